//! The list of a source's facts (tests/data/lain/fakta-….txt): its first lines say how it is written.

/// What became of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nasib {
    Tersampaikan,
    /// Said as the difference of two figures that stand side by side.
    DuaAngka,
    /// The source errs there, by the list of its errors.
    Keliru,
    Dibengkokkan,
    TakTersampaikan,
    /// It is how the page looks, which a test of the layout holds.
    Rupa,
    /// Left out by a rule, as a person's name.
    Ditinggalkan,
}

/// Where the report says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letak {
    Tabel { laporan: String, tabel: String, kolom: Vec<usize> },
    Teks { laporan: String },
    Temuan { nomor: String },
    Tidak,
}

/// A line of the list.
#[derive(Debug)]
pub struct Fakta {
    pub nasib: Nasib,
    pub letak: Letak,
    /// The part of the source, or why it is not said.
    pub bagian: String,
    pub tempat: String,
    /// As the source has it.
    pub isi: String,
    /// What tells the row of the table; empty elsewhere.
    pub baris: String,
    pub tercetak: String,
}

/// Every fact of a list.
pub fn daftar(teks: &str) -> Vec<Fakta> {
    let mut kepala = None;
    let mut semua = Vec::new();
    for baris in teks.lines().filter(|baris| !baris.is_empty() && !baris.starts_with('#')) {
        if let Some(isi) = baris.strip_prefix('[')
            && let Some(isi) = isi.strip_suffix(']')
        {
            kepala = Some(bagian(isi));
            continue;
        }
        let (nasib, letak, bagian) = kepala.clone().expect("a fact follows a heading");
        let kolom: Vec<&str> = baris.split(" | ").collect();
        let (tempat, isi, baris, tercetak) = match (&letak, kolom.as_slice()) {
            (Letak::Tabel { .. }, [tempat, isi, baris]) => (*tempat, *isi, *baris, *isi),
            (Letak::Tabel { .. }, [tempat, isi, baris, tercetak]) => {
                (*tempat, *isi, *baris, *tercetak)
            }
            (Letak::Teks { .. }, [tempat, isi, tercetak]) => (*tempat, *isi, "", *tercetak),
            (Letak::Teks { .. } | Letak::Temuan { .. } | Letak::Tidak, [tempat, isi]) => {
                (*tempat, *isi, "", *isi)
            }
            _ => panic!("{baris}"),
        };
        semua.push(Fakta {
            nasib,
            letak,
            bagian,
            tempat: tempat.to_owned(),
            isi: isi.to_owned(),
            baris: baris.to_owned(),
            tercetak: tercetak.to_owned(),
        });
    }
    semua
}

/// What a heading says of the facts below it.
fn bagian(kepala: &str) -> (Nasib, Letak, String) {
    let (letak, bagian) = kepala.split_once(": ").unwrap_or_else(|| panic!("{kepala}"));
    let kata: Vec<&str> = letak.split(' ').collect();
    let (nasib, letak) = match kata.as_slice() {
        ["keliru", nomor] => (Nasib::Keliru, Letak::Temuan { nomor: (*nomor).to_owned() }),
        ["dibengkokkan"] => (Nasib::Dibengkokkan, Letak::Tidak),
        ["tak", "tersampaikan"] => (Nasib::TakTersampaikan, Letak::Tidak),
        ["rupa"] => (Nasib::Rupa, Letak::Tidak),
        ["ditinggalkan"] => (Nasib::Ditinggalkan, Letak::Tidak),
        [laporan, "teks"] => (Nasib::Tersampaikan, Letak::Teks { laporan: (*laporan).to_owned() }),
        [laporan, tabel, kolom] => {
            let kolom: Vec<usize> =
                kolom.split('-').map(|kolom| kolom.parse().expect("a column")).collect();
            let nasib = if kolom.len() == 1 { Nasib::Tersampaikan } else { Nasib::DuaAngka };
            let (laporan, tabel) = ((*laporan).to_owned(), (*tabel).to_owned());
            (nasib, Letak::Tabel { laporan, tabel, kolom })
        }
        _ => panic!("{kepala}"),
    };
    (nasib, letak, bagian.to_owned())
}
