//! What an outline leaves out: tables without anything to show, and parts that would say nothing.

use crate::domain::bagian::Bagian;
use crate::domain::instansi::Instansi;
use crate::domain::renstra::{Indikator, Renstra};
use crate::domain::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};

use super::{JenisGambar, JenisPasal, JenisTabel, Pasal, Susunan};

/// What an outline may do without. `None` is what could not be read: it counts as there.
pub struct IsiSusunan<'a> {
    /// Whether it tells of a whole year: that has a preface and a summary.
    pub setahun: bool,
    /// Whether the office asks for the preface.
    pub pengantar: bool,
    /// Whether it chose what stands before the chapters.
    pub depan: bool,
    /// For its task and structure.
    pub instansi: Option<&'a Instansi>,
    /// For four tables.
    pub kepegawaian: Option<&'a Bagian<Kepegawaian>>,
    /// For a table.
    pub sarana: Option<&'a Bagian<Sarana>>,
    /// For a table and a picture.
    pub gambaran_umum: Option<&'a Bagian<GambaranUmum>>,
    /// Whether the plan measures any tujuan or sasaran.
    pub indikator: bool,
    /// Whether it is told of any indicator how it is measured.
    pub definisi: bool,
    /// For what it sets targets of, and what is known of that.
    pub renstra: Option<&'a Renstra>,
    /// The report's.
    pub tahun: Option<u16>,
    /// Whether the plan names strategies.
    pub strategi: bool,
    /// Whether anything is told of the plan's programs over its years.
    pub jangka: bool,
    /// Whether there is a budget.
    pub anggaran: bool,
    /// Whether any money of it is known.
    pub uang: bool,
    /// Whether any fund is named.
    pub berdana: bool,
    /// Whether the office says why there is none.
    pub alasan_anggaran: bool,
    /// Whether any kegiatan says which sasaran it serves.
    pub dirinci: bool,
    /// Whether that, or which programs only support.
    pub terbagi: bool,
    /// Whether it is known of any that serves one sasaran how much of its pagu it spent.
    pub belanja_sasaran: bool,
    /// Whether the office holds what was reached against what was spent.
    pub efisiensi: bool,
    /// Whether there is a problem or an answer to one.
    pub permasalahan: bool,
    /// Whether one of the problems is a main one.
    pub utama: bool,
    /// Whether it tells of any award.
    pub penghargaan: bool,
    /// Whether it tells of any innovation.
    pub inovasi: bool,
    /// Whether the office says why there is none.
    pub alasan_permasalahan: bool,
    /// Whether it is of the year's first quarter, which has none to stand beside.
    pub awal: bool,
    /// Whether the budget promises any output.
    pub keluaran: bool,
}

/// What is left out.
#[derive(Debug)]
pub struct Tiada {
    tabel: Vec<JenisTabel>,
    gambar: Vec<JenisGambar>,
    pasal: Vec<JenisPasal>,
}

/// What a report with these contents leaves out.
pub fn tiada(isi: IsiSusunan<'_>) -> Tiada {
    let renstra = IsiRenstra::dari(&isi);
    let gambar = [
        (JenisGambar::Capaian, renstra.bercapaian),
        (JenisGambar::Kondisi, bergambaran(&isi)),
        (JenisGambar::Anggaran, isi.uang),
    ];
    Tiada {
        tabel: left_out(tabel(&isi, &renstra).into_iter().chain(renstra.tabel())),
        gambar: left_out(gambar),
        pasal: left_out(pasal(&isi, &renstra)),
    }
}

/// Those that are not there.
fn left_out<T>(semua: impl IntoIterator<Item = (T, bool)>) -> Vec<T> {
    semua.into_iter().filter(|(_, ada)| !ada).map(|(jenis, _)| jenis).collect()
}

/// Which tables have something to say.
fn tabel(isi: &IsiSusunan<'_>, renstra: &IsiRenstra) -> [(JenisTabel, bool); 21] {
    let pegawai = |ada: fn(&Kepegawaian) -> bool| {
        isi.kepegawaian.is_none_or(|pegawai| pegawai.ada().is_some_and(ada))
    };
    let efisiensi = renstra.bercapaian && isi.belanja_sasaran && berefisiensi(isi);
    let berpendidikan =
        |pegawai: &Kepegawaian| !pegawai.kelompok.is_empty() && !pegawai.pendidikan.is_empty();
    [
        (JenisTabel::Pendidikan, pegawai(berpendidikan)),
        (JenisTabel::Golongan, pegawai(|pegawai| !pegawai.golongan.is_empty())),
        (
            JenisTabel::Pelatihan,
            pegawai(|pegawai| pegawai.pelatihan.as_ref().is_some_and(|isi| !isi.is_empty())),
        ),
        (JenisTabel::Eselon, pegawai(|pegawai| !pegawai.eselon.is_empty())),
        (JenisTabel::Sarana, isi.sarana.is_none_or(|sarana| sarana.ada().is_some_and(berbarang))),
        (JenisTabel::GambaranUmum, bergambaran(isi)),
        (JenisTabel::Strategi, isi.strategi),
        (JenisTabel::DefinisiIndikator, isi.definisi),
        (JenisTabel::TargetRealisasi, isi.indikator),
        (JenisTabel::Program, isi.anggaran),
        (JenisTabel::AkhirProgram, isi.jangka),
        (JenisTabel::Efisiensi, efisiensi),
        (JenisTabel::AnggaranSasaran, isi.anggaran && isi.uang && isi.terbagi),
        (JenisTabel::ProgramKegiatan, isi.anggaran),
        (JenisTabel::AnggaranDana, isi.setahun && isi.uang && isi.berdana),
        (JenisTabel::Permasalahan, isi.permasalahan),
        (JenisTabel::Penghargaan, isi.penghargaan),
        (JenisTabel::Inovasi, isi.inovasi),
        (JenisTabel::CapaianTribulan, renstra.terukur),
        (JenisTabel::KeluaranTribulan, isi.keluaran),
        (JenisTabel::SerapanTribulan, isi.uang),
    ]
}

