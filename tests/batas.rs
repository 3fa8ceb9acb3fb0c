//! What is too large, too deep or too much is told with its limit, in little time and memory, whoever wrote it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use lkjip::diagnostic::Code;
use lkjip::domain::terbit::Giliran;
use lkjip::pdf::Pdf;
use lkjip::read::kind::{FileKind, PdfFlaw, check_pdf};
use lkjip::read::picture::Flaw;
use lkjip::read::{Store, picture};
use lkjip::typeset::Templat;
use lkjip::ulang::{Muatan, Ulang, rebuild};
use lkjip::{batas, deliver};
use lopdf::{Document, Object, Stream, dictionary};
use tempfile::TempDir;

use crate::contoh::{PERIODE_KECIL, kecil, load_kecil, replace};
use crate::ulang::{attachments, ulang};

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// No file may take more of a processor's time (seconds), nor more memory (KiB). On a clock, which depends on what else the
/// machine does, none may wait for ever.
const DETIK: u64 = 5;
const SABAR: Duration = Duration::from_secs(60);
const PUNCAK: u64 = 512 * 1024;

const DINAS: &str = "tests/data/kecil/daerah/dinas";
const URAIAN: &str = "sering berganti, sehingga layanan terhenti";

/// The small report, changed.
fn dengan(nama: &str, lama: &str, baru: &str) -> Files {
    let mut files = kecil();
    replace(&mut files, nama, lama, baru);
    files
}

/// The small report with a text above or below what stands in a file.
fn ditambah(nama: &str, atas: &str, bawah: &str) -> Files {
    let mut files = kecil();
    let (_, isi) = files.iter_mut().find(|(path, _)| path.ends_with(nama)).expect("a file");
    *isi = [atas.as_bytes(), isi, b"\n", bawah.as_bytes()].concat();
    files
}

fn berlogo(nama: &str, isi: &[u8]) -> Files {
    let baris = format!("logo = \"{nama}\"\nkota = \"Contoh\"");
    let mut files = dengan("opd.toml", "kota = \"Contoh\"", &baris);
    files.insert(Path::new(DINAS).join(nama), isi.to_vec());
    files
}

fn berlampiran(isi: Vec<Vec<u8>>) -> Files {
    let semua = (0..isi.len())
        .map(|nomor| format!("[[lampiran]]\njudul = \"A\"\nberkas = \"{nomor}.pdf\"\n"));
    let mut files = ditambah("laporan.toml", "", &semua.collect::<String>());
    for (nomor, isi) in isi.into_iter().enumerate() {
        files.insert(Path::new(PERIODE_KECIL).join(format!("{nomor}.pdf")), isi);
    }
    files
}

/// Seventy bytes that claim so many pixels.
fn png(sisi: u32) -> Vec<u8> {
    let mut isi = b"\x89PNG\r\n\x1a\n".to_vec();
    let kepala =
        [&b"IHDR"[..], &sisi.to_be_bytes(), &sisi.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    let akhir = [&b"IDAT"[..], &[0x78, 0x9c, 3, 0, 0, 0, 0, 1]].concat();
    for potong in [kepala, akhir, b"IEND".to_vec()] {
        isi.extend(u32::try_from(potong.len() - 4).unwrap().to_be_bytes());
        isi.extend(&potong);
        isi.extend(crc(&potong).to_be_bytes());
    }
    isi
}

/// CRC-32 (ISO 3309), as PNG has it.
fn crc(isi: &[u8]) -> u32 {
    !isi.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ (0xedb8_8320 * (crc & 1)))
    })
}

/// The numbers from 0, each in a line or a piece.
fn banyak(jumlah: usize, satu: impl Fn(usize) -> String) -> String {
    (0..jumlah).map(satu).collect()
}

