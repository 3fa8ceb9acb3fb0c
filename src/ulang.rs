//! The same file again, from what it carries; and where its bytes are others, whether it still says the same.

pub mod banding;
mod lampiran;
mod nilai;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::batas;
use crate::build_from;
use crate::deliver::{self, PROGRAM, TERBIT, Terbitan};
use crate::domain::terbit::Giliran;
use crate::read::Store;
use crate::typeset::Templat;

pub use lampiran::attachments;
pub use nilai::{Nilai, nilai};

/// What building a file again from its attachments came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ulang {
    /// The file begins with exactly the bytes that are made again; what follows was added later.
    Sama { lanjutan: usize },
    /// It does not.
    Beda(Beda),
    /// It does not, or was not tried, and that says nothing: another version of the program made it, or it carries more
    /// than a report's data.
    TakDapatDinilai(Vec<String>),
    /// It carries no sources of ours.
    BukanLaporan(String),
}

/// A file that is not what its data make.
#[derive(Clone, PartialEq, Eq)]
pub struct Beda {
    /// What is known of why, in Indonesian.
    pub sebab: Vec<String>,
    /// What its data make, where nothing but the bytes is other.
    jadinya: Option<Vec<u8>>,
}

impl Beda {
    /// Whether nothing was found by which somebody could tell the file from what its data make, who does not look at
    /// pictures and annotations: it may have been written anew.
    pub fn serupa(&self, pdf: &[u8]) -> bool {
        self.jadinya.as_ref().is_some_and(|jadinya| banding::isi(jadinya, pdf) == Ok(None))
    }
}

impl fmt::Debug for Beda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Beda").field("sebab", &self.sebab).finish_non_exhaustive()
    }
}

/// Builds the report of a PDF from the sources inside it; `None` where they make none.
///
/// # Errors
/// Why that could not be tried to its end, in Indonesian.
pub type Pembangun = fn(&[u8]) -> Result<Option<Vec<u8>>, String>;

/// Builds the report anew from the sources inside the PDF, in this very process, and compares.
pub fn ulang(pdf: &[u8]) -> Ulang {
    ulang_oleh(pdf, |pdf| Ok(bangun(pdf)))
}

/// The same with another builder. What a stranger wrote may fill the memory or never end, whatever was bounded before.
pub fn ulang_oleh(pdf: &[u8], pembangun: Pembangun) -> Ulang {
    let Bahan { sumber, made, terlewat } = match bahan(pdf) {
        Ok(bahan) => bahan,
        Err(why) => return Ulang::BukanLaporan(why),
    };
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
    if besar(&sumber) > batas::TOML || made.map.len() > batas::NAMA * LEVELS {
        sebab.push("data di dalamnya terlalu besar untuk disusun ulang".to_owned());
        return Ulang::TakDapatDinilai(sebab);
    }
    if deliver::sidik(&sumber) != made.sidik {
        // Whatever they make, it is not this file.
        sebab.insert(0, "data di dalam berkas bukan data yang dipakai membuatnya".to_owned());
        return Ulang::Beda(Beda { sebab, jadinya: None });
    }
    let hanya_byte = sebab.is_empty();
    let jadinya = match pembangun(pdf) {
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
    if lain { Ulang::TakDapatDinilai(sebab) } else { Ulang::Beda(Beda { sebab, jadinya }) }
}

/// The report that the sources inside a PDF make, as the issue that it was made for.
pub fn bangun(pdf: &[u8]) -> Option<Vec<u8>> {
    let Bahan { sumber, made, .. } = bahan(pdf).ok()?;
    let berkas = sumber.into_iter().map(|(jalur, isi)| (PathBuf::from(jalur), isi)).collect();
    let giliran = Giliran { revisi: made.revisi, urut: made.urut };
    let map = Path::new(&made.map);
    let built = build_from(&Store::Memory(berkas), map, &Templat::embedded(), giliran);
    Some(built.terbitan?.isi)
}

/// The levels of folders above a report, whose names the file carries.
const LEVELS: usize = 8;

/// What a PDF carries to be made again.
struct Bahan {
    sumber: BTreeMap<String, Vec<u8>>,
    made: Terbitan,
    /// Whether some of it was too large to be read.
    terlewat: bool,
}

fn bahan(pdf: &[u8]) -> Result<Bahan, String> {
    let lampiran::Sertaan { mut berkas, terlewat } = lampiran::sertaan(pdf)?;
    let made = berkas.remove(TERBIT).and_then(|isi| serde_json::from_slice::<Terbitan>(&isi).ok());
    let made = made.ok_or_else(|| format!("tidak ada {TERBIT} di dalamnya"))?;
    let sumber = berkas
        .into_iter()
        .filter_map(|(nama, isi)| Some((nama.strip_prefix("sumber/")?.to_owned(), isi)))
        .collect();
    Ok(Bahan { sumber, made, terlewat })
}

/// Bytes of TOML.
fn besar(sumber: &BTreeMap<String, Vec<u8>>) -> usize {
    let toml = sumber.iter().filter(|(jalur, _)| jalur.ends_with(".toml"));
    toml.map(|(_, isi)| isi.len()).sum()
}
