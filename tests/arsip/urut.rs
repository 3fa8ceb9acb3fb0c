//! Numbers that the archive gives: `{urut}` in the office's number.

use lkjip::arsip::Daftar;
use lkjip::domain::nomor::{Nomor, Pola};
use lkjip::ulang::Ulang;

use crate::ulang::{attachments, ulang};

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;

const POLA: &str = "000.8.6.3/{urut}/2023";

/// A report of its own folder with that number.
fn laporan(map: &str, nomor: &str) -> Isi {
    let loaded = load_kecil(final_(nomor, "a"));
    let mut isi = loaded.isi.unwrap_or_else(|| panic!("{nomor}"));
    *isi.laporan.identitas.jalur.last_mut().expect("a folder") = map.to_owned();
    isi
}

/// Other data of the same report.
fn diperbaiki(mut isi: Isi) -> Isi {
    isi.sumber.insert("daerah/catatan.toml".to_owned(), b"# perbaikan\n".to_vec());
    isi
}

/// Issues it, and gives its number; the printed one is the one of the register.
#[track_caller]
fn bernomor(arsip: &Path, isi: &Isi) -> String {
    let hasil = terbit(arsip, isi, &mut Langkah::all()).expect("issued");
    tercetak(arsip, hasil.jalur.rsplit('/').next().expect("a name"))
}

#[track_caller]
fn tercetak(arsip: &Path, nama: &str) -> String {
    let daftar = Daftar::read(arsip).expect("a register");
    let kantong = daftar.find_by_name(nama).expect("registered");
    let nomor = kantong.terbitan.nomor.clone();
    let pdf = String::from_utf8(kantong.pdf(arsip).expect("the PDF")).expect("a test's PDF");
    let urut = Pola { awal: "000.8.6.3/".into(), lebar: 1, akhir: "/2023".into() }.urut(&nomor);
    assert!(pdf.contains(&format!("number {urut:?}\n")), "{nomor}: {pdf}");
    nomor
}

#[test]
fn each_report_gets_the_next_number_of_its_pattern() {
    let (folder, _) = satu();
    let arsip = folder.path();
    assert_eq!(bernomor(arsip, &laporan("a", POLA)), "000.8.6.3/1/2023");
    assert_eq!(bernomor(arsip, &laporan("b", POLA)), "000.8.6.3/2/2023");
    let diketik = |map: &str, nomor: &str| {
        terbit(arsip, &laporan(map, nomor), &mut Langkah::all()).expect("issued");
    };
    diketik("c", "000.8.6.3/9/2023");
    // A correction keeps its number, and so does what is issued again after it was withdrawn.
    assert_eq!(bernomor(arsip, &diperbaiki(laporan("a", POLA))), "000.8.6.3/1/2023");
    let akhir = "LKjIP_daerah_dinas_2023_c_r0";
    arsip::revoke(arsip, akhir, "salah", &saat(), &mut Langkah::all()).expect("withdrawn");
    assert_eq!(bernomor(arsip, &laporan("d", POLA)), "000.8.6.3/10/2023");
    assert_eq!(bernomor(arsip, &laporan("c", POLA)), "000.8.6.3/9/2023");
    assert_eq!(bernomor(arsip, &laporan("e", "000.8.6.3/{urut:3}/2023")), "000.8.6.3/011/2023");
    // Another pattern is another sequence.
    let lain = terbit(arsip, &laporan("f", "700/{urut}/2023"), &mut Langkah::all());
    let lain = lain.expect("issued").jalur.replace("2023/", "");
    let daftar = Daftar::read(arsip).expect("a register");
    assert_eq!(daftar.terbitan(&lain).expect("registered").nomor, "700/2/2023");
    let csv = fs::read_to_string(arsip.join("DAFTAR.csv")).expect("a table");
    assert!(csv.contains("\r\n2023-04-13,000.8.6.3/011/2023,"), "{csv}");
    // A number that was given is nobody else's.
    let dipakai = terbit(arsip, &laporan("g", "000.8.6.3/10/2023"), &mut Langkah::all());
    let apa = "nomor 000.8.6.3/10/2023 sudah dipakai LKjIP_daerah_dinas_2023_d_r0";
    assert!(
        matches!(&dipakai, Err(Galat::Ditolak(pesan)) if pesan.to_string().contains(apa)),
        "{dipakai:?}"
    );
    // Neither is there one after the last.
    diketik("h", "000.8.6.3/4294967295/2023");
    let penuh = terbit(arsip, &laporan("i", POLA), &mut Langkah::all());
    assert!(
        matches!(&penuh, Err(Galat::Ditolak(p)) if p.to_string().contains("tidak ada\nsaran")),
        "{penuh:?}"
    );
    assert!(periksa(arsip, None).is_ok());
}

