//! BAB III B: the tree of programs with its output and its money, the longest table of the report.

use crate::bahasa::romawi;
use crate::compute::rekap::{Keluaran, KeluaranTribulan, Keuangan};
use crate::domain::anggaran::{Cara, IndikatorAnggaran, Kegiatan, Program, Volume};
use crate::domain::asal;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::kode::Kode;
use crate::domain::susunan::JenisTabel;
use crate::domain::urusan::Urusan;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::{persen, sumber_dana, volume};
use crate::narrate::kalimat::keluaran;
use crate::narrate::susun::{baris, biasa, kalimat, kosong, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{kepala_kinerja_anggaran, sumber_anggaran};
use super::potong::{dana, potong, tanpa};
use super::{pembulatan, tak_tersedia};

const KOLOM: usize = 10;

/// Tabel ProgramKegiatan: program, kegiatan, sub kegiatan; one row per indicator, name and money span them. An urusan and a
/// bidang stand with their sum before the first of their programs.
pub fn program_kegiatan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    let mut sebelum = None;
    for (nomor, program) in (1u32..).zip(&bahan.laporan.program) {
        isi.extend(urusan(bahan, program, sebelum.replace(program)));
        let nama = bahan.nama_program(program).to_uppercase();
        let tanda = [&romawi(nomor), nama.as_str()];
        isi.extend(node(bahan, TingkatBaris::Program, tanda, &program.kode, &program.indikator));
        for (urut, kegiatan) in (1..).zip(&program.kegiatan) {
            isi.extend(baris_kegiatan(bahan, urut, kegiatan));
        }
    }
    if berkolom_uang(bahan) {
        let mut penutup = vec![sel("TOTAL").lebar(6)];
        penutup.extend(sel_uang(bahan, Some(&bahan.rekap.total)));
        isi.push(baris(TingkatBaris::Total, penutup));
    }
    let (kepala, judul) = if bahan.bersub() {
        ("Program/Kegiatan/Sub Kegiatan", "Program, Kegiatan, dan Sub Kegiatan")
    } else {
        ("Program/Kegiatan", "Program dan Kegiatan")
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
        kepala: kepala_kinerja_anggaran(bahan, ["No.", kepala, "Indikator Kinerja"], "Ket."),
        baris: isi,
        catatan: arti_kurung(bahan)
            .into_iter()
            .chain(kata_tribulan(bahan))
            .chain(tak_tersedia::uang_dan_keluaran(bahan))
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
    asal::indikator(&bahan.laporan.program).next().is_some()
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

/// The urusan and the bidang of a program with their sums, where the program before has others.
fn urusan(bahan: Bahan, program: &Program, sebelum: Option<&Program>) -> Vec<BarisTabel> {
    mulai(program, sebelum)
        .map(|(nama, lingkup)| {
            let mut sel_baris = vec![sel(nama).lebar(6).rata(Rata::Kiri)];
            sel_baris.extend(sel_uang(bahan, bahan.rekap.urusan.get(&lingkup)));
            baris(TingkatBaris::Program, sel_baris)
        })
        .collect()
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

fn baris_kegiatan(bahan: Bahan, urut: usize, kegiatan: &Kegiatan) -> Vec<BarisTabel> {
    let nama = bahan.berkode(&kegiatan.kode, kegiatan.kode_resmi.as_deref(), &kegiatan.nama);
    let tanda = [&format!("{urut}"), nama.as_str()];
    let mut isi = node(bahan, bahan.tingkat_kegiatan(), tanda, &kegiatan.kode, &kegiatan.indikator);
    for (anak, sub) in (1..).zip(&kegiatan.sub_kegiatan) {
        let nama = bahan.berkode(&sub.kode, sub.kode_resmi.as_deref(), &sub.nama);
        let tanda = [&format!("{urut}.{anak}"), nama.as_str()];
        isi.extend(node(bahan, TingkatBaris::SubKegiatan, tanda, &sub.kode, &sub.indikator));
    }
    isi
}

/// The rows of one node: number, name and money on the first, an indicator on each.
fn node(
    bahan: Bahan,
    tingkat: TingkatBaris,
    [tanda, nama]: [&str; 2],
    kode: &Kode,
    indikator: &[IndikatorAnggaran],
) -> Vec<BarisTabel> {
    let mut isi: Vec<_> =
        indikator.iter().map(|indikator| sel_indikator(bahan, indikator)).collect();
    if isi.is_empty() {
        isi.push(vec![sel(TANPA_NILAI), kosong(), kosong(), kosong()]);
    }
    spanned(tingkat, vec![sel(tanda), sel(nama)], isi, sel_uang(bahan, bahan.node(kode)))
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
