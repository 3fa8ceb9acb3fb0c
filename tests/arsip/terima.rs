//! Copies that come back, as a clerk takes them in.

use std::process::Output;

use lopdf::content::Content;
use lopdf::{Document, IncrementalDocument, Object};

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;
use crate::tanda::sesudah::bercap;
use crate::tanda::{kecil as pdf_kecil, letak, tanda};

/// A folder with an archive of one report, the name of its issue, and its PDF.
pub fn terbit_sungguh() -> (TempDir, String, Vec<u8>) {
    let folder = di_disk();
    let hasil =
        lkjip(folder.path(), &["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]);
    berakhir(&hasil, 0, "2023/LKjIP_");
    let bag = PathBuf::from(String::from_utf8_lossy(&hasil.stdout).trim());
    let nama = bag.file_name().expect("a name").to_string_lossy().into_owned();
    let pdf = fs::read(folder.path().join(bag).join(format!("data/{nama}.pdf"))).expect("the PDF");
    (folder, nama, pdf)
}

pub fn terima(di: &Path, pdf: &[u8], kata: &[&str]) -> Output {
    fs::write(di.join("kembali.pdf"), pdf).unwrap();
    let awal = ["terima", "kembali.pdf", "--tanggal", "2023-04-20"];
    lkjip(di, &[&awal[..], kata].concat())
}

pub fn verifikasi(di: &Path, pdf: &[u8]) -> Output {
    fs::write(di.join("tanya.pdf"), pdf).unwrap();
    lkjip(di, &["verifikasi", "tanya.pdf", "--arsip", "arsip", "--percaya", &akar()])
}

pub fn akar() -> String {
    letak("akar.pem").to_string_lossy().into_owned()
}

/// The file as a program writes it that reads all and writes all, after a change.
pub fn tulis_ulang(pdf: &[u8], ubah: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut dokumen = Document::load_mem(pdf).expect("a PDF");
    ubah(&mut dokumen);
    let mut bytes = Vec::new();
    dokumen.save_to(&mut bytes).expect("a PDF");
    assert!(!bytes.starts_with(pdf));
    bytes
}

/// A page's content without the last text that it shows.
pub fn tanpa_satu(dokumen: &Document, halaman: u32) -> Vec<u8> {
    let id = dokumen.get_pages()[&halaman];
    let mut isi = Content::decode(&dokumen.get_page_content(id)).expect("a content");
    let teks = |satu: &lopdf::content::Operation| matches!(satu.operator.as_str(), "Tj" | "TJ");
    let at = isi.operations.iter().rposition(teks).expect("a text");
    isi.operations.remove(at);
    isi.encode().expect("a content")
}

#[test]
fn what_was_signed_comes_in_beside_its_issue() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let satu = tanda(&pdf, "rsa.p12");
    let tanya = verifikasi(di, &satu);
    let kata = format!("daftar arsip: berkas ini tidak tercatat, tetapi diawali terbitan {nama}");
    berakhir(&tanya, 0, &format!("{kata}, berlaku\n"));
    berakhir(&tanya, 0, "saran: masukkan dengan lkjip terima tanya.pdf --arsip arsip\n");
    let hasil = terima(di, &satu, &["--percaya", &akar()]);
    berakhir(&hasil, 0, &format!("arsip/2023/{nama}_ttd-1\n"));
    berakhir(
        &hasil,
        0,
        &format!("diterima dari Penanda Tangan Uji: salinan {nama}, bertanda tangan; kepala"),
    );
    let cara = "catatan: berkas ini bertanda tangan elektronik, sedangkan menurut laporannya ditandatangani dengan pena";
    let lain = "catatan: penanda tangan berkas \"Penanda Tangan Uji\", di laporan tertulis \"Nama Contoh\"\n";
    for hasil in [&hasil, &tanya] {
        berakhir(hasil, 0, cara);
        berakhir(hasil, 0, lain);
        let catatan = pesan(hasil).lines().filter(|baris| baris.starts_with("catatan")).count();
        assert_eq!(catatan, 2, "{}", pesan(hasil));
    }
    let ada = fs::read(di.join(format!("arsip/2023/{nama}_ttd-1/data/{nama}_ttd-1.pdf")));
    assert!(ada.expect("the copy") == satu);
    berakhir(&terima(di, &satu, &[]), 2, &format!("sudah ada di arsip: 2023/{nama}_ttd-1"));

    // Signed by two, and no root is given.
    let dua = tanda(&satu, "p256.p12");
    let hasil = lkjip(di, &["receive", "kembali.pdf"]);
    berakhir(&hasil, 2, "sudah ada di arsip");
    let hasil = terima(di, &dua, &["--terbitan", &nama]);
    berakhir(&hasil, 0, &format!("{nama}_ttd-2\n"));
    berakhir(&hasil, 0, "catatan: tanda tangan belum dapat dinilai: ");
    berakhir(&hasil, 0, "sebutkan sertifikat akar yang dipercaya dengan --percaya");
    berakhir(&lkjip(di, &["arsip", "periksa", "--percaya", &akar()]), 0, "2 salinan diterima");
    let lain = letak("akar-lain.pem").to_string_lossy().into_owned();
    let hasil = lkjip(di, &["arsip", "periksa", "--percaya", &lain]);
    berakhir(
        &hasil,
        2,
        &format!("{nama}_ttd-1: tanda tangan tidak dapat dinilai: rantai sertifikat berhenti"),
    );
    berakhir(&verifikasi(di, &dua), 0, &format!("berkas ini {nama}_ttd-2, berlaku\n"));
    berakhir(&verifikasi(di, &pdf), 2, &format!("daftar arsip: berkas ini {nama}, berlaku\n"));
}

/// The register has it, and nothing else does yet: the same command again ends the work.
#[test]
fn what_was_cut_short_behind_the_register_is_ended_by_the_same_command() {
    let (folder, nama, pdf) = terbit_sungguh();
    let (di, turunan) = (folder.path(), ["DAFTAR.csv", "SHA256SUMS"]);
    let arsip = di.join("arsip");
    let kembali = tanda(&pdf, "rsa.p12");
    let isi = |nama: &&str| fs::read(arsip.join(nama)).expect("a list");
    let dulu = turunan.each_ref().map(isi);
    berakhir(&terima(di, &kembali, &["--percaya", &akar()]), 0, "_ttd-1\n");
    let kini = turunan.each_ref().map(isi);
    for (nama, dulu) in turunan.iter().zip(&dulu) {
        fs::write(arsip.join(nama), dulu).unwrap();
    }
    fs::write(arsip.join(".sementara-DAFTAR.csv"), &kini[0][..10]).unwrap();
    let hasil = terima(di, &kembali, &["--percaya", &akar()]);
    berakhir(&hasil, 0, &format!("arsip/2023/{nama}_ttd-1\n"));
    berakhir(&hasil, 0, "catatan: DAFTAR.csv ditulis ulang dari DAFTAR.jsonl\n");
    berakhir(&hasil, 0, &format!("diterima dari Penanda Tangan Uji: salinan {nama}"));
    assert!(turunan.each_ref().map(isi) == kini);
    assert!(!arsip.join(".sementara-DAFTAR.csv").exists());
    berakhir(&terima(di, &kembali, &[]), 2, &format!("sudah ada di arsip: 2023/{nama}_ttd-1"));
}

/// A seal may lie over what the first signatory saw: whoever takes the copy in is told to look.
#[test]
fn what_a_signature_shows_is_told() {
    let (folder, _, pdf) = terbit_sungguh();
    let di = folder.path();
    let hasil = terima(di, &bercap(&tanda(&pdf, "rsa.p12")), &["--percaya", &akar()]);
    berakhir(
        &hasil,
        0,
        "catatan: tanda tangan belum dapat dinilai: tanda tangan lain menampilkan gambar",
    );
    berakhir(&hasil, 0, "catatan: gambar tanda tangan tampil pada halaman");
}

#[test]
fn what_the_signer_wrote_anew_is_compared() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let sama = tanda(&tulis_ulang(&pdf, |_| {}), "rsa.p12");
    let hasil = terima(di, &sama, &["--percaya", &akar()]);
    berakhir(&hasil, 0, "catatan: ditulis ulang oleh yang menandatangani");
    berakhir(&hasil, 0, &format!("salinan {nama}, bertanda tangan, ditulis ulang; kepala daftar"));
    let daftar = fs::read_to_string(di.join("arsip/DAFTAR.jsonl")).unwrap();
    assert!(daftar.contains("\"cara\":\"ditulis-ulang\""), "{daftar}");

    let teks = tulis_ulang(&pdf, |dokumen| {
        let (isi, id) = (tanpa_satu(dokumen, 2), dokumen.get_pages()[&2]);
        dokumen.change_page_content(id, isi).expect("a page");
    });
    let hasil = terima(di, &tanda(&teks, "rsa.p12"), &["--percaya", &akar()]);
    berakhir(&hasil, 1, &format!("galat: berkas ini bukan lagi {nama}: teks halaman 2 berbeda: "));
    berakhir(&hasil, 1, "kembali.pdf tidak diterima\n");

    let kurang = tulis_ulang(&pdf, |dokumen| dokumen.delete_pages(&[1]));
    berakhir(&terima(di, &tanda(&kurang, "rsa.p12"), &[]), 1, " halaman, berkas ini ");
    let sempit = tulis_ulang(&pdf, |dokumen| {
        let id = dokumen.get_pages()[&1];
        let kotak: Vec<Object> = [0, 0, 300, 300].map(Object::from).to_vec();
        dokumen.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("CropBox", kotak);
    });
    let hasil = terima(di, &tanda(&sempit, "rsa.p12"), &[]);
    berakhir(
        &hasil,
        1,
        "ukuran halaman 1 berbeda: di terbitan [0.0 0.0 595.3 841.9], di berkas ini [0.0 0.0 300.0 300.0]",
    );

    // Without its metadata the file says nothing of its origin.
    let bisu = tulis_ulang(&pdf, |dokumen| {
        dokumen.catalog_mut().expect("a catalog").remove(b"Metadata");
    });
    let bisu = tanda(&bisu, "p256.p12");
    berakhir(&terima(di, &bisu, &[]), 1, "sebutkan terbitannya dengan --terbitan NAMA");
    berakhir(&terima(di, &bisu, &["--terbitan", "tiada"]), 2, "\"tiada\" tidak ada di arsip ini");
    berakhir(&terima(di, &bisu, &["--terbitan", &nama]), 0, &format!("{nama}_ttd-2\n"));
    berakhir(&lkjip(di, &["arsip", "periksa", "--percaya", &akar()]), 0, "2 salinan diterima");
}

