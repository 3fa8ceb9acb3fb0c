//! Where a report's files come from, and at which level each of them lies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// A place that files are read from. Tests and the checks of a new office keep their files in memory.
#[derive(Debug, Clone)]
pub enum Store {
    /// The disk alone.
    Disk,
    /// The disk, and files that are there beside it.
    DiskWith(BTreeMap<PathBuf, Vec<u8>>),
    /// These files alone.
    Memory(BTreeMap<PathBuf, Vec<u8>>),
}

/// The levels of a report, from the period's folder up to the region's, at most four.
#[derive(Debug, Clone)]
pub struct Levels {
    store: Store,
    folders: Vec<PathBuf>,
    /// Every file that was read so far, by its path.
    taken: RefCell<BTreeMap<PathBuf, Vec<u8>>>,
}

/// The file that marks the region's level; nothing above it is looked at.
const TOPMOST: &str = "pemda.toml";
const LEVELS: usize = 4;

impl Store {
    /// The content of a file of at most so many bytes.
    ///
    /// # Errors
    /// See [`read_file`]; `NotFound` where there is no such file.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let kept = |content: &Vec<u8>| match content.len() <= most {
            true => Ok(content.clone()),
            false => Err(io::ErrorKind::FileTooLarge.into()),
        };
        match self {
            Self::Disk => read_file(path, most),
            Self::DiskWith(files) => files.get(path).map_or_else(|| read_file(path, most), kept),
            Self::Memory(files) => {
                files.get(path).map_or(Err(io::ErrorKind::NotFound.into()), kept)
            }
        }
    }

    /// Whether there is anything of that name: what is no file is told when it is read.
    pub fn has(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.symlink_metadata().is_ok(),
            Self::DiskWith(files) => files.contains_key(path) || path.symlink_metadata().is_ok(),
            Self::Memory(files) => files.contains_key(path),
        }
    }

    /// The files that are not on the disk.
    pub fn in_memory(&self) -> impl Iterator<Item = &Path> {
        let files = match self {
            Self::Disk => None,
            Self::DiskWith(files) | Self::Memory(files) => Some(files),
        };
        files.into_iter().flat_map(|files| files.keys().map(PathBuf::as_path))
    }
}

impl Levels {
    /// The levels of a period's folder.
    pub fn new(store: Store, folder: &Path) -> Self {
        let base = rooted(&store, folder);
        let mut folders = Vec::new();
        for level in base.ancestors().take(LEVELS).filter(|level| !level.as_os_str().is_empty()) {
            folders.push(level.to_owned());
            if store.has(&level.join(TOPMOST)) {
                break;
            }
        }
        Self { store, folders, taken: RefCell::default() }
    }

    /// The folders that are looked in, the period's first.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// The nearest file of this name. A name that leads out of the report's folders finds nothing.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        self.all(name).into_iter().next()
    }

    /// Every file of this name, the nearest first.
    pub fn all(&self, name: &str) -> Vec<PathBuf> {
        let inside = |part: Component<'_>| matches!(part, Component::Normal(_));
        if name.is_empty() || !Path::new(name).components().all(inside) {
            return Vec::new();
        }
        let paths = self.folders.iter().map(|folder| folder.join(name));
        paths.filter(|path| self.store.has(path)).collect()
    }

    /// The content of a file of at most so many bytes.
    ///
    /// # Errors
    /// See [`Store::read`].
    pub fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let content = self.store.read(path, most)?;
        self.taken.borrow_mut().insert(path.to_owned(), content.clone());
        Ok(content)
    }

    /// The files that were read, by their path from the region's folder on: `lumajang/pemda.toml`.
    pub fn taken(&self) -> BTreeMap<String, Vec<u8>> {
        let above = self.folders.last().and_then(|region| region.parent());
        let inside = |path: &Path| match above {
            Some(above) => path.strip_prefix(above).map(Path::to_owned).ok(),
            None => Some(path.to_owned()),
        };
        let name = |path: &Path| {
            let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
            parts.collect::<Vec<_>>().join("/")
        };
        let taken = self.taken.borrow();
        let files = taken.iter();
        files.filter_map(|(path, content)| Some((name(&inside(path)?), content.clone()))).collect()
    }

    /// The names of the four levels from the region to the period, as far as there are so many.
    pub fn names(&self) -> Option<[String; 4]> {
        let base = self.folders.first()?;
        let names = base
            .ancestors()
            .take(LEVELS)
            .map(|level| Some(level.file_name()?.to_string_lossy().into_owned()));
        let mut names = names.collect::<Option<Vec<_>>>()?;
        names.reverse();
        names.try_into().ok()
    }
}

/// The content of a file on the disk, of at most so many bytes. What is no file is not opened: a pipe would wait for ever,
/// and a device never end.
///
/// # Errors
/// Whatever the disk says; `IsADirectory`, `Unsupported` for pipes and devices, and `FileTooLarge`.
pub fn read_file(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let kind = path.metadata()?;
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    let mut content = Vec::new();
    if kind.len() <= most {
        File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut content)?;
    }
    if kind.len() > most || u64::try_from(content.len()).is_ok_and(|length| length > most) {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(content)
}

/// The folder as it was given where its own text names all levels, otherwise its full path.
fn rooted(store: &Store, folder: &Path) -> PathBuf {
    let plain = folder.components().filter(|part| matches!(part, Component::Normal(_))).count();
    let upward = folder.components().any(|part| matches!(part, Component::ParentDir));
    match store {
        Store::Disk | Store::DiskWith(_) if plain < LEVELS || upward => {
            folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
        }
        Store::Disk | Store::DiskWith(_) | Store::Memory(_) => folder.components().collect(),
    }
}

/// How deep below a folder reports are looked for.
const DEPTH: usize = 5;

/// Every folder with a `laporan.toml`, the given one or below it, in the order of their names.
pub fn report_folders(path: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(path, DEPTH, &mut found);
    found.sort();
    found
}

fn collect(path: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    if path.join("laporan.toml").symlink_metadata().is_ok() {
        found.push(path.to_owned());
    }
    let Some(depth) = depth.checked_sub(1) else { return };
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
        collect(&entry.path(), depth, found);
    }
}
