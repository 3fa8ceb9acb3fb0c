//! Whatever a file holds, the program says something right of it: inputs altered by chance, without end.
//!
//! Each target makes inputs from a seed and says what is wrong with what came of one. They are tried in another process,
//! which is ended when one of them takes too long or too much; what fails is made smaller, kept, and named with the
//! command that tries it again.

mod cms;
mod gambar;
mod mesin;
mod pdf;
mod ubah;
mod tampil;
mod tanda;
mod toml;
mod ulang;

use std::ops::Range;

/// A generator of numbers (xorshift): the same seed, the same numbers.
pub struct Acak(u64);

impl Acak {
    /// The numbers of one input of a seed.
    pub fn baru(benih: u64, nomor: u64) -> Self {
        let mut acak = Self(0x9e37_79b9_7f4a_7c15 ^ benih.rotate_left(40) ^ (nomor << 17 | 1));
        acak.sampai(1);
        acak
    }

    /// A number below a limit.
    fn sampai(&mut self, batas: usize) -> usize {
        for _ in 0..4 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
        }
        usize::try_from(self.0 % u64::try_from(batas.max(1)).unwrap()).unwrap()
    }

    /// Once in so many times.
    fn sekali(&mut self, dari: usize) -> bool {
        self.sampai(dari) == 0
    }

    /// How many there are to be of something: rarely very many.
    fn banyak(&mut self) -> usize {
        10_usize.pow(u32::try_from(self.sampai(6).min(self.sampai(6))).unwrap())
    }

    pub fn satu<'a, T>(&mut self, pilihan: &'a [T]) -> &'a T {
        &pilihan[self.sampai(pilihan.len())]
    }

    /// A stretch of something so long, rarely a large part of it.
    fn rentang(&mut self, panjang: usize) -> Range<usize> {
        let dari = self.sampai(panjang);
        let paling = if self.sekali(8) { panjang } else { 200 };
        dari..(dari + self.sampai(paling)).min(panjang)
    }
}
