//! BAB III: efficiency of each sasaran, and money per sasaran and supporting program.

use crate::compute::rekap::{Efisiensi, Keuangan};
use crate::domain::renstra::Sasaran;
use crate::naskah::{Baris, JenisTabel, Sel, Tabel, Tingkat};

use super::super::bahan::{Bahan, TANPA_NILAI, angka_atau};
use super::super::format::{cacah, poin};
use super::super::kalimat::efisiensi::ARTI_BINTANG_DUA;
use super::super::kalimat::kinerja::rujukan_bintang;
use super::super::susun::{baris, kalimat, kepala, kosong, nomor_kolom, sel, subjudul, tabel};
use super::kerangka::{realisasi_bertanda, sumber_instansi};

/// Tabel Efisiensi: a sasaran's money and efisiensi span its indicators.
pub fn efisiensi(bahan: Bahan) -> Tabel {
    let sasaran = bahan.laporan.renstra.sasaran.iter().enumerate();
    let isi = sasaran.flat_map(|(letak, satu)| baris_efisiensi(bahan, letak + 1, satu)).collect();
    let mut catatan =
        vec![kalimat("Kolom 10 adalah selisih kolom 6 dan kolom 9 dalam satuan poin persen.")];
    if bahan.laporan.renstra.sasaran.iter().any(|satu| satu.indikator.len() > 1) {
        catatan.push(kalimat(
            "Sasaran dengan beberapa indikator memakai rata-rata capaian indikatornya pada kolom 10.",
        ));
    }
    catatan.extend(rujukan_bintang(bahan).map(|isi| kalimat(&isi)));
    if bahan.rekap.hitungan.sasaran_belum_dilaksanakan > 0 {
        catatan.push(kalimat(ARTI_BINTANG_DUA));
    }
    let kepala = vec![
        vec![
            sel("No.").tinggi(2),
            sel("Sasaran Strategis").tinggi(2),
            sel("Indikator Kinerja").tinggi(2),
            sel("KINERJA").lebar(3),
            sel("ANGGARAN").lebar(3),
            sel("Tingkat Efisiensi (6−9)").tinggi(2),
        ],
        kepala([
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Pagu (Rp)",
            "Realisasi (Rp)",
            "Serapan (%)",
        ]),
    ];
    Tabel {
        kepala,
        nomor_kolom: nomor_kolom(10),
        baris: isi,
        catatan,
        sumber: sumber_instansi(bahan),
        ..tabel(
            JenisTabel::Efisiensi,
            &format!(
                "Perbandingan Capaian Kinerja Sasaran dan Serapan Anggaran {}",
                bahan.periode()
            ),
            10,
        )
    }
}

