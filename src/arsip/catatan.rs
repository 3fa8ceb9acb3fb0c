//! What the register records.

use serde::{Deserialize, Serialize};

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Catatan {
    /// Counted from 1.
    pub urut: usize,
    /// SHA-256 of the line before, its line feed included: `tail -n 1 DAFTAR.jsonl | sha256sum`.
    pub sebelumnya: String,
    /// "2023-04-12".
    pub tanggal: String,
    /// What was done.
    pub peristiwa: Peristiwa,
}

impl Catatan {
    /// The line, with its line feed.
    pub(super) fn baris(&self) -> String {
        // Texts and whole numbers always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

/// What happened. `tagmanifest` is the SHA-256 of a bag's tagmanifest-sha256.txt, and so of everything in the bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Peristiwa {
    /// A report was issued.
    Terbit {
        /// SHA-256 of the bag's tagmanifest.
        tagmanifest: String,
        /// What was issued.
        terbitan: Terbitan,
    },
    /// A copy came back.
    Terima {
        /// SHA-256 of the bag's tagmanifest.
        tagmanifest: String,
        /// What came back.
        diterima: Diterima,
    },
    /// An issue or a copy was withdrawn.
    Cabut {
        /// Of its bag.
        nama: String,
        /// Why, as the clerk typed it.
        alasan: String,
    },
}

/// An issued revision of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Terbitan {
    /// Of the bag: "LKjIP_lumajang_dinas-tenaga-kerja_2023_tribulan-1_r0".
    pub nama: String,
    /// As it is printed: "000.8.6.3/12/2024".
    pub nomor: String,
    /// "Dinas Tenaga Kerja Kabupaten Lumajang".
    pub instansi: String,
    /// The report's folder from the region's on: "lumajang/dinas-tenaga-kerja/2023/tribulan-1".
    pub map: String,
    /// The year that is reported on.
    pub tahun: u16,
    /// "tribulan-1", "tahunan".
    pub periode: String,
    /// 0 for the first issue.
    pub revisi: u32,
    /// The revision before, by its bag.
    pub menggantikan: Option<String>,
    /// The PDF and its SHA-256.
    pub berkas: String,
    /// Of the PDF, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of the sources ([`crate::deliver::sidik`]).
    pub sidik: String,
    /// "lkjip 0.1.0".
    pub program: String,
    /// Who is to sign, in the order of the report.
    pub penandatangan: Vec<PenandatanganTercatat>,
}

/// Who signs, as the report says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PenandatanganTercatat {
    /// The post: "Kepala Dinas Tenaga Kerja".
    pub jabatan: String,
    /// With titles, as it is printed.
    pub nama: String,
    /// Rank and grade.
    pub pangkat: Option<String>,
    /// The number of a civil servant, 18 digits.
    pub nip: Option<String>,
}

/// A copy that came back after the issue, signed or scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Diterima {
    /// Of its own bag: the with "_ttd-1" or "_pindai-1".
    pub nama: String,
    /// What it is a copy of, by the bag.
    pub terbitan: String,
    /// How it came to be.
    pub cara: CaraSalinan,
    /// The PDF and its SHA-256.
    pub berkas: String,
    /// Of the PDF, in hexadecimal.
    pub sha256: String,
    /// Names found in the electronic signatures.
    pub penandatangan: Vec<String>,
}

/// What kind of copy comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisSalinan {
    /// A PDF with electronic signatures.
    Tandatangan,
    /// A scan of the paper that was signed by pen.
    Pindai,
}

/// How a copy belongs to the issued file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaraSalinan {
    /// It begins with the issued file's bytes.
    Lanjutan,
    /// The one who signed wrote the file anew.
    DitulisUlang,
    /// Somebody scanned what was signed with a pen.
    Pindai,
}

impl CaraSalinan {
    /// Its word, as in the register.
    pub fn kata(self) -> &'static str {
        match self {
            Self::Lanjutan => "lanjutan",
            Self::DitulisUlang => "ditulis-ulang",
            Self::Pindai => "pindai",
        }
    }

    /// What it is to people.
    pub fn sebutan(self) -> &'static str {
        match self {
            Self::Lanjutan => "bertanda tangan",
            Self::DitulisUlang => "bertanda tangan, ditulis ulang",
            Self::Pindai => "pindaian",
        }
    }

    /// What kind of copy it is.
    pub fn jenis(self) -> JenisSalinan {
        match self {
            Self::Lanjutan | Self::DitulisUlang => JenisSalinan::Tandatangan,
            Self::Pindai => JenisSalinan::Pindai,
        }
    }
}

impl JenisSalinan {
    /// What stands in the name of the bag.
    pub fn kata(self) -> &'static str {
        match self {
            Self::Tandatangan => "ttd",
            Self::Pindai => "pindai",
        }
    }
}

/// How an issued revision stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keadaan {
    /// Neither replaced nor withdrawn.
    Berlaku,
    /// By which later revision.
    Digantikan(String),
    /// With which reason.
    Dicabut(String),
}

impl Keadaan {
    /// Its word.
    pub fn kata(&self) -> &'static str {
        match self {
            Self::Berlaku => "berlaku",
            Self::Digantikan(_) => "digantikan",
            Self::Dicabut(_) => "dicabut",
        }
    }

    /// What became of it, as a sentence's end; `None` where it is valid.
    pub fn kalimat(&self) -> Option<String> {
        match self {
            Self::Berlaku => None,
            Self::Digantikan(baru) => Some(format!("sudah digantikan oleh {baru}")),
            Self::Dicabut(alasan) => Some(format!("sudah dicabut: {alasan}")),
        }
    }

    /// By what it was replaced, or why it was withdrawn.
    pub fn keterangan(&self) -> &str {
        match self {
            Self::Berlaku => "",
            Self::Digantikan(teks) | Self::Dicabut(teks) => teks,
        }
    }
}
