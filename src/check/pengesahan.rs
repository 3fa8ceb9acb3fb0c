//! Who signs the report: `[pengesahan]` of laporan.toml.

use chrono::NaiveDate;

use crate::bahasa::{nomor_bulan, rincian};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Status;
use crate::domain::pengesahan::{Cara, Nip, Penandatangan, Pengesahan, Saat, Sebagai};
use crate::read::notes::Notes;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

const CARA: [(&str, Cara); 3] =
    [("basah", Cara::Basah), ("tte", Cara::Tte), ("sertifikat", Cara::Sertifikat)];
const SEBAGAI: [(&str, Sebagai); 2] = [("plt", Sebagai::Plt), ("plh", Sebagai::Plh)];
/// The characters by which services of BSrE are known to find a place.
const PENANDA: [(&str, char); 3] = [("#", '#'), ("$", '$'), ("^", '^')];
/// The keys of the list of signatories, and of one of them.
const DAFTAR: &str = "penandatangan";
const SATU: [&str; 7] = ["jabatan", "sebagai", "nama", "pangkat", "nip", "tanpa-nip", "penanda"];

/// Reads `[pengesahan]`: one signatory in it, or several in a list, the highest in rank last.
pub fn pengesahan(table: &Table<'_>, status: Status, notes: &Notes<'_>) -> Pengesahan {
    let cara = table.get("cara").and_then(|value| value.choice(&CARA)).unwrap_or(Cara::Basah);
    let tempat = table.text("tempat");
    let saat = saat(table, cara, notes);
    let banyak = table.written(DAFTAR).is_some();
    let items = if banyak { table.items(DAFTAR) } else { Vec::new() };
    let tables: Vec<Table<'_>> = items.iter().map(Value::table).collect();
    let mut semua: Vec<Penandatangan> = if banyak {
        tertulis_dua_kali(table, notes);
        tables.iter().map(|table| satu(table, cara, notes)).collect()
    } else {
        vec![satu(table, cara, notes)]
    };
    penanda_ganda(&tables, &semua, notes);
    if status == Status::Final {
        let mut kurang = Vec::new();
        if saat == Saat::Belum {
            kurang.push("tanggal");
        }
        if !banyak {
            kurang.extend(semua.iter().flat_map(Penandatangan::kurang));
        }
        belum_lengkap(table, &kurang, cara, notes);
        for (table, satu) in tables.iter().zip(&semua) {
            belum_lengkap(table, &satu.kurang(), cara, notes);
        }
    }
    // A list without items was told already; what stands in for it is of no consequence.
    let utama = semua.pop().unwrap_or_else(|| satu(&Table::absent(DAFTAR, notes), cara, notes));
    Pengesahan { tempat, saat, cara, bersama: semua, utama }
}

fn satu(table: &Table<'_>, cara: Cara, notes: &Notes<'_>) -> Penandatangan {
    let sebagai = table.get("sebagai").and_then(|value| value.choice(&SEBAGAI));
    let (nip, tanpa) = (table.get("nip"), table.get("tanpa-nip"));
    if let (Some(nip), Some(tanpa)) = (&nip, &tanpa) {
        let problem = bertentangan("`nip` dan `tanpa-nip` tidak dapat ditulis bersama", tanpa);
        notes.push(problem.conflicting(&nip.place, "NIP-nya").saran("hapus salah satunya"));
    }
    Penandatangan {
        jabatan: table.text("jabatan"),
        sebagai: sebagai.unwrap_or(Sebagai::Pejabat),
        nama: terisi(table.text_if("nama")),
        pangkat: terisi(table.text_if("pangkat")),
        nip: match (nip, tanpa.and_then(|value| terisi(Some(value.text())))) {
            (Some(value), _) => Nip::Ada(angka_nip(&value, notes)),
            (None, Some(alasan)) => Nip::Tanpa { alasan },
            (None, None) => Nip::Belum,
        },
        penanda: table.get("penanda").and_then(|value| {
            if cara != Cara::Tte {
                let problem = bertentangan("`penanda` hanya berguna bagi QR dari BSrE", &value);
                notes.push(problem.saran("hapus penanda, atau tulis cara = \"tte\""));
            }
            value.choice(&PENANDA)
        }),
    }
}

/// What only holds a place ("…", "...", "-") is not filled in yet.
fn terisi(teks: Option<String>) -> Option<String> {
    teks.filter(|teks| teks.chars().any(char::is_alphanumeric))
}

