//! What indicators came to: realisasi-kinerja.toml.

use rust_decimal::Decimal;

use super::bagian::without;
use super::gambaran::Gambaran;
use super::indikator::TabelIndikator;
use super::satuan::Takaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::kode::Id;
use crate::domain::renstra::{Hasil, Satuan, Tahapan, Ukuran};
use crate::domain::rujukan::{Angka, Tolok};
use crate::domain::target::Target;
use crate::read::notes::{Read, Told, each};
use crate::read::number::{self, typed};
use crate::read::say::{Unknown, add_table};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// What an indicator came to, and all that is said of it.
pub fn hasil(
    id: &str,
    takaran: &Takaran,
    tahapan: Read<Option<&Tahapan>>,
    angka: &TabelIndikator<'_, '_>,
) -> (Read<Ukuran>, Read<Hasil>) {
    let kunci = match &takaran.satuan {
        Ok(Satuan::Persen) => "`pembilang = …` dan `penyebut = …`",
        Ok(Satuan::Lain(_)) => "`nilai = …`",
        Ok(Satuan::Predikat(_)) => "`predikat = \"…\"`",
        Err(_) => "angkanya",
    };
    let Some(realisasi) = &angka.realisasi else {
        return (Ok(Ukuran::TidakTersedia), Ok(Hasil::belum()));
    };
    let hilang = || realisasi.miss_with(id, add_table("indikator", id, kunci));
    let table = realisasi.at_if(id);
    let table = table.and_then(|value| value.map(|value| value.table()).ok_or_else(hilang));
    match table.and_then(|table| table.there().map(|()| table)) {
        Ok(table) => {
            let table = table.called(format!("[indikator.{id}]"));
            let selesai = selesai(&table, tahapan, angka);
            isi_hasil(id, &table, takaran, selesai, angka)
        }
        Err(told) => (Err(told), Err(told)),
    }
}

fn isi_hasil(
    id: &str,
    table: &Table<'_>,
    takaran: &Takaran,
    selesai: Read<Option<Tersedia<u64>>>,
    angka: &TabelIndikator<'_, '_>,
) -> (Read<Ukuran>, Read<Hasil>) {
    let notes = table.notes();
    for key in ["pembilang", "baris", "predikat", "nilai"] {
        if let Some(value) = table.written(key) {
            let tolok = Tolok::Renstra(Id(id.to_owned()));
            notes.mark(Titik::Angka(Angka::Realisasi(tolok)), &value);
        }
    }
    if let Some(place) = table.written("keadaan") {
        notes.mark(Titik::Keadaan(Id(id.to_owned())), &place);
    }
    let says = "keadaan yang digambarkan angkanya, bila bukan akhir periode";
    let keadaan = table.text_if("keadaan", says, "\"Agustus 2022\"");
    let says = "catatan di bawah tabel; wajib bila `penyebut = 0`";
    let catatan = table.text_if("catatan", says, "\"belum ada data\"");
    let says =
        "mengapa angkanya tidak ada; dicetak sebagai catatan, dan indikatornya tidak ikut dinilai";
    let alasan = table.value_or("tidak-tersedia", Kind::Text, says, "\"belum diukur\"");
    let alasan = alasan.and_then(|value| value.map(|value| value.reason()).transpose());
    let says = ["sumber angka periode ini", "\"Badan Pusat Statistik\""];
    let bila = "bila final dan tidak ditulis di renstra.toml";
    let sumber = table.value_when("sumber", Kind::Text, bila, says);
    let sumber = sumber.and_then(|sumber| sumber.map(|sumber| sumber.text()).transpose());
    // Steps that are done say nothing yet of the indicator itself.
    let diukur = ["pembilang", "penyebut", "baris", "predikat", "nilai"];
    let bertahap = table.written("selesai").is_some()
        && !diukur.iter().any(|key| table.written(key).is_some());
    let bertentangan = without(table, "tidak-tersedia", |kunci| diukur.contains(&kunci));
    let alasan = bertentangan.and(alasan);
    let tidak_ada = (matches!(alasan, Ok(Some(_)) | Err(_)) || bertahap) && !table.is_pen();
    let bercatatan = !matches!(catatan, Ok(None));
    let ukuran = ukuran(table, takaran, angka.gambaran, (tidak_ada, bercatatan));
    let ukuran = alasan.as_ref().map_err(|told| *told).and(ukuran);
    let terinci = rincian(table, ukuran);
    let catatan = catatan.and_then(|catatan| Ok(catatan.or(alasan?)));
    (terinci, all!(Hasil { ukuran: terinci, selesai, keadaan, catatan, sumber }))
}

