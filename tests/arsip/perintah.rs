//! The commands, as a records clerk meets them.

use std::process::Output;

use super::*;
use crate::command::lkjip;

/// The final small report on the disk.
pub fn di_disk() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (jalur, isi) in final_("700/1/2023", "a") {
        let jalur = folder.path().join(jalur.strip_prefix("tests/data").expect("a small report"));
        fs::create_dir_all(jalur.parent().expect("a folder")).unwrap();
        fs::write(jalur, isi).unwrap();
    }
    folder
}

pub const FOLDER: &str = "kecil/daerah/dinas/2023/tribulan-1";

pub fn pesan(hasil: &Output) -> String {
    String::from_utf8_lossy(&[&hasil.stdout[..], &hasil.stderr].concat()).into_owned()
}

#[track_caller]
pub fn berakhir(hasil: &Output, kode: i32, memuat: &str) {
    assert_eq!(hasil.status.code(), Some(kode), "{}", pesan(hasil));
    assert!(pesan(hasil).contains(memuat), "{}", pesan(hasil));
}

#[test]
fn the_bag_holds_the_very_file_that_susun_makes() {
    let folder = di_disk();
    let di = folder.path();
    berakhir(&lkjip(di, &["susun", FOLDER, "-o", "satu.pdf"]), 0, "satu.pdf");
    berakhir(
        &lkjip(di, &["issue", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]),
        0,
        "2023/LKjIP_",
    );
    let daftar = fs::read_to_string(di.join("arsip/DAFTAR.jsonl")).unwrap();
    let bag = fs::read_dir(di.join("arsip/2023")).unwrap().next().unwrap().unwrap().path();
    let nama = bag.file_name().unwrap().to_string_lossy().into_owned();
    let pdf = bag.join(format!("data/{nama}.pdf"));
    assert!(fs::read(&pdf).unwrap() == fs::read(di.join("satu.pdf")).unwrap());
    assert!(daftar.contains("\"tanggal\":\"2023-04-13\""), "{daftar}");
    let timpa = lkjip(di, &["susun", FOLDER, "-o", pdf.to_str().unwrap()]);
    berakhir(&timpa, 2, "berada di dalam arsip, dan yang sudah terbit tidak diubah");
    cocok(&bag, "manifest-sha256.txt");
    cocok(&bag, "tagmanifest-sha256.txt");
    cocok(&di.join("arsip"), "SHA256SUMS");
    berakhir(
        &lkjip(di, &["arsip", "periksa"]),
        0,
        "arsip utuh: 1 terbitan, 0 salinan diterima, 1 baris daftar",
    );
    berakhir(&lkjip(di, &["arsip", "daftar", "--tahun", "2023", "--status", "berlaku"]), 0, &nama);
    assert_eq!(pesan(&lkjip(di, &["arsip", "daftar", "--instansi", "lain"])), "0 terbitan\n");
    berakhir(&lkjip(di, &["arsip", "periksa", "--bangun-ulang"]), 0, "arsip utuh: 1 terbitan");
    berakhir(&lkjip(di, &["arsip", "ekspor", &nama, "-o", "satu.zip"]), 0, "satu.zip");
    let isi = terbuka(&di.join("satu.zip"));
    assert!(isi.contains_key(&format!("{nama}/bagit.txt")), "{:?}", isi.keys());
    assert!(isi[&format!("{nama}/data/{nama}.pdf")] == fs::read(&pdf).unwrap());
    fs::write(di.join("dua.zip"), "milik orang").unwrap();
    let dua = ["archive", "ekspor", &nama, "-o", "dua.zip"];
    berakhir(&lkjip(di, &dua), 2, "\"dua.zip\" sudah ada\nsaran: sebutkan nama lain");
    assert_eq!(fs::read(di.join("dua.zip")).unwrap(), b"milik orang");
    let hasil = lkjip(di, &[&dua[..], &["--timpa"]].concat());
    berakhir(&hasil, 0, "dua.zip");
    assert!(!pesan(&hasil).contains("catatan"), "{}", pesan(&hasil));
    assert!(fs::read(di.join("satu.zip")).unwrap() == fs::read(di.join("dua.zip")).unwrap());
    let tanda = ["tandatangan", pdf.to_str().unwrap(), "--p12", "x.p12"];
    berakhir(&lkjip(di, &tanda), 2, "berada di dalam arsip");
    let masuk = bag.join("satu.zip");
    let masuk = lkjip(di, &["arsip", "ekspor", &nama, "-o", masuk.to_str().unwrap()]);
    berakhir(&masuk, 2, "berada di dalam arsip");
    berakhir(
        &lkjip(di, &["arsip", "cabut", &nama, "--alasan", "uji", "--tanggal", "2023-04-13"]),
        0,
        "dicabut; kepala daftar",
    );
    berakhir(&lkjip(di, &["arsip", "daftar"]), 0, &format!("{nama}  (sudah dicabut: uji)\n"));
    berakhir(&lkjip(di, &["arsip", "daftar", "--format", "json"]), 0, "\"keadaan\": \"dicabut\"");
    let hasil = lkjip(di, &["arsip", "ekspor", &nama, "-o", "tiga.zip"]);
    berakhir(&hasil, 0, &format!("catatan: {nama} sudah dicabut: uji\n"));
}

