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
    /// What the office is charged with.
    Tugas,
    /// By what it does that.
    Fungsi,
    /// The visi of the plan above, and what of it the office serves.
    VisiMisi,
    /// The sasaran of the plan above; leads to the table of tujuan and sasaran.
    SasaranInduk,
    /// By which guideline the agreement is made.
    DasarPerjanjian,
    /// Programs, funds and money; leads to the agreement's table.
    IsiPerjanjian,
    /// Money of the whole office.
    Keuangan,
    /// On what the conclusion stands.
    DasarSimpulan,
    /// What all of it comes to.
    Simpulan,
}
