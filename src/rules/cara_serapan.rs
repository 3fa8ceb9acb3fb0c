//! `cara-serapan`: the result of a program or kegiatan is taken to be its spending.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Cara;
use crate::domain::kode::Id;
use crate::domain::nama::Tingkat;
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::{Findings, Perkara};

/// Money spent is no result, though reports often give it as one.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    if perkara.rencana() {
        return Findings::default();
    }
    let asal = &perkara.draf.asal;
    let node = asal.node.as_ref().map(|node| {
        let atas = node.iter().filter(|node| node.tingkat != Tingkat::SubKegiatan);
        atas.flat_map(|node| &node.indikator)
    });
    Findings::each(node, |id| {
        let serapan = matches!(asal.cara.get(id)?, Cara::Serapan { .. });
        Some(if serapan { tell(perkara, id).into_iter().collect() } else { Vec::new() })
    })
}

fn tell(perkara: &Perkara<'_>, id: &Id) -> Option<Diagnostic> {
    let titik = Titik::Angka(Angka::Capaian(Tolok::Anggaran(id.clone())));
    let place = perkara.tempat.of(&titik)?;
    let apa = format!("realisasi {id} diambil dari serapan anggaran");
    let problem = Diagnostic::new(Code::CaraSerapan, apa).at(place).about(id).of([id]);
    Some(problem.saran("ukur hasilnya sendiri, dengan cara menurut definisi indikator"))
}
