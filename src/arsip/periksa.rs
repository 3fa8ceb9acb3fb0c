//! Whether the archive is still what was issued.

use std::io::ErrorKind;
use std::path::Path;

use chrono::{Days, NaiveDate};

use super::daftar::{DAFTAR, Daftar};
use super::kunci::KUNCI;
use super::pdf::{self, NilaiPdf};
use super::pulih::{Sisa, judge_rest, tahun, unfinished, unregistered};
use super::titipan::{self, Titipan};
use super::{
    Galat, Kantong, Keadaan, daftar, disk, kantong, keterangan, konflik, letak, nama, read,
    sunting, turunan,
};
use crate::bahasa;
use crate::pdf::Pdf;
use crate::tanda::{Certificate, DateTime};
use crate::ulang::Pembangun;

/// How closely to look.
#[derive(Debug, Clone, Copy)]
pub struct Teliti<'a> {
    /// A head hash that was printed once: it has to stand in the register still.
    pub kepala: Option<&'a str>,
    /// The roots that are trusted, and the moment of judging.
    pub akar: &'a [Certificate],
    /// The moment of judging.
    pub kini: DateTime,
    /// By whom every issued PDF is also made again from the data inside it.
    pub rebuild: Option<Pembangun>,
}

/// An archive without a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pemeriksaan {
    /// How many reports were issued, each revision counted.
    pub terbitan: usize,
    /// Copies that came back.
    pub diterima: usize,
    /// How many lines the register has.
    pub baris: usize,
    /// Hash of the register's last line.
    pub kepala: String,
    /// What an interruption left, which the next event puts right, and what is wrong with what was withdrawn.
    pub catatan: Vec<String>,
    /// What is unharmed but could not be judged further.
    pub belum: Vec<String>,
}

/// Checks chain, bags, signatures and lists.
///
/// # Errors
/// The first thing that is not as it was issued.
pub fn verify(arsip: &Path, teliti: &Teliti<'_>) -> Result<Pemeriksaan, Galat> {
    letak::ensure_exists(arsip)?;
    let daftar = Daftar::read(arsip)?;
    let hasil = verify_whole(arsip, &daftar, teliti);
    let sekarang = std::fs::read(arsip.join(DAFTAR)).unwrap_or_default();
    match hasil {
        // Somebody was at work meanwhile, and what was read does not belong together.
        Err(Galat::Rusak(_)) if sekarang != daftar.teks.as_bytes() => {
            Err(Galat::ditolak("arsip diubah orang lain selama diperiksa")
                .saran("ulangi pemeriksaannya"))
        }
        hasil => hasil,
    }
}

fn verify_whole(arsip: &Path, daftar: &Daftar, teliti: &Teliti<'_>) -> Result<Pemeriksaan, Galat> {
    if let Some(sidik) = teliti.kepala {
        ensure_head(daftar, sidik.trim())?;
    }
    let (mut catatan, mut belum) = (Vec::new(), Vec::new());
    let mut titipan = Vec::new();
    for kantong in daftar.kantong() {
        let pdf = pdf_kantong(arsip, &kantong, &mut titipan)?;
        for hasil in judge(daftar, &kantong, &pdf, teliti) {
            match hasil {
                NilaiPdf::Baik => {}
                NilaiPdf::Catatan(apa) => catatan.push(format!("{}: {apa}", kantong.nama)),
                NilaiPdf::Belum(apa) => belum.push(format!("{}: {apa}", kantong.nama)),
                NilaiPdf::Buruk(apa) => {
                    return Err(kantong::broken(&arsip.join(kantong.jalur()), &apa));
                }
            }
        }
    }
    catatan.extend(konflik::check(arsip, daftar)?);
    catatan.extend(from_future(daftar, teliti.kini));
    catatan.extend(sisa(arsip, daftar, titipan)?);
    let terbitan = daftar.all().count();
    Ok(Pemeriksaan {
        terbitan,
        diterima: daftar.kantong().count() - terbitan,
        baris: daftar.baris.len(),
        kepala: daftar.kepala().to_owned(),
        catatan,
        belum,
    })
}

