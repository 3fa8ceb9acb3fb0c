//! `lkjip` builds the LKjIP, the performance report of an Indonesian public office, from TOML data.
//!
//! One pipeline, five shapes:
//!
//! ```text
//! TOML files ─read─▶ Berkas ─check─▶ Laporan ─compute─▶ Rekap ─narrate─▶ Naskah ─typeset─▶ Dokumen ─deliver─▶ PDF
//! ```

pub mod domain;
pub mod source;
pub mod diagnostic;
pub mod read;
pub mod check;
pub mod compute;
pub mod naskah;
pub mod narrate;
pub mod typeset;
pub mod deliver;
