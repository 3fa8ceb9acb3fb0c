//! Indicators of the budget tree: what they are to put out, and what they did (realisasi-kinerja.toml).

use super::Reading;
use super::jangka;
use super::lain::{BERKELUARAN, skip};
use super::tribulan::tribulan;
use super::volume::{SatuanVolume, langsung, satuan as satuan_volume, target};
use crate::check::indikator::{HAPUS, JENIS, terisi};
use crate::check::names::unknown;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, IndikatorAnggaran};
use crate::domain::angka::Persen;
use crate::domain::jangka::IndikatorJangka;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::Tingkat;
use crate::domain::renstra::Jenis;
use crate::domain::rujukan::{Angka, Tolok};
use crate::read::notes::{Read, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, all};
use crate::tempat::Titik;

#[derive(Clone, Copy)]
enum JenisCara {
    Langsung,
    JumlahSub,
    RasioSub,
    RataRataSub,
    RataRataKemajuan,
    RataRataKegiatan,
    Rasio,
    Serapan,
}

const CARA: [(&str, JenisCara); 8] = [
    ("langsung", JenisCara::Langsung),
    ("jumlah-sub", JenisCara::JumlahSub),
    ("rasio-sub", JenisCara::RasioSub),
    ("rata-rata-sub", JenisCara::RataRataSub),
    ("rata-rata-kemajuan", JenisCara::RataRataKemajuan),
    ("rata-rata-kegiatan", JenisCara::RataRataKegiatan),
    ("rasio", JenisCara::Rasio),
    ("serapan", JenisCara::Serapan),
];

/// The indicators of a node, which stands at `at` among the names; `sub` are the sub kegiatan below it.
pub fn indikator(
    owner: &Table<'_>,
    tingkat: Tingkat,
    at: Option<usize>,
    kode: &Read<Kode>,
    sub: Read<Vec<Kode>>,
    reading: &mut Reading<'_, '_>,
) -> Read<Vec<IndikatorAnggaran>> {
    let says = "indikatornya; yang sub kegiatan pertama dipakai kegiatannya";
    let tables = match tingkat {
        Tingkat::Program | Tingkat::Kegiatan => {
            let value = owner.value_if("indikator", Kind::Tables, says, "");
            value.and_then(|value| terisi(owner, value, HAPUS))
        }
        Tingkat::SubKegiatan => keluaran_sub(owner, says),
    };
    if let Err(told) = tables {
        reading.keluaran.lose(told);
    }
    let tables = tables?;
    let bare = tables.len() == 1;
    each(tables.iter().map(|table| {
        let id = id(table, kode, bare, reading);
        if let (Ok(id), Some(node)) = (&id, at.and_then(|at| reading.terbaca.nama.get_mut(at))) {
            node.indikator.push(id.clone());
        }
        // One of a node that was lost is lost with it.
        if let Some(told) = id.as_ref().err().or(kode.as_ref().err()) {
            reading.keluaran.lose(*told);
        }
        isi_indikator(table, id, &sub, reading)
    }))
}

/// What to write where a sub kegiatan has no indicator.
const TANPA: &str = "`tanpa-indikator = \"alasan\"`";

/// The indicators of a sub kegiatan, unless it says why there are none.
fn keluaran_sub<'a>(owner: &Table<'a>, says: &'static str) -> Read<Vec<Table<'a>>> {
    let value = owner.value_when("indikator", Kind::Tables, BERKELUARAN, [says, ""])?;
    if value.is_none() && owner.written("tanpa-indikator").is_none() {
        let saran = format!("tambahkan `indikator = [ … ]`; bila memang tidak ada, {TANPA}");
        return Err(owner.miss_with("indikator", saran));
    }
    terisi(owner, value, &format!("ganti dengan {TANPA}"))
}

