//! `keluaran-tanpa-belanja`, `belanja-tanpa-keluaran`, `induk-tanpa-anak`: results and money do not go together, and
//! the analysis of the kegiatan does not speak of it.

use rust_decimal::Decimal;

use crate::compute::nilai::Figures;
use crate::compute::rekap::DasarKeluaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Alokasi, IndikatorAnggaran, Kegiatan};
use crate::domain::angka::Rupiah;
use crate::domain::angka::Tersedia;
use crate::domain::kode::Kode;
use crate::domain::rujukan::Objek;
use crate::tempat::Titik;

use super::mention::mentions;
use super::{Perkara, kegiatan};

/// How results and money fail to go together.
#[derive(Clone, Copy)]
enum Lopsided {
    KeluaranTanpaBelanja,
    BelanjaTanpaKeluaran,
    /// The kegiatan has a result and none of its sub kegiatan has any.
    IndukTanpaAnak,
}

/// Every kegiatan with its sub kegiatan.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for kegiatan in kegiatan(perkara.draf.program.as_ref()?) {
        let analisis = perkara.draf.analisis.as_ref()?.kegiatan.get(&kegiatan.kode);
        let analisis = analisis.and_then(Tersedia::ada);
        let dijelaskan = |kode: &Kode, indikator: &[IndikatorAnggaran]| {
            analisis.is_some_and(|prosa| mentions(prosa, kode, indikator))
        };
        let sub = kegiatan.sub_kegiatan.iter();
        let sub = sub.map(|sub| (&sub.kode, &sub.indikator, &sub.alokasi));
        // What has no indicator promises no output.
        let sendiri = kegiatan.alokasi.iter().filter(|_| !kegiatan.indikator.is_empty());
        let sendiri = sendiri.map(|alokasi| (&kegiatan.kode, &kegiatan.indikator, alokasi));
        for (kode, indikator, alokasi) in sub.chain(sendiri) {
            if let Some(kenapa) = lopsided(perkara, indikator, alokasi)
                && !dijelaskan(kode, indikator)
            {
                temuan.extend(tell(perkara, kenapa, kode, &kegiatan.kode));
            }
        }
        let anak_disebut =
            kegiatan.sub_kegiatan.iter().any(|sub| dijelaskan(&sub.kode, &sub.indikator));
        if alone(perkara, kegiatan) && !anak_disebut {
            temuan.extend(tell(perkara, Lopsided::IndukTanpaAnak, &kegiatan.kode, &kegiatan.kode));
        }
    }
    Some(temuan)
}

/// Output is what was put out, promised or not; of what nobody knows nothing is told. Work that has begun may cost before
/// anything is put out.
fn lopsided(
    perkara: &Perkara<'_>,
    indikator: &[IndikatorAnggaran],
    alokasi: &Alokasi,
) -> Option<Lopsided> {
    let hasil = indikator.iter().map(|indikator| {
        let realisasi = perkara.angka.keluaran(&indikator.id)?.realisasi.as_ref()?;
        Some(realisasi.bagian.iter().any(|bagian| bagian.jumlah > Decimal::ZERO))
    });
    let keluaran = hasil.collect::<Option<Vec<bool>>>()?.contains(&true);
    let belanja = *alokasi.anggaran.realisasi.ada()? > Rupiah::default();
    match (keluaran, belanja) {
        (true, false) => Some(Lopsided::KeluaranTanpaBelanja),
        (false, true) if indikator.iter().any(begun) => None,
        (false, true) if indikator.iter().all(|indikator| early(perkara, indikator)) => None,
        (false, true) => Some(Lopsided::BelanjaTanpaKeluaran),
        (true, true) | (false, false) => None,
    }
}

fn begun(indikator: &IndikatorAnggaran) -> bool {
    indikator.cara.kemajuan().is_some_and(|kemajuan| !kemajuan.0.is_zero()) || stepped(indikator)
}

/// Whether any step of its work is done.
fn stepped(indikator: &IndikatorAnggaran) -> bool {
    let tribulan = indikator.tribulan.as_ref();
    let selesai = tribulan.and_then(|tribulan| tribulan.selesai.as_ref()?.ada());
    selesai.is_some_and(|selesai| *selesai > 0)
}

/// Whether the quarter asks for nothing of it yet.
fn early(perkara: &Perkara<'_>, indikator: &IndikatorAnggaran) -> bool {
    let keluaran = perkara.angka.keluaran(&indikator.id);
    keluaran.is_some_and(|keluaran| keluaran.dasar == DasarKeluaran::Tidak)
}

/// Whether a kegiatan with sub kegiatan has a result of its own while none of its sub kegiatan has any, though its
/// quarter asks for some.
fn alone(perkara: &Perkara<'_>, kegiatan: &Kegiatan) -> bool {
    let anak = || kegiatan.sub_kegiatan.iter().flat_map(|sub| &sub.indikator);
    !kegiatan.sub_kegiatan.is_empty()
        && kegiatan.indikator.iter().any(reached)
        && !anak().any(|indikator| reached(indikator) || stepped(indikator))
        && !anak().all(|indikator| early(perkara, indikator))
}

fn reached(indikator: &IndikatorAnggaran) -> bool {
    let realisasi = indikator.cara.langsung().map(|(_, realisasi)| &realisasi.bagian);
    realisasi.is_some_and(|bagian| bagian.iter().any(|bagian| bagian.jumlah > Decimal::ZERO))
}

fn tell(
    perkara: &Perkara<'_>,
    lopsided: Lopsided,
    kode: &Kode,
    kegiatan: &Kode,
) -> Option<Diagnostic> {
    let place = perkara.tempat.of(&Titik::Objek(Objek::Node(kode.clone())))?;
    let sendiri = format!("{{nama:{kode}}} atau {{realisasi:{kode}}}");
    let (code, pesan, sebut) = match lopsided {
        Lopsided::KeluaranTanpaBelanja => (
            Code::KeluaranTanpaBelanja,
            format!("{kode} menghasilkan keluaran tanpa belanja"),
            sendiri,
        ),
        Lopsided::BelanjaTanpaKeluaran => {
            (Code::BelanjaTanpaKeluaran, format!("{kode} berbelanja tanpa keluaran"), sendiri)
        }
        Lopsided::IndukTanpaAnak => (
            Code::IndukTanpaAnak,
            format!("{kode} punya realisasi, sedangkan semua sub kegiatannya nol"),
            format!("nama sub kegiatannya, misalnya {{nama:{kode}.1}}"),
        ),
    };
    let saran =
        format!("jelaskan di analisis.toml, [kegiatan.\"{kegiatan}\"], dengan menyebut {sebut}");
    Some(Diagnostic::new(code, pesan).at(place).about(kode).of([kode, kegiatan]).saran(saran))
}
