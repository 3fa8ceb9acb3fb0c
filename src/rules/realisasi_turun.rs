//! `realisasi-turun`: a figure counted from the year's first day is smaller than in the quarter before.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, Program, Volume};
use crate::domain::angka::Rupiah;
use crate::domain::asal;
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::{Jenis, Renstra, Ukuran};
use crate::domain::rujukan::{Angka, Lingkup, Tolok};
use crate::tempat::Titik;

use super::{Perkara, Terdahulu};
use crate::read::number::typed;

/// Money and outputs where they are typed, and numerators of indicators whose quarters add up.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let (program, renstra) = (perkara.draf.program.as_ref()?, perkara.draf.renstra.as_ref()?);
    for terdahulu in perkara.same_year()? {
        uang(perkara, program, terdahulu, &mut temuan);
        keluaran(perkara, program, terdahulu, &mut temuan);
        kemajuan(perkara, program, terdahulu, &mut temuan);
        kinerja(perkara, renstra, terdahulu, &mut temuan);
    }
    Some(temuan)
}

fn uang(
    perkara: &Perkara<'_>,
    program: &[Program],
    terdahulu: &Terdahulu,
    temuan: &mut Vec<Diagnostic>,
) {
    let dahulu = asal::belanja(&terdahulu.laporan.program);
    let dahulu: BTreeMap<&Kode, &Rupiah> = dahulu
        .iter()
        .filter_map(|sub| Some((sub.kode(), sub.alokasi.anggaran.realisasi.ada()?)))
        .collect();
    for sub in asal::belanja(program) {
        let dahulu = dahulu.get(sub.kode());
        let Some((dahulu, kini)) = dahulu.zip(sub.alokasi.anggaran.realisasi.ada()) else {
            continue;
        };
        if kini < dahulu {
            let angka = Angka::RealisasiAnggaran(Lingkup::Node(sub.kode().clone()));
            let (kini, dahulu) = (kini.0, dahulu.0);
            temuan.extend(fallen(perkara, angka, kini, dahulu, terdahulu));
        }
    }
}

/// Outputs that add up from quarter to quarter.
fn keluaran(
    perkara: &Perkara<'_>,
    program: &[Program],
    terdahulu: &Terdahulu,
    temuan: &mut Vec<Diagnostic>,
) {
    let terkumpul = |program| {
        asal::indikator(program).filter_map(|indikator| {
            let Cara::Langsung { realisasi, jenis: Jenis::Akumulasi, .. } = &indikator.cara else {
                return None;
            };
            Some((&indikator.id, realisasi.ada()?))
        })
    };
    let dahulu: BTreeMap<&Id, &Volume> = terkumpul(&terdahulu.laporan.program).collect();
    for (id, kini) in terkumpul(program) {
        let Some(dahulu) = dahulu.get(id).map(|dahulu| dahulu.besar()) else { continue };
        if kini.besar() < dahulu {
            let angka = Angka::Realisasi(Tolok::Anggaran(id.clone()));
            temuan.extend(fallen(perkara, angka, kini.besar(), dahulu, terdahulu));
        }
    }
}

/// How much of the work is done.
fn kemajuan(
    perkara: &Perkara<'_>,
    program: &[Program],
    terdahulu: &Terdahulu,
    temuan: &mut Vec<Diagnostic>,
) {
    let maju = |program| {
        asal::indikator(program)
            .filter_map(|indikator| Some((&indikator.id, indikator.cara.kemajuan()?.0)))
    };
    let dahulu: BTreeMap<&Id, Decimal> = maju(&terdahulu.laporan.program).collect();
    for (id, kini) in maju(program) {
        let Some(dahulu) = dahulu.get(id).copied().filter(|dahulu| kini < *dahulu) else {
            continue;
        };
        temuan.extend(fallen(perkara, Angka::Kemajuan(id.clone()), kini, dahulu, terdahulu));
    }
}

fn kinerja(
    perkara: &Perkara<'_>,
    renstra: &Renstra,
    terdahulu: &Terdahulu,
    temuan: &mut Vec<Diagnostic>,
) {
    let bertambah = renstra.indikator().filter(|indikator| indikator.jenis == Jenis::Akumulasi);
    for indikator in bertambah {
        let dahulu = terdahulu.laporan.renstra.indikator().find(|lain| lain.id == indikator.id);
        let (Ukuran::Rasio { pembilang, .. }, Some(Ukuran::Rasio { pembilang: dahulu, .. })) =
            (indikator.hasil.ukuran, dahulu.map(|lain| lain.hasil.ukuran))
        else {
            continue;
        };
        if pembilang < dahulu {
            let angka = Angka::Realisasi(Tolok::Renstra(indikator.id.clone()));
            temuan.extend(fallen(perkara, angka, pembilang, dahulu, terdahulu));
        }
    }
}

fn fallen(
    perkara: &Perkara<'_>,
    angka: Angka,
    kini: Decimal,
    dahulu: Decimal,
    terdahulu: &Terdahulu,
) -> Option<Diagnostic> {
    let place = perkara.tempat.of(&Titik::Angka(angka.clone()))?;
    let problem = Diagnostic::new(
        Code::RealisasiTurun,
        format!("{angka} lebih kecil daripada tribulan sebelumnya"),
    );
    Some(
        problem
            .at(place)
            .found(
                typed(kini),
                format!("paling sedikit {} menurut {}", typed(dahulu), terdahulu.map),
            )
            .saran("tulis angka kumulatif sejak 1 Januari, atau perbaiki laporan sebelumnya"),
    )
}
