//! Time stamps, from a local authority (`openssl ts`): carried by files, and asked for over loopback.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use lkjip::tanda::verifikasi::{Putusan, Temuan, Waktu};
use lkjip::tanda::{Gagal, Permintaan, permintaan_stempel, sign, stempel_waktu};

use super::*;

/// What the authority of the tests answers.
#[track_caller]
pub fn jawab(minta: &[u8]) -> Vec<u8> {
    jawab_oleh("tsa", minta)
}

/// The same, by the authority of that name.
#[track_caller]
pub fn jawab_oleh(nama: &str, minta: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (tsq, tsr) = (folder.path().join("q.tsq"), folder.path().join("r.tsr"));
    fs::write(&tsq, minta).unwrap();
    let cnf = fs::read_to_string(letak("tsa.cnf")).unwrap();
    let serial = folder.path().join("serial");
    fs::write(&serial, "01\n").unwrap();
    let cnf = cnf.replace("/dev/null", &serial.to_string_lossy());
    let cnf = cnf.replace("tsa.", &format!("{nama}."));
    fs::write(folder.path().join("tsa.cnf"), cnf).unwrap();
    let mut openssl = Command::new("openssl");
    openssl.args(["ts", "-reply", "-config"]).arg(folder.path().join("tsa.cnf"));
    openssl.arg("-queryfile").arg(&tsq).arg("-out").arg(&tsr).current_dir(letak(""));
    let hasil = openssl.output().expect("openssl is there");
    assert!(hasil.status.success(), "{}", String::from_utf8_lossy(&hasil.stderr));
    fs::read(tsr).unwrap()
}

#[track_caller]
pub fn distempel(pdf: &[u8]) -> Vec<u8> {
    stempel_waktu(pdf, &jawab(&permintaan_stempel(pdf).expect("a request"))).expect("a stamp").0
}

