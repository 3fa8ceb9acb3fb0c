//! What a sub kegiatan may spend and has spent, and the funds that pay for it.

use std::collections::BTreeMap;

use super::jangka::{PAGU_AKHIR, REALISASI_LALU};
use super::lain::TAHUN_INI;
use super::{Reading, Realisasi, jangka};
use crate::check::bagian::alone;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Alokasi, Anggaran, BagianDana};
use crate::domain::angka::{Rupiah, Tersedia};
use crate::domain::kode::Kode;
use crate::domain::rujukan::{Angka, Lingkup};
use crate::read::notes::{Read, each};
use crate::read::number::typed;
use crate::read::say::Unknown;
use crate::read::shape::{Filler, Kind, Space};
use crate::read::table::{Table, Value};
use crate::source::Place;
use crate::tempat::Titik;

/// Money of a sub kegiatan.
pub fn alokasi_sub(
    table: &Table<'_>,
    kode: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<Alokasi> {
    let keuangan = table.filled_by(Filler::Keuangan);
    alokasi(
        &keuangan,
        keuangan
            .value_when("pagu", pagu(), TAHUN_INI, [PAGU, "10_575_000"])
            .and_then(|pagu| pagu.ok_or_else(|| keuangan.miss_figure("pagu", "…", Unknown::Value))),
        kode,
        reading,
    )
}

/// Money of a kegiatan that has no sub kegiatan; nothing where it has some.
pub fn alokasi_kegiatan(
    table: &Table<'_>,
    kode: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Option<Read<Alokasi>> {
    let keuangan = table.filled_by(Filler::Keuangan);
    let pagu = keuangan.value_or("pagu", pagu(), PAGU_KEGIATAN, "10_575_000");
    let ditulis = ["pagu", "sumber-dana", PAGU_AKHIR, REALISASI_LALU]
        .iter()
        .find_map(|kunci| table.written(kunci));
    if let (Some(ditulis), Some(sub)) = (&ditulis, &table.written("sub-kegiatan")) {
        let apa = "kegiatan ini mempunyai pagu sendiri dan sub kegiatan";
        let problem = Diagnostic::new(Code::KunciBertentangan, apa).at(ditulis);
        let problem = problem.conflicting(sub, "sub kegiatannya di sini");
        let saran =
            "hapus pagu dan sumber-dana kegiatan ini, karena dijumlahkan dari sub kegiatannya";
        return Some(Err(table.notes().push(problem.saran(saran))));
    }
    if ditulis.is_none() && !table.is_pen() {
        return None;
    }
    let pagu = pagu.and_then(|pagu| match pagu {
        None => Err(table.miss_figure("pagu", "…", Unknown::Value)),
        Some(pagu) => Ok(pagu),
    });
    Some(alokasi(&keuangan, pagu, kode, reading))
}

/// An amount, by fund or not, or what is said of it.
pub fn pagu() -> Kind {
    Kind::Either(vec![Kind::Rupiah, Kind::By(Space::Dana, Box::new(Kind::Rupiah)), Kind::Table])
}

const PAGU: &str = "pagunya; bila dibayar dari beberapa dana, boleh dirinci: \
                    `{ DAU = 1_000_000, DBHCHT = 500_000 }`, begitu pula realisasinya; tanpa \
                    rincian, jumlah setiap dana (`pagu:DAU`) tidak dapat dihitung";
const PAGU_KEGIATAN: &str =
    "pagunya, bila tidak ada sub kegiatan; ditulis seperti pagu sub kegiatan";

fn alokasi(
    keuangan: &Table<'_>,
    pagu: Read<Value<'_>>,
    kode: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<Alokasi> {
    let jangka = jangka::uang(keuangan, kode, reading);
    let sumber_dana = sumber_dana(keuangan, reading);
    let realisasi = match kode {
        Ok(kode) => belanja(kode, reading),
        Err(told) => Err(*told),
    };
    let tertulis = realisasi.as_ref().ok().and_then(Tersedia::ada);
    if let Ok(kode) = kode {
        let mark = |jenis: fn(Lingkup) -> Angka, value: &Value<'_>| {
            let angka = jenis(Lingkup::Node(kode.clone()));
            value.notes().mark(Titik::Angka(angka), &value.place);
        };
        pagu.iter().for_each(|value| mark(Angka::Pagu, value));
        tertulis.iter().for_each(|value| mark(Angka::RealisasiAnggaran, value));
    }
    for value in pagu.iter().chain(tertulis) {
        dana_lain(value, sumber_dana.as_deref().unwrap_or_default(), reading);
    }
    let uang = uang(kode, &pagu, &realisasi, &sumber_dana);
    let (anggaran, bagian_dana) = uang?;
    Ok(Alokasi { anggaran, sumber_dana: sumber_dana?, bagian_dana, jangka: jangka? })
}

/// What was spent, as it is written, or why nobody knows it.
fn belanja<'a>(kode: &Kode, reading: &Reading<'a, '_>) -> Read<Tersedia<Value<'a>>> {
    match &reading.realisasi {
        Realisasi::Semua(tabel) => tabel.figure_at(&kode.0, "…").map(Tersedia::Ada),
        Realisasi::Sebagian(tabel, alasan) => {
            let tertulis = tabel.as_ref().map_or(Ok(None), |tabel| tabel.at_if(&kode.0))?;
            tertulis.map_or_else(|| alasan.clone().map(Tersedia::Tidak), |v| Ok(Tersedia::Ada(v)))
        }
    }
}

/// The funds that pay; the only one there is need not be named.
fn sumber_dana(table: &Table<'_>, reading: &Reading<'_, '_>) -> Read<Vec<String>> {
    let kind = Kind::List(Box::new(Kind::Ref(Space::Dana)));
    let says = ["dana yang membayarnya", "[\"DAU\"]"];
    let value = table.value_when("sumber-dana", kind, "bila dananya beberapa", says)?;
    match (value, reading.dana.iter().collect::<Vec<_>>().as_slice(), reading.dana.lost) {
        (Some(value), _, _) => {
            each(value.list()?.iter().map(|value| Ok(reading.dana.refer(value)?.0)))
        }
        (None, _, Some(told)) => Err(told),
        (None, [], None) => Ok(Vec::new()),
        (None, [dana], None) => Ok(vec![(*dana).to_owned()]),
        (None, _, None) => Err(table.miss("sumber-dana", "[ … ]".into())),
    }
}

/// Tells money from funds that are known but do not pay for this.
fn dana_lain(value: &Value<'_>, sumber_dana: &[String], reading: &Reading<'_, '_>) {
    if !value.is_table() || sumber_dana.is_empty() {
        return;
    }
    let table = value.table();
    let lain =
        |(kunci, _): &(String, Place)| reading.dana.has(kunci) && !sumber_dana.contains(kunci);
    for (kunci, place) in table.keys().into_iter().filter(lain) {
        drop(table.at_if(&kunci));
        let apa = format!("dana {kunci} tidak ada di `sumber-dana` bagian ini");
        let problem = Diagnostic::new(Code::KunciTakDikenal, apa).at(&place).of([&kunci]);
        let saran = format!("hapus, atau tambahkan \"{kunci}\" ke `sumber-dana`-nya");
        table.notes().push(problem.saran(saran));
    }
}

/// What is set aside and what is spent, which is more only with a reason.
fn uang(
    kode: &Read<Kode>,
    pagu: &Read<Value<'_>>,
    realisasi: &Read<Tersedia<Value<'_>>>,
    sumber_dana: &Read<Vec<String>>,
) -> Read<(Anggaran, BagianDana)> {
    let pagu_terbaca = pagu.as_ref().map_err(|told| *told).and_then(|v| jumlah(v, sumber_dana));
    let lebih = |value: &Value<'_>| -> Read<UangTerbaca> {
        if !value.is_table() {
            return jumlah(value, sumber_dana);
        }
        let table = value.table();
        let alasan = table.value_if("melebihi-pagu", Kind::Text, MELEBIHI, "\"alasan\"");
        let alasan = alasan.and_then(|alasan| alasan.map(|alasan| alasan.reason()).transpose());
        let terbaca = jumlah(value, sumber_dana)?;
        Ok(UangTerbaca { melebihi_pagu: alasan?, ..terbaca })
    };
    let realisasi_terbaca = match realisasi {
        Ok(Tersedia::Ada(value)) => lebih(value),
        Ok(Tersedia::Tidak(alasan)) => Ok(UangTerbaca::tidak(alasan.clone())),
        Err(told) => Err(*told),
    };
    let (pagu_terbaca, realisasi_terbaca) = (pagu_terbaca?, realisasi_terbaca?);
    if let (Ok(kode), Ok(pagu), Ok(Tersedia::Ada(realisasi))) = (kode, pagu, realisasi) {
        exceeds(kode, (pagu, &pagu_terbaca), (realisasi, &realisasi_terbaca));
    }
    let anggaran = Anggaran {
        pagu: pagu_terbaca.jumlah,
        realisasi: realisasi_terbaca.jumlah,
        melebihi_pagu: realisasi_terbaca.melebihi_pagu,
    };
    let bagian = BagianDana { pagu: pagu_terbaca.bagian, realisasi: realisasi_terbaca.bagian };
    Ok((anggaran, bagian))
}

/// Tells that more was spent than set aside and nobody says why, or that it is said of what is no more.
fn exceeds(
    kode: &Kode,
    (pagu, pagu_terbaca): (&Value<'_>, &UangTerbaca),
    (realisasi, terbaca): (&Value<'_>, &UangTerbaca),
) {
    let (Some(batas), Some(belanja)) = (pagu_terbaca.jumlah.ada(), terbaca.jumlah.ada()) else {
        return;
    };
    let problem = match (&terbaca.melebihi_pagu, belanja > batas) {
        (None, true) => {
            let apa = format!("realisasi {} melebihi pagunya", kode.0);
            let batas = format!("paling banyak {}", typed(batas.0));
            let problem = Diagnostic::new(Code::PaguTerlampaui, apa).at(&realisasi.place);
            problem
                .conflicting(&pagu.place, "pagunya di sini")
                .found(typed(belanja.0), batas)
                .saran(
                    "periksa banyaknya nol pada kedua angka itu; bila anggaran bergeser, perbarui \
                     pagunya; bila memang melebihi, tulis \
                     `{ nilai = …, melebihi-pagu = \"alasan\" }`",
                )
        }
        (Some(_), false) => {
            Diagnostic::new(Code::KunciBertentangan, "realisasi ini tidak melebihi pagunya")
                .at(&realisasi.place)
                .conflicting(&pagu.place, "pagunya di sini")
                .saran("hapus melebihi-pagu, atau perbaiki angkanya")
        }
        (None, false) | (Some(_), true) => return,
    };
    pagu.notes().push(problem);
}

/// Money as it is typed.
struct UangTerbaca {
    jumlah: Tersedia<Rupiah>,
    bagian: BTreeMap<String, Rupiah>,
    melebihi_pagu: Option<String>,
}

impl UangTerbaca {
    fn ada(jumlah: Rupiah, bagian: BTreeMap<String, Rupiah>) -> Self {
        Self { jumlah: Tersedia::Ada(jumlah), bagian, melebihi_pagu: None }
    }

    fn tidak(alasan: String) -> Self {
        let jumlah = Tersedia::Tidak(alasan);
        Self { jumlah, bagian: BTreeMap::new(), melebihi_pagu: None }
    }
}

const MELEBIHI: &str = "mengapa realisasinya melebihi pagu; dicetak di bawah tabel";
const NILAI: &str = "jumlahnya, bila ada keterangan di sampingnya";
/// What `tidak-tersedia` means.
pub(super) const TIDAK_TERSEDIA: &str = "mengapa angkanya tidak ada; dicetak sebagai –";

/// Money as one sum, by fund `{ DAU = 1_000_000, DBHCHT = 500_000 }`, or the reason why nobody knows it.
fn jumlah(value: &Value<'_>, sumber_dana: &Read<Vec<String>>) -> Read<UangTerbaca> {
    if !value.is_table() {
        value.no_words(Unknown::Value)?;
        return Ok(UangTerbaca::ada(Rupiah(value.rupiah()?), BTreeMap::new()));
    }
    let table = value.table();
    if table.is_pen() || table.written("tidak-tersedia").is_some() {
        let alasan = table.value_or("tidak-tersedia", Kind::Text, TIDAK_TERSEDIA, "\"alasan\"")?;
        if let Some(alasan) = alasan.filter(|_| !table.is_pen()) {
            alone(&table, "tidak-tersedia")?;
            return alasan.reason().map(UangTerbaca::tidak);
        }
    }
    let terinci = sumber_dana.iter().flatten().any(|dana| table.written(dana).is_some());
    let beralasan = table.written("melebihi-pagu").is_some() && !terinci;
    if table.is_pen() || beralasan || table.written("nilai").is_some() {
        let nilai = table.value_or("nilai", Kind::Rupiah, NILAI, "5_100_000")?;
        match nilai.filter(|_| !table.is_pen()) {
            Some(nilai) => return jumlah(&nilai, sumber_dana),
            None if beralasan => return Err(table.miss("nilai", "…".into())),
            None => {}
        }
    }
    let table = table.called("rincian dana").by(sumber_dana.as_ref().err().copied());
    let sumber_dana = sumber_dana.as_ref().map_err(|told| *told)?;
    let bagian = each(
        sumber_dana.iter().map(|dana| Ok((dana.clone(), Rupiah(table.at(dana, "…")?.rupiah()?)))),
    )?;
    let bagian: BTreeMap<String, Rupiah> = bagian.into_iter().collect();
    Ok(UangTerbaca::ada(bagian.values().copied().sum(), bagian))
}
