//! Tests whose memory is measured: each in a process of its own, since the system counts by process.

use std::process::{self, Command};
use std::{env, fs, thread};

/// What such a process may take at its peak, in KiB: 1 GiB, a fraction of what the files would unfold to.
const PUNCAK: u64 = 1024 * 1024;
/// Set where the process is the test's own.
const TANDA: &str = "LKJIP_UJI_TERSENDIRI";

/// Runs a test's body in a new process of these tests, in which no other test runs, and shows what it printed.
// The child has to know that it is one.
#[allow(clippy::disallowed_methods)]
pub fn tersendiri(uji: impl FnOnce()) {
    let sendiri = thread::current();
    let nama = sendiri.name().filter(|nama| nama.contains("::") && env::var_os(TANDA).is_none());
    let Some(nama) = nama else {
        uji();
        let puncak = puncak();
        assert!(puncak < PUNCAK, "{puncak} KiB");
        return;
    };
    let program = env::current_exe().expect("these tests");
    let kata = ["--exact", nama, "--include-ignored", "--nocapture"];
    let hasil = Command::new(program).args(kata).env(TANDA, "1").output().expect("it starts");
    let keluaran = String::from_utf8_lossy(&hasil.stdout);
    println!("{keluaran}");
    assert!(hasil.status.success(), "{}", String::from_utf8_lossy(&hasil.stderr));
    assert!(keluaran.contains("1 passed"), "no such test: {nama}");
}

/// The largest memory of this process so far, in KiB; 0 where the system does not tell.
pub fn puncak() -> u64 {
    memori(process::id())
}

/// The largest memory of a process so far, and of those that it started and that are still there.
pub fn memori(proses: u32) -> u64 {
    let baca = |berkas: &str| fs::read_to_string(format!("/proc/{proses}/{berkas}"));
    let status = baca("status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let sendiri = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    let anak = baca(&format!("task/{proses}/children")).unwrap_or_default();
    let anak = anak.split_whitespace().filter_map(|satu| satu.parse().ok());
    sendiri + anak.map(memori).sum::<u64>()
}
