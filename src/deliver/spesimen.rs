//! `spesimen.json`: where on its pages a report is to be signed electronically, for whoever calls the service of BSrE.
//!
//! The fields are those that clients of its Esign Client Service are seen to send (v1 `POST /api/sign/pdf`, v2
//! `POST /api/v2/sign/pdf`). Those clients do not agree on the origin of coordinates, so both are told. Who signs and
//! by which secret is never here: NIK and passphrase belong into the call alone.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use serde_json::Number;

use super::sha256;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Laporan;
use crate::domain::pengesahan::{CaraPengesahan, Nip, Penandatangan};
use crate::narrate::pengesahan::id;
use crate::typeset::{Dokumen, Letak};

/// The rooms for the signatures of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spesimen {
    cara: CaraPengesahan,
    isi: Vec<(Penandatangan, Letak)>,
}

/// The rooms of a report; `None` for a draft.
///
/// # Errors
/// Where the pages keep no room for one of the signatories.
pub fn spesimen(laporan: &Laporan, dokumen: &Dokumen) -> Result<Option<Spesimen>, Vec<Diagnostic>> {
    if laporan.konsep() {
        return Ok(None);
    }
    let letak = dokumen.letak();
    let isi = laporan.pengesahan.semua().enumerate().map(|(urut, penandatangan)| {
        let letak = letak.iter().find(|letak| letak.id == id(urut)).cloned();
        letak
            .map(|letak| (penandatangan.clone(), letak))
            .ok_or_else(|| vec![without_room(penandatangan)])
    });
    let cara = laporan.pengesahan.cara;
    Ok(Some(Spesimen { cara, isi: isi.collect::<Result<_, _>>()? }))
}

fn without_room(penandatangan: &Penandatangan) -> Diagnostic {
    let pesan = format!("halaman tidak memuat ruang tanda tangan {}", penandatangan.jabatan);
    Diagnostic::new(Code::TataLetakGagal, pesan)
        .saran("bila memakai --templat, pakai templat yang menandai ruang itu")
}

/// The name of the specimen beside a PDF: "….pdf" gives "…_spesimen.json".
pub fn nama_spesimen(pdf: &Path) -> PathBuf {
    let mut nama = pdf.file_stem().map_or_else(OsString::new, OsString::from);
    nama.push("_spesimen.json");
    pdf.with_file_name(nama)
}

#[derive(Serialize)]
struct BerkasSpesimen<'a> {
    berkas: &'a str,
    sha256: String,
    satuan: &'a str,
    cara: &'a str,
    penandatangan: Vec<RuangSpesimen<'a>>,
}

#[derive(Serialize)]
struct RuangSpesimen<'a> {
    id: &'a str,
    jabatan: &'a str,
    nama: Option<&'a str>,
    nip: Option<&'a str>,
    halaman: usize,
    /// From the upper left corner.
    kotak: KotakSpesimen,
    /// From the lower left corner: left, bottom, right, top.
    pdf_rect: [Number; 4],
    /// What BSrE is called with; a pen is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    bsre_v1: Option<V1<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bsre_v1_penanda: Option<V1Penanda>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bsre_v2: Option<V2<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bsre_v2_penanda: Option<V2Penanda>,
}

#[derive(Serialize)]
struct KotakSpesimen {
    x: Number,
    y_atas: Number,
    lebar: Number,
    tinggi: Number,
    tinggi_halaman: Number,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct V1<'a> {
    tampilan: &'a str,
    #[serde(flatten)]
    tempat: Option<V1Tempat>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct V1Tempat {
    page: usize,
    x_axis: Number,
    y_axis: Number,
    width: Number,
    height: Number,
}

#[derive(Serialize)]
struct V1Penanda {
    tampilan: &'static str,
    tag_koordinat: char,
    width: Number,
    height: Number,
}

#[derive(Serialize)]
struct V2<'a> {
    tampilan: &'a str,
    #[serde(flatten)]
    tempat: Option<V2Tempat>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct V2Tempat {
    page: usize,
    origin_x: Number,
    origin_y: Number,
    width: Number,
    height: Number,
}

#[derive(Serialize)]
struct V2Penanda {
    tampilan: &'static str,
    tag: char,
    width: Number,
    height: Number,
}

impl Spesimen {
    /// The file, for the PDF of this name and content.
    pub fn json(&self, berkas: &str, pdf: &[u8]) -> String {
        let sha256 = sha256(pdf);
        let cara = match self.cara {
            CaraPengesahan::Basah => "basah",
            CaraPengesahan::Tte => "tte",
            CaraPengesahan::Sertifikat => "sertifikat",
        };
        let penandatangan = self
            .isi
            .iter()
            .map(|(penandatangan, letak)| self.ruang(penandatangan, letak))
            .collect();
        let berkas = BerkasSpesimen { berkas, sha256, satuan: "pt", cara, penandatangan };
        // What is written here always has a form as JSON.
        serde_json::to_string_pretty(&berkas).unwrap_or_default() + "\n"
    }

