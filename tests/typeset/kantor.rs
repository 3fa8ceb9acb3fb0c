//! How the pages of the reports of other offices look.

use std::path::{Path, PathBuf};

use lkjip::domain::susunan::JenisTabel;
use lkjip::domain::terbit::Giliran;
use lkjip::naskah::{BarisTabel, Blok, Naskah, Potongan, Sel, Tabel, TingkatBaris};
use lkjip::typeset::{Dokumen, Templat};

use super::rupa::{holds, laid_out, pages, sheets, tabel};
use crate::contoh::{FOLDER, PERIODE_KECIL, below, kecil, load_kecil, replace};
use crate::typeset::naskah::{naskah, permasalahan};

/// Periods of other offices.
const TAPIN: &str = "reports/tapin/bps/2026/tribulan-1";
const DELI: &str = "reports/deli-serdang/bappedalitbang/2025/tribulan-1";

const DELI_TW4: &str = "reports/deli-serdang/bappedalitbang/2025/tribulan-4";

fn manuscript(folder: &str) -> Naskah {
    let isi = lkjip::load(Path::new(folder)).isi.expect("a valid report");
    let mut naskah = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0;
    // The files of pictures lie beside it.
    for lampiran in &mut naskah.lampiran {
        lampiran.isi.retain(|blok| !matches!(blok, Blok::Dokumentasi { .. }));
    }
    naskah
}

#[track_caller]
fn office(folder: &str) -> Dokumen {
    laid_out(&manuscript(folder))
}

/// A word may be parted behind a stroke, as the lines of a cell are; what has a figure in it may not.
#[test]
fn a_column_is_as_wide_as_its_longest_piece() {
    for (isi, sepotong) in [
        ("Sektoral Kementerian/Lembaga/Pemerintah Daerah", "Kementerian/"),
        ("RKA-SKPD 3/135 orang-bulan/2", "orang-bulan/2"),
    ] {
        assert_eq!(kata_terlebar(isi), kata_terlebar(sepotong), "{isi}");
    }
    assert!(kata_terlebar("Kementerian/Lembaga 1") < kata_terlebar("Kementerian/Lembaga1"));
}

/// The widest word of a column with this text, in thousandths of the type size, as the templates are told.
fn kata_terlebar(isi: &str) -> u64 {
    let sel = Sel {
        isi: vec![Potongan::Biasa(isi.to_owned())],
        rentang_kolom: 1,
        rentang_baris: 1,
        rata: None,
    };
    let baris = vec![BarisTabel { tingkat: TingkatBaris::Biasa, sel: vec![sel] }];
    let tabel = Tabel { kolom: 1, kepala: Vec::new(), baris, ..permasalahan(0, 0) };
    let data = serde_json::to_value(Blok::Tabel(tabel)).expect("as the templates read it");
    data["kata"][0].as_u64().expect("a width")
}

/// A name that somebody wrote without spaces breaks where it must, in sentences, headings, cells and pictures.
#[test]
fn a_name_without_spaces_keeps_no_report_back() {
    let panjang = "Perpustakaan".repeat(8);
    let mut files = kecil();
    for (berkas, nama) in [
        ("renstra.toml", "nama = \"Persentase Perpustakaan Desa yang Aktif\""),
        ("renstra.toml", "teks = \"Meningkatnya layanan perpustakaan desa\""),
        ("renstra.toml", "teks = \"Memperluas layanan perpustakaan sampai ke desa\""),
        ("anggaran.toml", "nama = \"Program Pembinaan Perpustakaan\""),
        ("anggaran.toml", "nama = \"Pengelolaan Perpustakaan Desa\""),
        ("anggaran.toml", "nama = \"Pembinaan Perpustakaan Desa\""),
        ("anggaran.toml", "nama = \"Jumlah perpustakaan desa yang dibina\""),
    ] {
        let (kunci, isi) = nama.split_once(" = \"").expect("a name");
        let awal = isi.split(' ').next().expect("a word");
        replace(&mut files, berkas, nama, &format!("{kunci} = \"{awal} {panjang}\""));
    }
    let isi = load_kecil(files).isi.expect("a valid report");
    let naskah = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0;
    let dokumen = laid_out(&naskah);
    assert_eq!(dokumen.peringatan, []);
}

