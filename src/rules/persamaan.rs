//! `persamaan-tak-cocok`: facts of the prose do not come to the figure that the office says they do.

use rust_decimal::Decimal;

use crate::compute::nilai;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::{CaraPersamaan, Persamaan};
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::Perkara;
use super::tulis::tulis;

/// Works out every equation of analisis.toml.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    for (nomor, satu) in perkara.laporan.persamaan.iter().enumerate() {
        let hasil = hitung(perkara, satu);
        let (Some(hasil), Some(seharusnya)) = (hasil, bilangan(perkara, &satu.sama_dengan)) else {
            continue;
        };
        if let Some(place) =
            perkara.tempat.of(&Titik::Persamaan(nomor)).filter(|_| hasil != seharusnya)
        {
            let cara = match satu.cara {
                CaraPersamaan::Jumlah => "jumlah",
                CaraPersamaan::Kali => "hasil kali",
            };
            temuan.push(
                Diagnostic::new(
                    Code::PersamaanTakCocok,
                    format!("{cara} fakta tidak sama dengan angka ini"),
                )
                .at(place)
                .found(format!("{cara} {}", tulis(hasil)), tulis(seharusnya))
                .saran("periksa fakta di analisis.toml dan angka yang disebut di sini"),
            );
        }
    }
}

fn hitung(perkara: &Perkara<'_>, satu: &Persamaan) -> Option<Decimal> {
    let suku = satu.suku.iter().map(|suku| bilangan(perkara, suku));
    let suku: Vec<Decimal> = suku.collect::<Option<_>>()?;
    Some(match satu.cara {
        CaraPersamaan::Jumlah => suku.into_iter().fold(Decimal::ZERO, Decimal::saturating_add),
        CaraPersamaan::Kali => suku.into_iter().fold(Decimal::ONE, Decimal::saturating_mul),
    })
}

fn bilangan(perkara: &Perkara<'_>, rujukan: &Rujukan) -> Option<Decimal> {
    match rujukan {
        Rujukan::Fakta(id) => Some(perkara.laporan.analisis.fakta.get(id)?.nilai),
        Rujukan::Angka(angka) => nilai(perkara.laporan, perkara.rekap, angka).bilangan(),
        Rujukan::Terbilang(_)
        | Rujukan::Sebutan(_)
        | Rujukan::Nama(_)
        | Rujukan::Keadaan(_)
        | Rujukan::Regulasi(_)
        | Rujukan::Tabel(_)
        | Rujukan::Gambar(_)
        | Rujukan::Subbab(_) => None,
    }
}
