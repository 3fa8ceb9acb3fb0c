//! What file managers, programs that keep folders alike, and editors leave in an archive: it is told as what it is, and
//! stops nothing that it does not harm.

use lkjip::domain::nomor::Nomor;

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;

/// Litter of every kind, as files and as folders.
const BERKAS: [&str; 22] = [
    ".DS_Store",
    "._DAFTAR.jsonl",
    "._x",
    "Thumbs.db",
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "Desktop.ini",
    "~$laporan.docx",
    ".~lock.DAFTAR.csv#",
    "~WRL0001.tmp",
    "x.tmp",
    ".dropbox",
    ".dropbox.attr",
    ".stignore",
    ".sync_1a2b.db",
    "Icon\r",
    ".directory",
    ".syncthing.x.tmp",
    "x.!sync",
    ".owncloudsync.log",
    "x.part",
];
const MAP: [&str; 10] = [
    "$RECYCLE.BIN",
    "System Volume Information",
    ".Trashes",
    ".fseventsd",
    ".Spotlight-V100",
    ".stfolder",
    ".dropbox.cache",
    "@eaDir",
    ".Trash-1000",
    "#recycle",
];

fn kotori(map: &Path) {
    for nama in BERKAS {
        fs::write(map.join(nama), "x").unwrap();
    }
    for nama in MAP {
        fs::create_dir(map.join(nama)).unwrap();
        fs::write(map.join(nama).join("isi"), "x").unwrap();
    }
}

#[test]
fn litter_is_named_wherever_it_lies_and_stops_nothing() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    for map in
        [arsip, &arsip.join("2023"), &bag, &bag.join("data"), &bag.join("data/sumber/daerah")]
    {
        kotori(map);
    }
    let hasil = periksa(arsip, None).expect("whole");
    for nama in BERKAS.iter().chain(&MAP) {
        let nama: String = nama.chars().filter(|huruf| !huruf.is_control()).collect();
        let awal = format!("{nama} di ");
        let sebutan: Vec<&String> =
            hasil.catatan.iter().filter(|satu| satu.starts_with(&awal)).collect();
        // Once for the payload, of which BagIt wants every file known, and once for all else.
        assert_eq!(sebutan.len(), 2, "{nama}: {:?}", hasil.catatan);
        assert!(sebutan.iter().all(|satu| satu.contains("bukan bagian arsip, boleh dihapus")));
        assert_eq!(sebutan.iter().filter(|satu| satu.contains("bagit.py")).count(), 1);
    }
    let satu = hasil
        .catatan
        .iter()
        .find(|satu| satu.starts_with(".DS_Store di map arsip"))
        .expect("named");
    assert_eq!(
        satu,
        &format!(
            ".DS_Store di map arsip, 2023, 2023/{NAMA}: dibuat Finder (macOS); bukan bagian arsip, boleh dihapus"
        )
    );
    let kabar = terbit(arsip, &isi("b"), &mut Langkah::all()).expect("issued").sisa;
    assert!(
        kabar.iter().any(|satu| satu.starts_with("Thumbs.db di map arsip, 2023: dibuat Windows")),
        "{kabar:?}"
    );
    arsip::revoke(arsip, NAMA, "uji", &saat(), &mut Langkah::all()).expect("withdrawn");
    let salinan = arsip::Salinan {
        terbitan: &NAMA.replace("_r0", "_r1"),
        jenis: arsip::JenisSalinan::Pindai,
        pdf: b"%PDF of a scanner\n",
        penandatangan: Vec::new(),
    };
    arsip::receive(arsip, &salinan, &saat(), &mut Langkah::all()).expect("taken in");
    assert_eq!(periksa(arsip, None).expect("whole").baris, 4);
    // What is handed on has none of it.
    let (zip, _) = arsip::export(arsip, NAMA).expect("a zip");
    assert!(!zip.windows(9).any(|satu| satu == b".DS_Store"));
}

