//! BAB III A: what the indicators came to, against the target, earlier years, and the plan's last year.

use crate::domain::renstra::{Indikator, Riwayat};
use crate::naskah::{JenisTabel, Sel, Tabel, Teks, Tingkat};

use super::super::bahan::{Bahan, TANPA_NILAI, persen_atau, teks_atau};
use super::super::format::{cacah, persen};
use super::super::kalimat::kinerja as kata;
use super::super::susun::{baris, kalimat, kepala, nomor_kolom, sel, tabel};
use super::kerangka::{Lajur, catatan, keadaan, kerangka, realisasi_bertanda, sumber};

/// Tabel Skala: half-open bands from the policy's list.
pub fn skala(bahan: Bahan) -> Tabel {
    let skala = &bahan.laporan.kebijakan.skala;
    let mut isi = Vec::new();
    let mut atas = None;
    for jenjang in &skala.jenjang {
        isi.push((kata::pita(Some(jenjang.batas_bawah), atas), jenjang.kategori.as_str()));
        atas = Some(jenjang.batas_bawah);
    }
    isi.push((kata::pita(None, atas), &skala.sisanya));
    Tabel {
        kepala: vec![kepala(["Rentang Capaian (x)", "Kategori"])],
        baris: isi
            .into_iter()
            .map(|(pita, kategori)| baris(Tingkat::Biasa, vec![sel(pita), sel(kategori)]))
            .collect(),
        ..tabel(JenisTabel::Skala, "", 2)
    }
}

/// Tabel Pengukuran: what was counted.
pub fn pengukuran(bahan: Bahan) -> Tabel {
    let isi = kerangka(bahan, 7, Lajur::Pernyataan, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        let hitungan = |ambil: Option<u64>| ambil.map_or_else(|| TANPA_NILAI.to_owned(), cacah);
        vec![
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.pembilang))),
            sel(hitungan(kinerja.and_then(|kinerja| kinerja.penyebut))),
            sel(bahan.target(indikator)),
            sel(realisasi_bertanda(bahan, indikator)),
        ]
    });
    Tabel {
        kepala: vec![kepala([
            "No.",
            "Tujuan/Sasaran Strategis",
            "Indikator Kinerja",
            "Pembilang",
            "Penyebut",
            "Target",
            "Realisasi",
        ])],
        nomor_kolom: nomor_kolom(7),
        baris: isi,
        catatan: catatan(bahan),
        sumber: sumber(bahan),
        ..tabel(
            JenisTabel::Pengukuran,
            &format!("Pengukuran Realisasi Kinerja {}", bahan.periode()),
            7,
        )
    }
}

/// Whether any indicator has targets per quarter, and the report is of a quarter.
pub fn ada_target_tribulan(bahan: Bahan) -> bool {
    bahan.rekap.kinerja.values().any(|kinerja| kinerja.tribulan.is_some())
}

/// Tabel TargetRealisasi: seven columns, or ten with the quarter's target beside the year's.
pub fn target_realisasi(bahan: Bahan) -> Tabel {
    let judul = format!("Target, Realisasi, dan Capaian Kinerja {}", bahan.periode());
    if ada_target_tribulan(bahan) {
        return Tabel {
            kepala: kepala_tribulan(bahan),
            nomor_kolom: nomor_kolom(10),
            baris: kerangka(bahan, 10, Lajur::Pernyataan, |indikator| {
                sel_tribulan(bahan, indikator)
            }),
            catatan: keadaan(bahan),
            sumber: sumber(bahan),
            ..tabel(JenisTabel::TargetRealisasi, &judul, 10)
        };
    }
    let isi = kerangka(bahan, 7, Lajur::Pernyataan, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        vec![
            sel(bahan.target(indikator)),
            sel(realisasi_bertanda(bahan, indikator)),
            sel(persen_atau(kinerja.and_then(|kinerja| kinerja.capaian))),
            sel(teks_atau(kinerja.and_then(|kinerja| kinerja.kategori.as_deref()))),
        ]
    });
    let target = format!("Target Tahun {}", bahan.tahun());
    Tabel {
        kepala: vec![kepala([
            "No.",
            "Tujuan/Sasaran Strategis",
            "Indikator Kinerja",
            &target,
            "Realisasi",
            "Capaian",
            "Kategori",
        ])],
        nomor_kolom: nomor_kolom(7),
        baris: isi,
        catatan: keadaan(bahan),
        sumber: sumber(bahan),
        ..tabel(JenisTabel::TargetRealisasi, &judul, 7)
    }
}

fn kepala_tribulan(bahan: Bahan) -> Vec<Vec<Sel>> {
    let tahun = format!("Tahun {}", bahan.tahun());
    let rentang = bahan.rentang();
    vec![
        vec![
            sel("No.").tinggi(2),
            sel("Tujuan/Sasaran Strategis").tinggi(2),
            sel("Indikator Kinerja").tinggi(2),
            sel("Target").lebar(2),
            sel("Realisasi").tinggi(2),
            sel("Capaian terhadap Target").lebar(2),
            sel("Kategori terhadap Target").lebar(2),
        ],
        [&rentang, &tahun, &rentang, &tahun, &rentang, &tahun].into_iter().map(sel).collect(),
    ]
}

