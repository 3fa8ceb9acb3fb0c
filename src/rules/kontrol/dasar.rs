//! Controls that differ for one cause: the other paper judges by the year's targets and the report by its quarter's, or the
//! other way round.

use crate::bahasa::rincian;
use crate::compute::{figure, sebagian};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::asal::Asal;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::rujukan::Tolok;
use crate::rules::Perkara;
use crate::tempat::Titik;

use super::{KontrolBerbeda, compare};

/// Takes out those that hold once performance is judged by the other target, and tells them in one message.
pub fn told(perkara: &Perkara<'_>, semua: &mut Vec<KontrolBerbeda<'_>>) -> Option<Diagnostic> {
    if semua.is_empty() {
        return None;
    }
    let (asal, dasar) = judged_otherwise(&perkara.draf.asal)?;
    let lain = sebagian(&asal);
    let cocok = |beda: &KontrolBerbeda<'_>| {
        let dihitung = figure(&lain, &beda.kontrol.angka)?;
        compare(asal.kebijakan.as_ref(), &beda.kontrol.tertulis, &dihitung)
    };
    let (cocok, sisa): (Vec<_>, Vec<_>) =
        semua.drain(..).partition(|beda| cocok(beda).is_some_and(|(sama, _)| sama));
    *semua = sisa;
    let pertama = cocok.first()?;
    let angka: Vec<String> = cocok.iter().map(|beda| beda.kontrol.angka.to_string()).collect();
    let (ini, itu, kunci) = match dasar {
        DasarPenilaian::Tahun => ("tribulan", "tahun", "tahun"),
        DasarPenilaian::Tribulan => ("tahun", "tribulan", "tribulan"),
    };
    let message = format!("kontrol ini cocok hanya bila dinilai menurut target {itu}");
    let mut problem = Diagnostic::new(Code::KontrolBerbeda, message).at(pertama.place);
    let titik = bertribulan(&asal).next().map(Titik::TargetTribulan);
    if let Some(place) = titik.and_then(|titik| perkara.tempat.of(&titik)) {
        problem = problem.conflicting(place, "target tribulan ada di sini");
    }
    Some(
        problem
            .note(format!("laporan ini dinilai menurut target {ini}: {}", rincian(&angka)))
            .saran(format!(
                "tulis dasar-penilaian = \"{kunci}\" pada [kebijakan] bila dokumen asalnya menilai \
                 demikian; bila laporan memang dinilai menurut target {ini}, hapus kontrolnya"
            )),
    )
}

/// The same sources, judged by the other target; nothing where no quarter has one.
fn judged_otherwise(asal: &Asal) -> Option<(Asal, DasarPenilaian)> {
    let bertribulan = bertribulan(asal).next().is_some();
    let mut lain = asal.clone();
    let kebijakan = lain.kebijakan.as_mut().filter(|_| bertribulan)?;
    kebijakan.dasar_penilaian = match kebijakan.dasar_penilaian {
        DasarPenilaian::Tahun => DasarPenilaian::Tribulan,
        DasarPenilaian::Tribulan => DasarPenilaian::Tahun,
    };
    let dasar = kebijakan.dasar_penilaian;
    Some((lain, dasar))
}

/// What has targets of its quarters.
fn bertribulan(asal: &Asal) -> impl Iterator<Item = Tolok> {
    let renstra = asal.ukur.iter().filter(|(_, ukur)| ukur.target_tribulan.is_some());
    let renstra = renstra.map(|(id, _)| Tolok::Renstra(id.clone()));
    renstra.chain(asal.tribulan.keys().map(|id| Tolok::Anggaran(id.clone())))
}
