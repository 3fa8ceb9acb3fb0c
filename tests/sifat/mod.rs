//! What holds for every report, tried on random ones.

mod kontrol;
mod pohon;
mod skala;
