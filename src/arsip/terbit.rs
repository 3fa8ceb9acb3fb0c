//! Issuing: a final report becomes the next revision of its record, and gets its number where the archive gives it.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use super::catatan::{Keadaan, PenandatanganTercatat, Peristiwa, Terbitan};
use super::masuk::{Dicatat, KantongBaru, bring_in};
use super::pulih::{Pulih, Sedang, recover};
use super::{
    Daftar, Galat, Langkah, SaatCatat, keterangan, kunci, letak, missing, nomor, penamaan, sha256,
};
use crate::bahasa;
use crate::deliver::{self, PROGRAM, rekap};
use crate::domain::laporan::Laporan;
use crate::domain::nomor::Nomor;
use crate::domain::pengesahan::{self, Nip};
use crate::domain::terbit::Giliran;
use crate::load::Isi;

/// The report as it is printed.
#[derive(Debug, Clone)]
pub struct Cetakan {
    /// The file, byte for byte.
    pub pdf: Vec<u8>,
    /// Where on its pages who signs, as JSON.
    pub spesimen: Option<Vec<u8>>,
}

/// Issues a report. `print` prints it as the issue that it is given.
///
/// # Errors
/// Whatever keeps it from being issued; the archive is then as it was before.
pub fn issue(
    arsip: &Path,
    isi: &Isi,
    saat: &SaatCatat,
    langkah: &mut Langkah,
    print: &mut dyn FnMut(Giliran) -> Option<Cetakan>,
) -> Result<Dicatat, Galat> {
    letak::ensure_free(arsip)?;
    let nomor = ready(&isi.laporan, saat)?;
    let (map, instansi) = (map(&isi.laporan), instansi(&isi.laporan));
    let baru = !arsip.is_dir();
    langkah.found_archive(arsip)?;
    let hasil = kunci::exclusively(arsip, saat, langkah, |langkah| {
        let sedang = Some(Sedang { map: &map, instansi: &instansi });
        let Pulih { daftar, sisa, selesai } = recover(arsip, sedang, langkah)?;
        let baru_selesai = |lama: &Terbitan| {
            selesai
                .iter()
                .any(|peristiwa| matches!(peristiwa, Peristiwa::Terbit { terbitan, .. } if terbitan == lama))
        };
        let (giliran, terbitan) = match calon(&daftar, isi, nomor)? {
            Calon::Baru(giliran, terbitan) => (giliran, terbitan),
            // The same data: it is the one whose issue was interrupted and has just been finished.
            Calon::Sudah(lama) if baru_selesai(&lama) => {
                let jalur = format!("{}/{}", lama.tahun, lama.nama);
                return Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa });
            }
            Calon::Sudah(lama) => {
                return Err(Galat::ditolak(format!(
                    "data tidak berubah sejak {}, sehingga tidak ada yang diterbitkan",
                    lama.nama
                )));
            }
        };
        daftar.ensure_day(saat, first_approval(&isi.laporan))?;
        let berkas: Vec<String> =
            isi.sumber.keys().map(|jalur| format!("{SUMBER}{jalur}")).collect();
        let semua = berkas.iter().chain([&terbitan.berkas]).map(String::as_str);
        penamaan::ensure_portable(&daftar, &terbitan, semua)?;
        let cetakan = print(giliran).ok_or(Galat::TidakTercetak)?;
        let terbitan = Terbitan { sha256: sha256(&cetakan.pdf), ..terbitan };
        let kiriman = KantongBaru {
            nama: &terbitan.nama,
            tahun: terbitan.tahun,
            tanggal: saat.tanggal.to_string(),
            data: data(isi, saat, &daftar, &terbitan, cetakan),
            info: info(&terbitan, saat),
        };
        let jalur = format!("{}/{}", terbitan.tahun, terbitan.nama);
        let daftar = bring_in(arsip, &daftar, &kiriman, langkah, |tagmanifest| {
            Peristiwa::Terbit { tagmanifest, terbitan: terbitan.clone() }
        })?;
        Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa })
    });
    if baru && hasil.is_err() {
        // Only an empty folder goes; the error that is told is the first one.
        let _ = std::fs::remove_dir(arsip);
    }
    hasil
}

