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
    Error(Spoils),
    /// May stay in a draft, and must be mended or accepted before a report is final.
    Doubt(Accept),
}

/// What an error spoils.
#[derive(Clone, Copy)]
enum Spoils {
    /// Values of its file may be other than typed, so that comparing them would only echo it.
    Values,
    Nothing,
}

/// Whether an office may stand by what is doubtful.
#[derive(Clone, Copy)]
enum Accept {
    /// It is about the data.
    WithReason,
    /// It is a contradiction, or a fault of the pages.
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
    ($($kind:ident: $name:literal, $grade:ident($more:path);)+) => {
        /// A kind of problem. The user meets it under its name: `pagu-terlampaui`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($kind,)+
        }

        impl Code {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            const fn row(self) -> Row {
                match self {
                    $(Self::$kind => Row {
                        name: $name,
                        grade: Grade::$grade($more),
                        page: include_str!(concat!("aturan/", $name, ".md")),
                    },)+
                }
            }
        }
    };
}

kinds! {
    FolderBukanLaporan: "folder-bukan-laporan", Error(Spoils::Values);
    BerkasHilang: "berkas-hilang", Error(Spoils::Values);
    BerkasTakTerbaca: "berkas-tak-terbaca", Error(Spoils::Values);
    TerlaluBesar: "terlalu-besar", Error(Spoils::Values);
    TomlSalah: "toml-salah", Error(Spoils::Values);
    KunciGanda: "kunci-ganda", Error(Spoils::Values);
    KunciTakDikenal: "kunci-tak-dikenal", Error(Spoils::Values);
    KunciHilang: "kunci-hilang", Error(Spoils::Values);
    KunciBertentangan: "kunci-bertentangan", Error(Spoils::Values);
    JenisSalah: "jenis-salah", Error(Spoils::Values);
    AngkaBerkutip: "angka-berkutip", Error(Spoils::Values);
    DesimalPadaCacah: "desimal-pada-cacah", Error(Spoils::Values);
    TitikRibuan: "titik-ribuan", Error(Spoils::Values);
    KomaDesimal: "koma-desimal", Error(Spoils::Values);
    UangNegatif: "uang-negatif", Error(Spoils::Values);
    AngkaNegatif: "angka-negatif", Error(Spoils::Values);
    AngkaTerlaluBesar: "angka-terlalu-besar", Error(Spoils::Values);
    BukanBilangan: "bukan-bilangan", Error(Spoils::Values);
    PilihanTakDikenal: "pilihan-tak-dikenal", Error(Spoils::Values);
    TanggalSalah: "tanggal-salah", Error(Spoils::Values);
    TeksKosong: "teks-kosong", Error(Spoils::Values);
    HurufTakTersedia: "huruf-tak-tersedia", Error(Spoils::Nothing);
    HurufTerlarang: "huruf-terlarang", Error(Spoils::Nothing);
    RujukanTakDikenal: "rujukan-tak-dikenal", Error(Spoils::Nothing);
    RujukanSalahTulis: "rujukan-salah-tulis", Error(Spoils::Nothing);
    KodeGanda: "kode-ganda", Error(Spoils::Values);
    KodeSalah: "kode-salah", Error(Spoils::Values);
    KodeTakDikenal: "kode-tak-dikenal", Error(Spoils::Values);
    TahunBerbeda: "tahun-berbeda", Error(Spoils::Nothing);
    TargetNol: "target-nol", Error(Spoils::Values);
    PaguTerlampaui: "pagu-terlampaui", Error(Spoils::Nothing);
    PenyebutNol: "penyebut-nol", Error(Spoils::Values);
    CatatanHilang: "catatan-hilang", Error(Spoils::Nothing);
    VolumeBerbeda: "volume-berbeda", Error(Spoils::Values);
    SkalaTidakTurun: "skala-tidak-turun", Error(Spoils::Values);
    PanjangDeret: "panjang-deret", Error(Spoils::Values);
    RumusMelingkar: "rumus-melingkar", Error(Spoils::Values);
    TanpaIndikator: "tanpa-indikator", Error(Spoils::Values);
    SasaranProgram: "sasaran-program", Error(Spoils::Values);
    SolusiTanpaMasalah: "solusi-tanpa-masalah", Error(Spoils::Nothing);
    PengesahanBelumLengkap: "pengesahan-belum-lengkap", Error(Spoils::Nothing);
    NipSalah: "nip-salah", Error(Spoils::Nothing);
    LampiranSalah: "lampiran-salah", Error(Spoils::Nothing);
    LampiranAktif: "lampiran-aktif", Doubt(Accept::WithReason);
    LogoSalah: "logo-salah", Error(Spoils::Nothing);
    FaktaTakTerpakai: "fakta-tak-terpakai", Doubt(Accept::Never);
    KontrolBerbeda: "kontrol-berbeda", Error(Spoils::Values);
    RealisasiTurun: "realisasi-turun", Error(Spoils::Values);
    BerubahDariSebelumnya: "berubah-dari-sebelumnya", Doubt(Accept::WithReason);
    AngkaBasi: "angka-basi", Doubt(Accept::WithReason);
    KeadaanLewat: "keadaan-lewat", Doubt(Accept::WithReason);
    DataLama: "data-lama", Doubt(Accept::WithReason);
    SumberHilang: "sumber-hilang", Doubt(Accept::WithReason);
    TargetTribulanSalah: "target-tribulan-salah", Error(Spoils::Values);
    JenisMeragukan: "jenis-meragukan", Doubt(Accept::WithReason);
    KeluaranTanpaBelanja: "keluaran-tanpa-belanja", Doubt(Accept::WithReason);
    BelanjaTanpaKeluaran: "belanja-tanpa-keluaran", Doubt(Accept::WithReason);
    IndukTanpaAnak: "induk-tanpa-anak", Doubt(Accept::WithReason);
    CaraSerapan: "cara-serapan", Doubt(Accept::WithReason);
    LangsungBerbeda: "langsung-berbeda", Doubt(Accept::WithReason);
    PegawaiBerbeda: "pegawai-berbeda", Doubt(Accept::WithReason);
    PemeliharaanBerlebih: "pemeliharaan-berlebih", Doubt(Accept::WithReason);
    PersamaanTakCocok: "persamaan-tak-cocok", Error(Spoils::Nothing);
    MelebihiBatas: "melebihi-batas", Error(Spoils::Values);
    SatuanCampur: "satuan-campur", Doubt(Accept::WithReason);
    SolusiBukanTindakan: "solusi-bukan-tindakan", Doubt(Accept::WithReason);
    RiwayatBerbeda: "riwayat-berbeda", Error(Spoils::Nothing);
    PengesahanMendahului: "pengesahan-mendahului", Doubt(Accept::WithReason);
    PenandaGanda: "penanda-ganda", Doubt(Accept::Never);
    PenyebabTakSesuai: "penyebab-tak-sesuai", Doubt(Accept::WithReason);
    RegulasiTakTercantum: "regulasi-tak-tercantum", Doubt(Accept::WithReason);
    AngkaDiProsa: "angka-di-prosa", Doubt(Accept::WithReason);
    IstilahAsing: "istilah-asing", Doubt(Accept::WithReason);
    Ejaan: "ejaan", Doubt(Accept::WithReason);
    IstilahPeriode: "istilah-periode", Doubt(Accept::WithReason);
    PujianTakSesuai: "pujian-tak-sesuai", Doubt(Accept::WithReason);
    InstansiLain: "instansi-lain", Doubt(Accept::WithReason);
    TahunAsing: "tahun-asing", Doubt(Accept::WithReason);
    TerimaUsang: "terima-usang", Doubt(Accept::Never);
    TerimaTakDapat: "terima-tak-dapat", Error(Spoils::Values);
    TerdahuluBermasalah: "terdahulu-bermasalah", Doubt(Accept::WithReason);
    TataLetakGagal: "tata-letak-gagal", Error(Spoils::Values);
    TataLetakGoyah: "tata-letak-goyah", Error(Spoils::Values);
    FontaTakDikenal: "fonta-tak-dikenal", Error(Spoils::Values);
    DiLuarHalaman: "di-luar-halaman", Doubt(Accept::Never);
    TeksBertumpuk: "teks-bertumpuk", Doubt(Accept::Never);
    JudulYatim: "judul-yatim", Doubt(Accept::Never);
}

impl Code {
    /// How grave this kind is in a report of this status.
    pub fn severity(self, status: Status) -> Severity {
        match (self.row().grade, status) {
            (Grade::Doubt(_), Status::Konsep) => Severity::Peringatan,
            (Grade::Doubt(_), Status::Final)
            | (Grade::Error(_), Status::Konsep | Status::Final) => Severity::Galat,
        }
    }

    /// Whether values of the file that it lies in may be other than typed.
    pub fn spoils(self) -> bool {
        match self.row().grade {
            Grade::Error(Spoils::Values) => true,
            Grade::Error(Spoils::Nothing) | Grade::Doubt(_) => false,
        }
    }

    /// Whether an office may stand by it with a reason.
    pub fn acceptable(self) -> bool {
        match self.row().grade {
            Grade::Doubt(Accept::WithReason) => true,
            Grade::Doubt(Accept::Never) | Grade::Error(_) => false,
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
