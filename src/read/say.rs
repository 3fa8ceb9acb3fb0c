//! The words for what is wrong with the form of a file.

mod figure;

use toml::de::DeValue;

use super::dekat::{Near, slip};
use super::number::{grouped, groups};
use super::ungkapan::{Ungkapan, ungkapan};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

pub use figure::{
    Unknown, Write, add_each, add_table, add_words, empty_table, missing_key, no_predicate,
    text_for_figure,
};

/// The first of several names, in a row.
pub fn some<'a>(known: impl Iterator<Item = &'a str>) -> String {
    known.take(40).collect::<Vec<_>>().join(", ")
}

/// `known` is what can be written in its place, `near` what may have been meant by it.
pub fn unknown_key(
    place: &Place,
    key: &str,
    table: &str,
    known: &[&str],
    near: Option<Near<'_>>,
) -> Diagnostic {
    let problem =
        Diagnostic::new(Code::KunciTakDikenal, format!("kunci `{key}` tidak dikenal di {table}"))
            .at(place)
            .of([key]);
    let problem = match near {
        Some(Near::Slip(meant)) => return problem.saran(format!("tulis `{}`", typed(meant))),
        Some(Near::Like(other)) => {
            problem.note(format!("kunci `{other}` belum ada di {table}")).of([key, other])
        }
        None => problem,
    };
    if known.is_empty() {
        return problem.saran("hapus kunci ini, atau perbaiki namanya");
    }
    let known = some(known.iter().copied());
    problem.saran(format!("hapus, atau pakai salah satu dari: {known}"))
}

/// `[[indikator]]` for `[[sasaran.indikator]]`, which is `whole`.
pub fn short_heading(place: &Place, key: &str, table: &str, whole: &str) -> Diagnostic {
    let what = format!("kunci `{key}` tidak dikenal di {table}");
    let problem = Diagnostic::new(Code::KunciTakDikenal, what).at(place).of([key]);
    problem.saran(format!("tulis judulnya lengkap: {whole}"))
}

/// `1.1.1 = 5` or `[kegiatan.2.1]` without quotes; `after` is what follows a code.
pub fn unquoted_code(place: &Place, codes: &[String], after: &str) -> Diagnostic {
    let quoted: Vec<String> = codes.iter().map(|code| format!("\"{code}\"{after}")).collect();
    Diagnostic::new(Code::KunciTakDikenal, "kode ditulis tanpa tanda kutip")
        .at(place)
        .found(codes.join(", "), "kode di antara tanda kutip")
        .saran(format!("tulis {}", quoted.join("; ")))
}

/// An example without its figures: a figure comes from the office's papers, never from advice.
pub fn blank(example: &str) -> String {
    let figure =
        |character: char| character.is_ascii_digit() || matches!(character, '.' | '-' | '_');
    // What is typed in words is the office's, too.
    let words = |(at, part)| if at % 2 == 0 { part } else { "…" };
    let example = example.split('"').enumerate().map(words).collect::<Vec<_>>().join("\"");
    let mut blank = String::new();
    let mut rest = example.as_str();
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (found, after) =
            from.split_at(from.find(|character| !figure(character)).unwrap_or(from.len()));
        blank += before;
        blank += if found.contains('-') { "tahun-bulan-tanggal" } else { "…" };
        rest = after;
    }
    blank + rest
}

/// The words of a choice, as the example of a key that has to be there.
pub fn any_of<T>(choices: &[(&str, T)]) -> String {
    let words: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    match words.as_slice() {
        [] => String::new(),
        [word] => word.clone(),
        [one, other] => format!("{one} atau {other}"),
        [first @ .., last] => format!("{}, atau {last}", first.join(", ")),
    }
}

/// A key as it is typed: in quotes where it is more than letters, digits and hyphens.
fn typed(key: &str) -> String {
    let bare = key
        .chars()
        .all(|character| character.is_ascii_alphanumeric() || character == '-' || character == '_');
    if bare { key.to_owned() } else { format!("\"{key}\"") }
}

