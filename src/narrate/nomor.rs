//! Numbers and labels by the outline, known before any text is written: a sentence may point ahead.

use crate::bahasa::{SPASI_TETAP, huruf, romawi};
use crate::domain::susunan::{JenisGambar, JenisPasal, JenisTabel, Kedudukan, Penomoran, Susunan};

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

/// The number of a section without a stop, "C" or "3.3"; nothing for one that the outline has not.
pub fn subbab(susunan: &Susunan, jenis: JenisPasal) -> String {
    letak(susunan.subbab(), jenis).map_or_else(String::new, |letak| {
        let nomor = judul(susunan.penomoran, &[letak.bab, letak.urut]);
        nomor.trim_end_matches('.').to_owned()
    })
}

/// The chapter in which a section stands, "BAB III"; nothing for one that the outline has not.
pub fn bab(susunan: &Susunan, jenis: JenisPasal) -> String {
    letak(susunan.subbab(), jenis).map_or_else(String::new, |letak| bab_ke(letak.bab))
}

/// Where a section stands, "BAB III C" or "subbab 3.3"; nothing for one that the outline has not.
pub fn bagian(susunan: &Susunan, jenis: JenisPasal) -> String {
    let nomor = subbab(susunan, jenis);
    match susunan.penomoran {
        _ if nomor.is_empty() => nomor,
        Penomoran::Angka => format!("subbab{SPASI_TETAP}{nomor}"),
        Penomoran::Huruf | Penomoran::Romawi => format!("{} {nomor}", bab(susunan, jenis)),
    }
}

/// The number of a part of the outline: "BAB III", then "C." and "1.", or "3.3" and "3.3.1", or "III." and "1.".
/// `jalur` counts from the chapter on.
pub fn judul(penomoran: Penomoran, jalur: &[usize]) -> String {
    match (penomoran, jalur) {
        (_, []) => String::new(),
        (_, [bab]) => bab_ke(*bab),
        (Penomoran::Angka, jalur) => {
            jalur.iter().map(usize::to_string).collect::<Vec<_>>().join(".")
        }
        (Penomoran::Huruf, [_, urut]) => format!("{}.", huruf(*urut).to_uppercase()),
        (Penomoran::Romawi, [_, urut]) => format!("{}.", angka_romawi(*urut)),
        (Penomoran::Huruf | Penomoran::Romawi, [.., urut]) => format!("{urut}."),
    }
}

/// The number of a heading below those of the outline, by its level: "a.", "1)", "a)".
pub fn judul_dalam(tingkat: u8, urut: usize) -> String {
    match tingkat {
        0..=4 => format!("{}.", huruf(urut)),
        5 => format!("{urut})"),
        _ => format!("{})", huruf(urut)),
    }
}

fn bab_ke(urut: usize) -> String {
    format!("BAB{SPASI_TETAP}{}", angka_romawi(urut))
}

fn angka_romawi(urut: usize) -> String {
    romawi(u32::try_from(urut).unwrap_or_default())
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
    let urut =
        if let JenisPasal::Sendiri(urut) = jenis { format!("-{urut}") } else { String::new() };
    format!("subbab-{}{urut}", <&str>::from(jenis))
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
