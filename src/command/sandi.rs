//! The password of a certificate: from a file descriptor, the environment, or the terminal; never from an argument, which
//! every user of the machine could read.

use std::fs::File;
use std::io::{self, IsTerminal, Read};

use zeroize::Zeroizing;

use super::{Failure, reason};

/// The variable of the environment.
const LINGKUNGAN: &str = "LKJIP_SANDI";
/// Longer than any password that somebody types; and the room that reading it takes, so that it never moves and leaves a
/// copy behind that is not wiped.
const TERPANJANG: u64 = 4096;
const RUANG: usize = 16 * 1024;

/// The password, wiped from memory when it is done with, and where it came from.
pub fn ask(descriptor: Option<u32>, berkas: &str) -> Result<(Zeroizing<String>, String), Failure> {
    if let Some(number) = descriptor {
        return Ok((from_descriptor(number)?, format!("--sandi-fd {number}")));
    }
    if let Some(sandi) = from_environment()? {
        return Ok((sandi, format!("variabel {LINGKUNGAN}")));
    }
    if !io::stdin().is_terminal() {
        return Err(Failure(format!(
            "sandi sertifikat belum diberikan\n\
             saran: jalankan di terminal, atau pakai --sandi-fd atau variabel {LINGKUNGAN}"
        )));
    }
    let typed = rpassword::prompt_password(format!("Sandi untuk \"{berkas}\": "));
    let typed = typed.map_err(|error| {
        Failure(format!("sandi tidak dapat dibaca dari terminal: {}", reason(&error)))
    })?;
    Ok((Zeroizing::new(typed), "terminal".to_owned()))
}

fn from_descriptor(number: u32) -> Result<Zeroizing<String>, Failure> {
    let mut sandi = Zeroizing::new(String::with_capacity(RUANG));
    let open = File::open(format!("/dev/fd/{number}"));
    let read = open.and_then(|file| file.take(TERPANJANG).read_to_string(&mut sandi));
    read.map_err(|error| {
        Failure(format!("sandi tidak dapat dibaca dari --sandi-fd {number}: {}", reason(&error)))
    })?;
    let line = sandi.strip_suffix('\n').unwrap_or(&sandi);
    Ok(Zeroizing::new(line.strip_suffix('\r').unwrap_or(line).to_owned()))
}

// A password is no figure: the same report is signed whatever it is.
#[allow(clippy::disallowed_methods)]
fn from_environment() -> Result<Option<Zeroizing<String>>, Failure> {
    let Some(value) = std::env::var_os(LINGKUNGAN) else { return Ok(None) };
    let text = value.into_string();
    text.map(|text| Some(Zeroizing::new(text)))
        .map_err(|_| Failure(format!("isi variabel {LINGKUNGAN} tidak dapat dibaca sebagai teks")))
}