/// An indicator has an id of its own, or its node's code where it is the only one or takes its figures elsewhere.
fn id(table: &Table<'_>, kode: &Read<Kode>, bare: bool, reading: &mut Reading<'_, '_>) -> Read<Id> {
    let kind = Kind::Name(Space::Keluaran);
    let says = "nama untuk dirujuk, bila kodenya sudah dipakai indikator lain";
    let value = table.value_if("id", kind, says, "\"1.2.b\"")?.filter(|_| !table.is_pen());
    match (value, kode) {
        (Some(value), _) => {
            let id = value.text()?;
            reading.keluaran.add(&id, &value.place, table.notes());
            Ok(Id(id))
        }
        (None, Ok(kode)) if bare || !reading.keluaran.has(&kode.0) => {
            // A code used twice is told where it is given.
            if !reading.keluaran.has(&kode.0) {
                reading.keluaran.add(&kode.0, &table.place, table.notes());
            }
            Ok(Id(kode.0.clone()))
        }
        (None, Ok(_)) => Err(table.miss("id", "\"…\"".into())),
        (None, Err(told)) => Err(*told),
    }
}

fn isi_indikator(
    table: &Table<'_>,
    id: Read<Id>,
    sub: &Read<Vec<Kode>>,
    reading: &mut Reading<'_, '_>,
) -> Read<IndikatorAnggaran> {
    if let Ok(id) = &id {
        let titik = Titik::Angka(Angka::Capaian(Tolok::Anggaran(id.clone())));
        table.notes().mark(titik, &table.place);
    }
    let nama = table.text("nama", "nama indikatornya", "\"Jumlah Lembaga yang Dibina\"");
    let acuan = table.value_or(
        "acuan",
        Kind::Ref(Space::Indikator),
        "indikator renstra yang sama dengannya",
        "\"IK1\"",
    );
    let cara = match acuan {
        Ok(Some(value)) if !table.is_pen() => {
            reading.rencana.indikator.refer_as(&value, "indikator renstra").map(Cara::Acuan)
        }
        Ok(_) => cara(table, id.as_ref().map_err(|told| *told), sub, reading),
        Err(told) => Err(told),
    };
    let satuan = || match &cara {
        Ok(Cara::Langsung { .. } | Cara::TanpaTarget { .. }) => satuan_volume(table),
        Ok(Cara::JumlahSub { satuan, .. }) => Ok(SatuanVolume::tunggal(satuan.clone())),
        Ok(
            Cara::RasioSub
            | Cara::RataRataSub
            | Cara::RataRataKemajuan
            | Cara::RataRataKegiatan
            | Cara::Rasio { .. }
            | Cara::Serapan { .. }
            | Cara::Acuan(_),
        ) => Ok(SatuanVolume::persen()),
        Err(told) => Err(*told),
    };
    let jangka = jangka::keluaran(table, id.as_ref().map_err(|told| *told), satuan, reading);
    let tribulan = match &id {
        Ok(id) => tribulan(id, cara.as_ref().map_err(|told| *told), satuan, reading),
        Err(told) => Err(*told),
    };
    if let (Ok(id), Ok(cara), Ok(tribulan)) = (&id, &cara, &tribulan) {
        reading.terbaca.cara.insert(id.clone(), cara.clone());
        reading.terbaca.tribulan.extend(tribulan.clone().map(|isi| (id.clone(), isi)));
    }
    all!(IndikatorAnggaran { id, nama, cara, jangka, tribulan })
}

/// What an indicator says of this year, and is not read where its node is not of it.
const KUNCI_TAHUN_INI: [&str; 9] =
    ["acuan", "cara", "target", "tanpa-target", "bentuk", "sub", "pembilang", "penyebut", "tahun"];

