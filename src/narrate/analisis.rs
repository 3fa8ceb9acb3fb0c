//! The seven analyses of Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A, in its order.

use crate::domain::anggaran::Kegiatan;
use crate::domain::angka::Tersedia;
use crate::domain::kalimat::Kalimat;
use crate::domain::laporan::Tinjauan;
use crate::domain::prosa::Prosa;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::naskah::{Blok, JenisPenanda};

use super::bahan::Bahan;
use super::gambar;
use super::kalimat::efisiensi::{efisiensi as kalimat_efisiensi, tanpa_efisiensi};
use super::kalimat::penunjang::{dinilai, penunjang as kata_penunjang, tanpa_penunjang};
use super::kalimat::sebab::{self as penyebab, Faktor};
use super::kalimat::sebaran::sebaran;
use super::kalimat::selisih::tanpa_target_akhir;
use super::kalimat::{analisis as kata, keluaran, kinerja as ukur, rencana, standar};
use super::prosa;
use super::susun::{berbutir, berbutir_kalimat, biasa, judul, kalimat, paragraf, sambung};
use super::tabel::masalah::besar;
use super::tabel::{anggaran, jangka, kinerja, renstra, riwayat};
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
    if bahan.laporan.susunan.bergambar(JenisGambar::Capaian) {
        isi.extend(gambar::capaian(bahan).into_iter().map(Blok::Gambar));
    }
    isi
}

