//! `satuan-campur`: outputs counted in different units are added up.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, IndikatorAnggaran, SubKegiatan, Volume};
use crate::domain::kode::Kode;
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::Perkara;

/// `jumlah-sub` and `rasio-sub` take the first indicator of each sub kegiatan: people and documents make no sum.
pub fn periksa(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for program in perkara.draf.program.as_ref()? {
        let semua = || program.kegiatan.iter().flat_map(|kegiatan| &kegiatan.sub_kegiatan);
        for indikator in &program.indikator {
            temuan.extend(campur(perkara, indikator, semua()));
        }
        for kegiatan in &program.kegiatan {
            for indikator in &kegiatan.indikator {
                temuan.extend(campur(perkara, indikator, kegiatan.sub_kegiatan.iter()));
            }
        }
    }
    Some(temuan)
}

fn campur<'a>(
    perkara: &Perkara<'_>,
    indikator: &IndikatorAnggaran,
    sub: impl Iterator<Item = &'a SubKegiatan>,
) -> Option<Diagnostic> {
    let (mut satuan, hanya): (BTreeSet<String>, Option<&Vec<Kode>>) = match &indikator.cara {
        Cara::JumlahSub { satuan, sub } => ([satuan.clone()].into(), Some(sub)),
        Cara::RasioSub => (BTreeSet::new(), None),
        Cara::Langsung { .. }
        | Cara::TanpaTarget { .. }
        | Cara::RataRataSub
        | Cara::Rasio { .. }
        | Cara::Serapan { .. }
        | Cara::Acuan(_) => return None,
    };
    let dihitung = sub.filter(|sub| hanya.is_none_or(|kode| kode.contains(&sub.kode)));
    satuan.extend(
        dihitung.filter_map(|sub| Some(sebutan(sub.indikator.first()?.cara.langsung()?.0))),
    );
    if satuan.len() < 2 {
        return None;
    }
    let place =
        perkara.tempat.of(&Titik::Angka(Angka::Capaian(Tolok::Anggaran(indikator.id.clone()))))?;
    let satuan: Vec<String> = satuan.into_iter().collect();
    Some(
        Diagnostic::new(
            Code::SatuanCampur,
            format!("{} menjumlahkan keluaran dengan satuan yang berbeda", indikator.id),
        )
        .at(place)
        .about(&indikator.id)
                .of([&indikator.id])
        .note(format!("satuannya {}", satuan.join(", ")))
        .saran(
            "sebut sub kegiatan yang sesatuan pada kunci sub, atau ukur dengan cara menurut definisi indikator",
        ),
    )
}

fn sebutan(volume: &Volume) -> String {
    let satuan: Vec<&str> = volume.bagian.iter().map(|bagian| bagian.satuan.as_str()).collect();
    satuan.join("/")
}
