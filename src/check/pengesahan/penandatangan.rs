//! One who signs: the office held, for whom, the name and the NIP.

use chrono::NaiveDate;

use super::contradiction;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::pengesahan::{CaraPengesahan, Nip, Penandatangan, Sebagai};
use crate::read::notes::{Notes, Read};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};

pub const SEBAGAI: [(&str, Sebagai); 3] =
    [("plt", Sebagai::Plt), ("plh", Sebagai::Plh), ("pj", Sebagai::Pj)];
/// The characters by which services of BSrE are known to find a place.
const PENANDA: [(&str, char); 3] = [("#", '#'), ("$", '$'), ("^", '^')];

/// Reads one, from its own table or from that of the whole.
pub fn penandatangan(
    table: &Table<'_>,
    cara: Read<CaraPengesahan>,
    notes: &Notes<'_>,
) -> Read<Penandatangan> {
    let teks = |kunci: &str, says: &'static str, contoh: &'static str| {
        let value = table.value_when(kunci, Kind::Text, "bila final", [says, contoh])?;
        Ok(filled_in(value.map(|value| value.text()).transpose()?))
    };
    let contoh = "\"Kepala Dinas Tenaga Kerja Kabupaten Lumajang\"";
    let says = "tercetak di depan jabatan: pelaksana tugas, pelaksana harian, penjabat";
    let sebagai = table.choice_if("sebagai", says, &SEBAGAI);
    let sebagai = sebagai.map(|sebagai| sebagai.unwrap_or(Sebagai::Pejabat));
    let says = "pejabat yang diwakilinya, tercetak di atas jabatan sesudah a.n.";
    let atas_nama = diwakili(table, "atas-nama", [says, "\"Kepala Dinas Tenaga Kerja\""]);
    let says = "bila `atas-nama` diteruskan lagi: pejabat di antara keduanya, di atas u.b.";
    let antara = diwakili(table, "untuk-beliau", [says, "\"Sekretaris\""]);
    all!(Penandatangan {
        jabatan: table
            .value("jabatan", Kind::Text, "jabatan penanda tangan", contoh)
            .and_then(|value| jabatan(&value, sebagai)),
        sebagai,
        untuk_beliau: match (&antara, &atas_nama) {
            (Ok(Some(_)), Ok(None)) => Err(table.miss("atas-nama", "\"…\"".into())),
            _ => antara,
        },
        atas_nama,
        nama: teks("nama", "nama penanda tangan", "\"Nama Contoh\""),
        pangkat: teks("pangkat", "pangkatnya", "\"Pembina Tingkat I\""),
        nip: {
            let says = ["NIP-nya", "\"19750730 200112 1 001\""];
            nip_atau_tanpa(table.value_when("nip", Kind::Text, "bila final", says), table)
        },
        penanda: penanda(table, cara, notes),
    })
}

/// The character that is to be replaced by a QR of BSrE.
fn penanda(table: &Table<'_>, cara: Read<CaraPengesahan>, notes: &Notes<'_>) -> Read<Option<char>> {
    let kind = Kind::Choice(PENANDA.map(|(penanda, _)| penanda).to_vec());
    let says = "hanya untuk cara `tte`: huruf di dalam kotak QR, tercetak satu kali saja di seluruh laporan (logo SVG yang berisi tulisan tidak dapat dipakai bersamanya)";
    let Some(value) = table.value_if("penanda", kind, says, "\"#\"")? else { return Ok(None) };
    if cara.is_ok_and(|cara| cara != CaraPengesahan::Tte) {
        let problem = contradiction("`penanda` hanya berguna bagi QR dari BSrE", &value);
        return Err(notes.push(problem.saran("hapus penanda, atau tulis cara = \"tte\"")));
    }
    value.choice(&PENANDA).map(Some)
}

/// The number that was typed, or why there is none.
pub fn nip_atau_tanpa(nip: Read<Option<Value<'_>>>, table: &Table<'_>) -> Read<Nip> {
    let says = "pengganti `nip` bagi yang tidak mempunyainya: alasannya; `pangkat` boleh tidak ada";
    let tanpa = table.value_if("tanpa-nip", Kind::Text, says, "\"kepala daerah\"")?;
    match (nip?, tanpa) {
        (Some(nip), Some(tanpa)) if !table.is_pen() => {
            let problem =
                contradiction("`nip` dan `tanpa-nip` tidak dapat ditulis bersama", &tanpa);
            let problem = problem.conflicting(&nip.place, "NIP-nya").saran("hapus salah satunya");
            Err(table.notes().push(problem))
        }
        (Some(nip), _) => Ok(Nip::Ada(angka_nip(&nip)?)),
        (None, Some(tanpa)) => Ok(match filled_in(Some(tanpa.reason()?)) {
            Some(alasan) => Nip::Tanpa { alasan },
            None => Nip::Belum,
        }),
        (None, None) => Ok(Nip::Belum),
    }
}

/// What only holds a place ("…", "...", "-") is not filled in yet.
pub fn filled_in(teks: Option<String>) -> Option<String> {
    teks.filter(|teks| teks.chars().any(char::is_alphanumeric))
}

