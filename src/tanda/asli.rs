//! What an issuer signed, with the bytes that it came in: the signature is over those, whatever an encoder would make of
//! what was read from them.

use std::ops::Deref;

use der::{Decode, Header, Reader, SliceReader};

/// A certificate (RFC 5280, 4).
pub type Certificate = Original<x509_cert::Certificate>;

/// A list of revoked certificates (RFC 5280, 5).
pub type CertificateList = Original<x509_cert::crl::CertificateList>;

/// A value as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original<T> {
    der: Vec<u8>,
    isi: T,
}

impl<T: for<'a> Decode<'a>> Original<T> {
    /// Reads DER; `None` where it is something else.
    pub fn read(der: &[u8]) -> Option<Self> {
        Some(Self { der: der.to_vec(), isi: T::from_der(der).ok()? })
    }
}

impl<T> Original<T> {
    /// The bytes that it came in.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// What is signed: the first part of a certificate, a list or an answer.
    pub fn signed(&self) -> &[u8] {
        let part = SliceReader::new(&self.der).and_then(|mut reader| {
            Header::decode(&mut reader)?;
            reader.tlv_bytes()
        });
        part.unwrap_or_default()
    }
}

impl<T> Deref for Original<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.isi
    }
}
