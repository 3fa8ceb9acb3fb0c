//! What led to a result: words chosen by whether the targets were reached.

use crate::bahasa::{kata_bilangan, rincian};
use crate::compute::rekap::Ketercapaian;
use crate::domain::renstra::{Indikator, Tujuan};
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;

use super::ukuran::tanpa_tolok;

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
    let (nama, target) = (&indikator.nama, bahan.target_dinilai(indikator));
    let Some((kinerja, capaian)) =
        bahan.kinerja(indikator).and_then(|kinerja| Some((kinerja, kinerja.dinilai.capaian?)))
    else {
        return format!("{nama} {}", super::kinerja::tak_dinilai(bahan, indikator));
    };
    let keadaan = indikator.hasil.keadaan.as_ref();
    let keadaan = keadaan.map_or_else(String::new, |keadaan| format!(" menurut keadaan {keadaan}"));
    format!(
        "{nama} terealisasi {}{keadaan} dari target {target} dengan capaian {}{}",
        bahan.realisasi_dinilai(indikator),
        persen(capaian),
        super::kinerja::berkategori(" dan", kinerja.dinilai.kategori.as_deref())
    )
}

/// Whether the year's targets were reached, as far as they can be judged.
pub fn putusan(bahan: Bahan, indikator: &[Indikator]) -> String {
    let masa = bahan.masa_target();
    let dinilai =
        indikator.iter().filter_map(|indikator| bahan.kinerja(indikator)?.dinilai.tercapai);
    let dinilai = dinilai.count();
    let hasil = bahan.rekap.ketercapaian(indikator);
    if dinilai < indikator.len() && hasil != Ketercapaian::TakTerukur {
        let sudah = match hasil {
            Ketercapaian::Tercapai => "telah tercapai",
            Ketercapaian::Sebagian => "baru sebagian tercapai",
            Ketercapaian::Belum | Ketercapaian::TakTerukur => "belum tercapai",
        };
        return format!(
            "Dengan demikian, target {masa} yang dapat dinilai {sudah}; {} indikator lainnya belum dapat dinilai.",
            kata_bilangan((indikator.len() - dinilai) as u64)
        );
    }
    match (hasil, indikator.len()) {
        (Ketercapaian::Tercapai, 1) => {
            format!("Dengan demikian, target {masa} telah tercapai.")
        }
        (Ketercapaian::Tercapai, _) => {
            format!("Dengan demikian, seluruh targetnya untuk {masa} telah tercapai.")
        }
        (Ketercapaian::Sebagian, _) => {
            format!("Dengan demikian, baru sebagian targetnya untuk {masa} yang tercapai.")
        }
        (Ketercapaian::Belum, 1) => {
            format!("Dengan demikian, target {masa} belum tercapai.")
        }
        (Ketercapaian::Belum, _) => {
            format!("Dengan demikian, seluruh targetnya untuk {masa} belum tercapai.")
        }
        (Ketercapaian::TakTerukur, _) => {
            let berealisasi = indikator.iter().any(|indikator| bahan.berealisasi(indikator));
            let bertarget = indikator.iter().any(|indikator| {
                bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.dinilai.target.is_some())
            });
            let sebab = if berealisasi && !bertarget { "" } else { " karena belum ada data" };
            format!("Ketercapaian target {masa} belum dapat dinilai{sebab}.")
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

/// What leads in to a list of this many causes of what these indicators came to.
pub fn pengantar(bahan: Bahan, indikator: &[Indikator], faktor: Faktor, banyak: usize) -> String {
    let sebagian = indikator.iter().any(|indikator| {
        bahan.kinerja(indikator).is_none_or(|kinerja| kinerja.dinilai.tercapai.is_none())
    });
    let tanpa_tolok = indikator.iter().any(|indikator| tanpa_tolok(bahan, indikator));
    let awal = match (faktor, bahan.rekap.ketercapaian(indikator)) {
        (Faktor::Pendukung, Ketercapaian::Tercapai) if sebagian => {
            "Target yang telah tercapai didukung oleh"
        }
        (Faktor::Penghambat, Ketercapaian::Tercapai) if sebagian => {
            "Meskipun target yang dapat dinilai telah tercapai, pelaksanaannya masih dihambat oleh"
        }
        (Faktor::Penghambat, Ketercapaian::TakTerukur) if tanpa_tolok => {
            "Pelaksanaannya dihambat oleh"
        }
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
