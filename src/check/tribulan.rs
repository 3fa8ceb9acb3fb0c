//! The tables of the quarters' targets, of indicators and of outputs.

use rust_decimal::Decimal;

use super::empat::{empat, empat_tersedia, keliru};
use super::satuan;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::periode::Rentang;
use crate::domain::renstra::{RincianTahapan, Tahapan, TargetTribulan};
use crate::domain::rujukan::Tolok;
use crate::read::notes::{Read, Told, each};
use crate::read::number::Bilangan;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// The tables of the quarters' targets: each is promised in one of them.
pub struct TabelTribulan<'a> {
    /// In units.
    ukuran: Option<Table<'a>>,
    /// In steps of work.
    tahapan: Option<Table<'a>>,
    /// As shares of the year's target.
    persen: Option<Table<'a>>,
    /// Of which quarter the report is, or that it is of a year.
    rentang: Read<Rentang>,
}

impl<'a> TabelTribulan<'a> {
    /// Those of a file, keyed by names of this kind; the four targets are of this one.
    pub fn read(top: &Table<'a>, space: Space, empat: Kind, rentang: Read<Rentang>) -> Self {
        let empat = Kind::Tersedia(Box::new(empat));
        let says = "target kumulatif tiap tribulan";
        let ukuran = top.named_if("target-tribulan", space, empat, says, "[0, 40, 80, 100]");
        let says = "target tiap tribulan sebagai tahapan pekerjaan, pengganti `target-tribulan`; tidak dibandingkan dengan target tahun";
        let tahapan = top.named_if(
            "tahapan-tribulan",
            space,
            Kind::Tersedia(Box::new(Kind::Table)),
            says,
            "",
        );
        let says = "target kumulatif tiap tribulan sebagai bagian dari target tahun, dalam persen";
        let persen = Kind::List(Box::new(Kind::Tersedia(Box::new(Kind::Decimal))));
        let persen = Kind::Tersedia(Box::new(persen));
        let persen = top.named_if("persen-tribulan", space, persen, says, "[0, 24, 93, 100]");
        let semua = [&ukuran, &tahapan, &persen];
        semua.into_iter().flatten().chain([top]).for_each(keliru);
        Self { ukuran, tahapan, persen, rentang }
    }

    /// Each that the file has.
    pub fn semua(&self) -> impl Iterator<Item = &Table<'a>> {
        [&self.ukuran, &self.tahapan, &self.persen].into_iter().flatten()
    }

    /// What belongs to a name that was lost is told where it is mistyped all the same.
    pub fn tell_lost(&self, lost: Option<Told>) {
        let sisa = |table: &Option<Table<'a>>| {
            table.as_ref().map_or_else(Vec::new, |table| table.clone().by(lost).unasked())
        };
        let deret = |value: &&Value<'_>| value.is_list();
        for value in sisa(&self.ukuran).iter().chain(&sisa(&self.persen)).filter(deret) {
            for target in value.list().into_iter().flatten() {
                let bagian = if target.is_list() { target.list() } else { Ok(vec![target]) };
                let _ = bagian.and_then(|bagian| {
                    each(bagian.iter().map(|nilai| nilai.available(Value::decimal)))
                });
            }
        }
        for value in sisa(&self.tahapan).iter().filter(|value| value.unavailable().is_none()) {
            let _ = tahapan(value);
        }
    }

    /// Whether the quarter asks for any steps: those that are done are then to be said.
    pub fn asks(&self, tahapan: Option<&Tahapan>) -> bool {
        let tribulan = self.rentang.ok().and_then(Rentang::tribulan);
        tribulan
            .zip(tahapan)
            .is_some_and(|(ini, tahapan)| tahapan.kumulatif[ini as usize] != Tersedia::Ada(0))
    }

    /// Whether anything is written of one, or may be where nothing could be read.
    pub fn menyebut(&self, tolok: &Tolok) -> bool {
        self.semua().any(|table| !matches!(table.at_if(&tolok.to_string()), Ok(None)))
    }

    /// The counts that those in units were promised as.
    pub fn cacah(&self, tolok: &Tolok) -> Read<[Option<(Decimal, Decimal)>; 4]> {
        let tertulis = self.ukuran.as_ref().map(|table| table.at_if(&tolok.to_string()));
        let tertulis = tertulis.transpose()?.flatten().filter(Value::is_list);
        let Some(value) = tertulis else { return Ok([None; 4]) };
        let semua = each(value.list()?.iter().map(satuan::cacah))?;
        // Another length is told where the targets themselves are read.
        semua.try_into().map_err(|_| Told::BEFORE)
    }

    /// What is written of one: `ukuran` reads a target in its units, `bagian` a share of the year's.
    pub fn target<T>(
        &self,
        tolok: &Tolok,
        ukuran: impl Fn(&Value<'_>) -> Read<Tersedia<T>>,
        bagian: impl Fn(Decimal, &Value<'_>) -> Read<Tersedia<T>>,
    ) -> Read<Option<TargetTribulan<T>>> {
        let tertulis =
            [&self.ukuran, &self.tahapan, &self.persen].map(|table| ditulis(table.as_ref(), tolok));
        let tempat = tertulis.each_ref().map(|value| value.as_ref().ok().cloned().flatten());
        let [di_ukuran, di_tahapan, di_persen] = tertulis;
        let empat_dari = |value: &Value<'_>, isi: &dyn Fn(&Value<'_>) -> Read<Tersedia<T>>| {
            empat_tersedia(value, isi).map(TargetTribulan::Ukuran)
        };
        let dari_persen = |value: &Value<'_>| {
            let ukuran = |persen: &Value<'_>| match persen.available(Value::decimal)? {
                Tersedia::Ada(persen) => bagian(persen, value),
                Tersedia::Tidak(alasan) => Ok(Tersedia::Tidak(alasan)),
            };
            empat_dari(value, &ukuran)
        };
        let ukuran =
            di_ukuran.and_then(|value| value.map(|value| empat_dari(&value, &ukuran)).transpose());
        let bertahap = |value: Value<'_>| match value.unavailable() {
            Some(_) => empat_dari(&value, &|_| Err(Told::BEFORE)),
            None => tahapan(&value).map(TargetTribulan::Tahapan),
        };
        let tahapan = di_tahapan.and_then(|value| value.map(bertahap).transpose());
        let persen = di_persen.and_then(|value| value.map(|value| dari_persen(&value)).transpose());
        single([ukuran?, tahapan?, persen?], &tempat)
    }
}

