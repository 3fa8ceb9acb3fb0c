//! The archive: issued once, never half-written, and every change of it found.

mod dahulu;
mod jam;
mod kebiasaan;
mod letak;
mod nama;
mod perintah;
mod salinan;
mod serangan;
mod terkunci;
mod terima;
mod terputus;
mod tulis_ulang;
mod urut;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use chrono::NaiveDate;
use lkjip::arsip::{self, Cetakan, Dicatat, Galat, Hari, Langkah, Pemeriksaan, SaatCatat, Teliti};
use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::tanda::{Certificate, DateTime};
use tempfile::TempDir;

use crate::contoh::{kecil, load_kecil, replace, told};

/// The lock.
const KUNCI: &str = "TERKUNCI.txt";
const NAMA: &str = "LKjIP_daerah_dinas_2023_tribulan-1_r0";

/// The small report with a test signatory, and a classification that says which version of it this is.
pub fn final_(nomor: &str, klasifikasi: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = kecil();
    let status = format!("status = \"final\"\nnomor = \"{nomor}\"");
    replace(&mut files, "laporan.toml", "status = \"konsep\"", &status);
    let tanda = format!(
        "[arsip]\nklasifikasi = \"{klasifikasi}\"\nskkaad = \"biasa\"\njra = {{ aktif = 2, inaktif = 4, nasib-akhir = \"permanen\" }}\n\n\
         [pengesahan]\ntanggal = 2023-04-12\nnama = \"Nama Contoh\"\npangkat = \"Pembina\"\nnip = \"197507302001121001\""
    );
    replace(&mut files, "laporan.toml", "[pengesahan]", &tanda);
    files
}

fn isi(klasifikasi: &str) -> Isi {
    let loaded = load_kecil(final_("700/1/2023", klasifikasi));
    assert!(loaded.isi.is_some(), "{}", told(&loaded));
    loaded.isi.expect("valid")
}

fn saat() -> SaatCatat {
    let tanggal = NaiveDate::from_ymd_opt(2023, 4, 13).expect("a date");
    SaatCatat { tanggal, hari: Hari::Disebut, kini: tanggal, siapa: "pengujian".to_owned() }
}

fn terbit(arsip: &Path, isi: &Isi, langkah: &mut Langkah) -> Result<Dicatat, Galat> {
    terbit_pdf(arsip, isi, b"%PDF of a test\n", langkah)
}

/// Issues a report whose PDF is this one; its own revision makes no difference to the archive.
fn terbit_pdf(
    arsip: &Path,
    isi: &Isi,
    pdf: &[u8],
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    let mut cetak = |Giliran { revisi, urut }| {
        let pdf = [pdf, format!("% revision {revisi}, number {urut:?}\n").as_bytes()].concat();
        Some(Cetakan { pdf, spesimen: Some(b"{}".to_vec()) })
    };
    arsip::issue(arsip, isi, &saat(), langkah, &mut cetak)
}

fn periksa(arsip: &Path, kepala: Option<&str>) -> Result<Pemeriksaan, Galat> {
    arsip::verify(arsip, &Teliti { kepala, ..teliti(&[]) })
}

fn teliti(akar: &[Certificate]) -> Teliti<'_> {
    let kini = DateTime::new(2026, 2, 27, 3, 4, 5).expect("a moment");
    Teliti { kepala: None, akar, kini, rebuild: None }
}

/// An archive with one report, and where its bag is.
fn satu() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let hasil = terbit(folder.path(), &isi("a"), &mut Langkah::all()).expect("issued");
    let bag = folder.path().join(hasil.jalur);
    (folder, bag)
}

#[track_caller]
fn rusak(arsip: &Path, kepala: Option<&str>, apa: &str) {
    match periksa(arsip, kepala) {
        Err(Galat::Rusak(pesan)) => assert!(pesan.to_string().contains(apa), "{pesan}"),
        lain => panic!("{apa}: {lain:?}"),
    }
}

/// Puts another content in the place of a read-only file.
fn timpa(berkas: &Path, isi: impl AsRef<[u8]>) {
    if berkas.exists() {
        fs::remove_file(berkas).expect("removed");
    }
    fs::write(berkas, isi).expect("written");
}

