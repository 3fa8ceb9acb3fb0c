//! Programs, kegiatan and outputs: how much of the work is done, and the years of the plan.

use super::{edited, says, says_all};

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
    let teks = says(edited(&[(
        "perjanjian-kinerja.toml",
        "tahun = 2023\n",
        "tahun = 2023\ndokumen = \"Rencana Kerja\"\n",
    )]));
    says_all(
        &teks,
        &[
            "Target yang menjadi ukuran dalam laporan ini adalah target Rencana Kerja Dinas",
            "\nRencana Kerja Dinas Perpustakaan Kabupaten Contoh Tahun 2023\n",
            "mempertanggungjawabkan pelaksanaan Rencana Kerja tahun 2023",
            "pertanggungjawaban atas pelaksanaan Rencana Kerja tahun 2023",
        ],
    );
}
