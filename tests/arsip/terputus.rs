//! The power fails: at whatever step it does, the archive is whole, and the same command again ends the work.

use super::*;
use lkjip::arsip::{JenisSalinan, Salinan};

type Kerja<'a> = &'a dyn Fn(&Path, &mut Langkah) -> Result<Dicatat, Galat>;

/// Stops some work before each of its steps in turn; `sudah` is what it says where it was done already. What has a bag
/// may leave it whole without its line.
fn di_setiap_langkah(kerja: Kerja<'_>, sudah: &str, (paling_sedikit, berkantong): (u32, bool)) {
    let mut langkah = 0;
    let mut terlihat = [false; 2];
    loop {
        let (folder, _) = satu();
        let arsip = folder.path();
        match kerja(arsip, &mut Langkah::stop_after(langkah)) {
            Ok(_) => break,
            Err(Galat::Berhenti) => {}
            Err(lain) => panic!("step {langkah}: {lain:?}"),
        }
        let dulu = periksa(arsip, None).unwrap_or_else(|e| panic!("step {langkah}: {e:?}"));
        if arsip.join(KUNCI).exists() {
            assert!(dulu.catatan.iter().any(|satu| satu.contains(KUNCI)), "{dulu:?}");
            let lagi = kerja(arsip, &mut Langkah::all());
            assert!(matches!(lagi, Err(Galat::Terkunci { .. })), "{lagi:?}");
            fs::remove_file(arsip.join(KUNCI)).expect("the advice for a lock that was left");
        }
        let sisa = dulu.catatan.iter().filter(|satu| !satu.contains(KUNCI)).count();
        match kerja(arsip, &mut Langkah::all()) {
            Ok(hasil) => {
                let menyelesaikan = hasil.sisa.iter().any(|satu| satu.contains("dicatat"));
                terlihat[usize::from(menyelesaikan)] |= !hasil.sisa.is_empty();
                assert_eq!(sisa == 0, hasil.sisa.is_empty(), "step {langkah}: {dulu:?} {hasil:?}");
            }
            Err(Galat::Ditolak(pesan)) => {
                assert!(
                    dulu.baris == 2 && sisa == 0 && pesan.to_string().contains(sudah),
                    "{pesan} {dulu:?}"
                );
            }
            Err(lain) => panic!("step {langkah}: {lain:?}"),
        }
        let akhir = periksa(arsip, None).expect("whole");
        assert_eq!((akhir.baris, akhir.catatan.len()), (2, 0), "step {langkah}: {akhir:?}");
        langkah += 1;
    }
    assert!(langkah >= paling_sedikit, "only {langkah} steps");
    assert_eq!(terlihat, [true, berkantong], "leftovers were thrown away, and finished");
}

#[test]
fn issuing_is_never_half_done() {
    let baru = isi("b");
    di_setiap_langkah(
        &|arsip, langkah| terbit(arsip, &baru, langkah),
        "data tidak berubah",
        (60, true),
    );
}

#[test]
fn taking_in_a_copy_is_never_half_done() {
    let salinan = Salinan {
        terbitan: NAMA,
        jenis: JenisSalinan::Pindai,
        pdf: b"%PDF of a scanner\n",
        penandatangan: Vec::new(),
    };
    let kerja =
        |arsip: &Path, langkah: &mut Langkah| arsip::receive(arsip, &salinan, &saat(), langkah);
    di_setiap_langkah(&kerja, "berkas ini sudah ada di arsip", (25, true));
}

#[test]
fn withdrawing_is_never_half_done() {
    let kerja = |arsip: &Path, langkah: &mut Langkah| {
        arsip::revoke(arsip, NAMA, "salah tabel", &saat(), langkah)
    };
    di_setiap_langkah(&kerja, "sudah dicabut: salah tabel", (10, false));
}

