//! The appendices.

use crate::bahasa::{SPASI_TETAP, rekat};
use crate::domain::lampiran::{Foto, IsiLampiran, Lampiran, LampiranData};
use crate::domain::laporan::PerubahanPerjanjian;
use crate::domain::periode::Rentang;
use crate::naskah::{BentukLampiran, Blok, FotoTercetak, Judul, LembarLampiran, Tabel};

use super::bahan::{Bahan, TANPA_NILAI};
use super::pengesahan::{self, TITIK};
use super::pihak;
use super::susun::{paragraf, polos};
use super::tabel::{lembar as tabel, renja, reviu};
use super::teks::Baku;

/// All appendices, numbered.
pub fn semua(bahan: Bahan) -> Vec<LembarLampiran> {
    (1..)
        .zip(&bahan.laporan.susunan.lampiran)
        .map(|(urut, data)| lampiran(bahan, urut, data))
        .collect()
}

fn lampiran(bahan: Bahan, urut: usize, data: &Lampiran) -> LembarLampiran {
    let (bentuk, isi) = match &data.isi {
        IsiLampiran::Data(jenis) => (bentuk(*jenis), dari_data(bahan, *jenis)),
        IsiLampiran::Dokumentasi(foto) => (BentukLampiran::Isi, vec![dokumentasi(foto)]),
        IsiLampiran::Berkas { nama } => {
            let isi = format!("Dokumen ini dilampirkan sebagai berkas tersendiri: {nama}.");
            (BentukLampiran::Sampul, vec![paragraf(&isi)])
        }
    };
    let judul = Judul {
        tingkat: 2,
        nomor: format!("LAMPIRAN{SPASI_TETAP}{urut}"),
        isi: polos(&data.judul),
        label: Some(format!("lampiran-{urut}")),
    };
    LembarLampiran { judul, bentuk, isi }
}

/// Pictures, numbered where there are several.
fn dokumentasi(semua: &[Foto]) -> Blok {
    let gambar = (1..).zip(semua).map(|(urut, foto)| {
        let nomor = if semua.len() > 1 { format!("{urut}.{SPASI_TETAP}") } else { String::new() };
        FotoTercetak {
            jalur: foto.gambar.jalur(),
            alt: foto.alternatif.clone(),
            keterangan: rekat(&format!("{nomor}{}", foto.keterangan)),
        }
    });
    Blok::Dokumentasi { gambar: gambar.collect() }
}

fn bentuk(jenis: LampiranData) -> BentukLampiran {
    match jenis {
        LampiranData::EvaluasiRenja => BentukLampiran::Lebar,
        LampiranData::PerjanjianKinerja
        | LampiranData::PengukuranKinerja
        | LampiranData::IndikatorUtama
        | LampiranData::PernyataanReviu
        | LampiranData::DaftarReviu => BentukLampiran::Isi,
        LampiranData::RencanaAksi | LampiranData::SepanjangTahun => BentukLampiran::Rebah,
    }
}

fn dari_data(bahan: Bahan, jenis: LampiranData) -> Vec<Blok> {
    let setahun = format!("Tahun{SPASI_TETAP}{}", bahan.tahun());
    match jenis {
        LampiranData::PerjanjianKinerja => perjanjian_kinerja(bahan),
        LampiranData::RencanaAksi => {
            let judul = judul_lembar("Rencana Aksi", &setahun);
            [judul].into_iter().chain(rencana_aksi(bahan)).collect()
        }
        LampiranData::PengukuranKinerja => {
            let mut tabel = vec![tabel::pengukuran(bahan)];
            tabel.extend(tabel::belanja(bahan));
            lembar(bahan, "Pengukuran Kinerja", &bahan.periode(), tabel)
        }
        LampiranData::IndikatorUtama => {
            lembar(bahan, "Indikator Kinerja Utama", &setahun, vec![tabel::utama(bahan)])
        }
        LampiranData::SepanjangTahun => {
            let judul = "Perkembangan Kinerja dan Anggaran";
            lembar(bahan, judul, &bahan.periode(), tabel::sepanjang_tahun(bahan))
        }
        LampiranData::EvaluasiRenja => evaluasi_renja(bahan),
        LampiranData::PernyataanReviu => pernyataan_reviu(bahan),
        LampiranData::DaftarReviu => {
            vec![judul_reviu(bahan, "Checklist Reviu"), Blok::Tabel(reviu::daftar(bahan))]
        }
    }
}

