//! The only way into the network: time stamps, and what issuers say about certificates. Nothing of a report is sent.

use std::io;
use std::time::Duration;

use ureq::Agent;
use ureq::http::Response;

use super::Failure;

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

const TAK_DITEMUKAN: &str = "alamatnya tidak ditemukan; periksa sambungan internet";

/// Why, in Indonesian.
fn sebab(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Io(error) => terputus(error),
        ureq::Error::Timeout(_) => "tidak menjawab dalam 30 detik",
        ureq::Error::HostNotFound => TAK_DITEMUKAN,
        ureq::Error::ConnectionFailed => "sambungannya ditolak",
        ureq::Error::BodyExceedsLimit(_) => "jawabannya terlalu besar",
        ureq::Error::BadUri(_) => "alamatnya harus diawali http:// atau https://",
        // The list is the library's and long, and its words are English.
        _ => "sambungan atau jawabannya bermasalah",
    }
}

/// Why the system has no way there. A name that is not found has no kind of its own.
fn terputus(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::ConnectionRefused => "sambungannya ditolak",
        Kind::TimedOut => "tidak menjawab",
        Kind::ConnectionReset | Kind::ConnectionAborted | Kind::UnexpectedEof => {
            "sambungannya terputus"
        }
        Kind::HostUnreachable | Kind::NetworkUnreachable | Kind::NetworkDown => {
            "tidak terjangkau; periksa sambungan internet"
        }
        Kind::InvalidData => "sertifikat layanannya tidak dipercaya, atau jawabannya rusak",
        _ if error.to_string().contains("lookup address") => TAK_DITEMUKAN,
        _ => "sambungannya gagal; periksa alamatnya dan sambungan internet",
    }
}