/// Indicators of a node that is not of this year: what they are to come to in others.
pub fn indikator_lain(
    owner: &Table<'_>,
    kode: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<Vec<IndikatorJangka>> {
    let value = owner.value_if("indikator", Kind::Tables, "indikatornya", "");
    let tables = value.and_then(|value| terisi(owner, value, HAPUS));
    let bare = tables.as_ref().is_ok_and(|tables| tables.len() == 1);
    let semua = tables.and_then(|tables| {
        each(tables.iter().map(|table| {
            let id = id(table, kode, bare, reading);
            let nama = table.text("nama", "nama indikatornya", "\"…\"");
            let satuan = satuan_volume(table);
            let jenis = table.choice_if("jenis", JENIS_ARTI, &JENIS);
            let bertambah = jenis.map(|jenis| {
                let persen = satuan.as_ref().is_ok_and(SatuanVolume::berpersen);
                !persen && jenis.is_none_or(|jenis| jenis == Jenis::Akumulasi)
            });
            let jangka =
                jangka::keluaran(table, id.as_ref().map_err(|told| *told), || satuan, reading);
            skip(table, &KUNCI_TAHUN_INI);
            all!(IndikatorJangka { id, nama, jangka, bertambah })
        }))
    });
    // Then its node is known by no name.
    if let Err(told) = semua {
        reading.node.lose(told);
        reading.keluaran.lose(told);
    }
    semua
}

fn cara(
    table: &Table<'_>,
    id: Read<&Id>,
    sub: &Read<Vec<Kode>>,
    reading: &Reading<'_, '_>,
) -> Read<Cara> {
    let says = "dari mana angkanya; `langsung` bila tidak ditulis";
    let kind = Kind::Choice(CARA.map(|(kata, _)| kata).to_vec());
    let tertulis = table.value_if("cara", kind, says, "\"jumlah-sub\"")?;
    let rumus = match &tertulis {
        Some(value) => value.choice(&CARA),
        None => Ok(JenisCara::Langsung),
    };
    let tanpa_anak = rumus.is_ok_and(dari_anak) && sub.as_ref().is_ok_and(Vec::is_empty);
    if let Some(value) = tertulis.filter(|_| tanpa_anak) {
        let apa = "cara ini menghitung dari sub kegiatan, yang tidak ada di bawah sini";
        let problem = Diagnostic::new(Code::KunciBertentangan, apa).at(&value.place);
        let saran = "hapus `cara`, lalu tulis target dan satuannya";
        let told = table.notes().push(problem.saran(saran));
        ask_all(table);
        return Err(told);
    }
    let satuan = || table.text("satuan", SATUAN, "\"orang\"");
    let persen = || Ok(Persen(table.decimal("target", TARGET, "100")?));
    match rumus {
        Ok(JenisCara::Langsung) => langsung(table, id, reading),
        Ok(JenisCara::JumlahSub) => {
            all!(Cara::JumlahSub { satuan: satuan(), sub: summed(table, sub) })
        }
        Ok(JenisCara::RasioSub) => Ok(Cara::RasioSub),
        Ok(JenisCara::RataRataSub) => Ok(Cara::RataRataSub),
        Ok(JenisCara::RataRataKemajuan) => Ok(Cara::RataRataKemajuan),
        Ok(JenisCara::RataRataKegiatan) => Ok(Cara::RataRataKegiatan),
        Ok(JenisCara::Serapan) => Ok(Cara::Serapan { target: persen()? }),
        Ok(JenisCara::Rasio) => rasio(table, persen(), reading),
        Err(told) => {
            ask_all(table);
            Err(told)
        }
    }
}

/// Whether it is computed from what stands below.
fn dari_anak(cara: JenisCara) -> bool {
    match cara {
        JenisCara::JumlahSub
        | JenisCara::RasioSub
        | JenisCara::RataRataSub
        | JenisCara::RataRataKemajuan => true,
        JenisCara::Langsung
        | JenisCara::RataRataKegiatan
        | JenisCara::Serapan
        | JenisCara::Rasio => false,
    }
}

/// Two rows of a table of conditions, of the same year.
fn rasio(table: &Table<'_>, target: Read<Persen>, reading: &Reading<'_, '_>) -> Read<Cara> {
    let tahun = table.value("tahun", Kind::Year, TAHUN, "2022");
    let cacah = |kunci: &str, says: &'static str| {
        let kind = Kind::Ref(Space::Baris);
        let baris = table.value_written(kunci, kind, [says, "\"puk\""], "\"…\"");
        reading.gambaran.cacah(&baris?, tahun.as_ref().map_err(|told| *told)?)
    };
    all!(Cara::Rasio {
        target,
        pembilang: cacah("pembilang", PEMBILANG),
        penyebut: cacah("penyebut", PENYEBUT),
    })
}

