//! The register: what happened, line by line, each line bound to the one before it.

use std::io::ErrorKind;
use std::path::Path;

use chrono::NaiveDate;

use super::catatan::{Catatan, Peristiwa};
use super::{Galat, Hari, SaatCatat, disk, sha256, sunting, turunan};
use crate::bahasa;

/// The register's file.
pub const DAFTAR: &str = "DAFTAR.jsonl";
/// What stands before the first line.
pub(super) const AWAL: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Half a year, in days. Reports come by the quarter or by the year and are issued soon after they are approved, so that
/// a clock which is wrong by a year is noticed, and an office with one report a year is asked once a year.
const JAUH: i64 = 183;
/// What is to be known where the last line's day has not come yet.
pub(super) const MENDAHULUI: &str = "tanggal baris terakhir belum tiba, jadi jam komputer keliru: \
                                     yang kini, atau yang dipakai waktu itu";

/// The register as it was read, its chain unbroken.
#[derive(Debug, Clone, Default)]
pub struct Daftar {
    /// From the oldest event on.
    pub baris: Vec<Catatan>,
    /// Each line's SHA-256.
    pub sidik: Vec<String>,
    pub(super) teks: String,
}

impl Daftar {
    /// Reads the register of an archive; none is an empty one.
    ///
    /// # Errors
    /// The first line that does not fit.
    pub fn read(arsip: &Path) -> Result<Self, Galat> {
        let jalur = arsip.join(DAFTAR);
        let isi = match std::fs::read(&jalur) {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            isi => isi.map_err(disk(&jalur))?,
        };
        let galat = match String::from_utf8(isi.clone()).map(Self::from_text) {
            Ok(Ok(daftar)) => return Ok(daftar),
            Ok(Err(apa)) => Galat::rusak(format!("{DAFTAR} {apa}")),
            Err(_) => Galat::rusak(format!("{DAFTAR} memuat huruf yang tidak dapat dibaca")),
        };
        let Some(sunting::Sunting { ubahan, semula }) = sunting::undo(&isi) else {
            return Err(galat);
        };
        let disunting = format!("{DAFTAR} disimpan ulang oleh sebuah program penyunting: {ubahan}");
        Err(match semula {
            Err(apa) => Galat::rusak(format!("{disunting}; selain itu {apa}")),
            Ok(semula) if turunan::lists_register(arsip, &semula) => Galat::rusak(format!(
                "{disunting}; isi barisnya sendiri tidak berubah"
            ))
            .saran(format!(
                "jalankan `lkjip arsip pulihkan-daftar {}`; byte aslinya dibuktikan oleh rantai \
                 daftar dan SHA256SUMS",
                arsip.display()
            )),
            Ok(_) => Galat::rusak(format!(
                "{disunting}; rantainya cocok, tetapi baris terakhirnya tidak dibuktikan SHA256SUMS"
            ))
            .saran(format!(
                "jalankan `lkjip arsip pulihkan-daftar {} --kepala SIDIK` dengan kepala daftar \
                 terakhir yang dicetak, atau pulihkan dari cadangan",
                arsip.display()
            )),
        })
    }

    /// Reads its lines; otherwise the first that does not fit, and why.
    pub(super) fn from_text(teks: String) -> Result<Self, String> {
        let mut daftar = Self::default();
        for (at, baris) in teks.split_inclusive('\n').enumerate() {
            let catatan = daftar.parse(baris).map_err(|apa| format!("baris {}: {apa}", at + 1))?;
            daftar.sidik.push(sha256(baris.as_bytes()));
            daftar.baris.push(catatan);
        }
        daftar.teks = teks;
        Ok(daftar)
    }

    /// Whether the register on the disk is still the one that was read: a lock that somebody took away no longer keeps
    /// others out.
    pub(super) fn ensure_unchanged(&self, arsip: &Path) -> Result<(), Galat> {
        if Self::read(arsip)?.teks == self.teks {
            return Ok(());
        }
        Err(Galat::ditolak(
            "arsip diubah orang lain selagi perintah ini berjalan, dan tidak ada yang dicatat",
        )
        .saran("ulangi perintah ini"))
    }

    /// A line, as far as it continues the register.
    fn parse(&self, baris: &str) -> Result<Catatan, String> {
        if !baris.ends_with('\n') {
            return Err("baris ini terpotong".to_owned());
        }
        let catatan: Catatan =
            serde_json::from_str(baris).map_err(|_| "isinya bukan catatan yang dikenal")?;
        if catatan.baris() != baris {
            return Err(
                "isinya sebuah catatan, tetapi bukan byte yang ditulis program ini".to_owned()
            );
        }
        if catatan.sebelumnya != self.kepala() {
            return Err(
                "sidik baris sebelumnya tidak cocok: baris di atasnya diganti, dihapus, atau \
                 disisipkan"
                    .to_owned(),
            );
        }
        if catatan.urut != self.baris.len() + 1 {
            return Err("nomor urutnya tidak cocok".to_owned());
        }
        self.ensure_fits(&catatan.peristiwa)?;
        Ok(catatan)
    }