#[test]
fn a_foreign_file_is_no_litter() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    for nama in
        ["surat.docx", "DS_Store", "Thumbs.db.exe", "tmp", ".tmp", ".rahasia", "desktop.ini.txt"]
    {
        for map in [bag.join("data"), bag.clone()] {
            fs::write(map.join(nama), "x").unwrap();
            rusak(arsip, None, &format!("{nama} tidak tercantum di dalam manifes"));
            fs::remove_file(map.join(nama)).unwrap();
        }
        fs::write(arsip.join("2023").join(nama), "x").unwrap();
        rusak(
            arsip,
            None,
            &format!(
                "{nama}: berkas ini bukan milik arsip\nsaran: pindahkan berkas itu ke luar arsip"
            ),
        );
        fs::remove_file(arsip.join("2023").join(nama)).unwrap();
    }
    // A folder in which another archive or a bag lies is not looked into, and what is in there is no issue.
    fs::create_dir(arsip.join("2023/x.tmp")).unwrap();
    rusak(arsip, None, "x.tmp: tidak tercatat di dalam DAFTAR.jsonl");
}

/// What was registered under such a name before is checked like all else, and not to be deleted.
#[test]
#[cfg(unix)]
fn a_link_named_like_litter_is_refused() {
    let (folder, bag) = satu();
    std::os::unix::fs::symlink("/etc/hostname", bag.join("data/.DS_Store")).unwrap();
    rusak(folder.path(), None, "data/.DS_Store adalah tautan");
}

/// An archive may begin where a file manager has been before.
#[test]
fn litter_does_not_keep_an_archive_from_beginning() {
    let folder = di_disk();
    let di = folder.path();
    fs::create_dir_all(di.join("arsip/2023")).unwrap();
    for map in ["arsip", "arsip/2023"] {
        kotori(&di.join(map));
    }
    let terbit = lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]);
    berakhir(&terbit, 0, "catatan: .DS_Store di map arsip, 2023: dibuat Finder (macOS)");
    let periksa = lkjip(di, &["arsip", "periksa"]);
    berakhir(&periksa, 0, "catatan: $RECYCLE.BIN di map arsip, 2023: dibuat Windows");
}

fn salin(dari: &Path, ke: &Path) {
    if dari.is_file() {
        fs::copy(dari, ke).unwrap();
        return;
    }
    fs::create_dir_all(ke).unwrap();
    for satu in fs::read_dir(dari).unwrap() {
        let satu = satu.unwrap();
        salin(&satu.path(), &ke.join(satu.file_name()));
    }
}

/// As Dropbox, OneDrive, Google Drive, Syncthing, Nextcloud, Seafile, Synology, iCloud, Explorer, Finder and Nautilus name them.
const SALINAN: [&str; 16] = [
    "DAFTAR (Budi's conflicted copy 2026-03-01).jsonl",
    "DAFTAR (conflicted copy).jsonl",
    "DAFTAR-TU-2.jsonl",
    "DAFTAR (1).jsonl",
    "DAFTAR.sync-conflict-20260301-101112-ABCDEFG.jsonl",
    "DAFTAR_conflict-20260301-101112.jsonl",
    "DAFTAR (SFConflict budi 2026-03-01-10-11-12).jsonl",
    "DAFTAR_TU-2_Mar-01-101112-2026_Conflict.jsonl",
    "DAFTAR 2.jsonl",
    "DAFTAR - Copy.jsonl",
    "DAFTAR - Salin (2).jsonl",
    "Copy of DAFTAR.jsonl",
    "Salinan DAFTAR.jsonl",
    "DAFTAR (Konflik 1).jsonl",
    "DAFTAR.jsonl.conflict1",
    "daftar.jsonl",
];

