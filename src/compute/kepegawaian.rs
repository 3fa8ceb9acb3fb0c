//! Staff: sums, and the posts that the structure needs against those that are filled.

use std::collections::BTreeMap;

use crate::domain::instansi::Unit;
use crate::domain::sumber_daya::Kepegawaian;

use super::rekap::RekapKepegawaian;

/// Sums of the staff. Echelons sort by name as by rank: "II.b", "III.a", "III.b", "IV.a".
pub fn rekap(pegawai: &Kepegawaian, unit: &[Unit]) -> RekapKepegawaian {
    let mut kelompok = BTreeMap::new();
    for satu in &pegawai.kelompok {
        let orang = pegawai.pendidikan.iter().filter_map(|jenjang| jenjang.jumlah.get(&satu.id));
        kelompok.insert(satu.id.clone(), jumlah(orang.copied()));
    }
    let mut butuh = BTreeMap::new();
    hitung_jabatan(unit, &mut butuh);
    let terisi = |eselon: &str| {
        jumlah(pegawai.eselon.iter().filter(|satu| satu.nama == eselon).map(|satu| satu.jumlah))
    };
    RekapKepegawaian {
        total: jumlah(kelompok.values().copied()),
        jabatan: butuh
            .into_iter()
            .map(|(eselon, n)| (eselon.to_owned(), n, terisi(eselon)))
            .collect(),
        kelompok,
    }
}

/// Structural posts of these units and of those below them, per echelon.
fn hitung_jabatan<'a>(unit: &'a [Unit], butuh: &mut BTreeMap<&'a str, u64>) {
    for satu in unit {
        if let Some(jabatan) = &satu.jabatan {
            *butuh.entry(&jabatan.eselon).or_default() += 1;
        }
        hitung_jabatan(&satu.anak, butuh);
    }
}

fn jumlah(orang: impl Iterator<Item = u64>) -> u64 {
    orang.fold(0, u64::saturating_add)
}
