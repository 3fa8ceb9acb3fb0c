//! BAB III: efficiency of each sasaran, and money per sasaran and supporting program.

use std::ops::Range;

use crate::compute::rekap::{Efisiensi, Keuangan};
use crate::domain::anggaran::dirinci;
use crate::domain::renstra::Sasaran;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::poin;
use crate::narrate::kalimat::efisiensi::ARTI_BINTANG_DUA;
use crate::narrate::kalimat::kinerja::{rujukan_bintang, terhadap};
use crate::narrate::susun::{baris, kalimat, nomor_kolom, sel, spanned, subjudul, tabel};
use crate::naskah::{BarisTabel, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{
    kepala_kinerja_anggaran, realisasi_bertanda, sumber_anggaran, sumber_instansi,
};
use super::potong::tanpa;
use super::{pembulatan, tak_tersedia};

/// Tabel Efisiensi: a sasaran's money and efisiensi span its indicators.
pub fn efisiensi(bahan: Bahan) -> Tabel {
    let sasaran = (1..).zip(&bahan.laporan.renstra.sasaran);
    let isi = sasaran.flat_map(|(nomor, sasaran)| baris_efisiensi(bahan, nomor, sasaran)).collect();
    Tabel {
        kepala: kepala_kinerja_anggaran(
            bahan,
            ["No.", "Sasaran Strategis", "Indikator Kinerja"],
            "Tingkat Efisiensi (6−9)",
        ),
        baris: isi,
        catatan: catatan_efisiensi(bahan),
        sumber: sumber_instansi(bahan),
        ..tabel(
            bahan,
            JenisTabel::Efisiensi,
            &format!(
                "Perbandingan Capaian Kinerja Sasaran dan Serapan Anggaran {}",
                bahan.periode()
            ),
            10,
        )
    }
}

/// What its last columns are, and what is left out of them.
fn catatan_efisiensi(bahan: Bahan) -> Vec<Teks> {
    let mut catatan =
        vec![kalimat("Kolom 10 adalah selisih kolom 6 dan kolom 9 dalam satuan poin persen.")];
    if bahan.laporan.renstra.sasaran.iter().any(|sasaran| sasaran.indikator.len() > 1) {
        catatan.push(kalimat(
            "Sasaran dengan beberapa indikator memakai rata-rata capaian indikatornya pada kolom 10.",
        ));
    }
    let berkurang = |sasaran: &Sasaran| {
        let bercapaian = sasaran.indikator.iter().filter(|indikator| bahan.bercapaian(indikator));
        (1..sasaran.indikator.len()).contains(&bercapaian.count())
    };
    if bahan.laporan.renstra.sasaran.iter().any(berkurang) {
        catatan.push(kalimat("Indikator tanpa capaian tidak diikutkan dalam rata-rata itu."));
    }
    if bahan.rekap.beberapa_sasaran.is_some() {
        catatan.push(kalimat(
            "Pagu dan realisasi kegiatan yang melayani beberapa sasaran tidak dibagi kepada sasarannya, \
             dan tidak termasuk dalam kolom 7 sampai dengan 10.",
        ));
    }
    let dasar = terhadap(bahan, " pada kolom 6", &bahan.masa_target());
    catatan.extend(dasar.map(|isi| kalimat(&isi)));
    catatan.extend(rujukan_bintang(bahan));
    if bahan.rekap.hitungan.sasaran_belum_dilaksanakan > 0 {
        catatan.push(kalimat(ARTI_BINTANG_DUA));
    }
    catatan.extend(tak_tersedia::uang(bahan));
    catatan
}

fn baris_efisiensi(bahan: Bahan, nomor: usize, sasaran: &Sasaran) -> Vec<BarisTabel> {
    let rekap = bahan.sasaran(&sasaran.id);
    let isi = sasaran.indikator.iter().map(|indikator| {
        let capaian = bahan.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.capaian);
        vec![
            sel(&indikator.nama),
            sel(bahan.target_dinilai(indikator)),
            match indikator.tahapan() {
                Some(_) => sel(bahan.realisasi_dinilai(indikator)),
                None => realisasi_bertanda(bahan, indikator),
            },
            sel(angka_atau(capaian)),
        ]
    });
    let rekap = rekap.filter(|_| bahan.beranggaran(&sasaran.id));
    let mut kanan = sel_uang(bahan, rekap.map(|rekap| &rekap.keuangan));
    let efisiensi = rekap.map_or(Efisiensi::TakDinilai, |rekap| rekap.efisiensi);
    kanan.push(sel(tingkat(efisiensi)));
    let kiri = vec![sel(nomor.to_string()), sel(&sasaran.teks)];
    spanned(TingkatBaris::Biasa, kiri, isi.collect(), kanan)
}

