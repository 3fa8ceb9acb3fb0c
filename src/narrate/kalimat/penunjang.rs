//! What kegiatan do for a sasaran: those with output carry it, those without hold it back.

use rust_decimal::Decimal;

use crate::bahasa::{TERBANYAK, kata_bilangan, yaitu};
use crate::compute::rekap::{DasarKeluaran, Keluaran};
use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan};
use crate::domain::angka::Persen;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::nomor;
use crate::narrate::susun::{daftar_kalimat, kalimat, paragraf};
use crate::naskah::{Blok, JenisPenanda};

use super::ukuran::makin_kecil_makin_baik;

/// More names than these, each with its figures, are no sentence any more: they stand below each other.
const SEBARIS: usize = 3;

/// What a kegiatan does for the sasaran that it serves.
#[derive(Clone, Copy, PartialEq)]
enum Sumbangan {
    Menunjang,
    Menghambat,
    TakDinilai,
}

/// What is said of some kegiatan, and their names.
struct Klausa {
    kata: String,
    butir: Vec<String>,
}

/// Clauses of one subject, which a sentence joins where it can hold their names.
struct Pernyataan {
    /// How the first one begins: "Pencapaian sasaran “…”".
    awal: String,
    /// How one begins that stands alone: "Pencapaiannya".
    lanjut: &'static str,
    sambung: &'static str,
    klausa: Vec<Klausa>,
}

/// What kegiatan that serve a sasaran are judged by, as far as it is known of any of them.
pub fn dasar(bahan: Bahan) -> &'static str {
    let mut kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    let serapan = kegiatan.any(|kegiatan| {
        let uang = bahan.node(&kegiatan.kode).filter(|_| !kegiatan.sasaran.is_empty());
        uang.is_some_and(|uang| uang.serapan.is_some())
    });
    match (bahan.berkemajuan(), serapan) {
        (true, true) => "kemajuan pekerjaan dan serapan anggarannya",
        (true, false) => "kemajuan pekerjaannya",
        (false, true) => "keluaran dan serapan anggarannya",
        (false, false) => "keluarannya",
    }
}

/// Why of no kegiatan that serves a sasaran can be said whether it carries that.
pub fn tanpa_penunjang(melayani: &[&Kegiatan]) -> &'static str {
    let berindikator = |kegiatan: &&Kegiatan| {
        let mut sub = kegiatan.sub_kegiatan.iter();
        !kegiatan.indikator.is_empty() || sub.any(|sub| !sub.indikator.is_empty())
    };
    match melayani.iter().any(berindikator) {
        true => {
            "Di antara kegiatan yang melayani sasaran belum ada yang keluarannya dapat dinilai, sehingga belum \
             dapat dikatakan kegiatan mana yang menunjang atau menghambat sasaran."
        }
        false => {
            "Kegiatan yang melayani sasaran tidak mempunyai indikator keluaran, sehingga tidak dapat dikatakan \
             kegiatan mana yang menunjang atau menghambat sasaran."
        }
    }
}

/// Which kegiatan carry a sasaran, which hold it back, and of which neither can be said.
pub fn penunjang(bahan: Bahan, nama: &str, kegiatan: &[&Kegiatan]) -> Vec<Blok> {
    if kegiatan.is_empty() {
        return vec![paragraf(&format!("Tidak ada kegiatan yang melayani {nama}."))];
    }
    let pilih = |dicari: Sumbangan| {
        kegiatan.iter().copied().filter(move |kegiatan| sumbangan(bahan, kegiatan) == dicari)
    };
    let lain: Vec<String> =
        pilih(Sumbangan::TakDinilai).map(|kegiatan| kegiatan.nama.clone()).collect();
    let dinilai = [Sumbangan::Menunjang, Sumbangan::Menghambat].map(|apa| pilih(apa).collect());
    let pernyataan = match bahan.berkemajuan() {
        true => kemajuan(bahan, nama, dinilai),
        false => keluaran(bahan, nama, dinilai, lain.is_empty()),
    };
    if pernyataan.klausa.is_empty() {
        return vec![paragraf(&format!("Untuk {nama} belum ada kegiatan yang dapat dinilai."))];
    }
    let kata = format!("Kegiatan yang belum dapat dinilai {}", berjumlah(&lain));
    disusun(bahan, pernyataan, (!lain.is_empty()).then_some(Klausa { kata, butir: lain }))
}