/// What was thrown away or written anew is no work that was finished: to do the same twice is refused all the same.
#[test]
fn leftovers_do_not_hide_that_it_was_done_before() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let semua = &mut Langkah::all();
    let pdf = b"%PDF of a scanner\n";
    let penandatangan = Vec::new();
    let salinan = Salinan { terbitan: NAMA, jenis: JenisSalinan::Pindai, pdf, penandatangan };
    arsip::receive(arsip, &salinan, &saat(), semua).expect("taken in");
    let kotor = || {
        fs::write(arsip.join(".sementara-x"), "x").unwrap();
        fs::write(arsip.join("SHA256SUMS"), "x").unwrap();
    };
    kotor();
    let lagi = terbit(arsip, &isi("a"), semua);
    assert!(
        matches!(&lagi, Err(Galat::Ditolak(p)) if p.to_string().contains("tidak berubah")),
        "{lagi:?}"
    );
    kotor();
    let lagi = arsip::receive(arsip, &salinan, &saat(), semua);
    assert!(
        matches!(&lagi, Err(Galat::Ditolak(p)) if p.to_string().contains("sudah ada")),
        "{lagi:?}"
    );
    arsip::revoke(arsip, NAMA, "salah", &saat(), semua).expect("withdrawn");
    kotor();
    let lagi = arsip::revoke(arsip, NAMA, "salah", &saat(), semua);
    assert!(
        matches!(&lagi, Err(Galat::Ditolak(p)) if p.to_string().contains("sudah dicabut")),
        "{lagi:?}"
    );
    assert_eq!(periksa(arsip, None).expect("whole").catatan.len(), 0);
}

/// Even the first issue of all.
#[test]
fn an_archive_is_never_half_founded() {
    let isi = isi("a");
    let mut terlihat = [false; 3];
    for langkah in 0.. {
        let folder = tempfile::tempdir().expect("a folder");
        let arsip = folder.path().join("arsip");
        let hasil = terbit(&arsip, &isi, &mut Langkah::stop_after(langkah));
        if hasil.is_ok() {
            break;
        }
        let berkantong = arsip.join("2023").join(NAMA).is_dir();
        let terkunci = arsip.join(KUNCI).exists();
        if terkunci {
            let dulu = periksa(&arsip, None);
            assert!(matches!(dulu, Ok(_) | Err(Galat::Ditolak(_))), "step {langkah}: {dulu:?}");
            fs::remove_file(arsip.join(KUNCI)).expect("the advice for a lock that was left");
        }
        match periksa(&arsip, None) {
            Ok(dulu) => assert_eq!(dulu.terbitan, 1, "step {langkah}"),
            Err(Galat::Rusak(apa)) => {
                assert!(
                    berkantong && apa.to_string().contains("ulangi `lkjip terbitkan`"),
                    "{apa}"
                );
                terlihat[2] = true;
            }
            Err(Galat::Ditolak(apa)) if apa.to_string().contains("bukan arsip") => {
                let terputus = apa.to_string().contains("bila terputus, ulangi `lkjip terbitkan`");
                let kosong = fs::read_dir(&arsip).expect("a folder").count() == 0;
                assert!(!berkantong && terputus != kosong, "step {langkah}: {apa}");
                terlihat[1] = true;
            }
            Err(Galat::Ditolak(apa))
                if apa.to_string().contains("tidak ada") && !arsip.exists() =>
            {
                terlihat[0] = true;
            }
            lain => panic!("step {langkah}: {lain:?}"),
        }
        let lagi = terbit(&arsip, &isi, &mut Langkah::all());
        let sudah = matches!(&lagi, Err(Galat::Ditolak(pesan)) if pesan.to_string().contains("data tidak berubah"));
        assert!(lagi.is_ok() || sudah, "step {langkah}: {lagi:?}");
        assert_eq!(periksa(&arsip, None).expect("whole").terbitan, 1);
    }
    assert_eq!(terlihat, [true; 3], "no folder, no bag yet, a bag without a register");
}