/// The last column: the difference, or why there is none.
fn tingkat(efisiensi: Efisiensi) -> String {
    match efisiensi {
        Efisiensi::Efisien(selisih) | Efisiensi::TidakEfisien(selisih) => poin(selisih),
        Efisiensi::BelumDilaksanakan => format!("{TANPA_NILAI}**"),
        Efisiensi::TakDinilai => TANPA_NILAI.to_owned(),
    }
}

/// Pagu, realisasi and serapan.
fn sel_uang(bahan: Bahan, uang: Option<&Keuangan>) -> Vec<Sel> {
    let Some(uang) = uang else { return vec![TANPA_NILAI; 3].into_iter().map(sel).collect() };
    [bahan.sel_uang(uang.pagu), bahan.sel_uang(uang.realisasi), angka_atau(uang.serapan)]
        .map(sel)
        .into()
}

const KOLOM: usize = 7;

/// The columns of what was spent, left out where nothing is known of that; the note says why.
const BELANJA: Range<usize> = 4..6;

/// Tabel AnggaranSasaran: sasaran above, supporting programs below under their own heading.
pub fn anggaran_sasaran(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    let dirinci = dirinci(&bahan.laporan.program);
    let sasaran = bahan.laporan.renstra.sasaran.iter().filter(|_| dirinci);
    for (nomor, sasaran) in (1_usize..).zip(sasaran) {
        let indikator = sasaran.indikator.iter().map(|indikator| indikator.nama.as_str());
        // Without indicators its programs tell what it is about.
        let program = bahan.program_dari(&sasaran.id).into_iter();
        let program = program.map(|program| program.nama.as_str());
        let indikator = indikator.chain(program.filter(|_| !bahan.berindikator()));
        let rekap = bahan.sasaran(&sasaran.id).filter(|_| bahan.beranggaran(&sasaran.id));
        let uang = rekap.map(|rekap| &rekap.keuangan);
        isi.extend(baris_panel(bahan, [&nomor.to_string(), &sasaran.teks], indikator, uang));
    }
    let rekap = bahan.rekap;
    for (nama, uang) in [
        ("Beberapa sasaran", &rekap.beberapa_sasaran),
        ("Tidak dirinci menurut sasaran", &rekap.tidak_dirinci),
    ] {
        isi.extend(uang.iter().map(|uang| jumlah(bahan, nama, TingkatBaris::Biasa, uang)));
    }
    let pendukung = panel_pendukung(bahan);
    let menurut = match (dirinci, pendukung.is_empty()) {
        (true, true) => " Menurut Sasaran",
        (true, false) => " Menurut Sasaran dan Program Pendukung",
        (false, _) => "",
    };
    let apa = if bahan.berbelanja() { "Alokasi dan Serapan" } else { "Alokasi" };
    if !pendukung.is_empty() {
        isi.push(jumlah(bahan, "Jumlah", TingkatBaris::Jumlah, &rekap.semua_sasaran));
    }
    isi.extend(pendukung);
    isi.push(jumlah(bahan, "TOTAL", TingkatBaris::Total, &rekap.total));
    let tabel = Tabel {
        kepala: vec![kepala_panel(
            bahan,
            "Sasaran Strategis",
            if bahan.berindikator() { "Indikator Kinerja" } else { "Program" },
        )],
        baris: isi,
        catatan: tak_tersedia::uang_tercantum(bahan).into_iter().chain(pembulatan(bahan)).collect(),
        sumber: sumber_anggaran(bahan),
        ..tabel(
            bahan,
            JenisTabel::AnggaranSasaran,
            &format!("{apa} Anggaran{menurut} {}", bahan.periode()),
            KOLOM,
        )
    };
    if bahan.berbelanja() { tabel } else { tanpa(tabel, BELANJA) }
}

/// What is said of sums in the table above.
fn pembulatan(bahan: Bahan) -> Option<Teks> {
    let rekap = bahan.rekap;
    let sasaran = rekap.sasaran.values().map(|rekap| &rekap.keuangan);
    let sasaran = sasaran.chain(&rekap.beberapa_sasaran).chain(&rekap.tidak_dirinci);
    let program = bahan.program_pendukung().filter_map(|program| bahan.node(&program.kode));
    let jumlah = [&rekap.semua_sasaran, &rekap.pendukung];
    let semua = [
        pembulatan::uang(&rekap.semua_sasaran, sasaran),
        pembulatan::uang(&rekap.pendukung, program),
        pembulatan::uang(&rekap.total, jumlah.into_iter()),
    ];
    pembulatan::catatan(bahan, semua.concat())
}

