//! The outline that an office chooses for itself, in susunan.toml.

use std::path::Path;

use lkjip::domain::terbit::Giliran;
use lkjip::naskah::{Blok, Naskah, Potongan, Teks};
use lkjip::read::Store;
use lkjip::typeset::Templat;

use crate::contoh::{FOLDER, files, told};

/// "1.1" numbering, the preface first, strategic issues in BAB I and main indicators in BAB II, as other regions want it.
const LAIN: &str = r#"
penomoran = "angka"
depan = ["kata-pengantar", "ikhtisar-eksekutif", "daftar-isi", "daftar-tabel", "daftar-gambar"]

[[bab]]
nama = "pendahuluan"

[[bab.bagian]]
nama = "latar-belakang"

[[bab.bagian]]
nama = "tugas-fungsi"

[[bab.bagian]]
nama = "gambaran-umum"
judul = "Keadaan Daerah"

[[bab.bagian]]
nama = "permasalahan-utama"
judul = "Isu Strategis"

[[bab.bagian]]
judul = "Tata Kerja Penyusunan"
uraian = "Laporan ini disusun oleh sekretariat dengan angka dari {tabel:pengukuran}."

[[bab]]
nama = "perencanaan"

[[bab]]
nama = "akuntabilitas"

[[bab]]
nama = "penutup"
"#;

/// The sample under another outline, with two of its indicators called main ones.
fn lain(susunan: &str) -> Naskah {
    let mut report = files();
    let plan = report.iter_mut().find(|(path, _)| path.ends_with("renstra.toml")).expect("a plan");
    let opd = plan.0.with_file_name("susunan.toml");
    let teks =
        String::from_utf8_lossy(plan.1).replacen("  rumus = ", "  iku = true\n  rumus = ", 2);
    *plan.1 = teks.into_bytes();
    report.insert(opd, susunan.as_bytes().to_vec());
    let loaded = lkjip::load_from(&Store::Memory(report), Path::new(FOLDER));
    let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
    lkjip::manuscript(isi, &Templat::embedded(), Giliran::default()).0
}

fn plain(teks: &Teks) -> String {
    teks.iter().map(Potongan::polos).collect::<String>().replace('\u{a0}', " ")
}

/// Number and words of the headings of a chapter, down to the parts of sections.
fn headings(naskah: &Naskah, bab: usize) -> Vec<String> {
    let isi = naskah.bab[bab].isi.iter();
    let judul =
        isi.filter_map(|blok| if let Blok::Judul(judul) = blok { Some(judul) } else { None });
    let judul = judul.filter(|judul| judul.tingkat <= 3);
    judul.map(|judul| format!("{} {}", judul.nomor, plain(&judul.isi)).trim().to_owned()).collect()
}

#[test]
fn an_office_orders_numbers_and_names_its_parts() {
    let naskah = lain(LAIN);
    let depan: Vec<String> = naskah.depan.iter().map(|bab| plain(&bab.judul.isi)).collect();
    assert_eq!(depan[..3], ["KATA PENGANTAR", "IKHTISAR EKSEKUTIF", "DAFTAR ISI"]);
    let bab: Vec<String> =
        naskah.bab.iter().map(|bab| bab.judul.nomor.replace('\u{a0}', " ")).collect();
    assert_eq!(bab, ["BAB I", "BAB II", "BAB III", "BAB IV"]);
    assert_eq!(
        headings(&naskah, 0),
        [
            "1.1 Latar Belakang",
            "1.2 Tugas, Fungsi, dan Struktur Organisasi",
            "1.3 Keadaan Daerah",
            "1.4 Isu Strategis",
            "1.5 Tata Kerja Penyusunan",
        ]
    );
    assert_eq!(
        headings(&naskah, 1),
        [
            "2.1 Perencanaan Strategis",
            "Visi dan Misi",
            "Sasaran Jangka Menengah",
            "Strategi dan Kebijakan",
            "Program dan Pagu Anggaran",
            "2.2 Indikator Kinerja Utama",
            "2.3 Perjanjian Kinerja",
        ]
    );
    assert_eq!(
        headings(&naskah, 2)[..2],
        [
            "3.1 Capaian Kinerja Dinas Tenaga Kerja Tribulan I Tahun 2023",
            "3.1.1 Perbandingan antara Target dan Realisasi"
        ]
    );
}

#[test]
fn another_outline_says_the_same_figures() {
    let (biasa, lain) = (lain(""), lain(LAIN));
    let angka = |naskah: &Naskah| {
        let tabel = naskah
            .blok()
            .filter_map(|blok| if let Blok::Tabel(tabel) = blok { Some(tabel) } else { None });
        let mut semua: Vec<String> = tabel
            .flat_map(|tabel| &tabel.baris)
            .flat_map(|baris| &baris.sel)
            .map(|sel| plain(&sel.isi))
            .collect();
        semua.sort();
        semua
    };
    let [biasa, lain] = [angka(&biasa), angka(&lain)];
    let hilang: Vec<&String> = biasa.iter().filter(|isi| !lain.contains(isi)).collect();
    assert!(hilang.is_empty(), "{hilang:?}");
}

#[test]
fn references_follow_the_outline() {
    let naskah = lain(LAIN);
    let paragraf: Vec<String> = naskah
        .blok()
        .filter_map(|blok| if let Blok::Paragraf { isi } = blok { Some(plain(isi)) } else { None })
        .collect();
    let ada = |kata: &str| {
        assert!(paragraf.iter().any(|isi| isi.contains(kata)), "{kata}: {paragraf:#?}")
    };
    ada("angka dari Tabel 3.1.");
    ada("diuraikan pada subbab 3.3 BAB III, permasalahan berikut");
}

#[test]
fn sections_are_numbered_in_three_ways() {
    let pertama = |penomoran: &str| headings(&lain(penomoran), 0)[0].clone();
    assert_eq!(pertama(""), "A. Latar Belakang");
    assert_eq!(pertama("penomoran = \"angka\""), "1.1 Latar Belakang");
    assert_eq!(pertama("penomoran = \"romawi\""), "I. Latar Belakang");
}
