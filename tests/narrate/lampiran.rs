//! The appendices that are made from the data.

use crate::lain::{edited, says, says_all};

/// The small report with one more appendix, and its indicators called main ones with those who answer for them.
fn dengan(isi: &str) -> String {
    let lampiran = format!("[[lampiran]]\njudul = \"Lembar\"\nisi = \"{isi}\"\n\n[[lampiran]]");
    let definisi = "rumus = \"positif\"\n  iku = true\n  penanggung-jawab = \"Bidang Layanan\"";
    says(edited(&[
        ("laporan.toml", "[[lampiran]]", &lampiran),
        ("renstra.toml", "rumus = \"positif\"", definisi),
    ]))
}

#[test]
fn an_action_plan_has_the_quarters_and_who_answers() {
    says_all(
        &dengan("rencana-aksi"),
        &[
            "RENCANA AKSI TAHUN 2023",
            "Penanggung Jawab",
            "Tribulan IV",
            "Setahun",
            "Bidang Layanan",
        ],
    );
}

#[test]
fn a_sheet_of_measuring_has_results_and_money() {
    says_all(
        &dengan("pengukuran-kinerja"),
        &["PENGUKURAN KINERJA TRIBULAN I TAHUN 2023", "Serapan", "Rp252.900.000", "22,99%"],
    );
}

#[test]
fn a_sheet_of_main_indicators_has_their_targets() {
    says_all(
        &dengan("indikator-utama"),
        &["INDIKATOR KINERJA UTAMA TAHUN 2023", "Indikator kinerja utama (IKU) dipilih"],
    );
}
