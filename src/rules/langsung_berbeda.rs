//! `langsung-berbeda`: a kegiatan's typed figures are not the sum of its sub kegiatan's, counted in the same unit.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, Volume};
use crate::domain::asal::Asal;
use crate::domain::kode::Id;
use crate::domain::nama::{self, NamaNode, Tingkat};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::{Findings, Perkara};
use crate::read::number::typed;

/// Target and realisasi of every kegiatan whose sub kegiatan all count what it counts.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    let asal = &perkara.draf.asal;
    let kegiatan = asal
        .node
        .as_ref()
        .map(|node| nama::dengan_sub(node).filter(|(node, _)| node.tingkat == Tingkat::Kegiatan));
    Findings::each(kegiatan, |(kegiatan, sub)| compare(perkara, asal, kegiatan, &sub))
}

fn compare(
    perkara: &Perkara<'_>,
    asal: &Asal,
    kegiatan: &NamaNode,
    sub: &[&NamaNode],
) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let [id] = kegiatan.indikator.as_slice() else { return Some(temuan) };
    let Some((target, realisasi)) = asal.cara.get(id)?.langsung() else { return Some(temuan) };
    let anak = sub.iter().map(|sub| match sub.indikator.as_slice() {
        [id] => asal.cara.get(id).map(Cara::langsung),
        _ => Some(None),
    });
    let anak = anak.collect::<Option<Vec<_>>>()?;
    // There are several, each with one indicator.
    let Some(anak) = anak.into_iter().collect::<Option<Vec<_>>>().filter(|anak| !anak.is_empty())
    else {
        return Some(temuan);
    };
    let target_anak = jumlah(anak.iter().map(|(target, _)| *target), target);
    let realisasi_anak = jumlah(anak.iter().map(|(_, realisasi)| *realisasi), realisasi);
    let jenis: [fn(Tolok) -> Angka; 2] = [Angka::Target, Angka::Realisasi];
    for (jenis, induk, anak) in
        [(jenis[0], target, target_anak), (jenis[1], realisasi, realisasi_anak)]
    {
        let beda = anak.filter(|anak| *anak != induk.besar());
        temuan.extend(beda.and_then(|anak| tell(perkara, jenis, id, induk, anak)));
    }
    Some(temuan)
}

fn tell(
    perkara: &Perkara<'_>,
    jenis: fn(Tolok) -> Angka,
    id: &Id,
    induk: &Volume,
    anak: Decimal,
) -> Option<Diagnostic> {
    let titik = Titik::Angka(jenis(Tolok::Anggaran(id.clone())));
    let apa = format!("{titik} tidak sama dengan jumlah sub kegiatannya");
    Some(
        Diagnostic::new(Code::LangsungBerbeda, apa)
            .at(perkara.tempat.of(&titik)?)
            .about(&titik)
            .found(typed(induk.besar()), format!("{} dari sub kegiatannya", typed(anak)))
            .saran(
                "perbaiki yang salah; bila memang jumlah sub kegiatannya, pakai cara jumlah-sub \
                 supaya dijumlahkan",
            ),
    )
}

/// The sum over the sub kegiatan, where each counts in the same unit.
fn jumlah<'a>(anak: impl Iterator<Item = &'a Volume>, induk: &Volume) -> Option<Decimal> {
    let satuan = |volume: &Volume| -> Vec<String> {
        volume.bagian.iter().map(|bagian| bagian.satuan.clone()).collect()
    };
    anak.map(|volume| (satuan(volume) == satuan(induk)).then(|| volume.besar())).sum()
}