/// A sheet of tables under its title, signed by the head of the office; what is not there nobody signs.
fn lembar(bahan: Bahan, judul: &str, masa: &str, tabel: Vec<Tabel>) -> Vec<Blok> {
    let mut isi = vec![judul_lembar(judul, masa)];
    if tabel.iter().all(|tabel| tabel.baris.is_empty()) {
        isi.push(paragraf(&format!("{judul} {masa} tidak tersedia dalam data laporan ini.")));
    } else {
        isi.extend(bertanda(bahan, tabel));
    }
    isi
}

fn judul_lembar(judul: &str, masa: &str) -> Blok {
    Blok::JudulLembar { isi: polos(format!("{judul} {masa}").to_uppercase()) }
}

/// Tables with the signature of the head of the office below them.
fn bertanda(bahan: Bahan, tabel: Vec<Tabel>) -> Vec<Blok> {
    let mut isi: Vec<Blok> = tabel.into_iter().map(Blok::Tabel).collect();
    isi.push(Blok::Pengesahan { baris: vec![vec![pengesahan::lembar(bahan)]] });
    isi
}

/// How the targets are to be reached over the year.
pub fn rencana_aksi(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.diperjanjikan();
    let bahan = Bahan { laporan: &laporan, ..bahan };
    bertanda(bahan, vec![tabel::rencana_aksi(bahan)])
}

/// What became of the year's plan, with what the form has over its table and under it (Permendagri 86/2017, Formulir E.81).
fn evaluasi_renja(bahan: Bahan) -> Vec<Blok> {
    let Some(setahun) = bahan.setahun else { return Vec::new() };
    let judul = format!(
        "Evaluasi terhadap Hasil Rencana Kerja {} Periode Pelaksanaan {}",
        bahan.instansi_lengkap(),
        masa(bahan)
    );
    let judul = Blok::JudulLembar { isi: polos(judul.to_uppercase()) };
    let laporan = bahan.laporan;
    if laporan.program.is_empty() && laporan.tidak_tahun_ini.is_empty() {
        return vec![
            judul,
            paragraf("Program dan kegiatan tidak tersedia dalam data laporan ini."),
        ];
    }
    let tanda = pengesahan::evaluasi(bahan).into();
    vec![
        judul,
        paragraf(&sasaran_rkpd(bahan)),
        Blok::Tabel(renja::evaluasi(bahan, setahun)),
        Blok::Pengesahan { baris: vec![tanda] },
    ]
}

/// The statement of the inspectorate, signed by its head.
fn pernyataan_reviu(bahan: Bahan) -> Vec<Blok> {
    let mut isi = vec![judul_reviu(bahan, "Pernyataan Telah Direviu")];
    isi.extend(bahan.teks(Baku::PernyataanReviu));
    isi.push(Blok::Pengesahan { baris: vec![vec![pengesahan::reviu(bahan)]] });
    isi
}

/// What is reviewed, as the forms head their sheets.
fn judul_reviu(bahan: Bahan, judul: &str) -> Blok {
    let anggaran = format!("Tahun Anggaran{SPASI_TETAP}{}", bahan.tahun());
    let masa = match bahan.laporan.identitas.periode.rentang {
        Rentang::Tahunan | Rentang::Rencana => anggaran,
        Rentang::Tribulan(_) | Rentang::Semester(_) => format!("{} {anggaran}", bahan.rentang()),
    };
    let judul = format!("{judul} Laporan Kinerja {} {masa}", bahan.instansi_lengkap());
    Blok::JudulLembar { isi: polos(judul.to_uppercase()) }
}

