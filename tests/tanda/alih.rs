//! A time-stamp service that has moved: it is told where to, and nobody is asked who was not named.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use super::{SANDI, kecil, letak};

/// Answers one request with that status and address; gives the end of `lkjip tandatangan --tsa` there, and what was asked.
fn dialihkan(status: &str, ke: &str) -> (Option<i32>, String, String) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let tuan = listener.local_addr().expect("an address").to_string();
    let jawab = format!(
        "HTTP/1.1 {status}\r\n{}Content-Length: 0\r\nConnection: close\r\n\r\n",
        match ke {
            "" => String::new(),
            ke => format!("Location: {ke}\r\n"),
        }
    );
    let layanan = thread::spawn(move || {
        let mut diminta = String::new();
        listener.set_nonblocking(false).expect("a listener");
        let (mut stream, _) = listener.accept().expect("a caller");
        let mut potong = [0; 16384];
        let n = stream.read(&mut potong).expect("a request");
        diminta.push_str(String::from_utf8_lossy(&potong[..n]).lines().next().unwrap_or_default());
        stream.write_all(jawab.as_bytes()).expect("an answer");
        drop(stream);
        // Whoever followed would ask once more.
        listener.set_nonblocking(true).expect("a listener");
        thread::sleep(std::time::Duration::from_millis(300));
        if listener.accept().is_ok() {
            diminta.push_str(", and once more");
        }
        diminta
    });
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("laporan.pdf"), kecil()).expect("written");
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.args(["tandatangan", "laporan.pdf", "--tsa", &format!("http://{tuan}/tsa/satu?a=b")]);
    perintah.arg("--p12").arg(letak("p256.p12")).current_dir(folder.path());
    let hasil =
        perintah.env_clear().env("LKJIP_SANDI", SANDI).output().expect("the command starts");
    assert!(!folder.path().join("laporan_ttd.pdf").exists());
    let pesan = String::from_utf8(hasil.stderr).expect("UTF-8").replace(&tuan, "tuan");
    (hasil.status.code(), pesan, layanan.join().expect("the service ends well"))
}

#[test]
fn a_service_that_moved_says_where_to() {
    for (status, ke, alamat) in [
        ("307 Temporary Redirect", "https://tsa.uji/baru", "https://tsa.uji/baru"),
        ("308 Permanent Redirect", "/baru", "http://tuan/baru"),
        ("301 Moved Permanently", "baru", "http://tuan/tsa/baru"),
        ("302 Found", "//tsa.uji/x", "http://tsa.uji/x"),
        ("303 See Other", "http://tsa.uji", "http://tsa.uji"),
    ] {
        let (kode, pesan, diminta) = dialihkan(status, ke);
        let sebab = format!(
            "galat: layanan stempel waktu \"http://tuan/tsa/satu?a=b\" menjawab {}: layanan itu dialihkan ke \"{alamat}\"\nsaran: pakai alamat itu",
            &status[..3]
        );
        assert_eq!((kode, diminta.as_str()), (Some(2), "POST /tsa/satu?a=b HTTP/1.1"), "{pesan}");
        assert!(pesan.starts_with(&sebab), "{pesan}");
    }
    let (kode, pesan, _) = dialihkan("307 Temporary Redirect", "");
    assert_eq!(kode, Some(2));
    assert!(
        pesan.contains("menjawab 307 (dialihkan) tanpa menyebut ke mana\nsaran: coba lagi"),
        "{pesan}"
    );
}
