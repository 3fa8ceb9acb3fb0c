//! BAB III B: the tree of programs with its output and its money, the longest table of the report.

use crate::bahasa::{cacah, romawi};
use crate::compute::rekap::Keuangan;
use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::kode::Kode;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::format::{sumber_dana, volume};
use crate::narrate::susun::{baris, kosong, sel, spanned, tabel};
use crate::naskah::{BarisTabel, Sel, Tabel, TingkatBaris};

use super::kerangka::{kepala_kinerja_anggaran, sumber_instansi};

const KOLOM: usize = 10;

/// Tabel ProgramKegiatan: program, kegiatan, sub kegiatan; one row per indicator, name and money span them.
pub fn program_kegiatan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for (nomor, program) in (1u32..).zip(&bahan.laporan.program) {
        let nama = bahan.nama_program(program).to_uppercase();
        let tanda = [&romawi(nomor), nama.as_str()];
        isi.extend(node(bahan, TingkatBaris::Program, tanda, &program.kode, &program.indikator));
        for (urut, kegiatan) in (1..).zip(&program.kegiatan) {
            let nama = bahan.berkode(&kegiatan.kode, kegiatan.kode_resmi.as_deref(), &kegiatan.nama);
            let tanda = [&format!("{urut}"), nama.as_str()];
            isi.extend(node(
                bahan,
                TingkatBaris::Kegiatan,
                tanda,
                &kegiatan.kode,
                &kegiatan.indikator,
            ));
            for (anak, sub) in (1..).zip(&kegiatan.sub_kegiatan) {
                let nama = bahan.berkode(&sub.kode, sub.kode_resmi.as_deref(), &sub.nama);
                let tanda = [&format!("{urut}.{anak}"), nama.as_str()];
                isi.extend(node(
                    bahan,
                    TingkatBaris::SubKegiatan,
                    tanda,
                    &sub.kode,
                    &sub.indikator,
                ));
            }
        }
    }
    let mut penutup = vec![sel("TOTAL").lebar(6)];
    penutup.extend(sel_uang(Some(&bahan.rekap.total)));
    isi.push(baris(TingkatBaris::Total, penutup));
    Tabel {
        kepala: kepala_kinerja_anggaran(
            ["No.", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja"],
            "Ket.",
        ),
        baris: isi,
        sumber: sumber_instansi(bahan),
        ..tabel(
            bahan,
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
    spanned(tingkat, vec![sel(tanda), sel(nama)], isi, sel_uang(bahan.node(kode)))
}

/// Name, target, realisasi and capaian of an indicator.
fn sel_indikator(bahan: Bahan, indikator: &IndikatorAnggaran) -> Vec<Sel> {
    let angka = match bahan.keluaran(&indikator.id) {
        Some(keluaran) => {
            let realisasi = sel(volume(&keluaran.realisasi));
            match &keluaran.target {
                Some(target) => [sel(volume(target)), realisasi, sel(angka_atau(keluaran.capaian))],
                None => [kosong(), realisasi, kosong()],
            }
        }
        None => [kosong(), kosong(), kosong()],
    };
    [sel(&indikator.nama)].into_iter().chain(angka).collect()
}

/// Pagu, realisasi, serapan and the funds.
fn sel_uang(uang: Option<&Keuangan>) -> Vec<Sel> {
    let Some(uang) = uang else { return vec![kosong().lebar(4)] };
    let isi = [
        cacah(uang.pagu.0),
        cacah(uang.realisasi.0),
        angka_atau(uang.serapan),
        sumber_dana(&uang.sumber_dana),
    ];
    isi.map(sel).into()
}
