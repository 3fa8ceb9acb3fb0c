//! Indicators that are no plain number from 0: below zero, a range, a predicate, money, nothing at all.

use lkjip::domain::angka::Persen;
use lkjip::load::Isi;
use rust_decimal::Decimal;

use super::{Files, edited, says, says_all, says_none, text, valid};
use crate::contoh::{load_kecil, replace, told};

const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const RENSTRA: &str = "renstra.toml";

/// The small report with another tujuan's indicator: its keys, its target, the plan's, and what came of it.
#[track_caller]
fn with(kunci: &str, [target, akhir]: [&str; 2], hasil: &str) -> Files {
    let standar =
        "standar-nasional = { nilai = 64.50, sumber = \"Laporan Kinerja Perpustakaan Nasional\" }";
    edited(&[
        (RENSTRA, "rumus = \"positif\"\n", &format!("{kunci}\n")),
        (RENSTRA, "satuan = \"indeks\"\n", ""),
        (RENSTRA, "target-akhir = 70.00", &format!("target-akhir = {akhir}")),
        (RENSTRA, standar, ""),
        (TARGET, "IT1 = 65.00", &format!("IT1 = {target}")),
        (HASIL, "nilai = 62.40", hasil),
    ])
}

/// Realisasi, target, whether it was reached and capaian as the sentence of the tujuan has them.
#[track_caller]
fn sentence(kunci: &str, target: &str, hasil: &str) -> String {
    let teks = says(with(kunci, [target, target], hasil));
    let awal = "diukur dengan indikator Indeks Budaya Baca. Realisasinya menurut keadaan tahun 2022 adalah ";
    let (_, sisa) = teks.split_once(awal).unwrap_or_else(|| panic!("{teks}"));
    let kalimat = sisa.lines().next().unwrap_or_default();
    let kalimat = kalimat.split(" dengan kategori").next().unwrap_or_default();
    kalimat
        .replace(" memenuhi target tahun 2023 sebesar", ":")
        .replace(" memenuhi target tahun 2023 yaitu", ":")
        .replace("sehingga capaiannya ", "")
}

/// The wrong inputs' messages.
#[track_caller]
fn refused(files: Files) -> String {
    let loaded = load_kecil(files);
    assert!(loaded.isi.is_none());
    told(&loaded)
}

#[test]
fn growth_may_lie_below_zero() {
    let tumbuh = "rumus = \"positif\"\nboleh-negatif = true";
    let turun = "rumus = \"negatif\"\nboleh-negatif = true";
    let stabil = "rumus = \"stabil\"\nboleh-negatif = true";
    for (kunci, target, hasil, kalimat) in [
        (tumbuh, "-2.3", "nilai = -1.15", "−1,15% dan telah: −2,30%, 150,00%"),
        (tumbuh, "-2.3", "nilai = -2.3", "−2,30% dan telah: −2,30%, 100,00%"),
        (tumbuh, "-2.3", "nilai = -4.6", "−4,60% dan belum: −2,30%, 0,00%"),
        (tumbuh, "-2.3", "nilai = 2.3", "2,30% dan telah: −2,30%, 300,00%"),
        // Above zero it is the usual share.
        (tumbuh, "2.3", "nilai = 4.6", "4,60% dan telah: 2,30%, 200,00%"),
        (turun, "-2", "nilai = -3", "−3,00% dan telah: −2,00%, 150,00%"),
        (turun, "-2", "nilai = -1", "−1,00% dan belum: −2,00%, 50,00%"),
        (stabil, "-2", "nilai = -3", "−3,00% dan belum: −2,00%, 50,00%"),
        (tumbuh, "0", "nilai = 0.4", "0,40% dan telah: 0,00%, 100,00%"),
        (tumbuh, "0", "nilai = -0.4", "−0,40% dan belum: 0,00%, 0,00%"),
    ] {
        assert_eq!(sentence(kunci, target, hasil), kalimat, "{kunci} {target} {hasil}");
    }
    let teks = says(with(tumbuh, ["-2.3", "-1.5"], "nilai = -1.15"));
    says_all(
        &teks,
        &[
            "Rumus positif bagi indikator yang angkanya dapat di bawah nol, yang makin besar realisasinya makin baik:",
            "Capaian sama dengan 100% + Realisasi − Target dibagi |Target| dikalikan 100%",
        ],
    );
}

