//! Sentences about what an indicator's figures are: their direction, the kinds of targets, and how far a capaian counts.

use crate::bahasa::sebanyak;
use crate::compute::rekap::Kinerja;
use crate::domain::kebijakan::{BatasCapaian, Jangkauan};
use crate::domain::renstra::{Indikator, TargetTribulan, Ukuran};
use crate::domain::rumus::Rumus;
use crate::domain::target::Target;
use crate::narrate::bahan::Bahan;
use crate::narrate::format;

/// How targets of a kind of their own are judged, as far as the report has any.
pub fn ketentuan(bahan: Bahan) -> Option<String> {
    let semua = || bahan.laporan.renstra.indikator();
    let target = || {
        semua().flat_map(|lain| {
            let tribulan = lain.target_tribulan.iter().flat_map(TargetTribulan::ukuran);
            lain.target.ada().into_iter().chain(tribulan).copied()
        })
    };
    let nihil = semua()
        .filter(|lain| lain.rumus.menilai_nol(lain.boleh_negatif))
        .any(|lain| lain.target.ada().is_some_and(|target| target.nihil()));
    let rentang = target().any(|target| matches!(target, Target::Rentang { .. }));
    let habis = semua().filter(|lain| lain.rumus == Rumus::RasioBalik).any(|lain| {
        let kinerja = bahan.kinerja(lain).filter(|kinerja| !kinerja.tanpa_data);
        kinerja.is_some_and(|kinerja| kinerja.realisasi.is_some_and(|hasil| hasil.is_zero()))
    });
    let kalimat = [
        (
            rentang,
            "Target yang berupa rentang tercapai 100% bila realisasinya berada di dalamnya; di luarnya, capaian dihitung terhadap batas yang terdekat.",
        ),
        (nihil, "Target nol dinilai 100% bila realisasinya memenuhinya, dan 0% bila tidak."),
        (habis, "Pada rumus rasio balik, realisasi nol memenuhi target dan dinilai 100%."),
    ];
    let kalimat: Vec<&str> =
        kalimat.into_iter().filter(|(ada, _)| *ada).map(|(_, kalimat)| kalimat).collect();
    (!kalimat.is_empty()).then(|| kalimat.join(" "))
}

/// Whether both the target and what came of it are predicates with a value.
pub fn bernilai(indikator: &Indikator) -> bool {
    matches!(indikator.target.ada(), Some(Target::Bernilai { .. }))
        && matches!(indikator.hasil.ukuran, Ukuran::Bernilai { .. })
}

/// Whether a low figure is a good one.
pub fn makin_kecil_makin_baik(rumus: Rumus) -> bool {
    match rumus {
        Rumus::Negatif | Rumus::RasioBalik => true,
        Rumus::Positif | Rumus::Stabil | Rumus::Predikat | Rumus::Peringkat => false,
    }
}

/// How to read the direction of an indicator.
pub fn arah(rumus: Rumus) -> &'static str {
    match rumus {
        Rumus::Negatif | Rumus::RasioBalik => {
            "Indikator ini bersifat menurun: makin kecil nilainya, makin baik kinerjanya."
        }
        Rumus::Positif => {
            "Indikator ini bersifat meningkat: makin besar nilainya, makin baik kinerjanya."
        }
        Rumus::Stabil => {
            "Indikator ini bersifat stabil: makin dekat nilainya dengan target, makin baik kinerjanya."
        }
        Rumus::Predikat => {
            "Indikator ini berupa predikat: makin tinggi skornya, makin baik kinerjanya."
        }
        Rumus::Peringkat => {
            "Indikator ini berupa predikat: makin tinggi predikatnya, makin baik kinerjanya."
        }
    }
}

/// The bounds within which a capaian counts.
pub fn batas(batas: BatasCapaian) -> String {
    let atas = batas.atas.map(|atas| format!("di atas {}", format::persen(atas)));
    let bawah = batas.bawah.map(|bawah| format!("di bawah {}", format::persen(bawah)));
    let luar: Vec<String> = [atas, bawah].into_iter().flatten().collect();
    if luar.is_empty() {
        return String::new();
    }
    let luar = luar.join(" atau ");
    match batas.berlaku {
        Jangkauan::RataRata => format!(
            " Dalam rata-rata, capaian {luar} dihitung sebesar batas itu; capaian setiap indikator dicetak menurut rumusnya."
        ),
        Jangkauan::Semua => {
            format!(" Capaian setiap indikator {luar} dihitung sebesar batas itu.")
        }
    }
}

/// Why there is no mean: nothing was measured, nothing of it has a target to be held against, or all that was are
/// predicates below their targets.
pub fn tanpa_rata_rata(bahan: Bahan) -> &'static str {
    let ada = |kata: fn(Bahan, &Indikator) -> bool| {
        let mut indikator = bahan.laporan.renstra.indikator_sasaran();
        indikator.any(|indikator| kata(bahan, indikator))
    };
    if ada(|bahan, indikator| bahan.kinerja(indikator).is_some_and(Kinerja::terukur)) {
        "tidak ada indikator yang mempunyai capaian"
    } else if ada(tanpa_tolok) {
        "belum ada indikator yang dapat dinilai terhadap targetnya"
    } else {
        "belum ada indikator yang terukur"
    }
}

/// Whether it is known what an indicator came to, and no target that it could be held against.
pub fn tanpa_tolok(bahan: Bahan, indikator: &Indikator) -> bool {
    let kinerja = bahan.kinerja(indikator);
    let tanpa = |kinerja: &Kinerja| !kinerja.tanpa_data && kinerja.dinilai.target.is_none();
    kinerja.is_some_and(tanpa) && bahan.berealisasi(indikator)
}

/// How many are short of their target by a predicate, and so by no share of it.
pub fn tanpa_jarak(bahan: Bahan) -> String {
    let indikator = bahan.laporan.renstra.indikator_sasaran();
    let tanpa = indikator
        .filter_map(|indikator| bahan.kinerja(indikator))
        .filter(|kinerja| kinerja.belum_tercapai() && kinerja.dinilai.capaian.is_none());
    match tanpa.count() {
        0 => String::new(),
        n => format!(
            " {} yang predikatnya di bawah target tidak mempunyai capaian dan tidak diikutkan.",
            sebanyak(n as u64, "indikator")
        ),
    }
}
