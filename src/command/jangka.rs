//! The long term: what judges a file's signatures is put together, out of files and, where a time stamp is asked for over
//! the network, from where the certificates say that it is.

use std::path::{Path, PathBuf};

use lkjip::tanda::{
    Alamat, Bekal, Gagal, PemegangKunci, Simpanan, arsip, bekal, missing, missing_inside,
    percobaan, sertifikat_stempel, store,
};

use super::jaringan::{Kiriman, fetch, send};
use super::{Failure, message, now, read, stempel};
use crate::args::Tandatangan;

/// Each round may bring an issuer whose own issuer is then missing; no chain is longer.
const PUTARAN: usize = 8;

/// The signed file with all that judges it, and a place for the stamp over all of that; with `--tsa` the stamp, too.
pub fn complete(pdf: &[u8], typed: &Tandatangan) -> Result<Vec<u8>, Failure> {
    let simpanan = collect(pdf, Simpanan::default(), typed)?;
    let bertempat = arsip(&store(pdf, &simpanan, now()?)?)?;
    match &typed.tsa {
        Some(url) => stempel::request(&bertempat, url),
        None => Ok(bertempat),
    }
}

/// All that will judge a file that this signatory is about to sign, where it is to be signed with it.
pub fn gather(
    penanda: &PemegangKunci,
    pdf: &[u8],
    typed: &Tandatangan,
) -> Result<Option<Bekal>, Failure> {
    if !typed.tanpa_stempel_arsip {
        return Ok(None);
    }
    let simpanan = collect(pdf, Simpanan::for_signer(penanda), typed)?;
    Ok(Some(bekal(pdf, &simpanan, now()?)?))
}

/// Refuses a stamped file whose stamp is of another certificate than the one that was shown before.
pub fn ensure_same_stamp(pdf: &[u8]) -> Result<(), Failure> {
    let semua = missing_inside(pdf, now()?)?;
    if semua.is_empty() { Ok(()) } else { Err(Gagal::BahanKurang(semua).into()) }
}

/// What was named, and with `--tsa` what the network has.
fn collect(pdf: &[u8], mut simpanan: Simpanan, typed: &Tandatangan) -> Result<Simpanan, Failure> {
    take_named(&mut simpanan, typed)?;
    if let Some(url) = &typed.tsa {
        let contoh = stempel::ask(url, &percobaan(pdf)?)?;
        simpanan.add(sertifikat_stempel(&contoh)?);
        download(pdf, &mut simpanan)?;
    }
    Ok(simpanan)
}

/// What was named.
fn take_named(simpanan: &mut Simpanan, typed: &Tandatangan) -> Result<(), Failure> {
    type TakeIn = fn(&mut Simpanan, &[u8]) -> Result<(), Gagal>;
    let semua: [(&[PathBuf], TakeIn); 3] = [
        (&typed.sertifikat, Simpanan::sertifikat),
        (&typed.crl, Simpanan::crl),
        (&typed.ocsp, Simpanan::ocsp),
    ];
    for (berkas, take_in) in semua {
        for jalur in berkas {
            take_in(simpanan, &read(jalur)?).map_err(|gagal| blame(jalur, &gagal))?;
        }
    }
    Ok(())
}

fn blame(berkas: &Path, gagal: &Gagal) -> Failure {
    Failure(format!("\"{}\" {gagal}", berkas.display()))
}

/// Fetches what is missing, until nothing is or nothing more is to be had.
fn download(pdf: &[u8], simpanan: &mut Simpanan) -> Result<(), Failure> {
    let mut dicoba: Vec<Alamat> = Vec::new();
    for _ in 0..PUTARAN {
        let mut needed = missing(pdf, simpanan, now()?)?;
        for kurang in &mut needed {
            kurang.alamat.retain(|alamat| !dicoba.contains(alamat));
        }
        if needed.iter().all(|kurang| kurang.alamat.is_empty()) {
            break;
        }
        for kurang in needed {
            dicoba.extend(try_each(kurang.alamat, simpanan));
        }
    }
    Ok(())
}

/// One address after the other, until one gives something; what was tried.
fn try_each(alamat: Vec<Alamat>, simpanan: &mut Simpanan) -> Vec<Alamat> {
    let mut dicoba = Vec::new();
    for tempat in alamat {
        let hasil = take_in(&tempat, simpanan);
        dicoba.push(tempat);
        match hasil {
            Ok(()) => break,
            Err(Failure(sebab)) => message(&format!("catatan: {sebab}\n")),
        }
    }
    dicoba
}

fn take_in(alamat: &Alamat, simpanan: &mut Simpanan) -> Result<(), Failure> {
    let hasil = match alamat {
        Alamat::Sertifikat(url) => simpanan.sertifikat(&fetch(url)?),
        Alamat::Crl(url) => simpanan.crl(&fetch(url)?),
        Alamat::Ocsp { url, permintaan } => {
            let kiriman = Kiriman { jenis: "application/ocsp-request", isi: permintaan };
            simpanan.ocsp(&send(url, kiriman)?)
        }
    };
    hasil.map_err(|gagal| Failure(format!("yang diterima dari \"{}\" {gagal}", alamat.url())))
}
