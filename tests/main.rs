//! Every integration test in one binary, so that Typst is linked once.
// Over enums of other crates, a test may say "nothing else".
#![allow(clippy::wildcard_enum_match_arm)]

mod acak;
mod arsip;
mod bahasa;
mod batas;
mod besar;
mod command;
mod compute;
mod contoh;
mod diagnostic;
mod laju;
mod lain;
mod layers;
mod mutasi;
mod narrate;
mod pdf;
mod read;
mod rules;
mod serangan;
mod sifat;
mod skema;
mod tanda;
mod typeset;
mod ubah;
mod ulang;