#[test]
fn a_sign_is_refused_where_none_may_be() {
    let told = refused(with("rumus = \"positif\"", ["-2.3", "70"], "nilai = 1"));
    assert!(told.contains("tulis `boleh-negatif = true` pada indikatornya"), "{told}");
    assert!(!told.contains("tulis 2.3"), "{told}");
    let told =
        refused(with("rumus = \"rasio-balik\"\nboleh-negatif = true", ["2.3", "70"], "nilai = 1"));
    assert!(told.contains("rasio balik tidak berarti untuk angka di bawah nol"), "{told}");
}

#[test]
fn a_target_may_be_a_range() {
    let [positif, negatif, stabil] = ["positif", "negatif", "stabil"]
        .map(|rumus| format!("rumus = \"{rumus}\"\nsatuan = \"indeks\""));
    let rentang = "{ dari = 64, sampai = 66 }";
    for (kunci, hasil, kalimat) in [
        (&positif, "65.0", "65,0 indeks dan telah: 64,0–66,0 indeks, 100,00%"),
        (&positif, "64", "64 indeks dan telah: 64–66 indeks, 100,00%"),
        (&positif, "66", "66 indeks dan telah: 64–66 indeks, 100,00%"),
        (&positif, "62.4", "62,4 indeks dan belum: 64,0–66,0 indeks, 97,50%"),
        (&positif, "72.6", "72,6 indeks dan telah: 64,0–66,0 indeks, 110,00%"),
        (&negatif, "72.6", "72,6 indeks dan belum: 64,0–66,0 indeks, 90,00%"),
        (&negatif, "57.6", "57,6 indeks dan telah: 64,0–66,0 indeks, 110,00%"),
        (&stabil, "57.6", "57,6 indeks dan belum: 64,0–66,0 indeks, 90,00%"),
        (&stabil, "72.6", "72,6 indeks dan belum: 64,0–66,0 indeks, 90,00%"),
    ] {
        let hasil = format!("nilai = {hasil}");
        assert_eq!(sentence(kunci, rentang, &hasil), kalimat, "{kunci} {hasil}");
    }
    let persen = sentence(
        "rumus = \"positif\"\nboleh-negatif = true",
        "{ dari = -2, sampai = 1 }",
        "nilai = -1",
    );
    assert_eq!(persen, "−1,00% dan telah: −2 sampai 1%, 100,00%");
    let teks = says(with(&positif, [rentang, "{ dari = 67, sampai = 70 }"], "nilai = 62.4"));
    says_all(
        &teks,
        &[
            "Target yang berupa rentang tercapai 100% bila realisasinya berada di dalamnya; di luarnya, capaian dihitung terhadap batas yang terdekat.",
            "62,4 indeks\n67,0–70,0 indeks\n−4,6",
            "Selisih terhadap target yang berupa rentang dihitung dari batas yang terdekat",
        ],
    );
}

#[test]
fn a_range_is_controlled_and_told_by_quarter() {
    let kunci = "rumus = \"positif\"\nsatuan = \"indeks\"";
    let with_control = |kontrol: &str| {
        let mut files = with(kunci, ["{ dari = 64, sampai = 66 }", "70"], "nilai = 62.4");
        let tribulan = "IK1 = 80\n[target-tribulan]\nIT1 = [{ dari = 60, sampai = 62 }, { dari = 61, sampai = 63 }, 64, { dari = 64, sampai = 66 }]";
        replace(&mut files, TARGET, "IK1 = 80", &format!("{tribulan}\n{kontrol}"));
        files
    };
    let teks = text(&valid(with_control("[kontrol]\n\"target:IT1\" = \"64,0–66,0\"")));
    // 62,4 of 62 and of 64.
    says_all(
        &teks,
        &[
            "60,0–62,0 indeks\n64,0–66,0 indeks\n62,4 indeks\n100,65%\n97,50%",
            "memenuhi target Tribulan I Tahun 2023 sebesar 60,0–62,0 indeks",
        ],
    );
    let told = refused(with_control("[kontrol]\n\"target:IT1\" = \"64,0–66,5\""));
    assert!(told.contains("laporan ini \"64,0–66,0\", kontrolnya \"64,0–66,5\""), "{told}");
}

