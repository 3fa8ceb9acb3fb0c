//! What is typed otherwise than it is read: the advice leads to the right form in one step, and says no figure of its own.

use super::{edited, says, says_all};
use crate::contoh::{load_kecil, told};

const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const RENSTRA: &str = "renstra.toml";

/// What is told of a report with these edits; one problem, and no other.
#[track_caller]
fn satu(edits: &[(&str, &str, &str)]) -> String {
    let loaded = load_kecil(edited(edits));
    let kata = told(&loaded);
    assert_eq!(loaded.diagnostics.len(), 1, "{kata}");
    kata
}

fn tribulan(tabel: &str) -> String {
    format!("IK1 = 80\n\n{tabel}")
}

#[test]
fn quarters_typed_one_by_one_are_told_to_be_cumulative() {
    let kumulatif = "empat bilangan, masing-masing yang dijanjikan sampai dengan akhir tribulan itu (kumulatif): […, …, …, …]";
    for tabel in [
        "[target-tribulan]\nIK1 = 20",
        "[target-tribulan]\nIK1 = { tribulan-1 = 20, tribulan-2 = 40 }",
        "[target-tribulan]\ntribulan-1 = 20",
        "[target-tribulan.triwulan-1]\nIK1 = 20",
        "[[tribulan]]\nnomor = 1\nIK1 = 20",
        "[tw2]\nIK1 = 20",
    ] {
        let kata = satu(&[(TARGET, "IK1 = 80", &tribulan(tabel))]);
        assert!(kata.contains(kumulatif), "{tabel}\n{kata}");
    }
    // Two keys of one mistake are one message.
    let dua = tribulan("[target-tribulan]\ntribulan-1 = 20\ntribulan-2 = 40");
    satu(&[(TARGET, "IK1 = 80", &dua)]);
    let setahun = satu(&[(TARGET, "IK1 = 80", "IK1 = [20, 40, 60, 80]")]);
    assert!(setahun.contains("target keempat tribulannya di tabel [target-tribulan]"), "{setahun}");
}

#[test]
fn four_targets_that_add_up_to_the_year_are_not_to_be_changed_to_fit() {
    let sendiri = "target tribulan ditulis kumulatif: tiap bilangan ditambah semua yang sebelumnya";
    let sama = tribulan("[target-tribulan]\nIK1 = [20, 20, 20, 20]");
    let kata = satu(&[(TARGET, "IK1 = 80", &sama)]);
    assert!(kata.contains(sendiri), "{kata}");
    let keluaran = "[target-tribulan]\n\"1.1.1\" = [5, 10, 15, 10]\n\n[[program]]\nkode = \"1\"\n";
    let kata = satu(&[("anggaran.toml", "[[program]]\nkode = \"1\"\n", keluaran)]);
    assert!(kata.contains(sendiri), "{kata}");
    let kurang = tribulan("[target-tribulan]\nIK1 = [20, 40, 60, 75]");
    let kata = satu(&[(TARGET, "IK1 = 80", &kurang)]);
    assert!(!kata.contains(sendiri), "{kata}");
    assert!(kata.contains("dengan perjanjian kinerja"), "{kata}");
}

/// Where a whole indicator is missing, the keys are those of its unit.
#[test]
fn an_indicator_that_is_missing_is_asked_for_by_its_own_keys() {
    let tiada = "bila tidak diketahui, `tidak-tersedia = \"alasan\"` sebagai gantinya";
    let rasio = "[indikator.IK1]\npembilang = 42\npenyebut = 60\n";
    let nilai = "[indikator.IT1]\nnilai = 62.40\nkeadaan = \"tahun 2022\"\n";
    for (lama, saran) in [
        (
            rasio,
            "tambahkan tabel `[indikator.IK1]`, di bawahnya `pembilang = …` dan `penyebut = …`",
        ),
        (nilai, "tambahkan tabel `[indikator.IT1]`, di bawahnya `nilai = …`"),
    ] {
        let kata = satu(&[(HASIL, lama, "")]);
        says_all(&kata, &["realisasi-kinerja.toml:", &format!("{saran}; {tiada}")]);
    }
    let semua = satu(&[(HASIL, &format!("{nilai}\n{rasio}"), "")]);
    assert!(semua.contains("satu tabel tiap id indikator renstra: `[indikator.…]`"), "{semua}");
    let target = satu(&[(TARGET, "[target]\nIT1 = 65.00\nIK1 = 80\n", "")]);
    let saran = "tambahkan tabel `[target]`, satu baris tiap id indikator renstra: `… = …`";
    assert!(target.contains(saran), "{target}");
    let predikat = told(&load_kecil(edited(&[
        (
            RENSTRA,
            "rumus = \"positif\"\n  jenis = \"posisi\"\n  satuan = \"indeks\"",
            "rumus = \"predikat\"\n  predikat = [\"A\", \"B\"]\n  jenis = \"posisi\"",
        ),
        (TARGET, "IT1 = 65.00\n", ""),
    ])));
    assert!(predikat.contains("tambahkan `IT1 = \"…\"`"), "{predikat}");
}

