//! BAB III A: the indicators against earlier years.

use crate::bahasa::{TERBANYAK, rincian};
use crate::domain::angka::Persen;
use crate::domain::renstra::{Indikator, Riwayat};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, persen_atau};
use crate::narrate::format::persen;
use crate::narrate::kalimat::kinerja as kata;
use crate::narrate::susun::{kalimat, kelompok, kepala, sel, tabel};
use crate::naskah::{Sel, Tabel, Teks};

use super::kerangka::{Lajur, kerangka, realisasi_bertanda, sebutan_indikator, sumber};

/// Earlier years of which anything is known, oldest first.
pub fn tahun_lalu(bahan: Bahan) -> Vec<u16> {
    let mut tahun: Vec<u16> = bahan
        .laporan
        .renstra
        .indikator()
        .flat_map(|indikator| indikator.riwayat.keys().copied())
        .filter(|tahun| *tahun < bahan.tahun())
        .collect();
    tahun.sort_unstable();
    tahun.dedup();
    tahun
}

/// Tabel AntarTahun: a column for realisasi in a year is there only where one is known.
pub fn antar_tahun(bahan: Bahan) -> Tabel {
    let tahun: Vec<(u16, bool)> =
        tahun_lalu(bahan).into_iter().map(|tahun| (tahun, any_result(bahan, tahun))).collect();
    let kolom = 4 + tahun.iter().map(|(_, ada)| 1 + usize::from(*ada)).sum::<usize>();
    let isi = kerangka(bahan, kolom, Lajur::Indikator, |indikator| {
        let mut sel_baris = Vec::new();
        for (tahun, ada) in &tahun {
            sel_baris.extend(sel_riwayat(bahan, indikator, *tahun, *ada));
        }
        sel_baris.push(realisasi_bertanda(bahan, indikator));
        sel_baris.push(sel(persen_atau(
            bahan.kinerja(indikator).and_then(|kinerja| kinerja.setahun.capaian),
        )));
        sel_baris
    });
    let mut atas = vec![sel("No.").tinggi(2), sel("Indikator Kinerja").tinggi(2)];
    let mut bawah = Vec::new();
    for (tahun, ada) in &tahun {
        atas.push(sel(format!("Tahun {tahun}")).lebar(1 + usize::from(*ada)));
        if *ada {
            bawah.push(sel("Realisasi"));
        }
        bawah.push(sel("Capaian"));
    }
    atas.push(sel(bahan.periode()).lebar(2));
    bawah.extend(kepala(["Realisasi", "Capaian"]));
    Tabel {
        kepala: vec![atas, bawah],
        baris: isi,
        catatan: catatan_riwayat(bahan, &tahun),
        sumber: sumber(bahan),
        ..tabel(
            bahan,
            JenisTabel::AntarTahun,
            &kata::judul_antar_tahun(bahan, &tahun_lalu(bahan)),
            kolom,
        )
    }
}

/// Why nothing is known of the earlier years, each reason once.
pub fn tiada(bahan: Bahan) -> Vec<String> {
    let alasan = bahan.laporan.renstra.indikator().flat_map(|indikator| {
        let semua = indikator.riwayat.iter().filter(|(tahun, _)| **tahun < bahan.tahun());
        semua.filter_map(move |(tahun, riwayat)| match riwayat {
            Riwayat::TidakTersedia(alasan) => Some(((*tahun, alasan), indikator)),
            Riwayat::Capaian { .. } | Riwayat::Realisasi(_) => None,
        })
    });
    let kata = |((tahun, alasan), indikator): ((u16, &String), Vec<&Indikator>)| {
        let nama = sebutan_indikator(bahan, &indikator);
        format!("Data {nama} tahun {tahun} tidak tersedia: {alasan}.")
    };
    kelompok(alasan).into_iter().map(kata).collect()
}

fn any_result(bahan: Bahan, tahun: u16) -> bool {
    bahan.laporan.renstra.indikator().any(|indikator| {
        matches!(
            indikator.riwayat.get(&tahun),
            Some(Riwayat::Capaian { realisasi: Some(_), .. } | Riwayat::Realisasi(_))
        )
    })
}