#[test]
fn a_copy_of_the_register_is_told_by_what_it_says() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let lama = fs::read(arsip.join("DAFTAR.jsonl")).unwrap();
    // The same archive on another clerk's computer, who issues, too.
    let lain = tempfile::tempdir().expect("a folder");
    salin(arsip, lain.path());
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("issued");
    let kini = fs::read(arsip.join("DAFTAR.jsonl")).unwrap();
    terbit(lain.path(), &isi("c"), &mut Langkah::all()).expect("issued");
    let cabang = fs::read(lain.path().join("DAFTAR.jsonl")).unwrap();
    for nama in SALINAN {
        let berkas = arsip.join(nama);
        if berkas.exists() {
            continue; // A disk that knows no capitals.
        }
        for (isi, apa) in [
            (&lama, "lebih lama: 1 baris pertama dari 2; boleh dihapus"),
            (&kini, "isinya sama; boleh dihapus"),
            (
                &String::from_utf8_lossy(&kini).replace('\n', "\r\n").into_bytes(),
                "isinya sama; boleh dihapus",
            ),
            (&b"apa saja".to_vec(), "isinya bukan daftar yang utuh"),
        ] {
            fs::write(&berkas, isi).unwrap();
            let catatan = periksa(arsip, None).expect("whole").catatan;
            assert_eq!(catatan.len(), 1, "{nama}: {catatan:?}");
            assert!(catatan[0].starts_with(nama) && catatan[0].contains(apa), "{catatan:?}");
        }
        fs::write(&berkas, &cabang).unwrap();
        let apa = format!(
            "DAFTAR.jsonl bercabang: sama dengan \"{nama}\" sampai baris 1, lalu berbeda; dua orang mengubah arsip ini terpisah"
        );
        rusak(arsip, None, &apa);
        let lagi = terbit(arsip, &isi("d"), &mut Langkah::all());
        assert!(matches!(&lagi, Err(Galat::Rusak(p)) if p.to_string().contains(&apa)), "{lagi:?}");
        fs::remove_file(&berkas).unwrap();
    }
    // The register itself may be the older one.
    fs::write(arsip.join("DAFTAR.jsonl"), &lama).unwrap();
    fs::write(arsip.join("DAFTAR (1).jsonl"), &kini).unwrap();
    rusak(
        arsip,
        None,
        "DAFTAR.jsonl lebih lama daripada salinannya, \"DAFTAR (1).jsonl\": 1 baris hanya ada di salinan itu",
    );
    fs::write(arsip.join("DAFTAR.jsonl"), &kini).unwrap();
    fs::write(arsip.join("SHA256SUMS (1)"), "x").unwrap();
    fs::write(arsip.join("DAFTAR-TU-2.csv"), "x").unwrap();
    let catatan = periksa(arsip, None).expect("whole").catatan;
    assert!(
        catatan.contains(
            &"SHA256SUMS (1): salinan SHA256SUMS; tidak dipakai, boleh dihapus".to_owned()
        ),
        "{catatan:?}"
    );
    assert!(
        catatan.contains(
            &"DAFTAR-TU-2.csv: salinan DAFTAR.csv; tidak dipakai, boleh dihapus".to_owned()
        ),
        "{catatan:?}"
    );
    // Only the copy is left.
    fs::remove_file(arsip.join("DAFTAR.jsonl")).unwrap();
    rusak(
        arsip,
        None,
        "DAFTAR.jsonl hilang\nsaran: pulihkan dari cadangan, atau dari salinannya di map itu (\"DAFTAR (1).jsonl\")",
    );
}