/// Which parts have something to say.
fn pasal(isi: &IsiSusunan<'_>, renstra: &IsiRenstra) -> [(JenisPasal, bool); 18] {
    let gambaran_umum = bergambaran(isi)
        || isi.gambaran_umum.is_some_and(|gambaran| gambaran.alasan().is_some())
        || isi.utama
        || isi.instansi.is_none_or(berstruktur);
    [
        (JenisPasal::KataPengantar, isi.setahun || isi.pengantar || isi.depan),
        (JenisPasal::IkhtisarEksekutif, isi.setahun || isi.depan),
        (JenisPasal::PermasalahanUtama, isi.utama),
        (JenisPasal::IndikatorUtama, renstra.beriku),
        (JenisPasal::DokumenRencanaAksi, renstra.bertribulan),
        (JenisPasal::Prestasi, isi.penghargaan || isi.inovasi),
        (JenisPasal::SepanjangTahun, !isi.awal && (renstra.terukur || isi.keluaran || isi.uang)),
        (JenisPasal::AkhirRenstra, renstra.terhadap_akhir() || isi.jangka),
        (JenisPasal::TahunRenstra, renstra.terhadap_tahunan()),
        (JenisPasal::GambaranUmum, gambaran_umum),
        (JenisPasal::AntarTahun, isi.indikator),
        (JenisPasal::StandarNasional, isi.indikator),
        (JenisPasal::Efisiensi, berefisiensi(isi)),
        (JenisPasal::Strategi, isi.strategi),
        (JenisPasal::Program, isi.anggaran),
        (JenisPasal::AkuntabilitasKeuangan, isi.anggaran || isi.alasan_anggaran),
        (JenisPasal::Penunjang, isi.anggaran && isi.dirinci),
        (JenisPasal::Permasalahan, isi.permasalahan || isi.alasan_permasalahan),
    ]
}

/// Whether the office holds what its sasaran reached against what was spent for them.
fn berefisiensi(isi: &IsiSusunan<'_>) -> bool {
    isi.indikator && isi.anggaran && isi.dirinci && isi.efisiensi
}

/// What of the indicators is known.
struct IsiRenstra {
    /// What any of them came to.
    terukur: bool,
    /// What any of them came to, and a target of it.
    bercapaian: bool,
    /// Its target of the plan's last year.
    akhir: bool,
    /// Of any of them whether that is known, and which year that is.
    berakhir: bool,
    /// What any of them came to in an earlier year.
    lalu: bool,
    /// A target of this year by the plan.
    tahunan: bool,
    /// Targets of quarters.
    bertribulan: bool,
    /// Steps in which quarters are promised.
    bertahap: bool,
    /// What those steps are.
    dirinci: bool,
    /// Whether any is called a main one.
    beriku: bool,
}

impl IsiRenstra {
    fn dari(isi: &IsiSusunan<'_>) -> Self {
        let Some(renstra) = isi.renstra else {
            return Self {
                terukur: true,
                bercapaian: true,
                akhir: true,
                berakhir: true,
                lalu: true,
                tahunan: true,
                bertribulan: true,
                bertahap: true,
                dirinci: true,
                beriku: true,
            };
        };
        let any = |ada: &dyn Fn(&Indikator) -> bool| renstra.indikator().any(ada);
        Self {
            terukur: any(&Indikator::berhasil),
            bercapaian: any(&|indikator| {
                let bertarget =
                    indikator.target.ada().is_some() || indikator.target_tribulan.is_some();
                indikator.berhasil() && bertarget
            }),
            akhir: any(&|indikator| indikator.target_akhir.ada().is_some()),
            berakhir: renstra.periode.ada().is_some(),
            lalu: any(&|indikator| {
                let mut tahun = indikator.riwayat.iter();
                tahun.any(|(lalu, riwayat)| {
                    riwayat.diketahui() && isi.tahun.is_none_or(|tahun| *lalu < tahun)
                })
            }),
            tahunan: any(&|indikator| {
                let target = |tahun| indikator.target_renstra.get(&tahun);
                isi.tahun.is_none_or(|tahun| target(tahun).is_some_and(|isi| isi.ada().is_some()))
            }),
            bertribulan: any(&|indikator| indikator.target_tribulan.is_some()),
            bertahap: any(&|indikator| indikator.tahapan().is_some()),
            beriku: any(&|indikator| indikator.definisi.iku),
            dirinci: any(&|indikator| {
                indikator.tahapan().is_some_and(|tahapan| !tahapan.rincian.is_empty())
            }),
        }
    }

