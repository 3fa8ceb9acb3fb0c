//! The way to a time stamping authority: over the network, or by files that somebody carries.

use std::path::Path;

use lkjip::tanda::{missing_inside, permintaan_stempel, stempel_waktu};

use super::jaringan::{GagalJaringan, Kiriman, send};
use super::{Failure, Outcome, message, read, result, save};

/// Puts an answer into the signed file that asked for it.
pub fn take_in(berkas: &Path, jawaban: &Path, keluaran: &Path) -> Result<Outcome, Failure> {
    let (isi, saat) = stempel_waktu(&read(berkas)?, &read(jawaban)?)?;
    let belum = missing_inside(&isi, saat)?;
    save(keluaran, &isi)?;
    if !belum.is_empty() {
        let belum: String = belum.iter().map(|kurang| format!("{kurang}\n")).collect();
        message(&format!(
            "catatan: bahan pemeriksaan di dalam \"{}\" belum lengkap\n{belum}",
            keluaran.display()
        ));
    }
    result(&format!("{} diberi stempel waktu\n", keluaran.display()))?;
    Ok(Outcome::Good)
}

/// Writes the request for a signed file's stamp.
pub fn write_request(pdf: &[u8], berkas: &Path) -> Result<(), Failure> {
    let isi = permintaan_stempel(pdf)?;
    save(berkas, &isi)?;
    result(&format!("{} berisi permintaan stempel waktu\n", berkas.display()))
}

/// The signed file with a stamp from that address.
pub fn request(pdf: &[u8], url: &str) -> Result<Vec<u8>, Failure> {
    let isi = permintaan_stempel(pdf)?;
    Ok(stempel_waktu(pdf, &ask(url, &isi)?)?.0)
}

/// An authority's answer to a request (RFC 3161, 3.4).
pub fn ask(url: &str, isi: &[u8]) -> Result<Vec<u8>, Failure> {
    send(url, Kiriman { jenis: "application/timestamp-query", isi }).map_err(|gagal| {
        let (sebab, saran) = match gagal {
            GagalJaringan::Dialihkan(sebab) => {
                (sebab, "pakai alamat itu dengan --tsa bila Anda mengenalnya")
            }
            GagalJaringan::Lain(sebab) => (
                sebab,
                "coba lagi nanti, atau kirim permintaannya dari komputer lain dengan --tsq-keluar \
                 dan --tsr-masuk",
            ),
        };
        Failure(format!("layanan stempel waktu {sebab}\nsaran: {saran}"))
    })
}
