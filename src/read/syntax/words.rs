//! What the parser says of a line, in the words of somebody who writes data, not programs.

use toml::de::Error;

use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::read::date;
use crate::read::ungkapan::{Ungkapan, antara, ungkapan};
use crate::source::{FileId, Place};

use super::figures::{decimal_comma, value_at, whole, whole_word};
use super::{line, line_of};

/// What to do about a key without a value.
const EMPTY: &str = "tulis isinya sesudah tanda =; bila angkanya tidak diketahui, `{ tidak-tersedia = \"alasan\" }`";

/// What the parser says, in part, and what a clerk should do.
const WORDS: [(&str, &str, &str); 10] = [
    (
        "escape",
        "tanda \\ di dalam teks tidak dikenal",
        "tulis \\\\ untuk satu tanda \\, atau pakai garis miring /",
    ),
    (
        "string",
        "teks tidak ditutup atau tidak dibuka dengan tanda kutip",
        "apit teks dengan tanda kutip \"…\"",
    ),
    ("quote", "tanda kutip tidak berpasangan", "apit teks dengan tanda kutip \"…\""),
    ("missing value", "kunci tanpa isi", EMPTY),
    (
        "array",
        "daftar tidak ditutup atau isinya tidak dipisah koma",
        "tulis daftar sebagai [ … , … ]",
    ),
    (
        "inline table",
        "tabel sebaris tidak ditutup atau isinya tidak dipisah koma",
        "tulis sebagai { kunci = isi, … }",
    ),
    ("comma", "ada koma yang kurang atau berlebih", "pisahkan isinya dengan satu koma"),
    ("table", "judul tabel tidak tertulis benar", "tulis judul tabel sebagai [nama]"),
    ("newline", "ada sisa tulisan sesudah isi kunci", "tulis satu kunci pada satu baris"),
    (
        "number",
        "bilangan tidak tertulis benar",
        "tulis bilangan dengan angka saja, desimal dengan titik",
    ),
];

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let digits = |part: &&str| part.chars().all(|character| character.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// A syntax error at its place.
pub(super) fn told(error: &Error, text: &str, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().to_lowercase();
    let galat = GalatToml { message: &message, text, place: Place { file, range } };
    galat
        .in_line()
        .or_else(|| galat.in_figure())
        .or_else(|| galat.in_number())
        .or_else(|| galat.in_key())
        .or_else(|| galat.in_date())
        .or_else(|| galat.in_text())
        .unwrap_or_else(|| galat.as_parser())
}

/// A syntax error: what the parser says of a text, in lower case, and where.
struct GalatToml<'a> {
    message: &'a str,
    text: &'a str,
    place: Place,
}

