//! `satuan-campur`: outputs counted in different units are added up.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, Volume};
use crate::domain::asal::Asal;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{self, NamaNode, Tingkat};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::{Findings, Perkara};

/// `jumlah-sub` and `rasio-sub` take the first indicator of each sub kegiatan: people and documents make no sum.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    let asal = &perkara.draf.asal;
    let indikator = asal.node.as_ref().map(|node| {
        let atas = nama::dengan_sub(node).filter(|(node, _)| node.tingkat != Tingkat::SubKegiatan);
        atas.flat_map(|(node, sub)| node.indikator.iter().map(move |id| (id, sub.clone())))
    });
    Findings::each(indikator, |(id, sub)| {
        let satuan = satuan(asal, asal.cara.get(id)?, &sub)?;
        Some(mixed(perkara, id, satuan).into_iter().collect())
    })
}

/// The units that an indicator adds up; none where it does not.
fn satuan(asal: &Asal, cara: &Cara, sub: &[&NamaNode]) -> Option<BTreeSet<String>> {
    let (mut satuan, hanya): (BTreeSet<String>, Option<&Vec<Kode>>) = match cara {
        Cara::JumlahSub { satuan, sub } => ([satuan.clone()].into(), Some(sub)),
        Cara::RasioSub => (BTreeSet::new(), None),
        Cara::Langsung { .. }
        | Cara::TanpaTarget { .. }
        | Cara::RataRataSub
        | Cara::RataRataKemajuan
        | Cara::RataRataKegiatan
        | Cara::Rasio { .. }
        | Cara::Serapan { .. }
        | Cara::Acuan(_) => return Some(BTreeSet::new()),
    };
    let dihitung = sub.iter().filter(|sub| hanya.is_none_or(|kode| kode.contains(&sub.kode)));
    let cara = dihitung.filter_map(|sub| sub.indikator.first()).map(|id| asal.cara.get(id));
    let cara = cara.collect::<Option<Vec<_>>>()?;
    satuan.extend(cara.into_iter().filter_map(|cara| Some(sebutan(cara.langsung()?.0))));
    Some(satuan)
}

fn mixed(perkara: &Perkara<'_>, id: &Id, satuan: BTreeSet<String>) -> Option<Diagnostic> {
    if satuan.len() < 2 {
        return None;
    }
    let place = perkara.tempat.of(&Titik::Angka(Angka::Capaian(Tolok::Anggaran(id.clone()))))?;
    let satuan: Vec<String> = satuan.into_iter().collect();
    Some(
        Diagnostic::new(
            Code::SatuanCampur,
            format!("{id} menjumlahkan keluaran dengan satuan yang berbeda"),
        )
        .at(place)
        .about(id)
        .of([id])
        .note(format!("satuannya {}", satuan.join(", ")))
        .saran(
            "sebut sub kegiatan yang sesatuan pada kunci sub, atau ukur dengan cara menurut \
             definisi indikator",
        ),
    )
}

fn sebutan(volume: &Volume) -> String {
    let satuan: Vec<&str> = volume.bagian.iter().map(|bagian| bagian.satuan.as_str()).collect();
    satuan.join("/")
}
