//! A clock that is wrong: asked about before its date is written, since no line can be changed again.

use super::perintah::{FOLDER, berakhir, di_disk};
use super::*;
use crate::command::lkjip;

fn hari(teks: &str) -> NaiveDate {
    teks.parse().expect("a date")
}

/// As the computer's clock has it.
fn jam(teks: &str) -> SaatCatat {
    SaatCatat { tanggal: hari(teks), kini: hari(teks), hari: Hari::Jam, ..saat() }
}

fn terbit_pada(arsip: &Path, isi: &Isi, saat: &SaatCatat) -> Result<Dicatat, Galat> {
    let mut cetak = |_| Some(Cetakan { pdf: b"%PDF\n".to_vec(), spesimen: None });
    arsip::issue(arsip, isi, saat, &mut Langkah::all(), &mut cetak)
}

#[track_caller]
fn ditanyakan(hasil: Result<Dicatat, Galat>, apa: &str) {
    match hasil {
        Err(Galat::TanggalJauh(pesan)) => assert!(pesan.to_string().contains(apa), "{pesan}"),
        lain => panic!("{apa}: {lain:?}"),
    }
}

#[test]
fn a_date_of_the_clock_that_is_far_is_asked_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let arsip = folder.path().join("arsip");
    // Approved on 12 April 2023.
    let jauh = "hari ini 1\u{a0}Januari 2036 menurut jam komputer, jauh dari 12\u{a0}April 2023, tanggal pengesahannya; tanggal yang tercatat tidak dapat diubah lagi\nsaran: bila tanggal itu benar, sebut --tanggal 2036-01-01; bila tidak";
    ditanyakan(terbit_pada(&arsip, &isi("a"), &jam("2036-01-01")), jauh);
    assert!(!arsip.exists());
    ditanyakan(terbit_pada(&arsip, &isi("a"), &jam("2023-10-13")), "pengesahannya");
    terbit_pada(&arsip, &isi("a"), &jam("2023-10-12")).expect("half a year is not far");
    let cabut = |saat: &SaatCatat| arsip::revoke(&arsip, NAMA, "uji", saat, &mut Langkah::all());
    ditanyakan(
        cabut(&jam("2024-10-12")),
        "jauh dari 12\u{a0}Oktober 2023, tanggal baris terakhir di daftar",
    );
    let salinan = arsip::Salinan {
        terbitan: NAMA,
        jenis: arsip::JenisSalinan::Pindai,
        pdf: b"%PDF of a scanner\n",
        penandatangan: Vec::new(),
    };
    let terima = |saat: &SaatCatat| arsip::receive(&arsip, &salinan, saat, &mut Langkah::all());
    ditanyakan(terima(&jam("2036-01-01")), "tanggal baris terakhir di daftar");
    assert_eq!(periksa(&arsip, None).expect("whole").baris, 1);
    // Somebody says that it is right.
    terima(&SaatCatat { hari: Hari::Disebut, ..jam("2024-10-12") }).expect("taken in");
    cabut(&jam("2024-12-01")).expect("withdrawn");
}

/// How a register goes on whose last line is of a day to come.
#[test]
fn a_register_that_a_clock_poisoned_goes_on() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let cabut = |saat: &SaatCatat| arsip::revoke(arsip, NAMA, "uji", saat, &mut Langkah::all());
    let salah = SaatCatat { hari: Hari::Disebut, ..jam("2036-01-01") };
    terbit_pada(arsip, &isi("b"), &salah).expect("issued");
    let catatan = periksa(arsip, None).expect("whole").catatan;
    assert_eq!(
        catatan,
        [
            "baris terakhir daftar bertanggal 1\u{a0}Januari 2036: tanggal baris terakhir belum tiba, jadi jam komputer keliru: yang kini, atau yang dipakai waktu itu"
        ]
    );
    match cabut(&jam("2023-04-20")) {
        Err(Galat::Ditolak(apa)) => {
            let apa = apa.to_string();
            assert!(
                apa.starts_with(
                    "tanggal 20\u{a0}April 2023 lebih awal daripada 1\u{a0}Januari 2036"
                ),
                "{apa}"
            );
            assert!(
                apa.contains("yang kini, atau yang dipakai waktu itu")
                    && apa.contains("sebut --tanggal 2036-01-01"),
                "{apa}"
            );
        }
        lain => panic!("{lain:?}"),
    }
    cabut(&SaatCatat { tanggal: hari("2036-01-01"), hari: Hari::Disebut, ..jam("2023-04-20") })
        .expect("withdrawn");
}

/// The commands, where nobody can be asked: the report was approved years before this test runs.
#[test]
fn without_a_terminal_a_far_date_is_refused() {
    let folder = di_disk();
    let di = folder.path();
    let terbitkan = lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip"]);
    berakhir(
        &terbitkan,
        2,
        "menurut jam komputer, jauh dari 12\u{a0}April 2023, tanggal pengesahannya",
    );
    berakhir(&terbitkan, 2, "\nsaran: bila tanggal itu benar, sebut --tanggal 20");
    assert!(!di.join("arsip").exists());
    berakhir(
        &lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]),
        0,
        "_r0",
    );
    let cabut = ["arsip", "cabut", NAMA, "--alasan", "uji"];
    berakhir(
        &lkjip(di, &cabut),
        2,
        "jauh dari 13\u{a0}April 2023, tanggal baris terakhir di daftar",
    );
    fs::write(di.join("pindaian.pdf"), crate::tanda::kecil()).unwrap();
    let terima = ["terima", "pindaian.pdf", "--pindai", "--terbitan", NAMA];
    berakhir(
        &lkjip(di, &terima),
        2,
        "jauh dari 13\u{a0}April 2023, tanggal baris terakhir di daftar",
    );
    berakhir(
        &lkjip(di, &[&cabut[..], &["--tanggal", "2023-04-14"]].concat()),
        0,
        "dicabut; kepala daftar",
    );
}
