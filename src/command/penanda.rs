//! Who signs, and what: the certificate is opened, and what must be known of it and of the file is told.

use std::path::Path;

use lkjip::pdf::Pdf;
use lkjip::tanda::{Gagal, PemegangKunci, konsep};

use super::{Failure, message, read, sandi};
use crate::args::Tandatangan;

/// Opens the certificate that is signed with.
pub fn open(p12: &Path, sandi_fd: Option<u32>) -> Result<PemegangKunci, Failure> {
    let sertifikat = read(p12)?;
    let (sandi, dari) = sandi::ask(sandi_fd, &p12.display().to_string())?;
    PemegangKunci::open(&sertifikat, &sandi).map_err(|gagal| {
        if gagal == Gagal::SandiSalah {
            Failure(format!("sandi untuk \"{}\" salah (dibaca dari {dari})", p12.display()))
        } else {
            gagal.into()
        }
    })
}

/// A draft is signed for a trial only.
pub fn ensure_final(typed: &Tandatangan, pdf: &[u8]) -> Result<(), Failure> {
    let nama = typed.berkas.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let konsep = nama.split('_').any(|bagian| bagian == "konsep") || konsep(&Pdf::new(pdf))?;
    match (konsep, typed.uji) {
        (true, false) => return Err(Gagal::Konsep.into()),
        (true, true) => message(
            "peringatan: ini tanda tangan uji pada sebuah konsep, bukan pengesahan laporan\n",
        ),
        (false, true) => {
            message("catatan: PDF itu bukan konsep, sehingga --uji tidak diperlukan\n")
        }
        (false, false) => {}
    }
    Ok(())
}

/// What the law makes of such a certificate (PP 71/2019, 60): only one of a recognised issuer is a certified one.
pub fn about(penanda: &PemegangKunci) -> String {
    match penanda.penerbit() {
        None => {
            "peringatan: sertifikat ini dibuat sendiri, jadi tanda tangannya tidak tersertifikasi\n"
                .to_owned()
        }
        Some(penerbit) => format!(
            "catatan: sertifikat ini diterbitkan \"{penerbit}\"; tanda tangannya tersertifikasi hanya bila penerbit\n\
             itu penyelenggara sertifikasi elektronik (PSrE) yang diakui, dan itu tidak dapat dipastikan program ini\n"
        ),
    }
}