/// One paragraph, or a list for each clause where its names are too many.
fn disusun(bahan: Bahan, pernyataan: Pernyataan, lain: Option<Klausa>) -> Vec<Blok> {
    let tabel = nomor::tabel(&bahan.laporan.susunan, JenisTabel::ProgramKegiatan);
    let selainnya = format!(", sebagaimana dirinci pada {tabel}");
    let sebaris = |klausa: &Klausa| format!("{}{}", klausa.kata, yaitu(&klausa.butir, &selainnya));
    let panjang = |klausa: &Klausa| (SEBARIS + 1..=TERBANYAK).contains(&klausa.butir.len());
    let Pernyataan { awal, lanjut, sambung, klausa } = pernyataan;
    if !klausa.iter().chain(&lain).any(panjang) {
        let klausa: Vec<String> = klausa.iter().map(sebaris).collect();
        let lain = lain.map(|lain| format!(" {}.", sebaris(&lain))).unwrap_or_default();
        return vec![paragraf(&format!("{awal} {}.{lain}", klausa.join(sambung)))];
    }
    let pokok = [awal.as_str()].into_iter().chain(std::iter::repeat(lanjut));
    let klausa = pokok.zip(klausa).map(|(pokok, Klausa { kata, butir })| {
        let kata = format!("{pokok} {kata}");
        Klausa { kata, butir }
    });
    let mut isi = Vec::new();
    for klausa in klausa.chain(lain) {
        if panjang(&klausa) {
            isi.push(paragraf(&format!("{}:", klausa.kata)));
            let butir = klausa.butir.iter().map(|butir| kalimat(butir)).collect();
            isi.push(daftar_kalimat(JenisPenanda::Huruf, butir));
        } else {
            isi.push(paragraf(&format!("{}.", sebaris(&klausa))));
        }
    }
    isi
}

fn berjumlah(butir: &[String]) -> String {
    format!("berjumlah {}", kata_bilangan(butir.len() as u64))
}

/// Judged by what was put out.
fn keluaran(
    bahan: Bahan,
    nama: &str,
    [menunjang, menghambat]: [Vec<&Kegiatan>; 2],
    semua: bool,
) -> Pernyataan {
    let ada = match (menghambat.is_empty(), semua) {
        (true, true) => "ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran",
        (true, false) | (false, _) => "ditunjang oleh kegiatan yang telah menghasilkan keluaran",
    };
    let belum = match (menunjang.is_empty(), semua) {
        (true, true) => "terhambat karena kegiatan pendukungnya belum menghasilkan keluaran",
        (true, false) | (false, _) => "terhambat oleh kegiatan yang belum menghasilkan keluaran",
    };
    let klausa = [(ada, menunjang), (belum, menghambat)].into_iter();
    let klausa = klausa.filter(|(_, kegiatan)| !kegiatan.is_empty());
    Pernyataan {
        awal: format!("Pencapaian {nama}"),
        lanjut: "Pencapaiannya",
        sambung: ", dan ",
        klausa: klausa.map(|(kata, kegiatan)| klausa_tentang(bahan, kata, &kegiatan)).collect(),
    }
}

fn klausa_tentang(bahan: Bahan, kata: &str, kegiatan: &[&Kegiatan]) -> Klausa {
    let butir = kegiatan.iter().map(|kegiatan| uraian(bahan, kegiatan)).collect();
    Klausa { kata: kata.to_owned(), butir }
}

/// Work that has not begun need not be late: it is told how far it is, and judged by nothing.
fn kemajuan(bahan: Bahan, nama: &str, [menunjang, menghambat]: [Vec<&Kegiatan>; 2]) -> Pernyataan {
    let (selesai, berjalan): (Vec<_>, Vec<_>) =
        menunjang.into_iter().partition(|kegiatan| selesai(bahan, kegiatan));
    let [sebagian, tidak] = match bahan.tahun_selesai() {
        true => ["berjalan tetapi tidak selesai", "tidak berjalan"],
        false => ["sudah berjalan", "belum berjalan"],
    };
    let klausa = [("sudah selesai", selesai), (sebagian, berjalan), (tidak, menghambat)];
    let klausa = klausa.into_iter().filter(|(_, kegiatan)| !kegiatan.is_empty());
    Pernyataan {
        awal: format!("Untuk {nama} pekerjaan"),
        lanjut: "Pekerjaan",
        sambung: "; ",
        klausa: klausa
            .map(|(kata, kegiatan)| {
                let banyak = kata_bilangan(kegiatan.len() as u64);
                klausa_tentang(bahan, &format!("{kata} pada {banyak} kegiatan"), &kegiatan)
            })
            .collect(),
    }
}

