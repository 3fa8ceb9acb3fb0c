//! Which single typed amount would explain the difference of a sum.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::{Rupiah, Tersedia};
use crate::domain::asal::{Asal, Belanja};
use crate::domain::kode::Kode;
use crate::domain::rujukan::{Angka, Lingkup};
use crate::source::Place;
use crate::tempat::Titik;

use super::Perkara;

/// Which sub kegiatan every sum covers, by their number in the tree.
pub struct Cakupan<'a> {
    sub: &'a [Belanja],
    nomor: BTreeMap<Lingkup, Vec<usize>>,
}

impl<'a> Cakupan<'a> {
    /// Of every sum that the expenditure of the data goes into.
    pub fn new(asal: &'a Asal) -> Self {
        let sub = asal.belanja.as_deref().unwrap_or_default();
        let mut cakupan = Self { sub, nomor: BTreeMap::new() };
        for (nomor, belanja) in sub.iter().enumerate() {
            let node =
                [&belanja.program, &belanja.kegiatan].into_iter().chain(&belanja.sub_kegiatan);
            let golongan =
                if belanja.pendukung { Lingkup::Pendukung } else { Lingkup::SemuaSasaran };
            let sasaran = asal.sasaran.as_ref().and_then(|milik| milik.get(&belanja.kegiatan));
            let lingkup = [Lingkup::Total, golongan]
                .into_iter()
                .chain(sasaran.cloned().map(Lingkup::Sasaran))
                .chain(node.map(|kode| Lingkup::Node(kode.clone())));
            // A share of a sub kegiatan is no sum of whole ones.
            let dana = match belanja.alokasi.sumber_dana.as_slice() {
                [dana] => Some(Lingkup::Dana(dana.clone())),
                _ => None,
            };
            for lingkup in lingkup.chain(dana) {
                cakupan.nomor.entry(lingkup).or_default().push(nomor);
            }
        }
        cakupan
    }

    /// The numbers of what a figure of money covers, rising; none for other figures.
    pub fn nomor(&self, angka: &Angka) -> &[usize] {
        let (Angka::Pagu(lingkup)
        | Angka::RealisasiAnggaran(lingkup)
        | Angka::Serapan(lingkup)
        | Angka::Porsi(lingkup)
        | Angka::Efisiensi(lingkup)) = angka
        else {
            return &[];
        };
        self.nomor.get(lingkup).map_or(&[], Vec::as_slice)
    }

    fn sub(&self, angka: &Angka) -> impl ExactSizeIterator<Item = &'a Belanja> {
        self.nomor(angka).iter().map(|nomor| &self.sub[*nomor])
    }
}

/// Whether the first covers all that the second does, and more.
pub fn covers(luas: &[usize], sempit: &[usize]) -> bool {
    sempit.len() < luas.len() && sempit.iter().all(|nomor| luas.binary_search(nomor).is_ok())
}

/// Whether they share a sub kegiatan.
pub fn overlap(kiri: &[usize], kanan: &[usize]) -> bool {
    let (pendek, panjang) = if kiri.len() < kanan.len() { (kiri, kanan) } else { (kanan, kiri) };
    pendek.iter().any(|nomor| panjang.binary_search(nomor).is_ok())
}

/// A typed amount that a slip of the pen would explain.
pub struct Dugaan<'a> {
    pub kode: &'a Kode,
    pub tertulis: Decimal,
    pub place: &'a Place,
}

/// More than this many possibilities explain nothing.
const PALING_BANYAK: usize = 4;

/// How well a slip of the pen explains a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bukti {
    /// Swapped digits, a digit too many or too few, or an amount that becomes round: hardly by chance.
    Kuat,
    /// One digit is other, as any amount may be made to fit.
    Lemah,
}

/// Which of a sub kegiatan's amounts is meant.
type Amount = fn(&Belanja) -> &Tersedia<Rupiah>;

/// The amounts below a sum that would make it right if a pen had slipped there; the only amount there is, however far
/// off. Weak evidence counts only where there is no strong one. Nothing where there are too many.
pub fn dugaan<'a>(
    perkara: &Perkara<'a>,
    cakupan: &Cakupan<'a>,
    angka: &Angka,
    selisih: Decimal,
) -> Vec<Dugaan<'a>> {
    let (jenis, uang): (fn(Lingkup) -> Angka, Amount) = if let Angka::Pagu(_) = angka {
        (Angka::Pagu, |sub| &sub.alokasi.anggaran.pagu)
    } else if let Angka::RealisasiAnggaran(_) = angka {
        (Angka::RealisasiAnggaran, |sub| &sub.alokasi.anggaran.realisasi)
    } else {
        return Vec::new();
    };
    let sub = cakupan.sub(angka);
    let sendiri = sub.len() == 1;
    let dugaan = |sub: &'a Belanja| {
        let tertulis = uang(sub).ada()?.0;
        let seharusnya = tertulis.saturating_add(selisih);
        if seharusnya.is_sign_negative() {
            return None;
        }
        let bukti = bukti(tertulis, seharusnya).or(sendiri.then_some(Bukti::Lemah))?;
        let titik = Titik::Angka(jenis(Lingkup::Node(sub.kode().clone())));
        let place = perkara.tempat.of(&titik)?;
        Some((bukti, Dugaan { kode: sub.kode(), tertulis, place }))
    };
    let found: Vec<(Bukti, Dugaan<'_>)> = sub.filter_map(dugaan).collect();
    let kuat = found.iter().any(|(bukti, _)| *bukti == Bukti::Kuat);
    let found = found.into_iter().filter(|(bukti, _)| !kuat || *bukti == Bukti::Kuat);
    let found: Vec<Dugaan<'_>> = found.map(|(_, dugaan)| dugaan).collect();
    if found.len() > PALING_BANYAK { Vec::new() } else { found }
}

/// Whether one slip of the pen leads from one amount to the other, and how likely that is. Nothing costs a few rupiah.
fn bukti(tertulis: Decimal, seharusnya: Decimal) -> Option<Bukti> {
    let bulat = |nilai: Decimal| (nilai % Decimal::ONE_HUNDRED).is_zero();
    if seharusnya < Decimal::ONE_HUNDRED && !seharusnya.is_zero() {
        return None;
    }
    let dekat = (tertulis - seharusnya).abs() < Decimal::ONE_HUNDRED;
    if dekat && bulat(seharusnya) && !bulat(tertulis) {
        return Some(Bukti::Kuat);
    }
    alike(&tertulis.to_string(), &seharusnya.to_string())
}

fn alike(kiri: &str, kanan: &str) -> Option<Bukti> {
    let (kiri, kanan) = (kiri.as_bytes(), kanan.as_bytes());
    let awal = kiri.iter().zip(kanan).take_while(|(kiri, kanan)| kiri == kanan).count();
    let sisa = (&kiri[awal..], &kanan[awal..]);
    match kiri.len().abs_diff(kanan.len()) {
        0 => match sisa {
            ([], []) => None,
            ([_, kiri @ ..], [_, kanan @ ..]) if kiri == kanan => Some(Bukti::Lemah),
            ([a, b, kiri @ ..], [c, d, kanan @ ..]) if a == d && b == c && kiri == kanan => {
                Some(Bukti::Kuat)
            }
            _ => None,
        },
        1 => match sisa {
            ([_, kiri @ ..], kanan) if kiri == kanan => Some(Bukti::Kuat),
            (kiri, [_, kanan @ ..]) if kiri == kanan => Some(Bukti::Kuat),
            _ => None,
        },
        _ => None,
    }
}