/// Steps done by the period's end; only where the quarters are promised in steps, and never more than there are.
fn selesai(
    table: &Table<'_>,
    tahapan: Read<Option<&Tahapan>>,
    angka: &TabelIndikator<'_, '_>,
) -> Read<Option<Tersedia<u64>>> {
    let says = "tahapan yang selesai sampai dengan akhir periode, bila target tribulannya tahapan";
    let kind = Kind::Tersedia(Box::new(Kind::Count));
    let value = table.value_when("selesai", kind, "bila bertahapan", [says, "4"])?;
    match value {
        Some(value) => {
            tahapan_selesai(&value, tahapan?, "hapus `selesai`, atau tulis `nilai`").map(Some)
        }
        // Where nothing is known of it, nothing is known of its steps.
        None if table.written("tidak-tersedia").is_none() && angka.tribulan.asks(tahapan?) => {
            Err(table.miss_figure("selesai", "…", Unknown::Value))
        }
        None => Ok(None),
    }
}

/// Steps that are done, of those that there are; `lain` is what to do where there are none.
pub fn tahapan_selesai(
    value: &Value<'_>,
    tahapan: Option<&Tahapan>,
    lain: &'static str,
) -> Read<Tersedia<u64>> {
    let selesai = value.available(|value| value.count(number::Bilangan::Cacah))?;
    let (masalah, saran) = match tahapan {
        None => ("target tribulannya bukan tahapan", lain),
        Some(tahapan) if selesai.ada().is_some_and(|selesai| *selesai > tahapan.dari) => {
            ("tahapan yang selesai melebihi seluruhnya", "periksa keduanya")
        }
        Some(_) => return Ok(selesai),
    };
    let problem = Diagnostic::new(Code::KunciBertentangan, masalah).at(&value.place);
    Err(value.notes().push(problem.saran(saran)))
}

/// The figure, in whichever form its unit has.
fn ukuran(
    table: &Table<'_>,
    takaran: &Takaran,
    gambaran: &Gambaran,
    (tidak_ada, bercatatan): (bool, bool),
) -> Read<Ukuran> {
    let says = "predikatnya, bila ditulis bersama nilainya";
    let predikat = table.value_or("predikat", Kind::Text, says, "\"BB\"");
    let nilai = table.value_or("nilai", nilai_atau_predikat(), NILAI_ARTI, "0");
    let berpredikat = matches!(predikat, Ok(Some(_))) && !table.is_pen();
    match &takaran.satuan {
        _ if tidak_ada => Ok(Ukuran::TidakTersedia),
        _ if berpredikat => self::berpredikat(table, takaran),
        Ok(Satuan::Persen) => rasio(table, nilai, takaran, bercatatan, gambaran),
        Ok(Satuan::Lain(_) | Satuan::Predikat(_)) => nilai
            .and_then(|nilai| nilai.ok_or_else(|| table.miss_figure("nilai", "…", Unknown::Key)))
            .and_then(|nilai| {
                takaran.no_words(&nilai, Unknown::Key).and_then(|()| takaran.angka(&nilai))
            })
            .map(Ukuran::Nilai),
        // Whatever its unit was to be, it may have either.
        Err(told) => ratio_if(table, bercatatan, gambaran).and(Err(*told)),
    }
}

fn nilai_atau_predikat() -> Kind {
    Kind::Either(vec![Kind::Decimal, Kind::Text])
}

const NILAI_ARTI: &str =
    "angka, atau predikat; dalam persen bila persennya diterbitkan tanpa pembilang dan penyebut";

/// A predicate, with the value that it was given for where there is one.
fn berpredikat(table: &Table<'_>, takaran: &Takaran) -> Read<Ukuran> {
    match takaran.bernilai(table)? {
        Some(Target::Bernilai { predikat, nilai }) => Ok(Ukuran::Bernilai { predikat, nilai }),
        Some(Target::Nilai(predikat)) => Ok(Ukuran::Nilai(predikat)),
        Some(Target::Rentang { .. }) | None => Err(table.miss("predikat", "\"…\"".into())),
    }
}

/// What the numerator is made of; not printed, but it has to add up.
fn rincian(table: &Table<'_>, ukuran: Read<Ukuran>) -> Read<Ukuran> {
    let says = "isi pembilang; tidak dicetak, tetapi jumlahnya harus sama dengan pembilang";
    let kind = Kind::List(Box::new(Kind::Table));
    let Some(value) = table.value_if("rincian", kind, says, "")? else { return ukuran };
    let butir = each(value.list()?.iter().map(|butir| {
        let butir = butir.table();
        let uraian = butir.text("uraian", "apa yang dihitung", "\"…\"");
        let kind = Kind::Either(vec![Kind::Count, Kind::Rupiah]);
        let nilai = butir.value("nilai", kind, "banyaknya", "5").and_then(|nilai| nilai.amount());
        uraian.and(nilai)
    }))?;
    let jumlah = butir.into_iter().fold(Decimal::ZERO, Decimal::saturating_add);
    let ukuran = ukuran?;
    let Ukuran::Rasio { pembilang, .. } = ukuran else { return Ok(ukuran) };
    if jumlah != pembilang {
        table.notes().push(
            Diagnostic::new(Code::PersamaanTakCocok, "rincian tidak sama dengan pembilangnya")
                .at(&value.place)
                .found(
                    format!("jumlah rincian {}", typed(jumlah)),
                    format!("pembilang {}", typed(pembilang)),
                )
                .saran("periksa tiap butir rincian, lalu pembilangnya"),
        );
    }
    Ok(ukuran)
}

