//! What follows from the figures.

mod rekap;
mod vektor;
