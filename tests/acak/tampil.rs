//! What a PDF shows, by readers that are not the one which judges its signatures.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

/// What each reader sees: one that believes the tables, one that puts the file together anew, and another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tampil {
    pub tertulis: Option<Vec<String>>,
    pub disusun: Option<Vec<String>>,
    pub lain: Option<Vec<String>>,
}

/// Whatever can be seen, but for fields of signatures that show nothing.
pub fn tampil(pdf: &[u8]) -> Tampil {
    let baca = |force_reconstruct| {
        let options = LoadOptions { force_reconstruct, ..LoadOptions::default() };
        Document::load_mem_with_options(pdf, options).ok().map(|dokumen| wujud(&dokumen))
    };
    let lain = Pdf::new(pdf.to_vec()).ok().map(|pdf| {
        let halaman = pdf.pages().iter();
        halaman.map(|satu| format!("{:?} {:?}", satu.media_box(), satu.page_stream())).collect()
    });
    Tampil { tertulis: baca(false), disusun: baca(true), lain }
}

fn wujud(dokumen: &Document) -> Vec<String> {
    let mut wujud = Wujud { dokumen, dilihat: BTreeMap::new() };
    let halaman: Vec<ObjectId> = dokumen.get_pages().into_values().collect();
    // A page is named by its number, whoever refers to it.
    for (nomor, id) in halaman.iter().enumerate() {
        wujud.dilihat.insert(*id, nomor);
    }
    let mut hasil: Vec<String> = halaman.iter().map(|id| wujud.halaman(*id)).collect();
    let kosong = Dictionary::new();
    let katalog = dokumen.catalog().unwrap_or(&kosong);
    let form = katalog.get(b"AcroForm").ok().and_then(|form| wujud.kamus(form)).unwrap_or(&kosong);
    // What says how to look at it, or does something.
    let diam: [&[u8]; 6] = [b"Pages", b"AcroForm", b"DSS", b"Metadata", b"Version", b"Extensions"];
    hasil.push(wujud.tulis_kamus(katalog, &diam));
    hasil.push(wujud.tulis_kamus(form, &[b"Fields", b"SigFlags", b"DA", b"DR"]));
    hasil.push(wujud.bidang(form, b"Fields"));
    hasil
}

struct Wujud<'a> {
    dokumen: &'a Document,
    /// What was written already, by the order of it: numbers of objects do not count.
    dilihat: BTreeMap<ObjectId, usize>,
}

impl<'a> Wujud<'a> {
    fn kamus(&self, object: &'a Object) -> Option<&'a Dictionary> {
        self.dokumen.dereference(object).ok()?.1.as_dict().ok()
    }

    fn deret(&self, object: &'a Object) -> Vec<&'a Object> {
        let isi = self.dokumen.dereference(object).ok().and_then(|(_, isi)| isi.as_array().ok());
        isi.map(|isi| isi.iter().collect()).unwrap_or_default()
    }

    fn halaman(&mut self, id: ObjectId) -> String {
        let Ok(halaman) = self.dokumen.get_dictionary(id) else { return String::new() };
        let mut hasil = format!("{:?}\n", self.dokumen.get_page_content(id));
        hasil += &self.bidang(halaman, b"Annots");
        let mut atas = Some(halaman);
        for _ in 0..32 {
            let Some(simpul) = atas else { break };
            hasil += &self.tulis_kamus(
                simpul,
                &[b"Annots", b"Parent", b"Kids", b"Count", b"Contents", b"Tabs"],
            );
            atas = simpul.get(b"Parent").ok().and_then(|atas| self.kamus(atas));
        }
        hasil
    }

    /// A signature's field without extent, whose appearance nobody sees.
    fn tak_tampak(&self, object: &'a Object) -> bool {
        let Some(kamus) = self.kamus(object) else { return false };
        let angka = |satu: &Object| satu.as_float().unwrap_or(0.5);
        let rect: Vec<f32> = kamus
            .get(b"Rect")
            .ok()
            .map(|rect| self.deret(rect))
            .unwrap_or_default()
            .into_iter()
            .map(angka)
            .collect();
        let atas = kamus.get(b"Parent").ok().and_then(|atas| self.kamus(atas));
        let bernama =
            |jenis: &Object, nama: &[u8]| jenis.as_name().is_ok_and(|jenis| jenis == nama);
        let tanda = |satu: &Dictionary| satu.get(b"FT").is_ok_and(|jenis| bernama(jenis, b"Sig"));
        let tanda = tanda(kamus) || atas.is_some_and(tanda);
        let widget = kamus.get(b"Subtype").map_or(true, |jenis| bernama(jenis, b"Widget"));
        let berbuat = [b"A".as_slice(), b"AA"].iter().any(|kunci| kamus.has(kunci));
        tanda
            && widget
            && !berbuat
            && (rect.is_empty() || (rect.len() == 4 && (rect[0] == rect[2] || rect[1] == rect[3])))
    }

    /// The fields and annotations of a list that can be seen.
    fn bidang(&mut self, kamus: &'a Dictionary, kunci: &[u8]) -> String {
        let semua = kamus.get(kunci).ok().map(|semua| self.deret(semua)).unwrap_or_default();
        let tampak = semua.into_iter().filter(|satu| !self.tak_tampak(satu));
        let tampak: Vec<_> = tampak.filter_map(|satu| self.kamus(satu)).collect();
        tampak.into_iter().map(|satu| self.tulis_kamus(satu, &[b"Parent", b"P"])).collect()
    }

    fn tulis_kamus(&mut self, kamus: &'a Dictionary, tanpa: &[&[u8]]) -> String {
        let semua: BTreeMap<_, _> =
            kamus.iter().filter(|(kunci, _)| !tanpa.contains(&kunci.as_slice())).collect();
        let satu = |(kunci, nilai): (&Vec<u8>, &'a Object)| {
            format!("/{} {}\n", String::from_utf8_lossy(kunci), self.tulis(nilai))
        };
        semua.into_iter().map(satu).collect()
    }

    fn tulis(&mut self, object: &'a Object) -> String {
        match object {
            Object::Reference(id) => match self.dilihat.get(id) {
                Some(nomor) => format!("@{nomor}"),
                None => {
                    self.dilihat.insert(*id, self.dilihat.len());
                    self.dokumen.objects.get(id).map(|isi| self.tulis(isi)).unwrap_or_default()
                }
            },
            Object::Array(isi) => isi.iter().map(|satu| format!("{},", self.tulis(satu))).collect(),
            Object::Dictionary(kamus) => format!("<{}>", self.tulis_kamus(kamus, &[])),
            Object::Stream(stream) => {
                format!("<{}>{:?}", self.tulis_kamus(&stream.dict, &[]), stream.content)
            }
            lain => format!("{lain:?}"),
        }
    }
}
