//! What became of the year's plan (Permendagri 86/2017, Lampiran, Formulir E.81): columns and numbers are the form's, with
//! the unit of each output behind its indicator.

use std::collections::{BTreeMap, BTreeSet};

use crate::bahasa::romawi;
use crate::compute::jangka::UangSampaiAkhir;
use crate::compute::rekap::{Keuangan, Rekap};
use crate::compute::setahun::Setahun;
use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::jangka::{self as domain_jangka, Masa, NodeJangka};
use crate::domain::kebijakan::SatuanUang;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::Tingkat;
use crate::domain::periode::Tribulan;
use crate::domain::setahun::bertambah;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, angka_atau, teks_atau};
use crate::narrate::susun::{baris, kalimat, kosong, sel, tabel};
use crate::naskah::{BarisTabel, Rata, Sel, Tabel, TingkatBaris};

use super::jangka;
use super::nilai_renja::{catatan, penutup};
use super::pohon::{self, NodeTercetak};
use super::satuan::{angka, satuan, satuan_keluaran};
use super::sepanjang::{kumulatif, per_tribulan, target};

/// No, Sasaran, Program, Indikator and Satuan.
const AWAL: usize = 5;
/// Those, ten pairs of K and Rp, and Unit.
pub const KOLOM: usize = AWAL + 20 + 1;
/// Those before what the quarters came to.
pub const SEBELUM_TRIBULAN: usize = AWAL + 6;

/// The form's table.
pub fn evaluasi(bahan: Bahan, setahun: &Setahun) -> Tabel {
    let laporan = bahan.laporan;
    let menumpuk = bertambah(&laporan.program, &laporan.renstra);
    let jangka = domain_jangka::semua(&laporan.program, &laporan.tidak_tahun_ini);
    let catatan = catatan(bahan, setahun, &jangka, &menumpuk);
    let sumber = Sumber { bahan, setahun, menumpuk };
    let mut isi = sumber.pohon(&jangka);
    let total = sumber.uang(Some(&bahan.rekap.jangka.total), |rekap| Some(&rekap.total));
    isi.push(jumlah("TOTAL", TingkatBaris::Total, total));
    isi.extend(penutup(bahan, setahun));
    Tabel {
        kepala: kepala(bahan),
        baris: isi,
        catatan: catatan.iter().map(|isi| kalimat(isi)).collect(),
        ..tabel(bahan, JenisTabel::LembarEvaluasiRenja, "", KOLOM)
    }
}

/// The form's headings, its numbers, and what each pair holds.
fn kepala(bahan: Bahan) -> Vec<Vec<Sel>> {
    let tahun = bahan.tahun();
    let akhir = jangka::akhir(bahan).map_or_else(String::new, |akhir| format!(" ({akhir})"));
    let sebelum = [
        format!("Target Renstra pada Akhir Periode{akhir}"),
        format!("Realisasi Renstra s.d. Tahun Lalu ({})", tahun.saturating_sub(1)),
        format!("Target dan Anggaran Renja Tahun Berjalan ({tahun})"),
    ];
    let sesudah = [
        format!("Realisasi Kinerja dan Anggaran Renja Tahun {tahun}"),
        format!("Realisasi Kinerja dan Anggaran Renstra s.d. Tahun {tahun}"),
        format!("Tingkat Capaian Renstra s.d. Tahun {tahun} (%)"),
    ];
    let berdua = |judul: String| sel(judul).lebar(2).tinggi(2);
    let mut atas = vec![sel("No.").tinggi(2), sel("Sasaran").tinggi(2)];
    atas.push(sel(pohon::kepala(bahan)).tinggi(2));
    atas.push(berdua("Indikator Kinerja dan Satuannya".to_owned()));
    atas.extend(sebelum.map(berdua));
    atas.push(sel(format!("Realisasi pada {}", bahan.laporan.identitas.istilah_periode)).lebar(8));
    atas.extend(sesudah.map(berdua));
    atas.push(sel("Unit Penanggung Jawab").tinggi(2));
    let tribulan = Tribulan::SEMUA.map(|tribulan| sel(romawi(tribulan.nomor())).lebar(2));
    let mut nomor: Vec<Sel> = ["1", "2", "3"].map(sel).into();
    let pasangan =
        ["4", "5", "6", "7", "8", "9", "10", "11", "12 = 8+9+10+11", "13 = 6+12", "14 = 13/5×100"];
    nomor.extend(pasangan.map(|nomor| sel(nomor).lebar(2)));
    nomor.push(sel("15"));
    let uang = match bahan.laporan.kebijakan.satuan_uang {
        SatuanUang::Rupiah | SatuanUang::Sen => "Rp",
        SatuanUang::Juta => "Rp juta",
    };
    let mut bawah = vec![kosong().lebar(AWAL)];
    bawah.extend((0..9).flat_map(|_| ["K", uang].map(sel)));
    bawah.extend([sel("K"), sel("Rp"), kosong()]);
    vec![atas, tribulan.into(), nomor, bawah]
}