/// Data that are made to fill the memory or never to end, and the message that they get.
fn ganas() -> Vec<(&'static str, Files, Code)> {
    let prosa = |baru: &str| dengan("permasalahan.toml", URAIAN, baru);
    let sarana = |atas: &str| ditambah("sarana.toml", atas, "");
    let n = 100_000;
    let tanda = |satu: char| format!("berganti{}", satu.to_string().repeat(n));
    let svg = |isi: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
             width='9' height='9'>{isi}</svg>"
        )
    };
    let tersalin = svg(&format!("<text>a{}</text>", "\u{301}".repeat(n)));
    vec![
        (
            "lists",
            prosa(&banyak(40, |nomor| format!("\\n{}- butir", " ".repeat(nomor)))),
            Code::TerlaluBesar,
        ),
        ("marks", prosa(&tanda('\u{301}')), Code::TerlaluBesar),
        ("escaped marks", prosa(&"\\u0301".repeat(n)), Code::TerlaluBesar),
        ("joiners", prosa(&tanda('\u{34f}')), Code::TerlaluBesar),
        ("selectors", prosa(&tanda('\u{fe0f}')), Code::TerlaluBesar),
        ("soft hyphens", prosa(&tanda('\u{ad}')), Code::TerlaluBesar),
        (
            "marks in a name",
            dengan("opd.toml", "kota = \"Contoh\"", &format!("kota = \"C{}\"", tanda('\u{302}'))),
            Code::TerlaluBesar,
        ),
        ("marks in a key", sarana(&format!("\"a{}\" = 1\n", tanda('\u{301}'))), Code::TerlaluBesar),
        ("words", prosa(&"kata dan kata ".repeat(n)), Code::TerlaluBesar),
        ("references", prosa(&banyak(n, |satu| format!("{{fakta:f{satu}}} "))), Code::TerlaluBesar),
        (
            "texts",
            ditambah(
                "analisis.toml",
                "",
                &format!(
                    "[lain]\na = [{}]",
                    banyak(100, |_| format!("\"{}\",", "kata ".repeat(3_900)))
                ),
            ),
            Code::TerlaluBesar,
        ),
        ("a file", sarana(&format!("# {}\n", "a".repeat(batas::TOML))), Code::TerlaluBesar),
        ("keys", sarana(&banyak(n, |satu| format!("kunci{satu} = 1\n"))), Code::KunciTakDikenal),
        (
            "codes",
            ditambah(
                "realisasi-anggaran.toml",
                "",
                &banyak(n, |satu| format!("\"9.{satu}.1\" = 1\n")),
            ),
            Code::KunciTakDikenal,
        ),
        (
            "one line",
            sarana(&format!("a = {{ {} b = 1 }}\n", banyak(n, |satu| format!("k{satu} = x,")))),
            Code::TomlSalah,
        ),
        ("mistakes", sarana(&banyak(n, |satu| format!("kunci{satu} = abc\n"))), Code::TomlSalah),
        ("no signs", sarana(&banyak(n, |satu| format!("kunci{satu} abc\n"))), Code::TomlSalah),
        (
            "headings",
            ditambah("sarana.toml", "", &banyak(n, |satu| format!("[kepala{satu}\n"))),
            Code::TomlSalah,
        ),
        (
            "the same key",
            sarana(&banyak(n, |satu| format!("k{} = 1\n", satu % (n / 2)))),
            Code::KunciTakDikenal,
        ),
        ("open brackets", sarana(&format!("a = \n{}", "[\n".repeat(n))), Code::TomlSalah),
        ("crossed brackets", sarana(&format!("a = [{}]\n", "{a=".repeat(n))), Code::TomlSalah),
        (
            "open text",
            sarana(&format!("a = \"\"\"\n{}b = x\n\"\"\"\nc = x\n", "[judul]\n".repeat(n))),
            Code::TomlSalah,
        ),
        ("lists", sarana(&format!("a = {}{}\n", "[".repeat(n), "]".repeat(n))), Code::TerlaluBesar),
        ("points", sarana(&format!("{}a = 1\n", "a.".repeat(n))), Code::TomlSalah),
        ("digits", sarana(&format!("a = {}\n", "1".repeat(10 * n))), Code::KunciTakDikenal),
        (
            "facts",
            ditambah(
                "analisis.toml",
                "",
                &banyak(n, |satu| format!("[fakta.f{satu}]\nnilai = x\n")),
            ),
            Code::TomlSalah,
        ),
        (
            "empty tables",
            ditambah("permasalahan.toml", "", &"[[permasalahan]]\n".repeat(n)),
            Code::KunciHilang,
        ),
        ("pixels", berlogo("logo.png", &png(i32::MAX.unsigned_abs())), Code::LogoSalah),
        ("fewer pixels", berlogo("logo.png", &png(50_000)), Code::LogoSalah),
        ("marks in a logo", berlogo("logo.svg", tersalin.as_bytes()), Code::LogoSalah),
        (
            "elements",
            berlogo("logo.svg", svg(&"<path d='M0 0h1'/>".repeat(n)).as_bytes()),
            Code::LogoSalah,
        ),
        (
            "depth of a logo",
            berlogo(
                "logo.svg",
                svg(&format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000))).as_bytes(),
            ),
            Code::LogoSalah,
        ),
    ]
}

