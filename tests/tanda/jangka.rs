//! The long term: what judges a signature goes into the file, checked, or nothing does.

use lkjip::tanda::verifikasi::{JenisTanda, Putusan, Temuan, Waktu};
use lkjip::tanda::{
    Gagal, Simpanan, arsip, missing, permintaan_stempel, sertifikat_stempel, stempel_waktu, store,
};

use super::stempel::{distempel, jawab, jawab_oleh, nanti};
use super::*;

/// The issuers' words in those files.
#[track_caller]
pub fn simpanan(nama: &[&str]) -> Simpanan {
    let mut simpanan = Simpanan::default();
    nama.iter().for_each(|satu| terima(&mut simpanan, satu));
    simpanan
}

/// One more file.
#[track_caller]
pub fn terima(simpanan: &mut Simpanan, nama: &str) {
    let isi = data(nama);
    let masuk = match nama.rsplit_once('.').expect("an extension").1 {
        "crl" => simpanan.crl(&isi),
        "ocsp" => simpanan.ocsp(&isi),
        _ => simpanan.sertifikat(&isi),
    };
    masuk.expect("a file of the tests");
}

/// The number of certificates, lists and answers in the store.
pub fn isi_simpanan(pdf: &[u8]) -> [usize; 3] {
    let pdf = Document::load_mem(pdf).expect("a PDF");
    let dss = pdf.catalog().unwrap().get(b"DSS").and_then(Object::as_reference).expect("a store");
    let dss = pdf.get_dictionary(dss).unwrap();
    [b"Certs".as_slice(), b"CRLs", b"OCSPs"]
        .map(|key| dss.get(key).and_then(Object::as_array).map_or(0, Vec::len))
}

#[test]
fn all_that_judges_a_signature_goes_into_the_file() {
    for (p12, nama, jumlah) in [
        ("rsa.p12", ["antara.crl", "akar.crl"], [3, 2, 0]),
        ("rsa.p12", ["rsa.ocsp", "akar.crl"], [3, 1, 1]),
        ("p256.p12", ["p256.ocsp", "akar.crl"], [3, 1, 1]),
    ] {
        let asli = tanda(&LAPORAN, p12);
        let simpanan = simpanan(&nama);
        let pdf = store(&asli, &simpanan, kini()).expect("a complete file");
        assert!(pdf.starts_with(&asli));
        assert_eq!(isi_simpanan(&pdf), jumlah, "{nama:?}");
        let hasil = nilai(&pdf);
        let [_, Temuan::TidakDicabut { .. }, Temuan::TidakDicabut { .. }] =
            [&[Temuan::TanpaTanda][..], &hasil.tanda[0].temuan].concat()[..]
        else {
            panic!("{hasil:?}")
        };
        // Nothing of what was added is shown, so that nobody has to vouch for it.
        assert_eq!(hasil.temuan, [Temuan::BahanSesudahTerakhir(pdf.len() - asli.len())]);
        assert_eq!(hasil.putusan(), Putusan::Sah);
        // What is there already is not put there again.
        assert_eq!(store(&pdf, &simpanan, kini()), Ok(pdf.clone()));
    }
}

#[track_caller]
fn yang_kurang(p12: &str, nama: &[&str]) -> Vec<String> {
    let asli = tanda(&kecil(), p12);
    let semua = missing(&asli, &simpanan(nama), kini()).expect("a list");
    let kata: Vec<String> = semua.iter().map(ToString::to_string).collect();
    let gagal = store(&asli, &simpanan(nama), kini()).expect_err("not complete");
    let kepala = "bahan pemeriksaan jangka panjang belum lengkap, jadi tidak ada yang ditulis";
    assert_eq!(gagal.to_string(), format!("{kepala}\n{}", kata.join("\n")));
    assert_eq!(gagal, Gagal::BahanKurang(semua));
    kata
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(
        yang_kurang("rsa.p12", &[]),
        [
            "- keterangan \"Penerbit Antara Uji\" bahwa sertifikat \"Penanda Tangan Uji\" tidak dicabut\n  \
             saran: ambil dari http://127.0.0.1:38471/antara.crl, \
             lalu sebutkan berkasnya dengan --crl atau --ocsp",
            "- keterangan \"Akar Uji\" bahwa sertifikat \"Penerbit Antara Uji\" tidak dicabut\n  \
             saran: ambil dari http://127.0.0.1:38471/akar.crl, \
             lalu sebutkan berkasnya dengan --crl atau --ocsp",
        ]
    );
}

