//! Signed reports of ours whose bytes are not what their data make.

use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::typeset::Templat;
use lkjip::ulang::{NilaiUlang, nilai as dibangun};
use lopdf::IncrementalDocument;

use super::*;
use crate::arsip::final_;
use crate::contoh::PERIODE_KECIL;
use crate::ulang::{attachments, ganti_lampiran, ulang};

/// The small report, final, with the data that it is made of.
pub static KECIL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let store = Store::Memory(final_("700/1/2023", "a"));
    let built = lkjip::build_from(
        &store,
        Path::new(PERIODE_KECIL),
        &Templat::embedded(),
        Giliran::default(),
    );
    built.terbitan.expect("a report").isi
});

/// What its rebuild comes to for someone who trusts these roots.
fn rebuilt(pdf: &[u8], akar: &[Certificate]) -> NilaiUlang {
    dibangun(&ulang(pdf), &Pdf::new(pdf), &verifikasi(pdf, akar, kini()))
}

#[track_caller]
fn bernilai(pdf: &[u8], putusan: Putusan, kata: &str) {
    let hasil = rebuilt(pdf, &akar("akar.pem"));
    assert!(hasil.putusan == putusan && hasil.kata.contains(kata), "{kata}: {hasil:?}");
}

fn tulis(mut dokumen: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    dokumen.save_to(&mut bytes).expect("a PDF");
    bytes
}

#[test]
fn what_the_signer_wrote_anew_cannot_be_judged() {
    bernilai(&tanda(&KECIL, "rsa.p12"), Putusan::Sah, "sama; ");
    let polos = tulis(Document::load_mem(&KECIL).expect("a PDF"));
    let tertanda = tanda(&polos, "rsa.p12");
    bernilai(&tertanda, Putusan::TakDapatDinilai, "dan lampirannya sama, sedangkan gambar");
    let saran = |pdf: &[u8], akar: &[Certificate]| rebuilt(pdf, akar).saran.unwrap_or_default();
    assert!(saran(&tertanda, &akar("akar.pem")).contains("dengan --arsip; di sana tercatat"));
    // Whom nobody trusts, and who did not sign at all, vouches for no byte.
    let asing = rebuilt(&tertanda, &akar("akar-lain.pem"));
    assert_eq!(asing.putusan, Putusan::TidakSah);
    assert!(saran(&tertanda, &[]).contains("sebutkan akar sertifikatnya dengan --percaya"));
    assert_eq!(rebuilt(&tertanda, &[]).putusan, Putusan::TidakSah);
    bernilai(&polos, Putusan::TidakSah, "tidak sama; ");
    assert_eq!(saran(&polos, &akar("akar.pem")), "");
}

/// A trusted signature over it makes it no better.
#[test]
fn what_was_altered_before_it_was_signed_is_not_valid() {
    for (nama, tambah) in
        [("rekap.json", "\n"), ("terbit.json", " "), ("sumber/daerah/pemda.toml", "\n")]
    {
        let lain = ganti_lampiran(&KECIL, nama, tambah);
        bernilai(&tanda(&lain, "rsa.p12"), Putusan::TidakSah, "tidak sama; ");
    }
    let mut dokumen = Document::load_mem(&KECIL).expect("a PDF");
    dokumen.delete_pages(&[2]);
    bernilai(&tanda(&tulis(dokumen), "rsa.p12"), Putusan::TidakSah, "tidak sama; ");
    // One byte in its place, in what nobody sees; and in what everybody sees.
    let byte = ganti(&KECIL, b"<dc:coverage>Tribulan", b"<dc:coverage>Tribulam");
    bernilai(&tanda(&byte, "rsa.p12"), Putusan::TidakSah, "tidak sama; ");
}

/// The report's own bytes stand at the beginning, and another one is shown or carried.
#[test]
fn what_was_appended_before_it_was_signed_is_compared() {
    let isi = attachments(&KECIL).expect("attachments")["rekap.json"].clone();
    let dokumen = Document::load_mem(&KECIL).expect("a PDF");
    let halaman = dokumen.get_page_contents(dokumen.get_pages()[&2])[0];
    let lampiran = dokumen.objects.iter().find(|(_, object)| {
        object
            .as_stream()
            .is_ok_and(|stream| stream.get_plain_content().is_ok_and(|satu| satu == isi))
    });
    let lampiran = *lampiran.expect("the figures").0;
    let lanjutan = |id: lopdf::ObjectId, isi: &[u8]| {
        let lama = Document::load_mem(&KECIL).expect("a PDF");
        let mut stream = lama.get_object(id).expect("it").as_stream().expect("a stream").clone();
        stream.set_plain_content(isi.to_vec());
        let mut baru = IncrementalDocument::create_from(KECIL.clone(), lama);
        baru.new_document.set_object(id, stream);
        let mut bytes = Vec::new();
        baru.save_to(&mut bytes).expect("a PDF");
        assert!(bytes.starts_with(&KECIL));
        bytes
    };
    let kata = "ditambahkan kemudian dan mengubah isinya: ";
    for (id, baru, beda) in [
        (halaman, b"".as_slice(), "teks halaman 2 berbeda"),
        (lampiran, b"{}", "lampiran rekap.json berbeda"),
    ] {
        let tertanda = tanda(&lanjutan(id, baru), "rsa.p12");
        bernilai(&tertanda, Putusan::TidakSah, &format!("{kata}{beda}"));
        // Whether the signatory is trusted does not matter then.
        assert_eq!(rebuilt(&tertanda, &[]).putusan, Putusan::TidakSah);
        // Nobody stands for what is appended without a signature.
        bernilai(&lanjutan(id, baru), Putusan::TidakSah, "kemudian, tanpa tanda tangan");
    }
    // A line drawn over a page changes none of its words: it is told.
    let lama = Document::load_mem(&KECIL).expect("a PDF");
    let gambar =
        [lama.get_page_content(lama.get_pages()[&2]).as_slice(), b" 0 0 9 9 re f"].concat();
    let bergaris = tanda(&lanjutan(halaman, &gambar), "rsa.p12");
    bernilai(
        &bergaris,
        Putusan::TakDapatDinilai,
        "ikut diubah oleh yang menandatangani; teks setiap halaman sama",
    );
}
