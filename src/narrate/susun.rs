//! Small builders of the manuscript's parts, so that the chapters read as what they say.

use crate::bahasa::{huruf, rekat};
use crate::domain::susunan::JenisTabel;
use crate::naskah::{
    BarisTabel, Blok, Butir, DaftarButir, JenisPenanda, Judul, Potongan, Rata, Sel, Tabel, Teks,
    TingkatBaris,
};

use super::bahan::Bahan;
use super::nomor;

/// Plain text, as it stands.
pub fn polos(isi: impl Into<String>) -> Teks {
    vec![Potongan::Biasa(isi.into())]
}

/// Bold text, as it stands.
pub fn tebal(isi: impl Into<String>) -> Teks {
    vec![Potongan::Tebal(isi.into())]
}

/// A part of a sentence, its fixed spaces set.
pub fn biasa(isi: &str) -> Potongan {
    Potongan::Biasa(rekat(isi))
}

/// Stretches with the fixed spaces that they have together: "sebanyak {cacah} orang".
pub fn terekat(teks: Teks) -> Teks {
    let utuh: String = teks.iter().map(Potongan::polos).collect();
    let utuh = rekat(&utuh);
    let mut huruf = utuh.chars();
    let mut ambil = |kata: &str| huruf.by_ref().take(kata.chars().count()).collect();
    teks.into_iter().map(|potongan| potongan.ubah(&mut ambil)).collect()
}

/// A finished sentence that leads nowhere.
pub fn kalimat(isi: &str) -> Teks {
    vec![biasa(isi)]
}

/// A paragraph of such sentences.
pub fn paragraf(isi: &str) -> Blok {
    Blok::Paragraf { isi: kalimat(isi) }
}

/// What is said further in the paragraph before it, where that is one.
pub fn sambung(mut isi: Vec<Blok>, kalimat: Option<String>) -> Vec<Blok> {
    let Some(kalimat) = kalimat else { return isi };
    match isi.last_mut() {
        Some(Blok::Paragraf { isi }) => isi.push(biasa(&format!(" {kalimat}"))),
        Some(_) | None => isi.push(paragraf(&kalimat)),
    }
    isi
}

/// A heading below the outline's own, by its level and its place.
pub fn judul(tingkat: u8, urut: usize, isi: &str) -> Blok {
    let nomor = nomor::judul_dalam(tingkat, urut);
    Blok::Judul(Judul { tingkat, nomor, isi: kalimat(isi), label: None })
}

/// A list, its markers made from the items' places.
pub fn daftar(penanda: JenisPenanda, butir: Vec<Vec<Blok>>) -> Blok {
    let butir = butir.into_iter().enumerate().map(|(letak, isi)| {
        let tanda = match penanda {
            JenisPenanda::Angka => format!("{}.", letak + 1),
            JenisPenanda::Huruf => format!("{}.", huruf(letak + 1)),
            JenisPenanda::Strip => "–".to_owned(),
        };
        Butir { penanda: tanda, isi }
    });
    Blok::Daftar(DaftarButir { penanda, butir: butir.collect() })
}

/// Items of one sentence: "a; b; dan c." as the rules for lists in official texts want it.
pub fn daftar_kalimat(penanda: JenisPenanda, butir: Vec<Teks>) -> Blok {
    let jumlah = butir.len();
    let isi = butir.into_iter().enumerate().map(|(letak, mut isi)| {
        isi.push(Potongan::Biasa(akhiran(letak, jumlah).to_owned()));
        vec![Blok::Paragraf { isi }]
    });
    daftar(penanda, isi.collect())
}

/// Adds such items behind what leads to them; a single one is no list, but the end of that sentence.
pub fn berbutir_kalimat(isi: &mut Vec<Blok>, penanda: JenisPenanda, butir: Vec<Teks>) {
    let mut butir = butir;
    if let ([tunggal], Some(Blok::Paragraf { isi: awal })) = (butir.as_mut_slice(), isi.last_mut())
        && let Some(Potongan::Biasa(akhir)) = awal.last_mut()
        && let Some(sambungan) = sambungan(akhir)
    {
        *akhir = sambungan;
        awal.append(tunggal);
        awal.push(Potongan::Biasa(".".to_owned()));
        return;
    }
    isi.push(daftar_kalimat(penanda, butir));
}

/// How a sentence that leads to items goes on with a single one.
fn sambungan(akhir: &str) -> Option<String> {
    let kata = akhir.strip_suffix(':')?;
    let pokok = kata.strip_suffix(" sebagai berikut").unwrap_or(kata);
    let langsung = [" adalah", " fungsi", " indikator", " oleh", " tugas", " yaitu"];
    let langsung = langsung.iter().any(|kata| pokok.ends_with(kata));
    Some(format!("{pokok}{} ", if langsung { "" } else { ":" }))
}

/// The same of items of several blocks: a single one stands by itself.
pub fn berbutir(isi: &mut Vec<Blok>, penanda: JenisPenanda, butir: Vec<Vec<Blok>>) {
    match <[Vec<Blok>; 1]>::try_from(butir) {
        Ok([tunggal]) => isi.extend(tunggal),
        Err(butir) => isi.push(daftar(penanda, butir)),
    }
}

