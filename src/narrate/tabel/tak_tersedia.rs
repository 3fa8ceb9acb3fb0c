//! Notes below the tables of money: what is unknown and why, and why more was spent than set aside.

use crate::bahasa::{disebut, rincian};
use crate::domain::anggaran::{Alokasi, IndikatorAnggaran};
use crate::domain::angka::{Rupiah, Tersedia};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::susun::{kalimat, kelompok};
use crate::naskah::Teks;

/// More names than these are not told one by one.
const DISEBUT: usize = 3;

/// What one reason holds for: what kind of figure, and whose.
struct Sebab<'a> {
    alasan: &'a str,
    jenis: &'a str,
    nama: Vec<&'a str>,
}

/// Why money is not known, each reason once.
pub fn uang(bahan: Bahan) -> Vec<Teks> {
    let mut sebab = Vec::new();
    for (nama, alokasi) in alokasi(bahan) {
        let anggaran = &alokasi.anggaran;
        for (jenis, uang) in [("pagu", &anggaran.pagu), ("realisasi anggaran", &anggaran.realisasi)]
        {
            add(&mut sebab, uang.alasan(), jenis, nama);
        }
    }
    told(sebab)
}

/// Why what was set aside is not known, each reason once; without a mark where a table has no column for it.
pub fn pagu(bahan: Bahan) -> Vec<Teks> {
    if !bahan.berpagu() {
        return tanpa_kolom("Pagu anggaran", alokasi(bahan).map(|(_, isi)| &isi.anggaran.pagu));
    }
    let mut sebab = Vec::new();
    for (nama, alokasi) in alokasi(bahan) {
        add(&mut sebab, alokasi.anggaran.pagu.alasan(), "pagu", nama);
    }
    told(sebab)
}

/// Why targets of outputs are not known, and why there are no outputs, each reason once.
pub fn target(bahan: Bahan) -> Vec<Teks> {
    let mut sebab = Vec::new();
    for indikator in crate::domain::asal::indikator(&bahan.laporan.program) {
        let target = indikator.cara.typed().and_then(|(target, _)| target?.alasan());
        add(&mut sebab, target, "target", &indikator.nama);
    }
    tanpa_indikator(bahan, &mut sebab);
    told(sebab)
}

/// Why money is not known where the columns of what was spent stand only if any of that is known.
pub fn uang_tercantum(bahan: Bahan) -> Vec<Teks> {
    if bahan.berbelanja() {
        return uang(bahan);
    }
    let realisasi = alokasi(bahan).map(|(_, alokasi)| &alokasi.anggaran.realisasi);
    let realisasi = tanpa_kolom("Realisasi anggaran", realisasi);
    pagu(bahan).into_iter().chain(realisasi).collect()
}

/// Why nothing is known of what has no column, each reason once.
fn tanpa_kolom<'a>(apa: &str, uang: impl Iterator<Item = &'a Tersedia<Rupiah>>) -> Vec<Teks> {
    let alasan = uang.filter_map(|uang| Some((uang.alasan()?, ())));
    let kata = |(alasan, _)| kalimat(&format!("{apa} tidak tersedia: {alasan}."));
    kelompok(alasan).into_iter().map(kata).collect()
}

/// Why money and outputs are not known, and why a pagu was exceeded, each reason once.
pub fn uang_dan_keluaran(bahan: Bahan) -> Vec<Teks> {
    let target_tribulan = format!("target {}", bahan.rentang());
    let bernama = bahan.keluaran_bernama();
    let mut sebab = Vec::new();
    for (indikator, nama) in &bernama {
        keluaran(indikator, nama, &mut sebab);
        let tribulan = bahan.laporan.identitas.periode.tribulan().zip(indikator.tribulan.as_ref());
        let alasan = tribulan.and_then(|(ini, tribulan)| tribulan.target.alasan(ini));
        add(&mut sebab, alasan, &target_tribulan, nama);
        let selesai = indikator.tribulan.as_ref().and_then(|tribulan| tribulan.selesai.as_ref());
        let selesai = selesai.and_then(Tersedia::alasan);
        add(&mut sebab, selesai, "tahapan yang selesai pada", nama);
    }
    tanpa_indikator(bahan, &mut sebab);
    let mut lebih = Vec::new();
    for (nama, alokasi) in alokasi(bahan) {
        add(&mut lebih, alokasi.anggaran.melebihi_pagu.as_deref(), "", nama);
    }
    let lebih = lebih.iter().map(|Sebab { alasan, nama, .. }| {
        kalimat(&format!(
            "Realisasi anggaran {} melebihi pagunya: {alasan}.",
            disebut("bagian", nama)
        ))
    });
    if bahan.memuat(JenisTabel::AkhirProgram) {
        // What is not of this year stands there, marked.
        return uang_tercantum(bahan).into_iter().chain(told(sebab)).chain(lebih).collect();
    }
    let lain = bahan.laporan.tidak_tahun_ini.iter();
    let lain = lain.filter_map(|lain| {
        let sebab = lain.sebab.as_ref()?;
        Some((bahan.sebab_lain(sebab), lain.nama.as_str()))
    });
    let lain = kelompok(lain);
    let lain = lain.iter().map(|(alasan, nama)| {
        let (nama, tahun) = (disebut("bagian", nama), bahan.tahun());
        kalimat(&format!(
            "Tidak termasuk tahun {tahun} dan tidak ikut dihitung: {nama} ({alasan})."
        ))
    });
    uang_tercantum(bahan).into_iter().chain(told(sebab)).chain(lebih).chain(lain).collect()
}

