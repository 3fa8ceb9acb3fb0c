//! Who signs the report: `[pengesahan]` of laporan.toml.

mod penandatangan;

use chrono::NaiveDate;

use crate::bahasa::{nomor_bulan, rincian};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Status;
use crate::domain::pengesahan::{CaraPengesahan, Penandatangan, Pengesahan, Reviu, Saat};
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;
use penandatangan::penandatangan;

pub(super) use penandatangan::{SEBAGAI, filled_in, jabatan, nip_atau_tanpa};

const CARA: [(&str, CaraPengesahan); 3] = [
    ("basah", CaraPengesahan::Basah),
    ("tte", CaraPengesahan::Tte),
    ("sertifikat", CaraPengesahan::Sertifikat),
];
/// The keys of the list of signatories, and of one of them.
const DAFTAR: &str = "penandatangan";
const SATU: [&str; 9] = [
    "jabatan",
    "sebagai",
    "atas-nama",
    "untuk-beliau",
    "nama",
    "pangkat",
    "nip",
    "tanpa-nip",
    "penanda",
];

/// Reads `[pengesahan]`: one signatory in it, or several in a list, the highest in rank last; and `[kata-pengantar]`, which
/// the last of them signs. `reviu` goes before that.
pub fn pengesahan(
    table: &Table<'_>,
    pengantar: Option<Table<'_>>,
    reviu: Read<Reviu>,
    status: Read<Status>,
    notes: &Notes<'_>,
) -> Read<Pengesahan> {
    let cara = table.choice_if("cara", "`basah` (pena dan cap; berlaku bila tidak ditulis), `tte` (QR dari BSrE), `sertifikat` (sertifikat lain)", &CARA);
    let cara = cara.map(|cara| cara.unwrap_or(CaraPengesahan::Basah));
    let tempat = table.text("tempat", "tempat pengesahan", "\"Lumajang\"");
    if let Some(place) = table.written("tempat") {
        notes.mark(Titik::Kunci("pengesahan.tempat"), &place);
    }
    let saat = disahkan(table, cara, notes);
    let pengantar = pengantar.map(|table| di_pengantar(&table, cara, notes)).transpose();
    let says = "bila penanda tangannya lebih dari satu: `jabatan` sampai `penanda` ditulis di sini, yang tertinggi paling akhir";
    let daftar = table.value_if(DAFTAR, Kind::Tables, says, "")?;
    let banyak = daftar.is_some();
    let tables: Read<Vec<Table<'_>>> = match &daftar {
        Some(value) => {
            if !table.is_pen() {
                written_twice(table, notes);
            }
            value.items().map(|items| items.iter().map(Value::table).collect())
        }
        None => Ok(vec![table.clone()]),
    };
    if table.is_pen() {
        let _ = penandatangan(table, cara, notes);
    }
    let tables = tables?;
    for (at, table) in tables.iter().enumerate() {
        if let Some(place) = table.written("jabatan") {
            notes.mark(Titik::Penandatangan(at), &place);
        }
    }
    let semua = each(tables.iter().map(|table| penandatangan(table, cara, notes)));
    let semua = semua.map(|semua| used_twice(&tables, semua, notes));
    if let (Ok(Status::Final), Ok(saat), Ok(semua)) = (status, &saat, &semua) {
        let mut kurang = Vec::new();
        if *saat == Saat::Belum {
            kurang.push("tanggal");
        }
        if !banyak {
            kurang.extend(semua.iter().flat_map(Penandatangan::kurang));
        }
        incomplete(table, &kurang, cara, notes);
        for (table, penandatangan) in tables.iter().zip(semua).filter(|_| banyak) {
            incomplete(table, &penandatangan.kurang(), cara, notes);
        }
    }
    let mut semua = semua?;
    // A list without items was told.
    let utama = semua.pop().ok_or(Told::BEFORE)?;
    Ok(Pengesahan {
        tempat: tempat?,
        saat: saat?,
        pengantar: pengantar?,
        cara: cara?,
        reviu: reviu?,
        bersama: semua,
        utama,
    })
}

/// The day of signing the report.
fn disahkan(table: &Table<'_>, cara: Read<CaraPengesahan>, notes: &Notes<'_>) -> Read<Saat> {
    let says = ["tanggal pengesahan", "2023-04-12"];
    let tanggal = table.value_when("tanggal", Kind::Date, "bila final", says)?;
    saat(table, tanggal, cara, Titik::Kunci("pengesahan.tanggal"), notes)
}

/// The day of signing its preface.
fn di_pengantar(table: &Table<'_>, cara: Read<CaraPengesahan>, notes: &Notes<'_>) -> Read<Saat> {
    let says = "tanggal kata pengantar; bila tidak ditulis, tanggal pengesahan";
    let tanggal = table.value_if("tanggal", Kind::Date, says, "2023-04-05")?;
    saat(table, tanggal, cara, Titik::Kunci("kata-pengantar.tanggal"), notes)
}

