//! Axes with round marks. All in exact decimals: a picture cannot differ from its table.

use rust_decimal::Decimal;

use crate::naskah::Tanda;

/// An axis from a round figure to a round figure in equal steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sumbu {
    awal: Decimal,
    langkah: Decimal,
    banyak: u32,
}

impl Sumbu {
    /// From zero to the first round mark at or above the largest figure.
    pub fn dari_nol(terbesar: Decimal) -> Self {
        Self::antara_langkah(Decimal::ZERO, terbesar)
    }

    /// From the round mark below the smallest figure to the one above the largest.
    pub fn antara(terkecil: Decimal, terbesar: Decimal) -> Self {
        Self::antara_langkah(terkecil, terbesar)
    }

    fn antara_langkah(terkecil: Decimal, terbesar: Decimal) -> Self {
        let langkah = langkah(terbesar - terkecil);
        let awal = (terkecil / langkah).floor() * langkah;
        let mut banyak = 1;
        while awal + langkah * Decimal::from(banyak) < terbesar {
            banyak += 1;
        }
        Self { awal, langkah, banyak }
    }

    /// Where a figure lies, from 0 to 1, four digits; what is outside stands at the end.
    pub fn bagian(self, nilai: Decimal) -> String {
        let panjang = self.langkah * Decimal::from(self.banyak);
        let bagian = ((nilai - self.awal) / panjang).clamp(Decimal::ZERO, Decimal::ONE);
        bagian.round_dp(4).normalize().to_string()
    }

    /// The marks with their texts.
    pub fn tanda(self, print: impl Fn(Decimal) -> String) -> Vec<Tanda> {
        (0..=self.banyak)
            .map(|n| {
                let nilai = self.awal + self.langkah * Decimal::from(n);
                Tanda { teks: print(nilai.normalize()), bagian: self.bagian(nilai) }
            })
            .collect()
    }
}

/// The smallest of 1, 2, 5, 10, … that needs at most five steps for this length.
fn langkah(panjang: Decimal) -> Decimal {
    let mut satuan = Decimal::new(1, 2);
    for _ in 0..29 {
        for kali in [1, 2, 5] {
            let langkah = satuan * Decimal::from(kali);
            if langkah * Decimal::from(5) >= panjang && !panjang.is_zero() {
                return langkah;
            }
        }
        satuan *= Decimal::TEN;
    }
    Decimal::ONE
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Sumbu;

    #[test]
    fn marks_are_round_and_reach_the_largest_figure() {
        let sumbu = Sumbu::dari_nol(Decimal::new(15081, 2));
        let teks: Vec<String> =
            sumbu.tanda(|nilai| nilai.to_string()).into_iter().map(|tanda| tanda.teks).collect();
        assert_eq!(teks, ["0", "50", "100", "150", "200"]);
        assert_eq!(sumbu.bagian(Decimal::ONE_HUNDRED), "0.5");
        assert_eq!(sumbu.bagian(Decimal::from(-40)), "0");
    }
}
