//! The outline: whatever is numbered, listed, described or referred to follows from it.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::susunan::{JenisPasal, JenisTabel, Susunan};
use lkjip::narrate::narrate;
use lkjip::naskah::{Blok, Naskah, Potongan, Teks};
use lkjip::typeset::{Templat, typeset};

use crate::contoh::{FOLDER, files};

fn sample() -> Laporan {
    lkjip::load(Path::new(FOLDER)).isi.expect("the sample is valid").laporan
}

fn told(laporan: &Laporan) -> Naskah {
    narrate(laporan, &compute(laporan), None, None)
}

fn plain(teks: &Teks) -> String {
    teks.iter().map(Potongan::polos).collect::<String>().replace('\u{a0}', " ")
}

/// Number and words of every heading down to this level.
fn headings(naskah: &Naskah, tingkat: u8) -> Vec<String> {
    let mut found = Vec::new();
    for bab in &naskah.bab {
        let below = bab
            .isi
            .iter()
            .filter_map(|blok| if let Blok::Judul(judul) = blok { Some(judul) } else { None });
        let below = below.filter(|judul| judul.tingkat <= tingkat);
        for judul in std::iter::once(&bab.judul).chain(below) {
            found.push(format!("{} {}", judul.nomor, plain(&judul.isi)).replace('\u{a0}', " "));
        }
    }
    found
}

fn paragraphs(naskah: &Naskah) -> Vec<String> {
    naskah
        .blok()
        .filter_map(|blok| if let Blok::Paragraf { isi } = blok { Some(plain(isi)) } else { None })
        .collect()
}

fn tables(naskah: &Naskah) -> Vec<(JenisTabel, String)> {
    let tabel = naskah
        .blok()
        .filter_map(|blok| if let Blok::Tabel(tabel) = blok { Some(tabel) } else { None })
        .filter(|tabel| !tabel.nomor.is_empty());
    tabel.map(|tabel| (tabel.jenis, tabel.nomor.replace('\u{a0}', " "))).collect()
}

#[test]
fn everything_follows_from_the_outline() {
    let mut laporan = sample();
    let [pendahuluan, perencanaan, akuntabilitas, _] = laporan.susunan.bab.as_mut_slice() else {
        panic!("four chapters");
    };
    // The law first, the agreement before the plan, the problems before the money, and no list of pictures.
    pendahuluan.anak.swap(0, 3);
    perencanaan.anak.swap(0, 1);
    akuntabilitas.anak.swap(1, 2);
    laporan.susunan.depan.retain(|pasal| pasal.jenis != JenisPasal::DaftarGambar);
    let naskah = told(&laporan);

    let heads = headings(&naskah, 2);
    for head in ["A. Dasar Hukum", "D. Latar Belakang", "A. Perjanjian Kinerja"] {
        assert!(heads.iter().any(|found| found == head), "{head}: {heads:#?}");
    }
    assert_eq!(naskah.depan.len(), 2);
    let text = paragraphs(&naskah);
    let says = |words: &str| assert!(text.iter().any(|one| one.contains(words)), "{words}");
    says(
        "BAB I PENDAHULUAN memuat Dasar Hukum, Maksud dan Tujuan, Gambaran Umum, Latar Belakang, dan Sistematika.",
    );
    says("BAB II PERENCANAAN KINERJA memuat Perjanjian Kinerja dan Perencanaan Strategis.");
    says("diuraikan pada subbab B BAB III");
    says("Rincian pegawai menurut tingkat pendidikan disajikan pada Tabel 1.2.");
    says("dan anggarannya disajikan pada Tabel 2.1.");
    says("disajikan pada Tabel 3.6");
    let numbered = tables(&naskah);
    let of = |jenis| numbered.iter().find(|(found, _)| *found == jenis).map(|(_, nomor)| &**nomor);
    assert_eq!(of(JenisTabel::GambaranUmum), Some("Tabel 1.1"));
    assert_eq!(of(JenisTabel::Permasalahan), Some("Tabel 3.6"));
    assert_eq!(of(JenisTabel::ProgramKegiatan), Some("Tabel 3.8"));
    let outline: Vec<JenisTabel> = laporan.susunan.tabel().map(|(_, jenis)| jenis).collect();
    assert_eq!(numbered.iter().map(|(jenis, _)| *jenis).collect::<Vec<_>>(), outline);

    // Every link still leads somewhere.
    let laid_out = typeset(&naskah, &[], &Templat::embedded()).expect("laid out");
    assert_eq!(laid_out.peringatan, []);
}

