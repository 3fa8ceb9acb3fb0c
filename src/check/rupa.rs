//! rupa.toml: how the report looks.

use crate::domain::rupa::{JenisHuruf, Jilid, KepalaHalaman, Kertas, LetakLogo, Rupa, Tepi, Warna};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read};
use crate::read::table::all;

/// What may be written of the paper.
pub const KERTAS: [(&str, Kertas); 4] =
    [("a4", Kertas::A4), ("f4", Kertas::F4), ("legal", Kertas::Legal), ("a3", Kertas::A3)];
/// What may be written of the binding.
pub const JILID: [(&str, Jilid); 2] = [("kiri", Jilid::Kiri), ("tanpa", Jilid::Tanpa)];
/// What may be written of the margins.
pub const TEPI: [(&str, Tepi); 3] =
    [("sedang", Tepi::Sedang), ("sempit", Tepi::Sempit), ("lebar", Tepi::Lebar)];
/// What may be written of letters.
pub const HURUF: [(&str, JenisHuruf); 3] =
    [("bookman", JenisHuruf::Bookman), ("arial", JenisHuruf::Arial), ("times", JenisHuruf::Times)];
/// What may be written of the colour.
pub const WARNA: [(&str, Warna); 5] = [
    ("biru", Warna::Biru),
    ("hijau", Warna::Hijau),
    ("marun", Warna::Marun),
    ("ungu", Warna::Ungu),
    ("hitam", Warna::Hitam),
];
/// What may be written of the head of pages.
pub const KEPALA: [(&str, KepalaHalaman); 3] = [
    ("lengkap", KepalaHalaman::Lengkap),
    ("ringkas", KepalaHalaman::Ringkas),
    ("tanpa", KepalaHalaman::Tanpa),
];
/// What may be written of the logo's place.
pub const LOGO: [(&str, LetakLogo); 3] =
    [("atas", LetakLogo::Atas), ("tengah", LetakLogo::Tengah), ("tanpa", LetakLogo::Tanpa)];

/// Reads rupa.toml; without it, and for each key that is not there, the looks are as usual.
pub fn rupa(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Read<Rupa> {
    let lazim = Rupa::default();
    let Some(top) = berkas.table_if("rupa.toml", notes) else { return Ok(lazim) };
    let tepi = "tepi halaman di sisi jilid dan di sisi lain: `sedang` 3 dan 2,5 cm, berlaku bila tidak ditulis; `sempit` 2,5 dan 2 cm; \
                `lebar` 4 dan 3 cm";
    let teks = "huruf teks: `bookman` bila tidak ditulis, `arial`, atau `times`";
    let tabel = "huruf tabel dan gambar: `arial` bila tidak ditulis, `bookman`, atau `times`";
    let warna = "warna garis, kepala tabel, dan judul sampul; `biru` bila tidak ditulis";
    let kepala = "tulisan di atas setiap halaman: `lengkap` dua baris, berlaku bila tidak ditulis; `ringkas` satu baris; `tanpa`";
    let logo = "letak logo pada sampul: `atas` bila tidak ditulis, `tengah` di antara nama instansi dan judul, atau `tanpa`";
    all!(Rupa {
        tepi: or(lazim.tepi, top.choice_if("tepi", tepi, &TEPI)),
        huruf_teks: or(lazim.huruf_teks, top.choice_if("huruf-teks", teks, &HURUF)),
        huruf_tabel: or(lazim.huruf_tabel, top.choice_if("huruf-tabel", tabel, &HURUF)),
        warna: or(lazim.warna, top.choice_if("warna", warna, &WARNA)),
        kepala_halaman: or(lazim.kepala_halaman, top.choice_if("kepala-halaman", kepala, &KEPALA)),
        logo: or(lazim.logo, top.choice_if("logo", logo, &LOGO)),
    })
}

fn or<T>(lazim: T, typed: Read<Option<T>>) -> Read<T> {
    Ok(typed?.unwrap_or(lazim))
}
