//! What holds for every report, tried on random ones.

mod salah;
mod tunggal;
mod pasangan;
mod kontrol;
mod pohon;
mod skala;
