//! Berkas → Laporan: nothing contradictory gets through.
//!
//! Each file is taken apart in an order in which everything that is referred to comes first. Every problem is told;
//! while there are errors, what stands in for a missing value is of no consequence, since there will be no report.

mod names;
mod bagian;
mod arsip;
mod regulasi;
mod kantor;
mod kelengkapan;
mod pengesahan;
mod pihak;
mod perjanjian;
mod nomor;
mod kebijakan;
mod gambar;
mod foto;
mod lampiran;
mod identitas;
mod periode;
mod renstra;
mod predikat;
mod misi;
mod satuan;
mod definisi;
mod empat;
mod target;
mod tribulan;
mod susunan;
mod indikator;
mod riwayat;
mod hasil;
mod anggaran;
mod gambaran;
mod sumber_daya;
mod permasalahan;
mod prestasi;
mod prosa;
mod kontrol;
pub mod rujukan;
pub mod rupa;
mod asal;

pub use prosa::BAKU as TEKS_BAKU;

use std::collections::BTreeMap;

use crate::domain::anggaran::terbagi;
use crate::domain::bagian::Bagian;
use crate::domain::draf::Draf;
use crate::domain::instansi::Instansi;
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;
use crate::domain::nama::Nama;
use crate::domain::periode::{Rentang, Tribulan};
use crate::domain::prestasi::Prestasi;
use crate::domain::renstra::{Renstra, Riwayat};
use crate::domain::sumber_daya::Sarana;
use crate::domain::susunan::{IsiSusunan, Susunan, tiada};
use crate::read::notes::{Notes, Read, Told};
use crate::read::shape::Space;
use crate::read::{Berkas, Levels};
use anggaran::PohonAnggaran;
use gambaran::Gambaran;
use identitas::KepalaLaporan;
use kantor::Kantor;
use permasalahan::Masalah;
use prosa::{BahanProsa, KataSendiri};
use regulasi::Register;
use renstra::RencanaTerbaca;
use sumber_daya::Pegawai;
use susunan::SusunanTerbaca;

/// What each indicator came to in earlier years, by their own reports.
pub type Dahulu = BTreeMap<u16, Read<BTreeMap<Id, Riwayat>>>;

/// The file that says what report it is.
const LAPORAN: &[&str] = &["laporan.toml"];
/// The file that says of what parts it consists.
const SUSUNAN: &[&str] = &["susunan.toml"];