#[test]
fn a_copy_of_a_year_or_a_bag_or_a_file_is_told() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    let di_sana = tempfile::tempdir().expect("a folder");
    salin(arsip, di_sana.path());
    let lain = terbit(di_sana.path(), &isi("c"), &mut Langkah::all()).expect("issued elsewhere");
    let lain = di_sana.path().join(lain.jalur);
    for nama in ["2023 (1)", "2023 - Copy", "2023-TU-2", "Salinan 2023", "2023 (conflicted copy)"] {
        let map = arsip.join(nama);
        salin(&arsip.join("2023"), &map);
        let catatan = periksa(arsip, None).expect("whole").catatan;
        assert_eq!(catatan.len(), 1, "{catatan:?}");
        assert!(
            catatan[0].starts_with(&format!("{nama}: salinan map 2023 yang dibuat")),
            "{catatan:?}"
        );
        fs::create_dir(map.join("catatan rapat")).unwrap();
        let catatan = periksa(arsip, None).expect("whole").catatan;
        assert!(
            catatan[0].contains("tetapi isinya berbeda (catatan rapat); tidak dipakai"),
            "{catatan:?}"
        );
        salin(&lain, &map.join(lain.file_name().unwrap()));
        rusak(
            arsip,
            None,
            "_r1 bernomor 700/1/2023 yang tidak tercatat di dalam DAFTAR.jsonl: dua orang mengubah",
        );
        fs::remove_dir_all(&map).unwrap();
    }
    for nama in [" (1)", "-TU-2", " - Salinan", " (conflicted copy)"] {
        let salinan = bag.with_file_name(format!("{NAMA}{nama}"));
        salin(&bag, &salinan);
        let catatan = periksa(arsip, None).expect("whole").catatan;
        assert!(
            catatan[0].starts_with(&format!("2023/{NAMA}{nama}: salinan {NAMA} yang dibuat")),
            "{catatan:?}"
        );
        assert_eq!(periksa(arsip, None).expect("whole").terbitan, 1);
        timpa(&salinan.join("data/rekap.json"), "lain");
        rusak(arsip, None, &format!("{NAMA}{nama}: "));
        fs::remove_dir_all(&salinan).unwrap();
    }
    for nama in
        ["rekap (1).json", "rekap-TU-2.json", "Salinan rekap.json", "sumber (1)/daerah/pemda.toml"]
    {
        let salinan = bag.join("data").join(nama);
        fs::create_dir_all(salinan.parent().unwrap()).unwrap();
        let asli = if nama.contains('/') { "sumber/daerah/pemda.toml" } else { "rekap.json" };
        fs::copy(bag.join("data").join(asli), &salinan).unwrap();
        let catatan = periksa(arsip, None).expect("whole").catatan;
        let awal = format!("2023/{NAMA}/data/{nama}: salinan data/{asli} yang dibuat");
        assert!(catatan[0].starts_with(&awal) && catatan[0].contains("bagit.py"), "{catatan:?}");
        timpa(&salinan, "lain");
        rusak(
            arsip,
            None,
            &format!(
                "berkas data/{nama} tidak tercantum di dalam manifes: namanya salinan data/{asli}, tetapi isinya berbeda"
            ),
        );
        fs::remove_file(&salinan).unwrap();
    }
    // The bag itself has another name.
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("issued");
    let (sini, dulu) =
        (arsip.join("2023").join(format!("{NAMA} lama")), arsip.join("2023").join(NAMA));
    fs::rename(&dulu, &sini).unwrap();
    rusak(
        arsip,
        None,
        &format!(
            "mapnya hilang\nsaran: mungkin yang kini bernama \"{NAMA} lama\"; kembalikan namanya"
        ),
    );
    fs::rename(&sini, &dulu).unwrap();
    assert!(periksa(arsip, None).is_ok());
}

/// Two clerks on one shared folder: the bag of the other one, issued after a line that is not the last any more.
#[test]
fn a_bag_of_another_branch_is_called_so() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let di_sana = tempfile::tempdir().expect("a folder");
    salin(arsip, di_sana.path());
    let mut lain = isi("c");
    *lain.laporan.identitas.jalur.last_mut().expect("a folder") = "tribulan-2".to_owned();
    lain.laporan.identitas.nomor = Some(Nomor::Tetap("700/2/2023".to_owned()));
    let lain = terbit(di_sana.path(), &lain, &mut Langkah::all()).expect("issued elsewhere");
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("issued");
    salin(&di_sana.path().join(&lain.jalur), &arsip.join(&lain.jalur));
    let apa = "tidak tercatat di dalam DAFTAR.jsonl, dan ditulis sesudah baris 1 pada daftar yang lain: dua orang mengubah arsip ini terpisah\nsaran: tentukan daftar yang dipakai";
    rusak(arsip, None, apa);
    let lagi = terbit(arsip, &isi("d"), &mut Langkah::all());
    assert!(matches!(&lagi, Err(Galat::Rusak(p)) if p.to_string().contains(apa)), "{lagi:?}");
}

#[test]
fn a_folder_that_was_renamed_is_found() {
    let (folder, _) = satu();
    let arsip = folder.path();
    for nama in ["Tahun 2023", "2023 lama", "LKjIP"] {
        fs::rename(arsip.join("2023"), arsip.join(nama)).unwrap();
        rusak(
            arsip,
            None,
            &format!(
                "{NAMA}: mapnya hilang\nsaran: ada di dalam map \"{nama}\"; kembalikan nama atau letaknya menjadi 2023/{NAMA}"
            ),
        );
        fs::rename(arsip.join(nama), arsip.join("2023")).unwrap();
    }
}

