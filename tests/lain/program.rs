//! Programs, kegiatan and outputs: how much of the work is done, and the years of the plan.

use super::{edited, says, says_all, says_none, valid};
use crate::contoh::{load_kecil, told};

const ANGGARAN: &str = "anggaran.toml";
const KINERJA: &str = "realisasi-kinerja.toml";

/// The work done on an output stands beside it; its kegiatan is the mean, with the capaian of what is not measured.
#[test]
fn work_is_told_beside_the_output() {
    let teks = says(edited(&[
        (
            ANGGARAN,
            "cara = \"jumlah-sub\", satuan = \"perpustakaan\"",
            "cara = \"rata-rata-kemajuan\"",
        ),
        (KINERJA, "\"2.1.1\" = [12, 3]", "\"2.1.1\" = [12, 3]\n\n[kemajuan]\n\"1.1.1\" = 35"),
    ]));
    says_all(
        &teks,
        &[
            "\n10 perpustakaan (35%)\n25,00\n",
            // 35 and 0.
            "\n100%\n17,50%\n17,50\n",
            "Persen dalam kurung pada kolom 5 adalah kemajuan pekerjaannya, kumulatif sejak awal tahun.",
            "pekerjaan sudah berjalan pada satu kegiatan, yaitu Pengelolaan Perpustakaan Desa (capaian 17,50%",
        ],
    );
}

/// What adds up is added to the years before, a sum of which a part is not told is none, and another unit is no sum.
#[test]
fn the_years_of_the_plan_are_told_of_programs() {
    let teks = says(edited(&[
        (
            ANGGARAN,
            "target = 40, satuan = \"perpustakaan\" }]\n",
            "target = 40, satuan = \"perpustakaan\", target-akhir = 200, sampai-tahun-lalu = 60 }]\n    pagu-akhir = 600_000_000\n    realisasi-sampai-tahun-lalu = 300_000_000\n",
        ),
        (
            ANGGARAN,
            "bentuk = \"kali\" }]\n",
            "bentuk = \"kali\", sampai-tahun-lalu = { nilai = 580, satuan = \"orang-bulan\" } }]\n    pagu-akhir = { tidak-tersedia = \"renstra tidak merincinya\" }\n",
        ),
    ]));
    says_all(
        &teks,
        &[
            // 60 and 10 of 200.
            "\n200 perpustakaan\n60 perpustakaan\n10 perpustakaan\n70 perpustakaan\n35,00\n",
            "\n580 orang-bulan\n",
            "– berarti tidak tersedia: renstra tidak merincinya.",
            "Target Akhir Renstra Tahun 2026 dan Realisasi Program, Kegiatan, dan Sub Kegiatan sampai dengan Tribulan I Tahun 2023",
        ],
    );
}

/// A plan of which the last year alone is known.
#[test]
fn a_plan_may_name_its_last_year_alone() {
    let teks =
        says(edited(&[("renstra.toml", "periode = [2021, 2026]", "periode = { akhir = 2026 }")]));
    says_all(&teks, &["Kabupaten Contoh sampai dengan Tahun 2026"]);
}

/// The targets of another document are no perjanjian kinerja.
#[test]
fn targets_may_stand_in_another_document() {
    let dokumen = "tahun = 2023\ndokumen = \"Rencana Kerja\"\n";
    let dokumen = ("perjanjian-kinerja.toml", "tahun = 2023\n", dokumen);
    let teks = says(edited(&[
        dokumen,
        ("laporan.toml", "isi = \"perjanjian-kinerja\"", "isi = \"rencana-aksi\""),
    ]));
    says_none(&teks, &["indikator sasaran dalam perjanjian kinerja"]);
    says_all(
        &teks,
        &[
            "indikator sasaran dalam Rencana Kerja tahun 2023 adalah",
            "Target yang menjadi ukuran dalam laporan ini adalah target Rencana Kerja Dinas",
            "\nRencana Kerja Dinas Perpustakaan Kabupaten Contoh Tahun 2023\n",
            "mempertanggungjawabkan pelaksanaan Rencana Kerja tahun 2023",
            "pertanggungjawaban atas pelaksanaan Rencana Kerja tahun 2023",
        ],
    );
    // A sheet of its targets would promise what nobody agreed on.
    let ditolak = told(&load_kecil(edited(&[dokumen])));
    says_all(
        &ditolak,
        &["targetnya bukan target perjanjian kinerja", "ganti `isi` dengan `berkas`"],
    );
}

