//! What follows from the register: its forms for people and for other programs, and the list of all hashes.

use std::path::Path;

use super::catatan::{Keadaan, Terbitan};
use super::daftar::DAFTAR;
use super::{Daftar, Galat, Kantong, Langkah, kantong, sha256, sunting};
use crate::deliver::rekap::sel;

/// The list of all hashes, for `sha256sum -c`.
const SUMS: &str = "SHA256SUMS";
/// What is written only after a register was.
pub(super) const TURUNAN: [&str; 2] = ["DAFTAR.csv", SUMS];

/// Files that are written anew after every event.
pub(super) fn turunan(arsip: &Path, daftar: &Daftar) -> Result<[(&'static str, String); 2], Galat> {
    let tabel = csv(daftar, &|_, _| true);
    let mut sums = format!(
        "{}  {DAFTAR}\n{}  DAFTAR.csv\n",
        sha256(daftar.teks.as_bytes()),
        sha256(tabel.as_bytes())
    );
    for kantong in daftar.kantong() {
        let map = kantong.jalur();
        for (nama, sidik) in kantong::listed(&arsip.join(&map), kantong.tagmanifest)? {
            sums.push_str(&format!("{sidik}  {map}/{nama}\n"));
        }
    }
    Ok([("DAFTAR.csv", tabel), (SUMS, sums)])
}

/// Whether one of them still says what the register said before its last line.
pub(super) fn is_behind(arsip: &Path, daftar: &Daftar) -> Result<bool, Galat> {
    let (kini, dulu) = (turunan(arsip, daftar)?, turunan(arsip, &daftar.without_last())?);
    let pertama = daftar.baris.len() == 1;
    Ok(kini.iter().zip(&dulu).any(|((nama, kini), (_, dulu))| {
        match std::fs::read(arsip.join(nama)) {
            Ok(ada) => kini != dulu && ada == dulu.as_bytes(),
            Err(_) => pertama,
        }
    }))
}

/// Refuses a register that is not the one whose hash the list has, of now or before its last line: an interruption leaves
/// the list behind the register, never before it, and writing the list anew would hide that a line was taken away.
pub(super) fn ensure_not_ahead(arsip: &Path, daftar: &Daftar) -> Result<(), Galat> {
    let Some(sidik) = sidik_daftar(arsip) else { return Ok(()) };
    let sendiri = [daftar.teks.clone(), daftar.without_last().teks];
    if sendiri.iter().any(|teks| sha256(teks.as_bytes()) == sidik) {
        return Ok(());
    }
    Err(Galat::rusak(format!(
        "{DAFTAR} bukan daftar yang sidiknya ada di {SUMS}: baris terakhirnya mungkin dihapus"
    ))
    .saran(format!(
        "pulihkan {DAFTAR} dari cadangan; hanya bila --kepala pada `lkjip arsip periksa` \
         menunjukkan bahwa {DAFTAR} benar, hapus {SUMS}, lalu ulangi"
    )))
}

/// Whether the list of hashes has this very register's.
pub(super) fn lists_register(arsip: &Path, daftar: &Daftar) -> bool {
    sidik_daftar(arsip).is_some_and(|sidik| sidik == sha256(daftar.teks.as_bytes()))
}

/// The register's hash in the list of hashes.
fn sidik_daftar(arsip: &Path) -> Option<String> {
    let (sums, _) = sunting::decoded(&std::fs::read(arsip.join(SUMS)).ok()?);
    sums.lines()
        .find_map(|baris| baris.trim_end().strip_suffix(DAFTAR))
        .map(|sidik| sidik.trim().to_owned())
}

/// Writes those that are not as they should be; gives their names.
pub(super) fn update(
    arsip: &Path,
    daftar: &Daftar,
    langkah: &mut Langkah,
) -> Result<Vec<&'static str>, Galat> {
    let mut changed = Vec::new();
    for (nama, isi) in turunan(arsip, daftar)? {
        if std::fs::read(arsip.join(nama)).ok().as_deref() != Some(isi.as_bytes()) {
            langkah.replace(arsip, nama, isi.as_bytes())?;
            changed.push(nama);
        }
    }
    Ok(changed)
}