/// Moments of the authority's clock lie after those of the tests.
pub fn nanti() -> DateTime {
    saat(2100)
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_says_when_and_leaves_what_is_signed() {
    for p12 in ["rsa.p12", "p256.p12"] {
        let polos = tanda(&LAPORAN, p12);
        let pdf = distempel(&polos);
        let (dari, sampai) = lubang(&polos);
        assert_eq!(
            (pdf.len(), &pdf[..dari], &pdf[sampai..]),
            (polos.len(), &polos[..dari], &polos[sampai..])
        );
        let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
        assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
        assert!(matches!(hasil.tanda[0].waktu, Waktu::Stempel(_)), "{hasil:?}");
        assert_eq!(permintaan_stempel(&pdf), Err(Gagal::SudahDistempel));
    }
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_second_signature_may_follow_a_stamped_one() {
    let pdf = distempel(&tanda(&distempel(&tanda(&kecil(), "rsa.p12")), "p256.p12"));
    let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    assert!(hasil.tanda.iter().all(|satu| matches!(satu.waktu, Waktu::Stempel(_))), "{hasil:?}");
}

/// What a stamp proves is that the certificate had not yet run out; one from after its end proves nothing.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_decides_over_the_dates_of_the_certificate() {
    let dulu = Permintaan { saat: saat(2020), ..permintaan() };
    let pdf = sign(&kecil(), &penanda("lewat.p12"), &dulu).expect("a signed file");
    let hasil = verifikasi(&distempel(&pdf), &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
    let lewat = matches!(hasil.tanda[0].temuan[..], [Temuan::KedaluwarsaTanpaStempel { .. }, ..]);
    assert!(lewat, "{hasil:?}");
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn an_answer_fits_its_own_signature_only() {
    let (satu, dua) = (tanda(&kecil(), "rsa.p12"), tanda(&LAPORAN, "rsa.p12"));
    let jawaban = jawab(&permintaan_stempel(&satu).expect("a request"));
    assert_eq!(stempel_waktu(&dua, &jawaban), Err(Gagal::StempelUntukLain));
    assert_eq!(stempel_waktu(&satu, b"<html>"), Err(Gagal::JawabanRusak));
    assert_eq!(stempel_waktu(&satu, &[0x30, 5, 0x30, 3, 2, 1, 2]), Err(Gagal::StempelDitolak));
    assert_eq!(permintaan_stempel(&kecil()), Err(Gagal::TanpaTanda));
    let mut rusak = jawaban.clone();
    let at = rusak.len() - 20;
    rusak[at] ^= 1;
    assert_eq!(stempel_waktu(&satu, &rusak), Err(Gagal::JawabanRusak));
}

/// A genuine answer, whose moment has fractions of a second: it is read, and is another file's.
#[test]
fn an_answer_with_fractions_of_a_second_is_read() {
    let jawaban = letak("../serangan/23-stempel-pecahan-detik.tsr");
    let jawaban = fs::read(jawaban).expect("a file of the tests");
    let bertanda = tanda(&kecil(), "rsa.p12");
    assert_eq!(stempel_waktu(&bertanda, &jawaban), Err(Gagal::StempelUntukLain));
}

/// Signs `laporan.pdf` of a folder, with more words.
pub fn lkjip_ttd(folder: &Path, kata: &[&str]) -> (Option<i32>, String) {
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.arg("tandatangan").args(kata).current_dir(folder).env("LKJIP_SANDI", SANDI);
    let hasil = perintah.output().expect("the command starts");
    let (out, err) = (hasil.stdout, hasil.stderr);
    (hasil.status.code(), String::from_utf8([out, err].concat()).expect("UTF-8"))
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_comes_by_files() {
    let folder = tempfile::tempdir().unwrap();
    let di = |nama: &str| folder.path().join(nama);
    fs::write(di("laporan.pdf"), kecil()).unwrap();
    let p12 = letak("rsa.p12").to_string_lossy().into_owned();
    let (kode, kata) =
        lkjip_ttd(folder.path(), &["laporan.pdf", "--p12", &p12, "--tsq-keluar", "minta.tsq"]);
    assert_eq!(kode, Some(0), "{kata}");
    assert!(kata.contains("minta.tsq berisi permintaan stempel waktu\n"), "{kata}");
    fs::write(di("jawab.tsr"), jawab(&fs::read(di("minta.tsq")).unwrap())).unwrap();
    let (kode, kata) = lkjip_ttd(folder.path(), &["laporan_ttd.pdf", "--tsr-masuk", "jawab.tsr"]);
    assert_eq!((kode, kata.as_str()), (Some(0), "laporan_ttd_waktu.pdf diberi stempel waktu\n"));
    let hasil =
        verifikasi(&fs::read(di("laporan_ttd_waktu.pdf")).unwrap(), &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_comes_over_http() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/tsa", listener.local_addr().unwrap());
    let layanan = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        let mut minta = Vec::new();
        let mut potong = [0; 4096];
        let isi = loop {
            let n = stream.read(&mut potong).expect("a request");
            minta.extend_from_slice(&potong[..n]);
            let at = cari(&minta, b"\r\n\r\n").map_or(usize::MAX, |at| at + 4);
            if minta.len() > at {
                break minta[at..].to_vec();
            }
        };
        assert!(minta.starts_with(b"POST /tsa HTTP/1.1\r\n"));
        let jenis = b"content-type: application/timestamp-query\r\n";
        assert!(cari(&minta.to_ascii_lowercase(), jenis).is_some());
        let kepala = b"HTTP/1.0 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n";
        stream.write_all(&[kepala.as_slice(), &jawab(&isi)].concat()).expect("an answer");
    });
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("laporan.pdf"), kecil()).unwrap();
    let p12 = letak("p256.p12").to_string_lossy().into_owned();
    let (kode, kata) = lkjip_ttd(folder.path(), &["laporan.pdf", "--p12", &p12, "--tsa", &url]);
    assert_eq!(kode, Some(0), "{kata}");
    layanan.join().expect("the authority ends well");
    let pdf = fs::read(folder.path().join("laporan_ttd.pdf")).unwrap();
    let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert!(matches!(hasil.tanda[0].waktu, Waktu::Stempel(_)), "{hasil:?}");

    let kata = ["laporan.pdf", "--p12", &p12, "--timpa", "--tsa"];
    for (url, pesan) in [
        ("ftp://tsa.uji/", "tidak dapat dihubungi"),
        (url.as_str(), "tidak dapat dihubungi: sambungannya ditolak"),
    ] {
        let (kode, pesan_nya) = lkjip_ttd(folder.path(), &[kata.as_slice(), &[url]].concat());
        assert_eq!(kode, Some(2), "{pesan_nya}");
        assert!(pesan_nya.contains(pesan), "{pesan_nya}");
        assert_eq!(fs::read(folder.path().join("laporan_ttd.pdf")).unwrap(), pdf);
    }
}
