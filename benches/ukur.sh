#!/usr/bin/env bash
# Measures everything that docs/performance.md states: the stages (criterion), then whole processes beside the `typst`
# command on the same manuscript and templates. Needs hyperfine, GNU time, and typst 0.15.1 as `typst` or in $TYPST.
set -euo pipefail
cd "$(dirname "$0")/.."
typst=${TYPST:-typst}
sample=reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1
lkjip=${CARGO_TARGET_DIR:-target}/release/lkjip

cargo build --release
cargo bench --bench laporan --bench periksa --bench terbit

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r templates "$work/"
cargo run --release --quiet --example naskah "$sample" "$work/templates"
ours="$lkjip susun $sample -o $work/lkjip.pdf"
theirs="$typst compile --ignore-system-fonts --font-path fonts --root $work/templates --pdf-standard a-3a,ua-1 \
  $work/templates/laporan.typ $work/typst.pdf"
hyperfine --shell=none --warmup 2 --runs 15 "$ours" "$theirs"
for command in "$ours" "$theirs"; do
  # shellcheck disable=SC2086
  /usr/bin/time -f "%M KiB at most, %e s: $command" $command > /dev/null
done