/// The quarters of outputs, before the first program.
const SEBELUM: &str = "[[program]]\nkode = \"1\"\n";
const TARGET: &str = "[target-tribulan]\n\"1.1\" = [10, 30, 45, 60]\n\"1.1.1\" = [10, 20, 30, 40]\n\"1.1.2\" = [0, 5, 10, 20]\n\n[[program]]\nkode = \"1\"\n";
const TAHAPAN: &str = "[tahapan-tribulan]\n\"1.1.2\" = { kumulatif = [1, 2, 3, 4], dari = 4, satuan = \"tahapan\" }\n\n[[program]]\nkode = \"1\"\n";
const BELANJA: (&str, &str, &str) =
    ("realisasi-anggaran.toml", "\"1.1.2\" = 0", "\"1.1.2\" = 5_000_000");

/// Target and capaian of the quarter stand beside the year's, and judge; what the quarter asks nothing of is not judged.
#[test]
fn outputs_are_judged_by_the_targets_of_their_quarter() {
    let kontrol = "\n[kontrol]\n\"target-tribulan:1.1.1\" = 10\n\"capaian-tribulan:1.1.1\" = 100\n\"target:1.1.1\" = 40\n";
    let target = format!("{kontrol}\n{TARGET}");
    let isi = valid(edited(&[(ANGGARAN, SEBELUM, &target)]));
    let teks = super::text(&isi);
    says_all(
        &teks,
        &[
            "\n40 perpustakaan (10 perpustakaan)\n10 perpustakaan\n25,00 (100,00)\n",
            "\n20 perpustakaan (0 perpustakaan)\n0 perpustakaan\n0,00 (–)\n",
            "Dalam kurung pada kolom 4 dan 6 adalah target kumulatif Tribulan I dan capaiannya.",
            "Pada Tribulan I belum ada target bagi Persentase perpustakaan desa yang aktif, Jumlah perpustakaan sekolah yang dibina, Persentase serapan anggaran, Persentase capaian administrasi keuangan, dan Jumlah pegawai yang menerima gaji, sehingga tidak dinilai.",
            "Pengelolaan Perpustakaan Desa (capaian 100,00% terhadap target Tribulan I, serapan 18,75%)",
        ],
    );
}

/// What is a sum or a mean of others has their quarters, unless one of its own is typed.
#[test]
fn what_is_summed_has_the_quarters_of_its_parts() {
    let target = "[target-tribulan]\n\"1.1.1\" = [20, 20, 30, 40]\n\"1.1.2\" = [5, 5, 10, 20]\n\"2.1.1\" = [[12, 3], [12, 6], [12, 9], [12, 12]]\n";
    let dengan = |target: &str| edited(&[(ANGGARAN, SEBELUM, &format!("{target}\n{SEBELUM}"))]);
    let teks = says(dengan(target));
    says_all(
        &teks,
        &[
            // 20 and 5, of which 10 and none were put out.
            "\n60 perpustakaan (25 perpustakaan)\n10 perpustakaan\n16,67 (40,00)\n",
            "\nPersentase capaian administrasi keuangan\n100% (100%)\n25,00%\n25,00 (100,00)\n",
            "\nPersentase serapan anggaran\n100% (100%)\n25,00%\n25,00 (100,00)\n",
        ],
    );
    let sendiri = says(dengan(&format!("{target}\"1.1\" = [10, 30, 45, 60]\n")));
    says_all(&sendiri, &["\n60 perpustakaan (10 perpustakaan)\n10 perpustakaan\n16,67 (100,00)\n"]);
    // One part without a quarter of its own leaves the sum without one.
    let sebagian = says(dengan("[target-tribulan]\n\"1.1.1\" = [20, 20, 30, 40]\n"));
    says_all(&sebagian, &["\n60 perpustakaan\n10 perpustakaan\n16,67\n"]);
}

/// Output of several units has several each quarter; efisiensi of a kegiatan is of the quarter.
#[test]
fn efisiensi_of_a_kegiatan_is_of_its_quarter() {
    let target = "[kontrol]\n\"efisiensi:2.1\" = 101.07\n\n[target-tribulan]\n\"2.1\" = [20, 40, 70, 100]\n\"2.1.1\" = [[12, 3], [12, 6], [12, 9], [12, 12]]\n\n[[program]]\nkode = \"1\"\n";
    let teks = says(edited(&[(ANGGARAN, SEBELUM, target)]));
    says_all(
        &teks,
        &["\n12 orang/12 bulan (12 orang/3 bulan)\n12 orang/3 bulan\n25,00 (100,00)\n"],
    );
}

