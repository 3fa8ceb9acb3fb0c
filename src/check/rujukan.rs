//! What references in prose can point at, by their written form.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use super::Dahulu;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::nama::Nama;
use crate::domain::rujukan::{Angka, Hitungan, Objek, Rujukan, Sebutan};
use crate::domain::semua::semua;
use crate::domain::susunan::{JenisPasal, JenisTabel, Susunan};
use crate::read::dekat::{self, Dekat};
use crate::read::shape::Space;

/// Everything that a reference can point at.
pub struct Dikenal {
    rujukan: BTreeMap<String, Rujukan>,
    /// The kinds of them: what stands before the colon.
    jenis: BTreeSet<String>,
    /// Those of which some may be missing, because names were lost.
    hilang: BTreeSet<&'static str>,
    /// Earlier years of which no figure is known, because their reports could not be read.
    tahun_hilang: Vec<u16>,
    /// Parts that reports of other offices have.
    tiada: BTreeSet<String>,
    dekat: Dekat,
}

impl Dikenal {
    /// All references to what has these names; `lost` are the namespaces of which some names could not be read.
    pub fn new(nama: &Nama, lost: &BTreeSet<Space>, dahulu: &Dahulu) -> Self {
        let mut rujukan = BTreeMap::new();
        for angka in semua(nama) {
            let key = angka.to_string();
            if countable(&angka) {
                rujukan.insert(format!("terbilang:{key}"), Rujukan::Terbilang(angka.clone()));
            }
            rujukan.insert(key, Rujukan::Angka(angka));
        }
        for sebutan in Sebutan::VARIANTS.iter().filter(|sebutan| is_told(nama, **sebutan)) {
            let key: &str = sebutan.into();
            rujukan.insert(key.to_owned(), Rujukan::Sebutan(*sebutan));
        }
        for objek in objek(nama) {
            let name = match &objek {
                Objek::Indikator(id) | Objek::Tujuan(id) | Objek::Sasaran(id) => &id.0,
                Objek::Node(kode) => &kode.0,
            };
            rujukan.insert(format!("nama:{name}"), Rujukan::Nama(objek));
        }
        let indikator = nama.indikator.iter().map(|indikator| &indikator.id);
        for id in indikator {
            rujukan.insert(format!("keadaan:{id}"), Rujukan::Keadaan(id.clone()));
        }
        for id in &nama.regulasi {
            rujukan.insert(format!("regulasi:{id}"), Rujukan::Regulasi(id.clone()));
        }
        for id in &nama.fakta {
            rujukan.insert(format!("fakta:{id}"), Rujukan::Fakta(id.clone()));
        }
        rujukan.extend(bagian(&nama.susunan));
        let lengkap = bagian(&Susunan::lengkap(Vec::new())).into_iter();
        let tiada = lengkap.map(|(nama, _)| nama).filter(|nama| !rujukan.contains_key(nama));
        let tiada = tiada.collect();
        let hilang: BTreeSet<&str> = lost.iter().flat_map(|space| jenis(*space)).copied().collect();
        let jenis = rujukan.keys().filter_map(|key| key.split(':').next());
        let jenis = jenis.chain(hilang.iter().copied()).map(ToOwned::to_owned).collect();
        let tahun_hilang = dahulu.iter().filter(|(_, lalu)| lalu.is_err());
        let tahun_hilang = tahun_hilang.map(|(tahun, _)| *tahun).collect();
        Self { rujukan, jenis, hilang, tahun_hilang, tiada, dekat: Dekat::default() }
    }

    /// The written forms of all of them.
    pub fn semua(&self) -> impl Iterator<Item = &str> {
        self.rujukan.keys().map(String::as_str)
    }