#[test]
fn two_years_are_a_list_however_they_are_typed() {
    for (tulisan, saran) in [
        ("\"2021-2026\"", "tulis [2021, 2026]"),
        ("\"2021 s.d. 2026\"", "tulis [2021, 2026]"),
        ("[\"2021–2026\"]", "tulis [2021, 2026]"),
        ("{ awal = 2021, akhir = 2026 }", "tulis [2021, 2026]"),
        ("2021-2026", "tulis [2021, 2026]"),
        ("2021", "tulis [tahun awal, tahun akhir]"),
        ("[2021, 2022, 2023]", "[tahun awal, tahun akhir]"),
    ] {
        for (berkas, kunci) in [(RENSTRA, "periode"), ("pemda.toml", "periode-rencana")] {
            if kunci == "periode-rencana" && tulisan.starts_with('{') {
                continue;
            }
            let (lama, baru) = (format!("{kunci} = [2021, 2026]"), format!("{kunci} = {tulisan}"));
            let kata = satu(&[(berkas, &lama, &baru)]);
            assert!(kata.contains(saran), "{tulisan}\n{kata}");
        }
    }
}

/// The small report whose first indicator has predicates.
fn berpredikat<'a>(target: &'a str, hasil: &'a str) -> [(&'a str, &'a str, &'a str); 6] {
    [
        (
            RENSTRA,
            "rumus = \"positif\"\n  jenis = \"posisi\"\n  satuan = \"indeks\"",
            "rumus = \"predikat\"\n  predikat = [\"Sangat Baik\", \"Baik\", \"BB\"]\n  jenis = \"posisi\"",
        ),
        (RENSTRA, "target-akhir = 70.00", "target-akhir = \"Baik\""),
        (RENSTRA, "nilai = 64.50", "nilai = \"baik\""),
        (TARGET, "IT1 = 65.00", target),
        (HASIL, "nilai = 62.40", hasil),
        (HASIL, "IT1 = 95.20", "IT1 = { tidak-tersedia = \"belum dinilai\" }"),
    ]
}

#[test]
fn a_predicate_is_known_in_whatever_letters_and_spaces() {
    let teks = says(edited(&berpredikat("IT1 = \"sangat  BAIK \"", "nilai = \"bb\"")));
    says_all(
        &teks,
        &[
            "\nSangat Baik\n",
            "\nBB\n",
            "standar nasional Baik (",
            "Selisih bagi Indeks Budaya Baca tidak dihitung karena targetnya berupa predikat, skor, atau rentang.",
        ],
    );
    let [skala, akhir, standar, target, hasil, riwayat] =
        berpredikat("IT1 = \"bb\"", "nilai = \"BB\"");
    // Two that differ in nothing else are told apart by their letters.
    let dua = skala.2.replace("\"BB\"", "\"BB\", \"Bb\"");
    let kata = satu(&[(skala.0, skala.1, &dua), akhir, standar, target, hasil, riwayat]);
    assert!(kata.contains("predikat \"bb\" tidak ada pada indikatornya"), "{kata}");
}

#[test]
fn a_predicate_and_its_value_are_two_figures() {
    for tulisan in ["BB (75,30)", "75.30 (BB)", "bb/75,30", "BB = 75.30"] {
        let target = format!("IT1 = \"{tulisan}\"");
        let kata = satu(&berpredikat(&target, "nilai = \"BB\""));
        assert!(kata.contains("tulis { predikat = \"BB\", nilai = 75.30 }"), "{tulisan}\n{kata}");
        let hasil = format!("nilai = \"{tulisan}\"");
        let kata = satu(&berpredikat("IT1 = \"BB\"", &hasil));
        let saran = "tulis pada dua baris: `predikat = \"BB\"` dan `nilai = 75.30`";
        assert!(kata.contains(saran), "{tulisan}\n{kata}");
    }
    let kata = satu(&berpredikat("IT1 = \"75,30\"", "nilai = \"BB\""));
    assert!(kata.contains("indikator ini berpredikat, bukan angka"), "{kata}");
}

