//! How an office rounds, weighs and grades: laporan.toml.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::{Pembulatan, Persen};
use crate::domain::kebijakan::{
    AturanEfisiensi, BatasCapaian, Dasar, DasarPenilaian, EfisienBila, Jangkauan, Jenjang,
    Kebijakan, NolDanNol, NolPerNol, SatuanUang, Skala,
};
use crate::read::notes::{Notes, Read, each};
use crate::read::number;
use crate::read::say;
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};

const DASAR: [(&str, Dasar); 2] = [("dibulatkan", Dasar::Dibulatkan), ("utuh", Dasar::Utuh)];
const PEMBULATAN: [(&str, Pembulatan); 2] = [
    ("setengah-ke-atas", Pembulatan::SetengahKeAtas),
    ("setengah-ke-genap", Pembulatan::SetengahKeGenap),
];
const NOL_PER_NOL: [(&str, NolPerNol); 2] =
    [("nol-dengan-catatan", NolPerNol::NolDenganCatatan), ("kecualikan", NolPerNol::Kecualikan)];
const NOL_DAN_NOL: [(&str, NolDanNol); 2] =
    [("dinilai", NolDanNol::Dinilai), ("belum-dilaksanakan", NolDanNol::BelumDilaksanakan)];
const DASAR_PENILAIAN: [(&str, DasarPenilaian); 2] =
    [("tribulan", DasarPenilaian::Tribulan), ("tahun", DasarPenilaian::Tahun)];
const BERLAKU: [(&str, Jangkauan); 2] =
    [("rata-rata", Jangkauan::RataRata), ("semua", Jangkauan::Semua)];
const SATUAN_UANG: [(&str, SatuanUang); 3] =
    [("rupiah", SatuanUang::Rupiah), ("sen", SatuanUang::Sen), ("juta", SatuanUang::Juta)];
const EFISIEN_BILA: [(&str, EfisienBila); 2] =
    [("lebih-dari-nol", EfisienBila::LebihDariNol), ("nol-atau-lebih", EfisienBila::NolAtauLebih)];
/// More digits after the comma than any report prints.
const DESIMAL_TERBANYAK: u32 = 4;

/// Reads the policy.
pub fn kebijakan(table: &Table<'_>, notes: &Notes<'_>) -> Read<Kebijakan> {
    let desimal = table.value("desimal", Kind::Count, "angka di belakang koma", "2");
    let desimal = desimal.and_then(|value| self::desimal(&value));
    let capaian = "rata-rata dihitung dari capaian yang dibulatkan, atau utuh";
    let nol = "sasaran dan kegiatan yang capaiannya 0, belum menghasilkan keluaran, dan belanjanya Rp0: dinilai (bila tidak ditulis), atau belum dilaksanakan";
    let penilaian = "target yang menentukan tercapai tidaknya, kategori, rata-rata, dan efisiensi dalam tribulan: target tribulan bila ada (bila tidak ditulis), atau target tahun";
    let uang = "uang dicetak dalam rupiah bulat (bila tidak ditulis), sampai sen, atau di tabel dalam juta rupiah";
    all!(Kebijakan {
        desimal,
        pembulatan: table.choice("pembulatan", "cara membulatkan", &PEMBULATAN),
        dasar_capaian: table.choice("dasar-capaian", capaian, &DASAR),
        nol_per_nol: table.choice("nol-per-nol", "capaian nol dari nol", &NOL_PER_NOL),
        nol_dan_nol: table
            .choice_if("nol-dan-nol", nol, &NOL_DAN_NOL)
            .map(|nol| nol.unwrap_or(NolDanNol::Dinilai)),
        dasar_penilaian: table
            .choice_if("dasar-penilaian", penilaian, &DASAR_PENILAIAN)
            .map(|dasar| dasar.unwrap_or(DasarPenilaian::Tribulan)),
        batas_capaian: batas_capaian(table),
        efisiensi: efisiensi(table),
        skala: skala(table, notes),
        cetak_kode: table
            .flag("cetak-kode", "`true`: tabel program mencetak kode anggaran di depan namanya"),
        satuan_uang: table
            .choice_if("satuan-uang", uang, &SATUAN_UANG)
            .map(|satuan| satuan.unwrap_or(SatuanUang::Rupiah)),
    })
}

/// Both keys, or none where the office does not judge efficiency.
fn efisiensi(table: &Table<'_>) -> Read<Option<AturanEfisiensi>> {
    let says = "efisiensi dihitung dari angka yang dibulatkan, atau utuh; bersama `efisien-bila`, dan tanpa keduanya efisiensi tidak dinilai";
    let dasar = table.choice_if("dasar-efisiensi", says, &DASAR);
    let says = "kapan selisih capaian dan serapan efisien; bersama `dasar-efisiensi`";
    let bila = table.choice_if("efisien-bila", says, &EFISIEN_BILA);
    match (dasar?, bila?) {
        (Some(dasar), Some(bila)) => Ok(Some(AturanEfisiensi { dasar, bila })),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(table.miss("dasar-efisiensi", say::any_of(&DASAR).into())),
        (Some(_), None) => Err(table.miss("efisien-bila", say::any_of(&EFISIEN_BILA).into())),
    }
}