/// This period beside the years before.
pub fn antar_tahun(bahan: Bahan) -> Vec<Blok> {
    if !bahan.memuat(JenisTabel::AntarTahun) {
        let mut isi = vec![paragraf(&format!(
            "Data tahun sebelumnya tidak tersedia, sehingga kinerja {} tidak dibandingkan.",
            bahan.periode()
        ))];
        isi.extend(riwayat::tiada(bahan).iter().map(|alasan| paragraf(alasan)));
        return isi;
    }
    let awal =
        format!("Perbandingan {} dengan tahun-tahun sebelumnya disajikan pada ", bahan.periode());
    let lama = match bahan.tahun_selesai() {
        true => ".",
        false => {
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
    } else if bahan.berindikator() {
        let tiada = "Target tahun terakhir rencana strategis tidak tersedia, sehingga realisasi tidak dibandingkan dengannya.";
        isi.push(paragraf(tiada));
        isi.extend(tanpa_target_akhir(bahan).map(|isi| Blok::Paragraf { isi }));
    }
    if bahan.memuat(JenisTabel::AkhirProgram) {
        let awal = format!(
            "Target {} sampai dengan akhir masa rencana strategis beserta realisasinya sampai dengan tahun {} dan sampai dengan {} disajikan pada ",
            rencana::jenjang(bahan),
            bahan.tahun().saturating_sub(1),
            bahan.batas_data()
        );
        let tabel = bahan.tabel(JenisTabel::AkhirProgram);
        isi.push(Blok::Paragraf { isi: vec![biasa(&awal), tabel, biasa(".")] });
        isi.push(Blok::Tabel(jangka::akhir_program(bahan)));
    }
    isi
}

fn akhir_indikator(bahan: Bahan) -> Vec<Blok> {
    let periode = bahan.laporan.renstra.periode.ada();
    let terakhir = periode.map(|periode| {
        format!("target tahun {}, yaitu tahun terakhir rencana strategis,", periode.akhir)
    });
    let terakhir = terakhir.unwrap_or_else(|| "target tahun terakhir rencana strategis".to_owned());
    let awal = match bahan.terukur() {
        true => format!("Posisi realisasi terhadap {terakhir} disajikan pada "),
        false => format!("{} disajikan pada ", besar(&terakhir)),
    };
    vec![
        Blok::Paragraf {
            isi: vec![biasa(&awal), bahan.tabel(JenisTabel::AkhirRenstra), biasa(".")],
        },
        Blok::Tabel(renstra::akhir(bahan)),
    ]
}

/// The same to its target of this year, where that of the last is not known.
pub fn tahun_renstra(bahan: Bahan) -> Vec<Blok> {
    let awal = format!(
        "{} rencana strategis tidak diketahui. Posisi realisasi terhadap targetnya untuk tahun {} disajikan pada ",
        match bahan.laporan.renstra.periode.ada() {
            Some(_) => "Target tahun terakhir",
            None => "Tahun terakhir",
        },
        bahan.tahun()
    );
    let isi = vec![biasa(&awal), bahan.tabel(JenisTabel::RealisasiRenstra), biasa(".")];
    let mut isi = vec![Blok::Paragraf { isi }, Blok::Tabel(renstra::realisasi(bahan))];
    // Where the plan's last year is not known, that is the whole reason.
    let berakhir = bahan.laporan.renstra.periode.ada().is_some();
    let alasan = tanpa_target_akhir(bahan).filter(|_| berakhir);
    isi.extend(alasan.map(|isi| Blok::Paragraf { isi }));
    isi
}

/// Every indicator beside its national standard.
pub fn standar(bahan: Bahan) -> Vec<Blok> {
    let butir: Vec<_> = standar::standar(bahan).iter().map(|butir| kalimat(butir)).collect();
    if butir.is_empty() {
        return vec![paragraf(
            "Laporan ini tidak memuat standar nasional bagi indikator-indikator tersebut, sehingga tidak ada yang \
             dibandingkan.",
        )];
    }
    let mut isi = bahan.teks(Baku::StandarNasional);
    berbutir_kalimat(&mut isi, JenisPenanda::Strip, butir);
    isi
}

/// What is told of one kind of causes, its headings at this level.
type UraianSebab = fn(Bahan, u8) -> Vec<Blok>;

/// Why the results came about: of every tujuan, every sasaran with its kegiatan, and the supporting programs. What stands
/// alone needs no heading over all of it.
pub fn sebab(bahan: Bahan) -> Vec<Blok> {
    let bagian: [(&str, UraianSebab); 4] = [
        ("Tujuan", sebab_tujuan),
        ("Sasaran", sebab_sasaran),
        ("Program Pendukung", sebab_pendukung),
        ("Kegiatan yang Tidak Dirinci Menurut Sasaran", sebab_lain),
    ];
    let ada = bagian.into_iter().filter(|(_, isi)| !isi(bahan, 5).is_empty());
    let ada: Vec<_> = ada.collect();
    let mut isi = vec![paragraf(&kata::belum_tercapai(bahan))];
    if let [(_, tunggal)] = ada.as_slice() {
        isi.extend(tunggal(bahan, 4));
        return isi;
    }
    for (letak, (nama, sebab)) in (1..).zip(ada) {
        isi.push(judul(4, letak, nama));
        isi.extend(sebab(bahan, 5));
    }
    isi
}

fn sebab_tujuan(bahan: Bahan, tingkat: u8) -> Vec<Blok> {
    let mut isi = Vec::new();
    for (letak, tujuan) in (1..).zip(&bahan.laporan.renstra.tujuan) {
        isi.push(judul(tingkat, letak, &tujuan.teks));
        if !tujuan.indikator.is_empty() {
            isi.push(paragraf(&penyebab::tujuan(bahan, tujuan)));
        }
        if let Some(tinjauan) = bahan.laporan.analisis.tujuan.get(&tujuan.id) {
            isi.extend(self::tinjauan(bahan, "tujuan ini", &tujuan.indikator, tinjauan));
        }
    }
    isi
}

fn sebab_sasaran(bahan: Bahan, tingkat: u8) -> Vec<Blok> {
    let mut isi = Vec::new();
    for (letak, sasaran) in (1..).zip(&bahan.laporan.renstra.sasaran) {
        isi.push(judul(tingkat, letak, &sasaran.teks));
        // Where nothing was measured at all, that was said of all of them above.
        if bahan.terukur() || bahan.beranggaran(&sasaran.id) {
            isi.extend(kata::sasaran(bahan, sasaran));
        }
        if let Some(tinjauan) = bahan.laporan.analisis.sasaran.get(&sasaran.id) {
            isi.extend(self::tinjauan(bahan, "sasaran ini", &sasaran.indikator, tinjauan));
        }
        let miliknya = bahan.kegiatan_dari(&sasaran.id).map(|(_, kegiatan)| kegiatan);
        // One that serves several is told of once.
        let pertama = miliknya.filter(|kegiatan| {
            kegiatan.sasaran.first() == Some(&sasaran.id) && kata::berkata(bahan, kegiatan)
        });
        isi.extend(kegiatan(bahan, tingkat, pertama));
    }
    isi
}

fn sebab_pendukung(bahan: Bahan, tingkat: u8) -> Vec<Blok> {
    let mut isi = Vec::new();
    for (letak, program) in (1..).zip(bahan.program_pendukung()) {
        isi.push(judul(tingkat, letak, &program.nama));
        let uang = kata::uang_pendukung(bahan, program);
        let awal =
            bahan.kalimat(Kalimat::ProgramPendukung, || vec![paragraf(&kata::pendukung(bahan))]);
        isi.extend(sambung(awal, uang));
        let miliknya = program.kegiatan.iter();
        let miliknya = miliknya.filter(|kegiatan| kata::berkata(bahan, kegiatan));
        isi.extend(kegiatan(bahan, tingkat, miliknya));
    }
    isi
}

fn sebab_lain(bahan: Bahan, tingkat: u8) -> Vec<Blok> {
    let program = bahan.laporan.program.iter().filter(|program| !program.pendukung);
    let lain = program.flat_map(|program| &program.kegiatan);
    let lain =
        lain.filter(|kegiatan| kegiatan.sasaran.is_empty() && kata::berkata(bahan, kegiatan));
    kegiatan(bahan, tingkat - 1, lain)
}

/// The causes, those of the result first, and what else the office wrote.
fn tinjauan(bahan: Bahan, apa: &str, indikator: &[Indikator], tinjauan: &Tinjauan) -> Vec<Blok> {
    let hasil = bahan.rekap.ketercapaian(indikator);
    let mut isi = Vec::new();
    for faktor in penyebab::urutan(hasil) {
        let butir = match faktor {
            Faktor::Pendukung => &tinjauan.pendukung,
            Faktor::Penghambat => &tinjauan.penghambat,
        };
        if !butir.is_empty() {
            isi.push(paragraf(&penyebab::pengantar(bahan, indikator, faktor, butir.len())));
            let butir = butir.iter().map(|faktor| prosa::teks(bahan, faktor));
            berbutir_kalimat(&mut isi, JenisPenanda::Strip, butir.collect());
        }
    }
    isi.extend(tinjauan.uraian.iter().flat_map(|uraian| terurai(bahan, apa, uraian)));
    isi
}

/// What the office wrote, or why it wrote nothing.
fn terurai(bahan: Bahan, apa: &str, uraian: &Tersedia<Prosa>) -> Vec<Blok> {
    match uraian {
        Tersedia::Ada(uraian) => prosa::blok(bahan, uraian),
        Tersedia::Tidak(alasan) => {
            vec![paragraf(&format!("Analisis {apa} tidak disajikan karena {alasan}."))]
        }
    }
}

/// Every kegiatan under its letter: what the office wrote about it, or its figures where it wrote nothing.
fn kegiatan<'a>(
    bahan: Bahan<'a>,
    tingkat: u8,
    kegiatan: impl Iterator<Item = &'a Kegiatan>,
) -> Vec<Blok> {
    let mut isi = Vec::new();
    for (letak, kegiatan) in (1..).zip(kegiatan) {
        isi.push(judul(tingkat + 1, letak, &kegiatan.nama));
        let uraian = bahan.laporan.analisis.kegiatan.get(&kegiatan.kode);
        if uraian.is_none_or(|uraian| uraian.ada().is_none()) {
            let angka = kata::kegiatan(bahan, kegiatan);
            isi.extend((!angka.is_empty()).then(|| paragraf(&angka)));
        }
        isi.extend(uraian.iter().flat_map(|uraian| terurai(bahan, "kegiatan ini", uraian)));
    }
    isi
}

