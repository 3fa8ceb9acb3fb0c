//! What may stand in the files of a report, made from the readers themselves: the tables of docs/format.md, a JSON Schema
//! and a commented scaffold of each file.

pub mod dokumen;
mod json;
pub mod kerangka;

use std::collections::BTreeMap;
use std::path::Path;

use crate::check::{self, Dahulu};
use crate::read::notes::Notes;
use crate::read::shape::{File, Key, Kind, Shape, Space};
use crate::read::{Berkas, FILES, Levels, Store};
use crate::source::Sources;

pub use json::skema;

/// A file with its keys.
#[derive(Debug, Clone)]
pub struct Takrif {
    /// Which, where it lies and who fills it.
    pub file: File,
    /// Every key that may stand in it.
    pub shape: Shape,
}

/// Every file of a report with what may stand in it: the readers are run with a pen, and write down what they ask for.
pub fn semua() -> Vec<Takrif> {
    let covers = |_| true;
    let mut sources = Sources::default();
    let baku = sources.add(check::TEKS_BAKU.to_owned(), crate::load::TEKS_BAKU);
    let notes = Notes::new(&covers);
    let berkas = Berkas::pen(FILES.map(|file| file.name), &notes);
    let baku = Berkas::parse(&BTreeMap::from([(check::TEKS_BAKU, vec![baku])]), &sources, &notes);
    let levels = Levels::new(Store::Memory(BTreeMap::new()), Path::new("."));
    // With nothing to read no report comes of it.
    let _ = check::check(&berkas, &baku, &Dahulu::new(), &levels, &notes);
    let mut shapes = berkas.shapes(&notes);
    FILES
        .into_iter()
        .map(|file| Takrif { file, shape: shapes.remove(file.name).unwrap_or_default() })
        .collect()
}

/// What a table under a key holds, whichever way its tables are written.
struct TabelKunci<'a> {
    /// The key's name from the file's top on: `sasaran.indikator`, `indikator.ID`.
    nama: String,
    key: &'a Key,
    shape: &'a Shape,
}

impl TabelKunci<'_> {
    /// How it is written where it has no heading, as it stands on the line of its key.
    fn sebaris(&self) -> String {
        let tabel = if berdaftar(&self.key.kind) { "[{ … }]" } else { "{ … }" };
        format!("{} = {tabel}", self.nama)
    }

    /// Its heading; `None` where it has none.
    fn kepala(&self) -> Option<String> {
        match self.key.kind {
            Kind::Tables => Some(format!("[[{}]]", self.nama)),
            Kind::Table | Kind::By(..) => Some(format!("[{}]", self.nama)),
            Kind::Text
            | Kind::Prose
            | Kind::Line
            | Kind::Count
            | Kind::Rupiah
            | Kind::Decimal
            | Kind::Date
            | Kind::Year
            | Kind::Flag
            | Kind::Choice(_)
            | Kind::Name(_)
            | Kind::Ref(_)
            | Kind::List(_)
            | Kind::Tersedia(_)
            | Kind::Either(_) => None,
        }
    }
}

/// Whether tables may stand there only in a list.
fn berdaftar(kind: &Kind) -> bool {
    match kind {
        Kind::List(_) | Kind::Tables => true,
        Kind::Tersedia(kind) => berdaftar(kind),
        Kind::Either(kinds) => {
            let bertabel = |kind: &Kind| matches!(kind, Kind::Table | Kind::By(..));
            kinds.iter().any(berdaftar) && !kinds.iter().any(bertabel)
        }
        Kind::Text
        | Kind::Prose
        | Kind::Line
        | Kind::Count
        | Kind::Rupiah
        | Kind::Decimal
        | Kind::Date
        | Kind::Year
        | Kind::Flag
        | Kind::Choice(_)
        | Kind::Name(_)
        | Kind::Ref(_)
        | Kind::Table
        | Kind::By(..) => false,
    }
}

/// A name as it is typed, where any of a namespace may stand.
fn contoh_nama(space: Space) -> &'static str {
    match space {
        Space::Tahun => "2022",
        Space::Node | Space::Keluaran => "1.1.1",
        Space::Dana => "DAU",
        Space::Predikat => "A",
        Space::Regulasi => "perda-2-2019",
        Space::Indikator => "IK1",
        Space::Tujuan => "T1",
        Space::Sasaran => "S1",
        Space::Kelompok => "pns",
        Space::Angka => "pagu:total",
        Space::Baris | Space::Fakta | Space::Permasalahan | Space::Solusi => "nama",
    }
}

/// The tables inside of a shape, each before those inside of it.
fn tables_inside<'a>(atas: &str, shape: &'a Shape) -> Vec<TabelKunci<'a>> {
    let mut semua = Vec::new();
    for key in &shape.keys {
        let mut nama = format!("{atas}{}", key.name);
        let Some(mut inside) = key.inside.as_ref() else { continue };
        let mut kind = &key.kind;
        // Under names given elsewhere stands what each of them has.
        while let Kind::By(space, each) = kind {
            nama = format!("{nama}.{}", tanda(*space));
            kind = each;
            let Some(below) = inside.keys.first().and_then(|each| each.inside.as_ref()) else {
                break;
            };
            inside = below;
        }
        if matches!(kind, Kind::By(..)) || inside.keys.iter().all(|key| key.name == "*") {
            continue;
        }
        let didalam = format!("{nama}.");
        semua.push(TabelKunci { nama, key, shape: inside });
        semua.extend(tables_inside(&didalam, inside));
    }
    semua
}

/// What stands for a name of a namespace.
fn tanda(space: Space) -> &'static str {
    match space {
        Space::Tahun => "TAHUN",
        Space::Node => "KODE",
        Space::Dana => "DANA",
        Space::Predikat => "PREDIKAT",
        Space::Regulasi
        | Space::Indikator
        | Space::Tujuan
        | Space::Sasaran
        | Space::Keluaran
        | Space::Baris
        | Space::Kelompok
        | Space::Fakta
        | Space::Permasalahan
        | Space::Solusi
        | Space::Angka => "ID",
    }
}
