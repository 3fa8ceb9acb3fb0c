//! Files of which some bytes would fill the memory, or keep who reads them busy without end: each is told to be too large,
//! soon, whoever asks.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use lkjip::batas;
use lkjip::pdf::{Bound, Pdf, Unreadable};
use lkjip::tanda::verifikasi::{Temuan, tambahan};
use lopdf::{Dictionary, Stream};

use crate::serangan::terbatas;
use crate::tanda::{SANDI, letak};

/// A PDF on its way: its objects, where each begins, and those that stand in streams of objects.
pub struct Berkas {
    isi: Vec<u8>,
    mulai: Vec<usize>,
    di_dalam: Vec<(usize, usize)>,
}

impl Berkas {
    /// With a catalog and a page.
    pub fn baru() -> Self {
        let mut berkas =
            Self { isi: b"%PDF-1.7\n".to_vec(), mulai: Vec::new(), di_dalam: Vec::new() };
        berkas.objek(b"<</Type/Catalog/Pages 2 0 R>>");
        berkas.objek(b"<</Type/Pages/Count 1/Kids[3 0 R]>>");
        berkas.objek(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
        berkas
    }

    /// The next object.
    pub fn objek(&mut self, isi: &[u8]) {
        self.mulai.push(self.isi.len());
        let kepala = format!("{} 0 obj\n", self.mulai.len());
        self.isi.extend([kepala.as_bytes(), isi, b"\nendobj\n"].concat());
    }

    fn aliran(&mut self, kamus: &str, isi: Vec<u8>) {
        let mut stream = Stream::new(Dictionary::new(), isi);
        stream.compress().expect("compressed");
        let cara = if stream.dict.has(b"Filter") { "/Filter/FlateDecode" } else { "" };
        let kepala = format!("<<{kamus}{cara}/Length {}>>stream\n", stream.content.len());
        self.objek(&[kepala.as_bytes(), &stream.content, b"\nendstream"].concat());
    }

    /// The next object, a stream that holds so many others, all in one place.
    fn wadah(&mut self, banyak: usize, isi: &[u8]) {
        let pertama = self.di_dalam.len();
        let kepala: String =
            (pertama..pertama + banyak).map(|urut| format!("{} 0 ", DI_DALAM + urut)).collect();
        let kamus = format!("/Type/ObjStm/N {banyak}/First {}", kepala.len());
        self.aliran(&kamus, [kepala.as_bytes(), isi].concat());
        let wadah = self.mulai.len();
        self.di_dalam.extend((0..banyak).map(|urut| (wadah, urut)));
    }

    /// All, with a table and the places of further numbers.
    pub fn bertabel(self, lagi: impl IntoIterator<Item = usize>) -> Vec<u8> {
        let Self { mut isi, mut mulai, .. } = self;
        let tabel = isi.len();
        mulai.extend(lagi);
        let banyak = mulai.len() + 1;
        let mut teks = format!("xref\n0 {banyak}\n0000000000 65535 f \n");
        for mulai in mulai {
            writeln!(teks, "{mulai:010} 00000 n ").expect("a row");
        }
        let trailer = format!("trailer\n<</Size {banyak}/Root 1 0 R>>\n");
        isi.extend([teks, trailer, format!("startxref\n{tabel}\n%%EOF\n")].concat().bytes());
        isi
    }

    /// All, with a table as a stream.
    fn beraliran(mut self) -> Vec<u8> {
        let tabel = self.isi.len();
        let baris = |jenis: u8, letak: usize, urut: usize| {
            let letak = u32::try_from(letak).expect("a place").to_be_bytes();
            let urut = u16::try_from(urut).expect("a place").to_be_bytes();
            [&[jenis], letak.as_slice(), &urut].concat()
        };
        let biasa = self.mulai.iter().map(|mulai| baris(1, *mulai, 0));
        let di_dalam = self.di_dalam.iter().map(|(wadah, urut)| baris(2, *wadah, *urut));
        let (banyak, dalam) = (self.mulai.len(), self.di_dalam.len());
        let isi: Vec<u8> = biasa.chain(di_dalam).flatten().collect();
        let index = format!("/Index[1 {banyak} {DI_DALAM} {dalam}]/Size {}", DI_DALAM + dalam);
        self.aliran(&format!("/Type/XRef/W[1 4 2]/Root 1 0 R{index}"), isi);
        self.isi.extend(format!("startxref\n{tabel}\n%%EOF\n").bytes());
        self.isi
    }
}

/// The first number of those that stand in streams of objects.
const DI_DALAM: usize = 1_000;

fn larik(satu: &[u8], banyak: usize) -> Vec<u8> {
    [b"[".as_slice(), &satu.repeat(banyak), b"]"].concat()
}

/// Numbers from four on, each of whose heads stands within what the one before begins, and what stands behind all.
fn bersarang(kepala: impl Fn(usize) -> String, banyak: usize, ujung: &[u8]) -> Vec<u8> {
    let mut berkas = Berkas::baru();
    for nomor in 4..4 + banyak {
        berkas.mulai.push(berkas.isi.len());
        berkas.isi.extend(format!("{nomor} 0 obj{}", kepala(nomor)).bytes());
    }
    berkas.isi.extend(ujung);
    berkas.bertabel([])
}

fn satu(isi: &[u8]) -> Vec<u8> {
    let mut berkas = Berkas::baru();
    berkas.objek(isi);
    berkas.bertabel([])
}

/// What each of them is, and what it takes too much of; `None` where what is too much is left out.
fn semua() -> Vec<(&'static str, Vec<u8>, Option<Bound>)> {
    let wadah = |wadah: usize, nomor: usize, isi: &[u8]| {
        let mut berkas = Berkas::baru();
        (0..wadah).for_each(|_| berkas.wadah(nomor, isi));
        berkas.beraliran()
    };
    let ke_satu = |isi: &[u8], baris: usize| {
        let mut berkas = Berkas::baru();
        berkas.objek(isi);
        let letak = berkas.mulai[3];
        berkas.bertabel(std::iter::repeat_n(letak, baris))
    };
    let (memori, kerja) = (Some(Bound::Memory), Some(Bound::Work));
    let angka = larik(b"0 ", 300_000);
    let aliran = [b"<</Length 1000000>>stream\n".as_slice(), &[b'a'; 1_000_000], b"\nendstream"];
    let beruntun = |tabel: usize| {
        let mut pdf = Berkas::baru().bertabel([]);
        for _ in 1..tabel {
            let (tabel, dulu) = (pdf.len(), pdf.windows(4).rposition(|kata| kata == b"xref"));
            let dulu = dulu.and_then(|at| String::from_utf8(pdf[at + 5..].to_vec()).ok());
            let dulu = dulu.and_then(|teks| teks.lines().next().map(str::to_owned)).expect("one");
            let trailer = format!("xref\n0 0\ntrailer\n<</Size 4/Root 1 0 R/Prev {dulu}>>\n");
            pdf.extend(format!("{trailer}startxref\n{tabel}\n%%EOF\n").bytes());
        }
        pdf
    };
    vec![
        ("50 numbers in one place", wadah(1, 50, &angka), memori),
        ("1,000 numbers in one place", wadah(1, 1_000, &angka), memori),
        ("40 streams of objects", wadah(40, 1, &angka), memori),
        ("60 streams of objects of blanks", wadah(60, 1, &[b' '; 4_000_000]), kerja),
        ("a stream of objects of 5 MB", wadah(1, 1, &[b' '; 5_000_000]), Some(Bound::Unfolded)),
        ("rows to one array", ke_satu(&angka, 100_000), None),
        ("rows to one stream", ke_satu(&aliran.concat(), 100_000), None),
        ("2,500,000 rows", ke_satu(b"null", 2_500_000), memori),
        ("a plain array", satu(&larik(b"0 ", 20_000_000)), memori),
        ("empty dictionaries", satu(&larik(b"<<>>", 5_000_000)), memori),
        ("small dictionaries", satu(&larik(b"<</A 0>>", 2_000_000)), memori),
        ("small arrays", satu(&larik(b"[0]", 3_000_000)), memori),
        ("names", satu(&larik(b"/A", 5_000_000)), memori),
        (
            "texts within texts",
            bersarang(|_| format!("({}", " ".repeat(500)), 3_000, &b")endobj\n".repeat(3_000)),
            kerja,
        ),
        (
            "streams within streams",
            bersarang(
                |nomor| format!("<</Length {}>>stream\n{}", 500 * (3_000 - nomor), " ".repeat(500)),
                2_000,
                &b"\nendstream endobj".repeat(2_000),
            ),
            kerja,
        ),
        ("one array behind all heads", bersarang(|_| "%".to_owned(), 500, &angka_baris()), memori),
        ("5,000 tables", beruntun(batas::PDF_TABEL + 1), Some(Bound::Tables)),
    ]
}

fn angka_baris() -> Vec<u8> {
    [b"\n".as_slice(), &larik(b"0 ", 30_000), b"\nendobj\n"].concat()
}

#[test]
fn what_takes_too_much_is_not_read() {
    for (apa, pdf, batas) in semua() {
        let hasil = Pdf::new(&pdf).into_written().map(|_| ());
        assert_eq!(hasil, batas.map_or(Ok(()), |batas| Err(Unreadable::Beyond(batas))), "{apa}");
    }
}

/// Runs a command in a folder, within what any file may take.
#[track_caller]
fn jalan(map: &Path, kata: &[&str], kode: i32, sebut: &str) {
    let mut perintah = Command::new(env!("CARGO_BIN_EXE_lkjip"));
    perintah.args(kata).current_dir(map).env("LKJIP_SANDI", SANDI);
    match terbatas(&mut perintah) {
        Ok((hasil, kata)) => assert!(hasil == kode && kata.contains(sebut), "{hasil}: {kata}"),
        Err(sebab) => panic!("{kata:?}: {sebab}"),
    }
}

#[test]
fn who_is_given_such_a_file_says_so() {
    let map = tempfile::tempdir().expect("a folder");
    let p12 = letak("rsa.p12").to_string_lossy().into_owned();
    for (apa, pdf, batas) in semua() {
        fs::write(map.path().join("x.pdf"), pdf).expect("the file");
        let sebab = batas.map(|batas| batas.to_string()).unwrap_or_default();
        println!("{apa}");
        jalan(map.path(), &["verifikasi", "x.pdf"], 2, &sebab);
        let kode = if batas.is_some() { 2 } else { 0 };
        let tanda = ["tandatangan", "x.pdf", "--p12", &p12, "--timpa"];
        jalan(map.path(), &tanda, kode, &sebab);
    }
}

/// A PDF with so many objects, and the same with so many updates, each of which adds one.
fn diperbarui(objek: usize, pembaruan: usize) -> (Vec<u8>, Vec<u8>) {
    let mut berkas = Berkas::baru();
    (0..objek).for_each(|_| berkas.objek(b"<</A 1>>"));
    let asli = berkas.bertabel([]);
    let mut pdf = asli.clone();
    for nomor in objek + 4..objek + 4 + pembaruan {
        let ekor = String::from_utf8_lossy(&pdf[pdf.len() - 30..]).into_owned();
        let sebelum = ekor.lines().rev().nth(1).expect("a place").to_owned();
        let objek = pdf.len();
        pdf.extend(format!("{nomor} 0 obj\nnull\nendobj\n").bytes());
        let tabel = pdf.len();
        let trailer = format!("trailer\n<</Size {}/Root 1 0 R/Prev {sebelum}>>\n", nomor + 1);
        let baris = format!("xref\n{nomor} 1\n{objek:010} 00000 n \n");
        pdf.extend(format!("{baris}{trailer}startxref\n{tabel}\n%%EOF\n").bytes());
    }
    (asli, pdf)
}

/// Each state is read in full: of a large file not many are.
#[test]
fn a_large_file_with_many_updates_is_not_gone_through() {
    for (objek, temuan) in [(1_000, Vec::new()), (40_000, vec![Temuan::PembaruanTerlaluBerat])] {
        let (asli, pdf) = diperbarui(objek, 40);
        assert_eq!(tambahan(&Pdf::new(&asli), &Pdf::new(&pdf)), temuan, "{objek}");
    }
}