    /// Whether results are held against the plan's last year, or it is said why they cannot be.
    fn terhadap_akhir(&self) -> bool {
        self.akhir || self.terukur && self.berakhir && !self.tahunan
    }

    /// Whether results are held against the plan's target of this year, since that of its last is not known.
    fn terhadap_tahunan(&self) -> bool {
        self.terukur && self.tahunan && !self.akhir
    }

    fn tabel(&self) -> [(JenisTabel, bool); 7] {
        [
            (JenisTabel::AntarTahun, self.lalu),
            (JenisTabel::TargetRenstra, self.tahunan),
            (JenisTabel::TargetTribulan, self.bertahap),
            (JenisTabel::RincianTahapan, self.dirinci),
            (JenisTabel::Pengukuran, self.terukur),
            (JenisTabel::AkhirRenstra, self.akhir),
            (JenisTabel::RealisasiRenstra, self.terhadap_tahunan()),
        ]
    }
}

fn berbarang(sarana: &Sarana) -> bool {
    sarana.lengkap || !sarana.barang.is_empty()
}

fn bergambaran(isi: &IsiSusunan<'_>) -> bool {
    let ada = |isi: &GambaranUmum| !isi.tahun.is_empty() && !isi.baris.is_empty();
    isi.gambaran_umum.is_none_or(|gambaran| gambaran.ada().is_some_and(ada))
}

/// Whether anything is told of what the office does, and of its units.
fn berstruktur(instansi: &Instansi) -> bool {
    let Instansi { tugas, fungsi, unit, .. } = instansi;
    [tugas, fungsi].iter().any(|isi| isi.ada().is_some() || isi.alasan().is_some())
        || !unit.is_empty()
}

impl Susunan {
    /// The outline without these; what comes after them is numbered on.
    #[must_use]
    pub fn tanpa(mut self, tiada: &Tiada) -> Self {
        omit(&mut self.depan, tiada);
        omit(&mut self.bab, tiada);
        if self.gambar().next().is_none() {
            self.depan.retain(|pasal| pasal.jenis != JenisPasal::DaftarGambar);
        }
        self
    }

    /// The outline without these pictures.
    #[must_use]
    pub fn tanpa_gambar(self, gambar: &[JenisGambar]) -> Self {
        let (tabel, pasal) = (Vec::new(), Vec::new());
        self.tanpa(&Tiada { tabel, gambar: gambar.to_vec(), pasal })
    }

    /// Whether a table stands in the outline.
    pub fn memuat(&self, jenis: JenisTabel) -> bool {
        self.tabel().any(|(_, tabel)| tabel == jenis)
    }

    /// Whether a part stands in the outline, however deep.
    pub fn berpasal(&self, jenis: JenisPasal) -> bool {
        fn ada(semua: &[Pasal], jenis: JenisPasal) -> bool {
            semua.iter().any(|pasal| pasal.jenis == jenis || ada(&pasal.anak, jenis))
        }
        ada(&self.bab, jenis)
    }

    /// Whether a picture stands in the outline.
    pub fn bergambar(&self, jenis: JenisGambar) -> bool {
        self.gambar().any(|(_, gambar)| gambar == jenis)
    }

    /// The section in which a part stands, which may be that part itself.
    pub fn subbab_dengan(&self, jenis: JenisPasal) -> Option<JenisPasal> {
        let mut subbab = self.bab.iter().flat_map(|bab| &bab.anak).filter(|pasal| pasal.bernomor);
        let dengan = subbab.find(|pasal| pasal.semua().iter().any(|isi| isi.jenis == jenis));
        dengan.map(|pasal| pasal.jenis)
    }

    /// Whether a section stands in the outline.
    pub fn bersubbab(&self, jenis: JenisPasal) -> bool {
        self.subbab().any(|(_, subbab)| subbab == jenis)
    }
}

fn omit(semua: &mut Vec<Pasal>, tiada: &Tiada) {
    semua.retain(|pasal| !tiada.pasal.contains(&pasal.jenis));
    for pasal in semua {
        pasal.tabel.retain(|tabel| !tiada.tabel.contains(tabel));
        pasal.gambar.retain(|gambar| !tiada.gambar.contains(gambar));
        omit(&mut pasal.anak, tiada);
    }
}
