//! What the office says in its own words.

pub(super) mod angka_di_prosa;
pub(super) mod ejaan;
pub(super) mod istilah_asing;
pub(super) mod instansi_lain;
pub(super) mod istilah_periode;
pub(super) mod pujian_tak_sesuai;
pub(super) mod tahun_asing;

/// The lines of a table `kiri = kanan`; the right side may be empty, and `#` begins a comment.
fn daftar(tabel: &'static str) -> Vec<(Vec<&'static str>, &'static str)> {
    let baris = tabel.lines().filter(|baris| !baris.starts_with('#') && !baris.trim().is_empty());
    baris
        .map(|baris| baris.split_once('=').unwrap_or((baris, "")))
        .map(|(kiri, kanan)| (kiri.split_whitespace().collect(), kanan.trim()))
        .collect()
}