/// The one of them that is written.
fn single<T>(semua: [Option<T>; 3], tempat: &[Option<Value<'_>>; 3]) -> Read<Option<T>> {
    let mut semua = semua.into_iter().flatten();
    let tertulis = semua.next();
    if let (Some(_), [.., Some(lain)] | [_, Some(lain), _]) = (semua.next(), tempat) {
        let problem =
            Diagnostic::new(Code::KunciBertentangan, "target tribulan ini ditulis dua kali");
        let pakai = "pakai salah satu dari: target-tribulan, tahapan-tribulan, persen-tribulan";
        return Err(lain.notes().push(problem.at(&lain.place).saran(pakai)));
    }
    Ok(tertulis)
}

/// What stands of an indicator in one of the tables.
fn ditulis<'a>(table: Option<&Table<'a>>, tolok: &Tolok) -> Read<Option<Value<'a>>> {
    let value = table.map(|table| table.at_if(&tolok.to_string())).transpose()?.flatten();
    if let Some(value) = &value {
        value.notes().mark(Titik::TargetTribulan(tolok.clone()), &value.place);
    }
    Ok(value)
}

/// Steps of work, as what is to be done by the end of each quarter or one by one.
fn tahapan(value: &Value<'_>) -> Read<Tahapan> {
    let table = value.table();
    let says = "tahapan yang harus selesai sampai dengan akhir tiap tribulan";
    let cacah = Kind::List(Box::new(Kind::Tersedia(Box::new(Kind::Count))));
    let kumulatif = table.value_or("kumulatif", cacah, says, "[4, 5, 9, 10]");
    let says = ["banyaknya seluruh tahapan", "10"];
    let dari = table.value_when("dari", Kind::Count, "bila `kumulatif`", says);
    let satuan = table.text("satuan", "apa yang dihitung", "\"tahapan\"");
    let says = "tahapannya satu per satu, tiap tribulan; program menjumlahkannya";
    let rincian = table.value_or("rincian", Kind::List(Box::new(Kind::Table)), says, "");
    let rincian = rincian.and_then(|value| {
        value.map(|value| each(value.list()?.iter().map(rincian_tahapan))).transpose()
    });
    match (kumulatif?, rincian?) {
        (Some(kumulatif), None) => {
            let dari = match dari? {
                Some(dari) => dari.count(Bilangan::Cacah),
                None => Err(table.miss("dari", "…".into())),
            };
            let cacah = |nilai: &Value<'_>| nilai.available(|nilai| nilai.count(Bilangan::Cacah));
            let isi = empat_tersedia(&kumulatif, &cacah);
            let rincian = Ok(Vec::new());
            all!(Tahapan { kumulatif: isi, dari, satuan, rincian })
        }
        (None, Some(rincian)) => {
            let kumulatif = cumulated(&rincian);
            let dari = kumulatif[3];
            let kumulatif = kumulatif.map(Tersedia::Ada);
            all!(Tahapan { kumulatif: Ok(kumulatif), dari: Ok(dari), satuan, rincian: Ok(rincian) })
        }
        (None, None) => Err(table.miss("kumulatif", "[ … ]".into())),
        (Some(_), Some(_)) => {
            let problem = Diagnostic::new(Code::KunciBertentangan, "tahapan ini ditulis dua kali");
            let saran = "hapus kumulatif, yang dihitung dari rincian";
            Err(table.notes().push(problem.at(&value.place).saran(saran)))
        }
    }
}

fn rincian_tahapan(value: &Value<'_>) -> Read<RincianTahapan> {
    let table = value.table();
    let kind = Kind::List(Box::new(Kind::Count));
    let nilai =
        table.value("nilai", kind, "banyaknya tiap tribulan, tidak kumulatif", "[1, 1, 1, 1]");
    let nilai = nilai.and_then(|nilai| {
        empat(each(nilai.list()?.iter().map(|nilai| nilai.count(Bilangan::Cacah)))?, &nilai)
    });
    let uraian = table.text("uraian", "apa yang dikerjakan", "\"Pengumpulan Data\"");
    all!(RincianTahapan { uraian, nilai })
}

/// What the steps of all kinds come to by the end of each quarter.
fn cumulated(rincian: &[RincianTahapan]) -> [u64; 4] {
    let mut jumlah: u64 = 0;
    [0, 1, 2, 3].map(|tribulan: usize| {
        let semua = rincian.iter().map(|isi| isi.nilai[tribulan]);
        jumlah = semua.fold(jumlah, u64::saturating_add);
        jumlah
    })
}
