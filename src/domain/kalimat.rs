//! The passages that the program words itself and that an office may word otherwise.

use strum::{IntoStaticStr, VariantArray};

/// A passage, in the order in which the report reads them. Its name in teks.toml is that of the variant, `visi-misi`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Kalimat {
    /// What was promised and reached, in the summary.
    IkhtisarKinerja,
    /// By what the office was created, what it is and to whom it answers.
    Pembentukan,
    /// How many people, by group; leads to the table of education.
    Pegawai,
    /// Below the table of grades.
    GolonganTerbanyak,
    /// Below the table of posts.
    Jabatan,
    /// By which rule the report is laid out, and what each chapter holds.
    Sistematika,
    /// What the office is charged with.
    Tugas,
    /// By what it does that.
    Fungsi,
    /// On whose plan an office goes by that has none of its own.
    PedomanRenstra,
    /// The visi of the plan above, and what of it the office serves.
    VisiMisi,
    /// The sasaran of the plan above; leads to the table of tujuan and sasaran.
    SasaranInduk,
    /// By which guideline the agreement is made.
    DasarPerjanjian,
    /// Programs, funds and money; leads to the agreement's table.
    IsiPerjanjian,
    /// By what the office is measured where no tujuan and no sasaran is; leads to the formula.
    PengukuranKeluaran,
    /// That a program serves the whole office, before its money; the same of each such program.
    ProgramPendukung,
    /// Money of the whole office.
    Keuangan,
    /// On what the conclusion stands.
    DasarSimpulan,
    /// What all of it comes to.
    Simpulan,
}
