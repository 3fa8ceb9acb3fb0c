//! How the pages look: asked of the templates themselves, and of the sample's pages.

use std::collections::BTreeSet;

use lkjip::compute::compute;
use lkjip::deliver::pdf;
use lkjip::diagnostic::Severity;
use lkjip::domain::laporan::Status;
use lkjip::domain::susunan::JenisTabel;
use lkjip::domain::terbit::Giliran;
use lkjip::narrate::narrate;
use lkjip::naskah::{Blok, Grafik, Naskah, Potongan, Tabel};
use lkjip::typeset::{Dokumen, Templat, typeset};
use lopdf::{Document, Object};

use crate::contoh::{files, load, replace};
use crate::narrate::tabel::banyak_indikator;
use crate::typeset::naskah::naskah;

/// Lays out this Typst source among the program's own templates: what it asserts must hold.
#[track_caller]
pub fn holds(source: &str) {
    let own = Templat::embedded();
    let mut texts = own.texts();
    texts.insert("laporan.typ".into(), source);
    let laid_out = typeset(&naskah(0), &[], &Templat::from_texts(texts));
    let found = laid_out.map_or_else(|found| found, |dokumen| dokumen.peringatan);
    assert!(found.is_empty(), "{found:#?}");
}

/// The sample's manuscript.
fn sample() -> Naskah {
    let isi = load(files()).isi.expect("the sample is valid");
    lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0
}

/// Official names of offices, up to 100 letters, and of regions.
const NAMA: [(&str, &str); 8] = [
    ("Dinas Pekerjaan Umum dan Penataan Ruang", "Kabupaten Hulu Sungai Selatan"),
    ("Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan", "Kabupaten Deli Serdang"),
    ("Rumah Sakit Umum Daerah dr. H. Soewondo Soerjokoesoemo", "Kabupaten Kendal"),
    (
        "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan Provinsi",
        "Kabupaten Penukal Abab Lematang Ilir",
    ),
    ("Badan Perencanaan Pembangunan Daerah", "Kota Administrasi Jakarta Selatan"),
    ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Provinsi Kepulauan Bangka Belitung"),
    (
        "Direktorat Jenderal Pembinaan Pelatihan Vokasi dan Produktivitas",
        "Kementerian Ketenagakerjaan",
    ),
    ("Pusat", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
];

/// The sample as the report of an office of another name.
fn sample_of((nama, pemda): (&str, &str)) -> Naskah {
    let mut files = files();
    replace(&mut files, "opd.toml", "Dinas Tenaga Kerja", nama);
    replace(&mut files, "pemda.toml", "Kabupaten Lumajang", pemda);
    let isi = load(files).isi.expect("the sample is valid under any name");
    lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0
}

/// However long its name is, an office has a whole report; the head of its pages keeps its distance from the edge.
#[test]
fn an_office_of_any_name_has_a_whole_report() {
    for nama in NAMA {
        laid_out(&sample_of(nama));
    }
    holds(
        r#"#import "gaya/halaman.typ": kepala, lembar, seimbang
#let panjang = "LAPORAN KINERJA INSTANSI PEMERINTAH " + "DINAS PEKERJAAN UMUM " * 6
#for rebah in (false, true) {
  for jilid in ("kiri", "tanpa") {
    let baris = (panjang, "TRIBULAN I TAHUN 2023")
    let lembar = lembar(baris, rebah: rebah, jilid: jilid)
    let sisi = if rebah { 297mm } else { 210mm }
    let lebar = sisi - lembar.margin.left - lembar.margin.right
    let ruang = lembar.margin.top - lembar.header-ascent
    context {
      let tinggi = measure(kepala(baris), width: lebar).height
      assert(tinggi.to-absolute() + 14pt < ruang, message: repr((tinggi, ruang)))
    }
  }
}
#context {
  let tinggi(isi) = measure(isi, width: 300pt).height
  assert.eq(tinggi(seimbang("satu baris")), tinggi("satu baris"))
  assert.eq(tinggi(seimbang(panjang)), tinggi(panjang))
}"#,
    );
}

/// What keeps a final report back, of what is found on its pages.
fn blocking(naskah: &Naskah) -> Vec<String> {
    let found = typeset(naskah, &[], &Templat::embedded()).expect("it can be laid out").peringatan;
    let galat = found.iter().filter(|one| one.code.severity(Status::Final) == Severity::Galat);
    galat.map(|one| format!("{}: {}", one.code, one.message)).collect()
}

