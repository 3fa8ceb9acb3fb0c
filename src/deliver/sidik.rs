//! Hashes, as `sha256sum` prints them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(isi: &[u8]) -> String {
    heksa(Sha256::digest(isi).as_slice())
}

/// SHA-256 over files in the order of their names: each with its name and its length before it.
pub fn sidik<N: AsRef<str>, I: AsRef<[u8]>>(berkas: &BTreeMap<N, I>) -> String {
    let mut hash = Sha256::new();
    for (jalur, isi) in berkas {
        hash.update(format!("{}\n{}\n", jalur.as_ref(), isi.as_ref().len()));
        hash.update(isi);
    }
    heksa(hash.finalize().as_slice())
}

fn heksa(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