/// Without targets of quarters nothing of them is told, and the year judges.
#[test]
fn outputs_without_targets_of_quarters_are_judged_by_the_year() {
    let teks = says(edited(&[]));
    assert!(!teks.contains("terhadap target Tribulan") && !teks.contains("target kumulatif"));
    let tahun = "dasar-penilaian = \"tahun\"";
    let teks = says(edited(&[
        (ANGGARAN, SEBELUM, TARGET),
        ("laporan.toml", "[kebijakan]\n", &format!("[kebijakan]\n{tahun}\n")),
    ]));
    says_all(
        &teks,
        &[
            "25,00 (100,00)",
            "(capaian 16,67%, serapan 18,75%)",
            "target kumulatif Tribulan I dan capaiannya. Yang dinilai adalah capaian terhadap target tahun 2023.",
        ],
    );
    assert!(!teks.contains("sehingga tidak dinilai"), "{teks}");
}

/// Where several have one name, a note says whose it means.
#[test]
fn a_note_tells_outputs_of_one_name_apart() {
    let senama = (
        ANGGARAN,
        "nama = \"Jumlah perpustakaan sekolah yang dibina\"",
        "nama = \"Jumlah perpustakaan desa yang dibina\"",
    );
    let target = (ANGGARAN, SEBELUM, TARGET);
    says_all(
        &says(edited(&[senama, target])),
        &[
            "belum ada target bagi Persentase perpustakaan desa yang aktif, Jumlah perpustakaan desa yang dibina pada sub kegiatan ",
        ],
    );
}

/// Shares of the year's target come to the same.
#[test]
fn quarters_of_outputs_may_be_shares_of_the_year() {
    let persen = "[persen-tribulan]\n\"1.1.1\" = [25, 50, 75, 100]\n\n[[program]]\nkode = \"1\"\n";
    let teks = says(edited(&[(ANGGARAN, SEBELUM, persen)]));
    says_all(&teks, &["\n40 perpustakaan (10 perpustakaan)\n10 perpustakaan\n25,00 (100,00)\n"]);
}

/// Steps of work are counts of all there are, and what was begun may cost before anything is put out.
#[test]
fn quarters_of_outputs_may_be_steps_of_work() {
    let selesai =
        (KINERJA, "\"2.1.1\" = [12, 3]", "\"2.1.1\" = [12, 3]\n\n[selesai]\n\"1.1.2\" = 1");
    let teks = says(edited(&[(ANGGARAN, SEBELUM, TAHAPAN), selesai, BELANJA]));
    says_all(
        &teks,
        &[
            "\n20 perpustakaan (1 dari 4 tahapan)\n0 perpustakaan (1 dari 4 tahapan)\n0,00 (100,00)\n",
            "target kumulatif Tribulan I dan capaiannya; pada kolom 5, tahapan yang selesai.",
        ],
    );
}

/// Money without output is doubtful where the quarter asks for some.
#[test]
fn money_without_output_is_told_where_the_quarter_asks_for_it() {
    let selesai = "[selesai]\n\"1.1.2\" = 0\n\n[riwayat.2022]";
    let masalah = |target: &str| {
        let selesai = if target == TAHAPAN { selesai } else { "[riwayat.2022]" };
        let selesai = (KINERJA, "[riwayat.2022]", selesai);
        told(&load_kecil(edited(&[(ANGGARAN, SEBELUM, target), selesai, BELANJA])))
    };
    let diminta = TARGET.replace("[0, 5, 10, 20]", "[2, 5, 10, 20]");
    for (target, ditemukan) in [(SEBELUM, true), (TARGET, false), (&diminta, true), (TAHAPAN, true)]
    {
        let masalah = masalah(target);
        assert_eq!(masalah.contains("1.1.2 berbelanja tanpa keluaran"), ditemukan, "{masalah}");
    }
}

