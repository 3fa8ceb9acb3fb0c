//! BAB II: tujuan and sasaran, strategies, programs with their pagu.

use crate::domain::kode::Kode;
use crate::domain::laporan::Laporan;
use crate::domain::renstra::Sasaran;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::kalimat::rencana as kata;
use crate::narrate::susun::{baris, baris_nihil, kepala, numbered, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Sel, Tabel, TingkatBaris};

use super::kerangka::{catatan_sasaran, nama, sumber_pagu, sumber_renstra};
use super::potong::potong;
use super::{pembulatan, tak_tersedia};

/// Tabel TujuanSasaran: a tujuan's cells span all its sasaran.
pub fn tujuan_sasaran(bahan: Bahan) -> Tabel {
    if !bahan.berindikator() {
        return tanpa_indikator(bahan);
    }
    let renstra = &bahan.laporan.renstra;
    let mut isi = Vec::new();
    for tujuan in &renstra.tujuan {
        let mut kiri: Vec<Sel> =
            tujuan.indikator.iter().map(|indikator| sel(nama(indikator))).collect();
        if kiri.is_empty() {
            kiri.push(sel(TANPA_NILAI));
        }
        let kanan: Vec<Vec<Sel>> = bahan.sasaran_dari(&tujuan.id).flat_map(baris_sasaran).collect();
        let (banyak, tinggi) = (kiri.len(), kiri.len().max(kanan.len()).max(1));
        let (mut kiri, mut kanan) = (kiri.into_iter(), kanan.into_iter());
        for letak in 0..tinggi {
            let mut sel_baris = Vec::new();
            if letak == 0 {
                sel_baris.push(sel(&tujuan.teks).tinggi(tinggi));
            }
            sel_baris.extend(kiri.next().map(|nama| nama.tinggi(rentang(letak, banyak, tinggi))));
            sel_baris.extend(kanan.next().unwrap_or_else(|| vec![sel("").lebar(2)]));
            isi.push(baris(TingkatBaris::Biasa, sel_baris));
        }
    }
    let sendiri = bahan.sasaran_tanpa_tujuan().flat_map(baris_sasaran);
    isi.extend(sendiri.map(|sel_baris| baris(TingkatBaris::Biasa, sel_baris)));
    let semua = ["Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran"];
    let (apa, judul_kolom) = match renstra.tujuan.is_empty() {
        true => ("Sasaran", &semua[2..]),
        false => ("Tujuan dan Sasaran", &semua[..]),
    };
    Tabel {
        kepala: vec![judul_kolom.iter().copied().map(sel).collect()],
        baris: isi,
        catatan: catatan_sasaran(bahan),
        sumber: sumber_renstra(bahan),
        ..tabel(
            bahan,
            JenisTabel::TujuanSasaran,
            &format!("{apa} {}{}", bahan.pemilik_renstra(), bahan.tahun_renstra()),
            judul_kolom.len(),
        )
    }
}

/// The same without indicators: a tujuan beside its sasaran, or the sasaran alone.
fn tanpa_indikator(bahan: Bahan) -> Tabel {
    let renstra = &bahan.laporan.renstra;
    let mut isi: Vec<BarisTabel> = renstra
        .tujuan
        .iter()
        .flat_map(|tujuan| {
            let sasaran = bahan.sasaran_dari(&tujuan.id);
            let mut sasaran: Vec<Vec<Sel>> =
                sasaran.map(|sasaran| vec![sel(&sasaran.teks)]).collect();
            if sasaran.is_empty() {
                sasaran.push(vec![sel(TANPA_NILAI)]);
            }
            spanned(TingkatBaris::Biasa, vec![sel(&tujuan.teks)], sasaran, Vec::new())
        })
        .collect();
    let kolom = if renstra.tujuan.is_empty() { 1 } else { 2 };
    let sendiri = bahan.sasaran_tanpa_tujuan();
    isi.extend(sendiri.map(|sasaran| baris(TingkatBaris::Biasa, vec![sel(&sasaran.teks)])));
    let (apa, judul_kolom) = match kolom {
        1 => ("Sasaran", ["Sasaran"].as_slice()),
        _ => ("Tujuan dan Sasaran", ["Tujuan", "Sasaran"].as_slice()),
    };
    Tabel {
        kepala: vec![judul_kolom.iter().copied().map(sel).collect()],
        baris: isi,
        sumber: sumber_renstra(bahan),
        ..tabel(
            bahan,
            JenisTabel::TujuanSasaran,
            &format!("{apa} {}{}", bahan.pemilik_renstra(), bahan.tahun_renstra()),
            kolom,
        )
    }
}

