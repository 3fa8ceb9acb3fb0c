//! What an issuer says of a certificate: that it was taken back, or that up to some moment it was not.

use std::time::Duration;

use x509_cert::der::DateTime;

use super::asli::Certificate;

/// How long an answer holds that names no next one: its responder has a newer one at any time (RFC 6960, 4.2.2.1).
const SEHARI: Duration = Duration::from_secs(24 * 60 * 60);
/// How far clocks may differ.
const SELISIH: Duration = Duration::from_secs(10 * 60);

/// One issuer's word about one certificate, out of a list (CRL) or an answer (OCSP) that it signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keterangan {
    /// thisUpdate: what the issuer knew by then.
    pub sejak: DateTime,
    /// nextUpdate: when newer knowledge was promised.
    pub sampai: Option<DateTime>,
    /// Since when it is taken back.
    pub dicabut: Option<DateTime>,
    /// Who answered in the issuer's place and could be taken back, too.
    pub penjawab: Option<Box<Certificate>>,
}

impl Keterangan {
    /// Whether it is neither of the future nor outdated at that moment.
    pub fn is_fresh(&self, saat: DateTime) -> bool {
        let (sejak, saat) = (self.sejak.unix_duration(), saat.unix_duration());
        let sampai = self.sampai.map_or(sejak.saturating_add(SEHARI), |one| one.unix_duration());
        sejak <= saat.saturating_add(SELISIH) && saat <= sampai.saturating_add(SELISIH)
    }
}
