//! What a text editor does to a register that is opened and saved again: other line ends, another encoding, other spaces.
//! None of it changes what a line says, and the chain proves what its bytes were.

use super::catatan::Catatan;
use super::daftar::Daftar;

/// A register that an editor saved.
pub(super) struct Sunting {
    /// What was done to it, in Indonesian.
    pub(super) ubahan: String,
    /// The register as it was; what is wrong with it beyond that, where its chain does not hold even so.
    pub(super) semula: Result<Daftar, String>,
}

/// Undoes it; `None` where there is nothing of the kind to undo.
pub(super) fn undo(isi: &[u8]) -> Option<Sunting> {
    let (mut kini, sandi) = decoded(isi);
    let baris = serde_json::Deserializer::from_str(&kini).into_iter();
    let baris: Vec<Catatan> = baris.collect::<Result<_, _>>().ok()?;
    let semula: String = baris.iter().map(Catatan::baris).collect();
    if semula.as_bytes() == isi {
        return None;
    }
    let mut ubahan: Vec<&str> = sandi.into_iter().collect();
    for (apa, balik) in BALIK {
        let baru = balik(&kini);
        if baru != kini {
            ubahan.push(apa);
            kini = baru;
        }
    }
    if kini != semula {
        ubahan.push("spasi, tab, atau susunan di dalam barisnya diubah");
    }
    Some(Sunting { ubahan: ubahan.join(", "), semula: Daftar::from_text(semula) })
}

type Balik = fn(&str) -> String;

/// What editors do, in the order in which it is undone.
const BALIK: [(&str, Balik); 4] = [
    ("ganti barisnya menjadi CRLF (Windows)", |teks| teks.replace("\r\n", "\n")),
    ("ganti barisnya menjadi CR (Mac lama)", |teks| teks.replace('\r', "\n")),
    ("ganti baris terakhirnya hilang", |teks| {
        let akhir = if teks.ends_with('\n') { "" } else { "\n" };
        format!("{teks}{akhir}")
    }),
    ("ada baris kosong", |teks| {
        let isi = teks.split_inclusive('\n').filter(|baris| !baris.trim().is_empty());
        isi.collect()
    }),
];

/// A text in whatever encoding an editor writes, and which, where it is not plain UTF-8.
pub(super) fn decoded(isi: &[u8]) -> (String, Option<&'static str>) {
    let enam_belas = |satuan: fn([u8; 2]) -> u16, isi: &[u8]| {
        let satuan = isi.chunks_exact(2).map(|dua| satuan([dua[0], dua[1]]));
        char::decode_utf16(satuan)
            .map(|huruf| huruf.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match isi {
        [0xef, 0xbb, 0xbf, isi @ ..] => {
            let (teks, sandi) = decoded(isi);
            (teks, sandi.or(Some("diawali tanda BOM")))
        }
        [0xff, 0xfe, isi @ ..] => (enam_belas(u16::from_le_bytes, isi), Some("menjadi UTF-16")),
        [0xfe, 0xff, isi @ ..] => (enam_belas(u16::from_be_bytes, isi), Some("menjadi UTF-16")),
        [b'{', 0, ..] => (enam_belas(u16::from_le_bytes, isi), Some("menjadi UTF-16")),
        [0, b'{', ..] => (enam_belas(u16::from_be_bytes, isi), Some("menjadi UTF-16")),
        isi => match std::str::from_utf8(isi) {
            Ok(teks) => (teks.to_owned(), None),
            Err(_) => (isi.iter().map(|byte| char::from(*byte)).collect(), Some("menjadi ANSI")),
        },
    }
}

/// Whether two texts differ in encoding and line ends only.
pub(super) fn is_same_text(ini: &[u8], itu: &[u8]) -> bool {
    let polos = |isi| decoded(isi).0.replace("\r\n", "\n").replace('\r', "\n");
    polos(ini).trim_end() == polos(itu).trim_end()
}
