//! The strategic plan with its targets and results: renstra.toml, perjanjian-kinerja.toml, realisasi-kinerja.toml.

use super::Dahulu;
use super::gambaran::Gambaran;
use super::indikator::{IndikatorTerbaca, TabelIndikator, indikator, indikator_bila_ada, riwayat};
use super::misi::{bernomor, misi, misi_dari};
use super::names::Names;
use super::periode::{periode, same_year, within_plan};
use super::perjanjian::perjanjian;
use super::target::{PohonTarget, beside_last};
use super::tribulan::TabelTribulan;
use crate::domain::asal;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::PerjanjianKinerja;
use crate::domain::periode::Rentang;
use crate::domain::renstra::{
    Bernomor, Indikator, Renstra, Sasaran, SasaranRpjmd, Strategi, Tujuan,
};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, all};

/// The plan as far as it is sound, and its strategies as they are written: they refer to programmes, which are read later.
pub struct RencanaTerbaca<'a> {
    pub renstra: Read<Renstra>,
    pub perjanjian: Read<PerjanjianKinerja>,
    pub strategi: Read<Vec<Table<'a>>>,
    /// What the nodes of the budget tree came to, as it is written.
    pub volume: Option<Table<'a>>,
    /// How much of their work is done, as it is written.
    pub kemajuan: Option<Table<'a>>,
    /// The steps of their work that are done, as they are written.
    pub selesai: Option<Table<'a>>,
    /// The file that it is missing from, where any of them needs it; a plan has none.
    pub kinerja: Option<Table<'a>>,
    pub terbaca: IndikatorTerbaca,
    pub indikator: Names,
    pub tujuan: Names,
    pub sasaran: Names,
    /// Those that have a name, in their order.
    pub urutan: asal::Rencana,
}

