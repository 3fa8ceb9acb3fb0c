//! The tree of programs as tables of every quarter have it: each node with its number, its name and its indicators.

use crate::bahasa::romawi;
use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan, Program};
use crate::domain::kode::Kode;
use crate::domain::urusan::Urusan;
use crate::narrate::bahan::Bahan;
use crate::naskah::TingkatBaris;

use super::program::mulai;

/// A node as it is printed.
pub struct NodeTercetak<'a> {
    /// The running one of the table of programs.
    pub nomor: String,
    pub nama: String,
    pub tingkat: TingkatBaris,
    pub kode: &'a Kode,
    pub indikator: &'a [IndikatorAnggaran],
    pub program: &'a Program,
    /// None of a program.
    pub kegiatan: Option<&'a Kegiatan>,
    /// The unit that answers for it, or for what stands above.
    pub penanggung_jawab: Option<&'a str>,
}

impl<'a> NodeTercetak<'a> {
    /// The urusan and the bidang that begin with it, each with its heading; `sebelum` is the program before.
    pub fn mulai(&self, sebelum: &mut Option<&'a Program>) -> Vec<(String, Urusan)> {
        if self.kegiatan.is_some() {
            return Vec::new();
        }
        mulai(self.program, sebelum.replace(self.program)).collect()
    }
}

/// All of them, each before those below it.
pub fn semua(bahan: Bahan) -> Vec<NodeTercetak> {
    let mut hasil = Vec::new();
    for (nomor, program) in (1u32..).zip(&bahan.laporan.program) {
        hasil.push(NodeTercetak {
            nomor: romawi(nomor),
            nama: bahan.nama_program(program).to_uppercase(),
            tingkat: TingkatBaris::Program,
            kode: &program.kode,
            indikator: &program.indikator,
            program,
            kegiatan: None,
            penanggung_jawab: program.penanggung_jawab.as_deref(),
        });
        for (urut, kegiatan) in (1..).zip(&program.kegiatan) {
            hasil.extend(kegiatan_dan_sub(bahan, program, urut, kegiatan));
        }
    }
    hasil
}

fn kegiatan_dan_sub<'a>(
    bahan: Bahan<'a>,
    program: &'a Program,
    urut: usize,
    kegiatan: &'a Kegiatan,
) -> Vec<NodeTercetak<'a>> {
    let milik_program = program.penanggung_jawab.as_deref();
    let penanggung_jawab = kegiatan.penanggung_jawab.as_deref().or(milik_program);
    let sendiri = NodeTercetak {
        nomor: urut.to_string(),
        nama: bahan.berkode(&kegiatan.kode, kegiatan.kode_resmi.as_deref(), &kegiatan.nama),
        tingkat: bahan.tingkat_kegiatan(),
        kode: &kegiatan.kode,
        indikator: &kegiatan.indikator,
        program,
        kegiatan: Some(kegiatan),
        penanggung_jawab,
    };
    let sub = (1..).zip(&kegiatan.sub_kegiatan).map(|(anak, sub)| NodeTercetak {
        nomor: format!("{urut}.{anak}"),
        nama: bahan.berkode(&sub.kode, sub.kode_resmi.as_deref(), &sub.nama),
        tingkat: TingkatBaris::SubKegiatan,
        kode: &sub.kode,
        indikator: &sub.indikator,
        program,
        kegiatan: Some(kegiatan),
        penanggung_jawab: sub.penanggung_jawab.as_deref().or(penanggung_jawab),
    });
    [sendiri].into_iter().chain(sub).collect()
}

/// The heading over their names.
pub fn kepala(bahan: Bahan) -> &'static str {
    if bahan.bersub() { "Program/Kegiatan/Sub Kegiatan" } else { "Program/Kegiatan" }
}