#[test]
fn a_predicate_is_reached_by_itself_and_better_ones() {
    let kunci = "rumus = \"predikat\"\npredikat = [\"A\", \"BB\", \"B\", \"CC\"]";
    let bernilai = "{ predikat = \"BB\", nilai = 72.50 }";
    let arah = " Indikator ini berupa predikat: makin tinggi predikatnya, makin baik kinerjanya.";
    for (target, hasil, kalimat) in [
        ("\"BB\"", "nilai = \"BB\"", "BB dan telah: BB, 100,00%".to_owned()),
        ("\"BB\"", "nilai = \"A\"", "A dan telah: BB, 100,00%".to_owned()),
        ("\"BB\"", "nilai = \"B\"", format!("B dan belum: BB.{arah}")),
        ("\"BB\"", "predikat = \"A\"\nnilai = 81.2", "A (81,2) dan telah: BB, 100,00%".to_owned()),
        ("\"BB\"", "predikat = \"B\"\nnilai = 69.6", format!("B (69,6) dan belum: BB.{arah}")),
        (
            bernilai,
            "predikat = \"B\"\nnilai = 69.60",
            "B (69,60) dan belum: BB (72,50), 96,00%".to_owned(),
        ),
        (bernilai, "nilai = \"BB\"", "BB dan telah: BB (72,50), 100,00%".to_owned()),
    ] {
        assert_eq!(sentence(kunci, target, hasil), kalimat, "{target} {hasil}");
    }
    let teks = says(with(kunci, ["\"BB\"", "\"A\""], "nilai = \"B\""));
    says_all(
        &teks,
        &[
            "Predikat berurutan: capaian 100% bila predikatnya sama dengan target atau lebih tinggi, dan tidak dihitung (–) bila lebih rendah.",
            "indikator Indeks Budaya Baca belum mencapai target",
            "Indeks Budaya Baca terealisasi B dan belum mencapai target BB",
            "Belum ada indikator yang mencapai target tahun 2023 di antara seluruh indikator yang berjumlah dua",
            "BB\nB\n–\n–",
            "B\nA\n–",
        ],
    );
    assert!(!teks.contains("belum dapat dinilai"), "{teks}");
}

#[test]
fn a_predicate_may_have_targets_of_quarters_and_scores() {
    let kunci = "rumus = \"predikat\"\npredikat = [\"A\", \"BB\", \"B\", \"CC\"]";
    let mut files = with(kunci, ["\"BB\"", "\"A\""], "nilai = \"B\"");
    let tribulan = "IK1 = 80\n[target-tribulan]\nIT1 = [\"CC\", \"B\", \"B\", \"BB\"]";
    replace(&mut files, TARGET, "IK1 = 80", tribulan);
    let teks = text(&valid(files));
    assert!(teks.contains("CC\nBB\nB\n100,00%\n–\nBaik\n–"), "{teks}");
    // With scores the capaian is theirs, and a value is printed alone.
    let skor = "rumus = \"predikat\"\nskor = { A = 5, BB = 4, B = 3 }";
    let target = "{ predikat = \"BB\", nilai = 72.5 }";
    let kalimat = sentence(skor, target, "predikat = \"B\"\nnilai = 69.6");
    assert_eq!(kalimat, "B (69,6) dan belum: BB (72,5), 75,00%");
}

#[test]
fn predicates_are_of_their_scale() {
    let kunci = "rumus = \"predikat\"\npredikat = [\"A\", \"BB\", \"B\"]";
    let told = refused(with(kunci, ["\"BB\"", "\"Baik\""], "nilai = \"B\""));
    assert!(told.contains("salah satu dari A, BB, B"), "{told}");
    let told = refused(with("rumus = \"positif\"", ["{ predikat = \"BB\" }", "70"], "nilai = 1"));
    assert!(told.contains("indikator ini tidak berpredikat"), "{told}");
    let told = refused(with("rumus = \"predikat\"", ["\"BB\"", "\"BB\""], "nilai = \"B\""));
    assert!(told.contains("kunci `predikat` belum ada"), "{told}");
    let keduanya = "rumus = \"predikat\"\npredikat = [\"A\", \"B\"]\nskor = { A = 2, B = 1 }";
    let told = refused(with(keduanya, ["\"A\"", "\"A\""], "nilai = \"B\""));
    assert!(told.contains("predikat ini berurutan dan berskor sekaligus"), "{told}");
}

