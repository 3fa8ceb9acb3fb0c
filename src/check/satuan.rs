//! What an indicator is measured in, and figures in that unit.

use rust_decimal::Decimal;

use super::bagian::{alone, once};
use super::kebijakan;
use super::predikat::{bernama, bersama_nilai, predikat, sebaris};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::renstra::Satuan;
use crate::domain::rumus::Rumus;
use crate::domain::target::Target;
use crate::read::notes::{Read, Told};
use crate::read::number::Digits;
use crate::read::say::{Unknown, no_predicate};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value};
use crate::read::ungkapan::{Ungkapan, ungkapan};

const RUMUS: [(&str, Rumus); 5] = [
    ("positif", Rumus::Positif),
    ("negatif", Rumus::Negatif),
    ("rasio-balik", Rumus::RasioBalik),
    ("stabil", Rumus::Stabil),
    ("predikat", Rumus::Predikat),
];

/// What an indicator's figures are measured in, and how they may be typed.
pub struct Takaran {
    pub rumus: Read<Rumus>,
    pub satuan: Read<Satuan>,
    /// Digits behind the comma, where the office says so.
    pub desimal: Read<Option<u32>>,
    /// Whether they may lie below zero.
    pub boleh_negatif: Read<bool>,
}

/// The keys of an indicator that say what its figures are.
pub fn takaran(table: &Table<'_>) -> Takaran {
    let rumus = table.choice("rumus", "rumus capaiannya", &RUMUS);
    let (satuan, rumus) = satuan(table, rumus);
    let desimal = desimal(table);
    let boleh_negatif = boleh_negatif(table, rumus);
    Takaran { rumus, satuan, desimal, boleh_negatif }
}

/// Digits behind the comma of this indicator alone.
fn desimal(table: &Table<'_>) -> Read<Option<u32>> {
    let says = "angka di belakang koma indikator ini; bila tidak ditulis, menurut kebijakan untuk \
                persen, dan seperti yang diketik untuk satuan lain";
    let value = table.value_if("desimal", Kind::Count, says, "0")?;
    value.map(|value| kebijakan::desimal(&value)).transpose()
}

/// A ratio has no sense below zero, and a predicate no sign.
fn boleh_negatif(table: &Table<'_>, rumus: Read<Rumus>) -> Read<bool> {
    let says = "`true` bila angkanya dapat di bawah nol, misalnya pertumbuhan; rumusnya `positif`, \
                `negatif`, atau `stabil`";
    let boleh = table.flag("boleh-negatif", says)?;
    let place = table.written("boleh-negatif").filter(|_| boleh);
    let kenapa = match rumus {
        Ok(Rumus::RasioBalik) => "rasio balik tidak berarti untuk angka di bawah nol",
        Ok(Rumus::Predikat | Rumus::Peringkat) => "predikat tidak mempunyai tanda",
        Ok(Rumus::Positif | Rumus::Negatif | Rumus::Stabil) | Err(_) => return Ok(boleh),
    };
    place.map_or(Ok(boleh), |place| {
        let problem = Diagnostic::new(Code::KunciBertentangan, kenapa).at(&place);
        let saran = "hapus `boleh-negatif`, atau pakai rumus `positif`, `negatif`, atau `stabil`";
        Err(table.notes().push(problem.saran(saran)))
    })
}

/// `satuan = "indeks"`, or predicates for `rumus = "predikat"`; percent where nothing is written. Predicates without scores
/// have a formula of their own.
fn satuan(table: &Table<'_>, rumus: Read<Rumus>) -> (Read<Satuan>, Read<Rumus>) {
    let sendiri = || {
        let says = "persen bila tidak ditulis; `\"rupiah\"` dicetak Rp di depan angkanya; tidak \
                    dipakai pada `predikat`";
        Ok(table.text_if("satuan", says, "\"indeks\"")?.map_or(Satuan::Persen, Satuan::Lain))
    };
    match rumus {
        Ok(Rumus::Predikat | Rumus::Peringkat) => match predikat(table) {
            Ok(Some((tabel, rumus))) => (Ok(Satuan::Predikat(tabel)), Ok(rumus)),
            Ok(None) => {
                let told = table.miss("predikat", "[ … ]".into());
                (Err(told), Err(told))
            }
            Err(told) => (Err(told), Err(told)),
        },
        Ok(Rumus::Positif | Rumus::Negatif | Rumus::RasioBalik | Rumus::Stabil) => {
            (sendiri(), rumus)
        }
        // Whatever it was to be, it may have either.
        Err(told) => {
            let _: (Read<Satuan>, _) = (sendiri(), predikat(table));
            (Err(told), Err(told))
        }
    }
}

