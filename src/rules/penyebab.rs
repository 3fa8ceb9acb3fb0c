//! `penyebab-tak-sesuai`: the causes that were typed are not those of the result.

use crate::compute::Rekap;
use crate::compute::rekap::Ketercapaian;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Tinjauan;
use crate::domain::renstra::Indikator;
use crate::domain::rujukan::Objek;
use crate::tempat::Titik;

use super::Perkara;

/// Nothing but hindrance where the target is reached, nothing but help where it is not.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let rekap = perkara.hitung?.rekap;
    let (renstra, analisis) = (perkara.draf.renstra.as_ref()?, perkara.draf.analisis.as_ref()?);
    let tujuan = renstra.tujuan.iter().map(|tujuan| {
        let objek = Objek::Tujuan(tujuan.id.clone());
        (objek, &tujuan.indikator, analisis.tujuan.get(&tujuan.id))
    });
    let sasaran = renstra.sasaran.iter().map(|sasaran| {
        let objek = Objek::Sasaran(sasaran.id.clone());
        (objek, &sasaran.indikator, analisis.sasaran.get(&sasaran.id))
    });
    for (objek, indikator, tinjauan) in tujuan.chain(sasaran) {
        temuan.extend(
            tinjauan.and_then(|tinjauan| one_sided(perkara, rekap, objek, indikator, tinjauan)),
        );
    }
    Some(temuan)
}

fn one_sided(
    perkara: &Perkara<'_>,
    rekap: &Rekap,
    objek: Objek,
    indikator: &[Indikator],
    tinjauan: &Tinjauan,
) -> Option<Diagnostic> {
    let tercapai = rekap.ketercapaian(indikator) == Ketercapaian::Tercapai;
    let (ada, kurang, hasil) = match (tinjauan.pendukung.is_empty(), tinjauan.penghambat.is_empty())
    {
        (true, false) if tercapai => ("penghambat", "pendukung", "target telah tercapai"),
        (false, true) if !tercapai => ("pendukung", "penghambat", "target belum tercapai"),
        (true | false, true | false) => return None,
    };
    let titik = Titik::Faktor(ada, objek);
    let place = perkara.tempat.of(&titik)?;
    Some(
        Diagnostic::new(
            Code::PenyebabTakSesuai,
            format!("hanya {ada} yang ditulis, padahal {hasil}"),
        )
        .at(place)
        .about(&titik)
        .saran(format!("tulis juga {kurang} = [\"…\"]; {ada} boleh tetap ada")),
    )
}