impl<'a> GalatToml<'a> {
    /// What the parser stumbled over.
    fn found(&self) -> &'a str {
        self.text.get(self.place.range.clone()).unwrap_or_default()
    }

    /// What is wrong with the line, wherever in it the parser stopped.
    fn in_line(&self) -> Option<Diagnostic> {
        let line = line_of(self.text, self.place.range.start).1;
        let (what, saran) = if line.trim_end_matches('\r').contains('\r') {
            (
                "barisnya diakhiri tanda CR saja, tanpa LF".to_owned(),
                "buka di Notepad, lalu simpan ulang; akhir baris yang benar CRLF atau LF"
                    .to_owned(),
            )
        } else if self.message.contains("recursion limit") {
            let most =
                format!("tulis tanpa sarang sedalam itu, paling banyak {} tingkat", batas::SARANG);
            ("tabel, daftar, atau kunci bertitik bersarang terlalu dalam".to_owned(), most)
        } else {
            let letter = foreign(line)?;
            let code = u32::from(letter);
            (
                format!(
                    "huruf {letter} (U+{code:04X}) pada kunci ini bukan huruf Latin a sampai z"
                ),
                "ketik ulang kuncinya; huruf yang mirip biasanya ikut tersalin dari tempat lain"
                    .to_owned(),
            )
        };
        Some(Diagnostic::new(Code::TomlSalah, what).at(&self.place).saran(saran))
    }

    /// A number with points between its groups, or with a comma.
    fn in_number(&self) -> Option<Diagnostic> {
        let at = |range| Place { file: self.place.file, range };
        if let Some((range, write)) = whole(self.text, &self.place.range) {
            let what = "bilangan bulat ditulis dengan angka saja";
            let problem = Diagnostic::new(Code::TitikRibuan, what).at(&at(range)).of([&write]);
            return Some(problem.saran(format!("tulis {write}")));
        }
        let (range, write) = decimal_comma(self.text, &self.place.range)?;
        let problem = Diagnostic::new(Code::KomaDesimal, "desimal ditulis dengan koma");
        let problem = problem.at(&at(range)).of([&write]);
        Some(problem.saran(format!("tulis {write}; koma dicetak otomatis")))
    }

    /// A key without its value, or without its sign.
    fn in_key(&self) -> Option<Diagnostic> {
        let start = self.place.range.start;
        let (begin, whole_line) = line_of(self.text, start);
        let line = whole_line.split('#').next().unwrap_or_default();
        if self.place.range.is_empty() && line.trim_end().ends_with('=') {
            return Some(
                Diagnostic::new(Code::TomlSalah, "kunci tanpa isi").at(&self.place).saran(EMPTY),
            );
        }
        let key = self.text.get(begin..start).unwrap_or_default();
        let colon = self.text.get(start..).is_some_and(|rest| rest.starts_with(':'));
        let bare = self.message.contains("key with no value");
        (bare || (colon && line::is_key(&format!("{key}="))))
            .then(|| without_equals(line).at(&self.place))
    }

    /// A date written otherwise, or one that there is not.
    fn in_date(&self) -> Option<Diagnostic> {
        let written = value_at(self.text, &self.place.range)
            .and_then(|(range, value)| date::written(&value).map(|write| (range, write)));
        if let Some((range, write)) = written {
            return Some(
                Diagnostic::new(Code::TanggalSalah, "tanggal ditulis tahun-bulan-tanggal")
                    .at(&Place { file: self.place.file, range })
                    .of([&write])
                    .saran(format!("tulis {write}")),
            );
        }
        is_date(self.found()).then(|| {
            Diagnostic::new(Code::TanggalSalah, "tanggal ini tidak ada di kalender")
                .at(&self.place)
                .saran("tulis tahun-bulan-tanggal, misalnya 2023-03-31")
        })
    }

    /// A range, a bound or a share without quotes, which would be wrong in quotes as well; `53/2014` is the number of a
    /// regulation.
    fn in_figure(&self) -> Option<Diagnostic> {
        let (range, value) = value_at(self.text, &self.place.range)?;
        let place = Place { file: self.place.file, range };
        let year = |text: &&str| text.len() == 4 && text.starts_with(['1', '2']);
        let saran = match (ungkapan(&value)?, antara(&value)) {
            (Ungkapan::Rentang(..), Some((awal, akhir))) if [awal, akhir].iter().all(year) => {
                format!("tulis [{awal}, {akhir}]")
            }
            (Ungkapan::Bagian(_, bawah), _) if year(&bawah.to_string().as_str()) => return None,
            (tertulis, _) => tertulis.target()?,
        };
        let what = "isinya bukan satu bilangan, dan bukan teks di antara tanda kutip";
        let saran = format!("{saran}; bila memang teks, apit dengan tanda kutip");
        Some(Diagnostic::new(Code::TomlSalah, what).at(&place).of([&value]).saran(saran))
    }

    /// A number with words behind it, or a text without its marks.
    fn in_text(&self) -> Option<Diagnostic> {
        let whole = whole_word(self.text, &self.place.range);
        let (range, found) =
            whole.unwrap_or_else(|| (self.place.range.clone(), self.found().to_owned()));
        let (place, found) = (Place { file: self.place.file, range }, found.as_str());
        // Numbers of regulations and letters are texts.
        if found.contains('/') && !found.contains(char::is_whitespace) {
            return Some(bare(found).at(&place));
        }
        let digit = found.starts_with(|character: char| character.is_ascii_digit());
        if self.message.contains("string") && digit {
            let last = found.trim().rsplit(' ').next().unwrap_or_default().to_lowercase();
            let saran = match ["ribu", "juta", "miliar", "triliun"].contains(&last.as_str()) {
                true => format!("tulis angka penuhnya dengan semua nolnya, tanpa kata {last}"),
                false => "tulis angkanya saja, atau apit dengan tanda kutip bila memang teks, \
                          seperti \"15A\"; isi daftar dipisah dengan koma"
                    .to_owned(),
            };
            return Some(
                Diagnostic::new(Code::TomlSalah, "bilangan diikuti tulisan lain")
                    .at(&place)
                    .saran(saran),
            );
        }
        (self.message.contains("must be quoted") || self.message.contains("invalid float"))
            .then(|| bare(found).at(&place))
    }

    /// What the parser says, and no more.
    fn as_parser(&self) -> Diagnostic {
        let words = WORDS.iter().find(|(part, ..)| self.message.contains(part));
        let (what, saran) = words.map_or(
            ("baris ini tidak dapat dibaca", "tulis `kunci = isi`, teks di antara tanda kutip"),
            |(_, what, saran)| (*what, *saran),
        );
        Diagnostic::new(Code::TomlSalah, what).at(&self.place).saran(saran)
    }
}