/// "Tahun 2025", and up to when its figures count where it is not over.
fn masa(bahan: Bahan) -> String {
    let setahun = format!("Tahun{SPASI_TETAP}{}", bahan.tahun());
    match bahan.laporan.identitas.periode.rentang {
        Rentang::Tahunan | Rentang::Rencana => setahun,
        Rentang::Tribulan(_) | Rentang::Semester(_) => {
            format!("{setahun} sampai dengan {}", bahan.rentang())
        }
    }
}

/// The line over the form's table: the office's own indicators with their targets.
fn sasaran_rkpd(bahan: Bahan) -> String {
    let semua = bahan.laporan.renstra.indikator_sasaran();
    let semua = semua
        .map(|indikator| format!("{} ({})", indikator.nama, bahan.target_dijanjikan(indikator)));
    let semua: Vec<String> = semua.collect();
    let mut tanpa = bahan.laporan.renstra.sasaran.iter();
    let tanpa = tanpa.find_map(|sasaran| sasaran.tanpa_indikator.as_deref());
    let isi = match semua.is_empty() {
        true => format!("{TANPA_NILAI} ({})", tanpa.unwrap_or("tidak tersedia")),
        false => semua.join("; "),
    };
    format!("Indikator dan target kinerja perangkat daerah yang mengacu pada sasaran RKPD: {isi}.")
}

/// The agreement under the heading of the appendix, which says what an unchanged one is.
fn perjanjian_kinerja(bahan: Bahan) -> Vec<Blok> {
    let diubah = bahan.laporan.perjanjian.perubahan != PerubahanPerjanjian::Belum;
    let judul = diubah.then(|| judul_perjanjian(bahan, ""));
    judul.into_iter().chain(perjanjian(bahan)).collect()
}

/// "PERJANJIAN KINERJA PERUBAHAN TAHUN 2023", with these words before it.
fn judul_perjanjian(bahan: Bahan, awal: &str) -> Blok {
    let judul = format!("{awal}{} tahun{SPASI_TETAP}{}", bahan.judul_perjanjian(), bahan.tahun());
    Blok::JudulLembar { isi: polos(judul.to_uppercase()) }
}

/// Assembled from the data: the statement on one page, the sheet on the next, both signed: left the superior, right the
/// head of the office.
pub fn perjanjian(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.diperjanjikan();
    let bahan = Bahan { laporan: &laporan, ..bahan };
    let mut isi = pernyataan(bahan);
    isi.extend([
        Blok::Pengesahan { baris: pihak::pernyataan(bahan) },
        Blok::HalamanBaru,
        judul_perjanjian(bahan, "lembar "),
        Blok::Tabel(tabel::kinerja(bahan)),
    ]);
    if !bahan.laporan.program.is_empty() {
        isi.push(Blok::Tabel(tabel::anggaran(bahan)));
    }
    isi.push(Blok::Pengesahan { baris: pihak::lembar_perjanjian(bahan) });
    isi
}

/// The statement with the content of its form: of both parties, who they are, then what each promises (I/2-6); or of one
/// who promises alone (I/1-6).
fn pernyataan(bahan: Bahan) -> Vec<Blok> {
    let isian = |nama: Option<String>, jabatan: &str| {
        let nama = nama.unwrap_or_else(|| TITIK.to_owned());
        Blok::Isian {
            baris: vec![["Nama".to_owned(), nama], ["Jabatan".to_owned(), rekat(jabatan)]],
        }
    };
    let (nama, jabatan) = pihak::pihak_pertama(bahan);
    let pertama = isian(nama, &jabatan);
    if !bahan.laporan.formulir().kata().berdua {
        let mut isi = bahan.teks(Baku::PembukaPerjanjianTunggal);
        isi.push(pertama);
        isi.extend(bahan.teks(Baku::PernyataanPerjanjianTunggal));
        return isi;
    }
    let mut isi = bahan.teks(Baku::PembukaPerjanjian);
    isi.push(pertama);
    isi.push(paragraf("selanjutnya disebut pihak pertama; dan"));
    isi.push(isian(pihak::nama_atasan(bahan).cloned(), &pihak::atasan(bahan)));
    isi.push(paragraf("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."));
    isi.extend(bahan.teks(Baku::PernyataanPerjanjian));
    isi
}
