//! What can be found about a signature, and what it makes of the file.

use x509_cert::der::DateTime;

use crate::pdf::Bound;
use crate::tanda::algoritma::Tidak;

/// How far a file can be relied on; the later the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Putusan {
    /// It holds, and nothing speaks against it.
    Sah,
    /// Something could not be judged, which proves nothing either way.
    TakDapatDinilai,
    /// Something is wrong with it.
    TidakSah,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Temuan {
    /// No whole PDF.
    BerkasRusak,
    /// Locked by a password.
    Terenkripsi,
    /// It takes more of something than is given to any file.
    TerlaluBesar(Bound),
    /// Nobody signed, and nobody stamped.
    TanpaTanda,
    /// A signature stands in the file that its present state no longer leads to.
    TandaTersembunyi,
    /// There are so many signatures, more than are gone through.
    TerlaluBanyak(usize),
    /// So many bytes came after the last signature, and nobody vouches for them.
    ByteSesudahTerakhir(usize),
    /// So many bytes came after the last signature, of which none is shown.
    BahanSesudahTerakhir(usize),
    /// Nobody signed; it was only stamped.
    HanyaStempel,
    /// It gives rights to readers of its maker, and is nobody's word.
    HakPakai,
    /// The way of signing that its dictionary names.
    SubFilterTakDikenal(String),
    /// No field of the form shows this signature.
    TanpaBidang,
    /// The bytes that it says to cover begin elsewhere, overlap, or go past the end.
    RentangSalah,
    /// What it leaves out is not its own digits alone.
    LubangSalah,
    /// A place for a signature, and none in it.
    TandaKosong,
    /// And what of it is not understood.
    CmsTakDipahami(String),
    /// A signed attribute says other than the signature, by its name.
    AtributBertentangan(&'static str),
    /// The hash is another one.
    IsiBerubah,
    /// The signature was made with another key.
    TandaTakCocok,
    /// The algorithm that is too weak by now.
    AlgoritmaLemah(String),
    /// The algorithm that is not known here.
    AlgoritmaTakDikenal(String),
    /// No certificate in it belongs to the signature.
    SertifikatHilang,
    /// signingCertificate names another certificate (RFC 5035).
    SertifikatTakTerikat,
    /// No root was given to follow the chain to.
    TanpaAkar,
    /// The last issuer that the chain leads to.
    RantaiPutus(String),
    /// A stamp proves that it was made when the certificate did not hold yet.
    DiLuarMasa {
        /// The certificate's holder.
        pemilik: String,
        /// From when to when it holds.
        masa: (DateTime, DateTime),
    },
    /// At the moment at which it is judged.
    BelumBerlaku {
        /// The certificate's holder.
        pemilik: String,
        /// From when on it holds.
        sejak: DateTime,
        /// The moment of judging.
        pada: DateTime,
    },
    /// By nobody's word but the signatory's.
    MengakuDiLuarMasa {
        /// The certificate's holder.
        pemilik: String,
        /// From when to when it holds.
        masa: (DateTime, DateTime),
    },
    /// What was signed bears a moment that is still to come.
    WaktuBelumTiba,
    /// The certificate does not hold any more, and no stamp proves that it did.
    KedaluwarsaTanpaStempel {
        /// Its holder.
        pemilik: String,
        /// Until when it held.
        sampai: DateTime,
    },
    /// The holder of a certificate whose key is for other uses.
    BukanUntukIni(String),
    /// A certificate has a critical extension that is not understood here.
    EkstensiTakDipahami {
        /// Its holder.
        pemilik: String,
        /// What the extension is called.
        ekstensi: String,
    },
    /// The holder of a certificate that vouches for itself.
    DibuatSendiri(String),
    /// A certificate was taken back.
    Dicabut {
        /// Its holder.
        pemilik: String,
        /// From when on.
        sejak: DateTime,
    },
    /// The holder of a certificate of which no issuer's word is there.
    PencabutanTakDiketahui(String),
    /// Its issuer says that a certificate was not taken back.
    TidakDicabut {
        /// Its holder.
        pemilik: String,
        /// When the issuer said so.
        menurut: DateTime,
    },
    /// What is wrong with the time stamp of a signature.
    Stempel(Box<Temuan>),
    /// The time stamp is over other data.
    StempelUntukLain,
    /// What it covers is no whole PDF.
    RevisiRusak,
    /// What was changed after it, in Indonesian.
    DiubahSesudahnya(&'static str),
    /// The packet of metadata is another one since.
    MetadataBerubah,
    /// A later signature can draw something on a page.
    GambarSesudahnya,
    /// What was appended is not written so that every reader sees the same in it.
    LanjutanRusak,
    /// There are more updates than so many, more than are gone through.
    TerlaluBanyakPembaruan(usize),
    /// The states that it went through are too large together.
    PembaruanTerlaluBerat,
    /// A reference that led nowhere when it was signed leads somewhere now.
    RujukanDiisi,
    /// A key of the trailer that the standard does not know leads to something else.
    TrailerLain(String),
    /// Something new that nothing uses.
    ObjekTakTerpakai,
    /// Its pages do not hang in a tree: what is shown is for each reader to find out.
    HalamanBerputar,
    /// A page that is none of the file's, or what leads to it.
    HalamanTersembunyi,
    /// What is kept for single signatures was exchanged.
    BahanDiganti,
    /// Two tables beside each other, of which each reader knows one.
    Hibrida,
    /// A field asks for more than is looked at here.
    SyaratBidang(String),
    /// A table of objects that the file's end does not lead to.
    TabelBerlebih,
    /// The tables are such that some readers put the file together anew, and find objects there that no table lists.
    ObjekDiLuarTabel,
    /// A certifying signature allows less than what came.
    DilarangSertifikasi,
    /// The field that it locks and that was filled later, by its name.
    BidangTerkunci(String),
}

impl Temuan {
    /// What it makes of the signature.
    pub fn putusan(&self) -> Putusan {
        match self {
            Self::BerkasRusak
            | Self::TandaTersembunyi
            | Self::ByteSesudahTerakhir(_)
            | Self::TanpaBidang
            | Self::RentangSalah
            | Self::LubangSalah
            | Self::TandaKosong
            | Self::AtributBertentangan(_)
            | Self::IsiBerubah
            | Self::TandaTakCocok
            | Self::SertifikatTakTerikat
            | Self::DiLuarMasa { .. }
            | Self::BukanUntukIni(_)
            | Self::Dicabut { .. }
            | Self::StempelUntukLain
            | Self::RevisiRusak
            | Self::LanjutanRusak
            | Self::RujukanDiisi
            | Self::DilarangSertifikasi
            | Self::BidangTerkunci(_)
            | Self::DiubahSesudahnya(_) => Putusan::TidakSah,
            Self::Terenkripsi
            | Self::TerlaluBesar(_)
            | Self::TanpaTanda
            | Self::TerlaluBanyak(_)
            | Self::HakPakai
            | Self::SubFilterTakDikenal(_)
            | Self::CmsTakDipahami(_)
            | Self::AlgoritmaLemah(_)
            | Self::AlgoritmaTakDikenal(_)
            | Self::SertifikatHilang
            | Self::TanpaAkar
            | Self::HanyaStempel
            | Self::GambarSesudahnya
            | Self::TerlaluBanyakPembaruan(_)
            | Self::PembaruanTerlaluBerat
            | Self::HalamanBerputar
            | Self::HalamanTersembunyi
            | Self::TrailerLain(_)
            | Self::BahanDiganti
            | Self::Hibrida
            | Self::SyaratBidang(_)
            | Self::TabelBerlebih
            | Self::ObjekDiLuarTabel
            | Self::RantaiPutus(_)
            | Self::BelumBerlaku { .. }
            | Self::MengakuDiLuarMasa { .. }
            | Self::KedaluwarsaTanpaStempel { .. }
            | Self::EkstensiTakDipahami { .. } => Putusan::TakDapatDinilai,
            Self::DibuatSendiri(_)
            | Self::WaktuBelumTiba
            | Self::PencabutanTakDiketahui(_)
            | Self::TidakDicabut { .. }
            | Self::BahanSesudahTerakhir(_)
            | Self::ObjekTakTerpakai
            | Self::MetadataBerubah => Putusan::Sah,
            Self::Stempel(dalam) => dalam.putusan(),
        }
    }
}

impl From<Tidak> for Temuan {
    fn from(tidak: Tidak) -> Self {
        match tidak {
            Tidak::Lemah(nama) => Self::AlgoritmaLemah(nama),
            Tidak::TakDikenal(nama) => Self::AlgoritmaTakDikenal(nama),
            Tidak::TakCocok => Self::TandaTakCocok,
        }
    }
}