/// A word of the office's own that no line holds is told, and keeps a final report back; a name or a figure as wide does
/// not.
#[test]
fn only_what_can_be_written_otherwise_keeps_a_final_report_back() {
    let panjang = "ketenagakerjaan_".repeat(8);
    let mut naskah = sample();
    let teks = |isi: &str| vec![Potongan::Biasa(isi.to_owned())];
    naskah.bab[0].isi.push(Blok::Paragraf { isi: teks(&panjang) });
    let found = blocking(&naskah);
    assert!(found.len() == 1 && found[0].starts_with("di-luar-halaman"), "{found:?}");
    let lebar = |teks: &str| (teks.len() > 20).then(|| panjang.clone());
    assert_eq!(blocking(&sample_with(lebar)), Vec::<String>::new());
    let angka = |teks: &str| is_sum(teks).then(|| "9.888.777.666.555.444.333".to_owned());
    assert_eq!(blocking(&sample_with(angka)), Vec::<String>::new());
    let mut naskah = sample();
    for blok in naskah.bab.iter_mut().flat_map(|bab| &mut bab.isi) {
        if let Blok::Judul(judul) = blok {
            judul.isi = teks(&panjang);
        }
    }
    assert_eq!(blocking(&naskah), Vec::<String>::new());
}

/// The sample with every text of its tables and bars as it is said anew; `None` leaves one.
fn sample_with(baru: impl Fn(&str) -> Option<String>) -> Naskah {
    let mut naskah = sample();
    let ganti = |teks: &mut String| {
        if let Some(baru) = baru(teks) {
            *teks = baru;
        }
    };
    for blok in naskah.bab.iter_mut().flat_map(|bab| &mut bab.isi) {
        match blok {
            Blok::Tabel(tabel) => {
                let sel = tabel.baris.iter_mut().flat_map(|baris| &mut baris.sel);
                for potongan in sel.flat_map(|sel| &mut sel.isi) {
                    if let Potongan::Biasa(teks) = potongan {
                        ganti(teks);
                    }
                }
            }
            Blok::Gambar(gambar) => {
                if let Grafik::Batang { kelompok, sumbu, .. } = &mut gambar.grafik {
                    let batang = kelompok.iter_mut().flat_map(|kelompok| &mut kelompok.batang);
                    batang.chain(sumbu).for_each(|tanda| ganti(&mut tanda.teks));
                }
            }
            _ => {}
        }
    }
    assert!(naskah != sample(), "nothing was said anew");
    naskah
}

/// A sum, with "Rp" or without.
fn is_sum(teks: &str) -> bool {
    let angka = teks.trim_start_matches("Rp");
    angka.len() > 6 && angka.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Columns follow what stands in them: sums of thousands of milliards, units of twelve letters and more, names of 100
/// letters, marks of an axis.
#[test]
fn columns_are_as_wide_as_their_content() {
    laid_out(&sample_with(|teks| {
        let depan = if teks.starts_with("Rp") { "Rp" } else { "" };
        is_sum(teks).then(|| format!("{depan}9.888.777.666.555"))
    }));
    let satuan = |teks: &str, semua: &[&str], baru: &str| {
        let (jumlah, satuan) = teks.split_once(['\u{a0}', ' '])?;
        let cocok = jumlah.chars().all(|c| c.is_ascii_digit()) && semua.contains(&satuan);
        cocok.then(|| format!("{jumlah}.000\u{a0}{baru}"))
    };
    let semua = ["orang", "dokumen", "perusahaan", "lembaga", "paket", "laporan"];
    laid_out(&sample_with(|teks| satuan(teks, &semua, "penyelenggaraan")));
    laid_out(&sample_with(|teks| satuan(teks, &["miliar"], "miliar")));
    laid_out(&sample_with(|teks| {
        let nama = teks.len() > 30 && !teks.contains('(');
        nama.then(|| "Persentase Penyelenggaraan Ketenagakerjaan dan Pertanggungjawaban ".repeat(2))
    }));
}

/// With the quarters' targets Tabel 3.2 has ten columns: as narrow as they can be, or on a page of its own.
#[test]
fn ten_columns_have_room() {
    let target = "[target-tribulan]\nTPT = [3, 2.9, 2.7, 2.5]\nIK1 = [0, 40, 80, 100]\n\
                  IK2 = [0, 40, 80, 100]\nIK3 = [12, 24, 36, 48]\nIK4 = [60, 62, 65, 69]\n\
                  IK5 = [0, 0, 0, 100]\n[kontrol]";
    let mut files = files();
    replace(&mut files, "perjanjian-kinerja.toml", "[kontrol]", target);
    // What the sample is controlled by is held against the year's targets.
    replace(&mut files, "laporan.toml", "desimal = 2", "desimal = 2\ndasar-penilaian = \"tahun\"");
    let isi = load(files).isi.expect("quarters have targets");
    laid_out(&lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default()).0);
}