    fn ruang<'a>(&self, penandatangan: &'a Penandatangan, letak: &'a Letak) -> RuangSpesimen<'a> {
        let bawah = bawah(letak);
        let elektronik = self.cara != CaraPengesahan::Basah;
        let visible = self.cara == CaraPengesahan::Tte;
        let penanda = penandatangan.penanda.filter(|_| visible);
        let nip = match &penandatangan.nip {
            Nip::Ada(angka) => Some(angka.as_str()),
            Nip::Belum | Nip::Tanpa { .. } => None,
        };
        RuangSpesimen {
            id: &letak.id,
            jabatan: &penandatangan.jabatan,
            nama: penandatangan.nama.as_deref(),
            nip,
            halaman: letak.halaman,
            kotak: KotakSpesimen {
                x: angka(letak.kiri, 2),
                y_atas: angka(letak.atas, 2),
                lebar: angka(letak.lebar, 2),
                tinggi: angka(letak.tinggi, 2),
                tinggi_halaman: angka(letak.tinggi_halaman, 2),
            },
            pdf_rect: [letak.kiri, bawah, letak.kiri + letak.lebar, bawah + letak.tinggi]
                .map(|nilai| angka(nilai, 2)),
            bsre_v1: elektronik.then(|| V1::dari(letak, visible)),
            bsre_v1_penanda: penanda.map(|tag| V1Penanda::dari(letak, tag)),
            bsre_v2: elektronik.then(|| V2::dari(letak, visible)),
            bsre_v2_penanda: penanda.map(|tag| V2Penanda::dari(letak, tag)),
        }
    }
}

impl V1<'_> {
    fn dari(letak: &Letak, visible: bool) -> Self {
        Self {
            tampilan: if visible { "visible" } else { "invisible" },
            tempat: visible.then(|| V1Tempat {
                page: letak.halaman,
                x_axis: angka(letak.kiri, 0),
                y_axis: angka(bawah(letak), 0),
                width: angka(letak.lebar, 0),
                height: angka(letak.tinggi, 0),
            }),
        }
    }
}

impl V1Penanda {
    fn dari(letak: &Letak, tag_koordinat: char) -> Self {
        let (width, height) = (angka(letak.lebar, 0), angka(letak.tinggi, 0));
        Self { tampilan: "visible", tag_koordinat, width, height }
    }
}

impl V2<'_> {
    fn dari(letak: &Letak, visible: bool) -> Self {
        Self {
            tampilan: if visible { "VISIBLE" } else { "INVISIBLE" },
            tempat: visible.then(|| V2Tempat {
                page: letak.halaman,
                origin_x: angka(letak.kiri, 1),
                origin_y: angka(letak.atas, 1),
                width: angka(letak.lebar, 1),
                height: angka(letak.tinggi, 1),
            }),
        }
    }
}

impl V2Penanda {
    fn dari(letak: &Letak, tag: char) -> Self {
        let (width, height) = (angka(letak.lebar, 1), angka(letak.tinggi, 1));
        Self { tampilan: "VISIBLE", tag, width, height }
    }
}

/// The room's lower edge, from the page's.
fn bawah(letak: &Letak) -> Decimal {
    letak.tinggi_halaman - letak.atas - letak.tinggi
}

/// A length with so many digits after the point at most, as a JSON number.
fn angka(nilai: Decimal, digits: u32) -> Number {
    let nilai = nilai.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    nilai.normalize().to_string().parse().unwrap_or_else(|_| Number::from(0))
}
