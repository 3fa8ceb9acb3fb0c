//! `pemeliharaan-berlebih`: more things are to be kept in repair than the inventory holds.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Cara;
use crate::domain::angka::Tersedia;
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::{Perkara, sub_kegiatan};
use crate::read::number::typed;

/// Only where sarana.toml is the whole inventory: otherwise more may well be there.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let Some(sarana) = perkara.draf.sarana.as_ref()?.ada() else { return Some(temuan) };
    if !sarana.lengkap {
        return Some(temuan);
    }
    for (_, sub) in sub_kegiatan(perkara.draf.program.as_ref()?) {
        let (Some(kelompok), [indikator]) = (&sub.memelihara, sub.indikator.as_slice()) else {
            continue;
        };
        let Cara::Langsung { target: Tersedia::Ada(target), .. } = &indikator.cara else {
            continue;
        };
        let barang =
            sarana.barang.iter().filter(|barang| barang.kelompok.as_ref() == Some(kelompok));
        let ada = barang.map(|barang| barang.jumlah().map(Decimal::from));
        let Some(ada) = ada.sum::<Option<Decimal>>() else { continue };
        let titik = Titik::Angka(Angka::Target(Tolok::Anggaran(indikator.id.clone())));
        if let Some(place) = perkara.tempat.of(&titik).filter(|_| target.besar() > ada) {
            temuan.push(
                Diagnostic::new(
                    Code::PemeliharaanBerlebih,
                    format!("{} memelihara lebih banyak {kelompok} daripada yang ada", sub.kode),
                )
                .at(place)
                .about(&sub.kode)
                .found(
                    typed(target.besar()),
                    format!("paling banyak {} menurut sarana.toml", typed(ada)),
                )
                .saran("periksa target itu dan daftar barangnya"),
            );
        }
    }
    Some(temuan)
}