/// A part below the sections takes its number, its tables and its pictures with it.
#[test]
fn an_analysis_may_stand_elsewhere() {
    let mut laporan = sample();
    let analisis = &mut laporan.susunan.bab[2].anak[0].anak;
    let efisiensi = analisis.iter().position(|pasal| pasal.jenis == JenisPasal::Efisiensi);
    analisis[..=efisiensi.expect("efficiency")].rotate_right(1);
    let naskah = told(&laporan);
    let heads = headings(&naskah, 3);
    for head in [
        "1. Analisis Efisiensi Penggunaan Sumber Daya",
        "2. Perbandingan antara Target dan Realisasi",
        "7. Analisis Program dan Kegiatan yang Menunjang atau Menghambat",
        " Visi dan Misi",
    ] {
        assert!(heads.iter().any(|found| found == head), "{head}: {heads:#?}");
    }
    assert!(tables(&naskah).contains(&(JenisTabel::Efisiensi, "Tabel 3.2".to_owned())));
}

/// A part without a number is left out where it has nothing to say; a numbered one keeps its place.
#[test]
fn a_heading_over_nothing_is_not_printed() {
    let mut laporan = sample();
    laporan.permasalahan.iter_mut().for_each(|masalah| masalah.utama = false);
    let heads = headings(&told(&laporan), 3);
    assert!(!heads.iter().any(|head| head.contains("Permasalahan Utama")), "{heads:#?}");
    assert!(heads.iter().any(|head| head == " Tugas, Fungsi, dan Struktur Organisasi"));
}

#[test]
fn a_reference_resolves_by_the_reports_own_outline() {
    let mut report = files();
    let teks = "maksud-tujuan = \"\"\"Lihat {tabel:efisiensi}, {gambar:kondisi}, {subbab:dasar-hukum}.\"\"\"";
    let office = Path::new(FOLDER).ancestors().nth(2).expect("the office's folder");
    report.insert(office.join("teks.toml"), teks.into());
    let isi = crate::contoh::load(report).isi.expect("known references");
    let text = paragraphs(&told(&isi.laporan));
    let said = "Lihat Tabel 3.5, Gambar 1.1, subbab D.";
    assert!(text.iter().any(|one| one == said), "{text:#?}");
}

/// What docs/format.md says that references may point at is what the outline has.
#[test]
fn the_names_in_the_manual_are_the_outlines() {
    let manual = include_str!("../../docs/format.md");
    let (_, manual) = manual.split_once("\nTabel: ").expect("the tables");
    let (manual, _) = manual.split_once("\n\n").expect("the end of the paragraph");
    let mut named =
        manual.split([' ', '\n']).filter_map(|word| word.strip_prefix('`')?.split('`').next());
    let susunan = Susunan::lengkap(Vec::new());
    let tabel = susunan.tabel().map(|(_, jenis)| <&str>::from(jenis));
    let gambar = susunan.gambar().map(|(_, jenis)| <&str>::from(jenis));
    let subbab = susunan.subbab().map(|(_, jenis)| <&str>::from(jenis));
    let outline: Vec<&str> = tabel.chain(gambar).chain(subbab).collect();
    assert_eq!(named.clone().collect::<Vec<_>>(), outline);
    assert!(named.next().is_some());
}
