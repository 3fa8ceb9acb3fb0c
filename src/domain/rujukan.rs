//! References: the names by which prose, tables and `rekap` speak of one figure. Their written form is the same in
//! all three: `capaian:IK3`, `serapan:total`, `jumlah:program`.

use super::kode::{Id, Kode};

/// Tables that `tabel:` can point at, in the order of the report.
pub const TABEL: [&str; 18] = [
    "pendidikan",
    "golongan",
    "pelatihan",
    "eselon",
    "sarana",
    "gambaran-umum",
    "tujuan-sasaran",
    "strategi",
    "program",
    "perjanjian-kinerja",
    "pengukuran",
    "target-realisasi",
    "antar-tahun",
    "akhir-renstra",
    "efisiensi",
    "anggaran-sasaran",
    "program-kegiatan",
    "permasalahan",
];

/// Pictures that `gambar:` can point at. `kondisi` is there only where gambaran umum names rows for it.
pub const GAMBAR: [&str; 3] = ["kondisi", "capaian", "anggaran"];

/// Sections that `subbab:` can point at, in the order of the report.
pub const SUBBAB: [&str; 10] = [
    "latar-belakang",
    "maksud-tujuan",
    "gambaran-umum",
    "dasar-hukum",
    "sistematika",
    "perencanaan-strategis",
    "perjanjian-kinerja",
    "capaian-kinerja",
    "akuntabilitas-keuangan",
    "permasalahan",
];

/// A resolved reference: whatever it points at exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rujukan {
    /// A figure of the report; `rekap` lists all of them.
    Angka(Angka),
    /// A figure in words: `terbilang:realisasi-anggaran:total`.
    Terbilang(Angka),
    /// A wording of the report's identity.
    Sebutan(Sebutan),
    /// `nama:IK3`, `nama:S1`, `nama:1.2`.
    Nama(Objek),
    /// `keadaan:TPT`: the state an indicator's figure describes.
    Keadaan(Id),
    /// `regulasi:perda-4-2021`: the regulation cited in full.
    Regulasi(Id),
    /// `fakta:peserta`: a fact that lives in prose only.
    Fakta(Id),
    /// `tabel:efisiensi`, by the kind's name: "Tabel 3.6", linked.
    Tabel(String),
    /// `gambar:capaian`.
    Gambar(String),
    /// `subbab:permasalahan`.
    Subbab(String),
}

/// A computed or typed figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Angka {
    Pembilang(Id),
    Penyebut(Id),
    Target(Tolok),
    Realisasi(Tolok),
    Capaian(Tolok),
    /// The category of an indicator's capaian.
    Kategori(Id),
    /// Year's target less realisasi at the end of the plan, `selisih:IK3`.
    Selisih(Id),
    Pagu(Lingkup),
    RealisasiAnggaran(Lingkup),
    Serapan(Lingkup),
    /// Share of the office's whole pagu.
    Porsi(Lingkup),
    /// The funds, joined: "DAU & DBHCHT".
    SumberDana(Lingkup),
    /// `efisiensi:S1` of a sasaran, `efisiensi:2.1` of a kegiatan.
    Efisiensi(Lingkup),
    Jumlah(Hitungan),
    /// `rata-rata:capaian`: mean capaian of the sasaran's indicators.
    RataRataCapaian,
    /// `kategori:rata-rata`.
    KategoriRataRata,
}

/// An indicator of the renstra or of the budget tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tolok {
    Renstra(Id),
    /// By its id, which is its node's code unless it has an own one.
    Anggaran(Id),
}

/// What a sum of money covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lingkup {
    /// `total`: the whole office.
    Total,
    /// `sasaran`: all programs that serve a sasaran.
    SemuaSasaran,
    /// `pendukung`: all supporting programs.
    Pendukung,
    Sasaran(Id),
    /// A program, kegiatan or sub kegiatan.
    Node(Kode),
}

/// What has a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objek {
    Indikator(Id),
    Tujuan(Id),
    Sasaran(Id),
    Node(Kode),
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hitungan {
    Program,
    Kegiatan,
    SubKegiatan,
    Tujuan,
    Sasaran,
    Indikator,
    IndikatorTujuan,
    IndikatorSasaran,
    Tercapai,
    BelumTercapai,
    SasaranEfisien,
    SasaranTidakEfisien,
    Permasalahan,
    Solusi,
    Pegawai,
    /// An employment group: `jumlah:pns`.
    Kelompok(Id),
    Jabatan,
    JabatanTerisi,
}

/// A wording that follows from the report's identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sebutan {
    /// "Tribulan I Tahun 2023".
    Periode,
    /// "Tribulan I", without the year.
    Rentang,
    /// "2023".
    Tahun,
    /// "2018–2023".
    PeriodeRenstra,
    /// "Dinas Tenaga Kerja".
    Instansi,
    /// "Dinas Tenaga Kerja Kabupaten Lumajang".
    InstansiLengkap,
    /// "Kabupaten Lumajang".
    Pemda,
    /// "Bupati".
    KepalaDaerah,
    /// "Bupati melalui Sekretaris Daerah".
    Atasan,
    /// "Laporan Kinerja Instansi Pemerintah".
    NamaLaporan,
    /// "31 Desember 2022", the day on which staff were counted.
    TanggalKepegawaian,
    TanggalSarana,
    /// "31 Maret 2023", the cut-off of the data.
    TanggalData,
}
