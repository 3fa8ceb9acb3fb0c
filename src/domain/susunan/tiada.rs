//! What an outline leaves out: tables without anything to show, and parts that would say nothing.

use crate::domain::bagian::Bagian;
use crate::domain::instansi::Instansi;
use crate::domain::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};

use super::{JenisGambar, JenisPasal, JenisTabel, Pasal, Susunan};

/// What an outline may do without. `None` is what could not be read: it counts as there.
pub struct IsiSusunan<'a> {
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
    /// Whether the plan names strategies.
    pub strategi: bool,
    /// Whether anything is told of the plan's programs over its years.
    pub jangka: bool,
    /// Whether there is a budget.
    pub anggaran: bool,
    /// Whether any money of it is known.
    pub uang: bool,
    /// Whether the office says why there is none.
    pub alasan_anggaran: bool,
    /// Whether there is a problem or an answer to one.
    pub permasalahan: bool,
    /// Whether one of the problems is a main one.
    pub utama: bool,
    /// Whether the office says why there is none.
    pub alasan_permasalahan: bool,
}

/// What is left out.
#[derive(Debug, Default)]
pub struct Tiada {
    tabel: Vec<JenisTabel>,
    gambar: Vec<JenisGambar>,
    pasal: Vec<JenisPasal>,
}

/// What a report with these contents leaves out.
pub fn tiada(isi: IsiSusunan<'_>) -> Tiada {
    let mut tiada = Tiada::default();
    let pegawai = |ada: fn(&Kepegawaian) -> bool| {
        isi.kepegawaian.is_none_or(|pegawai| pegawai.ada().is_some_and(ada))
    };
    let berpendidikan =
        |pegawai: &Kepegawaian| !pegawai.kelompok.is_empty() && !pegawai.pendidikan.is_empty();
    let tabel = [
        (JenisTabel::Pendidikan, pegawai(berpendidikan)),
        (JenisTabel::Golongan, pegawai(|pegawai| !pegawai.golongan.is_empty())),
        (JenisTabel::Pelatihan, pegawai(|pegawai| pegawai.pelatihan.is_some())),
        (JenisTabel::Eselon, pegawai(|pegawai| !pegawai.eselon.is_empty())),
        (JenisTabel::Sarana, isi.sarana.is_none_or(|sarana| sarana.ada().is_some_and(berbarang))),
        (JenisTabel::GambaranUmum, bergambaran(&isi)),
        (JenisTabel::Strategi, isi.strategi),
        (JenisTabel::DefinisiIndikator, isi.definisi),
        (JenisTabel::Program, isi.anggaran),
        (JenisTabel::Pengukuran, isi.indikator),
        (JenisTabel::TargetRealisasi, isi.indikator),
        (JenisTabel::AntarTahun, isi.indikator),
        (JenisTabel::AkhirRenstra, isi.indikator),
        (JenisTabel::AkhirProgram, isi.jangka),
        (JenisTabel::Efisiensi, isi.anggaran && isi.indikator),
        (JenisTabel::AnggaranSasaran, isi.anggaran),
        (JenisTabel::ProgramKegiatan, isi.anggaran),
        (JenisTabel::Permasalahan, isi.permasalahan),
    ];
    tiada.tabel.extend(tabel.into_iter().filter(|(_, ada)| !ada).map(|(tabel, _)| tabel));
    if !bergambaran(&isi) {
        tiada.gambar.push(JenisGambar::Kondisi);
        let alasan = isi.gambaran_umum.is_some_and(|gambaran| gambaran.alasan().is_some());
        if !alasan && !isi.utama && isi.instansi.is_some_and(|instansi| !berstruktur(instansi)) {
            tiada.pasal.push(JenisPasal::GambaranUmum);
        }
    }
    if !isi.indikator {
        tiada.gambar.push(JenisGambar::Capaian);
        tiada.pasal.extend([
            JenisPasal::AntarTahun,
            JenisPasal::StandarNasional,
            JenisPasal::Efisiensi,
        ]);
        if !isi.jangka {
            tiada.pasal.push(JenisPasal::AkhirRenstra);
        }
    }
    if !isi.strategi {
        tiada.pasal.push(JenisPasal::Strategi);
    }
    if !isi.uang {
        tiada.gambar.push(JenisGambar::Anggaran);
    }
    if !isi.anggaran {
        tiada.pasal.extend([JenisPasal::Program, JenisPasal::Efisiensi, JenisPasal::Penunjang]);
        if !isi.alasan_anggaran {
            tiada.pasal.push(JenisPasal::AkuntabilitasKeuangan);
        }
    }
    if !isi.permasalahan && !isi.alasan_permasalahan {
        tiada.pasal.push(JenisPasal::Permasalahan);
    }
    tiada
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
        omit(&mut self.bab, tiada);
        self
    }

    /// Whether a table stands in the outline.
    pub fn memuat(&self, jenis: JenisTabel) -> bool {
        self.tabel().any(|(_, tabel)| tabel == jenis)
    }

    /// Whether a picture stands in the outline.
    pub fn bergambar(&self, jenis: JenisGambar) -> bool {
        self.gambar().any(|(_, gambar)| gambar == jenis)
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