    /// The reference of this written form.
    ///
    /// # Errors
    /// What is wrong with it; nothing where that may be the fault of something told already.
    pub fn resolve(&self, text: &str) -> Result<Rujukan, Option<Diagnostic>> {
        if let Some(found) = self.rujukan.get(text) {
            return Ok(found.clone());
        }
        if self.tiada.contains(text) {
            let message = format!("laporan ini tidak mempunyai bagian yang ditunjuk {{{text}}}");
            let problem = Diagnostic::new(Code::RujukanTakDikenal, message);
            return Err(Some(problem.saran("tulis data bagian itu, atau hapus rujukannya")));
        }
        let kind = text.split(':').next().unwrap_or_default();
        let lalu = |tahun: &u16| kind == "realisasi" && text.ends_with(&format!(":{tahun}"));
        if self.hilang.contains(kind) || self.tahun_hilang.iter().any(lalu) {
            return Err(None);
        }
        let known_kind = self.jenis.contains(kind);
        let same_kind =
            || self.semua().filter(|key| !known_kind || key.split(':').next() == Some(kind));
        let problem =
            Diagnostic::new(Code::RujukanTakDikenal, format!("rujukan {{{text}}} tidak dikenal"))
                .of([format!("{{{text}}}")]);
        let meant = self.dekat.slip(text, same_kind());
        let sayable = |meant: &&str| {
            self.rujukan.get(*meant).is_some_and(|rujukan| sayable(text, meant, rujukan))
        };
        Err(Some(match meant.filter(sayable) {
            Some(meant) => problem
                .of([format!("{{{text}}}"), format!("{{{meant}}}")])
                .saran(format!("tulis {{{meant}}}")),
            None => listed(problem, kind, same_kind())
                .saran("lihat daftar rujukan di docs/figures.md, atau jalankan `lkjip rekap`"),
        }))
    }
}

/// Sums that have a name of the program's own.
const SEMUA: [&str; 3] = ["total", "sasaran", "pendukung"];

/// Whether what somebody meant can be said: a name that the office gave is the same in both, what the program calls may have
/// slips.
fn sayable(text: &str, meant: &str, rujukan: &Rujukan) -> bool {
    fn nama(text: &str) -> &str {
        let (jenis, nama) = text.split_once(':').unwrap_or(("", text));
        if jenis == "terbilang" {
            nama.split_once(':').map_or(nama, |(_, nama)| nama)
        } else {
            nama
        }
    }
    let sendiri = match rujukan {
        Rujukan::Angka(Angka::Jumlah(hitungan)) | Rujukan::Terbilang(Angka::Jumlah(hitungan)) => {
            !matches!(hitungan, Hitungan::Kelompok(_))
        }
        Rujukan::Angka(angka) | Rujukan::Terbilang(angka) => {
            matches!(angka, Angka::RataRataCapaian | Angka::KategoriRataRata)
                || SEMUA.contains(&nama(meant))
        }
        Rujukan::Sebutan(_)
        | Rujukan::Tabel(_)
        | Rujukan::Gambar(_)
        | Rujukan::Subbab(_)
        | Rujukan::Bab(_) => true,
        Rujukan::Nama(_) | Rujukan::Keadaan(_) | Rujukan::Regulasi(_) | Rujukan::Fakta(_) => false,
    };
    sendiri || dekat::same(nama(text), nama(meant))
}

/// Kinds of references of which there are few.
const SEDIKIT: [&str; 2] = ["regulasi", "fakta"];
/// How many names are few enough to be said.
const BEBERAPA: usize = 12;

/// The few that there are.
fn listed<'a>(problem: Diagnostic, kind: &str, semua: impl Iterator<Item = &'a str>) -> Diagnostic {
    let semua: Vec<String> = semua.take(BEBERAPA + 1).map(|nama| format!("{{{nama}}}")).collect();
    if !SEDIKIT.contains(&kind) || semua.is_empty() || semua.len() > BEBERAPA {
        return problem;
    }
    problem.note(format!("yang ada: {}", semua.join(", ")))
}

/// What an outline numbers, by its references.
fn bagian(susunan: &Susunan) -> Vec<(String, Rujukan)> {
    let named = |jenis: &str, name: &str| format!("{jenis}:{name}");
    let tabel =
        susunan.tabel().map(|(_, tabel)| (named("tabel", tabel.into()), Rujukan::Tabel(tabel)));
    let gambar = susunan
        .gambar()
        .map(|(_, gambar)| (named("gambar", gambar.into()), Rujukan::Gambar(gambar)));
    let subbab = susunan
        .subbab()
        .filter(|(_, subbab)| !matches!(subbab, JenisPasal::Sendiri(_)))
        .flat_map(|(_, jenis)| {
            let nama = jenis.into();
            [
                (named("subbab", nama), Rujukan::Subbab(jenis)),
                (named("bab", nama), Rujukan::Bab(jenis)),
            ]
        });
    tabel.chain(gambar).chain(subbab).collect()
}