/// The command under the bounds of memory and time; `puncak` in KiB.
#[cfg(target_os = "linux")]
#[track_caller]
fn terbatas(apa: &str, puncak: u64, folder: &Path, kata: &[&str]) -> Output {
    let mulai = Instant::now();
    let batasi = format!("ulimit -d {puncak}; ulimit -t {DETIK}; exec \"$0\" \"$@\"");
    let mut perintah = Command::new("sh");
    perintah.args(["-c", &batasi, env!("CARGO_BIN_EXE_lkjip")]).args(kata).current_dir(folder);
    let hasil = perintah.output().expect("sh");
    let lama = mulai.elapsed();
    assert!(lama < SABAR, "{apa}: {lama:?}");
    hasil
}

#[cfg(target_os = "linux")]
fn di_disk(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, isi) in files {
        let path =
            folder.path().join(path.strip_prefix("tests/data/kecil").expect("the small report"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, isi).expect("written");
    }
    folder
}

#[cfg(target_os = "linux")]
const PERIODE: &str = "daerah/dinas/2023/tribulan-1";

#[test]
#[cfg(target_os = "linux")]
fn hostile_data_end_in_5_s_and_512_mib_with_a_message() {
    for (apa, files, code) in ganas() {
        let folder = di_disk(&files);
        let hasil = terbatas(apa, PUNCAK, folder.path(), &["susun", PERIODE]);
        let pesan = String::from_utf8_lossy(&hasil.stderr);
        assert_eq!(hasil.status.code(), Some(1), "{apa}: {pesan}");
        assert!(pesan.contains(&format!("[{code}]")), "{apa}: {pesan}");
        assert!(pesan.len() < 300_000, "{apa}: {} bytes", pesan.len());
    }
}

/// A file of the small report whose sources were exchanged, their hash with them, as whoever knows the form does it.
fn palsu(files: Files) -> Vec<u8> {
    let asli = terbitan(kecil());
    let lama = attachments(&asli).expect("attachments");
    let baru: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|(path, isi)| {
            let path = path.strip_prefix("tests/data/kecil").expect("the small report").to_owned();
            (path.to_string_lossy().replace('\\', "/"), isi)
        })
        .collect();
    let mut terbit: serde_json::Value =
        serde_json::from_slice(&lama[deliver::TERBIT]).expect("JSON");
    terbit["sidik"] = deliver::sidik(&baru).into();
    let mut pdf = Document::load_mem(&asli).expect("a PDF");
    let mut nama = Vec::new();
    let mut semua: BTreeMap<String, Vec<u8>> =
        baru.into_iter().map(|(path, isi)| (format!("sumber/{path}"), isi)).collect();
    semua.insert(deliver::TERBIT.to_owned(), terbit.to_string().into_bytes());
    for (satu, isi) in semua {
        let isi = pdf.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, isi));
        let spek = dictionary! { "Type" => "Filespec", "F" => Object::string_literal(satu.clone()), "EF" => dictionary! { "F" => isi } };
        nama.extend([Object::string_literal(satu), pdf.add_object(spek).into()]);
    }
    let pohon = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => nama } };
    pdf.catalog_mut().expect("a catalogue").set("Names", pohon);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("saved");
    bytes
}

