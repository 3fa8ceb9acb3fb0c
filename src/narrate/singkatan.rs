//! The abbreviation of an office whose name is long: sentences say it after the first that says the name in full.

use crate::domain::instansi::Tentang;
use crate::domain::laporan::Laporan;
use crate::naskah::{Bab, Blok, Potongan};

use super::bahan::Bahan;

/// A name of no more letters is said each time.
const TERPANJANG: usize = 40;

/// Names that go on with one of these are another office's, of its own region.
const DAERAH_LAIN: [&str; 5] =
    [" Kabupaten ", " Kota ", " Provinsi ", " Kecamatan ", " Kementerian "];

/// Puts the abbreviation into the sentences of the chapters. Tables, captions and headings keep the name.
pub fn singkatkan(bahan: Bahan, bab: &mut [Bab]) {
    let instansi = &bahan.laporan.instansi;
    let Some(singkatan) = &instansi.singkatan else { return };
    if instansi.nama.chars().count() <= TERPANJANG {
        return;
    }
    let lengkap = bahan.instansi_lengkap();
    let resmi = resmi(bahan.laporan, &instansi.nama);
    let mut sebutan =
        NamaInstansi { lengkap: &lengkap, nama: &instansi.nama, singkatan, resmi, dikenal: false };
    for bab in bab {
        singkatkan_blok(&mut bab.isi, &mut sebutan);
    }
}

/// The names of an office, and whether its abbreviation has been told.
struct NamaInstansi<'a> {
    lengkap: &'a str,
    nama: &'a str,
    singkatan: &'a str,
    /// Official wordings that hold the name and are never changed.
    resmi: Vec<&'a str>,
    dikenal: bool,
}

/// Titles of regulations, and what plan and budget call things.
fn resmi<'a>(laporan: &'a Laporan, nama: &str) -> Vec<&'a str> {
    let regulasi = laporan.regulasi.values().filter_map(|regulasi| match &regulasi.tentang {
        Tentang::Judul(judul) => Some(judul.as_str()),
        Tentang::Mengubah(_) => None,
    });
    let renstra = &laporan.renstra;
    let indikator = renstra.indikator().map(|indikator| indikator.nama.as_str());
    let sasaran = renstra.sasaran.iter().map(|sasaran| sasaran.teks.as_str());
    let tujuan = renstra.tujuan.iter().map(|tujuan| tujuan.teks.as_str());
    let program = laporan.program.iter().map(|program| program.nama.as_str());
    let kegiatan = laporan.program.iter().flat_map(|program| &program.kegiatan);
    let kegiatan = kegiatan.map(|kegiatan| kegiatan.nama.as_str());
    let semua = regulasi.chain(indikator).chain(sasaran).chain(tujuan).chain(program);
    semua.chain(kegiatan).filter(|teks| teks.contains(nama)).collect()
}

fn singkatkan_blok(semua: &mut [Blok], sebutan: &mut NamaInstansi<'_>) {
    for blok in semua {
        match blok {
            Blok::Paragraf { isi } => isi.iter_mut().for_each(|potongan| kata(potongan, sebutan)),
            Blok::Daftar(daftar) => {
                daftar.butir.iter_mut().for_each(|butir| singkatkan_blok(&mut butir.isi, sebutan));
            }
            Blok::Judul(_)
            | Blok::Kutipan { .. }
            | Blok::Rumus(_)
            | Blok::Isian { .. }
            | Blok::Tabel(_)
            | Blok::Gambar(_)
            | Blok::Dokumentasi { .. }
            | Blok::Sorotan { .. }
            | Blok::Pengesahan { .. }
            | Blok::JudulLembar { .. }
            | Blok::HalamanBaru
            | Blok::DaftarIsi { .. } => {}
        }
    }
}

fn kata(potongan: &mut Potongan, sebutan: &mut NamaInstansi<'_>) {
    match potongan {
        Potongan::Biasa(teks)
        | Potongan::Miring(teks)
        | Potongan::Tebal(teks)
        | Potongan::TebalMiring(teks) => *teks = sebutan.singkat(teks),
        Potongan::Tanda(_) | Potongan::Rujuk { .. } => {}
    }
}

impl NamaInstansi<'_> {
    /// The text with the abbreviation for the name, or behind it where it is told first.
    fn singkat(&mut self, teks: &str) -> String {
        let mut hasil = String::new();
        let mut sisa = teks;
        while let Some(awal) = sisa.find(self.nama) {
            let (sebelum, dari) = sisa.split_at(awal);
            hasil.push_str(sebelum);
            let (nama, lengkap) = match dari.strip_prefix(self.lengkap) {
                Some(_) => (self.lengkap, true),
                None => (self.nama, false),
            };
            let (nama, sesudah) = dari.split_at(nama.len());
            let lain = !lengkap && DAERAH_LAIN.iter().any(|daerah| sesudah.starts_with(daerah));
            let dalam = teks.len() - dari.len();
            if lain || self.tersurat(teks, dalam..dalam + nama.len()) {
                hasil.push_str(nama);
                sisa = sesudah;
                continue;
            }
            let kurung = format!(" ({})", self.singkatan);
            sisa = sesudah.strip_prefix(kurung.as_str()).unwrap_or(sesudah);
            if self.dikenal {
                hasil.push_str(self.singkatan);
            } else {
                hasil.push_str(nama);
                if lengkap {
                    hasil.push_str(&kurung);
                    self.dikenal = true;
                }
            }
        }
        hasil + sisa
    }

    /// Whether this stretch of a text lies in an official wording.
    fn tersurat(&self, teks: &str, range: std::ops::Range<usize>) -> bool {
        self.resmi.iter().any(|resmi| {
            let mut letak = teks.match_indices(resmi);
            letak.any(|(awal, isi)| awal <= range.start && range.end <= awal + isi.len())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::NamaInstansi;

    #[test]
    fn a_long_name_is_said_once() {
        let mut sebutan = NamaInstansi {
            lengkap: "Badan Uji Kabupaten Contoh",
            nama: "Badan Uji",
            singkatan: "BU",
            resmi: vec!["Susunan Badan Uji"],
            dikenal: false,
        };
        let mut singkat = |teks: &str| sebutan.singkat(teks);
        assert_eq!(singkat("Badan Uji menyusun"), "Badan Uji menyusun");
        assert_eq!(
            singkat("Laporan Badan Uji Kabupaten Contoh (BU) ini"),
            "Laporan Badan Uji Kabupaten Contoh (BU) ini"
        );
        assert_eq!(singkat("Badan Uji Kabupaten Contoh (BU) dibentuk"), "BU dibentuk");
        assert_eq!(
            singkat("Perda tentang Susunan Badan Uji: Badan Uji, bukan Badan Uji Kabupaten Lain"),
            "Perda tentang Susunan Badan Uji: BU, bukan Badan Uji Kabupaten Lain"
        );
    }
}
