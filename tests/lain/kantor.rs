//! Offices of other kinds and levels: nothing that the program says calls them a dinas, or a region's.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::diagnostic::Code;
use lkjip::domain::susunan::JenisPasal;
use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::narrate::narrate;
use lkjip::typeset::{Templat, typeset};

use super::{text, valid};
use crate::contoh::{PERIODE_KECIL, kecil, load_kecil, told};

/// The small report with every text on the left, in whatever file, as on the right.
#[track_caller]
fn altered(changes: &[(&str, &str)]) -> Isi {
    let mut files = kecil();
    let mut used = vec![false; changes.len()];
    for content in files.values_mut() {
        let Ok(mut text) = String::from_utf8(content.clone()) else { continue };
        for ((from, to), used) in changes.iter().zip(&mut used) {
            *used |= text.contains(from);
            text = text.replace(from, to);
        }
        *content = text.into_bytes();
    }
    assert!(used.iter().all(|used| *used), "{changes:?}: {used:?}");
    valid(files)
}

/// Words that would be another office's, without regard to their case.
#[track_caller]
fn never(text: &str, words: &[&str]) {
    for word in words {
        let lower = word.to_lowercase();
        let found = text.lines().find(|line| {
            // It names the folder.
            if line.contains("lkjip:") {
                return false;
            }
            let line = line.to_lowercase();
            let letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
            line.match_indices(&lower).any(|(at, _)| {
                !letter(line[..at].chars().next_back())
                    && !letter(line[at + lower.len()..].chars().next())
            })
        });
        assert_eq!(found, None, "{word}");
    }
}

#[track_caller]
fn says(text: &str, sentence: &str) {
    let begin: String = sentence.chars().take(12).collect();
    let like: Vec<&str> = text.lines().filter(|line| line.contains(&begin)).collect();
    assert!(text.contains(sentence), "{sentence}\nis not among {like:#?}");
}

#[test]
fn a_badan_supports_and_an_inspektorat_oversees() {
    let badan = altered(&[
        ("Dinas Perpustakaan", "Badan Perpustakaan"),
        ("administrasi dinas", "administrasi badan"),
        ("dinas menyiapkan", "badan menyiapkan"),
        ("nama = \"Kepala Dinas\"", "nama = \"Kepala Badan\""),
        ("jabatan = \"Kepala Dinas\"", "jabatan = \"Kepala Badan\""),
        ("[\"perpustakaan\"]", "[\"perencanaan\", \"penelitian dan pengembangan\"]"),
    ]);
    let told = text(&badan);
    never(&told, &["dinas", "unsur pelaksana"]);
    says(
        &told,
        "Sebagai unsur penunjang urusan pemerintahan daerah di bidang perencanaan, serta penelitian dan pengembangan, badan berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
    );
    says(&told, "PEMERINTAH KABUPATEN CONTOH");
    let inspektorat = altered(&[
        ("Dinas Perpustakaan", "Inspektorat"),
        ("administrasi dinas", "administrasi inspektorat"),
        ("dinas menyiapkan", "inspektorat menyiapkan"),
        ("\"Kepala Dinas\"", "\"Inspektur\""),
        ("urusan = [\"perpustakaan\"]\n", ""),
    ]);
    let told = text(&inspektorat);
    never(&told, &["dinas", "unsur pelaksana", "di bidang ,"]);
    says(
        &told,
        "Sebagai unsur pengawas penyelenggaraan pemerintahan daerah, inspektorat berkedudukan",
    );
}

