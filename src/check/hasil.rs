//! What indicators came to: realisasi-kinerja.toml.

use std::collections::BTreeMap;

use super::gambaran::Gambaran;
use super::indikator::{Angka, skor};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Persen;
use crate::domain::kode::Id;
use crate::domain::renstra::{Hasil, Riwayat, Satuan, Ukuran};
use crate::domain::rujukan::{Angka as Rujukan, Tolok};
use crate::read::notes::Notes;
use crate::read::number::Kind;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

/// What an indicator came to.
pub fn hasil<'a>(id: &str, satuan: &Satuan, angka: &Angka<'a, '_>, notes: &'a Notes<'a>) -> Hasil {
    let table = match angka.realisasi.need(id, "{ pembilang = 0, penyebut = 0, catatan = \"…\" }")
    {
        Some(value) => value.table().called(format!("[indikator.{id}]")),
        None => Table::absent("", notes),
    };
    let catatan = table.text_if("catatan");
    for key in ["pembilang", "baris", "nilai"] {
        if let Some(value) = table.written(key) {
            let tolok = Tolok::Renstra(Id(id.to_owned()));
            notes.mark(Titik::Angka(Rujukan::Realisasi(tolok)), &value);
        }
    }
    if let Some(place) = table.written("keadaan") {
        notes.mark(Titik::Keadaan(Id(id.to_owned())), &place);
    }
    let ukuran = match satuan {
        Satuan::Persen => rasio(&table, catatan.is_some(), angka.gambaran, notes),
        Satuan::Lain(_) | Satuan::Predikat(_) => Ukuran::Nilai(
            table.need("nilai", "0").map(|value| skor(&value, satuan, notes)).unwrap_or_default(),
        ),
    };
    rincian(&table, &ukuran, notes);
    Hasil { ukuran, keadaan: table.text_if("keadaan"), catatan, sumber: table.text_if("sumber") }
}

/// What the numerator is made of; not printed, but it has to add up.
fn rincian(table: &Table<'_>, ukuran: &Ukuran, notes: &Notes<'_>) {
    let Some(value) = table.get("rincian") else { return };
    let before = notes.count();
    let butir = value.list();
    let jumlah: u64 = butir
        .iter()
        .map(|butir| {
            let butir = butir.table();
            butir.text("uraian");
            butir.count("nilai")
        })
        .fold(0, u64::saturating_add);
    let Ukuran::Rasio { pembilang, .. } = ukuran else { return };
    if jumlah != *pembilang && notes.count() == before {
        notes.push(
            Diagnostic::new(Code::PersamaanTakCocok, "rincian tidak sama dengan pembilangnya")
                .at(&value.place)
                .found(format!("jumlah rincian {jumlah}"), format!("pembilang {pembilang}"))
                .saran("periksa tiap butir rincian, lalu pembilangnya"),
        );
    }
}

/// A share, typed as two counts or taken from two rows of gambaran umum.
fn rasio(table: &Table<'_>, bercatatan: bool, gambaran: &Gambaran, notes: &Notes<'_>) -> Ukuran {
    if let Some(value) = table.get("baris") {
        let baris = value.list();
        let tahun = table.need("tahun", "2022");
        let ([atas, bawah], Some(tahun)) = (baris.as_slice(), tahun) else {
            notes.push(
                Diagnostic::new(Code::PanjangDeret, "`baris` memerlukan dua baris gambaran umum")
                    .at(&value.place)
                    .saran("tulis [\"pembilang\", \"penyebut\"] dan tahunnya"),
            );
            return Ukuran::Rasio { pembilang: 0, penyebut: 1 };
        };
        let before = notes.count();
        let pembilang = gambaran.cacah(atas, &tahun, notes);
        let penyebut = gambaran.cacah(bawah, &tahun, notes);
        if notes.count() == before {
            dapat_dibagi(pembilang, penyebut, bercatatan, bawah, notes);
        }
        return Ukuran::Rasio { pembilang, penyebut };
    }
    let pembilang = table.count("pembilang");
    let before = notes.count();
    let Some(value) = table.need("penyebut", "0") else {
        return Ukuran::Rasio { pembilang, penyebut: 1 };
    };
    let penyebut = value.count(Kind::Cacah);
    if notes.count() == before {
        dapat_dibagi(pembilang, penyebut, bercatatan, &value, notes);
    }
    Ukuran::Rasio { pembilang, penyebut }
}

