//! `terima`: a copy that came back, signed or scanned, into the archive.

use lkjip::arsip::{self, Berkas, Daftar, Dicatat, Galat, Jenis, Langkah, Salinan, Telaah};

use super::arsip::{ada, bertanggal, gagal, saat};
use super::{Failure, Outcome, akar, baca, message, result, sekarang};
use crate::args::PerintahTerima;

/// Looks at it, and registers it where nothing speaks against it.
pub fn run(typed: &PerintahTerima) -> Result<Outcome, Failure> {
    let arsip = ada(&typed.letak.arsip)?;
    let pdf = baca(&typed.berkas)?;
    let berkas = Berkas {
        pdf: &pdf,
        jenis: if typed.pindai { Jenis::Pindai } else { Jenis::Tandatangan },
        terbitan: typed.terbitan.as_deref(),
        akar: &akar(&typed.akar.percaya)?,
        kini: sekarang()?,
    };
    let daftar = Daftar::baca(arsip).map_err(gagal(arsip))?;
    let telaah = match arsip::telaah(arsip, &daftar, &berkas) {
        Err(Galat::Berkas(apa)) => {
            message(&format!("galat: {apa}\n{} tidak diterima\n", typed.berkas.display()));
            return Ok(Outcome::Faulty);
        }
        hasil => hasil.map_err(gagal(arsip))?,
    };
    let Telaah { terbitan, cara, penandatangan, catatan } = telaah;
    let oleh = penandatangan.join(", ");
    let salinan = Salinan { terbitan: &terbitan, jenis: berkas.jenis, pdf: &pdf, penandatangan };
    let saat = saat(typed.tanggal.as_deref())?;
    let hasil =
        bertanggal(saat, |saat| arsip::terima(arsip, &salinan, saat, &mut Langkah::semua()));
    let hasil = hasil.map_err(gagal(arsip))?;
    let Dicatat { jalur, kepala, sisa } = hasil;
    catatan.iter().chain(&sisa).for_each(|catatan| message(&format!("catatan: {catatan}\n")));
    let oleh = if oleh.is_empty() { oleh } else { format!(" dari {oleh}") };
    let sebagai = cara.sebutan();
    message(&format!("diterima{oleh}: salinan {terbitan}, {sebagai}; kepala daftar {kepala}\n"));
    result(&format!("{}\n", arsip.join(jalur).display()))?;
    Ok(Outcome::Good)
}