impl Takaran {
    /// Whether its figures are words.
    pub fn berpredikat(&self) -> bool {
        matches!(self.satuan, Ok(Satuan::Predikat(_)))
    }

    /// A figure in the unit; a predicate by its score or its place. Where the unit may not be known, a figure that is none
    /// in any unit is told all the same.
    pub fn angka(&self, value: &Value<'_>) -> Read<Decimal> {
        match &self.satuan {
            Ok(Satuan::Predikat(tabel)) => bernama(value, tabel),
            Ok(Satuan::Persen | Satuan::Lain(_)) => self.bilangan(value),
            Err(told) if value.is_text() => Err(*told),
            Err(told) => self.bilangan(value).and(Err(*told)),
        }
    }

    /// Tells words where a figure belongs; predicates are words, but for "-" and "n/a".
    pub fn no_words(&self, value: &Value<'_>, unknown: Unknown) -> Read<()> {
        match &self.satuan {
            Ok(Satuan::Predikat(_)) if value.is_text() && is_blank(value.glance()) => {
                let place = &value.place;
                Err(value.notes().push(no_predicate(place, value.glance(), unknown)))
            }
            Ok(Satuan::Predikat(tabel)) if unknown == Unknown::Key => {
                let Some((nama, nilai)) = bersama_nilai(value.glance(), tabel) else {
                    return Ok(());
                };
                let saran =
                    format!("tulis pada dua baris: `predikat = \"{nama}\"` dan `nilai = {nilai}`");
                Err(value.notes().push(sebaris(value).saran(saran)))
            }
            Ok(Satuan::Predikat(_)) => Ok(()),
            Ok(Satuan::Persen | Satuan::Lain(_)) => value.no_words(unknown),
            Err(told) if value.is_text() => Err(*told),
            Err(_) => Ok(()),
        }
    }

    /// A number, below zero only where the indicator allows it.
    pub fn bilangan(&self, value: &Value<'_>) -> Read<Decimal> {
        // Three digits are decimals where as many are said, or nobody knows how many.
        let digits = match self.desimal {
            Ok(Some(3..)) | Err(_) => Digits::Three,
            Ok(Some(..=2) | None) => Digits::Any,
        };
        match self.boleh_negatif {
            Ok(true) | Err(_) => value.signed_of(digits),
            Ok(false) if value.is_negative() => Err(value.notes().push(
                Diagnostic::new(Code::AngkaNegatif, "angka indikator ini di bawah nol")
                    .at(&value.place)
                    .note("indikatornya tidak disebut boleh di bawah nol")
                    .saran(
                        "tulis `boleh-negatif = true` pada indikatornya di renstra.toml bila \
                         angkanya memang dapat di bawah nol, seperti pertumbuhan; bila tidak, \
                         hapus tanda kurangnya",
                    ),
            )),
            Ok(false) => value.decimal_of(digits),
        }
    }

