//! Changes by somebody who means it: each is found, and the first broken thing is named.

use super::*;

#[test]
fn a_changed_register_is_found() {
    let (folder, _) = satu();
    let arsip = folder.path();
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
    let kepala = periksa(arsip, None).expect("whole").kepala;
    assert!(periksa(arsip, Some(&kepala)).is_ok());
    let daftar = arsip.join("DAFTAR.jsonl");
    let teks = fs::read_to_string(&daftar).expect("a register");
    fs::write(&daftar, teks.replacen("Nama Contoh", "Nama Lain", 1)).unwrap();
    rusak(arsip, None, "DAFTAR.jsonl baris 2: sidik baris sebelumnya tidak cocok");
    fs::write(&daftar, &teks[..teks.len() - 20]).unwrap();
    rusak(arsip, None, "baris 2: baris ini terpotong");
    let satu = teks.split_inclusive('\n').next().expect("a line");
    fs::write(&daftar, satu).unwrap();
    rusak(arsip, Some(&kepala), "baris terakhir dihapus atau diganti");
    fs::write(&daftar, teks.replacen("2023/LKjIP", "x", 1).replace("_r1", "_r0")).unwrap();
    assert!(periksa(arsip, None).is_err());
    fs::write(&daftar, &teks).unwrap();
    assert!(periksa(arsip, None).is_ok());
    fs::write(arsip.join("SHA256SUMS"), "").unwrap();
    rusak(arsip, None, "SHA256SUMS berbeda");
}

/// A table that somebody saved from a spreadsheet is no lost line, and a lost line no changed table.
#[test]
fn a_changed_table_and_a_lost_line_are_told_apart() {
    let (folder, _) = satu();
    let arsip = folder.path();
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
    let (daftar, csv) = (arsip.join("DAFTAR.jsonl"), arsip.join("DAFTAR.csv"));
    let tabel = fs::read(&csv).unwrap();
    fs::write(&csv, "disimpan Excel").unwrap();
    rusak(
        arsip,
        None,
        "DAFTAR.csv berbeda dari DAFTAR.jsonl: salah satunya diubah, atau baris DAFTAR.jsonl ada yang hilang\nsaran: SHA256SUMS cocok dengan DAFTAR.jsonl; bila --kepala juga cocok, DAFTAR.csv saja yang diubah, dan ditulis ulang oleh terbitan berikutnya",
    );
    terbit(arsip, &isi("c"), &mut Langkah::all()).expect("it is written anew");
    assert_eq!(periksa(arsip, None).expect("whole").catatan.len(), 0);
    assert_ne!(fs::read(&csv).unwrap(), tabel);
    let teks = fs::read_to_string(&daftar).unwrap();
    let dua: String = teks.split_inclusive('\n').take(2).collect();
    fs::write(&daftar, dua).unwrap();
    rusak(
        arsip,
        None,
        "DAFTAR.csv berbeda dari DAFTAR.jsonl: salah satunya diubah, atau baris DAFTAR.jsonl ada yang hilang\nsaran: periksa lagi dengan --kepala",
    );
}

/// A withdrawal leaves no bag that would tell of it: the next event must not write the lists over the trace.
#[test]
fn a_deleted_withdrawal_is_not_forgotten_by_the_next_event() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let semula = fs::read(arsip.join("DAFTAR.jsonl")).unwrap();
    arsip::revoke(arsip, NAMA, "salah tabel", &saat(), &mut Langkah::all()).expect("withdrawn");
    let sesudah = fs::read(arsip.join("DAFTAR.jsonl")).unwrap();
    fs::write(arsip.join("DAFTAR.jsonl"), semula).unwrap();
    let lagi = terbit(arsip, &isi("b"), &mut Langkah::all());
    assert!(
        matches!(&lagi, Err(Galat::Rusak(p)) if p.to_string().contains("mungkin dihapus")),
        "{lagi:?}"
    );
    fs::write(arsip.join("DAFTAR.jsonl"), sesudah).unwrap();
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
}

