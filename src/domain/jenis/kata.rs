//! The words of a kind of office.

use super::JenisInstansi;

/// The words of a kind.
#[derive(Debug, Clone, Copy)]
pub struct KataJenis {
    /// As opd.toml says it.
    pub kunci: &'static str,
    /// How the names of such offices of a region begin.
    pub awalan: &'static [&'static str],
    /// How the names of such offices of the nation's government begin.
    pub pusat: &'static [&'static str],
    /// What a sentence calls it after its name.
    pub sebutan: &'static str,
    /// What it is within a region's government; its affairs may follow with "di bidang".
    pub unsur: &'static str,
    /// The same before the name of the body above it; `None` where that is not said.
    pub bawahan: Option<&'static str>,
    /// The same within the nation's government; `None` where its level says it.
    pub nasional: Option<&'static str>,
    /// To whom it answers, as the office is to say it; `None` for the head of the region alone (PP 18/2016 and PP 72/2019).
    pub atasan: Option<&'static str>,
}

/// A kind of the region's alone, with words that hold whatever is above it, right below the head of the region.
const fn kata(
    kunci: &'static str,
    awalan: &'static [&'static str],
    sebutan: &'static str,
    unsur: &'static str,
) -> KataJenis {
    KataJenis {
        kunci,
        awalan,
        pusat: &[],
        sebutan,
        unsur,
        bawahan: None,
        nasional: None,
        atasan: None,
    }
}

