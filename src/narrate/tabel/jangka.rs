//! BAB III A: programs, kegiatan and sub kegiatan over the years of the plan.

use crate::bahasa::romawi;
use crate::compute::jangka::{KeluaranSampaiAkhir, UangSampaiAkhir};
use crate::domain::anggaran::{Program, SebabLain, Volume};
use crate::domain::angka::Rupiah;
use crate::domain::asal;
use crate::domain::jangka::{self, Masa, NodeJangka};
use crate::domain::kode::Kode;
use crate::domain::nama::Tingkat;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::volume;
use crate::narrate::susun::{baris, kalimat, kelompok, kepala, kosong, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::sumber_anggaran;
use super::pembulatan::{self, Penjumlahan};
use super::program;

const KOLOM: usize = 13;

/// Tabel AkhirProgram: one row per indicator, name and money span them.
pub fn akhir_program(bahan: Bahan) -> Tabel {
    let laporan = bahan.laporan;
    let semua = jangka::semua(&laporan.program, &laporan.tidak_tahun_ini);
    let mut nomor = NomorUrut::default();
    let mut sebelum = None;
    let mut isi: Vec<BarisTabel> = Vec::new();
    for node in &semua {
        let program = laporan.program.iter().find(|program| program.kode == node.kode);
        isi.extend(
            program.iter().flat_map(|program| urusan(bahan, program, sebelum.replace(program))),
        );
        isi.extend(baris_node(bahan, node, &nomor.of(node)));
    }
    let mut penutup = vec![sel("TOTAL").lebar(3), kosong().lebar(5)];
    penutup.extend(sel_uang(bahan, Some(&bahan.rekap.jangka.total), bahan.rekap.total.realisasi));
    isi.push(baris(TingkatBaris::Total, penutup));
    let akhir = akhir(bahan).map_or_else(String::new, |akhir| format!(" Tahun {akhir}"));
    let judul = format!(
        "Target Akhir Renstra{akhir} dan Realisasi {} sampai dengan {}",
        if bahan.bersub() { "Program, Kegiatan, dan Sub Kegiatan" } else { "Program dan Kegiatan" },
        bahan.periode()
    );
    Tabel {
        kepala: kepala_jangka(bahan),
        baris: isi,
        catatan: catatan(bahan, &semua),
        sumber: sumber_anggaran(bahan),
        ..tabel(bahan, JenisTabel::AkhirProgram, &judul, KOLOM)
    }
}

/// The plan's last year, where it is known.
pub fn akhir(bahan: Bahan) -> Option<u16> {
    bahan.laporan.renstra.periode.ada().map(|periode| periode.akhir)
}

fn kepala_jangka(bahan: Bahan) -> Vec<Vec<Sel>> {
    let (akhir, tahun) = (akhir(bahan), bahan.tahun());
    let akhir = akhir.map_or_else(|| "akhir Renstra".to_owned(), |akhir| akhir.to_string());
    let nama = if bahan.bersub() { "Program/Kegiatan/Sub Kegiatan" } else { "Program/Kegiatan" };
    let mut atas: Vec<Sel> =
        ["No.", nama, "Indikator Kinerja"].into_iter().map(|judul| sel(judul).tinggi(2)).collect();
    let uang = bahan.kepala_uang("ANGGARAN");
    atas.extend([sel("KINERJA").lebar(5), sel(uang).lebar(5)]);
    let [akhir, lalu] =
        [format!("Target s.d. {akhir}"), format!("s.d. {}", tahun.saturating_sub(1))];
    let (kini, sampai) = (tahun.to_string(), format!("s.d. {}", bahan.rentang()));
    let kinerja = [&akhir, &lalu, &kini, &sampai, "% (7/4)"];
    let pagu = akhir.replace("Target", "Pagu");
    let anggaran = [&pagu, &lalu, &kini, &sampai, "% (12/9)"];
    vec![atas, kepala(kinerja).into_iter().chain(kepala(anggaran)).collect()]
}

/// The urusan and the bidang of a program with their sums, where the program before has others.
fn urusan(bahan: Bahan, program: &Program, sebelum: Option<&Program>) -> Vec<BarisTabel> {
    program::mulai(program, sebelum)
        .map(|(nama, lingkup)| {
            let mut sel_baris = vec![sel(nama).lebar(3).rata(Rata::Kiri), kosong().lebar(5)];
            let tahun_ini = bahan.rekap.urusan.get(&lingkup).and_then(|uang| uang.realisasi);
            sel_baris.extend(sel_uang(bahan, bahan.rekap.jangka.urusan.get(&lingkup), tahun_ini));
            baris(TingkatBaris::Program, sel_baris)
        })
        .collect()
}

/// The running numbers of the tree, as the table of this year has them; what is not of this year has a mark instead.
#[derive(Default)]
struct NomorUrut {
    program: u32,
    kegiatan: u32,
    sub: u32,
}

impl NomorUrut {
    fn of(&mut self, node: &NodeJangka) -> String {
        match node.masa {
            Masa::TahunIni => {}
            Masa::Lain => return "*".to_owned(),
            Masa::Pengganti => return "**".to_owned(),
        }
        match node.tingkat {
            Tingkat::Program => {
                *self = Self { program: self.program + 1, ..Self::default() };
                romawi(self.program)
            }
            Tingkat::Kegiatan => {
                *self = Self { kegiatan: self.kegiatan + 1, sub: 0, ..*self };
                self.kegiatan.to_string()
            }
            Tingkat::SubKegiatan => {
                self.sub += 1;
                format!("{}.{}", self.kegiatan, self.sub)
            }
        }
    }
}

fn baris_node(bahan: Bahan, node: &NodeJangka, nomor: &str) -> Vec<BarisTabel> {
    let (tingkat, nama) = match node.tingkat {
        Tingkat::Program => (TingkatBaris::Program, node.nama.to_uppercase()),
        Tingkat::Kegiatan => (bahan.tingkat_kegiatan(), node.nama.clone()),
        Tingkat::SubKegiatan => (TingkatBaris::SubKegiatan, node.nama.clone()),
    };
    let mut isi: Vec<Vec<Sel>> = node
        .indikator
        .iter()
        .map(|indikator| {
            let tahun_ini = bahan.keluaran(&indikator.id);
            let tahun_ini = tahun_ini.and_then(|keluaran| keluaran.realisasi.as_ref());
            let jangka = bahan.rekap.jangka.keluaran.get(&indikator.id);
            let mut baris = vec![sel(&indikator.nama)];
            baris.extend(sel_keluaran(jangka, tahun_ini));
            baris
        })
        .collect();
    if isi.is_empty() {
        isi.push(vec![sel(TANPA_NILAI), kosong().lebar(5)]);
    }
    let tahun_ini = bahan.node(&node.kode).and_then(|uang| uang.realisasi);
    let kanan = sel_uang(bahan, bahan.rekap.jangka.node.get(&node.kode), tahun_ini);
    spanned(tingkat, vec![sel(nomor), sel(nama)], isi, kanan)
}

fn sel_keluaran(jangka: Option<&KeluaranSampaiAkhir>, tahun_ini: Option<&Volume>) -> Vec<Sel> {
    let atau = |isi: Option<&Volume>| sel(isi.map_or_else(|| TANPA_NILAI.to_owned(), volume));
    vec![
        atau(jangka.and_then(|jangka| jangka.akhir.as_ref())),
        atau(jangka.and_then(|jangka| jangka.lalu.as_ref())),
        atau(tahun_ini),
        atau(jangka.and_then(|jangka| jangka.sampai_kini.as_ref())),
        sel(angka_atau(jangka.and_then(|jangka| jangka.capaian))),
    ]
}

/// Pagu of the plan, what was spent before this year, in it and until now, and the share.
fn sel_uang(bahan: Bahan, uang: Option<&UangSampaiAkhir>, tahun_ini: Option<Rupiah>) -> Vec<Sel> {
    let isi = [
        bahan.sel_uang(uang.and_then(|uang| uang.akhir)),
        bahan.sel_uang(uang.and_then(|uang| uang.lalu)),
        bahan.sel_uang(tahun_ini),
        bahan.sel_uang(uang.and_then(|uang| uang.sampai_kini)),
        angka_atau(uang.and_then(|uang| uang.serapan)),
    ];
    isi.map(sel).into()
}

fn catatan(bahan: Bahan, semua: &[NodeJangka]) -> Vec<Teks> {
    let mut hasil = keterangan(bahan, semua, "kolom 7");
    hasil.extend(tak_tersedia(&alasan(bahan, semua)));
    let bulat = pembulatan::catatan(bahan, penjumlahan(bahan, semua));
    hasil.iter().map(|isi| kalimat(isi)).chain(bulat).collect()
}

/// What is not added up over the years, so that what stands in `kolom` is this year's, and what is not of this year.
pub fn keterangan(bahan: Bahan, semua: &[NodeJangka], kolom: &str) -> Vec<String> {
    let mut hasil: Vec<String> = Vec::new();
    if semua.iter().flat_map(|node| &node.indikator).any(|indikator| !indikator.bertambah) {
        hasil.push(format!("Keluaran yang berupa keadaan atau persen tidak dijumlahkan antartahun: {kolom} berisi realisasi tahun ini."));
    }
    let lain = bahan.laporan.tidak_tahun_ini.iter().filter(|_| !semua.is_empty());
    let lain = kelompok(lain.filter_map(|lain| Some((lain.sebab.as_ref()?, &lain.kode))));
    let tahun = bahan.tahun();
    hasil.extend(lain.iter().map(|(sebab, kode)| {
        let alasan = bahan.sebab_lain(sebab);
        match sebab {
            SebabLain::Alasan(_) => format!("* Tidak termasuk tahun {tahun}: {alasan}."),
            SebabLain::Menggantikan(lama) => {
                let sama = kode.iter().all(|kode| sepagu(bahan, kode, lama));
                let pagu = if sama { " dengan pagu yang sama" } else { "" };
                format!(
                    "** Tidak termasuk tahun {tahun}, dan tidak ikut dalam TOTAL: {alasan}{pagu}."
                )
            }
        }
    }));
    hasil
}

/// Whether as much is set aside for both until the plan's last year.
fn sepagu(bahan: Bahan, kode: &Kode, lama: &Kode) -> bool {
    let [baru, lama] = [kode, lama].map(|kode| bahan.rekap.jangka.node.get(kode)?.akhir);
    baru.is_some() && baru == lama
}

/// Why figures of the years, or this year's outputs, are not known, each reason once.
pub fn alasan<'a>(bahan: Bahan<'a>, semua: &'a [NodeJangka]) -> Vec<&'a str> {
    let jangka = semua.iter().flat_map(|node| {
        let keluaran = node.indikator.iter().flat_map(|indikator| indikator.jangka.alasan());
        node.uang.iter().flat_map(jangka::Jangka::alasan).chain(keluaran)
    });
    let tahun_ini = asal::indikator(&bahan.laporan.program);
    let tahun_ini = tahun_ini.filter_map(|indikator| indikator.cara.typed()?.1.alasan());
    let alasan = kelompok(jangka.chain(tahun_ini).map(|alasan| (alasan, ())));
    alasan.into_iter().map(|(alasan, _)| alasan).collect()
}

/// What the mark of what is not known stands for.
pub fn tak_tersedia(alasan: &[&str]) -> Option<String> {
    (!alasan.is_empty())
        .then(|| format!("{TANPA_NILAI} berarti tidak tersedia: {}.", alasan.join("; ")))
}

/// What stands in the columns of money as sums: of the years, and of all programs of this one.
fn penjumlahan(bahan: Bahan, semua: &[NodeJangka]) -> Vec<Penjumlahan> {
    let tahun_ini = |node: &NodeJangka| bahan.node(&node.kode).and_then(|uang| uang.realisasi);
    let tiap = semua.iter().filter_map(|node| {
        let uang = bahan.rekap.jangka.node.get(&node.kode)?;
        Some((uang.sampai_kini, vec![uang.lalu, tahun_ini(node)]))
    });
    let [_, realisasi] = pembulatan::program(bahan);
    let total = &bahan.rekap.jangka.total;
    let program = || {
        semua.iter().filter(|node| node.tingkat == Tingkat::Program && node.masa != Masa::Pengganti)
    };
    let uang = || program().filter_map(|node| bahan.rekap.jangka.node.get(&node.kode));
    let jumlah = [
        realisasi,
        (total.akhir, uang().map(|uang| uang.akhir).collect()),
        (total.lalu, uang().map(|uang| uang.lalu).collect()),
        (total.sampai_kini, uang().map(|uang| uang.sampai_kini).collect()),
    ];
    tiap.chain(jumlah).collect()
}
