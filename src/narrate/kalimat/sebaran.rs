//! How the indicators spread over the categories, or over what was reached and not, after the table of capaian.

use crate::bahasa::{self, kata_bilangan, rincian, yaitu};
use crate::domain::angka::Persen;
use crate::domain::kebijakan::Jangkauan;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::susun::biasa;
use crate::naskah::Teks;

/// How many indicators lie in which group, of the tujuan and of the sasaran, and which came highest.
pub fn sebaran(bahan: Bahan) -> Teks {
    let isi = biasa(&format!(" terlihat bahwa {}", isi(bahan)));
    vec![biasa("Dari "), bahan.tabel(JenisTabel::TargetRealisasi), isi]
}

fn isi(bahan: Bahan) -> String {
    let renstra = &bahan.laporan.renstra;
    let dinilai = |indikator| golongan(bahan, indikator) != GolonganCapaian::TakDinilai;
    if !renstra.indikator().any(dinilai) {
        return "belum ada indikator yang dapat dinilai.".to_owned();
    }
    let tujuan: Vec<&Indikator> = renstra.indikator_tujuan().collect();
    let sasaran: Vec<&Indikator> = renstra.indikator_sasaran().collect();
    let tingkat = [("tujuan", &tujuan), ("sasaran", &sasaran)];
    let tingkat = tingkat.into_iter().filter(|(_, indikator)| !indikator.is_empty());
    if tujuan.is_empty() {
        return format!("{}.{}", per_golongan(bahan, &sasaran), tertinggi(bahan, "", &sasaran));
    }
    let isi: Vec<String> = tingkat
        .map(|(nama, indikator)| format!("tingkat {nama}, {}.", per_golongan(bahan, indikator)))
        .collect();
    let isi = isi.join(" Pada ");
    format!("pada {isi}{}", tertinggi(bahan, " pada tingkat sasaran", &sasaran))
}

/// What an indicator counts among: a category of the scale, or where the office has none whether its target was reached.
#[derive(Clone, Copy, PartialEq)]
enum GolonganCapaian<'a> {
    Kategori(&'a str),
    Tercapai,
    Belum,
    TakDinilai,
}

impl GolonganCapaian<'_> {
    /// What is said of an indicator in it.
    fn predikat(self, bahan: Bahan) -> String {
        match self {
            Self::Kategori(kategori) => format!("berkategori {kategori}"),
            Self::Tercapai => format!("telah mencapai target {}", bahan.masa_target()),
            Self::Belum if bahan.berkategori() => "belum mencapai target".to_owned(),
            Self::Belum => format!("belum mencapai target {}", bahan.masa_target()),
            Self::TakDinilai => "belum dapat dinilai".to_owned(),
        }
    }

    /// The same behind a count of indicators.
    fn sifat(self, bahan: Bahan) -> String {
        match self {
            Self::Kategori(_) => self.predikat(bahan),
            Self::Belum | Self::TakDinilai if bahan.berkategori() => self.predikat(bahan),
            Self::Tercapai | Self::Belum | Self::TakDinilai => {
                format!("yang {}", self.predikat(bahan))
            }
        }
    }
}

fn golongan<'a>(bahan: Bahan<'a>, indikator: &Indikator) -> GolonganCapaian<'a> {
    match bahan.kinerja(indikator) {
        Some(kinerja) if kinerja.dinilai.capaian.is_some() => match &kinerja.dinilai.kategori {
            Some(kategori) => GolonganCapaian::Kategori(kategori),
            None if kinerja.tercapai => GolonganCapaian::Tercapai,
            None => GolonganCapaian::Belum,
        },
        // A predicate below the target has no capaian, and so no category.
        Some(kinerja) if kinerja.belum_tercapai() => GolonganCapaian::Belum,
        Some(_) | None => GolonganCapaian::TakDinilai,
    }
}

/// All there are, the best first.
fn semua_golongan(bahan: Bahan<'_>) -> Vec<GolonganCapaian<'_>> {
    let Some(skala) = &bahan.laporan.kebijakan.skala else {
        return vec![
            GolonganCapaian::Tercapai,
            GolonganCapaian::Belum,
            GolonganCapaian::TakDinilai,
        ];
    };
    let jenjang = skala.jenjang.iter().map(|jenjang| &jenjang.kategori).chain([&skala.sisanya]);
    let jenjang = jenjang.map(|kategori| GolonganCapaian::Kategori(kategori));
    jenjang.chain([GolonganCapaian::Belum, GolonganCapaian::TakDinilai]).collect()
}

/// The indicators of one level by group, the best first, and those that cannot be judged.
fn per_golongan(bahan: Bahan, indikator: &[&Indikator]) -> String {
    if let [tunggal] = indikator {
        return format!("indikator {} {}", tunggal.nama, golongan(bahan, tunggal).predikat(bahan));
    }
    let mut kelompok: Vec<(GolonganCapaian, Vec<&str>)> = Vec::new();
    for pilihan in semua_golongan(bahan) {
        let nama = indikator.iter().filter(|indikator| golongan(bahan, indikator) == pilihan);
        let nama: Vec<&str> = nama.map(|indikator| indikator.nama.as_str()).collect();
        if !nama.is_empty() {
            kelompok.push((pilihan, nama));
        }
    }
    let seluruh = kata_bilangan(indikator.len() as u64);
    if let [(pilihan, _)] = kelompok.as_slice() {
        let predikat = pilihan.predikat(bahan);
        return format!("seluruh indikator yang berjumlah {seluruh} {predikat}");
    }
    let isi: Vec<String> = kelompok
        .iter()
        .map(|(pilihan, nama)| {
            let banyak = kata_bilangan(nama.len() as u64);
            format!("{banyak} indikator {}{}", pilihan.sifat(bahan), yaitu(nama, ""))
        })
        .collect();
    format!("di antara {seluruh} indikator terdapat {}", join(&isi))
}

/// Which of the sasaran's indicators came highest; nothing where that tells none of them apart.
fn tertinggi(bahan: Bahan, tingkat: &str, indikator: &[&Indikator]) -> String {
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
    let batas = bahan.laporan.kebijakan.batas_capaian;
    let dibatasi = match batas.berlaku {
        Jangkauan::Semua if batas.atas == Some(puncak) => " yang menjadi batas penilaian",
        Jangkauan::Semua | Jangkauan::RataRata => "",
    };
    format!(
        " Capaian tertinggi{tingkat} adalah {}{dibatasi}, yaitu pada {}.",
        persen(puncak),
        bahasa::sebutan("indikator", &nama)
    )
}

/// Groups that have commas of their own, "a; b; serta c"; others as any names.
fn join(kelompok: &[String]) -> String {
    match kelompok {
        [awal @ .., _] if awal.iter().all(|kelompok| !kelompok.contains(", ")) => rincian(kelompok),
        [awal @ .., akhir] if !awal.is_empty() => format!("{}; serta {akhir}", awal.join("; ")),
        tunggal => tunggal.concat(),
    }
}
