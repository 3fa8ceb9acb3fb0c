//! What other programs leave in an archive: the litter of file managers and of programs that keep folders alike. It is no
//! part of the archive, so that it is named and otherwise passed over.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Galat, nama, pulih};

/// What lies in the archive and is none of it, though it does no harm.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Titipan {
    /// From the archive's folder on; from the bag's, while only that is looked at.
    pub(super) jalur: String,
    pub(super) apa: JenisTitipan,
}

impl Titipan {
    /// The same from that folder's parent on.
    pub(super) fn below(self, map: &str) -> Self {
        Self { jalur: format!("{map}/{}", self.jalur), ..self }
    }
}

/// What such a thing is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum JenisTitipan {
    /// Which program leaves such a thing.
    Sampah(&'static str),
    /// The file whose copy it is, equal to it.
    Salinan(String),
}

const FINDER: &str = "Finder (macOS)";
const WINDOWS: &str = "Windows";
const OFFICE: &str = "Office, selagi sebuah berkas terbuka";
const LINUX: &str = "pengelola berkas Linux";
const NAS: &str = "penyimpanan jaringan (NAS)";
const PENYELARAS: &str = "program penyelaras map";
const SEMENTARA: &str = "program lain, sebagai berkas sementara";

/// Names in lower case, of files and of folders.
const NAMA: [(&str, &str); 42] = [
    (".ds_store", FINDER),
    (".localized", FINDER),
    (".trashes", FINDER),
    (".fseventsd", FINDER),
    (".spotlight-v100", FINDER),
    (".documentrevisions-v100", FINDER),
    (".temporaryitems", FINDER),
    (".apdisk", FINDER),
    (".appledouble", FINDER),
    (".volumeicon.icns", FINDER),
    ("__macosx", FINDER),
    ("icon\r", FINDER),
    ("thumbs.db", WINDOWS),
    ("ehthumbs.db", WINDOWS),
    ("ehthumbs_vista.db", WINDOWS),
    ("desktop.ini", WINDOWS),
    ("$recycle.bin", WINDOWS),
    ("recycler", WINDOWS),
    ("system volume information", WINDOWS),
    (".directory", LINUX),
    ("lost+found", LINUX),
    (".hidden", LINUX),
    ("@eadir", NAS),
    ("@tmp", NAS),
    (".@__thumb", NAS),
    ("#recycle", NAS),
    ("#snapshot", NAS),
    ("@recycle", NAS),
    (".snapshot", NAS),
    (".dropbox", PENYELARAS),
    (".onedrive", PENYELARAS),
    (".sync", PENYELARAS),
    (".stfolder", PENYELARAS),
    (".stignore", PENYELARAS),
    (".stversions", PENYELARAS),
    (".tmp.driveupload", PENYELARAS),
    (".tmp.drivedownload", PENYELARAS),
    (".owncloudsync.log", PENYELARAS),
    (".nextcloudsync.log", PENYELARAS),
    (".megaignore", PENYELARAS),
    (".debris", PENYELARAS),
    (".849c9593-d756-4e56-8d6e-42412f2a707b", PENYELARAS),
];
/// How names of files begin and end, in lower case.
const POLA: [(&str, &str, &str); 20] = [
    ("._", "", FINDER),
    ("~$", "", OFFICE),
    (".~lock.", "#", OFFICE),
    ("~wrl", ".tmp", OFFICE),
    (".trash-", "", LINUX),
    (".nfs", "", LINUX),
    (".fuse_hidden", "", LINUX),
    (".goutputstream-", "", LINUX),
    (".dropbox", "", PENYELARAS),
    (".syncthing.", "", PENYELARAS),
    ("~syncthing~", "", PENYELARAS),
    (".sync", "", PENYELARAS),
    (".onedrive", "", PENYELARAS),
    (".csync_", "", PENYELARAS),
    ("", ".!sync", PENYELARAS),
    ("", ".tmp", SEMENTARA),
    ("", ".temp", SEMENTARA),
    ("", ".part", SEMENTARA),
    ("", ".partial", SEMENTARA),
    ("", ".crdownload", SEMENTARA),
];
/// Beginnings that folders have, too.
const MAP: [&str; 4] = [".trash-", ".dropbox", ".sync", ".onedrive"];

