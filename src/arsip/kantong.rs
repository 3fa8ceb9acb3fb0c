//! A bag (RFC 8493): the folder of one issued revision.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Galat, Langkah, baca, disk, nama, sha256};

pub(super) const TAGMANIFEST: &str = "tagmanifest-sha256.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const INFO: &str = "bag-info.txt";
const BAGIT: (&str, &str) =
    ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");

/// Writes a bag of these files below `data/`; gives the hash of its tagmanifest.
pub(super) fn tulis(
    map: &Path,
    isi: &BTreeMap<String, Vec<u8>>,
    info: &[(&str, String)],
    langkah: &mut Langkah,
) -> Result<String, Galat> {
    let mut berkas: BTreeMap<String, Vec<u8>> =
        isi.iter().map(|(nama, isi)| (format!("data/{nama}"), isi.clone())).collect();
    let manifest = manifest(&berkas);
    let info: String =
        info.iter().map(|(kunci, nilai)| format!("{kunci}: {}\n", satu_baris(nilai))).collect();
    let info = format!("{info}Payload-Oxum: {}\n", oxum(isi.values().map(Vec::len)));
    let mut tag = BTreeMap::new();
    tag.insert(BAGIT.0.to_owned(), BAGIT.1.as_bytes().to_vec());
    tag.insert(INFO.to_owned(), info.into_bytes());
    tag.insert(MANIFEST.to_owned(), manifest.into_bytes());
    let tagmanifest = self::manifest(&tag);
    let sidik = sha256(tagmanifest.as_bytes());
    berkas.append(&mut tag);
    berkas.insert(TAGMANIFEST.to_owned(), tagmanifest.into_bytes());
    langkah.map(map)?;
    let mut folders = vec![map.to_owned()];
    for (nama, isi) in &berkas {
        let jalur = map.join(nama);
        if let Some(atas) = jalur.parent() {
            langkah.map(atas)?;
            let atas = atas.ancestors().take_while(|atas| *atas != map).map(Path::to_owned);
            folders.extend(atas);
        }
        langkah.tulis(&jalur, isi)?;
        langkah.kunci_isi(&jalur)?;
    }
    folders.sort();
    folders.dedup();
    for folder in folders.iter().rev() {
        langkah.sinkron(folder)?;
    }
    Ok(sidik)
}

/// Checks every file of a bag; gives what the bag holds, each with its hash.
pub(super) fn periksa(map: &Path, tagmanifest: &str) -> Result<Vec<(String, String)>, Galat> {
    let tertulis = tercantum(map, tagmanifest)?;
    let ada = isi(map)?;
    for (nama, sidik) in &tertulis {
        if !ada.contains_key(nama) {
            return Err(rusak(map, &format!("berkas {nama} hilang")));
        }
        if sha256(&baca(&map.join(nama))?) != *sidik {
            return Err(rusak(map, &format!("berkas {nama} berubah")));
        }
    }
    let dikenal = |nama: &str| tertulis.iter().any(|(satu, _)| satu == nama);
    if let Some(lebih) = ada.keys().find(|nama| !dikenal(nama)) {
        return Err(rusak(map, &format!("berkas {lebih} tidak tercantum di dalam manifes")));
    }
    if baca(&map.join(BAGIT.0))? != BAGIT.1.as_bytes() {
        return Err(rusak(map, "bagit.txt bukan BagIt 1.0"));
    }
    let muatan = ada.iter().filter(|(nama, _)| nama.starts_with("data/")).map(|(_, besar)| *besar);
    let info = String::from_utf8_lossy(&baca(&map.join(INFO))?).into_owned();
    let oxum = format!("Payload-Oxum: {}", oxum(muatan));
    if !info.lines().any(|baris| baris == oxum) {
        return Err(rusak(map, "Payload-Oxum di bag-info.txt tidak cocok dengan isinya"));
    }
    Ok(tertulis)
}

/// Every file that the manifests name, tagmanifest first; only the manifests themselves are checked.
pub(super) fn tercantum(map: &Path, tagmanifest: &str) -> Result<Vec<(String, String)>, Galat> {
    if !fs::symlink_metadata(map).is_ok_and(|info| info.is_dir()) {
        return Err(rusak(map, "mapnya hilang"));
    }
    let mut semua = vec![(TAGMANIFEST.to_owned(), tagmanifest.to_owned())];
    for (nama, data) in [(TAGMANIFEST, false), (MANIFEST, true)] {
        let jalur = map.join(nama);
        if !fs::symlink_metadata(&jalur).is_ok_and(|info| info.is_file()) {
            return Err(rusak(map, &format!("berkas {nama} hilang")));
        }
        let teks = baca(&jalur)?;
        if !semua.iter().any(|(satu, sidik)| satu == nama && *sidik == sha256(&teks)) {
            return Err(rusak(map, &format!("berkas {nama} berubah")));
        }
        let teks = String::from_utf8_lossy(&teks).into_owned();
        for baris in teks.lines() {
            let (sidik, berkas) = baris
                .split_once("  ")
                .filter(|(_, berkas)| aman(berkas) && berkas.starts_with("data/") == data)
                .ok_or_else(|| {
                    rusak(map, &format!("{nama} memuat jalur yang tidak sah: {baris}"))
                })?;
            semua.push((berkas.to_owned(), sidik.to_owned()));
        }
    }
    Ok(semua)
}

/// Whether a path stays below its folder and is written alike in every tool.
pub(super) fn aman(jalur: &str) -> bool {
    let bagian = |satu: &str| !satu.is_empty() && satu != "." && satu != "..";
    !jalur.contains(['\\', '%', ':', '\n', '\r']) && jalur.split('/').all(bagian)
}

/// The files of a bag with their sizes; anything else than a file or a folder is refused.
fn isi(map: &Path) -> Result<BTreeMap<String, usize>, Galat> {
    let mut ada = BTreeMap::new();
    let mut folders = vec![(map.to_owned(), String::new())];
    while let Some((folder, awalan)) = folders.pop() {
        for satu in fs::read_dir(&folder).map_err(disk(&folder))? {
            let jalur: PathBuf = satu.map_err(disk(&folder))?.path();
            let nama = jalur.file_name().unwrap_or_default().to_string_lossy();
            let nama = format!("{awalan}{nama}");
            let info = fs::symlink_metadata(&jalur).map_err(disk(&jalur))?;
            if info.is_dir() {
                folders.push((jalur, format!("{nama}/")));
            } else if info.is_file() {
                ada.insert(nama, usize::try_from(info.len()).unwrap_or(usize::MAX));
            } else {
                return Err(rusak(map, &format!("{nama} adalah tautan, bukan berkas")));
            }
        }
    }
    Ok(ada)
}

fn manifest(berkas: &BTreeMap<String, Vec<u8>>) -> String {
    berkas.iter().map(|(nama, isi)| format!("{}  {nama}\n", sha256(isi))).collect()
}

/// Bytes and files of the payload.
fn oxum(besar: impl Iterator<Item = usize>) -> String {
    let (jumlah, banyak) = besar.fold((0, 0), |(jumlah, banyak), satu| (jumlah + satu, banyak + 1));
    format!("{jumlah}.{banyak}")
}

fn satu_baris(teks: &str) -> String {
    teks.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn rusak(map: &Path, apa: &str) -> Galat {
    Galat::rusak(format!("{}: {apa}", nama(map)))
}
