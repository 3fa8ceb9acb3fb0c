//! What the rules of prose find in a sentence, and what they leave alone.

use crate::contoh::{kecil, load_kecil, replace};

const UJUNG: &str = "menjadi pendorong utamanya.\n\"\"\"";

/// Each finding of prose in this text at the end of an analysis, as "kode: the stretch of the file".
#[track_caller]
fn found(text: &str) -> Vec<String> {
    found_in(&[], text)
}

/// The same in the report of another office, as the replaced texts of its files make it.
#[track_caller]
fn found_in(kantor: &[(&str, &str, &str)], text: &str) -> Vec<String> {
    let mut files = kecil();
    for (name, old, new) in kantor {
        replace(&mut files, name, old, new);
    }
    replace(&mut files, "analisis.toml", UJUNG, &format!("{text}\n\"\"\""));
    let loaded = load_kecil(files);
    let told = loaded.diagnostics.iter().map(|one| {
        let place = one.place.as_ref().expect("a place");
        format!("{}: {}", one.code, loaded.sources.excerpt(place))
    });
    told.collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn figures_outside_of_references_are_found() {
    check(&[
        ("serapannya 86,67%.", &["angka-di-prosa: 86,67%"]),
        ("serapannya 86,67 %.", &["angka-di-prosa: 86,67 %"]),
        ("sebesar **5 persen**", &["angka-di-prosa: 5 persen"]),
        ("sebesar Rp1.250.000,00.", &["angka-di-prosa: Rp1.250.000,00"]),
        ("sebesar Rp. 1.250.000", &["angka-di-prosa: Rp. 1.250.000"]),
        ("ada dua belas sub kegiatan", &["angka-di-prosa: dua belas sub kegiatan"]),
        ("ada **dua** orang pegawai", &["angka-di-prosa: dua** orang pegawai"]),
        ("ada tiga\nprogram", &["angka-di-prosa: tiga\nprogram"]),
        ("pada tahun 2023 program dan 2023 kegiatan", &[]),
        ("Pasal 3 sasaran, Tabel 2 tujuan, satu program", &[]),
        ("selama 15 hari bagi 20 orang", &[]),
        ("{capaian:IK1} % dan {jumlah:program} program", &[]),
        ("1. program\n2. kegiatan", &[]),
        ("sepersen pun, Rp, %, dan 5", &[]),
    ]);
}

#[test]
fn foreign_words_belong_in_italics() {
    check(&[
        ("secara online", &["istilah-asing: online"]),
        ("time schedule-nya", &["istilah-asing: time schedule"]),
        ("melalui Job\nFair itu", &["istilah-asing: Job\nFair"]),
        ("melalui *job fair* dan ***reward***", &[]),
        ("**online**", &["istilah-asing: online"]),
        ("5 * 2 online * 3", &["istilah-asing: online"]),
        ("*tidak ditutup\n\nonline", &["istilah-asing: online"]),
        ("onlinenya dan daring", &[]),
        ("- *miring\n- online*", &["istilah-asing: online"]),
    ]);
}

#[test]
fn spelling_is_told_at_its_word() {
    check(&[
        ("Diatas meja", &["ejaan: Diatas"]),
        ("di\nolah", &["ejaan: di\nolah"]),
        ("langkah- langkah dan langkah-langkah", &["ejaan: langkah- langkah"]),
        ("Kementerian Tenaga Kerja", &["ejaan: Kementerian Tenaga Kerja"]),
        ("diolah di atas, *sistim*, {fakta:desa-baru} risiko", &[]),
        ("di, olah", &[]),
    ]);
}

#[test]
fn periods_and_years_are_those_of_the_report() {
    check(&[
        ("Triwulan ini", &["istilah-periode: Triwulan"]),
        ("tribulan ini", &[]),
        ("tahun 1987 dan Maret\n1988", &["tahun-asing: 1987", "tahun-asing: 1988"]),
        ("tahun 2023, tahun 2024, Nomor 5 Tahun 1987, 1987 rumah, tahun 19871", &[]),
    ]);
}

#[test]
fn places_hold_in_texts_of_every_form() {
    check(&[
        ("\\u0064i \\\"sini\\\" 📚 sistim", &["huruf-tak-tersedia: 📚", "ejaan: sistim"]),
        (
            "sistim\\u200b dan \u{200b}",
            &["huruf-terlarang: \\u200b", "huruf-terlarang: \u{200b}", "ejaan: sistim"],
        ),
        ("di \\\n    olah", &["ejaan: di \\\n    olah"]),
        ("sist\\u0069m", &["ejaan: sist\\u0069m"]),
        ("“é{rentang}” sistim —", &["ejaan: sistim"]),
        ("baris\r\nsistim\r\n", &["ejaan: sistim"]),
    ]);
}

#[test]
fn a_figure_of_the_report_names_its_reference() {
    let mut files = kecil();
    replace(&mut files, "analisis.toml", UJUNG, "pada 2 program\n\"\"\"");
    let loaded = load_kecil(files);
    let saran: Vec<_> = loaded.diagnostics.iter().map(|one| one.saran.as_deref()).collect();
    assert_eq!(saran, [Some("tulis {jumlah:program} bila itu yang dimaksud")]);
}

#[test]
fn a_word_is_judged_as_it_is_printed_whatever_marks_it() {
    check(&[
        ("si**stim** dan di*atas*", &["ejaan: si**stim", "ejaan: di*atas"]),
        ("di*olah* dan **langkah**-langkah", &[]),
        (
            "produktifitas*nya*, *job fair*nya, **online**nya, **online**-nya",
            &["ejaan: produktifitas", "istilah-asing: online", "istilah-asing: online"],
        ),
        ("*on*line dan *on**line***", &["istilah-asing: on*line"]),
        (
            "serapannya 86,**67**% dan **5**%",
            &["angka-di-prosa: 86,**67**%", "angka-di-prosa: 5**%"],
        ),
        ("sis\u{ad}tim", &["ejaan: sis\u{ad}tim"]),
        ("di *olah* dan tahun **1987**", &["ejaan: di *olah", "tahun-asing: 1987"]),
    ]);
}

#[test]
fn what_is_printed_as_it_stands_is_no_mark() {
    check(&[
        ("ada 5 * program dan 5\\\\*program", &[]),
        ("kata*(online)*kata", &["istilah-asing: online"]),
        ("*(online)* *{tahun} online*", &[]),
        ("* online *", &["istilah-asing: online"]),
        ("\\u002aonline\\u002A dan \\\\*online\\\\*", &[]),
        (
            "_online_, `sistim` &amp; <i>online</i>",
            &["istilah-asing: online", "ejaan: sistim", "istilah-asing: online"],
        ),
    ]);
}

#[test]
fn words_of_two_paragraphs_or_items_are_not_side_by_side() {
    check(&[
        ("di\n \nolah", &[]),
        ("di\n- olah\n\n  sistim", &["ejaan: sistim"]),
        ("tahun\n\n1987 dan 5\n\n% Rp\n\n5.000", &[]),
        ("1. *miring\n2. online*", &["istilah-asing: online"]),
        ("1. belum\n2. 5 persen", &["angka-di-prosa: 5 persen"]),
        ("di\n===\nolah dan\n- langkah\n- langkah", &[]),
        ("Desa\nJember dan Kabupaten\nKediri", &["instansi-lain: Kabupaten\nKediri"]),
    ]);
}

#[test]
fn a_broken_reference_hides_no_word() {
    check(&[
        (
            "5 {fakta:x} program, {capaian:IK1} sistim",
            &["rujukan-tak-dikenal: {fakta:x}", "ejaan: sistim"],
        ),
        ("sistim {capaian:IK1", &["rujukan-salah-tulis: {", "ejaan: sistim"]),
        (
            "\\u007Bcapaian:x} dan {capaian:\\u0078}",
            &["rujukan-tak-dikenal: \\u007Bcapaian:x}", "rujukan-tak-dikenal: {capaian:\\u0078}"],
        ),
    ]);
}

/// Words of another level or kind of office, as they stay in a text that was copied.
#[test]
fn words_of_another_level_or_kind_are_found() {
    check(&[
        ("Wali Kota dan walikota", &["instansi-lain: Wali Kota", "instansi-lain: walikota"]),
        ("Bupati, Bupati/Wali Kota, Gubernur, RPJMN, dan APBN", &[]),
        ("perjalanan dinas menurun, dinas menyiapkan, badan usaha, berat badan meningkat", &[]),
        ("Oleh karena itu badan menyelenggarakan lomba", &["instansi-lain: badan"]),
    ]);
    let kota = [
        ("pemda.toml", "Kabupaten Contoh", "Kota Contoh"),
        ("pemda.toml", "\"Bupati\"", "\"Wali Kota\""),
    ];
    let kata = found_in(&kota, "Wali Kota dan Bupati/Wali Kota, lalu Bupati");
    assert_eq!(kata, ["instansi-lain: Bupati"]);
    let pusat = [
        (
            "pemda.toml",
            "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"",
            "nama = \"Kementerian Contoh\"",
        ),
        ("opd.toml", "\"Dinas Perpustakaan\"", "\"Direktorat Perpustakaan\""),
    ];
    let kata =
        found_in(&pusat, "menurut RPJMD dan APBD; dinas menyiapkan, Dinas Pendidikan Jember");
    for harap in ["instansi-lain: RPJMD", "instansi-lain: APBD", "instansi-lain: dinas"] {
        assert!(kata.iter().any(|kata| kata == harap), "{harap}: {kata:?}");
    }
}
