//! Who signs the report, where, when and by what means.

use chrono::NaiveDate;

use crate::bahasa::SPASI_TETAP;

/// The signing of a report. In a draft parts may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pengesahan {
    /// The city, before the comma of "Lumajang, 12 April 2023".
    pub tempat: String,
    /// What follows that comma.
    pub saat: Saat,
    /// The same of the preface, where the office asks for one or dates it by itself.
    pub pengantar: Option<Saat>,
    /// The same for all who sign.
    pub cara: CaraPengesahan,
    /// Who reviewed the report before that.
    pub reviu: Reviu,
    /// Those who sign before the highest in rank, in the order in which they are printed.
    pub bersama: Vec<Penandatangan>,
    /// The highest in rank, or the only one: printed last, on the right.
    pub utama: Penandatangan,
}

/// That somebody held the figures and texts of a report against those of the last one: what is the same is so on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peninjauan {
    /// Who did, by name or office: "Kepala Subbagian Perencanaan".
    pub oleh: String,
    /// When; before the period ends it was for another report.
    pub tanggal: NaiveDate,
}

/// The day of signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saat {
    /// Not known yet.
    Belum,
    /// Typed: the report is complete in this.
    Pada(NaiveDate),
    /// Only the day is left for the pen; `bulan` is the first day of its month.
    Pena {
        /// Typed as month and year: "April 2023".
        bulan: NaiveDate,
    },
}

/// By what means the report is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaraPengesahan {
    /// With pen and stamp.
    Basah,
    /// With a certificate of BSrE, whose service draws a QR code into the room that is kept for it.
    Tte,
    /// With another certificate: the block is drawn here, and the signature shows only in the reader's panel.
    Sertifikat,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Penandatangan {
    /// The office that is held, without "Plt." before it.
    pub jabatan: String,
    /// What is printed before the office.
    pub sebagai: Sebagai,
    /// "a.n.": the office for which this one signs, above the signatory's own.
    pub atas_nama: Option<String>,
    /// "u.b.": the office between both, which would sign for the first.
    pub untuk_beliau: Option<String>,
    /// With academic titles; `None` while it is not known who signs.
    pub nama: Option<String>,
    /// "Pembina Tingkat I"; may stay `None` only for one who is no civil servant.
    pub pangkat: Option<String>,
    /// Printed under name and grade.
    pub nip: Nip,
    /// The character by which BSrE finds the place of the QR code.
    pub penanda: Option<char>,
}

/// The review of the report by the region's inspectorate, and who states that it was done (Permenpan-RB 53/2014,
/// Lampiran III). What is not known is left to the pen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviu {
    /// The city; that of the report's signing where it is `None`.
    pub tempat: Option<String>,
    /// The day of the statement.
    pub tanggal: Option<NaiveDate>,
    /// Who signs it.
    pub pereviu: Penandatangan,
}

/// Whether somebody holds the office or stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sebagai {
    /// Its holder.
    Pejabat,
    /// Pelaksana tugas: the office is vacant.
    Plt,
    /// Pelaksana harian: its holder is away.
    Plh,
    /// Penjabat: appointed until there is a holder.
    Pj,
}

/// The number of a civil servant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nip {
    /// Not known yet.
    Belum,
    /// 18 digits.
    Ada(String),
    /// One who is no civil servant has none, and need not have a grade.
    Tanpa {
        /// Why: "kepala daerah"; not printed.
        alasan: String,
    },
}

impl Nip {
    /// The month of appointment in the numbers of PPPK, which says that they are such.
    pub const BULAN_PPPK: &str = "21";
}

impl Reviu {
    /// The head of the inspectorate; the region is printed below it.
    pub const INSPEKTUR: &str = "Inspektur";

    /// One of which nothing is known yet.
    pub fn belum() -> Self {
        Self {
            tempat: None,
            tanggal: None,
            pereviu: Penandatangan::belum(Self::INSPEKTUR.to_owned()),
        }
    }
}

impl Pengesahan {
    /// All signatories in the order in which they are printed.
    pub fn semua(&self) -> impl Iterator<Item = &Penandatangan> {
        self.bersama.iter().chain([&self.utama])
    }

    /// The keys that are not filled in yet, each once.
    pub fn kurang(&self) -> Vec<&'static str> {
        let mut kurang = Vec::new();
        if self.saat == Saat::Belum {
            kurang.push("tanggal");
        }
        for kunci in self.semua().flat_map(Penandatangan::kurang) {
            if !kurang.contains(&kunci) {
                kurang.push(kunci);
            }
        }
        kurang
    }

    /// Whether the report could be signed.
    pub fn lengkap(&self) -> bool {
        self.kurang().is_empty()
    }
}

impl Sebagai {
    /// "Plt."; nothing before the office of its holder.
    pub fn singkatan(self) -> Option<&'static str> {
        match self {
            Self::Pejabat => None,
            Self::Plt => Some("Plt."),
            Self::Plh => Some("Plh."),
            Self::Pj => Some("Pj."),
        }
    }
}

impl Penandatangan {
    /// The holder of an office, of whom nothing else is known.
    pub fn belum(jabatan: String) -> Self {
        Self {
            jabatan,
            sebagai: Sebagai::Pejabat,
            untuk_beliau: None,
            atas_nama: None,
            nama: None,
            pangkat: None,
            nip: Nip::Belum,
            penanda: None,
        }
    }

    /// "Plt. Kepala Dinas …", with a no-break space.
    pub fn sebutan(&self) -> String {
        match self.sebagai.singkatan() {
            Some(singkatan) => format!("{singkatan}{SPASI_TETAP}{}", self.jabatan),
            None => self.jabatan.clone(),
        }
    }

    /// The offices above the signature, from the top, as tata naskah dinas sets them: "a.n. Kepala Dinas …", "Sekretaris",
    /// "u.b.", "Kepala Subbagian …" (Peraturan ANRI 5/2021).
    pub fn susunan_jabatan(&self) -> Vec<String> {
        let atas_nama = self.atas_nama.iter().map(|atas| format!("a.n.{SPASI_TETAP}{atas}"));
        let antara =
            self.untuk_beliau.iter().flat_map(|antara| [antara.clone(), "u.b.".to_owned()]);
        atas_nama.chain(antara).chain([self.sebutan()]).collect()
    }

    /// Whether one has a grade: a civil servant does, while of a PPPK there is a golongan alone.
    pub fn berpangkat(&self) -> bool {
        match &self.nip {
            Nip::Belum => true,
            Nip::Ada(angka) => angka.get(12..14) != Some(Nip::BULAN_PPPK),
            Nip::Tanpa { .. } => false,
        }
    }

    /// The keys that are not filled in yet.
    pub fn kurang(&self) -> Vec<&'static str> {
        let pangkat = self.pangkat.is_none() && self.berpangkat();
        let kurang =
            [("nama", self.nama.is_none()), ("pangkat", pangkat), ("nip", self.nip == Nip::Belum)];
        kurang.into_iter().filter(|(_, kurang)| *kurang).map(|(kunci, _)| kunci).collect()
    }
}
