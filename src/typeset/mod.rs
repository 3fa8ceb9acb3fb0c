//! Naskah → Dokumen: the manuscript laid out by Typst, and looked over.
