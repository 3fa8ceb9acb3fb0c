//! `arsip`: what was issued, checked, found, handed on and withdrawn.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate};
use lkjip::arsip::{
    self, Daftar, Galat, Hari, Keadaan, Langkah, Pemeriksaan, Pesan, SaatCatat, Teliti, Terbitan,
};
use lkjip::read::Store;
use lkjip::ulang::Pembangun;

use super::{Failure, Outcome, akar, already_there, anak, message, now, reason, result, save};
use crate::args::{DaftarArsip, Format, PeriksaArsip, PerintahArsip, PilihanStatus};

/// Runs one of its verbs.
pub fn run(typed: &PerintahArsip) -> Result<Outcome, Failure> {
    match typed {
        PerintahArsip::Periksa(typed) => return verify(typed),
        PerintahArsip::Daftar(typed) => {
            let map = named(&typed.map.arsip, "daftar")?;
            let daftar = Daftar::read(map).map_err(refused(map))?;
            let wanted = |terbitan: &Terbitan, keadaan: &Keadaan| matches(typed, terbitan, keadaan);
            result(&match typed.bentuk.format {
                Format::Teks => arsip::teks(&daftar, &wanted),
                Format::Json => arsip::json(&daftar, &wanted),
                Format::Csv => arsip::csv(&daftar, &wanted),
            })?;
            if arsip::count(&daftar, &wanted) == 0 {
                message("0 terbitan\n");
            }
        }
        PerintahArsip::Ekspor { nama, output, timpa, letak } => {
            let map = ensure_archive(&letak.arsip)?;
            let (zip, keadaan) = arsip::export(map, nama).map_err(refused(map))?;
            if output.exists() && !timpa {
                return Err(already_there(output));
            }
            save(output, &zip)?;
            keadaan.kalimat().iter().for_each(|apa| message(&format!("catatan: {nama} {apa}\n")));
            result(&format!("{}\n", output.display()))?;
        }
        PerintahArsip::Cabut { nama, alasan, letak, tanggal } => {
            let saat = saat(tanggal.as_deref())?;
            let map = ensure_archive(&letak.arsip)?;
            let hasil =
                with_date(saat, |saat| arsip::revoke(map, nama, alasan, saat, &mut Langkah::all()));
            let hasil = hasil.map_err(refused(map))?;
            hasil.sisa.iter().for_each(|sisa| message(&format!("catatan: {sisa}\n")));
            result(&format!("{nama} dicabut; kepala daftar {}\n", hasil.kepala))?;
        }
        PerintahArsip::PulihkanDaftar { map, kepala } => {
            let map = named(&map.arsip, "pulihkan-daftar")?;
            let semua = &mut Langkah::all();
            let hasil = arsip::recover_register(map, kepala.as_deref(), &saat(None)?, semua);
            let hasil = hasil.map_err(refused(map))?;
            hasil.sisa.iter().for_each(|sisa| message(&format!("catatan: {sisa}\n")));
            result(&format!("{} dipulihkan; kepala daftar {}\n", hasil.jalur, hasil.kepala))?;
        }
    }
    Ok(Outcome::Good)
}

/// Does what is recorded with a date; asks first where the computer's clock gives one that may be wrong. Where nobody can
/// be asked, it is refused.
pub(super) fn with_date<T>(
    saat: SaatCatat,
    mut kerja: impl FnMut(&SaatCatat) -> Result<T, Galat>,
) -> Result<T, Galat> {
    match kerja(&saat) {
        Err(Galat::TanggalJauh(pesan))
            if io::stdin().is_terminal() && io::stderr().is_terminal() =>
        {
            message(&format!("{}\nCatat dengan tanggal itu? [ya/tidak] ", pesan.apa));
            let mut jawab = String::new();
            let terbaca = io::stdin().read_line(&mut jawab);
            match (terbaca, jawab.trim().to_lowercase().as_str()) {
                (Ok(_), "y" | "ya") => kerja(&SaatCatat { hari: Hari::Disebut, ..saat }),
                _ => Err(Galat::TanggalJauh(pesan)),
            }
        }
        hasil => hasil,
    }
}

