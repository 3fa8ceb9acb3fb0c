//! What reading a file may take.

use std::fmt;

use crate::batas;

/// What is left of it.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Bytes of memory for what was read.
    memory: usize,
    /// Bytes that may still be gone over, unfolded ones included.
    work: usize,
    given: usize,
    spent: Option<Bound>,
}

/// What a file takes too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// What the reader has to keep of it, in bytes.
    Memory,
    /// Parts of it stand in each other, or more than one number leads to one of them.
    Work,
    /// What a stream of objects, or a table, unfolds to.
    Unfolded,
    /// Tables of objects that follow each other.
    Tables,
}

impl Budget {
    /// For a file of so many bytes. Each of them is read some times: by the tables of the file's states, and by the walk
    /// from one to the next.
    pub fn new(length: usize) -> Self {
        let work = batas::PDF_KERJA.saturating_add(length.saturating_mul(4));
        let given = work.saturating_add(batas::PDF_MEMORI);
        Self { memory: batas::PDF_MEMORI, work, given, spent: None }
    }

    /// What was taken: bytes kept, and bytes gone over.
    pub fn effort(&self) -> usize {
        self.given.saturating_sub(self.memory).saturating_sub(self.work)
    }

    /// What was taken too much of.
    pub fn spent(&self) -> Option<Bound> {
        self.spent
    }

    /// Takes so much memory.
    pub fn keep(&mut self, bytes: usize) -> Option<()> {
        self.memory = self.take(self.memory, bytes, Bound::Memory)?;
        Some(())
    }

    /// Takes the memory of so many bytes that stand by themselves.
    pub fn keep_bytes(&mut self, bytes: usize) -> Option<()> {
        self.keep(bytes.saturating_add(BLOCK))
    }

    /// How much memory is left, to be given back by [`Budget::forget_to`].
    pub fn left(&self) -> usize {
        self.memory
    }

    /// What was read since is not kept.
    pub fn forget_to(&mut self, left: usize) {
        self.memory = self.memory.max(left);
    }

    /// Goes over so many bytes.
    pub fn work(&mut self, bytes: usize) -> Option<()> {
        self.work = self.take(self.work, bytes, Bound::Work)?;
        Some(())
    }

    /// Notes which bound was reached, unless another one was before.
    pub fn spend(&mut self, bound: Bound) {
        self.spent = self.spent.or(Some(bound));
    }

    fn take(&mut self, left: usize, bytes: usize, bound: Bound) -> Option<usize> {
        let rest = left.checked_sub(bytes);
        if rest.is_none() {
            self.spend(bound);
        }
        rest
    }
}

/// What an allocation takes beside its bytes.
const BLOCK: usize = 24;

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory => {
                write!(f, "isinya memerlukan lebih dari {} MiB memori", batas::PDF_MEMORI / 1024 / 1024)
            }
            Self::Work => f.write_str(
                "bagian-bagiannya bertumpuk atau berkali-kali dirujuk daftar objeknya, sehingga lebih dari \
                 empat kali panjangnya yang harus dibaca",
            ),
            Self::Unfolded => write!(
                f,
                "satu daftar atau kumpulan objek di dalamnya mengembang melebihi {} MiB",
                batas::ALIRAN / 1024 / 1024
            ),
            Self::Tables => write!(f, "daftar objeknya lebih dari {} bagian", batas::PDF_TABEL),
        }
    }
}
