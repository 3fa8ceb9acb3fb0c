//! PAdES B-LT: what judges a signature is signed with it, so that nothing stands after the last one. And what level is told.

use lkjip::tanda::verifikasi::{Putusan, TandaTangan, Temuan, TingkatPades, Waktu};
use lkjip::tanda::{
    Gagal, Permintaan, Simpanan, arsip, bekal, missing, missing_inside, permintaan_stempel, sign,
    stempel_waktu, store,
};

use super::jangka::{isi_simpanan, simpanan, terima};
use super::stempel::{distempel, jawab, jawab_oleh, lkjip_ttd, nanti};
use super::*;

/// Every issuer's word on RSA and P-256 signatories and on the authority of the stamps.
const SEMUA: [&str; 5] = ["antara.crl", "akar.crl", "rsa.ocsp", "p256.ocsp", "tsa.pem"];

fn untuk(p12: &str, nama: &[&str]) -> Simpanan {
    let mut simpanan = Simpanan::for_signer(&penanda(p12));
    nama.iter().for_each(|satu| terima(&mut simpanan, satu));
    simpanan
}

/// Signed with what judges it; not yet stamped.
#[track_caller]
fn tanda_lt(pdf: &[u8], p12: &str) -> Vec<u8> {
    let bekal = bekal(pdf, &untuk(p12, &SEMUA), nanti()).expect("all that is needed");
    let permintaan = Permintaan { bekal: Some(&bekal), ..permintaan() };
    sign(pdf, &penanda(p12), &permintaan).expect("a signed file")
}

fn dikenal(satu: &TandaTangan) -> bool {
    let tidak = |satu: &&Temuan| matches!(satu, Temuan::TidakDicabut { .. });
    satu.temuan.len() == 2 && satu.temuan.iter().filter(tidak).count() == 2
}

#[test]
fn a_signature_covers_what_judges_it() {
    for (p12, jumlah) in [("rsa.p12", [4, 2, 0]), ("p256.p12", [4, 2, 1])] {
        let pdf = tanda_lt(&LAPORAN, p12);
        assert!(pdf.starts_with(&LAPORAN));
        assert_eq!(isi_simpanan(&pdf), jumlah, "{p12}");
        let hasil = nilai(&pdf);
        assert_eq!((hasil.putusan(), &hasil.temuan[..]), (Putusan::Sah, &[][..]), "{hasil:?}");
        assert_eq!(hasil.tanda[0].lingkup, Some((pdf.len(), 0)));
        assert!(dikenal(&hasil.tanda[0]), "{hasil:?}");
        // Without a stamp it proves no time, whatever else is there.
        assert_eq!(hasil.tanda[0].tingkat, Some(TingkatPades::B));
        // The list that was signed is the list that counts.
        let at = cari(&pdf, &data("antara.crl")).expect("the list");
        let mut rusak = pdf;
        rusak[at + 9] ^= 1;
        assert_eq!(nilai(&rusak).putusan(), Putusan::TidakSah);
    }
}

#[test]
fn a_second_signatory_adds_to_what_is_kept() {
    let satu = tanda_lt(&LAPORAN, "rsa.p12");
    let dua = tanda_lt(&satu, "p256.p12");
    assert!(dua.starts_with(&satu));
    // The second one's own certificate and answer; all others are there.
    assert_eq!((isi_simpanan(&satu), isi_simpanan(&dua)), ([4, 2, 0], [5, 2, 1]));
    let hasil = nilai(&dua);
    assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 2), "{hasil:?}");
    assert!(hasil.tanda.iter().all(dikenal), "{hasil:?}");
}

/// Nothing is signed for long that could not be judged for long.
#[test]
fn what_is_missing_is_missed_before_anything_is_signed() {
    let semua = missing(&kecil(), &untuk("rsa.p12", &["tsa.pem"]), kini()).expect("a list");
    let nama: Vec<&str> = semua.iter().map(|satu| satu.pemilik.as_str()).collect();
    assert_eq!(nama, ["Penanda Tangan Uji", "Penerbit Antara Uji", "Stempel Waktu Uji"]);
    let coba = |pdf: &[u8], p12: &str, nama: &[&str]| bekal(pdf, &untuk(p12, nama), nanti()).err();
    assert!(matches!(coba(&kecil(), "rsa.p12", &["tsa.pem"]), Some(Gagal::BahanKurang(_))));
    // Who will stamp must be known, since nothing can be added later.
    assert_eq!(coba(&kecil(), "rsa.p12", &SEMUA[..4]), Some(Gagal::TanpaPenstempel));
    assert!(matches!(coba(&kecil(), "dicabut.p12", &SEMUA), Some(Gagal::Dicabut { .. })));
    let mut rusak = tanda(&kecil(), "rsa.p12");
    rusak[20] ^= 1;
    assert_eq!(coba(&rusak, "p256.p12", &SEMUA), Some(Gagal::TidakSah));
    assert_eq!(coba(b"?", "p256.p12", &SEMUA), Some(Gagal::BukanPdf));
}

