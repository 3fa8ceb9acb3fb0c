//! What closes Formulir E.81 (Permendagri 86/2017, Lampiran): means, predicates, what helped and hindered, and what is to be
//! done. The form does not say over which rows its means are: here they are over those whose money is typed.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::bahasa::rincian;
use crate::compute::rekap::Rekap;
use crate::compute::setahun::{HasilTribulan, Setahun};
use crate::domain::anggaran::{Anggaran, IndikatorAnggaran};
use crate::domain::angka::Persen;
use crate::domain::asal;
use crate::domain::jangka::{Jangka, NodeJangka};
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::{Laporan, Tinjauan};
use crate::domain::periode::{Rentang, Tribulan};
use crate::domain::prosa::Ruas;
use crate::domain::renstra::Indikator;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau};
use crate::narrate::pengesahan::TITIK;
use crate::narrate::prosa;
use crate::narrate::susun::{baris, biasa, kosong, sel, sel_teks};
use crate::naskah::{BarisTabel, Potongan, Rata, Teks, TingkatBaris};

use super::catatan_tribulan::{Hal, alasan, asal_angka, keadaan_akhir, yang};
use super::jangka;
use super::pohon::{self, NodeTercetak};
use super::renja::{KOLOM, SEBELUM_TRIBULAN};
use super::tak_tersedia::alokasi;

/// The rows below the sums.
pub fn penutup(bahan: Bahan, setahun: &Setahun) -> Vec<BarisTabel> {
    let nilai = rata_rata(bahan, setahun);
    let predikat = |nilai: Option<Persen>| {
        let skala = bahan.laporan.kebijakan.skala.as_ref();
        let kategori = nilai.and_then(|nilai| Some(skala?.kategori(nilai).to_owned()));
        kategori.unwrap_or_else(|| TANPA_NILAI.to_owned())
    };
    let mut hasil = vec![
        baris_nilai("Rata-rata capaian kinerja (%)", nilai, angka_atau),
        baris_nilai("Predikat kinerja", nilai, predikat),
    ];
    hasil.extend(diuraikan(bahan));
    hasil
}

/// What helped and hindered, and what is to be done, a row each.
fn diuraikan(bahan: Bahan) -> [BarisTabel; 4] {
    let analisis = &bahan.laporan.analisis;
    let tinjauan = || analisis.tujuan.values().chain(analisis.sasaran.values());
    let faktor = |pilih: fn(&Tinjauan) -> &Vec<Vec<Ruas>>| tinjauan().flat_map(pilih).collect();
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let evaluasi = &analisis.evaluasi_renja;
    let semua = [
        (
            "Faktor pendorong keberhasilan kinerja".to_owned(),
            faktor(|isi| &isi.pendukung),
            "tidak dicantumkan.",
        ),
        (
            "Faktor penghambat pencapaian kinerja".to_owned(),
            faktor(|isi| &isi.penghambat),
            "tidak dicantumkan.",
        ),
        (
            format!(
                "Tindak lanjut yang diperlukan dalam {istilah} berikutnya (diisi oleh kepala Bappeda)"
            ),
            evaluasi.tribulan_berikutnya.iter().collect(),
            TITIK,
        ),
        (
            "Tindak lanjut yang diperlukan dalam Renja berikutnya (diisi oleh kepala Bappeda)"
                .to_owned(),
            evaluasi.renja_berikutnya.iter().collect(),
            TITIK,
        ),
    ];
    semua.map(|(judul, butir, kosong)| uraian(bahan, &judul, butir, kosong))
}

/// K and Rp of the quarters, of the year and of the plan.
type NilaiForm = [[Option<Persen>; 2]; 6];

/// The means: what share of the year's target and of its money was reached by the end of each quarter and now, and of the
/// plan's.
fn rata_rata(bahan: Bahan, setahun: &Setahun) -> NilaiForm {
    let [pertama, kedua, ketiga, keempat] = Tribulan::SEMUA.map(|tribulan| {
        setahun.rekap(tribulan).map_or([None; 2], |rekap| rata_tahun(bahan, rekap))
    });
    let jangka = &bahan.rekap.jangka;
    let keluaran = terbawah(bahan)
        .flat_map(|(_, indikator)| indikator)
        .filter_map(|indikator| jangka.keluaran.get(&indikator.id)?.capaian);
    let uang = terbawah(bahan).filter_map(|(kode, _)| jangka.node.get(kode)?.serapan);
    let renstra = [rata(bahan, keluaran), rata(bahan, uang)];
    [pertama, kedua, ketiga, keempat, rata_tahun(bahan, bahan.rekap), renstra]
}