#[test]
fn a_target_in_words_is_given_its_form() {
    let rentang = "tulis { dari = 60, sampai = 85 }";
    let turun = "tulis 60 saja; arahnya dikatakan `rumus` indikatornya di renstra.toml: `negatif` atau `rasio-balik`";
    let naik = "tulis 60 saja; arahnya dikatakan `rumus` indikatornya di renstra.toml: `positif`";
    let bagian = "tulis { pembilang = 6, penyebut = 135 }";
    for (tulisan, saran) in [
        ("\"60 s.d. 85\"", rentang),
        ("\"60 sampai dengan 85\"", rentang),
        ("\"60 - 85 %\"", rentang),
        ("60-85", rentang),
        ("\"≤ 60\"", turun),
        ("\"< 60%\"", turun),
        ("\"maks. 60\"", turun),
        ("≤ 60", turun),
        ("\">= 60\"", naik),
        ("\"minimal 60\"", naik),
        ("4,43-4,47", "tulis { dari = 4.43, sampai = 4.47 }"),
        ("4,43 s.d. 4,47", "tulis { dari = 4.43, sampai = 4.47 }"),
        ("\"6 dari 135\"", bagian),
        ("\"6/135\"", bagian),
        ("6/135", bagian),
        ("6 / 135", bagian),
        ("{ sampai = 60 }", "bila batasnya hanya di atas, angkanya saja tanpa kurung kurawal"),
        ("{ dari = 60 }", "bila batasnya hanya di bawah, angkanya saja tanpa kurung kurawal"),
        ("\"nihil\"", "tulis 0 bila memang tidak ada satu pun"),
        ("nihil", "tulis 0 bila di sini diminta bilangan"),
        ("\"80 %\"", "tulis 80"),
    ] {
        let kata = satu(&[(TARGET, "IK1 = 80", &format!("IK1 = {tulisan}"))]);
        assert!(kata.contains(saran), "{tulisan}\n{kata}");
    }
}

/// Within a table on one line, too, its upper bound is not lost.
#[test]
fn a_range_is_never_advised_as_its_lower_bound() {
    let target = "id = \"IK1\"\ntarget-renstra = { 2025 = 4,43-4,47 }\n";
    let kata = told(&load_kecil(edited(&[(RENSTRA, "id = \"IK1\"\n", target)])));
    assert!(kata.contains("2025 = 4,43-4,47") && !kata.contains("tulis 4.43"), "{kata}");
}

/// What came of it is one figure.
#[test]
fn a_result_in_words_is_asked_for_as_one_figure() {
    let satu_angka = "tulis satu angka menurut dokumen asalnya, bukan rentang atau batas";
    for (lama, kunci) in [("nilai = 62.40", "nilai"), ("\"1.1.1\" = 10", "\"1.1.1\"")] {
        for (tulisan, saran) in [
            ("60-85", satu_angka),
            ("< 60", satu_angka),
            ("nihil", "tulis 0 bila memang tidak ada satu pun"),
        ] {
            let kata = satu(&[(HASIL, lama, &format!("{kunci} = \"{tulisan}\""))]);
            assert!(kata.contains(saran), "{tulisan}\n{kata}");
        }
    }
}

/// A share of money is counted to the sen; villages are not.
#[test]
fn a_share_of_money_has_sen() {
    let hasil = (
        HASIL,
        "pembilang = 42\npenyebut = 60",
        "pembilang = 42_000_000.50\npenyebut = 60_000_000",
    );
    let target = "IK1 = { pembilang = 48_000_000.25, penyebut = 60_000_000 }";
    let teks = says(edited(&[hasil, (TARGET, "IK1 = 80", target)]));
    says_all(
        &teks,
        &[
            "\n42.000.000,50\n60.000.000\n",
            "80,00% (48.000.000,25 dari 60.000.000)",
            "berjumlah 42.000.000,50 dari 60.000.000, sehingga",
        ],
    );
    for tulisan in ["42.50", "42_000_000.5", "42.500"] {
        let kata = satu(&[(HASIL, "pembilang = 42", &format!("pembilang = {tulisan}"))]);
        assert!(kata.contains("bilangan bulat tidak memakai titik"), "{tulisan}\n{kata}");
    }
}

