//! The chain from the signatory's certificate to a root that is trusted (RFC 5280, 6).

use x509_cert::der::DateTime;

use super::Temuan;
use crate::tanda::asli::Certificate;
use crate::tanda::bahan::BahanNilai;
use crate::tanda::sertifikat::{
    self, Guna, is_issued_by, is_same_name, is_self_issued, is_usable_for, masa, may_issue,
    pemilik, penerbit, unknown_critical,
};

/// How long a chain may be, and how many links are tried at most: a file must not keep us busy for ever.
const TERPANJANG: usize = 8;
const PERCOBAAN: usize = 64;

/// The moments that count for a certificate's dates.
#[derive(Debug)]
pub struct SaatNilai {
    /// By then the signature was there, as a time stamp proves.
    pub terbukti: Option<DateTime>,
    /// When the signatory says that it was made.
    pub pengakuan: Option<DateTime>,
    pub kini: DateTime,
}

impl SaatNilai {
    /// The moment at which the certificates must hold.
    fn acuan(&self) -> DateTime {
        self.terbukti.unwrap_or(self.kini)
    }
}

/// The chain as far as it goes, and what is to be said of it.
pub fn verify(
    penanda: &Certificate,
    bahan: &BahanNilai,
    akar: &[Certificate],
    saat: &SaatNilai,
    guna: Guna,
) -> (Vec<Certificate>, Vec<Temuan>) {
    let mut temuan = Vec::new();
    if !is_usable_for(penanda, guna) {
        temuan.push(Temuan::BukanUntukIni(pemilik(penanda)));
    }
    if sertifikat::is_self_signed(penanda) {
        temuan.push(Temuan::DibuatSendiri(pemilik(penanda)));
    }
    let mut jejak = vec![penanda.clone()];
    let mut sisa = PERCOBAAN;
    if akar.is_empty() {
        temuan.push(Temuan::TanpaAkar);
        temuan.extend(masa_berlaku(penanda, saat, penanda));
        return (jejak, temuan);
    }
    if !walk(&mut jejak, bahan, akar, &mut sisa) {
        let ujung = jejak.last().map(penerbit).unwrap_or_default();
        temuan.push(Temuan::RantaiPutus(ujung));
    }
    // The root is trusted because it was given; what stands below it must hold by itself.
    let di_bawah = if jejak.len() > 1 { jejak.len() - 1 } else { 1 };
    for (mata, atas) in
        jejak.iter().take(di_bawah).zip(jejak.iter().skip(1).map(Some).chain([None]))
    {
        temuan.extend(masa_berlaku(mata, saat, penanda));
        if let Some(ekstensi) = unknown_critical(mata) {
            temuan.push(Temuan::EkstensiTakDipahami { pemilik: pemilik(mata), ekstensi });
        }
        temuan.extend(atas.and_then(|atas| revocation(mata, atas, bahan, saat)));
    }
    (jejak, temuan)
}

/// Goes on from the last certificate to a root, trying every issuer that fits; leaves the longest try where none does.
fn walk(
    jejak: &mut Vec<Certificate>,
    bahan: &BahanNilai,
    akar: &[Certificate],
    sisa: &mut usize,
) -> bool {
    let Some(ujung) = jejak.last().cloned() else { return false };
    if akar.contains(&ujung) {
        return true;
    }
    let di_antara = jejak.iter().skip(1).filter(|one| !is_self_issued(one)).count();
    let mut terpanjang = jejak.clone();
    for calon in akar.iter().chain(&bahan.sertifikat) {
        let fits = is_same_name(&calon.tbs_certificate.subject, &ujung.tbs_certificate.issuer);
        if !fits || jejak.len() >= TERPANJANG || jejak.contains(calon) {
            continue;
        }
        *sisa = sisa.saturating_sub(1);
        if *sisa == 0 || !may_issue(calon, di_antara) || !is_issued_by(&ujung, calon) {
            continue;
        }
        let mut further = jejak.clone();
        further.push(calon.clone());
        if walk(&mut further, bahan, akar, sisa) {
            *jejak = further;
            return true;
        }
        if further.len() > terpanjang.len() {
            terpanjang = further;
        }
    }
    *jejak = terpanjang;
    false
}

/// Whether a certificate holds at the moment that counts. Only what was there before its signatory's certificate is proven
/// to be wrong: a stamp says that a signature was made before it, not when, and what the signatory says proves nothing
/// (ETSI EN 319 102-1, 5.5.4 and table 6).
fn masa_berlaku(mata: &Certificate, saat: &SaatNilai, penanda: &Certificate) -> Option<Temuan> {
    let (pemilik, masa) = (pemilik(mata), masa(mata));
    let (sejak, sampai) = masa;
    let pada = saat.acuan();
    if pada < sejak {
        return Some(match saat.terbukti {
            Some(_) if mata == penanda => Temuan::DiLuarMasa { pemilik, masa },
            Some(_) | None => Temuan::BelumBerlaku { pemilik, sejak, pada },
        });
    }
    let di_luar = saat.pengakuan.is_some_and(|saat| saat < sejak || saat > sampai);
    match (pada > sampai, saat.terbukti) {
        (true, Some(_)) => Some(Temuan::KedaluwarsaTanpaStempel { pemilik, sampai }),
        (_, _) if di_luar => Some(Temuan::MengakuDiLuarMasa { pemilik, masa }),
        (true, None) => Some(Temuan::KedaluwarsaTanpaStempel { pemilik, sampai }),
        (false, _) => None,
    }
}

/// What its issuer says of it. A revocation after the proven moment changes nothing any more; and who answers in an
/// issuer's place and was taken back is not believed.
fn revocation(
    mata: &Certificate,
    atas: &Certificate,
    bahan: &BahanNilai,
    saat: &SaatNilai,
) -> Option<Temuan> {
    let pemilik = pemilik(mata);
    let mut semua = bahan.keterangan(mata, atas);
    semua.retain(|keterangan| {
        keterangan.penjawab.as_ref().is_none_or(|penjawab| {
            bahan.keterangan(penjawab, atas).iter().all(|keterangan| keterangan.dicabut.is_none())
        })
    });
    if let Some(sejak) = semua.iter().filter_map(|keterangan| keterangan.dicabut).min() {
        return (sejak <= saat.acuan()).then_some(Temuan::Dicabut { pemilik, sejak });
    }
    // That nothing was known counts neither from the future nor after newer knowledge was due.
    semua.retain(|keterangan| {
        keterangan.sejak <= saat.kini
            && keterangan.sampai.is_none_or(|sampai| saat.acuan() <= sampai)
    });
    Some(match semua.iter().map(|keterangan| keterangan.sejak).max() {
        Some(menurut) => Temuan::TidakDicabut { pemilik, menurut },
        None => Temuan::PencabutanTakDiketahui(pemilik),
    })
}
