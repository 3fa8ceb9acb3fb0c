//! What every chapter is told from: the report, its figures, and the few wordings that all of them share.

mod anggaran;
mod kinerja;

use crate::bahasa::{SPASI_TETAP, desimal, romawi, tanggal};
use rust_decimal::Decimal;

use crate::compute::Rekap;
use crate::compute::rekap::{Keluaran, Keuangan, Kinerja, RekapSasaran};
use crate::compute::setahun::Setahun;
use crate::domain::angka::Persen;
use crate::domain::jenis::TingkatPemerintahan;
use crate::domain::kalimat::Kalimat;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::Laporan;
use crate::domain::periode::{Rentang, Tribulan};
use crate::domain::renstra::{Indikator, PeriodeRenstra, Sasaran};
use crate::domain::susunan::{JenisGambar, JenisPasal, JenisTabel};
use crate::naskah::{Blok, Potongan};

use super::format::persen;
use super::nomor;
use super::prosa;
use super::teks::Baku;

/// The mark of a figure that is undefined or was not measured.
pub const TANPA_NILAI: &str = "–";

/// The report and its figures.
#[derive(Debug, Clone, Copy)]
pub struct Bahan<'a> {
    pub laporan: &'a Laporan,
    pub rekap: &'a Rekap,
    /// The quarters of the year, where they were read.
    pub setahun: Option<&'a Setahun>,
}

impl<'a> Bahan<'a> {
    /// A section of the standard prose, in the office's wording where it has one.
    pub fn teks(self, bagian: Baku) -> Vec<Blok> {
        self.laporan
            .teks
            .get(<&str>::from(bagian))
            .map_or_else(Vec::new, |isi| prosa::blok(self, isi))
    }

    /// A part of the outline in the office's own words.
    pub fn uraian_sendiri(self, urut: usize) -> Vec<Blok> {
        let isi = self.laporan.uraian_sendiri.get(urut).and_then(Option::as_ref);
        isi.map_or_else(Vec::new, |isi| prosa::blok(self, isi))
    }

    /// A passage that the program words, or what the office says instead.
    pub fn kalimat(self, kalimat: Kalimat, disusun: impl FnOnce() -> Vec<Blok>) -> Vec<Blok> {
        let sendiri = self.laporan.teks.get(<&str>::from(kalimat));
        sendiri.map_or_else(disusun, |isi| prosa::blok(self, isi))
    }

    /// "Tribulan I Tahun 2023", "Semester I Tahun 2023", or "Tahun 2023".
    pub fn periode(self) -> String {
        let identitas = &self.laporan.identitas;
        match identitas.periode.rentang {
            Rentang::Tribulan(_) | Rentang::Semester(_) => {
                format!("{} Tahun{SPASI_TETAP}{}", self.rentang(), identitas.periode.tahun)
            }
            Rentang::Tahunan | Rentang::Rencana => {
                format!("Tahun{SPASI_TETAP}{}", identitas.periode.tahun)
            }
        }
    }

    /// "Tribulan I", "Semester I", or "Tahun 2023".
    pub fn rentang(self) -> String {
        let identitas = &self.laporan.identitas;
        match identitas.periode.rentang {
            Rentang::Tribulan(tribulan) => {
                format!("{}{SPASI_TETAP}{}", identitas.istilah_periode, romawi(tribulan.nomor()))
            }
            Rentang::Semester(semester) => {
                format!("Semester{SPASI_TETAP}{}", romawi(semester.nomor()))
            }
            Rentang::Tahunan | Rentang::Rencana => {
                format!("Tahun{SPASI_TETAP}{}", identitas.periode.tahun)
            }
        }
    }

    /// Up to when the figures count: "akhir Tribulan I Tahun 2023", or the day of data that end before the period.
    pub fn batas_data(self) -> String {
        let identitas = &self.laporan.identitas;
        match identitas.periode.akhir() {
            Some(akhir) if identitas.tanggal_data >= akhir => format!("akhir {}", self.periode()),
            Some(_) | None => tanggal(identitas.tanggal_data),
        }
    }

    /// "Tabel 3.5", linked to it.
    pub fn tabel(self, jenis: JenisTabel) -> Potongan {
        Potongan::Rujuk {
            teks: nomor::tabel(&self.laporan.susunan, jenis),
            label: nomor::label_tabel(jenis),
        }
    }

