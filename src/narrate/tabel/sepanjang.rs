//! The quarters of the year side by side, as their own reports have them: indicators, outputs and money.

use std::collections::BTreeSet;

use crate::bahasa::romawi;
use crate::compute::rekap::{Keuangan, Kinerja, Rekap};
use crate::compute::setahun::Setahun;
use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::kode::Id;
use crate::domain::periode::{Rentang, Tribulan};
use crate::domain::renstra::Indikator;
use crate::domain::setahun::bertambah;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::kalimat::kinerja::arti_bintang;
use crate::narrate::susun::{baris, kalimat, kosong, sel, sel_teks, spanned, tabel};
use crate::naskah::{BarisTabel, Potongan, Rata, Sel, Tabel, Teks, TingkatBaris};

use super::catatan_tribulan::{Hal, alasan, asal_angka, keadaan_akhir, nama};
use super::jangka;
use super::kerangka::{Lajur, catatan_target, kerangka, sumber, sumber_anggaran};
use super::pohon::{self, NodeTercetak};
use super::satuan::{angka, satuan_keluaran};
use super::tak_tersedia;

/// How one of these tables is made.
pub type SusunTribulan = fn(Bahan, &Setahun) -> Tabel;

/// The quarters that end with this report or before it; all four in one of the whole year.
fn dilihat(bahan: Bahan) -> impl Iterator<Item = Tribulan> {
    let akhir = bahan.laporan.identitas.periode.tribulan().unwrap_or(Tribulan::IV);
    Tribulan::SEMUA.into_iter().filter(move |tribulan| *tribulan <= akhir)
}

/// Those, each with its figures, and a whole year's report beside them.
fn berdampingan<'a>(bahan: Bahan<'a>, setahun: &'a Setahun) -> Vec<(String, Option<&'a Rekap>)> {
    let tribulan =
        dilihat(bahan).map(|tribulan| (romawi(tribulan.nomor()), setahun.rekap(tribulan)));
    let tahunan = bahan.laporan.identitas.periode.rentang == Rentang::Tahunan;
    tribulan.chain(tahunan.then(|| ("Setahun".to_owned(), Some(bahan.rekap)))).collect()
}

/// Tabel CapaianTribulan: what each indicator came to by the end of each quarter, and what share of the year's target.
pub fn capaian(bahan: Bahan, setahun: &Setahun) -> Tabel {
    let semua = berdampingan(bahan, setahun);
    let kolom = 4 + 2 * semua.len();
    let isi = kerangka(bahan, kolom, Lajur::Pernyataan, |indikator| {
        let kinerja =
            || semua.iter().map(|(_, rekap)| rekap.and_then(|isi| isi.kinerja.get(&indikator.id)));
        let realisasi = kinerja().map(|kinerja| realisasi(bahan, indikator, kinerja));
        let capaian = kinerja()
            .map(|kinerja| sel(angka_atau(kinerja.and_then(|kinerja| kinerja.setahun.capaian))));
        let target = sel(bahan.target_dijanjikan(indikator));
        [target].into_iter().chain(realisasi).chain(capaian).collect()
    });
    let mut tampak = semua.iter().filter_map(|(_, rekap)| *rekap);
    let bintang = tampak.any(|rekap| rekap.kinerja.values().any(|kinerja| kinerja.tanpa_data));
    let bintang = bintang.then(|| kalimat(arti_bintang(&bahan.laporan.kebijakan)));
    let istilah = &bahan.laporan.identitas.istilah_periode;
    let judul = format!("Capaian Indikator per {istilah} Tahun {}", bahan.tahun());
    Tabel {
        kepala: kepala_capaian(bahan, semua.iter().map(|(nama, _)| nama.as_str()).collect()),
        baris: isi,
        catatan: bintang.into_iter().chain(catatan(bahan, setahun, Hal::Capaian)).collect(),
        sumber: sumber(bahan),
        ..tabel(bahan, JenisTabel::CapaianTribulan, &judul, kolom)
    }
}

fn kepala_capaian(bahan: Bahan, nama: Vec<&str>) -> Vec<Vec<Sel>> {
    let istilah = &bahan.laporan.identitas.istilah_periode;
    let kiri = ["No.", bahan.kepala_pernyataan(), "Indikator Kinerja", "Target"];
    let mut atas: Vec<Sel> = kiri.map(|judul| sel(judul).tinggi(2)).into();
    let kanan = [
        format!("Realisasi s.d. Akhir {istilah}"),
        format!("Capaian terhadap Target Tahun {} (%)", bahan.tahun()),
    ];
    atas.extend(kanan.map(|judul| sel(judul).lebar(nama.len())));
    vec![atas, nama.iter().chain(&nama).map(|nama| sel(*nama)).collect()]
}