fn terbitan(files: Files) -> Vec<u8> {
    let templat = Templat::embedded();
    let store = Store::Memory(files);
    let built = lkjip::build_from(&store, Path::new(PERIODE_KECIL), &templat, Giliran::default());
    built.terbitan.expect("a report").isi
}

#[test]
#[cfg(target_os = "linux")]
fn a_strangers_data_end_in_5_s_and_512_mib_with_a_verdict() {
    let pilihan =
        ["marks", "words", "codes", "pixels", "marks in a logo", "crossed brackets", "texts"];
    for (apa, files, _) in ganas().into_iter().filter(|(apa, ..)| pilihan.contains(apa)) {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("palsu.pdf"), palsu(files)).expect("written");
        let hasil = terbatas(apa, PUNCAK, folder.path(), &["verifikasi", "palsu.pdf"]);
        let kata = String::from_utf8_lossy(&hasil.stdout);
        assert_eq!(hasil.status.code(), Some(1), "{apa}: {kata}");
        assert!(kata.contains("tidak dapat disusun menjadi laporan"), "{apa}: {kata}");
    }
}

/// A build that does not come to its end says nothing of the file, and takes nobody down.
#[test]
#[cfg(target_os = "linux")]
fn a_build_that_falls_is_no_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("kecil.pdf"), terbitan(kecil())).expect("written");
    let hasil = terbatas("little memory", 24 * 1024, folder.path(), &["verifikasi", "kecil.pdf"]);
    let kata = String::from_utf8_lossy(&hasil.stdout);
    let wanted = "bangun ulang tidak dapat dinilai: proses bangun ulang berhenti sebelum selesai";
    assert!(hasil.status.code() == Some(2) && kata.contains(wanted), "{hasil:?}");
    let hasil = terbatas("enough", PUNCAK, folder.path(), &["verifikasi", "kecil.pdf"]);
    let kata = String::from_utf8_lossy(&hasil.stdout);
    assert!(kata.contains("bangun ulang dari data di dalamnya: sama"), "{kata}");
}

#[test]
fn what_is_not_built_is_not_judged_and_what_is_forged_is_not_built() {
    let pdf = terbitan(kecil());
    let gagal = |_: Muatan| Err("dihentikan".to_owned());
    assert_eq!(
        rebuild(&Pdf::new(&pdf), gagal),
        Ulang::TakDapatDinilai(vec!["dihentikan".to_owned()])
    );
    let palsu = crate::ulang::ganti_lampiran(&pdf, "sumber/daerah/pemda.toml", "# lain\n");
    let Ulang::Beda(beda) = rebuild(&Pdf::new(&palsu), gagal) else { panic!("a forgery") };
    assert_eq!(beda.sebab, ["data di dalam berkas bukan data yang dipakai membuatnya"]);
}

/// Forty reports took 2.4 GiB; twelve small ones take what two take.
#[test]
#[cfg(target_os = "linux")]
fn many_reports_in_one_call_take_the_memory_of_two() {
    let folder = di_disk(&kecil());
    for nomor in 1..12 {
        let ke = folder.path().join(format!("daerah/dinas{nomor}"));
        let dari = folder.path().join("daerah/dinas");
        let salin = Command::new("cp").arg("-r").arg(dari).arg(ke).status();
        assert!(salin.expect("cp").success());
    }
    let batasi = "ulimit -d 225280; exec \"$0\" periksa daerah";
    let mut perintah = Command::new("sh");
    perintah.args(["-c", batasi, env!("CARGO_BIN_EXE_lkjip")]).current_dir(folder.path());
    let hasil = perintah.output().expect("sh");
    assert_eq!(hasil.status.code(), Some(0), "{}", String::from_utf8_lossy(&hasil.stderr));
}

