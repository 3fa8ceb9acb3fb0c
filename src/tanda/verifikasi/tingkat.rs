//! How long a signature can be judged with what the file itself holds: the four levels of PAdES (ETSI EN 319 142-1, 6).

use std::fmt;

use x509_cert::der::DateTime;

use super::Temuan;
use super::rantai::{self, SaatNilai};
use super::stempel::Cap;
use crate::tanda::asli::Certificate;
use crate::tanda::bahan::BahanNilai;
use crate::tanda::sertifikat::Guna;
use crate::tanda::signed_data::SignedData;

/// A level, of a signature that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TingkatPades {
    /// The signature and its certificates.
    B,
    /// And a stamp that proves when.
    T,
    /// And its issuers' word on every certificate of its chain and of its stamp's.
    Lt,
    /// And a stamp over the file that covers all of that.
    Lta,
}

/// A stamp over the file that holds: by then all was there that it covers.
#[derive(Debug)]
pub struct StempelArsip {
    pub saat: DateTime,
    /// What the last such stamp covers.
    pub bahan: BahanNilai,
}

/// A signature that holds, with what decides over its level.
#[derive(Debug)]
pub struct DasarTingkat<'a> {
    pub sertifikat: Certificate,
    pub data: &'a SignedData,
    pub cap: Option<Cap>,
    pub akar: &'a [Certificate],
    pub kini: DateTime,
}

impl DasarTingkat<'_> {
    /// The level that is reached with the file's store, and with what an archive stamp covers of it.
    pub fn tingkat(&self, bahan: &BahanNilai, arsip: Option<&StempelArsip>) -> TingkatPades {
        match (arsip, &self.cap) {
            (Some(arsip), _) if self.is_vouched(&arsip.bahan, arsip.saat) => TingkatPades::Lta,
            (_, Some(cap)) if self.is_vouched(bahan, cap.saat) => TingkatPades::Lt,
            (None, None) => TingkatPades::B,
            (Some(_), _) | (_, Some(_)) => TingkatPades::T,
        }
    }

    /// Whether issuers tell of every certificate that none was taken back when it was used; `terbukti` is for a signature
    /// without a stamp of its own. It stays so when that word is outdated.
    fn is_vouched(&self, bahan: &BahanNilai, terbukti: DateTime) -> bool {
        let bahan = bahan.with(self.data);
        let terbukti = Some(self.cap.as_ref().map_or(terbukti, |cap| cap.saat));
        let saat = SaatNilai { terbukti, pengakuan: None, kini: self.kini };
        let (_, mut temuan) =
            rantai::verify(&self.sertifikat, &bahan, self.akar, &saat, Guna::Dokumen);
        temuan.extend(self.cap.iter().flat_map(|cap| cap.rantai(&bahan, self.akar, &saat)));
        !temuan.iter().any(|one| matches!(one, Temuan::PencabutanTakDiketahui(_)))
    }
}

impl fmt::Display for TingkatPades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::B => "B-B, tanpa stempel waktu",
            Self::T => "B-T, berstempel waktu",
            Self::Lt => "B-LT, berstempel waktu dan memuat bahan pemeriksaannya",
            Self::Lta => "B-LTA, bahan pemeriksaannya dijaga stempel waktu arsip",
        })
    }
}
