//! The kinds of problems.

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

/// A kind of problem, by the name under which the user meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    FolderBukanLaporan,
    BerkasHilang,
    BerkasTakTerbaca,
    TomlSalah,
    KunciGanda,
    KunciTakDikenal,
    KunciHilang,
    KunciBertentangan,
    JenisSalah,
    AngkaBerkutip,
    DesimalPadaCacah,
    TitikRibuan,
    KomaDesimal,
    UangNegatif,
    AngkaNegatif,
    AngkaTerlaluBesar,
    BukanBilangan,
    PilihanTakDikenal,
    TanggalSalah,
    TeksKosong,
    HurufTakTersedia,
    HurufTerlarang,
    RujukanTakDikenal,
    RujukanSalahTulis,
    KodeGanda,
    KodeSalah,
    KodeTakDikenal,
    TahunBerbeda,
    TargetNol,
    PaguTerlampaui,
    PenyebutNol,
    CatatanHilang,
    VolumeBerbeda,
    SkalaTidakTurun,
    PanjangDeret,
    RumusMelingkar,
    TanpaIndikator,
    SasaranProgram,
    SolusiTanpaMasalah,
    PengesahanBelumLengkap,
    NipSalah,
    LampiranSalah,
    LogoSalah,
    FaktaTakTerpakai,
    KontrolBerbeda,
    RealisasiTurun,
    BerubahDariSebelumnya,
    AngkaBasi,
    KeadaanLewat,
    DataLama,
    SumberHilang,
    TargetTribulanSalah,
    JenisMeragukan,
    KeluaranTanpaBelanja,
    BelanjaTanpaKeluaran,
    IndukTanpaAnak,
    CaraSerapan,
    LangsungBerbeda,
    PegawaiBerbeda,
    PemeliharaanBerlebih,
    PersamaanTakCocok,
    MelebihiBatas,
    SatuanCampur,
    SolusiBukanTindakan,
    RiwayatBerbeda,
    PengesahanMendahului,
    RegulasiTakTercantum,
    AngkaDiProsa,
    IstilahAsing,
    Ejaan,
    IstilahPeriode,
    PujianTakSesuai,
    InstansiLain,
    TahunAsing,
    TerimaUsang,
    TerimaTakDapat,
    TerdahuluBermasalah,
    TataLetakGagal,
    TataLetakGoyah,
    FontaTakDikenal,
    DiLuarHalaman,
    TeksBertumpuk,
    JudulYatim,
}

