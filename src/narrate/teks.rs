//! The sections of the standard prose, `templates/teks-baku.toml`.

use strum::{IntoStaticStr, VariantArray};

/// A section, in the order in which the report reads them. Its name in the file is that of the variant, `latar-belakang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Baku {
    /// The preface, above its signature.
    KataPengantar,
    /// Opens BAB I A.
    LatarBelakang,
    /// Leads to the table of grades.
    Golongan,
    /// Leads to the table of courses, where all of them are of leadership.
    Pelatihan,
    /// The same of other courses.
    PelatihanUmum,
    /// Leads to the table of posts.
    Eselon,
    /// Leads to the table of equipment.
    Sarana,
    /// All of BAB I B.
    MaksudTujuan,
    /// The same of an office that tells no budget.
    MaksudTanpaAnggaran,
    /// Opens BAB I C.
    GambaranUmum,
    /// Opens the list of main problems; unused where the office calls none so.
    IsuUtama,
    /// Opens the list of units.
    Struktur,
    /// Opens the list of regulations.
    DasarHukum,
    /// Opens BAB II A.
    Renstra,
    /// The same of a plan that measures its programs alone.
    RenstraProgram,
    /// Leads to the table of strategies.
    Kebijakan,
    /// Leads to the table of programs.
    ProgramPagu,
    /// What the main indicators are; leads to their table.
    IndikatorUtama,
    /// What the agreement is; stands in BAB II B.
    PerjanjianKinerja,
    /// Opens BAB III.
    Akuntabilitas,
    /// The same of an office that tells no budget.
    AkuntabilitasTanpaAnggaran,
    /// Opens BAB III A and leads to the formulas.
    Pengukuran,
    /// Leads to the scale.
    Skala,
    /// Opens what every tujuan came to.
    Evaluasi,
    /// Opens the comparison with the nation's figures.
    StandarNasional,
    /// Opens the analysis of efisiensi.
    Efisiensi,
    /// Opens what programs and kegiatan did.
    Penunjang,
    /// The same, where it is measured how much of their work is done.
    PenunjangKemajuan,
    /// Opens BAB III B.
    AkuntabilitasKeuangan,
    /// Leads to the tree of programs.
    ProgramKegiatan,
    /// Opens the problems of BAB III C.
    Permasalahan,
    /// Opens the solutions.
    Solusi,
    /// Leads to the table of both.
    PermasalahanSolusi,
    /// Leads to who does what by when.
    TindakLanjut,
    /// Leads to the table of awards.
    Penghargaan,
    /// Leads to the table of innovations.
    Inovasi,
    /// Opens what is to be done next, where other solutions were told before.
    LangkahKeDepan,
    /// The same, where that is all of the solutions.
    LangkahSeluruhnya,
    /// Closes BAB IV, above the signatures.
    Penutup,
    /// Opens the statement of the perjanjian kinerja.
    PembukaPerjanjian,
    /// What both parties promise, after their names.
    PernyataanPerjanjian,
    /// The same where one promises alone.
    PembukaPerjanjianTunggal,
    /// What that one promises.
    PernyataanPerjanjianTunggal,
    /// That the report was reviewed, over the inspectorate's signature.
    PernyataanReviu,
    /// Foot of every page of a report signed with a certificate of BSrE.
    KakiTte,
}
