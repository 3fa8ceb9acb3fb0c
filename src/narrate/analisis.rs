//! The seven analyses of Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A, in its order.

use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::laporan::Tinjauan;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::naskah::{Blok, JenisPenanda};

use super::bahan::Bahan;
use super::gambar;
use super::kalimat::efisiensi::efisiensi as kalimat_efisiensi;
use super::kalimat::sebab::{self as penyebab, Faktor};
use super::kalimat::sebaran::sebaran;
use super::kalimat::{analisis as kata, keluaran, kinerja as ukur};
use super::prosa;
use super::susun::{biasa, daftar, daftar_kalimat, judul, kalimat, paragraf};
use super::tabel::{anggaran, jangka, kinerja, riwayat};
use super::teks::Baku;

/// Target and realisasi of this period.
pub fn target(bahan: Bahan) -> Vec<Blok> {
    if !bahan.berindikator() {
        return vec![Blok::Paragraf { isi: keluaran::perbandingan(bahan) }];
    }
    let mut isi = vec![
        Blok::Paragraf { isi: ukur::dasar_perbandingan(bahan) },
        Blok::Tabel(kinerja::target_realisasi(bahan)),
        Blok::Paragraf { isi: sebaran(bahan) },
    ];
    isi.extend(gambar::capaian(bahan).into_iter().map(Blok::Gambar));
    isi
}

/// This period beside the years before.
pub fn antar_tahun(bahan: Bahan) -> Vec<Blok> {
    let awal = match riwayat::tahun_lalu(bahan).as_slice() {
        [] => format!(
            "Data tahun sebelumnya tidak tersedia, sehingga {} tidak dibandingkan; hasilnya disajikan pada ",
            bahan.periode()
        ),
        _ => format!(
            "Perbandingan {} dengan tahun-tahun sebelumnya disajikan pada ",
            bahan.periode()
        ),
    };
    let lama = match (riwayat::tahun_lalu(bahan).is_empty(), bahan.tahun_selesai()) {
        (true, _) | (_, true) => ".",
        (false, false) => {
            ". Angka tahun sebelumnya adalah hasil setahun penuh, sehingga perbandingannya perlu dibaca dengan memperhatikan lamanya periode."
        }
    };
    vec![
        Blok::Paragraf {
            isi: vec![biasa(&awal), bahan.tabel(JenisTabel::AntarTahun), biasa(lama)],
        },
        Blok::Tabel(riwayat::antar_tahun(bahan)),
    ]
}

/// How far it is to the target of the renstra's last year.
pub fn akhir(bahan: Bahan) -> Vec<Blok> {
    let mut isi = Vec::new();
    if bahan.memuat(JenisTabel::AkhirRenstra) {
        isi.extend(akhir_indikator(bahan));
    }
    if bahan.memuat(JenisTabel::AkhirProgram) {
        let awal = format!(
            "Target program, kegiatan, dan sub kegiatan sampai dengan tahun {}, yang telah terealisasi sampai dengan tahun lalu, dan yang terealisasi sampai dengan akhir {} disajikan pada ",
            bahan.laporan.renstra.periode.akhir,
            bahan.periode()
        );
        let tabel = bahan.tabel(JenisTabel::AkhirProgram);
        isi.push(Blok::Paragraf { isi: vec![biasa(&awal), tabel, biasa(".")] });
        isi.push(Blok::Tabel(jangka::akhir_program(bahan)));
    }
    isi
}

fn akhir_indikator(bahan: Bahan) -> Vec<Blok> {
    vec![
        Blok::Paragraf {
            isi: vec![
                biasa(&format!(
                    "Posisi realisasi terhadap target tahun {}, yaitu tahun terakhir rencana strategis, disajikan pada ",
                    bahan.laporan.renstra.periode.akhir
                )),
                bahan.tabel(JenisTabel::AkhirRenstra),
                biasa("."),
            ],
        },
        Blok::Tabel(kinerja::akhir_renstra(bahan)),
    ]
}

/// Every indicator beside its national standard.
pub fn standar(bahan: Bahan) -> Vec<Blok> {
    let butir: Vec<_> = kata::standar(bahan).iter().map(|butir| kalimat(butir)).collect();
    if butir.is_empty() {
        return vec![paragraf(
            "Standar nasional bagi indikator-indikator ini tidak tersedia, sehingga tidak ada yang dibandingkan.",
        )];
    }
    let mut isi = bahan.teks(Baku::StandarNasional);
    isi.push(daftar_kalimat(JenisPenanda::Strip, butir));
    isi
}

