//! What a report may come to, whatever an office types: templates must bear it.

use super::{Lembaran, isi};
use crate::narrate;
use crate::naskah::{BarisTabel, Blok, Grafik, Naskah, Potongan, Sel, Tabel, TingkatBaris};

/// A trial.
pub struct Uji {
    /// What is particular to it, in Indonesian.
    pub nama: &'static str,
    /// The pages.
    pub lembaran: Lembaran,
}

/// So many rows has the longest table, and letters the longest name.
const BARIS: usize = 500;
const HURUF: usize = 300;
/// So many bars with such a name has a picture: those of more are parted.
const BATANG: usize = 4;

/// What is done to the example.
type Ubah = fn(&mut Naskah);

/// The example as it is, and altered four times. `None` only where the example is at fault.
pub fn uji() -> Option<Vec<Uji>> {
    let isi = isi()?;
    let naskah = narrate::narrate(&isi.laporan, &isi.rekap, isi.setahun.as_ref(), None);
    let semua: [(&'static str, Ubah); 5] = [
        ("laporan lengkap", |_| {}),
        ("tabel tanpa baris", |naskah| tabel(naskah, kosong)),
        ("tabel 500 baris", panjang),
        ("capaian nol", nol),
        ("nama 300 huruf", bernama_panjang),
    ];
    let diubah = |(nama, ubah): (_, Ubah)| {
        let mut naskah = naskah.clone();
        ubah(&mut naskah);
        Uji { nama, lembaran: (naskah, isi.aset.clone()) }
    };
    Some(semua.into_iter().map(diubah).collect())
}

fn blok(naskah: &mut Naskah, ubah: impl FnMut(&mut Blok)) {
    let lampiran = naskah.lampiran.iter_mut().flat_map(|lampiran| &mut lampiran.isi);
    naskah.bab.iter_mut().flat_map(|bab| &mut bab.isi).chain(lampiran).for_each(ubah);
}

fn tabel(naskah: &mut Naskah, ubah: impl Fn(&mut Tabel)) {
    blok(naskah, |blok| {
        if let Blok::Tabel(tabel) = blok {
            ubah(tabel);
        }
    });
}

fn sel(isi: &str, rentang_kolom: usize) -> Sel {
    let isi = vec![Potongan::Biasa(isi.to_owned())];
    Sel { isi, rentang_kolom, rentang_baris: 1, rata: None }
}

fn baris(sel: Vec<Sel>) -> BarisTabel {
    BarisTabel { tingkat: TingkatBaris::Biasa, sel }
}

fn kosong(tabel: &mut Tabel) {
    tabel.baris = vec![baris(vec![sel("Nihil", tabel.kolom)])];
}

fn panjang(naskah: &mut Naskah) {
    tabel(naskah, |tabel| {
        let bernomor = |nomor: usize| baris(vec![sel(&nomor.to_string(), 1); tabel.kolom]);
        tabel.baris = (1..=BARIS).map(bernomor).collect();
    });
}

fn nol(naskah: &mut Naskah) {
    blok(naskah, |blok| {
        if let Blok::Gambar(gambar) = blok
            && let Grafik::Batang { kelompok, .. } = &mut gambar.grafik
        {
            for tanda in kelompok.iter_mut().flat_map(|kelompok| &mut kelompok.batang) {
                (tanda.teks, tanda.bagian) = ("0,00%".to_owned(), "0".to_owned());
            }
        }
    });
}

fn bernama_panjang(naskah: &mut Naskah) {
    let nama: String = "Meningkatnya Mutu Pelayanan ".chars().cycle().take(HURUF).collect();
    naskah.kepala_halaman.iter_mut().chain(&mut naskah.sampul.instansi).for_each(|baris| {
        baris.clone_from(&nama);
    });
    blok(naskah, |blok| match blok {
        Blok::Judul(judul) => judul.isi = vec![Potongan::Biasa(nama.clone())],
        Blok::Tabel(tabel) => {
            tabel.judul.clone_from(&nama);
            let sel = tabel.baris.iter_mut().flat_map(|baris| &mut baris.sel);
            sel.filter(|sel| bernama(sel))
                .for_each(|sel| sel.isi = vec![Potongan::Biasa(nama.clone())]);
        }
        Blok::Gambar(gambar) => {
            gambar.judul.clone_from(&nama);
            if let Grafik::Batang { kelompok, .. } = &mut gambar.grafik {
                kelompok.truncate(BATANG);
                kelompok.iter_mut().for_each(|kelompok| kelompok.nama.clone_from(&nama));
            }
        }
        Blok::Paragraf { .. }
        | Blok::Daftar(_)
        | Blok::Kutipan { .. }
        | Blok::Rumus(_)
        | Blok::Isian { .. }
        | Blok::Dokumentasi { .. }
        | Blok::Sorotan { .. }
        | Blok::Pengesahan { .. }
        | Blok::JudulLembar { .. }
        | Blok::HalamanBaru
        | Blok::DaftarIsi { .. } => {}
    });
}

/// Whether a name stands there, of several words.
fn bernama(sel: &Sel) -> bool {
    let teks: String = sel.isi.iter().map(Potongan::polos).collect();
    let kata = |kata: &&str| kata.len() > 3 && kata.chars().all(char::is_alphabetic);
    teks.split(' ').filter(kata).count() > 2
}
