//! The summary: what the year came to, in figures and in a few sentences.

use crate::bahasa::{kata_bilangan, rincian};
use crate::compute::rekap::Kinerja;
use crate::domain::susunan::JenisPasal;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::nomor;
use crate::narrate::tabel::masalah::besar;
use crate::naskah::Sorotan;

use super::simpulan::simpulan;

/// As many letters are named of the indicators that did not reach their target.
const DISEBUT: usize = 200;

/// Mean capaian, targets reached, and serapan, as far as they are known.
pub fn sorotan(bahan: Bahan) -> Vec<Sorotan> {
    let rata = &bahan.rekap.rata_rata;
    let kategori = rata.kategori.as_ref();
    let kategori = kategori.map_or_else(String::new, |kategori| format!(", kategori {kategori}"));
    let capaian = rata.capaian.map(|capaian| Sorotan {
        angka: persen(capaian),
        uraian: format!("rata-rata capaian indikator sasaran{kategori}"),
    });
    let hitungan = &bahan.rekap.hitungan;
    let dinilai = hitungan.tercapai + hitungan.belum_tercapai;
    let semua = if dinilai < bahan.rekap.kinerja.len() { " yang dapat dinilai" } else { "" };
    let tercapai = (dinilai > 0).then(|| Sorotan {
        angka: format!("{} dari {dinilai}", hitungan.tercapai),
        uraian: format!("indikator{semua} mencapai target {}", bahan.masa_target()),
    });
    let total = &bahan.rekap.total;
    let serapan = total.serapan.zip(total.pagu).zip(total.realisasi);
    let serapan = serapan.map(|((serapan, pagu), realisasi)| Sorotan {
        angka: persen(serapan),
        uraian: format!(
            "serapan anggaran, {} dari pagu {}",
            bahan.rupiah(realisasi),
            bahan.rupiah(pagu)
        ),
    });
    [capaian, tercapai, serapan].into_iter().flatten().collect()
}

/// What was promised, what of it was reached, and what was not.
pub fn kinerja(bahan: Bahan) -> String {
    let hitungan = &bahan.rekap.hitungan;
    let tingkat = [
        ("tujuan", hitungan.tujuan, hitungan.indikator_tujuan),
        ("sasaran", hitungan.sasaran, hitungan.indikator_sasaran),
    ];
    let tingkat = tingkat.into_iter().filter(|(_, _, indikator)| *indikator > 0);
    let janji: Vec<String> = tingkat
        .map(|(nama, banyak, indikator)| {
            let [banyak, indikator] =
                [banyak, indikator].map(|jumlah| kata_bilangan(jumlah as u64));
            format!("{banyak} {nama} dengan {indikator} indikator")
        })
        .collect();
    if janji.is_empty() {
        return super::keluaran::simpulan(bahan);
    }
    let janji: Vec<&str> = janji.iter().map(String::as_str).collect();
    format!(
        "{} {} tahun {} memuat {}. {} {}",
        besar(bahan.dokumen_target()),
        bahan.instansi_lengkap(),
        bahan.tahun(),
        rincian(&janji),
        simpulan(bahan),
        belum(bahan)
    )
}

/// Which indicators did not reach their target, or how many where these are too many to name, and how many are not judged.
fn belum(bahan: Bahan) -> String {
    let indikator = bahan.laporan.renstra.indikator();
    let belum =
        indikator.filter(|indikator| bahan.kinerja(indikator).is_some_and(Kinerja::belum_tercapai));
    let nama: Vec<&str> = belum.map(|indikator| indikator.nama.as_str()).collect();
    let masa = bahan.masa_target();
    let hitungan = &bahan.rekap.hitungan;
    let seluruh = bahan.rekap.kinerja.len();
    let disebut = nama.iter().map(|nama| nama.len()).sum::<usize>() <= DISEBUT;
    let hasil = match nama.len() {
        0 if hitungan.tercapai == 0 => String::new(),
        0 if hitungan.tercapai == seluruh => format!("Seluruh target {masa} tercapai."),
        0 => format!("Seluruh target {masa} yang dapat dinilai tercapai."),
        1..=3 if disebut => {
            format!("Indikator yang belum mencapai target adalah {}.", rincian(&nama))
        }
        banyak => format!(
            "Indikator yang belum mencapai target berjumlah {}; penyebabnya diuraikan pada {}.",
            kata_bilangan(banyak as u64),
            nomor::bagian(&bahan.laporan.susunan, JenisPasal::CapaianKinerja)
        ),
    };
    let dinilai = hitungan.tercapai + hitungan.belum_tercapai;
    match seluruh.saturating_sub(dinilai) {
        0 => hasil,
        sisa if dinilai > 0 => {
            let banyak = kata_bilangan(sisa as u64);
            format!("{hasil} Indikator yang belum dapat dinilai berjumlah {banyak}.")
        }
        _ => hasil,
    }
}

fn beranggaran(bahan: Bahan) -> bool {
    !bahan.laporan.program.is_empty()
}

/// What was spent of the budget.
pub fn uang(bahan: Bahan) -> Option<String> {
    let total = &bahan.rekap.total;
    let (pagu, realisasi) = (total.pagu.filter(|_| beranggaran(bahan))?, total.realisasi?);
    let serapan = total.serapan.map(|serapan| format!(" atau {}", persen(serapan)));
    Some(format!(
        "Pelaksanaannya didukung pagu anggaran {}. Sampai dengan {}, yang terealisasi adalah {}{}.",
        bahan.rupiah(pagu),
        bahan.batas_data(),
        bahan.rupiah(realisasi),
        serapan.unwrap_or_default()
    ))
}

/// Leads to the problems: these, of all that are told.
pub fn permasalahan(bahan: Bahan, banyak: usize) -> String {
    let semua = bahan.laporan.permasalahan.len();
    let tempat = nomor::bagian(&bahan.laporan.susunan, JenisPasal::Permasalahan);
    if banyak == semua {
        return "Permasalahan yang dihadapi dan penanganannya adalah sebagai berikut.".to_owned();
    }
    format!(
        "Permasalahan utama yang dihadapi dan penanganannya adalah sebagai berikut; selengkapnya diuraikan pada {tempat}."
    )
}
