//! What an office says of the plans and rules above it.

use super::{edited, says, says_all, says_none};
use crate::contoh::{load_kecil, told};

const RENSTRA: &str = "renstra.toml";
const MISI: &str = "misi = { nomor = 1, teks = \"Meningkatkan mutu pendidikan masyarakat\" }\n";

/// Numbers of regulations are printed as they were given.
#[test]
fn a_regulation_may_have_any_number() {
    for (nomor, tercetak) in [
        ("\"15A\"", "Nomor 15A Tahun 2016"),
        ("\"04/PRT/M/2018\"", "Nomor 04/PRT/M/2018 Tahun 2016"),
        ("\"188.45/123/2023\"", "Nomor 188.45/123/2023 Tahun 2016"),
        ("\"HK.01.07\"", "Nomor HK.01.07 Tahun 2016"),
        ("\"5\"", "Nomor 5 Tahun 2016"),
        ("5", "Nomor 5 Tahun 2016"),
    ] {
        let teks = says(edited(&[("regulasi.toml", "nomor = 5\n", &format!("nomor = {nomor}\n"))]));
        assert!(teks.contains(tercetak), "{tercetak}\n{teks}");
    }
    for (nomor, saran) in [
        ("188.45", "tulis teks di antara tanda kutip: \"188.45\""),
        ("188.45/123/2023", "tulis \"188.45/123/2023\""),
        ("04/PRT/M/2018", "tulis \"04/PRT/M/2018\""),
        ("15A", "apit dengan tanda kutip bila memang teks"),
    ] {
        let baru = format!("nomor = {nomor}\n");
        let kata = told(&load_kecil(edited(&[("regulasi.toml", "nomor = 5\n", &baru)])));
        assert!(kata.contains(saran), "{kata}");
    }
}

/// One misi is told as it always was; of several each, and which tujuan serves it.
#[test]
fn an_office_may_support_several_misi() {
    let dua = "misi = [\n  { nomor = 1, teks = \"Meningkatkan mutu pendidikan\" },\n  { nomor = 3, teks = \"Memajukan kebudayaan\" },\n]\n";
    let tujuan = "teks = \"Meningkatnya minat baca masyarakat\"\n";
    let teks =
        says(edited(&[(RENSTRA, MISI, dua), (RENSTRA, tujuan, &format!("{tujuan}misi = [3]\n"))]));
    says_all(
        &teks,
        &[
            "mendukung dua misi, yaitu misi ke-1 “Meningkatkan mutu pendidikan” dan misi ke-3 “Memajukan kebudayaan”. Misi-misi tersebut diwujudkan antara lain melalui tujuan ke-1 RPJMD, yaitu “Meningkatnya kualitas sumber daya manusia”. Misi ke-3 dilayani tujuan dinas “Meningkatnya minat baca masyarakat”.",
        ],
    );
    says_none(&teks, &["Misi ke-1 dilayani"]);
    for satu in
        ["misi = \"Memajukan kebudayaan\"\n", "misi = { teks = \"Memajukan kebudayaan\" }\n"]
    {
        let teks = says(edited(&[(RENSTRA, MISI, satu)]));
        says_all(&teks, &["mendukung misi “Memajukan kebudayaan”. Misi tersebut diwujudkan"]);
    }
}

/// What is part of an office's name, or truly an office of its own, is not taken for what has a key.
#[test]
fn offices_that_only_look_like_others_are_let_alone() {
    let jabatan = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"";
    for lain in
        ["Bupati Contoh", "Penjabat Sekretaris Daerah", "Kepala Dinas", "Kepala Bidang An Nur"]
    {
        let baru = format!("jabatan = \"{lain}\"");
        let kata = told(&load_kecil(edited(&[("laporan.toml", jabatan, &baru)])));
        assert!(!kata.contains("jabatan"), "{kata}");
    }
}

