//! The whole way over the network, at loopback: what the certificates name is served there, as `.ci/layanan` does.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::thread;

use lkjip::tanda::verifikasi::{Putusan, TingkatPades};

use super::stempel::{jawab, lkjip_ttd, nanti};
use super::*;

/// What the responder of the tests answers.
fn jawab_ocsp(minta: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (tanya, balas) = (folder.path().join("q"), folder.path().join("r"));
    fs::write(&tanya, minta).unwrap();
    let mut openssl = Command::new("openssl");
    openssl.args(["ocsp", "-index", "ocsp.index", "-CA", "antara.pem", "-rsigner", "ocsp.pem"]);
    openssl.args(["-rkey", "ocsp.key", "-ndays", "1000", "-noverify", "-reqin"]).arg(&tanya);
    let hasil = openssl.arg("-respout").arg(&balas).current_dir(letak("")).output().unwrap();
    assert!(hasil.status.success(), "{}", String::from_utf8_lossy(&hasil.stderr));
    fs::read(balas).unwrap()
}

/// One request, answered; what was asked for.
fn layani(mut stream: TcpStream) -> String {
    let mut baca = BufReader::new(stream.try_clone().unwrap());
    let (mut awal, mut panjang) = (String::new(), 0);
    baca.read_line(&mut awal).unwrap();
    loop {
        let mut baris = String::new();
        baca.read_line(&mut baris).unwrap();
        let baris = baris.trim_end().to_lowercase();
        if let Some(angka) = baris.strip_prefix("content-length: ") {
            panjang = angka.parse().unwrap();
        }
        if baris.is_empty() {
            break;
        }
    }
    let mut isi = vec![0; panjang];
    baca.read_exact(&mut isi).unwrap();
    let jalur = awal.split(' ').nth(1).expect("a path").to_owned();
    let balas = match jalur.as_str() {
        "/tsa" => jawab(&isi),
        "/ocsp" => jawab_ocsp(&isi),
        lain => data(&lain[1..]),
    };
    let kepala =
        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", balas.len());
    stream.write_all(&[kepala.as_bytes(), &balas].concat()).unwrap();
    jalur
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn what_the_certificates_name_is_fetched() {
    let listener = TcpListener::bind("127.0.0.1:38471").expect("the port of the test certificates");
    let layanan = thread::spawn(move || {
        let mut diminta = Vec::new();
        while diminta.last().is_none_or(|jalur| jalur != "/berhenti") {
            let (mut stream, _) = listener.accept().expect("a caller");
            let mut awal = [0; 14];
            if stream.peek(&mut awal).is_ok_and(|n| awal[..n].starts_with(b"GET /berhenti")) {
                stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
                diminta.push("/berhenti".to_owned());
            } else {
                diminta.push(layani(stream));
            }
        }
        diminta
    });
    let folder = tempfile::tempdir().unwrap();
    let tsa = "http://127.0.0.1:38471/tsa";
    fs::write(folder.path().join("laporan.pdf"), kecil()).unwrap();
    for (p12, nama) in [("p256.p12", "satu.pdf"), ("rsa.p12", "dua.pdf")] {
        let p12 = letak(p12).to_string_lossy().into_owned();
        let kata = ["laporan.pdf", "--p12", &p12, "--tsa", tsa, "--ltv", "-o", nama];
        let (kode, keluaran) = lkjip_ttd(folder.path(), &kata);
        assert_eq!(kode, Some(0), "{keluaran}");
        let pesan = format!("{nama} memuat bahan pemeriksaannya dan stempel waktu arsip\n");
        assert!(keluaran.contains(&pesan), "{keluaran}");
        let pdf = fs::read(folder.path().join(nama)).unwrap();
        let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
        assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 2), "{hasil:?}");
        // The same without a stamp over it: what judges the signature is signed with it.
        let kata = [&kata[..], &["--tanpa-stempel-arsip", "--timpa"][..]].concat();
        let (kode, keluaran) = lkjip_ttd(folder.path(), &kata);
        assert_eq!(kode, Some(0), "{keluaran}");
        assert!(keluaran.contains(&format!("{nama} memuat bahan pemeriksaannya\n")), "{keluaran}");
        let pdf = fs::read(folder.path().join(nama)).unwrap();
        let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
        assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 1), "{hasil:?}");
        assert_eq!(hasil.tanda[0].tingkat, Some(TingkatPades::Lt), "{hasil:?}");
    }
    // What somebody else signed is made ready without a key.
    fs::write(folder.path().join("lain.pdf"), tanda(&kecil(), "p256.p12")).unwrap();
    let (kode, keluaran) = lkjip_ttd(folder.path(), &["lain.pdf", "--ltv", "--tsa", tsa]);
    assert_eq!(
        (kode, keluaran.as_str()),
        (Some(0), "lain_ltv.pdf memuat bahan pemeriksaannya dan stempel waktu arsip\n")
    );
    TcpStream::connect("127.0.0.1:38471")
        .unwrap()
        .write_all(b"GET /berhenti HTTP/1.1\r\n\r\n")
        .unwrap();
    let diminta = layanan.join().expect("the authorities end well");
    for jalur in ["/tsa", "/ocsp", "/antara.crl", "/akar.crl"] {
        assert!(diminta.iter().any(|satu| satu == jalur), "{jalur} in {diminta:?}");
    }
}