/// Names that a stroke parts and a table of money alone need no paper on its side; a count keeps its share on its line.
#[test]
fn a_table_that_has_room_upright_stands_upright() {
    let dokumen = office(TAPIN);
    assert_eq!(pages(&dokumen).iter().position(|(wide, _)| *wide), None);
    let teks = dokumen.teks();
    for angka in ["135 (100,00%)", "10 (100,00%)"] {
        assert!(teks.lines().any(|baris| baris.replace('\u{a0}', " ") == angka), "{angka}: {teks}");
    }
}

/// What nothing stands below is not set off.
#[test]
fn a_kegiatan_without_sub_kegiatan_is_not_bold() {
    let tingkat = |folder: &str| {
        let mut naskah = manuscript(folder);
        let baris = &tabel(&mut naskah, JenisTabel::ProgramKegiatan).baris;
        baris.iter().any(|baris| baris.tingkat == TingkatBaris::Kegiatan)
    };
    assert!(!tingkat(TAPIN));
    assert!(tingkat(FOLDER));
}

/// The name of a bidang does not end a page while its first program begins the next; nor does a program's, or a kegiatan's.
#[test]
fn a_name_stays_with_what_it_names() {
    holds(
        r#"#import "tabel/ikatan.typ": ikatan
#let baris(tingkat, lebar: 1) = (
  tingkat: tingkat,
  sel: ((isi: (), rentang-kolom: lebar, rentang-baris: 1),),
)
#let pohon = (
  baris("program", lebar: 3), baris("program"), baris("kegiatan"),
  ..(baris("sub-kegiatan"),) * 5,
)
#assert.eq(ikatan(pohon, false, 0), (4, none, none, none, 1, 3, none, none))
#let dua = (baris("program"),) * 2 + (baris("kegiatan"),) + (baris("sub-kegiatan"),) * 5
#assert.eq(ikatan(dua, false, 0).first(), 1)"#,
    );
}

/// One long text does not take from the other pages the names that go on there.
#[test]
fn a_high_row_keeps_no_name_from_being_repeated() {
    holds(
        r#"#import "tabel/rentang.typ": pecah
#let sel(isi, baris: 1) = (isi: ((biasa: isi),), rentang-kolom: 1, rentang-baris: baris)
#let tabel(nama) = range(12).map(urut => {
  let isi = sel(if urut == 5 { "huruf " * 30 } else { "pendek" })
  (sel: if urut == 0 { (sel(nama, baris: 12), isi) } else { (isi,) })
})
#let bagian(nama) = {
  let sel = pecah(tabel(nama), ((1fr, left),) * 2).map(baris => baris.sel).flatten()
  sel.filter(sel => "bagian" in sel).map(sel => (sel.rentang-baris, "pisah" in sel))
}
#let utuh = false
#assert.eq(bagian("Nama"), ((3, utuh), (2, utuh), (1, not utuh), (3, utuh), (3, utuh)))
#assert.eq(bagian("nama " * 30), ())"#,
    );
}

