//! Staff: sums, and the posts that the structure needs against those that are filled.

use std::collections::BTreeMap;

use crate::domain::angka;
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

/// People of each employment group; `None` where a part of them is not known.
pub fn kelompok<'a>(
    kelompok: impl Iterator<Item = &'a Id>,
    pendidikan: &[Pendidikan],
) -> BTreeMap<Id, Option<u64>> {
    let orang = |id: &Id| {
        let orang = pendidikan.iter().filter_map(|jenjang| jenjang.jumlah.get(id));
        (id.clone(), angka::jumlah(orang))
    };
    kelompok.map(orang).collect()
}

/// Posts per echelon: needed, and filled as far as that is known. Echelons sort by name as by rank: "II.b", "III.a", "III.b", "IV.a".
pub fn jabatan(unit: &[Unit], eselon: &[Terhitung]) -> Vec<(String, u64, Option<u64>)> {
    let mut butuh = BTreeMap::new();
    count_posts(unit, &mut butuh);
    let terisi = |nama: &str| {
        let jabatan = eselon.iter().filter(|jabatan| jabatan.nama == nama);
        angka::jumlah(jabatan.map(|jabatan| &jabatan.jumlah))
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

/// The sum; `None` where a part of it is not known.
pub fn jumlah(mut orang: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    orang.try_fold(0_u64, |jumlah, orang| Some(jumlah.saturating_add(orang?)))
}