/// A share, typed as two counts, taken from two rows of gambaran umum, or published as it is.
fn rasio(
    table: &Table<'_>,
    nilai: Read<Option<Value<'_>>>,
    takaran: &Takaran,
    bercatatan: bool,
    gambaran: &Gambaran,
) -> Read<Ukuran> {
    match (ratio_if(table, bercatatan, gambaran)?, nilai?) {
        (Some(ukuran), None) => Ok(ukuran),
        (None, Some(nilai)) => {
            nilai.no_words(Unknown::Key)?;
            takaran.bilangan(&nilai).map(Ukuran::Nilai)
        }
        (Some(ukuran), Some(nilai)) if table.is_pen() => nilai.decimal().map(|_| ukuran),
        (Some(_), Some(nilai)) => Err(table.notes().push(
            Diagnostic::new(Code::KunciBertentangan, "persennya dihitung dan diketik sekaligus")
                .at(&nilai.place)
                .saran("hapus `nilai`, atau hapus pembilang dan penyebutnya"),
        )),
        (None, None) => {
            for key in ["pembilang", "penyebut"].iter().filter(|key| table.written(key).is_none()) {
                table.miss_figure(key, "…", Unknown::Key);
            }
            Err(Told::BEFORE)
        }
    }
}

/// The same, or nothing where it is neither.
fn ratio_if(table: &Table<'_>, bercatatan: bool, gambaran: &Gambaran) -> Read<Option<Ukuran>> {
    let says = "hasil hitungan, kumulatif; untuk indikator persen";
    let kind = || Kind::Either(vec![Kind::Count, Kind::Rupiah]);
    let pembilang = table.value_or("pembilang", kind(), says, "0")?;
    let penyebut = table.value_or("penyebut", kind(), says, "0")?;
    let kind = Kind::List(Box::new(Kind::Ref(Space::Baris)));
    let says = "dua baris gambaran-umum.toml: pembilang dan penyebut";
    let baris = table.value_or("baris", kind, says, "[\"penganggur\", \"angkatan-kerja\"]")?;
    let tahun =
        table.value_when("tahun", Kind::Year, "bila `baris`", ["tahun baris itu", "2022"])?;
    if let Some(value) = baris.filter(|_| !table.is_pen()) {
        let baris = value.list()?;
        let tahun = tahun.ok_or_else(|| table.miss("tahun", "…".into()));
        let [atas, bawah] = baris.as_slice() else {
            return Err(table.notes().push(
                Diagnostic::new(Code::PanjangDeret, "`baris` memerlukan dua baris gambaran umum")
                    .at(&value.place)
                    .saran("tulis [\"pembilang\", \"penyebut\"] dan tahunnya"),
            ));
        };
        let tahun = tahun?;
        let (pembilang, penyebut) = (gambaran.cacah(atas, &tahun), gambaran.cacah(bawah, &tahun));
        return divisible(pembilang?.into(), penyebut?.into(), bercatatan, bawah).map(Some);
    }
    let (Some(pembilang), Some(penyebut)) = (&pembilang, &penyebut) else {
        let sendiri = pembilang.or(penyebut).map(|value| cacah(&value));
        return sendiri.transpose().map(|_| None);
    };
    let (atas, bawah) = (cacah(pembilang), cacah(penyebut));
    divisible(atas?, bawah?, bercatatan, penyebut).map(Some)
}

/// A count or a sum of money of a result, which may be unknown as a whole.
fn cacah(value: &Value<'_>) -> Read<Decimal> {
    value.no_words(Unknown::Key)?;
    value.amount()
}

/// Something of nothing is a mistake; nothing of nothing wants a note.
fn divisible(
    pembilang: Decimal,
    penyebut: Decimal,
    bercatatan: bool,
    value: &Value<'_>,
) -> Read<Ukuran> {
    if penyebut.is_zero() && !pembilang.is_zero() {
        return Err(value.notes().push(
            Diagnostic::new(Code::PenyebutNol, "penyebut nol padahal pembilang tidak")
                .at(&value.place)
                .found(
                    format!("{} dari 0", typed(pembilang)),
                    "penyebut sekurangnya sebesar pembilang",
                )
                .saran("isi penyebut yang benar"),
        ));
    }
    if penyebut.is_zero() && !bercatatan {
        value.notes().push(
            Diagnostic::new(Code::CatatanHilang, "nol dari nol memerlukan catatan")
                .at(&value.place)
                .saran("tambahkan catatan = \"mengapa belum ada data\""),
        );
    }
    Ok(Ukuran::Rasio { pembilang, penyebut })
}
