//! Figures that nobody knows, wherever one is asked.

use super::{edited, says, says_all, says_none};
use crate::contoh::{load_kecil, told};

const PEGAWAI: &str = "kepegawaian.toml";
const SARANA: &str = "sarana.toml";
const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const ANGGARAN: &str = "anggaran.toml";
const TIADA: &str = "{ tidak-tersedia = \"belum didata\" }";

#[test]
fn staff_that_is_not_counted_is_no_nought() {
    let teks = says(edited(&[
        (PEGAWAI, "pns = 7, honorer = 2", &format!("pns = 7, honorer = {TIADA}")),
        (
            PEGAWAI,
            "{ nama = \"Golongan IV\", pns = 2 }",
            &format!("{{ nama = \"Golongan IV\", pns = {TIADA}, cpns = 0 }}"),
        ),
        (PEGAWAI, "Administrator\", jumlah = 1", &format!("Administrator\", jumlah = {TIADA}")),
        (PEGAWAI, "\"III.a\", terisi = 1", &format!("\"III.a\", terisi = {TIADA}")),
    ]));
    says_all(
        &teks,
        &[
            // What is left of the groups, and no sum.
            "didukung oleh pegawai, di antaranya 12 orang Pegawai Negeri Sipil; jumlah seluruhnya tidak tersedia.",
            "\nStrata 1 (S-1)\n7\n58,33\n–\n–\n–\n–\n",
            "\nSLTA/SMK\n5\n41,67\n1\n–\n6\n–\n",
            "\nJumlah\n12\n100,00\n–\n–\n–\n–\n",
            "– berarti tidak tersedia: TH Strata 1 (S-1), belum didata.",
            // A nought beside a dash is a nought.
            "\nGolongan IV\n–\n0\n–\n",
            "\nGolongan III\n10\n0\n10\n",
            "– berarti tidak tersedia: PNS Golongan IV, belum didata.",
            "– berarti tidak tersedia: peserta Pelatihan Kepemimpinan Administrator, belum didata.",
            "\nIII.a\n1\n–\n",
            "struktur organisasi memuat dua jabatan struktural.",
            "Jumlah yang memuat angka yang tidak tersedia tidak dihitung.",
        ],
    );
    says_none(&teks, &["terbanyak berada", "telah terisi", "belum terisi"]);
}

/// A dash means the same in every table of what is counted: nothing is 0 in all where anything is not known in one.
#[test]
fn a_nought_is_a_nought_beside_the_dash_of_another_table() {
    let nol = ("sarana.toml", "baik = 2 }", "baik = 2, kurang-baik = 0 }");
    let mobil = "\nMobil perpustakaan keliling\n2\n2\n";
    says_all(&says(edited(&[nol])), &[&format!("{mobil}–\n–\n")]);
    let golongan = format!("{{ nama = \"Golongan IV\", pns = {TIADA} }}");
    let tiada = (PEGAWAI, "{ nama = \"Golongan IV\", pns = 2 }", golongan.as_str());
    says_all(&says(edited(&[nol, tiada])), &[&format!("{mobil}0\n0\n")]);
}

/// An echelon that nobody mentioned is not vacant.
#[test]
fn posts_of_every_echelon_are_told() {
    let tanpa = (PEGAWAI, "  { nama = \"III.a\", terisi = 1 },\n", "");
    let kata = told(&load_kecil(edited(&[tanpa])));
    says_all(
        &kata,
        &[
            "jabatan eselon III.a di opd.toml belum disebut terisi tidaknya",
            "tambahkan { nama = \"III.a\", terisi = … }; bila tidak diketahui, `terisi = { tidak-tersedia = \"alasan\" }`",
        ],
    );
}

/// Every table of money says why a sum is not known.
#[test]
fn a_pagu_that_is_not_known_is_noted_where_programs_are_listed() {
    let teks = says(edited(&[(ANGGARAN, "pagu = 50_000_000", &format!("pagu = {TIADA}"))]));
    let catatan = "– berarti tidak tersedia: pagu Pembinaan Perpustakaan Sekolah, belum didata.";
    // Of the programs, of efisiensi, of the sasaran, of everything, and of the agreement's sheet.
    assert_eq!(teks.matches(catatan).count(), 5, "{teks}");
}