/// A table of two panels goes on under the head of the panel that goes on: none is repeated over nothing where a page ends
/// between the two, and the second has its own on each page.
#[test]
fn each_panel_goes_on_under_its_own_head() {
    let mut contoh = manuscript(FOLDER);
    let contoh = tabel(&mut contoh, JenisTabel::AnggaranSasaran).clone();
    let pendukung = contoh.baris.iter().position(|baris| baris.tingkat == TingkatBaris::Subjudul);
    let pendukung = pendukung.expect("a second panel");
    let jumlah = contoh.baris[pendukung - 1].clone();
    let satu = contoh.baris[pendukung + 3].clone();
    let laid = |awal: usize, akhir: usize| {
        let mut isi = contoh.clone();
        let panel: Vec<_> = contoh.baris[pendukung..].to_vec();
        isi.baris = vec![satu.clone(); awal];
        isi.baris.push(jumlah.clone());
        isi.baris.extend(panel[..3].iter().cloned());
        isi.baris.extend(vec![satu.clone(); akhir]);
        isi.baris.extend(panel[panel.len() - 2..].iter().cloned());
        let mut naskah = naskah(0);
        naskah.bab[0].isi.push(Blok::Tabel(isi));
        laid_out(&naskah)
    };
    let nama = "PROGRAM PENDUKUNG";
    let mut terbagi = 0;
    for awal in 14..30 {
        let dokumen = laid(awal, 2);
        let teks = dokumen.teks();
        let baris: Vec<&str> = teks.lines().map(str::trim).collect();
        let panel = baris.iter().position(|baris| *baris == nama).expect("a second panel");
        assert_ne!(baris[panel - 1], "7", "{awal}: {teks}");
        let halaman = pages(&dokumen).into_iter().find(|(_, isi)| isi.contains(nama));
        terbagi += usize::from(!halaman.expect("its page").1.contains("Sasaran Strategis"));
    }
    assert!(terbagi > 0, "no page ends between the panels");
    assert!(laid(3, 40).teks().matches(nama).count() > 1);
}

/// Beside a figure a dash would be taken for a minus.
#[test]
fn what_has_no_figure_stands_in_the_middle_of_its_cell() {
    holds(
        r#"#import "tabel/sel.typ": sel-isi
#import "tabel/tingkat.typ": rupa-tingkat
#let letak(isi) = {
  let sel = (isi: ((biasa: isi),), rentang-kolom: 1, rentang-baris: 1, rata: none)
  sel-isi(sel, rupa-tingkat.biasa, false).fields().at("align", default: auto)
}
#assert.eq(letak("–"), center)
#assert.eq(letak("12"), auto)"#,
    );
}

/// The lines of an office's name over a signature are about equally long.
#[test]
fn the_office_of_who_signs_is_balanced() {
    let teks = office(DELI).teks();
    let (laporan, _) = teks.rsplit_once("Formulir E.81").expect("its appendix");
    let (_, akhir) = laporan.rsplit_once("Kepala Badan").expect("who signs");
    let baris: Vec<&str> = akhir.lines().take(4).map(str::trim).collect();
    assert_eq!(
        baris,
        [
            "Perencanaan",
            "Pembangunan Daerah,",
            "Penelitian dan Pengembangan",
            "Kabupaten Deli Serdang"
        ]
    );
}

/// Those who sign side by side begin on one line, however many lines their offices have and whoever stands below a date.
#[test]
fn who_signs_side_by_side_begins_on_one_line() {
    holds(
        r#"#import "gaya/dokumen.typ": dokumen
#import "komponen/pengesahan.typ": pengesahan
#show: dokumen.with(json("/naskah.json"))
#let pihak(hari, ..jabatan) = (
  tempat-tanggal: hari, jabatan: jabatan.pos(), nama: "", pangkat: "", nip: "",
  ruang: (bentuk: "pena", id: none),
)
#show regex("Pihak K.+,"): isi => [#metadata(none)<kepala>#isi]
#pengesahan((
  (pihak("", "Pihak Kedua,", "Kepala Dinas", "Kabupaten Contoh"), pihak("Contoh, 1 Mei 2023", "Pihak Kesatu,", "Camat")),
))
#context {
  let letak = query(<kepala>).map(satu => satu.location().position().y)
  assert.eq(letak.len(), 2)
  assert.eq(letak.first(), letak.last())
}"#,
    );
}