#[test]
fn clerks_at_once_get_a_number_each() {
    let folder = tempfile::tempdir().expect("a folder");
    let arsip = folder.path().join("arsip");
    let kerja: Vec<_> = (0..6)
        .map(|ke| {
            let (arsip, isi) = (arsip.clone(), laporan(&format!("k{ke}"), POLA));
            thread::spawn(move || {
                while let Err(galat) = terbit(&arsip, &isi, &mut Langkah::all()) {
                    assert!(matches!(galat, Galat::Terkunci { .. }), "{galat:?}");
                    thread::yield_now();
                }
                tercetak(&arsip, &format!("LKjIP_daerah_dinas_2023_k{ke}_r0"))
            })
        })
        .collect();
    let mut nomor: Vec<String> =
        kerja.into_iter().map(|satu| satu.join().expect("ended")).collect();
    nomor.sort();
    let semua: Vec<String> = (1..=6).map(|ke| format!("000.8.6.3/{ke}/2023")).collect();
    assert_eq!(nomor, semua);
    assert!(periksa(&arsip, None).is_ok());
}

/// Whenever the power fails, and whoever issues next, no number is given twice and none is left out.
#[test]
fn an_interrupted_issue_loses_and_doubles_no_number() {
    let (lama, baru) = (laporan("lama", POLA), laporan("baru", POLA));
    let (mut giliran, mut langkah) = ([false; 2], 0);
    loop {
        let folder = tempfile::tempdir().expect("a folder");
        let arsip = &folder.path().join("arsip");
        match terbit(arsip, &lama, &mut Langkah::stop_after(langkah)) {
            Ok(_) => break,
            Err(Galat::Berhenti) => {}
            Err(lain) => panic!("step {langkah}: {lain:?}"),
        }
        let _ = fs::remove_file(arsip.join(KUNCI));
        let kedua = bernomor(arsip, &baru);
        let lagi = terbit(arsip, &lama, &mut Langkah::all());
        let sudah =
            matches!(&lagi, Err(Galat::Ditolak(p)) if p.to_string().contains("data tidak berubah"));
        assert!(lagi.is_ok() || sudah, "step {langkah}: {lagi:?}");
        let pertama = tercetak(arsip, "LKjIP_daerah_dinas_2023_lama_r0");
        // The one whose bag was whole has the earlier number.
        let (satu, dua) = ("000.8.6.3/1/2023", "000.8.6.3/2/2023");
        let menang = usize::from(sudah);
        assert_eq!([&pertama, &kedua], [[dua, satu], [satu, dua]][menang], "step {langkah}");
        giliran[menang] = true;
        let akhir = periksa(arsip, None).expect("whole");
        assert_eq!((akhir.terbitan, akhir.catatan.len()), (2, 0), "step {langkah}: {akhir:?}");
        langkah += 1;
    }
    assert!(langkah >= 60 && giliran == [true; 2], "{langkah} steps, {giliran:?}");
}

