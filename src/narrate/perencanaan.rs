//! BAB II: the plan that the report answers to, and the year's agreement.

use crate::bahasa::{kata_bilangan, rincian};
use crate::domain::anggaran::{Kegiatan, RincianOutput};
use crate::domain::kalimat::Kalimat;
use crate::domain::laporan::PerubahanPerjanjian;
use crate::domain::susunan::JenisTabel;
use crate::naskah::{Blok, JenisPenanda};

use super::bahan::Bahan;
use super::format::volume;
use super::kalimat::{rencana as kata, target};
use super::regulasi;
use super::susun::{berbutir_kalimat, biasa, kalimat, paragraf, sambung, tebal};
use super::tabel::{definisi, perjanjian, rencana, renstra, tahapan};
use super::teks::Baku;

/// The vision of the region, and what of it the office serves.
pub fn visi_misi(bahan: Bahan) -> Vec<Blok> {
    let renstra = &bahan.laporan.renstra;
    let rencana = rencana_induk(bahan);
    let mut isi = Vec::new();
    if let Some(visi) = &renstra.visi {
        let pemda = &bahan.laporan.pemda;
        let tahun = pemda.periode_rencana.map(|(awal, akhir)| format!(" Tahun {awal}–{akhir}"));
        isi.push(paragraf(&format!(
            "Visi {} dalam {} {}{} adalah:",
            rencana.pemilik,
            pemda.tingkat.kata().rencana,
            bahan.induk(),
            tahun.unwrap_or_default()
        )));
        isi.push(Blok::Kutipan { isi: tebal(format!("“{visi}”")) });
    }
    let misi = kata::misi(bahan);
    let tujuan = renstra.tujuan_rpjmd.as_ref().map(|tujuan| {
        let awal = match renstra.misi.len() {
            0 => format!("{} mendukung", bahan.instansi_lengkap()),
            1 => "Misi tersebut diwujudkan antara lain melalui".to_owned(),
            _ => "Misi-misi tersebut diwujudkan antara lain melalui".to_owned(),
        };
        let ke = tujuan.nomor.map(|nomor| format!(" ke-{nomor}")).unwrap_or_default();
        format!("{awal} tujuan{ke} {}, yaitu “{}”.", rencana.singkat, tujuan.teks)
    });
    let kalimat: Vec<String> =
        misi.into_iter().chain(tujuan).chain(kata::misi_tujuan(bahan)).collect();
    if !kalimat.is_empty() {
        isi.push(paragraf(&kalimat.join(" ")));
    }
    isi
}

/// The plan that the renstra serves: a region's RPJMD, or the renstra of the body above.
struct RencanaInduk<'a> {
    pemilik: &'a str,
    singkat: String,
}

fn rencana_induk(bahan: Bahan<'_>) -> RencanaInduk<'_> {
    let pemda = &bahan.laporan.pemda;
    let singkatan = pemda.tingkat.kata().singkatan_rencana;
    match pemda.kepala_daerah.as_ref().filter(|_| pemda.tingkat.berdaerah()) {
        Some(kepala) => RencanaInduk { pemilik: kepala, singkat: singkatan.to_owned() },
        None => RencanaInduk {
            pemilik: bahan.induk(),
            singkat: format!("{singkatan} {}", bahan.induk()),
        },
    }
}

/// Which indicator serves which strategy and program.
pub fn strategi(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::Kebijakan);
    isi.push(Blok::Tabel(rencana::strategi(bahan)));
    isi
}

/// The programs of the year with their pagu.
pub fn program(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::ProgramPagu);
    isi.push(Blok::Tabel(rencana::program(bahan)));
    isi.extend(rincian_output(bahan));
    isi
}

