//! Enumerations in a sentence.

use super::kata_bilangan;

/// How many names a sentence lists; of more it says the number, and a table lists them.
pub const TERBANYAK: usize = 8;

/// ", yaitu a, b, dan c"; of more names than a sentence holds, where they are listed instead.
pub fn yaitu<S: AsRef<str>>(butir: &[S], selainnya: &str) -> String {
    if butir.len() > TERBANYAK {
        selainnya.to_owned()
    } else {
        format!(", yaitu {}", rincian(butir))
    }
}

/// "indikator a, b, dan c"; of more names than a sentence holds their number: "sembilan indikator".
pub fn sebutan<S: AsRef<str>>(benda: &str, butir: &[S]) -> String {
    if butir.len() > TERBANYAK {
        format!("{} {benda}", kata_bilangan(butir.len() as u64))
    } else {
        format!("{benda} {}", rincian(butir))
    }
}

/// "a, b, dan c"; of more names than a sentence holds their number with what they are: "sembilan indikator".
pub fn disebut<S: AsRef<str>>(benda: &str, butir: &[S]) -> String {
    if butir.len() > TERBANYAK {
        format!("{} {benda}", kata_bilangan(butir.len() as u64))
    } else {
        rincian(butir)
    }
}

/// "a", "a dan b", "a, b, dan c".
pub fn rincian<S: AsRef<str>>(butir: &[S]) -> String {
    let butir: Vec<&str> = butir.iter().map(AsRef::as_ref).collect();
    match butir.as_slice() {
        [] => String::new(),
        [tunggal] => (*tunggal).to_owned(),
        [pertama, kedua] => format!("{pertama} dan {kedua}"),
        [awal @ .., akhir] => format!("{}, dan {akhir}", awal.join(", ")),
    }
}
