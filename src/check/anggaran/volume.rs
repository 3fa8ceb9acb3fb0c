//! Amounts of output: a target, and what came of it, in the same units.

use rust_decimal::Decimal;

use super::keluaran::{BENTUK_ARTI, JENIS_ARTI, SATUAN, TANPA_TARGET, TARGET};
use super::{BELUM, Reading};
use crate::check::indikator::JENIS;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{BagianVolume, Cara, Gabungan, Volume};
use crate::domain::angka::{Persen, Tersedia};
use crate::domain::kode::Id;
use crate::domain::renstra::Jenis;
use crate::domain::rujukan::{Angka, Tolok};
use crate::read::notes::{Read, each};
use crate::read::say::{Unknown, any_of};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

const BENTUK: [(&str, Gabungan); 2] = [("dan", Gabungan::Dan), ("kali", Gabungan::Kali)];

/// What is promised, where the way of counting asks for it.
pub fn target<'a>(table: &Table<'a>) -> Read<Option<Value<'a>>> {
    let kind = Kind::Either(vec![Kind::Decimal, Kind::List(Box::new(Kind::Decimal))]);
    let kind = Kind::Tersedia(Box::new(kind));
    table.value_when("target", kind, "menurut caranya", [TARGET, "160"])
}

/// Target and realisasi, or the realisasi alone where nothing was promised.
pub fn langsung(table: &Table<'_>, id: Read<&Id>, reading: &Reading<'_, '_>) -> Read<Cara> {
    let satuan = satuan(table);
    let jenis = table.choice_if("jenis", JENIS_ARTI, &JENIS);
    let jenis = jenis.map(|jenis| jenis.unwrap_or(Jenis::Akumulasi));
    let tanpa_target = table.flag("tanpa-target", TANPA_TARGET);
    let target = target(table);
    let volume = |jenis: fn(Tolok) -> Angka, value: &Value<'_>| {
        if let Ok(id) = id {
            let angka = jenis(Tolok::Anggaran(id.clone()));
            value.notes().mark(Titik::Angka(angka), &value.place);
        }
        value.available(|value| match &satuan {
            Ok(satuan) => satuan.volume(value),
            Err(told) => each(daftar(value)?.iter().map(Value::decimal)).and(Err(*told)),
        })
    };
    let realisasi = id.and_then(|id| match (&reading.volume, &reading.rencana.kinerja) {
        (Some(hasil), _) => volume(Angka::Realisasi, &hasil.figure_at(&id.0, "0")?),
        (None, Some(kinerja)) => Err(kinerja.miss("volume", "{ … }".into())),
        (None, None) => Ok(Tersedia::Tidak(BELUM.to_owned())),
    });
    let kemajuan = match tanpa_target {
        Ok(true) => Ok(None),
        Ok(false) | Err(_) => id.and_then(|id| kemajuan(id, reading)),
    };
    match (tanpa_target?, target?) {
        (false, Some(value)) => {
            let target = volume(Angka::Target, &value);
            all!(Cara::Langsung { target, realisasi, jenis, kemajuan })
        }
        (false, None) => Err(table.miss_figure("target", "…", Unknown::Value)),
        (true, None) => Ok(Cara::TanpaTarget { realisasi: realisasi? }),
        (true, Some(value)) => Err(table.notes().push(
            Diagnostic::new(Code::KunciBertentangan, "indikator tanpa target ini mempunyai target")
                .at(&value.place)
                .saran("hapus target, atau hapus tanpa-target"),
        )),
    }
}

/// How much of the work is done: a share of all of it.
fn kemajuan(id: &Id, reading: &Reading<'_, '_>) -> Read<Option<Persen>> {
    let Some(table) = &reading.rencana.kemajuan else { return Ok(None) };
    let Some(value) = table.at_if(&id.0)? else { return Ok(None) };
    value.notes().mark(Titik::Angka(Angka::Kemajuan(id.clone())), &value.place);
    let kemajuan = value.decimal()?;
    if kemajuan > Decimal::ONE_HUNDRED {
        let problem =
            Diagnostic::new(Code::MelebihiBatas, "kemajuan pekerjaan melebihi seluruhnya");
        let problem = problem.at(&value.place).found(kemajuan.to_string(), "paling banyak 100");
        return Err(value.notes().push(problem.saran("tulis bagian pekerjaan yang sudah selesai")));
    }
    Ok(Some(Persen(kemajuan)))
}

/// The units of an output, and how they belong together.
pub struct SatuanVolume {
    nama: Vec<String>,
    bentuk: Gabungan,
}

/// The units of an output as they are written.
pub fn satuan(table: &Table<'_>) -> Read<SatuanVolume> {
    let kind = Kind::Either(vec![Kind::Text, Kind::List(Box::new(Kind::Text))]);
    let nama = table
        .value_written("satuan", kind, [SATUAN, "\"orang\""], "\"…\"")
        .and_then(|value| if value.is_list() { value.items() } else { Ok(vec![value]) });
    let nama = nama.and_then(|nama| each(nama.iter().map(Value::text)));
    let kind = Kind::Choice(BENTUK.map(|(kata, _)| kata).to_vec());
    let bila = "bila satuannya beberapa";
    let bentuk = table.value_when("bentuk", kind, bila, [BENTUK_ARTI, "\"kali\""])?;
    let bentuk = bentuk.map(|value| value.choice(&BENTUK)).transpose();
    let (nama, bentuk) = (nama?, bentuk?);
    let bentuk = match bentuk {
        Some(bentuk) => bentuk,
        None if nama.len() > 1 => return Err(table.miss("bentuk", any_of(&BENTUK).into())),
        None => Gabungan::Tunggal,
    };
    Ok(SatuanVolume { nama, bentuk })
}

impl SatuanVolume {
    /// One unit.
    pub fn tunggal(nama: String) -> Self {
        Self { nama: vec![nama], bentuk: Gabungan::Tunggal }
    }

    /// Whether any of them is a share of a hundred.
    pub fn berpersen(&self) -> bool {
        self.nama.iter().any(|nama| nama == "%")
    }

    /// A share of a hundred.
    pub fn persen() -> Self {
        Self::tunggal("%".to_owned())
    }

    /// One number for each unit.
    pub fn volume(&self, value: &Value<'_>) -> Read<Volume> {
        let Self { nama, bentuk } = self;
        let jumlah = each(daftar(value)?.iter().map(Value::decimal))?;
        if jumlah.len() != nama.len() {
            let titik = vec!["…"; nama.len()].join(", ");
            return Err(value.notes().push(
                Diagnostic::new(
                    Code::VolumeBerbeda,
                    "banyaknya bilangan tidak sama dengan banyaknya satuan",
                )
                .at(&value.place)
                .found(
                    format!("{} bilangan", jumlah.len()),
                    format!("{} ({})", nama.len(), nama.join(", ")),
                )
                .saran(format!("tulis satu bilangan untuk tiap satuan: [{titik}]")),
            ));
        }
        let bagian = jumlah.into_iter().zip(nama);
        let bagian = bagian.map(|(jumlah, satuan)| BagianVolume { jumlah, satuan: satuan.clone() });
        Ok(Volume { bagian: bagian.collect(), bentuk: *bentuk })
    }
}

/// A value or a list of values.
pub fn daftar<'a>(value: &Value<'a>) -> Read<Vec<Value<'a>>> {
    if value.is_list() { value.list() } else { Ok(vec![value.clone()]) }
}