    /// What is promised: a figure, a share as its two counts, a range, a predicate with its value, or
    /// `{ tidak-tersedia = "alasan" }`.
    pub fn target(&self, value: &Value<'_>) -> Read<Tersedia<Target>> {
        if let (Some((kenapa, saran)), Ok(Satuan::Persen | Satuan::Lain(_))) =
            (bentuk_lain(value), &self.satuan)
        {
            let problem = Diagnostic::new(Code::JenisSalah, kenapa).at(&value.place);
            return Err(value.notes().push(problem.saran(saran)));
        }
        if !value.is_table() {
            self.no_words(value, Unknown::Value)?;
            return self.angka(value).map(Target::Nilai).map(Tersedia::Ada);
        }
        let table = value.table();
        let says = "mengapa angkanya tidak ada; dicetak sebagai catatan";
        let alasan = table.value_or("tidak-tersedia", Kind::Text, says, "\"belum ditetapkan\"")?;
        let (bagian, rentang) = (bagian(&table), self.rentang(&table));
        let bernilai = self.bernilai(&table);
        let (bagian, rentang, bernilai) = (bagian?.map(Target::Nilai), rentang?, bernilai?);
        once(&table, &["pembilang", "dari", "predikat"])?;
        match (alasan, bagian.or(rentang).or(bernilai)) {
            (Some(alasan), _) => {
                alone(&table, "tidak-tersedia")?;
                alasan.reason().map(Tersedia::Tidak)
            }
            (None, Some(target)) => Ok(Tersedia::Ada(target)),
            (None, None) => {
                let kurang = match &self.satuan {
                    Ok(Satuan::Predikat(_)) => "predikat",
                    Ok(Satuan::Persen | Satuan::Lain(_)) | Err(_) => "tidak-tersedia",
                };
                Err(table.miss(kurang, "\"…\"".into()))
            }
        }
    }

    /// From a figure to a larger one.
    fn rentang(&self, table: &Table<'_>) -> Read<Option<Target>> {
        let says = "batas bawah target yang berupa rentang; di dalamnya target tercapai";
        let dari = table.value_or("dari", Kind::Decimal, says, "4.43")?;
        let sampai = table.value_or("sampai", Kind::Decimal, "batas atasnya", "4.47")?;
        let (dari, sampai) = match (dari, sampai) {
            (None, None) => return Ok(None),
            (Some(_), None) => return Err(sebelah(table, "sampai", "di bawah")),
            (None, Some(_)) => return Err(sebelah(table, "dari", "di atas")),
            (Some(dari), Some(sampai)) => (dari, sampai),
        };
        let (bawah, atas) = (self.angka(&dari), self.angka(&sampai));
        let (bawah, atas) = (bawah?, atas?);
        if bawah >= atas {
            let problem = "batas bawah rentang target tidak di bawah batas atasnya";
            let problem = Diagnostic::new(Code::KunciBertentangan, problem).at(&dari.place);
            let problem = problem.conflicting(&sampai.place, "batas atasnya");
            return Err(table.notes().push(problem.saran(
                "periksa kedua batas; bila targetnya satu angka, tulis angka itu tanpa rentang",
            )));
        }
        Ok(Some(Target::Rentang { dari: bawah, sampai: atas }))
    }

    /// What a year came to: a figure, or a predicate with its value.
    pub fn hasil(&self, value: &Value<'_>) -> Read<Target> {
        if !value.is_table() {
            return self.angka(value).map(Target::Nilai);
        }
        let table = value.table();
        self.bernilai(&table)?.ok_or_else(|| table.miss("predikat", "\"…\"".into()))
    }

    /// A predicate and, where there is one, the value that it stands for.
    pub fn bernilai(&self, table: &Table<'_>) -> Read<Option<Target>> {
        let says = "predikatnya, dari daftar `predikat` atau `skor` indikatornya";
        let nama = table.value_or("predikat", Kind::Text, says, "\"BB\"")?;
        let says = "nilai yang diberi predikat itu, bila ada";
        let nilai = table.value_or("nilai", Kind::Decimal, says, "72.50")?;
        let Some(nama) = nama else { return Ok(None) };
        let predikat = match &self.satuan {
            Ok(Satuan::Predikat(tabel)) => bernama(&nama, tabel),
            Ok(Satuan::Persen | Satuan::Lain(_)) => Err(table.notes().push(
                Diagnostic::new(Code::KunciBertentangan, "indikator ini tidak berpredikat")
                    .at(&nama.place)
                    .saran(
                        "tulis angkanya saja; atau tulis `rumus = \"predikat\"` dan daftar \
                         `predikat` pada indikatornya di renstra.toml",
                    ),
            )),
            Err(told) => Err(*told),
        };
        let nilai = nilai.map(|nilai| self.bilangan(&nilai)).transpose();
        let (predikat, nilai) = (predikat?, nilai?);
        Ok(Some(match nilai {
            Some(nilai) => Target::Bernilai { predikat, nilai },
            None => Target::Nilai(predikat),
        }))
    }
}

