//! The standard prose, and what the office words itself: teks.toml.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use super::BAKU;
use crate::domain::kalimat::Kalimat;
use crate::domain::prosa::{BlokProsa, Prosa};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::prose::{Resolve, line, prose};
use crate::read::table::Value;
use crate::tempat::Titik;

/// Sections that are one paragraph, for which there is no more room.
const SATU_ALINEA: [&str; 1] = ["kaki-tte"];

/// Sections that a plan prints: of the others it says nothing, and what they refer to it may not have.
const RENCANA: [&str; 5] = [
    "pembuka-perjanjian",
    "pernyataan-perjanjian",
    "pembuka-perjanjian-tunggal",
    "pernyataan-perjanjian-tunggal",
    "kaki-tte",
];

/// Sections that stand in the place of another where the report is of a special kind.
const RAGAM: [(&str, &str); 8] = [
    ("pelatihan-umum", "pelatihan"),
    ("maksud-tanpa-anggaran", "maksud-tujuan"),
    ("akuntabilitas-tanpa-anggaran", "akuntabilitas"),
    ("renstra-program", "renstra"),
    ("penunjang-kemajuan", "penunjang"),
    ("langkah-seluruhnya", "langkah-ke-depan"),
    ("pembuka-perjanjian-tunggal", "pembuka-perjanjian"),
    ("pernyataan-perjanjian-tunggal", "pernyataan-perjanjian"),
];

/// The standard prose, each section in the office's own wording where it gave one, and the passages that it words instead
/// of the program. Of several files the nearest that has a section counts. An office's own words stand whatever the kind of
/// its report, unless it has others for that. `rencana`: whether that is a plan.
pub fn teks<'a>(
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    rencana: bool,
    resolve: Resolve<'_>,
    notes: &'a Notes<'a>,
) -> Read<BTreeMap<String, Prosa>> {
    let standar = baku.table(BAKU, notes);
    let sendiri = berkas.tables("teks.toml", notes);
    let baku = standar.keys().into_iter().map(|(bagian, _)| {
        let says = "bagian itu dengan kata sendiri, pengganti teks baku";
        (standar.at(&bagian, "\"…\"").map(Some), bagian, says)
    });
    let kalimat = Kalimat::VARIANTS.iter().map(|kalimat| {
        let says = "bagian itu dengan kata sendiri, pengganti kalimat yang disusun program";
        (Ok(None), <&str>::from(*kalimat).to_owned(), says)
    });
    let mut milik = BTreeSet::new();
    let isi = baku.chain(kalimat).map(|(standar, bagian, says)| {
        let sendiri = each(sendiri.iter().map(|table| table.section(&bagian, says)))?;
        let sendiri = sendiri.into_iter().flatten().next();
        if let Some(value) = &sendiri {
            notes.mark(Titik::Teks(bagian.clone()), &value.place);
            milik.insert(bagian.clone());
        }
        if rencana && !RENCANA.contains(&bagian.as_str()) {
            return Ok(None);
        }
        let isi = match (&sendiri, standar?) {
            (Some(value), _) => section(&bagian, value, resolve)?,
            // Of what the report has not the standard does not speak.
            (None, Some(value)) => {
                match section(&bagian, &value, &|text| resolve(text).map_err(|_| None)) {
                    Ok(isi) => isi,
                    Err(_) => return Ok(None),
                }
            }
            (None, None) => return Ok(None),
        };
        Ok(Some((bagian, isi)))
    });
    let mut hasil: BTreeMap<String, Prosa> = each(isi)?.into_iter().flatten().collect();
    for (ragam, umum) in RAGAM {
        if milik.contains(umum) && !milik.contains(ragam) {
            let isi = hasil.get(umum).cloned();
            hasil.extend(isi.map(|isi| (ragam.to_owned(), isi)));
        }
    }
    Ok(hasil)
}

fn section(bagian: &str, value: &Value<'_>, resolve: Resolve<'_>) -> Read<Prosa> {
    if SATU_ALINEA.contains(&bagian) {
        return Ok(vec![BlokProsa::Paragraf(line(value, resolve)?)]);
    }
    prose(value, resolve)
}
