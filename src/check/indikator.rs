//! Indicators of the plan: what they are, what was promised, what came of it.

use std::collections::BTreeMap;

use super::Dahulu;
use super::bagian::alasan;
use super::definisi::{definisi, standar_nasional};
use super::gambaran::Gambaran;
use super::hasil::hasil;
use super::names::Names;
use super::riwayat::{riwayat_indikator, tahun_lalu};
use super::satuan::{Takaran, takaran};
use super::target::{target_akhir, target_cacah, target_renstra, target_tribulan};
use super::tribulan::TabelTribulan;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::asal::{Ukur, deret};
use crate::domain::bagian::Bagian;
use crate::domain::kode::Id;
use crate::domain::nama::NamaIndikator;
use crate::domain::renstra::{
    Hasil, Indikator, Jenis, PeriodeRenstra, Satuan, TargetTribulan, lalu,
};
use crate::domain::rujukan::{Angka, Objek, Tolok};
use crate::domain::target::Target;
use crate::read::notes::{Read, Told, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::source::Place;
use crate::tempat::Titik;

/// How quarters relate to the year.
pub const JENIS: [(&str, Jenis); 4] = [
    ("akumulasi", Jenis::Akumulasi),
    ("posisi", Jenis::Posisi),
    ("rerata", Jenis::Rerata),
    ("tetap", Jenis::Tetap),
];

/// The tables that an indicator's figures come from.
pub struct TabelIndikator<'a, 'b> {
    pub target: Table<'a>,
    pub tribulan: TabelTribulan<'a>,
    /// A plan has none.
    pub realisasi: Option<Table<'a>>,
    pub riwayat: Vec<TahunRiwayat<'a>>,
    pub gambaran: &'b Gambaran,
    pub dahulu: &'b Dahulu,
    /// First and last year of the plan; in the last the year's target is the plan's.
    pub periode: Read<Bagian<PeriodeRenstra>>,
    /// The report's.
    pub tahun: Read<u16>,
}

/// A year before the report's: the capaian of the indicators, or why none of them is known.
pub type TahunRiwayat<'a> = (u16, Table<'a>, Read<Option<String>>);

/// Capaian of years before the report's, one table a year.
pub fn riwayat<'a>(kinerja: &Table<'a>, tahun: Read<u16>) -> Vec<TahunRiwayat<'a>> {
    let says = "capaian tahun yang laporannya tidak ada di map sebelah (`../../2022/tahunan`), `{ capaian, realisasi }`, atau `{ tidak-tersedia = \"alasan\" }`; setiap tahun memuat semua indikator, atau `tidak-tersedia` saja bila seluruhnya tidak diketahui";
    let kind = Kind::By(
        Space::Indikator,
        Box::new(Kind::Either(vec![Kind::Decimal, Kind::Table, Kind::Text])),
    );
    let Some(table) = kinerja.named_if("riwayat", Space::Tahun, kind, says, "") else {
        return Vec::new();
    };
    let table = table.called("[riwayat]");
    let years = table.keys();
    let year = |(key, place): &(String, Place)| {
        if table.is_pen() {
            return Some((0, table.at_if(key).ok()??.table(), Ok(None)));
        }
        let year = key.parse::<u16>().ok()?;
        if let Ok(tahun) = tahun
            && year >= tahun
        {
            table.notes().push(
                Diagnostic::new(Code::TahunBerbeda, format!("riwayat memuat tahun {year}"))
                    .at(place)
                    .found(year.to_string(), format!("tahun sebelum {tahun}"))
                    .saran("hapus riwayat tahun itu: capaian tahun laporan dihitung"),
            );
        }
        let table = table.at_if(key).ok()??.table();
        let table = table.called(format!("[riwayat.{key}]")).by_name();
        // A name that is written wrongly is no near miss of this one.
        let seluruhnya = table.written("tidak-tersedia").is_some();
        let alasan = if seluruhnya { alasan(&table) } else { Ok(None) };
        Some((year, table, alasan))
    };
    years.iter().filter_map(year).collect()
}

/// What is known of the indicators, even of those that are not sound.
#[derive(Default)]
pub struct IndikatorTerbaca {
    pub nama: Vec<NamaIndikator>,
    pub ukur: BTreeMap<Id, Ukur>,
}

/// What to do where a sasaran has none.
const TANPA: &str = "tambahkan tabel [[sasaran.indikator]] di bawah sasarannya; bila sasaran itu memang tidak mempunyai indikator, `tanpa-indikator = \"alasan\"` pada sasarannya";

