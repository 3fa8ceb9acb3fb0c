//! What a report is made again from, wherever that is done.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::build_from;
use crate::deliver::{DataTerbitan, TERBIT};
use crate::domain::terbit::Giliran;
use crate::pdf::LampiranPdf;
use crate::read::Store;
use crate::typeset::Templat;

/// The sources that a PDF carries, and which issue was made of them.
#[derive(Debug, Clone)]
pub struct Muatan {
    pub(super) sumber: BTreeMap<String, Vec<u8>>,
    pub(super) made: DataTerbitan,
}

impl Muatan {
    /// What of a PDF's attachments is a report's.
    ///
    /// # Errors
    /// Why there is none, in Indonesian.
    pub(super) fn of(lampiran: LampiranPdf) -> Result<Self, String> {
        let mut berkas = lampiran.berkas;
        let made = berkas.remove(TERBIT).and_then(|isi| serde_json::from_slice(&isi).ok());
        let made = made.ok_or_else(|| format!("tidak ada {TERBIT} di dalamnya"))?;
        let sumber = berkas
            .into_iter()
            .filter_map(|(nama, isi)| Some((nama.strip_prefix("sumber/")?.to_owned(), isi)))
            .collect();
        Ok(Self { sumber, made })
    }

    /// Bytes of TOML.
    pub(super) fn toml(&self) -> usize {
        let toml = self.sumber.iter().filter(|(jalur, _)| jalur.ends_with(".toml"));
        toml.map(|(_, isi)| isi.len()).sum()
    }

    /// For another process.
    ///
    /// # Errors
    /// Where that does not listen.
    pub fn write_to(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(&u64::try_from(self.sumber.len()).unwrap_or(u64::MAX).to_le_bytes())?;
        write_part(out, &serde_json::to_vec(&self.made)?)?;
        for (jalur, isi) in &self.sumber {
            write_part(out, jalur.as_bytes())?;
            write_part(out, isi)?;
        }
        out.flush()
    }

    /// From another process.
    ///
    /// # Errors
    /// Where it says something else, or not all.
    pub fn read_from(mut from: impl Read) -> io::Result<Self> {
        let banyak = read_number(&mut from)?;
        let made = serde_json::from_slice(&read_part(&mut from)?)?;
        let mut sumber = BTreeMap::new();
        for _ in 0..banyak {
            let jalur = String::from_utf8_lossy(&read_part(&mut from)?).into_owned();
            sumber.insert(jalur, read_part(&mut from)?);
        }
        Ok(Self { sumber, made })
    }
}

/// The report that they make.
pub fn build(muatan: Muatan) -> Option<Vec<u8>> {
    let Muatan { sumber, made } = muatan;
    let berkas = sumber.into_iter().map(|(jalur, isi)| (PathBuf::from(jalur), isi)).collect();
    let giliran = Giliran { revisi: made.revisi, urut: made.urut };
    let map = Path::new(&made.map);
    let built = build_from(&Store::Memory(berkas), map, &Templat::embedded(), giliran);
    Some(built.terbitan?.isi)
}

fn write_part(out: &mut impl Write, part: &[u8]) -> io::Result<()> {
    out.write_all(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes())?;
    out.write_all(part)
}

fn read_number(from: &mut impl Read) -> io::Result<u64> {
    let mut number = [0; 8];
    from.read_exact(&mut number)?;
    Ok(u64::from_le_bytes(number))
}

fn read_part(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let length = read_number(from)?;
    let mut part = Vec::new();
    let read = from.take(length).read_to_end(&mut part)?;
    if u64::try_from(read) == Ok(length) {
        Ok(part)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}