    /// Whether an event fits what happened before; names become paths, so they hold nothing but a name.
    fn ensure_fits(&self, peristiwa: &Peristiwa) -> Result<(), String> {
        let baru = |nama: &str, berkas: &str| {
            if !is_safe_name(nama) || !is_safe_name(berkas) {
                return Err(format!("nama \"{nama}\" tidak sah"));
            }
            match self.find_by_name(nama) {
                Some(_) => Err(format!("{nama} tercatat dua kali")),
                None => Ok(()),
            }
        };
        let sudah = |ada: bool, nama: &str| match ada {
            true => Ok(()),
            false => Err(format!("{nama} tidak pernah masuk arsip")),
        };
        match peristiwa {
            Peristiwa::Terbit { terbitan, .. } => baru(&terbitan.nama, &terbitan.berkas),
            Peristiwa::Terima { diterima, .. } => {
                let asal = &diterima.terbitan;
                sudah(self.terbitan(asal).is_some(), asal)?;
                baru(&diterima.nama, &diterima.berkas)
            }
            Peristiwa::Cabut { nama, .. } => sudah(self.find_by_name(nama).is_some(), nama),
        }
    }

    /// The hash of the last line.
    pub fn kepala(&self) -> &str {
        self.sidik.last().map_or(AWAL, String::as_str)
    }

    /// Whether it may take an event: what is written must be readable.
    pub(super) fn ensure_readable(&self, peristiwa: &Peristiwa) -> Result<(), Galat> {
        self.ensure_fits(peristiwa).map_err(Galat::ditolak)
    }

    /// The last line's day.
    pub(super) fn tanggal_akhir(&self) -> Option<NaiveDate> {
        self.baris.last().and_then(|catatan| catatan.tanggal.parse().ok())
    }

    /// Refuses a day to come, one before the last line's, and one of the clock alone that is far from the last line's or
    /// from the report's approval. Where the last line's is to come itself, because a clock was wrong, that very day is
    /// none.
    pub(super) fn ensure_day(&self, saat: &SaatCatat, sah: Option<NaiveDate>) -> Result<(), Galat> {
        let SaatCatat { tanggal, kini, .. } = saat;
        let akhir = self.tanggal_akhir();
        let spoken = |hari: &NaiveDate| bahasa::tanggal(*hari);
        if let Some(akhir) = akhir.filter(|akhir| akhir > tanggal) {
            let galat = Galat::ditolak(format!(
                "tanggal {} lebih awal daripada {}, tanggal baris terakhir di daftar",
                spoken(tanggal),
                spoken(&akhir)
            ));
            let keliru = if akhir > *kini {
                format!("; {MENDAHULUI}; bila jam kini yang keliru, betulkan dahulu")
            } else {
                String::new()
            };
            return Err(galat.saran(format!("sebut --tanggal {akhir} atau sesudahnya{keliru}")));
        }
        if tanggal > kini && akhir != Some(*tanggal) {
            return Err(Galat::ditolak(format!(
                "tanggal {} belum tiba, hari ini {}",
                spoken(tanggal),
                spoken(kini)
            ))
            .saran("periksa --tanggal"));
        }
        let patokan = [(sah, "tanggal pengesahannya"), (akhir, "tanggal baris terakhir di daftar")];
        let jauh = |hari: &NaiveDate| (*tanggal - *hari).num_days().abs();
        let jauh = patokan
            .into_iter()
            .filter_map(|(hari, apa)| Some((hari?, apa)))
            .find(|(hari, _)| jauh(hari) > JAUH);
        match (saat.hari, jauh) {
            (Hari::Jam, Some((hari, apa))) => Err(Galat::tanggal_jauh(format!(
                "hari ini {} menurut jam komputer, jauh dari {}, {apa}; tanggal yang tercatat \
                 tidak dapat diubah lagi",
                spoken(tanggal),
                spoken(&hari)
            ))
            .saran(format!(
                "bila tanggal itu benar, sebut --tanggal {tanggal}; bila tidak, betulkan dahulu \
                 jam komputer, atau sebut tanggal yang benar"
            ))),
            (Hari::Jam | Hari::Disebut, _) => Ok(()),
        }
    }

    /// The register with one more event.
    pub(super) fn add(&self, tanggal: String, peristiwa: Peristiwa) -> Result<Self, Galat> {
        self.ensure_readable(&peristiwa)?;
        let catatan = Catatan {
            urut: self.baris.len() + 1,
            sebelumnya: self.kepala().to_owned(),
            tanggal,
            peristiwa,
        };
        let baris = catatan.baris();
        let mut daftar = self.clone();
        daftar.sidik.push(sha256(baris.as_bytes()));
        daftar.baris.push(catatan);
        daftar.teks.push_str(&baris);
        Ok(daftar)
    }

    /// The register without its last event.
    pub(super) fn without_last(&self) -> Self {
        let mut daftar = self.clone();
        daftar.baris.pop();
        daftar.sidik.pop();
        let baris = daftar.teks.split_inclusive('\n');
        daftar.teks = baris.take(daftar.baris.len()).collect();
        daftar
    }
}

/// Whether a name is a name and no way out of its folder.
fn is_safe_name(nama: &str) -> bool {
    let aman = |huruf: char| huruf.is_alphanumeric() || matches!(huruf, '.' | '-' | '_');
    !nama.is_empty() && !nama.starts_with('.') && nama.chars().all(aman)
}
