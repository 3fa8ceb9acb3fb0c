//! Trying inputs one after the other in a process that may be lost, and making small what it was lost by.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use super::Acak;
use crate::tanda::tersendiri::memori;

/// What is tried with altered inputs.
pub struct Sasaran {
    /// The test's name below `acak`.
    pub nama: &'static str,
    /// An input.
    pub buat: fn(&mut Acak) -> Vec<u8>,
    /// What came of an input, in a word or two.
    ///
    /// # Errors
    /// What is wrong with it.
    pub uji: fn(&[u8]) -> Result<&'static str, String>,
    /// How many inputs one process tries; what it keeps between them must not count.
    pub sekali: u64,
}

/// What one input may take, of time and of memory in KiB.
const SABAR: Duration = Duration::from_secs(5);
/// And what may go by before the first.
const AWAL: Duration = Duration::from_secs(60);
const MEMORI: u64 = 512 * 1024;

/// How long inputs are tried where nobody says how long, and how long one that fails is made smaller.
const SINGKAT: Duration = Duration::from_secs(6);
const PENGECILAN: Duration = Duration::from_secs(60);

/// Minutes for each target. Then the seed is another one in each run, unless it is given, too.
const MENIT: &str = "LKJIP_ACAK_MENIT";
const BENIH: &str = "LKJIP_ACAK_BENIH";
/// An input that is tried alone, in this process.
const BERKAS: &str = "LKJIP_ACAK_BERKAS";
/// Set where the process is one that inputs are tried in: which is the first.
const ANAK: &str = "LKJIP_ACAK_ANAK";

/// Whether what inputs are made from is there.
static SIAP: Once = Once::new();

/// Why a process was lost.
enum Gagal {
    /// Too much time or memory: what else the machine does may be the cause.
    Batas(String),
    Salah(String),
}

/// Runs a target as its test.
pub fn jalankan(sasaran: &Sasaran) {
    if let Some(berkas) = angka::<PathBuf>(BERKAS) {
        let isi = fs::read(&berkas).expect("an input");
        return satu(sasaran, 0, || isi.clone());
    }
    let menit = angka::<u32>(MENIT);
    let acak = u64::from(if menit.is_some() { process::id() } else { 0 });
    let benih = angka(BENIH).unwrap_or(acak);
    if let Some(dari) = angka(ANAK) {
        return anak(sasaran, benih, dari);
    }
    let sampai =
        Instant::now() + menit.map_or(SINGKAT, |menit| 60 * menit * Duration::from_secs(1));
    println!("acak::{}: {BENIH}={benih}", sasaran.nama);
    let (mut nomor, mut hasil) = (0, BTreeMap::new());
    while Instant::now() < sampai {
        let (terakhir, gagal) = induk(sasaran, benih, nomor, sampai, &mut hasil);
        nomor = terakhir + 1;
        let isi = || (sasaran.buat)(&mut Acak::baru(benih, terakhir));
        match gagal {
            None => {}
            Some(Gagal::Salah(salah)) => {
                // Said at once: what makes the input may be what fails.
                println!("input {terakhir} of seed {benih}: {salah}");
                laporkan(sasaran, benih, terakhir, &isi(), &salah)
            }
            // Alone it had better be quick once.
            Some(Gagal::Batas(_)) if (0..3).any(|_| sendiri(sasaran, &isi()).is_none()) => {
                *hasil.entry("slow beside others".to_owned()).or_default() += 1;
            }
            Some(Gagal::Batas(salah)) => laporkan(sasaran, benih, terakhir, &isi(), &salah),
        }
    }
    println!("acak::{}: {nomor} inputs: {hasil:?}", sasaran.nama);
    assert!(nomor > 0);
}

// What is set decides how long, and which.
#[allow(clippy::disallowed_methods)]
fn angka<T: std::str::FromStr>(nama: &str) -> Option<T> {
    let teks = env::var(nama).ok()?;
    Some(teks.parse().unwrap_or_else(|_| panic!("{nama}={teks}")))
}

/// Tries a number of inputs.
fn anak(sasaran: &Sasaran, benih: u64, dari: u64) {
    for nomor in dari..dari + sasaran.sekali {
        satu(sasaran, nomor, || (sasaran.buat)(&mut Acak::baru(benih, nomor)));
    }
}

/// Tries an input, and says before which it is; what it is made from was there before.
fn satu(sasaran: &Sasaran, nomor: u64, isi: impl Fn() -> Vec<u8>) {
    SIAP.call_once(|| drop((sasaran.buat)(&mut Acak::baru(0, 0))));
    println!("#{nomor}");
    println!("={}", (sasaran.uji)(&isi()).unwrap_or_else(|salah| panic!("{salah}")));
}

/// How many inputs came to what.
type Hasil = BTreeMap<String, u32>;