/// The issued bytes stand at the beginning, the signature is valid, and yet another text is shown.
#[test]
fn a_page_replaced_before_signing_is_refused() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let dokumen = Document::load_mem(&pdf).expect("a PDF");
    let isi = tanpa_satu(&dokumen, 2);
    let id = dokumen.get_page_contents(dokumen.get_pages()[&2])[0];
    let mut lanjutan = IncrementalDocument::create_from(pdf.clone(), dokumen);
    lanjutan.new_document.objects.insert(id, lopdf::Stream::new(lopdf::dictionary! {}, isi).into());
    let mut bytes = Vec::new();
    lanjutan.save_to(&mut bytes).expect("a PDF");
    assert!(bytes.starts_with(&pdf));
    let hasil = terima(di, &tanda(&bytes, "rsa.p12"), &["--percaya", &akar()]);
    berakhir(&hasil, 1, &format!("bukan lagi {nama}: teks halaman 2 berbeda"));
}

#[test]
fn what_is_no_signed_copy_is_refused() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    berakhir(&terima(di, &pdf, &[]), 2, &format!("berkas ini sudah ada di arsip: 2023/{nama}"));
    berakhir(&terima(di, &pdf_kecil(), &[]), 1, "galat: tidak bertanda tangan\nsaran: ");
    berakhir(&terima(di, b"bukan PDF", &[]), 1, "galat: berkas rusak, terpotong, atau bukan PDF");
    let sah = tanda(&pdf, "rsa.p12");
    let mut rusak = sah.clone();
    rusak[pdf.len() / 2] ^= 1;
    berakhir(&terima(di, &rusak, &["--percaya", &akar()]), 1, "galat: ");
    berakhir(&terima(di, &[&sah[..], b"% lagi\n"].concat(), &[]), 1, "tanda tangan tidak sah: ");
    berakhir(&terima(di, &tanda(&pdf_kecil(), "rsa.p12"), &[]), 1, "tidak diawali terbitan");
    let kembali = verifikasi(di, &tanda(&pdf_kecil(), "rsa.p12"));
    assert!(!pesan(&kembali).contains("masukkan dengan"), "{}", pesan(&kembali));
    let lain = terima(di, &tanda(&pdf_kecil(), "rsa.p12"), &["--terbitan", &nama]);
    berakhir(&lain, 1, &format!("bukan lagi {nama}: terbitannya "));
    berakhir(&verifikasi(di, &pdf_kecil()), 1, "daftar arsip: berkas ini tidak ada di arsip itu\n");
    berakhir(&lkjip(di, &["terima", "tiada.pdf"]), 2, "tidak dapat dibaca");
    berakhir(&lkjip(di, &["terima", "kembali.pdf", "--arsip", "tiada"]), 2, "map arsip \"tiada\"");

    berakhir(
        &terima(di, &tanda(&konsep(di), "rsa.p12"), &[]),
        1,
        "galat: berkas ini sebuah konsep",
    );
    let akhir = lkjip(di, &["arsip", "periksa"]);
    berakhir(&akhir, 0, "1 terbitan, 0 salinan diterima, 1 baris daftar");
}

