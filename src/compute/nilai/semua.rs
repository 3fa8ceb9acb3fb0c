//! Where the figures of a whole report are found.

use super::Figures;
use crate::compute::gambaran::IsiGambaran;
use crate::compute::jangka::RekapJangka;
use crate::compute::kepegawaian;
use crate::compute::rekap::{Keluaran, Keuangan, Kinerja, RataRata, Rekap};
use crate::domain::angka::Persen;
use crate::domain::asal;
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::Id;
use crate::domain::renstra::Tahapan;
use crate::domain::rujukan::{Hitungan, Lingkup};
use crate::domain::sumber_daya::GambaranUmum;

/// All figures of a report.
pub(super) struct Semua<'a> {
    pub(super) pokok: Pokok<'a>,
    pub(super) rekap: &'a Rekap,
}

impl Figures for Semua<'_> {
    fn kebijakan(&self) -> Option<&Kebijakan> {
        Some(self.pokok.kebijakan)
    }

    fn kinerja(&self, id: &Id) -> Option<&Kinerja> {
        self.rekap.kinerja.get(id)
    }

    fn keluaran(&self, id: &Id) -> Option<&Keluaran> {
        self.rekap.keluaran.get(id)
    }

    fn tahapan(&self, id: &Id) -> Option<&Tahapan> {
        let (_, tribulan) = asal::tribulan(self.pokok.program).find(|(lain, _)| *lain == id)?;
        tribulan.target.tahapan()
    }

    fn acuan(&self, id: &Id) -> Option<&Id> {
        self.rekap.acuan.get(id)
    }

    fn keuangan(&self, lingkup: &Lingkup) -> Option<&Keuangan> {
        match lingkup {
            Lingkup::Total => Some(&self.rekap.total),
            Lingkup::SemuaSasaran => Some(&self.rekap.semua_sasaran),
            Lingkup::Pendukung => Some(&self.rekap.pendukung),
            Lingkup::Dana(nama) => self.rekap.dana.get(nama),
            Lingkup::Sasaran(id) => self.rekap.sasaran.get(id).map(|sasaran| &sasaran.keuangan),
            Lingkup::Node(kode) => self.rekap.node.get(kode),
        }
    }

    fn jangka(&self) -> Option<&RekapJangka> {
        Some(&self.rekap.jangka)
    }

    fn efisiensi(&self, lingkup: &Lingkup) -> Option<Option<Persen>> {
        match lingkup {
            Lingkup::Sasaran(id) => Some(self.rekap.sasaran.get(id)?.efisiensi.poin()),
            Lingkup::Node(kode) => Some(self.rekap.efisiensi.get(kode).copied()),
            Lingkup::Total | Lingkup::SemuaSasaran | Lingkup::Pendukung | Lingkup::Dana(_) => None,
        }
    }

    fn jumlah(&self, hitungan: &Hitungan) -> Option<Option<u64>> {
        Some(jumlah(self.rekap, hitungan))
    }

    fn rata_rata(&self) -> Option<&RataRata> {
        Some(&self.rekap.rata_rata)
    }

    fn gambaran_umum(&self) -> Option<(&GambaranUmum, &IsiGambaran)> {
        Some((self.pokok.gambaran_umum?, &self.rekap.gambaran_umum))
    }
}

fn jumlah(rekap: &Rekap, hitungan: &Hitungan) -> Option<u64> {
    let hitung = &rekap.hitungan;
    let pegawai = &rekap.kepegawaian;
    let banyak = match hitungan {
        Hitungan::Program => hitung.program,
        Hitungan::Kegiatan => hitung.kegiatan,
        Hitungan::SubKegiatan => hitung.sub_kegiatan,
        Hitungan::Tujuan => hitung.tujuan,
        Hitungan::Sasaran => hitung.sasaran,
        Hitungan::Indikator => hitung.indikator_tujuan + hitung.indikator_sasaran,
        Hitungan::IndikatorTujuan => hitung.indikator_tujuan,
        Hitungan::IndikatorSasaran => hitung.indikator_sasaran,
        Hitungan::Tercapai => hitung.tercapai,
        Hitungan::BelumTercapai => hitung.belum_tercapai,
        Hitungan::SasaranEfisien => hitung.sasaran_efisien,
        Hitungan::SasaranTidakEfisien => hitung.sasaran_tidak_efisien,
        Hitungan::SasaranBelumDilaksanakan => hitung.sasaran_belum_dilaksanakan,
        Hitungan::Permasalahan => hitung.permasalahan,
        Hitungan::Solusi => hitung.solusi,
        Hitungan::Pegawai => return pegawai.total,
        Hitungan::Kelompok(id) => return pegawai.kelompok.get(id).copied().unwrap_or(Some(0)),
        Hitungan::Jabatan => {
            return Some(pegawai.jabatan.iter().map(|(_, butuh, _)| butuh).sum());
        }
        Hitungan::JabatanTerisi => {
            return kepegawaian::jumlah(pegawai.jabatan.iter().map(|(_, _, terisi)| *terisi));
        }
    };
    Some(banyak as u64)
}
