//! Files that chance or malice altered: each is judged, none takes the program down. The same files in every run.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::tanda::simpan;
use lkjip::tanda::verifikasi::{Putusan, verifikasi};
use lkjip::typeset::Templat;
use lkjip::ulang::{Ulang, attachments, ulang};

use super::tersendiri::{puncak, tersendiri};
use super::*;

/// No file may take longer; far more than any takes.
const SABAR: Duration = Duration::from_secs(10);
#[test]
fn mutated_files_are_judged_without_panic_or_hang() {
    tersendiri(|| jalankan(200, 2));
}

#[test]
#[ignore = "10,000 files; .ci/run has them"]
fn ten_thousand_mutated_files_are_judged() {
    tersendiri(|| {
        let mulai = Instant::now();
        jalankan(10_000, 300);
        let detik = mulai.elapsed().as_secs();
        println!("10000 mutated files, and 300 rebuilt: {detik} s, peak {} KiB", puncak());
        assert!(detik < 300, "{detik} s");
    });
}

/// Judges so many altered files on two threads, and builds so many reports with altered attachments again.
fn jalankan(banyak: usize, dibangun: usize) {
    let asal = asal();
    let laporan = dibangun_dari();
    let akar = akar("akar.pem");
    let berikut = AtomicUsize::new(0);
    let (kirim, terima) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..2 {
            let (kirim, berikut, asal, laporan, akar) =
                (kirim.clone(), &berikut, &asal, &laporan, &akar);
            scope.spawn(move || {
                loop {
                    let nomor = berikut.fetch_add(1, Ordering::Relaxed);
                    if nomor >= banyak + dibangun {
                        break;
                    }
                    let mulai = Instant::now();
                    if nomor < banyak {
                        satu(nomor, &asal[nomor % asal.len()], akar);
                    } else {
                        bangun(nomor, laporan);
                    }
                    kirim.send((nomor, mulai.elapsed())).expect("somebody waits");
                }
            });
        }
        drop(kirim);
        let mut selesai = 0;
        loop {
            match terima.recv_timeout(2 * SABAR) {
                Ok((nomor, lama)) => assert!(lama < SABAR, "file {nomor}: {lama:?}"),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                // The scope would wait for ever for who hangs.
                Err(mpsc::RecvTimeoutError::Timeout) => std::process::abort(),
            }
            selesai += 1;
        }
        assert_eq!(selesai, banyak + dibangun);
    });
}

/// Signed once and twice, with the store, and a report with its attachments.
fn asal() -> Vec<Vec<u8>> {
    let satu = tanda(&kecil(), "p256.p12");
    let dua = tanda(&tanda(&kecil(), "rsa.p12"), "p256.p12");
    let bahan = jangka::simpanan(&["antara.crl", "akar.crl", "rsa.ocsp"]);
    let berbahan = simpan(&tanda(&kecil(), "rsa.p12"), &bahan, kini()).expect("a store");
    let berbahan = tanda(&berbahan, "p256.p12");
    vec![satu, dua, berbahan, tanda(&LAPORAN, "p256.p12")]
}

fn satu(nomor: usize, asli: &[u8], akar: &[Certificate]) {
    let mut acak = Acak::baru(nomor);
    let pdf = rusak(asli, &mut acak);
    let hasil = verifikasi(&pdf, akar, kini());
    if hasil.putusan() == Putusan::Sah {
        assert!(sama_di_luar_lubang(asli, &pdf), "file {nomor} holds, but is another one");
    }
    let _ = attachments(&pdf);
}

/// The small report, as it is issued.
fn dibangun_dari() -> Vec<u8> {
    let store = Store::Memory(crate::contoh::kecil());
    let built = lkjip::build_from(
        &store,
        Path::new(crate::contoh::PERIODE_KECIL),
        &Templat::embedded(),
        Giliran::default(),
    );
    built.terbitan.expect("a report").isi
}

