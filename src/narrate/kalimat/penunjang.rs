//! What kegiatan do for a sasaran: those with output carry it, those without hold it back.

use crate::bahasa::{kata_bilangan, yaitu};
use crate::compute::rekap::{DasarKeluaran, Keluaran};
use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::nomor;

use super::ukuran::makin_kecil_makin_baik;

/// What a kegiatan does for the sasaran that it serves.
#[derive(Clone, Copy, PartialEq)]
enum Sumbangan {
    Menunjang,
    Menghambat,
    TakDinilai,
}

/// Which kegiatan carry a sasaran, which hold it back, and of which neither can be said.
pub fn penunjang(bahan: Bahan, nama: &str, kegiatan: &[&Kegiatan]) -> String {
    let pilih = |dicari: Sumbangan| kegiatan.iter().filter(move |k| sumbangan(bahan, k) == dicari);
    let uraian = |dicari| pilih(dicari).map(|k| uraian(bahan, k)).collect::<Vec<_>>();
    let (menunjang, menghambat) = (uraian(Sumbangan::Menunjang), uraian(Sumbangan::Menghambat));
    let lain: Vec<&str> = pilih(Sumbangan::TakDinilai).map(|k| k.nama.as_str()).collect();
    let tabel = nomor::tabel(&bahan.laporan.susunan, JenisTabel::ProgramKegiatan);
    let selainnya = format!(", sebagaimana dirinci pada {tabel}");
    let yaitu = |butir: &[String]| yaitu(butir, &selainnya);
    if bahan.berkemajuan()
        && let Some(kalimat) = kemajuan(nama, &menunjang, &menghambat, &yaitu)
    {
        return kalimat;
    }
    let hasil = match (menunjang.as_slice(), menghambat.as_slice()) {
        ([], []) => return format!("Untuk {nama} belum ada kegiatan yang dapat dinilai."),
        (ada, []) if lain.is_empty() => format!(
            "ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran{}",
            yaitu(ada)
        ),
        (ada, []) => {
            format!("ditunjang oleh kegiatan yang telah menghasilkan keluaran{}", yaitu(ada))
        }
        ([], belum) if lain.is_empty() => format!(
            "terhambat karena kegiatan pendukungnya belum menghasilkan keluaran{}",
            yaitu(belum)
        ),
        ([], belum) => {
            format!("terhambat oleh kegiatan yang belum menghasilkan keluaran{}", yaitu(belum))
        }
        (ada, belum) => format!(
            "ditunjang oleh kegiatan yang telah menghasilkan keluaran{}, dan terhambat oleh kegiatan yang belum menghasilkan keluaran{}",
            yaitu(ada),
            yaitu(belum)
        ),
    };
    let lain = match lain.as_slice() {
        [] => String::new(),
        lain => format!(
            " Kegiatan yang belum dapat dinilai berjumlah {}{}.",
            kata_bilangan(lain.len() as u64),
            crate::bahasa::yaitu(lain, &selainnya)
        ),
    };
    format!("Pencapaian {nama} {hasil}.{lain}")
}

/// Work that has not begun need not be late: it is told how far it is, and judged by nothing.
fn kemajuan(
    nama: &str,
    menunjang: &[String],
    menghambat: &[String],
    yaitu: &impl Fn(&[String]) -> String,
) -> Option<String> {
    let berjalan = |kata: &str, butir: &[String]| match butir {
        [] => None,
        butir => Some(format!(
            "{kata} berjalan pada {} kegiatan{}",
            kata_bilangan(butir.len() as u64),
            yaitu(butir)
        )),
    };
    let bagian = [berjalan("sudah", menunjang), berjalan("belum", menghambat)];
    let bagian: Vec<String> = bagian.into_iter().flatten().collect();
    (!bagian.is_empty()).then(|| format!("Untuk {nama} pekerjaan {}.", bagian.join("; ")))
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

/// Of one without target, or whose capaian nobody knows, neither can be said.
fn sumbangan(bahan: Bahan, kegiatan: &Kegiatan) -> Sumbangan {
    let keluaran = pertama(bahan, &kegiatan.indikator).filter(|keluaran| keluaran.terukur());
    let dinilai = keluaran.and_then(Keluaran::dinilai);
    let dinilai = dinilai.filter(|(target, _)| !target.besar().is_zero());
    let Some(capaian) = dinilai.and_then(|(_, capaian)| capaian) else {
        return Sumbangan::TakDinilai;
    };
    let mut sub = kegiatan.sub_kegiatan.iter();
    // The indicator of a plan may stand at nought where the work has put out what it should.
    let berkeluaran = sub.any(|sub| pertama(bahan, &sub.indikator).is_some_and(menghasilkan));
    if !capaian.0.is_zero() || keluaran.is_some_and(menghasilkan_kerja) || berkeluaran {
        Sumbangan::Menunjang
    } else if kegiatan.sub_kegiatan.is_empty() && makin_kecil(bahan, kegiatan) {
        Sumbangan::TakDinilai
    } else {
        Sumbangan::Menghambat
    }
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