/// What the rows are made of.
struct Sumber<'a> {
    bahan: Bahan<'a>,
    setahun: &'a Setahun,
    menumpuk: BTreeSet<Id>,
}

/// A node of this year, or of others of the plan.
struct NodeForm<'a> {
    nomor: &'a str,
    nama: String,
    tingkat: TingkatBaris,
    kode: &'a Kode,
    indikator: Vec<IndikatorForm<'a>>,
    ini: Option<&'a NodeTercetak<'a>>,
}

/// An indicator of it; nothing is promised this year of one of other years.
struct IndikatorForm<'a> {
    id: &'a Id,
    nama: &'a str,
    ini: Option<&'a IndikatorAnggaran>,
}

impl Sumber<'_> {
    /// Every node of the plan with its indicators, below the urusan and the bidang that it begins.
    fn pohon(&self, jangka: &[NodeJangka]) -> Vec<BarisTabel> {
        let bahan = self.bahan;
        let tahun_ini = pohon::semua(bahan);
        let dengan: BTreeMap<&Kode, &NodeTercetak> =
            tahun_ini.iter().map(|node| (node.kode, node)).collect();
        let semua: Vec<NodeForm> = match jangka {
            [] => tahun_ini.iter().map(dari_tahun_ini).collect(),
            jangka => {
                let form =
                    |node: &NodeJangka| dengan.get(&node.kode).map(|ini| dari_tahun_ini(ini));
                jangka
                    .iter()
                    .map(|node| form(node).unwrap_or_else(|| dari_rencana(bahan, node)))
                    .collect()
            }
        };
        let (mut hasil, mut sebelum, mut di_atas) = (Vec::new(), None, String::new());
        for node in &semua {
            for (judul, urusan) in node.ini.iter().flat_map(|ini| ini.mulai(&mut sebelum)) {
                let uang = self.uang(bahan.rekap.jangka.urusan.get(&urusan), |rekap| {
                    rekap.urusan.get(&urusan)
                });
                hasil.push(jumlah(&judul, TingkatBaris::Program, uang));
            }
            let milik = node.ini.map_or_else(String::new, |ini| sasaran(bahan, ini));
            let berulang = milik == di_atas && node.tingkat != TingkatBaris::Program;
            hasil.extend(self.node(node, if berulang { "" } else { &milik }));
            if !milik.is_empty() || node.tingkat == TingkatBaris::Program {
                di_atas = milik;
            }
        }
        hasil
    }

    /// The rows of a node: its money stands on the first, an indicator on each.
    fn node(&self, node: &NodeForm, sasaran: &str) -> Vec<BarisTabel> {
        let tinggi = node.indikator.len().max(1);
        let jangka = self.bahan.rekap.jangka.node.get(node.kode);
        let uang = self.uang(jangka, |rekap| rekap.node.get(node.kode));
        let rentang = |isi: &str| sel(isi).tinggi(tinggi);
        let unit = node.ini.map_or(String::new(), |ini| teks_atau(ini.penanggung_jawab));
        let mut indikator = node.indikator.iter().map(|isi| self.indikator(isi));
        let [nama, satuan, volume @ ..] =
            indikator.next().unwrap_or_else(|| [TANPA_NILAI; 12].map(str::to_owned));
        let mut pertama = vec![rentang(node.nomor), rentang(sasaran), rentang(&node.nama)];
        pertama.extend([sel(nama), sel(satuan)]);
        let berpasangan = volume.into_iter().zip(uang);
        pertama.extend(berpasangan.flat_map(|(volume, uang)| [sel(volume), rentang(&uang)]));
        pertama.push(rentang(&unit));
        let lain = indikator.map(|isi| isi.into_iter().map(sel).collect());
        [pertama].into_iter().chain(lain).map(|isi| baris(node.tingkat, isi)).collect()
    }

    /// Name, unit, and K of the ten pairs.
    fn indikator(&self, indikator: &IndikatorForm) -> [String; 12] {
        let bahan = self.bahan;
        let jangka = bahan.rekap.jangka.keluaran.get(indikator.id);
        let akhir = jangka.and_then(|jangka| jangka.akhir.as_ref());
        let ukuran = satuan_keluaran(bahan.keluaran(indikator.id)).or_else(|| satuan(akhir?));
        let ukuran = ukuran.as_deref();
        let lalu = jangka.and_then(|jangka| jangka.lalu.as_ref());
        let sampai = jangka.and_then(|jangka| jangka.sampai_kini.as_ref());
        let [pertama, kedua, ketiga, keempat] = match indikator.ini {
            Some(ini) => per_tribulan(bahan, self.setahun, &self.menumpuk, ini, ukuran),
            None => [TANPA_NILAI; 4].map(str::to_owned),
        };
        let tahun_ini = |isi: &dyn Fn(&IndikatorAnggaran) -> String| {
            indikator.ini.map_or_else(|| TANPA_NILAI.to_owned(), isi)
        };
        [
            indikator.nama.to_owned(),
            teks_atau(ukuran),
            angka(akhir, ukuran),
            angka(lalu, ukuran),
            tahun_ini(&|ini| target(bahan, ini, ukuran)),
            pertama,
            kedua,
            ketiga,
            keempat,
            tahun_ini(&|ini| kumulatif(bahan, bahan.rekap, ini, ukuran)),
            angka(sampai, ukuran),
            angka_atau(jangka.and_then(|jangka| jangka.capaian)),
        ]
    }

    /// Rp of the ten pairs.
    fn uang(
        &self,
        jangka: Option<&UangSampaiAkhir>,
        pilih: impl for<'b> Fn(&'b Rekap) -> Option<&'b Keuangan>,
    ) -> [String; 10] {
        let bahan = self.bahan;
        let ini = pilih(bahan.rekap);
        let [pertama, kedua, ketiga, keempat] =
            self.setahun.belanja(&pilih).map(|uang| bahan.sel_uang(uang));
        [
            bahan.sel_uang(jangka.and_then(|jangka| jangka.akhir)),
            bahan.sel_uang(jangka.and_then(|jangka| jangka.lalu)),
            bahan.sel_uang(ini.and_then(|uang| uang.pagu)),
            pertama,
            kedua,
            ketiga,
            keempat,
            bahan.sel_uang(ini.and_then(|uang| uang.realisasi)),
            bahan.sel_uang(jangka.and_then(|jangka| jangka.sampai_kini)),
            angka_atau(jangka.and_then(|jangka| jangka.serapan)),
        ]
    }
}