/// How the use of money compares with what came of it, or why it does not.
pub fn efisiensi(bahan: Bahan) -> Vec<Blok> {
    if !bahan.memuat(JenisTabel::Efisiensi) {
        return vec![paragraf(tanpa_efisiensi(bahan))];
    }
    let mut isi = bahan.teks(Baku::Efisiensi);
    isi.push(Blok::Tabel(anggaran::efisiensi(bahan)));
    isi.push(Blok::Paragraf { isi: kalimat_efisiensi(bahan) });
    isi
}

/// The programs and kegiatan that helped or hindered.
pub fn penunjang(bahan: Bahan) -> Vec<Blok> {
    let mut isi = penunjang_sasaran(bahan);
    for program in &bahan.laporan.program {
        if let Some(uraian) = bahan.laporan.analisis.program.get(&program.kode) {
            isi.extend(terurai(bahan, &program.nama, uraian));
        }
    }
    isi
}

fn penunjang_sasaran(bahan: Bahan) -> Vec<Blok> {
    let semua = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    let melayani: Vec<_> = semua.filter(|kegiatan| !kegiatan.sasaran.is_empty()).collect();
    if !melayani.iter().any(|kegiatan| dinilai(bahan, kegiatan)) {
        return vec![paragraf(tanpa_penunjang(&melayani))];
    }
    let baku = if bahan.berkemajuan() { Baku::PenunjangKemajuan } else { Baku::Penunjang };
    let mut isi = bahan.teks(baku);
    let dirinci = bahan.rekap.tidak_dirinci.is_none();
    let butir = bahan.laporan.renstra.sasaran.iter().filter_map(|sasaran| {
        let kegiatan: Vec<_> =
            bahan.kegiatan_dari(&sasaran.id).map(|(_, kegiatan)| kegiatan).collect();
        let nama = format!("sasaran “{}”", sasaran.teks);
        let disebut = dirinci || !kegiatan.is_empty();
        disebut.then(|| kata_penunjang(bahan, &nama, &kegiatan))
    });
    berbutir(&mut isi, JenisPenanda::Angka, butir.collect());
    isi
}