/// By files alone, without any network: request and answer are carried.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn the_long_term_comes_by_files() {
    let folder = tempfile::tempdir().unwrap();
    let di = |nama: &str| folder.path().join(nama);
    fs::write(di("lain.pdf"), tanda(&kecil(), "rsa.p12")).unwrap();
    let [antara, akar_crl, tsa] = ["antara.crl", "akar.crl", "tsa.pem"]
        .map(|nama| letak(nama).to_string_lossy().into_owned());
    let kata = [
        "lain.pdf",
        "--ltv",
        "--crl",
        &antara,
        "--crl",
        &akar_crl,
        "--sertifikat",
        &tsa,
        "--tsq-keluar",
        "minta.tsq",
    ];
    let (kode, keluaran) = lkjip_ttd(folder.path(), &kata);
    assert_eq!(kode, Some(0), "{keluaran}");
    assert!(
        keluaran.contains("baru berlaku sesudah jawaban stempel waktunya dimasukkan"),
        "{keluaran}"
    );
    fs::write(di("jawab.tsr"), jawab(&fs::read(di("minta.tsq")).unwrap())).unwrap();
    let (kode, keluaran) = lkjip_ttd(folder.path(), &["lain_ltv.pdf", "--tsr-masuk", "jawab.tsr"]);
    assert_eq!((kode, keluaran.as_str()), (Some(0), "lain_ltv_waktu.pdf diberi stempel waktu\n"));
    let hasil =
        verifikasi(&fs::read(di("lain_ltv_waktu.pdf")).unwrap(), &akar("akar.pem"), nanti());
    assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 2), "{hasil:?}");
}

/// What judges the signature is signed with it; the stamp for it is carried.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_signature_for_long_comes_by_files() {
    let folder = tempfile::tempdir().unwrap();
    let di = |nama: &str| folder.path().join(nama);
    fs::write(di("laporan.pdf"), kecil()).unwrap();
    let [p12, antara, akar_crl, tsa] = ["rsa.p12", "antara.crl", "akar.crl", "tsa.pem"]
        .map(|nama| letak(nama).to_string_lossy().into_owned());
    let awal = ["laporan.pdf", "--p12", &p12, "--ltv", "--tanpa-stempel-arsip", "--tsq-keluar"];
    let kata = ["minta.tsq", "--crl", &antara, "--crl", &akar_crl];
    let (kode, keluaran) = lkjip_ttd(folder.path(), &[&awal[..], &kata].concat());
    assert_eq!(kode, Some(2), "{keluaran}");
    assert!(keluaran.contains("galat: sertifikat layanan stempel waktu belum diketahui"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let kata = [&awal[..], &kata, &["--sertifikat", &tsa]].concat();
    let (kode, keluaran) = lkjip_ttd(folder.path(), &kata);
    assert_eq!(kode, Some(0), "{keluaran}");
    let pesan = "catatan: \"laporan_ttd.pdf\" baru terbukti waktunya sesudah jawaban";
    assert!(keluaran.contains(pesan), "{keluaran}");
    fs::write(di("jawab.tsr"), jawab(&fs::read(di("minta.tsq")).unwrap())).unwrap();
    let (kode, keluaran) =
        lkjip_ttd(folder.path(), &["laporan_ttd.pdf", "--tsr-masuk", "jawab.tsr"]);
    let kata = "laporan_ttd_waktu.pdf diberi stempel waktu\n";
    assert_eq!((kode, keluaran.as_str()), (Some(0), kata));
    let pdf = fs::read(di("laporan_ttd_waktu.pdf")).unwrap();
    let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 1), "{hasil:?}");
    assert_eq!(hasil.tanda[0].tingkat, Some(TingkatPades::Lt), "{hasil:?}");
}
