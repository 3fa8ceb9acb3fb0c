//! A rebuild of what a stranger may have written, in a process of its own: it may be stopped, it may fall, and nothing else
//! falls with it.

use std::env;
use std::io::{self, BufWriter, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use lkjip::batas;
use lkjip::ulang::{self, Muatan};

use super::{Failure, Outcome};
use crate::MEMORY;

/// The hidden verb by which the process is started.
const VERB: &str = "bangun-ulang";
/// How often it is asked whether it is done.
const SELANG: Duration = Duration::from_millis(10);

/// The report that the data of a PDF make.
///
/// # Errors
/// Why the process did not come to its end, in Indonesian.
pub fn rebuild(muatan: Muatan) -> Result<Option<Vec<u8>>, String> {
    let tak_jalan =
        |error: io::Error| format!("proses bangun ulang tidak dapat dijalankan: {error}");
    let program = env::current_exe().map_err(tak_jalan)?;
    let mut perintah = Command::new(program);
    perintah.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut anak = perintah.spawn().map_err(tak_jalan)?;
    let (input, output) = (anak.stdin.take(), anak.stdout.take());
    thread::scope(|scope| {
        scope.spawn(move || {
            // Who fell does not listen; that is told by how it ended.
            let _ = input.map(|input| muatan.write_to(&mut BufWriter::new(input)));
        });
        let hasil = scope.spawn(move || {
            let mut isi = Vec::new();
            let _ = output.map(|output| output.take(TERBESAR).read_to_end(&mut isi));
            isi
        });
        let selesai = wait(&mut anak, Duration::from_secs(batas::DETIK));
        let isi = hasil.join().unwrap_or_default();
        match selesai.map_err(tak_jalan)? {
            Some(status) if status.success() => Ok(Some(isi).filter(|isi| !isi.is_empty())),
            Some(_) => Err(format!(
                "proses bangun ulang berhenti sebelum selesai; memorinya dibatasi {} MiB",
                batas::MEMORI / 1024 / 1024
            )),
            None => Err(format!("bangun ulang dihentikan setelah {} detik", batas::DETIK)),
        }
    })
}

/// More than any report's PDF has.
const TERBESAR: u64 = 1024 * 1024 * 1024;

/// Waits until it ends, and ends it where it takes too long; `None` then.
fn wait(anak: &mut Child, sabar: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    while start.elapsed() < sabar {
        if let Some(status) = anak.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(SELANG);
    }
    anak.kill()?;
    anak.wait()?;
    Ok(None)
}

/// The process itself: the data of a PDF in, the report that they make out, nothing where they make none.
pub fn run() -> Result<Outcome, Failure> {
    let failed = |error: io::Error| Failure(error.to_string());
    // Memory beyond that is refused, which ends this process.
    MEMORY.set_limit(batas::MEMORI).map_err(|()| Failure(batas::MEMORI.to_string()))?;
    let muatan = Muatan::read_from(io::stdin().lock()).map_err(failed)?;
    if let Some(isi) = ulang::build(muatan) {
        io::stdout().lock().write_all(&isi).map_err(failed)?;
    }
    Ok(Outcome::Good)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Set where the process is the one that takes too long.
    const LAMA: &str = "LKJIP_UJI_LAMA";

    #[test]
    fn what_takes_too_long_is_ended() {
        #[allow(clippy::disallowed_methods)] // It says which process this is.
        if env::var_os(LAMA).is_some() {
            thread::sleep(Duration::from_secs(30));
        }
        let program = env::current_exe().expect("these tests");
        let mut perintah = Command::new(program);
        perintah.args(["what_takes_too_long_is_ended", "--nocapture"]).env(LAMA, "1");
        let mut anak = perintah.stdout(Stdio::null()).spawn().expect("it starts");
        let start = Instant::now();
        assert_eq!(wait(&mut anak, Duration::from_millis(300)).expect("its end"), None);
        assert!(start.elapsed() < Duration::from_secs(10));
        assert!(!anak.wait().expect("its end").success());
    }
}