/// What the clerk is to know of what was just issued.
///
/// # Errors
/// Where the register cannot be read.
pub fn kabar(arsip: &Path, dicatat: &Dicatat) -> Result<String, Galat> {
    let daftar = Daftar::read(arsip)?;
    let kantong = daftar.kantong().find(|kantong| kantong.jalur() == dicatat.jalur);
    let kantong = kantong.ok_or_else(|| missing(arsip, &dicatat.jalur))?;
    let Terbitan { nomor, revisi, menggantikan, berkas, .. } = kantong.terbitan;
    let sebagai = match revisi {
        0 => "terbitan pertama".to_owned(),
        _ => format!("revisi {revisi}"),
    };
    let tanggal = &kantong.catatan.tanggal;
    let tanggal = tanggal.parse().map_or_else(|_| tanggal.clone(), bahasa::tanggal);
    let replaced = menggantikan.iter().map(|lama| match daftar.terbitan(lama) {
        Some(terbitan) if terbitan.nomor != *nomor => {
            format!(", menggantikan {lama} yang bernomor {}", terbitan.nomor)
        }
        Some(_) | None => format!(", menggantikan {lama}"),
    });
    Ok(format!(
        "terbit dengan nomor {nomor} sebagai {sebagai} pada {tanggal}{}; catat kepala daftar itu \
         di surat pengantar; yang ditandatangani: {}",
        replaced.collect::<String>(),
        arsip.join(&dicatat.jalur).join("data").join(berkas).display()
    ))
}

/// Where the sources lie below `data/`.
const SUMBER: &str = "sumber/";

/// The report's folder from the region's on.
fn map(laporan: &Laporan) -> String {
    laporan.identitas.jalur.join("/")
}

fn instansi(laporan: &Laporan) -> String {
    laporan.instansi.lengkap(&laporan.pemda)
}

/// The first day on which it may have been approved.
fn first_approval(laporan: &Laporan) -> Option<NaiveDate> {
    match laporan.pengesahan.saat {
        pengesahan::Saat::Pada(sah) => Some(sah),
        // Any day of the month may be meant.
        pengesahan::Saat::Pena { bulan } => Some(bulan),
        pengesahan::Saat::Belum => None,
    }
}

/// The number of a report that may be issued.
fn ready<'a>(laporan: &'a Laporan, saat: &SaatCatat) -> Result<&'a Nomor, Galat> {
    if laporan.konsep() {
        return Err(Galat::ditolak("laporan ini masih konsep").saran(
            "lengkapi [pengesahan] dan tulis status = \"final\" di laporan.toml, lalu terbitkan \
             lagi",
        ));
    }
    if laporan.identitas.jalur.iter().any(String::is_empty) {
        let apa = "map laporan tidak berada di dalam map tahun, instansi, dan daerah";
        return Err(Galat::ditolak(apa));
    }
    if let Some(sah) = first_approval(laporan).filter(|sah| *sah > saat.tanggal) {
        let (sah, terbit) = (bahasa::tanggal(sah), bahasa::tanggal(saat.tanggal));
        let apa = format!("laporan disahkan {sah}, sesudah tanggal terbit {terbit}");
        return Err(Galat::ditolak(apa).saran("periksa tanggal pengesahan, atau sebut --tanggal"));
    }
    laporan.identitas.nomor.as_ref().ok_or_else(|| {
        Galat::ditolak("laporan ini belum bernomor").saran(
            "tulis nomor = \"…\" di laporan.toml, dengan {urut} di tempat angka yang diberikan \
             arsip, lalu terbitkan lagi",
        )
    })
}

enum Calon {
    Baru(Giliran, Terbitan),
    /// The latest revision is of the same data.
    Sudah(Terbitan),
}

