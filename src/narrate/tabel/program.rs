//! BAB III B: the tree of programs with its output and its money, the longest table of the report.

use crate::compute::rekap::{Keluaran, KeluaranTribulan, Keuangan};
use crate::domain::anggaran::{Cara, IndikatorAnggaran, Program, Volume};
use crate::domain::asal;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::susunan::JenisTabel;
use crate::domain::urusan::Urusan;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::{persen, sumber_dana, volume};
use crate::narrate::kalimat::keluaran;
use crate::narrate::susun::{baris, biasa, kalimat, kosong, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{kepala_kinerja_anggaran, sumber_anggaran};
use super::pohon::{self, NodeTercetak};
use super::potong::{dana, potong, tanpa};
use super::{pembulatan, tak_tersedia};

const KOLOM: usize = 10;

/// Tabel ProgramKegiatan: program, kegiatan, sub kegiatan; one row per indicator, name and money span them. An urusan and a
/// bidang stand with their sum before the first of their programs.
pub fn program_kegiatan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    let mut sebelum = None;
    for tercetak in pohon::semua(bahan) {
        for (nama, lingkup) in tercetak.mulai(&mut sebelum) {
            isi.push(urusan(bahan, &nama, &lingkup));
        }
        isi.extend(node(bahan, &tercetak));
    }
    if berkolom_uang(bahan) {
        let mut penutup = vec![sel("TOTAL").lebar(6)];
        penutup.extend(sel_uang(bahan, Some(&bahan.rekap.total)));
        isi.push(baris(TingkatBaris::Total, penutup));
    }
    let judul = match bahan.bersub() {
        true => "Program, Kegiatan, dan Sub Kegiatan",
        false => "Program dan Kegiatan",
    };
    let berkeluaran = berkeluaran(bahan);
    let uang = if bahan.berbelanja() { "Serapan Anggaran" } else { "Alokasi Anggaran" };
    let awal = match (berkeluaran, berkolom_uang(bahan)) {
        (true, true) => format!("Capaian Kinerja dan {uang} "),
        (true, false) => "Capaian Kinerja ".to_owned(),
        (false, true) => format!("{uang} "),
        (false, false) => String::new(),
    };
    let judul = format!("{awal}{judul} {}", bahan.periode());
    let tabel = Tabel {
        kepala: kepala_kinerja_anggaran(
            bahan,
            ["No.", pohon::kepala(bahan), "Indikator Kinerja"],
            "Ket.",
        ),
        baris: isi,
        catatan: arti_kurung(bahan)
            .into_iter()
            .chain(kata_tribulan(bahan))
            .chain(tak_tersedia::uang_dan_keluaran(bahan))
            .chain(tanpa_asal(bahan))
            .chain(pembulatan::catatan(bahan, pembulatan::pohon(bahan)))
            .collect(),
        sumber: sumber_anggaran(bahan),
        ..tabel(bahan, JenisTabel::ProgramKegiatan, &judul, KOLOM)
    };
    let tabel = dana(bahan, tabel);
    // Where nothing is told of any output, the columns of performance are left out.
    let tabel = if berkeluaran { tabel } else { tanpa(tabel, 2..6) };
    // So are those of money of which nothing is known; the note says why.
    let akhir = tabel.kolom;
    match (berkolom_realisasi(bahan), berkolom_uang(bahan)) {
        (true, _) => tabel,
        (false, true) => potong(tabel, akhir - 2),
        (false, false) => potong(tabel, akhir - 3),
    }
}

/// Whether the table of the tree has columns of performance: anything is told of any output.
pub fn berkeluaran(bahan: Bahan) -> bool {
    asal::berkeluaran(&bahan.laporan.program)
}

/// Whether it has any of money.
pub fn berkolom_uang(bahan: Bahan) -> bool {
    let berpagu = bahan.rekap.node.values().any(|uang| uang.pagu.is_some());
    berpagu || berkolom_realisasi(bahan)
}

/// Whether it has those of what was spent.
pub fn berkolom_realisasi(bahan: Bahan) -> bool {
    bahan.berbelanja() || bahan.rekap.total.sumber_dana.len() > 1
}

/// An urusan or a bidang with its sum.
fn urusan(bahan: Bahan, nama: &str, lingkup: &Urusan) -> BarisTabel {
    let mut sel_baris = vec![sel(nama).lebar(6).rata(Rata::Kiri)];
    sel_baris.extend(sel_uang(bahan, bahan.rekap.urusan.get(lingkup)));
    baris(TingkatBaris::Program, sel_baris)
}

/// The urusan and the bidang that begin with a program, each with its heading.
pub fn mulai(
    program: &Program,
    sebelum: Option<&Program>,
) -> impl Iterator<Item = (String, Urusan)> {
    let lain = move |urusan: &Urusan| !sebelum.is_some_and(|sebelum| urusan.memuat(sebelum));
    Urusan::dari(program).filter(lain).map(|urusan| {
        let judul = match &urusan {
            Urusan::Seluruhnya(nama) => nama.to_uppercase(),
            Urusan::Bidang { bidang, .. } => bidang.clone(),
        };
        (judul, urusan)
    })
}

/// The rows of one node: number, name and money on the first, an indicator on each.
fn node(bahan: Bahan, node: &NodeTercetak) -> Vec<BarisTabel> {
    let mut isi: Vec<_> =
        node.indikator.iter().map(|indikator| sel_indikator(bahan, indikator)).collect();
    if isi.is_empty() {
        isi.push(vec![sel(TANPA_NILAI), kosong(), kosong(), kosong()]);
    }
    let kiri = vec![sel(&node.nomor), sel(&node.nama)];
    spanned(node.tingkat, kiri, isi, sel_uang(bahan, bahan.node(node.kode)))
}

