//! The same file again, from what it carries; and where its bytes are others, whether it still says the same.

pub mod banding;
mod lampiran;
mod nilai;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

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

/// Data of more bytes than this are not built again: thousands of sub kegiatan, and longer than anybody waits.
const DATA_TERBESAR: usize = 4 * 1024 * 1024;

/// Builds the report anew from the sources inside the PDF and compares.
pub fn ulang(pdf: &[u8]) -> Ulang {
    let mut berkas = match attachments(pdf) {
        Ok(berkas) => berkas,
        Err(why) => return Ulang::BukanLaporan(why),
    };
    let made = berkas.remove(TERBIT).and_then(|isi| serde_json::from_slice::<Terbitan>(&isi).ok());
    let Some(made) = made else {
        return Ulang::BukanLaporan(format!("tidak ada {TERBIT} di dalamnya"));
    };
    let sumber = berkas.into_iter();
    let sumber: BTreeMap<String, Vec<u8>> = sumber
        .filter_map(|(nama, isi)| Some((nama.strip_prefix("sumber/")?.to_owned(), isi)))
        .collect();
    let templat = Templat::embedded();
    let tetap = deliver::sidik(&sumber) == made.sidik;
    let lain = made.program != PROGRAM;
    let mut sebab = Vec::new();
    if !tetap {
        sebab.push("data di dalam berkas bukan data yang dipakai membuatnya".to_owned());
    }
    if lain {
        sebab.push(format!("berkas dibuat dengan {}, sedangkan ini {PROGRAM}", made.program));
    } else if made.templat != deliver::sidik(&templat.texts()) {
        sebab.push("templatnya lain dari templat program ini".to_owned());
    }
    if besar(&sumber) > DATA_TERBESAR {
        sebab.push("data di dalamnya terlalu besar untuk disusun ulang".to_owned());
        return Ulang::TakDapatDinilai(sebab);
    }
    let hanya_byte = sebab.is_empty();
    let jadinya = match susun(sumber, &made, &templat) {
        Some(isi) if pdf.starts_with(&isi) => {
            return Ulang::Sama { lanjutan: pdf.len() - isi.len() };
        }
        Some(isi) => {
            let same = pdf.iter().zip(&isi).take_while(|(one, other)| one == other).count();
            sebab.push(format!("hasil bangun ulang berbeda mulai byte ke-{}", same + 1));
            Some(isi).filter(|_| hanya_byte)
        }
        None => {
            sebab.push("data di dalamnya tidak dapat disusun menjadi laporan".to_owned());
            None
        }
    };
    if lain && tetap { Ulang::TakDapatDinilai(sebab) } else { Ulang::Beda(Beda { sebab, jadinya }) }
}

/// Bytes of TOML.
fn besar(sumber: &BTreeMap<String, Vec<u8>>) -> usize {
    let toml = sumber.iter().filter(|(jalur, _)| jalur.ends_with(".toml"));
    toml.map(|(_, isi)| isi.len()).sum()
}

/// The PDF of the sources, as the issue that it was made for.
fn susun(sumber: BTreeMap<String, Vec<u8>>, made: &Terbitan, templat: &Templat) -> Option<Vec<u8>> {
    let berkas = sumber.into_iter().map(|(jalur, isi)| (PathBuf::from(jalur), isi)).collect();
    let giliran = Giliran { revisi: made.revisi, urut: made.urut };
    let built = build_from(&Store::Memory(berkas), Path::new(&made.map), templat, giliran);
    Some(built.terbitan?.isi)
}