#[test]
fn goods_whose_condition_is_not_known_are_counted_by_the_register() {
    let rak = |isi: &str| (SARANA, "baik = 40, kurang-baik = 5", isi.to_owned());
    let (berkas, lama, baru) = rak(&format!("baik = {TIADA}, kurang-baik = 5, jumlah = 45"));
    let teks = says(edited(&[(berkas, lama, &baru)]));
    says_all(
        &teks,
        &[
            "\nRak buku\n45\n–\n5\n0\n",
            "– berarti tidak tersedia: kondisi baik Rak buku, belum didata.",
        ],
    );
    let (berkas, lama, baru) = rak(&format!("baik = {TIADA}, kurang-baik = 5, jumlah = 4"));
    let kata = told(&load_kecil(edited(&[(berkas, lama, &baru)])));
    assert!(kata.contains("jumlah Rak buku tidak sama dengan ketiga kondisinya"), "{kata}");
}

#[test]
fn a_whole_year_of_history_may_be_unknown() {
    let riwayat = "[riwayat.2022]\nIT1 = 95.20\nIK1 = { tidak-tersedia = \"indikator baru ditetapkan pada tahun 2023\" }";
    let tahun = "[riwayat.2022]\ntidak-tersedia = \"laporannya hilang\"";
    let teks = says(edited(&[(HASIL, riwayat, tahun)]));
    says_all(
        &teks,
        &[
            "Data tahun sebelumnya tidak tersedia, sehingga kinerja Tribulan I Tahun 2023 tidak dibandingkan.",
            "Data seluruh indikator tahun 2022 tidak tersedia: laporannya hilang.",
        ],
    );
    let keduanya = format!("{tahun}\nIT1 = 95.20");
    let kata = told(&load_kecil(edited(&[(HASIL, riwayat, &keduanya)])));
    assert!(kata.contains("`tidak-tersedia` dan `IT1` tidak dapat ditulis bersama"), "{kata}");
}

#[test]
fn one_quarter_of_an_indicator_may_be_unknown() {
    let target = |satu: &str| {
        let empat = format!("IK1 = 80\n\n[target-tribulan]\nIK1 = [{satu}, 40, 60, 80]");
        says(edited(&[(TARGET, "IK1 = 80", &empat)]))
    };
    let teks = target(TIADA);
    says_all(
        &teks,
        &[
            "Target Tribulan I Persentase Perpustakaan Desa yang Aktif tidak tersedia: belum didata.",
        ],
    );
    says_all(&teks, &["(targetnya pada Tribulan I tidak tersedia)"]);
    says_none(&teks, &["belum ada target bagi indikator Persentase"]);
    // Another quarter's says nothing of this one.
    let teks = says(edited(&[(
        TARGET,
        "IK1 = 80",
        &format!("IK1 = 80\n\n[target-tribulan]\nIK1 = [20, {TIADA}, 60, 80]"),
    )]));
    says_none(&teks, &["belum didata"]);
    let turun = format!("IK1 = 80\n\n[target-tribulan]\nIK1 = [50, {TIADA}, 40, 80]");
    let kata = told(&load_kecil(edited(&[(TARGET, "IK1 = 80", &turun)])));
    assert!(kata.contains("[50, –, 40, 80]"), "{kata}");
}

/// Then no quarter is known, whether they were to be in units, in steps or in shares of the year.
#[test]
fn all_quarters_of_an_indicator_may_be_unknown() {
    for tabel in ["target-tribulan", "tahapan-tribulan", "persen-tribulan"] {
        let empat = format!("IK1 = 80\n\n[{tabel}]\nIK1 = {TIADA}");
        let teks = says(edited(&[(TARGET, "IK1 = 80", &empat)]));
        says_all(
            &teks,
            &[
                "\n–\n80,00%\n70,00%\n",
                "Target Tribulan I Persentase Perpustakaan Desa yang Aktif tidak tersedia: belum didata.",
            ],
        );
    }
    let keluaran = format!("[target-tribulan]\n\"1.1.1\" = {TIADA}\n\n[[program]]\nkode = \"1\"\n");
    let teks = says(edited(&[(ANGGARAN, "[[program]]\nkode = \"1\"\n", &keluaran)]));
    says_all(&teks, &["target Tribulan I Jumlah perpustakaan desa yang dibina, belum didata."]);
}

