//! The document's security store (DSS; ETSI EN 319 142-1, 5.4.2), in which a PDF keeps what judges its signatures.

use lopdf::{Dictionary, Object, Stream};

use super::asli::Certificate;
use super::bahan::{TERBESAR, simpanan};
use super::gagal::Gagal;
use super::pembaruan::Appender;
use crate::pdf::{deret, kamus, katalog};

/// What judges the signatures of one file for long. It is complete, and was believed and fresh when it was put together.
#[derive(Debug, Clone, Default)]
pub struct Bekal {
    pub(super) sertifikat: Vec<Certificate>,
    /// Lists and answers, each in DER.
    pub(super) crl: Vec<Vec<u8>>,
    pub(super) ocsp: Vec<Vec<u8>>,
}

impl Bekal {
    /// Puts it into an update, and says whether anything was new; what the store holds already stays there.
    pub(super) fn write(&self, pembaruan: &mut Appender) -> Result<bool, Gagal> {
        let (catalog, dictionary) = katalog(pembaruan.old()).ok_or(Gagal::BukanPdf)?;
        let lama = dictionary.get(b"DSS").ok().cloned();
        let tempat = lama.as_ref().and_then(|one| one.as_reference().ok());
        let isi_lama = lama.as_ref().and_then(|one| kamus(pembaruan.old(), one)).cloned();
        let mut dss = isi_lama.unwrap_or_else(Dictionary::new);
        dss.set("Type", "DSS");
        let sertifikat = self.sertifikat.iter().map(|one| one.der().to_vec()).collect();
        let mut grown = false;
        for (key, semua) in [("Certs", &sertifikat), ("CRLs", &self.crl), ("OCSPs", &self.ocsp)] {
            let mut sisa = TERBESAR;
            let ada = simpanan(pembaruan.old(), key.as_bytes(), &mut sisa);
            let items = dss.get(key.as_bytes()).ok().and_then(|one| deret(pembaruan.old(), one));
            let mut items = items.unwrap_or_default().to_vec();
            for der in semua.iter().filter(|der| !ada.contains(der)) {
                let stream = Stream::new(Dictionary::new(), der.clone()).with_compression(false);
                items.push(Object::from(pembaruan.add(stream)));
                grown = true;
            }
            if !items.is_empty() {
                dss.set(key, items);
            }
        }
        match tempat {
            _ if !grown => {}
            Some(id) => *pembaruan.change(id)? = dss,
            None => {
                let id = pembaruan.add(dss);
                pembaruan.change(catalog)?.set("DSS", id);
            }
        }
        Ok(grown)
    }
}