/// What is put in a file's place.
#[cfg(target_os = "linux")]
type Cara<'a> = &'a dyn Fn(&Path);

/// What stands in a file's place and is none is told as what it is, and nobody waits for it.
#[test]
#[cfg(target_os = "linux")]
fn pipes_devices_folders_and_links_are_no_files() {
    let buat = |program: &str, kata: &[&str], path: &Path| {
        let hasil = Command::new(program).args(kata).arg(path).status().expect("a program");
        assert!(hasil.success(), "{program}");
    };
    let cara: [(&str, Cara<'_>); 5] = [
        ("pipa atau perangkat", &|path| buat("mkfifo", &[], path)),
        ("pipa atau perangkat", &|path| buat("ln", &["-s", "/dev/zero"], path)),
        ("tautan (symlink)", &|path| buat("ln", &["-s", "sarana.toml"], path)),
        ("tautan (symlink)", &|path| buat("ln", &["-s", "tidak-ada"], path)),
        ("sebuah map", &|path| buat("mkdir", &[], path)),
    ];
    for nama in ["sarana.toml", "laporan.toml"] {
        for (kata, cara) in
            cara.iter().filter(|(kata, _)| nama == "sarana.toml" || !kata.contains("tautan"))
        {
            let folder = di_disk(&kecil());
            let path = folder.path().join(PERIODE).join(nama);
            fs::remove_file(&path).expect("removed");
            cara(&path);
            let hasil = terbatas(kata, PUNCAK, folder.path(), &["periksa", PERIODE]);
            let pesan = String::from_utf8_lossy(&hasil.stderr);
            assert_eq!(hasil.status.code(), Some(1), "{nama}: {pesan}");
            assert!(pesan.contains("[berkas-tak-terbaca]") && pesan.contains(kata), "{pesan}");
            let hasil =
                terbatas(kata, PUNCAK, folder.path(), &["verifikasi", path.to_str().unwrap()]);
            assert_eq!(hasil.status.code(), Some(2), "{nama}: {hasil:?}");
        }
    }
}

#[test]
fn of_a_hundred_thousand_mistakes_a_hundred_are_printed() {
    let huruf = |satu: usize| char::from_u32(0x4e00 + u32::try_from(satu).unwrap()).unwrap();
    let lain = banyak(1_000, |satu| format!("  {{ nama = \"{}\", baik = 1 }},\n", huruf(satu)));
    let files = dengan("sarana.toml", "barang = [\n", &format!("barang = [\n{lain}"));
    let loaded = load_kecil(files);
    assert!(loaded.diagnostics.len() >= 1_000);
    let look = lkjip::diagnostic::Look::Plain;
    let told = lkjip::diagnostic::render(&loaded.diagnostics, &loaded.sources, look);
    assert_eq!(told.matches("galat[").count(), batas::DICETAK);
    assert!(
        told.contains(" lagi di tests/data/kecil/daerah/dinas/2023/tribulan-1/sarana.toml"),
        "{told}"
    );
}

#[test]
fn a_letter_of_another_script_and_lone_carriage_returns_are_told() {
    let satu = |atas: &str| {
        let loaded = load_kecil(ditambah("sarana.toml", atas, ""));
        loaded.diagnostics.into_iter().map(|one| one.message).collect::<Vec<_>>().join("; ")
    };
    let kata = satu("k\u{43e}mputer = 1\n");
    assert!(kata.contains("huruf \u{43e} (U+043E) pada kunci ini bukan huruf Latin"), "{kata}");
    let kata = satu("a = 1\rb = 2\rc = 3\n");
    assert!(kata.contains("diakhiri tanda CR saja"), "{kata}");
    let tahun = load_kecil(dengan("laporan.toml", "tahun = 2023", "tahun = 0"));
    assert!(tahun.diagnostics.iter().any(|one| one.code == Code::TanggalSalah));
}

#[test]
fn annexes_are_as_large_as_can_be_read_again() {
    let halaman = || terbitan(kecil());
    let mut berat = halaman();
    berat.resize(batas::LAMPIRAN, b' ');
    let loaded = load_kecil(berlampiran(vec![halaman(), berat]));
    let salah = loaded.diagnostics.iter().find(|one| one.code == Code::LampiranSalah);
    let salah = salah.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    let place = salah.place.as_ref().expect("the annex's line");
    assert_eq!(loaded.sources.excerpt(place), "\"1.pdf\"");
    assert!(salah.notes.iter().any(|note| note.contains("paling banyak 128 MiB")), "{salah:?}");
    // More files than are read: left out, and so no verdict.
    let mut pdf = Document::load_mem(&halaman()).expect("a PDF");
    let isi = pdf.add_object(Stream::new(dictionary! {}, b"a".to_vec()));
    let asli = attachments(&halaman()).expect("attachments");
    let terbit = pdf.add_object(Stream::new(dictionary! {}, asli[deliver::TERBIT].clone()));
    let semua = (0..=batas::BERKAS).flat_map(|nomor| {
        let (nama, isi) = match nomor {
            0 => (deliver::TERBIT.to_owned(), terbit),
            _ => (format!("sumber/{nomor}"), isi),
        };
        let (nama, isi) = (Object::string_literal(nama), dictionary! { "F" => isi });
        [nama.clone(), dictionary! { "F" => nama, "EF" => isi }.into()]
    });
    let pohon =
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => semua.collect::<Vec<_>>() } };
    pdf.catalog_mut().expect("a catalogue").set("Names", pohon);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("saved");
    assert!(matches!(ulang(&bytes), Ulang::TakDapatDinilai(_)));
}

