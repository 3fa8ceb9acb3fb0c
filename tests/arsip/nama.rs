//! Names that some disk cannot hold: refused before anything is written, with which and why.

use lkjip::domain::nomor::Nomor;

use super::*;

#[track_caller]
fn ditolak(isi: &Isi, apa: &str) {
    let (folder, _) = satu();
    let arsip = folder.path();
    let mut cetak = |_| panic!("it is refused before it is printed");
    match arsip::issue(arsip, isi, &saat(), &mut Langkah::all(), &mut cetak) {
        Err(Galat::Ditolak(pesan)) => assert!(pesan.to_string().contains(apa), "{apa}: {pesan}"),
        lain => panic!("{apa}: {lain:?}"),
    }
    assert_eq!(periksa(arsip, None).expect("whole").baris, 1);
    assert_eq!(fs::read_dir(arsip.join("2023")).expect("a year").count(), 1);
}

/// The report with one more file.
fn dengan(jalur: &str) -> Isi {
    let mut isi = isi("b");
    isi.sumber.insert(jalur.to_owned(), b"x".to_vec());
    isi
}

#[test]
fn what_windows_cannot_hold_is_not_issued() {
    let di = "daerah/dinas/2023/tribulan-1";
    for (nama, sebab) in [
        ("CON", "nama itu milik sebuah perangkat di Windows"),
        ("nul.pdf", "nama itu milik sebuah perangkat di Windows"),
        ("COM¹.toml", "nama itu milik sebuah perangkat di Windows"),
        ("surat.", "Windows membuang spasi di tepi dan titik di akhir nama"),
        ("surat ", "Windows membuang spasi di tepi"),
        ("surat\"q\".pdf", "tanda \" tidak dapat dipakai di Windows"),
        ("a?.pdf", "tanda ? tidak dapat dipakai di Windows"),
        ("50%.pdf", "tanda % tidak dapat dipakai di Windows atau di dalam kantong"),
        ("a\u{202e}fdp.pdf", "memuat huruf yang tidak tampak (U+202E)"),
        ("a\u{7}.pdf", "memuat huruf yang tidak tampak (U+0007)"),
        ("Thumbs.db", "nama seperti itu dibuat Windows"),
    ] {
        ditolak(
            &dengan(&format!("{di}/{nama}")),
            &format!("nama {nama:?} tidak dapat diarsipkan: {sebab}"),
        );
        // As a folder, it is told where it is.
        let map = format!("daerah/{nama}/x.toml");
        ditolak(&dengan(&map), &format!("(di \"sumber/{}", map.escape_debug()));
    }
    ditolak(
        &dengan(&format!("{di}/{}", "a".repeat(200))),
        "agar terbuka di Windows\nsaran: pendekkan nama map",
    );
    ditolak(&dengan(&"a".repeat(256)), "panjangnya 256 huruf, paling panjang 255");
    ditolak(&dengan(&format!("{di}/Sarana.toml")), "di Windows dan macOS sama dengan");
    ditolak(&dengan("Daerah/x.toml"), "di Windows dan macOS sama dengan");
    let mut dua = dengan(&format!("{di}/café.pdf"));
    dua.sumber.insert(format!("{di}/cafe\u{301}.pdf"), b"y".to_vec());
    ditolak(&dua, "di Windows dan macOS sama dengan");
}

/// Two folders of reports that differ in capitals only would share one bag.
#[test]
fn two_bags_of_one_name_are_not_issued() {
    let mut lain = isi("b");
    lain.laporan.identitas.jalur[1] = "Dinas".to_owned();
    lain.laporan.identitas.nomor = Some(Nomor::Tetap("700/2/2023".to_owned()));
    ditolak(
        &lain,
        &format!(
            "nama \"LKjIP_daerah_Dinas_2023_tribulan-1_r0\" tidak dapat diarsipkan: di Windows dan macOS sama dengan {NAMA}, yang sudah ada di arsip"
        ),
    );
}

/// What the samples and real offices use is not refused.
#[test]
fn ordinary_names_are_issued() {
    let (folder, _) = satu();
    let mut isi = dengan("daerah/dinas/2023/tribulan-1/Surat Keputusan No. 12 (salinan) é_ñ.pdf");
    isi.sumber.insert(
        "arsip/LKjIP_daerah_dinas_2022_tahunan_r0/daerah/opd.toml".to_owned(),
        b"x".to_vec(),
    );
    terbit(folder.path(), &isi, &mut Langkah::all()).expect("issued");
    assert!(periksa(folder.path(), None).is_ok());
}
