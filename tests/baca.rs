//! Reading and checking: files in, a report or its problems out.

use std::path::Path;

use lkjip::diagnostic::{Look, render, summary};
use lkjip::load;

const SAMPLE: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";

#[test]
fn the_sample_has_no_problem() {
    let loaded = load(Path::new(SAMPLE));
    let told = render(&loaded.diagnostics, &loaded.sources, Look::Plain);
    assert!(loaded.diagnostics.is_empty(), "{told}{}", summary(&loaded.diagnostics));
    assert!(loaded.laporan.is_some());
}