fn verify(typed: &PeriksaArsip) -> Result<Outcome, Failure> {
    let teliti = Teliti {
        kepala: typed.kepala.as_deref(),
        akar: &akar(&typed.akar.percaya)?,
        kini: now()?,
        rebuild: typed.bangun_ulang.then_some(anak::rebuild as Pembangun),
    };
    let map = named(&typed.map.arsip, "periksa")?;
    let hasil = match arsip::verify(map, &teliti) {
        Err(Galat::Rusak(apa)) => {
            message(&format!("galat: {apa}\n"));
            return Ok(Outcome::Faulty);
        }
        hasil => hasil.map_err(refused(map))?,
    };
    let Pemeriksaan { terbitan, diterima, baris, kepala, catatan, belum } = hasil;
    catatan.iter().for_each(|catatan| message(&format!("catatan: {catatan}\n")));
    belum.iter().for_each(|belum| message(&format!("belum dapat dinilai: {belum}\n")));
    result(&format!(
        "arsip utuh: {terbitan} terbitan, {diterima} salinan diterima, {baris} baris daftar, kepala {kepala}\n"
    ))?;
    Ok(if belum.is_empty() { Outcome::Good } else { Outcome::Unjudged })
}

fn matches(typed: &DaftarArsip, terbitan: &Terbitan, keadaan: &Keadaan) -> bool {
    let holds = |teks: &str, dicari: &Option<String>| {
        dicari.as_ref().is_none_or(|dicari| teks.to_lowercase().contains(&dicari.to_lowercase()))
    };
    typed.tahun.is_none_or(|tahun| tahun == terbitan.tahun)
        && holds(&terbitan.instansi, &typed.instansi)
        && holds(&terbitan.nomor, &typed.nomor)
        && typed.status.is_none_or(|status| match keadaan {
            Keadaan::Berlaku => status == PilihanStatus::Berlaku,
            Keadaan::Digantikan(_) => status == PilihanStatus::Digantikan,
            Keadaan::Dicabut(_) => status == PilihanStatus::Dicabut,
        })
}

/// An archive that was named with --arsip has to be there.
pub(super) fn ensure_archive(arsip: &Path) -> Result<&Path, Failure> {
    let map = ensure_folder(arsip, "sebutkan dengan --arsip, misalnya --arsip reports/arsip")?;
    arsip::ensure_exists(map).map_err(refused(map))?;
    Ok(map)
}

/// The folder that is the verb's own argument; what it is not, the verb says.
fn named<'a>(arsip: &'a Path, perintah: &str) -> Result<&'a Path, Failure> {
    let saran = format!("sebutkan mapnya, misalnya lkjip arsip {perintah} reports/arsip");
    let map = ensure_folder(arsip, &saran)?;
    match (perintah, arsip::ensure_exists(map)) {
        ("periksa", Err(Galat::Rusak(_))) => Ok(map),
        (_, hasil) => hasil.map(|()| map).map_err(refused(map)),
    }
}

fn ensure_folder<'a>(arsip: &'a Path, saran: &str) -> Result<&'a Path, Failure> {
    match arsip.is_dir() {
        true => Ok(arsip),
        false if arsip.is_file() => Err(Failure(format!(
            "\"{}\" sebuah berkas, bukan map arsip\nsaran: bila itu zip, buka (ekstrak) dahulu, lalu sebutkan mapnya",
            arsip.display()
        ))),
        false => {
            Err(Failure(format!("map arsip \"{}\" tidak ada\nsaran: {saran}", arsip.display())))
        }
    }
}

