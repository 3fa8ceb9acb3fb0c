//! Enumerations in a sentence.

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
