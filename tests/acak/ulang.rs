//! The rebuild: no file whose data were changed is called the same, whatever else was put right beside them, and whoever
//! signed it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lkjip::deliver::{TERBIT, sidik};
use lkjip::pdf::Pdf;
use lkjip::tanda::sign;
use lkjip::tanda::verifikasi::Putusan;
use lkjip::ulang::{Ulang, nilai};
use lopdf::{Document, IncrementalDocument, Object, ObjectId, Stream, dictionary};

use super::mesin::{Sasaran, jalankan};
use super::tampil::tampil;
use super::tanda::serangan;
use super::ubah::ubah;
use super::{Acak, gambar, pdf, toml};
use crate::tanda::tulis_ulang::KECIL as ASLI;
use crate::tanda::{akar, penanda, permintaan, saat, verifikasi};
use crate::ulang::{attachments, ulang};

#[test]
fn holds() {
    jalankan(&Sasaran { nama: "ulang", buat, uji, sekali: 15 });
}

static LAMPIRAN: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| attachments(&ASLI).expect("attachments"));

/// PDFs whose data were made to stop who builds them.
static GANAS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    ["30-verifikasi-berhenti-logo-2pangkat31.pdf", "31-verifikasi-macet-tanda-gabung.pdf"]
        .map(serangan)
});

/// What such a file carries by an ending of its name.
pub fn muatan(akhiran: &str) -> Vec<Vec<u8>> {
    let semua = GANAS.iter().flat_map(|pdf| attachments(pdf).expect("attachments"));
    semua.filter(|(nama, _)| nama.ends_with(akhiran)).map(|(_, isi)| isi).collect()
}

fn buat(acak: &mut Acak) -> Vec<u8> {
    let mut hasil = match acak.sampai(8) {
        0 => pdf::perbarui(&ASLI, acak).expect("a PDF"),
        1 => {
            let mut isi = acak.satu(&*GANAS).clone();
            ubah(&mut isi, &pdf::KATA, acak);
            isi
        }
        _ => dengan(&diubah(acak), acak.sekali(3)),
    };
    if acak.sekali(3) {
        let tertanda = sign(&hasil, &penanda("rsa.p12"), &permintaan());
        hasil = tertanda.unwrap_or(hasil);
    }
    hasil
}

/// What is put in place of attachments: data, pictures among them, with the hash that fits or not.
fn diubah(acak: &mut Acak) -> BTreeMap<String, Vec<u8>> {
    let mut semua = LAMPIRAN.clone();
    let sumber: Vec<String> =
        semua.keys().filter(|nama| nama.ends_with(".toml")).cloned().collect();
    for _ in 0..=acak.sampai(2) {
        let isi = semua.get_mut(acak.satu(&sumber)).expect("a source");
        *isi = toml::rusak(isi, acak);
    }
    if acak.sekali(4) {
        let opd =
            sumber.iter().find(|nama| nama.ends_with("opd.toml")).expect("the office").clone();
        let isi = [b"logo = \"logo.png\"\n", LAMPIRAN[&opd].as_slice()].concat();
        semua.insert(opd.replace("opd.toml", "logo.png"), gambar::logo(acak));
        semua.insert(opd, isi);
    }
    if !acak.sekali(4) {
        let bersih = |(nama, isi): (&String, &Vec<u8>)| {
            Some((nama.strip_prefix("sumber/")?.to_owned(), isi.clone()))
        };
        let baru = sidik(&semua.iter().filter_map(bersih).collect::<BTreeMap<_, _>>());
        let terbit = String::from_utf8(semua[TERBIT].clone()).expect("text");
        let (awal, sisa) = terbit.split_once("\"sidik\": \"").expect("a hash");
        let (_, akhir) = sisa.split_once('"').expect("its end");
        semua.insert(TERBIT.to_owned(), format!("{awal}\"sidik\": \"{baru}\"{akhir}").into_bytes());
    }
    if acak.sekali(6) {
        ubah(
            semua.get_mut(TERBIT).expect("how it was made"),
            &[b"\"", b"}", b":", b"revisi", b"../"],
            acak,
        );
    }
    semua
}