#[test]
fn one_quarter_in_steps_or_of_an_output_may_be_unknown() {
    let tahapan = format!(
        "IK1 = 80\n\n[tahapan-tribulan]\nIK1 = {{ kumulatif = [1, {TIADA}, 3, 4], dari = 4, satuan = \"tahapan\" }}"
    );
    let selesai = (HASIL, "penyebut = 60", "penyebut = 60\nselesai = 1");
    let teks = says(edited(&[(TARGET, "IK1 = 80", &tahapan), selesai]));
    says_all(
        &teks,
        &[
            "\n1 (25,00%)\n–\n3 (75,00%)\n4 (100,00%)\n4\n",
            "Target Tribulan II Persentase Perpustakaan Desa yang Aktif tidak tersedia: belum didata.",
        ],
    );
    let keluaran = format!(
        "[target-tribulan]\n\"1.1.1\" = [{TIADA}, 20, 30, 40]\n\n[[program]]\nkode = \"1\"\n"
    );
    let teks = says(edited(&[(ANGGARAN, "[[program]]\nkode = \"1\"\n", &keluaran)]));
    says_all(
        &teks,
        &[
            "\n40 perpustakaan (–)\n",
            "– berarti tidak tersedia: target Tribulan I Jumlah perpustakaan desa yang dibina, belum didata.",
        ],
    );
    says_none(&teks, &["belum ada target bagi Jumlah perpustakaan desa yang dibina"]);
}

/// Steps that are done are asked for as any other figure is, and may be unknown.
#[test]
fn steps_that_are_done_are_asked_for() {
    let tahapan = "[tahapan-tribulan]\n\"1.1.1\" = { kumulatif = [1, 2, 3, 4], dari = 4, satuan = \"tahapan\" }\n\n[[program]]\nkode = \"1\"\n";
    let bertahap = (ANGGARAN, "[[program]]\nkode = \"1\"\n", tahapan);
    let kata = told(&load_kecil(edited(&[bertahap])));
    assert!(kata.contains("kunci `selesai` belum ada di realisasi-kinerja.toml"), "{kata}");
    let lain = (HASIL, "[riwayat.2022]", "[selesai]\n\n[riwayat.2022]");
    let kata = told(&load_kecil(edited(&[bertahap, lain])));
    says_all(
        &kata,
        &[
            "kunci `1.1.1` belum ada di [selesai]",
            "tambahkan `\"1.1.1\" = …`; bila tidak diketahui, `\"1.1.1\" = { tidak-tersedia = \"alasan\" }`",
        ],
    );
    let tiada = format!("[selesai]\n\"1.1.1\" = {TIADA}\n\n[riwayat.2022]");
    let teks = says(edited(&[bertahap, (HASIL, "[riwayat.2022]", &tiada)]));
    says_all(
        &teks,
        &[
            "– berarti tidak tersedia: tahapan yang selesai pada Jumlah perpustakaan desa yang dibina, belum didata.",
        ],
    );
    // Of a renstra indicator as well; nothing is asked of it before its first step.
    let renstra = |awal: u32| {
        format!(
            "IK1 = 80\n\n[tahapan-tribulan]\nIK1 = {{ kumulatif = [{awal}, 2, 3, 4], dari = 4, satuan = \"tahapan\" }}"
        )
    };
    let kata = told(&load_kecil(edited(&[(TARGET, "IK1 = 80", &renstra(1))])));
    assert!(kata.contains("kunci `selesai` belum ada di [indikator.IK1]"), "{kata}");
    says(edited(&[(TARGET, "IK1 = 80", &renstra(0))]));
}

