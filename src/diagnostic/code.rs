//! The kinds of problems: one table, from which all that is known of each follows.

use std::fmt::{self, Display, Formatter};

use crate::domain::laporan::Status;

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// There is no report.
    Galat,
    /// There is a report; somebody should look.
    Peringatan,
}

/// How grave a kind is, and what follows from that.
#[derive(Clone, Copy)]
enum Grade {
    /// Always an error.
    Error,
    /// May stay in a draft, and must be mended or accepted before a report is final.
    Doubt(Accept),
    /// Never keeps a report back: what an official name or a true figure does to the pages, which nobody may change for it.
    Look,
}

/// Whether an office may stand by what is doubtful.
#[derive(Clone, Copy)]
enum Accept {
    /// It is about the data.
    WithReason,
    /// It is a contradiction, a fault of the pages, or said by a key of its own.
    Never,
}

/// What is known of a kind.
struct Row {
    name: &'static str,
    grade: Grade,
    page: &'static str,
}

/// Makes the kinds of their table. A row without one of its columns, or without its page `aturan/<name>.md`, does not compile.
macro_rules! kinds {
    ($($kind:ident: $name:literal, $grade:expr;)+) => {
        /// A kind of problem. The user meets it under its name: `pagu-terlampaui`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = include_str!(concat!("aturan/", $name, ".md"))] $kind,)+
        }

        impl Code {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            const fn row(self) -> Row {
                use Grade::{Doubt, Error, Look};
                match self {
                    $(Self::$kind => Row {
                        name: $name,
                        grade: $grade,
                        page: include_str!(concat!("aturan/", $name, ".md")),
                    },)+
                }
            }
        }
    };
}

