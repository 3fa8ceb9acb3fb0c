//! The kinds of parts and pictures.

use strum::IntoStaticStr;

/// The parts that a report can have; what each says is told in `narrate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisPasal {
    /// Front matter: what the report is for, signed by the head of the office.
    KataPengantar,
    /// Front matter: what was promised, reached and spent, and what went wrong, on one page.
    IkhtisarEksekutif,
    /// Front matter: the headings with their pages.
    DaftarIsi,
    /// Front matter: the captions of tables with their pages.
    DaftarTabel,
    /// Front matter: the captions of pictures with their pages.
    DaftarGambar,
    /// BAB I, without words of its own.
    Pendahuluan,
    /// BAB I A: why there is a report, then staff and equipment with their tables.
    LatarBelakang,
    /// BAB I B: what the report is for.
    MaksudTujuan,
    /// BAB I C: conditions of the region over several years.
    GambaranUmum,
    /// The main ones among the problems; nothing where the office calls none so.
    PermasalahanUtama,
    /// Below BAB I C: what regulations charge the office with, and its units.
    TugasFungsi,
    /// BAB I D: regulations in the order that regulasi.toml gives them.
    DasarHukum,
    /// What each chapter holds, from the headings.
    Sistematika,
    /// BAB II, without words of its own.
    Perencanaan,
    /// BAB II A: what the renstra is, over its four parts.
    PerencanaanStrategis,
    /// The region's visi, and the misi that the office supports.
    VisiMisi,
    /// The RPJMD's sasaran with its changed indicators, then tujuan and sasaran of the office.
    SasaranRpjmd,
    /// Which program carries which indicator, and how.
    Strategi,
    /// Pagu of every program, and its share.
    Program,
    /// The indicators that the office calls its main ones; only where it does.
    IndikatorUtama,
    /// BAB II B: the targets of the year.
    PerjanjianKinerja,
    /// BAB III: how performance, money and problems are accounted for.
    Akuntabilitas,
    /// BAB III A: how was measured and what came of it, over the seven analyses.
    CapaianKinerja,
    /// BAB III A 1: this period's result against its target.
    TargetRealisasi,
    /// BAB III A 2: against earlier years.
    AntarTahun,
    /// BAB III A 3: against the target of the plan's last year.
    AkhirRenstra,
    /// In its place: against the target of this year, where that of the last is not known.
    TahunRenstra,
    /// BAB III A 4: against the nation's, or why there is none.
    StandarNasional,
    /// BAB III A 5: what helped and hindered each tujuan and sasaran.
    Penyebab,
    /// BAB III A 6: capaian of each sasaran less its serapan.
    Efisiensi,
    /// Programs and kegiatan that carry a sasaran or hold it back.
    Penunjang,
    /// BAB III B: pagu and realisasi, by sasaran and by program.
    AkuntabilitasKeuangan,
    /// BAB III C: the problems, each with what is done about it.
    Permasalahan,
    /// BAB III D: awards and innovations; only where there are any.
    Prestasi,
    /// The quarters of the year side by side; only where the office gives it a place.
    SepanjangTahun,
    /// BAB IV: what all of it comes to, and what is to be done next.
    Penutup,
    /// A plan's first part: the agreement's statement and its sheet.
    DokumenPerjanjian,
    /// A plan's second part: what is to be reached by the end of each quarter.
    DokumenRencanaAksi,
    /// In the office's own words: which of those in susunan.toml, counted from 0.
    Sendiri(usize),
}

/// The pictures of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisGambar {
    /// Conditions of the region over the years; only where the office named rows for it.
    Kondisi,
    /// Capaian of every indicator against 100%.
    Capaian,
    /// Pagu and realisasi of every program.
    Anggaran,
}