#[test]
fn a_national_standard_may_be_a_range_or_unknown() {
    let standar = |baru: &str| says(edited(&[(RENSTRA, "nilai = 64.50, sumber", baru)]));
    let teks = standar("nilai = { dari = 60, sampai = 64.50 }, sumber");
    assert!(teks.contains("dengan standar nasional 60,00–64,50 indeks ("), "{teks}");
    let teks = standar("nilai = { tidak-tersedia = \"belum diterbitkan\" }, sumber");
    assert!(
        teks.contains("Indeks Budaya Baca: tidak dibandingkan karena belum diterbitkan"),
        "{teks}"
    );
    let lama = "{ tidak-ada = \"belum ada standar nasional\" }";
    let tiada = (RENSTRA, lama, "{ tidak-tersedia = \"belum diterbitkan\" }");
    let teks = says(edited(&[tiada]));
    assert!(teks.contains("tidak dibandingkan karena belum diterbitkan"), "{teks}");
}

#[test]
fn a_sub_kegiatan_without_indicator_says_why() {
    let lama = r#"indikator = [{ nama = "Jumlah perpustakaan sekolah yang dibina", target = 20, satuan = "perpustakaan" }]"#;
    let hasil = (HASIL, "\"1.1.2\" = 0\n", "");
    let tanpa = "`tanpa-indikator = \"alasan\"`";
    for (baru, saran) in [
        ("", format!("tambahkan `indikator = [ … ]`; bila memang tidak ada, {tanpa}")),
        ("indikator = []", format!("bila memang tidak ada, ganti dengan {tanpa}")),
        (
            "indikator = { tidak-tersedia = \"belum disusun\" }",
            format!("bila memang tidak ada, ganti dengan {tanpa}"),
        ),
    ] {
        let kata = satu(&[("anggaran.toml", lama, baru)]);
        assert!(kata.contains(&saran), "{baru}\n{kata}");
    }
    let baru = "tanpa-indikator = \"belum disusun\"";
    let teks = says(edited(&[("anggaran.toml", lama, baru), hasil]));
    let catatan =
        "– berarti tidak tersedia: indikator Pembinaan Perpustakaan Sekolah, belum disusun.";
    says_all(&teks, &[catatan]);
    let dua = format!("{baru}\n{lama}");
    let kata = satu(&[("anggaran.toml", lama, &dua)]);
    assert!(kata.contains("tidak dapat ditulis bersama"), "{kata}");
}

/// A kegiatan beside others serves a sasaran, or says that it serves none.
#[test]
fn both_ways_are_told_where_either_may_be_meant() {
    let kegiatan = "[[program.kegiatan]]\n  kode = \"1.2\"\n  nama = \"Kegiatan Lain\"\n  pagu = 1_000\n\n[[program]]\nkode = \"2\"";
    let kata =
        told(&load_kecil(edited(&[("anggaran.toml", "[[program]]\nkode = \"2\"", kegiatan)])));
    assert!(kata.contains("bila tidak melayani satu sasaran pun, `sasaran = []`"), "{kata}");
    let kata =
        satu(&[(TARGET, "IK1 = 80", &tribulan("[target-tribulan]\nIK1 = [12, 24, 36, 48]"))]);
    assert!(kata.contains("tertulis [12, 24, 36, 48]; target tahun 80"), "{kata}");
}

/// One cause, one message.
#[test]
fn one_slip_of_a_heading_or_a_key_is_told_once() {
    let anggaran = "anggaran.toml";
    let standar = "{ tidak-ada = \"belum ada standar nasional\" }";
    let pertama = "[[program]]\nkode = \"1\"";
    for (berkas, lama, baru, saran) in [
        (anggaran, pertama, "[program]\nkode = \"1\"", "tulis [[program]]"),
        (anggaran, "[[program]]\nkode = \"2\"", "[program]\nkode = \"2\"", "tulis [[program]]"),
        (TARGET, "[target]", "[target", "tulis [target]"),
        (RENSTRA, standar, "{}", "tambahkan `nilai = …` dan `sumber = \"…\"`"),
        (HASIL, "pembilang = 42\npenyebut = 60\n", "", "tambahkan `pembilang = …` dan `penyebut"),
        (RENSTRA, "rumus = \"positif\"", "formula = \"positif\"", "kunci `rumus` belum ada"),
        (anggaran, "pagu = 150_000_000", "anggaran = 150_000_000", "kunci `pagu` belum ada"),
        (HASIL, "nilai = 62.40", "hasil = 62.40", "kunci `nilai` belum ada"),
    ] {
        let kata = satu(&[(berkas, lama, baru)]);
        assert!(kata.contains(saran), "{baru}\n{kata}");
    }
}