/// The report as a draft.
fn konsep(di: &Path) -> Vec<u8> {
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    fs::write(&berkas, teks.replace("status = \"final\"", "status = \"konsep\"")).unwrap();
    berakhir(&lkjip(di, &["susun", FOLDER, "-o", "konsep.pdf"]), 0, "konsep.pdf");
    fs::read(di.join("konsep.pdf")).unwrap()
}

#[test]
fn a_scan_is_taken_in_and_proves_nothing() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    berakhir(&terima(di, &pdf_kecil(), &["--pindai"]), 2, "--terbitan <NAMA> belum disebut");
    let pindai = ["--pindai", "--terbitan", &nama];
    berakhir(&terima(di, b"bukan PDF", &pindai), 1, "rusak, terkunci sandi, bukan PDF");
    let tertanda = tanda(&pdf, "rsa.p12");
    berakhir(&terima(di, &tertanda, &pindai), 1, "saran: ulangi tanpa --pindai");
    let sendiri = "berkas ini PDF yang dibuat lkjip, bukan pindaian\nsaran: cetak";
    berakhir(&terima(di, &konsep(di), &pindai), 1, sendiri);
    let hasil = terima(di, &pdf_kecil(), &pindai);
    berakhir(&hasil, 0, &format!("arsip/2023/{nama}_pindai-1\n"));
    berakhir(&hasil, 0, "catatan: pindaian tidak membuktikan apa pun dengan sendirinya");
    berakhir(&hasil, 0, " halaman, pindaian ini 1 halaman\n");
    berakhir(&terima(di, &pdf_kecil(), &pindai), 2, "sudah ada di arsip");
    let kata = format!("daftar arsip: berkas ini {nama}_pindai-1, berlaku\n");
    let hasil = verifikasi(di, &pdf_kecil());
    berakhir(&hasil, 2, &kata);
    berakhir(&hasil, 2, "catatan: pindaian tidak membuktikan apa pun dengan sendirinya");
    assert_eq!(pesan(&hasil).matches("catatan").count(), 1, "{}", pesan(&hasil));
}