/// A range with one of its bounds: the other stands in the office's papers, or there is none.
fn sebelah(table: &Table<'_>, kurang: &str, hanya: &str) -> Told {
    let saran = format!(
        "tambahkan `{kurang} = …` menurut dokumen asalnya; bila batasnya hanya {hanya}, angkanya saja tanpa kurung \
         kurawal: arahnya dikatakan `rumus` indikatornya di renstra.toml"
    );
    table.miss_with(kurang, saran)
}

/// A target as papers write it, `"60 s.d. 85"`, `[60, 85]` or `"≤ 60"`: what is wrong with it, and what to write.
fn bentuk_lain(value: &Value<'_>) -> Option<(&'static str, String)> {
    let angka = |teks: &str| Decimal::from_str_exact(teks).ok();
    let tertulis = if value.is_list() {
        if value.list().is_ok_and(|isi| isi.len() == 4) {
            let saran = "tulis target setahun saja; target keempat tribulannya di tabel \
                         [target-tribulan], kumulatif";
            return Some(("di sini target setahun, satu angka", saran.to_owned()));
        }
        let (dari, sampai) = value.glance_pair()?;
        Ungkapan::Rentang(angka(dari)?, angka(sampai)?)
    } else {
        ungkapan(value.glance())?
    };
    let kenapa = match tertulis {
        Ungkapan::Rentang(..) => "rentang ditulis dengan kedua batasnya",
        Ungkapan::Bagian(..) => "bagian ditulis dengan pembilang dan penyebutnya",
        Ungkapan::Nihil | Ungkapan::PalingTinggi(_) | Ungkapan::PalingRendah(_) => {
            "target ditulis dengan angkanya saja"
        }
    };
    Some((kenapa, tertulis.target()?))
}

/// What stands for nothing where it is written by hand.
fn is_blank(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    !text.chars().any(char::is_alphanumeric) || ["n/a", "na"].contains(&text.as_str())
}

/// The two counts that a share was typed as.
pub fn cacah(value: &Value<'_>) -> Read<Option<(Decimal, Decimal)>> {
    if !value.is_table() {
        return Ok(None);
    }
    let table = value.table();
    if ["pembilang", "penyebut"].iter().any(|kunci| table.written(kunci).is_none()) {
        return Ok(None);
    }
    let ambil = |kunci| table.value(kunci, Kind::Count, "", "")?.amount();
    Ok(Some((ambil("pembilang")?, ambil("penyebut")?)))
}

/// A share in percent, typed as two counts: 6 of 135 villages.
fn bagian(table: &Table<'_>) -> Read<Option<Decimal>> {
    let kind = || Kind::Either(vec![Kind::Count, Kind::Rupiah]);
    let atas = table.value_or("pembilang", kind(), "banyaknya yang dijanjikan", "6")?;
    let bawah = table.value_or("penyebut", kind(), "dari berapa", "135")?;
    let (Some(atas), Some(bawah)) = (atas, bawah) else { return Ok(None) };
    let (pembilang, penyebut) = (atas.amount(), bawah.amount());
    let persen = pembilang?.saturating_mul(Decimal::ONE_HUNDRED);
    persen.checked_div(penyebut?).map(Some).ok_or_else(|| {
        let problem = Diagnostic::new(Code::PenyebutNol, "penyebut target ini nol");
        bawah.notes().push(problem.at(&bawah.place).saran("isi penyebut yang benar"))
    })
}
