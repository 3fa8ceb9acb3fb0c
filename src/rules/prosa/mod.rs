//! What the office says in its own words.

pub(super) mod angka_di_prosa;
pub(super) mod ejaan;
pub(super) mod istilah_asing;
pub(super) mod instansi_lain;
pub(super) mod istilah_periode;
pub(super) mod kata_lain;
pub(super) mod pujian_tak_sesuai;
pub(super) mod tahun_asing;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::kutipan::{Kata, Kutipan};

/// What is looked for in the prose, by its first word: the words, and what is said of them.
struct DaftarKata(BTreeMap<&'static str, Vec<(Vec<&'static str>, &'static str)>>);

impl DaftarKata {
    /// The lines of a table `kiri = kanan`; the right side may be empty, and `#` begins a comment.
    fn read(tabel: &'static str) -> Self {
        let mut daftar = BTreeMap::<_, Vec<_>>::new();
        for baris in tabel.lines().filter(|baris| !baris.starts_with('#')) {
            let (kiri, kanan) = baris.split_once('=').unwrap_or((baris, ""));
            let kata: Vec<_> = kiri.split_whitespace().collect();
            if let Some(pertama) = kata.first() {
                daftar.entry(*pertama).or_default().push((kata, kanan.trim()));
            }
        }
        Self(daftar)
    }

    /// The entry that these words begin with; the longest is the one that is meant.
    fn find(&self, kutipan: &Kutipan, kata: &[Kata<'_>]) -> Option<(Range<usize>, &'static str)> {
        let calon = self.0.get(kata.first()?.kecil.as_str())?;
        calon
            .iter()
            .filter_map(|(pola, isi)| Some((kutipan.awalan(kata, pola)?, *isi)))
            .max_by_key(|(range, _)| range.end)
    }
}