/// One attachment altered, the file as whole as before: it is built again, and is not the same.
fn bangun(nomor: usize, laporan: &[u8]) {
    let mut acak = Acak::baru(nomor);
    let mut pdf = Document::load_mem(laporan).expect("a PDF");
    let lampiran: Vec<_> = pdf
        .objects
        .iter_mut()
        .filter_map(|(_, object)| object.as_stream_mut().ok())
        .filter(|stream| stream.dict.has_type(b"EmbeddedFile"))
        .collect();
    let pilihan = acak.sampai(lampiran.len());
    let stream = lampiran.into_iter().nth(pilihan).expect("an attachment");
    let isi = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    stream.set_plain_content(rusak(&isi, &mut acak));
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    assert!(!matches!(ulang(&bytes), Ulang::Sama { .. }), "file {nomor}");
}

/// Whether all that differs is digits of a signature, in its hole, which nobody signs: superfluous certificates stand there, too.
fn sama_di_luar_lubang(asli: &[u8], pdf: &[u8]) -> bool {
    let digits = |byte: &u8| byte.is_ascii_hexdigit();
    let awal = b"/ByteRange[0 ";
    let tanda = asli.windows(awal.len()).enumerate().filter(|(_, window)| window == awal);
    // Between its "<" and its ">".
    let semua: Vec<_> = tanda
        .map(|(at, _)| lubang(&asli[at..]))
        .map(|(dari, sampai)| dari + 1..sampai - 1)
        .collect();
    assert!(!semua.is_empty(), "a signed file");
    let di_lubang = |at: usize| semua.iter().any(|satu| satu.contains(&at));
    asli.len() == pdf.len()
        && asli
            .iter()
            .zip(pdf)
            .enumerate()
            .all(|(at, (a, b))| a == b || (di_lubang(at) && digits(a) && digits(b)))
}

/// A generator of numbers (xorshift), the same in every run.
struct Acak(u64);

impl Acak {
    fn baru(nomor: usize) -> Self {
        Self(0x9e37_79b9_7f4a_7c15 ^ (u64::try_from(nomor).unwrap() << 17 | 1))
    }

    fn sampai(&mut self, batas: usize) -> usize {
        for _ in 0..4 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
        }
        usize::try_from(self.0 % u64::try_from(batas.max(1)).unwrap()).unwrap()
    }
}

const KATA: [&[u8]; 16] = [
    b"/Kids",
    b"/Fields",
    b"/Parent",
    b"[0 1 2 3]",
    b"99999999999",
    b"-1",
    b"<<",
    b">>",
    b"endobj",
    b"stream",
    b"1 0 R",
    b"/Length 4294967295",
    b"[[[[[[[[[[[[[[[[",
    b"<<<<<<<<<<<<<<<<",
    b"((((((((((((((((",
    b"/FlateDecode",
];

/// A few bytes, words or pieces elsewhere, or the end gone.
fn rusak(asli: &[u8], acak: &mut Acak) -> Vec<u8> {
    let mut pdf = asli.to_vec();
    for _ in 0..=acak.sampai(8) {
        if pdf.is_empty() {
            break;
        }
        let at = acak.sampai(pdf.len());
        match acak.sampai(6) {
            0 | 1 => pdf[at] = u8::try_from(acak.sampai(256)).unwrap(),
            2 => pdf[at] ^= 1 << acak.sampai(8),
            3 => {
                let kata = KATA[acak.sampai(KATA.len())];
                let sampai = (at + kata.len()).min(pdf.len());
                pdf[at..sampai].copy_from_slice(&kata[..sampai - at]);
            }
            4 => {
                let potong = pdf[at..(at + acak.sampai(300)).min(pdf.len())].to_vec();
                let ke = acak.sampai(pdf.len());
                pdf.splice(ke..ke, potong);
            }
            _ if acak.sampai(8) == 0 => pdf.truncate(at.max(1)),
            // A change that is always one.
            _ => pdf[at] = pdf[at].wrapping_add(1),
        }
    }
    pdf
}
