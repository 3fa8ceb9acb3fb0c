//! CMS SignedData (RFC 5652, 5) as it came. Others keep its sets in no order, name a certificate twice, or put in what
//! nobody here knows; and the signature is over the attributes as they stand.

use cms::signed_data::EncapsulatedContentInfo;
use der::asn1::{Any, Int, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{
    Decode, DecodeValue, Encode, EncodeValue, FixedTag, Header, Length, Reader, Sequence, Tag,
    Writer,
};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::name::Name;

/// SET OF in its own order, with what it repeats.
#[derive(Debug, Clone)]
pub struct Himpunan<T>(pub Vec<T>);

impl<T> FixedTag for Himpunan<T> {
    const TAG: Tag = Tag::Set;
}

impl<'a, T: Decode<'a>> DecodeValue<'a> for Himpunan<T> {
    fn decode_value<R: Reader<'a>>(reader: &mut R, header: Header) -> der::Result<Self> {
        reader.read_nested(header.length, |reader| {
            let mut all = Vec::new();
            while !reader.is_finished() {
                all.push(T::decode(reader)?);
            }
            Ok(Self(all))
        })
    }
}

impl<T: Encode> EncodeValue for Himpunan<T> {
    fn value_len(&self) -> der::Result<Length> {
        self.0.iter().try_fold(Length::ZERO, |sum, one| sum + one.encoded_len()?)
    }

    fn encode_value(&self, writer: &mut impl Writer) -> der::Result<()> {
        self.0.iter().try_for_each(|one| one.encode(writer))
    }
}

/// SignedData (RFC 5652, 5.1).
#[derive(Debug, Clone, Sequence)]
pub struct SignedData {
    pub version: u8,
    pub digest_algorithms: Any,
    pub encap_content_info: EncapsulatedContentInfo,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    pub certificates: Option<Himpunan<Any>>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub crls: Option<Himpunan<Any>>,
    pub signer_infos: Himpunan<SignerInfo>,
}

/// SignerInfo (RFC 5652, 5.3).
#[derive(Debug, Clone, Sequence)]
pub struct SignerInfo {
    pub version: u8,
    /// Issuer and serial number, or the certificate's key identifier.
    pub sid: Any,
    pub digest_alg: Alg,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    pub signed_attrs: Option<Himpunan<Attribute>>,
    pub signature_algorithm: Alg,
    pub signature: OctetString,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub unsigned_attrs: Option<Himpunan<Attribute>>,
}

/// Attribute (RFC 5652, 5.3).
#[derive(Debug, Clone, Sequence)]
pub struct Attribute {
    pub oid: Oid,
    pub values: Himpunan<Any>,
}

/// IssuerAndSerialNumber (RFC 5652, 10.2.4).
#[derive(Debug, Clone, Sequence)]
pub struct IssuerAndSerialNumber {
    pub issuer: Name,
    pub serial_number: Int,
}

/// CMSAlgorithmProtection (RFC 6211).
#[derive(Debug, Sequence)]
pub struct AlgorithmProtection {
    pub digest_alg: Alg,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub signature_alg: Option<Alg>,
    #[asn1(context_specific = "2", tag_mode = "IMPLICIT", optional = "true")]
    pub mac_alg: Option<Alg>,
}
