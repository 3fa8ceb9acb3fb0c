//! How the indicators spread over the categories, after the table of capaian.

use crate::bahasa::{self, kata_bilangan, yaitu};
use crate::domain::angka::Persen;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::susun::biasa;
use crate::naskah::Teks;

/// How many indicators lie in which category, of the tujuan and of the sasaran, and which came highest.
pub fn sebaran(bahan: Bahan) -> Teks {
    let isi = biasa(&format!(" terlihat bahwa {}", isi(bahan)));
    vec![biasa("Dari "), bahan.tabel(JenisTabel::TargetRealisasi), isi]
}

fn isi(bahan: Bahan) -> String {
    let renstra = &bahan.laporan.renstra;
    if renstra.indikator().all(|indikator| kategori(bahan, indikator).is_none()) {
        return "belum ada indikator yang dapat dinilai.".to_owned();
    }
    let tujuan: Vec<&Indikator> = renstra.indikator_tujuan().collect();
    let sasaran: Vec<&Indikator> = renstra.indikator_sasaran().collect();
    let tingkat = [("tujuan", &tujuan), ("sasaran", &sasaran)];
    let tingkat = tingkat.into_iter().filter(|(_, indikator)| !indikator.is_empty());
    let isi: Vec<String> = tingkat
        .map(|(nama, indikator)| format!("tingkat {nama}, {}.", per_kategori(bahan, indikator)))
        .collect();
    let isi = isi.join(" Pada ");
    format!("pada {isi}{}", tertinggi(bahan, &sasaran))
}

/// Where a predicate below the target puts an indicator: it has no capaian, and so no category.
const BELUM: &str = "belum mencapai target";

fn kategori<'a>(bahan: Bahan<'a>, indikator: &Indikator) -> Option<&'a str> {
    let kinerja = bahan.kinerja(indikator)?;
    match kinerja.dinilai.capaian {
        Some(_) => kinerja.dinilai.kategori.as_deref(),
        None => kinerja.belum_tercapai().then_some(BELUM),
    }
}

/// The indicators of one level by category, the best first, and those that cannot be judged.
fn per_kategori(bahan: Bahan, indikator: &[&Indikator]) -> String {
    let skala = &bahan.laporan.kebijakan.skala;
    let jenjang = skala.jenjang.iter().map(|jenjang| &jenjang.kategori).chain([&skala.sisanya]);
    let jenjang = jenjang.map(String::as_str).chain([BELUM]);
    let sebutan = |kategori: Option<&str>| match kategori {
        Some(BELUM) => BELUM.to_owned(),
        Some(kategori) => format!("berkategori {kategori}"),
        None => "belum dapat dinilai".to_owned(),
    };
    if let [tunggal] = indikator {
        return format!("indikator {} {}", tunggal.nama, sebutan(kategori(bahan, tunggal)));
    }
    let mut kelompok: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for pilihan in jenjang.map(Some).chain([None]) {
        let nama = indikator.iter().filter(|indikator| kategori(bahan, indikator) == pilihan);
        let nama: Vec<&str> = nama.map(|indikator| indikator.nama.as_str()).collect();
        if !nama.is_empty() {
            kelompok.push((pilihan, nama));
        }
    }
    let seluruh = kata_bilangan(indikator.len() as u64);
    if let [(pilihan, _)] = kelompok.as_slice() {
        return format!("seluruh indikator yang berjumlah {seluruh} {}", sebutan(*pilihan));
    }
    let isi: Vec<String> = kelompok
        .iter()
        .map(|(pilihan, nama)| {
            let banyak = kata_bilangan(nama.len() as u64);
            format!("{banyak} indikator {}{}", sebutan(*pilihan), yaitu(nama, ""))
        })
        .collect();
    format!("di antara {seluruh} indikator terdapat {}", join(&isi))
}

/// Which of the sasaran's indicators came highest; nothing where that tells none of them apart.
fn tertinggi(bahan: Bahan, indikator: &[&Indikator]) -> String {
    let capaian: Vec<(Persen, &str)> = indikator
        .iter()
        .filter_map(|indikator| {
            Some((bahan.kinerja(indikator)?.dinilai.capaian?, indikator.nama.as_str()))
        })
        .collect();
    let Some(puncak) = capaian.iter().map(|(capaian, _)| *capaian).max() else {
        return String::new();
    };
    let nama: Vec<&str> =
        capaian.iter().filter(|(capaian, _)| *capaian == puncak).map(|(_, nama)| *nama).collect();
    if nama.len() == capaian.len() {
        return String::new();
    }
    format!(
        " Capaian tertinggi pada tingkat sasaran adalah {}, yaitu pada {}.",
        persen(puncak),
        bahasa::sebutan("indikator", &nama)
    )
}

/// Groups that have commas of their own: "a; b; serta c".
fn join(kelompok: &[String]) -> String {
    match kelompok {
        [awal @ .., akhir] if !awal.is_empty() => format!("{}; serta {akhir}", awal.join("; ")),
        tunggal => tunggal.concat(),
    }
}