/// Digits behind the comma, as few as a report prints.
pub fn desimal(value: &Value<'_>) -> Read<u32> {
    let digits = value.count(number::Bilangan::Cacah)?;
    let few = u32::try_from(digits).ok().filter(|digits| *digits <= DESIMAL_TERBANYAK);
    few.ok_or_else(|| {
        value.notes().push(
            Diagnostic::new(Code::AngkaTerlaluBesar, "terlalu banyak angka di belakang koma")
                .at(&value.place)
                .found(digits.to_string(), "0 sampai 4")
                .saran("tulis bilangan bulat dari 0 sampai 4"),
        )
    })
}

/// A number bounds means from above; a table says both bounds, and how far they reach.
fn batas_capaian(table: &Table<'_>) -> Read<BatasCapaian> {
    let says = "persen tertinggi satu indikator dalam rata-rata; atau `{ atas, bawah, berlaku }`, dengan `berlaku` \"rata-rata\" atau \"semua\", yaitu setiap capaian";
    let kind = Kind::Either(vec![Kind::Decimal, Kind::Table]);
    let mut batas = BatasCapaian { atas: None, bawah: None, berlaku: Jangkauan::RataRata };
    let Some(value) = table.value_if("batas-capaian", kind, says, "120")? else { return Ok(batas) };
    if !value.is_table() {
        batas.atas = Some(Persen(value.decimal()?));
        return Ok(batas);
    }
    let isi = value.table();
    let persen = |nilai: Option<Decimal>| nilai.map(Persen);
    let berlaku = isi.choice_if("berlaku", "di mana batas itu berlaku", &BERLAKU);
    let batas = all!(BatasCapaian {
        atas: isi.decimal_if("atas", "persen tertinggi", "120").map(persen),
        bawah: isi.decimal_if("bawah", "persen terendah", "0").map(persen),
        berlaku: berlaku.map(|berlaku| berlaku.unwrap_or(Jangkauan::RataRata)),
    })?;
    if batas.atas.zip(batas.bawah).is_some_and(|(atas, bawah)| atas < bawah) {
        return Err(isi.notes().push(
            Diagnostic::new(Code::KunciBertentangan, "batas bawah capaian di atas batas atasnya")
                .at(&value.place)
                .saran("periksa keduanya"),
        ));
    }
    Ok(batas)
}

/// Categories from the top, each with an inclusive lower bound below the one before; the last has none.
fn skala(table: &Table<'_>, notes: &Notes<'_>) -> Read<Option<Skala>> {
    let kind = Kind::List(Box::new(Kind::Table));
    let says = "kategori capaian dari yang tertinggi; yang terakhir tanpa batas; tidak ditulis berarti capaian tidak digolongkan";
    let Some(value) = table.value_if("skala", kind, says, "")? else { return Ok(None) };
    let items = value.items()?;
    let last = items.len().saturating_sub(1);
    let mut atasnya: Option<Persen> = None;
    let jenjang = items.iter().map(Value::table).enumerate().map(|(at, table)| {
        let kategori = table.text("kategori", "nama kategori", "\"Sangat Baik\"");
        let batas = table.value_when(
            "batas-bawah",
            Kind::Decimal,
            "kecuali yang terakhir",
            ["capaian terendah kategori ini", "90"],
        )?;
        match batas {
            Some(value) if at == last && !table.is_pen() => Err(notes.push(
                Diagnostic::new(
                    Code::SkalaTidakTurun,
                    "kategori terakhir menampung sisanya, tanpa batas bawah",
                )
                .at(&value.place)
                .saran("hapus batas-bawah ini"),
            )),
            Some(value) => {
                let batas_bawah = Persen(value.decimal()?);
                if let Some(atas) = atasnya.replace(batas_bawah).filter(|atas| *atas <= batas_bawah)
                {
                    let problem =
                        Diagnostic::new(Code::SkalaTidakTurun, "batas bawah skala tidak turun")
                            .at(&value.place)
                            .found(batas_bawah.0.to_string(), format!("kurang dari {}", atas.0));
                    return Err(notes.push(problem.saran("urutkan kategori dari yang tertinggi")));
                }
                Ok((kategori?, Some(batas_bawah)))
            }
            None if at == last => Ok((kategori?, None)),
            None => Err(table.miss("batas-bawah", "…".into())),
        }
    });
    let mut skala = Skala { jenjang: Vec::new(), sisanya: String::new() };
    for (kategori, batas_bawah) in each(jenjang)? {
        match batas_bawah {
            Some(batas_bawah) => skala.jenjang.push(Jenjang { kategori, batas_bawah }),
            None => skala.sisanya = kategori,
        }
    }
    Ok(Some(skala))
}
