//! What is done to a signed file to deceive its reader, and what chance does to it.

use lkjip::tanda::verifikasi::{Putusan, Temuan};
use lopdf::IncrementalDocument;

use super::*;

#[test]
fn no_signed_byte_can_change() {
    let asli = tanda(&LAPORAN, "p256.p12");
    let (dari, sampai) = lubang(&asli);
    let mut dicoba = 0;
    for at in (0..asli.len()).step_by(97).filter(|at| *at < dari || *at >= sampai) {
        let mut pdf = asli.clone();
        pdf[at] ^= 1;
        assert_eq!(nilai(&pdf).putusan(), Putusan::TidakSah, "byte {at}");
        dicoba += 1;
    }
    assert!(dicoba > 100, "{dicoba}");
}

#[test]
fn nothing_comes_after_the_last_signature() {
    let asli = tanda(&kecil(), "p256.p12");
    for tambahan in [b"%".as_slice(), b"%%EOF\n", b"0"] {
        let pdf = [asli.as_slice(), tambahan].concat();
        tidak_sah(&pdf, &Temuan::ByteSesudahTerakhir(tambahan.len()));
    }
    // A line's end is nothing.
    assert_eq!(nilai(&[asli.as_slice(), b"\r\n"].concat()).putusan(), Putusan::Sah);
    let mut ganda = asli.clone();
    ganda.extend_from_slice(&asli);
    assert_eq!(nilai(&ganda).putusan(), Putusan::TidakSah);
}

/// An update of what is signed, as any editor writes it.
pub fn diubah(pdf: &[u8], ubah: impl FnOnce(&mut IncrementalDocument)) -> Vec<u8> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    ubah(&mut update);
    let mut bytes = Vec::new();
    update.save_to(&mut bytes).expect("a PDF");
    bytes.push(b'\n');
    bytes
}

/// The lists taken out of the store, as an editor would.
pub fn tanpa_daftar(pdf: &[u8]) -> Vec<u8> {
    diubah(pdf, |update| {
        let dss = update.get_prev_documents().catalog().unwrap().get(b"DSS").unwrap();
        let dss = dss.as_reference().expect("a store");
        update.opt_clone_object_to_new_document(dss).unwrap();
        let dss = update.new_document.get_object_mut(dss).unwrap().as_dict_mut().unwrap();
        dss.remove(b"CRLs");
    })
}

fn halaman_baru(update: &mut IncrementalDocument) {
    let page = *update.get_prev_documents().get_pages().get(&1).expect("a page");
    update.opt_clone_object_to_new_document(page).expect("the page");
    let lain =
        update.new_document.add_object(Stream::new(dictionary! {}, b"0 0 9 9 re f".to_vec()));
    let page = update.new_document.get_object_mut(page).unwrap().as_dict_mut().unwrap();
    page.set("Contents", lain);
}

fn catatan_baru(update: &mut IncrementalDocument) {
    let page = *update.get_prev_documents().get_pages().get(&1).expect("a page");
    update.opt_clone_object_to_new_document(page).expect("the page");
    let kotak =
        update.new_document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "FreeText" });
    let page = update.new_document.get_object_mut(page).unwrap().as_dict_mut().unwrap();
    page.get_mut(b"Annots").unwrap().as_array_mut().unwrap().push(kotak.into());
}

#[test]
fn an_update_after_the_signature_is_told() {
    let asli = tanda(&kecil(), "p256.p12");
    for ubah in [halaman_baru, catatan_baru] {
        let pdf = diubah(&asli, ubah);
        tidak_sah(&pdf, &Temuan::ByteSesudahTerakhir(pdf.len() - asli.len()));
        tidak_sah(&pdf, &Temuan::DiubahSesudahnya("halaman"));
    }
}

#[test]
fn a_second_signatory_cannot_hide_a_change() {
    let asli = tanda(&kecil(), "rsa.p12");
    for ubah in [halaman_baru, catatan_baru] {
        let pdf = tanda(&diubah(&asli, ubah), "p256.p12");
        let hasil = nilai(&pdf);
        assert_eq!(hasil.temuan, []);
        assert_eq!(hasil.tanda[0].putusan(), Putusan::TidakSah, "{hasil:?}");
        assert_eq!(hasil.tanda[1].putusan(), Putusan::Sah, "{hasil:?}");
    }
}

/// What judged the first signature cannot be taken away, even under a second one.
#[test]
fn the_store_only_grows() {
    let simpanan = jangka::simpanan(&["antara.crl", "akar.crl"]);
    let satu = lkjip::tanda::store(&tanda(&kecil(), "rsa.p12"), &simpanan, kini()).unwrap();
    let dua = tanda(&satu, "p256.p12");
    assert_eq!(nilai(&dua).putusan(), Putusan::Sah, "{:?}", nilai(&dua));
    let tiga = tanda(&tanpa_daftar(&dua), "rsa.p12");
    let hasil = nilai(&tiga);
    assert!(hasil.tanda[1].temuan.contains(&Temuan::DiubahSesudahnya("bahan pemeriksaan")));
    assert_eq!((hasil.temuan.len(), hasil.putusan()), (0, Putusan::TidakSah), "{hasil:?}");
}