/// What ends the item at this place of a list that is one sentence.
fn akhiran(letak: usize, jumlah: usize) -> &'static str {
    match jumlah - letak {
        1 => ".",
        2 => "; dan",
        _ => ";",
    }
}

/// What is said of several things alike, each once with all that it is said of, in the order of the first of them.
pub fn kelompok<K: PartialEq, T>(butir: impl IntoIterator<Item = (K, T)>) -> Vec<(K, Vec<T>)> {
    let mut hasil: Vec<(K, Vec<T>)> = Vec::new();
    for (kunci, isi) in butir {
        match hasil.iter_mut().find(|(ada, _)| *ada == kunci) {
            Some((_, semua)) => semua.push(isi),
            None => hasil.push((kunci, vec![isi])),
        }
    }
    hasil
}

/// A table with its number and without rows yet, to be completed by `..`. Every numbered table numbers its columns.
pub fn tabel(bahan: Bahan, jenis: JenisTabel, judul: &str, kolom: usize) -> Tabel {
    let nomor = nomor::tabel(&bahan.laporan.susunan, jenis);
    let nomor_kolom = if nomor.is_empty() { Vec::new() } else { nomor_kolom(kolom) };
    Tabel {
        jenis,
        label: nomor::label_tabel(jenis),
        lanjutan: if nomor.is_empty() { String::new() } else { format!("Lanjutan {nomor}") },
        nomor,
        judul: rekat(judul),
        kolom,
        kepala: Vec::new(),
        nomor_kolom,
        baris: Vec::new(),
        catatan: Vec::new(),
        sumber: None,
    }
}

/// Column numbers "1", "2", ….
pub fn nomor_kolom(kolom: usize) -> Vec<String> {
    (1..=kolom).map(|n| n.to_string()).collect()
}

/// A heading row of plain cells.
pub fn kepala<const N: usize>(isi: [&str; N]) -> Vec<Sel> {
    isi.into_iter().map(sel).collect()
}

/// A body row.
pub fn baris(tingkat: TingkatBaris, sel: Vec<Sel>) -> BarisTabel {
    BarisTabel { tingkat, sel }
}

/// Body rows with their number before their cells.
pub fn numbered<T>(
    butir: impl IntoIterator<Item = T>,
    isi: impl Fn(T) -> Vec<Sel>,
) -> Vec<BarisTabel> {
    let baris_bernomor = |(nomor, butir): (usize, T)| {
        let mut sel_baris = vec![sel(nomor.to_string())];
        sel_baris.extend(isi(butir));
        baris(TingkatBaris::Biasa, sel_baris)
    };
    (1..).zip(butir).map(baris_bernomor).collect()
}

/// The rows of one thing: what stands left and right of their own cells spans all of them.
pub fn spanned(
    tingkat: TingkatBaris,
    kiri: Vec<Sel>,
    isi: Vec<Vec<Sel>>,
    kanan: Vec<Sel>,
) -> Vec<BarisTabel> {
    let tinggi = isi.len();
    let spanning = |sel: Vec<Sel>| sel.into_iter().map(move |sel| sel.tinggi(tinggi));
    let (mut kiri, mut kanan) = (Some(kiri), Some(kanan));
    let sebaris = |isi: Vec<Sel>| {
        let kiri = kiri.take().into_iter().flat_map(spanning);
        let kanan = kanan.take().into_iter().flat_map(spanning);
        baris(tingkat, kiri.chain(isi).chain(kanan).collect())
    };
    isi.into_iter().map(sebaris).collect()
}

/// A full-width row.
pub fn subjudul(isi: &str, kolom: usize) -> BarisTabel {
    baris(TingkatBaris::Subjudul, vec![sel(isi).lebar(kolom)])
}

/// The only row of a table that has nothing to show.
pub fn baris_nihil(kolom: usize) -> BarisTabel {
    baris(TingkatBaris::Biasa, vec![sel("Nihil").lebar(kolom).rata(Rata::Tengah)])
}

/// A cell.
pub fn sel(isi: impl Into<String>) -> Sel {
    sel_teks(polos(isi))
}

/// A cell with marks.
pub fn sel_teks(isi: Teks) -> Sel {
    Sel { isi, rentang_kolom: 1, rentang_baris: 1, rata: None }
}

/// A cell without content.
pub fn kosong() -> Sel {
    sel_teks(Vec::new())
}

impl Sel {
    /// Spans this many columns.
    pub fn lebar(self, kolom: usize) -> Self {
        Self { rentang_kolom: kolom, ..self }
    }

    /// Spans this many rows.
    pub fn tinggi(self, baris: usize) -> Self {
        Self { rentang_baris: baris, ..self }
    }

    /// Aligned against its column.
    pub fn rata(self, rata: Rata) -> Self {
        Self { rata: Some(rata), ..self }
    }
}
