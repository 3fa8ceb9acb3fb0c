//! What `lkjip periksa` does, from the files in memory to the last rule, on the sample and on reports of growing size.

#[path = "../tests/besar.rs"]
mod besar;
#[expect(dead_code, reason = "the tests alter reports in more ways")]
#[path = "../tests/contoh.rs"]
mod contoh;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use besar::besar;
use contoh::{files, load};

/// (d) The sample, then a report of so many sub kegiatan: the time per row stays the same.
fn periksa(c: &mut Criterion) {
    let mut group = c.benchmark_group("d");
    group.sample_size(20);
    let sample = files();
    group.bench_function("sample", |b| b.iter(|| load(black_box(&sample).clone())));
    for banyak in [50, 500, 5_000] {
        let report = besar(banyak);
        group.throughput(Throughput::Elements(banyak as u64));
        group.bench_with_input(BenchmarkId::from_parameter(banyak), &report, |b, report| {
            b.iter(|| load(report.clone()));
        });
    }
    group.finish();
}

criterion_group!(benches, periksa);
criterion_main!(benches);
