//! The last mile: a final report issued into an archive, signed, and verified with its rebuild, for the sample and for one
//! of some 300 pages. Sizes are printed beside the times.

#[path = "../tests/besar.rs"]
mod besar;
#[expect(dead_code, reason = "the tests alter reports in more ways")]
#[path = "../tests/contoh.rs"]
mod contoh;

use std::collections::BTreeMap;
use std::path::PathBuf;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use lkjip::arsip::{self, Cetakan, Hari, Langkah, SaatCatat};
use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::pdf::Pdf;
use lkjip::tanda::verifikasi::verifikasi;
use lkjip::tanda::{DateTime, PemegangKunci, Permintaan, read_certificates, sign};
use lkjip::typeset::Templat;
use lkjip::ulang::{Ulang, build, rebuild};
use zeroize::Zeroizing;

use contoh::{files, final_, load};

/// Sub kegiatan of the sample, and of a report of some 300 pages.
const UKURAN: [usize; 2] = [30, 1_350];

/// What was read of a report that may be issued.
fn baca(berkas: BTreeMap<PathBuf, Vec<u8>>) -> Isi {
    let loaded = load(final_(berkas));
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    loaded.isi.expect("a valid report")
}

/// The PDF as that issue, laid out from nothing.
fn cetak(isi: &Isi, giliran: Giliran) -> Vec<u8> {
    typst::comemo::evict(0);
    let mut found = Vec::new();
    let terbitan = lkjip::publish(isi, &Templat::embedded(), giliran, &mut found);
    assert!(found.is_empty(), "{found:#?}");
    terbitan.expect("the report is laid out").isi
}

fn terbit(c: &mut Criterion) {
    let p12 = std::fs::read("tests/data/tanda/rsa.p12").expect("a certificate of the tests");
    let sandi = Zeroizing::new("sandi-uji".to_owned());
    let penanda = PemegangKunci::open(&p12, &sandi).expect("its password");
    let akar = std::fs::read("tests/data/tanda/akar.pem").expect("a root of the tests");
    let akar = read_certificates(&akar).expect("its certificates");
    let kini = DateTime::new(2026, 2, 27, 3, 4, 5).expect("a moment");
    let permintaan = Permintaan { bidang: None, alasan: None, saat: kini, bekal: None };
    let tanggal = chrono::NaiveDate::from_ymd_opt(2023, 4, 13).expect("a date");

    let mut group = c.benchmark_group("e");
    group.sample_size(10);
    for ukuran in UKURAN {
        let isi = baca(if ukuran == UKURAN[0] { files() } else { besar::besar(ukuran) });
        let pdf = cetak(&isi, Giliran::default());
        let ttd = sign(&pdf, &penanda, &permintaan).expect("signed");
        let halaman = lopdf::Document::load_mem(&pdf).expect("a PDF").get_pages().len();
        println!(
            "{ukuran} sub kegiatan: {halaman} pages, {} bytes, signed {}",
            pdf.len(),
            ttd.len()
        );
        let id = |apa: &str| BenchmarkId::new(apa, halaman);
        group.bench_function(id("print"), |b| b.iter(|| cetak(&isi, Giliran::default())));
        group.bench_function(id("issue"), |b| {
            b.iter_batched(
                || tempfile::tempdir().expect("a folder"),
                |folder| {
                    let saat = SaatCatat {
                        tanggal,
                        hari: Hari::Disebut,
                        kini: tanggal,
                        siapa: "bench".to_owned(),
                    };
                    let mut cetak =
                        |giliran| Some(Cetakan { pdf: cetak(&isi, giliran), spesimen: None });
                    let semua = &mut Langkah::all();
                    arsip::issue(folder.path(), &isi, &saat, semua, &mut cetak).expect("issued");
                    folder
                },
                BatchSize::PerIteration,
            );
        });
        group.bench_function(id("sign"), |b| b.iter(|| sign(&pdf, &penanda, &permintaan)));
        group.bench_function(id("verify"), |b| b.iter(|| verifikasi(&Pdf::new(&ttd), &akar, kini)));
        group.bench_function(id("rebuild"), |b| {
            b.iter(|| {
                typst::comemo::evict(0);
                let hasil = rebuild(&Pdf::new(&ttd), |muatan| Ok(build(muatan)));
                assert!(matches!(hasil, Ulang::Sama { .. }), "{hasil:?}");
            });
        });
    }
    group.finish();
}

criterion_group!(benches, terbit);
criterion_main!(benches);
