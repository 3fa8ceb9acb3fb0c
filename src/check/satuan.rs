//! What an indicator is measured in, and a figure in that unit.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::renstra::Satuan;
use crate::domain::rumus::Rumus;
use crate::read::notes::{Read, each};
use crate::read::number::{Bilangan, Digits};
use crate::read::say;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};

/// `satuan = "indeks"`, or a table of scores for `rumus = "predikat"`; percent where nothing is written.
pub fn satuan(table: &Table<'_>, rumus: Read<Rumus>) -> Read<Satuan> {
    let skor = |wajib: bool| {
        let says = "skor setiap predikat, misalnya `{ BB = 5, B = 4 }`";
        let value = table.value_when(
            "skor",
            Kind::By(Space::Predikat, Box::new(Kind::Decimal)),
            "bila `predikat`",
            [says, "{ BB = 5, B = 4 }"],
        )?;
        match value {
            Some(value) => tabel_skor(&value.table().called("skor")),
            None if wajib => Err(table.miss("skor", "{ … }".into())),
            None => Ok(BTreeMap::new()),
        }
    };
    let sendiri = || {
        let says = "persen bila tidak ditulis; tidak dipakai pada `predikat`";
        Ok(table.text_if("satuan", says, "\"indeks\"")?.map_or(Satuan::Persen, Satuan::Lain))
    };
    match rumus {
        Ok(Rumus::Predikat) => Ok(Satuan::Predikat(skor(true)?)),
        Ok(Rumus::Positif | Rumus::Negatif | Rumus::RasioBalik | Rumus::Stabil) => sendiri(),
        // Whatever it was to be, it may have either.
        Err(told) => {
            let _: (Read<Satuan>, _) = (sendiri(), skor(false));
            Err(told)
        }
    }
}

fn tabel_skor(skor: &Table<'_>) -> Read<BTreeMap<String, Decimal>> {
    let isi = skor.keys().into_iter().map(|(key, _)| {
        let nilai = skor.at(&key, "0")?.decimal()?;
        Ok((key, nilai))
    });
    let isi: BTreeMap<String, Decimal> = each(isi)?.into_iter().collect();
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

/// What is typed for a figure, a share as its two counts, or `{ tidak-tersedia = "alasan" }`.
pub fn diketahui(
    value: &Value<'_>,
    read: impl FnOnce(&Value<'_>) -> Read<Decimal>,
) -> Read<Tersedia<Decimal>> {
    if !value.is_table() {
        return read(value).map(Tersedia::Ada);
    }
    let table = value.table();
    let says = "mengapa angkanya tidak ada; dicetak sebagai catatan";
    let alasan = table.value_or("tidak-tersedia", Kind::Text, says, "\"belum ditetapkan\"")?;
    let bagian = bagian(&table)?;
    match (alasan, bagian) {
        (Some(alasan), _) => alasan.text().map(Tersedia::Tidak),
        (None, Some(bagian)) => Ok(Tersedia::Ada(bagian)),
        (None, None) => Err(table.miss("tidak-tersedia", "\"…\"".into())),
    }
}

/// A share in percent, typed as two counts: 6 of 135 villages.
fn bagian(table: &Table<'_>) -> Read<Option<Decimal>> {
    let atas = table.value_or("pembilang", Kind::Count, "banyaknya yang dijanjikan", "6")?;
    let bawah = table.value_or("penyebut", Kind::Count, "dari berapa", "135")?;
    let (Some(atas), Some(bawah)) = (atas, bawah) else { return Ok(None) };
    let (pembilang, penyebut) = (atas.count(Bilangan::Cacah), bawah.count(Bilangan::Cacah));
    let persen = Decimal::from(pembilang?).saturating_mul(Decimal::ONE_HUNDRED);
    persen.checked_div(Decimal::from(penyebut?)).map(Some).ok_or_else(|| {
        let problem = Diagnostic::new(Code::PenyebutNol, "penyebut target ini nol");
        bawah.notes().push(problem.at(&bawah.place).saran("isi penyebut yang benar"))
    })
}

/// A figure in the indicator's unit; a predicate by its score.
pub fn skor(value: &Value<'_>, satuan: &Satuan, desimal: Option<u32>) -> Read<Decimal> {
    let Satuan::Predikat(tabel) = satuan else { return value.decimal_of(digits(desimal)) };
    let nama = value.text()?;
    tabel.get(&nama).copied().ok_or_else(|| {
        let known: Vec<&str> = tabel.keys().map(String::as_str).collect();
        value.notes().push(say::unknown_choice(&value.place, &nama, &known))
    })
}

/// Three digits are decimals in an indicator that is said to have as many.
fn digits(desimal: Option<u32>) -> Digits {
    match desimal {
        Some(desimal) if desimal >= 3 => Digits::Three,
        Some(_) | None => Digits::Any,
    }
}

/// The same where the unit may not be known: then a figure that is none in any unit is told all the same.
pub fn skor_bersatuan(
    value: &Value<'_>,
    satuan: &Read<Satuan>,
    desimal: Option<u32>,
) -> Read<Decimal> {
    match satuan {
        Ok(satuan) => skor(value, satuan, desimal),
        Err(told) if value.is_text() => Err(*told),
        Err(told) => value.decimal_of(digits(desimal)).and(Err(*told)),
    }
}
