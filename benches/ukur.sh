#!/usr/bin/env bash
# Measures everything that docs/performance.md states: the stages (criterion), then whole processes beside the `typst`
# command on the same manuscript and templates. Needs GNU time and typst 0.15.1 as `typst` or in $TYPST.
set -euo pipefail
cd "$(dirname "$0")/.."
typst=${TYPST:-typst}
sample=reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1
lkjip=${CARGO_TARGET_DIR:-target}/release/lkjip

cargo build --release
# The stages in the profile of the tests, whose dependencies are built anyway; the program itself as in a release.
export CARGO_PROFILE_DEV_OPT_LEVEL=3
cargo bench --profile dev --bench laporan --bench periksa --bench terbit -- --noplot

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r templates "$work/"
cargo run --quiet --example naskah "$sample" "$work/templates"
ours="$lkjip susun $sample -o $work/lkjip.pdf"
theirs="$typst compile --ignore-system-fonts --font-path fonts --root $work/templates --pdf-standard a-3a,ua-1 \
  $work/templates/laporan.typ $work/typst.pdf"
# Turn by turn, so that both meet the same machine; the medians of sixty, in milliseconds.
microseconds() {
  local begin=${EPOCHREALTIME//[.,]/}
  $1 >/dev/null
  echo $((${EPOCHREALTIME//[.,]/} - begin))
}
for _ in {1..60}; do
  microseconds "$ours" >>"$work/ours"
  microseconds "$theirs" >>"$work/theirs"
done
for whose in ours theirs; do
  sort -n "$work/$whose" | awk -v whose=$whose '{ t[NR] = $1 } END { print whose, (t[NR / 2] + t[NR / 2 + 1]) / 2000, "ms" }'
done
for command in "$ours" "$theirs"; do
  # shellcheck disable=SC2086
  /usr/bin/time -f "%M KiB at most, %e s: $command" $command > /dev/null
done
