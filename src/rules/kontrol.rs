//! `kontrol-berbeda`: a figure differs from the one that the office read off another paper.
//!
//! Sums of money are typed at the sub kegiatan only, so a slip of the pen there would pass unseen. One slip makes every
//! sum above it differ: it is told once, at the narrowest control, with the sub kegiatan that would explain it.

mod asal;
mod dasar;
mod sumber;

use rust_decimal::Decimal;

use crate::bahasa;
use crate::compute::{Nilai, figure};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::asal::Rencana;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::Id;
use crate::domain::laporan::{Kontrol, Tertulis};
use crate::domain::rujukan::{Angka, Lingkup, Tolok};
use crate::source::Place;
use crate::tempat::Titik;

use super::{Findings, Perkara};
use crate::read::number::typed;
use asal::Cakupan;

/// A control that differs.
struct KontrolBerbeda<'a> {
    kontrol: &'a Kontrol,
    place: &'a Place,
    /// The sub kegiatan that it covers, by number; none for what is no money.
    nomor: &'a [usize],
    /// The report's figure and the other paper's, as they would be typed.
    dihitung: String,
    tertulis: String,
    /// The other paper's figure less the report's; `None` for words.
    selisih: Option<Decimal>,
}

/// Compares every control with the report whose figure can be computed.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    let mut hasil = Findings::default();
    let asal = &perkara.draf.asal;
    let cakupan = Cakupan::new(asal);
    let mut semua = Vec::new();
    for kontrol in perkara.draf.kontrol.iter().enumerate() {
        match beda(perkara, &cakupan, kontrol) {
            Some(beda) => semua.extend(beda),
            None => hasil.tertunda = true,
        }
    }
    hasil.temuan.extend(dasar::told(perkara, &mut semua));
    for beda in &semua {
        if echoes(asal.rencana.as_ref(), beda, &semua) {
            continue;
        }
        let ikut: Vec<String> = semua
            .iter()
            .filter(|lain| lain.selisih == beda.selisih && covers(lain, beda))
            .map(|lain| lain.kontrol.angka.to_string())
            .collect();
        hasil.temuan.push(tell(perkara, &cakupan, beda, &ikut));
    }
    hasil
}

/// Whether a control differs; nothing while its figure waits.
fn beda<'a>(
    perkara: &Perkara<'a>,
    cakupan: &'a Cakupan<'_>,
    (ke, kontrol): (usize, &'a Kontrol),
) -> Option<Option<KontrolBerbeda<'a>>> {
    let nomor = cakupan.nomor(&kontrol.angka);
    let place = perkara.tempat.of(&Titik::Kontrol(ke))?;
    let dihitung = figure(perkara.angka, &kontrol.angka)?;
    let (sama, selisih) =
        compare(perkara.draf.asal.kebijakan.as_ref(), &kontrol.tertulis, &dihitung)?;
    let kutip = |teks: &str| format!("\"{teks}\"");
    let tertulis = match &kontrol.tertulis {
        Tertulis::Bilangan(tertulis) => typed(*tertulis),
        Tertulis::Teks(tertulis) => kutip(tertulis),
    };
    let dihitung = dihitung.bilangan().map_or_else(|| kutip(&teks(&dihitung)), typed);
    Some((!sama).then_some(KontrolBerbeda { kontrol, place, nomor, dihitung, tertulis, selisih }))
}

/// Whether a figure is the other paper's, and how much less it is, where both are numbers.
fn compare(
    kebijakan: Option<&Kebijakan>,
    tertulis: &Tertulis,
    dihitung: &Nilai,
) -> Option<(bool, Option<Decimal>)> {
    Some(match (tertulis, dihitung.bilangan()) {
        (Tertulis::Bilangan(tertulis), Some(dihitung)) => {
            // A paper may print fewer decimals than the report; a zero that it does print is a digit as any other.
            let bulat = kebijakan?.pembulatan.bulatkan(dihitung, tertulis.scale());
            (bulat == *tertulis, Some(tertulis.saturating_sub(dihitung)))
        }
        (Tertulis::Teks(tertulis), None) => (teks(dihitung) == *tertulis, None),
        (Tertulis::Bilangan(_), None) | (Tertulis::Teks(_), Some(_)) => (false, None),
    })
}