impl Code {
    /// Every kind, in the order above; the length holds as long as the last one stays last.
    pub const ALL: [Self; Self::JudulYatim as usize + 1] = [
        Self::FolderBukanLaporan,
        Self::BerkasHilang,
        Self::BerkasTakTerbaca,
        Self::TomlSalah,
        Self::KunciGanda,
        Self::KunciTakDikenal,
        Self::KunciHilang,
        Self::KunciBertentangan,
        Self::JenisSalah,
        Self::AngkaBerkutip,
        Self::DesimalPadaCacah,
        Self::TitikRibuan,
        Self::KomaDesimal,
        Self::UangNegatif,
        Self::AngkaNegatif,
        Self::AngkaTerlaluBesar,
        Self::BukanBilangan,
        Self::PilihanTakDikenal,
        Self::TanggalSalah,
        Self::TeksKosong,
        Self::HurufTakTersedia,
        Self::HurufTerlarang,
        Self::RujukanTakDikenal,
        Self::RujukanSalahTulis,
        Self::KodeGanda,
        Self::KodeSalah,
        Self::KodeTakDikenal,
        Self::TahunBerbeda,
        Self::TargetNol,
        Self::PaguTerlampaui,
        Self::PenyebutNol,
        Self::CatatanHilang,
        Self::VolumeBerbeda,
        Self::SkalaTidakTurun,
        Self::PanjangDeret,
        Self::RumusMelingkar,
        Self::TanpaIndikator,
        Self::SasaranProgram,
        Self::SolusiTanpaMasalah,
        Self::PengesahanBelumLengkap,
        Self::NipSalah,
        Self::LampiranSalah,
        Self::LogoSalah,
        Self::FaktaTakTerpakai,
        Self::KontrolBerbeda,
        Self::RealisasiTurun,
        Self::BerubahDariSebelumnya,
        Self::AngkaBasi,
        Self::KeadaanLewat,
        Self::DataLama,
        Self::SumberHilang,
        Self::TargetTribulanSalah,
        Self::JenisMeragukan,
        Self::KeluaranTanpaBelanja,
        Self::BelanjaTanpaKeluaran,
        Self::IndukTanpaAnak,
        Self::CaraSerapan,
        Self::LangsungBerbeda,
        Self::PegawaiBerbeda,
        Self::PemeliharaanBerlebih,
        Self::PersamaanTakCocok,
        Self::MelebihiBatas,
        Self::SatuanCampur,
        Self::SolusiBukanTindakan,
        Self::RiwayatBerbeda,
        Self::PengesahanMendahului,
        Self::RegulasiTakTercantum,
        Self::AngkaDiProsa,
        Self::IstilahAsing,
        Self::Ejaan,
        Self::IstilahPeriode,
        Self::PujianTakSesuai,
        Self::InstansiLain,
        Self::TahunAsing,
        Self::TerimaUsang,
        Self::TerimaTakDapat,
        Self::TerdahuluBermasalah,
        Self::TataLetakGagal,
        Self::TataLetakGoyah,
        Self::FontaTakDikenal,
        Self::DiLuarHalaman,
        Self::TeksBertumpuk,
        Self::JudulYatim,
    ];

    /// How grave this kind is in a report of this status. Whatever is doubtful may stay in a draft and must be mended
    /// or accepted before a report is final.
    pub fn severity(self, status: Status) -> Severity {
        match self {
            Self::FaktaTakTerpakai
            | Self::BerubahDariSebelumnya
            | Self::AngkaBasi
            | Self::KeadaanLewat
            | Self::DataLama
            | Self::SumberHilang
            | Self::JenisMeragukan
            | Self::KeluaranTanpaBelanja
            | Self::BelanjaTanpaKeluaran
            | Self::IndukTanpaAnak
            | Self::CaraSerapan
            | Self::LangsungBerbeda
            | Self::PegawaiBerbeda
            | Self::PemeliharaanBerlebih
            | Self::SatuanCampur
            | Self::SolusiBukanTindakan
            | Self::PengesahanMendahului
            | Self::RegulasiTakTercantum
            | Self::AngkaDiProsa
            | Self::IstilahAsing
            | Self::Ejaan
            | Self::IstilahPeriode
            | Self::PujianTakSesuai
            | Self::InstansiLain
            | Self::TahunAsing
            | Self::TerimaUsang
            | Self::TerdahuluBermasalah
            | Self::DiLuarHalaman
            | Self::TeksBertumpuk
            | Self::JudulYatim => match status {
                Status::Konsep => Severity::Peringatan,
                Status::Final => Severity::Galat,
            },
            Self::FolderBukanLaporan
            | Self::BerkasHilang
            | Self::BerkasTakTerbaca
            | Self::TomlSalah
            | Self::KunciGanda
            | Self::KunciTakDikenal
            | Self::KunciHilang
            | Self::KunciBertentangan
            | Self::JenisSalah
            | Self::AngkaBerkutip
            | Self::DesimalPadaCacah
            | Self::TitikRibuan
            | Self::KomaDesimal
            | Self::UangNegatif
            | Self::AngkaNegatif
            | Self::AngkaTerlaluBesar
            | Self::BukanBilangan
            | Self::PilihanTakDikenal
            | Self::TanggalSalah
            | Self::TeksKosong
            | Self::HurufTakTersedia
            | Self::HurufTerlarang
            | Self::RujukanTakDikenal
            | Self::RujukanSalahTulis
            | Self::KodeGanda
            | Self::KodeSalah
            | Self::KodeTakDikenal
            | Self::TahunBerbeda
            | Self::TargetNol
            | Self::PaguTerlampaui
            | Self::PenyebutNol
            | Self::CatatanHilang
            | Self::VolumeBerbeda
            | Self::SkalaTidakTurun
            | Self::PanjangDeret
            | Self::RumusMelingkar
            | Self::TanpaIndikator
            | Self::SasaranProgram
            | Self::SolusiTanpaMasalah
            | Self::PengesahanBelumLengkap
            | Self::NipSalah
            | Self::LampiranSalah
            | Self::LogoSalah
            | Self::MelebihiBatas
            | Self::RiwayatBerbeda
            | Self::KontrolBerbeda
            | Self::RealisasiTurun
            | Self::TargetTribulanSalah
            | Self::PersamaanTakCocok
            | Self::TerimaTakDapat
            | Self::TataLetakGagal
            | Self::TataLetakGoyah
            | Self::FontaTakDikenal => Severity::Galat,
        }
    }

