//! How problems are told.

mod errors_doc;
pub mod galeri;