fn baris_efisiensi(bahan: Bahan, nomor: usize, sasaran: &Sasaran) -> Vec<Baris> {
    let tinggi = sasaran.indikator.len().max(1);
    let rekap = bahan.sasaran(&sasaran.id);
    let indikator = sasaran.indikator.iter().enumerate();
    indikator
        .map(|(letak, satu)| {
            let mut sel_baris = Vec::new();
            if letak == 0 {
                sel_baris.push(sel(nomor.to_string()).tinggi(tinggi));
                sel_baris.push(sel(&sasaran.teks).tinggi(tinggi));
            }
            sel_baris.push(sel(&satu.nama));
            sel_baris.push(sel(bahan.target(satu)));
            sel_baris.push(sel(realisasi_bertanda(bahan, satu)));
            sel_baris
                .push(sel(angka_atau(bahan.kinerja(satu).and_then(|kinerja| kinerja.capaian))));
            if letak == 0 {
                sel_baris.extend(sel_uang(rekap.map(|rekap| &rekap.keuangan), tinggi));
                let efisiensi = rekap.map_or(Efisiensi::TakDinilai, |rekap| rekap.efisiensi);
                sel_baris.push(sel(tingkat(efisiensi)).tinggi(tinggi));
            }
            baris(Tingkat::Biasa, sel_baris)
        })
        .collect()
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
fn sel_uang(uang: Option<&Keuangan>, tinggi: usize) -> Vec<Sel> {
    uang.map_or_else(
        || vec![kosong().lebar(3).tinggi(tinggi)],
        |uang| {
            let isi = [cacah(uang.pagu.0), cacah(uang.realisasi.0), angka_atau(uang.serapan)];
            isi.into_iter().map(|isi| sel(isi).tinggi(tinggi)).collect()
        },
    )
}

const KOLOM: usize = 7;
const UANG: [&str; 4] = ["Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Porsi (%)"];

/// Tabel AnggaranSasaran: sasaran above, supporting programs below under their own heading.
pub fn anggaran_sasaran(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for (letak, sasaran) in bahan.laporan.renstra.sasaran.iter().enumerate() {
        let indikator = sasaran.indikator.iter().map(|satu| satu.nama.as_str()).collect::<Vec<_>>();
        let uang = bahan.sasaran(&sasaran.id).map(|rekap| &rekap.keuangan);
        isi.extend(baris_panel(letak + 1, &sasaran.teks, &indikator, uang));
    }
    isi.push(jumlah("Jumlah", Tingkat::Jumlah, &bahan.rekap.semua_sasaran));
    if bahan.program_pendukung().next().is_some() {
        isi.push(subjudul("PROGRAM PENDUKUNG", KOLOM));
        let [pagu, realisasi, serapan, porsi] = UANG;
        let judul = ["No.", "Nama Program", "Indikator Program", pagu, realisasi, serapan, porsi];
        isi.push(baris(Tingkat::Kepala, kepala(judul)));
        isi.push(baris(Tingkat::Kepala, nomor_kolom(KOLOM).into_iter().map(sel).collect()));
        for (letak, program) in bahan.program_pendukung().enumerate() {
            let indikator =
                program.indikator.iter().map(|satu| satu.nama.as_str()).collect::<Vec<_>>();
            isi.extend(baris_panel(
                letak + 1,
                &program.nama,
                &indikator,
                bahan.node(&program.kode),
            ));
        }
        isi.push(jumlah("Jumlah", Tingkat::Jumlah, &bahan.rekap.pendukung));
    }
    isi.push(jumlah("TOTAL", Tingkat::Total, &bahan.rekap.total));
    let [pagu, realisasi, serapan, porsi] = UANG;
    Tabel {
        kepala: vec![kepala([
            "No.",
            "Sasaran Strategis",
            "Indikator Kinerja",
            pagu,
            realisasi,
            serapan,
            porsi,
        ])],
        nomor_kolom: nomor_kolom(KOLOM),
        baris: isi,
        sumber: sumber_instansi(bahan),
        ..tabel(
            JenisTabel::AnggaranSasaran,
            &format!(
                "Alokasi dan Serapan Anggaran Menurut Sasaran dan Program Pendukung {}",
                bahan.periode()
            ),
            KOLOM,
        )
    }
}

fn baris_panel(
    nomor: usize,
    nama: &str,
    indikator: &[&str],
    uang: Option<&Keuangan>,
) -> Vec<Baris> {
    let tinggi = indikator.len().max(1);
    (0..tinggi)
        .map(|letak| {
            let mut sel_baris = Vec::new();
            if letak == 0 {
                sel_baris.push(sel(nomor.to_string()).tinggi(tinggi));
                sel_baris.push(sel(nama).tinggi(tinggi));
            }
            sel_baris.push(sel(indikator.get(letak).copied().unwrap_or(TANPA_NILAI)));
            if letak == 0 {
                sel_baris.extend(sel_uang(uang, tinggi));
                sel_baris.push(sel(angka_atau(uang.and_then(|uang| uang.porsi))).tinggi(tinggi));
            }
            baris(Tingkat::Biasa, sel_baris)
        })
        .collect()
}

fn jumlah(nama: &str, tingkat: Tingkat, uang: &Keuangan) -> Baris {
    let mut sel_baris = vec![sel(nama).lebar(3)];
    sel_baris.extend(sel_uang(Some(uang), 1));
    sel_baris.push(sel(angka_atau(uang.porsi)));
    baris(tingkat, sel_baris)
}
