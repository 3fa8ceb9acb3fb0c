//! `instansi-lain`: a sentence names a region of the report's own kind that is not its own, as when another's text is
//! copied.
//!
//! Other offices, provinces and ministries are named rightly all the time; another kabupaten in a kabupaten's report
//! hardly ever is.

use crate::diagnostic::{Code, Diagnostic};
use crate::kutipan::{Kata, Kutipan};
use crate::rules::Perkara;

/// "Kabupaten Jember" in the report of Kabupaten Lumajang.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    let Some((jenis, nama)) = perkara.laporan.pemda.nama.split_once(' ') else { return };
    for kutipan in perkara.kutipan {
        let kata = kutipan.kata();
        for (at, satu) in kata.iter().enumerate() {
            let sisa = kata.get(at + 1..).unwrap_or_default();
            let Some(range) =
                (satu.teks == jenis).then(|| lain(kutipan, satu, sisa, nama)).flatten()
            else {
                continue;
            };
            let tulisan = kutipan.tulisan(&range);
            temuan.push(
                Diagnostic::new(
                    Code::InstansiLain,
                    format!("\"{tulisan}\" bukan daerah laporan ini"),
                )
                .at(&kutipan.tempat(&range))
                .about(&tulisan)
                .found(format!("\"{tulisan}\""), format!("\"{jenis} {nama}\""))
                .saran("tulis {pemda} untuk daerah sendiri"),
            );
        }
    }
}

/// The stretch of a region's name that begins here, where it is another one's.
fn lain(
    kutipan: &Kutipan,
    jenis: &Kata<'_>,
    sisa: &[Kata<'_>],
    nama: &str,
) -> Option<std::ops::Range<usize>> {
    let berhuruf_besar = |kata: &&Kata<'_>| kata.teks.starts_with(char::is_uppercase);
    let mut akhir = None;
    let mut kiri = jenis;
    for kata in sisa.iter().take_while(berhuruf_besar).take(nama.split(' ').count().max(1)) {
        if kutipan.sela(kiri, kata) != " " {
            break;
        }
        (kiri, akhir) = (kata, Some(kata.range.end));
    }
    let range = jenis.range.end..akhir?;
    (kutipan.tulisan(&range) != nama).then_some(jenis.range.start..range.end)
}
