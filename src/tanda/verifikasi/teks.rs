//! What was found, for people.

use std::fmt::Write;

use super::{Jenis, Putusan, TandaTangan, Temuan, Verifikasi, Waktu};
use crate::tanda::waktu::{hari, pukul};

/// One paragraph a signature; first what it comes to.
pub fn teks(nama: &str, hasil: &Verifikasi) -> String {
    let mut out = String::new();
    let ringkas = match hasil.temuan.as_slice() {
        [Temuan::TanpaTanda] => Temuan::TanpaTanda.to_string(),
        _ => hasil.putusan().to_string(),
    };
    let _ = writeln!(out, "{nama}: {ringkas}");
    for (index, satu) in hasil.tanda.iter().enumerate() {
        tanda(&mut out, index + 1, satu);
    }
    for satu in hasil.temuan.iter().filter(|satu| **satu != Temuan::TanpaTanda) {
        let _ = writeln!(out, "  {}: {satu}", sebutan(satu));
    }
    out
}

fn tanda(out: &mut String, nomor: usize, satu: &TandaTangan) {
    let jenis = match satu.jenis {
        Jenis::TandaTangan => "tanda tangan",
        Jenis::StempelWaktu => "stempel waktu arsip",
    };
    let nama = satu.penanda.as_ref().map_or("tidak diketahui", |penanda| &penanda.nama);
    let bidang = &satu.bidang;
    let _ = writeln!(out, "  {nomor}. {jenis} {nama} (bidang {bidang}): {}", satu.putusan());
    let waktu = match &satu.waktu {
        Waktu::Stempel(saat) => format!("{}, menurut stempel waktu", pukul(saat)),
        Waktu::Pengakuan(saat) => format!("{}, menurut penandatangan sendiri", pukul(saat)),
        Waktu::Tanpa => "tidak disebut".to_owned(),
    };
    let _ = writeln!(out, "     waktu: {waktu}");
    if let Some(tingkat) = satu.tingkat {
        let _ = writeln!(out, "     tingkat: {tingkat}");
    }
    if let Some(alasan) = &satu.alasan {
        let _ = writeln!(out, "     alasan: {alasan}");
    }
    if let Some(penanda) = &satu.penanda {
        let (dari, sampai) = &penanda.masa;
        let masa = format!("berlaku {} sampai {}", hari(dari), hari(sampai));
        let _ = writeln!(out, "     sertifikat: diterbitkan {}, {masa}", penanda.penerbit);
        if penanda.rantai.len() > 1 {
            let _ = writeln!(out, "     rantai: {}", penanda.rantai.join(" < "));
        }
        let _ = writeln!(out, "     kekuatan: {}", penanda.kekuatan);
    }
    match satu.lingkup {
        Some((_, 0)) => out.push_str("     meliputi: seluruh berkas\n"),
        Some((akhir, sisa)) => {
            let _ = writeln!(
                out,
                "     meliputi: {akhir} byte pertama; {sisa} byte ditambahkan sesudahnya"
            );
        }
        None => {}
    }
    for temuan in &satu.temuan {
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
