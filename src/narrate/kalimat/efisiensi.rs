//! Sentences about efficiency: the rule, how many sasaran are what, and which stand out.

use rust_decimal::Decimal;

use crate::bahasa::{TERBANYAK, kata_bilangan, rincian, sebutan, yaitu};
use crate::compute::rekap::Efisiensi;
use crate::domain::angka::Persen;
use crate::domain::kebijakan::{EfisienBila, Kebijakan, NolDanNol};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::{persen, poin};
use crate::narrate::susun::biasa;
use crate::naskah::Teks;

/// What "–**" in the table means.
pub const ARTI_BINTANG_DUA: &str = "** Belum dilaksanakan: capaian kinerja, keluaran, dan serapan anggaran masih nol, sehingga tingkat efisiensi tidak dinilai.";

/// How many sasaran are efficient, by the stated rule; ties for the first place are all named.
pub fn efisiensi(bahan: Bahan) -> Teks {
    let sasaran: Vec<(&str, Efisiensi)> = golongan(bahan).collect();
    vec![
        biasa(&aturan(&bahan.laporan.kebijakan)),
        bahan.tabel(JenisTabel::Efisiensi),
        biasa(&format!(" menunjukkan bahwa {}{}", hasil(&sasaran), cakupan(bahan))),
    ]
}

/// How much of the money and of the indicators is judged, where that is not all.
fn cakupan(bahan: Bahan) -> String {
    let semua = || bahan.laporan.renstra.sasaran.iter();
    let dinilai = || {
        let rekap = semua().filter_map(|sasaran| Some((sasaran, bahan.sasaran(&sasaran.id)?)));
        rekap.filter(|(_, rekap)| rekap.efisiensi != Efisiensi::TakDinilai)
    };
    let seluruh = semua().map(|sasaran| sasaran.indikator.len()).sum::<usize>();
    let indikator = dinilai().flat_map(|(sasaran, _)| &sasaran.indikator);
    let sebagian = indikator.filter(|indikator| bahan.bercapaian(indikator)).count();
    let indikator = (sebagian < seluruh).then(|| {
        let [sebagian, seluruh] = [sebagian, seluruh].map(|banyak| kata_bilangan(banyak as u64));
        format!("{sebagian} di antara {seluruh} indikator sasaran")
    });
    let pagu = bahan.rekap.cakupan_efisiensi.filter(|bagian| bagian.0 < Decimal::ONE_HUNDRED);
    let pagu = pagu.map(|bagian| {
        let bagian = persen(bagian);
        let apa = if bahan.program_pendukung().next().is_some() {
            " di luar program pendukung"
        } else {
            ""
        };
        format!("{bagian} dari pagu{apa}")
    });
    let bagian: Vec<String> = pagu.into_iter().chain(indikator).collect();
    if bagian.is_empty() || dinilai().next().is_none() {
        return String::new();
    }
    format!(" Penilaian tersebut hanya mencakup {}.", rincian(&bagian))
}

/// Why no sasaran is judged.
pub fn tanpa_efisiensi(bahan: Bahan) -> &'static str {
    let mut sasaran = bahan.rekap.sasaran.iter();
    let berbelanja =
        sasaran.any(|(id, rekap)| bahan.beranggaran(id) && rekap.keuangan.serapan.is_some());
    if berbelanja {
        "Efisiensi penggunaan sumber daya belum dinilai karena capaian kinerja sasaran belum diketahui."
    } else if bahan.rekap.beberapa_sasaran.as_ref().is_some_and(|uang| uang.serapan.is_some()) {
        "Efisiensi penggunaan sumber daya belum dinilai karena anggaran kegiatan yang melayani beberapa sasaran tidak dibagi kepada sasarannya."
    } else {
        "Efisiensi penggunaan sumber daya belum dinilai karena serapan anggaran setiap sasaran tidak diketahui."
    }
}