/// The report with these attachments, by an update or written anew.
fn dengan(semua: &BTreeMap<String, Vec<u8>>, sambung: bool) -> Vec<u8> {
    let dokumen = Document::load_mem(&ASLI).expect("a PDF");
    let mut bytes = Vec::new();
    if sambung {
        let mut baru = IncrementalDocument::create_from(ASLI.clone(), dokumen);
        for (id, isi) in diganti(baru.get_prev_documents(), semua) {
            baru.new_document.set_object(id, isi);
        }
        baru.save_to(&mut bytes).expect("a PDF");
        bytes.push(b'\n');
    } else {
        let mut dokumen = dokumen;
        for (id, isi) in diganti(&dokumen, semua) {
            dokumen.set_object(id, isi);
        }
        dokumen.save_to(&mut bytes).expect("a PDF");
    }
    bytes
}

/// The objects that make it so: the attachments that are others now, and the list of names with those that were added.
fn diganti(dokumen: &Document, semua: &BTreeMap<String, Vec<u8>>) -> Vec<(ObjectId, Object)> {
    let sertaan = |isi: &[u8]| Stream::new(dictionary! { "Type" => "EmbeddedFile" }, isi.to_vec());
    let mut hasil = Vec::new();
    for (nama, isi) in semua.iter().filter(|(nama, isi)| LAMPIRAN.get(*nama) != Some(*isi)) {
        let lama = dokumen.objects.iter().find(|(_, object)| {
            object.as_stream().is_ok_and(|stream| {
                let lama = stream.get_plain_content().ok();
                stream.dict.has_type(b"EmbeddedFile") && lama.as_ref() == LAMPIRAN.get(nama)
            })
        });
        if let Some((id, _)) = lama {
            hasil.push((*id, sertaan(isi).into()));
        }
    }
    let baru = semua.iter().filter(|(nama, _)| !LAMPIRAN.contains_key(*nama));
    for ((nama, isi), urut) in baru.zip(1..) {
        let id = (dokumen.max_id + 2 * urut, 0);
        let berkas = dictionary! {
            "Type" => "Filespec", "F" => Object::string_literal(nama.as_str()), "UF" => Object::string_literal(nama.as_str()),
            "EF" => dictionary! { "F" => id },
        };
        let katalog =
            dokumen.trailer.get(b"Root").and_then(Object::as_reference).expect("a catalog");
        let mut isi_katalog = dokumen.catalog().expect("a catalog").clone();
        let lama = isi_katalog.get(b"Names").cloned().and_then(|nama| {
            Ok(dokumen.dereference(&nama)?.1.as_dict()?.get(b"EmbeddedFiles")?.clone())
        });
        let tambah = dictionary! { "Names" => vec![Object::string_literal(nama.as_str()), Object::Reference((id.0 + 1, 0))] };
        let pohon = vec![lama.expect("attachments"), tambah.into()];
        isi_katalog
            .set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Kids" => pohon } });
        hasil.extend([
            (id, sertaan(isi).into()),
            ((id.0 + 1, 0), berkas.into()),
            (katalog, isi_katalog.into()),
        ]);
    }
    hasil
}

/// The attachments that a report is made again from.
fn dipakai(lampiran: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    lampiran.iter().filter(|(nama, _)| nama.starts_with("sumber/") || *nama == TERBIT)
}

fn uji(masukan: &[u8]) -> Result<&'static str, String> {
    let dibangun = ulang(masukan);
    let hasil = verifikasi(masukan, &akar("akar.pem"), saat(2027));
    let nilai = nilai(&dibangun, &Pdf::new(masukan), &hasil);
    if matches!(dibangun, Ulang::Sama { .. }) {
        let kini = attachments(masukan).unwrap_or_default();
        if !masukan.starts_with(&ASLI) || !dipakai(&kini).eq(dipakai(&LAMPIRAN)) {
            return Err("changed data are called the same".to_owned());
        }
        // What was made of the data lies beside them: who relies on the file relies on that, too.
        if nilai.putusan == Putusan::Sah && kini != *LAMPIRAN {
            return Err(format!("another attachment is relied on: {}", nilai.kata));
        }
    }
    // What says nothing of its data may say what it likes.
    let laporan = !matches!(dibangun, Ulang::BukanLaporan(_));
    let sah = hasil.putusan() == Putusan::Sah && nilai.putusan == Putusan::Sah;
    if laporan && sah && tampil(masukan).tertulis != tampil(&ASLI).tertulis {
        return Err(format!("signed and the same, but it shows something else: {}", nilai.kata));
    }
    Ok(match dibangun {
        Ulang::Sama { .. } => "the same",
        Ulang::Beda(_) => "another",
        Ulang::TakDapatDinilai(_) => "not judged",
        Ulang::BukanLaporan(_) => "no report",
    })
}