/// Outdated, signed with another key, of another issuer, by who may not answer, or about another certificate.
#[test]
fn what_does_not_fit_is_not_taken() {
    let [basi] = &yang_kurang("rsa.p12", &["basi.crl", "akar.crl"])[..] else { panic!() };
    let sampai =
        "tidak dicabut; yang ada hanya berlaku sampai 1 Februari 2026 pukul 00.00.00 UTC\n";
    assert!(basi.contains(sampai), "{basi}");
    for (p12, salah) in [
        ("rsa.p12", "palsu.crl"),
        ("rsa.p12", "lain.crl"),
        ("rsa.p12", "p256.ocsp"),
        ("p256.p12", "palsu.ocsp"),
        // Its certificate names a responder, and no list.
        ("p256.p12", "antara.crl"),
    ] {
        let [satu] = &yang_kurang(p12, &[salah, "akar.crl"])[..] else { panic!("{salah}") };
        assert!(satu.contains("tidak dicabut\n"), "{salah}: {satu}");
    }
}

#[test]
fn a_revoked_certificate_is_not_kept_for_long() {
    for nama in ["antara.crl", "dicabut.ocsp"] {
        let pdf = tanda(&kecil(), "dicabut.p12");
        let hasil = store(&pdf, &simpanan(&[nama, "akar.crl"]), nanti());
        assert!(matches!(hasil, Err(Gagal::Dicabut { .. })), "{nama} {hasil:?}");
    }
}

#[test]
fn only_what_holds_is_kept_for_long() {
    let semua = simpanan(&["antara.crl", "akar.crl"]);
    assert_eq!(store(&kecil(), &semua, kini()), Err(Gagal::TanpaTanda));
    let mut rusak = tanda(&kecil(), "rsa.p12");
    rusak[20] ^= 1;
    assert_eq!(store(&rusak, &semua, kini()), Err(Gagal::TidakSah));
    // A place for a stamp that has not come.
    let menanti = arsip(&tanda(&kecil(), "rsa.p12")).expect("a place");
    assert_eq!(store(&menanti, &semua, kini()), Err(Gagal::TidakSah));
    assert_eq!(nilai(&menanti).putusan(), Putusan::TidakSah);
    let mut simpanan = Simpanan::default();
    assert!(matches!(simpanan.crl(&data("rsa.ocsp")), Err(Gagal::BukanBahan(_))));
    assert!(matches!(simpanan.ocsp(&data("antara.crl")), Err(Gagal::BukanBahan(_))));
    assert!(matches!(simpanan.sertifikat(b"?"), Err(Gagal::BukanBahan(_))));
    // tryLater, a responder's refusal.
    assert!(matches!(simpanan.ocsp(&[0x30, 3, 0x0a, 1, 3]), Err(Gagal::BukanBahan(_))));
}