/// What an indicator came to, by a report of its quarter.
fn realisasi(bahan: Bahan, indikator: &Indikator, kinerja: Option<&Kinerja>) -> Sel {
    let mut isi =
        vec![Potongan::Biasa(bahan.target_atau(indikator, kinerja.and_then(Kinerja::hasil)))];
    if kinerja.is_some_and(|kinerja| kinerja.tanpa_data) {
        isi.push(Potongan::Tanda("*".to_owned()));
    }
    sel_teks(isi)
}

/// Tabel KeluaranTribulan: what each quarter put out of what the year promised.
pub fn keluaran(bahan: Bahan, setahun: &Setahun) -> Tabel {
    let kolom = 7 + dilihat(bahan).count();
    let menumpuk = bertambah(&bahan.laporan.program, &bahan.laporan.renstra);
    let mut isi = Vec::new();
    for node in pohon::semua(bahan) {
        let mut keluaran: Vec<Vec<Sel>> = node
            .indikator
            .iter()
            .map(|indikator| baris_keluaran(bahan, setahun, &menumpuk, indikator))
            .collect();
        if keluaran.is_empty() {
            keluaran.push(vec![sel(TANPA_NILAI), kosong().lebar(kolom - 3)]);
        }
        isi.extend(spanned(
            node.tingkat,
            vec![sel(&node.nomor), sel(&node.nama)],
            keluaran,
            vec![],
        ));
    }
    let kiri = ["No.", pohon::kepala(bahan), "Indikator Kinerja", "Satuan", "Target"];
    let istilah = &bahan.laporan.identitas.istilah_periode;
    let judul = format!("Keluaran per {istilah} Tahun {}", bahan.tahun());
    let keadaan = keadaan_akhir(bahan, &menumpuk).map(|isi| kalimat(&isi));
    Tabel {
        kepala: vec![kepala_tribulan(
            bahan,
            &kiri,
            &["Jumlah".to_owned(), "Capaian (%)".to_owned()],
        )],
        baris: isi,
        catatan: keadaan.into_iter().chain(catatan(bahan, setahun, Hal::Keluaran)).collect(),
        sumber: sumber_anggaran(bahan),
        ..tabel(bahan, JenisTabel::KeluaranTribulan, &judul, kolom)
    }
}

fn baris_keluaran(
    bahan: Bahan,
    setahun: &Setahun,
    menumpuk: &BTreeSet<Id>,
    indikator: &IndikatorAnggaran,
) -> Vec<Sel> {
    let kini = bahan.keluaran(&indikator.id);
    let satuan = satuan_keluaran(kini);
    let mut isi = vec![sel(&indikator.nama), sel(satuan.as_deref().unwrap_or(TANPA_NILAI))];
    isi.push(sel(target(bahan, indikator, satuan.as_deref())));
    let ada = per_tribulan(bahan, setahun, menumpuk, indikator, satuan.as_deref());
    isi.extend(dilihat(bahan).zip(ada).map(|(_, isi)| sel(isi)));
    isi.push(sel(kumulatif(bahan, bahan.rekap, indikator, satuan.as_deref())));
    isi.push(sel(angka_atau(kini.and_then(|keluaran| keluaran.capaian))));
    isi
}

/// What the year promises of an output, under a heading that says its unit.
pub fn target(bahan: Bahan, indikator: &IndikatorAnggaran, satuan: Option<&str>) -> String {
    let acuan = indikator.cara.acuan().and_then(|acuan| bahan.dicetak_sendiri(acuan));
    match acuan {
        Some(acuan) => bahan.target(acuan),
        None => angka(bahan.keluaran(&indikator.id).and_then(|isi| isi.target.as_ref()), satuan),
    }
}

/// What an output came to by a report.
pub fn kumulatif(
    bahan: Bahan,
    rekap: &Rekap,
    indikator: &IndikatorAnggaran,
    satuan: Option<&str>,
) -> String {
    let acuan = indikator.cara.acuan().and_then(|acuan| bahan.dicetak_sendiri(acuan));
    match acuan {
        Some(acuan) => {
            bahan.target_atau(acuan, rekap.kinerja.get(&acuan.id).and_then(Kinerja::hasil))
        }
        None => {
            let keluaran = rekap.keluaran.get(&indikator.id);
            angka(keluaran.and_then(|keluaran| keluaran.realisasi.as_ref()), satuan)
        }
    }
}

