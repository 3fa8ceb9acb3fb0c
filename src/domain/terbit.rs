//! Which issue of a report a file is.

/// As which issue a report is made: what only the archive knows. The default is the first one, without a number of the
/// archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Giliran {
    /// 0 for the first issue; a correction is the next one.
    pub revisi: u32,
    /// The count in the office's number ([`super::nomor::Pola`]); `None` where the archive has given none.
    pub urut: Option<u32>,
}

/// What tells two files of one report apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terbit {
    /// With the count that its number has.
    pub giliran: Giliran,
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
