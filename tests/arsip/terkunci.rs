//! A lock whose process is dead: taken over on its own computer, and nowhere else.

use std::process::{Child, Command};

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;

/// As the command names this computer.
fn mesin() -> String {
    let nama = fs::read_to_string("/etc/hostname").map(|isi| isi.trim().to_owned());
    nama.unwrap_or_else(|_| "tidak diketahui".to_owned())
}

fn siapa(mesin: &str, proses: u32) -> String {
    format!("pengguna budi di komputer {mesin}, proses {proses}, sejak 2023-04-13 08:00:00 WIB")
}

/// Somebody at this computer.
fn di_sini() -> SaatCatat {
    SaatCatat { siapa: siapa(&mesin(), std::process::id()), ..saat() }
}

fn terbit_di_sini(arsip: &Path, isi: &Isi) -> Result<Dicatat, Galat> {
    let mut cetak = |_| Some(Cetakan { pdf: b"%PDF\n".to_vec(), spesimen: None });
    arsip::issue(arsip, isi, &di_sini(), &mut Langkah::all(), &mut cetak)
}

/// A process that does nothing.
fn tidur() -> Child {
    Command::new("sleep").arg("60").spawn().expect("a process")
}

/// The number of a process that ended.
fn mati() -> u32 {
    let mut proses = tidur();
    proses.kill().expect("killed");
    proses.wait().expect("ended");
    proses.id()
}

#[test]
#[cfg(target_os = "linux")]
fn a_dead_process_of_this_computer_keeps_nobody_out() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let kunci = arsip.join(KUNCI);
    let mati = siapa(&mesin(), mati());
    fs::write(&kunci, format!("{mati}\n")).unwrap();
    let hasil = terbit_di_sini(arsip, &isi("b")).expect("issued");
    assert_eq!(
        hasil.sisa,
        [format!("{KUNCI} dari {mati} diambil alih: proses itu sudah tidak berjalan")]
    );
    assert!(!kunci.exists());
    assert_eq!(periksa(arsip, None).expect("whole").baris, 2);
}

#[test]
#[cfg(target_os = "linux")]
fn who_may_be_alive_keeps_the_lock() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let kunci = arsip.join(KUNCI);
    let mut hidup = tidur();
    let mati = mati();
    let ditolak = |isi_kunci: &str, apa: &str| {
        fs::write(&kunci, isi_kunci).unwrap();
        match terbit_di_sini(arsip, &isi("b")) {
            Err(Galat::Terkunci { isi, .. }) => assert_eq!(isi, apa),
            lain => panic!("{isi_kunci}: {lain:?}"),
        }
        assert_eq!(fs::read_to_string(&kunci).unwrap(), isi_kunci);
    };
    let sini = siapa(&mesin(), mati);
    // Another computer's, a living one, one that is just being written, and one that says nothing.
    let sana = siapa("komputer-lain", mati);
    ditolak(&format!("{sana}\n"), &sana);
    let masih = siapa(&mesin(), hidup.id());
    ditolak(&format!("{masih}\n"), &masih);
    ditolak(&sini, &sini);
    ditolak("", "oleh siapa tidak tertulis");
    ditolak("apa saja\n", "apa saja");
    // Another computer of the same name, as far as the second line tells.
    ditolak(&format!("{sini}\njejak proses 0123456789abcdef lain 1\n"), &sini);
    // Somebody holds the system's lock, though the process that is named is dead.
    fs::write(&kunci, format!("{sini}\n")).unwrap();
    let pegang = fs::File::open(&kunci).expect("the lock");
    pegang.lock_shared().expect("held");
    ditolak(&format!("{sini}\n"), &sini);
    drop(pegang);
    // A number that another process has now is not the one that wrote it.
    let jejak = |proses: u32| {
        let stat = fs::read_to_string(format!("/proc/{proses}/stat")).expect("a process");
        let mulai = stat
            .rsplit_once(')')
            .expect("a name")
            .1
            .split_whitespace()
            .nth(19)
            .expect("a start")
            .to_owned();
        let nyala = fs::read_to_string("/proc/sys/kernel/random/boot_id").expect("an id");
        let mesin =
            fs::read("/etc/machine-id").map_or("-".to_owned(), |isi| sidik(&isi)[..16].to_owned());
        (mesin, nyala.trim().to_owned(), mulai)
    };
    let (mesin_ini, nyala, mulai) = jejak(hidup.id());
    ditolak(&format!("{masih}\njejak proses {mesin_ini} {nyala} {mulai}\n"), &masih);
    for lain in
        [format!("{mesin_ini} {nyala} 1"), format!("{mesin_ini} sebelum-dinyalakan-lagi {mulai}")]
    {
        fs::write(&kunci, format!("{masih}\njejak proses {lain}\n")).unwrap();
        let hasil = terbit_di_sini(arsip, &isi(&lain)).expect("issued");
        assert!(hasil.sisa[0].contains("diambil alih"), "{hasil:?}");
    }
    hidup.kill().expect("killed");
    hidup.wait().expect("ended");
}

