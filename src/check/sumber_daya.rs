//! People and equipment: kepegawaian.toml, sarana.toml.

use chrono::NaiveDate;

use super::bagian::bagian;
use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::bagian::Bagian;
use crate::domain::instansi::Unit;
use crate::domain::kode::Id;
use crate::domain::sumber_daya::{
    Barang, Golongan, KelompokPegawai, Kepegawaian, Pendidikan, Sarana, Terhitung,
};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::number;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, all};
use crate::tempat::Titik;

/// The staff with the names of its groups.
pub struct Pegawai {
    pub isi: Read<Bagian<Kepegawaian>>,
    pub kelompok: Names,
    /// Sound even where something else is not.
    pub pendidikan: Read<Vec<Pendidikan>>,
    pub eselon: Read<Vec<Terhitung>>,
}

/// Reads kepegawaian.toml; `unit` are the posts that it fills.
pub fn kepegawaian(berkas: &Berkas<'_>, unit: Option<&[Unit]>, notes: &Notes<'_>) -> Pegawai {
    let mut names = Names::new(Space::Kelompok, "kelompok");
    let mut pendidikan_terbaca = Ok(Vec::new());
    let mut eselon_terbaca = Ok(Vec::new());
    let isi = bagian(berkas.table_if("kepegawaian.toml", notes), |top| {
        let per = per(top, Titik::Kunci("kepegawaian"));
        let says = "apa yang dibedakan kelompok itu, judul di atas kolomnya; tidak ditulis berarti Status Kepegawaian";
        let pembeda = top.text_if("pembeda", says, "\"Jenis Kelamin\"");
        let kelompok = names.tables(top, "kelompok", "kelompok pegawai, menurut urutan kolom");
        let kelompok = kelompok.and_then(|tables| {
            each(tables.iter().map(|table| {
                let says = "nama untuk dirujuk dan kunci di `pendidikan`";
                all!(KelompokPegawai {
                    id: names.take(table, "id", says, "\"pns\"").map(Id),
                    nama: table.text("nama", "nama kelompok", "\"Pegawai Negeri Sipil\""),
                    singkatan: table.text("singkatan", "judul kolomnya", "\"PNS\""),
                })
            }))
        });
        for key in ["pendidikan", "golongan", "eselon"] {
            if let Some(place) = top.written(key) {
                notes.mark(Titik::Kunci(key), &place);
            }
        }
        let says = "pegawai menurut pendidikan";
        let pendidikan = top.each("pendidikan", says, |table| pendidikan(table, &names));
        let golongan =
            top.each_if("golongan", "pegawai menurut golongan", |table| golongan(table, &names));
        let says = "pelatihan yang diikuti; daftar kosong bila tidak seorang pun";
        let pelatihan =
            match top.written("pelatihan").is_some() || top.broken().is_some() || top.is_pen() {
                true => top.each_if("pelatihan", says, pelatihan).map(Some),
                false => Ok(None),
            };
        let says = "jabatan struktural yang terisi; kebutuhannya menurut opd.toml";
        let eselon = top.each_if("eselon", says, |table| eselon(table, unit, notes));
        pendidikan_terbaca = pendidikan.clone();
        eselon_terbaca = eselon.clone();
        all!(Kepegawaian { per, pembeda, kelompok, pendidikan, golongan, pelatihan, eselon })
    });
    Pegawai { isi, kelompok: names, pendidikan: pendidikan_terbaca, eselon: eselon_terbaca }
}

/// The day on which things were counted.
fn per(top: &Table<'_>, titik: Titik) -> Read<NaiveDate> {
    let value = top.value("per", Kind::Date, "tanggal penghitungan", "2022-12-31")?;
    value.notes().mark(titik, &value.place);
    value.date()
}

/// People of one level of education in each group; none where nothing is written.
fn pendidikan(table: &Table<'_>, kelompok: &Names) -> Read<Pendidikan> {
    let jenjang = table.text("jenjang", "jenjang pendidikan", "\"Strata 1 (S-1)\"");
    let table = table.clone().by(kelompok.lost);
    let jumlah = kelompok.iter().map(|id| {
        let jumlah = table.count_or_zero(
            id,
            "banyaknya pegawai kelompok itu; tidak ditulis berarti 0",
            "10",
        );
        Ok((Id(id.to_owned()), jumlah?))
    });
    let jumlah = each(jumlah);
    Ok(Pendidikan { jenjang: jenjang?, jumlah: jumlah?.into_iter().collect() })
}

/// The groups that have a key of their own for their grades.
const BERKUNCI: [&str; 2] = ["pns", "cpns"];

