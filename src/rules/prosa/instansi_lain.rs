//! `instansi-lain`: a sentence names a region or an office of the report's own kind that is not its own, as when
//! another's text is copied.
//!
//! Only the own kind is told: a kabupaten in a kabupaten's report, a dinas in a dinas's. A province or a ministry is named
//! rightly all the time; where another dinas is meant, the office accepts it.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::prosa::Gaya;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::Perkara;
use crate::source::Place;

/// "Kabupaten Jember" in the report of Kabupaten Lumajang, "Dinas Sosial" in that of its Dinas Tenaga Kerja.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let (pemda, instansi) = (perkara.draf.pemda.as_ref()?, perkara.draf.instansi.as_ref()?);
    let sendiri = [(pemda.nama.as_str(), "{pemda}"), (instansi.nama.as_str(), "{instansi}")];
    for (lengkap, rujukan) in sendiri {
        let Some((jenis, nama)) = lengkap.split_once(' ') else { continue };
        for (kutipan, kata) in perkara.prosa {
            for range in all(kutipan, kata, jenis, nama) {
                let tulisan = kutipan.tulisan(&range);
                temuan.push(
                    Diagnostic::new(
                        Code::InstansiLain,
                        format!("\"{tulisan}\" bukan milik laporan ini"),
                    )
                    .at(&kutipan.tempat(&range))
                    .about(&tulisan)
                    .found(format!("\"{tulisan}\""), format!("\"{lengkap}\""))
                    .saran(format!("tulis {rujukan} bila yang dimaksud laporan ini sendiri")),
                );
            }
        }
    }
    Some(temuan)
}

/// The first name in a text that is another's than this one and of its kind: "Dinas Sosial" for "Dinas Tenaga Kerja".
pub fn nama_lain(teks: &str, lengkap: &str, place: &Place) -> Option<String> {
    let (jenis, nama) = lengkap.split_once(' ')?;
    let mut kutipan = Kutipan::new(place);
    for huruf in teks.chars() {
        kutipan.push(huruf, place.range.clone(), Gaya::default());
    }
    let range = all(&kutipan, &kutipan.kata(), jenis, nama).into_iter().next()?;
    Some(kutipan.tulisan(&range))
}

/// Every other name of this kind in a text.
fn all(kutipan: &Kutipan, kata: &[Kata<'_>], jenis: &str, nama: &str) -> Vec<Range<usize>> {
    let sejenis = kata.iter().enumerate().filter(|(_, kata)| kata.teks == jenis);
    sejenis.filter_map(|(at, kepala)| other(kutipan, kepala, kata.get(at + 1..)?, nama)).collect()
}

/// The stretch of a name that begins here, where it is another one's.
fn other(
    kutipan: &Kutipan,
    jenis: &Kata<'_>,
    sisa: &[Kata<'_>],
    nama: &str,
) -> Option<Range<usize>> {
    let panjang = nama.split(' ').count().max(1);
    let akhir_sendiri = sisa.get(..panjang).and_then(|kata| Some(kata.last()?.range.end));
    // Its own name may hold small words: "Pekerjaan Umum dan Penataan Ruang".
    if akhir_sendiri.is_some_and(|akhir| kutipan.tulisan(&(jenis.range.end..akhir)) == nama) {
        return None;
    }
    let berhuruf_besar = |kata: &&Kata<'_>| kata.teks.starts_with(char::is_uppercase);
    let mut akhir = None;
    let mut kiri = jenis;
    for kata in sisa.iter().take_while(berhuruf_besar).take(panjang) {
        if !kutipan.adjoin(kiri, kata) {
            break;
        }
        (kiri, akhir) = (kata, Some(kata.range.end));
    }
    let range = jenis.range.end..akhir?;
    (kutipan.tulisan(&range) != nama).then_some(jenis.range.start..range.end)
}
