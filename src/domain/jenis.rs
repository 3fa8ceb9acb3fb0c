//! Kinds of office and levels of government, with the words that follow from them: one row each.

mod kata;
mod tingkat;

use strum::VariantArray;

pub use kata::KataJenis;
pub use tingkat::TingkatPemerintahan;

/// What an office is. The kinds of a region's offices are those of PP 18/2016 as amended by PP 72/2019; where a rule of
/// its own says what a kind is, its row names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum JenisInstansi {
    /// Carries out affairs of the region.
    Dinas,
    /// A province's dinas in a part of it (PP 18/2016).
    CabangDinas,
    /// The same in a city of Jakarta.
    SukuDinas,
    /// Under a rule of its own, and no support of others: disasters (Permendagri 46/2008), the unity of the nation
    /// (Permendagri 11/2019).
    BadanTersendiri,
    /// Supports the region's affairs: planning, money, staff, research.
    Badan,
    /// Oversees the region's government.
    Inspektorat,
    /// The staff of the head of the region.
    SekretariatDaerah,
    /// A part of a province's secretariat.
    Biro,
    /// A part of a kabupaten's or a kota's secretariat.
    Bagian,
    /// Serves the region's council.
    SekretariatDprd,
    /// The same of a kabupaten or kota of Aceh (UU 11/2006) or Papua (UU 2/2021).
    SekretariatDprk,
    /// The same of Aceh (UU 11/2006).
    SekretariatDpra,
    /// The same of a province of Papua (UU 2/2021).
    SekretariatDprp,
    /// Keeps order: Satuan Polisi Pamong Praja, which carries out affairs as a dinas does (PP 16/2018).
    Satuan,
    /// A hospital of the region, with an organisation of its own kind, that answers to the dinas of health (PP 72/2019).
    RumahSakit,
    /// A health centre, which answers to it, too (PP 72/2019).
    Puskesmas,
    /// A part of a kabupaten or kota (UU 23/2014, Pasal 209; PP 18/2016, Pasal 50).
    Kecamatan,
    /// The same in Papua (UU 21/2001).
    Distrik,
    /// The same in a kabupaten of Yogyakarta (UU 13/2012).
    Kapanewon,
    /// The same in its kota.
    Kemantren,
    /// A part of a kecamatan.
    Kelurahan,
    /// A unit below a dinas or a badan; a school is one, too (PP 18/2016).
    Uptd,
    /// Of a ministry.
    Direktorat,
    /// A vertical agency's, most often; a region's for the unity of the nation (Permendagri 11/2019).
    Kantor,
    /// A unit of a ministry or a body of the nation's government that does its technical work.
    Upt,
    /// Of a body that is no ministry and has offices of its own: courts, prosecution, police, elections (Perpres 29/2014
    /// calls what has money of its own so).
    SatuanKerja,
    /// A university or another school of that level.
    PerguruanTinggi,
    /// None of these.
    Lain,
}

impl JenisInstansi {
    /// What an office of this name is, as far as its first words say so: the longest that are known count. Of the nation's
    /// offices no more is said than their level says; a region's must be known.
    pub fn dari_nama(nama: &str, tingkat: TingkatPemerintahan) -> Option<Self> {
        let awalan = Self::VARIANTS.iter().flat_map(|jenis| {
            let KataJenis { awalan, pusat, .. } = jenis.kata();
            let daerah = awalan.iter().map(|awal| (*awal, Some(*jenis)));
            daerah.chain(pusat.iter().map(|awal| (*awal, None))).map(|sama| (sama, *jenis))
        });
        let sama = awalan.filter(|((awal, _), _)| begins(nama, awal));
        let ((_, milik_daerah), jenis) = sama.max_by_key(|((awal, _), _)| awal.len())?;
        if tingkat.berdaerah() { milik_daerah } else { Some(jenis) }
    }
}

/// Names behind which the nation's offices are told apart by their seat alone.
const BERTEMPAT: &[&str] = &[
    "Cabang Kejaksaan Negeri",
    "Kantor Pelayanan Pajak Madya",
    "Kantor Pelayanan Pajak Pratama",
    "Kantor Pelayanan Perbendaharaan Negara",
    "Kejaksaan Negeri",
    "Kejaksaan Tinggi",
    "Kepolisian Daerah",
    "Kepolisian Resor",
    "Kepolisian Sektor",
    "KPP Madya",
    "KPP Pratama",
    "KPPN",
    "Mahkamah Syar'iyah",
    "Pengadilan Agama",
    "Pengadilan Militer",
    "Pengadilan Negeri",
    "Pengadilan Tata Usaha Negara",
    "Pengadilan Tinggi",
    "Polda",
    "Polres",
    "Polresta",
    "Polrestabes",
    "Polsek",
];

/// Whether a name of one of the nation's offices goes on behind what it shares with the others of its kind, and so tells
/// where it is: "Kejaksaan Negeri Cibinong".
pub fn bertempat(nama: &str) -> bool {
    // "Pengadilan Tinggi Agama" itself names no place.
    let sendiri = ["Pengadilan Tinggi Agama", "Pengadilan Tinggi Tata Usaha Negara"];
    !sendiri.iter().any(|awal| nama.eq_ignore_ascii_case(awal))
        && BERTEMPAT.iter().any(|awal| begins(nama, awal) && nama.len() > awal.len())
}

/// Whether a name begins with these whole words, in whatever case.
fn begins(nama: &str, awal: &str) -> bool {
    let (nama, awal) = (nama.to_lowercase(), awal.to_lowercase());
    nama.strip_prefix(&awal).is_some_and(|sisa| !sisa.starts_with(char::is_alphanumeric))
}
