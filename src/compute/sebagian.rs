//! Figures of a draft: those whose every source is sound.

use std::collections::BTreeMap;

use crate::domain::angka::Persen;
use crate::domain::asal::{Asal, Rencana};
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{NamaNode, Tingkat};
use crate::domain::renstra::Tahapan;
use crate::domain::rujukan::{Hitungan, Lingkup};
use crate::domain::sumber_daya::GambaranUmum;

use super::anggaran::{self, Uang};
use super::efisiensi;
use super::gambaran;
use super::hitungan;
use super::jangka::{self, RekapJangka, SumberJangka};
use super::keluaran;
use super::kepegawaian;
use super::kinerja;
use super::nilai::Figures;
use super::rekap::{Keluaran, Keuangan, Kinerja, RataRata, RekapSasaran};

/// As much as can be computed. What is not there waits for a part that was told to be wrong.
pub struct Sebagian<'a> {
    asal: &'a Asal,
    /// Indicators of the renstra whose typed figures are all sound.
    pub kinerja: BTreeMap<Id, Kinerja>,
    keluaran: BTreeMap<Id, Keluaran>,
    acuan: BTreeMap<Id, Id>,
    jangka: Option<RekapJangka>,
    uang: Option<Uang>,
    uang_sasaran: BTreeMap<Id, Keuangan>,
    sasaran: Option<BTreeMap<Id, RekapSasaran>>,
    efisiensi: Option<BTreeMap<Kode, Persen>>,
    rata_rata: Option<RataRata>,
    kelompok: Option<BTreeMap<Id, Option<u64>>>,
    gambaran_umum: Option<(&'a GambaranUmum, gambaran::IsiGambaran)>,
}

/// Works out what can be.
pub fn sebagian(asal: &Asal) -> Sebagian<'_> {
    let cara: BTreeMap<_, _> = asal.cara.iter().collect();
    let mut hasil = Sebagian {
        asal,
        acuan: keluaran::acuan(asal.cara.iter()),
        kelompok: asal
            .kelompok
            .as_ref()
            .zip(asal.pendidikan.as_ref())
            .map(|(kelompok, pendidikan)| kepegawaian::kelompok(kelompok.iter(), pendidikan)),
        kinerja: BTreeMap::new(),
        keluaran: BTreeMap::new(),
        jangka: None,
        uang: None,
        uang_sasaran: BTreeMap::new(),
        sasaran: None,
        efisiensi: None,
        rata_rata: None,
        gambaran_umum: None,
    };
    let Some(kebijakan) = &asal.kebijakan else { return hasil };
    if let Some(periode) = asal.periode {
        hasil.kinerja = kinerja::all(kebijakan, periode.tribulan(), &asal.ukur);
    }
    hasil.gambaran_umum = asal
        .gambaran_umum
        .as_ref()
        .map(|isi| (isi, gambaran::all(isi, &|nilai| super::round::round(kebijakan, nilai))));
    hasil.rata_rata = asal.rencana.as_ref().and_then(|rencana| {
        let indikator = rencana.sasaran.iter().flat_map(|(_, indikator)| indikator);
        let kinerja = indikator.map(|id| hasil.kinerja.get(id)).collect::<Option<Vec<_>>>()?;
        Some(kinerja::rata_rata(kebijakan, kinerja.into_iter()))
    });
    let Some(node) = &asal.node else { return hasil };
    if let (Some(belanja), Some(dana)) = (&asal.belanja, &asal.dana) {
        hasil.uang = Some(anggaran::all(kebijakan, node, belanja, dana.iter().cloned()));
    }
    let uang = hasil.uang.as_ref().map(|uang| &uang.node);
    let sumber = keluaran::SumberKeluaran {
        kebijakan,
        node,
        tribulan: asal.periode.and_then(|periode| periode.tribulan()),
        cara,
        target_tribulan: asal.tribulan.iter().collect(),
        kinerja: &hasil.kinerja,
        uang,
    };
    hasil.keluaran = keluaran::all(&sumber);
    hasil.jangka = asal.jangka.as_ref().zip(uang).map(|(jangka, uang)| {
        let keluaran = &hasil.keluaran;
        jangka::all(&SumberJangka { kebijakan, jangka, keluaran, uang, program: &[] })
    });
    hasil.against_money(kebijakan, node);
    hasil
}

impl Sebagian<'_> {
    /// What was reached and put out, held against what was spent.
    fn against_money(&mut self, kebijakan: &Kebijakan, node: &[NamaNode]) {
        let asal = self.asal;
        let (Some(belanja), Some(milik), Some(rencana)) =
            (&asal.belanja, &asal.sasaran, &asal.rencana)
        else {
            return;
        };
        let uang = |(id, _): &(Id, Vec<Id>)| {
            (id.clone(), anggaran::sasaran(kebijakan, belanja, milik, id))
        };
        self.uang_sasaran = rencana.sasaran.iter().map(uang).collect();
        let ada = |id| self.keluaran.contains_key(id);
        let semua = node.iter().all(|node| node.indikator.iter().all(ada));
        if !semua {
            return;
        }
        let uang = self.uang.as_ref();
        self.efisiensi =
            uang.map(|uang| efisiensi::kegiatan(kebijakan, node, &self.keluaran, &uang.node));
        let sumber = efisiensi::SumberEfisiensi {
            kebijakan,
            ukur: &asal.ukur,
            kinerja: &self.kinerja,
            keluaran: &self.keluaran,
            node,
            milik,
            belanja,
        };
        let terukur = rencana.indikator().all(|id| self.kinerja.contains_key(id));
        self.sasaran = terukur.then(|| efisiensi::sasaran(sumber, &rencana.sasaran));
    }

    fn tingkat(&self, tingkat: Tingkat) -> Option<usize> {
        Some(hitungan::tingkat(self.asal.node.as_ref()?, tingkat))
    }

    fn rencana(&self, banyak: fn(&Rencana) -> usize) -> Option<usize> {
        self.asal.rencana.as_ref().map(banyak)
    }

    /// How many indicators reached their target, of how many.
    fn tercapai(&self) -> Option<[usize; 2]> {
        let semua = self.asal.rencana.as_ref()?.indikator().map(|id| self.kinerja.get(id));
        let semua = semua.collect::<Option<Vec<_>>>()?;
        Some(hitungan::tercapai(semua.into_iter()))
    }

    fn golongan(&self) -> Option<[usize; 3]> {
        self.sasaran.as_ref().map(hitungan::golongan)
    }
}