fn rata_tahun(bahan: Bahan, rekap: &Rekap) -> [Option<Persen>; 2] {
    let keluaran = terbawah(bahan)
        .flat_map(|(_, indikator)| indikator)
        .filter_map(|indikator| rekap.keluaran.get(&indikator.id)?.capaian);
    let uang = terbawah(bahan).filter_map(|(kode, _)| rekap.node.get(kode)?.serapan);
    [rata(bahan, keluaran), rata(bahan, uang)]
}

/// The nodes whose money is typed, each with its indicators.
fn terbawah<'a>(bahan: Bahan<'a>) -> impl Iterator<Item = (&'a Kode, &'a [IndikatorAnggaran])> {
    let kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    kegiatan.flat_map(|kegiatan| {
        let sendiri =
            kegiatan.alokasi.is_some().then_some((&kegiatan.kode, kegiatan.indikator.as_slice()));
        let sub = kegiatan.sub_kegiatan.iter().map(|sub| (&sub.kode, sub.indikator.as_slice()));
        sendiri.into_iter().chain(sub)
    })
}

fn rata(bahan: Bahan, nilai: impl Iterator<Item = Persen>) -> Option<Persen> {
    let semua: Vec<Decimal> = nilai.map(|nilai| nilai.0).collect();
    let jumlah = semua.iter().copied().fold(Decimal::ZERO, Decimal::saturating_add);
    let rata = jumlah.checked_div(Decimal::from(semua.len()))?;
    Some(Persen(bahan.rounded(rata)))
}

fn baris_nilai(
    judul: &str,
    nilai: NilaiForm,
    cetak: impl Fn(Option<Persen>) -> String,
) -> BarisTabel {
    let mut isi = vec![sel(judul).lebar(SEBELUM_TRIBULAN).rata(Rata::Kanan)];
    let [pertama, kedua, ketiga, keempat, tahun, renstra] =
        nilai.map(|pasangan| pasangan.map(|nilai| sel(cetak(nilai))));
    isi.extend([pertama, kedua, ketiga, keempat, tahun].into_iter().flatten());
    isi.extend([kosong(), kosong()].into_iter().chain(renstra).chain([kosong()]));
    baris(TingkatBaris::Jumlah, isi)
}

/// A row of words over the whole width.
fn uraian(bahan: Bahan, judul: &str, butir: Vec<&Vec<Ruas>>, kosong: &str) -> BarisTabel {
    let mut isi: Teks = vec![Potongan::Tebal(format!("{judul}: "))];
    if butir.is_empty() {
        isi.push(biasa(kosong));
    }
    let banyak = butir.len();
    for (urut, klausa) in butir.into_iter().enumerate() {
        isi.extend(prosa::teks(bahan, klausa));
        isi.push(biasa(if urut + 1 == banyak { "." } else { "; " }));
    }
    baris(TingkatBaris::Biasa, vec![sel_teks(isi).lebar(KOLOM).rata(Rata::Kiri)])
}

/// The notes below the form.
pub fn catatan(
    bahan: Bahan,
    setahun: &Setahun,
    jangka: &[NodeJangka],
    menumpuk: &BTreeSet<Id>,
) -> Vec<String> {
    let mut hasil: Vec<String> = asal_angka(bahan, setahun, true).into_iter().collect();
    hasil.extend(belum(bahan, setahun));
    hasil.extend(berbeda(bahan, setahun));
    hasil.extend(keadaan_akhir(bahan, menumpuk));
    if jangka.is_empty() {
        hasil.push("Kolom 5, 6, 13, dan 14 tidak terisi: target akhir Renstra dan realisasi sampai dengan tahun lalu tidak tersedia.".to_owned());
    }
    hasil.extend(jangka::keterangan(bahan, jangka, "kolom 13"));
    hasil.push(arti_rata_rata(bahan));
    let tanpa_unit = |node: &NodeTercetak| node.penanggung_jawab.is_none();
    if pohon::semua(bahan).iter().any(tanpa_unit) {
        hasil.push("– pada kolom 15: unit penanggung jawabnya tidak dicantumkan.".to_owned());
    }
    let tanpa_indikator = |node: &NodeTercetak| {
        // Of a sub kegiatan there is a reason.
        let sub = node.kegiatan.is_some_and(|kegiatan| kegiatan.kode != *node.kode);
        node.indikator.is_empty() && !sub
    };
    if pohon::semua(bahan).iter().any(tanpa_indikator) {
        hasil.push("– pada kolom 4: indikatornya tidak dicantumkan.".to_owned());
    }
    if !jangka.iter().all(lengkap) {
        hasil.push("– pada kolom 5, 6, 13, dan 14: target akhir Renstra atau realisasi sampai dengan tahun lalu tidak dicantumkan.".to_owned());
    }
    let mut sebab = jangka::alasan(bahan, jangka);
    sebab.extend(tahun_ini(bahan));
    sebab.extend(alasan(setahun, &[Hal::Keluaran, Hal::Belanja]));
    sebab.sort_unstable();
    sebab.dedup();
    hasil.extend(jangka::tak_tersedia(&sebab));
    hasil
}

