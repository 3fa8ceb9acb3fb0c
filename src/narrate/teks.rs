//! The sections of the standard prose, `templates/teks-baku.toml`.

use strum::{IntoStaticStr, VariantArray};

/// A section, in the order in which the report reads them. Its name in the file is that of the variant, `latar-belakang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Baku {
    LatarBelakang,
    Golongan,
    Pelatihan,
    Eselon,
    Sarana,
    MaksudTujuan,
    GambaranUmum,
    IsuUtama,
    Struktur,
    DasarHukum,
    Renstra,
    Kebijakan,
    ProgramPagu,
    PerjanjianKinerja,
    Akuntabilitas,
    Pengukuran,
    Skala,
    Evaluasi,
    StandarNasional,
    Efisiensi,
    Penunjang,
    AkuntabilitasKeuangan,
    ProgramKegiatan,
    Permasalahan,
    Solusi,
    PermasalahanSolusi,
    LangkahKeDepan,
    Penutup,
    PembukaPerjanjian,
    PernyataanPerjanjian,
    KakiTte,
}