#[track_caller]
pub fn laid_out(naskah: &Naskah) -> Dokumen {
    let dokumen = typeset(naskah, &[], &Templat::embedded()).expect("it can be laid out");
    assert_eq!(dokumen.peringatan, []);
    dokumen
}

fn read(dokumen: &Dokumen) -> Document {
    Document::load_mem(&pdf(dokumen).expect("exported")).expect("a PDF")
}

/// Text of every page, and whether it is wider than high.
pub fn pages(dokumen: &Dokumen) -> Vec<(bool, String)> {
    let lembar = sheets(dokumen).into_iter();
    lembar.map(|([lebar, tinggi], teks)| (lebar > tinggi, teks)).collect()
}

/// Text of every page, and how wide and high it is in points.
pub fn sheets(dokumen: &Dokumen) -> Vec<([f32; 2], String)> {
    let read = read(dokumen);
    let page = |(number, id): (u32, _)| {
        let page = read.get_dictionary(id).expect("a page");
        let sides = page.get(b"MediaBox").and_then(Object::as_array).expect("its size");
        let side = |at: usize| sides[at].as_float().expect("a number");
        ([side(2), side(3)], read.extract_text(&[number]).expect("its text").replace('\u{a0}', " "))
    };
    read.get_pages().into_iter().map(page).collect()
}

/// Sixty indicators of one sasaran go over several pages, and each page names the sasaran; their notes and the sentences
/// about them have room.
#[test]
fn a_name_that_spans_rows_is_on_each_of_their_pages() {
    let laporan = banyak_indikator(55);
    let naskah = narrate(&laporan, &compute(&laporan), None, None);
    let pages = pages(&laid_out(&naskah));
    for (nomor, banyak) in [("2.1", 3), ("3.1", 3), ("3.2", 3)] {
        let lanjutan = format!("Lanjutan Tabel {nomor}");
        let lanjutan: Vec<&String> =
            pages.iter().map(|(_, isi)| isi).filter(|isi| isi.contains(&lanjutan)).collect();
        assert!(lanjutan.len() >= banyak, "{nomor}: {}", lanjutan.len());
        for isi in lanjutan {
            // Once in the table that goes on, and once more where the next begins below it.
            let disebut = isi.matches("Pembangunan Kawasan").count();
            assert!((1..=2).contains(&disebut), "{nomor}: {disebut} times: {isi}");
        }
    }
}

/// No landscape page is nearly empty: the rows that end a table there fill a good part of it, in tables of all lengths.
#[test]
fn a_table_ends_with_several_rows() {
    for baris in 30..50 {
        let pages = pages(&laid_out(&naskah(baris)));
        let (_, akhir) =
            pages.iter().rfind(|(wide, isi)| *wide && isi.contains("Total")).expect("a total");
        for urut in baris - 10..baris {
            assert!(akhir.contains(&format!("{urut} 1")), "{baris}: {akhir}");
        }
    }
}

/// What ends a table together has room on one page, however high its rows are and however long its notes.
#[test]
fn the_end_of_a_table_with_high_rows_has_room() {
    for kata in [2, 5, 10, 15] {
        let mut naskah = naskah(40);
        let tabel = tabel(&mut naskah, JenisTabel::ProgramKegiatan);
        let isi = "Pengembangan kapasitas ".repeat(kata);
        for baris in tabel.baris.iter_mut().filter(|baris| baris.sel.len() == 10) {
            baris.sel[1].isi = vec![Potongan::Biasa(isi.clone())];
        }
        let catatan = "Keterangan tabel yang panjang sekali. ".repeat(30);
        tabel.catatan = vec![vec![Potongan::Biasa(catatan)]];
        laid_out(&naskah);
    }
}

/// A table of the manuscript, to be altered.
pub fn tabel(naskah: &mut Naskah, jenis: JenisTabel) -> &mut Tabel {
    let blok = naskah.bab.iter_mut().flat_map(|bab| &mut bab.isi);
    let mut tabel = blok.filter_map(|blok| match blok {
        Blok::Tabel(tabel) if tabel.jenis == jenis => Some(tabel),
        _ => None,
    });
    tabel.next().expect("such a table")
}

