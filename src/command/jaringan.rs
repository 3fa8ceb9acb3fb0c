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

/// Why there is no answer, in Indonesian.
#[derive(Debug)]
pub enum GagalJaringan {
    /// The service is somewhere else now, and asking it once more is of no use.
    Dialihkan(String),
    Lain(String),
}

impl From<GagalJaringan> for Failure {
    fn from(failed: GagalJaringan) -> Self {
        match failed {
            GagalJaringan::Dialihkan(apa) | GagalJaringan::Lain(apa) => Self(apa),
        }
    }
}

/// Sends a request and gives the answer's bytes. Redirects are told and not followed: a request that goes on to another
/// address is lost (RFC 9110, 15.4.2 and 15.4.3) or reaches somebody who was never named.
pub fn send(url: &str, kiriman: Kiriman<'_>) -> Result<Vec<u8>, GagalJaringan> {
    let hasil = agent(0).post(url).header("Content-Type", kiriman.jenis).send(kiriman.isi);
    receive(url, hasil)
}

/// Gives the bytes that stand there, or where it is said that they are.
pub fn fetch(url: &str) -> Result<Vec<u8>, GagalJaringan> {
    receive(url, agent(PENGALIHAN).get(url).call())
}

/// How often an address that only gives may send on.
const PENGALIHAN: u32 = 10;

fn agent(pengalihan: u32) -> Agent {
    Agent::config_builder()
        .timeout_global(Some(SABAR))
        .http_status_as_error(false)
        .max_redirects(pengalihan)
        .max_redirects_will_error(false)
        .build()
        .into()
}

fn receive(
    url: &str,
    hasil: Result<Response<ureq::Body>, ureq::Error>,
) -> Result<Vec<u8>, GagalJaringan> {
    let failed = |error: ureq::Error| {
        GagalJaringan::Lain(format!("\"{url}\" tidak dapat dihubungi: {}", sebab(&error)))
    };
    let mut jawaban = hasil.map_err(failed)?;
    let status = jawaban.status();
    if status.is_redirection() {
        let ke = jawaban.headers().get("location").and_then(|ke| ke.to_str().ok());
        return Err(redirected(url, status.as_u16(), ke));
    }
    if !status.is_success() {
        return Err(GagalJaringan::Lain(format!("\"{url}\" menjawab {}", status.as_u16())));
    }
    jawaban.body_mut().with_config().limit(TERBESAR).read_to_vec().map_err(failed)
}

/// Says where a service is now.
fn redirected(url: &str, status: u16, ke: Option<&str>) -> GagalJaringan {
    let Some(ke) = ke.map(|ke| absolute(url, ke)) else {
        return GagalJaringan::Lain(format!(
            "\"{url}\" menjawab {status} (dialihkan) tanpa menyebut ke mana"
        ));
    };
    if ke == url {
        return GagalJaringan::Lain(format!(
            "\"{url}\" menjawab {status}: dialihkan ke alamat itu sendiri"
        ));
    }
    let tls = |alamat: &str| alamat.to_lowercase().starts_with("https://");
    let terbuka = if tls(url) && !tls(&ke) { ", yang tidak terlindung TLS" } else { "" };
    GagalJaringan::Dialihkan(format!(
        "\"{url}\" menjawab {status}: layanan itu dialihkan ke \"{ke}\"{terbuka}"
    ))
}

/// An address that is given from another one on (RFC 3986, 5.2).
fn absolute(url: &str, ke: &str) -> String {
    let ke: String = ke.chars().filter(|huruf| !huruf.is_control()).collect();
    let Some((skema, sisa)) = url.split_once("://") else { return ke };
    let akhir = sisa.find(['/', '?', '#']).unwrap_or(sisa.len());
    let (tuan, jalur) = sisa.split_at(akhir);
    if ke.split(['/', '?', '#']).next().is_some_and(|awal| awal.contains(':')) {
        ke
    } else if let Some(ke) = ke.strip_prefix("//") {
        format!("{skema}://{ke}")
    } else if ke.starts_with('/') {
        format!("{skema}://{tuan}{ke}")
    } else {
        let jalur = jalur.split(['?', '#']).next().unwrap_or_default();
        let map = jalur.rsplit_once('/').map_or("", |(map, _)| map);
        format!("{skema}://{tuan}{map}/{ke}")
    }
}

const TAK_DITEMUKAN: &str = "alamatnya tidak ditemukan; periksa sambungan internet";

/// Why, in Indonesian.
fn sebab(error: &ureq::Error) -> &'static str {
    if let ureq::Error::Io(error) = error {
        unreachable(error)
    } else if let ureq::Error::Timeout(_) = error {
        "tidak menjawab dalam 30 detik"
    } else if let ureq::Error::HostNotFound = error {
        TAK_DITEMUKAN
    } else if let ureq::Error::ConnectionFailed = error {
        "sambungannya ditolak"
    } else if let ureq::Error::BodyExceedsLimit(_) = error {
        "jawabannya terlalu besar"
    } else if let ureq::Error::BadUri(_) = error {
        "alamatnya harus diawali http:// atau https://"
    } else {
        // The list is the library's and long, and its words are English.
        "sambungan atau jawabannya bermasalah"
    }
}

const TERPUTUS: &str = "sambungannya terputus";
const TAK_TERJANGKAU: &str = "tidak terjangkau; periksa sambungan internet";

/// Why the system has no way there, as far as it has a kind of its own.
const KINDS: [(io::ErrorKind, &str); 9] = [
    (io::ErrorKind::ConnectionRefused, "sambungannya ditolak"),
    (io::ErrorKind::TimedOut, "tidak menjawab"),
    (io::ErrorKind::ConnectionReset, TERPUTUS),
    (io::ErrorKind::ConnectionAborted, TERPUTUS),
    (io::ErrorKind::UnexpectedEof, TERPUTUS),
    (io::ErrorKind::HostUnreachable, TAK_TERJANGKAU),
    (io::ErrorKind::NetworkUnreachable, TAK_TERJANGKAU),
    (io::ErrorKind::NetworkDown, TAK_TERJANGKAU),
    (io::ErrorKind::InvalidData, "sertifikat layanannya tidak dipercaya, atau jawabannya rusak"),
];

/// Why the system has no way there. A name that is not found has no kind of its own.
fn unreachable(error: &io::Error) -> &'static str {
    if let Some((_, words)) = KINDS.iter().find(|(kind, _)| *kind == error.kind()) {
        words
    } else if error.to_string().contains("lookup address") {
        TAK_DITEMUKAN
    } else {
        "sambungannya gagal; periksa alamatnya dan sambungan internet"
    }
}
