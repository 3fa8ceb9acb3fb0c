//! BAB III A: what the indicators came to, against the target and the plan's last year.

use rust_decimal::Decimal;

use crate::compute::rekap::TerhadapTarget;
use crate::domain::kebijakan::Skala;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, persen_atau, teks_atau};
use crate::narrate::format::banyak;
use crate::narrate::kalimat::kinerja as kata;
use crate::narrate::susun::{baris, kalimat, kepala, sel, tabel};
use crate::naskah::{Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{
    Lajur, catatan, keadaan, kerangka, realisasi_bertanda, sumber, sumber_kebijakan,
};
use super::potong::tanpa;
use super::tahapan;

/// Tabel Skala: half-open bands from the policy's list. It stands without a number, which would move those of
/// the tables after it.
pub fn skala(bahan: Bahan, skala: &Skala) -> Tabel {
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
        let hitungan =
            |ambil: Option<Decimal>| ambil.map_or_else(|| TANPA_NILAI.to_owned(), banyak);
        vec![
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.pembilang))),
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.penyebut))),
            sel(bahan.target(indikator)),
            realisasi_bertanda(bahan, indikator),
        ]
    });
    let tabel = Tabel {
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
    };
    let mut kinerja = bahan.rekap.kinerja.values();
    // Where nothing is a share of something, there is nothing to count.
    match kinerja.any(|kinerja| kinerja.pembilang.or(kinerja.penyebut).is_some()) {
        true => tabel,
        false => tanpa(tabel, 3..5),
    }
}

/// Whether any indicator has targets per quarter, and the report is of a quarter.
pub fn any_quarterly_target(bahan: Bahan) -> bool {
    bahan.rekap.kinerja.values().any(|kinerja| kinerja.tribulan.is_some())
}

/// Tabel TargetRealisasi: the year's columns, or with the quarter's beside them; categories where the office has any.
pub fn target_realisasi(bahan: Bahan) -> Tabel {
    // The reasons stand under the first table that shows realisasi.
    let sudah = bahan.memuat(JenisTabel::Pengukuran);
    dengan_catatan(bahan, if sudah { keadaan(bahan) } else { catatan(bahan) })
}

/// The same on a sheet, which has every reason itself.
pub fn lembar_pengukuran(bahan: Bahan) -> Tabel {
    dengan_catatan(bahan, catatan(bahan))
}

fn dengan_catatan(bahan: Bahan, mut catatan: Vec<Teks>) -> Tabel {
    let judul = format!("Target, Realisasi, dan Capaian Kinerja {}", bahan.periode());
    let (kepala, isi): (_, fn(Bahan, &Indikator) -> Vec<Sel>) = match any_quarterly_target(bahan) {
        true => (kepala_tribulan(bahan), sel_tribulan),
        false => (vec![kepala_tahun(bahan)], sel_tahun),
    };
    let kolom = kepala.iter().take(1).flatten().map(|sel| sel.rentang_kolom).sum();
    catatan.extend(kata::bertarget_nol(bahan).map(|isi| kalimat(&isi)));
    catatan.extend(kata::tanpa_target_tribulan(bahan).iter().map(|isi| kalimat(isi)));
    let tribulan = bahan.laporan.identitas.periode.tribulan();
    catatan.extend(tribulan.into_iter().flat_map(|ini| tahapan::tak_tersedia(bahan, ini)));
    Tabel {
        kepala,
        baris: kerangka(bahan, kolom, Lajur::Pernyataan, |indikator| isi(bahan, indikator)),
        catatan,
        sumber: sumber(bahan),
        ..tabel(bahan, JenisTabel::TargetRealisasi, &judul, kolom)
    }
}

fn kepala_tahun(bahan: Bahan) -> Vec<Sel> {
    let target = format!("Target Tahun {}", bahan.tahun());
    let awal =
        ["No.", bahan.kepala_pernyataan(), "Indikator Kinerja", &target, "Realisasi", "Capaian"];
    awal.into_iter().chain(bahan.berkategori().then_some("Kategori")).map(sel).collect()
}

fn sel_tahun(bahan: Bahan, indikator: &Indikator) -> Vec<Sel> {
    let kinerja = bahan.kinerja(indikator);
    let capaian = sel(persen_atau(kinerja.and_then(|kinerja| kinerja.setahun.capaian)));
    let mut isi = vec![sel(bahan.target(indikator)), realisasi_bertanda(bahan, indikator)];
    if bahan.berkategori() {
        let kategori = kinerja.and_then(|kinerja| kinerja.setahun.kategori.as_deref());
        isi.extend([capaian, sel(teks_atau(kategori))]);
    } else {
        // The last column is one of words.
        isi.push(capaian.rata(Rata::Kanan));
    }
    isi
}

fn kepala_tribulan(bahan: Bahan) -> Vec<Vec<Sel>> {
    let tahun = format!("Tahun {}", bahan.tahun());
    let rentang = bahan.rentang();
    let mut atas = vec![
        sel("No.").tinggi(2),
        sel(bahan.kepala_pernyataan()).tinggi(2),
        sel("Indikator Kinerja").tinggi(2),
        sel("Target").lebar(2),
        if bahan.bertahap() { sel("Realisasi").lebar(2) } else { sel("Realisasi").tinggi(2) },
        sel("Capaian terhadap Target").lebar(2),
    ];
    if bahan.berkategori() {
        atas.push(sel("Kategori terhadap Target").lebar(2));
    }
    let berpasangan = atas.iter().filter(|sel| sel.rentang_kolom == 2).count();
    let pasangan = std::iter::repeat_n([&rentang, &tahun], berpasangan);
    vec![atas, pasangan.flatten().map(sel).collect()]
}

fn sel_tribulan(bahan: Bahan, indikator: &Indikator) -> Vec<Sel> {
    let kinerja = bahan.kinerja(indikator);
    let setahun = kinerja.map(|kinerja| &kinerja.setahun);
    let tribulan = kinerja.and_then(|kinerja| kinerja.tribulan.as_ref());
    let capaian = |terhadap: Option<&TerhadapTarget>| {
        sel(persen_atau(terhadap.and_then(|terhadap| terhadap.capaian)))
    };
    let kategori = |terhadap: Option<&TerhadapTarget>| {
        sel(teks_atau(terhadap.and_then(|terhadap| terhadap.kategori.as_deref())))
    };
    let mut isi = vec![
        sel(bahan.target_tribulan(indikator)),
        sel(bahan.target(indikator)),
        realisasi_bertanda(bahan, indikator),
        capaian(tribulan),
    ];
    if bahan.bertahap() {
        isi.insert(2, sel(bahan.realisasi_tribulan(indikator)));
    }
    if bahan.berkategori() {
        isi.extend([capaian(setahun), kategori(tribulan), kategori(setahun)]);
    } else {
        isi.push(capaian(setahun).rata(Rata::Kanan));
    }
    isi
}
