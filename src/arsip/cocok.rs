//! What a report says of its signing, against how it came back: notes only, since names are spelt in many ways.

use std::collections::BTreeSet;
use std::path::Path;

use super::catatan::{JenisSalinan, Terbitan};
use super::{CaraSalinan, Kantong};
use crate::domain::pengesahan::CaraPengesahan;
use crate::tanda::verifikasi::{self, Verifikasi};

/// Titles that are written without a full stop, too.
const GELAR: [&str; 8] = ["dr", "drs", "dra", "ir", "prof", "h", "hj", "apt"];

/// What is to be known of a file that the register knows: who signed and by what means, where the report says otherwise.
pub fn catatan(arsip: &Path, kantong: &Kantong<'_>, hasil: &Verifikasi) -> Vec<String> {
    let nama = penanda(hasil);
    let pindai = kantong.diterima.is_some_and(|diterima| diterima.cara == CaraSalinan::Pindai);
    let mut catatan: Vec<String> = others(kantong.terbitan, &nama).into_iter().collect();
    if !nama.is_empty() {
        catatan.extend(cara(arsip, kantong.terbitan, JenisSalinan::Tandatangan));
    } else if pindai {
        catatan.extend(cara(arsip, kantong.terbitan, JenisSalinan::Pindai));
        catatan.push(PINDAI.to_owned());
    }
    catatan
}

/// What a scan is worth.
pub(super) const PINDAI: &str = "pindaian tidak membuktikan apa pun dengan sendirinya: isinya \
                                 tidak dibandingkan dengan terbitannya; simpan lembar aslinya";

/// The holders of the certificates in a file's signatures, each once.
pub(super) fn penanda(hasil: &Verifikasi) -> Vec<String> {
    let mut semua: Vec<String> = Vec::new();
    for tanda_tangan in &hasil.tanda {
        let tanda = tanda_tangan.jenis == verifikasi::JenisTanda::TandaTangan;
        let nama =
            tanda_tangan.penanda.as_ref().filter(|_| tanda).map(|penanda| penanda.nama.clone());
        semua.extend(nama.filter(|nama| !semua.contains(nama)));
    }
    semua
}

/// Those who signed and are none of whom the report names.
pub(super) fn others(terbitan: &Terbitan, penanda: &[String]) -> Option<String> {
    let tertulis: Vec<&str> =
        terbitan.penandatangan.iter().map(|penandatangan| penandatangan.nama.as_str()).collect();
    let asing = |nama: &&String| !tertulis.iter().any(|disebut| is_same_person(disebut, nama));
    let asing: Vec<&str> = penanda.iter().filter(asing).map(String::as_str).collect();
    if asing.is_empty() || tertulis.iter().all(|nama| nama.is_empty()) {
        return None;
    }
    let (asing, tertulis) = (asing.join("\", \""), tertulis.join("\", \""));
    Some(format!("penanda tangan berkas \"{asing}\", di laporan tertulis \"{tertulis}\""))
}

/// Whether two spellings may mean one person: one has all the words of the other, titles left out.
fn is_same_person(ini: &str, itu: &str) -> bool {
    let (ini, itu) = (words(ini), words(itu));
    ini.is_subset(&itu) || itu.is_subset(&ini)
}

/// The words of a name. Titles stand after a comma or have a full stop: "Drs. Budi Santoso, M.Si.".
fn words(nama: &str) -> BTreeSet<String> {
    let nama = nama.to_lowercase();
    let semua = nama.split(',').next().unwrap_or_default().split_whitespace();
    let semua = semua.filter(|kata| !kata.contains('.') && !GELAR.contains(kata));
    semua.map(|kata| kata.chars().filter(|huruf| huruf.is_alphanumeric()).collect()).collect()
}

/// Says where the report is to be signed by other means. A report that this version of the program cannot read says nothing.
pub(super) fn cara(arsip: &Path, terbitan: &Terbitan, jenis: JenisSalinan) -> Option<String> {
    let kantong = arsip.join(terbitan.tahun.to_string()).join(&terbitan.nama);
    let laporan = crate::load(&kantong.join("data/sumber").join(&terbitan.map)).isi?.laporan;
    match (laporan.pengesahan.cara, jenis) {
        (CaraPengesahan::Basah, JenisSalinan::Tandatangan) => Some(
            "berkas ini bertanda tangan elektronik, sedangkan menurut laporannya ditandatangani \
             dengan pena (cara = \"basah\")"
                .to_owned(),
        ),
        (CaraPengesahan::Tte | CaraPengesahan::Sertifikat, JenisSalinan::Pindai) => Some(
            "berkas ini pindaian, sedangkan menurut laporannya ditandatangani secara elektronik \
             (cara bukan \"basah\")"
                .to_owned(),
        ),
        (CaraPengesahan::Basah, JenisSalinan::Pindai)
        | (CaraPengesahan::Tte | CaraPengesahan::Sertifikat, JenisSalinan::Tandatangan) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_person;

    #[test]
    fn titles_and_punctuation_make_no_other_person() {
        for (ini, itu) in [
            ("Drs. Budi Santoso, M.Si.", "BUDI SANTOSO"),
            ("Hj. Siti Nur'aini, S.E.", "SITI NURAINI S.E., M.M."),
            ("dr. Ani", "Ani, Sp.A"),
            ("H Budi Santoso", "Ir. Budi Santoso"),
        ] {
            assert!(is_same_person(ini, itu) && is_same_person(itu, ini), "{ini} {itu}");
        }
        assert!(!is_same_person("Budi Santoso", "Ani Santoso"));
        assert!(!is_same_person("Nama Contoh", "Penanda Tangan Uji"));
    }
}
