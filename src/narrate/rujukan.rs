//! References in prose, as the words that they stand for.

use crate::bahasa::{self, desimal, tanggal, terbilang, terbilang_desimal};
use crate::compute::{self, Nilai};
use crate::domain::kode::{Id, Kode};
use crate::domain::periode::Rentang;
use crate::domain::renstra::Indikator;
use crate::domain::rujukan::{Angka, Objek, Rujukan, Sebutan};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::naskah::Potongan;

use super::bahan::Bahan;
use super::format::{self, with_unit};
use super::kalimat::{keuangan, organisasi, penunjang, rencana};
use super::nomor;
use super::regulasi;
use super::sistematika;

/// What a sentence says where there is no figure.
const TIDAK_TERSEDIA: &str = "tidak tersedia";

/// The words, or the link, of a reference.
pub fn potongan(bahan: Bahan, rujukan: &Rujukan) -> Potongan {
    let teks = match rujukan {
        Rujukan::Tabel(jenis) => return bahan.tabel(*jenis),
        Rujukan::Gambar(jenis) => return gambar(bahan, *jenis),
        Rujukan::Subbab(jenis) => return bahan.subbab(*jenis),
        Rujukan::Bab(jenis) => nomor::bab(&bahan.laporan.susunan, *jenis),
        Rujukan::Angka(jenis) | Rujukan::Terbilang(jenis) if tiada(bahan, jenis) => {
            TIDAK_TERSEDIA.to_owned()
        }
        Rujukan::Angka(jenis) => angka(bahan, jenis),
        Rujukan::Terbilang(jenis) => kata(bahan, jenis),
        Rujukan::Sebutan(sebutan) => wording(bahan, *sebutan),
        Rujukan::Nama(objek) => nama(bahan, objek),
        Rujukan::Keadaan(id) => keadaan(bahan, id),
        Rujukan::Regulasi(id) => regulasi::kutipan(bahan.laporan, id),
        Rujukan::Fakta(id) => fakta(bahan, id),
    };
    Potongan::Biasa(teks)
}

fn tiada(bahan: Bahan, angka: &Angka) -> bool {
    compute::nilai(bahan.laporan, bahan.rekap, angka) == Nilai::TidakAda
}

/// A figure as it is printed, funds in words.
pub fn angka(bahan: Bahan, angka: &Angka) -> String {
    let nilai = compute::nilai(bahan.laporan, bahan.rekap, angka);
    match (angka, nilai) {
        (Angka::SumberDana(_), Nilai::Teks(teks)) => {
            bahasa::rincian(&teks.split(" & ").collect::<Vec<_>>())
        }
        (_, Nilai::Rupiah(nilai)) => bahan.rupiah(nilai),
        (_, lain) => format::nilai(&lain),
    }
}

/// A figure in words; what is no single number stays as it is printed.
fn kata(bahan: Bahan, angka: &Angka) -> String {
    match compute::nilai(bahan.laporan, bahan.rekap, angka) {
        Nilai::Rupiah(nilai) => bahan.rupiah_terbilang(nilai),
        Nilai::Cacah(n) => terbilang(n),
        Nilai::Persen(nilai) => format!("{} persen", terbilang_desimal(nilai.0)),
        Nilai::Poin(nilai) => terbilang_desimal(nilai.0),
        Nilai::Desimal(jumlah, satuan) => {
            let satuan = match satuan.as_str() {
                "Rp" => "rupiah",
                "%" => "persen",
                lain => lain,
            };
            format!("{} {satuan}", terbilang_desimal(jumlah))
        }
        lain @ (Nilai::Rentang(..)
        | Nilai::Bernilai(..)
        | Nilai::Volume(_)
        | Nilai::Teks(_)
        | Nilai::TidakAda) => format::nilai(&lain),
    }
}