/// Name, target, realisasi and capaian of an indicator.
fn sel_indikator(bahan: Bahan, indikator: &IndikatorAnggaran) -> Vec<Sel> {
    let volume_atau =
        |isi: &Option<Volume>| sel(isi.as_ref().map_or_else(|| TANPA_NILAI.to_owned(), volume));
    let acuan = indikator.cara.acuan().and_then(|acuan| bahan.dicetak_sendiri(acuan));
    let angka = match (bahan.keluaran(&indikator.id), &indikator.cara) {
        (Some(keluaran), Cara::TanpaTarget { .. }) => {
            [kosong(), volume_atau(&keluaran.realisasi), kosong()]
        }
        (Some(keluaran), _) => [
            volume_atau(&keluaran.target),
            sel(terealisasi(keluaran)),
            sel(angka_atau(keluaran.capaian)),
        ],
        (None, _) => [kosong(), kosong(), kosong()],
    };
    let angka = match acuan {
        Some(acuan) => {
            let [target, realisasi] = [bahan.target(acuan), bahan.realisasi(acuan)].map(sel);
            let [_, _, capaian] = angka;
            [target, realisasi, capaian]
        }
        None => angka,
    };
    let tribulan = bahan.keluaran(&indikator.id).and_then(|keluaran| keluaran.tribulan.as_ref());
    let angka = match tribulan {
        Some(tribulan) => beside(angka, tribulan),
        None => angka,
    };
    [sel(&indikator.nama)].into_iter().chain(angka).collect()
}

/// What a figure that is worked out or taken from elsewhere lacks.
fn tanpa_asal(bahan: Bahan) -> Option<Teks> {
    let mut terhitung = asal::indikator(&bahan.laporan.program)
        .filter(|indikator| indikator.cara.typed().is_none())
        .flat_map(|indikator| sel_indikator(bahan, indikator));
    let arti =
        "pada indikator yang dihitung dari indikator lain berarti angka asalnya tidak tersedia";
    terhitung.any(|isi| isi == sel(TANPA_NILAI)).then(|| kalimat(&format!("{TANPA_NILAI} {arti}.")))
}

/// Target and capaian of the quarter in brackets behind the year's; steps that are done behind the realisasi.
fn beside(tahun: [Sel; 3], tribulan: &KeluaranTribulan) -> [Sel; 3] {
    let selesai = tribulan.dari.and(tribulan.realisasi.as_ref());
    let kurung = [
        Some(tribulan.target.as_ref().map_or_else(
            || TANPA_NILAI.to_owned(),
            |target| keluaran::jumlah_tribulan(tribulan, target),
        )),
        selesai.map(|selesai| keluaran::jumlah_tribulan(tribulan, selesai)),
        Some(angka_atau(tribulan.capaian)),
    ];
    let mut hasil = tahun;
    for (sel, kurung) in hasil.iter_mut().zip(kurung) {
        sel.isi.extend(kurung.map(|kurung| biasa(&format!(" ({kurung})"))));
    }
    hasil
}

/// What was put out, and how much of the work is done: "0 dokumen (25%)".
fn terealisasi(keluaran: &Keluaran) -> String {
    let hasil = keluaran.realisasi.as_ref().map_or_else(|| TANPA_NILAI.to_owned(), volume);
    match keluaran.kemajuan {
        Some(kemajuan) => format!("{hasil} ({})", persen(kemajuan)),
        None => hasil,
    }
}

/// What stands in brackets beside outputs, where it is measured.
fn arti_kurung(bahan: Bahan) -> Option<Teks> {
    bahan.berkemajuan().then(|| {
        kalimat("Persen dalam kurung pada kolom 5 adalah kemajuan pekerjaannya, kumulatif sejak awal tahun.")
    })
}

/// The same of the quarter, and what it asks nothing of.
fn kata_tribulan(bahan: Bahan) -> Vec<Teks> {
    let semua = || bahan.rekap.keluaran.values();
    let bertahap = semua()
        .any(|keluaran| keluaran.tribulan.as_ref().is_some_and(|tribulan| tribulan.dari.is_some()));
    let tahapan = if bertahap { "; pada kolom 5, tahapan yang selesai" } else { "" };
    let dinilai = match bahan.laporan.kebijakan.dasar_penilaian {
        DasarPenilaian::Tahun => {
            format!(" Yang dinilai adalah capaian terhadap target tahun {}.", bahan.tahun())
        }
        DasarPenilaian::Tribulan => String::new(),
    };
    let arti = semua().any(|keluaran| keluaran.tribulan.is_some()).then(|| {
        format!(
            "Dalam kurung pada kolom 4 dan 6 adalah target kumulatif {} dan capaiannya{tahapan}.{dinilai}",
            bahan.rentang()
        )
    });
    arti.into_iter().chain(keluaran::belum_diminta(bahan)).map(|isi| kalimat(&isi)).collect()
}

/// Pagu, realisasi, serapan and the funds.
fn sel_uang(bahan: Bahan, uang: Option<&Keuangan>) -> Vec<Sel> {
    let Some(uang) = uang else { return vec![kosong().lebar(4)] };
    let isi = [
        bahan.sel_uang(uang.pagu),
        bahan.sel_uang(uang.realisasi),
        angka_atau(uang.serapan),
        sumber_dana(&uang.sumber_dana),
    ];
    isi.map(sel).into()
}