fn sidik(isi: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(isi).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_correction_is_the_next_revision_and_a_withdrawal_an_event() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    let pdf = fs::read(bag.join(format!("data/{NAMA}.pdf"))).expect("the PDF");
    assert!(fs::metadata(bag.join("data/arsip.json")).expect("a file").permissions().readonly());
    let sama = terbit(arsip, &isi("a"), &mut Langkah::all());
    assert!(
        matches!(sama, Err(Galat::Ditolak(pesan)) if pesan.to_string().contains("data tidak berubah"))
    );
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
    let baru = NAMA.replace("_r0", "_r1");
    let daftar = arsip::Daftar::read(arsip).expect("a register");
    let terbitan = daftar.terbitan(&baru).expect("registered");
    assert_eq!(terbitan.menggantikan.as_deref(), Some(NAMA));
    assert_eq!(daftar.keadaan()[NAMA].kata(), "digantikan");
    arsip::revoke(arsip, &baru, "salah tabel", &saat(), &mut Langkah::all()).expect("withdrawn");
    let dua = arsip::revoke(arsip, &baru, "lagi", &saat(), &mut Langkah::all());
    assert!(
        matches!(dua, Err(Galat::Ditolak(pesan)) if pesan.to_string().contains("sudah dicabut: salah tabel"))
    );
    let csv = fs::read_to_string(arsip.join("DAFTAR.csv")).expect("a table");
    assert!(csv.contains(",1,terbitan,dicabut,salah tabel,") && csv.contains("\r\n"), "{csv}");
    assert_eq!(fs::read(bag.join(format!("data/{NAMA}.pdf"))).expect("still there"), pdf);
    assert_eq!(periksa(arsip, None).expect("whole").baris, 3);
    assert_eq!(fs::read(bag.join("data/spesimen.json")).expect("a specimen"), b"{}");
    let keterangan = fs::read_to_string(bag.join("data/arsip.json")).expect("metadata");
    for satu in ["\"klasifikasi\": \"a\"", "\"nasib-akhir\": \"permanen\"", "\"skkaad\": \"biasa\""]
    {
        assert!(keterangan.contains(satu), "{keterangan}");
    }
}

/// A clerk took the lock for a dead one, removed it and issued; the one who still works notices, and undoes nothing.
#[test]
fn a_lock_that_was_taken_away_does_not_lose_a_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let arsip = folder.path();
    let (lama, baru) = (isi("a"), isi("b"));
    let mut cetak = |giliran: Giliran| {
        assert_eq!(giliran, Giliran::default());
        fs::remove_file(arsip.join(KUNCI)).expect("the lock");
        terbit(arsip, &baru, &mut Langkah::all()).expect("issued meanwhile");
        fs::write(arsip.join(KUNCI), "orang lain\n").expect("a third one's lock");
        Some(Cetakan { pdf: b"%PDF late\n".to_vec(), spesimen: None })
    };
    let hasil = arsip::issue(arsip, &lama, &saat(), &mut Langkah::all(), &mut cetak);
    assert!(
        matches!(hasil, Err(Galat::Ditolak(apa)) if apa.to_string().contains("diubah orang lain"))
    );
    let kunci = fs::read_to_string(arsip.join(KUNCI)).expect("still there");
    assert_eq!(kunci, "orang lain\n");
    fs::remove_file(arsip.join(KUNCI)).expect("the lock");
    let daftar = arsip::Daftar::read(arsip).expect("a register");
    assert_eq!(daftar.baris.len(), 1);
    let ulang = terbit(arsip, &lama, &mut Langkah::all()).expect("issued as the next one");
    assert!(ulang.jalur.ends_with("_r1"), "{}", ulang.jalur);
    let akhir = periksa(arsip, None).expect("whole");
    assert_eq!((akhir.terbitan, akhir.catatan.len()), (2, 0), "{akhir:?}");
}

#[test]
fn many_clerks_at_once_never_corrupt_the_register() {
    let folder = tempfile::tempdir().expect("a folder");
    let arsip = folder.path().to_owned();
    let kerja: Vec<_> = (0..6)
        .map(|nomor| {
            let (arsip, isi) = (arsip.clone(), isi(&format!("k{nomor}")));
            thread::spawn(move || {
                loop {
                    match terbit(&arsip, &isi, &mut Langkah::all()) {
                        Err(Galat::Terkunci { .. }) => thread::yield_now(),
                        hasil => return hasil.expect("issued").jalur,
                    }
                }
            })
        })
        .collect();
    // Whoever looks meanwhile sees an archive that is whole, or is asked to look again.
    while !kerja.iter().all(thread::JoinHandle::is_finished) {
        let hasil = if arsip.is_dir() { periksa(&arsip, None).map(|_| ()) } else { Ok(()) };
        assert!(matches!(hasil, Ok(()) | Err(Galat::Ditolak(_))), "{hasil:?}");
    }
    let mut jalur: Vec<String> =
        kerja.into_iter().map(|satu| satu.join().expect("ended")).collect();
    jalur.sort();
    jalur.dedup();
    assert_eq!(jalur.len(), 6, "{jalur:?}");
    let akhir = periksa(&arsip, None).expect("whole");
    assert_eq!((akhir.terbitan, akhir.catatan.len()), (6, 0));
}