/// Titles and capitals make no other person, and a paper is no electronic signature.
#[test]
fn who_signs_and_how_is_what_the_report_says() {
    let folder = di_disk();
    let di = folder.path();
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    let nama = "nama = \"Drs. PENANDA Tangan Uji, M.Si.\"\ncara = \"sertifikat\"";
    fs::write(&berkas, teks.replace("nama = \"Nama Contoh\"", nama)).unwrap();
    let hasil = lkjip(di, &["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-13"]);
    berakhir(&hasil, 0, NAMA);
    let pdf = fs::read(di.join(format!("arsip/2023/{NAMA}/data/{NAMA}.pdf"))).unwrap();
    let hasil = terima(di, &tanda(&pdf, "rsa.p12"), &["--percaya", &akar()]);
    berakhir(&hasil, 0, "diterima dari Penanda Tangan Uji: ");
    assert!(!pesan(&hasil).contains("catatan"), "{}", pesan(&hasil));
    let hasil = terima(di, &tanda(&pdf, "p256.p12"), &["--percaya", &akar()]);
    berakhir(
        &hasil,
        0,
        "catatan: penanda tangan berkas \"Sekretaris Uji\", di laporan tertulis \"Drs.",
    );
    let hasil = terima(di, &pdf_kecil(), &["--pindai", "--terbitan", NAMA]);
    berakhir(
        &hasil,
        0,
        "catatan: berkas ini pindaian, sedangkan menurut laporannya ditandatangani secara elektronik",
    );
}

