//! What led to a result: words chosen by whether the targets were reached.

use crate::bahasa::rincian;
use crate::compute::rekap::Ketercapaian;
use crate::domain::renstra::{Indikator, Tujuan};
use crate::narrate::bahan::{Bahan, teks_atau};
use crate::narrate::format::persen;

/// Whether a cause helped or hindered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Faktor {
    Pendukung,
    Penghambat,
}

/// The result of a tujuan: figures, then whether that is enough.
pub fn tujuan(bahan: Bahan, tujuan: &Tujuan) -> String {
    let indikator: Vec<String> =
        tujuan.indikator.iter().map(|indikator| capaian(bahan, indikator)).collect();
    format!("Indikator {}. {}", rincian(&indikator), putusan(bahan, &tujuan.indikator))
}

fn capaian(bahan: Bahan, indikator: &Indikator) -> String {
    let (nama, target) = (&indikator.nama, bahan.target(indikator));
    let Some((kinerja, capaian)) =
        bahan.kinerja(indikator).and_then(|kinerja| Some((kinerja, kinerja.capaian?)))
    else {
        return format!("{nama} belum dapat diukur terhadap target {target}");
    };
    let keadaan = indikator.hasil.keadaan.as_ref();
    let keadaan = keadaan.map_or_else(String::new, |keadaan| format!(" menurut keadaan {keadaan}"));
    format!(
        "{nama} terealisasi {}{keadaan} dari target {target} dengan capaian {} dan kategori {}",
        bahan.realisasi(indikator),
        persen(capaian),
        teks_atau(kinerja.kategori.as_deref())
    )
}

/// Whether the year's targets were reached.
pub fn putusan(bahan: Bahan, indikator: &[Indikator]) -> String {
    let tahun = bahan.tahun();
    match (bahan.rekap.ketercapaian(indikator), indikator.len()) {
        (Ketercapaian::Tercapai, 1) => {
            format!("Dengan demikian, target tahun {tahun} telah tercapai.")
        }
        (Ketercapaian::Tercapai, _) => {
            format!("Dengan demikian, seluruh targetnya untuk tahun {tahun} telah tercapai.")
        }
        (Ketercapaian::Sebagian, _) => {
            format!("Dengan demikian, baru sebagian targetnya untuk tahun {tahun} yang tercapai.")
        }
        (Ketercapaian::Belum, 1) => {
            format!("Dengan demikian, target tahun {tahun} belum tercapai.")
        }
        (Ketercapaian::Belum, _) => {
            format!("Dengan demikian, seluruh targetnya untuk tahun {tahun} belum tercapai.")
        }
        (Ketercapaian::TakTerukur, _) => {
            format!("Ketercapaian target tahun {tahun} belum dapat dinilai karena belum ada data.")
        }
    }
}

/// The order in which causes are told: first those of the result.
pub fn urutan(hasil: Ketercapaian) -> [Faktor; 2] {
    match hasil {
        Ketercapaian::Tercapai => [Faktor::Pendukung, Faktor::Penghambat],
        Ketercapaian::Sebagian | Ketercapaian::Belum | Ketercapaian::TakTerukur => {
            [Faktor::Penghambat, Faktor::Pendukung]
        }
    }
}

/// What leads in to a list of this many causes.
pub fn pengantar(hasil: Ketercapaian, faktor: Faktor, banyak: usize) -> String {
    let awal = match (faktor, hasil) {
        (Faktor::Pendukung, Ketercapaian::Tercapai) => "Keberhasilan tersebut didukung oleh",
        (Faktor::Pendukung, Ketercapaian::Sebagian) => "Target yang telah tercapai didukung oleh",
        (Faktor::Pendukung, Ketercapaian::Belum | Ketercapaian::TakTerukur) => {
            "Adapun pelaksanaannya telah didukung oleh"
        }
        (Faktor::Penghambat, Ketercapaian::Tercapai) => {
            "Meskipun target telah tercapai, pelaksanaannya masih dihambat oleh"
        }
        (Faktor::Penghambat, Ketercapaian::Sebagian) => {
            "Belum tercapainya sebagian target tersebut disebabkan oleh"
        }
        (Faktor::Penghambat, Ketercapaian::Belum) => {
            "Belum tercapainya target tersebut disebabkan oleh"
        }
        (Faktor::Penghambat, Ketercapaian::TakTerukur) => {
            "Belum terukurnya capaian tersebut disebabkan oleh"
        }
    };
    let kata = if banyak == 1 { "faktor" } else { "faktor-faktor" };
    format!("{awal} {kata} berikut:")
}