/// A letter of an unquoted key or heading that only looks like one that may stand there.
fn foreign(line: &str) -> Option<char> {
    let line = line.split('#').next()?.trim_start();
    let key = match line.split_once('=') {
        Some((key, _)) => key,
        None if line.starts_with('[') => line,
        None => return None,
    };
    let bare = !key.contains(['"', '\'']);
    key.chars().find(|character| bare && !character.is_ascii() && character.is_alphanumeric())
}

/// A line whose key is not followed by `=`.
fn without_equals(line: &str) -> Diagnostic {
    let line = line.trim();
    if let Some((key, _)) = line.split_once('=').filter(|(key, _)| !key.trim().is_empty()) {
        return Diagnostic::new(Code::TomlSalah, "kunci ini memuat spasi atau tanda lain")
            .of([key.trim()])
            .saran(format!("apit kuncinya dengan tanda kutip: \"{}\" = …", key.trim()));
    }
    let end = line.find([':', ' ', '\t']).unwrap_or(line.len());
    let (key, value) = line.split_at(end);
    let value = value.trim_start_matches([':', ' ', '\t']);
    if key.is_empty() || value.is_empty() {
        return Diagnostic::new(Code::TomlSalah, "kunci tanpa isi").saran("tulis `kunci = isi`");
    }
    Diagnostic::new(Code::TomlSalah, "antara kunci dan isinya tidak ada tanda =")
        .of([key, value])
        .saran(format!("tulis {key} = {value}"))
}

/// The curly quotes of a word processor.
const CURLY: [char; 5] = ['“', '”', '„', '‘', '’'];

/// A text without its quotes.
fn bare(found: &str) -> Diagnostic {
    let words = found.trim().trim_matches(CURLY);
    if matches!(words, "O" | "o") {
        return Diagnostic::new(Code::TomlSalah, "ini huruf O, bukan angka nol").saran("tulis 0");
    }
    let what = if found.contains(CURLY) {
        "teks diapit tanda kutip miring, bukan tanda kutip lurus"
    } else {
        "teks tidak diapit tanda kutip"
    };
    let problem = Diagnostic::new(Code::TomlSalah, what);
    if ungkapan(words) == Some(Ungkapan::Nihil) {
        let saran = format!("tulis 0 bila di sini diminta bilangan; bila teks, \"{words}\"");
        return problem.of([words]).saran(saran);
    }
    if words.is_empty() || words.contains(CURLY) || words.contains(['"', '\\']) {
        return problem.saran("apit teks dengan tanda kutip \"…\"");
    }
    problem.of([words]).saran(format!("tulis \"{words}\""))
}