/// An employee number of 18 digits: date of birth, date of appointment, sex, sequence.
fn angka_nip(value: &Value<'_>, notes: &Notes<'_>) -> String {
    let typed = value.text();
    let digits: String = typed.chars().filter(|one| !one.is_whitespace()).collect();
    if !typed.is_empty() && (digits.len() != 18 || !digits.chars().all(|one| one.is_ascii_digit()))
    {
        notes.push(
            Diagnostic::new(Code::NipSalah, "NIP tidak terdiri atas 18 angka")
                .at(&value.place)
                .found(format!("{} karakter", digits.chars().count()), "18 angka")
                .saran("tulis NIP seperti \"19750730 200112 1 001\""),
        );
    }
    digits
}

/// The day of signing, or the month whose day is left for the pen.
fn saat(table: &Table<'_>, cara: Cara, notes: &Notes<'_>) -> Saat {
    let (tanggal, pena) = (table.get("tanggal"), table.get("tanggal-dengan-pena"));
    if let Some(pena) = &pena {
        let both = "`tanggal` dan `tanggal-dengan-pena` tidak dapat ditulis bersama";
        if let Some(tanggal) = &tanggal {
            let problem = bertentangan(both, pena).conflicting(&tanggal.place, "tanggalnya");
            notes.push(problem.saran("hapus salah satunya"));
        } else if cara != Cara::Basah {
            let problem = bertentangan("tanda tangan elektronik tidak memakai pena", pena);
            notes.push(problem.saran("tulis tanggal, misalnya tanggal = 2023-04-12"));
        }
    }
    if let Some(value) = tanggal.as_ref().or(pena.as_ref()) {
        notes.mark(Titik::Kunci("pengesahan.tanggal"), &value.place);
    }
    match (tanggal, pena) {
        (Some(value), _) => Saat::Pada(value.date()),
        (None, Some(value)) => Saat::Pena { bulan: bulan(&value, notes) },
        (None, None) => Saat::Belum,
    }
}

/// "April 2023", as its first day.
fn bulan(value: &Value<'_>, notes: &Notes<'_>) -> NaiveDate {
    let typed = value.text();
    let bulan = typed.trim().split_once(' ').and_then(|(nama, tahun)| {
        let tahun = tahun.trim().parse().ok().filter(|tahun| (1945..=2200).contains(tahun))?;
        NaiveDate::from_ymd_opt(tahun, nomor_bulan(nama)?, 1)
    });
    if bulan.is_none() && !typed.trim().is_empty() {
        notes.push(
            Diagnostic::new(Code::TanggalSalah, "di sini diminta bulan dan tahun")
                .at(&value.place)
                .saran("tulis nama bulan dan tahunnya, misalnya \"April 2023\""),
        );
    }
    bulan.unwrap_or_default()
}

fn bertentangan(message: &str, value: &Value<'_>) -> Diagnostic {
    Diagnostic::new(Code::KunciBertentangan, message).at(&value.place)
}

/// The keys of a single signatory beside a list of them.
fn tertulis_dua_kali(table: &Table<'_>, notes: &Notes<'_>) {
    let tunggal: Vec<Value<'_>> = SATU.iter().filter_map(|key| table.get(key)).collect();
    if let (Some(value), Some(daftar)) = (tunggal.first(), table.written(DAFTAR)) {
        let message = "penanda tangan ditulis dua kali: di [pengesahan] dan dalam daftar";
        let problem = bertentangan(message, value).conflicting(&daftar, "daftarnya");
        notes.push(problem.saran("pindahkan ke butir [[pengesahan.penandatangan]]"));
    }
}

/// One character cannot stand for two places.
fn penanda_ganda(tables: &[Table<'_>], semua: &[Penandatangan], notes: &Notes<'_>) {
    for (at, satu) in semua.iter().enumerate() {
        let Some(penanda) = satu.penanda else { continue };
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
}

/// Tells each part that a final report still lacks: at its value where that only holds a place.
fn belum_lengkap(table: &Table<'_>, kurang: &[&str], cara: Cara, notes: &Notes<'_>) {
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
    if belum.contains(&"tanggal") && cara == Cara::Basah {
        problem =
            problem.note("tanggal yang diisi dengan pena: tanggal-dengan-pena = \"April 2023\"");
    }
    if belum.contains(&"nip") {
        problem = problem.note("pejabat yang tidak mempunyai NIP: tanpa-nip = \"alasannya\"");
    }
    let isi = rincian(&belum);
    notes.push(problem.saran(format!("isi {isi}; atau tulis status = \"konsep\"")));
}