kinds! {
    FolderBukanLaporan: "folder-bukan-laporan", Error;
    BerkasHilang: "berkas-hilang", Error;
    BerkasTerlupa: "berkas-terlupa", Doubt(Accept::Never);
    BerkasTakTerbaca: "berkas-tak-terbaca", Error;
    TerlaluBesar: "terlalu-besar", Error;
    TomlSalah: "toml-salah", Error;
    KunciGanda: "kunci-ganda", Error;
    KunciTakDikenal: "kunci-tak-dikenal", Error;
    KunciHilang: "kunci-hilang", Error;
    KunciBertentangan: "kunci-bertentangan", Error;
    JenisSalah: "jenis-salah", Error;
    AngkaBerkutip: "angka-berkutip", Error;
    DesimalPadaCacah: "desimal-pada-cacah", Error;
    TitikRibuan: "titik-ribuan", Error;
    KomaDesimal: "koma-desimal", Error;
    UangNegatif: "uang-negatif", Error;
    AngkaNegatif: "angka-negatif", Error;
    AngkaTerlaluBesar: "angka-terlalu-besar", Error;
    BukanBilangan: "bukan-bilangan", Error;
    PilihanTakDikenal: "pilihan-tak-dikenal", Error;
    TanggalSalah: "tanggal-salah", Error;
    TeksKosong: "teks-kosong", Error;
    HurufTakTersedia: "huruf-tak-tersedia", Error;
    HurufTerlarang: "huruf-terlarang", Error;
    RujukanTakDikenal: "rujukan-tak-dikenal", Error;
    RujukanSalahTulis: "rujukan-salah-tulis", Error;
    KodeGanda: "kode-ganda", Error;
    KodeSalah: "kode-salah", Error;
    KodeTakDikenal: "kode-tak-dikenal", Error;
    TahunBerbeda: "tahun-berbeda", Error;
    MapBerbeda: "map-berbeda", Doubt(Accept::Never);
    TargetNol: "target-nol", Doubt(Accept::WithReason);
    PaguTerlampaui: "pagu-terlampaui", Error;
    PenyebutNol: "penyebut-nol", Error;
    CatatanHilang: "catatan-hilang", Error;
    VolumeBerbeda: "volume-berbeda", Error;
    SkalaTidakTurun: "skala-tidak-turun", Error;
    PanjangDeret: "panjang-deret", Error;
    RumusMelingkar: "rumus-melingkar", Error;
    TanpaIndikator: "tanpa-indikator", Error;
    SasaranProgram: "sasaran-program", Error;
    SolusiTanpaMasalah: "solusi-tanpa-masalah", Error;
    PengesahanBelumLengkap: "pengesahan-belum-lengkap", Error;
    NipSalah: "nip-salah", Error;
    LampiranSalah: "lampiran-salah", Error;
    LampiranAktif: "lampiran-aktif", Doubt(Accept::WithReason);
    LogoSalah: "logo-salah", Error;
    FaktaTakTerpakai: "fakta-tak-terpakai", Doubt(Accept::Never);
    KontrolBerbeda: "kontrol-berbeda", Error;
    RealisasiTurun: "realisasi-turun", Error;
    BelumDitinjau: "belum-ditinjau", Doubt(Accept::Never);
    BerubahDariSebelumnya: "berubah-dari-sebelumnya", Doubt(Accept::WithReason);
    AngkaBasi: "angka-basi", Doubt(Accept::WithReason);
    KeadaanLewat: "keadaan-lewat", Doubt(Accept::WithReason);
    DataMendahului: "data-mendahului", Doubt(Accept::WithReason);
    DataLama: "data-lama", Doubt(Accept::WithReason);
    AnalisisDilewatkan: "analisis-dilewatkan", Doubt(Accept::WithReason);
    SumberHilang: "sumber-hilang", Doubt(Accept::WithReason);
    TargetTribulanSalah: "target-tribulan-salah", Error;
    JenisMeragukan: "jenis-meragukan", Doubt(Accept::WithReason);
    KodeResmiGanda: "kode-resmi-ganda", Doubt(Accept::WithReason);
    KeluaranTanpaBelanja: "keluaran-tanpa-belanja", Doubt(Accept::WithReason);
    BelanjaTanpaKeluaran: "belanja-tanpa-keluaran", Doubt(Accept::WithReason);
    KemajuanTanpaKeluaran: "kemajuan-tanpa-keluaran", Doubt(Accept::WithReason);
    IndukTanpaAnak: "induk-tanpa-anak", Doubt(Accept::WithReason);
    CaraSerapan: "cara-serapan", Doubt(Accept::WithReason);
    LangsungBerbeda: "langsung-berbeda", Doubt(Accept::WithReason);
    PegawaiBerbeda: "pegawai-berbeda", Doubt(Accept::WithReason);
    PemeliharaanBerlebih: "pemeliharaan-berlebih", Doubt(Accept::WithReason);
    PersamaanTakCocok: "persamaan-tak-cocok", Error;
    MelebihiBatas: "melebihi-batas", Error;
    SatuanCampur: "satuan-campur", Doubt(Accept::WithReason);
    SolusiBukanTindakan: "solusi-bukan-tindakan", Doubt(Accept::WithReason);
    RiwayatBerbeda: "riwayat-berbeda", Error;
    NipJanggal: "nip-janggal", Doubt(Accept::WithReason);
    PengesahanLain: "pengesahan-lain", Doubt(Accept::WithReason);
    PengesahanMendahului: "pengesahan-mendahului", Doubt(Accept::WithReason);
    PenandaGanda: "penanda-ganda", Doubt(Accept::Never);
    PenyebabTakSesuai: "penyebab-tak-sesuai", Doubt(Accept::WithReason);
    RegulasiTakTercantum: "regulasi-tak-tercantum", Doubt(Accept::WithReason);
    AngkaDiProsa: "angka-di-prosa", Doubt(Accept::WithReason);
    RujukanTanpaAngka: "rujukan-tanpa-angka", Doubt(Accept::WithReason);
    IstilahAsing: "istilah-asing", Doubt(Accept::WithReason);
    Ejaan: "ejaan", Doubt(Accept::WithReason);
    IstilahPeriode: "istilah-periode", Doubt(Accept::WithReason);
    PujianTakSesuai: "pujian-tak-sesuai", Doubt(Accept::WithReason);
    InstansiLain: "instansi-lain", Doubt(Accept::WithReason);
    TahunAsing: "tahun-asing", Doubt(Accept::WithReason);
    TerimaUsang: "terima-usang", Doubt(Accept::Never);
    TerimaTakDapat: "terima-tak-dapat", Error;
    TerdahuluBermasalah: "terdahulu-bermasalah", Doubt(Accept::WithReason);
    TerdahuluDirujuk: "terdahulu-dirujuk", Error;
    TribulanTanpaLaporan: "tribulan-tanpa-laporan", Doubt(Accept::WithReason);
    TataLetakGagal: "tata-letak-gagal", Error;
    TataLetakGoyah: "tata-letak-goyah", Error;
    FontaTakDikenal: "fonta-tak-dikenal", Error;
    DiLuarHalaman: "di-luar-halaman", Doubt(Accept::Never);
    TeksBertumpuk: "teks-bertumpuk", Look;
    JudulYatim: "judul-yatim", Look;
}

impl Code {
    /// How grave this kind is in a report of this status.
    pub fn severity(self, status: Status) -> Severity {
        match (self.row().grade, status) {
            (Grade::Doubt(_), Status::Konsep) | (Grade::Look, Status::Konsep | Status::Final) => {
                Severity::Peringatan
            }
            (Grade::Doubt(_), Status::Final) | (Grade::Error, Status::Konsep | Status::Final) => {
                Severity::Galat
            }
        }
    }

    /// Whether an office may stand by it with a reason.
    pub fn acceptable(self) -> bool {
        match self.row().grade {
            Grade::Doubt(Accept::WithReason) => true,
            Grade::Doubt(Accept::Never) | Grade::Error | Grade::Look => false,
        }
    }

    /// The name that is printed and that `jelaskan` takes.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// The page as it is written, a small Markdown: one line that says what is wrong, then `Mengapa`, `Salah`, `Benar`.
    pub fn halaman(self) -> &'static str {
        self.row().page
    }
}

impl Display for Code {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Display for Severity {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Galat => "galat",
            Self::Peringatan => "peringatan",
        })
    }
}