/// Every way in which an editor saves a text, and what is told of it.
fn sunting(teks: &str) -> Vec<(Vec<u8>, &'static str)> {
    let utf16 = |teks: &str, ubah: fn(u16) -> [u8; 2]| {
        teks.encode_utf16().flat_map(ubah).collect::<Vec<u8>>()
    };
    let rapi: String = teks
        .lines()
        .map(|baris| {
            let nilai: serde_json::Value = serde_json::from_str(baris).expect("JSON");
            let _ = nilai;
            baris.replace("\":\"", "\": \"").replace("\",\"", "\",\t\"") + "\n"
        })
        .collect();
    let crlf = teks.replace('\n', "\r\n");
    vec![
        (crlf.clone().into_bytes(), "ganti barisnya menjadi CRLF (Windows)"),
        (teks.replace('\n', "\r").into_bytes(), "ganti barisnya menjadi CR (Mac lama)"),
        (format!("\u{feff}{teks}").into_bytes(), "diawali tanda BOM"),
        (
            format!("\u{feff}{crlf}").into_bytes(),
            "diawali tanda BOM, ganti barisnya menjadi CRLF (Windows)",
        ),
        (
            utf16(&format!("\u{feff}{crlf}"), u16::to_le_bytes),
            "menjadi UTF-16, ganti barisnya menjadi CRLF (Windows)",
        ),
        (utf16(&format!("\u{feff}{teks}"), u16::to_be_bytes), "menjadi UTF-16"),
        (utf16(teks, u16::to_le_bytes), "menjadi UTF-16"),
        (teks.trim_end().as_bytes().to_vec(), "ganti baris terakhirnya hilang"),
        (format!("{teks}\n \n").into_bytes(), "ada baris kosong"),
        (
            teks.replace('\n', " \n").into_bytes(),
            "spasi, tab, atau susunan di dalam barisnya diubah",
        ),
        (rapi.into_bytes(), "spasi, tab, atau susunan di dalam barisnya diubah"),
    ]
}

#[test]
fn a_register_that_an_editor_saved_is_put_right_byte_for_byte() {
    for banyak in [1, 3] {
        let (folder, _) = satu();
        let arsip = folder.path();
        for klasifikasi in ["b", "c"].iter().take(banyak - 1) {
            terbit(arsip, &isi(klasifikasi), &mut Langkah::all()).expect("issued");
        }
        let daftar = arsip.join("DAFTAR.jsonl");
        let teks = fs::read_to_string(&daftar).unwrap();
        let pulihkan = |kepala: Option<&str>| {
            arsip::recover_register(arsip, kepala, &saat(), &mut Langkah::all())
        };
        assert!(
            matches!(pulihkan(None), Err(Galat::Ditolak(p)) if p.to_string().contains("tidak berubah"))
        );
        for (ubahan, apa) in sunting(&teks) {
            fs::write(&daftar, &ubahan).unwrap();
            let sebab = format!(
                "DAFTAR.jsonl disimpan ulang oleh sebuah program penyunting: {apa}; isi barisnya sendiri tidak berubah\nsaran: jalankan `lkjip arsip pulihkan-daftar"
            );
            rusak(arsip, None, &sebab);
            let lagi = terbit(arsip, &isi("z"), &mut Langkah::all());
            assert!(
                matches!(&lagi, Err(Galat::Rusak(p)) if p.to_string().contains(&sebab)),
                "{lagi:?}"
            );
            assert_eq!(fs::read(&daftar).unwrap(), ubahan, "nobody else puts it right");
            pulihkan(None).expect("put right");
            assert_eq!(fs::read_to_string(&daftar).unwrap(), teks);
            assert!(periksa(arsip, None).expect("whole").catatan.is_empty());
        }
    }
}