    /// "subbab B", linked to it.
    pub fn subbab(self, jenis: JenisPasal) -> Potongan {
        let huruf = nomor::subbab(&self.laporan.susunan, jenis);
        Potongan::Rujuk {
            teks: format!("subbab{SPASI_TETAP}{huruf}"),
            label: nomor::label_subbab(jenis),
        }
    }

    /// "Gambar 3.1", linked to it.
    pub fn gambar(self, jenis: JenisGambar) -> Potongan {
        Potongan::Rujuk {
            teks: nomor::gambar(&self.laporan.susunan, jenis),
            label: nomor::label_gambar(jenis),
        }
    }

    /// Whether it is a plan, which is signed where it is promised.
    pub fn rencana(self) -> bool {
        self.laporan.identitas.periode.rentang == Rentang::Rencana
    }

    /// The report's year.
    pub fn tahun(self) -> u16 {
        self.laporan.identitas.periode.tahun
    }

    /// Whether nothing is left of the year: an annual report, or one of its last quarter.
    pub fn tahun_selesai(self) -> bool {
        match self.laporan.identitas.periode.tribulan() {
            None | Some(Tribulan::IV) => true,
            Some(Tribulan::I | Tribulan::II | Tribulan::III) => false,
        }
    }

    /// "Dinas Tenaga Kerja"; without its region a vertical agency's name is that of the nation's body.
    pub fn instansi(self) -> String {
        match self.laporan.pemda.tingkat {
            TingkatPemerintahan::Vertikal => self.instansi_lengkap(),
            TingkatPemerintahan::Kabupaten
            | TingkatPemerintahan::Kota
            | TingkatPemerintahan::Provinsi
            | TingkatPemerintahan::Kementerian
            | TingkatPemerintahan::Lembaga => self.laporan.instansi.nama.clone(),
        }
    }

