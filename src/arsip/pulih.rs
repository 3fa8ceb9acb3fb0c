//! What an interruption left, and how the archive is put right.

use std::fs;
use std::path::{Path, PathBuf};

use super::catatan::Peristiwa;
use super::daftar::DAFTAR;
use super::kantong::{self, TAGMANIFEST};
use super::keterangan::{self, ARSIP, Tertulis};
use super::langkah::SEMENTARA;
use super::masuk::catat;
use super::{Daftar, Galat, Langkah, baca, disk, letak, nama, sha256, turunan};

/// The archive after an interrupted event was put right.
pub(super) struct Pulih {
    pub(super) daftar: Daftar,
    /// What was done, for a clerk.
    pub(super) sisa: Vec<String>,
    /// The interrupted events that were finished.
    pub(super) selesai: Vec<Peristiwa>,
}

/// Puts an interrupted event right.
pub(super) fn pulihkan(arsip: &Path, langkah: &mut Langkah) -> Result<Pulih, Galat> {
    letak::tidak_kehilangan(arsip)?;
    let (mut sisa, mut selesai) = (Vec::new(), Vec::new());
    for jalur in sementara(arsip)? {
        langkah.buang(&jalur)?;
        sisa.push(format!("{}, sisa pekerjaan yang terputus, dibuang", nama(&jalur)));
    }
    let mut daftar = Daftar::baca(arsip)?;
    for map in tak_tercatat(arsip, &daftar)? {
        let Tertulis { tanggal, peristiwa, .. } = terputus(&map, &daftar)?;
        // It was moved to its place, but perhaps not yet down to the disk.
        map.parent().map_or(Ok(()), |tahun| langkah.sinkron(tahun))?;
        langkah.sinkron(arsip)?;
        daftar = catat(arsip, &daftar, tanggal, peristiwa.clone(), langkah)?;
        selesai.push(peristiwa);
        sisa.push(format!("{}, yang pencatatannya terputus, diperiksa dan dicatat", nama(&map)));
    }
    turunan::tidak_mendahului(arsip, &daftar)?;
    if let Some(akhir) = daftar.baris.last() {
        if turunan::tertinggal(arsip, &daftar)? {
            selesai.push(akhir.peristiwa.clone());
        }
        for nama in turunan::perbarui(arsip, &daftar, langkah)? {
            sisa.push(format!("{nama} ditulis ulang dari {DAFTAR}"));
        }
    }
    Ok(Pulih { daftar, sisa, selesai })
}

/// Unfinished files and folders.
pub(super) fn sementara(arsip: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut semua = anak(arsip)?;
    semua.retain(|jalur| nama(jalur).starts_with(SEMENTARA));
    Ok(semua)
}

/// What lies in the folders of the years without a line in the register.
pub(super) fn tak_tercatat(arsip: &Path, daftar: &Daftar) -> Result<Vec<PathBuf>, Galat> {
    let mut lebih = Vec::new();
    for tahun in anak(arsip)? {
        let Ok(angka) = nama(&tahun).parse::<u16>() else { continue };
        if !fs::symlink_metadata(&tahun).is_ok_and(|info| info.is_dir()) {
            return Err(Galat::rusak(format!(
                "{angka} adalah tautan atau berkas, bukan map tahun"
            )));
        }
        let tercatat = |map: &PathBuf| {
            daftar.satu(&nama(map)).is_some_and(|satu| satu.terbitan.tahun == angka)
        };
        lebih.extend(anak(&tahun)?.into_iter().filter(|map| !tercatat(map)));
    }
    Ok(lebih)
}

/// What a folder holds, in order.
pub(super) fn anak(map: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut anak = Vec::new();
    for satu in fs::read_dir(map).map_err(disk(map))? {
        anak.push(satu.map_err(disk(map))?.path());
    }
    anak.sort();
    Ok(anak)
}

/// The event of a whole bag that was cut short right before it was registered; no other bag is believed.
pub(super) fn terputus(map: &Path, daftar: &Daftar) -> Result<Tertulis, Galat> {
    let asing = || kantong::rusak(map, "tidak tercatat di dalam DAFTAR.jsonl");
    if map.is_file() {
        return Err(kantong::rusak(map, "bukan milik arsip; pindahkan berkas itu ke luar arsip"));
    }
    let tagmanifest = fs::read(map.join(TAGMANIFEST)).map(|isi| sha256(&isi));
    let tagmanifest = tagmanifest.map_err(|_| asing())?;
    kantong::periksa(map, &tagmanifest)?;
    let isi = baca(&map.join("data").join(ARSIP)).map_err(|_| asing())?;
    let tertulis = keterangan::dibaca(&isi, tagmanifest).ok_or_else(asing)?;
    let bernama = match &tertulis.peristiwa {
        Peristiwa::Terbit { terbitan, .. } => &terbitan.nama,
        Peristiwa::Terima { diterima, .. } => &diterima.nama,
        Peristiwa::Cabut { nama, .. } => nama,
    };
    if tertulis.kepala_daftar != daftar.kepala() || *bernama != nama(map) {
        return Err(asing());
    }
    Ok(tertulis)
}
