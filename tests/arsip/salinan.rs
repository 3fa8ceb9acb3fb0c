//! Copies that come back: signed electronically, or on paper and scanned.

use lkjip::arsip::{CaraSalinan, Daftar, JenisSalinan, Salinan};

use super::*;
use crate::tanda::{akar, kecil as pdf_kecil, tanda};

/// An archive with one report whose PDF can be signed, and that PDF.
fn dengan_pdf() -> (TempDir, PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let hasil = terbit_pdf(folder.path(), &isi("a"), &pdf_kecil(), &mut Langkah::all());
    let bag = folder.path().join(hasil.expect("issued").jalur);
    let pdf = fs::read(bag.join(format!("data/{NAMA}.pdf"))).expect("the PDF");
    (folder, bag, pdf)
}

fn terima(arsip: &Path, jenis: JenisSalinan, pdf: &[u8]) -> Result<Dicatat, Galat> {
    let penandatangan = vec!["Penanda Tangan Uji".to_owned()];
    let salinan = Salinan { terbitan: NAMA, jenis, pdf, penandatangan };
    arsip::receive(arsip, &salinan, &saat(), &mut Langkah::all())
}

#[track_caller]
fn ditolak(hasil: Result<Dicatat, Galat>, apa: &str) {
    match hasil {
        Err(Galat::Ditolak(pesan)) => assert!(pesan.to_string().contains(apa), "{pesan}"),
        lain => panic!("{lain:?}"),
    }
}

#[test]
fn a_copy_gets_a_bag_of_its_own() {
    let (folder, bag, pdf) = dengan_pdf();
    let arsip = folder.path();
    let sebelum = fs::read(bag.join("tagmanifest-sha256.txt")).expect("a bag");
    let satu = tanda(&pdf, "rsa.p12");
    let dua = tanda(&satu, "p256.p12");
    let pindai = b"%PDF of a scanner\n";
    for (jenis, isi, nama) in [
        (JenisSalinan::Tandatangan, &satu[..], "ttd-1"),
        (JenisSalinan::Pindai, pindai, "pindai-1"),
        (JenisSalinan::Tandatangan, &dua, "ttd-2"),
        (JenisSalinan::Tandatangan, &pdf_kecil(), "ttd-3"),
    ] {
        let hasil = terima(arsip, jenis, isi).expect("taken in");
        assert_eq!(hasil.jalur, format!("2023/{NAMA}_{nama}"));
        let ada = fs::read(arsip.join(&hasil.jalur).join(format!("data/{NAMA}_{nama}.pdf")));
        assert!(ada.expect("the copy") == isi);
    }
    assert_eq!(fs::read(bag.join("tagmanifest-sha256.txt")).expect("a bag"), sebelum);
    let daftar = Daftar::read(arsip).expect("a register");
    let cari = |isi: &[u8]| daftar.find_by_hash(&sidik(isi).to_uppercase()).expect("found");
    let cara = |isi: &[u8]| cari(isi).diterima.map(|satu| satu.cara);
    assert_eq!(cara(&pdf), None);
    assert_eq!(cara(&satu), Some(CaraSalinan::Lanjutan));
    assert_eq!(cara(&dua), Some(CaraSalinan::Lanjutan));
    assert_eq!(cara(&pdf_kecil()), Some(CaraSalinan::DitulisUlang));
    assert_eq!(cara(pindai), Some(CaraSalinan::Pindai));
    assert_eq!(cari(&dua).terbitan.nomor, "700/1/2023");
    assert!(daftar.find_by_hash(&sidik(b"another")).is_none());
    let csv = fs::read_to_string(arsip.join("DAFTAR.csv")).expect("a table");
    let baris = format!(",0,lanjutan,berlaku,Penanda Tangan Uji,{NAMA}_ttd-1,{}", sidik(&satu));
    assert!(csv.contains(&baris), "{csv}");
    let sums = fs::read_to_string(arsip.join("SHA256SUMS")).expect("a list");
    let baris = format!("{}  2023/{NAMA}_pindai-1/data/{NAMA}_pindai-1.pdf", sidik(pindai));
    assert!(sums.contains(&baris), "{sums}");
    let teks = arsip::teks(&daftar, &|_, _| true);
    let isi = "700/1/2023  Dinas Perpustakaan Kabupaten Contoh  tribulan-1 2023, revisi 0  ";
    for (jenis, nama) in [
        ("terbitan       ", ""),
        ("bertanda tangan", "_ttd-1"),
        ("pindaian       ", "_pindai-1"),
        ("bertanda tangan, ditulis ulang", "_ttd-3"),
    ] {
        let baris = format!("2023-04-13  berlaku     {jenis}  {isi}{NAMA}{nama}\n");
        assert!(teks.contains(&baris), "{teks}");
    }
    let hasil = periksa(arsip, None).expect("whole");
    assert_eq!((hasil.terbitan, hasil.diterima, hasil.baris), (1, 4, 5));
}

#[test]
fn what_does_not_belong_is_refused() {
    let (folder, _, pdf) = dengan_pdf();
    let arsip = folder.path();
    ditolak(terima(arsip, JenisSalinan::Tandatangan, &pdf), "berkas ini sudah ada di arsip");
    terima(arsip, JenisSalinan::Pindai, b"scan").expect("taken in");
    ditolak(terima(arsip, JenisSalinan::Pindai, b"scan"), "_pindai-1");
    // A copy is no issue: nothing is a copy of it.
    let nama = format!("{NAMA}_pindai-1");
    let salinan = Salinan {
        terbitan: &nama,
        jenis: JenisSalinan::Pindai,
        pdf: b"another",
        penandatangan: Vec::new(),
    };
    let semua = &mut Langkah::all();
    ditolak(arsip::receive(arsip, &salinan, &saat(), semua), "tidak ada di arsip ini");
    ditolak(arsip::revoke(arsip, NAMA, " ", &saat(), semua), "alasan pencabutan kosong");
    arsip::revoke(arsip, NAMA, "salah tabel", &saat(), semua).expect("withdrawn");
    ditolak(terima(arsip, JenisSalinan::Pindai, b"late"), "sudah dicabut: salah tabel");
    assert!(periksa(arsip, None).is_ok());
}