/// Reads the plan; the strategies follow once the programmes are known.
pub fn renstra<'a>(
    berkas: &'a Berkas<'a>,
    regulasi: &Names,
    gambaran: &Gambaran,
    dahulu: &Dahulu,
    (tahun, rentang): (Read<u16>, Read<Rentang>),
    notes: &'a Notes<'a>,
) -> RencanaTerbaca<'a> {
    let top = berkas.table("renstra.toml", notes);
    let pk = berkas.table("perjanjian-kinerja.toml", notes);
    let kinerja = berkas.table_if("realisasi-kinerja.toml", notes);
    same_year(&pk, tahun, "tahun perjanjian");
    let periode = periode(&top);
    within_plan(&top, &periode, tahun);
    let mut indikator = Names::new(Space::Indikator, "indikator");
    let mut pohon = PohonRenstra::new();
    let angka_target = Kind::Either(vec![Kind::Decimal, Kind::Text, Kind::Table]);
    let nihil = nothing_measured(&top);
    let angka_indikator = |top: &Table<'a>, key, kind, says, example| match nihil {
        false => top.named(key, Space::Indikator, kind, says, example),
        true => {
            let table = top.named_if(key, Space::Indikator, kind, says, example);
            table.unwrap_or_else(|| Table::gone(Told::BEFORE, notes))
        }
    };
    let says = "satu untuk setiap indikator renstra; bila tidak satu pun, tidak perlu ditulis";
    let realisasi = kinerja
        .as_ref()
        .map(|kinerja| angka_indikator(kinerja, "indikator", Kind::Table, says, ""));
    let says = "target setahun setiap indikator renstra, bila ada; nama predikat bila `predikat`";
    let target = angka_indikator(&pk, "target", angka_target.clone(), says, "2.50");
    let tribulan =
        TabelTribulan::read(&pk, Space::Indikator, Kind::List(Box::new(angka_target)), rentang);
    let angka = TabelIndikator {
        target,
        tribulan,
        realisasi: realisasi.map(|table| table.called("[indikator]")),
        riwayat: kinerja.as_ref().map_or_else(Vec::new, |kinerja| riwayat(kinerja, tahun)),
        gambaran,
        dahulu,
        periode: periode.clone(),
        tahun,
    };
    let misi = misi(&top);
    let (mut tujuan, mut sasaran) = pohon.read(&top, &misi, &angka, &mut indikator);
    if let Ok(tahun) = tahun {
        let ukur = &mut pohon.terbaca.ukur;
        let pohon = &mut PohonTarget { tujuan: &mut tujuan, sasaran: &mut sasaran, ukur };
        beside_last(pohon, &periode, tahun);
    }
    let lost = indikator.lost;
    let tables = [&angka.target].into_iter().chain(&angka.realisasi).chain(angka.tribulan.semua());
    for table in tables.chain(angka.riwayat.iter().map(|(_, table, _)| table)) {
        table.clone().by(lost);
    }
    let says = "strategi, indikator yang dilayani, dan programnya; bila ada";
    let strategi = top.tables_if("strategi", says);
    let perjanjian = perjanjian(&pk, regulasi, &indikator);
    let says = "sasaran RPJMD dan perubahan indikatornya";
    let didukung = "tujuan RPJMD yang didukung instansi";
    let renstra = all!(Renstra {
        periode,
        milik: top.text_if(
            "milik",
            "pemilik rencana strategis ini, bila instansi ini memakai rencana strategis induknya",
            "\"Dinas Kesehatan Kabupaten Lumajang\""
        ),
        sumber: top.text_if(
            "sumber",
            "sumber tujuan dan sasaran, tercetak di bawah tabelnya, bila bukan dokumen renstra",
            "\"Lembar Evaluasi Hasil Rencana Kerja\""
        ),
        regulasi: top
            .value_if("regulasi", Kind::Ref(Space::Regulasi), "regulasi RPJMD", "\"perda-2-2019\"")
            .and_then(|value| value.map(|value| regulasi.refer(&value)).transpose()),
        visi: top.text_if("visi", "visi daerah", "\"…\""),
        misi,
        tujuan_rpjmd: top
            .table_if("tujuan-rpjmd", didukung)
            .map(|table| bernomor(&table))
            .transpose(),
        sasaran_rpjmd: top
            .table_if("sasaran-rpjmd", says)
            .map(|table| sasaran_rpjmd(&table, regulasi))
            .transpose(),
        tujuan,
        sasaran,
        strategi: Ok(Vec::new()),
    });
    let says = "keluaran, sebentuk dengan targetnya, satu bilangan untuk tiap satuan; bila ada indikator anggaran yang hasilnya diketik; bila tidak diketahui, `{ tidak-tersedia = \"alasan\" }`";
    let volume = Kind::Either(vec![Kind::Decimal, Kind::List(Box::new(Kind::Decimal))]);
    let volume = Kind::Tersedia(Box::new(volume));
    let keluaran = |kunci, kind, says, contoh| {
        kinerja.as_ref()?.named_if(kunci, Space::Keluaran, kind, says, contoh)
    };
    let volume = keluaran("volume", volume, says, "7");
    let says = "kemajuan pekerjaan keluaran itu dalam persen, kumulatif; bila diukur";
    let kemajuan = keluaran("kemajuan", Kind::Decimal, says, "25");
    let says = "tahapan keluaran itu yang selesai, bila target tribulannya tahapan";
    let kind = Kind::Tersedia(Box::new(Kind::Count));
    let selesai = keluaran("selesai", kind, says, "4");
    RencanaTerbaca {
        renstra,
        perjanjian,
        strategi,
        volume: volume.map(|volume| volume.called("[volume]")),
        kemajuan: kemajuan.map(|kemajuan| kemajuan.called("[kemajuan]")),
        selesai: selesai.map(|selesai| selesai.called("[selesai]")),
        kinerja,
        terbaca: pohon.terbaca,
        indikator,
        tujuan: pohon.tujuan,
        sasaran: pohon.sasaran,
        urutan: pohon.urutan,
    }
}

/// Whether the plan says that it measures nothing: of that nothing is promised, and nothing comes.
fn nothing_measured(top: &Table<'_>) -> bool {
    let ada = |kunci| ["tujuan", "sasaran"].iter().any(|list| top.any_says(list, kunci));
    !top.is_pen() && ada("tanpa-indikator") && !ada("indikator")
}

/// The tujuan and sasaran that are being read.
struct PohonRenstra {
    tujuan: Names,
    sasaran: Names,
    terbaca: IndikatorTerbaca,
    urutan: asal::Rencana,
}

impl PohonRenstra {
    fn new() -> Self {
        Self {
            tujuan: Names::new(Space::Tujuan, "tujuan"),
            sasaran: Names::new(Space::Sasaran, "sasaran"),
            terbaca: IndikatorTerbaca::default(),
            urutan: asal::Rencana::default(),
        }
    }

