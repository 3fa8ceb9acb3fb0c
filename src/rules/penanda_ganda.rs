//! `penanda-ganda`: the character by which BSrE finds a signature's place also stands in the office's own words.
//!
//! Its service looks the text of the pages through for that character. Other places than the author's prose are looked
//! for on the laid-out pages ([`crate::typeset`]).

use crate::diagnostic::{Code, Diagnostic};

use super::Perkara;

/// Each place in the prose.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let penanda =
        perkara.draf.pengesahan.as_ref()?.semua().filter_map(|penandatangan| penandatangan.penanda);
    for penanda in penanda {
        for (kutipan, _) in perkara.prosa {
            for (at, huruf) in kutipan.teks.match_indices(penanda) {
                let message =
                    format!("penanda tanda tangan \"{penanda}\" juga dipakai di teks ini");
                temuan.push(
                    Diagnostic::new(Code::PenandaGanda, message)
                        .at(&kutipan.tempat(&(at..at + huruf.len())))
                        .note("BSrE mencari tempat QR dengan huruf itu, jadi harus tercetak satu kali saja")
                        .saran("ganti huruf ini, pilih penanda lain, atau hapus kunci penanda"),
                );
            }
        }
    }
    Some(temuan)
}