#[test]
fn money_has_its_mark_before_it() {
    for (satuan, target, kalimat) in [
        ("rupiah", "1_500_000", "Rp1.200.000 dan belum: Rp1.500.000, 80,00%"),
        ("Rp", "1_500_000", "Rp1.200.000 dan belum: Rp1.500.000, 80,00%"),
        ("juta rupiah", "1_500_000", "Rp1.200.000 juta dan belum: Rp1.500.000 juta, 80,00%"),
        (
            "rupiah per kapita",
            "1_500_000",
            "1.200.000 rupiah per kapita dan belum: 1.500.000 rupiah per kapita, 80,00%",
        ),
    ] {
        let kunci = format!("rumus = \"positif\"\nsatuan = \"{satuan}\"");
        assert_eq!(sentence(&kunci, target, "nilai = 1_200_000"), kalimat);
    }
    let teks = says(with(
        "rumus = \"positif\"\nsatuan = \"rupiah\"",
        ["1_500_000", "2_000_000"],
        "nilai = 1_200_000",
    ));
    assert!(
        !teks.contains("000 rupiah") && teks.contains("Rp1.200.000\nRp2.000.000\n−800.000"),
        "{teks}"
    );
}

#[test]
fn nothing_is_reached_by_nothing_in_every_kind() {
    for jenis in ["akumulasi", "posisi", "rerata", "tetap"] {
        for (rumus, hasil, capaian) in [
            ("negatif", "0", "0 kasus dan telah: 0 kasus, 100,00%"),
            ("negatif", "2", "2 kasus dan belum: 0 kasus, 0,00%"),
            ("rasio-balik", "0", "0 kasus dan telah: 0 kasus, 100,00%"),
            ("rasio-balik", "2", "2 kasus dan belum: 0 kasus, 0,00%"),
            ("stabil", "0", "0 kasus dan telah: 0 kasus, 100,00%"),
            ("stabil", "2", "2 kasus dan belum: 0 kasus, 0,00%"),
        ] {
            let kunci = format!("rumus = \"{rumus}\"\nsatuan = \"kasus\"");
            let mut files = with(&kunci, ["0", "0"], &format!("nilai = {hasil}"));
            replace(&mut files, RENSTRA, "jenis = \"posisi\"", &format!("jenis = \"{jenis}\""));
            let teks = text(&valid(files));
            let (nilai, sisa) = capaian.split_once(':').expect("two parts");
            let kalimat = format!(
                "adalah {nilai} memenuhi target tahun 2023 sebesar{}",
                sisa.replace(", ", ", sehingga capaiannya ")
            );
            assert!(teks.contains(&kalimat), "{jenis} {rumus} {hasil}: {kalimat}\n{teks}");
            let aturan =
                "Target nol dinilai 100% bila realisasinya memenuhinya, dan 0% bila tidak.";
            assert!(teks.contains(aturan), "{teks}");
        }
    }
    // Nothing in each quarter is nothing in the year, and is judged in each.
    let kunci = "rumus = \"negatif\"\nsatuan = \"kasus\"";
    let mut files = with(kunci, ["0", "0"], "nilai = 0");
    replace(&mut files, RENSTRA, "jenis = \"posisi\"", "jenis = \"akumulasi\"");
    let tribulan = "IK1 = 80\n[target-tribulan]\nIT1 = [0, 0, 0, 0]";
    replace(&mut files, TARGET, "IK1 = 80", tribulan);
    let loaded = load_kecil(files);
    assert!(!told(&loaded).contains("jenis-meragukan"), "{}", told(&loaded));
    let teks = text(&loaded.isi.expect("a valid report"));
    let kalimat = "adalah 0 kasus dan telah memenuhi target Tribulan I Tahun 2023 sebesar 0 kasus";
    assert!(teks.contains(kalimat), "{teks}");
    // Of a target above nothing, nothing is the best there is.
    let kunci = "rumus = \"rasio-balik\"\nsatuan = \"kasus\"";
    assert_eq!(sentence(kunci, "4", "nilai = 0"), "0 kasus dan telah: 4 kasus, 100,00%");
    let teks = says(with(kunci, ["4", "4"], "nilai = 0"));
    let aturan = "Pada rumus rasio balik, realisasi nol memenuhi target dan dinilai 100%.";
    assert!(teks.contains(aturan), "{teks}");
}

