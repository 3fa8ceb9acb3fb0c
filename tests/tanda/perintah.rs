//! The two commands as a clerk meets them.

use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::*;
use crate::command::lkjip;

/// A folder with a report of that name.
fn folder(nama: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join(nama), &*LAPORAN).unwrap();
    folder
}

/// Signs with the password in the environment.
fn tandatangan(folder: &Path, sandi: Option<&str>, kata: &[&str]) -> Output {
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.arg("tandatangan").args(kata).current_dir(folder).env_clear().stdin(Stdio::null());
    if let Some(sandi) = sandi {
        perintah.env("LKJIP_SANDI", sandi);
    }
    perintah.output().expect("the command starts")
}

#[track_caller]
fn berakhir(hasil: &Output, kode: i32, keluaran: &str, pesan: &str) {
    let (out, err) =
        (String::from_utf8_lossy(&hasil.stdout), String::from_utf8_lossy(&hasil.stderr));
    assert_eq!(hasil.status.code(), Some(kode), "{out}\n{err}");
    assert!(out.contains(keluaran), "{keluaran} in {out}");
    assert!(err.contains(pesan), "{pesan} in {err}");
    assert!(!out.contains(SANDI) && !err.contains(SANDI), "{out}{err}");
}

fn p12(nama: &str) -> String {
    letak(nama).to_string_lossy().into_owned()
}

#[test]
fn a_report_is_signed_beside_itself_and_verified() {
    let folder = folder("laporan.pdf");
    let rsa = p12("rsa.p12");
    let hasil = tandatangan(
        folder.path(),
        Some(SANDI),
        &["laporan.pdf", "--p12", &rsa, "--alasan", "Pengesahan"],
    );
    berakhir(
        &hasil,
        0,
        "laporan_ttd.pdf ditandatangani Penanda Tangan Uji\n",
        "diterbitkan \"Penerbit Antara Uji\"",
    );
    let isi = fs::read(folder.path().join("laporan_ttd.pdf")).unwrap();
    assert!(isi.starts_with(&LAPORAN));
    assert_eq!(fs::read(folder.path().join("laporan.pdf")).unwrap(), *LAPORAN);

    let akar = p12("akar.pem");
    let sah = lkjip(folder.path(), &["verifikasi", "laporan_ttd.pdf", "--percaya", &akar]);
    berakhir(
        &sah,
        0,
        "laporan_ttd.pdf: sah\n  1. tanda tangan Penanda Tangan Uji (bidang TandaTangan1): sah\n",
        "",
    );
    berakhir(&sah, 0, "     alasan: Pengesahan\n", "");
    berakhir(&sah, 0, "     rantai: Penanda Tangan Uji < Penerbit Antara Uji < Akar Uji\n", "");
    berakhir(&sah, 0, "     meliputi: seluruh berkas\n", "");
    berakhir(&sah, 0, "     tingkat: B-B, tanpa stempel waktu\n", "");
    let tanpa = lkjip(folder.path(), &["verify", "laporan_ttd.pdf"]);
    berakhir(&tanpa, 2, "laporan_ttd.pdf: tidak dapat dinilai\n", "");
    berakhir(&tanpa, 2, "sebutkan sertifikat akar yang dipercaya dengan --percaya", "");
    let polos = lkjip(folder.path(), &["verifikasi", "laporan.pdf", "--percaya", &akar]);
    berakhir(&polos, 2, "laporan.pdf: tidak bertanda tangan\n", "");

    let mut rusak = isi;
    rusak[1000] ^= 1;
    fs::write(folder.path().join("rusak.pdf"), rusak).unwrap();
    let rusak = lkjip(folder.path(), &["verifikasi", "rusak.pdf", "--percaya", &akar]);
    berakhir(&rusak, 1, "rusak.pdf: tidak sah\n", "");
}

