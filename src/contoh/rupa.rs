//! A page of every look that an office may choose.

use super::{Lembaran, isi};
use crate::check::rupa::{HURUF, JILID, KEPALA, KERTAS, LOGO, TEPI, WARNA};
use crate::domain::instansi::BerkasGambar;
use crate::domain::laporan::Laporan;
use crate::domain::susunan::JenisTabel;
use crate::narrate;
use crate::naskah::{Aset, Blok, Grafik, Naskah, Potongan};

/// What one setting looks like.
pub struct Contoh {
    /// "warna-hijau": the key and what is written for it.
    pub nama: String,
    /// The cover, and a page with text, a table and a picture.
    pub lembaran: Lembaran,
}

/// Every setting, those of laporan.toml among them; the others as usual beside it. `None` only where the example is at fault.
pub fn rupa() -> Option<Vec<Contoh>> {
    let isi = isi()?;
    let mut contoh = Vec::new();
    let mut tambah = |kunci: &str, nilai: &str, ubah: &dyn Fn(&mut Laporan)| {
        let mut laporan = isi.laporan.clone();
        laporan.instansi.logo = Some(logo());
        ubah(&mut laporan);
        let naskah = narrate::narrate(&laporan, &isi.rekap, isi.setahun.as_ref(), None);
        let nama = format!("{kunci}-{nilai}");
        contoh.push(Contoh { nama, lembaran: (ringkas(naskah), aset()) });
    };
    for (nama, nilai) in KERTAS {
        tambah("kertas", nama, &|laporan| laporan.identitas.kertas = nilai);
    }
    for (nama, nilai) in JILID {
        tambah("jilid", nama, &|laporan| laporan.identitas.jilid = nilai);
    }
    for (nama, nilai) in TEPI {
        tambah("tepi", nama, &|laporan| laporan.rupa.tepi = nilai);
    }
    for (nama, nilai) in HURUF {
        tambah("huruf-teks", nama, &|laporan| laporan.rupa.huruf_teks = nilai);
        tambah("huruf-tabel", nama, &|laporan| laporan.rupa.huruf_tabel = nilai);
    }
    for (nama, nilai) in WARNA {
        tambah("warna", nama, &|laporan| laporan.rupa.warna = nilai);
    }
    for (nama, nilai) in KEPALA {
        tambah("kepala-halaman", nama, &|laporan| laporan.rupa.kepala_halaman = nilai);
    }
    for (nama, nilai) in LOGO {
        tambah("logo", nama, &|laporan| laporan.rupa.logo = nilai);
    }
    Some(contoh)
}

/// The cover, and of the chapter with the results their table, with the text before it and the picture after it.
fn ringkas(mut naskah: Naskah) -> Naskah {
    let hasil = |blok: &Blok| matches!(blok, Blok::Tabel(tabel) if tabel.jenis == JenisTabel::TargetRealisasi);
    naskah.depan.clear();
    naskah.lampiran.clear();
    naskah.bab.retain(|bab| bab.isi.iter().any(hasil));
    for bab in &mut naskah.bab {
        let isi = std::mem::take(&mut bab.isi);
        let judul = isi.iter().find(|blok| matches!(blok, Blok::Judul(_)));
        let alinea = isi.iter().find(|blok| matches!(blok, Blok::Paragraf { .. }));
        let gambar = isi.iter().find(|blok| matches!(blok, Blok::Gambar(_)));
        let tabel = isi.iter().find(|blok| hasil(blok));
        bab.isi = judul.into_iter().chain(alinea).chain(tabel).chain(gambar).cloned().collect();
        bab.isi.iter_mut().for_each(lepas);
    }
    naskah
}

/// So many bars have room below the table.
const BATANG: usize = 2;

/// Takes away what leads to other pages, and the notes, which would not leave room for the picture.
fn lepas(blok: &mut Blok) {
    if let Blok::Paragraf { isi } = blok {
        *isi = isi.drain(..).map(|potongan| Potongan::Biasa(potongan.polos().to_owned())).collect();
    }
    if let Blok::Tabel(tabel) = blok {
        (tabel.catatan, tabel.sumber) = (Vec::new(), None);
    }
    if let Blok::Gambar(gambar) = blok
        && let Grafik::Batang { kelompok, .. } = &mut gambar.grafik
    {
        kelompok.truncate(BATANG);
    }
}

const LAMBANG: &str = "logo.svg";

/// A picture that is nobody's.
const GAMBAR: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><path d="M5 5h90v60q0 35-45 50Q5 100 5 65z" fill="#f0f0f0" stroke="#555555" stroke-width="4"/><circle cx="50" cy="50" r="22" fill="#777777"/></svg>"##;

fn logo() -> BerkasGambar {
    BerkasGambar { nama: LAMBANG.to_owned(), isi: GAMBAR.to_vec() }
}

fn aset() -> Vec<Aset> {
    vec![Aset { jalur: format!("/aset/{LAMBANG}"), isi: GAMBAR.to_vec() }]
}
