//! The states that a file went through from its first signature on, each of them an update behind the one before.
//!
//! What is appended has to be nothing but updates in full: objects, the table that lists each of them where it is, and
//! the table's end (ISO 32000-2, 7.5.4 to 7.5.8). Readers that repair a file take what no table lists as well, and so
//! show another page; nothing is left for them to take.

use super::Temuan;
use super::keadaan::KeadaanBerkas;
use super::pembaruan::Pembaruan;
use super::sesudah::{self, Perubahan};
use crate::pdf::Pdf;
use lopdf::Document;

/// More updates than any file of an office has.
const TERBANYAK: usize = 48;

/// What reading all states may take, whatever the file (see [`Pdf::effort`]), and how often what reading the last one took:
/// each is read in full.
const UPAYA: usize = 192 * 1024 * 1024;
const ULANG: usize = 4;

/// A file's updates, from the first signature on.
pub struct RiwayatBerkas {
    /// Where each state ends, the first one being what the first signature covers.
    akhir: Vec<usize>,
    /// What came with each update; one less than there are states.
    perubahan: Vec<Perubahan>,
    /// What keeps the rest from being looked at.
    rusak: Option<Temuan>,
    /// What other readers may see, whoever signed it.
    lain: Option<Temuan>,
}

impl RiwayatBerkas {
    /// The states of a file from the one on that has so many bytes of it; `None` for that where it cannot be read.
    pub fn read<'a>(
        berkas: &Pdf<'a>,
        kini: &'a Document,
        pertama: usize,
        dulu: Option<KeadaanBerkas<'a>>,
    ) -> Self {
        let mut riwayat =
            Self { akhir: vec![pertama], perubahan: Vec::new(), rusak: None, lain: None };
        riwayat.rusak = riwayat.walk(berkas, kini, dulu).err();
        riwayat
    }

    fn walk<'a>(
        &mut self,
        berkas: &Pdf<'a>,
        kini: &'a Document,
        dulu: Option<KeadaanBerkas<'a>>,
    ) -> Result<(), Temuan> {
        let pdf = berkas.bytes();
        let mut sisa = UPAYA.max(berkas.effort().saturating_mul(ULANG));
        let pertama = self.akhir.last().copied().unwrap_or_default();
        let awal = pdf.get(..pertama).unwrap_or_default();
        let mut dulu = dulu.ok_or(Temuan::RevisiRusak)?;
        let goes_on = !pdf.get(pertama..).unwrap_or_default().trim_ascii().is_empty();
        let mut teliti = !goes_on || dulu.is_exact(awal, kini);
        let mut at = pertama;
        while !pdf.get(at..).unwrap_or_default().trim_ascii().is_empty() {
            if self.perubahan.len() >= TERBANYAK {
                return Err(Temuan::TerlaluBanyakPembaruan(TERBANYAK));
            }
            let pembaruan = Pembaruan::read(pdf, at, kini).ok_or(Temuan::LanjutanRusak)?;
            let baru = KeadaanBerkas::up_to(pdf, kini, pembaruan.akhir);
            let baru = baru.ok_or(Temuan::LanjutanRusak)?;
            sisa = sisa.checked_sub(baru.upaya).ok_or(Temuan::PembaruanTerlaluBerat)?;
            // Of the sizes that a file's trailers state its readers take the last one.
            let cukup = baru.is_large_enough();
            let lagi = !pdf.get(pembaruan.akhir..).unwrap_or_default().trim_ascii().is_empty();
            teliti &= cukup;
            if !pembaruan.is_listed(&dulu, &baru, pdf) || !(cukup || lagi) {
                return Err(Temuan::LanjutanRusak);
            }
            let mut perubahan = sesudah::compare(&dulu, &baru);
            perubahan.temuan.extend(pembaruan.berlebih.then_some(Temuan::TabelBerlebih));
            self.perubahan.push(perubahan);
            self.akhir.push(pembaruan.akhir);
            (at, dulu) = (pembaruan.akhir, baru);
        }
        if goes_on || dulu.is_shaky(pdf) {
            teliti &= dulu.lists_the_last(pdf);
        }
        self.lain = match (&dulu.rantai, teliti) {
            (Some(tabel), _) if tabel.hibrida => Some(Temuan::Hibrida),
            (Some(_), true) => None,
            (Some(_), false) => Some(Temuan::ObjekDiLuarTabel),
            (None, _) => (goes_on || !teliti).then_some(Temuan::ObjekDiLuarTabel),
        };
        Ok(())
    }

    /// What came after a signature that covers so many bytes; the error says why that cannot be told.
    pub fn after(&self, pdf: &[u8], akhir: usize) -> Result<&[Perubahan], Temuan> {
        if pdf.get(akhir..).unwrap_or_default().trim_ascii().is_empty() {
            return Ok(&[]);
        }
        // A line's end behind a state is no part of any.
        let fits = |ujung: &usize| {
            let sisa = pdf.get(akhir.min(*ujung)..akhir.max(*ujung)).unwrap_or_default();
            sisa.trim_ascii().is_empty()
        };
        let keadaan = self.akhir.iter().position(fits);
        match (keadaan, &self.rusak) {
            (_, Some(rusak)) => Err(rusak.clone()),
            (Some(keadaan), None) => Ok(self.perubahan.get(keadaan..).unwrap_or_default()),
            (None, None) => Err(Temuan::RevisiRusak),
        }
    }

    /// What concerns the whole file.
    pub fn temuan(&self) -> Option<&Temuan> {
        self.lain.as_ref()
    }
}