/// What is printed before an office and has a key of its own, with that key.
const BERKUNCI: [(&str, &str); 5] = [
    ("Plt.", "sebagai = \"plt\""),
    ("Plh.", "sebagai = \"plh\""),
    ("Pj.", "sebagai = \"pj\""),
    ("a.n.", "atas-nama = \"…\""),
    ("u.b.", "untuk-beliau = \"…\""),
];

/// The office held; what is printed before it is no part of it.
pub fn jabatan(value: &Value<'_>, sebagai: Read<Sebagai>) -> Read<String> {
    let typed = value.text()?;
    let sebagai = sebagai?.singkatan();
    let Some((singkatan, kunci)) = printed_before(&typed, &BERKUNCI) else { return Ok(typed) };
    if sebagai == Some(singkatan) {
        let message = format!("`sebagai` dan `jabatan` sama-sama menyebut {singkatan}");
        let problem = contradiction(&message, value);
        return Err(value.notes().push(problem.saran(format!("hapus {singkatan} dari jabatan"))));
    }
    let message = format!("`jabatan` memuat {singkatan}, yang mempunyai kunci sendiri");
    let problem = contradiction(&message, value);
    let saran = format!("tulis {kunci}, dan hapus {singkatan} dari jabatan");
    Err(value.notes().push(problem.saran(saran)))
}

/// An office that one signs for; its "a.n." or "u.b." is printed by the program.
fn diwakili(table: &Table<'_>, kunci: &str, says: [&'static str; 2]) -> Read<Option<String>> {
    let Some(value) = table.value_if(kunci, Kind::Text, says[0], says[1])? else { return Ok(None) };
    let typed = value.text()?;
    let Some((singkatan, _)) = printed_before(&typed, &BERKUNCI[3..]) else {
        return Ok(Some(typed));
    };
    let message = format!("`{kunci}` dicetak sesudah {singkatan}");
    let problem = contradiction(&message, &value);
    Err(value.notes().push(problem.saran(format!("hapus {singkatan} dari {kunci}"))))
}

/// The first of these that stands in an office as a word of its own, however it is dotted: "PLT", "an.", "A.N.".
fn printed_before(
    jabatan: &str,
    berkunci: &[(&'static str, &'static str)],
) -> Option<(&'static str, &'static str)> {
    let polos = |kata: &str| kata.replace('.', "").to_lowercase();
    let sama = |kata: &str, singkatan: &str| {
        // "an" and "ub" without any point may be part of a name.
        let bertitik = kata.contains('.') || singkatan.matches('.').count() == 1;
        bertitik && polos(kata.trim_end_matches(',')) == polos(singkatan)
    };
    jabatan
        .split_whitespace()
        .find_map(|kata| berkunci.iter().find(|(singkatan, _)| sama(kata, singkatan)).copied())
}

/// An employee number of 18 digits: date of birth, month of appointment, sex, sequence.
fn angka_nip(value: &Value<'_>) -> Read<String> {
    let typed = value.text()?;
    let digits: String = typed.chars().filter(|character| !character.is_whitespace()).collect();
    if digits.len() != 18 || !digits.chars().all(|character| character.is_ascii_digit()) {
        value.notes().push(
            Diagnostic::new(Code::NipSalah, "NIP tidak terdiri atas 18 angka")
                .at(&value.place)
                .found(format!("{} karakter", digits.chars().count()), "18 angka")
                .saran("tulis NIP seperti \"19750730 200112 1 001\""),
        );
        return Ok(digits);
    }
    for (angka, harus) in keliru(&digits) {
        let message = format!("angka {angka} pada NIP ini bukan {harus}");
        let problem = Diagnostic::new(Code::NipSalah, message).at(&value.place);
        value.notes().push(problem.saran("cocokkan NIP dengan surat keputusannya"));
    }
    Ok(digits)
}

/// The parts of a number that say nothing possible, each with what it should say (Peraturan Kepala BKN 22/2007).
fn keliru(digits: &str) -> Vec<(&str, &'static str)> {
    let angka = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let nilai = |range| angka(range).parse::<u32>().unwrap_or_default();
    let lahir = i32::try_from(nilai(0..4)).unwrap_or_default();
    let diangkat = nilai(8..12);
    let bulan = nilai(12..14);
    let benar = [
        (0..8, "tanggal lahir", NaiveDate::from_ymd_opt(lahir, nilai(4..6), nilai(6..8)).is_some()),
        (
            8..14,
            "tahun dan bulan pengangkatan",
            diangkat > nilai(0..4)
                && ((1..=12).contains(&bulan) || angka(12..14) == Nip::BULAN_PPPK),
        ),
        (14..15, "jenis kelamin (1 atau 2)", (1..=2).contains(&nilai(14..15))),
        (15..18, "nomor urut", nilai(15..18) > 0),
    ];
    benar
        .into_iter()
        .filter(|(.., benar)| !benar)
        .map(|(at, harus, _)| (angka(at), harus))
        .collect()
}