/// Makes the report of what was typed. `baku` is the standard prose, section by section; `dahulu` is what earlier
/// years' reports say.
///
/// # Errors
/// The parts that are sound, where something was told to be wrong.
pub fn check<'a>(
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    dahulu: &Dahulu,
    levels: &Levels,
    notes: &'a Notes<'a>,
) -> Result<Laporan, Box<Draf>> {
    let regulasi = regulasi::regulasi(berkas, notes);
    let pemda = kantor::pemda(berkas, notes);
    let Kantor { instansi, unit } =
        kantor::instansi(berkas, &regulasi.names, &pemda, levels, notes);
    let kepala = identitas::kepala(berkas, &pemda, levels, notes);
    kelengkapan::kelengkapan(berkas, levels, notes);
    let gambaran = gambaran::gambaran_umum(berkas, notes);
    let masa = (kepala.tahun, kepala.rentang);
    let rencana = renstra::renstra(berkas, &regulasi.names, &gambaran, dahulu, masa, notes);
    let pohon = anggaran::anggaran(berkas, &rencana, &gambaran, masa, notes);
    let pegawai = sumber_daya::kepegawaian(berkas, unit.as_deref().ok(), notes);
    let sarana = sumber_daya::sarana(berkas, notes);
    // Prose comes last: it may refer to every figure, and the figures are known now.
    let masalah = permasalahan::isi(berkas, notes);
    let prestasi = prestasi::prestasi(berkas, kepala.tahun, notes);
    let rupa = rupa::rupa(berkas, notes);
    let rangka = susunan::susunan(berkas, notes);
    let susunan = susunan(IsiTerbaca {
        rangka: &rangka,
        prestasi: &prestasi,
        kepala: &kepala,
        instansi: instansi.as_ref().ok(),
        gambaran: &gambaran,
        rencana: &rencana,
        pohon: &pohon,
        pegawai: &pegawai,
        sarana: sarana.as_ref().ok(),
        masalah: &masalah,
    });
    let mut nama = nama(&regulasi, &kepala, &gambaran, &rencana, &pohon, &pegawai, susunan);
    let mut lost = lost(&regulasi, &gambaran, &rencana, &pohon, &pegawai);
    let bahan = BahanProsa {
        berkas,
        baku,
        nama: &mut nama,
        lost: &mut lost,
        dahulu,
        penjelasan: &regulasi.penjelasan,
        masalah: &masalah,
        sendiri: &rangka.uraian,
        diuraikan: &pohon.terbaca.diuraikan(),
    };
    let (kata, dikenal) = prosa::kata(bahan, notes);
    let kontrol = kontrol::kontrol(berkas, &dikenal, &rencana.terbaca.ukur, notes);
    // A list in a file with errors of syntax may have lost an item: what was read of it is sound, but not all there is.
    let whole = |names: &[&str]| names.iter().all(|name| berkas.whole(name));
    let asal = asal::asal(asal::Parts {
        whole: &whole,
        kepala: &kepala,
        gambaran: &gambaran,
        rencana: &rencana,
        pohon: &pohon,
        pegawai: &pegawai,
        unit: &unit,
        kata: &kata,
    });
    let RencanaTerbaca { renstra, perjanjian, strategi, indikator, .. } = rencana;
    let strategi = renstra::strategi(strategi, &indikator, &pohon.kode_program);
    let renstra = renstra.and_then(|mut renstra| {
        renstra.strategi = strategi?;
        Ok(renstra)
    });
    let KataSendiri { analisis, permasalahan, solusi, teks, persamaan, penjelasan, uraian_sendiri } =
        kata;
    let regulasi = regulasi.isi.and_then(|mut isi| {
        for (id, prosa) in penjelasan? {
            if let Some(regulasi) = isi.get_mut(&id) {
                regulasi.penjelasan = Some(prosa);
            }
        }
        Ok(isi)
    });
    let draf = Draf {
        identitas: kepala.identitas.ok().filter(|_| whole(LAPORAN)),
        status: kepala.status.ok(),
        pemda: pemda.ok().filter(|_| whole(&["pemda.toml"])),
        instansi: instansi.ok().filter(|_| whole(&["opd.toml"])),
        regulasi: regulasi.ok().filter(|_| whole(&["regulasi.toml"])),
        kebijakan: kepala.kebijakan.ok().filter(|_| whole(LAPORAN)),
        renstra: renstra.ok().filter(|_| {
            whole(&["renstra.toml", "perjanjian-kinerja.toml", "realisasi-kinerja.toml"])
        }),
        perjanjian: perjanjian.ok().filter(|_| whole(&["perjanjian-kinerja.toml"])),
        program: pohon.program.ok().filter(|_| {
            whole(&["anggaran.toml", "realisasi-anggaran.toml", "realisasi-kinerja.toml"])
        }),
        sumber_anggaran: pohon.sumber.ok().filter(|_| whole(&["anggaran.toml"])),
        tidak_tahun_ini: pohon.tidak_tahun_ini.ok().filter(|_| whole(&["anggaran.toml"])),
        sumber_dana: pohon.sumber_dana.ok().filter(|_| whole(&["anggaran.toml"])),
        kepegawaian: pegawai.isi.ok().filter(|_| whole(&["kepegawaian.toml"])),
        sarana: sarana.ok().filter(|_| whole(&["sarana.toml"])),
        gambaran_umum: gambaran.isi.ok().filter(|_| whole(&["gambaran-umum.toml"])),
        analisis: analisis.ok().filter(|_| whole(&["analisis.toml"])),
        permasalahan: permasalahan.ok().filter(|_| whole(&["permasalahan.toml"])),
        solusi: solusi.ok().filter(|_| whole(&["permasalahan.toml"])),
        prestasi: prestasi.ok().filter(|_| whole(&["prestasi.toml"])),
        rupa: rupa.ok(),
        tanpa_anggaran: pohon.alasan,
        dokumen_anggaran: pohon.dokumen.ok(),
        tanpa_permasalahan: masalah.alasan.ok().flatten(),
        teks: teks.ok().filter(|_| whole(&["teks.toml"])),
        susunan: rangka.susunan.ok().filter(|_| whole(SUSUNAN)),
        depan_dipilih: rangka.depan,
        uraian_sendiri: uraian_sendiri.ok().filter(|_| whole(SUSUNAN)),
        lampiran: kepala.lampiran.ok().filter(|_| whole(LAPORAN)),
        pengesahan: kepala.pengesahan.ok().filter(|_| whole(LAPORAN)),
        asal,
        kontrol,
        persamaan,
        terima: kepala.terima,
        terima_ragu: kepala.terima_ragu,
    };
    berkas.settle(notes);
    baku.settle(notes);
    if notes.any_error() { Err(Box::new(draf)) } else { draf.utuh() }
}

/// What was read that the outline depends on.
struct IsiTerbaca<'a, 'b> {
    rangka: &'a SusunanTerbaca<'b>,
    prestasi: &'a Read<Prestasi>,
    kepala: &'a KepalaLaporan,
    instansi: Option<&'a Instansi>,
    gambaran: &'a Gambaran,
    rencana: &'a RencanaTerbaca<'b>,
    pohon: &'a PohonAnggaran,
    pegawai: &'a Pegawai,
    sarana: Option<&'a Bagian<Sarana>>,
    masalah: &'a Masalah<'b>,
}