/// What the small PDF with a change does besides showing pages.
fn aktif(ubah: impl FnOnce(&mut Document)) -> Result<BTreeSet<String>, PdfFlaw> {
    let mut pdf = Document::load_mem(&crate::tanda::kecil()).expect("a PDF");
    ubah(&mut pdf);
    let (mut biasa, mut padat) = (Vec::new(), Vec::new());
    pdf.save_to(&mut biasa).expect("saved");
    pdf.save_modern(&mut padat).expect("saved");
    let hasil = check_pdf(biasa);
    assert_eq!(check_pdf(padat), hasil, "inside of streams of objects");
    hasil
}

/// A file inside with a harmless name.
fn sertakan(pdf: &mut Document, isi: Stream) {
    let isi = pdf.add_object(isi);
    let isi = dictionary! { "F" => isi };
    pdf.add_object(dictionary! { "F" => Object::string_literal("surat.pdf"), "EF" => isi });
}

#[test]
fn annexes_that_do_something_are_told() {
    assert_eq!(aktif(|_| {}), Ok(BTreeSet::new()));
    let aksi = |jenis: &str| dictionary! { "S" => jenis };
    let terbuka = aktif(|pdf| pdf.catalog_mut().unwrap().set("OpenAction", aksi("Launch")));
    assert!(terbuka.unwrap().iter().any(|apa| apa.contains("Launch")));
    let halaman = aktif(|pdf| {
        let halaman = pdf.get_pages()[&1];
        let catatan = dictionary! { "Subtype" => "Widget", "AA" => dictionary! { "U" => aksi("SubmitForm") } };
        pdf.get_object_mut(halaman)
            .unwrap()
            .as_dict_mut()
            .unwrap()
            .set("Annots", vec![catatan.into()]);
    });
    assert!(halaman.unwrap().iter().any(|apa| apa.contains("SubmitForm")));
    let nama = aktif(|pdf| {
        let aksi = pdf
            .add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("a") });
        let pohon = dictionary! { "JavaScript" => dictionary! { "Names" => vec![Object::string_literal("a"), aksi.into()] } };
        pdf.catalog_mut().unwrap().set("Names", pohon);
    });
    assert_eq!(nama, Ok(BTreeSet::from(["JavaScript".to_owned()])));
    let program = aktif(|pdf| {
        let isi = pdf.add_object(Stream::new(dictionary! {}, b"MZ".to_vec()));
        let nama =
            Object::String(b"\xfe\xff\0P\0.\0E\0X\0E\0.".to_vec(), lopdf::StringFormat::Literal);
        pdf.add_object(dictionary! { "UF" => nama, "EF" => dictionary! { "F" => isi } });
    });
    assert!(program.unwrap().iter().any(|apa| apa.contains("program \"P.EXE.\"")));
    // Whatever it is called, packed or not.
    for dipadatkan in [false, true] {
        let tersamar = aktif(|pdf| {
            let mut isi = Stream::new(dictionary! {}, [&b"MZ"[..], &[0; 500]].concat());
            if dipadatkan {
                isi.compress().expect("compressed");
            }
            sertakan(pdf, isi);
        });
        assert_eq!(tersamar, Ok(BTreeSet::from(["program \"surat.pdf\"".to_owned()])));
    }
    let biasa = aktif(|pdf| sertakan(pdf, Stream::new(dictionary! {}, b"%PDF-1.7".to_vec())));
    assert_eq!(biasa, Ok(BTreeSet::new()));
    let aneh = aktif(|pdf| {
        let saring = dictionary! { "Filter" => "ASCIIHexDecode" };
        sertakan(pdf, Stream::new(saring, b"4d5a>".to_vec()));
    });
    let aneh = aneh.unwrap();
    assert!(aneh.contains("berkas \"surat.pdf\" yang isinya tidak dapat diperiksa"), "{aneh:?}");
    let tersandi = aktif(|pdf| pdf.trailer.set("Encrypt", dictionary! { "Filter" => "Standard" }));
    assert_eq!(tersandi, Err(PdfFlaw::Locked));
    for awal in [&b"MZ\x90\0"[..], b"\x7fELF\x02", b"#!/bin/sh\n"] {
        assert_eq!(check_pdf(awal.to_vec()), Err(PdfFlaw::Kind(FileKind::Program)));
    }
}

