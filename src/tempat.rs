//! Where the values of a report were typed, so that what is found about a value can be shown at its line.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use crate::domain::kode::Id;
use crate::domain::rujukan::{Angka, Objek, Tolok};
use crate::source::Place;

/// A typed value by what it says, and so the name by which `terima` speaks of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Titik {
    /// A typed figure: `pagu:5.1.1`, `pembilang:IK3`.
    Angka(Angka),
    /// Something that has a name: `IK3`, `S1`, `2.3`.
    Objek(Objek),
    /// A section of the office's own wording: `penutup`.
    Teks(String),
    /// The analysis of something that has a name.
    Analisis(Objek),
    /// The causes of its result: `penghambat T1`.
    Faktor(&'static str, Objek),
    /// The targets of the quarters: `target-tribulan IK3`.
    TargetTribulan(Tolok),
    /// The state that an indicator's figure describes: `keadaan IK3`.
    Keadaan(Id),
    /// A problem that the report tells, by its id.
    Permasalahan(Id),
    /// What is to be done about one.
    Solusi(Id),
    /// A rule of law, by its id.
    Regulasi(Id),
    /// A single key of the data: `tanggal-data`.
    Kunci(&'static str),
    /// The n-th control, counted from 0: two papers may speak of one figure.
    Kontrol(usize),
    /// The n-th picture of an appendix, counted from 0.
    Foto(usize),
    /// The office of the n-th signatory, counted from 0: `penanda tangan ke-1`.
    Penandatangan(usize),
    /// The n-th equation, counted from 0.
    Persamaan(usize),
    /// The n-th acceptance, counted from 0.
    Terima(usize),
    /// The n-th place in the list of an acceptance.
    TempatTerima(usize, usize),
}

/// The places of a report's values.
#[derive(Debug, Default, Clone)]
pub struct Tempat {
    places: BTreeMap<Titik, Place>,
}

impl Tempat {
    /// Remembers where a value stands.
    pub fn mark(&mut self, titik: Titik, place: &Place) {
        self.places.insert(titik, place.clone());
    }

    /// Where a value stands; `None` for what was computed.
    pub fn of(&self, titik: &Titik) -> Option<&Place> {
        self.places.get(titik)
    }
}

impl Display for Titik {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Angka(angka) => angka.fmt(f),
            Self::Objek(Objek::Indikator(id) | Objek::Tujuan(id) | Objek::Sasaran(id))
            | Self::Analisis(Objek::Indikator(id) | Objek::Tujuan(id) | Objek::Sasaran(id))
            | Self::Keadaan(id)
            | Self::Permasalahan(id)
            | Self::Solusi(id)
            | Self::Regulasi(id) => id.fmt(f),
            Self::TargetTribulan(tolok) => tolok.fmt(f),
            Self::Faktor(kunci, Objek::Indikator(id) | Objek::Tujuan(id) | Objek::Sasaran(id)) => {
                write!(f, "{kunci} {id}")
            }
            Self::Faktor(kunci, Objek::Node(kode)) => write!(f, "{kunci} {kode}"),
            Self::Objek(Objek::Node(kode)) | Self::Analisis(Objek::Node(kode)) => kode.fmt(f),
            Self::Teks(bagian) => f.write_str(bagian),
            Self::Kunci(kunci) => f.write_str(kunci),
            Self::Kontrol(nomor) => write!(f, "kontrol ke-{}", nomor + 1),
            Self::Foto(nomor) => write!(f, "gambar ke-{}", nomor + 1),
            Self::Penandatangan(nomor) => write!(f, "penanda tangan ke-{}", nomor + 1),
            Self::Persamaan(nomor) => write!(f, "persamaan ke-{}", nomor + 1),
            Self::Terima(nomor) | Self::TempatTerima(nomor, _) => {
                write!(f, "terima ke-{}", nomor + 1)
            }
        }
    }
}
