//! Kinds of office and levels of government, with the words that follow from them: one row each.

use strum::VariantArray;

/// What an office is. The kinds of a region's offices are those of PP 18/2016 as amended by PP 72/2019; where a rule of
/// its own says what a kind is, its row names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum JenisInstansi {
    /// Carries out affairs of the region.
    Dinas,
    /// Under a rule of its own, and no support of others: disasters (Permendagri 46/2008), the unity of the nation
    /// (Permendagri 11/2019).
    BadanTersendiri,
    /// Supports the region's affairs: planning, money, staff, research.
    Badan,
    /// Oversees the region's government.
    Inspektorat,
    /// The staff of the head of the region.
    SekretariatDaerah,
    /// Serves the region's council.
    SekretariatDprd,
    /// Keeps order: Satuan Polisi Pamong Praja, which carries out affairs as a dinas does (PP 16/2018).
    Satuan,
    /// A hospital of the region, with an organisation of its own kind, that answers to the dinas of health (PP 72/2019).
    RumahSakit,
    /// A part of a kabupaten or kota (UU 23/2014, Pasal 209; PP 18/2016, Pasal 50).
    Kecamatan,
    /// A part of a kecamatan.
    Kelurahan,
    /// A unit below a dinas or a badan; a school and a health centre are ones, too (PP 18/2016).
    Uptd,
    /// Of a ministry.
    Direktorat,
    /// A vertical agency's, most often; a region's for the unity of the nation (Permendagri 11/2019).
    Kantor,
    /// None of these.
    Lain,
}

/// The words of a kind.
#[derive(Debug, Clone, Copy)]
pub struct KataJenis {
    /// As opd.toml says it.
    pub kunci: &'static str,
    /// How the names of such offices begin.
    pub awalan: &'static [&'static str],
    /// What a sentence calls it after its name.
    pub sebutan: &'static str,
    /// What it is within a region's government; its affairs may follow with "di bidang".
    pub unsur: &'static str,
}

impl JenisInstansi {
    /// Its words.
    pub const fn kata(self) -> KataJenis {
        const fn kata(
            kunci: &'static str,
            awalan: &'static [&'static str],
            sebutan: &'static str,
            unsur: &'static str,
        ) -> KataJenis {
            KataJenis { kunci, awalan, sebutan, unsur }
        }
        const PERANGKAT: &str = "perangkat daerah";
        const PELAKSANA: &str = "unsur pelaksana urusan pemerintahan daerah";
        const DPRD: &[&str] = &["Sekretariat DPRD", "Sekretariat Dewan"];
        const BERATURAN: &[&str] = &[
            "Badan Penanggulangan Bencana",
            "BPBD",
            "Badan Kesatuan Bangsa",
            "Bakesbangpol",
            "Kesbangpol",
        ];
        const TEKNIS: &[&str] = &[
            "UPTD",
            "UPT",
            "Unit Pelaksana Teknis",
            "Pusat Kesehatan Masyarakat",
            "Puskesmas",
            "SMK",
            "SMKN",
            "SMA",
            "SMAN",
            "SMP",
            "SMPN",
            "SD",
            "SDN",
            "Sekolah",
        ];
        match self {
            Self::Dinas => kata("dinas", &["Dinas"], "dinas", PELAKSANA),
            Self::BadanTersendiri => kata("badan-tersendiri", BERATURAN, "badan", PERANGKAT),
            Self::Badan => {
                kata("badan", &["Badan"], "badan", "unsur penunjang urusan pemerintahan daerah")
            }
            Self::Inspektorat => kata(
                "inspektorat",
                &["Inspektorat"],
                "inspektorat",
                "unsur pengawas penyelenggaraan pemerintahan daerah",
            ),
            Self::SekretariatDaerah => kata(
                "sekretariat-daerah",
                &["Sekretariat Daerah"],
                "sekretariat daerah",
                "unsur staf pemerintahan daerah",
            ),
            Self::SekretariatDprd => kata(
                "sekretariat-dprd",
                DPRD,
                "sekretariat DPRD",
                "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPRD",
            ),
            Self::Satuan => kata("satuan", &["Satuan"], "satuan", PELAKSANA),
            Self::RumahSakit => kata(
                "rumah-sakit",
                &["Rumah Sakit", "RSUD"],
                "rumah sakit",
                "unit organisasi bersifat khusus yang memberikan layanan secara profesional",
            ),
            Self::Kecamatan => kata("kecamatan", &["Kecamatan"], "kecamatan", PERANGKAT),
            Self::Kelurahan => {
                kata("kelurahan", &["Kelurahan"], "kelurahan", "perangkat kecamatan")
            }
            Self::Uptd => kata("uptd", TEKNIS, "unit", "unsur pelaksana teknis operasional"),
            Self::Direktorat => {
                kata("direktorat", &["Direktorat"], "direktorat", "unit organisasi")
            }
            Self::Kantor => kata("kantor", &["Kantor"], "kantor", PERANGKAT),
            Self::Lain => kata("lain", &[], "instansi", PERANGKAT),
        }
    }

    /// To whom it answers where that is not the head of the region alone, as the office is to say it: PP 18/2016 and
    /// PP 72/2019.
    pub const fn atasan(self) -> Option<&'static str> {
        match self {
            Self::SekretariatDprd => {
                Some("Pimpinan DPRD, dan secara administratif kepada … melalui Sekretaris Daerah")
            }
            Self::RumahSakit => Some("Kepala Dinas Kesehatan …"),
            Self::Kelurahan => Some("Camat …"),
            Self::Uptd => Some("Kepala Dinas …"),
            Self::Dinas
            | Self::BadanTersendiri
            | Self::Badan
            | Self::Inspektorat
            | Self::SekretariatDaerah
            | Self::Satuan
            | Self::Kecamatan
            | Self::Direktorat
            | Self::Kantor
            | Self::Lain => None,
        }
    }

    /// What an office of this name is.
    pub fn dari_nama(nama: &str) -> Self {
        let sama = |jenis: &&Self| jenis.kata().awalan.iter().any(|awal| begins(nama, awal));
        Self::VARIANTS.iter().find(sama).copied().unwrap_or(Self::Lain)
    }
}