/// The indicators of a sasaran; at least one, unless it says why there is none (`tanpa`).
pub fn indikator<'a>(
    owner: &Table<'a>,
    tanpa: bool,
    angka: &TabelIndikator<'a, '_>,
    names: &mut Names,
    terbaca: &mut IndikatorTerbaca,
) -> Read<Vec<Indikator>> {
    let says = "indikatornya, paling sedikit satu";
    let value = owner.value_or("indikator", Kind::Tables, says, "");
    let tables = value.and_then(|value| match (value, tanpa) {
        (None, true) => Ok(None),
        (None, false) => Err(owner.miss_with("indikator", TANPA.to_owned())),
        (Some(value), true) => Err(both(owner, &value)),
        (Some(value), false) => value.list().map(Some),
    });
    let tables = tables.inspect_err(|told| names.lose(*told))?;
    let Some(tables) = tables else { return Ok(Vec::new()) };
    let tables: Vec<Table<'_>> = tables.iter().map(Value::table).collect();
    if tables.is_empty() {
        let problem = Diagnostic::new(Code::TanpaIndikator, "belum ada indikator di sini");
        let told = owner
            .broken()
            .unwrap_or_else(|| owner.notes().push(problem.at(&owner.place).saran(TANPA)));
        names.lose(told);
        return Err(told);
    }
    each(tables.iter().map(|table| isi_indikator(table, angka, names, terbaca)))
}

/// A sasaran has indicators and says why it has none.
fn both(owner: &Table<'_>, indikator: &Value<'_>) -> Told {
    let problem = Diagnostic::new(Code::KunciBertentangan, "sasaran ini mempunyai indikator");
    let problem = problem.at(&indikator.place);
    let alasan = owner.written("tanpa-indikator");
    let problem = alasan.map_or(problem.clone(), |alasan| {
        problem.conflicting(&alasan, "di sini disebut tidak mempunyai indikator")
    });
    owner.notes().push(problem.saran("hapus salah satunya"))
}

/// The indicators of a tujuan, which may have none.
pub fn indikator_bila_ada<'a>(
    owner: &Table<'a>,
    angka: &TabelIndikator<'a, '_>,
    names: &mut Names,
    terbaca: &mut IndikatorTerbaca,
) -> Read<Vec<Indikator>> {
    let value = owner.value_if("indikator", Kind::Tables, "indikatornya, bila ada", "");
    let tables = value.and_then(|value| terisi(owner, value, HAPUS));
    let tables = tables.inspect_err(|told| names.lose(*told))?;
    each(tables.iter().map(|table| isi_indikator(table, angka, names, terbaca)))
}

/// What to do about an empty list of indicators where there may be none.
pub const HAPUS: &str = "hapus `indikator`";

/// The indicators of a list that may be missing, which holds one where it is written: an empty one does not say whether
/// there are none. `tiada` is how to say so.
pub fn terisi<'a>(
    owner: &Table<'a>,
    value: Option<Value<'a>>,
    tiada: &str,
) -> Read<Vec<Table<'a>>> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let apa = if owner.list_is_empty("indikator") {
        "daftar indikator di sini kosong"
    } else if owner.says_none("indikator") {
        "belum ada indikator di sini"
    } else {
        return Ok(value.list()?.iter().map(Value::table).collect());
    };
    let saran = format!("isi dengan indikatornya; bila memang tidak ada, {tiada}");
    let problem = Diagnostic::new(Code::TanpaIndikator, apa).at(&value.place);
    Err(owner.notes().push(problem.saran(saran)))
}

