//! BAB III A: programs, kegiatan and sub kegiatan over the years of the plan.

use crate::bahasa::romawi;
use crate::compute::rekap::{KeluaranSampaiAkhir, UangSampaiAkhir};
use crate::domain::anggaran::Volume;
use crate::domain::jangka::{self, Masa, NodeJangka};
use crate::domain::nama::Tingkat;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::volume;
use crate::narrate::susun::{baris, kalimat, kepala, kosong, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::sumber_anggaran;

const KOLOM: usize = 13;

/// Tabel AkhirProgram: one row per indicator, name and money span them.
pub fn akhir_program(bahan: Bahan) -> Tabel {
    let laporan = bahan.laporan;
    let semua = jangka::semua(&laporan.program, &laporan.tidak_tahun_ini);
    let mut nomor = Nomor::default();
    let mut isi: Vec<BarisTabel> =
        semua.iter().flat_map(|node| baris_node(bahan, node, &nomor.next(node.tingkat))).collect();
    let mut penutup = vec![sel("TOTAL").lebar(3), kosong().lebar(5)];
    penutup.extend(sel_uang(bahan, Some(&bahan.rekap.jangka.total)));
    isi.push(baris(TingkatBaris::Total, penutup));
    let akhir = laporan.renstra.periode.akhir;
    let judul = format!(
        "Target Akhir Renstra Tahun {akhir} dan Realisasi Program, Kegiatan, dan Sub Kegiatan sampai dengan {}",
        bahan.periode()
    );
    Tabel {
        kepala: kepala_jangka(bahan),
        baris: isi,
        catatan: catatan(&semua),
        sumber: sumber_anggaran(bahan),
        ..tabel(bahan, JenisTabel::AkhirProgram, &judul, KOLOM)
    }
}

fn kepala_jangka(bahan: Bahan) -> Vec<Vec<Sel>> {
    let (akhir, tahun) = (bahan.laporan.renstra.periode.akhir, bahan.tahun());
    let nama = if bahan.bersub() { "Program/Kegiatan/Sub Kegiatan" } else { "Program/Kegiatan" };
    let mut atas: Vec<Sel> =
        ["No.", nama, "Indikator Kinerja"].into_iter().map(|judul| sel(judul).tinggi(2)).collect();
    let uang = bahan.kepala_uang("ANGGARAN");
    atas.extend([sel("KINERJA").lebar(5), sel(uang).lebar(5)]);
    let [akhir, lalu] = [format!("Target s.d. {akhir}"), format!("s.d. {}", tahun.saturating_sub(1))];
    let (kini, sampai) = (bahan.rentang(), format!("s.d. {}", bahan.rentang()));
    let kinerja = [&akhir, &lalu, &kini, &sampai, "% (7/4)"];
    let pagu = akhir.replace("Target", "Pagu");
    let anggaran = [&pagu, &lalu, &kini, &sampai, "% (12/9)"];
    vec![atas, kepala(kinerja).into_iter().chain(kepala(anggaran)).collect()]
}

/// The running numbers of the tree, as the table of this year has them.
#[derive(Default)]
struct Nomor {
    program: u32,
    kegiatan: u32,
    sub: u32,
}

impl Nomor {
    fn next(&mut self, tingkat: Tingkat) -> String {
        match tingkat {
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
        Tingkat::Kegiatan => (TingkatBaris::Kegiatan, node.nama.clone()),
        Tingkat::SubKegiatan => (TingkatBaris::SubKegiatan, node.nama.clone()),
    };
    let nama = match (node.masa, node.tingkat) {
        (Masa::TahunIni, _) => nama,
        (Masa::Lain, _) => format!("{nama}*"),
        (Masa::Pengganti, Tingkat::Program) => format!("{nama}**"),
        (Masa::Pengganti, Tingkat::Kegiatan | Tingkat::SubKegiatan) => nama,
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
    let uang = bahan.rekap.jangka.node.get(&node.kode);
    let mut kanan = sel_uang(bahan, uang);
    if let Some(tahun_ini) = kanan.get_mut(2) {
        let realisasi = bahan.node(&node.kode).and_then(|uang| uang.realisasi);
        *tahun_ini = sel(bahan.sel_uang(realisasi));
    }
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
fn sel_uang(bahan: Bahan, uang: Option<&UangSampaiAkhir>) -> Vec<Sel> {
    let tahun_ini = bahan.rekap.total.realisasi;
    let isi = [
        bahan.sel_uang(uang.and_then(|uang| uang.akhir)),
        bahan.sel_uang(uang.and_then(|uang| uang.lalu)),
        bahan.sel_uang(tahun_ini),
        bahan.sel_uang(uang.and_then(|uang| uang.sampai_kini)),
        angka_atau(uang.and_then(|uang| uang.serapan)),
    ];
    isi.map(sel).into()
}

fn catatan(semua: &[NodeJangka]) -> Vec<Teks> {
    let ada = |masa: Masa| semua.iter().any(|node| node.masa == masa);
    let tetap = semua.iter().flat_map(|node| &node.indikator).any(|indikator| !indikator.bertambah);
    let catatan = [
        (tetap, "Keluaran yang berupa keadaan atau persen tidak dijumlahkan antartahun: kolom 7 berisi realisasi tahun ini."),
        (ada(Masa::Lain), "* Tidak termasuk tahun ini: tanpa target dan pagu."),
        (ada(Masa::Pengganti), "** Menggantikan program lain pada tahun-tahun berikutnya dengan pagu yang sama, sehingga tidak ikut dalam TOTAL."),
    ];
    let catatan = catatan.into_iter().filter(|(ada, _)| *ada).map(|(_, isi)| kalimat(isi));
    let mut hasil: Vec<Teks> = catatan.collect();
    let mut alasan: Vec<&str> = Vec::new();
    for node in semua {
        let uang = node.uang.iter().flat_map(jangka::Jangka::alasan);
        let keluaran = node.indikator.iter().flat_map(|indikator| indikator.jangka.alasan());
        for sebab in uang.chain(keluaran) {
            if !alasan.contains(&sebab) {
                alasan.push(sebab);
            }
        }
    }
    hasil.extend(
        alasan.iter().map(|sebab| kalimat(&format!("{TANPA_NILAI} berarti tidak tersedia: {sebab}."))),
    );
    hasil
}