/// However long their numbers are, tables and pictures stand at their distance in the lists.
#[test]
fn the_lists_have_room_for_every_number() {
    holds(
        r#"#import "gaya/dokumen.typ": dokumen
#import "komponen/daftar-isi.typ": lebar-gambar, lebar-nomor
#show: dokumen.with(json("/naskah.json"))
#let gambar(nomor) = figure(kind: image, numbering: (..n) => nomor, supplement: [G], caption: [G], [])
#context assert(measure("Gambar 3.12a").width + 5pt <= lebar-gambar())
#gambar("Gambar 3.1")
#gambar("Gambar 3.12a")"#,
    );
}

/// A page is half empty only where nothing is left to stand on it: before the wide table that closes the chapter.
#[test]
fn no_page_is_half_empty_where_text_follows() {
    for folder in [FOLDER, TAPIN, "reports/tapin/bps/2025/tahunan", PERIODE_KECIL] {
        assert_eq!(office(folder).lengang(), [0_usize; 0], "{folder}");
    }
    let dokumen = office(DELI);
    let pages = pages(&dokumen);
    let lengang = dokumen.lengang();
    assert_eq!(lengang.len(), 1, "{lengang:?}");
    let akhir: Vec<&(bool, String)> =
        pages[lengang[0]..].iter().take_while(|(wide, _)| *wide).collect();
    assert!(pages[lengang[0] + akhir.len()].1.contains("PENUTUP"));
    let rencana = pages.iter().rfind(|(_, isi)| isi.contains("Tabel 2.3")).expect("the plan");
    assert!(rencana.1.contains("Tabel 2.2"), "{}", rencana.1);
}

/// Two lines are not alone on a page where lines that stand closer make room for them.
#[test]
fn a_few_lines_are_not_alone_on_a_page() {
    for (_, isi) in pages(&office("reports/deli-serdang/bappedalitbang/2025/tribulan-4")) {
        assert!(isi.len() > 500 || isi.contains("LKjIP"), "{isi}");
    }
}

/// A wide table of few rows does not take a page to itself where it has room between the text, however large its sums; nor
/// does a table that would be alone on the last page of its chapter.
#[test]
fn a_wide_table_of_few_rows_stands_upright() {
    for nol in ["", "_000", "_000_000"] {
        let mut files = kecil();
        for (berkas, uang) in [
            ("anggaran.toml", "pagu = 150_000_000"),
            ("anggaran.toml", "pagu = 50_000_000"),
            ("anggaran.toml", "pagu = 900_000_000"),
            ("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000"),
            ("realisasi-anggaran.toml", "\"2.1.1\" = 215_400_000"),
        ] {
            replace(&mut files, berkas, uang, &format!("{uang}{nol}"));
        }
        let isi = load_kecil(files).isi.expect("a valid report");
        let naskah = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0;
        let pages = pages(&laid_out(&naskah));
        let tegak = |(wide, isi): &(bool, String)| {
            !wide && isi.contains("Tabel 3.5") && isi.contains("Analisis Program")
        };
        assert!(pages.iter().skip(3).any(tegak), "{nol}");
        let akhir = pages.iter().rfind(|(_, isi)| isi.contains("Tabel 3.8")).expect("the last one");
        assert!(akhir.1.contains("ditempuh strategi"), "{nol}: {}", akhir.1);
    }
}

/// A text without its spaces, wherever its lines end.
fn rapat(teks: &str) -> String {
    teks.split(|huruf: char| huruf.is_whitespace() || huruf == '\u{a0}').collect()
}

/// So much text stands over a signature on its page, running head aside.
const BERSAMA: usize = 40;