/// Of what is the better the more there is, a target of nothing is true and can be judged by nothing: the report says so.
#[test]
fn nothing_may_be_promised_where_more_is_better() {
    let kunci = "rumus = \"positif\"\nsatuan = \"orang\"";
    for (hasil, realisasi) in [("nilai = 0", "0 orang"), ("nilai = 3", "3 orang")] {
        let files = with(kunci, ["0", "0"], hasil);
        let loaded = load_kecil(files.clone());
        let kata = told(&loaded);
        assert!(kata.contains("peringatan[target-nol]: target IT1 nol"), "{kata}");
        let teks = text(&loaded.isi.expect("a valid report"));
        says_all(
            &teks,
            &[
                &format!(
                    "Realisasinya menurut keadaan tahun 2022 adalah {realisasi}; targetnya nol sehingga tidak dapat dinilai."
                ),
                "Indikator Indeks Budaya Baca tidak dinilai karena targetnya nol: capaian terhadap nol tidak dapat dihitung.",
            ],
        );
        says_none(
            &teks,
            &["belum memenuhi target", "Target nol dinilai", "targetnya tidak tersedia"],
        );
        // The office may stand by it in a final report.
        let terima = "status = \"konsep\"\nterima = [{ aturan = \"target-nol\", tempat = \"IT1\", alasan = \"belum ada sasaran pada tahun ini\" }]";
        let mut files = files;
        replace(&mut files, "laporan.toml", "status = \"konsep\"", terima);
        let kata = told(&load_kecil(files));
        assert!(!kata.contains("target-nol"), "{kata}");
    }
}

#[test]
fn a_floor_holds_wherever_the_policy_says() {
    let dengan = |batas: &str| {
        valid(edited(&[
            (
                RENSTRA,
                "rumus = \"positif\"\n  jenis = \"akumulasi\"",
                "rumus = \"negatif\"\n  jenis = \"akumulasi\"",
            ),
            (TARGET, "IK1 = 80", "IK1 = 10"),
            (HASIL, "pembilang = 42", "pembilang = 48"),
            ("laporan.toml", "desimal = 2", &format!("desimal = 2\n{batas}")),
        ]))
    };
    // 80% against 10%: 100% less 700%.
    let tanpa = dengan("");
    assert_eq!(tanpa.rekap.rata_rata.capaian, Some(Persen(Decimal::new(-60000, 2))));
    let rata = dengan("batas-capaian = { bawah = 0 }");
    assert_eq!(rata.rekap.rata_rata.capaian, Some(Persen(Decimal::new(0, 2))));
    let teks = text(&rata);
    says_all(
        &teks,
        &[
            "dengan capaian −600,00%",
            "Dalam rata-rata, capaian di bawah 0% dihitung sebesar batas itu; capaian setiap indikator dicetak menurut rumusnya.",
        ],
    );
    // Efisiensi takes the mean of the sasaran as the policy has it.
    let capaian = rata.rekap.sasaran.values().next().and_then(|sasaran| sasaran.capaian);
    assert_eq!(capaian, Some(Persen(Decimal::new(0, 2))));
    let semua = text(&dengan("batas-capaian = { bawah = 0, berlaku = \"semua\" }"));
    assert!(!semua.contains("−600"), "{semua}");
    assert!(
        semua.contains("Capaian setiap indikator di bawah 0% dihitung sebesar batas itu."),
        "{semua}"
    );
}