/// What travels inside cannot be exchanged: neither in place nor by an update, signed over or not.
#[test]
fn an_attachment_cannot_be_swapped() {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let jenis = dictionary! { "Type" => "EmbeddedFile" };
    let lampiran = pdf.add_object(Stream::new(jenis.clone(), b"pagu = 100".to_vec()));
    let berkas = dictionary! {
        "Type" => "Filespec", "F" => Object::string_literal("anggaran.toml"),
        "EF" => dictionary! { "F" => lampiran },
    };
    let nama = vec![Object::string_literal("anggaran.toml"), pdf.add_object(berkas).into()];
    let catalog = pdf.catalog_mut().expect("a catalog");
    catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => nama } });
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    let asli = tanda(&bytes, "p256.p12");
    assert_eq!(nilai(&asli).putusan(), Putusan::Sah);
    tidak_sah(&ganti(&asli, b"pagu = 100", b"pagu = 900"), &Temuan::IsiBerubah);
    let ditukar = diubah(&asli, |update| {
        let lain = Stream::new(jenis, b"pagu = 900".to_vec());
        update.new_document.set_object(lampiran, lain);
    });
    tidak_sah(&ditukar, &Temuan::ByteSesudahTerakhir(ditukar.len() - asli.len()));
    let hasil = nilai(&tanda(&ditukar, "rsa.p12"));
    assert_eq!(hasil.tanda[0].putusan(), Putusan::TidakSah, "{hasil:?}");
}

/// A seal that somebody else draws over what was signed is told, though it is no change of a page.
#[test]
fn what_a_later_signature_shows_is_told() {
    let asli = tanda(&kecil(), "rsa.p12");
    let bercap = diubah(&asli, |update| {
        let form = update.get_prev_documents().catalog().unwrap().get(b"AcroForm").unwrap();
        let form = form.as_reference().unwrap();
        let gambar = Stream::new(dictionary! { "Subtype" => "Form" }, b"0 0 9 9 re f".to_vec());
        let gambar = update.new_document.add_object(gambar);
        let cap = update.new_document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
            "T" => Object::string_literal("Cap"), "AP" => dictionary! { "N" => gambar },
            "Rect" => vec![Object::Integer(0), 0.into(), 90.into(), 90.into()],
        });
        update.opt_clone_object_to_new_document(form).unwrap();
        let form = update.new_document.get_object_mut(form).unwrap().as_dict_mut().unwrap();
        form.get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(cap.into());
    });
    let permintaan = Permintaan { bidang: Some("Cap"), ..permintaan() };
    let pdf = sign(&bercap, &penanda("p256.p12"), &permintaan).expect("a signed file");
    let hasil = nilai(&pdf);
    assert!(hasil.tanda[0].temuan.contains(&Temuan::GambarSesudahnya), "{hasil:?}");
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
}

/// So is one that fills an empty field which was there already.
#[test]
fn what_a_field_shows_only_later_is_told() {
    let mut kosong = None;
    let berbidang = diubah(&tanda(&kecil(), "rsa.p12"), |update| {
        let form = update.get_prev_documents().catalog().unwrap().get(b"AcroForm").unwrap();
        let form = form.as_reference().unwrap();
        let cap = update.new_document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
            "T" => Object::string_literal("Cap"),
            "Rect" => vec![Object::Integer(0), 0.into(), 90.into(), 90.into()],
        });
        kosong = Some(cap);
        update.opt_clone_object_to_new_document(form).unwrap();
        let form = update.new_document.get_object_mut(form).unwrap().as_dict_mut().unwrap();
        form.get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(cap.into());
    });
    let asli = tanda(&berbidang, "p256.p12");
    let cap = kosong.expect("a field");
    let bergambar = diubah(&asli, |update| {
        let gambar = Stream::new(dictionary! { "Subtype" => "Form" }, b"0 0 9 9 re f".to_vec());
        let gambar = update.new_document.add_object(gambar);
        update.opt_clone_object_to_new_document(cap).unwrap();
        let cap = update.new_document.get_object_mut(cap).unwrap().as_dict_mut().unwrap();
        cap.set("AP", dictionary! { "N" => gambar });
    });
    let permintaan = Permintaan { bidang: Some("Cap"), ..permintaan() };
    // The first signature comes before the field. An appearance that comes without a signature is none of its.
    for (dasar, jumlah, belum) in
        [(&asli, 1, Putusan::TakDapatDinilai), (&bergambar, 2, Putusan::TidakSah)]
    {
        let pdf = sign(dasar, &penanda("rsa.p12"), &permintaan).expect("a signed file");
        let hasil = nilai(&pdf);
        let berkata = |temuan: &[Temuan]| temuan.contains(&Temuan::GambarSesudahnya);
        let banyak = hasil.tanda.iter().filter(|satu| berkata(&satu.temuan)).count();
        assert_eq!((banyak, hasil.putusan()), (jumlah, belum), "{hasil:?}");
    }
}