#[test]
fn what_is_there_is_not_overwritten_unsaid() {
    let folder = folder("laporan.pdf");
    fs::write(folder.path().join("laporan_ttd.pdf"), "lama").unwrap();
    let ec = p12("p256.p12");
    let hasil = tandatangan(folder.path(), Some(SANDI), &["laporan.pdf", "--p12", &ec]);
    berakhir(&hasil, 2, "", "galat: \"laporan_ttd.pdf\" sudah ada\nsaran: ");
    assert_eq!(fs::read(folder.path().join("laporan_ttd.pdf")).unwrap(), b"lama");
    let sendiri = ["laporan.pdf", "--p12", &ec, "-o", "laporan.pdf", "--timpa"];
    berakhir(
        &tandatangan(folder.path(), Some(SANDI), &sendiri),
        2,
        "",
        "tidak ditimpa dengan dirinya sendiri",
    );
    let timpa = ["laporan.pdf", "--p12", &ec, "--timpa"];
    berakhir(
        &tandatangan(folder.path(), Some(SANDI), &timpa),
        0,
        "laporan_ttd.pdf ditandatangani",
        "",
    );
}

/// Whichever way it is spelt, what is read is not written over, nor is one result by the other.
#[test]
fn no_file_of_the_command_is_lost() {
    let folder = folder("laporan.pdf");
    fs::copy(letak("p256.p12"), folder.path().join("kunci.p12")).unwrap();
    let (sendiri, dibaca) =
        ("tidak ditimpa dengan dirinya sendiri", "\" dibaca untuk perintah ini");
    let penuh = folder.path().join("laporan.pdf").to_string_lossy().into_owned();
    for (kata, pesan) in [
        (["-o", "./laporan.pdf"].as_slice(), sendiri),
        (&["-o", &penuh], sendiri),
        (&["--tsq-keluar", "./laporan.pdf"], sendiri),
        (&["-o", "./kunci.p12"], dibaca),
        (&["--tsq-keluar", "kunci.p12"], dibaca),
        (&["-o", "x", "--tsq-keluar", "./x"], "tidak dapat ditulis ke satu berkas"),
        (&["--tsq-keluar", "./laporan_ttd.pdf"], "tidak dapat ditulis ke satu berkas"),
    ] {
        let kata = [&["laporan.pdf", "--p12", "kunci.p12", "--timpa"], kata].concat();
        berakhir(&tandatangan(folder.path(), Some(SANDI), &kata), 2, "", pesan);
        assert_eq!(fs::read(&penuh).unwrap(), *LAPORAN, "{kata:?}");
        assert_eq!(
            fs::read(folder.path().join("kunci.p12")).unwrap(),
            data("p256.p12"),
            "{kata:?}"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "{kata:?}");
    }
}

#[test]
fn a_draft_is_signed_for_a_trial_only() {
    let folder = folder("laporan_konsep.pdf");
    let ec = p12("p256.p12");
    let kata = ["laporan_konsep.pdf", "--p12", &ec];
    berakhir(&tandatangan(folder.path(), Some(SANDI), &kata), 2, "", "galat: PDF itu masih konsep");
    let uji = ["laporan_konsep.pdf", "--p12", &ec, "--uji"];
    let hasil = tandatangan(folder.path(), Some(SANDI), &uji);
    berakhir(
        &hasil,
        0,
        "laporan_konsep_ttd.pdf",
        "peringatan: ini tanda tangan uji pada sebuah konsep",
    );
}

#[test]
fn a_self_made_certificate_is_called_so() {
    let folder = folder("laporan.pdf");
    let sendiri = p12("sendiri.p12");
    let hasil = tandatangan(folder.path(), Some(SANDI), &["laporan.pdf", "--p12", &sendiri]);
    berakhir(
        &hasil,
        0,
        "",
        "peringatan: sertifikat ini dibuat sendiri, jadi tanda tangannya tidak tersertifikasi\n",
    );
}

