//! What is no archive is not taken for one, and none begins where it should not.

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;

/// Every file below a folder, by its path from there.
fn semua(map: &Path) -> Vec<PathBuf> {
    let mut berkas = Vec::new();
    let mut folders = vec![map.to_owned()];
    while let Some(folder) = folders.pop() {
        for satu in fs::read_dir(folder).unwrap() {
            let jalur = satu.unwrap().path();
            if jalur.is_dir() {
                folders.push(jalur.clone());
            }
            berkas.push(jalur);
        }
    }
    berkas.sort();
    berkas
}

fn terbitkan(di: &Path, kata: &[&str]) -> std::process::Output {
    lkjip(di, &[&["terbitkan", "--tanggal", "2023-04-13"], kata].concat())
}

/// The sources in a bag are those of a final report; issuing them again would put an archive into the bag.
#[test]
fn no_archive_begins_inside_another() {
    let folder = di_disk();
    let di = folder.path();
    let hasil = terbitkan(di, &[FOLDER]);
    berakhir(&hasil, 0, "arsip baru dibuat di kecil/arsip\n");
    let nama = format!("kecil/arsip/2023/{NAMA}");
    let sumber = format!("{nama}/data/sumber/daerah/dinas/2023/tribulan-1");
    let dulu = semua(&di.join("kecil/arsip"));
    let saran = "dan yang sudah terbit tidak diubah\nsaran: salin dahulu datanya ke luar ";
    let di_kantong = format!("{saran}kantong itu\n");
    berakhir(&terbitkan(di, &[&sumber]), 2, &di_kantong);
    for arsip in [nama.as_str(), "kecil/arsip/2023", "kecil/arsip/baru/lagi"] {
        let saran = format!("{saran}arsip itu\n");
        berakhir(&terbitkan(di, &[FOLDER, "--arsip", arsip]), 2, &saran);
    }
    assert_eq!(semua(&di.join("kecil/arsip")), dulu);
    // So for a bag that was handed on without its archive.
    fs::rename(di.join(&nama), di.join("kantong")).unwrap();
    let lepas = sumber.replace(&nama, "kantong");
    berakhir(&terbitkan(di, &[&lepas]), 2, &di_kantong);
    let susun = lkjip(di, &["susun", FOLDER, "-o", "kantong/data/satu.pdf"]);
    berakhir(&susun, 2, "yang sudah terbit tidak diubah");
    fs::rename(di.join("kantong"), di.join(&nama)).unwrap();
    assert_eq!(semua(&di.join("kecil/arsip")), dulu);
    // Copied out, it is a report like any other; and the data may be issued again to where they were.
    berakhir(&terbitkan(di, &[&sumber, "--arsip", "lain"]), 0, "arsip baru dibuat di lain\n");
    // An archive that was put into another one before is read, and grows no more.
    fs::rename(di.join("lain"), di.join("kecil/arsip/2023/lain")).unwrap();
    let dalam = "kecil/arsip/2023/lain";
    berakhir(&lkjip(di, &["arsip", "daftar", dalam]), 0, NAMA);
    let cabut = ["arsip", "cabut", NAMA, "--alasan", "uji", "--arsip", dalam];
    berakhir(&lkjip(di, &cabut), 2, "berada di dalam arsip");
}

