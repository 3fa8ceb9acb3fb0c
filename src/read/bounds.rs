//! Whether what is typed keeps within what the program can lay out: checked for every text of a file, whatever it is for,
//! before anything is made of it.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategoryGroup, GraphemeExtend};
use icu_properties::{CodePointMapData, CodePointSetData};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::Notes;
use super::prose;
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};

/// Tells what of a file goes beyond a bound, the first of each kind.
pub(super) fn hold(content: &Spanned<DeTable<'_>>, file: FileId, notes: &Notes<'_>) {
    let mut walk = Tally { file, notes, keys: 0, prose: 0, deep: false };
    walk.table(content.get_ref(), 1);
}

/// The longest run of characters that belong to the one before them, with the byte of the first beyond the bound.
pub fn crowded(text: &str) -> Option<usize> {
    let mut run = 0;
    text.char_indices().find_map(|(at, character)| {
        run = if clings(character) { run + 1 } else { 0 };
        (run > batas::TANDA).then_some(at)
    })
}

/// Whether a shaper joins a character to the one before it, or draws nothing for it (UAX #29, UAX #44).
fn clings(character: char) -> bool {
    if character.is_ascii() {
        return false;
    }
    let category = CodePointMapData::<icu_properties::props::GeneralCategory>::new().get(character);
    GeneralCategoryGroup::Mark.contains(category)
        || CodePointSetData::new::<GraphemeExtend>().contains(character)
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// What was counted of a file so far.
struct Tally<'a, 'b> {
    file: FileId,
    notes: &'a Notes<'b>,
    keys: usize,
    /// Characters of what is longer than a name.
    prose: usize,
    /// Whether it was told that it nests too deep.
    deep: bool,
}

impl Tally<'_, '_> {
    fn table(&mut self, table: &DeTable<'_>, depth: usize) {
        for (key, value) in table {
            self.keys += 1;
            if self.keys == batas::KUNCI + 1 {
                self.tell(key.span(), "berkas ini memuat terlalu banyak kunci", |problem| {
                    problem
                        .found("lebih banyak", format!("paling banyak {} kunci", batas::KUNCI))
                        .saran("hapus kunci yang tidak perlu")
                });
            }
            self.text(key.get_ref(), &key.span(), "kunci ini", batas::KUNCI_PANJANG);
            self.value(value, depth);
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, depth: usize) {
        let within = depth <= batas::SARANG;
        match value.get_ref() {
            DeValue::Table(table) if within => self.table(table, depth + 1),
            DeValue::Array(items) if within => {
                items.iter().for_each(|item| self.value(item, depth + 1));
            }
            DeValue::Table(_) | DeValue::Array(_) if !self.deep => {
                self.deep = true;
                self.tell(
                    value.span(),
                    "tabel dan daftar ini bersarang terlalu dalam",
                    |problem| {
                        let most = format!("paling banyak {} tingkat", batas::SARANG);
                        problem.found("lebih dalam", most).saran("tulis tanpa sarang sedalam itu")
                    },
                );
            }
            DeValue::String(text) => {
                let length = self.text(text, &value.span(), "teks ini", batas::TEKS);
                let lists = prose::depth(text);
                if lists > batas::DAFTAR {
                    let what = "daftar di dalam teks ini bersarang terlalu dalam";
                    self.tell(value.span(), what, |problem| {
                        let most = format!("paling banyak {} tingkat", batas::DAFTAR);
                        problem
                            .found(format!("{lists} tingkat"), most)
                            .saran("tulis dengan lebih sedikit tingkat")
                    });
                }
                let before = self.prose;
                self.prose += if length > batas::NAMA { length } else { 0 };
                if before <= batas::PROSA && self.prose > batas::PROSA {
                    self.tell(value.span(), "uraian di berkas ini terlalu panjang", |problem| {
                        let most = format!("seluruhnya paling banyak {} huruf", batas::PROSA);
                        problem
                            .found("lebih panjang", most)
                            .saran("persingkat, atau lampirkan sebagai PDF")
                    });
                }
            }
            DeValue::Table(_)
            | DeValue::Array(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {}
        }
    }

    /// Holds a text against its bounds; gives its length in characters.
    fn text(&self, text: &str, range: &std::ops::Range<usize>, what: &str, most: usize) -> usize {
        let length = text.chars().count();
        if length > most {
            self.tell(range.clone(), &format!("{what} terlalu panjang"), |problem| {
                problem
                    .found(format!("{length} huruf"), format!("paling banyak {most} huruf"))
                    .saran("bagi menjadi beberapa bagian, atau persingkat")
            });
        }
        if let Some(at) = crowded(text) {
            let letter = text.get(..at).map_or(0, |before| before.chars().count()) + 1;
            let what = format!("{what} memuat terlalu banyak tanda beruntun pada satu huruf");
            self.tell(range.clone(), &what, |problem| {
                problem
                    .found(
                        format!("lebih dari {}, mulai huruf ke-{letter}", batas::TANDA),
                        format!(
                            "paling banyak {} tanda gabung atau tanda tak terlihat",
                            batas::TANDA
                        ),
                    )
                    .saran("hapus tanda itu; biasanya ikut tersalin dari peramban")
            });
        }
        length
    }

    fn tell(
        &self,
        range: std::ops::Range<usize>,
        what: &str,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let place = Place { file: self.file, range };
        self.notes.push_bound(more(Diagnostic::new(Code::TerlaluBesar, what).at(&place)));
    }
}
