//! What an interruption left, and how the archive is put right.

use std::fs;
use std::path::{Path, PathBuf};

use super::catatan::Peristiwa;
use super::daftar::DAFTAR;
use super::kantong::{self, TAGMANIFEST};
use super::keterangan::{self, ARSIP, KantongTertulis};
use super::kunci::CALON;
use super::langkah::SEMENTARA;
use super::masuk::record;
use super::titipan::{self, JenisTitipan, Titipan};
use super::{Daftar, Galat, Langkah, disk, konflik, letak, nama, read, sha256, turunan};

/// The archive after an interrupted event was put right.
pub(super) struct Pulih {
    pub(super) daftar: Daftar,
    /// What was done, for a clerk.
    pub(super) sisa: Vec<String>,
    /// The interrupted events that were finished.
    pub(super) selesai: Vec<Peristiwa>,
}

/// The report that is about to be issued.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sedang<'a> {
    /// As in [`super::Terbitan`].
    pub(super) map: &'a str,
    pub(super) instansi: &'a str,
}

/// Puts an interrupted event right. What is of an office that the register does not know is no part
/// of it, unless that office is just issuing.
pub(super) fn recover(
    arsip: &Path,
    sedang: Option<Sedang<'_>>,
    langkah: &mut Langkah,
) -> Result<Pulih, Galat> {
    letak::ensure_register(arsip)?;
    let (mut sisa, mut selesai) = (Vec::new(), Vec::new());
    for jalur in unfinished(arsip)? {
        langkah.remove(&jalur)?;
        sisa.push(format!("{}, sisa pekerjaan yang terputus, dibuang", nama(&jalur)));
    }
    let mut daftar = Daftar::read(arsip)?;
    sisa.extend(konflik::check(arsip, &daftar)?);
    let mut titipan = titipan::litter_in(arsip, "")?;
    for tahun in tahun(arsip)? {
        titipan.extend(titipan::litter_in(&tahun, &format!("{}/", nama(&tahun)))?);
    }
    for map in unregistered(arsip, &daftar)? {
        let tertulis = match judge_rest(&map, &daftar)? {
            Sisa::Salinan(salinan) => {
                titipan.push(salinan);
                continue;
            }
            Sisa::Terputus(tertulis) => tertulis,
        };
        ensure_own(&map, &tertulis, &daftar, sedang)?;
        let KantongTertulis { tanggal, peristiwa, .. } = *tertulis;
        // It was moved to its place, but perhaps not yet down to the disk.
        map.parent().map_or(Ok(()), |tahun| langkah.sync(tahun))?;
        langkah.sync(arsip)?;
        daftar = record(arsip, &daftar, tanggal, peristiwa.clone(), langkah)?;
        selesai.push(peristiwa);
        sisa.push(format!("{}, yang pencatatannya terputus, diperiksa dan dicatat", nama(&map)));
    }
    sisa.extend(titipan::catatan(&titipan));
    turunan::ensure_not_ahead(arsip, &daftar)?;
    if let Some(akhir) = daftar.baris.last() {
        if turunan::is_behind(arsip, &daftar)? {
            selesai.push(akhir.peristiwa.clone());
        }
        for nama in turunan::update(arsip, &daftar, langkah)? {
            sisa.push(format!("{nama} ditulis ulang dari {DAFTAR}"));
        }
    }
    Ok(Pulih { daftar, sisa, selesai })
}

/// Unfinished files and folders.
pub(super) fn unfinished(arsip: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut semua = children(arsip)?;
    semua.retain(|jalur| {
        let nama = nama(jalur);
        nama.starts_with(SEMENTARA) && !nama.starts_with(CALON)
    });
    Ok(semua)
}

/// The folders of the years.
pub(super) fn tahun(arsip: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut semua = children(arsip)?;
    semua.retain(|map| nama(map).parse::<u16>().is_ok());
    for tahun in &semua {
        if !fs::symlink_metadata(tahun).is_ok_and(|info| info.is_dir()) {
            return Err(Galat::rusak(format!(
                "{} adalah tautan atau berkas, bukan map tahun",
                nama(tahun)
            )));
        }
    }
    Ok(semua)
}