/// `expected` names the kind of value that belongs here.
pub fn wrong_type(place: &Place, expected: &str, found: &DeValue<'_>) -> Diagnostic {
    Diagnostic::new(Code::JenisSalah, "isi kunci ini bukan jenis yang diminta")
        .at(place)
        .found(kind(found), expected)
        .saran(match found {
            DeValue::Integer(number) if expected.starts_with("teks") => {
                format!("tulis {expected}, misalnya \"{number}\"")
            }
            DeValue::Float(number) if expected.starts_with("teks") => {
                format!("tulis {expected}: \"{number}\"")
            }
            DeValue::String(text) if expected.starts_with("daftar") => {
                format!("tulis di antara kurung siku: [\"{text}\"]")
            }
            DeValue::Table(_) if expected.starts_with("daftar") => {
                "tulis judulnya dengan dua pasang kurung siku, [[nama]], atau isinya di antara \
                 kurung siku: [{ … }]"
                    .to_owned()
            }
            DeValue::Array(_) if expected == "tabel" => {
                "tulis judulnya dengan sepasang kurung siku, [nama], bukan [[nama]]".to_owned()
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => format!("tulis {expected}"),
        })
}

/// Words where a number belongs.
pub fn text_for_number(place: &Place, found: &str, expected: &str) -> Diagnostic {
    Diagnostic::new(Code::JenisSalah, "di sini diminta bilangan, bukan teks")
        .at(place)
        .of([found])
        .found(format!("teks \"{found}\""), expected)
        .saran(figure_alone(found))
}

/// What to do about words where one figure belongs.
fn figure_alone(found: &str) -> &'static str {
    let usual = "tulis angkanya tanpa tanda kutip, satuannya pada kunci sendiri";
    ungkapan(found).map_or(usual, Ungkapan::satu_angka)
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "teks",
        DeValue::Integer(_) => "bilangan bulat",
        DeValue::Float(_) => "bilangan desimal",
        DeValue::Boolean(_) => "true/false",
        DeValue::Datetime(_) => "tanggal",
        DeValue::Array(_) => "daftar [ … ]",
        DeValue::Table(_) => "tabel",
    }
}

/// `"5"`; `write` is the number without its quotes.
pub fn quoted(place: &Place, found: &str, write: &str) -> Diagnostic {
    Diagnostic::new(Code::AngkaBerkutip, "bilangan ditulis di dalam tanda kutip")
        .at(place)
        .of([found, write])
        .found(format!("\"{found}\""), "bilangan tanpa tanda kutip")
        .saran(format!("tulis {write}"))
}

/// `"2,5"`; `write` is the number with a point.
pub fn comma(place: &Place, found: &str, write: &str) -> Diagnostic {
    Diagnostic::new(Code::KomaDesimal, "desimal ditulis dengan koma")
        .at(place)
        .of([found, write])
        .found(format!("\"{found}\""), "bilangan dengan titik desimal")
        .saran(format!("tulis {write}; koma dicetak otomatis"))
}

/// A point in money that no two digits of sen follow: of thousands, or of a half sum as a spreadsheet writes it.
pub fn points_in_money(place: &Place, found: &str) -> Diagnostic {
    let (whole, places) = found.split_once('.').unwrap_or((found, ""));
    let thousands = groups(found, '.').map(|digits| grouped(&digits));
    let sen = format!("{}.{places}0", grouped(whole));
    let saran = match (&thousands, places.len()) {
        (Some(thousands), _) => format!("tulis {thousands} bila titik itu titik ribuan"),
        (None, 1) => format!("tulis {sen} bila itu sen"),
        (None, _) => "periksa angka itu; sen ditulis dua angka di belakang titik".to_owned(),
    };
    Diagnostic::new(Code::DesimalPadaCacah, "rupiah memakai titik hanya di depan dua angka sen")
        .at(place)
        .of([found, &sen, &thousands.unwrap_or_default()])
        .found(format!("desimal {found}"), "rupiah bulat, atau dengan sen dua angka")
        .saran(saran)
}

/// A point in what is counted in whole numbers: of thousands, or of decimals.
pub fn decimal_count(place: &Place, found: &str, expected: &str) -> Diagnostic {
    let in_threes = groups(found, '.').is_some();
    let (whole, places) = found.split_once('.').unwrap_or((found, ""));
    let thousands = grouped_whole(found);
    let saran = if in_threes {
        format!("tulis {thousands} bila titik itu titik ribuan")
    } else if places.chars().all(|character| character == '0') {
        format!("tulis {whole}")
    } else {
        "periksa angka itu, lalu tulis tanpa desimal".to_owned()
    };
    Diagnostic::new(Code::DesimalPadaCacah, "bilangan bulat tidak memakai titik")
        .at(place)
        .of([found, whole, &thousands])
        .found(format!("desimal {found}"), expected)
        .saran(saran)
}