/// Years later the signatory's certificate has run out: the stamp tells that it held, and the list that it was not taken
/// back.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamped_one_outlives_the_certificate() {
    let polos = tanda_lt(&LAPORAN, "pendek.p12");
    let akar = akar("akar.pem");
    assert_eq!(verifikasi(&polos, &akar, nanti()).putusan(), Putusan::TakDapatDinilai);
    let pdf = distempel(&polos);
    assert_eq!(pdf.len(), polos.len());
    let hasil = verifikasi(&pdf, &akar, nanti());
    assert_eq!((hasil.putusan(), hasil.tanda.len()), (Putusan::Sah, 1), "{hasil:?}");
    let satu = &hasil.tanda[0];
    assert!(dikenal(satu) && matches!(satu.waktu, Waktu::Stempel(_)), "{hasil:?}");
    assert_eq!((satu.tingkat, satu.lingkup), (Some(TingkatPades::Lt), Some((pdf.len(), 0))));
    assert_eq!(missing_inside(&pdf, nanti()), Ok(Vec::new()));
    assert_eq!(permintaan_stempel(&pdf), Err(Gagal::SudahDistempel));
    // And an archive stamp may still follow, with nothing more.
    let pdf = store(&pdf, &Simpanan::default(), nanti()).expect("a complete file");
    assert!(pdf.len() == polos.len(), "all was there");
    let pdf = diarsipkan(&pdf);
    let hasil = verifikasi(&pdf, &akar, nanti());
    assert_eq!((hasil.putusan(), hasil.tanda[0].tingkat), (Putusan::Sah, Some(TingkatPades::Lta)));
}

#[track_caller]
fn diarsipkan(pdf: &[u8]) -> Vec<u8> {
    let pdf = arsip(pdf).expect("a place");
    stempel_waktu(&pdf, &jawab(&permintaan_stempel(&pdf).expect("a request"))).expect("a stamp").0
}

#[track_caller]
fn tingkat(pdf: &[u8]) -> Vec<Option<TingkatPades>> {
    let hasil = verifikasi(pdf, &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    hasil.tanda.iter().map(|satu| satu.tingkat).collect()
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn the_level_is_what_the_file_holds() {
    use TingkatPades::{B, Lt, Lta, T};
    let polos = tanda(&kecil(), "rsa.p12");
    let berstempel = distempel(&polos);
    assert_eq!(tingkat(&polos), [Some(B)]);
    assert_eq!(tingkat(&berstempel), [Some(T)]);
    assert_eq!(tingkat(&distempel(&tanda_lt(&kecil(), "rsa.p12"))), [Some(Lt)]);
    let lengkap = store(&berstempel, &simpanan(&SEMUA), nanti()).expect("a complete file");
    assert_eq!(tingkat(&diarsipkan(&lengkap)), [Some(Lta), None]);
    // Only a list that says nothing of the signatory's own issuer.
    let sebagian = bahan::dengan("CRLs", "akar.crl");
    assert_eq!(tingkat(&distempel(&tanda(&sebagian, "rsa.p12"))), [Some(T)]);
    // An archive stamp over nothing that judges keeps the time, and nothing else.
    let kosong = diarsipkan(&berstempel);
    assert_eq!(tingkat(&kosong), [Some(T), None]);
    assert_eq!(tingkat(&diarsipkan(&polos)), [Some(T), None]);
    // What comes with a later signature judges the first one, too; but no archive stamp covers it.
    let kemudian = distempel(&tanda_lt(&kosong, "p256.p12"));
    assert_eq!(tingkat(&kemudian), [Some(Lt), None, Some(Lt)]);
    // Whoever is not known reached no level that anyone could rely on.
    let tanpa = verifikasi(&berstempel, &[], nanti());
    assert_eq!(tanpa.tanda[0].tingkat, None, "{tanpa:?}");
}

/// A stamp of somebody else than was said is told, since what judges it is not there.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_that_was_not_provided_for_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let di = |nama: &str| folder.path().join(nama);
    let semua = simpanan(&["rsa.ocsp", "akar.crl"]);
    let pdf = store(&tanda(&kecil(), "rsa.p12"), &semua, kini()).expect("a complete file");
    fs::write(di("a.pdf"), arsip(&pdf).expect("a place")).unwrap();
    let minta = permintaan_stempel(&fs::read(di("a.pdf")).unwrap()).expect("a request");
    fs::write(di("jawab.tsr"), jawab_oleh("tsa-pendek", &minta)).unwrap();
    let (kode, kata) = lkjip_ttd(folder.path(), &["a.pdf", "--tsr-masuk", "jawab.tsr"]);
    assert_eq!(kode, Some(0), "{kata}");
    let pesan = "catatan: bahan pemeriksaan di dalam \"a_waktu.pdf\" belum lengkap\n\
        - keterangan \"Penerbit Antara Uji\" bahwa sertifikat \"Stempel Lama Uji\" tidak dicabut\n";
    assert!(kata.contains(pesan), "{kata}");
}