fn isi_indikator<'a>(
    table: &Table<'a>,
    angka: &TabelIndikator<'a, '_>,
    names: &mut Names,
    terbaca: &mut IndikatorTerbaca,
) -> Read<Indikator> {
    let notes = table.notes();
    let id = names.take(table, "id", "nama untuk dirujuk", "\"IK1\"");
    if let Ok(id) = &id
        && let Some(place) = names.place(id)
    {
        notes.mark(Titik::Objek(Objek::Indikator(Id(id.clone()))), place);
    }
    let nama = table.text("nama", "nama resminya", "\"Tingkat Pengangguran Terbuka\"");
    let jenis = table.choice("jenis", "bagaimana tribulan-tribulannya menjadi setahun", &JENIS);
    let takaran = takaran(table);
    let pembilang = table.text_if("pembilang", "apa yang dihitung", "\"penganggur terbuka\"");
    let penyebut = table.text_if("penyebut", "dari apa", "\"angkatan kerja\"");
    let says = ["sumber angka, tercetak di bawah tabel", "\"Badan Pusat Statistik\""];
    let bila = "bila final dan tidak ditulis di realisasi-kinerja.toml";
    let sumber = table.value_when("sumber", Kind::Text, bila, says);
    let sumber = sumber.and_then(|sumber| sumber.map(|sumber| sumber.text()).transpose());
    let kode = table.text_if("kode", "kode resminya; tercetak di depan namanya", "\"1.1.1.1\"");
    let standar = table.table_if("standar-nasional", "pembanding nasional, atau alasan tidak ada");
    let standar_nasional =
        standar.map(|standar| standar_nasional(&standar.called("standar-nasional"), &takaran));
    let definisi = definisi(table);
    let akhir = table.value_when(
        "target-akhir",
        Kind::Either(vec![Kind::Decimal, Kind::Text, Kind::Table]),
        "kecuali tahun terakhir renstra, atau bila `target-renstra` memuatnya",
        [
            "target tahun terakhir renstra; pada tahun itu sendiri boleh dihapus, dan bila berbeda \
             dari target perjanjian kinerja, keduanya dicetak berdampingan",
            "100",
        ],
    );
    let target_renstra = target_renstra(table, &takaran);
    let (target, target_tribulan, (ukuran, hasil), riwayat) = match &id {
        Ok(id) => {
            let mark = |place: Place| {
                let tolok = Tolok::Renstra(Id(id.clone()));
                notes.mark(Titik::Angka(Angka::Target(tolok)), &place);
            };
            angka.target.written(id).into_iter().for_each(mark);
            let write = if takaran.berpredikat() { "\"…\"" } else { "…" };
            let target = angka.target.figure_at(id, write);
            let target = target.and_then(|value| takaran.target(&value));
            let tribulan = target_tribulan(id, &takaran, &target, angka);
            let tahapan = tribulan.as_ref().map_err(|told| *told);
            let tahapan = tahapan.map(|target| target.as_ref().and_then(TargetTribulan::tahapan));
            let hasil = hasil(id, &takaran, tahapan, angka);
            (target, tribulan, hasil, riwayat_indikator(id, &takaran, angka))
        }
        Err(told) => (Err(*told), Err(*told), (Err(*told), Err(*told)), Err(*told)),
    };
    let cacah = match &id {
        Ok(id) => target_cacah(id, angka),
        Err(told) => Err(*told),
    };
    let target_akhir = target_akhir(table, akhir, &takaran, target.clone(), &target_renstra, angka);
    let Takaran { rumus, satuan, desimal, boleh_negatif } = takaran;
    if let Ok(id) = &id {
        let bertahap = target_tribulan.as_ref().map_or(true, |target| {
            target.as_ref().is_some_and(|target| target.tahapan().is_some())
        });
        terbaca.nama.push(NamaIndikator {
            id: Id(id.clone()),
            rasio: satuan.as_ref().map_or(true, |satuan| *satuan == Satuan::Persen),
            bertribulan: angka.tribulan.menyebut(&Tolok::Renstra(Id(id.clone()))),
            bertahap,
            lalu: riwayat
                .as_ref()
                .map_or_else(|_| tahun_lalu(angka), |riwayat| lalu(riwayat).into_keys().collect()),
        });
        let renstra = target_renstra.as_ref().map_err(|told| *told).and_then(|target| {
            let target = target.get(&angka.tahun?);
            Ok(target.and_then(|target| target.ada().copied()))
        });
        let known = |nilai: &Read<Tersedia<Target>>| {
            nilai.as_ref().map(|nilai| nilai.ada().copied()).map_err(|told| *told)
        };
        let ukur = all!(Ukur {
            rumus,
            satuan: satuan.clone(),
            desimal,
            boleh_negatif,
            target: known(&target),
            target_tribulan: target_tribulan.clone(),
            target_renstra: renstra,
            target_akhir: known(&target_akhir),
            deret: target_renstra.as_ref().map(deret).map_err(|told| *told),
            ukuran,
            lalu: riwayat.as_ref().map(lalu).map_err(|told| *told),
            selesai: hasil.as_ref().map(Hasil::tahapan_selesai).map_err(|told| *told),
        });
        terbaca.ukur.extend(ukur.map(|ukur| (Id(id.clone()), ukur)));
    }
    all!(Indikator {
        id: id.map(Id),
        kode,
        nama,
        rumus,
        jenis,
        satuan,
        desimal,
        boleh_negatif,
        pembilang,
        penyebut,
        sumber,
        standar_nasional: standar_nasional.transpose(),
        definisi,
        target,
        target_cacah: cacah,
        target_tribulan,
        target_renstra,
        target_akhir,
        hasil,
        riwayat,
    })
}
