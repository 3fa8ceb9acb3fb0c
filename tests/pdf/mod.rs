//! What is read of a PDF.

mod berat;

use lkjip::pdf::Pdf;
use lopdf::xref::XrefRecovery;

use crate::tanda::{LAPORAN, kecil, tanda};

/// The last state of a file is taken to be what the whole of it is, though a line's end may stand behind.
#[test]
fn white_space_behind_a_file_changes_nothing_of_what_is_read() {
    let kecil = kecil();
    let mut document = Pdf::new(&kecil).into_written().expect("a PDF");
    let tabel = kecil.windows(9).rposition(|window| window == b"startxref").expect("its end");
    let akhir = format!("startxref\n{}\n%%EOF", document.xref_start + 3);
    let bergeser = [&kecil[..tabel], akhir.as_bytes()].concat();
    let mut modern = Vec::new();
    document.save_modern(&mut modern).expect("a PDF");
    let digeser = Some(XrefRecovery::OffsetCorrected);
    for (bytes, recovery) in [
        (&kecil, None),
        (&modern, None),
        (&LAPORAN, None),
        (&tanda(&LAPORAN, "rsa.p12"), None),
        (&bergeser, digeser),
    ] {
        let bytes = bytes.trim_ascii_end();
        let terbaca = |ekor: &str| {
            let bytes = [bytes, ekor.as_bytes()].concat();
            let document = Pdf::new(&bytes).into_written().expect("a PDF");
            assert_eq!(document.xref_recovery, recovery);
            format!("{document:?}")
        };
        for ekor in ["\n", "\r\n", " \t\x0c\r\n", &"\n ".repeat(3_000)] {
            assert!(terbaca(ekor) == terbaca(""), "{ekor:?}");
        }
    }
}