#[test]
fn what_cannot_sign_says_why_and_leaves_nothing() {
    let folder = folder("laporan.pdf");
    let rsa = p12("rsa.p12");
    let (lewat, peladen, bukan) = (p12("lewat.p12"), p12("peladen.p12"), p12("akar.pem"));
    for (sandi, p12, pesan) in [
        (Some("salah"), &rsa, "rsa.p12\" salah (dibaca dari variabel LKJIP_SANDI)\n"),
        (None, &rsa, "galat: sandi sertifikat belum diberikan\nsaran: "),
        (Some(SANDI), &lewat, "galat: sertifikat sudah kedaluwarsa sejak 1 Januari 2021\n"),
        (Some(SANDI), &peladen, "galat: sertifikat itu bukan untuk menandatangani dokumen"),
        (Some(SANDI), &bukan, "galat: berkas sertifikat tidak dapat dibaca"),
    ] {
        let hasil = tandatangan(folder.path(), sandi, &["laporan.pdf", "--p12", p12]);
        berakhir(&hasil, 2, "", pesan);
        assert!(!folder.path().join("laporan_ttd.pdf").exists());
    }
    let tiada = lkjip(folder.path(), &["verifikasi", "tiada.pdf"]);
    berakhir(
        &tiada,
        2,
        "",
        "galat: \"tiada.pdf\" tidak dapat dibaca: map atau berkasnya tidak ada\n",
    );
    let bukan = lkjip(folder.path(), &["verifikasi", "laporan.pdf", "--percaya", "laporan.pdf"]);
    berakhir(&bukan, 2, "", "galat: \"laporan.pdf\" bukan sertifikat (PEM atau DER)\n");
}

/// An empty label is no name, so that nobody is asked for it.
#[test]
fn an_address_that_is_not_found_is_told_in_indonesian() {
    let folder = folder("laporan.pdf");
    let rsa = p12("rsa.p12");
    let kata = ["laporan.pdf", "--p12", &rsa, "--tsa", "http://a..b/"];
    let pesan = "galat: layanan stempel waktu \"http://a..b/\" tidak dapat dihubungi: alamatnya tidak ditemukan; periksa sambungan internet\nsaran: ";
    berakhir(&tandatangan(folder.path(), Some(SANDI), &kata), 2, "", pesan);
    assert!(!folder.path().join("laporan_ttd.pdf").exists());
}

/// Where what judges a signature is not complete, the clerk learns of which certificate, and nothing is written.
#[test]
fn the_long_term_says_what_it_lacks() {
    let folder = folder("laporan.pdf");
    let tulis = |nama: &str, isi: &[u8]| fs::write(folder.path().join(nama), isi).unwrap();
    tulis("ttd.pdf", &tanda(&kecil(), "rsa.p12"));
    let (akar, basi) = (p12("akar.crl"), p12("basi.crl"));
    let kata = ["ttd.pdf", "--ltv", "--tsq-keluar", "minta.tsq", "--crl", &akar, "--crl", &basi];
    let hasil = tandatangan(folder.path(), None, &kata);
    let pesan = "galat: bahan pemeriksaan jangka panjang belum lengkap, jadi tidak ada yang ditulis\n\
        - keterangan \"Penerbit Antara Uji\" bahwa sertifikat \"Penanda Tangan Uji\" tidak dicabut; \
        yang ada hanya berlaku sampai 1 Februari 2026 pukul 00.00.00 UTC\n  saran: ambil dari http://";
    berakhir(&hasil, 2, "", pesan);
    let bukan = ["ttd.pdf", "--ltv", "--tsq-keluar", "minta.tsq", "--ocsp", &akar];
    let hasil = tandatangan(folder.path(), None, &bukan);
    berakhir(&hasil, 2, "", "akar.crl\" bukan jawaban OCSP yang berisi\n");
    tulis(
        "rusak.pdf",
        &tanda(&kecil(), "rsa.p12").iter().map(|b| b ^ u8::from(*b == b'9')).collect::<Vec<_>>(),
    );
    let rusak =
        tandatangan(folder.path(), None, &["rusak.pdf", "--ltv", "--tsq-keluar", "minta.tsq"]);
    berakhir(&rusak, 2, "", "galat: ");
    // Without a stamp over it nobody would vouch for what was added.
    let pesan = "galat: --tsa URL atau --tsq-keluar BERKAS belum disebut\n\nBantuan: lkjip tandatangan --help\n";
    berakhir(&tandatangan(folder.path(), None, &["ttd.pdf", "--ltv"]), 2, "", pesan);
    // Only a signature that is still to come can cover it instead.
    let rsa = p12("rsa.p12");
    for (kata, pesan) in [
        (
            ["--ltv", "--tsa", "http://127.0.0.1:9/"].as_slice(),
            "galat: --p12 <SERTIFIKAT> belum disebut\n",
        ),
        (&["--p12", &rsa, "--tsa", "http://127.0.0.1:9/"], "galat: --ltv belum disebut\n"),
    ] {
        let kata = [&["ttd.pdf", "--tanpa-stempel-arsip"], kata].concat();
        berakhir(&tandatangan(folder.path(), Some(SANDI), &kata), 2, "", pesan);
    }
    let semua: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|satu| satu.unwrap().file_name()).collect();
    assert_eq!(semua.len(), 3, "{semua:?}");
}