#[track_caller]
fn diarsipkan(pdf: &[u8], simpanan: &Simpanan) -> Vec<u8> {
    let pdf = arsip(&store(pdf, simpanan, nanti()).expect("a complete file")).expect("a place");
    stempel_waktu(&pdf, &jawab(&permintaan_stempel(&pdf).expect("a request"))).expect("a stamp").0
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn an_archive_stamp_keeps_all_of_it() {
    let asli = distempel(&tanda(&LAPORAN, "rsa.p12"));
    let semua = simpanan(&["antara.crl", "akar.crl"]);
    let pdf = diarsipkan(&asli, &semua);
    assert!(pdf.starts_with(&asli));
    let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    let jenis: Vec<JenisTanda> = hasil.tanda.iter().map(|satu| satu.jenis).collect();
    assert_eq!(jenis, [JenisTanda::TandaTangan, JenisTanda::StempelWaktu]);
    assert!(hasil.tanda.iter().all(|satu| matches!(satu.waktu, Waktu::Stempel(_))), "{hasil:?}");
    let temuan = hasil.tanda.iter().flat_map(|satu| &satu.temuan);
    assert!(temuan.clone().count() == 4, "{hasil:?}");
    assert!(temuan.into_iter().all(|satu| matches!(satu, Temuan::TidakDicabut { .. })));
    assert_eq!(permintaan_stempel(&pdf), Err(Gagal::TanpaTanda));
    // Years later the next stamp follows; it needs nothing that is not there.
    let lagi = diarsipkan(&pdf, &Simpanan::default());
    assert_eq!(verifikasi(&lagi, &akar("akar.pem"), nanti()).putusan(), Putusan::Sah);
}

/// An authority that has run out is believed as long as another one's stamp stands over its own.
#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn an_archive_stamp_outlives_the_authority_under_it() {
    let pdf = tanda(&kecil(), "pendek.p12");
    let jawaban = jawab_oleh("tsa-pendek", &permintaan_stempel(&pdf).expect("a request"));
    let (pdf, _) = stempel_waktu(&pdf, &jawaban).expect("a stamp");
    let sendiri = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert_eq!(sendiri.putusan(), Putusan::TakDapatDinilai, "{sendiri:?}");
    let pdf = diarsipkan(&pdf, &simpanan(&["antara.crl", "akar.crl"]));
    let hasil = verifikasi(&pdf, &akar("akar.pem"), nanti());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn the_store_cannot_change_after_the_archive_stamp() {
    let semua = simpanan(&["antara.crl", "akar.crl"]);
    let asli = diarsipkan(&tanda(&kecil(), "rsa.p12"), &semua);
    let daftar = data("antara.crl");
    let at = cari(&asli, &daftar).expect("the list");
    let mut rusak = asli.clone();
    rusak[at + daftar.len() - 8] ^= 1;
    assert_eq!(verifikasi(&rusak, &akar("akar.pem"), nanti()).putusan(), Putusan::TidakSah);
    let kosong = serangan::tanpa_daftar(&asli);
    let hasil = verifikasi(&kosong, &akar("akar.pem"), nanti());
    assert!(hasil.temuan.contains(&Temuan::ByteSesudahTerakhir(kosong.len() - asli.len())));
    let berubah = Temuan::DiubahSesudahnya("bahan pemeriksaan");
    assert!(hasil.tanda[1].temuan.contains(&berubah), "{hasil:?}");
    // Nor is one signed over by somebody else.
    let hasil = verifikasi(&tanda(&kosong, "p256.p12"), &akar("akar.pem"), nanti());
    assert_eq!((hasil.temuan.len(), hasil.putusan()), (0, Putusan::TidakSah), "{hasil:?}");
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn an_archive_stamp_is_for_its_own_file() {
    let [satu, dua] = ["rsa.p12", "p256.p12"].map(|p12| arsip(&tanda(&kecil(), p12)).unwrap());
    let jawaban = jawab(&permintaan_stempel(&satu).expect("a request"));
    assert_eq!(stempel_waktu(&dua, &jawaban), Err(Gagal::StempelUntukLain));
    let nama = sertifikat_stempel(&jawaban).expect("certificates");
    assert!(!nama.is_empty());
    assert_eq!(sertifikat_stempel(&[0x30, 5, 0x30, 3, 2, 1, 2]), Err(Gagal::StempelDitolak));
}
