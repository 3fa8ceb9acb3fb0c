//! The command as a secretariat meets it: exit codes, names of files, messages.

mod periksa;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const CONTOH: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";
const NAMA: &str = "LKjIP_lumajang_dinas-tenaga-kerja_2023_tribulan-1_konsep.pdf";

fn akar() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The command in a folder, with an environment of nothing but what is given.
pub fn lkjip<S: AsRef<std::ffi::OsStr>>(folder: &Path, kata: &[S]) -> Output {
    di(folder, kata, &[])
}

fn di<S: AsRef<std::ffi::OsStr>>(folder: &Path, kata: &[S], lingkungan: &[(&str, &str)]) -> Output {
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.args(kata).current_dir(folder).env_clear().envs(lingkungan.iter().copied());
    perintah.output().expect("the command starts")
}

fn keluaran(hasil: &Output) -> String {
    String::from_utf8(hasil.stdout.clone()).expect("stdout is UTF-8")
}

fn pesan(hasil: &Output) -> String {
    String::from_utf8(hasil.stderr.clone()).expect("stderr is UTF-8")
}

#[track_caller]
fn berakhir(hasil: &Output, kode: i32) {
    assert_eq!(hasil.status.code(), Some(kode), "{}\n{}", keluaran(hasil), pesan(hasil));
}

/// A copy of the sample's region, whose folder names are the same.
fn salinan() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    salin(&akar().join("reports/lumajang"), &folder.path().join("reports/lumajang"));
    folder
}

fn salin(dari: &Path, ke: &Path) {
    fs::create_dir_all(ke).unwrap();
    for isi in fs::read_dir(dari).unwrap() {
        let isi = isi.unwrap();
        let tujuan = ke.join(isi.file_name());
        if isi.path().is_dir() {
            salin(&isi.path(), &tujuan);
        } else {
            fs::copy(isi.path(), tujuan).unwrap();
        }
    }
}

/// Replaces a text that stands exactly once in a file.
#[track_caller]
fn ganti(berkas: &Path, dari: &str, ke: &str) {
    let teks = fs::read_to_string(berkas).unwrap();
    assert_eq!(teks.matches(dari).count(), 1, "{dari} in {}", berkas.display());
    fs::write(berkas, teks.replace(dari, ke)).unwrap();
}

/// The names in a folder, in order.
fn nama_di(folder: &Path) -> Vec<String> {
    let isi = fs::read_dir(folder).unwrap();
    let mut nama: Vec<String> =
        isi.map(|satu| satu.unwrap().file_name().to_string_lossy().into_owned()).collect();
    nama.sort();
    nama
}