/// Another hash that was noted down is no proof of a lost line.
#[test]
fn what_is_no_head_is_called_so() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let daftar = arsip::Daftar::read(arsip).expect("a register");
    let satu = daftar.terbitan(NAMA).expect("registered");
    let huruf = format!("{}g", &daftar.kepala()[1..]);
    for (kepala, pesan) in [
        (&daftar.kepala()[1..], "kepala daftar terdiri atas 64 huruf dan angka"),
        (&huruf, "kepala daftar terdiri atas 64 huruf dan angka"),
        (&satu.sidik, "itu sidik data LKjIP_daerah_dinas_2023_tribulan-1_r0, bukan kepala daftar"),
        (&satu.sha256, "itu sidik PDF LKjIP_daerah_dinas_2023_tribulan-1_r0, bukan kepala daftar"),
    ] {
        match periksa(arsip, Some(kepala)) {
            Err(Galat::Ditolak(apa)) => assert!(apa.to_string().contains(pesan), "{apa}"),
            lain => panic!("{kepala}: {lain:?}"),
        }
    }
    assert!(periksa(arsip, Some(&format!(" {}\n", daftar.kepala().to_uppercase()))).is_ok());
}

#[test]
fn a_deleted_last_issue_with_its_bag_is_found_by_the_printed_head() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let semula = ["DAFTAR.jsonl", "DAFTAR.csv", "SHA256SUMS"].map(|nama| {
        let berkas = arsip.join(nama);
        (fs::read(&berkas).expect("a list"), berkas)
    });
    let kedua = terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
    fs::remove_dir_all(arsip.join(&kedua.jalur)).unwrap();
    for (isi, berkas) in semula {
        fs::write(berkas, isi).unwrap();
    }
    assert_eq!(periksa(arsip, None).expect("nothing else shows it").terbitan, 1);
    rusak(arsip, Some(&kedua.kepala), "baris terakhir dihapus atau diganti");
}

#[test]
fn a_deleted_list_is_found() {
    let (folder, _) = satu();
    let arsip = folder.path();
    terbit(arsip, &isi("b"), &mut Langkah::all()).expect("the correction");
    for nama in ["DAFTAR.csv", "SHA256SUMS"] {
        let isi = fs::read(arsip.join(nama)).expect("a list");
        fs::remove_file(arsip.join(nama)).unwrap();
        rusak(arsip, None, &format!("{nama} hilang"));
        fs::write(arsip.join(nama), isi).unwrap();
    }
    assert!(periksa(arsip, None).is_ok());
}

/// Only a register that is not there is an empty one.
#[test]
#[cfg(unix)]
fn a_register_that_cannot_be_read_is_not_an_empty_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let daftar = folder.path().join("DAFTAR.jsonl");
    assert!(arsip::Daftar::read(folder.path()).expect("empty").baris.is_empty());
    std::os::unix::fs::symlink(&daftar, &daftar).unwrap();
    assert!(matches!(arsip::Daftar::read(folder.path()), Err(Galat::Disk { .. })));
}

#[test]
fn a_changed_bag_is_found() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    let pdf = bag.join(format!("data/{NAMA}.pdf"));
    let asli = fs::read(&pdf).expect("the PDF");
    timpa(&pdf, "%PDF lain\n");
    rusak(arsip, None, &format!("{NAMA}: berkas data/{NAMA}.pdf berubah"));
    fs::remove_file(&pdf).unwrap();
    rusak(arsip, None, "pdf hilang");
    timpa(&pdf, asli);
    assert!(periksa(arsip, None).is_ok());
    fs::write(bag.join("data/lebih.txt"), "x").unwrap();
    rusak(arsip, None, "data/lebih.txt tidak tercantum");
    fs::remove_file(bag.join("data/lebih.txt")).unwrap();
    fs::write(bag.join("lebih.txt"), "x").unwrap();
    rusak(arsip, None, "lebih.txt tidak tercantum");
    fs::remove_file(bag.join("lebih.txt")).unwrap();
    let asing = bag.with_file_name("LKjIP_asing_r0");
    fs::create_dir(&asing).unwrap();
    rusak(arsip, None, "LKjIP_asing_r0: tidak tercatat");
    assert!(matches!(terbit(arsip, &isi("b"), &mut Langkah::all()), Err(Galat::Rusak(_))));
    fs::remove_dir(&asing).unwrap();
    let manifest = bag.join("manifest-sha256.txt");
    timpa(&manifest, format!("{}  data/../../../rahasia\n", "0".repeat(64)));
    rusak(arsip, None, "manifest-sha256.txt berubah");
}