/// Another letter in a name that the office gave may be another thing: what there is, is listed; nothing is chosen.
#[test]
fn a_name_of_the_office_is_never_guessed() {
    let register = "regulasi.toml";
    let lain = (register, "id = \"perda-rpjmd\"", "id = \"perda-rpjpd\"");
    let kata = satu(&[lain]);
    assert!(kata.contains("yang ada: perda-organisasi, perda-rpjpd, perpres-29-2014"), "{kata}");
    assert!(!kata.contains("saran: tulis"), "{kata}");
    let rujukan = ("analisis.toml", "{rentang}", "{regulasi:perda-rpjmd}");
    let renstra = (RENSTRA, "\"perda-rpjmd\"", "\"perda-rpjpd\"");
    let kata = satu(&[lain, renstra, rujukan]);
    let ada =
        "yang ada: {regulasi:perda-organisasi}, {regulasi:perda-rpjpd}, {regulasi:perpres-29-2014}";
    assert!(kata.contains(ada) && !kata.contains("saran: tulis"), "{kata}");
    let baris =
        ("gambaran-umum.toml", "grafik = [\"aktif-persen\"]", "grafik = [\"aktif-person\"]");
    let kata = satu(&[baris]);
    assert!(kata.contains("yang ada: ") && !kata.contains("saran: tulis"), "{kata}");
    // Capitals and hyphens are no letters, and what the program calls has one meaning.
    let renstra = (RENSTRA, "\"perda-rpjmd\"", "\"Perda_RPJMD\"");
    let kata = satu(&[renstra]);
    assert!(kata.contains("saran: tulis \"perda-rpjmd\""), "{kata}");
    for (salah, benar) in
        [("regulsi:perda-rpjmd", "regulasi:perda-rpjmd"), ("tabel:sarna", "tabel:sarana")]
    {
        let kata = satu(&[("analisis.toml", "{rentang}", &format!("{{{salah}}}"))]);
        assert!(kata.contains(&format!("saran: tulis {{{benar}}}")), "{kata}");
    }
    // Nor is a key that is such a name.
    let target = (TARGET, "IK1 = 80", "IK1 = 80\nkunjungan = 5");
    let kunjung = (RENSTRA, "id = \"IK1\"", "id = \"kunjungin\"");
    let kata = told(&load_kecil(edited(&[target, kunjung])));
    assert!(!kata.contains("tulis `kunjungin`"), "{kata}");
}

#[test]
fn figures_of_an_example_are_left_blank_whole() {
    let kata = satu(&[(
        "realisasi-anggaran.toml",
        "[realisasi]\n\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0\n\"2.1.1\" = 215_400_000\n",
        "",
    )]);
    assert!(kata.contains(" = …"), "{kata}");
    assert!(!kata.contains("…_"), "{kata}");
}

/// The example of a text that is missing is another office's.
#[test]
fn no_text_of_an_example_is_advised() {
    let kata =
        satu(&[("laporan.toml", "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\n", "")]);
    assert!(kata.contains("tambahkan `jabatan = \"…\"`"), "{kata}");
}

/// An indicator that is gone is no reason to name another in its place.
#[test]
fn no_indicator_is_advised_for_one_that_is_gone() {
    let riwayat = "[riwayat.2022]\nIT1 = 95.20\nIK9 = 90.00";
    let loaded = load_kecil(edited(&[(HASIL, "[riwayat.2022]\nIT1 = 95.20", riwayat)]));
    let kata = told(&loaded);
    assert!(kata.contains("kunci `IK9` tidak dikenal di [riwayat.2022]"), "{kata}");
    assert!(!kata.contains("pakai salah satu dari"), "{kata}");
}

/// A standard that is a predicate with its value is written as one thing; the advice writes it.
#[test]
fn a_standard_is_one_value() {
    let nilai =
        "standar-nasional = { nilai = 64.50, sumber = \"Laporan Kinerja Perpustakaan Nasional\" }";
    for (baru, saran) in [
        (
            "predikat = \"BB\", nilai = 72.5",
            "tulis nilai = { predikat = \"BB\", nilai = 72.5 }, lalu",
        ),
        ("predikat = \"BB\"", "tulis nilai = \"BB\", lalu"),
    ] {
        let baru = nilai.replace("nilai = 64.50", baru);
        let kata = told(&load_kecil(edited(&[("renstra.toml", nilai, &baru)])));
        assert!(kata.contains(saran), "{kata}");
        assert_eq!(kata.matches("galat[").count(), 1, "{kata}");
    }
}