fn grouped_whole(found: &str) -> String {
    grouped(&found.replace('.', ""))
}

/// `1.234` where decimals are allowed: it may be either.
pub fn thousands(place: &Place, found: &str) -> Diagnostic {
    let trimmed = found.trim_end_matches('0');
    let sendiri = match found.ends_with('0') {
        true => "",
        false => "; indikator dengan tiga angka di belakang koma menulis `desimal = 3`",
    };
    let decimal = match trimmed.strip_suffix('.') {
        Some(whole) => whole.to_owned(),
        None if trimmed.len() < found.len() => trimmed.to_owned(),
        None => format!("{found}0"),
    };
    let whole = grouped_whole(found);
    Diagnostic::new(
        Code::TitikRibuan,
        format!("titik pada {found} dapat dibaca sebagai titik ribuan"),
    )
    .at(place)
    .of([found, &whole, &decimal])
    .found("tiga angka di belakang titik", "maksud yang jelas")
    .saran(format!("tulis {whole} bila ribuan, {decimal} bila desimal{sendiri}"))
}

/// `positive` is the number without its sign; `money` chooses the words.
pub fn negative(place: &Place, positive: &str, money: bool) -> Diagnostic {
    let (code, what) =
        if money { (Code::UangNegatif, "uang") } else { (Code::AngkaNegatif, "bilangan ini") };
    Diagnostic::new(code, format!("{what} tidak boleh negatif"))
        .at(place)
        .found(format!("-{positive}"), "0 atau lebih")
        .saran(format!("tulis {positive} bila tanda kurang itu keliru"))
}

/// `0x1F`, `0o17` or `0b101`.
pub fn other_base(place: &Place) -> Diagnostic {
    Diagnostic::new(Code::BukanBilangan, "ini bilangan perenambelasan, perdelapanan, atau biner")
        .at(place)
        .found("awalan 0x, 0o, atau 0b", "bilangan dengan angka 0 sampai 9")
        .saran("tulis bilangannya dengan angka biasa, tanpa awalan")
}

/// More digits than are counted with.
pub fn too_large(place: &Place, found: &str) -> Diagnostic {
    Diagnostic::new(Code::AngkaTerlaluBesar, "bilangan ini terlalu panjang")
        .at(place)
        .found(found, "paling banyak 16 angka, dan 9 angka di belakang titik")
        .saran("periksa jumlah angkanya")
}

/// What TOML takes for a number and nobody else does: `nan`, `inf`, `1e5`.
pub fn no_number(place: &Place, found: &str) -> Diagnostic {
    Diagnostic::new(Code::BukanBilangan, format!("{found} bukan bilangan biasa"))
        .at(place)
        .found(found, "bilangan seperti 2.50")
        .saran("tulis bilangannya dengan angka dan satu titik desimal")
}

/// `known` are the words to choose from.
pub fn unknown_choice(place: &Place, found: &str, known: &[&str]) -> Diagnostic {
    let problem =
        Diagnostic::new(Code::PilihanTakDikenal, format!("pilihan \"{found}\" tidak dikenal"))
            .at(place)
            .found(format!("\"{found}\""), format!("salah satu dari {}", known.join(", ")));
    problem.saran(match slip(found, known.iter().copied()) {
        Some(meant) => format!("tulis \"{meant}\""),
        None => "pilih salah satu di antaranya".to_owned(),
    })
}

/// `""`.
pub fn empty_text(place: &Place) -> Diagnostic {
    Diagnostic::new(Code::TeksKosong, "teks ini kosong")
        .at(place)
        .found("\"\"", "teks")
        .saran("isi teksnya, atau hapus kuncinya bila tidak wajib")
}

/// `[]`.
pub fn empty_list(place: &Place) -> Diagnostic {
    Diagnostic::new(Code::PanjangDeret, "daftar ini kosong")
        .at(place)
        .found("[]", "paling sedikit satu butir")
        .saran("isi daftarnya")
}