/// From the typed placeholder to the page, the record and back again.
#[test]
fn a_given_number_stands_wherever_a_typed_one_does() {
    let folder = di_disk();
    let di = folder.path();
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    let teks = teks.replace("700/1/2023", "000.8.6.3/{urut:2}/2023");
    fs::write(&berkas, &teks).unwrap();
    let susun = |nama: &str| {
        let hasil = lkjip(di, &["susun", FOLDER, "--arsip", "arsip", "-o", nama]);
        (hasil, nama.to_owned())
    };
    let baca = |nama: &str| fs::read(di.join(nama)).unwrap();
    let kaki = |pdf: &[u8]| {
        let dokumen = lopdf::Document::load_mem(pdf).expect("a PDF");
        dokumen.extract_text(&[2]).expect("its text").replace(['\u{a0}', '\n'], " ")
    };
    let identitas = |pdf: &[u8], nomor: &str| {
        let nomor = format!("<dc:identifier>{nomor}</dc:identifier>");
        pdf.windows(nomor.len()).any(|satu| satu == nomor.as_bytes())
    };

    let hasil = lkjip(di, &["susun", FOLDER, "-o", "belum.pdf"]);
    let kata = "catatan: nomornya diberikan ketika laporan diterbitkan; di PDF ini tertulis 000.8.6.3/…/2023\n";
    berakhir(&hasil, 0, kata);
    let belum = baca("belum.pdf");
    assert!(kaki(&belum).contains("Nomor 000.8.6.3/…/2023, revisi 0"), "{}", kaki(&belum));
    assert!(!String::from_utf8_lossy(&belum).contains("dc:identifier"));
    assert_eq!(ulang(&belum), Ulang::Sama { lanjutan: 0 });

    let terbitkan = ["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"];
    let hasil = lkjip(di, &terbitkan);
    berakhir(&hasil, 0, "terbit dengan nomor 000.8.6.3/01/2023 sebagai terbitan pertama");
    let pdf = baca(&format!("arsip/2023/{NAMA}/data/{NAMA}.pdf"));
    assert!(kaki(&pdf).contains("Nomor 000.8.6.3/01/2023, revisi 0"), "{}", kaki(&pdf));
    assert!(identitas(&pdf, "000.8.6.3/01/2023"));
    let isi = attachments(&pdf).expect("attachments");
    let sumber = String::from_utf8_lossy(&isi["sumber/daerah/dinas/2023/tribulan-1/laporan.toml"]);
    assert!(sumber.contains("000.8.6.3/{urut:2}/2023"));
    assert!(String::from_utf8_lossy(&isi["terbit.json"]).contains("\"urut\": 1,"));
    let arsip = String::from_utf8(baca(&format!("arsip/2023/{NAMA}/data/arsip.json"))).unwrap();
    assert!(arsip.contains("\"nomor\": \"000.8.6.3/01/2023\""), "{arsip}");
    berakhir(&lkjip(di, &["arsip", "periksa", "--bangun-ulang"]), 0, "arsip utuh: 1 terbitan");
    let daftar = lkjip(di, &["arsip", "daftar", "--nomor", "000.8.6.3/01"]);
    berakhir(&daftar, 0, "  000.8.6.3/01/2023  ");

    // The issued one again, byte for byte; then its correction, under the number that it has.
    let (hasil, nama) = susun("lagi.pdf");
    assert!(!pesan(&hasil).contains("catatan"), "{}", pesan(&hasil));
    assert!(baca(&nama) == pdf);
    fs::write(&berkas, format!("# perbaikan\n{teks}")).unwrap();
    let (hasil, nama) = susun("calon.pdf");
    assert!(!pesan(&hasil).contains("catatan"), "{}", pesan(&hasil));
    berakhir(&lkjip(di, &terbitkan), 0, "terbit dengan nomor 000.8.6.3/01/2023 sebagai revisi 1");
    let revisi = NAMA.replace("_r0", "_r1");
    assert!(baca(&nama) == baca(&format!("arsip/2023/{revisi}/data/{revisi}.pdf")));

    // Another pattern: another number, and it is said.
    fs::write(&berkas, teks.replace("{urut:2}", "7/{urut}")).unwrap();
    let hasil = lkjip(di, &terbitkan);
    let kata = format!(
        "terbit dengan nomor 000.8.6.3/7/1/2023 sebagai revisi 2 pada 13\u{a0}April 2023, menggantikan {revisi} yang bernomor 000.8.6.3/01/2023; catat"
    );
    berakhir(&hasil, 0, &kata);
}

/// Of a draft nothing is said yet, and nothing but the placeholder stands for a number.
#[test]
fn a_placeholder_is_understood_or_told() {
    let pola = |nomor: &str| match load_kecil(final_(nomor, "a")).isi {
        Some(isi) => isi.laporan.identitas.nomor.expect("a number"),
        None => panic!("{nomor}: {}", told(&load_kecil(final_(nomor, "a")))),
    };
    let berurut = |awal: &str, lebar: usize, akhir: &str| {
        Nomor::Berurut(Pola { awal: awal.to_owned(), lebar, akhir: akhir.to_owned() })
    };
    assert_eq!(pola("700/1"), Nomor::Tetap("700/1".to_owned()));
    assert_eq!(pola("700/{urut}/X"), berurut("700/", 1, "/X"));
    assert_eq!(pola("{ urut:9 }"), berurut("", 9, ""));
    for (nomor, apa) in [
        ("700/{urut", "galat[rujukan-salah-tulis]: kurung kurawal di nomor tidak ditutup"),
        ("700/{urut}/{", "galat[rujukan-salah-tulis]: kurung kurawal di nomor tidak ditutup"),
        ("{urut}/{urut}", "galat[rujukan-salah-tulis]: nomor memuat {urut} lebih dari sekali"),
        ("700/{nomor}", "galat[rujukan-tak-dikenal]: {nomor} tidak dikenal di dalam nomor"),
        ("700/{urut}/{tahun}", "galat[rujukan-tak-dikenal]: {tahun} tidak dikenal di dalam nomor"),
        ("700/{urut:0}", "galat[rujukan-tak-dikenal]: banyaknya angka di {urut:0} tidak dikenal"),
        ("700/{urut:tiga}", "tulis 1 sampai 9, misalnya {urut:3}"),
        ("700/{urut:10}", "tulis 1 sampai 9, misalnya {urut:3}"),
    ] {
        let loaded = load_kecil(final_(nomor, "a"));
        assert!(loaded.isi.is_none() && told(&loaded).contains(apa), "{nomor}: {}", told(&loaded));
    }
    let folder = di_disk();
    let berkas = folder.path().join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    let teks = teks.replace("700/1/2023", POLA).replace("\"final\"", "\"konsep\"");
    fs::write(&berkas, teks).unwrap();
    let hasil = lkjip(folder.path(), &["susun", FOLDER, "-o", "konsep.pdf"]);
    berakhir(&hasil, 0, "konsep.pdf");
    assert!(!pesan(&hasil).contains("catatan: nomornya"), "{}", pesan(&hasil));
}
