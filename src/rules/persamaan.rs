//! `persamaan-tak-cocok`: facts of the prose do not come to the figure that the office says they do.

use rust_decimal::Decimal;

use crate::compute::figure;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::{CaraPersamaan, Persamaan};
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::{Findings, Perkara};
use crate::read::number::typed;

/// Works out every equation of analisis.toml.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    Findings::each(Some(perkara.draf.persamaan.iter().enumerate()), |(nomor, persamaan)| {
        let suku = persamaan.suku.iter().map(|suku| bilangan(perkara, suku));
        let suku: Vec<Option<Decimal>> = suku.collect::<Option<_>>()?;
        let seharusnya = bilangan(perkara, &persamaan.sama_dengan)?;
        let hasil =
            suku.into_iter().collect::<Option<Vec<_>>>().map(|suku| compute(persamaan, &suku));
        let beda = hasil.zip(seharusnya).filter(|(hasil, seharusnya)| hasil != seharusnya);
        Some(beda.and_then(|beda| tell(perkara, nomor, persamaan, beda)).into_iter().collect())
    })
}

fn tell(
    perkara: &Perkara<'_>,
    nomor: usize,
    persamaan: &Persamaan,
    (hasil, seharusnya): (Decimal, Decimal),
) -> Option<Diagnostic> {
    let cara = match persamaan.cara {
        CaraPersamaan::Jumlah => "jumlah",
        CaraPersamaan::Kali => "hasil kali",
    };
    let apa = format!("{cara} fakta tidak sama dengan angka ini");
    Some(
        Diagnostic::new(Code::PersamaanTakCocok, apa)
            .at(perkara.tempat.of(&Titik::Persamaan(nomor))?)
            .found(format!("{cara} {}", typed(hasil)), typed(seharusnya))
            .saran("periksa fakta di analisis.toml dan angka yang disebut di sini"),
    )
}

fn compute(persamaan: &Persamaan, suku: &[Decimal]) -> Decimal {
    let suku = suku.iter().copied();
    match persamaan.cara {
        CaraPersamaan::Jumlah => suku.fold(Decimal::ZERO, Decimal::saturating_add),
        CaraPersamaan::Kali => suku.fold(Decimal::ONE, Decimal::saturating_mul),
    }
}

/// The number of a fact or a figure, where it is one; nothing while it waits.
fn bilangan(perkara: &Perkara<'_>, rujukan: &Rujukan) -> Option<Option<Decimal>> {
    match rujukan {
        Rujukan::Fakta(id) => Some(Some(perkara.draf.analisis.as_ref()?.fakta.get(id)?.nilai)),
        Rujukan::Angka(angka) => Some(figure(perkara.angka, angka)?.bilangan()),
        Rujukan::Terbilang(_)
        | Rujukan::Sebutan(_)
        | Rujukan::Nama(_)
        | Rujukan::Keadaan(_)
        | Rujukan::Regulasi(_)
        | Rujukan::Tabel(_)
        | Rujukan::Gambar(_)
        | Rujukan::Subbab(_)
        | Rujukan::Bab(_) => Some(None),
    }
}