/// The sasaran that were not carried out yet, for the conclusion; nothing where there is none.
pub fn belum_dilaksanakan(bahan: Bahan) -> Option<String> {
    let sasaran: Vec<(&str, Efisiensi)> = golongan(bahan).collect();
    let belum = names(&sasaran, Efisiensi::BelumDilaksanakan);
    match belum.as_slice() {
        [] => None,
        [tunggal] => Some(format!(
            "Sasaran “{tunggal}” belum dilaksanakan karena capaian kinerja, keluaran, dan serapan anggarannya masih nol."
        )),
        beberapa => Some(format!(
            "Sebanyak {} sasaran belum dilaksanakan karena capaian kinerja, keluaran, dan serapan anggarannya masih nol{}.",
            kata_bilangan(beberapa.len() as u64),
            yaitu(beberapa, "")
        )),
    }
}

fn golongan(bahan: Bahan<'_>) -> impl Iterator<Item = (&str, Efisiensi)> {
    let sasaran = bahan.laporan.renstra.sasaran.iter();
    sasaran.filter_map(move |sasaran| {
        Some((sasaran.teks.as_str(), bahan.sasaran(&sasaran.id)?.efisiensi))
    })
}

fn names<'a>(sasaran: &[(&'a str, Efisiensi)], dicari: Efisiensi) -> Vec<&'a str> {
    sasaran.iter().filter(|(_, efisiensi)| *efisiensi == dicari).map(|(nama, _)| *nama).collect()
}

/// The rule that leads to the table; without one there is no such part.
fn aturan(kebijakan: &Kebijakan) -> String {
    let Some(aturan) = kebijakan.efisiensi else { return String::new() };
    let batas = match aturan.bila {
        EfisienBila::LebihDariNol => "lebih dari nol",
        EfisienBila::NolAtauLebih => "nol atau lebih",
    };
    let nol = match kebijakan.nol_dan_nol {
        NolDanNol::Dinilai => "",
        NolDanNol::BelumDilaksanakan => {
            " Sasaran yang capaian kinerja, keluaran, dan serapan anggarannya masih nol digolongkan belum dilaksanakan dan tidak dinilai efisiensinya."
        }
    };
    format!(
        "Sasaran dinyatakan efisien apabila selisih capaian kinerja dan serapan anggarannya {batas}.{nol} Dengan ketentuan itu, "
    )
}

/// The counts of every class that is not empty, the highest efisiensi, and the sasaran not carried out.
fn hasil(sasaran: &[(&str, Efisiensi)]) -> String {
    let banyak = |sifat: fn(&Efisiensi) -> bool| {
        sasaran.iter().filter(|(_, efisiensi)| sifat(efisiensi)).count() as u64
    };
    let semua = [
        (banyak(|efisiensi| matches!(efisiensi, Efisiensi::Efisien(_))), "efisien"),
        (banyak(|efisiensi| matches!(efisiensi, Efisiensi::TidakEfisien(_))), "tidak efisien"),
        (banyak(|efisiensi| *efisiensi == Efisiensi::BelumDilaksanakan), "belum dilaksanakan"),
        (banyak(|efisiensi| *efisiensi == Efisiensi::TakDinilai), "belum dapat dinilai"),
    ];
    let ada: Vec<(u64, &str)> = semua.into_iter().filter(|(banyak, _)| *banyak > 0).collect();
    let isi = match ada.as_slice() {
        [] => "belum ada sasaran yang dapat dinilai".to_owned(),
        [(1, sifat)] => format!("satu-satunya sasaran {sifat}"),
        [(banyak, sifat)] => {
            format!("seluruh sasaran yang berjumlah {} {sifat}", kata_bilangan(*banyak))
        }
        beberapa => {
            let bagian: Vec<String> = beberapa
                .iter()
                .map(|(banyak, sifat)| format!("{} sasaran yang {sifat}", kata_bilangan(*banyak)))
                .collect();
            let jumlah = kata_bilangan(sasaran.len() as u64);
            format!("dari {jumlah} sasaran terdapat {}", rincian(&bagian))
        }
    };
    let belum = names(sasaran, Efisiensi::BelumDilaksanakan);
    let belum = if belum.is_empty() || belum.len() == sasaran.len() || belum.len() > TERBANYAK {
        String::new()
    } else {
        format!(" Sasaran yang belum dilaksanakan adalah {}.", rincian(&belum))
    };
    format!("{isi}.{}{belum}", puncak(sasaran))
}