/// Putting it right takes nothing over that was altered besides.
#[test]
fn what_was_altered_is_not_put_right() {
    let (folder, _) = satu();
    let arsip = folder.path();
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("issued");
    let kepala = periksa(arsip, None).expect("whole").kepala;
    let daftar = arsip.join("DAFTAR.jsonl");
    let teks = fs::read_to_string(&daftar).unwrap();
    let pulihkan =
        |kepala: Option<&str>| arsip::recover_register(arsip, kepala, &saat(), &mut Langkah::all());
    let ditolak = |isi: &str, kepala: Option<&str>, apa: &str| {
        fs::write(&daftar, isi).unwrap();
        match pulihkan(kepala) {
            Err(Galat::Rusak(p) | Galat::Ditolak(p)) => assert!(p.to_string().contains(apa), "{p}"),
            lain => panic!("{apa}: {lain:?}"),
        }
        assert_eq!(fs::read_to_string(&daftar).unwrap(), isi);
    };
    // In a line that the next one binds.
    let pertama = teks.replacen("Nama Contoh", "Nama Lain", 1).replace('\n', "\r\n");
    ditolak(
        &pertama,
        None,
        "CRLF (Windows); selain itu baris 2: sidik baris sebelumnya tidak cocok",
    );
    ditolak(&pertama, Some(&kepala), "selain itu baris 2");
    // In the last one, which nothing but the list and the printed head bind.
    let at = teks.rfind("Nama Contoh").expect("a name");
    let akhir = format!("{}Nama Lain{}", &teks[..at], &teks[at + 11..]).replace('\n', "\r\n");
    ditolak(
        &akhir,
        None,
        "baris terakhirnya tidak dibuktikan SHA256SUMS\nsaran: jalankan `lkjip arsip pulihkan-daftar",
    );
    ditolak(&akhir, Some(&kepala), "bukan yang disebut pada --kepala");
    // A line less.
    let satu = teks.split_inclusive('\n').next().expect("a line").replace('\n', "\r\n");
    ditolak(&satu, None, "tidak dibuktikan SHA256SUMS");
    ditolak(&satu, Some(&kepala), "bukan yang disebut pada --kepala");
    // Without the list, the printed head proves it.
    let sums = fs::read(arsip.join("SHA256SUMS")).unwrap();
    fs::remove_file(arsip.join("SHA256SUMS")).unwrap();
    let crlf = teks.replace('\n', "\r\n");
    ditolak(&crlf, None, "tidak dibuktikan SHA256SUMS");
    pulihkan(Some(&kepala.to_uppercase())).expect("put right");
    assert_eq!(fs::read_to_string(&daftar).unwrap(), teks);
    // That an editor saved the lists does no harm, but is told; nor does it hide that the register lost a line.
    let sums = String::from_utf8(sums).unwrap().replace('\n', "\r\n");
    fs::write(arsip.join("SHA256SUMS"), &sums).unwrap();
    let catatan = periksa(arsip, None).expect("whole").catatan;
    assert_eq!(
        catatan,
        [
            "SHA256SUMS disimpan ulang oleh sebuah program penyunting (isinya sama); ditulis ulang ketika arsip diubah lagi"
        ]
    );
    arsip::revoke(arsip, NAMA, "uji", &saat(), &mut Langkah::all()).expect("withdrawn");
    let sums = fs::read_to_string(arsip.join("SHA256SUMS")).unwrap();
    let utf16: Vec<u8> =
        format!("\u{feff}{sums}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&daftar, &teks).unwrap();
    fs::write(arsip.join("SHA256SUMS"), utf16).unwrap();
    let hilang = terbit(arsip, &isi("z"), &mut Langkah::all());
    assert!(
        matches!(&hilang, Err(Galat::Rusak(p)) if p.to_string().contains("mungkin dihapus")),
        "{hilang:?}"
    );
}

/// `susun` reads earlier figures from the archive, and says the same; the command puts it right.
#[test]
fn the_commands_say_the_same_of_it() {
    let folder = di_disk();
    let di = folder.path();
    berakhir(&lkjip(di, &["terbitkan", FOLDER, "--tanggal", "2023-04-13"]), 0, "_r0");
    let daftar = di.join("kecil/arsip/DAFTAR.jsonl");
    let teks = fs::read_to_string(&daftar).unwrap();
    fs::write(&daftar, teks.replace('\n', "\r\n")).unwrap();
    fs::rename(di.join(FOLDER), di.join("kecil/daerah/dinas/2023/tribulan-2")).unwrap();
    let dua = "kecil/daerah/dinas/2023/tribulan-2";
    let laporan = di.join(dua).join("laporan.toml");
    let isi = fs::read_to_string(&laporan).unwrap();
    fs::write(
        &laporan,
        isi.replace("tribulan-1", "tribulan-2").replace("2023-03-31", "2023-06-30"),
    )
    .unwrap();
    let apa = "DAFTAR.jsonl disimpan ulang oleh sebuah program penyunting: ganti barisnya menjadi CRLF (Windows); isi barisnya sendiri tidak berubah\nsaran: jalankan `lkjip arsip pulihkan-daftar kecil/arsip`";
    berakhir(&lkjip(di, &["susun", dua, "-o", "x.pdf"]), 2, &format!("galat: arsip rusak: {apa}"));
    berakhir(&lkjip(di, &["arsip", "periksa", "kecil/arsip"]), 1, &format!("galat: {apa}"));
    berakhir(&lkjip(di, &["arsip", "daftar", "kecil/arsip"]), 2, apa);
    let pulih = lkjip(di, &["arsip", "pulihkan-daftar", "kecil/arsip"]);
    berakhir(&pulih, 0, "DAFTAR.jsonl dipulihkan; kepala daftar ");
    assert!(pesan(&pulih).contains(
        "catatan: DAFTAR.jsonl dipulihkan byte demi byte (ganti barisnya menjadi CRLF (Windows))"
    ));
    assert_eq!(fs::read_to_string(&daftar).unwrap(), teks);
    berakhir(&lkjip(di, &["arsip", "periksa", "kecil/arsip"]), 0, "arsip utuh");
    berakhir(
        &lkjip(di, &["arsip", "pulihkan-daftar", "kecil/arsip"]),
        2,
        "tidak ada yang dipulihkan",
    );
}

/// Another office's bag, in an archive that has no register yet.
#[test]
fn another_offices_bag_never_becomes_the_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let (arsip, asing) = (folder.path().join("arsip"), folder.path().join("asing"));
    let mut lain = isi("lain");
    lain.laporan.identitas.jalur[1] = "badan".to_owned();
    lain.laporan.instansi.nama = "Badan Lain".to_owned();
    let milik_lain = terbit(&asing, &lain, &mut Langkah::all()).expect("issued there");
    salin(&asing.join("2023"), &arsip.join("2023"));
    let hasil = terbit(&arsip, &isi("a"), &mut Langkah::all());
    let apa = "tidak tercatat di dalam DAFTAR.jsonl, dan milik Badan Lain ";
    assert!(matches!(&hasil, Err(Galat::Rusak(p)) if p.to_string().contains(apa)), "{hasil:?}");
    assert!(!arsip.join("DAFTAR.jsonl").exists());
    rusak(&arsip, None, "DAFTAR.jsonl tidak ada");
    // Whose it is may be that office's interrupted first issue.
    let sendiri = terbit(&arsip, &lain, &mut Langkah::all()).expect("finished");
    assert_eq!(sendiri.jalur, milik_lain.jalur);
    assert_eq!(periksa(&arsip, None).expect("whole").terbitan, 1);
    // The same folders, another office.
    let dua = folder.path().join("dua");
    salin(&asing.join("2023"), &dua.join("2023"));
    let mut serupa = isi("serupa");
    serupa.laporan.identitas.jalur[1] = "badan".to_owned();
    let hasil = terbit(&dua, &serupa, &mut Langkah::all());
    assert!(matches!(&hasil, Err(Galat::Rusak(p)) if p.to_string().contains(apa)), "{hasil:?}");
}

