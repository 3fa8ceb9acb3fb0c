//! Every integration test in one binary, so that Typst is linked once.

mod acak;
mod aturan;
mod baca;
mod contoh;
mod duabelas;
mod errors_doc;
mod format;
mod format_doc;
mod galeri;
mod kalimat;
mod layers;
mod mutasi;
mod narrate;
mod perintah;
mod periksa;
mod prosa;
mod rekap;
mod sifat;
mod tabel;
mod tercetak;
mod typeset;
mod typeset_naskah;
mod ubah;
mod ulang;
mod vektor;