/// The highest efisiensi, where any sasaran is efficient.
fn puncak(sasaran: &[(&str, Efisiensi)]) -> String {
    let efisien = sasaran.iter().filter_map(|(_, efisiensi)| match efisiensi {
        Efisiensi::Efisien(poin) => Some(*poin),
        Efisiensi::TidakEfisien(_) | Efisiensi::BelumDilaksanakan | Efisiensi::TakDinilai => None,
    });
    let Some(tertinggi): Option<Persen> = efisien.max() else { return String::new() };
    if sasaran.len() == 1 {
        return format!(" Tingkat efisiensinya {} poin persen.", poin(tertinggi));
    }
    let nama = names(sasaran, Efisiensi::Efisien(tertinggi));
    format!(
        " Efisiensi tertinggi terdapat pada {}, yaitu {} poin persen.",
        sebutan("sasaran", &nama),
        poin(tertinggi)
    )
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::hasil;
    use crate::compute::rekap::Efisiensi::{self, BelumDilaksanakan, TakDinilai};
    use crate::domain::angka::Persen;

    fn efisien(poin: u32) -> Efisiensi {
        Efisiensi::Efisien(Persen(Decimal::from(poin)))
    }

    fn tidak() -> Efisiensi {
        Efisiensi::TidakEfisien(Persen(Decimal::ZERO))
    }

    #[test]
    fn every_mixture_of_classes_is_one_sentence() {
        let mixtures: [(&[Efisiensi], &str); 12] = [
            (&[], "belum ada sasaran yang dapat dinilai."),
            (&[efisien(7)], "satu-satunya sasaran efisien. Tingkat efisiensinya 7 poin persen."),
            (&[tidak()], "satu-satunya sasaran tidak efisien."),
            (&[BelumDilaksanakan], "satu-satunya sasaran belum dilaksanakan."),
            (&[TakDinilai], "satu-satunya sasaran belum dapat dinilai."),
            (
                &[efisien(7), efisien(9)],
                "seluruh sasaran yang berjumlah dua efisien. Efisiensi tertinggi terdapat pada sasaran B, yaitu 9 poin persen.",
            ),
            (&[tidak(), tidak()], "seluruh sasaran yang berjumlah dua tidak efisien."),
            (
                &[BelumDilaksanakan, BelumDilaksanakan, BelumDilaksanakan],
                "seluruh sasaran yang berjumlah tiga belum dilaksanakan.",
            ),
            (
                &[efisien(7), tidak(), efisien(7)],
                "dari tiga sasaran terdapat dua sasaran yang efisien dan satu sasaran yang tidak efisien. Efisiensi tertinggi terdapat pada sasaran A dan C, yaitu 7 poin persen.",
            ),
            (
                &[tidak(), BelumDilaksanakan, BelumDilaksanakan],
                "dari tiga sasaran terdapat satu sasaran yang tidak efisien dan dua sasaran yang belum dilaksanakan. Sasaran yang belum dilaksanakan adalah B dan C.",
            ),
            (
                &[efisien(7), TakDinilai],
                "dari dua sasaran terdapat satu sasaran yang efisien dan satu sasaran yang belum dapat dinilai. Efisiensi tertinggi terdapat pada sasaran A, yaitu 7 poin persen.",
            ),
            (
                &[efisien(7), tidak(), BelumDilaksanakan, TakDinilai],
                "dari empat sasaran terdapat satu sasaran yang efisien, satu sasaran yang tidak efisien, satu sasaran yang belum dilaksanakan, dan satu sasaran yang belum dapat dinilai. Efisiensi tertinggi terdapat pada sasaran A, yaitu 7 poin persen. Sasaran yang belum dilaksanakan adalah C.",
            ),
        ];
        for (classes, sentence) in mixtures {
            let sasaran: Vec<(&str, Efisiensi)> =
                ["A", "B", "C", "D"].into_iter().zip(classes.iter().copied()).collect();
            assert_eq!(hasil(&sasaran), sentence);
        }
    }
}
