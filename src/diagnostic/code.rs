//! The kinds of problems.

use std::fmt::{self, Display, Formatter};

use strum::{IntoStaticStr, VariantArray};

use crate::domain::laporan::Status;

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// There is no report.
    Galat,
    /// There is a report; somebody should look.
    Peringatan,
}

/// A kind of problem. The user meets it under its name in lower case, with hyphens: `pagu-terlampaui`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Code {
    FolderBukanLaporan,
    BerkasHilang,
    BerkasTakTerbaca,
    TerlaluBesar,
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
    LampiranAktif,
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
    PenandaGanda,
    PenyebabTakSesuai,
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
    /// Every kind, in the order above.
    pub const ALL: &'static [Self] = Self::VARIANTS;

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
            | Self::PenandaGanda
            | Self::PenyebabTakSesuai
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
            | Self::LampiranAktif
            | Self::JudulYatim => match status {
                Status::Konsep => Severity::Peringatan,
                Status::Final => Severity::Galat,
            },
            Self::FolderBukanLaporan
            | Self::BerkasHilang
            | Self::BerkasTakTerbaca
            | Self::TerlaluBesar
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
                | Self::PenandaGanda
                | Self::DiLuarHalaman
                | Self::TeksBertumpuk
                | Self::JudulYatim
        );
        !ours && self.severity(Status::Konsep) == Severity::Peringatan
    }

    /// The name that is printed and that `jelaskan` takes.
    pub fn name(self) -> &'static str {
        self.into()
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
