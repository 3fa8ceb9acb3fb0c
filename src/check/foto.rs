//! The pictures of an annex: `[[lampiran.gambar]]` of laporan.toml, with the files that they name.

use super::gambar::{Untuk, gambar};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::BerkasGambar;
use crate::domain::lampiran::Foto;
use crate::read::Levels;
use crate::read::notes::{Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

const UNTUK: Untuk = Untuk {
    code: Code::LampiranSalah,
    apa: "gambar",
    beside: "laporan.toml",
    instead: "butir gambar ini",
};

/// What is left for annexes.
pub struct SisaLampiran {
    /// Bytes.
    pub byte: usize,
    /// Pictures that were named before.
    pub foto: usize,
}

/// The pictures of an annex, where it is one of pictures (`dokumentasi`, as far as that is known).
pub fn semua(
    table: &Table<'_>,
    dokumentasi: Option<bool>,
    sisa: &mut SisaLampiran,
    levels: &Levels,
) -> Read<Vec<Foto>> {
    const KUNCI: &str = "gambar";
    let says = ["gambarnya menurut urutannya", ""];
    let bila = "bila `isi = \"dokumentasi\"`";
    let value = table.value_when(KUNCI, Kind::Tables, bila, says)?;
    match value {
        Some(value) if dokumentasi != Some(false) || table.is_pen() => {
            each(value.list()?.iter().map(|value| satu(&value.table(), sisa, levels)))
        }
        Some(value) => {
            let message = "gambar hanya dimuat lampiran dokumentasi";
            let problem = Diagnostic::new(Code::LampiranSalah, message).at(&value.place);
            let saran = "tulis isi = \"dokumentasi\" pada lampiran ini, atau hapus gambarnya";
            Err(table.notes().push(problem.saran(saran)))
        }
        None if dokumentasi == Some(true) => {
            let saran = "tambahkan [[lampiran.gambar]] dengan `berkas`, `keterangan`, dan `teks-alternatif`";
            Err(table.miss_with(KUNCI, saran.to_owned()))
        }
        None => Ok(Vec::new()),
    }
}

fn satu(table: &Table<'_>, sisa: &mut SisaLampiran, levels: &Levels) -> Read<Foto> {
    let says = "berkas gambarnya (PNG, JPG, SVG; warna RGB atau abu-abu, bukan CMYK)";
    let berkas = table.value("berkas", Kind::Text, says, "\"foto/pelatihan.jpg\"");
    let says = "apa yang tampak, bagi pembaca yang tidak melihat gambarnya";
    let contoh = "\"Dua puluh peserta duduk di depan mesin jahit\"";
    let alternatif = table.text("teks-alternatif", says, contoh);
    let says = "tercetak di bawahnya: kegiatan, tempat, dan waktunya";
    let keterangan = table.text("keterangan", says, "\"Pelatihan menjahit, 14 Februari 2023\"");
    let berkas = berkas?;
    all!(Foto { berkas: berkas.text(), gambar: isi(&berkas, sisa, levels), keterangan, alternatif })
}

/// The file, under a name that says of what kind it is, whatever its own says.
fn isi(berkas: &Value<'_>, sisa: &mut SisaLampiran, levels: &Levels) -> Read<BerkasGambar> {
    if berkas.is_pen() {
        berkas.text()?;
    }
    if sisa.foto == batas::BANYAK_FOTO {
        let message = format!("gambar lampiran lebih dari {}", batas::BANYAK_FOTO);
        let problem = Diagnostic::new(Code::LampiranSalah, message).at(&berkas.place);
        return Err(berkas.notes().push(problem.saran("pilih gambar yang paling menggambarkan")));
    }
    let (akhiran, isi) = gambar(berkas, sisa.byte, &UNTUK, levels)?;
    berkas.notes().mark(Titik::Foto(sisa.foto), &berkas.place);
    sisa.foto += 1;
    sisa.byte -= isi.len();
    Ok(BerkasGambar { nama: format!("gambar-{}.{akhiran}", sisa.foto), isi })
}
