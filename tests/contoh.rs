//! The sample report and the small one in memory, to be altered: by a test itself, or as a folder's `ubah.toml` says.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Look, render};
use lkjip::load::{Loaded, load_from};
use lkjip::read::Store;
use serde::Deserialize;

/// The sample's region.
pub const LUMAJANG: &str = "reports/lumajang";

/// The period's folder.
pub const FOLDER: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";

/// The small report's region, and its period's folder.
pub const KECIL: &str = "tests/data/kecil";
pub const PERIODE_KECIL: &str = "tests/data/kecil/daerah/dinas/2023/tribulan-1";

/// What `ubah.toml` can say; done in this order.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Ubahan {
    salin: Vec<Salin>,
    hapus: Vec<PathBuf>,
    ubah: Vec<Ubah>,
}

/// A file or folder that is there a second time, such as an earlier period's: both paths from the region on.
#[derive(Deserialize)]
struct Salin {
    dari: PathBuf,
    ke: PathBuf,
}

/// A text that is in a file once, and what is there instead. The end of a path names the file.
#[derive(Deserialize)]
struct Ubah {
    berkas: PathBuf,
    dari: String,
    menjadi: String,
}

/// Every file of the sample, by its path.
pub fn files() -> BTreeMap<PathBuf, Vec<u8>> {
    within(LUMAJANG, below(Path::new(LUMAJANG)))
}

/// Every file of the small report, by its path.
pub fn kecil() -> BTreeMap<PathBuf, Vec<u8>> {
    within(KECIL, below(Path::new(KECIL)))
}

/// Every file below a folder, by its path from there.
pub fn below(top: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).expect("a file");
            files.insert(path.strip_prefix(top).expect("below the top").to_owned(), bytes);
        }
    }
    files
}

/// A region's files, named from where the region lies.
pub fn within(top: &str, region: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<PathBuf, Vec<u8>> {
    region.into_iter().map(|(path, bytes)| (Path::new(top).join(path), bytes)).collect()
}

/// A region's files as a folder of tests alters them: as its `ubah.toml` says, then with its other files over theirs.
pub fn altered(
    mut region: BTreeMap<PathBuf, Vec<u8>>,
    folder: &Path,
) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut over = below(folder);
    let ubahan = over.remove(Path::new("ubah.toml")).unwrap_or_default();
    let ubahan: Ubahan = toml::from_slice(&ubahan)
        .unwrap_or_else(|error| panic!("{}/ubah.toml: {error}", folder.display()));
    for Salin { dari, ke } in &ubahan.salin {
        let copy = |(path, bytes): (&PathBuf, &Vec<u8>)| {
            let rest = path.strip_prefix(dari).ok()?;
            // Through its components, since nothing joined to a path is a slash.
            Some((ke.join(rest).components().collect::<PathBuf>(), bytes.clone()))
        };
        let copies: Vec<(PathBuf, Vec<u8>)> = region.iter().filter_map(copy).collect();
        assert!(!copies.is_empty(), "{}: there is no {}", folder.display(), dari.display());
        region.extend(copies);
    }
    for berkas in &ubahan.hapus {
        let path = the_file(&region, berkas, folder);
        region.remove(&path);
    }
    for Ubah { berkas, dari, menjadi } in &ubahan.ubah {
        let path = the_file(&region, berkas, folder);
        let text = String::from_utf8_lossy(&region[&path]);
        let times = text.matches(dari).count();
        assert_eq!(times, 1, "{}: so many times {dari:?}", folder.display());
        let text = text.replacen(dari, menjadi, 1);
        region.insert(path, text.into_bytes());
    }
    region.extend(over);
    region
}

/// The only file whose path ends so.
fn the_file(region: &BTreeMap<PathBuf, Vec<u8>>, end: &Path, folder: &Path) -> PathBuf {
    let found: Vec<&PathBuf> = region.keys().filter(|path| path.ends_with(end)).collect();
    let [path] = found[..] else {
        panic!("{}: {} is {found:?}", folder.display(), end.display());
    };
    path.clone()
}

/// Reads the altered sample.
pub fn load(files: BTreeMap<PathBuf, Vec<u8>>) -> Loaded {
    load_from(&Store::Memory(files), Path::new(FOLDER))
}

/// Reads the altered small report.
pub fn load_kecil(files: BTreeMap<PathBuf, Vec<u8>>) -> Loaded {
    load_from(&Store::Memory(files), Path::new(PERIODE_KECIL))
}

/// Replaces the first such text of the file with this name; it has to be there.
#[track_caller]
pub fn replace(files: &mut BTreeMap<PathBuf, Vec<u8>>, name: &str, old: &str, new: &str) {
    let found = files.iter_mut().find(|(path, _)| path.ends_with(name));
    let (_, bytes) = found.unwrap_or_else(|| panic!("there is no {name}"));
    let text = String::from_utf8_lossy(bytes).into_owned();
    assert!(text.contains(old), "{name} holds no {old:?}");
    *bytes = text.replacen(old, new, 1).into_bytes();
}

/// The sample, or one grown from it, made final by a signatory.
#[track_caller]
pub fn final_(mut files: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<PathBuf, Vec<u8>> {
    let signatory = "tanggal = 2023-04-12\nnama = \"Nama Contoh\"\npangkat = \"Pembina\"\n\
                     nip = \"197507302001121001\"";
    replace(&mut files, "laporan.toml", "# tanggal = 2023-04-12", signatory);
    let status = "status = \"final\"\nnomor = \"700/12/2023\"";
    replace(&mut files, "laporan.toml", "status = \"konsep\"", status);
    files
}

/// What was told, as a clerk sees it.
pub fn told(loaded: &Loaded) -> String {
    render(&loaded.diagnostics, &loaded.sources, Look::Plain)
}
