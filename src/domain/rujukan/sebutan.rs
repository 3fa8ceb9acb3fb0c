//! Wordings of the report's identity.

use strum::{IntoStaticStr, VariantArray};

/// A wording that follows from the report's identity, written in lower case with hyphens: `periode-renstra`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Sebutan {
    /// "Tribulan I Tahun 2023".
    Periode,
    /// "Tribulan I", without the year.
    Rentang,
    /// "2023".
    Tahun,
    /// "2018–2023".
    PeriodeRenstra,
    /// "perjanjian kinerja", or the document that the year's targets stand in.
    DokumenTarget,
    /// The same in a heading: "Perjanjian Kinerja".
    JudulDokumenTarget,
    /// "Perjanjian Kinerja", "Perjanjian Kinerja Perubahan ke-2", whatever that document is.
    JudulPerjanjian,
    /// What plans the year, with that document: "Renstra, Rencana Kerja, dan perjanjian kinerja".
    DokumenPerencanaan,
    /// " beserta pagu dan porsinya terhadap seluruh anggaran", as far as the table of programs holds them.
    PaguProgram,
    /// That table in a heading: "Program dan Pagu Anggaran", or "Program".
    JudulProgram,
    /// "ditelusuri dari sasaran sampai dengan sub kegiatan yang mendukungnya", where any kegiatan names its sasaran.
    Penelusuran,
    /// "Penggunaannya dipertanggungjawabkan", or "Rinciannya disajikan" where nobody knows of any use.
    PenggunaanAnggaran,
    /// By what money is accounted for: "menurut sasaran yang dilayani, …".
    PembagianAnggaran,
    /// What the table of the budget tree holds: "target, realisasi, dan capaian kinerja beserta pagu, realisasi, dan serapan
    /// anggaran".
    IsiProgramKegiatan,
    /// What kegiatan are judged by: "keluaran dan serapan anggarannya", as far as both are known.
    DasarPenunjang,
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
    /// "pembangunan daerah", or "pembangunan nasional".
    Pembangunan,
    /// "daerah", "wilayah", or "nasional": what the office cares for.
    Wilayah,
    /// "keuangan daerah", or "keuangan negara".
    Keuangan,
    /// "Laporan Kinerja Instansi Pemerintah".
    NamaLaporan,
    /// What it holds, by the outline: "hasil pengukuran kinerja …, …, serta …".
    IsiLaporan,
    /// From what sides it accounts for them, by the outline: "tiga sisi, yaitu …".
    SisiLaporan,
    /// "31 Desember 2022", the day on which staff were counted.
    TanggalKepegawaian,
    /// Whose grades are told, at the beginning of a sentence: "Pegawai negeri sipil menurut golongan, …,".
    PegawaiBergolongan,
    /// "31 Desember 2022", the day on which equipment was counted.
    TanggalSarana,
    /// "31 Maret 2023", the cut-off of the data.
    TanggalData,
    /// "akhir Tribulan I Tahun 2023", or the cut-off of the data where it lies before.
    BatasData,
    /// " secara berkala" of a quarter, nothing of a whole year.
    Berkala,
    /// "periode berikutnya", or "tahun berikutnya" where nothing is left of the year.
    PeriodeBerikutnya,
    /// What the office carries out: "program dan kegiatan", or "tugas dan fungsi" where no budget is told.
    Pelaksanaan,
    /// What of that has priorities: "program", or "tugas".
    Prioritas,
    /// What the table of strategies holds: "indikator sasaran, strategi, dan program", the last where any has one.
    LajurStrategi,
    /// "program, kegiatan, dan sub kegiatan", as deep as the office's budget goes.
    JenjangAnggaran,
    /// "kegiatan dan sub kegiatan": those below a program.
    BawahanProgram,
    /// "sub kegiatan": the lowest of them, where money stands.
    JenjangTerbawah,
    /// "tujuan dan sasaran", or those of them that the plan has.
    TujuanSasaran,
    /// "Rencana Strategis (Renstra) Dinas Tenaga Kerja Kabupaten Lumajang Tahun 2018–2023".
    NamaRenstra,
    /// What the plan holds: "tujuan, sasaran, strategi, dan program yang dilaksanakan selama kurun waktu tersebut".
    IsiRenstra,
    /// Which of them have indicators: "setiap tujuan dan sasaran".
    SasaranBerindikator,
    /// What strategies lead to, and whether each indicator has a program so.
    PenjabaranStrategi,
    /// "Untuk melaksanakan tugas dan fungsi tersebut, ", or nothing where neither was told.
    PelaksanaanTugas,
    /// What is told of the office in a heading: "Tugas, Fungsi, dan Struktur Organisasi".
    JudulTugas,
    /// What else results are held against: "perkembangan antartahun dan jarak terhadap target akhir Renstra …".
    PembandingLain,
}
