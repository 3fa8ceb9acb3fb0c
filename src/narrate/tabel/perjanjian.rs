//! The perjanjian kinerja: BAB II's table.

use crate::bahasa::{SPASI_TETAP, huruf, rincian};
use crate::domain::kode::Id;
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::format::{sumber_dana, volume};
use crate::narrate::susun::{baris, kalimat, kepala, numbered, sel, spanned, subjudul, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{catatan_sasaran, catatan_target, nama, sebutan_indikator, sumber_target};
use super::pembagian::{Kelompok, Peran, beberapa, kelompok, seluruhnya, tidak_dirinci};
use super::pembulatan;
use super::potong::{dana, potong, tanpa};
use super::rencana::rentang;

const KOLOM: usize = 7;

/// Tabel PerjanjianKinerja, of those indicators that are promised; a note names the others.
pub fn perjanjian(bahan: Bahan) -> Tabel {
    let laporan = bahan.diperjanjikan();
    let mut tabel = diperjanjikan(Bahan { laporan: &laporan, ..bahan });
    let dijanjikan = |indikator: &&Indikator| {
        let dipilih = &bahan.laporan.perjanjian.indikator;
        dipilih.is_empty() || dipilih.contains(&indikator.id)
    };
    let lain: Vec<_> = bahan.laporan.renstra.indikator().filter(|lain| !dijanjikan(lain)).collect();
    if !lain.is_empty() {
        let (nama, dokumen) = (sebutan_indikator(bahan, &lain), bahan.dokumen_target());
        let kata = format!("{nama} diukur juga, tetapi tidak termasuk {dokumen}.");
        tabel.catatan.insert(0, kalimat(&kata));
    }
    tabel
}

/// A program's cells span the sasaran it serves; supporting programs close the table.
fn diperjanjikan(bahan: Bahan) -> Tabel {
    let renstra = &bahan.laporan.renstra;
    let mut isi = Vec::new();
    if renstra.indikator_tujuan().next().is_some() {
        isi.push(subjudul("TUJUAN", KOLOM));
    }
    let tujuan = renstra.tujuan.iter().filter(|_| bahan.berindikator());
    for (nomor, tujuan) in (1..).zip(tujuan) {
        let kiri = vec![sel(huruf(nomor).to_uppercase()), sel(&tujuan.teks)];
        let kanan = vec![sel(didukung(bahan, &tujuan.id)).lebar(3).rata(Rata::Kiri)];
        let indikator = tujuan
            .indikator
            .iter()
            .map(|indikator| vec![sel(nama(indikator)), sel(bahan.target_dijanjikan(indikator))]);
        isi.extend(spanned(TingkatBaris::Biasa, kiri, indikator.collect(), kanan));
    }
    let berprogram = !bahan.laporan.program.is_empty();
    let bertujuan = renstra.indikator_tujuan().next().is_some();
    if bahan.berindikator() && (berprogram || bertujuan) {
        isi.push(subjudul("SASARAN", KOLOM));
    }
    let mut nomor = 0;
    let kelompok = kelompok(bahan);
    for kelompok in &kelompok {
        isi.extend(match bahan.berindikator() {
            true => baris_kelompok(bahan, kelompok, &mut nomor),
            false => sasaran_berprogram(bahan, kelompok),
        });
    }
    let berpagu = bahan.berpagu();
    let terpisah = berpagu && terpisah(bahan, &kelompok);
    if !terpisah {
        isi.extend(baris_lain(bahan, &kelompok));
        isi.extend(jumlah(bahan).filter(|_| berprogram));
    }
    let (dokumen, instansi) = (bahan.judul_dokumen_target(), bahan.instansi_lengkap());
    let judul = format!("{dokumen} {instansi} Tahun {}", bahan.tahun());
    let tabel = Tabel {
        kepala: vec![kepala([
            "No.",
            "Sasaran",
            if bahan.berindikator() { "Indikator" } else { "Indikator Program" },
            "Target",
            "Program",
            &bahan.kepala_uang("Anggaran"),
            "Ket.",
        ])],
        baris: isi,
        catatan: [
            catatan_sasaran(bahan),
            catatan_target(bahan),
            catatan_pembagian(bahan, &kelompok).into_iter().collect(),
            bulat(bahan),
        ]
        .concat(),
        sumber: sumber_target(bahan),
        ..tabel(bahan, JenisTabel::PerjanjianKinerja, &judul, KOLOM)
    };
    let tabel = uang(bahan, tabel, terpisah);
    if berukuran(bahan) { tabel } else { tanpa(tabel, 2..4) }
}

/// Whether anything stands in the columns of indicators and targets.
pub fn berukuran(bahan: Bahan) -> bool {
    let mut program = bahan.laporan.program.iter().filter(|program| !program.pendukung);
    bahan.berindikator() || program.any(|program| !program.indikator.is_empty())
}

/// The table with the columns for programs and their money that have anything; `terpisah`: the programs stand below.
fn uang(bahan: Bahan, tabel: Tabel, terpisah: bool) -> Tabel {
    match (bahan.laporan.program.is_empty(), bahan.berpagu()) {
        (true, _) => potong(tabel, KOLOM - 3),
        (false, false) => potong(tabel, KOLOM - 2),
        (false, true) if terpisah => panel_program(bahan, potong(dana(bahan, tabel), KOLOM - 3)),
        (false, true) => dana(bahan, tabel),
    }
}

/// The sum of all programs, where one is known.
fn jumlah(bahan: Bahan) -> Option<BarisTabel> {
    let total = &bahan.rekap.total;
    let dana = sumber_dana(&total.sumber_dana);
    total.pagu?;
    let isi = vec![sel("JUMLAH").lebar(5), sel(bahan.sel_uang(total.pagu)), sel(dana)];
    Some(baris(TingkatBaris::Total, isi))
}

/// Whether no program stands beside any sasaran, so that they are told after all of those. Several funds need their column.
fn terpisah(bahan: Bahan, kelompok: &[Kelompok]) -> bool {
    bahan.berindikator()
        && bahan.rekap.total.sumber_dana.len() < 2
        && kelompok.iter().all(|kelompok| kelompok.program.is_empty())
        && beberapa(bahan, kelompok).is_empty()
}

/// The table of sasaran and, below them, the programs under headings of their own.
fn panel_program(bahan: Bahan, mut tabel: Tabel) -> Tabel {
    let pendukung = bahan.program_pendukung().map(|program| seluruhnya(bahan, program));
    let semua = [
        ("PROGRAM (TIDAK DIRINCI MENURUT SASARAN)", tidak_dirinci(bahan).collect::<Vec<_>>()),
        ("PROGRAM PENDUKUNG", pendukung.collect()),
    ];
    for (judul, program) in semua.into_iter().filter(|(_, program)| !program.is_empty()) {
        let uang = sel(bahan.kepala_uang("Anggaran"));
        let kepala = vec![sel("No."), sel("Program").lebar(2), uang];
        tabel.baris.push(subjudul(judul, tabel.kolom));
        tabel.baris.push(baris(TingkatBaris::Kepala, kepala));
        tabel.baris.extend(numbered(program, |Peran { program, pagu, .. }| {
            let uang = sel(bahan.sel_uang(pagu)).rata(Rata::Kanan);
            vec![sel(bahan.nama_program(program)).lebar(2), uang]
        }));
    }
    let total = bahan.rekap.total.pagu.map(|_| {
        let uang = sel(bahan.sel_uang(bahan.rekap.total.pagu)).rata(Rata::Kanan);
        baris(TingkatBaris::Total, vec![sel("JUMLAH").lebar(3), uang])
    });
    tabel.baris.extend(total);
    tabel
}

/// By which sasaran's programs a tujuan is supported: "sasaran 1–4", "sasaran 1, 3, dan 4".
fn didukung(bahan: Bahan, tujuan: &Id) -> String {
    let sasaran = (1_usize..).zip(&bahan.laporan.renstra.sasaran);
    let miliknya = sasaran.filter(|(_, sasaran)| {
        sasaran.tujuan.as_ref() == Some(tujuan) && !bahan.program_dari(&sasaran.id).is_empty()
    });
    let nomor: Vec<usize> = miliknya.map(|(nomor, _)| nomor).collect();
    let nomor = match nomor.as_slice() {
        [] => return TANPA_NILAI.to_owned(),
        [awal, .., akhir] if akhir - awal == nomor.len() - 1 && nomor.len() > 2 => {
            format!("{awal}–{akhir}")
        }
        _ => rincian(&nomor.iter().map(usize::to_string).collect::<Vec<_>>()),
    };
    format!("didukung oleh program pada sasaran{SPASI_TETAP}{nomor}")
}

/// Where no sasaran is measured: each with the programs that serve it, their indicators and targets, and their money for it.
fn sasaran_berprogram(bahan: Bahan, kelompok: &Kelompok) -> Vec<BarisTabel> {
    let mut isi: Vec<Vec<Sel>> = Vec::new();
    for peran in &kelompok.program {
        let mut indikator: Vec<Vec<Sel>> = peran
            .program
            .indikator
            .iter()
            .map(|indikator| {
                let keluaran = bahan.keluaran(&indikator.id);
                let target = keluaran.and_then(|keluaran| keluaran.target.as_ref());
                let target = target.map_or_else(|| TANPA_NILAI.to_owned(), volume);
                vec![sel(&indikator.nama), sel(target)]
            })
            .collect();
        if indikator.is_empty() {
            indikator.push(vec![sel(TANPA_NILAI), sel(TANPA_NILAI)]);
        }
        let kanan = sel_program(bahan, peran, 1);
        let baris = spanned(TingkatBaris::Biasa, Vec::new(), indikator, kanan);
        isi.extend(baris.into_iter().map(|baris| baris.sel));
    }
    if isi.is_empty() {
        isi.push(vec![sel(TANPA_NILAI).lebar(KOLOM - 2)]);
    }
    let sasaran = kelompok.sasaran.iter();
    let kiri = sasaran.flat_map(|isi| [sel(bahan.nomor_sasaran(isi).to_string()), sel(&isi.teks)]);
    spanned(TingkatBaris::Biasa, kiri.collect(), isi, Vec::new())
}

/// Left the sasaran with their indicators, right the programs; the shorter side spans the longer.
fn baris_kelompok(bahan: Bahan, kelompok: &Kelompok, nomor: &mut usize) -> Vec<BarisTabel> {
    let indikator: usize =
        kelompok.sasaran.iter().map(|sasaran| sasaran.indikator.len().max(1)).sum();
    let tinggi = indikator.max(kelompok.program.len()).max(1);
    let mut baris_kiri: Vec<Vec<Sel>> = Vec::new();
    for (urut, sasaran) in kelompok.sasaran.iter().enumerate() {
        *nomor += 1;
        let terakhir = urut + 1 == kelompok.sasaran.len();
        let sisa =
            if terakhir { tinggi - baris_kiri.len() } else { sasaran.indikator.len().max(1) };
        let kepala = [sel(nomor.to_string()), sel(&sasaran.teks)].map(|sel| sel.tinggi(sisa));
        if sasaran.indikator.is_empty() {
            let tiada = sel(TANPA_NILAI).lebar(2).tinggi(sisa);
            baris_kiri.push(kepala.into_iter().chain([tiada]).collect());
            continue;
        }
        let mut kepala = Some(kepala);
        for (letak, indikator) in sasaran.indikator.iter().enumerate() {
            let cakup = rentang(letak, sasaran.indikator.len(), sisa);
            let mut sel_baris: Vec<Sel> = kepala.take().into_iter().flatten().collect();
            sel_baris.push(sel(nama(indikator)).tinggi(cakup));
            sel_baris.push(sel(bahan.target_dijanjikan(indikator)).tinggi(cakup));
            baris_kiri.push(sel_baris);
        }
    }
    baris_kiri.resize(tinggi, Vec::new());
    for (letak, sel_baris) in baris_kiri.iter_mut().enumerate() {
        if let Some(program) = kelompok.program.get(letak) {
            sel_baris.extend(sel_program(
                bahan,
                program,
                rentang(letak, kelompok.program.len(), tinggi),
            ));
        } else if letak == 0 {
            sel_baris.push(sel(TANPA_NILAI).lebar(3).tinggi(tinggi));
        }
    }
    baris_kiri.into_iter().map(|sel_baris| baris(TingkatBaris::Biasa, sel_baris)).collect()
}

pub fn sel_program(bahan: Bahan, peran: &Peran, tinggi: usize) -> Vec<Sel> {
    let Peran { program, pagu, dana } = peran;
    let uang = sel(bahan.sel_uang(*pagu)).rata(Rata::Kanan);
    [sel(bahan.nama_program(program)), uang, sel(dana)].map(|sel| sel.tinggi(tinggi)).into()
}

/// What serves several sasaran that stand by themselves, or none by name, and what supports all of them stands without
/// number, after the sasaran.
fn baris_lain(bahan: Bahan, kelompok: &[Kelompok]) -> Vec<BarisTabel> {
    let baris_program = |peran: &Peran, kata: &str| {
        let mut sel_baris = vec![sel(kata).lebar(4).rata(Rata::Kiri)];
        sel_baris.extend(sel_program(bahan, peran, 1));
        baris(TingkatBaris::Biasa, sel_baris)
    };
    let beberapa = beberapa(bahan, kelompok).into_iter().map(|(sasaran, peran)| {
        let nomor = sasaran.iter().map(|isi| bahan.nomor_sasaran(isi).to_string());
        let nomor = rincian(&nomor.collect::<Vec<_>>());
        baris_program(&peran, &format!("melayani sasaran{SPASI_TETAP}{nomor}"))
    });
    let tidak_dirinci =
        tidak_dirinci(bahan).map(|peran| baris_program(&peran, "tidak dirinci menurut sasaran"));
    let mut isi: Vec<BarisTabel> = beberapa.chain(tidak_dirinci).collect();
    let pendukung: Vec<BarisTabel> = bahan
        .program_pendukung()
        .map(|program| seluruhnya(bahan, program))
        .map(|peran| baris_program(&peran, "mendukung pelaksanaan seluruh sasaran"))
        .collect();
    if !pendukung.is_empty() {
        isi.push(subjudul("PROGRAM PENDUKUNG", KOLOM));
    }
    isi.extend(pendukung);
    isi
}

/// That a program's money stands in several rows.
fn catatan_pembagian(bahan: Bahan, kelompok: &[Kelompok]) -> Option<Teks> {
    let lain = beberapa(bahan, kelompok).into_iter().map(|(_, peran)| peran);
    let semua = kelompok.iter().flat_map(|isi| isi.program.iter().cloned());
    let mut kode: Vec<_> =
        semua.chain(lain).chain(tidak_dirinci(bahan)).map(|peran| &peran.program.kode).collect();
    let banyak = kode.len();
    kode.sort_unstable();
    kode.dedup();
    (kode.len() < banyak).then(|| {
        kalimat(
            "Anggaran program yang tercantum pada beberapa baris adalah pagu kegiatannya yang \
             melayani sasaran pada baris itu.",
        )
    })
}

/// What is said of the sum of the programs' pagu.
pub fn bulat(bahan: Bahan) -> Vec<Teks> {
    let [pagu, _] = pembulatan::program(bahan);
    pembulatan::catatan(bahan, [pagu]).into_iter().collect()
}
