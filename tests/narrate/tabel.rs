//! The tables of the sample's manuscript: whole rows, numbers in order, each led to by the text.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::domain::kode::Id;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::{Indikator, Riwayat};
use lkjip::domain::susunan::JenisTabel;
use lkjip::narrate::{narrate, nomor};
use lkjip::naskah::{BarisTabel, Blok, Naskah, Potongan, Sel, Tabel, Teks, TingkatBaris};

fn laporan() -> Laporan {
    let folder = Path::new("reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1");
    lkjip::load(folder).isi.expect("the sample is valid").laporan
}

fn sample() -> Naskah {
    let laporan = laporan();
    narrate(&laporan, &compute(&laporan), None, None)
}

fn tables(naskah: &Naskah) -> Vec<&Tabel> {
    let blok = naskah.blok().chain(naskah.lampiran.iter().flat_map(|lampiran| &lampiran.isi));
    blok.filter_map(|blok| if let Blok::Tabel(tabel) = blok { Some(tabel) } else { None }).collect()
}

/// What a cell says.
fn plain(sel: &Sel) -> String {
    sel.isi.iter().map(Potongan::polos).collect()
}

/// Rows laid out as a browser does; every place must be taken once, and no span may reach past the last row.
fn covers(kolom: usize, rows: &[&[Sel]]) -> Result<(), String> {
    let mut below = vec![0usize; kolom];
    for (at, row) in rows.iter().enumerate() {
        let mut taken: Vec<bool> = below.iter().map(|rest| *rest > 0).collect();
        below.iter_mut().for_each(|rest| *rest = rest.saturating_sub(1));
        for sel in *row {
            let place =
                taken.iter().position(|taken| !taken).ok_or(format!("row {at} is too long"))?;
            let columns = taken.iter_mut().zip(&mut below).skip(place).take(sel.rentang_kolom);
            let mut width = 0;
            for (taken, below) in columns {
                if *taken {
                    return Err(format!("row {at} overlaps"));
                }
                (*taken, *below) = (true, sel.rentang_baris - 1);
                width += 1;
            }
            if width < sel.rentang_kolom {
                return Err(format!("row {at} is too wide"));
            }
        }
        if taken.contains(&false) {
            return Err(format!("row {at} is too short"));
        }
    }
    if below.iter().any(|rest| *rest > 0) {
        Err("a span reaches past the end".into())
    } else {
        Ok(())
    }
}

#[test]
fn every_row_covers_every_column() {
    for tabel in tables(&sample()) {
        let head: Vec<&[Sel]> = tabel.kepala.iter().map(Vec::as_slice).collect();
        let body: Vec<&[Sel]> = tabel.baris.iter().map(|baris| baris.sel.as_slice()).collect();
        assert_eq!(covers(tabel.kolom, &head), Ok(()), "heading of {:?}", tabel.jenis);
        assert_eq!(covers(tabel.kolom, &body), Ok(()), "body of {:?}", tabel.jenis);
    }
}

/// The columns of every numbered table are numbered through; of the others, those of the official form that are.
#[test]
fn every_numbered_table_numbers_its_columns() {
    let naskah = sample();
    let mut numbered = 0;
    for tabel in tables(&naskah) {
        let through: Vec<String> = match tabel.jenis {
            JenisTabel::Skala | JenisTabel::LembarAnggaran => Vec::new(),
            _ => (1..=tabel.kolom).map(|kolom| kolom.to_string()).collect(),
        };
        assert_eq!(tabel.nomor_kolom, through, "{:?}", tabel.jenis);
        numbered += usize::from(!tabel.nomor.is_empty());
    }
    assert_eq!(numbered, laporan().susunan.tabel().count());
}

/// The second panel of a table repeats its column numbers below its own heading.
#[test]
fn a_second_panel_has_the_column_numbers_of_the_first() {
    let naskah = sample();
    let found = tables(&naskah);
    let tabel = found.iter().find(|tabel| tabel.jenis == JenisTabel::AnggaranSasaran);
    let tabel = tabel.expect("Tabel 3.6");
    let at = |tingkat| tabel.baris.iter().position(|baris| baris.tingkat == tingkat);
    let (kepala, nomor) =
        (at(TingkatBaris::Kepala).expect("a heading"), at(TingkatBaris::NomorKolom));
    assert_eq!(nomor, Some(kepala + 1));
    let numbers: Vec<String> = tabel.baris[kepala + 1].sel.iter().map(plain).collect();
    assert_eq!(numbers, tabel.nomor_kolom);
}