/// Every line is a hash, two spaces and a file below that folder, and every hash is the file's, as `sha256sum -c` has it.
#[track_caller]
fn cocok(map: &Path, berkas: &str) {
    let teks = fs::read_to_string(map.join(berkas)).unwrap();
    assert!(!teks.is_empty(), "{berkas}");
    for baris in teks.lines() {
        let (sidik, jalur) = baris.split_once("  ").expect("two spaces");
        assert_eq!(super::sidik(&fs::read(map.join(jalur)).unwrap()), sidik, "{berkas}: {jalur}");
    }
}

/// A report looks the same wherever it is made: the issued one again, and its correction as it will be issued.
#[test]
fn the_revision_is_the_one_of_the_archive() {
    let folder = di_disk();
    let di = folder.path();
    let susun = |nama: &str| {
        berakhir(&lkjip(di, &["susun", FOLDER, "--arsip", "arsip", "-o", nama]), 0, nama);
        fs::read(di.join(nama)).unwrap()
    };
    let terbitkan = |revisi: &str, kabar: &str| {
        let hasil = lkjip(di, &["issue", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]);
        berakhir(&hasil, 0, revisi);
        berakhir(&hasil, 0, kabar);
        let bag = di.join(String::from_utf8(hasil.stdout).unwrap().trim());
        let nama = bag.file_name().unwrap().to_string_lossy().into_owned();
        fs::read(bag.join(format!("data/{nama}.pdf"))).unwrap()
    };
    let pertama = terbitkan(
        "_r0",
        "terbit dengan nomor 700/1/2023 sebagai terbitan pertama pada 13\u{a0}April 2023; catat kepala",
    );
    assert!(susun("lagi.pdf") == pertama);
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    fs::write(&berkas, format!("# perbaikan\n{teks}")).unwrap();
    let calon = susun("calon.pdf");
    let kabar = format!(
        "terbit dengan nomor 700/1/2023 sebagai revisi 1 pada 13\u{a0}April 2023, menggantikan {NAMA}; catat kepala daftar itu di surat pengantar; yang ditandatangani: arsip/2023/{0}/data/{0}.pdf\n",
        NAMA.replace("_r0", "_r1")
    );
    assert!(terbitkan("_r1", &kabar) == calon && calon != pertama);
}

/// What is issued cannot be taken back, so the period is named itself.
#[test]
fn only_the_period_itself_is_issued() {
    let folder = di_disk();
    let di = folder.path();
    let atas = lkjip(di, &["terbitkan", "kecil"]);
    let saran = format!("\"kecil\" bukan map satu periode\nsaran: lkjip terbitkan {FOLDER}\n");
    berakhir(&atas, 2, &saran);
    fs::write(di.join("laporan.pdf"), "x").unwrap();
    let berkas = lkjip(di, &["terbitkan", "laporan.pdf"]);
    berakhir(
        &berkas,
        2,
        "\"laporan.pdf\" sebuah berkas, bukan map\nsaran: sebutkan map periodenya",
    );
    for (hari, pesan) in [
        ("2023-04-31", "tanggal \"2023-04-31\" tidak ada; periksa bulan dan harinya"),
        ("12-04-2023", "tanggal \"12-04-2023\" tidak dikenal; tulis seperti 2023-04-12"),
    ] {
        berakhir(&lkjip(di, &["terbitkan", FOLDER, "--tanggal", hari]), 2, pesan);
    }
    assert!(!di.join("kecil/arsip").exists());
    berakhir(
        &lkjip(di, &["terbitkan", &format!("./{FOLDER}/"), "--tanggal", "2023-04-13"]),
        0,
        "_r0",
    );
}

