//! The budget in the wordings of the chapters: who serves which sasaran, and money as it is printed.

use super::{Bahan, TANPA_NILAI};
use crate::bahasa::{SPASI_TETAP, desimal, tanggal};
use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan, Program, SebabLain};
use crate::domain::angka::Rupiah;
use crate::domain::kebijakan::SatuanUang;
use crate::domain::kode::{Id, Kode};
use crate::narrate::format::{rupiah, rupiah_terbilang};
use crate::naskah::TingkatBaris;

impl<'a> Bahan<'a> {
    /// Kegiatan that serve a sasaran, each with its program.
    pub fn kegiatan_dari(self, sasaran: &Id) -> impl Iterator<Item = (&'a Program, &'a Kegiatan)> {
        self.laporan
            .program
            .iter()
            .flat_map(|program| program.kegiatan.iter().map(move |kegiatan| (program, kegiatan)))
            .filter(move |(_, kegiatan)| kegiatan.sasaran.contains(sasaran))
    }

    /// Whether any kegiatan is divided into sub kegiatan.
    pub fn bersub(self) -> bool {
        let mut kegiatan = self.laporan.program.iter().flat_map(|program| &program.kegiatan);
        kegiatan.any(|kegiatan| !kegiatan.sub_kegiatan.is_empty())
    }

    /// Every indicator of the tree by its name, and by whose it is where another has the same name.
    pub fn keluaran_bernama(self) -> Vec<(&'a IndikatorAnggaran, String)> {
        let milik = self.laporan.program.iter().flat_map(|program| {
            let kegiatan = program.kegiatan.iter().flat_map(|kegiatan| {
                let sub = kegiatan.sub_kegiatan.iter();
                let sub = sub.map(|sub| ("sub kegiatan", &sub.nama, &sub.indikator));
                [("kegiatan", &kegiatan.nama, &kegiatan.indikator)].into_iter().chain(sub)
            });
            [("program", &program.nama, &program.indikator)].into_iter().chain(kegiatan)
        });
        let semua: Vec<_> = milik
            .flat_map(|(apa, milik, semua)| semua.iter().map(move |satu| (satu, apa, milik)))
            .collect();
        let senama = |nama: &str| semua.iter().filter(|(lain, ..)| lain.nama == nama).count() > 1;
        let bernama = semua.iter().map(|(satu, apa, milik)| match senama(&satu.nama) {
            true => (*satu, format!("{} pada {apa} {milik}", satu.nama)),
            false => (*satu, satu.nama.clone()),
        });
        bernama.collect()
    }

    /// How a kegiatan is set in the tree of programs: set off only where something stands below one.
    pub fn tingkat_kegiatan(self) -> TingkatBaris {
        if self.bersub() { TingkatBaris::Kegiatan } else { TingkatBaris::SubKegiatan }
    }

    /// Whether money is told for this sasaran: a kegiatan serves it and no other.
    pub fn beranggaran(self, sasaran: &Id) -> bool {
        self.kegiatan_dari(sasaran).any(|(_, kegiatan)| kegiatan.sasaran.len() == 1)
    }

    /// Programs that serve a sasaran.
    pub fn program_dari(self, sasaran: &Id) -> Vec<&'a Program> {
        let mut program: Vec<&Program> =
            self.kegiatan_dari(sasaran).map(|(program, _)| program).collect();
        program.dedup_by(|kiri, kanan| kiri.kode == kanan.kode);
        program
    }

    /// A name of the budget tree with its code before it, where the office prints codes.
    pub fn berkode(self, kode: &Kode, resmi: Option<&str>, nama: &str) -> String {
        if self.laporan.kebijakan.cetak_kode {
            format!("{}{SPASI_TETAP}{nama}", resmi.unwrap_or(&kode.0))
        } else {
            nama.to_owned()
        }
    }

    /// " menurut DIPA-… tanggal 1 Desember 2025", or nothing where the office names no document.
    pub fn dokumen_anggaran(self) -> String {
        let Some(dokumen) = &self.laporan.dokumen_anggaran else { return String::new() };
        let hari = dokumen.tanggal.map(|hari| format!(" tanggal {}", tanggal(hari)));
        format!(" menurut {}{}", dokumen.nama, hari.unwrap_or_default())
    }

    /// "Rp6.247.618.070" in a sentence, or the mark of what is unknown.
    pub fn rupiah_atau(self, nilai: Option<Rupiah>) -> String {
        nilai.map_or_else(|| TANPA_NILAI.to_owned(), |nilai| self.rupiah(nilai))
    }

    /// "Rp6.247.618.070" in a sentence.
    pub fn rupiah(self, nilai: Rupiah) -> String {
        rupiah(self.laporan.kebijakan.uang(nilai))
    }

    /// The same in words.
    pub fn rupiah_terbilang(self, nilai: Rupiah) -> String {
        rupiah_terbilang(self.laporan.kebijakan.uang(nilai))
    }

    /// "6.247.618.070" below a heading that says in what.
    pub fn sel_uang(self, nilai: Option<Rupiah>) -> String {
        let tercetak = |nilai| desimal(self.laporan.kebijakan.uang_tabel(nilai));
        nilai.map_or_else(|| TANPA_NILAI.to_owned(), tercetak)
    }

    /// "Pagu (Rp)", with the unit in which tables print money.
    pub fn kepala_uang(self, kepala: &str) -> String {
        match self.laporan.kebijakan.satuan_uang {
            SatuanUang::Rupiah | SatuanUang::Sen => format!("{kepala} (Rp)"),
            SatuanUang::Juta => format!("{kepala} (juta{SPASI_TETAP}Rp)"),
        }
    }

    /// Whether it is known of any program how much was set aside for it.
    pub fn berpagu(self) -> bool {
        let mut program = self.laporan.program.iter();
        program.any(|program| self.node(&program.kode).is_some_and(|uang| uang.pagu.is_some()))
    }

    /// Whether it is known of any money how much was spent.
    pub fn berbelanja(self) -> bool {
        self.rekap.node.values().any(|uang| uang.realisasi.is_some())
    }

    /// A program's name in a table.
    pub fn nama_program(self, program: &Program) -> String {
        self.berkode(&program.kode, program.kode_resmi.as_deref(), &program.nama)
    }

    /// Why a node is not of this year; a program that it takes the place of has its name there.
    pub fn sebab_lain(self, sebab: &SebabLain) -> String {
        match sebab {
            SebabLain::Alasan(alasan) => alasan.clone(),
            SebabLain::Menggantikan(kode) => {
                let program = self.laporan.program.iter().find(|program| program.kode == *kode);
                format!("menggantikan {}", program.map_or(kode.0.as_str(), |isi| &isi.nama))
            }
        }
    }

    /// Programs that support the office as a whole.
    pub fn program_pendukung(self) -> impl Iterator<Item = &'a Program> {
        self.laporan.program.iter().filter(|program| program.pendukung)
    }
}
