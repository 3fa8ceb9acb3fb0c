//! How a report's file is called.

use crate::domain::laporan::Laporan;

/// "LKjIP_lumajang_dinas-tenaga-kerja_2023_tribulan-1_konsep.pdf": the report, its folders from the region to the
/// period, and whether it is a draft.
pub fn nama(laporan: &Laporan) -> String {
    let identitas = &laporan.identitas;
    let bagian: Vec<String> = std::iter::once(&identitas.singkatan)
        .chain(&identitas.jalur)
        .map(|bagian| simplified(bagian))
        .collect();
    let akhiran = if laporan.konsep() { "_konsep" } else { "" };
    format!("{}{akhiran}.pdf", bagian.join("_"))
}

/// Without a character that some file system refuses, or that parts the name's own pieces.
fn simplified(bagian: &str) -> String {
    bagian
        .chars()
        .map(|huruf| if huruf.is_alphanumeric() || huruf == '.' { huruf } else { '-' })
        .collect()
}
