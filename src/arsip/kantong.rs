//! A bag (RFC 8493): the folder of one issued revision.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::keterangan::{self, KantongTertulis};
use super::titipan::{JenisTitipan, Titipan, sampah};
use super::{Galat, Langkah, disk, konflik, nama, read, sha256, sunting};
use crate::bahasa::sebaris;

/// The tag file with the hashes of all others, by which the register knows a bag.
pub(super) const TAGMANIFEST: &str = "tagmanifest-sha256.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const INFO: &str = "bag-info.txt";
const BAGIT: (&str, &str) =
    ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");

/// Writes a bag of these files below `data/`; gives the hash of its tagmanifest.
pub(super) fn write(
    map: &Path,
    isi: &BTreeMap<String, Vec<u8>>,
    info: &[(&str, String)],
    langkah: &mut Langkah,
) -> Result<String, Galat> {
    let mut berkas: BTreeMap<String, Vec<u8>> =
        isi.iter().map(|(nama, isi)| (format!("data/{nama}"), isi.clone())).collect();
    let manifest = manifest(&berkas);
    let info: String =
        info.iter().map(|(kunci, nilai)| format!("{kunci}: {}\n", sebaris(nilai))).collect();
    let info = format!("{info}Payload-Oxum: {}\n", oxum(isi.values().map(Vec::len)));
    let mut tag = BTreeMap::new();
    tag.insert(BAGIT.0.to_owned(), BAGIT.1.as_bytes().to_vec());
    tag.insert(INFO.to_owned(), info.into_bytes());
    tag.insert(MANIFEST.to_owned(), manifest.into_bytes());
    let tagmanifest = self::manifest(&tag);
    let sidik = sha256(tagmanifest.as_bytes());
    berkas.append(&mut tag);
    berkas.insert(TAGMANIFEST.to_owned(), tagmanifest.into_bytes());
    langkah.create_folder(map)?;
    let mut folders = vec![map.to_owned()];
    for (nama, isi) in &berkas {
        let jalur = map.join(nama);
        if let Some(atas) = jalur.parent() {
            langkah.create_folder(atas)?;
            let atas = atas.ancestors().take_while(|atas| *atas != map).map(Path::to_owned);
            folders.extend(atas);
        }
        langkah.write(&jalur, isi)?;
        langkah.make_read_only(&jalur)?;
    }
    folders.sort();
    folders.dedup();
    for folder in folders.iter().rev() {
        langkah.sync(folder)?;
    }
    Ok(sidik)
}

/// A bag as it was registered.
pub(super) struct Utuh {
    /// What it holds, each file with its hash.
    pub(super) berkas: Vec<(String, String)>,
    /// What other programs left in it.
    pub(super) titipan: Vec<Titipan>,
}

/// Checks every file of a bag.
pub(super) fn verify(map: &Path, tagmanifest: &str) -> Result<Utuh, Galat> {
    let berkas = listed(map, tagmanifest)?;
    let (mut ada, mut titipan) = isi(map)?;
    let mut muatan = Vec::new();
    for (nama, sidik) in &berkas {
        let besar = match ada.remove(nama) {
            Some(besar) => besar,
            None => litter_size(map, nama, &mut titipan)?,
        };
        let isi = read(&map.join(nama))?;
        if sha256(&isi) != *sidik {
            return Err(changed(map, nama, &isi, sidik));
        }
        muatan.extend(Some(besar).filter(|_| nama.starts_with("data/")));
    }
    for lebih in ada.into_keys() {
        let asing = || broken(map, &format!("berkas {lebih} tidak tercantum di dalam manifes"));
        let (asli, sidik) = konflik::asli(&lebih, &berkas).ok_or_else(asing)?;
        if sha256(&read(&map.join(&lebih))?) != *sidik {
            return Err(broken(map, &format!("berkas {lebih} tidak tercantum di dalam manifes: namanya salinan {asli}, tetapi isinya berbeda")).saran("pindahkan berkas itu ke luar arsip; yang tercatat masih utuh"));
        }
        titipan.push(Titipan { apa: JenisTitipan::Salinan(asli.clone()), jalur: lebih });
    }
    if read(&map.join(BAGIT.0))? != BAGIT.1.as_bytes() {
        return Err(broken(map, "bagit.txt bukan BagIt 1.0"));
    }
    let info = String::from_utf8_lossy(&read(&map.join(INFO))?).into_owned();
    let oxum = format!("Payload-Oxum: {}", oxum(muatan.into_iter()));
    if !info.lines().any(|baris| baris == oxum) {
        return Err(broken(map, "Payload-Oxum di bag-info.txt tidak cocok dengan isinya"));
    }
    Ok(Utuh { berkas, titipan })
}

/// The size of a registered file that has the name of litter.
fn litter_size(map: &Path, nama: &str, titipan: &mut Vec<Titipan>) -> Result<usize, Galat> {
    let missing = || broken(map, &format!("berkas {nama} hilang"));
    let info = fs::symlink_metadata(map.join(nama)).map_err(|_| missing())?;
    if !info.is_file() {
        return Err(missing());
    }
    // Nor is the folder that it lies in.
    titipan.retain(|titipan| {
        nama.strip_prefix(&titipan.jalur)
            .is_none_or(|sisa| !sisa.is_empty() && !sisa.starts_with('/'))
    });
    Ok(size(&info))
}

