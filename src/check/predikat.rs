//! Predicates of an indicator: a scale of its own, with scores or in an order.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rumus::Rumus;
use crate::read::notes::{Read, each};
use crate::read::say;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};

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

/// What stands for a predicate.
pub fn bernama(value: &Value<'_>, tabel: &TabelPredikat) -> Read<Decimal> {
    let mut dikenal: Vec<(&String, &Decimal)> = tabel.iter().collect();
    dikenal.sort_by_key(|(_, tempat)| Reverse(**tempat));
    let dikenal = || say::some(dikenal.iter().map(|(nama, _)| nama.as_str()));
    if value.is_number() {
        let problem = Diagnostic::new(Code::JenisSalah, "indikator ini berpredikat, bukan angka");
        let problem =
            problem.at(&value.place).found("bilangan", format!("salah satu dari {}", dikenal()));
        let saran = "tulis predikatnya di antara tanda kutip; angkanya di sampingnya bila ada: \
                     `{ predikat = \"…\", nilai = … }`";
        return Err(value.notes().push(problem.saran(saran)));
    }
    let nama = value.text()?;
    tabel.get(&nama).copied().ok_or_else(|| {
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
