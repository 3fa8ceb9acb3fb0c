//! Targets of the quarters, where they are steps of work.

use crate::bahasa::{SPASI_TETAP, cacah, romawi};
use crate::domain::angka::Tersedia;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::{Indikator, Satuan, Tahapan, TargetTribulan};
use crate::domain::rujukan::{Angka, Tolok};
use crate::domain::susunan::JenisTabel;
use crate::domain::target::Target;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::format::dijanjikan;
use crate::narrate::rujukan;
use crate::narrate::susun::{baris, kalimat, kelompok, numbered, sel, subjudul, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::catatan_tribulan;
use super::kerangka::{Lajur, kerangka, nama, sebutan_indikator, sumber};

const KOLOM: usize = 8;
const KOLOM_RINCIAN: usize = 7;

/// Tabel TargetTribulan: cumulative targets, steps of work with their share of all.
pub fn target(bahan: Bahan) -> Tabel {
    let isi = kerangka(bahan, KOLOM, Lajur::Indikator, |indikator| {
        let mut isi = vec![sel(satuan(indikator))];
        isi.extend(per_tribulan(bahan, indikator));
        isi
    });
    let mut catatan = vec![kalimat(
        "Persen di dalam kurung adalah bagian dari seluruh tahapan, bukan dari target tahunan indikatornya.",
    )];
    catatan.extend(Tribulan::SEMUA.into_iter().flat_map(|tribulan| tak_tersedia(bahan, tribulan)));
    let kiri = ["No.", "Indikator Kinerja", "Satuan"].map(sel);
    let kepala = kiri.into_iter().chain(kepala_tribulan(bahan)).chain([sel("Setahun")]);
    let judul = format!(
        "Target Kumulatif Setiap {} Tahun {}",
        bahan.laporan.identitas.istilah_periode,
        bahan.tahun()
    );
    Tabel {
        kepala: vec![kepala.collect()],
        baris: isi,
        catatan,
        sumber: sumber(bahan),
        ..tabel(bahan, JenisTabel::TargetTribulan, &judul, KOLOM)
    }
}

/// The targets of the quarters, then that of the year.
pub fn per_tribulan(bahan: Bahan, indikator: &Indikator) -> Vec<Sel> {
    match &indikator.target_tribulan {
        Some(TargetTribulan::Tahapan(tahapan)) => {
            let semua = sel_tahapan(bahan, indikator, tahapan).into_iter();
            semua.chain([sel(cacah(tahapan.dari))]).collect()
        }
        Some(TargetTribulan::Ukuran(nilai)) => {
            let tercetak = |target: Option<Target>, cacah| {
                let angka = target.map(|target| angka(bahan, indikator, target));
                sel(dijanjikan(angka.unwrap_or_else(|| TANPA_NILAI.to_owned()), cacah))
            };
            let cacah = indikator.target_cacah;
            let tribulan = nilai.iter().zip(cacah.tribulan);
            let tribulan = tribulan.map(|(nilai, cacah)| tercetak(nilai.ada().copied(), cacah));
            tribulan.chain([tercetak(indikator.target.ada().copied(), cacah.setahun)]).collect()
        }
        None => vec![sel(TANPA_NILAI); 5],
    }
}

/// Why a quarter's targets are not known.
pub fn tak_tersedia(bahan: Bahan, tribulan: Tribulan) -> Vec<Teks> {
    let semua = bahan.laporan.renstra.indikator().filter_map(|indikator| {
        Some((indikator.target_tribulan.as_ref()?.alasan(tribulan)?, indikator))
    });
    let masa = format!("{} {}", bahan.laporan.identitas.istilah_periode, romawi(tribulan.nomor()));
    let kata = |(alasan, indikator): (&str, Vec<&Indikator>)| {
        let nama = sebutan_indikator(bahan, &indikator);
        kalimat(&format!("Target {masa} {nama} tidak tersedia: {alasan}."))
    };
    kelompok(semua).into_iter().map(kata).collect()
}

/// Whether any indicator has targets of the quarters.
pub fn bertribulan(bahan: Bahan) -> bool {
    bahan.laporan.renstra.indikator().any(|indikator| indikator.target_tribulan.is_some())
}

/// Which indicators have no targets of the quarters, and why single ones are not known.
pub fn belum_ditetapkan(bahan: Bahan) -> Vec<Teks> {
    let semua = bahan.laporan.renstra.indikator();
    let belum: Vec<_> = semua.filter(|indikator| indikator.target_tribulan.is_none()).collect();
    let nama = sebutan_indikator(bahan, &belum);
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let belum = (!belum.is_empty())
        .then(|| kalimat(&format!("Target setiap {istilah} {nama} tidak ditetapkan.")));
    let semua = Tribulan::SEMUA.into_iter().flat_map(|tribulan| tak_tersedia(bahan, tribulan));
    belum.into_iter().chain(semua).collect()
}

/// A target under a heading that says its unit.
fn angka(bahan: Bahan, indikator: &Indikator, target: Target) -> String {
    match (target, &indikator.satuan) {
        (Target::Nilai(nilai), Satuan::Persen | Satuan::Lain(_)) => {
            bahan.tanpa_satuan(indikator, nilai)
        }
        (Target::Nilai(_) | Target::Rentang { .. } | Target::Bernilai { .. }, _) => {
            bahan.target_atau(indikator, Some(target))
        }
    }
}

pub fn satuan(indikator: &Indikator) -> &str {
    match (&indikator.target_tribulan, &indikator.satuan) {
        (Some(TargetTribulan::Tahapan(tahapan)), _) => &tahapan.satuan,
        (Some(TargetTribulan::Ukuran(_)) | None, Satuan::Persen) => "persen",
        (Some(TargetTribulan::Ukuran(_)) | None, Satuan::Lain(satuan)) => satuan,
        (Some(TargetTribulan::Ukuran(_)) | None, Satuan::Predikat(_)) => "skor",
    }
}

fn sel_tahapan(bahan: Bahan, indikator: &Indikator, tahapan: &Tahapan) -> [Sel; 4] {
    Tribulan::SEMUA.map(|tribulan| {
        let angka = Angka::TahapanTribulan(tribulan, Tolok::Renstra(indikator.id.clone()));
        match &tahapan.kumulatif[tribulan as usize] {
            Tersedia::Ada(banyak) => {
                let bagian = rujukan::angka(bahan, &angka);
                sel(format!("{}{SPASI_TETAP}({bagian})", cacah(*banyak)))
            }
            Tersedia::Tidak(_) => sel(TANPA_NILAI),
        }
    })
}

pub fn kepala_tribulan(bahan: Bahan) -> [Sel; 4] {
    Tribulan::SEMUA.map(|tribulan| sel(catatan_tribulan::nama(bahan, tribulan)))
}

/// Tabel RincianTahapan: the steps of each kind, quarter by quarter, and what they come to.
pub fn rincian(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for indikator in bahan.laporan.renstra.indikator() {
        let Some(tahapan) = indikator.tahapan().filter(|tahapan| !tahapan.rincian.is_empty())
        else {
            continue;
        };
        isi.push(subjudul(&nama(indikator), KOLOM_RINCIAN));
        isi.extend(numbered(&tahapan.rincian, |rincian| {
            let mut isi = vec![sel(&rincian.uraian)];
            isi.extend(rincian.nilai.map(|nilai| sel(cacah(nilai))));
            isi.push(sel(cacah(rincian.nilai.into_iter().fold(0, u64::saturating_add))));
            isi
        }));
        let sendiri = Tribulan::SEMUA.map(|tribulan| {
            let semua = tahapan.rincian.iter().map(|rincian| rincian.nilai[tribulan as usize]);
            semua.fold(0, u64::saturating_add)
        });
        let mut awal: u64 = 0;
        let kumulatif = sendiri.map(|sendiri| {
            awal = awal.saturating_add(sendiri);
            awal
        });
        isi.push(jumlah("Jumlah", sendiri, tahapan.dari));
        isi.push(jumlah("Kumulatif", kumulatif, tahapan.dari));
    }
    let kiri = ["No.", "Tahapan"].map(sel);
    let kepala = kiri.into_iter().chain(kepala_tribulan(bahan)).chain([sel("Jumlah")]);
    let judul = format!(
        "Rincian Tahapan Setiap {} Tahun {}",
        bahan.laporan.identitas.istilah_periode,
        bahan.tahun()
    );
    Tabel {
        kepala: vec![kepala.collect()],
        baris: isi,
        sumber: sumber(bahan),
        ..tabel(bahan, JenisTabel::RincianTahapan, &judul, KOLOM_RINCIAN)
    }
}

fn jumlah(nama: &str, tiap: [u64; 4], seluruhnya: u64) -> BarisTabel {
    let mut isi = vec![sel(nama).lebar(2).rata(Rata::Kiri)];
    isi.extend(tiap.map(|nilai| sel(cacah(nilai))));
    isi.push(sel(cacah(seluruhnya)));
    baris(TingkatBaris::Jumlah, isi)
}