/// Which program leaves a thing of that name, in Indonesian. A link is nobody's litter.
pub(super) fn sampah(jalur: &Path) -> Option<&'static str> {
    let info = jalur.symlink_metadata().ok()?;
    let siapa = |berkas| made_by(&nama(jalur), berkas);
    if info.is_file() {
        siapa(JenisIsi::Berkas)
    } else if info.is_dir() {
        siapa(JenisIsi::Map)
    } else {
        None
    }
}

/// The same of a name alone.
pub(super) fn litter_name(nama: &str) -> Option<&'static str> {
    made_by(nama, JenisIsi::Berkas)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum JenisIsi {
    Berkas,
    Map,
}

fn made_by(nama: &str, jenis: JenisIsi) -> Option<&'static str> {
    let nama = nama.to_lowercase();
    let tepat = NAMA.iter().find(|(dikenal, _)| *dikenal == nama).map(|(_, siapa)| *siapa);
    let serupa = POLA.iter().find(|(awal, akhir, _)| {
        nama.len() > awal.len() + akhir.len()
            && nama.starts_with(awal)
            && nama.ends_with(akhir)
            && (jenis == JenisIsi::Berkas || MAP.contains(awal))
    });
    tepat.or_else(|| serupa.map(|(_, _, siapa)| *siapa))
}

/// What a folder holds without litter, in order.
pub(super) fn without_litter(map: &Path) -> Result<Vec<PathBuf>, Galat> {
    let mut isi = pulih::children(map)?;
    isi.retain(|jalur| sampah(jalur).is_none());
    Ok(isi)
}

/// The litter right in a folder, whose path from the archive's on is `awalan`.
pub(super) fn litter_in(map: &Path, awalan: &str) -> Result<Vec<Titipan>, Galat> {
    let semua = pulih::children(map)?.into_iter();
    Ok(semua
        .filter_map(|jalur| {
            let apa = JenisTitipan::Sampah(sampah(&jalur)?);
            Some(Titipan { jalur: format!("{awalan}{}", nama(&jalur)), apa })
        })
        .collect())
}

/// One note for all of a kind, with the first places.
pub(super) fn catatan(semua: &[Titipan]) -> Vec<String> {
    let mut sejenis: BTreeMap<(String, &JenisTitipan, bool), Vec<&str>> = BTreeMap::new();
    let mut semua: Vec<&Titipan> = semua.iter().collect();
    semua.sort_by_key(|titipan| (titipan.jalur.matches('/').count(), &titipan.jalur));
    for Titipan { jalur, apa } in semua {
        let (_, nama) = jalur.rsplit_once('/').unwrap_or(("", jalur));
        let nama: String = nama.chars().filter(|huruf| !huruf.is_control()).collect();
        let kelompok = match apa {
            JenisTitipan::Sampah(_) => nama,
            JenisTitipan::Salinan(_) => jalur.clone(),
        };
        sejenis.entry((kelompok, apa, is_payload(jalur))).or_default().push(jalur);
    }
    sejenis
        .into_iter()
        .map(|((nama, apa, muatan), places)| kalimat(&nama, apa, muatan, &places))
        .collect()
}

fn kalimat(nama: &str, apa: &JenisTitipan, muatan: bool, places: &[&str]) -> String {
    let asal = match apa {
        JenisTitipan::Sampah(siapa) => {
            let map = |jalur: &&str| match jalur.rsplit_once('/') {
                Some((map, _)) => map.to_owned(),
                None => "map arsip".to_owned(),
            };
            let mut tempat: Vec<String> = places.iter().take(TEMPAT).map(map).collect();
            if places.len() > TEMPAT {
                tempat.push(format!("{} tempat lain", places.len() - TEMPAT));
            }
            format!("{nama} di {}: dibuat {siapa}", tempat.join(", "))
        }
        JenisTitipan::Salinan(asli) => format!(
            "{nama}: salinan {asli} yang dibuat program penyelaras atau pengelola berkas, isinya sama"
        ),
    };
    let muatan = if muatan {
        "; sampai dihapus, alat BagIt (bagit.py) menyebut kantongnya tidak sah"
    } else {
        ""
    };
    format!("{asal}; bukan bagian arsip, boleh dihapus{muatan}")
}

/// How many places are named.
const TEMPAT: usize = 3;

/// Whether it lies in the payload of a bag, of which BagIt wants every file in the manifest (RFC 8493, 3).
fn is_payload(jalur: &str) -> bool {
    jalur.split('/').nth(2) == Some("data") && jalur.split('/').count() > 3
}
