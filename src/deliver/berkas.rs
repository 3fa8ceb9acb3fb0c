//! Files that are there whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file beside its place and then moves it there, so that a failure leaves what stood there before.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or(io::ErrorKind::InvalidFilename)?);
    name.push(".sementara");
    let beside = path.with_file_name(name);
    // What was issued is read-only, and renaming over it would not ask.
    if fs::metadata(path).is_ok_and(|there| there.is_file() && there.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let done = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        // Best effort: the error that is told is the first one.
        let _ = fs::remove_file(&beside);
    }
    done
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
