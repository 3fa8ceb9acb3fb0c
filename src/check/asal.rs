//! What figures are computed from, as far as it is sound.

use super::anggaran::PohonAnggaran;
use super::gambaran::Gambaran;
use super::identitas::KepalaLaporan;
use super::names::Names;
use super::prosa::KataSendiri;
use super::renstra::RencanaTerbaca;
use super::sumber_daya::Pegawai;
use crate::domain::asal::Asal;
use crate::domain::bagian::Bagian;
use crate::domain::instansi::Unit;
use crate::domain::kode::Id;
use crate::domain::periode::Periode;
use crate::read::notes::{Read, each};

/// What was read.
pub struct Parts<'a> {
    /// Whether nothing of these files was lost to errors of syntax.
    pub whole: &'a dyn Fn(&[&str]) -> bool,
    pub kepala: &'a KepalaLaporan,
    pub gambaran: &'a Gambaran,
    pub rencana: &'a RencanaTerbaca<'a>,
    pub pohon: &'a PohonAnggaran,
    pub pegawai: &'a Pegawai,
    pub unit: &'a Read<Vec<Unit>>,
    pub kata: &'a KataSendiri,
}

/// Takes out what figures need. A list is all that there is only where no name of it was lost.
pub fn asal(dibaca: Parts<'_>) -> Asal {
    let Parts { whole, kepala, gambaran, rencana, pohon, pegawai, unit, kata } = dibaca;
    let utuh = |files: &[&str], names: &[&Names]| {
        whole(files) && names.iter().all(|names| names.lost.is_none())
    };
    let laporan = utuh(&["laporan.toml"], &[]);
    let kinerja = ["renstra.toml", "perjanjian-kinerja.toml", "realisasi-kinerja.toml"];
    let tujuan = [&rencana.indikator, &rencana.tujuan, &rencana.sasaran];
    let anggaran = utuh(&["anggaran.toml"], &[&pohon.node]);
    let belanja = anggaran && utuh(&["realisasi-anggaran.toml"], &[]);
    let kepegawaian = utuh(&["kepegawaian.toml"], &[]);
    let masalah = utuh(&["permasalahan.toml"], &[]);
    let periode = || Some(Periode { tahun: kepala.tahun.ok()?, rentang: kepala.rentang.ok()? });
    let milik = || each(pohon.terbaca.sasaran.iter().cloned()).ok();
    let mut asal = Asal {
        periode: periode().filter(|_| laporan),
        kebijakan: kepala.kebijakan.clone().ok().filter(|_| laporan),
        rencana: utuh(&kinerja, &tujuan).then(|| rencana.urutan.clone()),
        ukur: rencana.terbaca.ukur.clone(),
        node: (anggaran && pohon.keluaran.lost.is_none()).then(|| pohon.terbaca.nama.clone()),
        sasaran: milik().filter(|_| anggaran).map(|milik| milik.into_iter().flatten().collect()),
        belanja: each(pohon.terbaca.belanja.iter().cloned()).ok().filter(|_| belanja),
        cara: pohon.terbaca.cara.clone(),
        tribulan: pohon.terbaca.tribulan.clone(),
        jangka: pohon.jangka().filter(|_| anggaran),
        dana: utuh(&["anggaran.toml"], &[&pohon.dana])
            .then(|| pohon.dana.iter().map(ToOwned::to_owned).collect()),
        kelompok: utuh(&["kepegawaian.toml"], &[&pegawai.kelompok])
            .then(|| pegawai.kelompok.iter().map(|name| Id(name.to_owned())).collect()),
        pendidikan: pegawai.pendidikan.clone().ok().filter(|_| kepegawaian),
        eselon: pegawai.eselon.clone().ok().filter(|_| kepegawaian),
        unit: unit.clone().ok().filter(|_| utuh(&["opd.toml"], &[])),
        gambaran_umum: (gambaran.isi.as_ref().ok().and_then(Bagian::ada).cloned())
            .filter(|_| utuh(&["gambaran-umum.toml"], &[])),
        permasalahan: kata.permasalahan.as_ref().ok().map(Vec::len).filter(|_| masalah),
        solusi: kata.solusi.as_ref().ok().map(Vec::len).filter(|_| masalah),
    };
    if !utuh(&kinerja, &[]) {
        asal.ukur.clear();
    }
    if !utuh(&["anggaran.toml", "realisasi-kinerja.toml"], &[]) {
        asal.cara.clear();
        asal.tribulan.clear();
    }
    asal
}