/// Many want to take the same one over; one after the other gets in, and nothing is lost.
#[test]
#[cfg(target_os = "linux")]
fn many_who_take_over_never_work_at_once() {
    for _ in 0..5 {
        let (folder, _) = satu();
        let arsip = folder.path().to_owned();
        fs::write(arsip.join(KUNCI), format!("{}\n", siapa(&mesin(), mati()))).unwrap();
        let kerja: Vec<_> = (0..8)
            .map(|nomor| {
                let (arsip, isi) = (arsip.clone(), isi(&format!("k{nomor}")));
                thread::spawn(move || {
                    loop {
                        match terbit_di_sini(&arsip, &isi) {
                            Err(Galat::Terkunci { .. }) => thread::yield_now(),
                            hasil => return hasil.expect("issued"),
                        }
                    }
                })
            })
            .collect();
        let hasil: Vec<Dicatat> =
            kerja.into_iter().map(|satu| satu.join().expect("ended")).collect();
        let diambil =
            hasil.iter().filter(|satu| satu.sisa.iter().any(|apa| apa.contains("diambil alih")));
        assert_eq!(diambil.count(), 1, "{hasil:?}");
        let akhir = periksa(&arsip, None).expect("whole");
        assert_eq!((akhir.terbitan, akhir.catatan.len()), (9, 0), "{akhir:?}");
    }
}

/// The command itself, killed at its work.
#[test]
#[cfg(target_os = "linux")]
fn a_killed_command_leaves_no_hand_job() {
    let folder = di_disk();
    let di = folder.path();
    let kata = ["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"];
    let mut terhenti = false;
    for _ in 0..20 {
        let mut proses = Command::new(env!("CARGO_BIN_EXE_lkjip"))
            .args(kata)
            .current_dir(di)
            .env_clear()
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the command starts");
        while !di.join("arsip").join(KUNCI).exists()
            && proses.try_wait().expect("a state").is_none()
        {
            thread::yield_now();
        }
        // As long as it runs, nobody else gets in.
        thread::sleep(std::time::Duration::from_millis(5));
        proses.kill().expect("killed");
        proses.wait().expect("ended");
        terhenti = di.join("arsip").join(KUNCI).exists();
        if terhenti {
            break;
        }
        let _ = fs::remove_dir_all(di.join("arsip"));
    }
    assert!(terhenti, "it was never at work");
    let lagi = lkjip(di, &kata);
    berakhir(&lagi, 0, "diambil alih: proses itu sudah tidak berjalan\n");
    assert!(pesan(&lagi).contains(&format!("catatan: {KUNCI} dari pengguna ")), "{}", pesan(&lagi));
    berakhir(&lkjip(di, &["arsip", "periksa"]), 0, "arsip utuh: 1 terbitan");
}

/// It is there whole or not at all, so that whoever is killed while he takes it keeps nobody out.
#[test]
#[cfg(target_os = "linux")]
fn a_lock_is_never_half_written() {
    let mati = SaatCatat { siapa: siapa(&mesin(), mati()), ..saat() };
    let mut terlihat = [false; 2];
    for langkah in 0..8 {
        let (folder, _) = satu();
        let arsip = folder.path();
        let mut cetak = |_| Some(Cetakan { pdf: b"%PDF\n".to_vec(), spesimen: None });
        let langkah = &mut Langkah::stop_after(langkah);
        let hasil = arsip::issue(arsip, &isi("b"), &mati, langkah, &mut cetak);
        assert!(matches!(hasil, Err(Galat::Berhenti)), "{hasil:?}");
        let tertulis = fs::read_to_string(arsip.join(KUNCI)).ok();
        if let Some(isi) = &tertulis {
            assert!(isi.lines().count() == 2 && isi.ends_with('\n'), "{isi:?}");
        }
        terlihat[usize::from(tertulis.is_some())] = true;
        terbit_di_sini(arsip, &isi("b")).expect("issued");
        assert_eq!(periksa(arsip, None).expect("whole").catatan.len(), 0);
        assert!(fs::read_dir(arsip).expect("a folder").all(|satu| {
            let nama = satu.expect("a file").file_name();
            !nama.to_string_lossy().starts_with('.')
        }));
    }
    assert_eq!(terlihat, [true; 2]);
}