/// A part of the region's secretariat; the name of that follows where it is told.
const fn setda(kunci: &'static str, awalan: &'static [&'static str]) -> KataJenis {
    KataJenis {
        bawahan: Some(UNIT_KERJA),
        atasan: Some("Sekretaris Daerah"),
        ..kata(kunci, awalan, kunci, UNIT_KERJA)
    }
}

/// A kind of the nation's alone, with what it is called and what it is.
const fn pusat(
    kunci: &'static str,
    pusat: &'static [&'static str],
    [sebutan, unsur]: [&'static str; 2],
) -> KataJenis {
    KataJenis { pusat, nasional: Some(unsur), atasan: DITANYA, ..kata(kunci, &[], sebutan, unsur) }
}

const PERANGKAT: &str = "perangkat daerah";
const PELAKSANA: &str = "unsur pelaksana urusan pemerintahan daerah";
const PENUNJANG: &str = "unsur penunjang urusan pemerintahan daerah";
const PENGAWAS: &str = "unsur pengawas penyelenggaraan pemerintahan daerah";
const UNIT_KERJA: &str = "unit kerja";
const TEKNIS: &str = "unsur pelaksana teknis operasional";
const TEKNIS_NASIONAL: &str = "unit pelaksana teknis";
/// Whose superior the name does not say.
const DITANYA: Option<&str> = Some("…");
const KEPALA_DINAS: Option<&str> = Some("Kepala Dinas …");
const DINAS_KESEHATAN: Option<&str> = Some("Kepala Dinas Kesehatan …");

/// Bodies of the region under a rule of their own.
const BERATURAN: &[&str] = &[
    "Badan Penanggulangan Bencana",
    "BPBD",
    "Badan Kesatuan Bangsa",
    "Bakesbangpol",
    "Kesbangpol",
];
/// Bodies of the nation's government, and no region's.
const LEMBAGA: &[&str] = &[
    "Badan Intelijen",
    "Badan Karantina",
    "Badan Kepegawaian Negara",
    "Badan Kependudukan",
    "Badan Meteorologi",
    "Badan Narkotika",
    "Badan Nasional",
    "Badan Pemeriksa Keuangan",
    "Badan Pencarian dan Pertolongan",
    "Badan Pengawas Obat",
    "Badan Pengawasan Keuangan",
    "Badan Pertanahan Nasional",
    "Badan Pusat Statistik",
    "Badan Riset dan Inovasi Nasional",
    "Badan Siber",
];
const DPRD: &[&str] = &["Sekretariat DPRD", "Sekretariat Dewan Perwakilan Rakyat Daerah", "Setwan"];
const DPRK: &[&str] = &[
    "Sekretariat DPRK",
    "Sekretariat Dewan Perwakilan Rakyat Kabupaten",
    "Sekretariat Dewan Perwakilan Rakyat Kota",
];
const DPRA: &[&str] =
    &["Sekretariat DPRA", "Sekretariat DPR Aceh", "Sekretariat Dewan Perwakilan Rakyat Aceh"];
const DPRP: &[&str] =
    &["Sekretariat DPRP", "Sekretariat DPR Papua", "Sekretariat Dewan Perwakilan Rakyat Papua"];
/// What begins as a kind's names do, and is none of that kind.
const BUKAN: &[&str] = &[
    "Badan Amil Zakat",
    "Badan Layanan Umum",
    "Badan Otorita",
    "Badan Permusyawaratan",
    "Badan Pengusahaan",
    "Badan Penyelenggara Jaminan",
    "Badan Promosi",
    "Badan Usaha",
    "Inspektorat Pembantu",
];
const SEKOLAH: &[&str] = &[
    "UPTD",
    "UPT",
    "Unit Pelaksana Teknis",
    "SMK",
    "SMKN",
    "SMA",
    "SMAN",
    "SMP",
    "SMPN",
    "SD",
    "SDN",
    "SLB",
    "SLBN",
    "TK Negeri",
    "Taman Kanak-Kanak",
    "Sekolah",
    "Sanggar Kegiatan Belajar",
];
const PUSKESMAS: &[&str] = &[
    "Puskesmas",
    "Pusat Kesehatan Masyarakat",
    "UPTD Puskesmas",
    "UPT Puskesmas",
    "UPTD Pusat Kesehatan Masyarakat",
    "UPT Pusat Kesehatan Masyarakat",
];
const RUMAH_SAKIT_PUSAT: &[&str] = &[
    "Rumah Sakit Bhayangkara",
    "Rumah Sakit Pusat",
    "Rumah Sakit Tentara",
    "Rumah Sakit TNI",
    "Rumah Sakit Umum Pusat",
    "RSUP",
];
const TEKNIS_PUSAT: &[&str] = &[
    "Balai",
    "Bapas",
    "Lapas",
    "Lembaga Pemasyarakatan",
    "Lembaga Pembinaan Khusus Anak",
    "Loka",
    "Rumah Penyimpanan Benda Sitaan",
    "Rumah Tahanan",
    "Rutan",
    "Stasiun",
];
const MANDIRI: &[&str] = &[
    "Badan Pengawas Pemilihan Umum",
    "Badan Pengawas Pemilu",
    "Bawaslu",
    "Sekretariat Bawaslu",
    "Cabang Kejaksaan",
    "Kejaksaan",
    "Kepolisian",
    "Polda",
    "Polres",
    "Polresta",
    "Polrestabes",
    "Polsek",
    "Komisi Independen Pemilihan",
    "Komisi Pemilihan Umum",
    "KPU",
    "Sekretariat Komisi Pemilihan Umum",
    "Sekretariat KPU",
    "Mahkamah Syar'iyah",
    "Pengadilan",
];

impl JenisInstansi {
    /// Its words.
    pub const fn kata(self) -> KataJenis {
        match self {
            Self::Dinas => kata("dinas", &["Dinas"], "dinas", PELAKSANA),
            Self::CabangDinas => KataJenis {
                bawahan: Some(UNIT_KERJA),
                atasan: KEPALA_DINAS,
                ..kata("cabang-dinas", &["Cabang Dinas"], "cabang dinas", "unit kerja dinas")
            },
            Self::SukuDinas => KataJenis {
                bawahan: Some(UNIT_KERJA),
                atasan: KEPALA_DINAS,
                ..kata("suku-dinas", &["Suku Dinas"], "suku dinas", "unit kerja dinas")
            },
            Self::BadanTersendiri => kata("badan-tersendiri", BERATURAN, "badan", PERANGKAT),
            Self::Badan => {
                KataJenis { pusat: LEMBAGA, ..kata("badan", &["Badan"], "badan", PENUNJANG) }
            }
            Self::Inspektorat => KataJenis {
                pusat: &["Inspektorat Jenderal", "Inspektorat Utama"],
                ..kata("inspektorat", &["Inspektorat"], "inspektorat", PENGAWAS)
            },
            Self::SekretariatDaerah => kata(
                "sekretariat-daerah",
                &["Sekretariat Daerah", "Setda"],
                "sekretariat daerah",
                "unsur staf pemerintahan daerah",
            ),
            Self::Biro => setda("biro", &["Biro"]),
            Self::Bagian => setda("bagian", &["Bagian"]),
            Self::SekretariatDprd => KataJenis {
                atasan: Some(
                    "Pimpinan DPRD, dan secara administratif kepada … melalui Sekretaris Daerah",
                ),
                ..kata(
                    "sekretariat-dprd",
                    DPRD,
                    "sekretariat DPRD",
                    "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPRD",
                )
            },
            Self::SekretariatDprk => KataJenis {
                atasan: Some(
                    "Pimpinan DPRK, dan secara administratif kepada … melalui Sekretaris Daerah",
                ),
                ..kata(
                    "sekretariat-dprk",
                    DPRK,
                    "sekretariat DPRK",
                    "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPRK",
                )
            },
            Self::SekretariatDpra => KataJenis {
                atasan: Some(
                    "Pimpinan DPRA, dan secara administratif kepada … melalui Sekretaris Daerah",
                ),
                ..kata(
                    "sekretariat-dpra",
                    DPRA,
                    "sekretariat DPRA",
                    "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPRA",
                )
            },
            Self::SekretariatDprp => KataJenis {
                atasan: Some(
                    "Pimpinan DPRP, dan secara administratif kepada … melalui Sekretaris Daerah",
                ),
                ..kata(
                    "sekretariat-dprp",
                    DPRP,
                    "sekretariat DPRP",
                    "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPRP",
                )
            },
            Self::Satuan => {
                let awalan = &["Satuan Polisi Pamong Praja", "Satpol PP"];
                kata("satuan", awalan, "satuan", PELAKSANA)
            }
            Self::RumahSakit => KataJenis {
                pusat: RUMAH_SAKIT_PUSAT,
                nasional: Some("unit organisasi"),
                atasan: DINAS_KESEHATAN,
                ..kata(
                    "rumah-sakit",
                    &["Rumah Sakit", "RSUD"],
                    "rumah sakit",
                    "unit organisasi bersifat khusus yang memberikan layanan secara profesional",
                )
            },
            Self::Puskesmas => KataJenis {
                atasan: DINAS_KESEHATAN,
                ..kata(
                    "puskesmas",
                    PUSKESMAS,
                    "puskesmas",
                    "unit organisasi bersifat fungsional yang memberikan layanan secara profesional",
                )
            },
            Self::Kecamatan => {
                let awalan = &["Kecamatan", "Kantor Camat", "Kantor Kecamatan"];
                kata("kecamatan", awalan, "kecamatan", PERANGKAT)
            }
            Self::Distrik => kata("distrik", &["Distrik", "Kantor Distrik"], "distrik", PERANGKAT),
            Self::Kapanewon => kata("kapanewon", &["Kapanewon"], "kapanewon", PERANGKAT),
            Self::Kemantren => kata("kemantren", &["Kemantren"], "kemantren", PERANGKAT),
            Self::Kelurahan => KataJenis {
                bawahan: Some("perangkat"),
                atasan: Some("Camat …"),
                ..kata(
                    "kelurahan",
                    &["Kelurahan", "Kantor Lurah", "Kantor Kelurahan"],
                    "kelurahan",
                    "perangkat kecamatan",
                )
            },
            Self::Uptd => KataJenis {
                bawahan: Some(TEKNIS),
                nasional: Some(TEKNIS_NASIONAL),
                atasan: KEPALA_DINAS,
                ..kata("uptd", SEKOLAH, "unit", TEKNIS)
            },
            Self::Direktorat => {
                pusat("direktorat", &["Direktorat"], ["direktorat", "unit organisasi"])
            }
            Self::Kantor => KataJenis {
                pusat: &["Kantor"],
                atasan: DITANYA,
                ..kata("kantor", &["Kantor Kesatuan Bangsa"], "kantor", PERANGKAT)
            },
            Self::Upt => pusat("upt", TEKNIS_PUSAT, ["unit", TEKNIS_NASIONAL]),
            Self::SatuanKerja => pusat("satuan-kerja", MANDIRI, ["instansi", "satuan kerja"]),
            Self::PerguruanTinggi => pusat(
                "perguruan-tinggi",
                &["Akademi", "Institut", "Politeknik", "Sekolah Tinggi", "Universitas"],
                ["perguruan tinggi", "perguruan tinggi negeri"],
            ),
            Self::Lain => KataJenis {
                pusat: BUKAN,
                bawahan: Some(UNIT_KERJA),
                atasan: DITANYA,
                ..kata("lain", &[], "instansi", "instansi pemerintah")
            },
        }
    }
}