/// Whether a printed head still stands in the register; another hash, or none at all, says nothing against it.
fn ensure_head(daftar: &Daftar, kepala: &str) -> Result<(), Galat> {
    if daftar.sidik.iter().any(|sidik| sidik.eq_ignore_ascii_case(kepala)) {
        return Ok(());
    }
    let data = daftar.all().find(|terbitan| terbitan.sidik.eq_ignore_ascii_case(kepala));
    let lain = if kepala.len() != 64 || !kepala.chars().all(|huruf| huruf.is_ascii_hexdigit()) {
        "kepala daftar terdiri atas 64 huruf dan angka (0 sampai 9, a sampai f)".to_owned()
    } else if let Some(terbitan) = data {
        format!("itu sidik data {}, bukan kepala daftar", terbitan.nama)
    } else if let Some(kantong) = daftar.find_by_hash(kepala) {
        format!("itu sidik PDF {}, bukan kepala daftar", kantong.nama)
    } else {
        return Err(Galat::rusak(format!(
            "DAFTAR.jsonl: baris dengan sidik {kepala} tidak ada lagi: baris terakhir dihapus atau \
             diganti"
        )));
    };
    Err(Galat::ditolak(format!("--kepala \"{kepala}\": {lain}"))
        .saran("kepala daftar disebut setiap kali arsip diubah"))
}

/// Says where the last line was written by a clock that ran ahead.
fn from_future(daftar: &Daftar, kini: DateTime) -> Option<String> {
    let kini = NaiveDate::from_ymd_opt(kini.year().into(), kini.month().into(), kini.day().into())?;
    // In the east of Indonesia the day begins nine hours before it does in UTC.
    let akhir = daftar.tanggal_akhir().filter(|akhir| *akhir > kini + Days::new(1))?;
    let hari = bahasa::tanggal(akhir);
    Some(format!("baris terakhir daftar bertanggal {hari}: {}", daftar::MENDAHULUI))
}

/// The PDF of a bag whose files are those of the register; what else lies in it is told.
fn pdf_kantong(
    arsip: &Path,
    kantong: &Kantong<'_>,
    titipan: &mut Vec<Titipan>,
) -> Result<Vec<u8>, Galat> {
    let map = arsip.join(kantong.jalur());
    let kantong::Utuh { berkas: isi, titipan: di_dalam } =
        kantong::verify(&map, kantong.tagmanifest)?;
    titipan.extend(di_dalam.into_iter().map(|titipan| titipan.below(&kantong.jalur())));
    let pdf = format!("data/{}", kantong.berkas);
    if !isi.iter().any(|(nama, sidik)| *nama == pdf && sidik == kantong.sha256) {
        return Err(kantong::broken(&map, "PDF-nya bukan yang tercatat di dalam DAFTAR.jsonl"));
    }
    let tertulis = read(&map.join("data").join(keterangan::ARSIP))?;
    let tertulis = keterangan::read(&tertulis, kantong.tagmanifest.to_owned());
    let fits = tertulis.is_some_and(|tertulis| {
        let catatan = kantong.catatan;
        (&tertulis.peristiwa, &tertulis.tanggal, &tertulis.kepala_daftar)
            == (&catatan.peristiwa, &catatan.tanggal, &catatan.sebelumnya)
    });
    if !fits {
        return Err(kantong::broken(&map, "arsip.json berbeda dari DAFTAR.jsonl"));
    }
    read(&map.join(pdf))
}

/// What its PDF is worth.
fn judge(daftar: &Daftar, kantong: &Kantong<'_>, pdf: &[u8], teliti: &Teliti<'_>) -> Vec<NilaiPdf> {
    let pdf = &Pdf::new(pdf);
    let mut tanda = pdf::tanda(pdf, teliti.akar, teliti.kini);
    if let NilaiPdf::Buruk(apa) = &tanda
        && let Keadaan::Dicabut(_) = daftar.keadaan_kantong(kantong)
    {
        // Nobody relies on it any more, and its bag is as it was registered.
        tanda = NilaiPdf::Catatan(format!("sudah dicabut; {apa}"));
    }
    let mut nilai = vec![tanda];
    if let Some(pembangun) = teliti.rebuild {
        nilai.push(pdf::rebuild(kantong, pdf, pembangun));
    }
    nilai
}