/// The next revision, still without its PDF.
fn calon(daftar: &Daftar, isi: &Isi, nomor: &Nomor) -> Result<Calon, Galat> {
    let laporan = &isi.laporan;
    let nama = deliver::nama(laporan);
    let nama = nama.trim_end_matches(".pdf");
    let map = map(laporan);
    let sidik = deliver::sidik(&isi.sumber);
    let urut = nomor::next(daftar, &map, nomor)?;
    let nomor = nomor.tercetak(urut);
    if let Some(lain) = daftar.all().find(|terbitan| terbitan.nomor == nomor && terbitan.map != map)
    {
        return Err(Galat::ditolak(format!("nomor {nomor} sudah dipakai {}", lain.nama))
            .saran("tulis nomor lain di laporan.toml"));
    }
    let lama = latest(daftar, &map);
    if let Some(lama) = lama
        && is_same_data(daftar, lama, &sidik)
    {
        return Ok(Calon::Sudah(lama.clone()));
    }
    let revisi = lama.map_or(0, |lama| lama.revisi + 1);
    let giliran = Giliran { revisi, urut };
    let terbitan = Terbitan {
        nama: format!("{nama}_r{revisi}"),
        nomor,
        instansi: instansi(laporan),
        map,
        tahun: laporan.identitas.periode.tahun,
        periode: laporan.identitas.periode.kode(),
        revisi,
        menggantikan: lama.map(|lama| lama.nama.clone()),
        berkas: format!("{nama}_r{revisi}.pdf"),
        sha256: String::new(),
        sidik,
        program: PROGRAM.to_owned(),
        penandatangan: penandatangan(laporan),
    };
    Ok(Calon::Baru(giliran, terbitan))
}

/// The latest revision of the report from that folder.
fn latest<'a>(daftar: &'a Daftar, map: &str) -> Option<&'a Terbitan> {
    daftar.all().filter(|terbitan| terbitan.map == map).max_by_key(|terbitan| terbitan.revisi)
}

/// Whether an issue that still stands was made from the same data.
fn is_same_data(daftar: &Daftar, lama: &Terbitan, sidik: &str) -> bool {
    lama.sidik == sidik
        && !matches!(daftar.keadaan().get(lama.nama.as_str()), Some(Keadaan::Dicabut(_)))
}

/// Which issue a report is: the one that was issued of the same data, or the one that would be issued next, without a
/// number that it would get only then.
///
/// # Errors
/// Where the register cannot be read or its chain is broken.
pub fn giliran(arsip: &Path, isi: &Isi) -> Result<Giliran, Galat> {
    let daftar = Daftar::read(arsip)?;
    let (sidik, map) = (deliver::sidik(&isi.sumber), map(&isi.laporan));
    let revisi = match latest(&daftar, &map) {
        Some(lama) if is_same_data(&daftar, lama, &sidik) => lama.revisi,
        Some(lama) => lama.revisi + 1,
        None => 0,
    };
    let urut = nomor::existing(&daftar, &map, isi.laporan.identitas.nomor.as_ref());
    Ok(Giliran { revisi, urut })
}

fn penandatangan(laporan: &Laporan) -> Vec<PenandatanganTercatat> {
    let tercatat = |penandatangan: &pengesahan::Penandatangan| PenandatanganTercatat {
        jabatan: penandatangan.sebutan(),
        nama: penandatangan.nama.clone().unwrap_or_default(),
        pangkat: penandatangan.pangkat.clone(),
        nip: match &penandatangan.nip {
            Nip::Ada(angka) => Some(angka.clone()),
            Nip::Belum | Nip::Tanpa { .. } => None,
        },
    };
    laporan.pengesahan.semua().map(tercatat).collect()
}

/// The files of the bag.
fn data(
    isi: &Isi,
    saat: &SaatCatat,
    daftar: &Daftar,
    terbitan: &Terbitan,
    cetakan: Cetakan,
) -> BTreeMap<String, Vec<u8>> {
    let tanggal = saat.tanggal.to_string();
    let keterangan = keterangan::of_issue(&isi.laporan, &tanggal, daftar, terbitan);
    let angka = rekap::json(&rekap::all(&isi.laporan, &isi.rekap));
    let mut data = BTreeMap::new();
    data.insert(terbitan.berkas.clone(), cetakan.pdf);
    data.extend(cetakan.spesimen.map(|spesimen| ("spesimen.json".to_owned(), spesimen)));
    data.insert(keterangan::ARSIP.to_owned(), keterangan);
    data.insert("rekap.json".to_owned(), angka.into_bytes());
    for (jalur, isi) in &isi.sumber {
        data.insert(format!("{SUMBER}{jalur}"), isi.clone());
    }
    data
}

/// What any tool for bags shows of it.
pub(super) fn info(terbitan: &Terbitan, saat: &SaatCatat) -> Vec<(&'static str, String)> {
    vec![
        ("Source-Organization", terbitan.instansi.clone()),
        ("External-Identifier", terbitan.nomor.clone()),
        ("Bagging-Date", saat.tanggal.to_string()),
        ("Bag-Software-Agent", PROGRAM.to_owned()),
    ]
}
