//! One at a time: a file that is there while somebody changes the archive.
//!
//! Its first line is for people and other computers, the second names the process beyond doubt. While it works, the process
//! holds the system's own lock on that file, too, which goes with the process however it ends. A file without that lock,
//! of a process of this computer that does not run, is taken over; where it is another computer's, or the disk knows no such
//! locks, as some in the network do, taking it away stays the work of people.
//!
//! Of two who want to take one over, only one holds the lock that is exclusive; he puts his own file in its place while he
//! does. Whoever has just written his file and is taken for dead before he holds its lock sees that it is not there any
//! more, and has done nothing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use super::masuk::Dicatat;
use super::pulih::children;
use super::{Galat, Langkah, SaatCatat, letak, nama, sha256};

/// The file's name, for eyes: a clerk may have to remove it.
pub const KUNCI: &str = "TERKUNCI.txt";
/// How the names of those begin that are to become it.
pub(super) const CALON: &str = ".sementara-TERKUNCI-";

/// Does some work with the archive to itself.
pub(super) fn exclusively(
    arsip: &Path,
    saat: &SaatCatat,
    langkah: &mut Langkah,
    kerja: impl FnOnce(&mut Langkah) -> Result<Dicatat, Galat>,
) -> Result<Dicatat, Galat> {
    letak::ensure_outside(arsip)?;
    let jalur = arsip.join(KUNCI);
    let jejak = jejak(std::process::id()).unwrap_or_else(|| TAK_TERBACA.to_owned());
    let tanda = format!("{}\n{JEJAK}{jejak}\n", saat.siapa);
    let diambil = place(&jalur, &tanda, &saat.siapa, langkah)?;
    // Where the disk knows no locks, nobody takes this one over either.
    let pegang = File::open(&jalur).ok();
    let _ = pegang.as_ref().map(File::lock_shared);
    if fs::read_to_string(&jalur).ok().as_deref() != Some(tanda.as_str()) {
        return Err(locked(&jalur, ""));
    }
    let hasil = remove_candidates(arsip).and_then(|()| kerja(langkah));
    // Somebody may have taken it for a dead one, and hold one of his own now.
    if fs::read_to_string(&jalur).ok().as_deref() == Some(tanda.as_str()) {
        match &hasil {
            Err(Galat::Berhenti) => return hasil,
            // The error that is told is the first one.
            Err(_) => {
                let _ = fs::remove_file(&jalur);
            }
            Ok(_) => langkah.remove(&jalur)?,
        }
    }
    let mut dicatat = hasil?;
    dicatat.sisa.splice(0..0, diambil);
    Ok(dicatat)
}

/// Puts the file in its place, whole from the first moment on: it is written beside, and gets its name where nobody has
/// that yet, or in the place of one that is taken over, which is told.
fn place(
    jalur: &Path,
    isi: &str,
    siapa: &str,
    langkah: &mut Langkah,
) -> Result<Option<String>, Galat> {
    let nomor = TERTULIS.fetch_add(1, Ordering::Relaxed);
    let calon = jalur.with_file_name(format!("{CALON}{}-{nomor}", sha256(isi.as_bytes())));
    langkah.write(&calon, isi.as_bytes())?;
    let hasil = match langkah.link(&calon, jalur, isi.as_bytes()) {
        Err(Galat::Disk { error, .. }) if error.kind() == ErrorKind::AlreadyExists => {
            take_over(&calon, jalur, siapa, langkah).map(Some)
        }
        // Who holds the archive has just thrown this one away, too.
        Err(Galat::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
            Err(locked(jalur, ""))
        }
        hasil => hasil.map(|()| None),
    };
    if !matches!(hasil, Err(Galat::Berhenti)) {
        // One that stays is thrown away by the next who works.
        let _ = fs::remove_file(&calon);
    }
    hasil
}

/// How many this process wrote.
static TERTULIS: AtomicU64 = AtomicU64::new(0);

/// Throws away what was to become a lock. Whoever is about to make it one finds that the archive is in use.
fn remove_candidates(arsip: &Path) -> Result<(), Galat> {
    for jalur in children(arsip)?.iter().filter(|jalur| nama(jalur).starts_with(CALON)) {
        let _ = fs::remove_file(jalur);
    }
    Ok(())
}