/// Whether all of a kegiatan's work is done, as far as anybody measured it.
fn selesai(bahan: Bahan, kegiatan: &Kegiatan) -> bool {
    let sub = kegiatan.sub_kegiatan.iter().filter_map(|sub| pertama(bahan, &sub.indikator));
    let sub = sub
        .filter(|keluaran| keluaran.target.as_ref().is_none_or(|target| !target.besar().is_zero()));
    let mut kemajuan =
        sub.chain(pertama(bahan, &kegiatan.indikator)).filter_map(|isi| isi.kemajuan);
    let seluruhnya = |kemajuan: Persen| kemajuan.0 >= Decimal::ONE_HUNDRED;
    kemajuan.next().is_some_and(seluruhnya) && kemajuan.all(seluruhnya)
}

/// "Pelayanan Antarkerja (capaian 3,64%, serapan 6,30%)".
fn uraian(bahan: Bahan, kegiatan: &Kegiatan) -> String {
    let keluaran = pertama(bahan, &kegiatan.indikator);
    let capaian = keluaran.and_then(|keluaran| {
        let capaian = persen(keluaran.dinilai()?.1?);
        Some(match keluaran.dasar {
            DasarKeluaran::Tribulan => {
                format!("capaian {capaian} terhadap target {}", bahan.rentang())
            }
            DasarKeluaran::Tahun | DasarKeluaran::Tidak => format!("capaian {capaian}"),
        })
    });
    let serapan = bahan.node(&kegiatan.kode).and_then(|uang| uang.serapan);
    let serapan = serapan.map(|serapan| format!("serapan {}", persen(serapan)));
    let angka: Vec<String> = [capaian, serapan].into_iter().flatten().collect();
    match angka.as_slice() {
        [] => kegiatan.nama.clone(),
        angka => format!("{} ({})", kegiatan.nama, angka.join(", ")),
    }
}

/// Whether it can be said what a kegiatan does for its sasaran.
pub fn dinilai(bahan: Bahan, kegiatan: &Kegiatan) -> bool {
    sumbangan(bahan, kegiatan) != Sumbangan::TakDinilai
}

/// Of one without target, or whose capaian nobody knows, neither can be said. One that has no indicator of its own is judged
/// by those of its sub kegiatan.
fn sumbangan(bahan: Bahan, kegiatan: &Kegiatan) -> Sumbangan {
    let keluaran = pertama(bahan, &kegiatan.indikator);
    let mut sub = kegiatan.sub_kegiatan.iter().filter_map(|sub| pertama(bahan, &sub.indikator));
    let capaian = match keluaran {
        Some(keluaran) => capaian(keluaran),
        None => sub.clone().filter_map(capaian).max_by_key(|capaian| capaian.0),
    };
    let Some(capaian) = capaian else { return Sumbangan::TakDinilai };
    // The indicator of a plan may stand at nought where the work has put out what it should.
    let berkeluaran = sub.any(menghasilkan);
    if !capaian.0.is_zero() || keluaran.is_some_and(menghasilkan_kerja) || berkeluaran {
        Sumbangan::Menunjang
    } else if kegiatan.sub_kegiatan.is_empty() && makin_kecil(bahan, kegiatan) {
        Sumbangan::TakDinilai
    } else {
        Sumbangan::Menghambat
    }
}

/// What share of a target an output has reached, where it is held against one and known.
fn capaian(keluaran: &Keluaran) -> Option<Persen> {
    let dinilai = keluaran.dinilai().filter(|_| keluaran.terukur());
    dinilai.filter(|(target, _)| !target.besar().is_zero())?.1
}

fn pertama<'a>(bahan: Bahan<'a>, indikator: &[IndikatorAnggaran]) -> Option<&'a Keluaran> {
    bahan.keluaran(&indikator.first()?.id)
}

/// Whether anything was put out, or any of the work is done.
fn menghasilkan(keluaran: &Keluaran) -> bool {
    let hasil = keluaran.realisasi.as_ref();
    hasil.is_some_and(|hasil| !hasil.besar().is_zero()) || menghasilkan_kerja(keluaran)
}

/// Whether any of the work is done, as far as that is measured.
fn menghasilkan_kerja(keluaran: &Keluaran) -> bool {
    keluaran.kemajuan.is_some_and(|kemajuan| !kemajuan.0.is_zero())
}

/// Whether a kegiatan is measured by an indicator of which less is better: a capaian of nought is no want of output.
fn makin_kecil(bahan: Bahan, kegiatan: &Kegiatan) -> bool {
    let acuan =
        kegiatan.indikator.first().and_then(|indikator| bahan.rekap.acuan.get(&indikator.id));
    let mut renstra = bahan.laporan.renstra.indikator();
    renstra.any(|indikator| acuan == Some(&indikator.id) && makin_kecil_makin_baik(indikator.rumus))
}