/// An office whose name holds "dan" is no other one.
#[test]
fn a_long_name_of_its_own_is_no_other_office() {
    let panjang = "Dinas Pekerjaan Umum dan Penataan Ruang";
    for jabatan in [panjang, "Dinas Pekerjaan Umum"] {
        let kata = told(&load_kecil(edited(&[
            ("opd.toml", "nama = \"Dinas Perpustakaan\"", &format!("nama = \"{panjang}\"")),
            ("laporan.toml", "Kepala Dinas Perpustakaan", &format!("Kepala {jabatan}")),
            ("analisis.toml", "Kendalanya adalah", &format!("Di {panjang} kendalanya adalah")),
        ])));
        assert!(!kata.contains("instansi-lain") && !kata.contains("pengesahan-lain"), "{kata}");
    }
}

/// In the plan's last year its own targets stand beside the agreement's where one of them differs, and nothing forbids it.
#[test]
fn the_last_year_of_the_plan_may_promise_something_else() {
    let terakhir = |akhir: &str| {
        says(edited(&[
            (RENSTRA, "periode = [2021, 2026]", "periode = [2018, 2023]"),
            (RENSTRA, "target-akhir = 70.00", "target-akhir = 65.00"),
            (RENSTRA, "target-akhir = 90", akhir),
        ]))
    };
    let teks = terakhir("target-akhir = 90");
    says_all(
        &teks,
        &[
            "Keduanya sama pada satu indikator dan berbeda pada satu indikator, yaitu Persentase Perpustakaan Desa yang Aktif.",
        ],
    );
    // The same target needs no table of its own.
    for akhir in ["target-akhir = 80", ""] {
        says_none(&terakhir(akhir), &["disandingkan dengan target rencana strategis"]);
    }
}

/// A sasaran has one number wherever it is named, whatever order they are typed in and whether it has indicators.
#[test]
fn every_sasaran_has_one_number_everywhere() {
    let tujuan = "[[tujuan]]\nid = \"T2\"\nteks = \"Meningkatnya mutu arsip\"\n\n[[sasaran]]\nid = \"S0\"\ntujuan = \"T2\"\nteks = \"Meningkatnya tertib arsip\"\ntanpa-indikator = \"belum ditetapkan\"\n\n[[sasaran]]\nid = \"S1\"\n";
    let strategi = "[[sasaran]]\nid = \"S9\"\ntujuan = \"T1\"\nteks = \"Meningkatnya jejaring taman bacaan\"\ntanpa-indikator = \"belum ditetapkan\"\n\n[[strategi]]\nindikator";
    let analisis = "[tujuan.T2]\nuraian = \"Mutunya dibina.\"\n\n[sasaran.S0]\nuraian = \"Arsip ditata.\"\n\n[sasaran.S9]\nuraian = \"Taman bacaan dibina.\"\n\n[sasaran.S1]";
    let teks = says(edited(&[
        ("renstra.toml", "[[sasaran]]\nid = \"S1\"\n", tujuan),
        ("renstra.toml", "[[strategi]]\nindikator", strategi),
        ("analisis.toml", "[sasaran.S1]", analisis),
    ]));
    let baris: Vec<&str> = teks.lines().collect();
    // In every numbered list and table; the headings of one part are lettered or numbered in the same order.
    let nomor = |sasaran: &str| {
        let di_depan = baris.windows(2).filter(|dua| dua[1] == sasaran).map(|dua| dua[0]);
        di_depan.filter(|nomor| nomor.parse::<u32>().is_ok()).collect::<Vec<_>>()
    };
    assert_eq!(nomor("Meningkatnya tertib arsip"), ["1"; 2], "{teks}");
    assert_eq!(nomor("Meningkatnya layanan perpustakaan desa"), ["2"; 6], "{teks}");
    assert_eq!(nomor("Meningkatnya jejaring taman bacaan"), ["3"; 2], "{teks}");
    says_all(&teks, &["didukung oleh program pada sasaran 2"]);
    // A goal none of whose sasaran has indicators has no heading in the tables of indicators.
    assert!(
        !teks.contains("SASARAN\nsubjudul\ntabel") && !teks.contains("SASARAN\nsubjudul\nNo."),
        "{teks}"
    );
    let judul = ["tertib arsip", "layanan perpustakaan desa", "jejaring taman bacaan"];
    let judul = judul.map(|judul| teks.find(&format!("judul\nMeningkatnya {judul}")));
    assert!(judul.iter().all(Option::is_some) && judul.is_sorted(), "{judul:?}");
}
