//! Staff: sums, and the posts that the structure needs against those that are filled.

use std::collections::BTreeMap;

use crate::domain::instansi::Unit;
use crate::domain::kode::Id;
use crate::domain::sumber_daya::{Kepegawaian, Pendidikan, Terhitung};

use super::rekap::RekapKepegawaian;

/// Sums of the staff.
pub fn rekap(pegawai: &Kepegawaian, unit: &[Unit]) -> RekapKepegawaian {
    let kelompok =
        kelompok(pegawai.kelompok.iter().map(|kelompok| &kelompok.id), &pegawai.pendidikan);
    RekapKepegawaian {
        total: jumlah(kelompok.values().copied()),
        jabatan: jabatan(unit, &pegawai.eselon),
        kelompok,
    }
}

/// People of each employment group.
pub fn kelompok<'a>(
    kelompok: impl Iterator<Item = &'a Id>,
    pendidikan: &[Pendidikan],
) -> BTreeMap<Id, u64> {
    let orang = |id: &Id| {
        let orang = pendidikan.iter().filter_map(|jenjang| jenjang.jumlah.get(id));
        (id.clone(), jumlah(orang.copied()))
    };
    kelompok.map(orang).collect()
}

/// Posts per echelon: needed, filled. Echelons sort by name as by rank: "II.b", "III.a", "III.b", "IV.a".
pub fn jabatan(unit: &[Unit], eselon: &[Terhitung]) -> Vec<(String, u64, u64)> {
    let mut butuh = BTreeMap::new();
    count_posts(unit, &mut butuh);
    let terisi = |nama: &str| {
        jumlah(eselon.iter().filter(|jabatan| jabatan.nama == nama).map(|jabatan| jabatan.jumlah))
    };
    butuh.into_iter().map(|(nama, n)| (nama.to_owned(), n, terisi(nama))).collect()
}

/// Structural posts of these units and of those below them, per echelon.
fn count_posts<'a>(unit: &'a [Unit], butuh: &mut BTreeMap<&'a str, u64>) {
    for unit in unit {
        if let Some(jabatan) = &unit.jabatan {
            *butuh.entry(&jabatan.eselon).or_default() += 1;
        }
        count_posts(&unit.anak, butuh);
    }
}

/// The sum.
pub fn jumlah(orang: impl Iterator<Item = u64>) -> u64 {
    orang.fold(0, u64::saturating_add)
}
