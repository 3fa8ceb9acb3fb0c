//! Dokumen → PDF on the disk.