#[test]
fn a_mark_takes_no_room_in_its_column() {
    holds(
        r#"#import "gaya/token.typ": huruf, ukuran
#import "komponen/teks.typ": teks
#set text(font: huruf.tabel, size: ukuran.tabel)
#context {
  let lebar(..isi) = measure(teks(isi.pos())).width
  for tanda in ("*", "**") {
    let lebih = lebar((biasa: "0,00%"), (tanda: tanda)) - lebar((biasa: "0,00%"))
    assert(calc.abs(lebih.pt()) < 0.02, message: repr(lebih))
  }
}"#,
    );
}

/// Sums of an office with hundreds of milliards stand side by side. Marks hang out of their columns, in Tabel 3.1 over
/// the edge of the table, and are read with their figures.
#[test]
fn the_tables_of_indicators_hold_long_sums_and_marks() {
    let mut naskah = sample();
    for baris in &mut tabel(&mut naskah, JenisTabel::Efisiensi).baris {
        for sel in &mut baris.sel[6..8] {
            sel.isi = vec![Potongan::Biasa("125.710.483.345".into())];
        }
    }
    let dokumen = laid_out(&naskah);
    assert_eq!(dokumen.teks().lines().filter(|line| *line == "0,00%*").count(), 15);
    let pages = pages(&dokumen);
    let marks = pages.iter().map(|(_, text)| text.matches("0,00%*").count());
    assert_eq!(marks.sum::<usize>(), 15);
    let at = pages.iter().position(|(wide, text)| *wide && text.contains("Tabel 3.5"));
    let at = at.expect("Tabel 3.5 on a landscape page");
    assert!(pages[at].1.contains("125.710.483.345"));
    // The text of its part stands before it, the next part after it.
    let heading = |page: usize, text: &str| !pages[page].0 && pages[page].1.contains(text);
    assert!(heading(at - 1, "Analisis Efisiensi Penggunaan Sumber Daya"), "{}", pages[at - 1].1);
    assert!(heading(at + 1, "Analisis Program dan Kegiatan"), "{}", pages[at + 1].1);
}

/// Fonts of the PDF, by the names of their files.
fn fonts(naskah: &Naskah) -> BTreeSet<String> {
    let read = read(&laid_out(naskah));
    let names = read.objects.values().filter_map(|object| {
        let name = object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok()?;
        Some(String::from_utf8_lossy(name).split_once('+')?.1.to_owned())
    });
    names.collect()
}

/// The small manuscript, its tables and its pictures with a source or without.
fn sourced(tabel: bool, gambar: bool) -> Naskah {
    let mut naskah = naskah(1);
    for blok in naskah.bab.iter_mut().flat_map(|bab| &mut bab.isi) {
        match blok {
            Blok::Tabel(isi) if !tabel => isi.sumber = None,
            Blok::Gambar(isi) if !gambar => isi.sumber = None,
            _ => {}
        }
    }
    naskah
}

#[test]
fn sources_are_set_in_italics() {
    let italic = |tabel, gambar| {
        let fonts = fonts(&sourced(tabel, gambar));
        fonts.iter().any(|font| font.starts_with("LiberationSans-Italic"))
    };
    assert!(!italic(false, false));
    assert!(italic(true, false));
    assert!(italic(false, true));
}

#[test]
fn bold_italics_are_both() {
    let mut naskah = naskah(1);
    let isi = vec![Potongan::TebalMiring("job fair".to_owned())];
    naskah.bab[0].isi.push(Blok::Paragraf { isi });
    let fonts = fonts(&naskah);
    assert!(fonts.iter().any(|font| font.starts_with("TeXGyreBonum-BoldItalic")), "{fonts:?}");
}