/// A sasaran beside each of its indicators.
fn baris_sasaran(sasaran: &Sasaran) -> Vec<Vec<Sel>> {
    if sasaran.indikator.is_empty() {
        return vec![vec![sel(&sasaran.teks), sel(TANPA_NILAI)]];
    }
    let tinggi = sasaran.indikator.len();
    let tiap = sasaran.indikator.iter().enumerate().map(|(letak, indikator)| match letak {
        0 => vec![sel(&sasaran.teks).tinggi(tinggi), sel(nama(indikator))],
        _ => vec![sel(nama(indikator))],
    });
    tiap.collect()
}

/// Rows that the item at this place covers: one, the last one all that are left.
pub fn rentang(letak: usize, jumlah: usize, tinggi: usize) -> usize {
    if letak + 1 == jumlah { tinggi - letak } else { 1 }
}

/// Tabel Strategi: strategy and program span the indicators that they serve.
pub fn strategi(bahan: Bahan) -> Tabel {
    let renstra = &bahan.laporan.renstra;
    let mut isi = Vec::new();
    let mut nomor = 0;
    for strategi in &renstra.strategi {
        let indikator = strategi.indikator.iter().map(|id| {
            nomor += 1;
            let nama = renstra
                .indikator()
                .find(|indikator| indikator.id == *id)
                .map_or("", |indikator| &indikator.nama);
            vec![sel(nomor.to_string()), sel(nama)]
        });
        let indikator = indikator.collect();
        let program = strategi.program.as_ref();
        let program = program.map_or(TANPA_NILAI, |kode| nama_program(bahan.laporan, kode));
        let kanan = vec![sel(&strategi.teks), sel(program)];
        isi.extend(spanned(TingkatBaris::Biasa, Vec::new(), indikator, kanan));
    }
    if isi.is_empty() {
        isi.push(baris_nihil(4));
    }
    let apa = if renstra.tujuan.is_empty() { "Sasaran" } else { "Tujuan dan Sasaran" };
    let berprogram = kata::strategi_berprogram(bahan);
    let cara = if berprogram { "Strategi dan Program" } else { "Strategi" };
    let tabel = Tabel {
        kepala: vec![kepala(["No.", "Indikator Sasaran", "Strategi", "Program"])],
        baris: isi,
        sumber: sumber_renstra(bahan),
        ..tabel(bahan, JenisTabel::Strategi, &format!("{cara} untuk Mencapai {apa}"), 4)
    };
    if berprogram { tabel } else { potong(tabel, 3) }
}

fn nama_program<'a>(laporan: &'a Laporan, kode: &Kode) -> &'a str {
    laporan.program.iter().find(|program| program.kode == *kode).map_or("", |program| &program.nama)
}

/// Tabel Program: pagu of every program and its share of the whole.
pub fn program(bahan: Bahan) -> Tabel {
    let program = &bahan.laporan.program;
    let program = program.iter().filter_map(|program| Some((program, bahan.node(&program.kode)?)));
    let mut isi = numbered(program, |(program, uang)| {
        vec![
            sel(bahan.nama_program(program)),
            sel(bahan.sel_uang(uang.pagu)),
            sel(angka_atau(uang.porsi)),
        ]
    });
    let (total, berpagu) = (&bahan.rekap.total, bahan.berpagu());
    let jumlah =
        vec![sel("Jumlah").lebar(2), sel(bahan.sel_uang(total.pagu)), sel(angka_atau(total.porsi))];
    isi.extend(berpagu.then(|| baris(TingkatBaris::Total, jumlah)));
    let [pagu, _] = pembulatan::program(bahan);
    let judul = format!(
        "{} {} Tahun Anggaran {}",
        kata::judul_program(bahan),
        bahan.instansi_lengkap(),
        bahan.tahun()
    );
    let tabel = Tabel {
        kepala: vec![kepala(["No.", "Program", &bahan.kepala_uang("Anggaran"), "Porsi (%)"])],
        baris: isi,
        catatan: tak_tersedia::pagu(bahan)
            .into_iter()
            .chain(pembulatan::catatan(bahan, [pagu]))
            .collect(),
        sumber: sumber_pagu(bahan),
        ..tabel(bahan, JenisTabel::Program, &judul, 4)
    };
    if berpagu { tabel } else { potong(tabel, 2) }
}
