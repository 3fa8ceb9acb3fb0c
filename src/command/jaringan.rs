//! The only way into the network: time stamps, and what issuers say about certificates. Nothing of a report is sent.

use std::io;
use std::time::Duration;

use ureq::Agent;
use ureq::http::Response;

use super::{Failure, reason};

/// What takes longer does not answer any more; the largest lists of revoked certificates have some megabytes.
const SABAR: Duration = Duration::from_secs(30);
const TERBESAR: u64 = 5 * 1024 * 1024;

/// What is sent, and how it is called.
#[derive(Debug, Clone, Copy)]
pub struct Kiriman<'a> {
    pub jenis: &'static str,
    pub isi: &'a [u8],
}

/// Sends a request and gives the answer's bytes.
pub fn kirim(url: &str, kiriman: Kiriman<'_>) -> Result<Vec<u8>, Failure> {
    let hasil = agen().post(url).header("Content-Type", kiriman.jenis).send(kiriman.isi);
    terima(url, hasil)
}

/// Gives the bytes that stand there.
pub fn ambil(url: &str) -> Result<Vec<u8>, Failure> {
    terima(url, agen().get(url).call())
}

fn agen() -> Agent {
    Agent::config_builder().timeout_global(Some(SABAR)).http_status_as_error(false).build().into()
}

fn terima(url: &str, hasil: Result<Response<ureq::Body>, ureq::Error>) -> Result<Vec<u8>, Failure> {
    let gagal =
        |error: ureq::Error| Failure(format!("\"{url}\" tidak dapat dihubungi: {}", sebab(&error)));
    let mut jawaban = hasil.map_err(gagal)?;
    let status = jawaban.status();
    if !status.is_success() {
        return Err(Failure(format!("\"{url}\" menjawab {}", status.as_u16())));
    }
    jawaban.body_mut().with_config().limit(TERBESAR).read_to_vec().map_err(gagal)
}

/// Why, in Indonesian where it is one of the usual reasons.
fn sebab(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            "sambungannya ditolak".to_owned()
        }
        ureq::Error::Io(error) => reason(error),
        ureq::Error::Timeout(_) => "tidak menjawab dalam 30 detik".to_owned(),
        ureq::Error::HostNotFound => "nama layanannya tidak dikenal".to_owned(),
        ureq::Error::ConnectionFailed => "sambungannya ditolak".to_owned(),
        ureq::Error::BodyExceedsLimit(_) => "jawabannya terlalu besar".to_owned(),
        ureq::Error::BadUri(_) => "alamatnya harus diawali http:// atau https://".to_owned(),
        // The list is the library's and long; its own words are better than none.
        _ => error.to_string(),
    }
}