/// What is wrong with them is told as it is of indicators.
#[test]
fn wrong_quarters_of_outputs_are_told() {
    let target =
        |kunci: &str, isi: &str| format!("[{kunci}]\n{isi}\n\n[[program]]\nkode = \"1\"\n");
    for (target, masalah) in [
        (target("target-tribulan", "\"1.1.1\" = [10, 20, 15, 40]"), "target tribulan 1.1.1 turun"),
        (
            target("target-tribulan", "\"1.1.1\" = [10, 20, 30, 35]"),
            "target tribulan 1.1.1 pada tribulan keempat tidak sama dengan target tahun",
        ),
        (target("target-tribulan", "\"1.1\" = [10, 20, 30, 35]"), "; target tahun 60"),
        (target("target-tribulan", "\"1.1.1\" = [10, 20, 30]"), "memerlukan empat bilangan"),
        (target("target-tribulan", "\"1.1.9\" = [10, 20, 30, 40]"), "1.1.9"),
        (target("target-tribulan", "\"2.1.1\" = [1, 2, 3, 4]"), "banyaknya satuan"),
        (target("persen-tribulan", "\"2.1.1\" = [25, 50, 75, 100]"), "bukan satu angka"),
        (
            target(
                "target-tribulan",
                "\"1.1.1\" = [10, 20, 30, 40]\n[persen-tribulan]\n\"1.1.1\" = [25, 50, 75, 100]",
            ),
            "target tribulan ini ditulis dua kali",
        ),
        (
            target(
                "tahapan-tribulan",
                "\"1.1.1\" = { kumulatif = [0, 3, 2, 4], dari = 4, satuan = \"tahapan\" }",
            ),
            "target tribulan 1.1.1 turun",
        ),
    ] {
        let kata = told(&load_kecil(edited(&[(ANGGARAN, SEBELUM, &target)])));
        assert!(kata.contains(masalah), "{target}{kata}");
    }
    let selesai =
        (KINERJA, "\"2.1.1\" = [12, 3]", "\"2.1.1\" = [12, 3]\n\n[selesai]\n\"1.1.2\" = 5");
    for (target, masalah) in [
        (TAHAPAN, "tahapan yang selesai melebihi seluruhnya"),
        (TARGET, "target tribulannya bukan tahapan"),
    ] {
        let kata = told(&load_kecil(edited(&[(ANGGARAN, SEBELUM, target), selesai])));
        assert!(kata.contains(masalah), "{kata}");
    }
}

/// What a node that is not of this year says of it is let stand; what no node says is told there as anywhere.
#[test]
fn what_is_not_of_this_year_has_no_other_keys() {
    let dasar = "[[program.kegiatan.sub-kegiatan]]\nkode = \"1.1.9\"\nnama = \"Lain\"\ntidak-tahun-ini = \"pagunya nol\"\n";
    let tahun_ini = "memelihara = \"Kendaraan\"\npagu = 0\nsumber-dana = [\"DAU\"]\n[[program.kegiatan.sub-kegiatan.indikator]]\nnama = \"Keluaran\"\nsatuan = \"orang\"\ntarget = 0\ncara = \"langsung\"\n";
    let dikatakan = |kunci: &str| {
        let mulai = "[[program]]\nkode = \"2\"";
        let files = edited(&[(ANGGARAN, mulai, &format!("{dasar}{kunci}{tahun_ini}\n{mulai}"))]);
        told(&load_kecil(files))
    };
    assert_eq!(dikatakan(""), "");
    let masalah = dikatakan("pagu-akhr = 5\n");
    assert!(masalah.contains("kunci `pagu-akhr` tidak dikenal"), "{masalah}");
    assert_eq!(masalah.matches("[kunci-tak-dikenal]").count(), 1, "{masalah}");
}

/// What is told of outputs, the second list behind the first.
#[test]
fn outputs_are_told_with_what_is_known_of_them() {
    let output = "sasaran = \"S1\"\n  rincian-output = [{ kode = \"A.1\", nama = \"Pojok Baca\", prioritas-nasional = true, target = 5, satuan = \"desa\", pagu = 20_000_000 }, { kode = \"A.2\", nama = \"Buku Keliling\" }, { kode = \"A.3\", nama = \"Dongeng\", pagu = 5_000_000 }]";
    let teks = says(edited(&[(ANGGARAN, "sasaran = \"S1\"", output)]));
    says_all(
        &teks,
        &[
            "Di antara kegiatan itu terdapat satu rincian output prioritas nasional: Pojok Baca (A.1) pada kegiatan Pengelolaan Perpustakaan Desa, dengan target 5 desa dan pagu Rp20.000.000.",
            "Selain itu terdapat dua rincian output lain:",
            "Buku Keliling (A.2) pada kegiatan Pengelolaan Perpustakaan Desa;",
            "Dongeng (A.3) pada kegiatan Pengelolaan Perpustakaan Desa, dengan pagu Rp5.000.000.",
        ],
    );
    for (isi, masalah) in [
        ("target = 5", "kunci `satuan` belum ada"),
        ("satuan = \"desa\"", "kunci `target` belum ada"),
    ] {
        let output = format!(
            "sasaran = \"S1\"\n  rincian-output = [{{ kode = \"A.1\", nama = \"Pojok Baca\", {isi} }}]"
        );
        let kata = told(&load_kecil(edited(&[(ANGGARAN, "sasaran = \"S1\"", &output)])));
        says_all(&kata, &[masalah]);
    }
}
