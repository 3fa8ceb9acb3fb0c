//! The way to a time stamping authority: over HTTP, or by files that somebody carries.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::path::Path;
use std::time::Duration;

use lkjip::deliver;
use lkjip::tanda::{permintaan_stempel, stempel_waktu};

use super::{Failure, Outcome, baca, reason, result};

/// An authority that takes longer does not answer any more; a token has some kilobytes.
const SABAR: Duration = Duration::from_secs(30);
const TERBESAR: u64 = 1024 * 1024;

/// Puts an answer into the signed file that asked for it.
pub fn masuk(berkas: &Path, jawaban: &Path, keluaran: &Path) -> Result<Outcome, Failure> {
    let (isi, _) = stempel_waktu(&baca(berkas)?, &baca(jawaban)?)
        .map_err(|gagal| Failure(gagal.to_string()))?;
    tulis(keluaran, &isi)?;
    result(&format!("{} diberi stempel waktu\n", keluaran.display()))?;
    Ok(Outcome::Good)
}

/// Writes the request for a signed file's stamp.
pub fn keluar(pdf: &[u8], berkas: &Path) -> Result<(), Failure> {
    let isi = permintaan_stempel(pdf).map_err(|gagal| Failure(gagal.to_string()))?;
    tulis(berkas, &isi)?;
    result(&format!("{} berisi permintaan stempel waktu\n", berkas.display()))
}

/// The signed file with a stamp from that address.
pub fn minta(pdf: &[u8], url: &str) -> Result<Vec<u8>, Failure> {
    let isi = permintaan_stempel(pdf).map_err(|gagal| Failure(gagal.to_string()))?;
    let jawaban = kirim(url, &isi)?;
    let (pdf, _) = stempel_waktu(pdf, &jawaban).map_err(|gagal| Failure(gagal.to_string()))?;
    Ok(pdf)
}

fn tulis(berkas: &Path, isi: &[u8]) -> Result<(), Failure> {
    deliver::write(berkas, isi).map_err(|error| {
        Failure(format!("\"{}\" tidak dapat ditulis: {}", berkas.display(), reason(&error)))
    })
}

/// A request proves nothing by itself and a token is signed, so plain HTTP is what authorities serve (RFC 3161, 3.4).
fn kirim(url: &str, isi: &[u8]) -> Result<Vec<u8>, Failure> {
    let Some(rest) = url.strip_prefix("http://") else {
        return Err(Failure(format!(
            "alamat stempel waktu \"{url}\" harus diawali http://\n\
             saran: untuk layanan https, kirim berkas dari --tsq-keluar dengan peramban atau curl,\n\
             lalu masukkan jawabannya dengan --tsr-masuk"
        )));
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let jawaban = tukar(host, path, isi).map_err(|error| {
        Failure(format!(
            "layanan stempel waktu \"{url}\" tidak dapat dihubungi: {}",
            reason(&error)
        ))
    })?;
    let status = jawaban.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let status = String::from_utf8_lossy(status).into_owned();
    let body = jawaban.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4);
    match (status.split(' ').nth(1), body.and_then(|at| jawaban.get(at..))) {
        (Some("200"), Some(body)) => Ok(body.to_vec()),
        (Some(_) | None, _) => {
            let kata: String =
                status.chars().filter(|huruf| !huruf.is_control()).take(80).collect();
            Err(Failure(format!("layanan stempel waktu \"{url}\" menjawab \"{kata}\"")))
        }
    }
}

fn tukar(host: &str, path: &str, isi: &[u8]) -> io::Result<Vec<u8>> {
    let address = if host.contains(':') { host.to_owned() } else { format!("{host}:80") };
    let address = address.to_socket_addrs()?.next().ok_or(io::ErrorKind::AddrNotAvailable)?;
    let mut stream = TcpStream::connect_timeout(&address, SABAR)?;
    stream.set_read_timeout(Some(SABAR))?;
    stream.set_write_timeout(Some(SABAR))?;
    let panjang = isi.len();
    let kepala = format!(
        "POST /{path} HTTP/1.0\r\nHost: {host}\r\nContent-Type: application/timestamp-query\r\n\
         Accept: application/timestamp-reply\r\nContent-Length: {panjang}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(&[kepala.as_bytes(), isi].concat())?;
    let mut jawaban = Vec::new();
    stream.take(TERBESAR).read_to_end(&mut jawaban)?;
    Ok(jawaban)
}
