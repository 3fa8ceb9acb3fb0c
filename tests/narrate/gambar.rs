//! Charts of any length: in as many pictures as their pages need, and nothing past the edge.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::naskah::{Blok, Gambar, Grafik, Naskah};
use lkjip::typeset::Templat;

use crate::besar::besar;
use crate::contoh::{files, final_, load, replace, told};

#[track_caller]
fn isi(report: BTreeMap<PathBuf, Vec<u8>>) -> Isi {
    let loaded = load(report);
    assert_eq!(told(&loaded), "");
    loaded.isi.expect("a valid report")
}

/// The pictures of a kind in reading order.
fn gambar<'a>(naskah: &'a Naskah, label: &str) -> Vec<&'a Gambar> {
    let semua = naskah.blok().filter_map(|blok| match blok {
        Blok::Gambar(gambar) => Some(gambar),
        _ => None,
    });
    semua.filter(|gambar| gambar.label.starts_with(label)).collect()
}

/// The names at the bars.
fn nama(gambar: &Gambar) -> Vec<&str> {
    match &gambar.grafik {
        Grafik::Batang { kelompok, .. } => kelompok.iter().map(|satu| satu.nama.as_str()).collect(),
        Grafik::Garis { panel } => panel.iter().map(|satu| satu.nama.as_str()).collect(),
    }
}

/// Lays the report out and gives its text; nothing may be found.
#[track_caller]
fn tercetak(isi: &Isi) -> String {
    let mut found = Vec::new();
    let terbitan = lkjip::publish(isi, &Templat::embedded(), Giliran::default(), &mut found);
    assert!(found.is_empty(), "{found:#?}");
    assert!(terbitan.is_ok(), "{:#?}", terbitan.err());
    let (naskah, aset) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
    let dokumen = lkjip::typeset::typeset(&naskah, &aset, &Templat::embedded());
    dokumen.expect("laid out as before").teks()
}

/// Every program stands in one of the pictures, in order, and each picture says which ones.
#[track_caller]
fn terbagi(isi: &Isi, banyak: usize) {
    let (naskah, _) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
    let bagian = gambar(&naskah, "gambar-anggaran");
    assert_eq!(bagian.len(), banyak);
    let program: Vec<&str> = isi.laporan.program.iter().map(|satu| satu.nama.as_str()).collect();
    let tergambar: Vec<&str> = bagian.iter().flat_map(|satu| nama(satu)).collect();
    assert_eq!(tergambar, program);
    let mut awal = 1;
    for satu in bagian {
        let akhir = awal + nama(satu).len() - 1;
        let rentang = format!("(program {awal} sampai {akhir})");
        let judul = satu.judul.replace(['\u{a0}', '\u{2060}'], " ");
        assert!(judul.ends_with(&rentang), "{judul}");
        assert!(satu.alt.contains(&rentang), "{}", satu.alt);
        awal = akhir + 1;
    }
}

#[test]
fn thirty_programs_are_drawn_in_several_pictures() {
    let isi = isi(besar(340));
    assert_eq!(isi.laporan.program.len(), 31);
    terbagi(&isi, 3);
    let (naskah, _) = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default());
    let nomor: Vec<(&str, &str)> = gambar(&naskah, "gambar-")
        .into_iter()
        .map(|satu| (satu.nomor.as_str(), satu.label.as_str()))
        .collect();
    assert_eq!(
        nomor,
        [
            ("Gambar\u{a0}1.1", "gambar-kondisi"),
            ("Gambar\u{a0}3.1", "gambar-capaian"),
            ("Gambar\u{a0}3.2a", "gambar-anggaran"),
            ("Gambar\u{a0}3.2b", "gambar-anggaran-2"),
            ("Gambar\u{a0}3.2c", "gambar-anggaran-3"),
        ]
    );
    let teks = tercetak(&isi).replace('\u{a0}', " ");
    for nomor in ["Gambar 3.2a", "Gambar 3.2b", "Gambar 3.2c"] {
        assert_eq!(teks.matches(nomor).count(), 2, "{nomor}: in the list, and below the picture");
    }
}

#[test]
fn a_report_of_three_hundred_pages_has_nothing_past_the_edge() {
    let isi = isi(final_(besar(1_350)));
    assert!(isi.laporan.program.len() > 110);
    terbagi(&isi, 9);
    tercetak(&isi);
}

/// A count is no share: it has no percent sign, and its axis stays on the page.
#[test]
fn a_condition_that_counts_is_drawn_in_its_unit() {
    let mut report = files();
    let grafik = "grafik = [\"tpt\", \"puk\"]";
    replace(&mut report, "gambaran-umum.toml", "grafik = [\"tpt\", \"tpak\"]", grafik);
    let isi = isi(report);
    let (naskah, _) = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default());
    let bagian = gambar(&naskah, "gambar-kondisi");
    let Grafik::Garis { panel } = &bagian[0].grafik else { panic!("lines") };
    let tanda: Vec<bool> = panel.iter().map(|satu| satu.titik[0].teks.ends_with('%')).collect();
    assert_eq!(tanda, [true, false]);
    assert!(panel[1].nama.ends_with("jiwa)"), "{}", panel[1].nama);
    assert!(panel[1].sumbu.iter().all(|satu| !satu.teks.contains('%')));
    let teks = tercetak(&isi).replace('\u{a0}', " ");
    assert!(teks.contains(" jiwa pada tahun 2018 menjadi "), "{teks}");
}

#[test]
fn more_conditions_than_a_page_holds_go_on_in_the_next_picture() {
    let mut report = files();
    let enam = "grafik = [\"tpt\", \"tpak\", \"tpt\", \"tpak\", \"tpt\", \"tpak\"]";
    replace(&mut report, "gambaran-umum.toml", "grafik = [\"tpt\", \"tpak\"]", enam);
    let isi = isi(report);
    let (naskah, _) = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default());
    let bagian = gambar(&naskah, "gambar-kondisi");
    let isi_bagian: Vec<(&str, usize)> =
        bagian.iter().map(|satu| (satu.nomor.as_str(), nama(satu).len())).collect();
    assert_eq!(isi_bagian, [("Gambar\u{a0}1.1a", 4), ("Gambar\u{a0}1.1b", 2)]);
    tercetak(&isi);
}

#[test]
fn an_axis_of_large_money_counts_in_triliun() {
    let folder = std::path::Path::new("reports/contoh/rsud/2025/tahunan");
    let isi = lkjip::load(folder).isi.expect("the hospital is a valid report");
    let templat = Templat::embedded();
    let (naskah, _) = lkjip::manuscript(&isi, &templat, Giliran::default());
    let data = serde_json::to_string(&naskah).expect("as the templates read it");
    assert!(data.contains("1\u{a0}triliun") && !data.contains("1.000\u{a0}miliar"));
}
