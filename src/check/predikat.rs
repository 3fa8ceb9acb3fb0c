//! Predicates of an indicator: a scale of its own, with scores or in an order.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rumus::Rumus;
use crate::read::notes::{Read, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};
use crate::read::{number, say};

/// Predicates with what stands for each: its score, or its place in their order.
pub type TabelPredikat = BTreeMap<String, Decimal>;

/// The predicates of an indicator, and the formula that follows from how they are given.
pub fn predikat(table: &Table<'_>) -> Read<Option<(TabelPredikat, Rumus)>> {
    let says = "predikat-predikatnya dari yang tertinggi; target tercapai bila predikatnya sama \
                atau lebih tinggi";
    let (syarat, contoh) = ("ini atau `skor`, bila `predikat`", "[\"BB\", \"B\", \"CC\"]");
    let daftar = Kind::List(Box::new(Kind::Text));
    let daftar = table.value_when("predikat", daftar, syarat, [says, contoh])?;
    let says = "skor setiap predikat, misalnya `{ BB = 5, B = 4 }`; capaiannya dihitung dari skor";
    let kind = Kind::By(Space::Predikat, Box::new(Kind::Decimal));
    let syarat = "ini atau `predikat`, bila `predikat`";
    let skor = table.value_when("skor", kind, syarat, [says, "{ BB = 5, B = 4 }"])?;
    match (daftar, skor) {
        (Some(value), Some(_)) if !table.is_pen() => Err(table.notes().push(
            Diagnostic::new(
                Code::KunciBertentangan,
                "predikat ini berurutan dan berskor sekaligus",
            )
            .at(&value.place)
            .saran("hapus `predikat` bila capaian dihitung dari skor; bila tidak, hapus `skor`"),
        )),
        (Some(value), skor) => {
            let skor = skor.map(|value| tabel_skor(&value.table().called("skor")));
            let urutan = urutan(&value)?;
            skor.transpose().map(|_| Some((urutan, Rumus::Peringkat)))
        }
        (None, Some(value)) => {
            let tabel = tabel_skor(&value.table().called("skor"))?;
            Ok(Some((tabel, Rumus::Predikat)))
        }
        (None, None) => Ok(None),
    }
}

/// Each predicate with its place, the lowest being 1.
fn urutan(value: &Value<'_>) -> Read<TabelPredikat> {
    let nama = each(value.items()?.iter().map(Value::text))?;
    let tempat = (1_u32..).map(Decimal::from);
    let urutan: TabelPredikat = nama.iter().rev().cloned().zip(tempat).collect();
    if urutan.len() < nama.len() {
        return Err(value.notes().push(
            Diagnostic::new(Code::KodeGanda, "satu predikat disebut dua kali")
                .at(&value.place)
                .saran("sebut tiap predikat sekali, dari yang tertinggi"),
        ));
    }
    Ok(urutan)
}

fn tabel_skor(skor: &Table<'_>) -> Read<TabelPredikat> {
    let isi = skor.keys().into_iter().map(|(key, _)| {
        let nilai = skor.at(&key, "0")?.decimal()?;
        Ok((key, nilai))
    });
    let isi: TabelPredikat = each(isi)?.into_iter().collect();
    let nilai: BTreeSet<Decimal> = isi.values().copied().collect();
    if nilai.len() < isi.len() {
        return Err(skor.notes().push(
            Diagnostic::new(Code::KodeGanda, "dua predikat mempunyai skor yang sama")
                .at(&skor.place)
                .saran("beri tiap predikat skor sendiri"),
        ));
    }
    Ok(isi)
}

/// That a predicate and its value stand in one text.
pub fn sebaris(value: &Value<'_>) -> Diagnostic {
    let problem = Diagnostic::new(Code::JenisSalah, "predikat dan nilainya ditulis menjadi satu");
    problem.at(&value.place).of([value.glance()])
}

/// "BB (75,30)" and "75,30 (BB)": a predicate of the scale, and the value beside it as it is typed.
pub fn bersama_nilai<'a>(teks: &str, tabel: &'a TabelPredikat) -> Option<(&'a str, String)> {
    let bagian = teks.split(|tanda: char| tanda.is_whitespace() || "()=:/;".contains(tanda));
    let (nilai, nama): (Vec<&str>, Vec<&str>) =
        bagian.filter(|bagian| !bagian.is_empty()).partition(|bagian| number::numeric(bagian));
    let [nilai] = nilai[..] else { return None };
    let nilai = Decimal::from_str_exact(&nilai.replace(',', ".")).ok()?;
    Some((dikenali(&nama.join(" "), tabel)?.0, number::typed(nilai)))
}

/// The predicate of this name, in whatever letters and with whatever spaces, where it is the only one.
fn dikenali<'a>(nama: &str, tabel: &'a TabelPredikat) -> Option<(&'a str, &'a Decimal)> {
    if let Some((nama, tempat)) = tabel.get_key_value(nama) {
        return Some((nama, tempat));
    }
    let lipat = |nama: &str| nama.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let dicari = lipat(nama);
    let mut semua = tabel.iter().filter(|(nama, _)| lipat(nama) == dicari);
    let (nama, tempat) = semua.next()?;
    semua.next().is_none().then_some((nama.as_str(), tempat))
}

/// What stands for a predicate.
pub fn bernama(value: &Value<'_>, tabel: &TabelPredikat) -> Read<Decimal> {
    let mut dikenal: Vec<(&String, &Decimal)> = tabel.iter().collect();
    dikenal.sort_by_key(|(_, tempat)| Reverse(**tempat));
    let dikenal = || say::some(dikenal.iter().map(|(nama, _)| nama.as_str()));
    if value.is_number() || number::numeric(value.glance()) {
        let problem = Diagnostic::new(Code::JenisSalah, "indikator ini berpredikat, bukan angka");
        let problem =
            problem.at(&value.place).found("bilangan", format!("salah satu dari {}", dikenal()));
        let saran = "tulis predikatnya di antara tanda kutip; angkanya di sampingnya bila ada: \
                     `{ predikat = \"…\", nilai = … }`";
        return Err(value.notes().push(problem.saran(saran)));
    }
    let nama = value.text()?;
    if let Some((nama, nilai)) = bersama_nilai(&nama, tabel) {
        let saran = format!("tulis {{ predikat = \"{nama}\", nilai = {nilai} }}");
        return Err(value.notes().push(sebaris(value).saran(saran)));
    }
    dikenali(&nama, tabel).map(|(_, tempat)| *tempat).ok_or_else(|| {
        let dikenal = dikenal();
        value.notes().push(
            Diagnostic::new(
                Code::PilihanTakDikenal,
                format!("predikat \"{nama}\" tidak ada pada indikatornya"),
            )
            .at(&value.place)
            .found(format!("\"{nama}\""), format!("salah satu dari {dikenal}"))
            .saran(
                "cocokkan dengan dokumen asalnya; bila predikat itu memang ada, tambahkan ke \
                 `predikat` atau `skor` indikatornya di renstra.toml",
            ),
        )
    })
}
