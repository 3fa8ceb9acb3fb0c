//! BAB III A: what the indicators came to, against the target and the plan's last year.

use crate::bahasa::cacah;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, persen_atau, teks_atau};
use crate::narrate::kalimat::kinerja as kata;
use crate::narrate::susun::{baris, kepala, sel, tabel};
use crate::naskah::{Sel, Tabel, TingkatBaris};

use super::kerangka::{
    Lajur, catatan, keadaan, kerangka, realisasi_bertanda, sumber, sumber_kebijakan,
};

/// Tabel Skala: half-open bands from the policy's list. It stands without a number, which would move those of
/// the tables after it.
pub fn skala(bahan: Bahan) -> Tabel {
    let skala = &bahan.laporan.kebijakan.skala;
    let mut isi = Vec::new();
    let mut atas = None;
    for jenjang in &skala.jenjang {
        isi.push((kata::pita(Some(jenjang.batas_bawah), atas), jenjang.kategori.as_str()));
        atas = Some(jenjang.batas_bawah);
    }
    isi.push((kata::pita(None, atas), &skala.sisanya));
    Tabel {
        kepala: vec![kepala(["Rentang Capaian (x)", "Kategori"])],
        baris: isi
            .into_iter()
            .map(|(pita, kategori)| baris(TingkatBaris::Biasa, vec![sel(pita), sel(kategori)]))
            .collect(),
        sumber: sumber_kebijakan(bahan),
        ..tabel(bahan, JenisTabel::Skala, "", 2)
    }
}

/// Tabel Pengukuran: what was counted.
pub fn pengukuran(bahan: Bahan) -> Tabel {
    let isi = kerangka(bahan, 7, Lajur::Pernyataan, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        let hitungan = |ambil: Option<u64>| ambil.map_or_else(|| TANPA_NILAI.to_owned(), cacah);
        vec![
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.pembilang))),
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.penyebut))),
            sel(bahan.target(indikator)),
            realisasi_bertanda(bahan, indikator),
        ]
    });
    Tabel {
        kepala: vec![kepala([
            "No.",
            bahan.kepala_pernyataan(),
            "Indikator Kinerja",
            "Pembilang",
            "Penyebut",
            "Target",
            "Realisasi",
        ])],
        baris: isi,
        catatan: catatan(bahan),
        sumber: sumber(bahan),
        ..tabel(
            bahan,
            JenisTabel::Pengukuran,
            &format!("Pengukuran Realisasi Kinerja {}", bahan.periode()),
            7,
        )
    }
}

/// Whether any indicator has targets per quarter, and the report is of a quarter.
pub fn any_quarterly_target(bahan: Bahan) -> bool {
    bahan.rekap.kinerja.values().any(|kinerja| kinerja.tribulan.is_some())
}

/// Tabel TargetRealisasi: seven columns, or ten with the quarter's target beside the year's.
pub fn target_realisasi(bahan: Bahan) -> Tabel {
    let judul = format!("Target, Realisasi, dan Capaian Kinerja {}", bahan.periode());
    if any_quarterly_target(bahan) {
        return Tabel {
            kepala: kepala_tribulan(bahan),
            baris: kerangka(bahan, 10, Lajur::Pernyataan, |indikator| {
                sel_tribulan(bahan, indikator)
            }),
            catatan: keadaan(bahan),
            sumber: sumber(bahan),
            ..tabel(bahan, JenisTabel::TargetRealisasi, &judul, 10)
        };
    }
    let isi = kerangka(bahan, 7, Lajur::Pernyataan, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        vec![
            sel(bahan.target(indikator)),
            realisasi_bertanda(bahan, indikator),
            sel(persen_atau(kinerja.and_then(|kinerja| kinerja.setahun.capaian))),
            sel(teks_atau(kinerja.and_then(|kinerja| kinerja.setahun.kategori.as_deref()))),
        ]
    });
    let target = format!("Target Tahun {}", bahan.tahun());
    Tabel {
        kepala: vec![kepala([
            "No.",
            bahan.kepala_pernyataan(),
            "Indikator Kinerja",
            &target,
            "Realisasi",
            "Capaian",
            "Kategori",
        ])],
        baris: isi,
        catatan: keadaan(bahan),
        sumber: sumber(bahan),
        ..tabel(bahan, JenisTabel::TargetRealisasi, &judul, 7)
    }
}

fn kepala_tribulan(bahan: Bahan) -> Vec<Vec<Sel>> {
    let tahun = format!("Tahun {}", bahan.tahun());
    let rentang = bahan.rentang();
    vec![
        vec![
            sel("No.").tinggi(2),
            sel(bahan.kepala_pernyataan()).tinggi(2),
            sel("Indikator Kinerja").tinggi(2),
            sel("Target").lebar(2),
            sel("Realisasi").tinggi(2),
            sel("Capaian terhadap Target").lebar(2),
            sel("Kategori terhadap Target").lebar(2),
        ],
        [&rentang, &tahun, &rentang, &tahun, &rentang, &tahun].into_iter().map(sel).collect(),
    ]
}

fn sel_tribulan(bahan: Bahan, indikator: &Indikator) -> Vec<Sel> {
    let kinerja = bahan.kinerja(indikator);
    let tribulan = kinerja.and_then(|kinerja| kinerja.tribulan.as_ref());
    vec![
        sel(bahan.target_atau(indikator, tribulan.and_then(|tribulan| tribulan.target))),
        sel(bahan.target(indikator)),
        realisasi_bertanda(bahan, indikator),
        sel(persen_atau(tribulan.and_then(|tribulan| tribulan.capaian))),
        sel(persen_atau(kinerja.and_then(|kinerja| kinerja.setahun.capaian))),
        sel(teks_atau(tribulan.and_then(|tribulan| tribulan.kategori.as_deref()))),
        sel(teks_atau(kinerja.and_then(|kinerja| kinerja.setahun.kategori.as_deref()))),
    ]
}

/// Tabel AkhirRenstra: realisasi against the target of the plan's last year, with the gap.
pub fn akhir_renstra(bahan: Bahan) -> Tabel {
    let akhir = bahan.laporan.renstra.periode.akhir;
    let isi = kerangka(bahan, 5, Lajur::Indikator, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        vec![
            realisasi_bertanda(bahan, indikator),
            sel(bahan.target_atau(indikator, kinerja.and_then(|kinerja| kinerja.target_akhir))),
            sel(kinerja.and_then(|kinerja| kinerja.selisih_akhir).map_or_else(
                || TANPA_NILAI.to_owned(),
                |selisih| bahan.selisih(indikator, selisih),
            )),
        ]
    });
    let (realisasi, target) =
        (format!("Realisasi {}", bahan.periode()), format!("Target Akhir Renstra ({akhir})"));
    Tabel {
        kepala: vec![kepala(["No.", "Indikator Kinerja", &realisasi, &target, "Selisih (3−4)"])],
        baris: isi,
        catatan: kata::catatan_selisih(bahan),
        sumber: sumber(bahan),
        ..tabel(
            bahan,
            JenisTabel::AkhirRenstra,
            &format!(
                "Realisasi Kinerja {} terhadap Target Akhir Renstra Tahun {akhir}",
                bahan.periode()
            ),
            5,
        )
    }
}