#[test]
fn a_hospital_and_a_kecamatan_of_a_kota() {
    let rumah_sakit = altered(&[
        ("Dinas Perpustakaan", "RSUD Melati"),
        ("administrasi dinas", "administrasi rumah sakit"),
        ("dinas menyiapkan", "rumah sakit menyiapkan"),
        ("\"Kepala Dinas\"", "\"Direktur\""),
        ("kota = \"Contoh\"\n", "kota = \"Contoh\"\ninstansi-induk = \"Badan Kesehatan\"\n"),
        (
            "\"Bupati melalui Sekretaris Daerah\"",
            "\"Kepala Badan Kesehatan\"\nnama-atasan = \"Melati\"",
        ),
    ]);
    let told = text(&rumah_sakit);
    never(&told, &["dinas"]);
    says(
        &told,
        "memberikan layanan secara profesional di bidang perpustakaan, rumah sakit berkedudukan",
    );
    says(&told, "PEMERINTAH KABUPATEN CONTOH");
    says(&told, "BADAN KESEHATAN");
    says(&told, "Pihak Kedua,\nKepala Badan Kesehatan\nMelati");
    let kecamatan = altered(&[
        ("Dinas Perpustakaan", "Kecamatan Melati"),
        ("Kabupaten Contoh", "Kota Contoh"),
        ("\"Bupati\"", "\"Wali Kota\""),
        ("Bupati m", "Wali Kota m"),
        ("administrasi dinas", "administrasi kecamatan"),
        ("dinas menyiapkan", "kecamatan menyiapkan"),
        ("\"Kepala Dinas\"", "\"Camat\""),
        ("urusan = [\"perpustakaan\"]\n", "singkatan = \"Kec. Melati\"\n"),
    ]);
    let told = text(&kecamatan);
    never(&told, &["dinas", "Bupati", "Kabupaten"]);
    says(&told, "Kecamatan Melati Kota Contoh (Kec. Melati) dibentuk berdasarkan");
    says(&told, "Sebagai perangkat daerah, kecamatan berkedudukan");
    says(&told, "PEMERINTAH KOTA CONTOH");
    says(&told, "Visi Wali Kota dalam");
}

#[test]
fn a_badan_under_a_rule_of_its_own_supports_nobody() {
    for nama in ["Badan Penanggulangan Bencana Daerah", "Badan Kesatuan Bangsa dan Politik"] {
        let badan = altered(&[
            ("Dinas Perpustakaan", nama),
            ("administrasi dinas", "administrasi badan"),
            ("dinas menyiapkan", "badan menyiapkan"),
            ("\"Kepala Dinas\"", "\"Kepala Badan\""),
            ("urusan = [\"perpustakaan\"]\n", ""),
            ("bertanggung-jawab-kepada = \"Bupati melalui Sekretaris Daerah\"\n", ""),
        ]);
        let told = text(&badan);
        never(&told, &["dinas", "unsur penunjang", "unsur pelaksana"]);
        says(
            &told,
            "Sebagai perangkat daerah, badan berkedudukan di bawah dan bertanggung jawab kepada Bupati.",
        );
    }
}

/// Who answers to another than the head of the region says to whom.
#[test]
fn an_office_below_another_names_it() {
    for (nama, atasan) in [
        ("Sekretariat DPRD", "Pimpinan DPRD, dan secara administratif kepada …"),
        ("RSUD Melati", "Kepala Dinas Kesehatan …"),
        ("Kelurahan Melati", "Camat …"),
        ("UPTD Perpustakaan", "Kepala Dinas …"),
        ("SMKN 1 Contoh", "Kepala Dinas …"),
    ] {
        let nama = format!("nama = \"{nama}\"");
        let sendiri = ("opd.toml", "nama = \"Dinas Perpustakaan\"", nama.as_str());
        let kosong =
            ("opd.toml", "bertanggung-jawab-kepada = \"Bupati melalui Sekretaris Daerah\"\n", "");
        let kata = told(&load_kecil(super::edited(&[sendiri, kosong])));
        let saran = format!("tambahkan `bertanggung-jawab-kepada = \"{atasan}");
        assert!(kata.contains(&saran), "{saran}\n{kata}");
    }
}