/// Has inputs tried from a number on; gives the last that was, and how it failed.
fn induk(
    sasaran: &Sasaran,
    benih: u64,
    dari: u64,
    sampai: Instant,
    hasil: &mut Hasil,
) -> (u64, Option<Gagal>) {
    let (anak, baris) = mulai(sasaran, &[(ANAK, dari.to_string()), (BENIH, benih.to_string())]);
    let mut nomor = dari;
    let gagal = tunggu(anak, baris, Some(sampai), |satu| {
        if let Some(kata) = satu.strip_prefix('=') {
            *hasil.entry(kata.to_owned()).or_default() += 1;
        }
        let ini = satu.rsplit_once('#').and_then(|(_, nomor)| nomor.trim().parse().ok());
        nomor = ini.unwrap_or(nomor);
        ini.is_some()
    });
    (nomor, gagal)
}

/// Tries one input alone.
fn sendiri(sasaran: &Sasaran, isi: &[u8]) -> Option<String> {
    let berkas = letak(&format!("{}-{}", sasaran.nama, process::id()));
    fs::write(&berkas, isi).expect("an input");
    let (anak, baris) = mulai(sasaran, &[(BERKAS, berkas.display().to_string())]);
    let gagal = tunggu(anak, baris, None, |baris| baris.contains('#'));
    let _ = fs::remove_file(berkas);
    gagal.map(|(Gagal::Batas(salah) | Gagal::Salah(salah))| salah)
}

fn letak(nama: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("acak-{nama}"))
}

/// A process of these tests in which only this target runs, and what it says.
fn mulai(sasaran: &Sasaran, lingkungan: &[(&str, String)]) -> (Child, Receiver<String>) {
    let program = env::current_exe().expect("these tests");
    let nama = format!("acak::{}::holds", sasaran.nama);
    let mut perintah = Command::new(program);
    perintah.args(["--exact", &nama, "--nocapture"]).envs(lingkungan.iter().cloned());
    let mut anak =
        perintah.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let (kirim, terima) = mpsc::channel();
    let keluaran = BufReader::new(anak.stdout.take().expect("its output"));
    thread::spawn(move || {
        keluaran.lines().map_while(Result::ok).try_for_each(|satu| kirim.send(satu))
    });
    (anak, terima)
}

/// Waits for a process as long as it gets on, by what it says. When time is over, where it is limited, it is ended.
fn tunggu(
    mut anak: Child,
    baris: Receiver<String>,
    sampai: Option<Instant>,
    mut maju: impl FnMut(&str) -> bool,
) -> Option<Gagal> {
    let mut galat = anak.stderr.take().expect("its messages");
    let pesan = thread::spawn(move || {
        let mut pesan = Vec::new();
        let _ = galat.read_to_end(&mut pesan);
        String::from_utf8_lossy(&pesan).into_owned()
    });
    let (mut sejak, mut sabar) = (Instant::now(), AWAL);
    let batas = loop {
        match baris.recv_timeout(Duration::from_millis(10)) {
            Ok(satu) if maju(&satu) => (sejak, sabar) = (Instant::now(), SABAR),
            Ok(_) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break None,
        }
        if memori(anak.id()) > MEMORI {
            break Some(format!("more than {MEMORI} KiB"));
        }
        if sejak.elapsed() > sabar {
            break Some(format!("more than {sabar:?}"));
        }
        if sampai.is_some_and(|sampai| Instant::now() > sampai) {
            break Some(String::new());
        }
    };
    let _ = batas.as_ref().map(|_| anak.kill());
    let hasil = anak.wait().expect("its end");
    let pesan = pesan.join().expect("its messages");
    match batas {
        Some(batas) if batas.is_empty() => None,
        Some(batas) => Some(Gagal::Batas(batas)),
        None if hasil.success() => None,
        None => Some(Gagal::Salah(format!("{hasil}\n{pesan}"))),
    }
}

/// Makes an input smaller that fails, keeps it, and fails.
fn laporkan(sasaran: &Sasaran, benih: u64, nomor: u64, isi: &[u8], salah: &str) -> ! {
    let kecil = kecilkan(isi, |isi| sendiri(sasaran, isi).is_some());
    let berkas = letak(&format!("{}-{benih}-{nomor}", sasaran.nama));
    fs::write(&berkas, &kecil).expect("an input");
    let _ = std::io::stdout().flush();
    panic!(
        "input {nomor} of seed {benih}: {salah}\n{} bytes, {} of them kept in {berkas}. Again:\n  \
         {BERKAS}={berkas} cargo test --test tests acak::{} -- --nocapture",
        isi.len(),
        kecil.len(),
        sasaran.nama,
        berkas = berkas.display(),
    );
}

/// Takes out parts, smaller and smaller ones, as long as it fails without them.
fn kecilkan(isi: &[u8], gagal: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let (mulai, mut isi) = (Instant::now(), isi.to_vec());
    let mut bagian = isi.len() / 2;
    while bagian > 0 {
        let mut dari = 0;
        while dari < isi.len() {
            if mulai.elapsed() > PENGECILAN {
                return isi;
            }
            let sampai = (dari + bagian).min(isi.len());
            let tanpa = [&isi[..dari], &isi[sampai..]].concat();
            if gagal(&tanpa) {
                isi = tanpa;
            } else {
                dari = sampai;
            }
        }
        bagian /= 2;
    }
    isi
}
