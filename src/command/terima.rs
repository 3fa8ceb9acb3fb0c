//! `terima`: a copy that came back, signed or scanned, into the archive.

use lkjip::arsip::{
    self, BerkasKembali, Daftar, Dicatat, Galat, JenisSalinan, Langkah, Salinan, Telaah,
};

use super::arsip::{ensure_archive, refused, saat, with_date};
use super::{Failure, Outcome, akar, message, now, read, result};
use crate::args::PerintahTerima;

/// Looks at it, and registers it where nothing speaks against it.
pub fn run(typed: &PerintahTerima) -> Result<Outcome, Failure> {
    let arsip = ensure_archive(&typed.letak.arsip)?;
    let pdf = read(&typed.berkas)?;
    let berkas = BerkasKembali {
        pdf: &pdf,
        jenis: if typed.pindai { JenisSalinan::Pindai } else { JenisSalinan::Tandatangan },
        terbitan: typed.terbitan.as_deref(),
        akar: &akar(&typed.akar.percaya)?,
        kini: now()?,
    };
    let daftar = Daftar::read(arsip).map_err(refused(arsip))?;
    let telaah = match arsip::review(arsip, &daftar, &berkas) {
        Err(Galat::Berkas(apa)) => {
            message(&format!("galat: {apa}\n{} tidak diterima\n", typed.berkas.display()));
            return Ok(Outcome::Faulty);
        }
        hasil => hasil.map_err(refused(arsip))?,
    };
    let Telaah { terbitan, cara, penandatangan, catatan } = telaah;
    let oleh = penandatangan.join(", ");
    let salinan = Salinan { terbitan: &terbitan, jenis: berkas.jenis, pdf: &pdf, penandatangan };
    let saat = saat(typed.tanggal.as_deref())?;
    let hasil = with_date(saat, |saat| arsip::receive(arsip, &salinan, saat, &mut Langkah::all()));
    let hasil = hasil.map_err(refused(arsip))?;
    let Dicatat { jalur, kepala, sisa } = hasil;
    catatan.iter().chain(&sisa).for_each(|catatan| message(&format!("catatan: {catatan}\n")));
    let oleh = if oleh.is_empty() { oleh } else { format!(" dari {oleh}") };
    let sebagai = cara.sebutan();
    message(&format!("diterima{oleh}: salinan {terbitan}, {sebagai}; kepala daftar {kepala}\n"));
    result(&format!("{}\n", arsip.join(jalur).display()))?;
    Ok(Outcome::Good)
}
