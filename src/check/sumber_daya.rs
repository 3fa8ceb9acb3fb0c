//! People and equipment: kepegawaian.toml, sarana.toml.

use chrono::NaiveDate;

use super::bagian::bagian;
use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::{Tersedia, jumlah};
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
        let eselon = eselon.and_then(|terisi| whole(terisi, top, unit));
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
    let asing = table.strange(|kunci| kunci == "jenjang" || kelompok.has(kunci));
    let jumlah = kelompok.iter().map(|id| {
        let says = "banyaknya pegawai kelompok itu; tidak ditulis berarti 0";
        Ok((Id(id.to_owned()), or_zero(table.count_named_if(id, [says, "10"], asing))?))
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
    let sendiri = |kunci: &str| kunci == "nama" || BERKUNCI.contains(&kunci);
    let asing = table.strange(|kunci| sendiri(kunci) || kelompok.has(kunci));
    let lain = kelompok.iter().filter(|id| !BERKUNCI.contains(id)).map(|id| {
        let jumlah = table.count_named_if(id, [says, "4"], asing)?;
        Ok(jumlah.map(|jumlah| (Id(id.to_owned()), jumlah)))
    });
    let lain = each(lain).map(|lain| lain.into_iter().flatten().collect());
    let banyak = |kunci, says, contoh| or_zero(table.count_named_if(kunci, [says, contoh], asing));
    all!(Golongan {
        lain,
        nama: table.text("nama", "golongan ruang", "\"III\""),
        pns: banyak("pns", "banyaknya PNS; tidak ditulis berarti 0", "12"),
        cpns: table.count_available_if(
            "cpns",
            "banyaknya CPNS; kolomnya dicetak bila ditulis pada salah satu golongan, walaupun 0",
            "1"
        ),
    })
}

/// None where nothing is written.
fn or_zero(jumlah: Read<Option<Tersedia<u64>>>) -> Read<Tersedia<u64>> {
    jumlah.map(|jumlah| jumlah.unwrap_or(Tersedia::Ada(0)))
}

fn pelatihan(table: &Table<'_>) -> Read<Terhitung> {
    all!(Terhitung {
        nama: table.text("nama", "nama pelatihan", "\"Diklat PIM IV\""),
        jumlah: table.count_available("jumlah", "banyaknya pegawai yang mengikutinya", "3"),
    })
}

/// Filled posts are posts of the structure: in an echelon that it has, and never more than it has there.
fn eselon(table: &Table<'_>, unit: Option<&[Unit]>, notes: &Notes<'_>) -> Read<Terhitung> {
    let nama = table.text("nama", "eselonnya, seperti di opd.toml", "\"III.a\"");
    let jumlah = table.count_available("terisi", "banyaknya jabatan yang terisi", "0");
    let (nama, jumlah) = (nama?, jumlah?);
    let ada = unit.map(|unit| jabatan(unit, &nama));
    let lebih = ada.zip(jumlah.ada()).filter(|(ada, jumlah)| *jumlah > ada);
    if let (Some((ada, jumlah)), Some(terisi)) = (lebih, table.written("terisi")) {
        let saran = match unit {
            // Nothing is said of the structure at all.
            Some([]) => "tulis susunannya dengan `[[unit]]` di opd.toml, atau hapus `eselon`",
            Some(_) | None => "periksa nama eselon dan banyaknya",
        };
        return Err(notes.push(
            Diagnostic::new(
                Code::AngkaTerlaluBesar,
                format!("jabatan eselon {nama} yang terisi melebihi struktur organisasi"),
            )
            .at(&terisi)
            .found(jumlah.to_string(), format!("paling banyak {ada} menurut opd.toml"))
            .saran(saran),
        ));
    }
    Ok(Terhitung { nama, jumlah })
}

/// Where posts are told at all, those of each echelon of the structure are: one that is left out is not vacant.
fn whole(terisi: Vec<Terhitung>, top: &Table<'_>, unit: Option<&[Unit]>) -> Read<Vec<Terhitung>> {
    let Some(place) = top.written("eselon").filter(|_| !terisi.is_empty()) else {
        return Ok(terisi);
    };
    let mut semua = Vec::new();
    echelons(unit.unwrap_or_default(), &mut semua);
    let belum = |eselon: &&&str| !terisi.iter().any(|terisi| terisi.nama == **eselon);
    let told = semua.iter().filter(belum).map(|eselon| {
        let message = format!("jabatan eselon {eselon} di opd.toml belum disebut terisi tidaknya");
        let problem = Diagnostic::new(Code::KunciHilang, message).at(&place).of([eselon]);
        let tiada = "terisi = { tidak-tersedia = \"alasan\" }";
        let saran = format!(
            "tambahkan {{ nama = \"{eselon}\", terisi = … }}; bila tidak diketahui, `{tiada}`"
        );
        Err::<(), _>(top.notes().push(problem.saran(saran)))
    });
    each(told).map(|_| terisi)
}

/// The echelons of these units and of those below them, each once.
fn echelons<'a>(unit: &'a [Unit], semua: &mut Vec<&'a str>) {
    for unit in unit {
        let eselon = unit.jabatan.as_ref().map(|jabatan| jabatan.eselon.as_str());
        semua.extend(eselon.filter(|eselon| !semua.contains(eselon)));
        echelons(&unit.anak, semua);
    }
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

const TERCATAT: &str = "jumlah menurut buku inventaris; dibandingkan dengan ketiga kondisinya, dan dicetak bila salah satunya tidak diketahui";

/// Goods by their condition; how many the register has of them may be typed as well, to be compared.
fn barang(table: &Table<'_>) -> Read<Barang> {
    let banyak =
        |kunci: &str, says: &'static str| or_zero(table.count_available_if(kunci, says, "2"));
    let says = "kelompoknya, untuk mencocokkan pemeliharaan";
    let barang = all!(Barang {
        nama: table.text("nama", "nama barang", "\"Mobil dinas\""),
        kelompok: table.text_if("kelompok", says, "\"kendaraan\""),
        baik: banyak("baik", "banyaknya yang baik; tidak ditulis berarti 0"),
        kurang_baik: banyak("kurang-baik", "banyaknya yang kurang baik; tidak ditulis berarti 0"),
        rusak_berat: banyak("rusak-berat", "banyaknya yang rusak berat; tidak ditulis berarti 0"),
        tercatat: table
            .value_if("jumlah", Kind::Count, TERCATAT, "4")
            .and_then(|value| value.map(|value| value.count(number::Bilangan::Cacah)).transpose()),
    });
    let barang = barang?;
    let (Some(tertulis), Some(place)) = (barang.tercatat, table.written("jumlah")) else {
        return Ok(barang);
    };
    let dihitung = jumlah(barang.kondisi());
    let diketahui = barang.kondisi().into_iter().filter_map(Tersedia::ada).sum::<u64>();
    // A condition whose name is misspelt counts for nothing.
    let berbeda = dihitung.map_or(tertulis < diketahui, |dihitung| tertulis != dihitung);
    if berbeda && !table.has_unknown() {
        return Err(table.notes().push(
            Diagnostic::new(
                Code::KontrolBerbeda,
                format!("jumlah {} tidak sama dengan ketiga kondisinya", barang.nama),
            )
            .at(&place)
            .note(format!("ketiga kondisinya {diketahui}, jumlahnya {tertulis}"))
            .saran("cocokkan dengan buku inventaris, lalu perbaiki yang salah ketik"),
        ));
    }
    Ok(barang)
}
