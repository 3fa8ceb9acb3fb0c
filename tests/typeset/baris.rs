//! No printed figure is parted by the end of a line, however narrow the paper.

use std::collections::BTreeSet;
use std::path::Path;

use lkjip::load::load;
use lkjip::typeset::{Templat, typeset};

use crate::contoh::below;
use crate::lain::texts;
use crate::typeset::naskah::naskah;

/// Which of these texts the templates part where they would have room on the next line.
fn parted(kata: &BTreeSet<String>) -> Vec<String> {
    let semua = serde_json::to_string(kata).expect("texts are JSON");
    let source = format!(
        r#"#import "gaya/dokumen.typ": dokumen
#show: dokumen.with(json("/naskah.json"))
#set page(width: 100cm, height: auto)
#set par(justify: false, first-line-indent: 0pt)
#context for kata in json(bytes({semua:?})) {{
  block(width: measure(kata).width + 1pt, par(". " + kata))
}}"#
    );
    let own = Templat::embedded();
    let mut texts = own.texts();
    texts.insert("laporan.typ".into(), &source);
    let dokumen = typeset(&naskah(0), &[], &Templat::from_texts(texts));
    let teks = dokumen.expect("it can be laid out").teks();
    let awal: Vec<&str> = teks.lines().filter_map(|baris| baris.strip_prefix(". ")).collect();
    assert_eq!(awal.len(), kata.len(), "{teks}");
    awal.into_iter().filter(|sisa| !sisa.is_empty()).map(str::to_owned).collect()
}

/// What stands between two spaces where a line may end, and holds a figure.
fn figures(teks: &str) -> impl Iterator<Item = String> {
    let kata =
        teks.split([' ', '\n']).filter(|kata| kata.contains(|huruf: char| huruf.is_ascii_digit()));
    let nama = ["lkjip:", "gambar-", "/aset/", "http"];
    kata.filter(move |kata| !nama.iter().any(|nama| kata.starts_with(nama))).map(str::to_owned)
}

#[test]
fn no_figure_of_the_reports_is_parted() {
    let berkas =
        below(Path::new("reports")).into_keys().filter(|path| path.ends_with("laporan.toml"));
    let mut kata = BTreeSet::new();
    for path in berkas {
        let folder = Path::new("reports").join(path.parent().expect("a folder"));
        let isi = load(&folder).isi.expect("a report");
        kata.extend(texts(&isi).iter().flat_map(|teks| figures(teks)));
    }
    assert!(kata.len() > 100);
    assert_eq!(parted(&kata), [""; 0]);
}

/// Of every kind, whether the reports have it or not.
#[test]
fn no_kind_of_figure_is_parted() {
    let kata = [
        "(60,00–85,00%),",
        "70–80\u{a0}orang",
        "−2,30\u{a0}sampai\u{a0}−1,00%",
        "-2,30",
        "3/135",
        "0%/5%",
        "≥85%",
        "BB–A",
        "BB\u{a0}(72,50)",
        "A–B\u{a0}(2,5)",
        "I–IV",
        "Tahun\u{a0}2019–2024,",
        "2024-2025",
        "31/12/2025",
        "Rp1.234.567,89",
        "Rp12,5\u{a0}juta",
        "10\u{a0}orang/12\u{a0}bulan",
        "580\u{a0}orang-bulan",
        "4\u{a0}desa/kelurahan.",
        "5.01.01.2.01.0001",
        "[2.1.4.1]",
        "PP-12/2023",
        "800/15-BKD/35.07/2023",
    ];
    assert_eq!(parted(&kata.map(str::to_owned).into()), [""; 0]);
}
