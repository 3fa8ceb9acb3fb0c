//! The files of `tests/data/serangan`, judged by the program itself: each as its table says, soon, and in little memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::tanda::tersendiri::memori;

/// What no file may exceed, the memory in KiB.
const SABAR: Duration = Duration::from_secs(5);
const MEMORI: u64 = 512 * 1024;

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/serangan")
}

/// The rows of the table: a file's name, and the exit codes that are right for it.
fn tabel() -> Vec<(String, Vec<i32>)> {
    let tabel = fs::read_to_string(map().join("README.md")).expect("the table");
    let baris = tabel.lines().filter_map(|baris| {
        let [_, nama, kode, ..] = baris.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            return None;
        };
        let nama = nama.strip_prefix('`')?.strip_suffix('`')?.to_owned();
        Some((nama, kode.split(", ").filter_map(|satu| satu.parse().ok()).collect()))
    });
    baris.collect()
}

#[test]
fn every_file_stands_in_the_table() {
    let mut ada: Vec<String> = fs::read_dir(map())
        .expect("the files")
        .map(|satu| satu.unwrap().file_name().into_string().unwrap())
        .collect();
    ada.retain(|nama| !nama.ends_with(".pem") && nama != "README.md");
    ada.sort();
    assert_eq!(tabel().into_iter().map(|(nama, _)| nama).collect::<Vec<_>>(), ada);
}

#[test]
fn every_file_gets_its_verdict_within_five_seconds_and_512_mib() {
    let salah: Vec<String> =
        tabel().iter().filter_map(|(nama, kode)| nilai(nama, kode).err()).collect();
    assert!(salah.is_empty(), "\n{}", salah.join("\n"));
}

/// What the document on security says is tested is.
#[test]
fn every_test_that_is_promised_is_there() {
    let baca =
        |jalur: PathBuf| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(jalur));
    let dokumen = baca("docs/keamanan.md".into()).expect("the document");
    let nama = dokumen.split('`').skip(1).step_by(2).filter(|nama| nama.contains("::"));
    let modul = ["tanda", "arsip", "acak", "serangan"];
    let mut banyak = 0;
    for nama in nama.filter(|nama| modul.iter().any(|modul| nama.starts_with(modul))) {
        // A module, or a test in one.
        let berkas = |jalur: &str| baca(format!("tests/{}.rs", jalur.replace("::", "/")).into());
        let uji = nama
            .rsplit_once("::")
            .and_then(|(modul, uji)| Some(berkas(modul).ok()?.contains(&format!("fn {uji}()"))));
        assert!(berkas(nama).is_ok() || uji == Some(true), "{nama}");
        banyak += 1;
    }
    assert!(banyak > 30, "{banyak}");
}

/// Has a file judged.
fn nilai(nama: &str, kode: &[i32]) -> Result<(), String> {
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.arg("verifikasi").arg(nama).args([
        "--percaya",
        "akar-penanda.pem",
        "--percaya",
        "akar-tsa.pem",
    ]);
    match terbatas(perintah.current_dir(map())) {
        Ok((hasil, _)) if kode.is_empty() || kode.contains(&hasil) => Ok(()),
        Ok((hasil, _)) => Err(format!("{nama}: {hasil}, not {kode:?}")),
        Err(sebab) => Err(format!("{nama}: {sebab}")),
    }
}

/// Runs a command, and ends it when it takes too much; how it ended, and what it said.
pub fn terbatas(perintah: &mut Command) -> Result<(i32, String), String> {
    perintah.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (mut anak, mulai) = (perintah.spawn().expect("the command starts"), Instant::now());
    let keluar = loop {
        if let Some(keluar) = anak.try_wait().expect("its end") {
            break keluar;
        }
        let (lama, puncak) = (mulai.elapsed(), memori(anak.id()));
        if lama > SABAR || puncak > MEMORI {
            anak.kill().and_then(|()| anak.wait()).expect("its end");
            return Err(format!("{lama:?}, {puncak} KiB, and not done"));
        }
        thread::sleep(Duration::from_millis(2));
    };
    let hasil = anak.wait_with_output().expect("its words");
    let kata = [hasil.stdout, hasil.stderr].concat();
    let kata = String::from_utf8_lossy(&kata).into_owned();
    keluar.code().map(|kode| (kode, kata.clone())).ok_or(format!("{keluar}: {kata}"))
}
