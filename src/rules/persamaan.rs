//! `persamaan-tak-cocok`: facts of the prose do not come to the figure that the office says they do.

use rust_decimal::Decimal;

use crate::compute::nilai;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::{Analisis, CaraPersamaan, Persamaan};
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::tulis::tulis;
use super::{Hitung, Perkara};

/// Works out every equation of analisis.toml.
pub fn periksa(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let (analisis, hitungan) = (perkara.draf.analisis.as_ref()?, perkara.hitung?);
    let bilangan = |rujukan: &Rujukan| bilangan(analisis, hitungan, rujukan);
    for (nomor, satu) in perkara.draf.persamaan.iter().enumerate() {
        let hasil = hitung(&bilangan, satu);
        let (Some(hasil), Some(seharusnya)) = (hasil, bilangan(&satu.sama_dengan)) else {
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
    Some(temuan)
}

fn hitung(bilangan: &dyn Fn(&Rujukan) -> Option<Decimal>, satu: &Persamaan) -> Option<Decimal> {
    let suku = satu.suku.iter().map(bilangan);
    let suku: Vec<Decimal> = suku.collect::<Option<_>>()?;
    Some(match satu.cara {
        CaraPersamaan::Jumlah => suku.into_iter().fold(Decimal::ZERO, Decimal::saturating_add),
        CaraPersamaan::Kali => suku.into_iter().fold(Decimal::ONE, Decimal::saturating_mul),
    })
}

fn bilangan(analisis: &Analisis, hitung: Hitung<'_>, rujukan: &Rujukan) -> Option<Decimal> {
    match rujukan {
        Rujukan::Fakta(id) => Some(analisis.fakta.get(id)?.nilai),
        Rujukan::Angka(angka) => nilai(hitung.pokok, hitung.rekap, angka).bilangan(),
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
