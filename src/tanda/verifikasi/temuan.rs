//! What can be found about a signature, and what it makes of the file.

use x509_cert::der::DateTime;

use crate::pdf::Bound;
use crate::tanda::algoritma::Tidak;

/// How far a file can be relied on; the later the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Putusan {
    Sah,
    TakDapatDinilai,
    TidakSah,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Temuan {
    BerkasRusak,
    Terenkripsi,
    TerlaluBesar(Bound),
    TanpaTanda,
    TandaTersembunyi,
    TerlaluBanyak(usize),
    ByteSesudahTerakhir(usize),
    /// So many bytes came after the last signature, of which none is shown.
    BahanSesudahTerakhir(usize),
    /// Nobody signed; it was only stamped.
    HanyaStempel,
    /// It gives rights to readers of its maker, and is nobody's word.
    HakPakai,
    SubFilterTakDikenal(String),
    /// No field of the form shows this signature.
    TanpaBidang,
    RentangSalah,
    LubangSalah,
    /// A place for a signature, and none in it.
    TandaKosong,
    /// And what of it is not understood.
    CmsTakDipahami(String),
    AtributBertentangan(&'static str),
    IsiBerubah,
    TandaTakCocok,
    AlgoritmaLemah(String),
    AlgoritmaTakDikenal(String),
    SertifikatHilang,
    SertifikatTakTerikat,
    TanpaAkar,
    RantaiPutus(String),
    DiLuarMasa {
        pemilik: String,
        masa: (DateTime, DateTime),
    },
    /// At the moment at which it is judged.
    BelumBerlaku {
        pemilik: String,
        sejak: DateTime,
        pada: DateTime,
    },
    /// By nobody's word but the signatory's.
    MengakuDiLuarMasa {
        pemilik: String,
        masa: (DateTime, DateTime),
    },
    /// What was signed bears a moment that is still to come.
    WaktuBelumTiba,
    KedaluwarsaTanpaStempel {
        pemilik: String,
        sampai: DateTime,
    },
    BukanUntukIni(String),
    EkstensiTakDipahami {
        pemilik: String,
        ekstensi: String,
    },
    DibuatSendiri(String),
    Dicabut {
        pemilik: String,
        sejak: DateTime,
    },
    PencabutanTakDiketahui(String),
    TidakDicabut {
        pemilik: String,
        menurut: DateTime,
    },
    /// What is wrong with the time stamp of a signature.
    Stempel(Box<Temuan>),
    StempelUntukLain,
    RevisiRusak,
    DiubahSesudahnya(&'static str),
    MetadataBerubah,
    /// A later signature can draw something on a page.
    GambarSesudahnya,
    /// What was appended is not written so that every reader sees the same in it.
    LanjutanRusak,
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
