//! What was found, for people.

use std::fmt::Write;

use super::{JenisTanda, Putusan, TandaTangan, Temuan, Verifikasi, Waktu};
use crate::tanda::waktu::{hari, pukul};

/// One paragraph a signature; first what it comes to.
pub fn teks(nama: &str, hasil: &Verifikasi) -> String {
    let mut out = String::new();
    let ringkas = if hasil.temuan == [Temuan::TanpaTanda] {
        Temuan::TanpaTanda.to_string()
    } else {
        hasil.putusan().to_string()
    };
    let _ = writeln!(out, "{nama}: {ringkas}");
    for (index, tanda) in hasil.tanda.iter().enumerate() {
        paragraf(&mut out, index + 1, tanda);
    }
    for temuan in hasil.temuan.iter().filter(|temuan| **temuan != Temuan::TanpaTanda) {
        let _ = writeln!(out, "  {}: {temuan}", sebutan(temuan));
    }
    out
}

/// `nomor` counts the signatures from 1.
fn paragraf(out: &mut String, nomor: usize, tanda: &TandaTangan) {
    let jenis = match tanda.jenis {
        JenisTanda::TandaTangan => "tanda tangan",
        JenisTanda::StempelWaktu => "stempel waktu arsip",
    };
    let nama = tanda.penanda.as_ref().map_or("tidak diketahui", |penanda| &penanda.nama);
    let bidang = &tanda.bidang;
    let _ = writeln!(out, "  {nomor}. {jenis} {nama} (bidang {bidang}): {}", tanda.putusan());
    let waktu = match &tanda.waktu {
        Waktu::Stempel(saat) => format!("{}, menurut stempel waktu", pukul(saat)),
        Waktu::Pengakuan(saat) => format!("{}, menurut penandatangan sendiri", pukul(saat)),
        Waktu::Tanpa => "tidak disebut".to_owned(),
    };
    let _ = writeln!(out, "     waktu: {waktu}");
    if let Some(tingkat) = tanda.tingkat {
        let _ = writeln!(out, "     tingkat: {tingkat}");
    }
    if let Some(alasan) = &tanda.alasan {
        let _ = writeln!(out, "     alasan: {alasan}");
    }
    if let Some(penanda) = &tanda.penanda {
        let (dari, sampai) = &penanda.masa;
        let masa = format!("berlaku {} sampai {}", hari(dari), hari(sampai));
        let _ = writeln!(out, "     sertifikat: diterbitkan {}, {masa}", penanda.penerbit);
        if penanda.rantai.len() > 1 {
            let _ = writeln!(out, "     rantai: {}", penanda.rantai.join(" < "));
        }
        let _ = writeln!(out, "     kekuatan: {}", penanda.kekuatan);
    }
    match tanda.lingkup {
        Some((_, 0)) => out.push_str("     meliputi: seluruh berkas\n"),
        Some((akhir, sisa)) => {
            let _ = writeln!(
                out,
                "     meliputi: {akhir} byte pertama; {sisa} byte ditambahkan sesudahnya"
            );
        }
        None => {}
    }
    for temuan in &tanda.temuan {
        let _ = writeln!(out, "     {}: {temuan}", sebutan(temuan));
    }
}

fn sebutan(temuan: &Temuan) -> &'static str {
    match temuan.putusan() {
        Putusan::Sah => "catatan",
        Putusan::TakDapatDinilai => "belum pasti",
        Putusan::TidakSah => "galat",
    }
}