/// What an interruption left, and other programs.
fn sisa(arsip: &Path, daftar: &Daftar, mut titipan: Vec<Titipan>) -> Result<Vec<String>, Galat> {
    let mut catatan = Vec::new();
    titipan.extend(titipan::litter_in(arsip, "")?);
    for tahun in tahun(arsip)? {
        titipan.extend(titipan::litter_in(&tahun, &format!("{}/", nama(&tahun)))?);
    }
    for map in unregistered(arsip, daftar)? {
        match judge_rest(&map, daftar)? {
            Sisa::Salinan(salinan) => titipan.push(salinan),
            Sisa::Terputus(_) => catatan.push(format!(
                "{} utuh tetapi pekerjaan terputus sebelum dicatat; ulangi perintah yang terputus \
                 itu",
                nama(&map)
            )),
        }
    }
    catatan.extend(titipan::catatan(&titipan));
    for jalur in unfinished(arsip)? {
        catatan.push(format!(
            "{} adalah sisa pekerjaan yang terputus; dibuang ketika arsip diubah lagi",
            nama(&jalur)
        ));
    }
    if arsip.join(KUNCI).exists() {
        catatan
            .push(format!("{KUNCI} ada: arsip sedang dipakai, atau pekerjaan sebelumnya terputus"));
    }
    lists(arsip, daftar, &mut catatan)?;
    Ok(catatan)
}

/// The lists say what the register says, or what it said before its last line, where writing them was interrupted.
fn lists(arsip: &Path, daftar: &Daftar, catatan: &mut Vec<String>) -> Result<(), Galat> {
    let sekarang = turunan::turunan(arsip, daftar)?;
    let dulu = turunan::turunan(arsip, &daftar.without_last())?;
    let (mut fits, mut beda) = (Vec::new(), Vec::new());
    for ((nama, sekarang), (_, dulu)) in sekarang.iter().zip(&dulu) {
        let jalur = arsip.join(nama);
        let ada = match std::fs::read(&jalur) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                match daftar.baris.len() {
                    0 => {}
                    // The very first event may have been interrupted before it was written.
                    1 => {
                        catatan.push(format!("{nama} belum ada; ditulis ketika arsip diubah lagi"))
                    }
                    _ => return Err(Galat::rusak(format!("{nama} hilang"))),
                }
                continue;
            }
            ada => ada.map_err(disk(&jalur))?,
        };
        if ada == sekarang.as_bytes() {
            fits.push(*nama);
        } else if ada == dulu.as_bytes() {
            catatan.push(format!(
                "{nama} belum memuat peristiwa terakhir; diperbarui ketika arsip diubah lagi"
            ));
        } else if sunting::is_same_text(&ada, sekarang.as_bytes()) {
            fits.push(*nama);
            catatan.push(format!(
                "{nama} disimpan ulang oleh sebuah program penyunting (isinya sama); ditulis ulang \
                 ketika arsip diubah lagi"
            ));
        } else {
            beda.push(*nama);
        }
    }
    let Some(nama) = beda.first() else { return Ok(()) };
    // The list of hashes holds the register's own; whoever changes the one may change the other.
    let saran = if fits.contains(&"SHA256SUMS") {
        "SHA256SUMS cocok dengan DAFTAR.jsonl; bila --kepala juga cocok, DAFTAR.csv saja yang \
         diubah, dan ditulis ulang oleh terbitan berikutnya"
    } else {
        "periksa lagi dengan --kepala, kepala daftar yang pernah dicetak, dan pulihkan dari \
         cadangan"
    };
    Err(Galat::rusak(format!(
        "{nama} berbeda dari DAFTAR.jsonl: salah satunya diubah, atau baris DAFTAR.jsonl ada yang \
         hilang"
    ))
    .saran(saran))
}