/// Something of nothing is a mistake; nothing of nothing wants a note.
fn dapat_dibagi(
    pembilang: u64,
    penyebut: u64,
    bercatatan: bool,
    value: &Value<'_>,
    notes: &Notes<'_>,
) {
    if penyebut == 0 {
        if pembilang > 0 {
            notes.push(
                Diagnostic::new(Code::PenyebutNol, "penyebut nol padahal pembilang tidak")
                    .at(&value.place)
                    .found(format!("{pembilang} dari 0"), "penyebut sekurangnya sebesar pembilang")
                    .saran("isi penyebut yang benar"),
            );
        } else if !bercatatan {
            notes.push(
                Diagnostic::new(Code::CatatanHilang, "nol dari nol memerlukan catatan")
                    .at(&value.place)
                    .saran("tambahkan catatan = \"mengapa belum ada data\""),
            );
        }
    }
}

/// An indicator's capaian of earlier years: by those years' own reports where they are there, typed for the time before.
pub fn riwayat_indikator(
    id: &str,
    angka: &Angka<'_, '_>,
    notes: &Notes<'_>,
) -> BTreeMap<u16, Riwayat> {
    let dahulu = |tahun: &u16| angka.dahulu.get(tahun)?.get(id);
    let mut riwayat: BTreeMap<u16, Riwayat> =
        angka.dahulu.keys().filter_map(|tahun| Some((*tahun, dahulu(tahun)?.clone()))).collect();
    for (tahun, table) in &angka.riwayat {
        let value = match dahulu(tahun) {
            Some(_) => table.get(id),
            None => table.need(id, "{ tidak-tersedia = \"alasan\" }"),
        };
        let Some(value) = value else { continue };
        let tertulis = satu_riwayat(&value);
        if let Some(beda) = dahulu(tahun).and_then(|laporan| berbeda(&tertulis, laporan)) {
            notes.push(
                Diagnostic::new(
                    Code::RiwayatBerbeda,
                    format!("riwayat {id} tidak sama dengan laporan tahun {tahun}"),
                )
                .at(&value.place)
                .found(beda.0, beda.1)
                .saran("hapus riwayat ini: angkanya diambil dari laporan tahun itu"),
            );
        }
        riwayat.entry(*tahun).or_insert(tertulis);
    }
    riwayat
}

/// The capaian as it is typed and as the year's report has it, where they differ.
fn berbeda(tertulis: &Riwayat, laporan: &Riwayat) -> Option<(String, String)> {
    let sebut = |riwayat: &Riwayat| match riwayat {
        Riwayat::Capaian { capaian, .. } => capaian.0.normalize().to_string(),
        Riwayat::TidakTersedia(_) => "tidak tersedia".to_owned(),
    };
    let (tertulis, laporan) = (sebut(tertulis), sebut(laporan));
    (tertulis != laporan).then_some((tertulis, laporan))
}

fn satu_riwayat(value: &Value<'_>) -> Riwayat {
    if !value.is_table() {
        return Riwayat::Capaian { capaian: Persen(value.signed()), realisasi: None };
    }
    let table = value.table();
    if let Some(alasan) = table.text_if("tidak-tersedia") {
        return Riwayat::TidakTersedia(alasan);
    }
    Riwayat::Capaian {
        capaian: Persen(
            table.need("capaian", "100.00").map(|value| value.signed()).unwrap_or_default(),
        ),
        realisasi: table.get("realisasi").map(|value| value.decimal()),
    }
}
