//! Sentences about what carries a sasaran or holds it back.

use crate::bahasa::{kata_bilangan, yaitu};
use crate::compute::rekap::DasarKeluaran;
use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, persen_atau};
use crate::narrate::nomor;

/// Kegiatan that have output carry a sasaran, those without hold it back; of one without target neither can be said.
pub fn penunjang(bahan: Bahan, nama: &str, kegiatan: &[(&Program, &Kegiatan)]) -> String {
    let (mut menunjang, mut menghambat) = (Vec::new(), Vec::new());
    for (_, kegiatan) in kegiatan {
        let keluaran =
            kegiatan.indikator.first().and_then(|indikator| bahan.keluaran(&indikator.id));
        let Some(keluaran) = keluaran else { continue };
        let Some((target, capaian)) = keluaran.dinilai() else { continue };
        if target.besar().is_zero() || !keluaran.terukur() {
            continue;
        }
        let menurut = match keluaran.dasar {
            DasarKeluaran::Tribulan => format!(" terhadap target {}", bahan.rentang()),
            DasarKeluaran::Tahun | DasarKeluaran::Tidak => String::new(),
        };
        let serapan = bahan.node(&kegiatan.kode).and_then(|uang| uang.serapan);
        let uraian = format!(
            "{} (capaian {}{menurut}, serapan {})",
            kegiatan.nama,
            persen_atau(capaian),
            persen_atau(serapan)
        );
        if capaian.is_some_and(|capaian| !capaian.0.is_zero()) {
            menunjang.push(uraian);
        } else {
            menghambat.push(uraian);
        }
    }
    let tabel = nomor::tabel(&bahan.laporan.susunan, JenisTabel::ProgramKegiatan);
    let yaitu = |butir: &[String]| yaitu(butir, &format!(", sebagaimana dirinci pada {tabel}"));
    // Work that has not begun need not be late.
    if bahan.berkemajuan() {
        let berjalan = |kata: &str, butir: &[String]| match butir {
            [] => None,
            butir => Some(format!(
                "{kata} berjalan pada {} kegiatan{}",
                kata_bilangan(butir.len() as u64),
                yaitu(butir)
            )),
        };
        let bagian = [berjalan("sudah", &menunjang), berjalan("belum", &menghambat)];
        let bagian: Vec<String> = bagian.into_iter().flatten().collect();
        if !bagian.is_empty() {
            return format!("Untuk {nama} pekerjaan {}.", bagian.join("; "));
        }
    }
    match (menunjang.as_slice(), menghambat.as_slice()) {
        ([], []) => format!("Untuk {nama} belum ada kegiatan yang dapat dinilai."),
        (ada, []) => format!(
            "Pencapaian {nama} ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran{}.",
            yaitu(ada)
        ),
        ([], belum) => format!(
            "Pencapaian {nama} terhambat karena kegiatan pendukungnya belum menghasilkan keluaran{}.",
            yaitu(belum)
        ),
        (ada, belum) => format!(
            "Pencapaian {nama} ditunjang oleh kegiatan yang telah menghasilkan keluaran{}, dan terhambat oleh kegiatan yang belum menghasilkan keluaran{}.",
            yaitu(ada),
            yaitu(belum)
        ),
    }
}
