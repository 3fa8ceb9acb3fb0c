//! `pengesahan-lain`: the place of signing or a signatory's office belongs to another office, as when a report is copied.
//!
//! A place is the office's own where opd.toml or the region's name says it. Of an office only what names another of the
//! report's own kind is told; who may sign for two offices cannot be known from one report.

use crate::bahasa::rincian;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::Instansi;
use crate::tempat::Titik;

use super::Perkara;
use super::prosa::instansi_lain::nama_lain;

/// Place and signatories, each by itself.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let draf = perkara.draf;
    let (pemda, instansi) = (draf.pemda.as_ref()?, draf.instansi.as_ref()?);
    let pengesahan = draf.pengesahan.as_ref()?;
    let mut temuan = Vec::new();
    let mut tell = |titik: &Titik, apa: &str, [tertulis, diharapkan]: [String; 2]| {
        let Some(place) = perkara.tempat.of(titik) else { return };
        let problem = Diagnostic::new(Code::PengesahanLain, apa).at(place).about(titik);
        temuan.push(problem.found(tertulis, diharapkan).saran(SARAN));
    };
    let tempat = pengesahan.tempat.trim();
    let kecil = tempat.to_lowercase();
    if kecil != instansi.kota.trim().to_lowercase() && !pemda.nama.to_lowercase().contains(&kecil) {
        let kota = format!("\"{}\" menurut opd.toml", instansi.kota);
        let apa = "tempat pengesahan bukan kota kantor ini";
        tell(&Titik::Kunci(TEMPAT), apa, [format!("\"{tempat}\""), kota]);
    }
    for (at, penandatangan) in pengesahan.semua().enumerate() {
        let titik = Titik::Penandatangan(at);
        let Some(place) = perkara.tempat.of(&titik) else { continue };
        let lain = |milik: String| {
            let lain = nama_lain(&penandatangan.jabatan, &milik, place);
            let lain = lain.filter(|lain| !shortened(lain, &milik, instansi))?;
            Some((format!("\"{lain}\""), format!("\"{milik}\"")))
        };
        let names = names(&pemda.nama, &instansi.nama).into_iter();
        let (lain, milik): (Vec<String>, Vec<String>) = names.filter_map(lain).unzip();
        if !lain.is_empty() {
            let apa = "jabatan penanda tangan bukan milik laporan ini";
            tell(&titik, apa, [rincian(&lain), rincian(&milik)]);
        }
    }
    Some(temuan)
}

/// Where the place of signing is marked.
pub const TEMPAT: &str = "pengesahan.tempat";
const SARAN: &str =
    "perbaiki bila tersalin dari laporan lain; bila memang benar, terima dengan alasannya";

/// Whether a name is the own one in short: "Dinas Pendidikan" of "Dinas Pendidikan dan Kebudayaan", or as it is abbreviated.
fn shortened(lain: &str, milik: &str, instansi: &Instansi) -> bool {
    let awal = |nama: &str| nama.split(' ').nth(1).map(str::to_lowercase);
    awal(lain) == awal(milik) || instansi.singkatan.as_ref().is_some_and(|kata| lain.contains(kata))
}

/// The report's own region and office, and how the head of such an office is called after it.
fn names(pemda: &str, instansi: &str) -> Vec<String> {
    let kepala = [("Kecamatan ", "Camat "), ("Kelurahan ", "Lurah ")];
    let kepala = kepala.iter().filter_map(|(jenis, kepala)| {
        let nama = instansi.strip_prefix(jenis)?;
        Some(format!("{kepala}{nama}"))
    });
    [pemda.to_owned(), instansi.to_owned()].into_iter().chain(kepala).collect()
}