/// A predicate is no figure.
#[test]
fn advice_for_a_predicate_that_is_missing_asks_for_one() {
    let rumus = (
        "renstra.toml",
        "rumus = \"positif\"\n  jenis = \"posisi\"\n  satuan = \"indeks\"",
        "rumus = \"predikat\"\n  predikat = [\"A\", \"B\"]\n  jenis = \"posisi\"",
    );
    for (berkas, lama, baru, ganti) in [
        (TARGET, "IT1 = 65.00", "IT1 = \"-\"", "`{ tidak-tersedia = \"alasan\" }`"),
        (
            HASIL,
            "nilai = 62.40",
            "nilai = \"n/a\"",
            "`tidak-tersedia = \"alasan\"` sebagai gantinya",
        ),
    ] {
        let kata = told(&load_kecil(edited(&[rumus, (berkas, lama, baru)])));
        let saran = format!("tulis predikatnya; bila tidak diketahui, {ganti}");
        assert!(kata.contains(&saran), "{saran}\n{kata}");
    }
}

/// Who does not know a figure is told how to say so, and never which figure to type.
#[test]
fn advice_for_a_figure_that_is_missing_says_both() {
    let alasan = "tidak-tersedia = \"alasan\"";
    let sebagai = |kunci: &str| {
        format!("tambahkan `{kunci} = …`; bila tidak diketahui, `{kunci} = {{ {alasan} }}`")
    };
    let sendiri = |kunci: &str| {
        format!("tambahkan `{kunci} = …`; bila tidak diketahui, `{alasan}` sebagai gantinya")
    };
    let kata_lain = format!("satuannya pada kunci sendiri; bila tidak diketahui, `{{ {alasan} }}`");
    let kata_sendiri =
        format!("satuannya pada kunci sendiri; bila tidak diketahui, `{alasan}` sebagai gantinya");
    for (berkas, lama, baru, saran) in [
        (TARGET, "IK1 = 80\n", "", sebagai("IK1")),
        (HASIL, "\"1.1.1\" = 10\n", "", sebagai("\"1.1.1\"")),
        (HASIL, "pembilang = 42\n", "", sendiri("pembilang")),
        (HASIL, "nilai = 62.40\n", "", sendiri("nilai")),
        (HASIL, "IT1 = 95.20\n", "", sebagai("IT1")),
        ("renstra.toml", "  target-akhir = 90\n", "", sebagai("target-akhir")),
        ("realisasi-anggaran.toml", "\"1.1.2\" = 0\n", "", sebagai("\"1.1.2\"")),
        (PEGAWAI, "\"II.b\", terisi = 1", "\"II.b\"", sebagai("terisi")),
        (TARGET, "IK1 = 80", "IK1 = \"-\"", kata_lain.clone()),
        (TARGET, "IK1 = 80", "IK1 = \"n/a\"", kata_lain.clone()),
        (TARGET, "IK1 = 80", "IK1 = \"\"", kata_lain.clone()),
        (HASIL, "pembilang = 42", "pembilang = \"-\"", kata_sendiri.clone()),
        (HASIL, "nilai = 62.40", "nilai = \"belum ada\"", kata_sendiri.clone()),
        (HASIL, "\"1.1.1\" = 10", "\"1.1.1\" = \"-\"", kata_lain.clone()),
        ("realisasi-anggaran.toml", "\"1.1.2\" = 0", "\"1.1.2\" = \"-\"", kata_lain.clone()),
        (PEGAWAI, "pns = 7", "pns = \"-\"", kata_lain.clone()),
        (SARANA, "baik = 40", "baik = \"?\"", kata_lain.clone()),
    ] {
        let kata = told(&load_kecil(edited(&[(berkas, lama, baru)])));
        assert!(kata.contains(&saran), "{baru}: {saran}\n{kata}");
    }
}