#[test]
fn tables_stand_in_the_order_of_their_numbers() {
    let naskah = sample();
    let stand: Vec<&str> = tables(&naskah)
        .iter()
        .map(|tabel| tabel.nomor.as_str())
        .filter(|nomor| !nomor.is_empty())
        .collect();
    let susunan = laporan().susunan;
    let numbered = susunan.tabel().map(|(_, jenis)| nomor::tabel(&susunan, jenis));
    let numbered: Vec<String> = numbered.collect();
    assert_eq!(stand, numbered);
}

#[test]
fn the_text_leads_to_every_table_and_picture_before_it_comes() {
    let naskah = sample();
    let mut led: Vec<&str> = Vec::new();
    for blok in naskah.blok() {
        match blok {
            Blok::Paragraf { isi } => led.extend(isi.iter().filter_map(|satu| match satu {
                Potongan::Rujuk { label, .. } => Some(label.as_str()),
                Potongan::Biasa(_)
                | Potongan::Miring(_)
                | Potongan::Tebal(_)
                | Potongan::TebalMiring(_)
                | Potongan::Tanda(_) => None,
            })),
            Blok::Tabel(tabel) if !tabel.nomor.is_empty() => {
                assert!(led.contains(&tabel.label.as_str()), "{} is not introduced", tabel.nomor);
                assert!(tabel.sumber.is_some(), "{} has no source", tabel.nomor);
            }
            Blok::Gambar(gambar) => {
                assert!(led.contains(&gambar.label.as_str()), "{} is not introduced", gambar.nomor);
                assert!(gambar.sumber.is_some(), "{} has no source", gambar.nomor);
            }
            Blok::Tabel(_)
            | Blok::Judul(_)
            | Blok::Daftar(_)
            | Blok::Kutipan { .. }
            | Blok::Rumus(_)
            | Blok::Isian { .. }
            | Blok::Pengesahan { .. }
            | Blok::Dokumentasi { .. }
            | Blok::Sorotan { .. }
            | Blok::JudulLembar { .. }
            | Blok::HalamanBaru
            | Blok::DaftarIsi { .. } => {}
        }
    }
}

/// The scale and the sheets of the appendix stand without a caption: theirs is the text before, and the official form.
#[test]
fn a_table_without_number_has_no_caption_but_the_scale_a_source() {
    let naskah = sample();
    let found = tables(&naskah).into_iter().filter(|tabel| tabel.nomor.is_empty());
    let found: Vec<_> =
        found.map(|tabel| (tabel.jenis, tabel.judul.as_str(), tabel.sumber.is_some())).collect();
    assert_eq!(
        found,
        [
            (JenisTabel::Skala, "", true),
            (JenisTabel::LembarKinerja, "", false),
            (JenisTabel::LembarAnggaran, "", false),
        ]
    );
}

/// What nothing was measured for bears its mark as a mark, not as a part of the figure.
#[test]
fn a_figure_is_marked_apart_from_its_digits() {
    let naskah = sample();
    let marked = tables(&naskah).into_iter().flat_map(|tabel| &tabel.baris);
    let marked = marked.flat_map(|baris| &baris.sel).filter(|sel| plain(sel).ends_with('*'));
    let marked: Vec<&Sel> = marked.collect();
    // Three indicators in Tabel 3.1 to 3.5.
    assert_eq!(marked.len(), 15);
    for sel in marked {
        let [Potongan::Biasa(figure), Potongan::Tanda(mark)] = sel.isi.as_slice() else {
            panic!("{sel:?}");
        };
        assert_eq!((figure.as_str(), mark.as_str()), ("0,00%", "*"));
    }
}

#[test]
fn a_program_spans_the_sasaran_that_it_serves() {
    let naskah = sample();
    let found = tables(&naskah);
    let tabel = found.iter().find(|tabel| tabel.nomor.ends_with("2.4")).expect("Tabel 2.4");
    let heights =
        |baris: &BarisTabel| baris.sel.iter().map(|sel| sel.rentang_baris).collect::<Vec<_>>();
    let body: Vec<Vec<usize>> = tabel
        .baris
        .iter()
        .filter(|baris| baris.tingkat == TingkatBaris::Biasa)
        .map(heights)
        .collect();
    assert_eq!(body[1], [1, 1, 1, 1, 2, 2, 2]);
    assert_eq!(body[2], [1, 1, 1, 1]);
    assert_eq!(body[3], [1; 7]);
}

