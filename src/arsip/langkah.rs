//! Every change of the archive's disk, step by step; a test may stop before any of them.

use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind::{AlreadyExists, NotFound};
use std::io::Write;
use std::path::Path;

use super::{Galat, disk};

/// How many steps are still taken.
#[derive(Debug)]
pub struct Langkah {
    sisa: Option<u32>,
}

impl Langkah {
    /// All that are needed.
    pub fn all() -> Self {
        Self { sisa: None }
    }

    /// As if the power failed after so many.
    pub fn stop_after(banyaknya: u32) -> Self {
        Self { sisa: Some(banyaknya) }
    }

    /// Takes a step, where one is left.
    fn count(&mut self) -> Result<(), Galat> {
        match &mut self.sisa {
            Some(0) => Err(Galat::Berhenti),
            Some(sisa) => {
                *sisa -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Makes the archive's own folder, down to the disk, where there is none.
    pub(super) fn found_archive(&mut self, arsip: &Path) -> Result<(), Galat> {
        if arsip.is_dir() {
            return Ok(());
        }
        self.create_folder(arsip)?;
        let atas = std::path::absolute(arsip).map_err(disk(arsip))?;
        atas.parent().map_or(Ok(()), |atas| self.sync(atas))
    }

    /// Makes a folder and those above it, where there is none.
    pub(super) fn create_folder(&mut self, jalur: &Path) -> Result<(), Galat> {
        if jalur.is_dir() {
            return Ok(());
        }
        self.count()?;
        fs::create_dir_all(jalur).map_err(disk(jalur))
    }

    /// Writes a new file, down to the disk. It counts as two steps, so that it may also end half written.
    pub(super) fn write(&mut self, jalur: &Path, isi: &[u8]) -> Result<(), Galat> {
        self.count()?;
        let mut berkas =
            OpenOptions::new().write(true).create_new(true).open(jalur).map_err(disk(jalur))?;
        let (awal, akhir) = isi.split_at(isi.len() / 2);
        let tertulis = match berkas.write_all(awal) {
            Ok(()) => {
                self.count()?;
                berkas.write_all(akhir).and_then(|()| berkas.sync_all())
            }
            gagal => gagal,
        };
        if tertulis.is_err() {
            // A lock that could not be written must not stay; the error that is told is the first one.
            let _ = fs::remove_file(jalur);
        }
        tertulis.map_err(disk(jalur))
    }

    /// Makes a file read-only.
    pub(super) fn make_read_only(&mut self, jalur: &Path) -> Result<(), Galat> {
        self.count()?;
        let mut izin = fs::metadata(jalur).map_err(disk(jalur))?.permissions();
        izin.set_readonly(true);
        fs::set_permissions(jalur, izin).map_err(disk(jalur))
    }

    /// Brings a folder's own list down to the disk; Windows knows no such thing and does it by itself.
    pub(super) fn sync(&mut self, map: &Path) -> Result<(), Galat> {
        self.count()?;
        if cfg!(unix) {
            File::open(map).and_then(|map| map.sync_all()).map_err(disk(map))?;
        }
        Ok(())
    }

    /// Moves a file or folder.
    pub(super) fn rename(&mut self, from: &Path, to: &Path) -> Result<(), Galat> {
        self.count()?;
        fs::rename(from, to).map_err(disk(to))
    }

    /// Gives a file a second name, which nothing may have yet; where the disk gives no file two, writes it there.
    pub(super) fn link(&mut self, from: &Path, to: &Path, isi: &[u8]) -> Result<(), Galat> {
        self.count()?;
        match fs::hard_link(from, to) {
            Err(error) if !matches!(error.kind(), AlreadyExists | NotFound) => self.write(to, isi),
            hasil => hasil.map_err(disk(to)),
        }
    }

    /// Replaces a file as a whole.
    pub(super) fn replace(&mut self, map: &Path, nama: &str, isi: &[u8]) -> Result<(), Galat> {
        let sementara = map.join(format!("{SEMENTARA}{nama}"));
        self.write(&sementara, isi)?;
        self.rename(&sementara, &map.join(nama))?;
        self.sync(map)
    }

    /// Takes away what was never issued.
    pub(super) fn remove(&mut self, jalur: &Path) -> Result<(), Galat> {
        self.count()?;
        let delete = if jalur.is_dir() { fs::remove_dir_all } else { fs::remove_file };
        delete(jalur).map_err(disk(jalur))
    }
}

/// How names of unfinished files and folders begin.
pub(super) const SEMENTARA: &str = ".sementara-";