impl Figures for Sebagian<'_> {
    fn kebijakan(&self) -> Option<&Kebijakan> {
        self.asal.kebijakan.as_ref()
    }

    fn kinerja(&self, id: &Id) -> Option<&Kinerja> {
        self.kinerja.get(id)
    }

    fn keluaran(&self, id: &Id) -> Option<&Keluaran> {
        self.keluaran.get(id)
    }

    fn tahapan(&self, id: &Id) -> Option<&Tahapan> {
        self.asal.tribulan.get(id)?.target.tahapan()
    }

    fn acuan(&self, id: &Id) -> Option<&Id> {
        self.acuan.get(id)
    }

    fn keuangan(&self, lingkup: &Lingkup) -> Option<&Keuangan> {
        match lingkup {
            Lingkup::Total => Some(&self.uang.as_ref()?.total),
            Lingkup::SemuaSasaran => Some(&self.uang.as_ref()?.semua_sasaran),
            Lingkup::Pendukung => Some(&self.uang.as_ref()?.pendukung),
            Lingkup::Dana(nama) => self.uang.as_ref()?.dana.get(nama),
            Lingkup::Sasaran(id) => self.uang_sasaran.get(id),
            Lingkup::Node(kode) => self.uang.as_ref()?.node.get(kode),
        }
    }

    fn jangka(&self) -> Option<&RekapJangka> {
        self.jangka.as_ref()
    }

    fn efisiensi(&self, lingkup: &Lingkup) -> Option<Option<Persen>> {
        match lingkup {
            Lingkup::Sasaran(id) => Some(self.sasaran.as_ref()?.get(id)?.efisiensi.poin()),
            Lingkup::Node(kode) => Some(self.efisiensi.as_ref()?.get(kode).copied()),
            Lingkup::Total | Lingkup::SemuaSasaran | Lingkup::Pendukung | Lingkup::Dana(_) => {
                Some(None)
            }
        }
    }

    fn jumlah(&self, hitungan: &Hitungan) -> Option<Option<u64>> {
        let asal = self.asal;
        let jabatan =
            || Some(kepegawaian::jabatan(asal.unit.as_ref()?, asal.eselon.as_ref()?).into_iter());
        let indikator =
            |semua: &[(Id, Vec<Id>)]| semua.iter().map(|(_, indikator)| indikator.len()).sum();
        let banyak: usize = match hitungan {
            Hitungan::Program => self.tingkat(Tingkat::Program)?,
            Hitungan::Kegiatan => self.tingkat(Tingkat::Kegiatan)?,
            Hitungan::SubKegiatan => self.tingkat(Tingkat::SubKegiatan)?,
            Hitungan::Tujuan => self.rencana(|rencana| rencana.tujuan.len())?,
            Hitungan::Sasaran => self.rencana(|rencana| rencana.sasaran.len())?,
            Hitungan::Indikator => self.rencana(|rencana| rencana.indikator().count())?,
            Hitungan::IndikatorTujuan => indikator(&asal.rencana.as_ref()?.tujuan),
            Hitungan::IndikatorSasaran => indikator(&asal.rencana.as_ref()?.sasaran),
            Hitungan::Tercapai => self.tercapai()?[0],
            Hitungan::BelumTercapai => self.tercapai()?[1],
            Hitungan::SasaranEfisien => self.golongan()?[0],
            Hitungan::SasaranTidakEfisien => self.golongan()?[1],
            Hitungan::SasaranBelumDilaksanakan => self.golongan()?[2],
            Hitungan::Permasalahan => asal.permasalahan?,
            Hitungan::Solusi => asal.solusi?,
            Hitungan::Pegawai => {
                return Some(kepegawaian::jumlah(self.kelompok.as_ref()?.values().copied()));
            }
            Hitungan::Kelompok(id) => return self.kelompok.as_ref()?.get(id).copied(),
            Hitungan::Jabatan => return Some(Some(jabatan()?.map(|(_, butuh, _)| butuh).sum())),
            Hitungan::JabatanTerisi => {
                return Some(kepegawaian::jumlah(jabatan()?.map(|(_, _, terisi)| terisi)));
            }
        };
        Some(Some(banyak as u64))
    }

    fn rata_rata(&self) -> Option<&RataRata> {
        self.rata_rata.as_ref()
    }

    fn gambaran_umum(&self) -> Option<(&GambaranUmum, &gambaran::IsiGambaran)> {
        self.gambaran_umum.as_ref().map(|(gambaran, isi)| (*gambaran, isi))
    }
}