/// Outputs that the office names, those of national priority first.
fn rincian_output(bahan: Bahan) -> Vec<Blok> {
    let kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    let (prioritas, lain): (Vec<_>, Vec<_>) = kegiatan
        .flat_map(|kegiatan| kegiatan.rincian_output.iter().map(move |isi| (kegiatan, isi)))
        .partition(|(_, rincian)| rincian.prioritas_nasional);
    let butir = |(kegiatan, output): &(&Kegiatan, &RincianOutput)| {
        let target = output.target.as_ref().map(|target| format!("target {}", volume(target)));
        let pagu = output.pagu.map(|pagu| format!("pagu {}", bahan.rupiah(pagu)));
        let dengan: Vec<String> = [target, pagu].into_iter().flatten().collect();
        let dengan = match dengan.as_slice() {
            [] => String::new(),
            ada => format!(", dengan {}", rincian(ada)),
        };
        let RincianOutput { nama, kode, .. } = output;
        kalimat(&format!("{nama} ({kode}) pada kegiatan {}{dengan}", kegiatan.nama))
    };
    let mut isi = Vec::new();
    for (semua, sifat) in [(prioritas, " prioritas nasional"), (lain, "")] {
        if semua.is_empty() {
            continue;
        }
        let banyak = kata_bilangan(semua.len() as u64);
        let awal = match isi.is_empty() {
            true => format!("Di antara kegiatan itu terdapat {banyak} rincian output{sifat}:"),
            false => format!("Selain itu terdapat {banyak} rincian output lain:"),
        };
        isi.push(paragraf(&awal));
        berbutir_kalimat(&mut isi, JenisPenanda::Strip, semua.iter().map(butir).collect());
    }
    isi
}

/// The sasaran of the RPJMD, and the office's tujuan and sasaran that follow from it.
pub fn sasaran_rpjmd(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.kalimat(Kalimat::SasaranInduk, || sasaran_induk(bahan));
    isi.push(Blok::Tabel(rencana::tujuan_sasaran(bahan)));
    isi
}

fn sasaran_induk(bahan: Bahan) -> Vec<Blok> {
    let renstra = &bahan.laporan.renstra;
    let rencana = rencana_induk(bahan).singkat;
    let apa = if renstra.tujuan.is_empty() { "Sasaran" } else { "Tujuan dan sasaran" };
    let beserta = if bahan.berindikator() { " beserta indikatornya" } else { "" };
    let tabel = |awal: String| Blok::Paragraf {
        isi: vec![
            biasa(&format!("{awal}{apa}{beserta} disajikan pada ")),
            bahan.tabel(JenisTabel::TujuanSasaran),
            biasa("."),
        ],
    };
    let Some(sasaran) = &renstra.sasaran_rpjmd else { return vec![tabel(String::new())] };
    let berubah = sasaran.indikator_perubahan != sasaran.indikator_awal;
    let semula = if berubah { "semula " } else { "" };
    let butir = |isi: &mut Vec<Blok>, nama: &[String]| {
        let nama = nama.iter().map(|nama| kalimat(nama)).collect();
        berbutir_kalimat(isi, JenisPenanda::Angka, nama);
    };
    let tujuan = renstra.tujuan_rpjmd.as_ref().map_or("", |_| " untuk mencapai tujuan tersebut");
    let mut isi = vec![paragraf(&format!(
        "Salah satu sasaran {rencana}{tujuan} adalah “{}”, yang {semula}diukur dengan indikator:",
        sasaran.teks
    ))];
    butir(&mut isi, &sasaran.indikator_awal);
    if berubah {
        let dasar = sasaran.penyederhanaan.as_ref().map(|id| regulasi::kutipan(bahan.laporan, id));
        let awal = kata::penyesuaian(
            &rencana,
            sasaran.indikator_awal.len(),
            sasaran.indikator_perubahan.len(),
            dasar.as_deref(),
        );
        isi.push(paragraf(&format!("{awal}:")));
        butir(&mut isi, &sasaran.indikator_perubahan);
    }
    let (pemilik, tujuan) = (bahan.pemilik_renstra(), renstra.tujuan.is_empty());
    // Of a plan that is that body's own, its sasaran would be called the base of themselves.
    isi.push(tabel(match bahan.induk() == pemilik {
        true => String::new(),
        false => format!(
            "Sasaran {rencana} tersebut menjadi dasar {} {pemilik}. ",
            if tujuan { "sasaran" } else { "tujuan" },
        ),
    }));
    isi
}