/// Even where every hash was made to fit, a path out of the bag is not followed.
#[test]
fn a_path_out_of_the_bag_is_refused() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    for jalur in ["data/../../x", "/etc/hostname", "data\\..\\x", "data/%2e%2e/x"] {
        let tag = bag.join("tagmanifest-sha256.txt");
        let teks = format!("{}  {jalur}\n", "0".repeat(64));
        let daftar = fs::read_to_string(arsip.join("DAFTAR.jsonl")).unwrap();
        let lama = sidik(&fs::read(&tag).unwrap());
        timpa(&tag, &teks);
        fs::write(arsip.join("DAFTAR.jsonl"), daftar.replace(&lama, &sidik(teks.as_bytes())))
            .unwrap();
        rusak(arsip, None, "tagmanifest-sha256.txt memuat jalur yang tidak sah");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_place_of_a_file_is_refused() {
    let (folder, bag) = satu();
    let berkas = bag.join("data/rekap.json");
    let luar = folder.path().join("luar.json");
    fs::rename(&berkas, &luar).unwrap();
    std::os::unix::fs::symlink(&luar, &berkas).unwrap();
    rusak(folder.path(), None, "data/rekap.json adalah tautan");
}

/// What is cut off or stands in another's place is found, whatever file it is.
#[test]
fn a_truncated_or_swapped_file_is_found() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    let sumber = bag.join("data/sumber/daerah/dinas/2023/tribulan-1");
    for berkas in
        [bag.join("bag-info.txt"), bag.join("data/rekap.json"), sumber.join("sarana.toml")]
    {
        let isi = fs::read(&berkas).expect("a file");
        timpa(&berkas, &isi[..isi.len() - 1]);
        rusak(arsip, None, "berubah");
        timpa(&berkas, isi);
    }
    let (satu, dua) = (sumber.join("sarana.toml"), sumber.join("kepegawaian.toml"));
    let isi = [fs::read(&satu).expect("a file"), fs::read(&dua).expect("a file")];
    timpa(&satu, &isi[1]);
    timpa(&dua, &isi[0]);
    rusak(arsip, None, "tribulan-1/kepegawaian.toml berubah");
    timpa(&satu, &isi[0]);
    timpa(&dua, &isi[1]);
    assert!(periksa(arsip, None).is_ok());
    timpa(&bag.join("manifest-sha256.txt"), "");
    rusak(arsip, None, "manifest-sha256.txt berubah");
}

/// Whoever makes all hashes fit makes another register, and its head is not the one that was printed.
#[test]
fn a_forged_archive_has_another_head() {
    let (asli, _) = satu();
    let kepala = periksa(asli.path(), None).expect("whole").kepala;
    let palsu = tempfile::tempdir().expect("a folder");
    terbit(palsu.path(), &isi("palsu"), &mut Langkah::all()).expect("issued");
    assert!(periksa(palsu.path(), None).is_ok());
    rusak(palsu.path(), Some(&kepala), "baris terakhir dihapus atau diganti");
}

#[test]
#[cfg(unix)]
fn a_linked_folder_is_refused() {
    let (folder, bag) = satu();
    let arsip = folder.path();
    let luar = tempfile::tempdir().expect("a folder");
    for (map, apa) in [(bag.join("data"), "data adalah tautan"), (bag, "mapnya hilang")] {
        let ke = luar.path().join("pindah");
        fs::rename(&map, &ke).unwrap();
        std::os::unix::fs::symlink(&ke, &map).unwrap();
        rusak(arsip, None, apa);
        fs::remove_file(&map).unwrap();
        fs::rename(&ke, &map).unwrap();
    }
    assert!(periksa(arsip, None).is_ok());
}