/// What the report consists of, as far as is known before its prose is read: its appendices follow.
fn susunan(terbaca: IsiTerbaca<'_, '_>) -> Susunan {
    let IsiTerbaca {
        rangka,
        prestasi,
        kepala,
        instansi,
        gambaran,
        rencana,
        pohon,
        pegawai,
        sarana,
        masalah,
    } = terbaca;
    let kebijakan = kepala.kebijakan.as_ref();
    let utuh = rangka.susunan.clone().unwrap_or_else(|_| Susunan::lengkap(Vec::new()));
    utuh.tanpa(&tiada(IsiSusunan {
        depan: rangka.depan,
        setahun: kepala.rentang.map_or(true, |rentang| rentang == Rentang::Tahunan),
        pengantar: kepala.pengesahan.as_ref().map_or(true, |isi| isi.pengantar.is_some()),
        instansi,
        kepegawaian: pegawai.isi.as_ref().ok(),
        sarana,
        gambaran_umum: gambaran.isi.as_ref().ok(),
        indikator: !rencana.terbaca.nama.is_empty() || rencana.indikator.lost.is_some(),
        renstra: rencana.renstra.as_ref().ok(),
        tahun: kepala.tahun.ok(),
        definisi: rencana.renstra.as_ref().map_or(true, Renstra::berdefinisi),
        strategi: !rencana.strategi.as_ref().is_ok_and(Vec::is_empty),
        jangka: pohon.terbaca.berjangka,
        anggaran: pohon.ada,
        uang: pohon.beruang(),
        berdana: pohon.dana.iter().next().is_some() || pohon.dana.lost.is_some(),
        alasan_anggaran: pohon.alasan.is_some(),
        dirinci: pohon.dirinci(),
        terbagi: pohon.program.as_deref().map_or(true, terbagi),
        belanja_sasaran: pohon.berbelanja(),
        efisiensi: kebijakan.map_or(true, |kebijakan| kebijakan.efisiensi.is_some()),
        permasalahan: masalah.ada,
        utama: masalah.utama,
        penghargaan: prestasi.as_ref().map_or(true, |isi| !isi.penghargaan.is_empty()),
        inovasi: prestasi.as_ref().map_or(true, |isi| !isi.inovasi.is_empty()),
        alasan_permasalahan: masalah.alasan.as_ref().map_or(true, Option::is_some),
        awal: kepala.rentang.is_ok_and(|rentang| rentang.tribulan() == Some(Tribulan::I)),
        keluaran: pohon.keluaran.iter().next().is_some() || pohon.keluaran.lost.is_some(),
    }))
}

/// Everything that has a name, whatever became of what it names.
fn nama(
    regulasi: &Register<'_>,
    kepala: &KepalaLaporan,
    gambaran: &Gambaran,
    rencana: &RencanaTerbaca<'_>,
    pohon: &PohonAnggaran,
    pegawai: &Pegawai,
    susunan: Susunan,
) -> Nama {
    let ids = |names: &names::Names| names.iter().map(|name| Id(name.to_owned())).collect();
    let urut = |semua: &[(Id, Vec<Id>)]| semua.iter().map(|(id, _)| id.clone()).collect();
    Nama {
        indikator: rencana.terbaca.nama.clone(),
        tujuan: urut(&rencana.urutan.tujuan),
        sasaran: urut(&rencana.urutan.sasaran),
        pohon: pohon.terbaca.nama.clone(),
        jangka: pohon.nama_jangka(),
        kemajuan: pohon.terbaca.berkemajuan(),
        keluaran_tribulan: pohon.terbaca.bertribulan.clone(),
        dana: pohon.dana.iter().map(ToOwned::to_owned).collect(),
        kelompok: ids(&pegawai.kelompok),
        jabatan: pegawai.eselon.as_ref().map_or(true, |eselon| !eselon.is_empty()),
        regulasi: ids(&regulasi.names),
        fakta: Vec::new(),
        baris: ids(&gambaran.names),
        tahun: gambaran.tahun.clone().unwrap_or_default(),
        tribulanan: kepala.rentang.map_or(true, |rentang| rentang.tribulan().is_some()),
        susunan,
    }
}

/// The namespaces of which some names could not be read.
fn lost(
    regulasi: &Register<'_>,
    gambaran: &Gambaran,
    rencana: &RencanaTerbaca<'_>,
    pohon: &PohonAnggaran,
    pegawai: &Pegawai,
) -> BTreeMap<Space, Told> {
    let semua = [
        &regulasi.names,
        &gambaran.names,
        &rencana.indikator,
        &rencana.tujuan,
        &rencana.sasaran,
        &pohon.dana,
        &pohon.node,
        &pohon.keluaran,
        &pegawai.kelompok,
    ];
    let names = semua.into_iter().filter_map(|names| Some((names.space, names.lost?)));
    names.chain(gambaran.tahun.as_ref().err().map(|told| (Space::Tahun, *told))).collect()
}