/// Which issues are wanted; copies that came back go with theirs.
type Filter<'a> = &'a dyn Fn(&Terbitan, &Keadaan) -> bool;

/// The bags that are wanted, each with how its issue stands.
fn pilihan<'a>(
    daftar: &'a Daftar,
    wanted: Filter<'a>,
) -> impl Iterator<Item = (Kantong<'a>, Keadaan)> {
    daftar
        .kantong()
        .map(|kantong| {
            let keadaan = daftar.keadaan_kantong(&kantong);
            (kantong, keadaan)
        })
        .filter(|(kantong, keadaan)| wanted(kantong.terbitan, keadaan))
}

/// How many bags are wanted.
pub fn count(daftar: &Daftar, wanted: Filter<'_>) -> usize {
    pilihan(daftar, wanted).count()
}

/// A table for people: UTF-8 with its mark, which Excel wants, commas, and CRLF (RFC 4180).
pub fn csv(daftar: &Daftar, wanted: Filter<'_>) -> String {
    let mut hasil = "\u{feff}tanggal,nomor,instansi,tahun,periode,revisi,jenis,keadaan,keterangan,\
                     nama,sha256\r\n"
        .to_owned();
    for (kantong, keadaan) in pilihan(daftar, wanted) {
        let terbitan = kantong.terbitan;
        let (tahun, revisi) = (terbitan.tahun.to_string(), terbitan.revisi.to_string());
        let baris = [
            &kantong.catatan.tanggal,
            &terbitan.nomor,
            &terbitan.instansi,
            &tahun,
            &terbitan.periode,
            &revisi,
            jenis(&kantong),
            keadaan.kata(),
            &keterangan(&kantong, &keadaan),
            kantong.nama,
            kantong.sha256,
        ];
        hasil.push_str(&baris.map(sel).join(","));
        hasil.push_str("\r\n");
    }
    hasil
}

/// One line for each bag.
pub fn teks(daftar: &Daftar, wanted: Filter<'_>) -> String {
    let baris = pilihan(daftar, wanted).map(|(kantong, keadaan)| {
        let Terbitan { nomor, instansi, tahun, periode, revisi, .. } = kantong.terbitan;
        let jenis = kantong.diterima.map_or("terbitan", |diterima| diterima.cara.sebutan());
        let menjadi = keadaan.kalimat().map(|apa| format!("  ({apa})")).unwrap_or_default();
        format!(
            "{}  {:<10}  {jenis:<15}  {nomor}  {instansi}  {periode} {tahun}, revisi {revisi}  \
             {}{menjadi}\n",
            kantong.catatan.tanggal,
            keadaan.kata(),
            kantong.nama
        )
    });
    baris.collect()
}

/// A list of objects: date, place, how it stands, and what the register says of the issue or of the copy.
pub fn json(daftar: &Daftar, wanted: Filter<'_>) -> String {
    let objek = |(kantong, keadaan): (Kantong<'_>, Keadaan)| {
        serde_json::json!({
            "tanggal": kantong.catatan.tanggal,
            "jalur": kantong.jalur(),
            "keadaan": keadaan.kata(),
            "keterangan": keadaan.keterangan(),
            "terbitan": kantong.terbitan,
            "diterima": kantong.diterima,
        })
    };
    let semua: Vec<serde_json::Value> = pilihan(daftar, wanted).map(objek).collect();
    format!("{:#}\n", serde_json::Value::Array(semua))
}

/// What a bag holds: the issue, or how the copy came to be.
fn jenis(kantong: &Kantong<'_>) -> &'static str {
    kantong.diterima.map_or("terbitan", |diterima| diterima.cara.kata())
}

/// What is to be known of it: what became of it, and who signed a copy.
fn keterangan(kantong: &Kantong<'_>, keadaan: &Keadaan) -> String {
    let penandatangan = kantong.diterima.iter().flat_map(|diterima| &diterima.penandatangan);
    let semua = std::iter::once(keadaan.keterangan()).chain(penandatangan.map(String::as_str));
    semua.filter(|kata| !kata.is_empty()).collect::<Vec<_>>().join("; ")
}
