//! What the report is compared with and never prints: `[kontrol]` of any file, `[[persamaan]]` of analisis.toml.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::asal::Ukur;
use crate::domain::kode::Id;
use crate::domain::laporan::{CaraPersamaan, Kontrol, Persamaan, Tertulis};
use crate::domain::rujukan::{Angka, Rujukan, Tolok};
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::number::Digits;
use crate::read::prose::Resolve;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};
use crate::read::{Berkas, KONTROL};
use crate::source::Place;
use crate::tempat::Titik;

use super::bagian::once;
use super::rujukan::Dikenal;

/// Reads every `[kontrol]`: figures by their reference, as another paper has them. Those that are sound.
pub fn kontrol<'a>(
    berkas: &'a Berkas<'a>,
    dikenal: &Dikenal,
    ukur: &BTreeMap<Id, Ukur>,
    notes: &'a Notes<'a>,
) -> Vec<Kontrol> {
    let mut kontrol = Vec::new();
    let says =
        "angka dari dokumen lain (DPA, SP2D, cetakan SIPD); tidak dicetak, hanya dibandingkan";
    let kind = Kind::By(Space::Angka, Box::new(Kind::Either(vec![Kind::Decimal, Kind::Text])));
    for table in berkas.sections(KONTROL, &kind, [says, "1_736_783_345"], notes) {
        for (kunci, place) in table.keys() {
            let Ok(Some(value)) = table.at_if(&kunci) else { continue };
            match dikenal.resolve(&kunci) {
                Ok(Rujukan::Angka(angka)) => {
                    let Ok(tertulis) = tertulis(&value, digits(ukur, &angka)) else { continue };
                    notes.mark(Titik::Kontrol(kontrol.len()), &value.place);
                    kontrol.push(Kontrol { angka, tertulis });
                }
                Ok(_) => drop(
                    notes.push(
                        Diagnostic::new(
                            Code::RujukanTakDikenal,
                            format!("\"{kunci}\" bukan angka yang dapat dikontrol"),
                        )
                        .at(&place)
                        .saran("pakai kunci angka menurut `lkjip rekap`, misalnya \"pagu:total\""),
                    ),
                ),
                Err(Some(problem)) => drop(notes.push(problem.at(&place))),
                Err(None) => drop(tertulis(&value, Digits::Three)),
            }
        }
    }
    kontrol
}

fn tertulis(value: &Value<'_>, digits: Digits) -> Read<Tertulis> {
    // A text of nothing but figures and their marks is a number in quotes, and is told as such.
    let angka = |text: &str| {
        let mark = |character: char| character.is_ascii_digit() || "_., -+%".contains(character);
        text.contains(|character: char| character.is_ascii_digit()) && text.chars().all(mark)
    };
    if value.is_text() && !angka(value.glance()) {
        return Ok(Tertulis::Teks(value.text()?));
    }
    value.signed_of(digits).map(Tertulis::Bilangan)
}

/// Three digits are decimals in what an indicator came to that is said to have as many.
fn digits(ukur: &BTreeMap<Id, Ukur>, angka: &Angka) -> Digits {
    match angka {
        Angka::Target(Tolok::Renstra(id))
        | Angka::Realisasi(Tolok::Renstra(id))
        | Angka::RealisasiLalu(id, _)
        | Angka::TargetTribulan(Tolok::Renstra(id)) => {
            // Of one that could not be read nobody knows how many it has.
            let tiga = |ukur: &Ukur| ukur.desimal.is_some_and(|desimal| desimal >= 3);
            if ukur.get(id).is_none_or(tiga) { Digits::Three } else { Digits::Any }
        }
        Angka::Pembilang(_)
        | Angka::Penyebut(_)
        | Angka::Target(Tolok::Anggaran(_))
        | Angka::Realisasi(Tolok::Anggaran(_))
        | Angka::Capaian(_)
        | Angka::Kemajuan(_)
        | Angka::Kategori(_)
        | Angka::Selisih(_)
        | Angka::TargetTribulan(Tolok::Anggaran(_))
        | Angka::TahapanTribulan(..)
        | Angka::CapaianTribulan(_)
        | Angka::Pagu(_)
        | Angka::RealisasiAnggaran(_)
        | Angka::Serapan(_)
        | Angka::Porsi(_)
        | Angka::SumberDana(_)
        | Angka::Efisiensi(_)
        | Angka::UangJangka(..)
        | Angka::KeluaranJangka(..)
        | Angka::Jumlah(_)
        | Angka::RataRataCapaian
        | Angka::KategoriRataRata
        | Angka::GambaranUmum(..) => Digits::Any,
    }
}

