//! What the report says: sections of the standard prose, and names that references may use.

mod anggaran;
mod depan;
mod dokumentasi;
mod gambar;
mod kalimat;
mod lampiran;
mod pengesahan;
mod prestasi;
pub mod rencana;
mod sendiri;
mod sepanjang;
mod susunan;
pub mod tabel;

use std::collections::BTreeSet;
use std::path::Path;

use lkjip::compute::compute;
use lkjip::compute::rekap::Efisiensi;
use lkjip::domain::angka::Tersedia;
use lkjip::domain::kebijakan::NolDanNol;
use lkjip::domain::kode::Kode;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::{Renstra, Ukuran};
use lkjip::domain::rumus::Rumus;
use lkjip::domain::target::Target;
use lkjip::narrate::narrate;
use lkjip::narrate::teks::Baku;
use lkjip::naskah::{Blok, Potongan};
use rust_decimal::Decimal;
use strum::VariantArray;

#[test]
fn standard_prose_has_exactly_the_sections_that_are_told() {
    let berkas: toml::Table =
        include_str!("../../templates/teks-baku.toml").parse().expect("valid TOML");
    let ada: BTreeSet<&str> = berkas.keys().map(String::as_str).collect();
    assert_eq!(ada, Baku::VARIANTS.iter().map(|satu| <&str>::from(*satu)).collect());
}

/// All text of BAB IV of the sample, with every indicator measured as this ratio of a target of 100%.
fn conclusion(pembilang: u64, penyebut: u64) -> String {
    let folder = Path::new("reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1");
    let mut laporan = lkjip::load(folder).isi.expect("the sample is valid").laporan;
    let Renstra { tujuan, sasaran, .. } = &mut laporan.renstra;
    let tujuan = tujuan.iter_mut().flat_map(|satu| &mut satu.indikator);
    for indikator in tujuan.chain(sasaran.iter_mut().flat_map(|satu| &mut satu.indikator)) {
        indikator.hasil.ukuran =
            Ukuran::Rasio { pembilang: pembilang.into(), penyebut: penyebut.into() };
        indikator.rumus = Rumus::Positif;
        indikator.target = Tersedia::Ada(Target::Nilai(Decimal::ONE_HUNDRED));
    }
    let naskah = narrate(&laporan, &compute(&laporan), None, None);
    let penutup = naskah.bab.last().expect("BAB IV");
    let texts = penutup
        .isi
        .iter()
        .filter_map(|blok| if let Blok::Paragraf { isi } = blok { Some(isi) } else { None });
    texts.flatten().map(Potongan::polos).collect::<String>().replace('\u{a0}', " ")
}

/// The sample under the policy that nothing reached and nothing spent is not carried out.
fn sample_with_nothing_done() -> Laporan {
    let folder = Path::new("reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1");
    let mut laporan = lkjip::load(folder).isi.expect("the sample is valid").laporan;
    laporan.kebijakan.nol_dan_nol = NolDanNol::BelumDilaksanakan;
    laporan
}

#[test]
fn what_was_not_carried_out_is_neither_efficient_nor_inefficient() {
    let laporan = sample_with_nothing_done();
    let rekap = compute(&laporan);
    // S5 reached and spent nothing; S1 spent, and the kegiatan of S2 show output.
    let belum: Vec<&str> = rekap
        .sasaran
        .iter()
        .filter(|(_, satu)| satu.efisiensi == Efisiensi::BelumDilaksanakan)
        .map(|(id, _)| id.0.as_str())
        .collect();
    assert_eq!(belum, ["S5"]);
    // Kegiatan 4.1 reached and spent nothing either; 5.2 reached as much as it spent.
    let kegiatan = |kode: &str| rekap.efisiensi.get(&Kode(kode.to_owned()));
    assert_eq!(kegiatan("4.1"), None);
    assert!(kegiatan("5.2").is_some_and(|poin| poin.0.is_zero()));
    let hitung = &rekap.hitungan;
    assert_eq!(
        (hitung.sasaran_efisien, hitung.sasaran_tidak_efisien, hitung.sasaran_belum_dilaksanakan),
        (2, 2, 1)
    );
    let naskah = serde_json::to_string(&narrate(&laporan, &rekap, None, None))
        .expect("JSON")
        .replace('\u{a0}', " ");
    for kalimat in [
        "terdapat dua sasaran yang efisien, dua sasaran yang tidak efisien, dan satu sasaran yang belum dilaksanakan.",
        "Sasaran yang capaian kinerja, keluaran, dan serapan anggarannya masih nol digolongkan belum dilaksanakan dan tidak dinilai efisiensinya.",
        "terealisasi Rp0 atau 0,00%. Karena capaian kinerja, keluaran, dan serapan anggarannya masih nol, sasaran ini digolongkan belum dilaksanakan",
        "” belum dilaksanakan karena capaian kinerja, keluaran, dan serapan anggarannya masih nol.",
        "** Belum dilaksanakan: capaian kinerja",
        "–**",
    ] {
        assert!(naskah.contains(kalimat), "{kalimat}");
    }
}

#[test]
fn the_conclusion_follows_the_category() {
    let best = conclusion(1, 1);
    assert!(
        best.contains("adalah 100,00% dan termasuk kategori Sangat Baik, yaitu kategori tertinggi")
    );
    assert!(
        best.contains("Seluruh indikator yang berjumlah enam telah mencapai target tahun 2023")
    );
    // None of those that are so near their targets has reached it.
    let near = conclusion(9, 10);
    assert!(near.contains("yaitu kategori tertinggi. Hasil ini menunjukkan kemajuan"), "{near}");
    assert!(!near.contains("dipertahankan"), "{near}");
    let between = conclusion(3, 4);
    assert!(
        between
            .contains("adalah 75,00% dan termasuk kategori Baik. Hasil ini menunjukkan kemajuan")
    );
    let worst = conclusion(1, 10);
    assert!(
        worst.contains("adalah 10,00% dan termasuk kategori Kurang Baik, yaitu kategori terendah")
    );
    assert!(worst.contains("Belum ada indikator yang mencapai target tahun 2023"));
}
