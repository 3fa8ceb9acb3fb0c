//! Berkas → Laporan: nothing contradictory gets through.