/// Reads the equations of analisis.toml: `jumlah` or `kali` of references, and what they equal. Those that are sound.
pub fn persamaan(analisis: &Table<'_>, resolve: Resolve<'_>, notes: &Notes<'_>) -> Vec<Persamaan> {
    let says = "rujukan yang jumlah atau hasil kalinya harus sama dengan rujukan lain";
    let tables = analisis.tables_if("persamaan", says).unwrap_or_default();
    let semua: Vec<Read<(Persamaan, Place)>> =
        tables.iter().map(|table| isi_persamaan(table, resolve)).collect();
    let semua = semua.into_iter().flatten().enumerate().map(|(nomor, (persamaan, place))| {
        notes.mark(Titik::Persamaan(nomor), &place);
        persamaan
    });
    semua.collect()
}

fn isi_persamaan(table: &Table<'_>, resolve: Resolve<'_>) -> Read<(Persamaan, Place)> {
    let acuan = |value: &Value<'_>| acuan(value, resolve);
    let daftar = || Kind::List(Box::new(Kind::Ref(Space::Angka)));
    let contoh = "[\"realisasi:2.1.1\", \"realisasi:2.3\"]";
    let kali = table.value_or("kali", daftar(), "yang dikalikan", contoh)?;
    let jumlah = table.value_or("jumlah", daftar(), "yang dijumlahkan", contoh)?;
    let kind = Kind::Ref(Space::Angka);
    let says = "rujukan yang harus sama dengannya";
    let sama_dengan =
        table.value_written("sama-dengan", kind, [says, "\"realisasi:1.1\""], "\"…\"");
    let (cara, suku) = match (kali, jumlah) {
        (Some(kali), _) => (CaraPersamaan::Kali, kali.list()),
        (None, Some(jumlah)) => (CaraPersamaan::Jumlah, jumlah.list()),
        (None, None) => (CaraPersamaan::Jumlah, Err(table.miss("jumlah", "[ … ]".into()))),
    };
    let suku = suku.and_then(|suku| each(suku.iter().map(acuan)));
    let sama_dengan = sama_dengan.and_then(|value| Ok((acuan(&value)?, value.place)));
    once(table, &["kali", "jumlah"])?;
    let (suku, (sama_dengan, place)) = (suku?, sama_dengan?);
    Ok((Persamaan { cara, suku, sama_dengan }, place))
}

/// A figure or a fact by its written form.
fn acuan(value: &Value<'_>, resolve: Resolve<'_>) -> Read<Rujukan> {
    let teks = value.text()?;
    match resolve(&teks) {
        Ok(found @ (Rujukan::Angka(_) | Rujukan::Fakta(_))) => Ok(found),
        Ok(_) => Err(value.notes().push(
            Diagnostic::new(Code::RujukanTakDikenal, format!("\"{teks}\" bukan bilangan"))
                .at(&value.place)
                .saran("pakai fakta atau angka laporan, misalnya \"fakta:peserta\""),
        )),
        Err(Some(problem)) => Err(value.notes().push(problem.at(&value.place))),
        Err(None) => Err(Told::BEFORE),
    }
}