/// A row of sums: outputs of different kinds have none.
fn jumlah(judul: &str, tingkat: TingkatBaris, uang: [String; 10]) -> BarisTabel {
    let mut isi = vec![sel(judul).lebar(AWAL).rata(Rata::Kiri)];
    isi.extend(uang.into_iter().flat_map(|uang| [kosong(), sel(uang)]));
    isi.push(kosong());
    baris(tingkat, isi)
}

fn dari_tahun_ini<'a>(node: &'a NodeTercetak<'a>) -> NodeForm<'a> {
    let indikator = node.indikator.iter();
    NodeForm {
        nomor: &node.nomor,
        nama: node.nama.clone(),
        tingkat: node.tingkat,
        kode: node.kode,
        indikator: indikator
            .map(|ini| IndikatorForm { id: &ini.id, nama: &ini.nama, ini: Some(ini) })
            .collect(),
        ini: Some(node),
    }
}

fn dari_rencana<'a>(bahan: Bahan, node: &'a NodeJangka) -> NodeForm<'a> {
    let (tingkat, nama) = match node.tingkat {
        Tingkat::Program => (TingkatBaris::Program, node.nama.to_uppercase()),
        Tingkat::Kegiatan => (bahan.tingkat_kegiatan(), node.nama.clone()),
        Tingkat::SubKegiatan => (TingkatBaris::SubKegiatan, node.nama.clone()),
    };
    let indikator = node.indikator.iter();
    NodeForm {
        nomor: if node.masa == Masa::Pengganti { "**" } else { "*" },
        nama,
        tingkat,
        kode: &node.kode,
        indikator: indikator
            .map(|isi| IndikatorForm { id: &isi.id, nama: &isi.nama, ini: None })
            .collect(),
        ini: None,
    }
}

/// The sasaran that a kegiatan serves; of a program those that all of its kegiatan serve.
fn sasaran(bahan: Bahan, node: &NodeTercetak) -> String {
    let milik = match (node.kegiatan, node.program.kegiatan.as_slice()) {
        (Some(kegiatan), _) => &kegiatan.sasaran,
        (None, [pertama, lain @ ..]) if lain.iter().all(|lain| lain.sasaran == pertama.sasaran) => {
            &pertama.sasaran
        }
        (None, _) => return String::new(),
    };
    if node.program.pendukung {
        return "Mendukung seluruh sasaran".to_owned();
    }
    let semua = bahan.laporan.renstra.sasaran.iter().filter(|sasaran| milik.contains(&sasaran.id));
    semua.map(|sasaran| sasaran.teks.as_str()).collect::<Vec<_>>().join("; ")
}
