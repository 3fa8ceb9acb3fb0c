//! Names that every disk holds: what is issued here is opened, copied and unpacked on Windows and macOS, too, and a name
//! that was registered can never be changed again.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::catatan::Terbitan;
use super::{Daftar, Galat, titipan};

/// The longest path from the archive's folder on, in UTF-16 units. Windows has 259 for the whole path (MAX_PATH without its
/// NUL); 40 are left for where the archive lies.
const TERPANJANG: usize = 259 - 40;
/// The longest name of one file or folder, in UTF-16 units (NTFS).
const SATU: usize = 255;
/// Devices of Windows, with any extension; the digits also superscript ("Naming Files, Paths, and Namespaces").
const PERANGKAT: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
const BERNOMOR: [&str; 2] = ["COM", "LPT"];

/// Refuses an issue of which some disk could not hold a name. `isi` are the paths below `data/` that it will have.
pub(super) fn ensure_portable<'a>(
    daftar: &Daftar,
    terbitan: &Terbitan,
    isi: impl Iterator<Item = &'a str>,
) -> Result<(), Galat> {
    let serupa = daftar.kantong().find(|kantong| {
        kantong.terbitan.tahun == terbitan.tahun
            && kantong.nama != terbitan.nama
            && fold(kantong.nama) == fold(&terbitan.nama)
    });
    if let Some(lain) = serupa {
        return Err(refused(
            &terbitan.nama,
            &format!("di Windows dan macOS sama dengan {}, yang sudah ada di arsip", lain.nama),
        ));
    }
    let mut ada: BTreeMap<String, String> = BTreeMap::new();
    for jalur in isi {
        for bagian in jalur.split('/') {
            if let Some(sebab) = forbidden(bagian) {
                let within =
                    if bagian == jalur { String::new() } else { format!(" (di {jalur:?})") };
                return Err(refused(bagian, &format!("{sebab}{within}")));
            }
        }
        let full = format!("{}/{}/data/{jalur}", terbitan.tahun, terbitan.nama);
        let panjang = full.encode_utf16().count();
        if panjang > TERPANJANG {
            return Err(Galat::ditolak(format!(
                "jalur {full:?} di dalam arsip {panjang} huruf, paling panjang {TERPANJANG} agar \
                 terbuka di Windows"
            ))
            .saran("pendekkan nama map daerah, instansi, atau berkasnya, lalu terbitkan lagi"));
        }
        for akhir in jalur.match_indices('/').map(|(at, _)| at).chain([jalur.len()]) {
            let awal = &jalur[..akhir];
            let lama = ada.entry(fold(awal)).or_insert_with(|| awal.to_owned());
            if lama != awal {
                return Err(refused(awal, &format!("di Windows dan macOS sama dengan {lama:?}")));
            }
        }
    }
    Ok(())
}

fn refused(nama: &str, sebab: &str) -> Galat {
    Galat::ditolak(format!("nama {nama:?} tidak dapat diarsipkan: {sebab}")).saran(
        "ganti nama map atau berkas itu, misalnya dengan huruf, angka, dan tanda hubung saja, lalu \
         terbitkan lagi",
    )
}

/// Why some disk or tool could not hold a name of that kind.
fn forbidden(nama: &str) -> Option<String> {
    if let Some(huruf) = nama.chars().find(|huruf| r#"<>:"\|?*%"#.contains(*huruf)) {
        return Some(format!("tanda {huruf} tidak dapat dipakai di Windows atau di dalam kantong"));
    }
    if let Some(huruf) = nama.chars().find(|huruf| huruf.is_control() || is_invisible(*huruf)) {
        return Some(format!("memuat huruf yang tidak tampak (U+{:04X})", u32::from(huruf)));
    }
    if nama.is_empty() || nama.ends_with(['.', ' ']) || nama.starts_with(' ') {
        return Some("Windows membuang spasi di tepi dan titik di akhir nama".to_owned());
    }
    if is_device(nama) {
        return Some("nama itu milik sebuah perangkat di Windows".to_owned());
    }
    if let Some(siapa) = titipan::litter_name(nama) {
        return Some(format!(
            "nama seperti itu dibuat {siapa}, dan tidak disalin atau dibuang oleh program lain"
        ));
    }
    let panjang = nama.encode_utf16().count();
    (panjang > SATU).then(|| format!("panjangnya {panjang} huruf, paling panjang {SATU}"))
}

/// Marks of direction (UAX #9) and what takes no room: a name with them looks like another one.
fn is_invisible(huruf: char) -> bool {
    matches!(huruf, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_device(nama: &str) -> bool {
    let batang = nama.split('.').next().unwrap_or(nama).trim_end().to_uppercase();
    let bernomor = |awal: &str| {
        batang.strip_prefix(awal).is_some_and(|angka| {
            let mut huruf = angka.chars();
            matches!((huruf.next(), huruf.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    };
    PERANGKAT.contains(&batang.as_str()) || BERNOMOR.into_iter().any(bernomor)
}

/// A name as disks compare it that know no difference between capitals, or between composed and decomposed letters.
fn fold(nama: &str) -> String {
    nama.nfd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, forbidden};

    #[test]
    fn what_windows_cannot_hold_is_refused() {
        for nama in [
            "CON",
            "con",
            "Nul.txt",
            "COM1",
            "lpt9.toml",
            "COM¹",
            "aux .md",
            "CONOUT$",
            "dinas.",
            "dinas ",
            " dinas",
            "a<b",
            "a\"b",
            "a|b",
            "a?b",
            "a*b",
            "a:b",
            "a\\b",
            "a\u{7}",
            "a\u{85}",
            "\u{202e}fdp.exe",
            "a\u{200b}",
            "100%",
            "",
            "Thumbs.db",
            "x.tmp",
            "~$surat.docx",
        ] {
            assert!(forbidden(nama).is_some(), "{nama:?}");
        }
        assert!(forbidden(&"a".repeat(256)).is_some() && forbidden(&"a".repeat(255)).is_none());
        for nama in [
            "CONTOH",
            "console.md",
            "COM",
            "COM10",
            "nulis",
            "dinas'q",
            "a.b",
            "bagian-1",
            "Kepulauan Riau",
            "é",
        ] {
            assert_eq!(forbidden(nama), None, "{nama}");
        }
        assert_eq!(fold("Café"), fold("CAFE\u{301}"));
        assert_ne!(fold("dinas"), fold("dinas-1"));
    }
}
