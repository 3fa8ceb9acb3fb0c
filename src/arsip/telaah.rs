//! What is looked at before a copy is taken in: whose issue it is, whether it shows the same, and who signed it.

use std::path::Path;

use super::catatan::{CaraSalinan, JenisSalinan, Keadaan};
use super::terima::already_there;
use super::{Daftar, Galat, Kantong, cocok, kenali, sha256};
use crate::pdf::{Pdf, Unreadable};
use crate::tanda::verifikasi::{self, Putusan, Temuan, Verifikasi};
use crate::tanda::{Certificate, DateTime};
use crate::ulang::banding::{self, Rusak};

/// A file that is to be taken in.
#[derive(Debug, Clone, Copy)]
pub struct BerkasKembali<'a> {
    /// The file, byte for byte.
    pub pdf: &'a [u8],
    /// What the clerk says that it is: signed electronically, or scanned.
    pub jenis: JenisSalinan,
    /// Which issue it is a copy of, where the clerk says so; a scan says nothing of it itself.
    pub terbitan: Option<&'a str>,
    /// Roots that are trusted, for its signatures, and the present moment.
    pub akar: &'a [Certificate],
    /// The moment of judging.
    pub kini: DateTime,
}

/// What was found of a file that may be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telaah {
    /// The bag.
    pub terbitan: String,
    /// How it came to be.
    pub cara: CaraSalinan,
    /// Names found in its signatures.
    pub penandatangan: Vec<String>,
    /// What whoever takes it in should know.
    pub catatan: Vec<String>,
}

/// Looks at a copy that came back; nothing is written.
///
/// # Errors
/// [`Galat::Berkas`] where the file is not what it should be; other kinds where the archive cannot take it.
pub fn review(arsip: &Path, daftar: &Daftar, berkas: &BerkasKembali<'_>) -> Result<Telaah, Galat> {
    if let Some(ada) = daftar.find_by_hash(&sha256(berkas.pdf)) {
        // Whether it was interrupted before its end, or is long done, is looked up by who takes it in.
        let telaah = ada.diterima.map(|diterima| Telaah {
            terbitan: diterima.terbitan.clone(),
            cara: diterima.cara,
            penandatangan: diterima.penandatangan.clone(),
            catatan: Vec::new(),
        });
        return telaah.ok_or_else(|| already_there(&ada));
    }
    let mut telaah = match berkas.jenis {
        JenisSalinan::Tandatangan => review_signed(arsip, daftar, berkas)?,
        JenisSalinan::Pindai => review_scan(arsip, daftar, berkas)?,
    };
    if let Some(Keadaan::Digantikan(baru)) = daftar.keadaan().get(telaah.terbitan.as_str()) {
        telaah.catatan.push(format!("{} sudah digantikan oleh {baru}", telaah.terbitan));
    }
    Ok(telaah)
}

fn review_signed(
    arsip: &Path,
    daftar: &Daftar,
    berkas: &BerkasKembali<'_>,
) -> Result<Telaah, Galat> {
    let pdf = Pdf::new(berkas.pdf);
    let hasil = verifikasi::verifikasi(&pdf, berkas.akar, berkas.kini);
    let mut catatan = judge(&hasil)?;
    pdf.shown().ok_or_else(cannot_open)?;
    let asal = kenali::asal(arsip, daftar, &pdf, berkas.terbitan)?;
    let asli = asal.pdf(arsip)?;
    let cara = if berkas.pdf.starts_with(&asli) {
        CaraSalinan::Lanjutan
    } else {
        CaraSalinan::DitulisUlang
    };
    // What is appended may show something else and be signed all the same: the content is compared in any case.
    let asli = Pdf::new(&asli);
    let beda = banding::difference(&asli, &pdf).map_err(|rusak| match rusak {
        Rusak::Terbitan => not_pdf(&asal),
        Rusak::Kembali => cannot_open(),
    })?;
    if let Some(beda) = beda {
        return Err(Galat::berkas(format!("berkas ini bukan lagi {}: {beda}", asal.nama)));
    }
    catatan.extend(match cara {
        CaraSalinan::Lanjutan => banding::tambahan(&asli, &pdf),
        CaraSalinan::DitulisUlang | CaraSalinan::Pindai => Some(format!(
            "ditulis ulang oleh yang menandatangani: berkas ini tidak diawali byte terbitannya; {}",
            banding::no_difference(&pdf)
        )),
    });
    let penandatangan = cocok::penanda(&hasil);
    catatan.extend(cocok::cara(arsip, asal.terbitan, berkas.jenis));
    catatan.extend(cocok::others(asal.terbitan, &penandatangan));
    Ok(Telaah { terbitan: asal.nama.to_owned(), cara, penandatangan, catatan })
}