    /// What a sentence calls the office after its name: "dinas".
    pub fn sebutan(self) -> &'a str {
        let instansi = &self.laporan.instansi;
        instansi.sebutan.as_deref().unwrap_or(instansi.jenis.kata().sebutan)
    }

    /// The body above the office: "Kabupaten Lumajang", "Badan Pusat Statistik", "Kementerian Perhubungan".
    pub fn induk(self) -> &'a str {
        let (pemda, instansi) = (&self.laporan.pemda, &self.laporan.instansi);
        match pemda.tingkat {
            TingkatPemerintahan::Vertikal => {
                instansi.induk.as_deref().unwrap_or_else(|| instansi.tanpa_daerah(pemda))
            }
            TingkatPemerintahan::Kabupaten
            | TingkatPemerintahan::Kota
            | TingkatPemerintahan::Provinsi
            | TingkatPemerintahan::Kementerian
            | TingkatPemerintahan::Lembaga => &pemda.nama,
        }
    }

    /// "Dinas Tenaga Kerja Kabupaten Lumajang".
    pub fn instansi_lengkap(self) -> String {
        self.laporan.instansi.lengkap(&self.laporan.pemda)
    }

    /// Whose the strategic plan is.
    pub fn pemilik_renstra(self) -> String {
        self.laporan.renstra.milik.clone().unwrap_or_else(|| self.instansi_lengkap())
    }

    /// "2018–2023", "sampai dengan 2023" where the first year is not known, or the mark where neither is.
    pub fn periode_renstra(self) -> String {
        match self.laporan.renstra.periode.ada() {
            Some(PeriodeRenstra { awal: Some(awal), akhir }) => format!("{awal}–{akhir}"),
            Some(PeriodeRenstra { awal: None, akhir }) => format!("sampai dengan {akhir}"),
            None => TANPA_NILAI.to_owned(),
        }
    }

    /// " Tahun 2018–2023", " sampai dengan Tahun 2023", or nothing where neither year is known.
    pub fn tahun_renstra(self) -> String {
        match self.laporan.renstra.periode.ada() {
            Some(PeriodeRenstra { awal: Some(awal), akhir }) => {
                format!(" Tahun{SPASI_TETAP}{awal}–{akhir}")
            }
            Some(PeriodeRenstra { awal: None, akhir }) => {
                format!(" sampai dengan Tahun{SPASI_TETAP}{akhir}")
            }
            None => String::new(),
        }
    }

    /// What the year's targets stand in: "perjanjian kinerja", "Rencana Kerja".
    pub fn dokumen_target(self) -> &'a str {
        self.laporan.perjanjian.dokumen.as_deref().unwrap_or("perjanjian kinerja")
    }

    /// The same in a heading, where a changed agreement is called so.
    pub fn judul_dokumen_target(self) -> String {
        self.laporan.perjanjian.dokumen.clone().unwrap_or_else(|| self.judul_perjanjian())
    }

    /// "Perjanjian Kinerja", "Perjanjian Kinerja Perubahan ke-2".
    pub fn judul_perjanjian(self) -> String {
        let imbuhan = self.laporan.perjanjian.perubahan.imbuhan();
        format!("Perjanjian Kinerja{}", imbuhan.replace("perubahan", "Perubahan"))
    }

    /// Whether a table stands in the outline.
    pub fn memuat(self, jenis: JenisTabel) -> bool {
        self.laporan.susunan.memuat(jenis)
    }

    /// What an indicator of the renstra came to.
    pub fn kinerja(self, indikator: &Indikator) -> Option<&'a Kinerja> {
        self.rekap.kinerja.get(&indikator.id)
    }

    /// Money and performance of a sasaran.
    pub fn sasaran(self, id: &Id) -> Option<&'a RekapSasaran> {
        self.rekap.sasaran.get(id)
    }

    /// What an indicator of the budget tree came to.
    pub fn keluaran(self, id: &Id) -> Option<&'a Keluaran> {
        self.rekap.keluaran.get(id)
    }

    /// Money of a program, kegiatan or sub kegiatan.
    pub fn node(self, kode: &Kode) -> Option<&'a Keuangan> {
        self.rekap.node.get(kode)
    }

    /// Sasaran under a tujuan, in the report's order.
    pub fn sasaran_dari(self, tujuan: &Id) -> impl Iterator<Item = &'a Sasaran> {
        let sasaran = self.laporan.renstra.sasaran.iter();
        sasaran.filter(move |sasaran| sasaran.tujuan.as_ref() == Some(tujuan))
    }

    /// Sasaran that belong to no tujuan: all of them, in an office that has none.
    pub fn sasaran_tanpa_tujuan(self) -> impl Iterator<Item = &'a Sasaran> {
        self.laporan.renstra.sasaran.iter().filter(|sasaran| sasaran.tujuan.is_none())
    }

    /// The heading over what indicators belong to.
    pub fn kepala_pernyataan(self) -> &'static str {
        let mut tujuan = self.laporan.renstra.indikator_tujuan();
        if tujuan.next().is_some() { "Tujuan/Sasaran Strategis" } else { "Sasaran Strategis" }
    }

    /// Whether it is told of any output how much of its work is done.
    pub fn berkemajuan(self) -> bool {
        self.rekap.keluaran.values().any(|keluaran| keluaran.kemajuan.is_some())
    }

    /// Whether any tujuan or sasaran is measured.
    pub fn berindikator(self) -> bool {
        self.laporan.renstra.berindikator()
    }

    /// The number of a sasaran, the same in every table.
    pub fn nomor_sasaran(self, sasaran: &Sasaran) -> usize {
        let mut semua = self.laporan.renstra.sasaran.iter();
        semua.position(|lain| lain.id == sasaran.id).unwrap_or_default() + 1
    }

    /// A share of a whole in percent; nothing to share gives the mark.
    pub fn bagian(self, bagian: u64, seluruh: u64) -> String {
        (Decimal::from(bagian) * Decimal::ONE_HUNDRED)
            .checked_div(Decimal::from(seluruh))
            .map_or_else(|| TANPA_NILAI.to_owned(), |nilai| desimal(self.rounded(nilai)))
    }

    /// Rounded as the office's policy says.
    pub fn rounded(self, nilai: Decimal) -> Decimal {
        let kebijakan = &self.laporan.kebijakan;
        kebijakan.pembulatan.bulatkan(nilai, kebijakan.desimal)
    }
}

/// "72,39%", or the mark of what is undefined.
pub fn persen_atau(nilai: Option<Persen>) -> String {
    nilai.map_or_else(|| TANPA_NILAI.to_owned(), persen)
}

/// " atau 72,39%" behind the amount that is this share of a whole, or nothing where that is undefined.
pub fn atau_persen(nilai: Option<Persen>) -> String {
    nilai.map_or_else(String::new, |nilai| format!(" atau {}", persen(nilai)))
}

/// "72,39" under a heading that says percent.
pub fn angka_atau(nilai: Option<Persen>) -> String {
    nilai.map_or_else(|| TANPA_NILAI.to_owned(), |nilai| desimal(nilai.0))
}

/// What is not there is no text.
pub fn teks_atau(nilai: Option<&str>) -> String {
    nilai.unwrap_or(TANPA_NILAI).to_owned()
}