/// What is no single number, as papers print it, without its unit.
fn teks(nilai: &Nilai) -> String {
    match nilai {
        Nilai::Teks(teks) => teks.clone(),
        Nilai::Rentang([dari, sampai], _) => bahasa::rentang(*dari, *sampai),
        Nilai::Bernilai(predikat, nilai) => format!("{predikat} ({})", bahasa::desimal(*nilai)),
        Nilai::Rupiah(_)
        | Nilai::Persen(_)
        | Nilai::Poin(_)
        | Nilai::Cacah(_)
        | Nilai::Desimal(..)
        | Nilai::Volume(_)
        | Nilai::TidakAda => "tidak ada angka".to_owned(),
    }
}

/// Whether a difference is only the echo of another: a figure computed from it, or a sum above others whose difference
/// the sums below explain.
fn echoes(
    rencana: Option<&Rencana>,
    beda: &KontrolBerbeda<'_>,
    semua: &[KontrolBerbeda<'_>],
) -> bool {
    if semua.iter().any(|lain| follows_from(beda, lain) || rests_on(rencana, beda, lain)) {
        return true;
    }
    let dalam: Vec<&KontrolBerbeda<'_>> =
        semua.iter().filter(|dalam| covers(beda, dalam)).collect();
    let teratas = |sempit: &&&KontrolBerbeda<'_>| !dalam.iter().any(|luas| covers(luas, sempit));
    let jumlah: Decimal = dalam.iter().filter(teratas).filter_map(|dalam| dalam.selisih).sum();
    !dalam.is_empty() && beda.selisih == Some(jumlah)
}

/// Whether both are sums of the same kind of money and the first covers more.
fn covers(luas: &KontrolBerbeda<'_>, sempit: &KontrolBerbeda<'_>) -> bool {
    let sejenis = matches!(
        (&luas.kontrol.angka, &sempit.kontrol.angka),
        (Angka::Pagu(_), Angka::Pagu(_))
            | (Angka::RealisasiAnggaran(_), Angka::RealisasiAnggaran(_))
    );
    sejenis && asal::covers(luas.nomor, sempit.nomor)
}

/// Whether the first figure is computed from the second, so that it differs because that one does.
fn follows_from(hasil: &KontrolBerbeda<'_>, asal: &KontrolBerbeda<'_>) -> bool {
    let sebab = &asal.kontrol.angka;
    match &hasil.kontrol.angka {
        Angka::Serapan(_) | Angka::Porsi(_) | Angka::Efisiensi(_) => {
            matches!(sebab, Angka::Pagu(_) | Angka::RealisasiAnggaran(_))
                && asal::overlap(hasil.nomor, asal.nomor)
        }
        Angka::Realisasi(Tolok::Renstra(id)) => {
            matches!(sebab, Angka::Pembilang(lain) | Angka::Penyebut(lain) if lain == id)
        }
        Angka::Capaian(Tolok::Renstra(id)) | Angka::Selisih(id) => diukur(sebab) == Some(id),
        Angka::Kategori(id) => dinilai(sebab) == Some(id),
        Angka::Capaian(Tolok::Anggaran(id)) => matches!(
            sebab,
            Angka::Realisasi(Tolok::Anggaran(lain)) | Angka::Target(Tolok::Anggaran(lain)) if lain == id
        ),
        Angka::RataRataCapaian => dinilai(sebab).is_some(),
        Angka::KategoriRataRata => *sebab == Angka::RataRataCapaian || dinilai(sebab).is_some(),
        Angka::Pembilang(_)
        | Angka::Penyebut(_)
        | Angka::Target(_)
        | Angka::Realisasi(Tolok::Anggaran(_))
        | Angka::RealisasiLalu(..)
        | Angka::Kemajuan(_)
        | Angka::TargetTribulan(_)
        | Angka::TahapanTribulan(..)
        | Angka::CapaianTribulan(_)
        | Angka::Pagu(_)
        | Angka::RealisasiAnggaran(_)
        | Angka::SumberDana(_)
        | Angka::UangJangka(..)
        | Angka::KeluaranJangka(..)
        | Angka::Jumlah(_)
        | Angka::GambaranUmum(..) => false,
    }
}

/// The indicator of the renstra whose capaian is computed from this figure.
fn diukur(angka: &Angka) -> Option<&Id> {
    let (Angka::Pembilang(id)
    | Angka::Penyebut(id)
    | Angka::Realisasi(Tolok::Renstra(id))
    | Angka::Target(Tolok::Renstra(id))) = angka
    else {
        return None;
    };
    Some(id)
}

/// The same, of the capaian itself as well.
fn dinilai(angka: &Angka) -> Option<&Id> {
    let Angka::Capaian(Tolok::Renstra(id)) = angka else { return diukur(angka) };
    Some(id)
}

/// Whether the first is the efisiensi of a sasaran and the second a figure of one of its indicators.
fn rests_on(
    rencana: Option<&Rencana>,
    hasil: &KontrolBerbeda<'_>,
    asal: &KontrolBerbeda<'_>,
) -> bool {
    let Angka::Efisiensi(Lingkup::Sasaran(sasaran)) = &hasil.kontrol.angka else { return false };
    let Some(id) = dinilai(&asal.kontrol.angka) else { return false };
    let mut semua = rencana.into_iter().flat_map(|rencana| &rencana.sasaran);
    semua.any(|(id_sasaran, indikator)| id_sasaran == sasaran && indikator.contains(id))
}

fn tell<'a>(
    perkara: &Perkara<'a>,
    cakupan: &Cakupan<'a>,
    beda: &KontrolBerbeda<'_>,
    ikut: &[String],
) -> Diagnostic {
    let angka = &beda.kontrol.angka;
    let mut problem =
        Diagnostic::new(Code::KontrolBerbeda, format!("{angka} tidak sama dengan kontrolnya"))
            .at(beda.place)
            .note(format!("laporan ini {}, kontrolnya {}", beda.dihitung, beda.tertulis));
    if let Some(selisih) = beda.selisih {
        let arah = if selisih > Decimal::ZERO { "kurang" } else { "lebih" };
        problem = problem.note(format!("laporan ini {arah} {}", typed(selisih.abs())));
    }
    if !ikut.is_empty() {
        problem = problem.note(format!("selisih yang sama pada {}", ikut.join(", ")));
    }
    let dugaan = beda.selisih.map(|selisih| asal::dugaan(perkara, cakupan, angka, selisih));
    match dugaan.unwrap_or_default().as_slice() {
        [dugaan] => {
            let saran = format!(
                "periksa {}: {} barangkali salah ketik",
                dugaan.kode,
                typed(dugaan.tertulis)
            );
            problem.conflicting(dugaan.place, "barangkali angka ini").saran(saran)
        }
        [] => with_source(problem, perkara, angka).saran(advice(angka, beda.selisih)),
        banyak => {
            let kode: Vec<String> = banyak
                .iter()
                .map(|dugaan| format!("{} ({})", dugaan.kode, typed(dugaan.tertulis)))
                .collect();
            with_source(problem, perkara, angka)
                .saran(format!("periksa salah satu dari {}", kode.join(", ")))
        }
    }
}

/// The problem with the place that its figure comes from.
fn with_source(problem: Diagnostic, perkara: &Perkara<'_>, angka: &Angka) -> Diagnostic {
    match sumber::place(perkara, angka) {
        Some(place) => problem.conflicting(place, "dihitung dari sini"),
        None => problem,
    }
}

fn advice(angka: &Angka, selisih: Option<Decimal>) -> &'static str {
    let dari_dana = matches!(
        angka,
        Angka::Pagu(Lingkup::Dana(_))
            | Angka::RealisasiAnggaran(Lingkup::Dana(_))
            | Angka::Serapan(Lingkup::Dana(_))
            | Angka::Porsi(Lingkup::Dana(_))
    );
    if dari_dana && selisih.is_none() {
        "rinci pagu dan realisasi sub kegiatan yang dibayar beberapa dana, misalnya { DAU = 1_000_000, DAK = 500_000 }"
    } else {
        "cocokkan dengan dokumen asalnya, lalu perbaiki yang salah ketik"
    }
}
