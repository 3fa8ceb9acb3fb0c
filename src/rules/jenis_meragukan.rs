//! `jenis-meragukan`: how an indicator's quarters relate to its year does not fit its numbers or what it counts.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::renstra::{Indikator, Jenis, TargetTribulan};
use crate::domain::rujukan::Objek;
use crate::domain::target::Target;
use crate::tempat::Titik;

use super::Perkara;

/// Words for what is there at a time, and does not add up over quarters.
const KEADAAN: [&str; 4] = ["pegawai", "aparatur", "asn", "pns"];

/// Quarter targets against the kind, and staff that would add up.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for indikator in perkara.draf.renstra.as_ref()?.indikator() {
        let titik = Titik::Objek(Objek::Indikator(indikator.id.clone()));
        if let (Some(kenapa), Some(place)) = (doubt(indikator), perkara.tempat.of(&titik)) {
            temuan.push(
                Diagnostic::new(
                    Code::JenisMeragukan,
                    format!("jenis indikator {} tidak cocok dengan angkanya", indikator.id),
                )
                .at(place)
                .about(&indikator.id)
                .of([&indikator.id])
                .note(kenapa)
                .saran("periksa jenisnya menurut definisi indikator, lalu target tribulannya"),
            );
        }
    }
    Some(temuan)
}

/// Why the kind is doubtful.
fn doubt(indikator: &Indikator) -> Option<&'static str> {
    let target = indikator.target_tribulan.as_ref().map(TargetTribulan::ukuran);
    let target = target.and_then(|target| <[&Target; 4]>::try_from(target).ok());
    // Nothing at all adds up to nothing; four that are not the year's either are told as targets that are wrong.
    let setahun = indikator.target.ada();
    let sama = target.is_some_and(|[pertama, lain @ ..]| {
        let setahun = setahun.is_none_or(|setahun| pertama.sama(*setahun));
        !pertama.nihil() && setahun && lain.iter().all(|lain| *lain == pertama)
    });
    let naik = target.is_some_and(|[awal, lain @ ..]| {
        let kali = |kali: u32| awal.map(|angka| angka.saturating_mul(Decimal::from(kali)));
        let positif = awal.angka().all(|angka| angka > Decimal::ZERO);
        positif && (2..).zip(lain).all(|(urut, lain)| *lain == kali(urut))
    });
    let nama = indikator.pembilang.as_ref().unwrap_or(&indikator.nama).to_lowercase();
    let mut kata = nama.split(|huruf: char| !huruf.is_alphabetic());
    match indikator.jenis {
        Jenis::Akumulasi if sama => {
            Some("target keempat tribulan sama, seperti sesuatu yang tidak bertambah")
        }
        Jenis::Akumulasi if kata.any(|kata| KEADAAN.contains(&kata)) => {
            Some("pegawai dihitung pada suatu saat, tidak dijumlahkan dari tribulan ke tribulan")
        }
        Jenis::Posisi | Jenis::Rerata | Jenis::Tetap if naik => {
            Some("target tribulan bertambah sama besar, seperti sesuatu yang dijumlahkan")
        }
        Jenis::Akumulasi | Jenis::Posisi | Jenis::Rerata | Jenis::Tetap => None,
    }
}
