//! Numbers and labels by the outline, known before any text is written: a sentence may point ahead.

use crate::bahasa::{SPASI_TETAP, huruf, romawi};
use crate::domain::susunan::{JenisGambar, JenisPasal, JenisTabel, Kedudukan, Susunan};

/// "Tabel 3.5"; nothing for a table that stands without a caption.
pub fn tabel(susunan: &Susunan, jenis: JenisTabel) -> String {
    numbered("Tabel", susunan.tabel(), jenis)
}

/// "Gambar 3.1".
pub fn gambar(susunan: &Susunan, jenis: JenisGambar) -> String {
    numbered("Gambar", susunan.gambar(), jenis)
}

/// "Gambar 3.1b": a part of a picture that needs several pages. All of them keep the picture's number, which so stands
/// for the whole in every sentence, and never moves with the data.
pub fn bagian_gambar(susunan: &Susunan, jenis: JenisGambar, urut: usize) -> String {
    format!("{}{}", gambar(susunan, jenis), huruf(urut + 1))
}

/// The letter of a section, "C"; nothing for one that the outline has not.
pub fn subbab(susunan: &Susunan, jenis: JenisPasal) -> String {
    letak(susunan.subbab(), jenis).map_or_else(String::new, |letak| huruf_subbab(letak.urut))
}

/// Where a section stands, "BAB III C"; nothing for one that the outline has not.
pub fn bagian(susunan: &Susunan, jenis: JenisPasal) -> String {
    letak(susunan.subbab(), jenis).map_or_else(String::new, |letak| {
        format!("{} {}", judul(1, letak.bab), huruf_subbab(letak.urut))
    })
}

/// The number of a heading by its level: "BAB III", "A.", "1.", "a.", "1)", "a)".
pub fn judul(tingkat: u8, urut: usize) -> String {
    match tingkat {
        1 => format!("BAB{SPASI_TETAP}{}", romawi(u32::try_from(urut).unwrap_or_default())),
        2 => format!("{}.", huruf_subbab(urut)),
        3 => format!("{urut}."),
        4 => format!("{}.", huruf(urut)),
        5 => format!("{urut})"),
        _ => format!("{})", huruf(urut)),
    }
}

fn huruf_subbab(urut: usize) -> String {
    huruf(urut).to_uppercase()
}

/// Target of links to a table.
pub fn label_tabel(jenis: JenisTabel) -> String {
    format!("tabel-{}", <&str>::from(jenis))
}

/// Target of links to a picture.
pub fn label_gambar(jenis: JenisGambar) -> String {
    format!("gambar-{}", <&str>::from(jenis))
}

/// Target of links to a part of a picture: the first one's is the picture's.
pub fn label_bagian_gambar(jenis: JenisGambar, urut: usize) -> String {
    match urut {
        0 => label_gambar(jenis),
        _ => format!("{}-{}", label_gambar(jenis), urut + 1),
    }
}

/// Target of links to a section.
pub fn label_subbab(jenis: JenisPasal) -> String {
    format!("subbab-{}", <&str>::from(jenis))
}

fn numbered<T: PartialEq>(
    kata: &str,
    semua: impl Iterator<Item = (Kedudukan, T)>,
    dicari: T,
) -> String {
    letak(semua, dicari).map_or_else(String::new, |Kedudukan { bab, urut }| {
        format!("{kata}{SPASI_TETAP}{bab}.{urut}")
    })
}

fn letak<T: PartialEq>(
    mut semua: impl Iterator<Item = (Kedudukan, T)>,
    dicari: T,
) -> Option<Kedudukan> {
    semua.find(|(_, isi)| *isi == dicari).map(|(letak, _)| letak)
}