/// The supporting programs with their own heading and sum; nothing where there are none.
fn panel_pendukung(bahan: Bahan) -> Vec<BarisTabel> {
    let program = (1_usize..).zip(bahan.program_pendukung()).flat_map(|(nomor, program)| {
        let indikator = program.indikator.iter().map(|indikator| indikator.nama.as_str());
        let nama = bahan.nama_program(program);
        baris_panel(bahan, [&nomor.to_string(), &nama], indikator, bahan.node(&program.kode))
    });
    let program: Vec<BarisTabel> = program.collect();
    if program.is_empty() {
        return program;
    }
    let mut isi = vec![
        subjudul("PROGRAM PENDUKUNG", KOLOM),
        baris(TingkatBaris::Kepala, kepala_panel(bahan, "Nama Program", "Indikator Program")),
        baris(TingkatBaris::NomorKolom, nomor_panel(bahan).into_iter().map(sel).collect()),
    ];
    isi.extend(program);
    isi.push(jumlah(bahan, "Jumlah", TingkatBaris::Jumlah, &bahan.rekap.pendukung));
    isi
}

/// Tabel AnggaranDana: what each fund pays, in order of their abbreviation.
pub fn anggaran_dana(bahan: Bahan) -> Tabel {
    let nama = |dana: &str| {
        let nama = bahan.laporan.sumber_dana.get(dana).filter(|nama| nama.as_str() != dana);
        nama.map_or_else(|| dana.to_owned(), |nama| format!("{nama} ({dana})"))
    };
    let kanan = |uang: &Keuangan| {
        let mut kanan = sel_uang(bahan, Some(uang));
        kanan.push(sel(angka_atau(uang.porsi)));
        kanan
    };
    let mut isi: Vec<BarisTabel> = (1_usize..)
        .zip(&bahan.rekap.dana)
        .map(|(nomor, (dana, uang))| {
            let kiri = vec![sel(nomor.to_string()), sel(nama(dana))];
            baris(TingkatBaris::Biasa, [kiri, kanan(uang)].concat())
        })
        .collect();
    let kiri = vec![sel("TOTAL").lebar(2)];
    isi.push(baris(TingkatBaris::Total, [kiri, kanan(&bahan.rekap.total)].concat()));
    let mut kepala = kepala_panel(bahan, "Sumber Dana", "");
    kepala.remove(2);
    let tak_diketahui =
        |uang: &Keuangan| uang.pagu.is_none() || (bahan.berbelanja() && uang.realisasi.is_none());
    let tak_diketahui = bahan.rekap.dana.values().chain([&bahan.rekap.total]).any(tak_diketahui);
    let tabel = Tabel {
        kepala: vec![kepala],
        baris: isi,
        catatan: tak_diketahui.then(|| kalimat(TAK_DIKETAHUI)).into_iter().collect(),
        sumber: sumber_anggaran(bahan),
        ..tabel(
            bahan,
            JenisTabel::AnggaranDana,
            &format!("Anggaran Menurut Sumber Dana {}", bahan.periode()),
            KOLOM - 1,
        )
    };
    if bahan.berbelanja() { tabel } else { tanpa(tabel, BELANJA.start - 1..BELANJA.end - 1) }
}

const TAK_DIKETAHUI: &str = "– berarti tidak tersedia: angka sebagian belanja yang dibiayai sumber dana itu tidak diketahui.";

/// Column numbers below that heading, with nothing in the columns that are left out.
fn nomor_panel(bahan: Bahan) -> Vec<String> {
    if bahan.berbelanja() {
        return nomor_kolom(KOLOM);
    }
    let mut nomor = nomor_kolom(KOLOM - BELANJA.len());
    nomor.splice(BELANJA.start..BELANJA.start, BELANJA.map(|_| String::new()));
    nomor
}

fn kepala_panel(bahan: Bahan, nama: &str, indikator: &str) -> Vec<Sel> {
    let uang = ["Pagu", "Realisasi"].map(|kepala| bahan.kepala_uang(kepala));
    let awal = ["No.", nama, indikator].into_iter().map(sel);
    let akhir = ["Serapan (%)", "Porsi (%)"].into_iter().map(sel);
    awal.chain(uang.map(sel)).chain(akhir).collect()
}

fn baris_panel<'a>(
    bahan: Bahan,
    [nomor, nama]: [&str; 2],
    indikator: impl Iterator<Item = &'a str>,
    uang: Option<&Keuangan>,
) -> Vec<BarisTabel> {
    let mut isi: Vec<Vec<Sel>> = indikator.map(|nama| vec![sel(nama)]).collect();
    if isi.is_empty() {
        isi.push(vec![sel(TANPA_NILAI)]);
    }
    let kanan = match uang {
        Some(uang) => {
            let mut kanan = sel_uang(bahan, Some(uang));
            kanan.push(sel(angka_atau(uang.porsi)));
            kanan
        }
        None => vec![TANPA_NILAI; 4].into_iter().map(sel).collect(),
    };
    spanned(TingkatBaris::Biasa, vec![sel(nomor), sel(nama)], isi, kanan)
}

fn jumlah(bahan: Bahan, nama: &str, tingkat: TingkatBaris, uang: &Keuangan) -> BarisTabel {
    let mut sel_baris = vec![sel(nama).lebar(3)];
    sel_baris.extend(sel_uang(bahan, Some(uang)));
    sel_baris.push(sel(angka_atau(uang.porsi)));
    baris(tingkat, sel_baris)
}