#[test]
fn years_without_capaian_keep_what_they_came_to() {
    let kunci = "rumus = \"predikat\"\npredikat = [\"A\", \"BB\", \"B\", \"CC\"]";
    let lalu = |lalu: &str| {
        let mut files = with(kunci, ["\"BB\"", "\"A\""], "nilai = \"B\"");
        replace(&mut files, HASIL, "IT1 = 95.20", &format!("IT1 = {lalu}"));
        says(files)
    };
    let teks = lalu("{ realisasi = { predikat = \"CC\", nilai = 58.10 } }");
    says_all(
        &teks,
        &[
            "Indeks Budaya Baca\nCC (58,10)\n–\nB\n–",
            "– berarti tidak tersedia: Indeks Budaya Baca tahun 2022 tidak mempunyai capaian.",
        ],
    );
    let teks = lalu("{ realisasi = \"A\", capaian = 100 }");
    assert!(teks.contains("Indeks Budaya Baca\nA\n100,00%\nB\n–"), "{teks}");
}

/// A figure of `rekap` for machines and for eyes.
fn figure(isi: &Isi, kunci: &str) -> String {
    let semua = lkjip::deliver::rekap::all(&isi.laporan, &isi.rekap);
    let baris = semua.into_iter().find(|baris| baris.kunci == kunci).expect("a key");
    let nilai = serde_json::to_string(&baris.angka.nilai).expect("JSON");
    format!("{nilai} {} {}", baris.angka.satuan.unwrap_or_default(), baris.angka.teks)
}

#[test]
fn rekap_has_them_for_machines() {
    let poin = "rumus = \"positif\"\nsatuan = \"poin\"";
    let rentang = valid(with(poin, ["{ dari = 64, sampai = 66.5 }", "70"], "nilai = 62.4"));
    assert_eq!(figure(&rentang, "target:IT1"), "\"64.0 sampai 66.5\" poin 64,0–66,5 poin");
    assert_eq!(figure(&rentang, "realisasi:IT1"), "\"62.4\" poin 62,4 poin");
    let kunci = "rumus = \"predikat\"\npredikat = [\"A\", \"BB\", \"B\"]";
    let bernilai = ["{ predikat = \"BB\", nilai = 72.50 }"; 2];
    let predikat = valid(with(kunci, bernilai, "predikat = \"B\"\nnilai = 69.60"));
    assert_eq!(figure(&predikat, "target:IT1"), "\"BB (72.50)\"  BB (72,50)");
    assert_eq!(figure(&predikat, "selisih:IT1"), "\"-2.90\"  −2,90");
    let tumbuh = "rumus = \"positif\"\nboleh-negatif = true";
    let turun = valid(with(tumbuh, ["-2.3", "-1"], "nilai = -1.15"));
    assert_eq!(figure(&turun, "realisasi:IT1"), "\"-1.15\" % −1,15%");
    let kontrol = |isi: &str| {
        let mut files = with(kunci, bernilai, "predikat = \"B\"\nnilai = 69.60");
        replace(
            &mut files,
            TARGET,
            "IK1 = 80",
            &format!("IK1 = 80\n[kontrol]\n\"target:IT1\" = \"{isi}\""),
        );
        load_kecil(files).isi.is_some()
    };
    assert!(kontrol("BB (72,50)") && !kontrol("BB (72,60)"));
}

#[test]
fn an_indicator_has_its_digits_in_every_table() {
    let digits = |satuan: &str, kunci: &str, angka: [&str; 4]| {
        let [target, akhir, hasil, lalu] = angka;
        let kunci = format!("rumus = \"negatif\"\nsatuan = \"{satuan}\"\n{kunci}");
        let mut files = with(&kunci, [target, akhir], &format!("nilai = {hasil}"));
        let lalu = format!("IT1 = {{ capaian = 99, realisasi = {lalu} }}");
        replace(&mut files, HASIL, "IT1 = 95.20", &lalu);
        let teks = says(files);
        // The figure before each unit: how many digits stand behind its comma.
        let unit = format!(" {satuan}");
        let angka = teks.split(&unit).map(|awal| {
            let angka = awal.rsplit([' ', '\n', '“']).next().unwrap_or_default();
            angka.split_once(',').map_or(0, |(_, desimal)| desimal.len())
        });
        let mut semua: Vec<usize> = angka.collect();
        semua.pop();
        assert!(semua.len() > 8, "{teks}");
        semua.dedup();
        semua
    };
    assert_eq!(digits("skor", "desimal = 3", ["0.375", "0.36", "0.381", "0.39"]), [3]);
    assert_eq!(digits("skor", "", ["0.375", "0.36", "0.381", "0.39"]), [3]);
    assert_eq!(digits("kunjungan", "", ["12_500", "12_000", "345", "300"]), [0]);
    // Those of another year of the plan are this year's as well.
    let renstra = "target-renstra = { 2023 = 80, 2024 = 83.2 }";
    assert_eq!(digits("skor", renstra, ["80", "85", "99", "78"]), [1]);
}

