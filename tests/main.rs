//! Every integration test in one binary, so that Typst is linked once.

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