/// Sizes that a library falls over, in the shapes, what fills them, and what they are filled through.
#[test]
fn a_logo_beyond_the_numbers_of_a_page_is_refused() {
    let dalam = |isi: &str| {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' \
             width='9' height='9'>{isi}</svg>"
        );
        picture::check(svg.as_bytes(), FileKind::Svg)
    };
    assert_eq!(dalam("<path d='M-400 3e4h1v1z' stroke='red' transform='rotate(1e-7)'/>"), Ok(()));
    let pola = "<pattern id='p' width='1e-38' height='1e-38'><rect width='1' \
                height='1'/></pattern><rect width='1e-9' height='1e-9' fill='url(#p)'/>";
    for isi in [
        pola,
        "<path d='M1 0C1 1e9 1e38 1e38 1 1z' stroke='red'/>",
        "<rect width='9' height='9' transform='scale(1e30)'/>",
        "<clipPath id='c'><rect width='1e20' height='9'/></clipPath><rect width='9' height='9' \
         clip-path='url(#c)'/>",
    ] {
        assert_eq!(dalam(isi), Err(Flaw::Numbers), "{isi}");
    }
}

#[test]
fn pictures_inside_a_logo_are_held_too() {
    let dalam = |mime: &str, isi: &[u8]| {
        let hex: String = isi.iter().map(|byte| format!("%{byte:02x}")).collect();
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image width='9' \
             height='9' href='data:{mime},{hex}'/></svg>"
        );
        picture::check(svg.as_bytes(), FileKind::Svg)
    };
    assert_eq!(dalam("image/png", &png(4)), Ok(()));
    assert_eq!(dalam("image/png", &png(50_000)), Err(Flaw::Inside));
    assert_eq!(dalam("image/svg+xml", b"<svg/>"), Err(Flaw::Inside));
    assert_eq!(picture::check(&png(4_000), FileKind::Png), Ok(()));
    let flaw = Flaw::Pixels { width: 4_001, height: 4_001 };
    assert_eq!(picture::check(&png(4_001), FileKind::Png), Err(flaw));
}
