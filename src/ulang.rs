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