#[test]
fn an_office_of_the_nation_is_no_region_s() {
    let vertikal = altered(&[
        (
            "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"",
            "nama = \"Kabupaten Contoh\"\ntingkat = \"instansi-vertikal\"",
        ),
        (
            "nama = \"Dinas Perpustakaan\"",
            "nama = \"Badan Pusat Statistik\"\njenis = \"kantor\"\nsingkatan = \"BPS\"",
        ),
        ("Dinas Perpustakaan", "Badan Pusat Statistik"),
        ("Peraturan Daerah Kabupaten Contoh", "Peraturan Badan"),
        ("Rencana Pembangunan Jangka Menengah Daerah Tahun", "Rencana Strategis Tahun"),
        ("Susunan Perangkat Daerah", "Susunan Organisasi"),
        ("Bupati melalui Sekretaris Daerah", "Kepala BPS Provinsi Contoh"),
        ("membantu Bupati melaksanakan urusan pemerintahan", "melaksanakan tugas"),
        ("administrasi dinas", "administrasi kantor"),
        ("dinas menyiapkan", "kantor menyiapkan"),
        ("\"Kepala Dinas\"", "\"Kepala\""),
    ]);
    let told = text(&vertikal);
    never(&told, &["dinas", "Bupati", "RPJMD", "APBD", "daerah", "pemerintah kabupaten"]);
    says(&told, "Badan Pusat Statistik Kabupaten Contoh (BPS) dibentuk berdasarkan");
    says(
        &told,
        "Sebagai instansi vertikal di bidang perpustakaan, kantor berkedudukan di bawah dan bertanggung jawab kepada Kepala BPS Provinsi Contoh.",
    );
    says(
        &told,
        "Visi Badan Pusat Statistik dalam Rencana Strategis (Renstra) Badan Pusat Statistik Tahun",
    );
    says(&told, "Anggaran Pendapatan dan Belanja Negara (APBN)");
    says(&told, "BADAN PUSAT STATISTIK\nKABUPATEN CONTOH");
    says(&told, "Pihak Kedua,\nKepala BPS Provinsi Contoh");
    says(&told, "Pihak Pertama,\nKepala Badan Pusat Statistik\nKabupaten Contoh");
    let kementerian = altered(&[
        (
            "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"",
            "nama = \"Kementerian Perhubungan\"",
        ),
        ("Dinas Perpustakaan Kabupaten Contoh", "Direktorat Pelabuhan Kementerian Perhubungan"),
        ("Dinas Perpustakaan", "Direktorat Pelabuhan"),
        (
            "kota = \"Contoh\"\n",
            "kota = \"Contoh\"\ninstansi-induk = \"Direktorat Jenderal Perhubungan Laut\"\n",
        ),
        ("Kabupaten Contoh", "Kementerian Perhubungan"),
        ("Peraturan Daerah", "Peraturan Menteri"),
        ("Rencana Pembangunan Jangka Menengah Daerah Tahun", "Rencana Strategis Tahun"),
        ("Susunan Perangkat Daerah", "Susunan Organisasi"),
        ("Bupati melalui Sekretaris Daerah", "Direktur Jenderal Perhubungan Laut"),
        ("membantu Bupati melaksanakan urusan pemerintahan", "melaksanakan tugas"),
        ("administrasi dinas", "administrasi direktorat"),
        ("dinas menyiapkan", "direktorat menyiapkan"),
        ("\"Kepala Dinas\"", "\"Direktur\""),
    ]);
    let told = text(&kementerian);
    never(&told, &["dinas", "Bupati", "RPJMD", "APBD", "daerah", "pemerintah kementerian"]);
    says(
        &told,
        "Sebagai unit organisasi Direktorat Jenderal Perhubungan Laut di bidang perpustakaan, direktorat berkedudukan",
    );
    says(&told, "KEMENTERIAN PERHUBUNGAN");
    says(&told, "tujuan ke-1 Renstra Kementerian Perhubungan");
}