/// How the second line begins.
const JEJAK: &str = "jejak proses ";
/// What stands there where the system does not tell.
const TAK_TERBACA: &str = "tidak terbaca";

fn locked(jalur: &Path, tambahan: &str) -> Galat {
    let isi = fs::read_to_string(jalur).unwrap_or_default();
    let isi = match isi.lines().next().map(str::trim) {
        None | Some("") => "oleh siapa tidak tertulis",
        Some(isi) => isi,
    };
    Galat::Terkunci { jalur: jalur.to_owned(), isi: format!("{isi}{tambahan}") }
}

/// Puts one's own in the place of the file of a process of this computer that does not run any more; gives what is to be told.
fn take_over(
    calon: &Path,
    jalur: &Path,
    siapa: &str,
    langkah: &mut Langkah,
) -> Result<String, Galat> {
    let isi = fs::read_to_string(jalur).unwrap_or_default();
    if !is_dead(&isi, siapa) {
        return Err(locked(jalur, ""));
    }
    let still_locked = || locked(jalur, "; proses itu sudah tidak berjalan");
    // Some disks in the network lock only what may be written.
    let berkas =
        OpenOptions::new().read(true).write(true).open(jalur).or_else(|_| File::open(jalur));
    let berkas = berkas.map_err(|_| still_locked())?;
    match berkas.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(locked(jalur, "")),
        Err(TryLockError::Error(_)) => return Err(still_locked()),
    }
    // Another one may have taken it over before this lock was had.
    if fs::read_to_string(jalur).ok().as_ref() != Some(&isi) {
        return Err(locked(jalur, ""));
    }
    langkah.rename(calon, jalur).map_err(|galat| {
        if matches!(galat, Galat::Disk { .. }) { still_locked() } else { galat }
    })?;
    let owner = isi.lines().next().unwrap_or_default();
    Ok(format!("{KUNCI} dari {owner} diambil alih: proses itu sudah tidak berjalan"))
}

/// Whether a lock is of this computer, and its process does not run any more, as far as the system tells: where it does not,
/// its own lock has to.
fn is_dead(isi: &str, siapa: &str) -> bool {
    let mut baris = isi.lines();
    let owner = baris.next().and_then(pemilik);
    let (Some((mesin, proses)), Some((sini, _))) = (owner, pemilik(siapa)) else { return false };
    // One that is still being written does not end yet.
    if mesin != sini || !isi.ends_with('\n') {
        return false;
    }
    let dahulu = baris.next().and_then(|baris| baris.strip_prefix(JEJAK));
    let Some(sendiri) = jejak(std::process::id()) else { return dahulu.is_some() };
    let kini = jejak(proses);
    match dahulu {
        // Of a version that wrote no such line.
        None | Some(TAK_TERBACA) => kini.is_none(),
        // Another computer of the same name cannot be asked.
        Some(dahulu) if awal(dahulu) != awal(&sendiri) => false,
        Some(dahulu) => kini.as_deref() != Some(dahulu),
    }
}

/// The computer and the process that the first line names.
fn pemilik(siapa: &str) -> Option<(&str, u32)> {
    let (awal, sisa) = siapa.rsplit_once(", proses ")?;
    let (_, mesin) = awal.rsplit_once(" di komputer ")?;
    Some((mesin, sisa.split(',').next()?.parse().ok()?))
}

/// The computer, in what names a process.
fn awal(jejak: &str) -> &str {
    jejak.split(' ').next().unwrap_or_default()
}

/// What no other process has: the computer, when it was switched on, and when the process began (proc(5)). `None` where
/// there is no such process, or the system does not tell.
fn jejak(proses: u32) -> Option<String> {
    let nyala = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let stat = fs::read_to_string(format!("/proc/{proses}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything.
    let (_, sisa) = stat.rsplit_once(')')?;
    let mut sisa = sisa.split_whitespace();
    let keadaan = sisa.next()?;
    let start = sisa.nth(18)?;
    if matches!(keadaan, "Z" | "X") {
        return None;
    }
    let mesin = fs::read("/etc/machine-id").map(|isi| sha256(&isi)).unwrap_or_default();
    let mesin = mesin.get(..16).unwrap_or("-");
    Some(format!("{mesin} {} {start}", nyala.trim()))
}