/// The day of signing, or the month whose day is left for the pen.
fn saat(
    table: &Table<'_>,
    tanggal: Option<Value<'_>>,
    cara: Read<CaraPengesahan>,
    titik: Titik,
    notes: &Notes<'_>,
) -> Read<Saat> {
    let says =
        "pengganti `tanggal`: bulan dan tahun, harinya diisi dengan pena; hanya untuk cara `basah`";
    let pena = table.value_if("tanggal-dengan-pena", Kind::Text, says, "\"April 2023\"")?;
    if let Some(value) = tanggal.as_ref().or(pena.as_ref()) {
        notes.mark(titik, &value.place);
    }
    match (tanggal, pena) {
        (Some(tanggal), Some(pena)) => {
            let both = "`tanggal` dan `tanggal-dengan-pena` tidak dapat ditulis bersama";
            let problem = contradiction(both, &pena).conflicting(&tanggal.place, "tanggalnya");
            Err(notes.push(problem.saran("hapus salah satunya")))
        }
        (Some(tanggal), None) => Ok(Saat::Pada(tanggal.date()?)),
        (None, Some(pena)) if cara.is_ok_and(|cara| cara != CaraPengesahan::Basah) => {
            let problem = contradiction("tanda tangan elektronik tidak memakai pena", &pena);
            Err(notes.push(problem.saran("tulis tanggal, misalnya tanggal = 2023-04-12")))
        }
        (None, Some(pena)) => Ok(Saat::Pena { bulan: bulan(&pena)? }),
        (None, None) => Ok(Saat::Belum),
    }
}

/// "April 2023", as its first day.
fn bulan(value: &Value<'_>) -> Read<NaiveDate> {
    let typed = value.text()?;
    let bulan = typed.trim().split_once(' ').and_then(|(nama, tahun)| {
        let tahun = tahun.trim().parse().ok().filter(|tahun| (1945..=2200).contains(tahun))?;
        NaiveDate::from_ymd_opt(tahun, nomor_bulan(nama)?, 1)
    });
    bulan.ok_or_else(|| {
        value.notes().push(
            Diagnostic::new(Code::TanggalSalah, "di sini diminta bulan dan tahun")
                .at(&value.place)
                .saran("tulis nama bulan dan tahunnya, misalnya \"April 2023\""),
        )
    })
}

fn contradiction(message: &str, value: &Value<'_>) -> Diagnostic {
    Diagnostic::new(Code::KunciBertentangan, message).at(&value.place)
}

/// The keys of a single signatory beside a list of them.
fn written_twice(table: &Table<'_>, notes: &Notes<'_>) {
    let tunggal = SATU.iter().filter_map(|key| table.value_if(key, Kind::Text, "", "").ok()?);
    let tunggal: Vec<Value<'_>> = tunggal.collect();
    if let (Some(value), Some(daftar)) = (tunggal.first(), table.written(DAFTAR)) {
        let message = "penanda tangan ditulis dua kali: di [pengesahan] dan dalam daftar";
        let problem = contradiction(message, value).conflicting(&daftar, "daftarnya");
        notes.push(problem.saran("pindahkan ke butir [[pengesahan.penandatangan]]"));
    }
}

/// One character cannot stand for two places.
fn used_twice(
    tables: &[Table<'_>],
    semua: Vec<Penandatangan>,
    notes: &Notes<'_>,
) -> Vec<Penandatangan> {
    for (at, penandatangan) in semua.iter().enumerate() {
        let Some(penanda) = penandatangan.penanda else { continue };
        let dulu = semua.iter().take(at).position(|dulu| dulu.penanda == Some(penanda));
        let place = |at: usize| tables.get(at).and_then(|table| table.written("penanda"));
        if let (Some(dulu), Some(kini)) = (dulu.and_then(place), place(at)) {
            notes.push(
                Diagnostic::new(Code::PenandaGanda, "dua penanda tangan memakai penanda yang sama")
                    .at(&kini)
                    .conflicting(&dulu, "sudah dipakai di sini")
                    .note("BSrE mencari tempat QR dengan huruf itu")
                    .saran("pakai penanda lain: #, $, atau ^; atau hapus penanda ini"),
            );
        }
    }
    semua
}

/// Tells each part that a final report still lacks: at its value where that only holds a place.
fn incomplete(table: &Table<'_>, kurang: &[&str], cara: Read<CaraPengesahan>, notes: &Notes<'_>) {
    let problem = || {
        let message = "laporan final memerlukan pengesahan yang lengkap";
        Diagnostic::new(Code::PengesahanBelumLengkap, message)
    };
    let mut belum = Vec::new();
    for kunci in kurang {
        let Some(place) = table.written(kunci) else {
            belum.push(*kunci);
            continue;
        };
        let saran = format!("tulis {kunci} yang sebenarnya; atau tulis status = \"konsep\"");
        let problem = problem().at(&place).note(format!("{kunci} ini baru pengisi tempat"));
        notes.push(problem.saran(saran));
    }
    if belum.is_empty() {
        return;
    }
    let mut problem = problem().at(&table.place).note(format!("belum ada: {}", belum.join(", ")));
    if belum.contains(&"tanggal") && cara == Ok(CaraPengesahan::Basah) {
        problem =
            problem.note("tanggal yang diisi dengan pena: tanggal-dengan-pena = \"April 2023\"");
    }
    if belum.contains(&"nip") {
        problem = problem.note("pejabat yang tidak mempunyai NIP: tanpa-nip = \"alasannya\"");
    }
    let isi = rincian(&belum);
    notes.push(problem.saran(format!("isi {isi}; atau tulis status = \"konsep\"")));
}