fn sel_riwayat(bahan: Bahan, indikator: &Indikator, tahun: u16, ada: bool) -> Vec<Sel> {
    let (realisasi, capaian) = match indikator.riwayat.get(&tahun) {
        Some(Riwayat::Capaian { capaian, realisasi }) => {
            let capaian = Persen(bahan.rounded(capaian.0));
            (bahan.target_atau(indikator, *realisasi), persen(capaian))
        }
        Some(Riwayat::Realisasi(realisasi)) => {
            (bahan.target_atau(indikator, Some(*realisasi)), TANPA_NILAI.to_owned())
        }
        Some(Riwayat::TidakTersedia(_)) | None => (TANPA_NILAI.to_owned(), TANPA_NILAI.to_owned()),
    };
    if ada { vec![sel(realisasi), sel(capaian)] } else { vec![sel(capaian)] }
}

/// What "–" stands for, and what "*" does.
fn catatan_riwayat(bahan: Bahan, tahun: &[(u16, bool)]) -> Vec<Teks> {
    let alasan = |indikator: &'_ Indikator, tahun: u16| match indikator.riwayat.get(&tahun) {
        Some(Riwayat::TidakTersedia(alasan)) => Some((Some(format!(", {alasan}")), tahun)),
        None => Some((None, tahun)),
        Some(Riwayat::Realisasi(_)) => Some((Some(" tidak mempunyai capaian".to_owned()), tahun)),
        Some(Riwayat::Capaian { .. }) => None,
    };
    let sendiri = bahan.laporan.renstra.indikator().flat_map(|indikator| {
        let tahun = tahun.iter().filter_map(|(tahun, _)| alasan(indikator, *tahun));
        kelompok(tahun).into_iter().map(move |isi| (isi, indikator))
    });
    let mut semua = kelompok(sendiri);
    // More indicators than a note can name are all that no other note names.
    let seluruhnya = bahan.laporan.renstra.indikator().count();
    let banyak = |indikator: &[&Indikator]| (TERBANYAK + 1..seluruhnya).contains(&indikator.len());
    semua.sort_by_key(|(_, indikator)| banyak(indikator));
    let selebihnya = if semua.len() > 1 { "indikator lainnya" } else { "indikator bertanda itu" };
    let tunggal = semua.iter().filter(|(_, indikator)| banyak(indikator)).count() == 1;
    let tercetak = |((alasan, tahun), indikator): ((Option<String>, Vec<u16>), Vec<&Indikator>)| {
        let nama = sebutan_indikator(bahan, &indikator);
        let nama = if tunggal && banyak(&indikator) { selebihnya } else { &nama };
        let tahun = rincian(&tahun.iter().map(u16::to_string).collect::<Vec<_>>());
        let isi = match alasan {
            Some(alasan) => format!("{nama} tahun {tahun}{alasan}"),
            None => format!("{nama} belum diukur pada tahun {tahun}"),
        };
        kalimat(&format!("{TANPA_NILAI} berarti tidak tersedia: {isi}."))
    };
    let mut hasil: Vec<Teks> = semua.into_iter().map(tercetak).collect();
    let bercapaian = |tahun: &u16| {
        let mut indikator = bahan.laporan.renstra.indikator();
        indikator
            .any(|indikator| matches!(indikator.riwayat.get(tahun), Some(Riwayat::Capaian { .. })))
    };
    let tanpa = tahun.iter().filter(|(tahun, ada)| !ada && bercapaian(tahun));
    let tanpa: Vec<String> = tanpa.map(|(tahun, _)| tahun.to_string()).collect();
    if !tanpa.is_empty() {
        hasil.push(kalimat(&kata::tanpa_realisasi_lama(&tanpa)));
    }
    let setahun = format!("tahun {}", bahan.tahun());
    hasil.extend(kata::terhadap(bahan, "", &setahun).map(|isi| kalimat(&isi)));
    hasil.extend(kata::rujukan_bintang(bahan));
    hasil
}
