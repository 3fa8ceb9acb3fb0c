//! Notes about the gap between what came of it and what the plan wants.

use rust_decimal::Decimal;

use crate::bahasa::disebut;
use crate::domain::renstra::{Indikator, Satuan};
use crate::domain::target::Target;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::{kalimat, kelompok};
use crate::naskah::Teks;

use super::kinerja::rujukan_bintang;
use super::ukuran::makin_kecil_makin_baik;

/// How to read the gap to the plan's target of this year.
pub fn catatan_selisih_tahunan(bahan: Bahan) -> Vec<Teks> {
    let mut hasil = arah_selisih(bahan, "target renstra");
    hasil.extend(rujukan_bintang(bahan));
    hasil
}

/// In what the gap of percentages is; nothing where no indicator is one.
pub fn poin_persen(bahan: Bahan) -> Option<Teks> {
    let mut indikator = bahan.laporan.renstra.indikator();
    indikator
        .any(|indikator| indikator.satuan == Satuan::Persen)
        .then(|| kalimat("Selisih untuk indikator dalam persen dinyatakan dalam poin persen."))
}

/// Why there is no gap where both figures are known: of each indicator whether they are, and then the gap.
pub fn tanpa_selisih(
    bahan: Bahan,
    selisih: impl Fn(&Indikator) -> Option<Option<Decimal>>,
) -> Option<Teks> {
    let semua = bahan.laporan.renstra.indikator();
    let tanpa = semua.filter(|indikator| selisih(indikator) == Some(None));
    let nama: Vec<&str> = tanpa.map(|indikator| indikator.nama.as_str()).collect();
    let nama = (!nama.is_empty()).then(|| disebut("indikator", &nama))?;
    let kata = "tidak dihitung karena targetnya berupa predikat, skor, atau rentang.";
    Some(kalimat(&format!("Selisih bagi {nama} {kata}")))
}

fn arah_selisih(bahan: Bahan, target: &str) -> Vec<Teks> {
    let mut hasil: Vec<Teks> = poin_persen(bahan).into_iter().collect();
    let menurun: Vec<&str> = bahan
        .laporan
        .renstra
        .indikator()
        .filter(|indikator| makin_kecil_makin_baik(indikator.rumus))
        .map(|indikator| indikator.nama.as_str())
        .collect();
    if !menurun.is_empty() {
        hasil.push(kalimat(&format!(
            "Pada {}, selisih di atas nol berarti {target} belum tercapai karena makin kecil \
             nilainya makin baik.",
            disebut("indikator", &menurun)
        )));
    }
    hasil
}

/// How to read the gap to the plan's last year.
pub fn catatan_selisih(bahan: Bahan) -> Vec<Teks> {
    let mut hasil = arah_selisih(bahan, "target akhir");
    let akhir = || bahan.laporan.renstra.indikator().filter_map(|lain| lain.target_akhir.ada());
    if akhir().any(|target| matches!(target, Target::Rentang { .. })) {
        hasil.push(kalimat(
            "Selisih terhadap target yang berupa rentang dihitung dari batas yang terdekat, dan 0 \
             bila realisasinya di dalamnya.",
        ));
    }
    hasil.extend(tanpa_target_akhir(bahan));
    hasil.extend(rujukan_bintang(bahan));
    hasil
}

/// Why targets of the plan's last year are not known, each reason once.
pub fn tanpa_target_akhir(bahan: Bahan) -> impl Iterator<Item = Teks> {
    let tanpa =
        bahan.laporan.renstra.indikator().filter_map(|indikator| {
            Some((indikator.target_akhir.alasan()?, indikator.nama.as_str()))
        });
    kelompok(tanpa).into_iter().map(|(alasan, nama)| {
        let nama = disebut("indikator", &nama);
        kalimat(&format!("Target akhir {nama} tidak tersedia: {alasan}."))
    })
}