/// A count of a table: under which heading, and in whose row.
pub type SelCacah<'a> = (&'a str, &'a str, &'a Tersedia<u64>);

/// Why counts are not known, each reason once.
pub fn cacah<'a>(semua: impl IntoIterator<Item = SelCacah<'a>>) -> Vec<Teks> {
    let mut sebab = Vec::new();
    for (jenis, nama, cacah) in semua {
        add(&mut sebab, cacah.alasan(), jenis, nama);
    }
    let jumlah = (!sebab.is_empty())
        .then(|| kalimat("Jumlah yang memuat angka yang tidak tersedia tidak dihitung."));
    told(sebab).into_iter().chain(jumlah).collect()
}

/// Money where it is typed, with whose it is.
pub fn alokasi(bahan: Bahan<'_>) -> impl Iterator<Item = (&str, &Alokasi)> {
    let kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    kegiatan.flat_map(|kegiatan| {
        let sendiri = kegiatan.alokasi.iter().map(|alokasi| (kegiatan.nama.as_str(), alokasi));
        let sub = kegiatan.sub_kegiatan.iter().map(|sub| (sub.nama.as_str(), &sub.alokasi));
        sendiri.chain(sub)
    })
}

fn tanpa_indikator<'a>(bahan: Bahan<'a>, sebab: &mut Vec<Sebab<'a>>) {
    let kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    for sub in kegiatan.flat_map(|kegiatan| &kegiatan.sub_kegiatan) {
        add(sebab, sub.tanpa_indikator.as_deref(), "indikator", &sub.nama);
    }
}

fn keluaran<'a>(indikator: &'a IndikatorAnggaran, nama: &'a str, sebab: &mut Vec<Sebab<'a>>) {
    let Some((target, realisasi)) = indikator.cara.typed() else { return };
    add(sebab, target.and_then(Tersedia::alasan), "target", nama);
    add(sebab, realisasi.alasan(), "realisasi", nama);
}

fn add<'a>(sebab: &mut Vec<Sebab<'a>>, alasan: Option<&'a str>, jenis: &'a str, nama: &'a str) {
    let Some(alasan) = alasan else { return };
    match sebab.iter_mut().find(|lain| lain.alasan == alasan && lain.jenis == jenis) {
        Some(sama) => sama.nama.push(nama),
        None => sebab.push(Sebab { alasan, jenis, nama: vec![nama] }),
    }
}

/// Each reason once: what shares whose figures it holds for is told together.
fn told(sebab: Vec<Sebab<'_>>) -> Vec<Teks> {
    let alasan =
        kelompok(sebab.into_iter().map(|Sebab { alasan, jenis, nama }| (alasan, (nama, jenis))));
    let catatan = alasan.into_iter().map(|(alasan, isi)| {
        let milik = kelompok(isi).into_iter().map(|(nama, jenis)| {
            let jenis = rincian(&jenis);
            match nama.len() {
                0..=DISEBUT => format!("{jenis} {}", rincian(&nama)),
                banyak => format!("{jenis} pada {banyak} baris"),
            }
        });
        let milik = milik.collect::<Vec<_>>().join("; ");
        kalimat(&format!("{TANPA_NILAI} berarti tidak tersedia: {milik}, {alasan}."))
    });
    catatan.collect()
}