#[test]
fn the_tree_repeats_an_indicator_with_its_digits() {
    let teks = says(edited(&[("anggaran.toml", "acuan = \"IK1\"", "acuan = \"IT1\"")]));
    says_all(&teks, &["\n65,00 indeks\n62,40 indeks\n"]);
}

#[test]
fn a_condition_has_its_digits_in_every_year() {
    let minat = "[[baris]]\nid = \"minat\"\nuraian = \"Nilai minat baca\"\nsatuan = \"poin\"\nnilai = [99.0, 99.25]\n";
    let teks = says(edited(&[
        (
            "gambaran-umum.toml",
            "grafik = [\"aktif-persen\"]",
            "grafik = [\"aktif-persen\", \"minat\"]",
        ),
        (
            "gambaran-umum.toml",
            "[[baris]]\nid = \"aktif\"",
            &format!("{minat}\n[[baris]]\nid = \"aktif\""),
        ),
    ]));
    says_all(
        &teks,
        &["\n99,00\n99,25\n", "dari 99,00 poin pada tahun 2021 menjadi 99,25 poin pada tahun 2022"],
    );
}

#[test]
fn the_tree_repeats_what_is_no_number() {
    let teks = says(edited(&[(TARGET, "IK1 = 80", "IK1 = { dari = 80, sampai = 85 }")]));
    let baris = "Persentase perpustakaan desa yang aktif\n80–85%\n70,00%\n87,50";
    assert!(teks.contains(baris), "{teks}");
}

#[test]
fn predicates_alone_have_no_mean() {
    let files = edited(&[
        (
            RENSTRA,
            "rumus = \"positif\"\n  jenis = \"akumulasi\"",
            "rumus = \"predikat\"\n  predikat = [\"A\", \"B\"]\n  jenis = \"posisi\"",
        ),
        (RENSTRA, "target-akhir = 90", "target-akhir = \"A\""),
        (TARGET, "IK1 = 80", "IK1 = \"A\""),
        (HASIL, "pembilang = 42\npenyebut = 60", "nilai = \"B\""),
        ("analisis.toml", "{pembilang:IK1} dari {penyebut:IK1}", "beberapa"),
    ]);
    let teks = says(files);
    says_all(
        &teks,
        &[
            "belum dapat dihitung karena tidak ada indikator yang mempunyai capaian.",
            "belum dapat disimpulkan karena tidak ada indikator sasaran yang mempunyai capaian.",
            "Persentase Perpustakaan Desa yang Aktif terealisasi B dan belum mencapai target A. Dengan demikian, target tahun 2023 belum tercapai.",
        ],
    );
}

/// An example of the manual, by its mark.
fn example(mark: &str) -> String {
    let doc = std::fs::read_to_string("docs/format.md").expect("docs/format.md");
    let (_, rest) = doc.split_once(&format!("```toml {mark}\n")).expect("the example");
    rest.split("```").next().unwrap_or_default().to_owned()
}

#[test]
fn the_examples_of_the_manual_are_read() {
    // Name and kind are the small report's own.
    let own = |line: &&str| !["id ", "nama ", "jenis "].iter().any(|key| line.starts_with(key));
    let kunci = example("sebagai-indikator");
    let kunci: Vec<&str> = kunci.lines().filter(own).collect();
    valid(with(&kunci.join("\n"), ["-2.3", "1.0"], "nilai = -1.15"));
    for (baris, kunci, hasil) in [
        ("IK2", "rumus = \"positif\"", "nilai = 4.45"),
        ("IK3", "rumus = \"predikat\"\npredikat = [\"A\", \"BB\"]", "nilai = \"A\""),
    ] {
        let target = example("sebagai-target");
        let mut target =
            target.lines().filter_map(|line| line.strip_prefix(baris)?.strip_prefix(" = "));
        let target = target.next().expect("its line");
        valid(with(kunci, [target, target], hasil));
    }
}