/// What `target` means to the person who types it.
pub(super) const TARGET: &str = "targetnya; beberapa bilangan bila satuannya beberapa; bila tidak diketahui, `{ tidak-tersedia = \"alasan\" }`";
/// What `satuan` means.
pub(super) const SATUAN: &str = "satuannya; boleh beberapa";
/// What `bentuk` means.
pub(super) const BENTUK_ARTI: &str =
    "bila satuannya beberapa: `dan` menjumlahkan, `kali` mengalikan";
/// What `tanpa-target` means.
pub(super) const TANPA_TARGET: &str =
    "target belum ditetapkan: target dan capaiannya dicetak kosong dan tidak ikut dihitung";
/// What `jenis` means.
pub(super) const JENIS_ARTI: &str =
    "hubungan tribulan dengan tahunnya, seperti indikator renstra; `akumulasi` bila tidak ditulis";
const SUB: &str = "sub kegiatan yang dijumlahkan, bila sebagian saja";
const PEMBILANG: &str = "dengan `rasio`: baris gambaran umum";
const PENYEBUT: &str = PEMBILANG;
const TAHUN: &str = "dengan `rasio`: tahun baris itu";

/// Asks for whatever any way of counting may ask for, so that a misspelt one does not make these unknown.
fn ask_all(table: &Table<'_>) {
    let teks = || Kind::Either(vec![Kind::Text, Kind::List(Box::new(Kind::Text))]);
    let bila = |kunci: &str, kind: Kind, condition: &'static str, says: [&'static str; 2]| {
        drop(table.value_when(kunci, kind, condition, says));
    };
    drop(target(table));
    bila("tanpa-target", Kind::Flag, "—", [TANPA_TARGET, "true"]);
    bila("satuan", teks(), "menurut caranya", [SATUAN, "\"orang\""]);
    let bentuk = Kind::Choice(vec!["dan", "kali"]);
    bila("bentuk", bentuk, "bila satuannya beberapa", [BENTUK_ARTI, "\"kali\""]);
    let jenis = Kind::Choice(JENIS.map(|(kata, _)| kata).to_vec());
    bila("jenis", jenis, "—", [JENIS_ARTI, "\"posisi\""]);
    let daftar = Kind::List(Box::new(Kind::Ref(Space::Node)));
    bila("sub", daftar, "—", [SUB, "[\"1.2.1\"]"]);
    bila("pembilang", Kind::Ref(Space::Baris), "bila `rasio`", [PEMBILANG, "\"puk\""]);
    bila("penyebut", Kind::Ref(Space::Baris), "bila `rasio`", [PENYEBUT, "\"puk\""]);
    bila("tahun", Kind::Year, "bila `rasio`", [TAHUN, "2022"]);
}

/// The sub kegiatan that are added up; all of the node's where none are named.
fn summed(table: &Table<'_>, sub: &Read<Vec<Kode>>) -> Read<Vec<Kode>> {
    let kind = Kind::List(Box::new(Kind::Ref(Space::Node)));
    let value = table.value_if("sub", kind, SUB, "[\"1.2.1\"]")?;
    let sub = sub.as_ref().map_err(|told| *told)?;
    let Some(value) = value else { return Ok(sub.clone()) };
    each(value.list()?.iter().map(|value| {
        let kode = value.text()?;
        let known = sub.iter().map(|other| other.0.as_str());
        if known.clone().any(|other| other == kode) {
            return Ok(Kode(kode));
        }
        let notes = value.notes();
        Err(notes.push(unknown(&kode, &value.place, "sub kegiatan", known, notes)))
    }))
}
