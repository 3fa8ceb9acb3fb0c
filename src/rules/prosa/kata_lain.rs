//! `instansi-lain`: a sentence has the words of another level of government or of another kind of office, as when another's
//! text is copied.
//!
//! Only what the report itself is not: an APBD in a ministry's, a Bupati in a kota's, "dinas menyiapkan" in a badan's. What a
//! region rightly says of the nation's plans and money, or a province of its regencies, is no word of another.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::jenis::JenisInstansi;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::Perkara;

/// Kinds that speak of themselves by one word.
const SENDIRI: [JenisInstansi; 2] = [JenisInstansi::Dinas, JenisInstansi::Badan];

/// What follows where an office is said to do something.
const BERBUAT: [&str; 6] = ["telah", "akan", "sudah", "belum", "terus", "harus"];

/// "perjalanan dinas", "kendaraan dinas", "anggota badan": no office is meant.
const BUKAN_INSTANSI: &str = "perjalanan kendaraan mobil motor rumah pakaian jabatan ikatan kepala kartu nota surat \
                              anggota jam berat tinggi";

/// Each such word.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let (pemda, instansi) = (perkara.draf.pemda.as_ref()?, perkara.draf.instansi.as_ref()?);
    let asing = pemda.tingkat.kata().asing;
    let sendiri = instansi.jenis.kata().sebutan;
    let nama = instansi.nama.to_lowercase();
    let mut temuan = Vec::new();
    for (kutipan, kata) in perkara.prosa {
        for (at, _) in kata.iter().enumerate() {
            let sisa = kata.get(at..).unwrap_or_default();
            let tingkat = asing.iter().find_map(|pola| kutipan.awalan(sisa, pola));
            let tingkat = tingkat.filter(|range| !paired(kutipan, range));
            let milik =
                if tingkat.is_some() { pemda.nama.as_str() } else { instansi.nama.as_str() };
            let jenis = || {
                let jenis = other_kind(kata, at)?;
                let lain = jenis != sendiri && !nama.split(' ').any(|kata| kata == jenis);
                lain.then(|| sisa.first().map(|kata| kata.range.clone()))?
            };
            let Some(range) = tingkat.or_else(jenis) else { continue };
            let tulisan = kutipan.tulisan(&range);
            let problem = format!("\"{tulisan}\" bukan kata bagi {milik}");
            let saran = "tulis kata yang berlaku bagi laporan ini, seperti {instansi} atau {pemda}; bila yang lain memang dimaksud, terima peringatan ini";
            let problem = Diagnostic::new(Code::InstansiLain, problem);
            temuan.push(problem.at(&kutipan.tempat(&range)).about(&tulisan).saran(saran));
        }
    }
    Some(temuan)
}

/// "Bupati/Wali Kota": both are meant, as laws say it.
fn paired(kutipan: &Kutipan, range: &Range<usize>) -> bool {
    let tulisan = |range: Range<usize>| kutipan.tulisan(&range);
    let (awal, akhir) = (range.start.saturating_sub(1), range.end.saturating_add(1));
    tulisan(awal..range.start) == "/" || tulisan(range.end..akhir) == "/"
}

/// The kind of office that is said here to do something, in small letters as an office calls itself.
fn other_kind(kata: &[Kata<'_>], at: usize) -> Option<&'static str> {
    let ini = kata.get(at)?;
    let sebutan = SENDIRI.iter().map(|jenis| jenis.kata().sebutan);
    let jenis = sebutan.into_iter().find(|sebutan| ini.teks == *sebutan)?;
    let sebelum = at.checked_sub(1).and_then(|at| kata.get(at)).map(|kata| kata.kecil.as_str());
    let sesudah = kata.get(at + 1)?.kecil.as_str();
    let berbuat = BERBUAT.contains(&sesudah) || (sesudah.starts_with("me") && sesudah.len() > 6);
    (berbuat && !sebelum.is_some_and(|kata| BUKAN_INSTANSI.split(' ').any(|bukan| bukan == kata)))
        .then_some(jenis)
}