#[test]
fn a_region_in_the_official_name_is_not_said_twice() {
    for (nama, lengkap) in [
        ("Rumah Sakit Umum Daerah Kabupaten Contoh", "Rumah Sakit Umum Daerah Kabupaten Contoh"),
        (
            "Kantor Kecamatan Melati Kabupaten Contoh Utara",
            "Kantor Kecamatan Melati Kabupaten Contoh Utara",
        ),
        ("Perpustakaan Kabupaten Contohan", "Perpustakaan Kabupaten Contohan Kabupaten Contoh"),
    ] {
        let isi = altered(&[(
            "nama = \"Dinas Perpustakaan\"",
            &format!("nama = \"{nama}\"\njenis = \"lain\""),
        )]);
        let told = text(&isi);
        never(&told, &["Kabupaten Contoh Kabupaten Contoh"]);
        says(&told, &format!("{lengkap} mempunyai susunan organisasi"));
        says(&told, &format!("LAPORAN KINERJA INSTANSI PEMERINTAH {}\n", lengkap.to_uppercase()));
        let (naskah, _) = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default());
        assert_eq!(naskah.identitas.penulis, lengkap);
        assert_eq!(naskah.sampul.instansi, [nama.to_uppercase()]);
    }
    let vertikal = altered(&[
        (
            "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"",
            "nama = \"Kabupaten Contoh\"\ntingkat = \"instansi-vertikal\"",
        ),
        (
            "nama = \"Dinas Perpustakaan\"",
            "nama = \"Badan Pusat Statistik Kabupaten Contoh\"\njenis = \"kantor\"",
        ),
        ("Bupati melalui Sekretaris Daerah", "Kepala BPS Provinsi Contoh"),
    ]);
    let told = text(&vertikal);
    never(&told, &["Kabupaten Contoh Kabupaten Contoh"]);
    says(&told, "BADAN PUSAT STATISTIK\nKABUPATEN CONTOH");
    says(&told, "Visi Badan Pusat Statistik dalam");
}

/// Of a plan that is the body's own above, no sasaran is the base of itself.
#[test]
fn the_plan_of_the_body_above_is_not_based_on_itself() {
    let dasar = |milik: &str| {
        text(&altered(&[
            (
                "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"",
                "nama = \"Kementerian Contoh\"",
            ),
            ("nama = \"Dinas Perpustakaan\"", "nama = \"Direktorat Perpustakaan\""),
            ("Bupati melalui Sekretaris Daerah", "Menteri"),
            ("periode = [2021, 2026]\n", &format!("periode = [2021, 2026]\n{milik}")),
        ]))
    };
    says(&dasar(""), "menjadi dasar tujuan Direktorat Perpustakaan");
    never(&dasar("milik = \"Kementerian Contoh\"\n"), &["menjadi dasar tujuan"]);
}