/// Where a report's files are, and those of earlier reports: on the disk, otherwise in the archive.
pub(super) fn asal(typed: Option<&Path>, folder: &Path) -> Result<Store, Failure> {
    let bawaan: Option<PathBuf> = arsip::default_folder(folder).filter(|map| map.is_dir());
    let arsip = match typed {
        Some(arsip) => Some(ensure_archive(arsip)?),
        None => bawaan.as_deref(),
    };
    arsip
        .map_or(Ok(Store::Disk), |arsip| arsip::with_earlier(arsip, folder).map_err(refused(arsip)))
}

/// Why that archive refused, in Indonesian.
pub(super) fn refused(arsip: &Path) -> impl Fn(Galat) -> Failure + '_ {
    move |galat| Failure(sebab(arsip, galat))
}

fn sebab(arsip: &Path, galat: Galat) -> String {
    match galat {
        Galat::Disk { jalur, error } => format!("\"{}\": {}", jalur.display(), reason(&error)),
        Galat::Terkunci { jalur, isi } => format!(
            "arsip sedang dipakai ({isi})\nsaran: tunggu sampai selesai; bila di komputer itu lkjip sudah tidak berjalan, hapus \"{}\" lalu ulangi",
            jalur.display()
        ),
        Galat::Rusak(pesan @ Pesan { saran: Some(_), .. }) => format!("arsip rusak: {pesan}"),
        Galat::Rusak(apa) => format!(
            "arsip rusak: {apa}\nsaran: jalankan `lkjip arsip periksa {}` dan pulihkan dari cadangan",
            arsip.display()
        ),
        Galat::Berkas(pesan) | Galat::Ditolak(pesan) | Galat::TanggalJauh(pesan) => {
            pesan.to_string()
        }
        Galat::TidakTercetak => "laporan tidak dapat dicetak".to_owned(),
        Galat::Berhenti => "pekerjaan terhenti".to_owned(),
    }
}

/// The date given or today's in western Indonesian time, and who is at work.
// The one clock and the names for the lock; nothing of a report depends on them.
#[allow(clippy::disallowed_methods)]
pub(super) fn saat(tanggal: Option<&str>) -> Result<SaatCatat, Failure> {
    let detik = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |lama| lama.as_secs());
    let utc =
        DateTime::from_timestamp(i64::try_from(detik).unwrap_or_default(), 0).unwrap_or_default();
    let di_zona = |jam: i32| {
        FixedOffset::east_opt(jam * 3600)
            .map_or(utc.naive_utc(), |zona| utc.with_timezone(&zona).naive_local())
    };
    let (wib, wit) = (di_zona(7), di_zona(9));
    let source = if tanggal.is_some() { Hari::Disebut } else { Hari::Jam };
    let tanggal = tanggal.map_or(Ok(wib.date()), hari)?;
    let nama = |kunci: [&str; 2]| {
        let ada = kunci.into_iter().find_map(|kunci| std::env::var(kunci).ok());
        ada.unwrap_or_else(|| "tidak diketahui".to_owned())
    };
    let mesin = std::fs::read_to_string("/etc/hostname").map(|isi| isi.trim().to_owned());
    let mesin = mesin.unwrap_or_else(|_| nama(["HOSTNAME", "COMPUTERNAME"]));
    let (pengguna, proses) = (nama(["USER", "USERNAME"]), std::process::id());
    let siapa =
        format!("pengguna {pengguna} di komputer {mesin}, proses {proses}, sejak {wib} WIB");
    Ok(SaatCatat { tanggal, hari: source, kini: wit.date(), siapa })
}

/// A date as it was typed.
fn hari(teks: &str) -> Result<NaiveDate, Failure> {
    let bentuk: String =
        teks.chars().map(|huruf| if huruf.is_ascii_digit() { '0' } else { huruf }).collect();
    teks.parse().map_err(|_| {
        Failure(match bentuk.as_str() {
            "0000-00-00" => format!("tanggal \"{teks}\" tidak ada; periksa bulan dan harinya"),
            _ => format!("tanggal \"{teks}\" tidak dikenal; tulis seperti 2023-04-12"),
        })
    })
}
