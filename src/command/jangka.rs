//! The long term: what judges a file's signatures is put together, out of files and, where a time stamp is asked for over
//! the network, from where the certificates say that it is.

use std::path::{Path, PathBuf};

use lkjip::tanda::{
    Alamat, Bekal, Gagal, PemegangKunci, Simpanan, arsip, bekal, missing, missing_inside,
    percobaan, sertifikat_stempel, store,
};

use super::jaringan::{Kiriman, ambil, kirim};
use super::{Failure, baca, message, sekarang, stempel};
use crate::args::Tandatangan;

/// Each round may bring an issuer whose own issuer is then missing; no chain is longer.
const PUTARAN: usize = 8;

/// The signed file with all that judges it, and a place for the stamp over all of that; with `--tsa` the stamp, too.
pub fn lengkapi(pdf: &[u8], typed: &Tandatangan) -> Result<Vec<u8>, Failure> {
    let simpanan = kumpulkan(pdf, Simpanan::default(), typed)?;
    let bertempat = arsip(&store(pdf, &simpanan, sekarang()?)?)?;
    match &typed.tsa {
        Some(url) => stempel::minta(&bertempat, url),
        None => Ok(bertempat),
    }
}

/// All that will judge a file that this signatory is about to sign, where it is to be signed with it.
pub fn bekal_untuk(
    penanda: &PemegangKunci,
    pdf: &[u8],
    typed: &Tandatangan,
) -> Result<Option<Bekal>, Failure> {
    if !typed.tanpa_stempel_arsip {
        return Ok(None);
    }
    let simpanan = kumpulkan(pdf, Simpanan::for_signer(penanda), typed)?;
    Ok(Some(bekal(pdf, &simpanan, sekarang()?)?))
}

/// Refuses a stamped file whose stamp is of another certificate than the one that was shown before.
pub fn pastikan(pdf: &[u8]) -> Result<(), Failure> {
    let semua = missing_inside(pdf, sekarang()?)?;
    if semua.is_empty() { Ok(()) } else { Err(Gagal::BahanKurang(semua).into()) }
}

/// What was named, and with `--tsa` what the network has.
fn kumpulkan(pdf: &[u8], mut simpanan: Simpanan, typed: &Tandatangan) -> Result<Simpanan, Failure> {
    diberi(&mut simpanan, typed)?;
    if let Some(url) = &typed.tsa {
        let contoh = stempel::tanya(url, &percobaan(pdf)?)?;
        simpanan.add(sertifikat_stempel(&contoh)?);
        unduh(pdf, &mut simpanan)?;
    }
    Ok(simpanan)
}

/// What was named.
fn diberi(simpanan: &mut Simpanan, typed: &Tandatangan) -> Result<(), Failure> {
    type Ambil = fn(&mut Simpanan, &[u8]) -> Result<(), Gagal>;
    let semua: [(&[PathBuf], Ambil); 3] = [
        (&typed.sertifikat, Simpanan::sertifikat),
        (&typed.crl, Simpanan::crl),
        (&typed.ocsp, Simpanan::ocsp),
    ];
    for (berkas, masuk) in semua {
        for jalur in berkas {
            masuk(simpanan, &baca(jalur)?).map_err(|gagal| bernama(jalur, &gagal))?;
        }
    }
    Ok(())
}

fn bernama(berkas: &Path, gagal: &Gagal) -> Failure {
    Failure(format!("\"{}\" {gagal}", berkas.display()))
}

/// Fetches what is missing, until nothing is or nothing more is to be had.
fn unduh(pdf: &[u8], simpanan: &mut Simpanan) -> Result<(), Failure> {
    let mut dicoba: Vec<Alamat> = Vec::new();
    for _ in 0..PUTARAN {
        let mut perlu = missing(pdf, simpanan, sekarang()?)?;
        for kurang in &mut perlu {
            kurang.alamat.retain(|alamat| !dicoba.contains(alamat));
        }
        if perlu.iter().all(|kurang| kurang.alamat.is_empty()) {
            break;
        }
        for kurang in perlu {
            dicoba.extend(coba(kurang.alamat, simpanan));
        }
    }
    Ok(())
}

/// One address after the other, until one gives something; what was tried.
fn coba(alamat: Vec<Alamat>, simpanan: &mut Simpanan) -> Vec<Alamat> {
    let mut dicoba = Vec::new();
    for tempat in alamat {
        let hasil = masukkan(&tempat, simpanan);
        dicoba.push(tempat);
        match hasil {
            Ok(()) => break,
            Err(Failure(sebab)) => message(&format!("catatan: {sebab}\n")),
        }
    }
    dicoba
}

fn masukkan(alamat: &Alamat, simpanan: &mut Simpanan) -> Result<(), Failure> {
    let hasil = match alamat {
        Alamat::Sertifikat(url) => simpanan.sertifikat(&ambil(url)?),
        Alamat::Crl(url) => simpanan.crl(&ambil(url)?),
        Alamat::Ocsp { url, permintaan } => {
            let kiriman = Kiriman { jenis: "application/ocsp-request", isi: permintaan };
            simpanan.ocsp(&kirim(url, kiriman)?)
        }
    };
    hasil.map_err(|gagal| Failure(format!("yang diterima dari \"{}\" {gagal}", alamat.url())))
}