const TANDA: verifikasi::JenisTanda = verifikasi::JenisTanda::TandaTangan;

/// Whether the signatures let the file in, and what could not be judged of them.
fn judge(hasil: &Verifikasi) -> Result<Vec<String>, Galat> {
    let sebab = || {
        let semua = hasil.tanda.iter().flat_map(|tanda| &tanda.temuan).chain(&hasil.temuan);
        let berat = semua.filter(|temuan| temuan.putusan() == hasil.putusan());
        let mut berat: Vec<String> = berat.map(Temuan::to_string).collect();
        berat.dedup();
        berat.join("; ")
    };
    if hasil.tanda.is_empty() {
        let galat = Galat::berkas(sebab());
        return Err(if hasil.temuan == [Temuan::TanpaTanda] {
            galat.saran(
                "tandatangani dahulu, atau sebutkan --pindai bila ini pindaian lembar yang \
                 ditandatangani dengan pena",
            )
        } else {
            galat
        });
    }
    if !hasil.tanda.iter().any(|tanda| tanda.jenis == TANDA) {
        return Err(Galat::berkas("berkas ini hanya memuat stempel waktu, tanpa tanda tangan"));
    }
    match hasil.putusan() {
        Putusan::TidakSah => Err(Galat::berkas(format!("tanda tangan tidak sah: {}", sebab()))),
        Putusan::TakDapatDinilai => {
            Ok(vec![format!("tanda tangan belum dapat dinilai: {}", sebab())])
        }
        Putusan::Sah => Ok(Vec::new()),
    }
}

fn review_scan(arsip: &Path, daftar: &Daftar, berkas: &BerkasKembali<'_>) -> Result<Telaah, Galat> {
    let nama = berkas.terbitan.ok_or_else(|| {
        Galat::ditolak("pindaian tidak menyebut terbitannya sendiri")
            .saran("sebutkan dengan --terbitan NAMA")
    })?;
    let asal = kenali::terbitan(arsip, daftar, nama)?;
    let pdf = Pdf::new(berkas.pdf);
    let halaman = pdf.shown().ok_or_else(|| unreadable(&pdf))?.get_pages().len();
    let hasil = verifikasi::verifikasi(&pdf, &[], berkas.kini);
    if hasil.tanda.is_empty() && hasil.temuan == [Temuan::BerkasRusak] {
        return Err(unreadable(&pdf));
    }
    if hasil.temuan != [Temuan::TanpaTanda] {
        return Err(Galat::berkas(
            "berkas ini memuat tanda tangan elektronik, jadi bukan pindaian",
        )
        .saran("ulangi tanpa --pindai, agar tanda tangannya diperiksa"));
    }
    if kenali::is_own_make(&pdf) {
        return Err(Galat::berkas("berkas ini PDF yang dibuat lkjip, bukan pindaian").saran(
            "cetak PDF yang terbit, tandatangani, pindai, lalu sebutkan berkas dari pemindai",
        ));
    }
    let asli = asal.pdf(arsip)?;
    let issued = Pdf::new(&asli);
    let issued = issued.shown().ok_or_else(|| not_pdf(&asal))?;
    let lembar = (issued.get_pages().len(), halaman);
    let mut catatan = vec![cocok::PINDAI.to_owned()];
    catatan.extend(cocok::cara(arsip, asal.terbitan, berkas.jenis));
    if lembar.0 != lembar.1 {
        catatan
            .push(format!("terbitannya {} halaman, pindaian ini {} halaman", lembar.0, lembar.1));
    }
    let (terbitan, cara) = (asal.nama.to_owned(), CaraSalinan::Pindai);
    Ok(Telaah { terbitan, cara, penandatangan: Vec::new(), catatan })
}

fn not_pdf(asal: &Kantong<'_>) -> Galat {
    Galat::rusak(format!("{}: data/{} bukan PDF", asal.nama, asal.berkas))
}

fn unreadable(pdf: &Pdf<'_>) -> Galat {
    match pdf.written() {
        Err(sebab @ Unreadable::Beyond(_)) => Galat::berkas(sebab.to_string()),
        Ok(_) | Err(Unreadable::NotPdf | Unreadable::Locked) => {
            cannot_open().saran("buka berkasnya, lalu cetak ke PDF sekali lagi")
        }
    }
}

fn cannot_open() -> Galat {
    Galat::berkas(
        "berkas rusak, terkunci sandi, bukan PDF, atau isinya terlalu besar untuk dibandingkan",
    )
}
