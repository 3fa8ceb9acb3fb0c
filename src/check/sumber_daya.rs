//! People and equipment: kepegawaian.toml, sarana.toml.

use chrono::NaiveDate;

use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::Unit;
use crate::domain::kode::Id;
use crate::domain::sumber_daya::{
    Barang, Golongan, KelompokPegawai, Kepegawaian, Pendidikan, Sarana, Terhitung,
};
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::number::Kind;
use crate::read::table::Table;
use crate::tempat::Titik;

/// Reads kepegawaian.toml; `unit` are the posts that it fills.
pub fn kepegawaian(berkas: &Berkas<'_>, unit: &[Unit], notes: &Notes<'_>) -> Kepegawaian {
    let top = berkas.table("kepegawaian.toml", notes);
    let mut names = Names::default();
    let kelompok: Vec<KelompokPegawai> = top
        .tables("kelompok")
        .iter()
        .map(|table| KelompokPegawai {
            id: Id(names.take(table, "id", notes)),
            nama: table.text("nama"),
            singkatan: table.text("singkatan"),
        })
        .collect();
    let pendidikan = |table: &Table<'_>| Pendidikan {
        jenjang: table.text("jenjang"),
        jumlah: kelompok
            .iter()
            .map(|satu| (satu.id.clone(), table.count_or_zero(&satu.id.0)))
            .collect(),
    };
    let golongan = |table: &Table<'_>| Golongan {
        nama: table.text("nama"),
        pns: table.count_or_zero("pns"),
        cpns: table.count_or_zero("cpns"),
    };
    for key in ["pendidikan", "golongan", "eselon"] {
        if let Some(place) = top.written(key) {
            notes.mark(Titik::Kunci(key), &place);
        }
    }
    Kepegawaian {
        per: per(&top, Titik::Kunci("kepegawaian"), notes),
        pendidikan: top.tables("pendidikan").iter().map(pendidikan).collect(),
        golongan: top.tables("golongan").iter().map(golongan).collect(),
        pelatihan: top.tables("pelatihan").iter().map(pelatihan).collect(),
        eselon: eselon(&top, unit, notes),
        kelompok,
    }
}

/// The day on which things were counted.
fn per(top: &Table<'_>, titik: Titik, notes: &Notes<'_>) -> NaiveDate {
    let Some(value) = top.need("per", "2022-12-31") else { return NaiveDate::default() };
    notes.mark(titik, &value.place);
    value.date()
}

fn pelatihan(table: &Table<'_>) -> Terhitung {
    Terhitung { nama: table.text("nama"), jumlah: table.count("jumlah") }
}

/// Filled posts are posts of the structure: in an echelon that it has, and never more than it has there.
fn eselon(top: &Table<'_>, unit: &[Unit], notes: &Notes<'_>) -> Vec<Terhitung> {
    let satu = |table: &Table<'_>| {
        let nama = table.text("nama");
        let terisi = table.need("terisi", "0");
        let jumlah = terisi.as_ref().map_or(0, |value| value.count(Kind::Cacah));
        let ada = jabatan(unit, &nama);
        let dikenal = !nama.is_empty() && !unit.is_empty();
        if let Some(value) = terisi.filter(|_| jumlah > ada && dikenal) {
            notes.push(
                Diagnostic::new(
                    Code::AngkaTerlaluBesar,
                    format!("jabatan eselon {nama} yang terisi melebihi struktur organisasi"),
                )
                .at(&value.place)
                .found(jumlah.to_string(), format!("paling banyak {ada} menurut opd.toml"))
                .saran("periksa nama eselon dan banyaknya"),
            );
        }
        Terhitung { nama, jumlah }
    };
    top.tables("eselon").iter().map(satu).collect()
}

/// Posts of an echelon in these units and in those below them.
fn jabatan(unit: &[Unit], eselon: &str) -> u64 {
    let satu = |satu: &Unit| {
        let sendiri = satu.jabatan.as_ref().is_some_and(|jabatan| jabatan.eselon == eselon);
        u64::from(sendiri) + jabatan(&satu.anak, eselon)
    };
    unit.iter().map(satu).sum()
}

/// Reads sarana.toml.
pub fn sarana(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Sarana {
    let top = berkas.table("sarana.toml", notes);
    Sarana {
        per: per(&top, Titik::Kunci("sarana"), notes),
        lengkap: top.flag("lengkap"),
        barang: top.tables("barang").iter().map(|table| barang(table, notes)).collect(),
    }
}

const KUNCI_BARANG: [&str; 6] =
    ["nama", "kelompok", "baik", "kurang-baik", "rusak-berat", "jumlah"];

/// Goods by their condition; how many the register has of them may be typed as well, to be compared.
fn barang(table: &Table<'_>, notes: &Notes<'_>) -> Barang {
    let sebelum = notes.count();
    let barang = Barang {
        nama: table.text("nama"),
        kelompok: table.text_if("kelompok"),
        baik: table.count_or_zero("baik"),
        kurang_baik: table.count_or_zero("kurang-baik"),
        rusak_berat: table.count_or_zero("rusak-berat"),
    };
    let Some(value) = table.get("jumlah") else { return barang };
    let (tertulis, dihitung) = (value.count(Kind::Cacah), barang.jumlah());
    let dikenal = |(key, _): &(String, _)| KUNCI_BARANG.contains(&key.as_str());
    let terbaca = notes.count() == sebelum && table.keys().iter().all(dikenal);
    if tertulis != dihitung && terbaca {
        notes.push(
            Diagnostic::new(
                Code::KontrolBerbeda,
                format!("jumlah {} tidak sama dengan ketiga kondisinya", barang.nama),
            )
            .at(&value.place)
            .note(format!("ketiga kondisinya {dihitung}, jumlahnya {tertulis}"))
            .saran("cocokkan dengan buku inventaris, lalu perbaiki yang salah ketik"),
        );
    }
    barang
}