fn wording(bahan: Bahan, sebutan: Sebutan) -> String {
    let laporan = bahan.laporan;
    match sebutan {
        Sebutan::Periode => bahan.periode(),
        Sebutan::Rentang => bahan.rentang(),
        Sebutan::Tahun => bahan.tahun().to_string(),
        Sebutan::PeriodeRenstra => bahan.periode_renstra(),
        Sebutan::DokumenTarget => bahan.dokumen_target().to_owned(),
        Sebutan::JudulDokumenTarget => bahan.judul_dokumen_target(),
        Sebutan::JudulPerjanjian => bahan.judul_perjanjian(),
        Sebutan::DokumenPerencanaan => rencana::dokumen(bahan),
        Sebutan::PaguProgram => rencana::pagu_program(bahan).to_owned(),
        Sebutan::JudulProgram => rencana::judul_program(bahan).to_owned(),
        Sebutan::Penelusuran => rencana::penelusuran(bahan),
        Sebutan::PenggunaanAnggaran => rencana::penggunaan_anggaran(bahan).to_owned(),
        Sebutan::PembagianAnggaran => rencana::pembagian_anggaran(bahan).to_owned(),
        Sebutan::IsiProgramKegiatan => keuangan::isi_program_kegiatan(bahan),
        Sebutan::DasarPenunjang => penunjang::dasar(bahan).to_owned(),
        Sebutan::Instansi => bahan.instansi(),
        Sebutan::InstansiLengkap => bahan.instansi_lengkap(),
        Sebutan::Pemda => laporan.pemda.nama.clone(),
        // One who is under no head of a region answers to another.
        Sebutan::KepalaDaerah => {
            let kepala = laporan.pemda.kepala_daerah.as_ref();
            kepala.unwrap_or(&laporan.instansi.bertanggung_jawab_kepada).clone()
        }
        Sebutan::Atasan => laporan.instansi.bertanggung_jawab_kepada.clone(),
        Sebutan::Pembangunan => laporan.pemda.tingkat.kata().pembangunan.to_owned(),
        Sebutan::Wilayah => laporan.pemda.tingkat.kata().wilayah.to_owned(),
        Sebutan::Keuangan => laporan.pemda.tingkat.kata().keuangan.to_owned(),
        Sebutan::NamaLaporan => laporan.identitas.nama.clone(),
        Sebutan::IsiLaporan => sistematika::isi(bahan),
        Sebutan::SisiLaporan => sistematika::sisi(bahan),
        // Nothing refers to the day of what is not there.
        Sebutan::TanggalKepegawaian => {
            laporan.kepegawaian.ada().map_or_else(String::new, |pegawai| tanggal(pegawai.per))
        }
        Sebutan::PegawaiBergolongan => {
            laporan.kepegawaian.ada().map_or_else(String::new, organisasi::bergolongan)
        }
        Sebutan::TanggalSarana => {
            laporan.sarana.ada().map_or_else(String::new, |sarana| tanggal(sarana.per))
        }
        Sebutan::BatasData => bahan.batas_data(),
        Sebutan::Berkala => match laporan.identitas.periode.rentang {
            Rentang::Tribulan(_) | Rentang::Semester(_) => " secara berkala".to_owned(),
            Rentang::Tahunan | Rentang::Rencana => String::new(),
        },
        Sebutan::PeriodeBerikutnya => {
            let apa = if bahan.tahun_selesai() { "tahun" } else { "periode" };
            format!("{apa} berikutnya")
        }
        Sebutan::TanggalData => tanggal(laporan.identitas.tanggal_data),
        Sebutan::Pelaksanaan => rencana::pelaksanaan(bahan).to_owned(),
        Sebutan::Prioritas => rencana::prioritas(bahan).to_owned(),
        Sebutan::LajurStrategi => rencana::lajur_strategi(bahan).to_owned(),
        Sebutan::JenjangAnggaran => rencana::jenjang(bahan).to_owned(),
        Sebutan::BawahanProgram => rencana::bawahan(bahan).to_owned(),
        Sebutan::JenjangTerbawah => rencana::terbawah(bahan).to_owned(),
        Sebutan::TujuanSasaran => rencana::tujuan_sasaran(bahan).to_owned(),
        Sebutan::NamaRenstra => rencana::nama_renstra(bahan),
        Sebutan::IsiRenstra => rencana::isi_renstra(bahan),
        Sebutan::SasaranBerindikator => rencana::sasaran_berindikator(bahan),
        Sebutan::PenjabaranStrategi => rencana::penjabaran_strategi(bahan).to_owned(),
        Sebutan::PelaksanaanTugas => organisasi::pelaksanaan_tugas(bahan),
        Sebutan::JudulTugas => organisasi::judul_tugas(bahan),
        Sebutan::PembandingLain => rencana::pembanding(bahan),
    }
}

/// A link where the picture is drawn, else the words of the table that has its figures.
fn gambar(bahan: Bahan, jenis: JenisGambar) -> Potongan {
    if bahan.laporan.susunan.bergambar(jenis) {
        return bahan.gambar(jenis);
    }
    let tabel = match jenis {
        JenisGambar::Kondisi => JenisTabel::GambaranUmum,
        JenisGambar::Capaian => JenisTabel::TargetRealisasi,
        JenisGambar::Anggaran => JenisTabel::ProgramKegiatan,
    };
    Potongan::Biasa(nomor::tabel(&bahan.laporan.susunan, tabel))
}

fn nama(bahan: Bahan, objek: &Objek) -> String {
    let renstra = &bahan.laporan.renstra;
    match objek {
        Objek::Indikator(id) => indikator(bahan, id).map(|indikator| indikator.nama.clone()),
        Objek::Tujuan(id) => {
            renstra.tujuan.iter().find(|tujuan| tujuan.id == *id).map(|tujuan| tujuan.teks.clone())
        }
        Objek::Sasaran(id) => renstra
            .sasaran
            .iter()
            .find(|sasaran| sasaran.id == *id)
            .map(|sasaran| sasaran.teks.clone()),
        Objek::Node(kode) => nama_node(bahan, kode),
    }
    .unwrap_or_default()
}

fn nama_node(bahan: Bahan, kode: &Kode) -> Option<String> {
    bahan.laporan.program.iter().find_map(|program| {
        if program.kode == *kode {
            return Some(program.nama.clone());
        }
        program.kegiatan.iter().find_map(|kegiatan| {
            if kegiatan.kode == *kode {
                return Some(kegiatan.nama.clone());
            }
            kegiatan.sub_kegiatan.iter().find(|sub| sub.kode == *kode).map(|sub| sub.nama.clone())
        })
    })
}

fn keadaan(bahan: Bahan, id: &Id) -> String {
    indikator(bahan, id)
        .and_then(|indikator| indikator.hasil.keadaan.clone())
        .unwrap_or_else(|| bahan.batas_data())
}

fn fakta(bahan: Bahan, id: &Id) -> String {
    bahan.laporan.analisis.fakta.get(id).map_or_else(String::new, |fakta| match &fakta.satuan {
        Some(satuan) => with_unit(fakta.nilai, satuan),
        None => desimal(fakta.nilai),
    })
}

fn indikator<'a>(bahan: Bahan<'a>, id: &Id) -> Option<&'a Indikator> {
    bahan.laporan.renstra.indikator().find(|indikator| indikator.id == *id)
}