/// The wrong paper on the scanner is withdrawn by itself; the issue stands.
#[test]
fn a_copy_can_be_withdrawn() {
    let (folder, _, _) = dengan_pdf();
    let arsip = folder.path();
    terima(arsip, JenisSalinan::Pindai, b"another paper").expect("taken in");
    terima(arsip, JenisSalinan::Pindai, b"the paper").expect("taken in");
    let nama = format!("{NAMA}_pindai-1");
    arsip::revoke(arsip, &nama, "lembar lain", &saat(), &mut Langkah::all()).expect("withdrawn");
    let daftar = Daftar::read(arsip).expect("a register");
    let keadaan =
        |nama: &str| daftar.keadaan_kantong(&daftar.find_by_name(nama).expect("a bag")).kata();
    assert_eq!(keadaan(NAMA), "berlaku");
    assert_eq!(keadaan(&nama), "dicabut");
    assert_eq!(keadaan(&format!("{NAMA}_pindai-2")), "berlaku");
    let csv = fs::read_to_string(arsip.join("DAFTAR.csv")).expect("a table");
    assert!(csv.contains(",pindai,dicabut,lembar lain; Penanda Tangan Uji,"), "{csv}");
    arsip::revoke(arsip, NAMA, "salah tabel", &saat(), &mut Langkah::all()).expect("withdrawn");
    let daftar = Daftar::read(arsip).expect("a register");
    let kedua = daftar.find_by_name(&format!("{NAMA}_pindai-2")).expect("a bag");
    assert_eq!(daftar.keadaan_kantong(&kedua).keterangan(), "salah tabel");
    assert!(periksa(arsip, None).is_ok());
}

#[test]
fn signatures_in_the_archive_are_judged() {
    let (folder, _, pdf) = dengan_pdf();
    let arsip = folder.path();
    let akar = akar("akar.pem");
    let tertanda = tanda(&pdf, "rsa.p12");
    terima(arsip, JenisSalinan::Tandatangan, &tertanda).expect("taken in");
    let hasil = arsip::verify(arsip, &teliti(&akar)).expect("whole");
    assert_eq!(hasil.belum, Vec::<String>::new());
    let hasil = arsip::verify(arsip, &teliti(&[])).expect("whole");
    assert_eq!(hasil.belum.len(), 1, "{hasil:?}");
    assert!(hasil.belum[0].contains(&format!("{NAMA}_ttd-1: tanda tangan tidak dapat dinilai")));
    let mut diubah = tertanda;
    let at = diubah.windows(3).position(|satu| satu == b"200").expect("the size of the page");
    diubah[at] = b'3';
    terima(arsip, JenisSalinan::Tandatangan, &diubah).expect("taken in");
    match arsip::verify(arsip, &teliti(&akar)) {
        Err(Galat::Rusak(pesan)) => assert!(
            pesan
                .to_string()
                .contains(&format!("{NAMA}_ttd-2: tanda tangan tidak sah: isi berkas berubah")),
            "{pesan}"
        ),
        lain => panic!("{lain:?}"),
    }
}

/// What carries no sources cannot be the report that it says it is.
#[test]
fn a_report_that_cannot_be_made_again_is_found() {
    let (folder, _, _) = dengan_pdf();
    let sekadar = Teliti { rebuild: Some(|muatan| Ok(lkjip::ulang::build(muatan))), ..teliti(&[]) };
    match arsip::verify(folder.path(), &sekadar) {
        Err(Galat::Rusak(pesan)) => {
            assert!(pesan.to_string().contains("bangun ulang tidak dapat"), "{pesan}")
        }
        lain => panic!("{lain:?}"),
    }
}

/// Damage as long as it is valid; once withdrawn, something to know.
#[test]
fn a_bad_signature_of_what_was_withdrawn_is_a_note() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let pdf = [&tanda(&pdf_kecil(), "rsa.p12")[..], b"% more\n"].concat();
    terima(arsip, JenisSalinan::Tandatangan, &pdf).expect("the archive itself judges no signature");
    rusak(arsip, None, "_ttd-1: tanda tangan tidak sah: ");
    let nama = format!("{NAMA}_ttd-1");
    arsip::revoke(arsip, &nama, "salah", &saat(), &mut Langkah::all()).expect("withdrawn");
    let hasil = periksa(arsip, None).expect("whole");
    let awal = format!("{nama}: sudah dicabut; tanda tangan tidak sah: ");
    assert!(hasil.catatan.len() == 1 && hasil.catatan[0].starts_with(&awal), "{hasil:?}");
}

/// What reading the register would refuse is refused before anything is written.
#[test]
fn two_reports_of_one_name_are_refused_before_anything_is_written() {
    let (folder, _) = satu();
    let arsip = folder.path();
    let mut lain = load_kecil(final_("700/2/2023", "a")).isi.expect("valid");
    let periode = lain.laporan.identitas.jalur.last_mut().expect("a folder");
    *periode = periode.replace('-', " ");
    let hasil = terbit(arsip, &lain, &mut Langkah::all());
    assert!(
        matches!(&hasil, Err(Galat::Ditolak(p)) if p.to_string().contains("dua kali")),
        "{hasil:?}"
    );
    let akhir = periksa(arsip, None).expect("whole");
    assert_eq!((akhir.terbitan, akhir.catatan.len()), (1, 0));
}