    fn read<'a>(
        &mut self,
        top: &Table<'a>,
        misi: &Read<Vec<Bernomor>>,
        angka: &TabelIndikator<'a, '_>,
        names: &mut Names,
    ) -> (Read<Vec<Tujuan>>, Read<Vec<Sasaran>>) {
        let tables = top.tables_if("tujuan", "tujuan instansi, bila ada").inspect_err(|told| {
            self.tujuan.lose(*told);
            names.lose(*told);
        });
        let tujuan = tables.and_then(|tables| {
            each(tables.iter().map(|table| {
                let id = self.tujuan.take(table, "id", "nama untuk dirujuk", "\"T1\"").map(Id);
                let teks = table.text("teks", "bunyinya", "\"…\"");
                let (indikator, miliknya) =
                    self.indikator(|terbaca| indikator_bila_ada(table, angka, names, terbaca));
                self.urutan.tujuan.extend(id.clone().map(|id| (id, miliknya)));
                all!(Tujuan { id, teks, misi: misi_dari(table, misi), indikator })
            }))
        });
        let tables = self
            .sasaran
            .tables(top, "sasaran", "sasaran instansi")
            .inspect_err(|told| names.lose(*told));
        let sasaran = tables.and_then(|tables| {
            each(tables.iter().map(|table| {
                let id = self.sasaran.take(table, "id", "nama untuk dirujuk", "\"S1\"").map(Id);
                let tujuan = self.tujuan_dari(table);
                let teks = table.text("teks", "bunyinya", "\"…\"");
                let says = "mengapa sasaran ini tidak mempunyai indikator; pengganti `indikator`";
                let alasan = table.value_or("tanpa-indikator", Kind::Text, says, "\"alasan\"");
                let tanpa = alasan.as_ref().is_ok_and(Option::is_some) && !table.is_pen();
                let (indikator, miliknya) =
                    self.indikator(|terbaca| indikator(table, tanpa, angka, names, terbaca));
                self.urutan.sasaran.extend(id.clone().map(|id| (id, miliknya)));
                let tanpa_indikator =
                    alasan.and_then(|alasan| alasan.map(|alasan| alasan.reason()).transpose());
                all!(Sasaran { id, tujuan, teks, indikator, tanpa_indikator })
            }))
        });
        (tujuan, sasaran)
    }

    /// The tujuan of a sasaran; where there is any, each sasaran serves one.
    fn tujuan_dari(&self, sasaran: &Table<'_>) -> Read<Option<Id>> {
        let says = ["tujuan yang dilayaninya", "\"T1\""];
        let value =
            sasaran.value_when("tujuan", Kind::Ref(Space::Tujuan), "bila ada tujuan", says)?;
        match value {
            Some(value) => self.tujuan.refer(&value).map(Some),
            None if self.tujuan.iter().next().is_none() && self.tujuan.lost.is_none() => Ok(None),
            None => Err(sasaran.miss("tujuan", "\"…\"".into())),
        }
    }

    /// The indicators of a tujuan or a sasaran, and those of them that have a name.
    fn indikator(
        &mut self,
        read: impl FnOnce(&mut IndikatorTerbaca) -> Read<Vec<Indikator>>,
    ) -> (Read<Vec<Indikator>>, Vec<Id>) {
        let before = self.terbaca.nama.len();
        let indikator = read(&mut self.terbaca);
        let miliknya = self.terbaca.nama.iter().skip(before).map(|indikator| indikator.id.clone());
        (indikator, miliknya.collect())
    }
}

fn sasaran_rpjmd(table: &Table<'_>, regulasi: &Names) -> Read<SasaranRpjmd> {
    let sesudahnya = "indikatornya sesudah perubahan";
    let (kind, says) = (Kind::Ref(Space::Regulasi), "regulasi yang mengubahnya");
    all!(SasaranRpjmd {
        teks: table.text("teks", "bunyinya", "\"…\""),
        indikator_awal: table.texts("indikator-awal", "indikatornya semula", "[\"…\"]"),
        indikator_perubahan: table.texts("indikator-perubahan", sesudahnya, "[\"…\"]"),
        penyederhanaan: table
            .value_if("penyederhanaan", kind, says, "\"perda-4-2021\"")
            .and_then(|value| value.map(|value| regulasi.refer(&value)).transpose()),
    })
}

/// The program of a strategy, where there are programs.
fn program_strategi(table: &Table<'_>, program: &Names) -> Read<Option<Kode>> {
    let kind = Kind::Ref(Space::Node);
    let value =
        table.value_when("program", kind, "bila ada anggaran", ["kode programnya", "\"1\""]);
    match (value?, program.lost, program.iter().next()) {
        (Some(value), _, _) => program.refer(&value).map(|Id(kode)| Some(Kode(kode))),
        (None, None, None) => Ok(None),
        // Nobody knows whether there is any.
        (None, Some(told), None) => Err(told),
        (None, _, Some(_)) => Err(table.miss("program", "\"…\"".into())),
    }
}

/// Reads the strategies, which tie indicators to programmes.
pub fn strategi(
    tables: Read<Vec<Table<'_>>>,
    indikator: &Names,
    program: &Names,
) -> Read<Vec<Strategi>> {
    each(tables?.iter().map(|table| {
        let says = "indikator yang dilayani";
        all!(Strategi {
            indikator: indikator.all_at(table, "indikator", says, "[\"IK1\"]"),
            teks: table.text("teks", "bunyinya", "\"…\""),
            program: program_strategi(table, program),
        })
    }))
}
