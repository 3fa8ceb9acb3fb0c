//! The number under which the office registers a report.

/// It, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nomor {
    /// By the office itself: "700/123/427.50/2023".
    Tetap(String),
    /// The archive gives it when the report is issued: "000.8.6.3/{urut}/2024".
    Berurut(Pola),
}

/// What stands around the part that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pola {
    /// What stands before the count: "000.8.6.3/".
    pub awal: String,
    /// With at least so many digits, zeros before the others.
    pub lebar: usize,
    /// What follows the count: "/2024".
    pub akhir: String,
}

/// What stands for a number that is not given yet.
const BELUM: &str = "…";

impl Nomor {
    /// The number itself; `None` where the archive has still to give it.
    pub fn diberi(&self, urut: Option<u32>) -> Option<String> {
        match self {
            Self::Tetap(nomor) => Some(nomor.clone()),
            Self::Berurut(pola) => urut.map(|urut| pola.ke(urut)),
        }
    }

    /// The number as it is printed: "000.8.6.3/…/2024" where the archive has still to give it.
    pub fn tercetak(&self, urut: Option<u32>) -> String {
        match self {
            Self::Berurut(pola) if urut.is_none() => pola.dengan(BELUM),
            Self::Tetap(_) | Self::Berurut(_) => self.diberi(urut).unwrap_or_default(),
        }
    }
}

impl Pola {
    /// The number with that count.
    pub fn ke(&self, urut: u32) -> String {
        self.dengan(&format!("{urut:0lebar$}", lebar = self.lebar))
    }

    /// The count in a number of this pattern, with however many zeros; `None` for a number of another one.
    pub fn urut(&self, nomor: &str) -> Option<u32> {
        let isi = nomor.strip_prefix(self.awal.as_str())?.strip_suffix(self.akhir.as_str())?;
        isi.chars().all(|angka| angka.is_ascii_digit()).then(|| isi.parse().ok()).flatten()
    }

    fn dengan(&self, isi: &str) -> String {
        format!("{}{isi}{}", self.awal, self.akhir)
    }
}

#[cfg(test)]
mod tests {
    use super::{Nomor, Pola};

    fn pola(awal: &str, lebar: usize, akhir: &str) -> Pola {
        Pola { awal: awal.to_owned(), lebar, akhir: akhir.to_owned() }
    }

    #[test]
    fn a_number_is_counted_within_its_pattern() {
        let pola_surat = pola("000.8.6.3/", 3, "/2024");
        assert_eq!(pola_surat.ke(7), "000.8.6.3/007/2024");
        assert_eq!(pola_surat.ke(1234), "000.8.6.3/1234/2024");
        for (nomor, urut) in [
            ("000.8.6.3/007/2024", Some(7)),
            ("000.8.6.3/7/2024", Some(7)),
            ("000.8.6.3/7/2023", None),
            ("000.8.6.3//2024", None),
            ("000.8.6.3/2024", None),
            ("000.8.6.3/+7/2024", None),
            ("000.8.6.3/7a/2024", None),
            ("000.8.6.3/1/7/2024", None),
            ("000.8.6.3/99999999999/2024", None),
        ] {
            assert_eq!(pola_surat.urut(nomor), urut, "{nomor}");
        }
        // What stands before and behind never overlaps.
        assert_eq!(pola("1/", 1, "/1").urut("1/1"), None);
    }

    #[test]
    fn a_number_that_is_not_given_yet_leaves_room() {
        let nomor = Nomor::Berurut(pola("700/", 1, "/2024"));
        assert_eq!((nomor.diberi(None), nomor.tercetak(None)), (None, "700/…/2024".to_owned()));
        assert_eq!(nomor.diberi(Some(12)).as_deref(), Some("700/12/2024"));
        assert_eq!(nomor.tercetak(Some(12)), "700/12/2024");
        let tetap = Nomor::Tetap("700/1".to_owned());
        assert_eq!(tetap.diberi(None).as_deref(), Some("700/1"));
        assert_eq!(tetap.tercetak(None), "700/1");
    }
}
