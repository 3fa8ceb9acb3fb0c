//! Updates as other programs write them: what every reader takes alike is no forgery, however it is written; what only some
//! of them see is told.

use lkjip::tanda::verifikasi::{Putusan, Temuan};

use super::sesudah::mentah;
use super::*;

/// How many numbers a file has.
fn besar(pdf: &[u8]) -> u32 {
    Document::load_mem(pdf).expect("a PDF").max_id + 1
}

/// What broke is told where it broke, and not of the last signature, behind which there is nothing.
#[test]
fn nothing_is_said_of_nothing() {
    let asli = tanda(&kecil(), "rsa.p12");
    let ukuran = format!("/Size {}", besar(&asli));
    let hasil = nilai(&tanda(&mentah(&asli, "", &[], &format!("{ukuran} /A 1 /A 2")), "p256.p12"));
    assert_eq!(hasil.tanda[0].temuan.last(), Some(&Temuan::LanjutanRusak), "{hasil:?}");
    assert_eq!((hasil.tanda[1].putusan(), hasil.temuan), (Putusan::Sah, Vec::new()));
}