#[test]
fn the_file_is_named_by_the_data_and_lies_where_the_command_runs() {
    let kosong = tempfile::tempdir().unwrap();
    let hasil = lkjip(kosong.path(), &["susun".as_ref(), akar().join(CONTOH).as_os_str()]);
    berakhir(&hasil, 0);
    assert_eq!(nama_di(kosong.path()), [NAMA]);
    let baris = keluaran(&hasil);
    let halaman = baris
        .strip_prefix(&format!("{NAMA} ("))
        .and_then(|sisa| sisa.strip_suffix(" halaman)\n"))
        .unwrap_or_else(|| panic!("{baris}"));
    assert!(halaman.parse::<usize>().unwrap() > 20, "{halaman}");
    assert!(fs::read(kosong.path().join(NAMA)).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn same_bytes_from_anywhere() {
    let salinan = salinan();
    let satu = di(salinan.path(), &["susun", CONTOH, "-o", "satu.pdf"], &[]);
    berakhir(&satu, 0);
    let lain = salinan.path().join("map lain");
    fs::create_dir(&lain).unwrap();
    let dari = Path::new("..").join(CONTOH);
    let lingkungan =
        [("TZ", "Asia/Jakarta"), ("LANG", "id_ID.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("HOME", "/")];
    let kata = ["susun".as_ref(), dari.as_os_str(), "-o".as_ref(), "dua.pdf".as_ref()];
    berakhir(&di(&lain, &kata, &lingkungan), 0);
    let baca = |berkas: PathBuf| fs::read(berkas).unwrap();
    let (satu, dua) = (baca(salinan.path().join("satu.pdf")), baca(lain.join("dua.pdf")));
    assert!(satu == dua, "the two files differ");
}

#[test]
fn errors_of_the_data_end_with_1_and_leave_no_file() {
    let salinan = salinan();
    let berkas = salinan.path().join(CONTOH).join("realisasi-anggaran.toml");
    ganti(&berkas, "\"1.2.1\" = 7_914_000", "\"1.2.1\" = 10_575_001");
    for perintah in ["susun", "periksa", "rekap"] {
        let hasil = lkjip(salinan.path(), &[perintah, CONTOH]);
        berakhir(&hasil, 1);
        let pesan = pesan(&hasil);
        assert!(pesan.contains("galat[pagu-terlampaui]"), "{pesan}");
        assert!(pesan.contains("realisasi-anggaran.toml:"), "{pesan}");
        assert!(pesan.contains("arti sebuah kode: lkjip jelaskan pagu-terlampaui\n"), "{pesan}");
        assert!(!pesan.contains('\u{1b}'), "no colours outside a terminal: {pesan:?}");
    }
    assert_eq!(nama_di(salinan.path()), ["reports"]);
}

#[test]
fn a_final_report_without_signature_is_refused() {
    let salinan = salinan();
    let berkas = salinan.path().join(CONTOH).join("laporan.toml");
    ganti(&berkas, "status = \"konsep\"", "status = \"final\"");
    let hasil = lkjip(salinan.path(), &["susun", CONTOH]);
    berakhir(&hasil, 1);
    assert!(pesan(&hasil).contains("galat[pengesahan-belum-lengkap]"), "{}", pesan(&hasil));
}

#[test]
fn a_signed_final_report_is_no_draft() {
    let salinan = salinan();
    let berkas = salinan.path().join(CONTOH).join("laporan.toml");
    ganti(&berkas, "status = \"konsep\"", "status = \"final\"");
    ganti(&berkas, "# tanggal = 2023-04-12", "tanggal = 2023-04-12");
    ganti(&berkas, "# nama = \"…\"", "nama = \"Contoh Nama\"");
    ganti(&berkas, "# pangkat = \"…\"", "pangkat = \"Pembina Utama Muda\"");
    ganti(&berkas, "# nip = \"…\"", "nip = \"197001011995031001\"");
    let hasil = lkjip(salinan.path(), &["susun", CONTOH]);
    berakhir(&hasil, 0);
    assert_eq!(pesan(&hasil), "");
    let (pdf, spesimen) =
        (NAMA.replace("_konsep", ""), NAMA.replace("_konsep.pdf", "_spesimen.json"));
    assert_eq!(nama_di(salinan.path()), [pdf.as_str(), &spesimen, "reports"]);
}

/// What has to be there is told before what may be.
#[test]
fn a_draft_says_what_it_lacks() {
    let salinan = salinan();
    let berkas = salinan.path().join(CONTOH).join("laporan.toml");
    let boleh = "catatan: boleh tidak ada, tetapi lazim pada laporan final: nomor, klasifikasi arsip, jadwal retensi \
                 arsip (jra), klasifikasi keamanan (skkaad), dan unit penyimpan arsip\n";
    let susun = || {
        let hasil = lkjip(salinan.path(), &["susun", CONTOH]);
        berakhir(&hasil, 0);
        pesan(&hasil)
    };
    let wajib = "untuk final belum ada di [pengesahan]: tanggal, nama, pangkat, dan nip";
    assert_eq!(susun(), format!("catatan: masih konsep; {wajib}\n{boleh}"));

    ganti(&berkas, "# tanggal = 2023-04-12", "tanggal = 2023-03-30");
    ganti(&berkas, "# nama = \"…\"", "nama = \"Contoh Nama\"\ntanpa-nip = \"kepala daerah\"");
    ganti(&berkas, "status = \"konsep\"", "status = \"konsep\"\nnomor = \"700/12/2023\"");
    ganti(
        &berkas,
        "[pengesahan]",
        "[arsip]\nklasifikasi = \"000.8.6.3\"\nskkaad = \"biasa\"\nunit = \"Sekretariat\"\njra = { aktif = 2, inaktif = 4, nasib-akhir = \"permanen\" }\n\n[pengesahan]",
    );
    let pesan = susun();
    assert!(pesan.contains("peringatan[pengesahan-mendahului]"), "{pesan}");
    let akhir = "catatan: masih konsep; pengesahan sudah lengkap, ganti status menjadi \"final\" bila sudah benar\n\
                 catatan: 1 peringatan di atas menjadi galat bila final: perbaiki, atau terima yang memang benar\n";
    assert!(pesan.ends_with(akhir), "{pesan}");
}

#[test]
fn several_periods_are_built_with_progress() {
    let salinan = salinan();
    let tahun = salinan.path().join("reports/lumajang/dinas-tenaga-kerja/2023");
    salin(&tahun.join("tribulan-1"), &tahun.join("tribulan-2"));
    let berkas = tahun.join("tribulan-2/laporan.toml");
    ganti(&berkas, "periode = \"tribulan-1\"", "periode = \"tribulan-2\"");
    ganti(&berkas, "tanggal-data = 2023-03-31", "tanggal-data = 2023-06-30");
    let hasil = lkjip(salinan.path(), &["susun", "reports"]);
    berakhir(&hasil, 0);
    let pesan = pesan(&hasil);
    assert!(pesan.contains(&format!("[1/2] {CONTOH}\n")), "{pesan}");
    assert!(pesan.contains("[2/2] "), "{pesan}");
    assert!(pesan.ends_with("2 laporan: 2 baik, 0 bermasalah\n"), "{pesan}");
    let dua = NAMA.replace("tribulan-1", "tribulan-2");
    assert_eq!(nama_di(salinan.path()), [NAMA, dua.as_str(), "reports"]);

    let satu_berkas = lkjip(salinan.path(), &["susun", "reports", "-o", "semua.pdf"]);
    berakhir(&satu_berkas, 2);
    assert!(self::pesan(&satu_berkas).contains("-o hanya untuk satu laporan"));
    let rekap = lkjip(salinan.path(), &["rekap", "reports"]);
    berakhir(&rekap, 2);
    assert!(self::pesan(&rekap).contains("ada 2 laporan di bawah \"reports\""));
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    let kosong = tempfile::tempdir().unwrap();
    fs::create_dir(kosong.path().join("map.pdf")).unwrap();
    let contoh = akar().join(CONTOH);
    for tujuan in ["tiada/laporan.pdf", "map.pdf"] {
        let kata = ["susun".as_ref(), contoh.as_os_str(), "-o".as_ref(), tujuan.as_ref()];
        let hasil = lkjip(kosong.path(), &kata);
        berakhir(&hasil, 2);
        assert!(pesan(&hasil).contains(&format!("\"{tujuan}\" tidak dapat ditulis")));
        assert_eq!(keluaran(&hasil), "");
        assert_eq!(nama_di(kosong.path()), ["map.pdf"]);
    }
}

#[test]
fn checking_says_how_it_stands_and_writes_nothing() {
    let salinan = salinan();
    for perintah in [&["periksa"][..], &["check", "--halaman"], &["periksa", "--cepat"]] {
        let kata = [perintah, &[CONTOH, "--ketat"]].concat();
        let hasil = lkjip(salinan.path(), &kata);
        berakhir(&hasil, 0);
        assert_eq!(keluaran(&hasil), format!("{CONTOH}: 0 galat, 0 peringatan\n"));
        assert_eq!(pesan(&hasil), "");
    }
    assert_eq!(nama_di(salinan.path()), ["reports"]);
}

/// Where nothing of a report is wrong, it is said what else some of the checks wait for.
#[test]
fn what_waits_for_an_earlier_report_is_told() {
    let salinan = salinan();
    let tahunan = salinan.path().join(CONTOH).join("../../2022/tahunan");
    salin(&salinan.path().join(CONTOH), &tahunan);
    fs::write(tahunan.join("realisasi-anggaran.toml"), "[realisasi]\nx = \n").unwrap();
    let hasil = lkjip(salinan.path(), &["periksa", "--cepat", CONTOH]);
    berakhir(&hasil, 0);
    let pesan = pesan(&hasil);
    assert!(pesan.contains("catatan: sebagian pemeriksaan menunggu laporan terdahulu"), "{pesan}");
    assert!(!pesan.contains("galat di atas"), "{pesan}");
}

#[test]
fn findings_for_other_programs_are_one_document_on_stdout() {
    let salinan = salinan();
    let tahun = salinan.path().join("reports/lumajang/dinas-tenaga-kerja/2023");
    salin(&tahun.join("tribulan-1"), &tahun.join("tribulan-2"));
    let berkas = tahun.join("tribulan-2/realisasi-anggaran.toml");
    ganti(&berkas, "\"1.2.1\" = 7_914_000", "\"1.2.1\" = 10_575_001");
    let baca = |format: &str| {
        let hasil = lkjip(salinan.path(), &["periksa", "reports", "--format", format]);
        berakhir(&hasil, 1);
        assert!(!pesan(&hasil).contains("pagu-terlampaui"), "{}", pesan(&hasil));
        serde_json::from_str::<serde_json::Value>(&keluaran(&hasil)).expect("JSON")
    };
    let json = baca("json");
    let laporan = json["laporan"].as_array().expect("a list");
    assert_eq!(laporan.len(), 2);
    assert_eq!(laporan[0]["folder"], CONTOH);
    assert_eq!(laporan[0]["galat"], 0);
    assert_eq!(laporan[1]["temuan"][0]["kode"], "pagu-terlampaui");
    let sarif = baca("sarif");
    let kode = |hasil: &serde_json::Value| hasil["ruleId"] == "pagu-terlampaui";
    assert!(sarif["runs"][0]["results"].as_array().expect("a list").iter().any(kode));
}

#[test]
fn a_kind_of_problem_is_explained() {
    let kosong = tempfile::tempdir().unwrap();
    let baca = |kata: &[&str]| {
        let hasil = lkjip(kosong.path(), kata);
        berakhir(&hasil, 0);
        assert_eq!(pesan(&hasil), "");
        keluaran(&hasil)
    };
    let halaman = baca(&["jelaskan", "pagu-terlampaui"]);
    assert!(halaman.starts_with("pagu-terlampaui (galat)\n\nrealisasi anggaran"), "{halaman}");
    for bagian in ["\nMengapa: ", "\nSalah:\n\n    # ", "\nBenar:\n\n    # "] {
        assert!(halaman.contains(bagian), "{halaman}");
    }
    assert!(!halaman.contains("```") && !halaman.contains("terima"), "{halaman}");
    for sama in [&["explain", "pagu-terlampaui"], &["jelaskan", "galat[Pagu-Terlampaui]:"]] {
        assert_eq!(baca(sama), halaman);
    }
    let diterima = baca(&["jelaskan", "angka-basi"]);
    assert!(diterima.starts_with("angka-basi (peringatan; galat bila laporan final)\n"));
    assert!(diterima.contains("\n    [[terima]]\n    aturan = \"angka-basi\"\n"), "{diterima}");
    let daftar = baca(&["jelaskan"]);
    assert_eq!(daftar.lines().count(), lkjip::diagnostic::Code::ALL.len());
    let satu = daftar.lines().find(|baris| baris.starts_with("pagu-terlampaui  "));
    assert!(satu.is_some_and(|baris| baris.ends_with("  realisasi anggaran melebihi pagunya")));
}

/// A terminal of its own (util-linux's `script`) gets colours, unless NO_COLOR is set.
#[test]
#[cfg(target_os = "linux")]
fn colours_are_for_terminals_that_want_them() {
    let kosong = tempfile::tempdir().unwrap();
    let di_terminal = |lingkungan: &[(&str, &str)]| {
        let perintah = format!("{} periksa .", env!("CARGO_BIN_EXE_lkjip"));
        let mut script = Command::new("script");
        script.args(["-qec", perintah.as_str(), "/dev/null"]).current_dir(kosong.path());
        script.env_remove("NO_COLOR").envs(lingkungan.iter().copied());
        keluaran(&script.output().expect("script is part of util-linux"))
    };
    let warna = di_terminal(&[]);
    assert!(warna.contains("folder-bukan-laporan") && warna.contains('\u{1b}'), "{warna:?}");
    let polos = di_terminal(&[("NO_COLOR", "1")]);
    assert!(polos.contains("folder-bukan-laporan") && !polos.contains('\u{1b}'), "{polos:?}");
}

#[test]
fn a_folder_without_a_report_is_told() {
    let kosong = tempfile::tempdir().unwrap();
    let hasil = lkjip(kosong.path(), &["periksa", "."]);
    berakhir(&hasil, 1);
    assert!(pesan(&hasil).contains("galat[folder-bukan-laporan]"), "{}", pesan(&hasil));
}

#[test]
fn wrong_commands_end_with_2_and_an_indonesian_sentence() {
    let kosong = tempfile::tempdir().unwrap();
    fs::write(kosong.path().join("berkas.toml"), "").unwrap();
    #[rustfmt::skip]
    let salah: [(&[&str], &str); 15] = [
        (&["susn"], "galat: perintah \"susn\" tidak dikenal\nsaran: mungkin yang dimaksud \"susun\""),
        (&["susun"], "galat: <FOLDER>... belum disebut"),
        (&["susun", ".", "--ketaat"], "galat: pilihan \"--ketaat\" tidak dikenal\nsaran: mungkin yang dimaksud \"--ketat\""),
        (&["susun", ".", "-o"], "galat: --keluaran <BERKAS> memerlukan nilai"),
        (&["susun", ".", "-o", "a", "-o", "b"], "galat: --keluaran <BERKAS> hanya boleh disebut satu kali"),
        (&["rekap", ".", "--format", "xml"], "galat: nilai \"xml\" untuk --format <FORMAT> tidak dikenal, pilih salah satu: teks, json, csv"),
        (&["periksa", ".", "--format", "csv"], "galat: nilai \"csv\" untuk --format <FORMAT> tidak dikenal, pilih salah satu: teks, json, sarif"),
        (&["jelaskan", "pagu-terlampau"], "galat: kode \"pagu-terlampau\" tidak dikenal\nsaran: mungkin yang dimaksud \"pagu-terlampaui\"\n"),
        (&["jelaskan", "xyz"], "galat: kode \"xyz\" tidak dikenal\nsaran: jalankan `lkjip jelaskan` untuk melihat semua kode\n"),
        (&["rekap", "a", "b"], "galat: pilihan \"b\" tidak dikenal"),
        (&["susun", "tiada"], "galat: map \"tiada\" tidak ada"),
        (&["periksa", "tiada"], "galat: map \"tiada\" tidak ada"),
        (&["rekap", "tiada"], "galat: map \"tiada\" tidak ada"),
        (&["susun", "berkas.toml"], "galat: \"berkas.toml\" bukan map"),
        (&["susun", ".", "--templat", "tiada"], "galat: templat di \"tiada\" tidak dapat dibaca: map atau berkasnya tidak ada"),
    ];
    for (kata, awal) in salah {
        let hasil = lkjip(kosong.path(), kata);
        berakhir(&hasil, 2);
        assert_eq!(keluaran(&hasil), "", "{kata:?}");
        assert!(pesan(&hasil).starts_with(awal), "{kata:?}: {}", pesan(&hasil));
    }
    for (kata, bantuan) in [
        (["susn"].as_slice(), "\nBantuan: lkjip --help\n"),
        (&["receive"], "\nBantuan: lkjip terima --help\n"),
        (&["arsip", "ekspor"], "\nBantuan: lkjip arsip ekspor --help\n"),
    ] {
        let pesan = pesan(&lkjip(kosong.path(), kata));
        assert!(pesan.ends_with(bantuan), "{pesan}");
    }
    let tanpa = lkjip::<&str>(kosong.path(), &[]);
    berakhir(&tanpa, 2);
    assert!(pesan(&tanpa).contains("Penggunaan: lkjip PERINTAH"), "{}", pesan(&tanpa));
}

#[test]
fn a_path_that_leads_nowhere_is_told_with_what_is_there() {
    let kosong = tempfile::tempdir().unwrap();
    fs::create_dir_all(kosong.path().join("reports/lumajang")).unwrap();
    for (jalur, saran) in [
        ("reports/lumajng/dinas", "saran: yang ada di reports: lumajang\n"),
        ("report", "saran: yang ada di sini: reports\n"),
    ] {
        let hasil = lkjip(kosong.path(), &["periksa", jalur]);
        berakhir(&hasil, 2);
        assert_eq!(pesan(&hasil), format!("galat: map \"{jalur}\" tidak ada\n{saran}"));
    }
    for n in 0..20 {
        fs::write(kosong.path().join(format!("LKjIP_{n}.pdf")), "").unwrap();
    }
    let hasil = lkjip(kosong.path(), &["verifikasi", "LKjP_7.pdf"]);
    assert!(
        pesan(&hasil).ends_with("\nsaran: mungkin yang dimaksud LKjIP_7.pdf\n"),
        "{}",
        pesan(&hasil)
    );
}

#[test]
fn help_is_indonesian() {
    let kosong = tempfile::tempdir().unwrap();
    let inggris = ["Usage", "Commands", "Options", "Arguments", "Print", "possible", "default:"];
    let semua: [&[&str]; 15] = [
        &["--help"],
        &["susun", "--help"],
        &["periksa", "-h"],
        &["rekap", "--help"],
        &["jelaskan", "--help"],
        &["tandatangan", "--help"],
        &["verifikasi", "--help"],
        &["terbitkan", "--help"],
        &["terima", "--help"],
        &["arsip", "--help"],
        &["arsip", "periksa", "--help"],
        &["arsip", "daftar", "--help"],
        &["arsip", "ekspor", "--help"],
        &["arsip", "cabut", "--help"],
        &["arsip", "pulihkan-daftar", "--help"],
    ];
    for kata in semua {
        let hasil = lkjip(kosong.path(), kata);
        berakhir(&hasil, 0);
        let bantuan = keluaran(&hasil);
        assert!(bantuan.contains("\nPenggunaan: lkjip "), "{bantuan}");
        assert!(bantuan.contains("\nPilihan:\n"), "{bantuan}");
        for kata in inggris {
            assert!(!bantuan.contains(kata), "{kata} in {bantuan}");
        }
    }
    let bantuan = keluaran(&lkjip(kosong.path(), &["--help"]));
    assert!(bantuan.contains("\nPerintah:\n"), "{bantuan}");
    assert!(bantuan.contains("Lisensi: Apache-2.0"), "{bantuan}");
    let versi = keluaran(&lkjip(kosong.path(), &["--version"]));
    assert_eq!(versi, concat!("lkjip ", env!("CARGO_PKG_VERSION"), "\n"));
}