    /// Whether values of the file that it lies in may be other than typed, so that comparing them would only echo it.
    pub fn spoils(self) -> bool {
        let whole = matches!(
            self,
            Self::HurufTakTersedia
                | Self::HurufTerlarang
                | Self::RujukanTakDikenal
                | Self::RujukanSalahTulis
                | Self::TahunBerbeda
                | Self::PaguTerlampaui
                | Self::CatatanHilang
                | Self::SolusiTanpaMasalah
                | Self::PengesahanBelumLengkap
                | Self::NipSalah
                | Self::LampiranSalah
                | Self::LogoSalah
                | Self::PersamaanTakCocok
                | Self::TerdahuluBermasalah
                | Self::RiwayatBerbeda
        );
        !whole && self.severity(Status::Konsep) == Severity::Galat
    }

    /// Whether an office may stand by it with a reason: by what is doubtful about the data, never by a contradiction or
    /// by a fault of the pages.
    pub fn acceptable(self) -> bool {
        let ours = matches!(
            self,
            Self::FaktaTakTerpakai
                | Self::TerimaUsang
                | Self::DiLuarHalaman
                | Self::TeksBertumpuk
                | Self::JudulYatim
        );
        !ours && self.severity(Status::Konsep) == Severity::Peringatan
    }

    /// The name that is printed and that `jelaskan` takes.
    pub fn name(self) -> &'static str {
        match self {
            Self::FolderBukanLaporan => "folder-bukan-laporan",
            Self::BerkasHilang => "berkas-hilang",
            Self::BerkasTakTerbaca => "berkas-tak-terbaca",
            Self::TomlSalah => "toml-salah",
            Self::KunciGanda => "kunci-ganda",
            Self::KunciTakDikenal => "kunci-tak-dikenal",
            Self::KunciHilang => "kunci-hilang",
            Self::KunciBertentangan => "kunci-bertentangan",
            Self::JenisSalah => "jenis-salah",
            Self::AngkaBerkutip => "angka-berkutip",
            Self::DesimalPadaCacah => "desimal-pada-cacah",
            Self::TitikRibuan => "titik-ribuan",
            Self::KomaDesimal => "koma-desimal",
            Self::UangNegatif => "uang-negatif",
            Self::AngkaNegatif => "angka-negatif",
            Self::AngkaTerlaluBesar => "angka-terlalu-besar",
            Self::BukanBilangan => "bukan-bilangan",
            Self::PilihanTakDikenal => "pilihan-tak-dikenal",
            Self::TanggalSalah => "tanggal-salah",
            Self::TeksKosong => "teks-kosong",
            Self::HurufTakTersedia => "huruf-tak-tersedia",
            Self::HurufTerlarang => "huruf-terlarang",
            Self::RujukanTakDikenal => "rujukan-tak-dikenal",
            Self::RujukanSalahTulis => "rujukan-salah-tulis",
            Self::KodeGanda => "kode-ganda",
            Self::KodeSalah => "kode-salah",
            Self::KodeTakDikenal => "kode-tak-dikenal",
            Self::TahunBerbeda => "tahun-berbeda",
            Self::TargetNol => "target-nol",
            Self::PaguTerlampaui => "pagu-terlampaui",
            Self::PenyebutNol => "penyebut-nol",
            Self::CatatanHilang => "catatan-hilang",
            Self::VolumeBerbeda => "volume-berbeda",
            Self::SkalaTidakTurun => "skala-tidak-turun",
            Self::PanjangDeret => "panjang-deret",
            Self::RumusMelingkar => "rumus-melingkar",
            Self::TanpaIndikator => "tanpa-indikator",
            Self::SasaranProgram => "sasaran-program",
            Self::SolusiTanpaMasalah => "solusi-tanpa-masalah",
            Self::PengesahanBelumLengkap => "pengesahan-belum-lengkap",
            Self::NipSalah => "nip-salah",
            Self::LampiranSalah => "lampiran-salah",
            Self::LogoSalah => "logo-salah",
            Self::FaktaTakTerpakai => "fakta-tak-terpakai",
            Self::KontrolBerbeda => "kontrol-berbeda",
            Self::RealisasiTurun => "realisasi-turun",
            Self::BerubahDariSebelumnya => "berubah-dari-sebelumnya",
            Self::AngkaBasi => "angka-basi",
            Self::KeadaanLewat => "keadaan-lewat",
            Self::DataLama => "data-lama",
            Self::SumberHilang => "sumber-hilang",
            Self::TargetTribulanSalah => "target-tribulan-salah",
            Self::JenisMeragukan => "jenis-meragukan",
            Self::KeluaranTanpaBelanja => "keluaran-tanpa-belanja",
            Self::BelanjaTanpaKeluaran => "belanja-tanpa-keluaran",
            Self::IndukTanpaAnak => "induk-tanpa-anak",
            Self::CaraSerapan => "cara-serapan",
            Self::LangsungBerbeda => "langsung-berbeda",
            Self::PegawaiBerbeda => "pegawai-berbeda",
            Self::PemeliharaanBerlebih => "pemeliharaan-berlebih",
            Self::PersamaanTakCocok => "persamaan-tak-cocok",
            Self::MelebihiBatas => "melebihi-batas",
            Self::SatuanCampur => "satuan-campur",
            Self::SolusiBukanTindakan => "solusi-bukan-tindakan",
            Self::RiwayatBerbeda => "riwayat-berbeda",
            Self::PengesahanMendahului => "pengesahan-mendahului",
            Self::RegulasiTakTercantum => "regulasi-tak-tercantum",
            Self::AngkaDiProsa => "angka-di-prosa",
            Self::IstilahAsing => "istilah-asing",
            Self::Ejaan => "ejaan",
            Self::IstilahPeriode => "istilah-periode",
            Self::PujianTakSesuai => "pujian-tak-sesuai",
            Self::InstansiLain => "instansi-lain",
            Self::TahunAsing => "tahun-asing",
            Self::TerimaUsang => "terima-usang",
            Self::TerimaTakDapat => "terima-tak-dapat",
            Self::TerdahuluBermasalah => "terdahulu-bermasalah",
            Self::TataLetakGagal => "tata-letak-gagal",
            Self::TataLetakGoyah => "tata-letak-goyah",
            Self::FontaTakDikenal => "fonta-tak-dikenal",
            Self::DiLuarHalaman => "di-luar-halaman",
            Self::TeksBertumpuk => "teks-bertumpuk",
            Self::JudulYatim => "judul-yatim",
        }
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