#[test]
fn a_folder_without_a_register_is_no_archive() {
    let folder = di_disk();
    let di = folder.path();
    berakhir(&terbitkan(di, &[FOLDER]), 0, "_r0");
    fs::write(di.join("x.pdf"), "x").unwrap();
    let bukan =
        "\"kecil\" bukan arsip: DAFTAR.jsonl tidak ada\nsaran: mungkin yang dimaksud kecil/arsip\n";
    for kata in [
        ["arsip", "periksa", "kecil"].as_slice(),
        &["arsip", "daftar", "kecil"],
        &["arsip", "ekspor", NAMA, "-o", "x.zip", "--arsip", "kecil"],
        &["arsip", "cabut", NAMA, "--alasan", "uji", "--arsip", "kecil"],
        &["terima", "x.pdf", "--arsip", "kecil"],
        &["verifikasi", "x.pdf", "--arsip", "kecil"],
        &["periksa", FOLDER, "--arsip", "kecil"],
    ] {
        berakhir(&lkjip(di, kata), 2, bukan);
    }
    // Its bags are there: the register was lost, and none is begun anew.
    fs::remove_file(di.join("kecil/arsip/DAFTAR.jsonl")).unwrap();
    let hilang = lkjip(di, &["arsip", "periksa", "kecil/arsip"]);
    berakhir(&hilang, 1, "galat: DAFTAR.jsonl hilang\nsaran: pulihkan dari cadangan\n");
    berakhir(&lkjip(di, &["arsip", "daftar", "kecil/arsip"]), 2, "DAFTAR.jsonl hilang");
    let hasil = terbitkan(di, &[FOLDER]);
    berakhir(&hasil, 2, "arsip rusak: DAFTAR.jsonl hilang\nsaran: pulihkan dari cadangan\n");
    assert_eq!(pesan(&hasil).matches("saran").count(), 1, "{}", pesan(&hasil));
    assert!(!di.join("kecil/arsip/DAFTAR.jsonl").exists());
}

#[test]
fn somebodys_folder_does_not_become_an_archive() {
    let folder = di_disk();
    let di = folder.path();
    fs::create_dir(di.join("surat")).unwrap();
    fs::write(di.join("surat/nota.txt"), "penting").unwrap();
    let hasil = terbitkan(di, &[FOLDER, "--arsip", "surat"]);
    berakhir(&hasil, 2, "\"surat\" berisi hal lain dan bukan arsip\nsaran: sebutkan map arsip");
    assert_eq!(semua(&di.join("surat")).len(), 1);
    // What is refused leaves no folder; what is issued says that it made one, once.
    let belum = lkjip(di, &["terbitkan", FOLDER, "--arsip", "baru", "--tanggal", "2093-04-13"]);
    berakhir(&belum, 2, "tanggal 13\u{a0}April 2093 belum tiba, hari ini ");
    assert!(!di.join("baru").exists());
    berakhir(&terbitkan(di, &[FOLDER, "--arsip", "baru"]), 0, "arsip baru dibuat di baru\n");
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    fs::write(&berkas, format!("# perbaikan\n{teks}")).unwrap();
    let kedua = terbitkan(di, &[FOLDER, "--arsip", "baru"]);
    berakhir(&kedua, 0, "_r1");
    assert!(!pesan(&kedua).contains("arsip baru"), "{}", pesan(&kedua));
}

/// The register is read as a history; where a clock ran ahead once, the archive can still be used.
#[test]
fn no_day_to_come_and_none_before_the_last_line() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let hari = |d| NaiveDate::from_ymd_opt(2023, 4, d).expect("a date");
    let cabut = |tanggal, kini| {
        let saat = SaatCatat { tanggal, kini, ..saat() };
        arsip::revoke(arsip, NAMA, "uji", &saat, &mut Langkah::all())
    };
    for (tanggal, kini, pesan) in [
        (12, 20, "tanggal 12\u{a0}April 2023 lebih awal daripada 13\u{a0}April 2023"),
        (12, 12, "saran: sebut --tanggal 2023-04-13 atau sesudahnya"),
        (21, 20, "tanggal 21\u{a0}April 2023 belum tiba, hari ini 20\u{a0}April 2023"),
        (14, 12, "belum tiba"),
    ] {
        match cabut(hari(tanggal), hari(kini)) {
            Err(Galat::Ditolak(apa)) => assert!(apa.to_string().contains(pesan), "{apa}"),
            lain => panic!("{tanggal} {kini}: {lain:?}"),
        }
    }
    assert_eq!(periksa(arsip, None).expect("whole").baris, 1);
    cabut(hari(13), hari(12)).expect("the day of the last line");
}
