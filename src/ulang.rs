//! The same file again, from what it carries; and where its bytes are others, whether it still says the same.

pub mod banding;
mod muatan;
mod nilai;

use std::fmt;

use crate::batas;
use crate::deliver::{self, PROGRAM};
use crate::pdf::Pdf;
use crate::typeset::Templat;

pub use muatan::{Muatan, build};
pub use nilai::{NilaiUlang, nilai};

/// What building a file again from its attachments came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ulang {
    /// The file begins with exactly the bytes that are made again; what follows was added later.
    Sama {
        /// How many bytes follow.
        lanjutan: usize,
    },
    /// It does not.
    Beda(BedaUlang),
    /// It does not, or was not tried, and that says nothing: another version of the program made it, or it carries more
    /// than a report's data.
    TakDapatDinilai(Vec<String>),
    /// It carries no sources of ours.
    BukanLaporan(String),
}

/// A file that is not what its data make.
#[derive(Clone, PartialEq, Eq)]
pub struct BedaUlang {
    /// What is known of why, in Indonesian.
    pub sebab: Vec<String>,
    /// What its data make, where nothing but the bytes is other.
    jadinya: Option<Vec<u8>>,
}

impl BedaUlang {
    /// Whether nothing was found by which somebody could tell the file from what its data make, who does not look at
    /// pictures and annotations: it may have been written anew.
    fn is_alike(&self, pdf: &Pdf<'_>) -> bool {
        let same = |jadinya: &Vec<u8>| banding::difference(&Pdf::new(jadinya), pdf) == Ok(None);
        self.jadinya.as_ref().is_some_and(same)
    }
}

impl fmt::Debug for BedaUlang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Beda").field("sebab", &self.sebab).finish_non_exhaustive()
    }
}

/// Makes the report of a PDF again; `None` where what it carries makes none.
///
/// # Errors
/// Why that could not be tried to its end, in Indonesian.
pub type Pembangun = fn(Muatan) -> Result<Option<Vec<u8>>, String>;

/// Builds the report anew from the sources inside the PDF, and compares. What a stranger wrote may fill the memory or never end, whatever was bounded before.
pub fn rebuild(pdf: &Pdf<'_>, pembangun: Pembangun) -> Ulang {
    let lampiran = pdf.lampiran();
    let terlewat = lampiran.as_ref().is_ok_and(|lampiran| lampiran.terlewat);
    let muatan = match lampiran.and_then(Muatan::of) {
        Ok(muatan) => muatan,
        Err(why) => return Ulang::BukanLaporan(why),
    };
    let made = &muatan.made;
    let lain = made.program != PROGRAM;
    let mut sebab = Vec::new();
    if lain {
        sebab.push(format!("berkas dibuat dengan {}, sedangkan ini {PROGRAM}", made.program));
    } else if made.templat != deliver::sidik(&Templat::embedded().texts()) {
        sebab.push("templatnya lain dari templat program ini".to_owned());
    }
    if terlewat {
        let paling = batas::LAMPIRAN / 1024 / 1024;
        sebab.push(format!("berkas di dalamnya melebihi {paling} MiB atau {} buah", batas::BERKAS));
        return Ulang::TakDapatDinilai(sebab);
    }
    if muatan.toml() > batas::TOML || made.map.len() > batas::NAMA * LEVELS {
        sebab.push("data di dalamnya terlalu besar untuk disusun ulang".to_owned());
        return Ulang::TakDapatDinilai(sebab);
    }
    if deliver::sidik(&muatan.sumber) != made.sidik {
        // Whatever they make, it is not this file.
        sebab.insert(0, "data di dalam berkas bukan data yang dipakai membuatnya".to_owned());
        return Ulang::Beda(BedaUlang { sebab, jadinya: None });
    }
    let hanya_byte = sebab.is_empty();
    let pdf = pdf.bytes();
    let jadinya = match pembangun(muatan) {
        Ok(Some(isi)) if pdf.starts_with(&isi) => {
            return Ulang::Sama { lanjutan: pdf.len() - isi.len() };
        }
        Ok(Some(isi)) => {
            let same = pdf.iter().zip(&isi).take_while(|(one, other)| one == other).count();
            sebab.push(format!("hasil bangun ulang berbeda mulai byte ke-{}", same + 1));
            Some(isi).filter(|_| hanya_byte)
        }
        Ok(None) => {
            sebab.push("data di dalamnya tidak dapat disusun menjadi laporan".to_owned());
            None
        }
        Err(why) => {
            sebab.push(why);
            return Ulang::TakDapatDinilai(sebab);
        }
    };
    if lain { Ulang::TakDapatDinilai(sebab) } else { Ulang::Beda(BedaUlang { sebab, jadinya }) }
}

/// The levels of folders above a report, whose names the file carries.
const LEVELS: usize = 8;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use x509_cert::der::DateTime;
    use zeroize::Zeroizing;

    use super::{build, nilai, rebuild};
    use crate::domain::terbit::Giliran;
    use crate::pdf::{Pdf, READ};
    use crate::read::Store;
    use crate::tanda::verifikasi::{Putusan, verifikasi};
    use crate::tanda::{PemegangKunci, Permintaan, read_certificates, sign};
    use crate::typeset::Templat;

    /// Judges a file as `verifikasi` does, and says how long those were that had to be taken apart for it.
    fn lengths_read(isi: &[u8], kini: DateTime) -> Vec<usize> {
        let akar = fs::read("tests/data/tanda/akar.pem").expect("a root of the tests");
        let akar = read_certificates(&akar).expect("its certificates");
        READ.take();
        let pdf = Pdf::new(isi);
        let hasil = verifikasi(&pdf, &akar, kini);
        assert_eq!(
            nilai(&rebuild(&pdf, |muatan| Ok(build(muatan))), &pdf, &hasil).putusan,
            Putusan::Sah
        );
        assert_eq!(hasil.putusan(), Putusan::Sah);
        READ.take()
    }

    #[test]
    fn a_signed_report_is_taken_apart_once() {
        let folder = Path::new("tests/data/kecil/daerah/dinas/2023/tribulan-1");
        let built =
            crate::build_from(&Store::Disk, folder, &Templat::embedded(), Giliran::default());
        let asli = built.terbitan.expect("a report").isi;
        let p12 = fs::read("tests/data/tanda/rsa.p12").expect("a certificate of the tests");
        let penanda = PemegangKunci::open(&p12, &Zeroizing::new("sandi-uji".to_owned()));
        let penanda = penanda.expect("its password");
        let kini = DateTime::new(2026, 2, 27, 3, 4, 5).expect("a moment");
        let permintaan = Permintaan { bidang: None, alasan: None, saat: kini, bekal: None };
        let pertama = sign(&asli, &penanda, &permintaan).expect("a signed file");
        let kedua = sign(&pertama, &penanda, &permintaan).expect("a signed file");
        assert_eq!(lengths_read(&pertama, kini), [pertama.len(), asli.len()]);
        // What stood between is looked at for the signatures, and for what was issued; a line's end is not of that.
        let semua = [kedua.len(), pertama.len(), asli.len(), pertama.len() - 1];
        assert_eq!(lengths_read(&kedua, kini), semua);
    }
}
