//! What holds for every report, tried on random ones.

mod pasangan;
mod kontrol;
mod pohon;
mod skala;