#[test]
fn an_indicator_tells_how_it_is_measured() {
    let definisi = "jenis = \"posisi\"\n  iku = true\n  alasan = \"Mencerminkan minat baca\"\n  media = \"survei rumah tangga\"\n  frekuensi = \"setahun sekali\"\n  penanggung-jawab = \"Bidang Layanan\"";
    let teks = says(edited(&[(RENSTRA, "jenis = \"posisi\"", definisi)]));
    says_all(
        &teks,
        &[
            "Indikator kinerja utama (IKU) berjumlah satu dan ditandai demikian.",
            "Definisi Indikator Kinerja",
            "Alasan Pemilihan\nMedia\nFrekuensi\nPenanggung Jawab",
            "Indeks Budaya Baca (IKU)\nMencerminkan minat baca\nsurvei rumah tangga\nsetahun sekali\nBidang Layanan",
        ],
    );
    // How a share is worked out follows from what it counts.
    let teks = says(edited(&[(
        RENSTRA,
        "jenis = \"akumulasi\"",
        "jenis = \"akumulasi\"\n  frekuensi = \"tribulanan\"",
    )]));
    let cara = "perpustakaan desa yang aktif dibagi perpustakaan desa, dikalikan 100%\ntribulanan";
    assert!(teks.contains(cara), "{teks}");
    let tanpa = says(edited(&[]));
    assert!(!tanpa.contains("Definisi Indikator Kinerja") && !tanpa.contains("IKU"), "{tanpa}");
}

/// A range that was typed in whole numbers is printed so, unless the indicator says how many digits it has.
#[test]
fn a_range_of_whole_numbers_has_no_digits() {
    let rentang = |desimal: &str, target: &str| {
        says(edited(&[
            (
                "renstra.toml",
                "pembilang = \"perpustakaan desa yang aktif\"",
                &format!("pembilang = \"perpustakaan desa yang aktif\"\n  {desimal}"),
            ),
            (TARGET, "IK1 = 80", &format!("IK1 = {target}")),
            (
                "analisis.toml",
                "sehingga capaiannya {capaian:IK1}",
                "sedangkan targetnya {target:IK1}",
            ),
        ]))
    };
    let bulat = "{ dari = 60, sampai = 85 }";
    for (desimal, target, tercetak) in [
        ("", bulat, "60–85%"),
        ("", "{ dari = 60.5, sampai = 85 }", "60,50–85,00%"),
        ("desimal = 1", bulat, "60,0–85,0%"),
    ] {
        let teks = rentang(desimal, target);
        assert!(teks.contains(&format!("\n{tercetak}\n")), "{tercetak}\n{teks}");
        assert!(teks.contains(&format!("sedangkan targetnya {tercetak}.")), "{tercetak}\n{teks}");
        let lain = ["60–85%", "60,50–85,00%", "60,00–85,00%", "60,0–85,0%"];
        for lain in lain.into_iter().filter(|lain| *lain != tercetak) {
            assert!(!teks.contains(lain), "{lain}\n{teks}");
        }
    }
}

/// A program that is an indicator of the plan is judged by that indicator's quarter, whatever the budget itself targets.
#[test]
fn what_is_an_indicator_of_the_plan_has_its_quarters() {
    let tribulan = "IK1 = 80\n\n[target-tribulan]\nIK1 = [60, 65, 75, 80]\n";
    let isi = valid(edited(&[("perjanjian-kinerja.toml", "IK1 = 80\n", tribulan)]));
    let keluaran = isi.rekap.keluaran.values().find(|satu| satu.tribulan.is_some());
    let tribulan = keluaran.and_then(|satu| satu.tribulan.as_ref()).expect("of the program");
    assert_eq!(tribulan.capaian.expect("reached").0.to_string(), "116.67");
}