/// On the page of each signature stands what is signed.
#[track_caller]
fn signs_something(naskah: &Naskah, nama: &str) {
    let kepala = rapat(&naskah.kepala_halaman.concat());
    let pages: Vec<String> = pages(&laid_out(naskah)).iter().map(|(_, isi)| rapat(isi)).collect();
    let semua = naskah.blok().chain(naskah.lampiran.iter().flat_map(|lampiran| &lampiran.isi));
    let pihak = semua.filter_map(|blok| match blok {
        Blok::Pengesahan { baris } => baris.first()?.first(),
        _ => None,
    });
    for pihak in pihak {
        let jabatan = rapat(&pihak.jabatan.concat());
        let halaman: Vec<&str> =
            pages.iter().filter_map(|isi| Some(isi.rsplit_once(&jabatan)?.0)).collect();
        assert!(!halaman.is_empty(), "{nama}: {jabatan}");
        for isi in halaman {
            let isi = isi.split_once(&kepala).map_or(isi, |(_, isi)| isi);
            assert!(isi.chars().count() >= BERSAMA, "{nama}: {jabatan}: {isi}");
        }
    }
}

/// Nobody signs an empty page, in whatever report and wherever the text before comes to end.
#[test]
fn no_signature_stands_alone() {
    let berkas = below(Path::new("reports")).into_keys();
    let laporan = berkas.filter(|path| path.ends_with("laporan.toml"));
    let mut folder: Vec<PathBuf> =
        laporan.map(|path| Path::new("reports").join(path.parent().expect("a folder"))).collect();
    folder.push(PERIODE_KECIL.into());
    assert_eq!(folder.len(), 11);
    for folder in folder {
        let folder = folder.display().to_string();
        signs_something(&manuscript(&folder), &folder);
    }
    for banyak in 14..26 {
        let mut naskah = naskah(0);
        let penutup = naskah.bab.last_mut().expect("BAB IV");
        let paragraf = penutup.isi[0].clone();
        for _ in 0..banyak {
            penutup.isi.insert(0, paragraf.clone());
        }
        signs_something(&naskah, &format!("{banyak} paragraf"));
    }
}

/// No title of a table ends with a word or two on a line of their own, no picture's range of bars is parted in its list.
#[test]
fn no_title_ends_with_a_few_words() {
    let ada = |folder: &str, akhir: &str| {
        let teks = office(folder).teks().replace('\u{a0}', " ");
        assert!(teks.lines().any(|baris| baris.trim() == akhir), "{akhir}: {teks}");
    };
    ada(FOLDER, "terhadap Target Akhir Renstra Tahun 2023");
    ada(FOLDER, "Kabupaten Lumajang Tahun Anggaran 2023");
    // One that is long enough stays as it is.
    ada(FOLDER, "Menurut Golongan per 31 Desember 2022");
    ada("reports/tapin/bps/2025/tahunan", "9 sampai 16)");
}

/// Formulir E.81 lies on A3, whatever the paper of the report; its heading is on each of its pages, and who signs it stands
/// with its last rows.
#[test]
fn the_form_of_the_planning_board_is_on_a3() {
    let dokumen = office(DELI_TW4);
    assert_eq!(dokumen.peringatan, []);
    let a3 = |[lebar, tinggi]: [f32; 2]| lebar.round() == 1191.0 && tinggi.round() == 842.0;
    let lembar = sheets(&dokumen).into_iter().filter(|(ukuran, _)| a3(*ukuran));
    let halaman: Vec<String> = lembar.map(|(_, teks)| teks).collect();
    assert!(halaman.len() > 3, "{}", halaman.len());
    for teks in &halaman {
        assert!(teks.contains("12 = 8+9+10+11") && teks.contains("14 = 13/5×100"), "{teks}");
    }
    let (Some(pertama), Some(akhir)) = (halaman.first(), halaman.last()) else { panic!("pages") };
    assert!(pertama.contains("Formulir E.81") && pertama.contains("UNSUR PENUNJANG"), "{pertama}");
    for kata in ["Disusun oleh", "Dievaluasi oleh", "Predikat kinerja", "diisi oleh kepala Bappeda"]
    {
        assert!(akhir.contains(kata), "{kata}: {akhir}");
    }
}
