//! What the stages cost, beside Typst alone. `docs/performance.md` says how to run it and what it showed.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lkjip::compute::compute;
use lkjip::domain::anggaran::Program;
use lkjip::domain::angka::Tersedia;
use lkjip::domain::kode::{Id, Kode};
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::Ukuran;
use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::naskah::{Aset, Naskah};
use lkjip::typeset::Dokumen;

const SAMPLE: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";

/// The manuscript with the files that are attached.
type Manuscript = (Naskah, Vec<Aset>);

fn sample() -> Isi {
    lkjip::load(Path::new(SAMPLE)).isi.expect("the sample is a valid report")
}

fn manuscript(isi: &Isi) -> Manuscript {
    lkjip::manuscript(isi, &lkjip::typeset::Templat::embedded(), Giliran::default())
}

/// Lays the manuscript out and exports it, from nothing: what was remembered of earlier layouts is forgotten first.
fn cold(naskah: &Manuscript) -> Vec<u8> {
    typst::comemo::evict(0);
    warm(naskah)
}

fn warm(naskah: &Manuscript) -> Vec<u8> {
    lkjip::deliver::pdf(&laid_out(naskah)).expect("the sample is exported")
}

fn laid_out((naskah, berkas): &Manuscript) -> Dokumen {
    lkjip::typeset::typeset(naskah, berkas, &lkjip::typeset::Templat::embedded())
        .expect("the sample is laid out")
}

/// (a) The whole pipeline against Typst alone on the same manuscript.
fn stages(c: &mut Criterion) {
    let naskah = manuscript(&sample());
    let mut group = c.benchmark_group("a");
    group.sample_size(20);
    group.bench_function("typst alone", |b| b.iter(|| cold(black_box(&naskah))));
    group.bench_function("all stages", |b| b.iter(|| cold(&manuscript(&sample()))));
    group.bench_function("own stages", |b| b.iter(|| manuscript(&sample())));
    group.finish();
}

/// (b) One figure changed: the second compile of the same process beside the first, and what is the same for both.
fn change(c: &mut Criterion) {
    let isi = sample();
    let naskah = manuscript(&isi);
    let mut pembilang = 1;
    let mut group = c.benchmark_group("b");
    group.sample_size(20);
    group.bench_function("first compile", |b| {
        b.iter(|| {
            typst::comemo::evict(0);
            laid_out(black_box(&naskah))
        })
    });
    group.bench_function("one figure changed", |b| {
        b.iter_batched(
            || {
                cold(&manuscript(&isi));
                pembilang += 1;
                manuscript(&with_pembilang(isi.clone(), pembilang))
            },
            |naskah| laid_out(&naskah),
            BatchSize::PerIteration,
        )
    });
    let dokumen = laid_out(&naskah);
    group.bench_function("export", |b| b.iter(|| lkjip::deliver::pdf(black_box(&dokumen))));
    group.bench_function("inspection", |b| b.iter(|| black_box(&dokumen).tinjau()));
    group.finish();
}

/// (d) Twenty edits one after the other, as many times as the bench likes; after each twenty the memory is told.
fn edits(c: &mut Criterion) {
    let isi = sample();
    let mut pembilang = 1;
    laid_out(&manuscript(&isi));
    let mut group = c.benchmark_group("d");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("twenty edits", |b| {
        b.iter_custom(|times| {
            let start = Instant::now();
            for _ in 0..times * 20 {
                pembilang += 1;
                black_box(laid_out(&manuscript(&with_pembilang(isi.clone(), pembilang))));
            }
            println!("{} edits: {}", pembilang - 1, memory());
            start.elapsed()
        })
    });
    group.finish();
}

/// What the process keeps in memory, as Linux tells (proc(5)).
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.map_or("not told".to_owned(), |line| line.trim().to_owned())
}

fn with_pembilang(mut isi: Isi, baru: u64) -> Isi {
    let indikator =
        isi.laporan.renstra.sasaran.iter_mut().flat_map(|sasaran| &mut sasaran.indikator);
    for indikator in indikator.filter(|indikator| indikator.id.0 == "IK3") {
        if let Ukuran::Rasio { pembilang, .. } = &mut indikator.hasil.ukuran {
            *pembilang = baru.into();
        }
    }
    // As a clerk changes it: the file's bytes are others, too, and so is the hash of the data.
    let typed = isi.sumber.iter_mut().find(|(path, _)| path.ends_with("realisasi-kinerja.toml"));
    typed.into_iter().for_each(|(_, bytes)| bytes.extend(format!("# {baru}\n").bytes()));
    with_laporan(isi.laporan.clone(), isi)
}

/// The same report with another content, its figures computed.
fn with_laporan(laporan: Laporan, isi: Isi) -> Isi {
    Isi { rekap: compute(&laporan), laporan, ..isi }
}

/// (c) Growth: the tree of programmes with ten, twenty and a hundred times its rows, beside Typst alone on as many pages.
fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("c");
    group.sample_size(10);
    for times in [1, 10, 20, 100] {
        let isi = sample();
        let isi = with_laporan(grown(isi.laporan.clone(), times), isi);
        group.throughput(Throughput::Elements(50 * times));
        group.bench_with_input(BenchmarkId::from_parameter(50 * times), &isi, |b, isi| {
            b.iter(|| cold(&manuscript(isi)));
        });
        let naskah = manuscript(&isi);
        group.bench_with_input(
            BenchmarkId::new("typst alone", 50 * times),
            &naskah,
            |b, naskah| {
                b.iter(|| cold(black_box(naskah)));
            },
        );
    }
    group.finish();
}

/// The same report with its supporting programme repeated until the tree has `times` as many rows.
fn grown(mut laporan: Laporan, times: u64) -> Laporan {
    let Some(pola) = laporan.program.iter().find(|program| program.pendukung).cloned() else {
        return laporan;
    };
    let rows = 1 + pola
        .kegiatan
        .iter()
        .map(|kegiatan| 1 + kegiatan.sub_kegiatan.len() as u64)
        .sum::<u64>();
    for nomor in 0..(50 * (times - 1)).div_ceil(rows) {
        let program = renamed(pola.clone(), &format!("{}", 100 + nomor));
        for kegiatan in &program.kegiatan {
            laporan.analisis.kegiatan.insert(kegiatan.kode.clone(), Tersedia::Ada(Vec::new()));
        }
        laporan.program.push(program);
    }
    laporan
}

fn renamed(mut program: Program, awalan: &str) -> Program {
    let kode = |lama: &Kode| Kode(format!("{awalan}.{}", lama.0));
    program.kode = kode(&program.kode);
    for indikator in &mut program.indikator {
        indikator.id = Id(format!("{awalan}.{}", indikator.id.0));
    }
    for kegiatan in &mut program.kegiatan {
        kegiatan.kode = kode(&kegiatan.kode);
        for indikator in &mut kegiatan.indikator {
            indikator.id = Id(format!("{awalan}.{}", indikator.id.0));
        }
        for sub in &mut kegiatan.sub_kegiatan {
            sub.kode = kode(&sub.kode);
            for indikator in &mut sub.indikator {
                indikator.id = Id(format!("{awalan}.{}", indikator.id.0));
            }
        }
    }
    program
}

criterion_group!(benches, stages, change, growth, edits);
criterion_main!(benches);