/// Whether the report tells what a wording is about.
fn is_told(nama: &Nama, sebutan: Sebutan) -> bool {
    let pegawai =
        [JenisTabel::Pendidikan, JenisTabel::Golongan, JenisTabel::Pelatihan, JenisTabel::Eselon];
    match sebutan {
        Sebutan::TanggalKepegawaian => pegawai.iter().any(|tabel| nama.susunan.memuat(*tabel)),
        Sebutan::PegawaiBergolongan => nama.susunan.memuat(JenisTabel::Golongan),
        Sebutan::TanggalSarana => nama.susunan.memuat(JenisTabel::Sarana),
        Sebutan::Periode
        | Sebutan::Rentang
        | Sebutan::Tahun
        | Sebutan::PeriodeRenstra
        | Sebutan::DokumenTarget
        | Sebutan::JudulDokumenTarget
        | Sebutan::JudulPerjanjian
        | Sebutan::DokumenPerencanaan
        | Sebutan::PaguProgram
        | Sebutan::JudulProgram
        | Sebutan::DasarPenunjang
        | Sebutan::Penelusuran
        | Sebutan::PenggunaanAnggaran
        | Sebutan::PembagianAnggaran
        | Sebutan::IsiProgramKegiatan
        | Sebutan::Instansi
        | Sebutan::InstansiLengkap
        | Sebutan::Pemda
        | Sebutan::KepalaDaerah
        | Sebutan::Atasan
        | Sebutan::Pembangunan
        | Sebutan::Wilayah
        | Sebutan::Keuangan
        | Sebutan::NamaLaporan
        | Sebutan::IsiLaporan
        | Sebutan::SisiLaporan
        | Sebutan::TanggalData
        | Sebutan::BatasData
        | Sebutan::Berkala
        | Sebutan::PeriodeBerikutnya
        | Sebutan::Pelaksanaan
        | Sebutan::Prioritas
        | Sebutan::LajurStrategi
        | Sebutan::JenjangAnggaran
        | Sebutan::BawahanProgram
        | Sebutan::JenjangTerbawah
        | Sebutan::TujuanSasaran
        | Sebutan::NamaRenstra
        | Sebutan::IsiRenstra
        | Sebutan::SasaranBerindikator
        | Sebutan::PenjabaranStrategi
        | Sebutan::PelaksanaanTugas
        | Sebutan::JudulTugas
        | Sebutan::PembandingLain => true,
    }
}

/// The kinds of references to names of a namespace.
fn jenis(space: Space) -> &'static [&'static str] {
    match space {
        Space::Indikator => &[
            "pembilang",
            "penyebut",
            "target",
            "realisasi",
            "capaian",
            "kategori",
            "selisih",
            "target-tribulan",
            "target-tribulan-1",
            "target-tribulan-2",
            "target-tribulan-3",
            "target-tribulan-4",
            "capaian-tribulan",
            "nama",
            "keadaan",
            "terbilang",
        ],
        Space::Tujuan => &["nama"],
        Space::Sasaran | Space::Node => &[
            "pagu",
            "realisasi-anggaran",
            "serapan",
            "porsi",
            "sumber-dana",
            "efisiensi",
            "pagu-akhir",
            "realisasi-anggaran-lalu",
            "realisasi-anggaran-kini",
            "serapan-akhir",
            "nama",
            "terbilang",
        ],
        Space::Keluaran => &[
            "target",
            "realisasi",
            "capaian",
            "kemajuan",
            "target-tribulan",
            "target-tribulan-1",
            "target-tribulan-2",
            "target-tribulan-3",
            "target-tribulan-4",
            "capaian-tribulan",
            "target-akhir",
            "realisasi-lalu",
            "realisasi-kini",
            "capaian-akhir",
        ],
        Space::Dana => &["pagu", "realisasi-anggaran", "serapan", "porsi", "terbilang"],
        Space::Baris | Space::Tahun => &["gambaran-umum"],
        Space::Kelompok => &["jumlah", "terbilang"],
        Space::Regulasi => &["regulasi"],
        Space::Fakta => &["fakta"],
        Space::Permasalahan | Space::Solusi | Space::Predikat | Space::Angka => &[],
    }
}

/// Whether a figure can be told in words.
fn countable(angka: &Angka) -> bool {
    matches!(
        angka,
        Angka::Pembilang(_)
            | Angka::Penyebut(_)
            | Angka::Pagu(_)
            | Angka::RealisasiAnggaran(_)
            | Angka::Jumlah(_)
    )
}

fn objek(nama: &Nama) -> Vec<Objek> {
    let indikator = nama.indikator.iter().map(|indikator| Objek::Indikator(indikator.id.clone()));
    let tujuan = nama.tujuan.iter().cloned().map(Objek::Tujuan);
    let sasaran = nama.sasaran.iter().cloned().map(Objek::Sasaran);
    let node = nama.pohon.iter().map(|node| Objek::Node(node.kode.clone()));
    indikator.chain(tujuan).chain(sasaran).chain(node).collect()
}
