//! The made-up office that the program carries with it. Its report shows what looks there are, and gives templates what they
//! must bear.

mod rupa;
mod uji;

use std::collections::BTreeMap;
use std::path::Path;

use crate::load::{Isi, load_from};
use crate::naskah::{Aset, Naskah};
use crate::read::Store;

pub use rupa::{Contoh, rupa};
pub use uji::{Uji, uji};

/// Pages to be laid out, and the files served with them.
pub type Lembaran = (Naskah, Vec<Aset>);

/// Names a file of the example once for its path and its text.
macro_rules! embedded {
    ($($path:literal),* $(,)?) => { [$(($path, include_str!(concat!("../reports/contoh/", $path)))),*] };
}

/// The folder of its region.
const DAERAH: &str = "contoh";

const FILES: [(&str, &str); 18] = embedded![
    "pemda.toml",
    "regulasi.toml",
    "rsud/opd.toml",
    "rsud/renstra.toml",
    "rsud/2025/anggaran.toml",
    "rsud/2025/gambaran-umum.toml",
    "rsud/2025/perjanjian-kinerja.toml",
    "rsud/2025/tahunan/analisis.toml",
    "rsud/2025/tahunan/foto/ambulans.svg",
    "rsud/2025/tahunan/foto/gedung.svg",
    "rsud/2025/tahunan/foto/penyuluhan.svg",
    "rsud/2025/tahunan/kepegawaian.toml",
    "rsud/2025/tahunan/laporan.toml",
    "rsud/2025/tahunan/permasalahan.toml",
    "rsud/2025/tahunan/prestasi.toml",
    "rsud/2025/tahunan/realisasi-anggaran.toml",
    "rsud/2025/tahunan/realisasi-kinerja.toml",
    "rsud/2025/tahunan/sarana.toml",
];

/// The report as it was read; `None` where its own files have an error.
fn isi() -> Option<Isi> {
    let berkas =
        |(path, isi): (&str, &str)| (Path::new(DAERAH).join(path), isi.as_bytes().to_vec());
    let berkas: BTreeMap<_, _> = FILES.into_iter().map(berkas).collect();
    load_from(&Store::Memory(berkas), &Path::new(DAERAH).join("rsud/2025/tahunan")).isi
}