/// A figure that is worked out from one that nobody knows says so, too.
#[test]
fn what_is_worked_out_from_the_unknown_is_noted() {
    let catatan =
        "– pada indikator yang dihitung dari indikator lain berarti angka asalnya tidak tersedia.";
    let lama = "target = 40, satuan";
    let baru = "target = { tidak-tersedia = \"belum didata\" }, satuan";
    says_all(&says(edited(&[("anggaran.toml", lama, baru)])), &[catatan]);
    says_none(&says(edited(&[])), &[catatan]);
}

/// An office that does not know why says so, and its figures are told all the same; where causes are told they may say all.
#[test]
fn an_analysis_may_be_unknown() {
    let alasan = "uraian = { tidak-tersedia = \"penyebabnya belum ditelaah\" }";
    let mut files = edited(&[]);
    let path = files.keys().find(|path| path.ends_with("analisis.toml")).expect("its file").clone();
    let semua = format!(
        "[tujuan.T1]\n{alasan}\n[sasaran.S1]\npendukung = [\"pembinaan desa\"]\n{alasan}\n[kegiatan.\"1.1\"]\n{alasan}\n[kegiatan.\"2.1\"]\n{alasan}\n[program.1]\n{alasan}\n"
    );
    files.insert(path.clone(), semua.clone().into_bytes());
    let teks = says(files.clone());
    says_all(
        &teks,
        &[
            "Analisis tujuan ini tidak disajikan karena penyebabnya belum ditelaah.",
            "Analisis sasaran ini tidak disajikan karena penyebabnya belum ditelaah.",
            "Pagu kegiatan ini sebesar Rp200.000.000 dan telah terealisasi Rp37.500.000",
            "Analisis kegiatan ini tidak disajikan karena penyebabnya belum ditelaah.",
            "Analisis Program Pembinaan Perpustakaan tidak disajikan karena penyebabnya belum ditelaah.",
        ],
    );
    let bersebab =
        semua.replacen(&format!("[\"pembinaan desa\"]\n{alasan}"), "[\"pembinaan desa\"]", 1);
    files.insert(path.clone(), bersebab.into_bytes());
    says_none(&says(files.clone()), &["Analisis sasaran ini"]);
    for (hilang, saran) in [
        (
            semua.replacen(&format!("[tujuan.T1]\n{alasan}\n"), "[tujuan.T1]\n", 1),
            "tambahkan `uraian = \"…\"`; bila tidak diketahui, `uraian = { tidak-tersedia = \"alasan\" }`",
        ),
        (
            semua.replacen(&format!("[kegiatan.\"1.1\"]\n{alasan}\n"), "", 1),
            "tambahkan tabel `[kegiatan.\"1.1\"]`, di bawahnya `uraian = \"\"\"…\"\"\"`; bila tidak diketahui, `uraian = { tidak-tersedia = \"alasan\" }`",
        ),
    ] {
        files.insert(path.clone(), hilang.into_bytes());
        let kata = told(&load_kecil(files.clone()));
        assert!(kata.contains(saran), "{saran}\n{kata}");
    }
}

/// What one reason holds for is one note, however many columns and rows it fills.
#[test]
fn equal_reasons_are_one_note() {
    let semua = format!("baik = {TIADA}, kurang-baik = {TIADA}, rusak-berat = {TIADA}");
    let teks = says(edited(&[
        (SARANA, "keliling\", baik = 2", &format!("keliling\", {semua}")),
        (SARANA, "buku\", baik = 40, kurang-baik = 5", &format!("buku\", {semua}")),
    ]));
    let catatan = "– berarti tidak tersedia: kondisi baik, kondisi kurang baik, dan kondisi rusak berat Mobil perpustakaan keliling dan Rak buku, belum didata.";
    says_all(&teks, &[catatan]);
    assert_eq!(teks.matches("belum didata").count(), 1, "{teks}");
    let teks = says(edited(&[
        (SARANA, "keliling\", baik = 2", &format!("keliling\", {semua}")),
        (SARANA, "buku\", baik = 40", &format!("buku\", baik = {TIADA}")),
    ]));
    let catatan = "kondisi baik Mobil perpustakaan keliling dan Rak buku; kondisi kurang baik dan kondisi rusak berat Mobil perpustakaan keliling, belum didata.";
    says_all(&teks, &[catatan]);
}
