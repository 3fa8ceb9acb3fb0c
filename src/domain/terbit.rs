//! Which issue of a report a file is.

/// What tells two files of one report apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terbit {
    /// 0 for the first issue; a correction is the next one.
    pub revisi: u32,
    /// SHA-256 of everything that was read, in lower-case hexadecimal.
    pub sidik: String,
    /// SHA-256 of the templates that it is laid out with.
    pub templat: String,
}

impl Terbit {
    /// As much of the hash as a paper carries.
    pub fn sidik_pendek(&self) -> &str {
        self.sidik.get(..12).unwrap_or(&self.sidik)
    }
}
