//! Targets of the plan: of its last year and of this one, against the agreement and against what came of them.

use rust_decimal::Decimal;

use crate::compute::rekap::Kinerja;
use crate::domain::angka::Tersedia;
use crate::domain::renstra::{Indikator, Satuan};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::kalimat::selisih as kata;
use crate::narrate::kalimat::target::selisih;
use crate::narrate::susun::{kalimat, kelompok, kepala, sel, tabel};
use crate::naskah::{Tabel, Teks};

use super::kerangka::{
    Lajur, kerangka, realisasi_bertanda, sebutan_indikator, sumber, sumber_renstra,
};
use super::potong::{potong, tanpa};

/// Tabel TargetRenstra: the plan's target of the year beside the agreement's, with the gap.
pub fn target(bahan: Bahan) -> Tabel {
    let tahun = bahan.tahun();
    let isi = kerangka(bahan, 6, Lajur::Pernyataan, |indikator| {
        let renstra = bahan.kinerja(indikator).and_then(|kinerja| kinerja.target_renstra);
        vec![
            sel(bahan.target_atau(indikator, renstra)),
            sel(bahan.target(indikator)),
            sel(selisih_atau(bahan, indikator, selisih(bahan, indikator))),
        ]
    });
    let (renstra, perjanjian) =
        (format!("Target Renstra {tahun}"), format!("Target Perjanjian Kinerja {tahun}"));
    Tabel {
        kepala: vec![kepala([
            "No.",
            bahan.kepala_pernyataan(),
            "Indikator Kinerja",
            &renstra,
            &perjanjian,
            "Selisih (5−4)",
        ])],
        baris: isi,
        catatan: catatan(bahan),
        sumber: sumber(bahan),
        ..tabel(
            bahan,
            JenisTabel::TargetRenstra,
            &format!("Target Rencana Strategis dan Target Perjanjian Kinerja Tahun {tahun}"),
            6,
        )
    }
}

/// Which targets are not there, each reason once.
fn catatan(bahan: Bahan) -> Vec<Teks> {
    let mut hasil: Vec<Teks> = kata::poin_persen(bahan).into_iter().collect();
    hasil.extend(tanpa_target_renstra(bahan));
    let perjanjian = bahan.laporan.renstra.indikator();
    let perjanjian = perjanjian.filter_map(|lain| Some((lain.target.alasan()?, lain)));
    hasil.extend(tanpa_target(bahan, "perjanjian kinerja", perjanjian));
    hasil.extend(kata::tanpa_selisih(bahan, |indikator| {
        let renstra = bahan.kinerja(indikator)?.target_renstra;
        renstra.and(indikator.target.ada()).map(|_| selisih(bahan, indikator))
    }));
    hasil
}

/// Why the plan's targets of this year are not known.
pub fn tanpa_target_renstra(bahan: Bahan) -> Vec<Teks> {
    let tahun = bahan.tahun();
    let renstra = bahan.laporan.renstra.indikator().filter_map(|indikator| {
        Some((indikator.target_renstra.get(&tahun).and_then(Tersedia::alasan)?, indikator))
    });
    tanpa_target(bahan, "renstra", renstra)
}

fn tanpa_target<'a>(
    bahan: Bahan,
    apa: &str,
    alasan: impl Iterator<Item = (&'a str, &'a Indikator)>,
) -> Vec<Teks> {
    let kata = |(alasan, indikator): (&str, Vec<&Indikator>)| {
        let nama = sebutan_indikator(bahan, &indikator);
        kalimat(&format!("Target {apa} {nama} tidak tersedia: {alasan}."))
    };
    kelompok(alasan).into_iter().map(kata).collect()
}