/// People of one grade: PNS, CPNS, and any other group by its id.
fn golongan(table: &Table<'_>, kelompok: &Names) -> Read<Golongan> {
    let says = "banyaknya pegawai kelompok lain yang bergolongan, seperti PPPK; kuncinya `id` kelompok itu";
    let table = table.clone().by(kelompok.lost);
    let lain = kelompok.iter().filter(|id| !BERKUNCI.contains(id)).map(|id| {
        let value = table.value_if(id, Kind::Count, says, "4")?;
        let jumlah = value.map(|value| value.count(number::Bilangan::Cacah)).transpose()?;
        Ok(jumlah.map(|jumlah| (Id(id.to_owned()), jumlah)))
    });
    let lain = each(lain).map(|lain| lain.into_iter().flatten().collect());
    all!(Golongan {
        lain,
        nama: table.text("nama", "golongan ruang", "\"III\""),
        pns: table.count_or_zero("pns", "banyaknya PNS; tidak ditulis berarti 0", "12"),
        cpns: table.count_or_zero("cpns", "banyaknya CPNS; tidak ditulis berarti 0", "1"),
    })
}

fn pelatihan(table: &Table<'_>) -> Read<Terhitung> {
    all!(Terhitung {
        nama: table.text("nama", "nama pelatihan", "\"Diklat PIM IV\""),
        jumlah: table.count("jumlah", "banyaknya pegawai yang mengikutinya", "3"),
    })
}

/// Filled posts are posts of the structure: in an echelon that it has, and never more than it has there.
fn eselon(table: &Table<'_>, unit: Option<&[Unit]>, notes: &Notes<'_>) -> Read<Terhitung> {
    let nama = table.text("nama", "eselonnya, seperti di opd.toml", "\"III.a\"");
    let terisi = table.value("terisi", Kind::Count, "banyaknya jabatan yang terisi", "0");
    let jumlah = terisi
        .as_ref()
        .map_err(|told| *told)
        .and_then(|value| value.count(number::Bilangan::Cacah));
    let (nama, jumlah, terisi) = (nama?, jumlah?, terisi?);
    let ada = unit.map(|unit| jabatan(unit, &nama));
    if let Some(ada) = ada.filter(|ada| jumlah > *ada) {
        return Err(notes.push(
            Diagnostic::new(
                Code::AngkaTerlaluBesar,
                format!("jabatan eselon {nama} yang terisi melebihi struktur organisasi"),
            )
            .at(&terisi.place)
            .found(jumlah.to_string(), format!("paling banyak {ada} menurut opd.toml"))
            .saran("periksa nama eselon dan banyaknya"),
        ));
    }
    Ok(Terhitung { nama, jumlah })
}

/// Posts of an echelon in these units and in those below them.
fn jabatan(unit: &[Unit], eselon: &str) -> u64 {
    let di_bawah = |unit: &Unit| {
        let sendiri = unit.jabatan.as_ref().is_some_and(|jabatan| jabatan.eselon == eselon);
        u64::from(sendiri) + jabatan(&unit.anak, eselon)
    };
    unit.iter().map(di_bawah).sum()
}

/// Reads sarana.toml.
pub fn sarana(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Read<Bagian<Sarana>> {
    bagian(berkas.table_if("sarana.toml", notes), |top| {
        all!(Sarana {
            per: per(top, Titik::Kunci("sarana")),
            lengkap: top.flag("lengkap", "apakah semua barang sudah tercantum"),
            barang: top.each("barang", "barang menurut kondisinya", barang),
        })
    })
}

/// Goods by their condition; how many the register has of them may be typed as well, to be compared.
fn barang(table: &Table<'_>) -> Read<Barang> {
    let banyak = |kunci: &str, says: &'static str| table.count_or_zero(kunci, says, "2");
    let says = "kelompoknya, untuk mencocokkan pemeliharaan";
    let barang = all!(Barang {
        nama: table.text("nama", "nama barang", "\"Mobil dinas\""),
        kelompok: table.text_if("kelompok", says, "\"kendaraan\""),
        baik: banyak("baik", "banyaknya yang baik; tidak ditulis berarti 0"),
        kurang_baik: banyak("kurang-baik", "banyaknya yang kurang baik; tidak ditulis berarti 0"),
        rusak_berat: banyak("rusak-berat", "banyaknya yang rusak berat; tidak ditulis berarti 0"),
    });
    let jumlah = table.value_if(
        "jumlah",
        Kind::Count,
        "jumlah menurut buku inventaris; hanya dibandingkan dengan ketiga kondisinya",
        "4",
    );
    let jumlah = jumlah.and_then(|value| {
        value.map(|value| Ok((value.count(number::Bilangan::Cacah)?, value))).transpose()
    });
    let (barang, jumlah) = (barang?, jumlah?);
    let Some((tertulis, value)) = jumlah else { return Ok(barang) };
    let dihitung = barang.jumlah();
    // A condition whose name is misspelt counts for nothing.
    if tertulis != dihitung && !table.has_unknown() {
        return Err(value.notes().push(
            Diagnostic::new(
                Code::KontrolBerbeda,
                format!("jumlah {} tidak sama dengan ketiga kondisinya", barang.nama),
            )
            .at(&value.place)
            .note(format!("ketiga kondisinya {dihitung}, jumlahnya {tertulis}"))
            .saran("cocokkan dengan buku inventaris, lalu perbaiki yang salah ketik"),
        ));
    }
    Ok(barang)
}