/// Whether the office writes something of the plan's last year and of those before this one, be it why that is not known.
fn lengkap(node: &NodeJangka) -> bool {
    let uang = node.uang.iter().all(Jangka::lengkap);
    uang && node.indikator.iter().all(|indikator| indikator.jangka.lengkap())
}

/// Why this year's targets and figures are not known: of outputs, of money, and of the office's own indicators.
fn tahun_ini(bahan: Bahan<'_>) -> Vec<&str> {
    let Laporan { program, renstra, .. } = bahan.laporan;
    let keluaran = || asal::indikator(program);
    let target = keluaran().filter_map(|satu| satu.cara.typed()?.0?.alasan());
    let kegiatan = program.iter().flat_map(|program| &program.kegiatan);
    let sub = kegiatan.flat_map(|kegiatan| &kegiatan.sub_kegiatan);
    let tanpa = sub.filter_map(|sub| sub.tanpa_indikator.as_deref());
    let belanja = alokasi(bahan).flat_map(|(_, alokasi)| {
        let Anggaran { pagu, realisasi, .. } = &alokasi.anggaran;
        [pagu.alasan(), realisasi.alasan()].into_iter().flatten()
    });
    let diacu = |satu: &Indikator| keluaran().any(|lain| lain.cara.acuan() == Some(&satu.id));
    let hasil = renstra.indikator().filter(|satu| diacu(satu) && !satu.berhasil());
    let hasil = hasil.filter_map(|satu| satu.hasil.catatan.as_deref());
    let indikator = renstra.indikator().filter(|satu| diacu(satu));
    let indikator = renstra.indikator_sasaran().chain(indikator);
    let indikator = indikator.filter_map(|satu| satu.target.alasan());
    target.chain(tanpa).chain(belanja).chain(hasil).chain(indikator).collect()
}

fn arti_rata_rata(bahan: Bahan) -> String {
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let predikat = match bahan.berkategori() {
        true => "Predikatnya menurut skala capaian dalam laporan ini.",
        false => "Predikat tidak dicetak karena laporan ini tidak menggolongkan capaian.",
    };
    let daun = if bahan.bersub() { "sub kegiatan" } else { "kegiatan" };
    format!(
        "Rata-rata capaian dihitung dari setiap {daun}: K dari capaian keluarannya, Rp dari serapannya; kolom 8 sampai dengan 11 kumulatif sampai dengan akhir {istilah} terhadap target dan anggaran setahun. {predikat}"
    )
}

/// Which quarters are still to come.
fn belum(bahan: Bahan, setahun: &Setahun) -> Option<String> {
    let semua = yang(bahan, setahun, &HasilTribulan::Belum);
    (!semua.is_empty()).then(|| format!("{} belum berakhir.", rincian(&semua)))
}

/// That the figures of the whole year are not the sums of its quarters.
fn berbeda(bahan: Bahan, setahun: &Setahun) -> Option<String> {
    let tahunan = bahan.laporan.identitas.periode.rentang == Rentang::Tahunan;
    let akhir = setahun.rekap(Tribulan::IV).filter(|_| tahunan)?;
    let uang = bahan.rekap.node.iter().any(|(kode, uang)| {
        akhir.node.get(kode).is_none_or(|lain| lain.realisasi != uang.realisasi)
    });
    let keluaran = bahan.rekap.keluaran.iter().any(|(id, keluaran)| {
        akhir.keluaran.get(id).is_none_or(|lain| lain.realisasi != keluaran.realisasi)
    });
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    (uang || keluaran).then(|| {
        format!(
            "Kolom 12 menurut laporan tahunan ini, dan tidak selalu sama dengan jumlah kolom 8 \
             sampai dengan 11 menurut laporan setiap {istilah}."
        )
    })
}