/// Tabel AkhirRenstra: realisasi against the target of the plan's last year, with the gap.
pub fn akhir(bahan: Bahan) -> Tabel {
    let akhir = bahan.laporan.renstra.periode.ada().map(|periode| periode.akhir);
    let isi = kerangka(bahan, 5, Lajur::Indikator, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        vec![
            realisasi_bertanda(bahan, indikator),
            sel(bahan.target_atau(indikator, kinerja.and_then(|kinerja| kinerja.target_akhir))),
            sel(selisih_atau(bahan, indikator, kinerja.and_then(|kinerja| kinerja.selisih_akhir))),
        ]
    });
    let periode = bahan.periode();
    let realisasi = format!("Realisasi {periode}");
    let target = akhir.map(|akhir| format!("Target Akhir Renstra ({akhir})"));
    let target = target.unwrap_or_else(|| "Target Akhir Renstra".to_owned());
    let tahun = akhir.map_or_else(String::new, |akhir| format!(" Tahun {akhir}"));
    let terukur = bahan.terukur();
    let (judul, catatan) = match terukur {
        true => (
            format!("Realisasi Kinerja {periode} terhadap Target Akhir Renstra{tahun}"),
            kata::catatan_selisih(bahan),
        ),
        false => {
            (format!("Target Akhir Renstra{tahun}"), kata::tanpa_target_akhir(bahan).collect())
        }
    };
    let beda = |indikator: &Indikator| {
        let kinerja = bahan.kinerja(indikator)?;
        kinerja.realisasi.and(kinerja.target_akhir).map(|_| kinerja.selisih_akhir)
    };
    let tabel = Tabel {
        kepala: vec![kepala(["No.", "Indikator Kinerja", &realisasi, &target, "Selisih (3−4)"])],
        baris: isi,
        catatan: catatan.into_iter().chain(kata::tanpa_selisih(bahan, beda)).collect(),
        sumber: if terukur { sumber(bahan) } else { sumber_renstra(bahan) },
        ..tabel(bahan, JenisTabel::AkhirRenstra, &judul, 5)
    };
    // Of what nothing came only the targets are told.
    if terukur { tabel } else { tanpa(potong(tabel, 4), 2..3) }
}

/// Tabel RealisasiRenstra: the same against the plan's target of this year, where that of the last is not known.
pub fn realisasi(bahan: Bahan) -> Tabel {
    let tahun = bahan.tahun();
    let isi = kerangka(bahan, 5, Lajur::Indikator, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        let renstra = kinerja.and_then(|kinerja| kinerja.target_renstra);
        let beda = kinerja.and_then(|kinerja| gap(kinerja, indikator));
        vec![
            realisasi_bertanda(bahan, indikator),
            sel(bahan.target_atau(indikator, renstra)),
            sel(selisih_atau(bahan, indikator, beda)),
        ]
    });
    let (realisasi, target) =
        (format!("Realisasi {}", bahan.periode()), format!("Target Renstra Tahun {tahun}"));
    Tabel {
        kepala: vec![kepala(["No.", "Indikator Kinerja", &realisasi, &target, "Selisih (3−4)"])],
        baris: isi,
        catatan: kata::catatan_selisih_tahunan(bahan)
            .into_iter()
            .chain(kata::tanpa_selisih(bahan, |indikator| {
                let kinerja = bahan.kinerja(indikator)?;
                kinerja.realisasi.and(kinerja.target_renstra).map(|_| gap(kinerja, indikator))
            }))
            .collect(),
        sumber: sumber(bahan),
        ..tabel(
            bahan,
            JenisTabel::RealisasiRenstra,
            &format!("Realisasi Kinerja {} terhadap Target Renstra Tahun {tahun}", bahan.periode()),
            5,
        )
    }
}

/// Realisasi less the plan's target of this year, or less the nearer bound of a range.
fn gap(kinerja: &Kinerja, indikator: &Indikator) -> Option<Decimal> {
    let (realisasi, renstra) = (kinerja.realisasi?, kinerja.target_renstra?);
    match indikator.satuan {
        Satuan::Persen | Satuan::Lain(_) => {
            Some(realisasi.saturating_sub(renstra.acuan(realisasi)))
        }
        Satuan::Predikat(_) => None,
    }
}

fn selisih_atau(bahan: Bahan, indikator: &Indikator, selisih: Option<Decimal>) -> String {
    selisih.map_or_else(|| TANPA_NILAI.to_owned(), |selisih| bahan.tanpa_satuan(indikator, selisih))
}