/// The sample with so many indicators more, of long names, without data and without history for one reason.
pub fn banyak_indikator(banyak: usize) -> Laporan {
    let mut laporan = laporan();
    let sasaran = laporan.renstra.sasaran.last_mut().expect("a sasaran");
    let asal = sasaran.indikator.last().expect("an indicator").clone();
    let tak_ada = Riwayat::TidakTersedia("tidak diukur menurut keterangan bidang".into());
    sasaran.indikator.extend((1..=banyak).map(|urut| Indikator {
        id: Id(format!("JK{urut}")),
        nama: format!("Persentase penempatan transmigran gelombang {urut} ke seluruh kawasan permukiman transmigrasi"),
        riwayat: [2021, 2022].map(|tahun| (tahun, tak_ada.clone())).into(),
        ..asal.clone()
    }));
    laporan
}

/// The notes under the tables, by their number.
fn notes(naskah: &Naskah) -> Vec<(String, String)> {
    let satu = |tabel: &&Tabel| {
        let isi = |isi: &Teks| isi.iter().map(Potongan::polos).collect::<String>();
        tabel
            .catatan
            .iter()
            .map(isi)
            .map(|isi| (tabel.nomor.replace('\u{a0}', " "), isi))
            .collect::<Vec<_>>()
    };
    tables(naskah).iter().flat_map(satu).collect()
}

/// What is said of several indicators alike is one note; of more than it can name, with the mark or as the rest.
#[test]
fn equal_notes_are_one() {
    let said = |banyak| {
        let laporan = banyak_indikator(banyak);
        let notes = notes(&narrate(&laporan, &compute(&laporan), None, None));
        let begins = |awal: &str, nomor: &str| {
            let found: Vec<String> = notes
                .iter()
                .filter(|(tabel, isi)| tabel == nomor && isi.contains(awal))
                .map(|(_, isi)| isi.replace('\u{a0}', " "))
                .collect();
            found
        };
        (begins("kuota", "Tabel 3.1"), begins("berarti tidak tersedia", "Tabel 3.3"))
    };
    let (kuota, riwayat) = said(2);
    let nama = |urut: usize| {
        format!(
            "ersentase penempatan transmigran gelombang {urut} ke seluruh kawasan permukiman transmigrasi"
        )
    };
    assert_eq!(
        kuota,
        [format!(
            "Persentase penempatan transmigran sesuai standar, P{}, dan P{}: kuota pemberangkatan transmigran belum ditetapkan.",
            nama(1),
            nama(2)
        )]
    );
    assert_eq!(riwayat.len(), 2, "{riwayat:#?}");
    assert_eq!(
        riwayat[1],
        format!(
            "– berarti tidak tersedia: P{} dan P{} tahun 2021 dan 2022, tidak diukur menurut keterangan bidang.",
            nama(1),
            nama(2)
        )
    );
    let (kuota, riwayat) = said(55);
    assert_eq!(
        kuota,
        ["Indikator lainnya yang bertanda *: kuota pemberangkatan transmigran belum ditetapkan."]
    );
    assert_eq!(riwayat.len(), 2, "{riwayat:#?}");
    assert_eq!(
        riwayat[1],
        "– berarti tidak tersedia: indikator lainnya tahun 2021 dan 2022, tidak diukur menurut keterangan bidang."
    );
}

/// Nor does a sentence list more names than it can hold, or a list say the same of each.
#[test]
fn no_sentence_lists_many_names() {
    let laporan = banyak_indikator(55);
    let naskah = narrate(&laporan, &compute(&laporan), None, None);
    let mut teks = Vec::new();
    for blok in naskah.blok() {
        match blok {
            Blok::Paragraf { isi } => {
                teks.push(isi.iter().map(Potongan::polos).collect::<String>())
            }
            Blok::Daftar(daftar) => {
                for butir in &daftar.butir {
                    for blok in &butir.isi {
                        if let Blok::Paragraf { isi } = blok {
                            teks.push(isi.iter().map(Potongan::polos).collect());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let panjang = |isi: &&String| isi.matches("gelombang").count() > 8;
    // The paragraph of the sasaran itself tells each of its indicators.
    let found: Vec<&String> = teks.iter().filter(panjang).collect();
    assert!(found.len() <= 1, "{found:#?}");
    let standar =
        "enam puluh indikator lainnya: tidak dibandingkan karena belum ada standar nasional.";
    assert!(teks.iter().any(|isi| isi == standar), "{teks:#?}");
    let penutup =
        "Adapun indikator yang belum mencapainya berjumlah 59, sebagaimana dirinci pada Tabel 3.2.";
    assert!(teks.iter().any(|isi| isi.replace('\u{a0}', " ").contains(penutup)), "{teks:#?}");
}
