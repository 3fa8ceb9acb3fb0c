//! BAB III B: the tree of programs with its output and its money, the longest table of the report.

use crate::compute::rekap::Keuangan;
use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::kode::Kode;
use crate::naskah::{Baris, JenisTabel, Sel, Tabel, Tingkat};

use super::super::bahan::{Bahan, TANPA_NILAI, angka_atau};
use super::super::format::{cacah, romawi, sumber_dana, volume};
use super::super::susun::{baris, kepala, kosong, nomor_kolom, sel, tabel};
use super::kerangka::sumber_instansi;

const KOLOM: usize = 10;

/// Tabel ProgramKegiatan: program, kegiatan, sub kegiatan; one row per indicator, name and money span them.
pub fn program_kegiatan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for (nomor, program) in (1u32..).zip(&bahan.laporan.program) {
        let nama = program.nama.to_uppercase();
        isi.extend(node(
            bahan,
            Tingkat::Program,
            &romawi(nomor),
            &nama,
            &program.kode,
            &program.indikator,
        ));
        for (urut, kegiatan) in program.kegiatan.iter().enumerate() {
            let tanda = (urut + 1).to_string();
            let (nama, kode) = (&kegiatan.nama, &kegiatan.kode);
            isi.extend(node(bahan, Tingkat::Kegiatan, &tanda, nama, kode, &kegiatan.indikator));
            for (anak, sub) in kegiatan.sub_kegiatan.iter().enumerate() {
                let tanda = format!("{}.{}", urut + 1, anak + 1);
                isi.extend(node(
                    bahan,
                    Tingkat::SubKegiatan,
                    &tanda,
                    &sub.nama,
                    &sub.kode,
                    &sub.indikator,
                ));
            }
        }
    }
    let total = &bahan.rekap.total;
    let mut penutup = vec![sel("TOTAL").lebar(6)];
    penutup.extend(sel_uang(Some(total), 1));
    isi.push(baris(Tingkat::Total, penutup));
    Tabel {
        kepala: vec![
            vec![
                sel("No.").tinggi(2),
                sel("Program/Kegiatan/Sub Kegiatan").tinggi(2),
                sel("Indikator Kinerja").tinggi(2),
                sel("KINERJA").lebar(3),
                sel("ANGGARAN").lebar(3),
                sel("Ket.").tinggi(2),
            ],
            kepala([
                "Target",
                "Realisasi",
                "Capaian (%)",
                "Pagu (Rp)",
                "Realisasi (Rp)",
                "Serapan (%)",
            ]),
        ],
        nomor_kolom: nomor_kolom(KOLOM),
        baris: isi,
        sumber: sumber_instansi(bahan),
        ..tabel(
            JenisTabel::ProgramKegiatan,
            &format!(
                "Capaian Kinerja dan Serapan Anggaran Program, Kegiatan, dan Sub Kegiatan {}",
                bahan.periode()
            ),
            KOLOM,
        )
    }
}

/// The rows of one node: number, name and money on the first, an indicator on each.
fn node(
    bahan: Bahan,
    tingkat: Tingkat,
    tanda: &str,
    nama: &str,
    kode: &Kode,
    indikator: &[IndikatorAnggaran],
) -> Vec<Baris> {
    let tinggi = indikator.len().max(1);
    (0..tinggi)
        .map(|letak| {
            let mut sel_baris = Vec::with_capacity(KOLOM);
            if letak == 0 {
                sel_baris.push(sel(tanda).tinggi(tinggi));
                sel_baris.push(sel(nama).tinggi(tinggi));
            }
            sel_baris.extend(sel_indikator(bahan, indikator.get(letak)));
            if letak == 0 {
                sel_baris.extend(sel_uang(bahan.node(kode), tinggi));
            }
            baris(tingkat, sel_baris)
        })
        .collect()
}

/// Name, target, realisasi and capaian of an indicator.
fn sel_indikator(bahan: Bahan, indikator: Option<&IndikatorAnggaran>) -> Vec<Sel> {
    let Some(indikator) = indikator else {
        return vec![sel(TANPA_NILAI), kosong(), kosong(), kosong()];
    };
    let mut hasil = vec![sel(&indikator.nama)];
    match bahan.keluaran(&indikator.id) {
        Some(keluaran) => hasil.extend([
            sel(volume(&keluaran.target)),
            sel(volume(&keluaran.realisasi)),
            sel(angka_atau(keluaran.capaian)),
        ]),
        None => hasil.extend([kosong(), kosong(), kosong()]),
    }
    hasil
}

/// Pagu, realisasi, serapan and the funds.
fn sel_uang(uang: Option<&Keuangan>, tinggi: usize) -> Vec<Sel> {
    uang.map_or_else(
        || vec![kosong().lebar(4).tinggi(tinggi)],
        |uang| {
            let isi = [
                cacah(uang.pagu.0),
                cacah(uang.realisasi.0),
                angka_atau(uang.serapan),
                sumber_dana(&uang.sumber_dana),
            ];
            isi.into_iter().map(|isi| sel(isi).tinggi(tinggi)).collect()
        },
    )
}