/// Why the results came about: of every tujuan, every sasaran with its kegiatan, and the supporting programs.
pub fn sebab(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let mut isi = vec![paragraf(&kata::belum_tercapai(bahan))];
    let mut urut = 1..;
    let mut bagian = |nama: &str| judul(4, urut.next().unwrap_or_default(), nama);
    if !laporan.renstra.tujuan.is_empty() {
        isi.push(bagian("Tujuan"));
    }
    for (letak, tujuan) in laporan.renstra.tujuan.iter().enumerate() {
        isi.push(judul(5, letak + 1, &tujuan.teks));
        if !tujuan.indikator.is_empty() {
            isi.push(paragraf(&penyebab::tujuan(bahan, tujuan)));
        }
        if let Some(tinjauan) = laporan.analisis.tujuan.get(&tujuan.id) {
            isi.extend(self::tinjauan(bahan, &tujuan.indikator, tinjauan));
        }
    }
    isi.push(bagian("Sasaran"));
    for (letak, sasaran) in laporan.renstra.sasaran.iter().enumerate() {
        isi.push(judul(5, letak + 1, &sasaran.teks));
        isi.push(paragraf(&kata::sasaran(bahan, sasaran)));
        if let Some(tinjauan) = laporan.analisis.sasaran.get(&sasaran.id) {
            isi.extend(self::tinjauan(bahan, &sasaran.indikator, tinjauan));
        }
        let miliknya = bahan.kegiatan_dari(&sasaran.id).map(|(_, kegiatan)| kegiatan);
        // One that serves several is told of once.
        let pertama = miliknya.filter(|kegiatan| kegiatan.sasaran.first() == Some(&sasaran.id));
        isi.extend(kegiatan(bahan, pertama));
    }
    if bahan.program_pendukung().next().is_some() {
        isi.push(bagian("Program Pendukung"));
    }
    for (letak, program) in bahan.program_pendukung().enumerate() {
        isi.push(judul(5, letak + 1, &program.nama));
        isi.push(paragraf(&kata::pendukung(bahan, program)));
        isi.extend(kegiatan(bahan, program.kegiatan.iter()));
    }
    let lain = |program: &&Program| !program.pendukung;
    let lain = laporan.program.iter().filter(lain).flat_map(|program| &program.kegiatan);
    let lain: Vec<&Kegiatan> = lain.filter(|kegiatan| kegiatan.sasaran.is_empty()).collect();
    if !lain.is_empty() {
        isi.push(bagian("Kegiatan yang Tidak Dirinci Menurut Sasaran"));
        isi.extend(kegiatan(bahan, lain.into_iter()));
    }
    isi
}

/// The causes, those of the result first, and what else the office wrote.
fn tinjauan(bahan: Bahan, indikator: &[Indikator], tinjauan: &Tinjauan) -> Vec<Blok> {
    let hasil = bahan.rekap.ketercapaian(indikator);
    let mut isi = Vec::new();
    for faktor in penyebab::urutan(hasil) {
        let butir = match faktor {
            Faktor::Pendukung => &tinjauan.pendukung,
            Faktor::Penghambat => &tinjauan.penghambat,
        };
        if !butir.is_empty() {
            isi.push(paragraf(&penyebab::pengantar(hasil, faktor, butir.len())));
            let butir = butir.iter().map(|faktor| prosa::teks(bahan, faktor));
            isi.push(daftar_kalimat(JenisPenanda::Strip, butir.collect()));
        }
    }
    isi.extend(prosa::blok(bahan, &tinjauan.uraian));
    isi
}

/// Every kegiatan under its letter: what the office wrote about it, or its figures where it wrote nothing.
fn kegiatan<'a>(bahan: Bahan<'a>, kegiatan: impl Iterator<Item = &'a Kegiatan>) -> Vec<Blok> {
    let mut isi = Vec::new();
    for (letak, kegiatan) in kegiatan.enumerate() {
        isi.push(judul(6, letak + 1, &kegiatan.nama));
        match bahan.laporan.analisis.kegiatan.get(&kegiatan.kode) {
            Some(uraian) => isi.extend(prosa::blok(bahan, uraian)),
            None => isi.push(paragraf(&kata::kegiatan(bahan, kegiatan))),
        }
    }
    isi
}

/// How the use of money compares with what came of it.
pub fn efisiensi(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::Efisiensi);
    isi.push(Blok::Tabel(anggaran::efisiensi(bahan)));
    isi.push(Blok::Paragraf { isi: kalimat_efisiensi(bahan) });
    isi
}

/// The programs and kegiatan that helped or hindered.
pub fn penunjang(bahan: Bahan) -> Vec<Blok> {
    let baku = if bahan.berkemajuan() { Baku::PenunjangKemajuan } else { Baku::Penunjang };
    let mut isi = bahan.teks(baku);
    let dirinci = bahan.rekap.tidak_dirinci.is_none();
    let butir = bahan.laporan.renstra.sasaran.iter().filter_map(|sasaran| {
        let kegiatan: Vec<_> = bahan.kegiatan_dari(&sasaran.id).collect();
        let nama = format!("sasaran “{}”", sasaran.teks);
        let dinilai = dirinci || !kegiatan.is_empty();
        dinilai.then(|| vec![paragraf(&kata::penunjang(bahan, &nama, &kegiatan))])
    });
    isi.push(daftar(JenisPenanda::Angka, butir.collect()));
    for program in &bahan.laporan.program {
        if let Some(uraian) = bahan.laporan.analisis.program.get(&program.kode) {
            isi.extend(prosa::blok(bahan, uraian));
        }
    }
    isi
}