#[test]
fn the_state_of_the_issue_is_told() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let berkas = di.join(FOLDER).join("laporan.toml");
    let teks = fs::read_to_string(&berkas).unwrap();
    fs::write(&berkas, teks.replace("700/1/2023", "700/2/2023")).unwrap();
    let terbitkan = ["terbitkan", FOLDER, "--arsip", "arsip", "--tanggal", "2023-04-20"];
    berakhir(&lkjip(di, &terbitkan), 0, "_r1");
    let baru = nama.replace("_r0", "_r1");
    let tertanda = tanda(&pdf, "rsa.p12");
    let lain = terima(di, &tertanda, &["--terbitan", &baru]);
    berakhir(&lain, 1, &format!("berkas ini salinan dari {nama}, bukan {baru}"));
    let hasil = terima(di, &tertanda, &[]);
    berakhir(&hasil, 0, &format!("catatan: {nama} sudah digantikan oleh {baru}\n"));
    let teks = format!("revisi 0  {nama}_ttd-1  (sudah digantikan oleh {baru})\n");
    berakhir(&lkjip(di, &["arsip", "daftar"]), 0, &teks);
    let kata = format!("berkas ini {nama}_ttd-1, sudah digantikan oleh {baru}\n");
    berakhir(&verifikasi(di, &tertanda), 0, &kata);
    berakhir(
        &lkjip(
            di,
            &["arsip", "cabut", &nama, "--alasan", "salah tabel", "--tanggal", "2023-04-21"],
        ),
        0,
        "dicabut",
    );
    let kata = format!("berkas ini {nama}_ttd-1, sudah dicabut: salah tabel\n");
    berakhir(&verifikasi(di, &tertanda), 1, &kata);
    let lagi = tanda(&tertanda, "p256.p12");
    berakhir(&terima(di, &lagi, &[]), 2, &format!("{nama} sudah dicabut: salah tabel"));
    berakhir(&verifikasi(di, &lagi), 1, &format!("diawali terbitan {nama}, sudah dicabut"));
}