/// What each quarter put out itself, or the state at its end.
pub fn per_tribulan(
    bahan: Bahan,
    setahun: &Setahun,
    menumpuk: &BTreeSet<Id>,
    indikator: &IndikatorAnggaran,
    satuan: Option<&str>,
) -> [String; 4] {
    let sendiri = indikator.cara.acuan().and_then(|acuan| bahan.dicetak_sendiri(acuan));
    if sendiri.is_some() {
        return Tribulan::SEMUA.map(|tribulan| match setahun.rekap(tribulan) {
            Some(rekap) => kumulatif(bahan, rekap, indikator, satuan),
            None => TANPA_NILAI.to_owned(),
        });
    }
    let semua = setahun.keluaran(&indikator.id, menumpuk.contains(&indikator.id));
    semua.map(|volume| angka(volume.as_ref(), satuan))
}

/// Tabel SerapanTribulan: what each quarter spent of what was set aside.
pub fn serapan(bahan: Bahan, setahun: &Setahun) -> Tabel {
    let kolom = 5 + dilihat(bahan).count();
    let mut isi = Vec::new();
    let mut sebelum = None;
    for node in pohon::semua(bahan) {
        for (judul, urusan) in node.mulai(&mut sebelum) {
            let mut uang = vec![sel(judul).lebar(2).rata(Rata::Kiri)];
            uang.extend(sel_uang(bahan, setahun, |rekap| rekap.urusan.get(&urusan)));
            isi.push(baris(TingkatBaris::Program, uang));
        }
        isi.push(baris_serapan(bahan, setahun, &node));
    }
    let mut total = vec![sel("TOTAL").lebar(2)];
    total.extend(sel_uang(bahan, setahun, |rekap| Some(&rekap.total)));
    isi.push(baris(TingkatBaris::Total, total));
    let pagu = bahan.kepala_uang("Pagu");
    let kiri = ["No.", pohon::kepala(bahan), &pagu];
    let kanan = [bahan.kepala_uang("Jumlah"), "Serapan (%)".to_owned()];
    let istilah = &bahan.laporan.identitas.istilah_periode;
    let judul = format!("Serapan Anggaran per {istilah} Tahun {}", bahan.tahun());
    Tabel {
        kepala: vec![kepala_tribulan(bahan, &kiri, &kanan)],
        baris: isi,
        catatan: catatan(bahan, setahun, Hal::Belanja),
        sumber: sumber_anggaran(bahan),
        ..tabel(bahan, JenisTabel::SerapanTribulan, &judul, kolom)
    }
}

fn baris_serapan(bahan: Bahan, setahun: &Setahun, node: &NodeTercetak) -> BarisTabel {
    let mut isi = vec![sel(&node.nomor), sel(&node.nama)];
    isi.extend(sel_uang(bahan, setahun, |rekap| rekap.node.get(node.kode)));
    baris(node.tingkat, isi)
}

fn sel_uang<'a>(
    bahan: Bahan<'a>,
    setahun: &Setahun,
    pilih: impl for<'b> Fn(&'b Rekap) -> Option<&'b Keuangan>,
) -> Vec<Sel> {
    let kini = pilih(bahan.rekap);
    let mut isi = vec![bahan.sel_uang(kini.and_then(|uang| uang.pagu))];
    let belanja = setahun.belanja(&pilih);
    isi.extend(dilihat(bahan).zip(belanja).map(|(_, uang)| bahan.sel_uang(uang)));
    isi.push(bahan.sel_uang(kini.and_then(|uang| uang.realisasi)));
    isi.push(angka_atau(kini.and_then(|uang| uang.serapan)));
    isi.into_iter().map(sel).collect()
}

fn kepala_tribulan(bahan: Bahan, kiri: &[&str], kanan: &[String; 2]) -> Vec<Sel> {
    let kiri = kiri.iter().map(|judul| sel(*judul));
    let tribulan = dilihat(bahan).map(|tribulan| sel(nama(bahan, tribulan)));
    kiri.chain(tribulan).chain(kanan.iter().map(sel)).collect()
}

/// The notes of a table.
fn catatan(bahan: Bahan, setahun: &Setahun, hal: Hal) -> Vec<Teks> {
    let mut hasil = asal_angka(bahan, setahun, hal != Hal::Capaian);
    hasil.extend(jangka::tak_tersedia(&alasan(setahun, &[hal])));
    let rencana = match hal {
        Hal::Capaian => catatan_target(bahan),
        Hal::Keluaran => tak_tersedia::target(bahan),
        Hal::Belanja => tak_tersedia::pagu(bahan),
    };
    hasil.iter().map(|isi| kalimat(isi)).chain(rencana).collect()
}