/// The indicators that the office calls its main ones.
pub fn indikator_utama(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::IndikatorUtama);
    isi.push(Blok::Tabel(definisi::utama(bahan)));
    isi
}

/// The year's agreement.
pub fn perjanjian(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.kalimat(Kalimat::DasarPerjanjian, || {
        if let Some(dokumen) = &bahan.laporan.perjanjian.dokumen {
            let (instansi, tahun) = (bahan.instansi_lengkap(), bahan.tahun());
            return vec![paragraf(&format!(
                "Target yang menjadi ukuran dalam laporan ini adalah target {dokumen} {instansi} Tahun {tahun}."
            ))];
        }
        let dasar = regulasi::kutipan(bahan.laporan, &bahan.laporan.perjanjian.regulasi);
        let instansi = bahan.instansi_lengkap();
        let isi =
            vec![paragraf(&format!("Perjanjian kinerja {instansi} disusun berdasarkan {dasar}."))];
        sambung(isi, perjanjian_diubah(bahan))
    });
    if bahan.laporan.perjanjian.dokumen.is_none() {
        isi.extend(bahan.teks(Baku::PerjanjianKinerja));
    }
    let kata = || vec![Blok::Paragraf { isi: kata::perjanjian(bahan) }];
    isi.extend(bahan.kalimat(Kalimat::IsiPerjanjian, kata));
    isi.push(Blok::Tabel(perjanjian::perjanjian(bahan)));
    if bahan.memuat(JenisTabel::DefinisiIndikator) {
        isi.push(Blok::Paragraf { isi: kata::definisi(bahan) });
        isi.push(Blok::Tabel(definisi::definisi(bahan)));
    }
    if bahan.memuat(JenisTabel::TargetRenstra) {
        isi.push(Blok::Paragraf { isi: target::renstra(bahan) });
        isi.push(Blok::Tabel(renstra::target(bahan)));
    } else {
        let alasan = renstra::tanpa_target_renstra(bahan).into_iter();
        isi.extend(alasan.map(|isi| Blok::Paragraf { isi }));
    }
    if bahan.memuat(JenisTabel::TargetTribulan) {
        isi.push(Blok::Paragraf { isi: target::tribulan(bahan) });
        isi.push(Blok::Tabel(tahapan::target(bahan)));
    }
    if bahan.memuat(JenisTabel::RincianTahapan) {
        isi.push(Blok::Paragraf { isi: target::rincian(bahan) });
        isi.push(Blok::Tabel(tahapan::rincian(bahan)));
    }
    isi
}

/// Whose targets the report goes by, where the agreement was changed.
fn perjanjian_diubah(bahan: Bahan) -> Option<String> {
    let perubahan = bahan.laporan.perjanjian.perubahan;
    let kata = format!(
        "Perjanjian itu telah diubah; target yang menjadi ukuran dalam laporan ini adalah target perjanjian kinerja{}.",
        perubahan.imbuhan()
    );
    (perubahan != PerubahanPerjanjian::Belum).then_some(kata)
}

/// What the plan is, and why it is not said of which years.
pub fn strategis(bahan: Bahan) -> Vec<Blok> {
    let baku = if bahan.berindikator() { Baku::Renstra } else { Baku::RenstraProgram };
    let mut isi = Vec::new();
    if bahan.laporan.renstra.milik.is_some() {
        isi.extend(bahan.kalimat(Kalimat::PedomanRenstra, || {
            let (instansi, renstra) = (bahan.instansi_lengkap(), kata::nama_renstra(bahan));
            vec![paragraf(&format!("Perencanaan {instansi} berpedoman pada {renstra}."))]
        }));
    }
    isi.extend(bahan.teks(baku));
    let alasan = bahan.laporan.renstra.periode.alasan();
    isi.extend(alasan.map(|alasan| {
        paragraf(&format!(
            "Tahun awal dan tahun akhir rencana strategis tidak dicantumkan: {alasan}."
        ))
    }));
    isi
}