#[test]
fn a_signature_cannot_be_taken_out_of_sight() {
    let asli = tanda(&kecil(), "p256.p12");
    let tanpa_bidang = diubah(&asli, |update| {
        let root =
            update.get_prev_documents().trailer.get(b"Root").unwrap().as_reference().unwrap();
        update.opt_clone_object_to_new_document(root).unwrap();
        let root = update.new_document.get_object_mut(root).unwrap().as_dict_mut().unwrap();
        root.remove(b"AcroForm");
    });
    tidak_sah(&tanpa_bidang, &Temuan::TanpaBidang);
    let tanpa_tanda = diubah(&tanpa_bidang, |update| {
        let objects = &update.get_prev_documents().objects;
        let tanda =
            objects.iter().find(|(_, one)| one.as_dict().is_ok_and(|one| one.has(b"ByteRange")));
        let tanda = *tanda.expect("a signature").0;
        update.new_document.set_object(tanda, Object::Null);
    });
    tidak_sah(&tanpa_tanda, &Temuan::TandaTersembunyi);
}

#[test]
fn a_truncated_file_does_not_hold() {
    let asli = tanda(&kecil(), "p256.p12");
    for panjang in (kecil().len() + 2..asli.len()).step_by(97) {
        assert_eq!(nilai(&asli[..panjang]).putusan(), Putusan::TidakSah, "{panjang}");
    }
}

#[test]
fn the_hole_holds_the_signature_and_nothing_else() {
    let asli = tanda(&kecil(), "p256.p12");
    let (dari, sampai) = lubang(&asli);
    let lama = format!("[0 {dari} {sampai} {}]", asli.len() - sampai);
    let sisa = asli.len() - sampai;
    for (a, b, c, d) in [
        (0, dari - 9, sampai, sisa),
        (0, dari, sampai + 9, sisa - 9),
        (1, dari - 1, sampai, sisa),
        (0, dari, dari - 5, sisa),
        (0, sampai, dari, sisa),
        (0, dari, sampai, sisa + 1),
        (0, 0, sampai, sisa),
    ] {
        let baru = format!("{:<width$}", format!("[{a} {b} {c} {d}]"), width = lama.len());
        if baru.len() == lama.len() {
            let pdf = ganti(&asli, lama.as_bytes(), baru.as_bytes());
            assert_eq!(nilai(&pdf).putusan(), Putusan::TidakSah, "{baru}");
        }
    }
    let mut diisi = asli.clone();
    diisi[sampai - 20..sampai - 1].copy_from_slice(b"> /Isi (lain) /X <0");
    assert_eq!(nilai(&diisi).putusan(), Putusan::TidakSah);
    let mut nol = asli;
    nol[sampai - 2] = b'1';
    tidak_sah(&nol, &Temuan::LubangSalah);
    nol[dari + 1..sampai - 1].fill(b'0');
    tidak_sah(&nol, &Temuan::TandaKosong);
}

/// The signed bytes moved behind a new object that the reader sees instead: the range then has a hole of its own.
#[test]
fn a_wrapped_signature_does_not_hold() {
    let asli = tanda(&kecil(), "p256.p12");
    let (dari, sampai) = lubang(&asli);
    let sisa = asli.len() - sampai;
    let sisipan = b"> >> endobj 4 0 obj << /Isi (lain) >> endobj %".as_slice();
    let mut pdf = asli[..sampai].to_vec();
    pdf.extend_from_slice(sisipan);
    pdf.extend_from_slice(&asli[sampai..]);
    let lama = format!("[0 {dari} {sampai} {sisa}]");
    let baru = format!("[0 {dari} {} {sisa}]", sampai + sisipan.len());
    let baru = format!("{baru:<width$}", width = lama.len());
    let pdf = ganti(&pdf, lama.as_bytes(), &baru.as_bytes()[..lama.len()]);
    assert_eq!(nilai(&pdf).putusan(), Putusan::TidakSah);
}

#[test]
fn another_way_of_signing_is_not_believed() {
    let asli = tanda(&kecil(), "p256.p12");
    let pdf = ganti(&asli, b"ETSI.CAdES.detached", b"ETSI.CAdES.attached");
    tidak_sah(&pdf, &Temuan::SubFilterTakDikenal("ETSI.CAdES.attached".to_owned()));
}

/// The hole belongs to no one's hash: a signature of another file does not fit into it.
#[test]
fn a_signature_of_another_file_does_not_hold() {
    let asli = tanda(&kecil(), "rsa.p12");
    let lain = tanda(&LAPORAN, "rsa.p12");
    let ((dari, sampai), (sumber, akhir)) = (lubang(&asli), lubang(&lain));
    let mut pdf = asli.clone();
    pdf[dari..sampai].copy_from_slice(&lain[sumber..akhir]);
    tidak_sah(&pdf, &Temuan::IsiBerubah);
}
