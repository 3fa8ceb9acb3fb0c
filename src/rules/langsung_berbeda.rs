//! `langsung-berbeda`: a kegiatan's typed figures are not the sum of its sub kegiatan's, counted in the same unit.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan, Volume};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::tulis::tulis;
use super::{Perkara, kegiatan};

/// Target and realisasi of every kegiatan whose sub kegiatan all count what it counts.
pub fn periksa(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for satu in kegiatan(perkara.draf.program.as_ref()?) {
        let [indikator] = satu.indikator.as_slice() else { continue };
        let Some((target, realisasi)) = indikator.cara.langsung() else { continue };
        for (jenis, induk, anak) in [
            (
                Angka::Target as fn(Tolok) -> Angka,
                target,
                jumlah(satu, target, |(target, _)| target),
            ),
            (Angka::Realisasi, realisasi, jumlah(satu, realisasi, |(_, realisasi)| realisasi)),
        ] {
            let Some(anak) = anak.filter(|anak| *anak != induk.besar()) else { continue };
            let titik = Titik::Angka(jenis(Tolok::Anggaran(indikator.id.clone())));
            let Some(place) = perkara.tempat.of(&titik) else { continue };
            temuan.push(
                Diagnostic::new(
                    Code::LangsungBerbeda,
                    format!("{titik} tidak sama dengan jumlah sub kegiatannya"),
                )
                .at(place)
                .about(&titik)
                .found(tulis(induk.besar()), format!("{} dari sub kegiatannya", tulis(anak)))
                .saran("perbaiki yang salah; bila memang jumlah sub kegiatannya, pakai cara jumlah-sub supaya dijumlahkan"),
            );
        }
    }
    Some(temuan)
}

/// The sum over the sub kegiatan, where each has one indicator in the same unit and there are several.
fn jumlah(
    kegiatan: &Kegiatan,
    induk: &Volume,
    pilih: for<'b> fn((&'b Volume, &'b Volume)) -> &'b Volume,
) -> Option<Decimal> {
    let satuan = |volume: &Volume| -> Vec<String> {
        volume.bagian.iter().map(|bagian| bagian.satuan.clone()).collect()
    };
    let satu = |indikator: &[IndikatorAnggaran]| {
        let [indikator] = indikator else { return None };
        let volume = pilih(indikator.cara.langsung()?);
        (satuan(volume) == satuan(induk)).then(|| volume.besar())
    };
    if kegiatan.sub_kegiatan.is_empty() {
        return None;
    }
    kegiatan.sub_kegiatan.iter().map(|sub| satu(&sub.indikator)).sum()
}
