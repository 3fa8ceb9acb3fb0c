//! What a draft still lacks before it can be final.

use crate::bahasa::rincian;
use crate::diagnostic::{Diagnostic, Severity};
use crate::domain::laporan::{Laporan, Status};

/// What is missing, a line each in plain Indonesian; nothing for a report whose status is final.
pub fn kurang(laporan: &Laporan, diagnostics: &[Diagnostic]) -> Vec<String> {
    if laporan.identitas.status == Status::Final {
        return Vec::new();
    }
    let wajib = laporan.pengesahan.kurang();
    let mut hasil = vec![if wajib.is_empty() {
        "masih konsep; pengesahan sudah lengkap, ganti status menjadi \"final\" bila sudah benar"
            .to_owned()
    } else {
        format!("masih konsep; untuk final belum ada di [pengesahan]: {}", rincian(&wajib))
    }];
    let final_ = |temuan: &&Diagnostic| temuan.code.severity(Status::Final) == Severity::Galat;
    let banyak = diagnostics.iter().filter(final_).count();
    if banyak > 0 {
        hasil.push(format!(
            "{banyak} peringatan di atas menjadi galat bila final: perbaiki, atau terima yang memang benar"
        ));
    }
    let optional = dispensable(laporan);
    if !optional.is_empty() {
        hasil.push(format!(
            "boleh tidak ada, tetapi lazim pada laporan final: {}",
            rincian(&optional)
        ));
    }
    hasil
}

/// What a final report may do without.
fn dispensable(laporan: &Laporan) -> Vec<&'static str> {
    let arsip = laporan.identitas.arsip.atau(&laporan.instansi.arsip);
    let kurang = [
        ("nomor", laporan.identitas.nomor.is_none()),
        ("klasifikasi arsip", arsip.klasifikasi.is_none()),
        ("jadwal retensi arsip (jra)", arsip.jra.is_none()),
        ("klasifikasi keamanan (skkaad)", arsip.skkaad.is_none()),
        ("unit penyimpan arsip", arsip.unit.is_none()),
    ];
    kurang.into_iter().filter(|(_, kurang)| *kurang).map(|(nama, _)| nama).collect()
}