/// What lies in the folders of the years without a line in the register, litter left out.
pub(super) fn unregistered(arsip: &Path, daftar: &Daftar) -> Result<Vec<PathBuf>, Galat> {
    let mut lebih = Vec::new();
    for tahun in tahun(arsip)? {
        let tercatat = |map: &PathBuf| {
            daftar
                .find_by_name(&nama(map))
                .is_some_and(|kantong| kantong.terbitan.tahun.to_string() == nama(&tahun))
        };
        lebih.extend(titipan::without_litter(&tahun)?.into_iter().filter(|map| !tercatat(map)));
    }
    Ok(lebih)
}

/// What a folder without a line is.
pub(super) enum Sisa {
    Terputus(Box<KantongTertulis>),
    /// A copy of a bag that is registered.
    Salinan(Titipan),
}

/// Judges what lies in the folder of a year without a line.
pub(super) fn judge_rest(map: &Path, daftar: &Daftar) -> Result<Sisa, Galat> {
    let galat = match interrupted(map, daftar) {
        Ok(tertulis) => return Ok(Sisa::Terputus(Box::new(tertulis))),
        Err(galat) => galat,
    };
    let asli = konflik::original_bag(map, daftar).ok_or(galat)?;
    let tahun = map.parent().map(nama).unwrap_or_default();
    let jalur = format!("{tahun}/{}", nama(map));
    Ok(Sisa::Salinan(Titipan { jalur, apa: JenisTitipan::Salinan(asli.to_owned()) }))
}

/// Refuses the bag of an office that never issued here: it may be of another archive. A copy that came back is bound to its
/// issue.
fn ensure_own(
    map: &Path,
    tertulis: &KantongTertulis,
    daftar: &Daftar,
    sedang: Option<Sedang<'_>>,
) -> Result<(), Galat> {
    let terbitan = match &tertulis.peristiwa {
        Peristiwa::Terbit { terbitan, .. } => terbitan,
        Peristiwa::Terima { .. } | Peristiwa::Cabut { .. } => return Ok(()),
    };
    let sendiri = sedang.is_some_and(|sedang| {
        kantor(sedang.map) == kantor(&terbitan.map) && sedang.instansi == terbitan.instansi
    });
    if sendiri || daftar.all().any(|lama| kantor(&lama.map) == kantor(&terbitan.map)) {
        return Ok(());
    }
    let apa = format!(
        "tidak tercatat di dalam {DAFTAR}, dan milik {}, yang belum pernah menerbitkan di arsip \
         ini",
        terbitan.instansi
    );
    Err(kantong::broken(map, &apa).saran(format!(
        "bila penerbitannya baru saja terputus, ulangi `lkjip terbitkan` untuk {}; bila kantong \
         itu dari arsip lain, pindahkan ke luar arsip ini",
        terbitan.map
    )))
}

/// The folders of region and office, in that of a report.
fn kantor(map: &str) -> Vec<&str> {
    map.split('/').take(2).collect()
}

/// What a folder holds, in order.
pub(super) fn children(map: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut anak = Vec::new();
    for entri in fs::read_dir(map).map_err(disk(map))? {
        anak.push(entri.map_err(disk(map))?.path());
    }
    anak.sort();
    Ok(anak)
}

/// The event of a whole bag that was cut short right before it was registered; no other bag is believed.
fn interrupted(map: &Path, daftar: &Daftar) -> Result<KantongTertulis, Galat> {
    let asing = || kantong::broken(map, "tidak tercatat di dalam DAFTAR.jsonl");
    if map.is_file() {
        return Err(kantong::broken(map, "berkas ini bukan milik arsip")
            .saran("pindahkan berkas itu ke luar arsip"));
    }
    let tagmanifest = fs::read(map.join(TAGMANIFEST)).map(|isi| sha256(&isi));
    let tagmanifest = tagmanifest.map_err(|_| asing())?;
    kantong::verify(map, &tagmanifest)?;
    let isi = read(&map.join("data").join(ARSIP)).map_err(|_| asing())?;
    let tertulis = keterangan::read(&isi, tagmanifest).ok_or_else(asing)?;
    let bernama = match &tertulis.peristiwa {
        Peristiwa::Terbit { terbitan, .. } => &terbitan.nama,
        Peristiwa::Terima { diterima, .. } => &diterima.nama,
        Peristiwa::Cabut { nama, .. } => nama,
    };
    if *bernama != nama(map) {
        return Err(asing());
    }
    if tertulis.kepala_daftar != daftar.kepala() {
        let cabang = konflik::cabang(map, daftar, &tertulis.kepala_daftar);
        return Err(cabang.unwrap_or_else(asing));
    }
    Ok(tertulis)
}
