//! The same file again, from what it carries; and where its bytes are others, whether it still says the same.

pub mod banding;
mod lampiran;
mod nilai;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::build_from;
use crate::deliver::{PROGRAM, TERBIT, Terbitan};
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
    let berkas = match attachments(pdf) {
        Ok(berkas) => berkas,
        Err(why) => return Ulang::BukanLaporan(why),
    };
    let made = berkas.get(TERBIT).and_then(|isi| serde_json::from_slice::<Terbitan>(isi).ok());
    let Some(made) = made else {
        return Ulang::BukanLaporan(format!("tidak ada {TERBIT} di dalamnya"));
    };
    let sumber: BTreeMap<PathBuf, Vec<u8>> = berkas
        .into_iter()
        .filter_map(|(nama, isi)| Some((PathBuf::from(nama.strip_prefix("sumber/")?), isi)))
        .collect();
    let named: BTreeMap<String, Vec<u8>> = sumber
        .iter()
        .map(|(path, isi)| (path.to_string_lossy().into_owned(), isi.clone()))
        .collect();
    let mut sebab = Vec::new();
    if crate::deliver::sidik(&named) != made.sidik {
        sebab.push("data di dalam berkas bukan data yang dipakai membuatnya".to_owned());
    }
    let tetap = sebab.is_empty();
    let lain = made.program != PROGRAM;
    if lain {
        sebab.push(format!("berkas dibuat dengan {}, sedangkan ini {PROGRAM}", made.program));
    }
    let templat = Templat::embedded();
    if made.templat != crate::deliver::sidik(&templat.texts()) && !lain {
        sebab.push("templatnya lain dari templat program ini".to_owned());
    }
    let toml = sumber.iter().filter(|(jalur, _)| jalur.extension() == Some("toml".as_ref()));
    if toml.map(|(_, isi)| isi.len()).sum::<usize>() > DATA_TERBESAR {
        sebab.push("data di dalamnya terlalu besar untuk disusun ulang".to_owned());
        return Ulang::TakDapatDinilai(sebab);
    }
    let folder = Path::new(&made.map);
    let giliran = Giliran { revisi: made.revisi, urut: made.urut };
    let hanya_byte = sebab.is_empty();
    let built = build_from(&Store::Memory(sumber), folder, &templat, giliran);
    let jadinya = match built.terbitan {
        Some(terbitan) if pdf.starts_with(&terbitan.isi) => {
            return Ulang::Sama { lanjutan: pdf.len() - terbitan.isi.len() };
        }
        Some(terbitan) => {
            let same =
                pdf.iter().zip(&terbitan.isi).take_while(|(one, other)| one == other).count();
            sebab.push(format!("hasil bangun ulang berbeda mulai byte ke-{}", same + 1));
            Some(terbitan.isi).filter(|_| hanya_byte)
        }
        None => {
            sebab.push("data di dalamnya tidak dapat disusun menjadi laporan".to_owned());
            None
        }
    };
    if lain && tetap { Ulang::TakDapatDinilai(sebab) } else { Ulang::Beda(Beda { sebab, jadinya }) }
}