/// A password on the command line could be read by every user of the machine: there is no way to put it there.
#[test]
fn the_password_is_no_argument() {
    let folder = folder("laporan.pdf");
    let rsa = p12("rsa.p12");
    for kata in ["--sandi", "--password", "--pass", "--pin", "--passphrase"] {
        let kata = ["laporan.pdf", "--p12", &rsa, kata, SANDI];
        berakhir(&tandatangan(folder.path(), None, &kata), 2, "", "galat: ");
        assert!(!folder.path().join("laporan_ttd.pdf").exists());
    }
    let bantuan = tandatangan(folder.path(), None, &["--help"]);
    let kata = String::from_utf8_lossy(&bantuan.stdout).into_owned();
    let sandi: Vec<&str> = kata.split_whitespace().filter(|kata| kata.contains("-sandi")).collect();
    assert!(sandi.iter().all(|kata| *kata == "--sandi-fd") && !sandi.is_empty(), "{kata}");
}

/// Neither what is printed nor what is written holds it, whether it is right or wrong.
#[test]
fn the_password_is_told_nowhere() {
    let folder = folder("laporan.pdf");
    for (sandi, p12, kode) in [(SANDI, "rsa.p12", 0), ("sandi-rahasia-lain", "rsa-lama.p12", 2)] {
        let berkas = self::p12(p12);
        let kata = ["laporan.pdf", "--p12", &berkas, "--timpa"];
        let hasil = tandatangan(folder.path(), Some(sandi), &kata);
        assert_eq!(hasil.status.code(), Some(kode));
        let semua = [hasil.stdout, hasil.stderr].concat();
        assert_eq!(cari(&semua, sandi.as_bytes()), None, "{}", String::from_utf8_lossy(&semua));
        for berkas in fs::read_dir(folder.path()).unwrap() {
            let isi = fs::read(berkas.unwrap().path()).unwrap();
            assert_eq!(cari(&isi, sandi.as_bytes()), None);
        }
    }
    // Nor does what is shown of a signatory while a program is mended.
    let terlihat = format!("{:?}", penanda("rsa.p12"));
    assert!(!terlihat.contains(SANDI));
}

/// A shell hands the password over a descriptor of its own.
#[test]
#[cfg(unix)]
fn the_password_comes_over_a_descriptor() {
    let folder = folder("laporan.pdf");
    let baris = format!(
        "'{}' sign laporan.pdf --p12 '{}' --sandi-fd 3 3<sandi",
        env!("CARGO_BIN_EXE_lkjip"),
        p12("p256.p12")
    );
    fs::write(folder.path().join("sandi"), format!("{SANDI}\n")).unwrap();
    let hasil =
        Command::new("sh").args(["-c", &baris]).current_dir(folder.path()).output().unwrap();
    berakhir(&hasil, 0, "laporan_ttd.pdf ditandatangani Sekretaris Uji\n", "");
    let tanpa = baris.replace("3<sandi", "");
    let hasil =
        Command::new("sh").args(["-c", &tanpa]).current_dir(folder.path()).output().unwrap();
    berakhir(&hasil, 2, "", "laporan_ttd.pdf\" sudah ada");
    let tanpa = format!("{tanpa} --timpa");
    let hasil =
        Command::new("sh").args(["-c", &tanpa]).current_dir(folder.path()).output().unwrap();
    berakhir(&hasil, 2, "", "sandi tidak dapat dibaca dari --sandi-fd 3");
}