/// Whose office it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum TingkatPemerintahan {
    /// A region under a Bupati.
    Kabupaten,
    /// A region under a Wali Kota.
    Kota,
    /// A region under a Gubernur.
    Provinsi,
    /// An office of the nation's government in a region, as of BPS.
    Vertikal,
    /// An office of a ministry.
    Kementerian,
    /// An office of another body of the nation's government.
    Lembaga,
}

/// The words of a level.
#[derive(Debug, Clone, Copy)]
pub struct KataTingkat {
    /// As pemda.toml says it.
    pub kunci: &'static str,
    /// How the names of such regions or bodies begin.
    pub awalan: &'static [&'static str],
    /// What its offices are, where that does not follow from their kind.
    pub unsur: Option<&'static str>,
    /// Whence its money comes.
    pub anggaran: &'static str,
    /// The plan that a renstra serves, in full.
    pub rencana: &'static str,
    /// The same in short.
    pub singkatan_rencana: &'static str,
    /// What such a plan develops.
    pub pembangunan: &'static str,
    /// What its offices care for.
    pub wilayah: &'static str,
    /// Whose money it is.
    pub keuangan: &'static str,
    /// Words that only another level has, in small letters.
    pub asing: &'static [&'static [&'static str]],
}

const DAERAH: KataTingkat = KataTingkat {
    kunci: "",
    awalan: &[],
    unsur: None,
    anggaran: "Anggaran Pendapatan dan Belanja Daerah (APBD)",
    rencana: "Rencana Pembangunan Jangka Menengah Daerah (RPJMD)",
    singkatan_rencana: "RPJMD",
    pembangunan: "pembangunan daerah",
    wilayah: "daerah",
    keuangan: "keuangan daerah",
    asing: &[],
};
const PUSAT: KataTingkat = KataTingkat {
    unsur: Some("unit organisasi"),
    anggaran: "Anggaran Pendapatan dan Belanja Negara (APBN)",
    rencana: "Rencana Strategis (Renstra)",
    singkatan_rencana: "Renstra",
    pembangunan: "pembangunan nasional",
    wilayah: "nasional",
    keuangan: "keuangan negara",
    asing: &[&["apbd"], &["rpjmd"]],
    ..DAERAH
};

impl TingkatPemerintahan {
    /// Its words.
    pub const fn kata(self) -> KataTingkat {
        match self {
            Self::Kabupaten => KataTingkat {
                kunci: "kabupaten",
                awalan: &["Kabupaten"],
                asing: &[&["wali", "kota"], &["walikota"]],
                ..DAERAH
            },
            Self::Kota => {
                KataTingkat { kunci: "kota", awalan: &["Kota"], asing: &[&["bupati"]], ..DAERAH }
            }
            Self::Provinsi => KataTingkat {
                kunci: "provinsi",
                awalan: &["Provinsi", "Daerah Istimewa", "Daerah Khusus"],
                ..DAERAH
            },
            Self::Vertikal => KataTingkat {
                kunci: "instansi-vertikal",
                unsur: Some("instansi vertikal"),
                wilayah: "wilayah",
                ..PUSAT
            },
            Self::Kementerian => {
                KataTingkat { kunci: "kementerian", awalan: &["Kementerian"], ..PUSAT }
            }
            Self::Lembaga => {
                KataTingkat { kunci: "lembaga", awalan: &["Lembaga", "Badan"], ..PUSAT }
            }
        }
    }

    /// The level of a region or body of this name, where it begins with a word that says so.
    pub fn dari_nama(nama: &str) -> Option<Self> {
        let sama = |tingkat: &&Self| tingkat.kata().awalan.iter().any(|awal| begins(nama, awal));
        Self::VARIANTS.iter().find(sama).copied()
    }

    /// Whether it is a region with a head of its own.
    pub const fn berdaerah(self) -> bool {
        self.kata().unsur.is_none()
    }
}

/// Whether a name begins with these whole words, in whatever case.
fn begins(nama: &str, awal: &str) -> bool {
    let (nama, awal) = (nama.to_lowercase(), awal.to_lowercase());
    nama.strip_prefix(&awal).is_some_and(|sisa| !sisa.starts_with(char::is_alphanumeric))
}
