//! What references in prose can point at, by their written form.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;
use crate::domain::rujukan::{Angka, Objek, Rujukan, Sebutan};
use crate::domain::semua::semua;
use crate::read::say::Dekat;

/// Everything that a reference can point at.
pub struct Dikenal {
    rujukan: BTreeMap<String, Rujukan>,
    /// The kinds of them: what stands before the colon.
    jenis: BTreeSet<String>,
    dekat: Dekat,
    /// Whether names were lost, so that a reference to nothing may be no fault of its own.
    names_lost: bool,
}

impl Dikenal {
    /// All references of a report, with the facts of its prose.
    pub fn new(laporan: &Laporan, names_lost: bool) -> Self {
        let mut rujukan = BTreeMap::new();
        for angka in semua(laporan) {
            let key = angka.to_string();
            if berbilang(&angka) {
                rujukan.insert(format!("terbilang:{key}"), Rujukan::Terbilang(angka.clone()));
            }
            rujukan.insert(key, Rujukan::Angka(angka));
        }
        for sebutan in Sebutan::VARIANTS {
            let key: &str = sebutan.into();
            rujukan.insert(key.to_owned(), Rujukan::Sebutan(*sebutan));
        }
        for objek in objek(laporan) {
            let name = match &objek {
                Objek::Indikator(id) | Objek::Tujuan(id) | Objek::Sasaran(id) => &id.0,
                Objek::Node(kode) => &kode.0,
            };
            rujukan.insert(format!("nama:{name}"), Rujukan::Nama(objek));
        }
        let ids = |ids: Vec<&Id>, name: &str, make: fn(Id) -> Rujukan| -> Vec<(String, Rujukan)> {
            ids.into_iter().map(|id| (format!("{name}:{id}"), make(id.clone()))).collect()
        };
        rujukan.extend(ids(
            laporan.renstra.indikator().map(|satu| &satu.id).collect(),
            "keadaan",
            Rujukan::Keadaan,
        ));
        rujukan.extend(ids(laporan.regulasi.keys().collect(), "regulasi", Rujukan::Regulasi));
        rujukan.extend(ids(laporan.analisis.fakta.keys().collect(), "fakta", Rujukan::Fakta));
        let susunan = &laporan.susunan;
        let named = |jenis: &str, name: &str| format!("{jenis}:{name}");
        rujukan.extend(
            susunan.tabel().map(|(_, satu)| (named("tabel", satu.into()), Rujukan::Tabel(satu))),
        );
        rujukan.extend(
            susunan.gambar().map(|(_, satu)| (named("gambar", satu.into()), Rujukan::Gambar(satu))),
        );
        rujukan.extend(
            susunan.subbab().map(|(_, satu)| (named("subbab", satu.into()), Rujukan::Subbab(satu))),
        );
        let jenis = rujukan.keys().filter_map(|key| key.split(':').next());
        let jenis = jenis.map(ToOwned::to_owned).collect();
        Self { rujukan, jenis, dekat: Dekat::default(), names_lost }
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
        let kind = text.split(':').next().unwrap_or_default();
        let known_kind = self.jenis.contains(kind);
        if known_kind && self.names_lost {
            return Err(None);
        }
        let same_kind =
            self.rujukan.keys().filter(|key| !known_kind || key.split(':').next() == Some(kind));
        let problem =
            Diagnostic::new(Code::RujukanTakDikenal, format!("rujukan {{{text}}} tidak dikenal"));
        Err(Some(match self.dekat.nearest(text, same_kind.map(String::as_str)) {
            Some(near) => problem.saran(format!("tulis {{{near}}}")),
            None => problem
                .saran("lihat daftar rujukan di docs/figures.md, atau jalankan `lkjip rekap`"),
        }))
    }
}

/// Whether a figure can be told in words.
fn berbilang(angka: &Angka) -> bool {
    matches!(
        angka,
        Angka::Pembilang(_)
            | Angka::Penyebut(_)
            | Angka::Pagu(_)
            | Angka::RealisasiAnggaran(_)
            | Angka::Jumlah(_)
    )
}

fn objek(laporan: &Laporan) -> Vec<Objek> {
    let renstra = &laporan.renstra;
    let mut objek: Vec<Objek> =
        renstra.indikator().map(|satu| Objek::Indikator(satu.id.clone())).collect();
    objek.extend(renstra.tujuan.iter().map(|satu| Objek::Tujuan(satu.id.clone())));
    objek.extend(renstra.sasaran.iter().map(|satu| Objek::Sasaran(satu.id.clone())));
    let kegiatan = |kegiatan: &Kegiatan| {
        let sub = kegiatan.sub_kegiatan.iter().map(|sub| sub.kode.clone());
        std::iter::once(kegiatan.kode.clone()).chain(sub).collect::<Vec<_>>()
    };
    let program = |program: &Program| {
        let anak = program.kegiatan.iter().flat_map(kegiatan);
        std::iter::once(program.kode.clone()).chain(anak).collect::<Vec<_>>()
    };
    objek.extend(laporan.program.iter().flat_map(program).map(Objek::Node));
    objek
}