/// A zip is no folder, and what cannot be written to can still be checked.
#[test]
#[cfg(unix)]
fn an_archive_that_cannot_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = di_disk();
    let di = folder.path();
    berakhir(&lkjip(di, &["terbitkan", FOLDER, "--tanggal", "2023-04-13"]), 0, "_r0");
    fs::write(di.join("arsip.zip"), "PK").unwrap();
    for kata in [
        ["arsip", "periksa", "arsip.zip"].as_slice(),
        &["arsip", "daftar", "arsip.zip"],
        &["arsip", "cabut", NAMA, "--alasan", "uji", "--arsip", "arsip.zip"],
    ] {
        berakhir(
            &lkjip(di, kata),
            2,
            "\"arsip.zip\" sebuah berkas, bukan map arsip\nsaran: bila itu zip, buka (ekstrak) dahulu",
        );
    }
    let arsip = di.join("kecil/arsip");
    fs::set_permissions(&arsip, fs::Permissions::from_mode(0o555)).unwrap();
    let tulis = fs::write(arsip.join("x"), "x");
    berakhir(&lkjip(di, &["arsip", "periksa", "kecil/arsip"]), 0, "arsip utuh");
    if tulis.is_err() {
        let cabut = [
            "arsip",
            "cabut",
            NAMA,
            "--alasan",
            "uji",
            "--arsip",
            "kecil/arsip",
            "--tanggal",
            "2023-04-14",
        ];
        berakhir(&lkjip(di, &cabut), 2, "tidak diizinkan oleh sistem");
    }
    fs::set_permissions(&arsip, fs::Permissions::from_mode(0o755)).unwrap();
}