fn changed(map: &Path, nama: &str, isi: &[u8], sidik: &str) -> Galat {
    let (teks, _) = sunting::decoded(isi);
    let semula = sha256(teks.replace("\r\n", "\n").as_bytes()) == sidik;
    let apa = if semula {
        "; hanya ganti baris atau penyandiannya, oleh sebuah program penyunting"
    } else {
        ""
    };
    broken(map, &format!("berkas {nama} berubah{apa}"))
}

/// Whether all that a folder holds is what these manifests name, or a copy of it, whatever is missing.
pub(super) fn is_part(map: &Path, tercantum: &[(String, String)]) -> Result<bool, Galat> {
    for nama in isi(map)?.0.into_keys() {
        let same = tercantum.iter().find(|(jalur, _)| *jalur == nama);
        let Some((_, sidik)) = same.or_else(|| konflik::asli(&nama, tercantum)) else {
            return Ok(false);
        };
        if sha256(&read(&map.join(&nama))?) != *sidik {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a bag says of itself, unchecked, with its tagmanifest's hash.
pub(super) fn described(map: &Path) -> Option<(String, KantongTertulis)> {
    let tagmanifest = sha256(&fs::read(map.join(TAGMANIFEST)).ok()?);
    let isi = fs::read(map.join(keterangan::DI_KANTONG)).ok()?;
    let tertulis = keterangan::read(&isi, tagmanifest.clone())?;
    Some((tagmanifest, tertulis))
}

/// Every file that the manifests name, tagmanifest first; only the manifests themselves are checked.
pub(super) fn listed(map: &Path, tagmanifest: &str) -> Result<Vec<(String, String)>, Galat> {
    if !fs::symlink_metadata(map).is_ok_and(|info| info.is_dir()) {
        let moved_to = map.ancestors().nth(2).and_then(|arsip| konflik::moved(arsip, map));
        let missing = broken(map, "mapnya hilang");
        return Err(match moved_to {
            Some(saran) => missing.saran(saran),
            None => missing,
        });
    }
    let mut semua = vec![(TAGMANIFEST.to_owned(), tagmanifest.to_owned())];
    for (nama, data) in [(TAGMANIFEST, false), (MANIFEST, true)] {
        let jalur = map.join(nama);
        if !fs::symlink_metadata(&jalur).is_ok_and(|info| info.is_file()) {
            return Err(broken(map, &format!("berkas {nama} hilang")));
        }
        let teks = read(&jalur)?;
        if !semua.iter().any(|(bernama, sidik)| bernama == nama && *sidik == sha256(&teks)) {
            return Err(broken(map, &format!("berkas {nama} berubah")));
        }
        let teks = String::from_utf8_lossy(&teks).into_owned();
        for baris in teks.lines() {
            let (sidik, berkas) = baris
                .split_once("  ")
                .filter(|(_, berkas)| is_safe(berkas) && berkas.starts_with("data/") == data)
                .ok_or_else(|| {
                    broken(map, &format!("{nama} memuat jalur yang tidak sah: {baris}"))
                })?;
            semua.push((berkas.to_owned(), sidik.to_owned()));
        }
    }
    Ok(semua)
}

/// Whether a path stays below its folder and is written alike in every tool.
fn is_safe(jalur: &str) -> bool {
    let bagian = |nama: &str| !nama.is_empty() && nama != "." && nama != "..";
    !jalur.contains(['\\', '%', ':', '\n', '\r']) && jalur.split('/').all(bagian)
}

/// The files of a bag with their sizes, and the litter between them; anything else than a file or a folder is refused.
fn isi(map: &Path) -> Result<(BTreeMap<String, usize>, Vec<Titipan>), Galat> {
    let (mut ada, mut titipan) = (BTreeMap::new(), Vec::new());
    let mut folders = vec![(map.to_owned(), String::new())];
    while let Some((folder, awalan)) = folders.pop() {
        for entri in fs::read_dir(&folder).map_err(disk(&folder))? {
            let jalur: PathBuf = entri.map_err(disk(&folder))?.path();
            let nama = jalur.file_name().unwrap_or_default().to_string_lossy();
            let nama = format!("{awalan}{nama}");
            let info = fs::symlink_metadata(&jalur).map_err(disk(&jalur))?;
            if let Some(siapa) = sampah(&jalur) {
                titipan.push(Titipan { jalur: nama, apa: JenisTitipan::Sampah(siapa) });
            } else if info.is_dir() {
                folders.push((jalur, format!("{nama}/")));
            } else if info.is_file() {
                ada.insert(nama, size(&info));
            } else {
                return Err(broken(map, &format!("{nama} adalah tautan, bukan berkas")));
            }
        }
    }
    Ok((ada, titipan))
}

fn size(info: &fs::Metadata) -> usize {
    usize::try_from(info.len()).unwrap_or(usize::MAX)
}

fn manifest(berkas: &BTreeMap<String, Vec<u8>>) -> String {
    berkas.iter().map(|(nama, isi)| format!("{}  {nama}\n", sha256(isi))).collect()
}

/// Bytes and files of the payload.
fn oxum(besar: impl Iterator<Item = usize>) -> String {
    let (jumlah, banyak) =
        besar.fold((0, 0), |(jumlah, banyak), besar| (jumlah + besar, banyak + 1));
    format!("{jumlah}.{banyak}")
}

/// The error that names the bag and what is wrong with it.
pub(super) fn broken(map: &Path, apa: &str) -> Galat {
    Galat::rusak(format!("{}: {apa}", nama(map)))
}