fn sel_tribulan(bahan: Bahan, indikator: &Indikator) -> Vec<Sel> {
    let kinerja = bahan.kinerja(indikator);
    let tribulan = kinerja.and_then(|kinerja| kinerja.tribulan.as_ref());
    let target = tribulan
        .map_or_else(|| TANPA_NILAI.to_owned(), |satu| bahan.ukuran(indikator, satu.target));
    vec![
        sel(target),
        sel(bahan.target(indikator)),
        sel(realisasi_bertanda(bahan, indikator)),
        sel(persen_atau(tribulan.and_then(|satu| satu.capaian))),
        sel(persen_atau(kinerja.and_then(|kinerja| kinerja.capaian))),
        sel(teks_atau(tribulan.and_then(|satu| satu.kategori.as_deref()))),
        sel(teks_atau(kinerja.and_then(|kinerja| kinerja.kategori.as_deref()))),
    ]
}

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
        tahun_lalu(bahan).into_iter().map(|tahun| (tahun, ada_realisasi(bahan, tahun))).collect();
    let kolom = 4 + tahun.iter().map(|(_, ada)| 1 + usize::from(*ada)).sum::<usize>();
    let isi = kerangka(bahan, kolom, Lajur::Indikator, |indikator| {
        let mut sel_baris = Vec::new();
        for (tahun, ada) in &tahun {
            sel_baris.extend(sel_riwayat(bahan, indikator, *tahun, *ada));
        }
        sel_baris.push(sel(realisasi_bertanda(bahan, indikator)));
        sel_baris
            .push(sel(persen_atau(bahan.kinerja(indikator).and_then(|kinerja| kinerja.capaian))));
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
        nomor_kolom: nomor_kolom(kolom),
        baris: isi,
        catatan: catatan_riwayat(bahan, &tahun),
        sumber: sumber(bahan),
        ..tabel(JenisTabel::AntarTahun, &kata::judul_antar_tahun(bahan, &tahun_lalu(bahan)), kolom)
    }
}

fn ada_realisasi(bahan: Bahan, tahun: u16) -> bool {
    bahan.laporan.renstra.indikator().any(|indikator| {
        matches!(indikator.riwayat.get(&tahun), Some(Riwayat::Capaian { realisasi: Some(_), .. }))
    })
}

fn sel_riwayat(bahan: Bahan, indikator: &Indikator, tahun: u16, ada: bool) -> Vec<Sel> {
    let (realisasi, capaian) = match indikator.riwayat.get(&tahun) {
        Some(Riwayat::Capaian { capaian, realisasi }) => {
            let realisasi = realisasi.map(|nilai| bahan.ukuran(indikator, nilai));
            let capaian = crate::domain::angka::Persen(bahan.bulat(capaian.0));
            (teks_atau(realisasi.as_deref()), persen(capaian))
        }
        Some(Riwayat::TidakTersedia(_)) | None => (TANPA_NILAI.to_owned(), TANPA_NILAI.to_owned()),
    };
    if ada { vec![sel(realisasi), sel(capaian)] } else { vec![sel(capaian)] }
}

/// What "–" stands for, and what "*" does.
fn catatan_riwayat(bahan: Bahan, tahun: &[(u16, bool)]) -> Vec<Teks> {
    let mut hasil = Vec::new();
    for indikator in bahan.laporan.renstra.indikator() {
        for (tahun, _) in tahun {
            match indikator.riwayat.get(tahun) {
                Some(Riwayat::TidakTersedia(alasan)) => hasil.push(kalimat(&format!(
                    "{TANPA_NILAI} berarti tidak tersedia: {} tahun {tahun} {alasan}.",
                    indikator.nama
                ))),
                None => hasil.push(kalimat(&format!(
                    "{TANPA_NILAI} berarti tidak tersedia: {} belum diukur pada tahun {tahun}.",
                    indikator.nama
                ))),
                Some(Riwayat::Capaian { .. }) => {}
            }
        }
    }
    let tanpa: Vec<String> =
        tahun.iter().filter(|(_, ada)| !ada).map(|(tahun, _)| tahun.to_string()).collect();
    if !tanpa.is_empty() {
        hasil.push(kalimat(&kata::tanpa_realisasi_lama(&tanpa)));
    }
    hasil.extend(kata::rujukan_bintang(bahan).map(|isi| kalimat(&isi)));
    hasil
}

/// Tabel AkhirRenstra: realisasi against the target of the plan's last year, with the gap.
pub fn akhir_renstra(bahan: Bahan) -> Tabel {
    let akhir = bahan.laporan.renstra.periode.1;
    let isi = kerangka(bahan, 5, Lajur::Indikator, |indikator| {
        let kinerja = bahan.kinerja(indikator);
        let angka = |nilai: Option<rust_decimal::Decimal>| {
            nilai.map_or_else(|| TANPA_NILAI.to_owned(), |nilai| bahan.ukuran(indikator, nilai))
        };
        vec![
            sel(realisasi_bertanda(bahan, indikator)),
            sel(angka(kinerja.map(|kinerja| kinerja.target_akhir))),
            sel(kinerja.map_or_else(
                || TANPA_NILAI.to_owned(),
                |kinerja| super::super::format::desimal(bahan.bulat(kinerja.selisih_akhir)),
            )),
        ]
    });
    let (realisasi, target) =
        (format!("Realisasi {}", bahan.periode()), format!("Target Akhir Renstra ({akhir})"));
    Tabel {
        kepala: vec![kepala(["No.", "Indikator Kinerja", &realisasi, &target, "Selisih (3−4)"])],
        nomor_kolom: nomor_kolom(5),
        baris: isi,
        catatan: kata::catatan_selisih(bahan).iter().map(|isi| kalimat(isi)).collect(),
        sumber: sumber(bahan),
        ..tabel(
            JenisTabel::AkhirRenstra,
            &format!(
                "Realisasi Kinerja {} terhadap Target Akhir Renstra Tahun {akhir}",
                bahan.periode()
            ),
            5,
        )
    }
}
