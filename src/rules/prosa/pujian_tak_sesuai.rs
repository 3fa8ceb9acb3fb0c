//! `pujian-tak-sesuai`: a text praises what its figures do not bear, or says "all" where it was not all.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::Objek;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::{Perkara, sub_kegiatan};
use crate::tempat::Titik;

/// Words of praise.
const PUJIAN: [&[&str]; 12] = [
    &["berhasil"],
    &["sukses"],
    &["memuaskan"],
    &["menggembirakan"],
    &["sangat", "baik"],
    &["hasil", "baik"],
    &["hasil", "yang", "baik"],
    &["berjalan", "lancar"],
    &["melampaui", "target"],
    &["anggaran", "yang", "cukup"],
    &["telah", "optimal"],
    &["sudah", "optimal"],
];
/// What says that everything was done, or nothing.
const SELURUHNYA: [&[&str]; 8] = [
    &["seluruh", "kegiatan"],
    &["semua", "kegiatan"],
    &["seluruh", "program"],
    &["semua", "program"],
    &["seluruh", "sub", "kegiatan"],
    &["semua", "sub", "kegiatan"],
    &["semua", "pelaksanaan"],
    &["seluruh", "pelaksanaan"],
];
/// A word before praise that takes it back or only wishes for it.
const SANGKALAN: [&str; 15] = [
    "belum",
    "tidak",
    "kurang",
    "bukan",
    "tanpa",
    "jika",
    "bila",
    "apabila",
    "agar",
    "supaya",
    "untuk",
    "guna",
    "akan",
    "diharapkan",
    "seberapa",
];
/// How far before the praise such a word is looked for.
const JAUH: usize = 3;

/// Praise in the analysis of what came to the lowest category; "all" while some sub kegiatan rested and others did not.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    let terendah = terendah(perkara);
    let (diam, semua) = berjalan(perkara);
    for (kutipan, kata) in perkara.prosa {
        let rendah =
            terendah.iter().find(|(titik, _)| perkara.tempat.of(titik) == Some(&kutipan.place));
        if let Some((titik, capaian)) = rendah {
            let kenapa = match titik {
                Titik::Teks(_) => format!("rata-rata capaian {capaian}%"),
                titik => format!("capaian {titik} {capaian}%"),
            };
            temuan.extend(sebutan(kutipan, kata, &PUJIAN, &SANGKALAN, &kenapa));
        }
        if 0 < diam && diam < semua {
            let kenapa = format!("{diam} dari {semua} sub kegiatan belum berjalan, sisanya sudah");
            temuan.extend(sebutan(kutipan, kata, &SELURUHNYA, &["tidak", "bukan"], &kenapa));
        }
    }
}

/// The texts about what came to the lowest category of the scale, each with the capaian.
fn terendah(perkara: &Perkara<'_>) -> Vec<(Titik, String)> {
    let (laporan, rekap) = (perkara.laporan, perkara.rekap);
    let skala = &laporan.kebijakan.skala;
    let mut semua = Vec::new();
    for tujuan in &laporan.renstra.tujuan {
        let capaian =
            tujuan.indikator.iter().filter_map(|satu| rekap.kinerja.get(&satu.id)?.capaian);
        semua.push((Titik::Analisis(Objek::Tujuan(tujuan.id.clone())), capaian.max()));
    }
    for sasaran in &laporan.renstra.sasaran {
        let capaian = rekap.sasaran.get(&sasaran.id).and_then(|satu| satu.capaian);
        semua.push((Titik::Analisis(Objek::Sasaran(sasaran.id.clone())), capaian));
    }
    for kegiatan in super::super::kegiatan(laporan) {
        let capaian =
            kegiatan.indikator.iter().filter_map(|satu| rekap.keluaran.get(&satu.id)?.capaian);
        semua.push((Titik::Analisis(Objek::Node(kegiatan.kode.clone())), capaian.max()));
    }
    let rata_rata = rekap.rata_rata.capaian;
    semua.extend(laporan.teks.keys().map(|bagian| (Titik::Teks(bagian.clone()), rata_rata)));
    let rendah = semua.into_iter().filter_map(|(titik, capaian)| {
        let capaian = capaian.filter(|capaian| skala.kategori(*capaian) == skala.sisanya)?;
        Some((titik, capaian.0.normalize().to_string().replace('.', ",")))
    });
    rendah.collect()
}

/// How many sub kegiatan neither spent nor put anything out, of how many.
fn berjalan(perkara: &Perkara<'_>) -> (usize, usize) {
    let semua = || sub_kegiatan(perkara.laporan).map(|(_, sub)| sub);
    let diam = semua().filter(|sub| {
        let keluaran = sub.indikator.iter().filter_map(|satu| perkara.rekap.keluaran.get(&satu.id));
        sub.anggaran.realisasi.0 == 0
            && keluaran.into_iter().all(|satu| satu.realisasi.besar().is_zero())
    });
    (diam.count(), semua().count())
}

/// The places where one of these is said, and not taken back just before.
fn sebutan(
    kutipan: &Kutipan,
    kata: &[Kata<'_>],
    pola: &[&[&str]],
    sangkalan: &[&str],
    kenapa: &str,
) -> Vec<Diagnostic> {
    let satu = |at: usize| {
        let sisa = kata.get(at..)?;
        let range = pola.iter().find_map(|pola| kutipan.awalan(sisa, pola))?;
        let sebelum = kata.get(at.saturating_sub(JAUH)..at)?;
        if sebelum.iter().any(|kata| sangkalan.contains(&kata.kecil.as_str())) {
            return None;
        }
        let tulisan = kutipan.tulisan(&range);
        Some(
            Diagnostic::new(
                Code::PujianTakSesuai,
                format!("\"{tulisan}\" tidak sesuai dengan angkanya"),
            )
            .at(&kutipan.tempat(&range))
            .about(&tulisan)
            .note(kenapa)
            .saran("tulis apa yang dicapai dan apa yang belum, menurut angkanya"),
        )
    };
    (0..kata.len()).filter_map(satu).collect()
}