#[test]
fn a_draft_and_a_locked_archive_are_refused() {
    let folder = di_disk();
    let di = folder.path();
    fs::create_dir(di.join("arsip")).unwrap();
    fs::write(di.join("arsip").join(KUNCI), "pengguna budi di komputer tu-2\n").unwrap();
    let hasil = lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip"]);
    berakhir(&hasil, 2, "arsip sedang dipakai (pengguna budi di komputer tu-2)\nsaran: tunggu");
    fs::write(di.join("arsip").join(KUNCI), "").unwrap();
    let hasil = lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip"]);
    berakhir(&hasil, 2, "arsip sedang dipakai (oleh siapa tidak tertulis)\nsaran: tunggu");
    fs::remove_file(di.join("arsip").join(KUNCI)).unwrap();
    berakhir(
        &lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-01"]),
        2,
        "laporan disahkan 12\u{a0}April 2023, sesudah tanggal terbit 1\u{a0}April 2023",
    );
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    fs::write(&berkas, teks.replace("nomor = \"700/1/2023\"\n", "")).unwrap();
    berakhir(&lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip"]), 2, "belum bernomor");
    fs::write(&berkas, teks.replace("status = \"final\"", "status = \"konsep\"")).unwrap();
    berakhir(&lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip"]), 2, "masih konsep");
    assert_eq!(fs::read_dir(di.join("arsip")).unwrap().count(), 0);
}

/// Name and content of every file in a zip.
fn terbuka(berkas: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(fs::File::open(berkas).unwrap()).expect("a zip");
    let mut isi = BTreeMap::new();
    for at in 0..zip.len() {
        let mut satu = zip.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut satu, &mut bytes).expect("its content");
        isi.insert(satu.name().expect("a name").into_owned(), bytes);
    }
    isi
}

/// A broken archive ends with 1, and one that is not there with 2.
#[test]
fn the_state_of_an_archive_is_its_exit_code() {
    let (folder, bag) = satu();
    let (di, arsip) = (folder.path(), folder.path().to_str().unwrap());
    berakhir(&lkjip(di, &["arsip", "periksa", arsip]), 0, "arsip utuh");
    timpa(&bag.join("bag-info.txt"), "x");
    berakhir(
        &lkjip(di, &["arsip", "periksa", arsip]),
        1,
        &format!("galat: {NAMA}: berkas bag-info.txt berubah"),
    );
    for kata in ["periksa", "daftar"] {
        let saran = format!(
            "map arsip \"tiada\" tidak ada\nsaran: sebutkan mapnya, misalnya lkjip arsip {kata} reports/arsip\n"
        );
        berakhir(&lkjip(di, &["arsip", kata, "tiada"]), 2, &saran);
    }
    let saran = "map arsip \"arsip\" tidak ada\nsaran: sebutkan dengan --arsip, misalnya --arsip reports/arsip\n";
    berakhir(&lkjip(di, &["arsip", "ekspor", NAMA, "-o", "x.zip"]), 2, saran);
    berakhir(
        &lkjip(di, &["arsip", "cabut", "x", "--alasan", "y", "--arsip", arsip]),
        2,
        &format!(
            "\"x\" tidak ada di arsip ini\nsaran: nama yang ada tampil dengan `lkjip arsip daftar {arsip}`"
        ),
    );
    timpa(&bag.join("manifest-sha256.txt"), "x");
    let ekspor = ["arsip", "ekspor", NAMA, "-o", "x.zip", "--arsip", arsip];
    berakhir(&lkjip(di, &ekspor), 2, &format!("saran: jalankan `lkjip arsip periksa {arsip}` dan"));
}