/// A figure stands above its point, below it in a valley, and moves aside where a line would run through it.
#[test]
fn no_line_runs_through_the_figures_of_a_chart() {
    holds(
        r#"#import "komponen/grafik-garis.typ": tempat-nilai, terlintas
#let besar = (width: 24pt, height: 6pt)
#let semua = (
  (20pt, 90pt), (56pt, 85pt), (92pt, 10pt), (128pt, 60pt), (164pt, 30pt),
  (200pt, 95pt),
)
#let letak = range(semua.len()).map(urut => {
  tempat-nilai(semua, urut, besar, 110pt)
})
#for kotak in letak {
  for (dari, ke) in semua.windows(2) {
    assert(not terlintas(kotak, dari, ke), message: repr((kotak, dari, ke)))
  }
}
#let tengah(urut) = letak.at(urut).kiri + besar.width / 2
#assert(tengah(1) < 56pt and letak.at(1).bawah < 85pt, message: "a rise")
#assert.eq(tengah(2), 92pt)
#assert(letak.at(2).bawah < 10pt, message: "a peak")
#assert(letak.at(3).atas > 60pt, message: "a valley")
#assert(terlintas((kiri: 0pt, kanan: 9pt, atas: 0pt, bawah: 9pt), (-9pt, -9pt), (9pt, 9pt)))
#assert(not terlintas((kiri: 0pt, kanan: 9pt, atas: 0pt, bawah: 9pt), (0pt, 12pt), (9pt, 12pt)))"#,
    );
}

/// As `jilid` says in docs/format.md; a landscape page is turned with its head to the binding.
#[test]
fn margins_are_what_their_names_say() {
    holds(
        r#"#import "gaya/token.typ": margin
#let (kiri, tanpa) = margin
#let biasa = (left: 2.5cm, right: 2.5cm, top: 2.5cm, bottom: 2.5cm)
#assert.eq(kiri.tegak, biasa + (left: 3cm))
#assert.eq(kiri.rebah, biasa + (top: 3cm))
#assert.eq(tanpa.tegak, biasa)
#assert.eq(tanpa.rebah, biasa)"#,
    );
}

/// A second panel is headed as the table is.
#[test]
fn a_second_panel_looks_like_the_first() {
    holds(
        r#"#import "tabel/sel.typ": isi-baris, sel-kepala, sel-nomor
#let sel = (isi: ((biasa: "1"),), rentang-kolom: 1, rentang-baris: 1, rata: none)
#let satu(tingkat) = isi-baris((tingkat: tingkat, sel: (sel,)), 1, 0).first()
#assert.eq(satu("kepala"), sel-kepala(sel))
#let (nomor, atas) = (satu("nomor-kolom"), sel-nomor("1"))
#for rupa in ("align", "fill", "inset") {
  assert.eq(nomor.at(rupa), atas.at(rupa))
}
#assert.eq(nomor.body.func(), atas.body.func())"#,
    );
}

/// Each look that may be chosen is shown on a cover and a page.
#[test]
fn every_look_has_its_sample() {
    let semua = lkjip::contoh::rupa().expect("the example");
    assert_eq!(semua.len(), 26);
    for contoh in semua {
        let (naskah, aset) = &contoh.lembaran;
        let dokumen = typeset(naskah, aset, &Templat::embedded()).expect("it can be laid out");
        assert_eq!(dokumen.peringatan, [], "{}", contoh.nama);
        assert_eq!(dokumen.jumlah_halaman(), 2, "{}", contoh.nama);
    }
}

/// The templates bear what `templat periksa` tries others with; 500 rows take longer than a test should.
#[test]
fn the_templates_bear_every_trial() {
    let semua = lkjip::contoh::uji().expect("the example");
    assert_eq!(semua.len(), 5);
    for uji in semua.iter().filter(|uji| uji.nama != "tabel 500 baris") {
        let (naskah, aset) = &uji.lembaran;
        let dokumen = typeset(naskah, aset, &Templat::embedded()).expect("it can be laid out");
        assert_eq!(dokumen.peringatan, [], "{}", uji.nama);
    }
}

/// A template that holds for a report and no longer for longer names is found out.
#[test]
fn a_template_that_bears_less_is_found_out() {
    let mut texts = Templat::embedded()
        .texts()
        .into_iter()
        .map(|(path, text)| (path, text.to_owned()))
        .collect::<Vec<_>>();
    let (_, gaya) =
        texts.iter_mut().find(|(path, _)| path == "tabel/rentang.typ").expect("the template");
    *gaya = gaya.replace("#let huruf-kelompok = 500", "#let huruf-kelompok = 50000");
    let templat = Templat::from_texts(texts);
    let semua = lkjip::contoh::uji().expect("the example");
    let found = |nama: &str| {
        let uji = semua.iter().find(|uji| uji.nama == nama).expect("a trial");
        let (naskah, aset) = &uji.lembaran;
        typeset(naskah, aset, &templat).expect("it can be laid out").peringatan
    };
    assert_eq!(found("laporan lengkap"), []);
    assert_ne!(found("nama 300 huruf"), []);
}