/// The report with an office of this name, under this body of the nation's government.
fn pusat(nama: &str, atas: &str) -> Isi {
    altered(&[
        ("nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"", atas),
        ("nama = \"Dinas Perpustakaan\"", &format!("nama = \"{nama}\"\njenis = \"kantor\"")),
        ("Bupati melalui Sekretaris Daerah", "Menteri"),
    ])
}

#[test]
fn an_official_name_of_the_nation_s_government_is_kept_as_it_is() {
    let sampul = |isi: &Isi| {
        let (naskah, _) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
        [naskah.sampul.pemda, naskah.sampul.instansi]
    };
    let vertikal = "nama = \"Kabupaten Contoh\"\ntingkat = \"instansi-vertikal\"";
    for nama in ["Pengadilan Negeri Contoh", "Kepolisian Resor Contoh"] {
        let isi = pusat(nama, vertikal);
        let told = text(&isi);
        says(&told, &format!("{nama} mempunyai susunan organisasi"));
        never(&told, &[&format!("{nama} Kabupaten Contoh")]);
        assert_eq!(sampul(&isi), [vec![], vec![nama.to_uppercase()]]);
    }
    // What names its seat is whole, be it a court or what ends with its town; another is where it says so itself.
    for (nama, kunci) in [
        ("Kejaksaan Negeri Melati", ""),
        ("KPP Pratama Melati", ""),
        ("Kantor Pajak Contoh Rawa Kencana", "\"\nkota = \"Rawa Kencana"),
        ("Kantor Pajak Rawa Dua", "\"\ntanpa-daerah = true\nsebutan = \"kantor"),
    ] {
        let mut isi = vec![
            ("nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"", vertikal),
            ("Bupati melalui Sekretaris Daerah", "Menteri"),
        ];
        let baru = format!("nama = \"{nama}{kunci}\"\njenis = \"kantor\"");
        isi.push(("nama = \"Dinas Perpustakaan\"", &baru));
        isi.extend(kunci.contains("kota").then_some(("\nkota = \"Contoh\"", "")));
        let isi = altered(&isi);
        never(&text(&isi), &[&format!("{nama} Kabupaten Contoh")]);
        assert_eq!(sampul(&isi), [vec![], vec![nama.to_uppercase()]]);
    }
    // A kecamatan may have the name of its kabupaten.
    let camat = altered(&[("nama = \"Dinas Perpustakaan\"", "nama = \"Kecamatan Contoh\"")]);
    says(&text(&camat), "Kecamatan Contoh Kabupaten Contoh mempunyai susunan organisasi");
    let menteri = "nama = \"Kementerian Contoh\"";
    let universitas = pusat("Universitas Negeri Contoh", menteri);
    let [atas, bawah] = ["Kementerian Contoh", "Universitas Negeri Contoh"].map(str::to_uppercase);
    assert_eq!(sampul(&universitas), [vec![atas.clone()], vec![bawah]]);
    let kementerian = pusat("Kementerian Contoh", menteri);
    assert_eq!(sampul(&kementerian), [vec![], vec![atas]]);
    says(&text(&kementerian), "Sebagai instansi pemerintah di bidang perpustakaan");
}

#[test]
fn a_unit_below_another_office_is_no_office_of_the_region() {
    for (nama, unsur) in [
        ("SMK Negeri 1 Contoh", "unsur pelaksana teknis operasional"),
        ("Laboratorium Contoh\"\njenis = \"lain", "unit kerja"),
    ] {
        let induk = format!("nama = \"{nama}\"\ninstansi-induk = \"Dinas Melati\"");
        let isi = altered(&[("nama = \"Dinas Perpustakaan\"", &induk)]);
        says(&text(&isi), &format!("Sebagai {unsur} Dinas Melati di bidang perpustakaan"));
    }
}

#[test]
fn an_office_words_what_the_program_would_word() {
    let mut files = kecil();
    let periode = Path::new(PERIODE_KECIL);
    let [tahun, kantor] = [1, 2].map(|up| periode.ancestors().nth(up).expect("a level"));
    let own =
        |pembentukan| format!("visi-misi = \"Visi kota.\"\npembentukan = \"{pembentukan}\"\n");
    files.insert(kantor.join("teks.toml"), own("Dibentuk dahulu.").into_bytes());
    let teks = "pembentukan = \"{instansi} dibentuk baru.\"\nstruktur = \"Susunannya:\"\n";
    files.insert(tahun.join("teks.toml"), teks.as_bytes().to_vec());
    let told = text(&valid(files));
    // Of each passage the nearest file that has it counts.
    says(&told, "Dinas Perpustakaan dibentuk baru.");
    says(&told, "Susunannya:");
    says(&told, "Visi kota.");
    never(&told, &["Dibentuk dahulu", "Sebagai unsur pelaksana", "Visi Bupati"]);
}

/// The small report without these files, and with these contents for others.
#[track_caller]
fn without(gone: &[&str], written: &[(&str, &str)]) -> Isi {
    let mut files = kecil();
    let before = files.len();
    files.retain(|path, _| !gone.iter().any(|name| path.ends_with(name)));
    assert_eq!(files.len(), before - gone.len());
    for (name, content) in written {
        let path = files.keys().find(|path| path.ends_with(name)).expect("a file").clone();
        files.insert(path, content.as_bytes().to_vec());
    }
    valid(files)
}

const MINIMAL: &str = "nama = \"Dinas Perpustakaan\"\nkota = \"Contoh\"\n";

#[test]
fn what_an_office_has_not_is_left_out_and_the_rest_numbered_on() {
    let gone = ["kepegawaian.toml", "sarana.toml", "gambaran-umum.toml", "permasalahan.toml"];
    let isi = without(&gone, &[("opd.toml", MINIMAL)]);
    let told = text(&isi);
    never(
        &told,
        &[
            "orang pegawai",
            "sarana",
            "nihil",
            "Tabel 1.1",
            "Gambar 1.1",
            "permasalahan",
            "mempunyai tugas",
            "susunan organisasi sebagai berikut",
            "Gambaran Umum",
            "langkah perbaikan",
            "tiga sisi",
        ],
    );
    says(
        &told,
        "Dinas Perpustakaan Kabupaten Contoh merupakan unsur pelaksana urusan pemerintahan daerah yang berkedudukan di bawah dan bertanggung jawab kepada Bupati.",
    );
    says(
        &told,
        "dari dua sisi, yaitu capaian kinerja atas tujuan dan sasaran serta penggunaan anggaran.",
    );
    says(&told, "analisis atas hasil tersebut, serta pertanggungjawaban penggunaan anggaran.");
    // What follows moves up.
    let susunan = &isi.laporan.susunan;
    assert!(
        susunan
            .subbab()
            .any(|(di, jenis)| di.bab == 1 && di.urut == 3 && jenis == JenisPasal::DasarHukum)
    );
    pages(&isi);
}

/// A file that nobody said is not there was forgotten, unless the office has no such part: the budget's two files are one.
#[test]
fn what_is_missing_is_told_once_unless_the_office_has_it_not() {
    let budget = ["2023/anggaran.toml", "realisasi-anggaran.toml"];
    let gone = [&budget[..], &["kepegawaian.toml", "permasalahan.toml"]].concat();
    let told = |opd: &str| {
        let mut files = kecil();
        files.retain(|path, _| !gone.iter().any(|name| path.ends_with(name)));
        crate::contoh::replace(&mut files, "opd.toml", "kota = ", opd);
        let loaded = load_kecil(files);
        let terlupa = loaded.diagnostics.iter().filter(|one| one.code == Code::BerkasTerlupa);
        terlupa.map(|one| one.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told("kota = "),
        [
            "berkas anggaran.toml tidak ada",
            "berkas realisasi-anggaran.toml tidak ada",
            "berkas kepegawaian.toml tidak ada",
            "berkas permasalahan.toml tidak ada",
        ]
    );
    let bilang = "tidak-ada = [\"anggaran\", \"permasalahan\"]\nkota = ";
    assert_eq!(told(bilang), ["berkas kepegawaian.toml tidak ada"]);
}

#[test]
fn the_office_may_say_why() {
    let because = "tidak-tersedia = \"datanya belum dihitung\"\n";
    let files = ["kepegawaian.toml", "sarana.toml", "gambaran-umum.toml", "permasalahan.toml"];
    let opd = format!("{MINIMAL}tugas = {{ {0} }}\nfungsi = {{ {0} }}\n", because.trim());
    let written: Vec<_> =
        files.iter().map(|name| (*name, because)).chain([("opd.toml", opd.as_str())]).collect();
    let isi = without(&[], &written);
    let told = text(&isi);
    for apa in [
        "Data kepegawaian",
        "Data sarana dan prasarana",
        "Data gambaran umum",
        "Permasalahan",
        "Tugas",
        "Fungsi",
    ] {
        says(&told, &format!("{apa} tidak disajikan karena datanya belum dihitung."));
    }
    never(&told, &["orang pegawai", "nihil", "Tabel 1.1", "permasalahan yang dihadapi"]);
    pages(&isi);
}

#[test]
fn empty_lists_are_no_tables() {
    let isi = without(
        &[],
        &[
            ("kepegawaian.toml", "per = 2023-03-31\nkelompok = []\npendidikan = []\n"),
            ("gambaran-umum.toml", "judul = \"Kondisi\"\ntahun = []\nbaris = []\n"),
            ("sarana.toml", "per = 2023-03-31\nbarang = []\n"),
            ("permasalahan.toml", "permasalahan = []\nsolusi = []\n"),
        ],
    );
    let told = text(&isi);
    never(&told, &["orang pegawai", "nihil", "Tabel 1.1", "permasalahan", "dan seterusnya"]);
    says(&told, "mempunyai tugas");
    pages(&isi);
}

#[test]
fn other_groups_have_grades_and_columns_of_their_own() {
    let isi = altered(&[
        (
            "{ id = \"honorer\", nama = \"Tenaga Honorer\", singkatan = \"TH\" }",
            "{ id = \"honorer\", nama = \"Pegawai Pemerintah dengan Perjanjian Kerja\", singkatan = \"PPPK\" }",
        ),
        (
            "{ nama = \"Golongan III\", pns = 10 },",
            "{ nama = \"Golongan III\", pns = 10 },\n  { nama = \"Golongan IX\", honorer = 3 },",
        ),
    ]);
    let told = text(&isi);
    says(
        &told,
        "Pegawai negeri sipil serta Pegawai Pemerintah dengan Perjanjian Kerja menurut golongan disajikan pada",
    );
    says(&told, "Jumlah Pegawai Dinas Perpustakaan Kabupaten Contoh Menurut Golongan per");
    says(&told, "terlihat bahwa pegawai terbanyak berada pada Golongan III, yaitu 10 orang.");
    pages(&isi);
    let isi = without(
        &[],
        &[(
            "kepegawaian.toml",
            "per = 2023-03-31\npembeda = \"Jenis Kelamin\"\nkelompok = [\n  { id = \"l\", nama = \"Laki-laki\", singkatan = \"L\" },\n  { id = \"p\", nama = \"Perempuan\", singkatan = \"P\" },\n]\npendidikan = [{ jenjang = \"Strata 1 (S-1)\", l = 2, p = 3 }]\ngolongan = [{ nama = \"IX\", p = 3 }, { nama = \"V\", l = 2 }]\n",
        )],
    );
    let told = text(&isi);
    says(&told, "Jenis Kelamin");
    says(&told, "Laki-laki dan Perempuan menurut golongan disajikan pada");
    never(&told, &["CPNS", "pegawai negeri sipil"]);
    pages(&isi);
}

/// It can be laid out.
#[track_caller]
fn pages(isi: &Isi) {
    let naskah = narrate(&isi.laporan, &compute(&isi.laporan), None, None);
    typeset(&naskah, &[], &Templat::embedded()).expect("it is laid out");
}

/// An office that works by the plan of the body above it has none of its own.
#[test]
fn the_plan_of_another_is_called_that_of_its_owner() {
    let milik = "periode = [2021, 2026]\nmilik = \"Dinas Pendidikan Kabupaten Contoh\"";
    let teks = text(&altered(&[("periode = [2021, 2026]", milik)]));
    for kalimat in [
        "Perencanaan Dinas Perpustakaan Kabupaten Contoh berpedoman pada Rencana Strategis (Renstra) Dinas Pendidikan Kabupaten Contoh Tahun 2021–2026.",
        "Tujuan dan Sasaran Dinas Pendidikan Kabupaten Contoh Tahun 2021–2026",
        "Sumber: Renstra Dinas Pendidikan Kabupaten Contoh Tahun 2021–2026",
        "menjadi dasar tujuan Dinas Pendidikan Kabupaten Contoh.",
    ] {
        says(&teks, kalimat);
    }
    never(&teks, &["Renstra Dinas Perpustakaan", "(Renstra) Dinas Perpustakaan"]);
}

/// Who signs the report need not be who promised.
#[test]
fn the_agreement_is_of_whom_it_names() {
    let kepala = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"";
    let sekretaris =
        "jabatan = \"Sekretaris Dinas Perpustakaan Kabupaten Contoh\"\nnama = \"Sari\"";
    // The post of a unit below is not that of the head, whose name nobody says then.
    let teks = text(&altered(&[(kepala, sekretaris)]));
    says(&teks, "Nama\n………………………\nJabatan\nKepala Dinas Perpustakaan Kabupaten Contoh");
    says(&teks, "Pihak Pertama,\nKepala Dinas Perpustakaan\nKabupaten Contoh");
    let dahulu = "regulasi = \"perpres-29-2014\"\npihak-pertama = { jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\", sebagai = \"plt\", nama = \"Wati\", nip = \"197507302001121001\" }";
    for penanda in [kepala, sekretaris] {
        let teks = text(&altered(&[(kepala, penanda), ("regulasi = \"perpres-29-2014\"", dahulu)]));
        says(&teks, "Nama\nWati\nJabatan\nPlt. Kepala Dinas Perpustakaan Kabupaten Contoh");
        says(&teks, "Wati\nNIP 19750730 200112 1 001");
    }
}
