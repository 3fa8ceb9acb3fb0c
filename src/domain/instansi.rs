//! The region, the office, and the regulations that both stand on.

use super::arsip::MetaArsip;
use super::bagian::Bagian;
use super::jenis::{JenisInstansi, TingkatPemerintahan, bertempat};
use super::kode::Id;
use super::pengesahan::Penandatangan;
use super::prosa::Prosa;

/// The government that the office belongs to: a region's, or the nation's.
#[derive(Debug, Clone, PartialEq)]
pub struct Pemda {
    /// "Kabupaten Lumajang"; of a vertical agency the region where it serves, of a ministry its own name.
    pub nama: String,
    /// Whose office it is.
    pub tingkat: TingkatPemerintahan,
    /// The title of the head of the region: "Bupati", "Wali Kota", "Gubernur"; every region has one.
    pub kepala_daerah: Option<String>,
    /// First and last year of the plan that the renstra serves: the RPJMD's, or of the body above.
    pub periode_rencana: Option<(u16, u16)>,
    /// The head of its planning board, who evaluates what became of an office's plan; `None` where not given.
    pub bappeda: Option<Penandatangan>,
    /// The name of the head of the region, who signs the perjanjian kinerja; `None` where not given.
    pub nama_kepala_daerah: Option<String>,
}

/// The office (OPD) that reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Instansi {
    /// "Dinas Tenaga Kerja"; the region is named only where the official name has it, as that of a hospital may.
    pub nama: String,
    /// That it is whole, whatever region the office is in: no region stands behind it.
    pub nama_utuh: bool,
    /// What it is; many words follow from that.
    pub jenis: JenisInstansi,
    /// What sentences call it, where not as its kind is called.
    pub sebutan: Option<String>,
    /// "BPS"; told once beside its name.
    pub singkatan: Option<String>,
    /// The body that it is a part of: "Dinas Kesehatan" of a UPTD, "Badan Pusat Statistik" of its office in a region.
    pub induk: Option<String>,
    /// Street and number, for the foot of the cover; the city stands apart.
    pub alamat: Option<String>,
    /// As it is printed behind "Telepon"; left out of the cover where none was typed.
    pub telepon: Option<String>,
    /// The last line of the cover's address; the place of signing is typed by itself.
    pub kota: String,
    /// The affairs it is charged with: "tenaga kerja", "transmigrasi".
    pub urusan: Vec<String>,
    /// To whom it answers: "Bupati melalui Sekretaris Daerah".
    pub bertanggung_jawab_kepada: String,
    /// Who that is, where it is not the head of the region.
    pub nama_atasan: Option<String>,
    /// Regulations that created it, in the order in which they are cited; none where they are not told.
    pub dasar_pembentukan: Vec<Id>,
    /// What it is charged with.
    pub tugas: Bagian<Ketentuan>,
    /// By what it does that.
    pub fungsi: Bagian<Ketentuan>,
    /// The tops of the structure, each with all that is below it; none where it is not told.
    pub unit: Vec<Unit>,
    /// For the cover; `None` leaves its place empty.
    pub logo: Option<BerkasGambar>,
    /// What holds for every record of the office.
    pub arsip: MetaArsip,
}

impl Instansi {
    /// "Dinas Tenaga Kerja Kabupaten Lumajang"; a name that has the region in it is whole.
    pub fn lengkap(&self, pemda: &Pemda) -> String {
        match self.menyebut(pemda) {
            true => self.nama.clone(),
            false => format!("{} {}", self.nama, pemda.nama),
        }
    }

    /// Whether the name has the region in it otherwise than whole and at its end.
    pub fn utuh(&self, pemda: &Pemda) -> bool {
        self.menyebut(pemda) && self.tanpa_daerah(pemda) == self.nama
    }

    /// Whether it is a whole ministry or body of the nation's government, and no part of one.
    pub fn seluruhnya(&self, pemda: &Pemda) -> bool {
        self.nama.eq_ignore_ascii_case(&pemda.nama)
    }

    /// The name without the region at its end: "Badan Pusat Statistik".
    pub fn tanpa_daerah(&self, pemda: &Pemda) -> &str {
        let akhir = self.nama.len().checked_sub(pemda.nama.len());
        let pisah = akhir.and_then(|akhir| self.nama.split_at_checked(akhir));
        match pisah.filter(|_| self.menyebut(pemda)) {
            Some((awal, daerah)) if daerah.eq_ignore_ascii_case(&pemda.nama) => awal.trim_end(),
            Some(_) | None => &self.nama,
        }
    }

    /// Whether the name has the region in it, as words of its own, or is whole without it.
    fn menyebut(&self, pemda: &Pemda) -> bool {
        let (nama, daerah) = (self.nama.to_lowercase(), pemda.nama.to_lowercase());
        let setempat = || bertempat(&self.nama) || self.berakhir_tempat(&daerah);
        if self.nama_utuh || pemda.tingkat == TingkatPemerintahan::Vertikal && setempat() {
            return true;
        }
        let huruf = |huruf: Option<char>| huruf.is_some_and(char::is_alphanumeric);
        let mut letak = nama.match_indices(&daerah);
        letak.any(|(awal, _)| {
            let (sebelum, sesudah) = (&nama[..awal], &nama[awal + daerah.len()..]);
            !huruf(sebelum.chars().next_back()) && !huruf(sesudah.chars().next())
        })
    }

    /// Whether the name ends with the town of its seat, or with the region without what kind of region it is, as in
    /// "Pengadilan Negeri Lumajang": of a vertical agency that is enough, while a kecamatan only shares such a name.
    fn berakhir_tempat(&self, daerah: &str) -> bool {
        let (nama, kota) = (self.nama.to_lowercase(), self.kota.to_lowercase());
        let pendek = daerah.split_once(' ').map(|(_, pendek)| pendek);
        let mut tempat = [Some(kota.as_str()), pendek].into_iter().flatten();
        tempat.any(|tempat| nama.strip_suffix(tempat).is_some_and(|awal| awal.ends_with(' ')))
    }
}

/// A picture file that was found and read.
#[derive(Debug, Clone, PartialEq)]
pub struct BerkasGambar {
    /// File name, for its format.
    pub nama: String,
    /// Its bytes, of a picture that PDF/A admits.
    pub isi: Vec<u8>,
}

impl BerkasGambar {
    /// Where the templates find it.
    pub fn jalur(&self) -> String {
        format!("/aset/{}", self.nama)
    }
}

/// What a regulation lays down for the office, in one clause or in lettered items.
#[derive(Debug, Clone, PartialEq)]
pub struct Ketentuan {
    /// Which one, of those in regulasi.toml.
    pub regulasi: Id,
    /// "Pasal 4 ayat (1)".
    pub pasal: String,
    /// Its words; more than one are printed as a lettered list.
    pub butir: Vec<String>,
}

/// A unit of the office's structure.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// "Sekretariat", without the office's own name.
    pub nama: String,
    /// The structural post that leads it and its echelon ("III.b"); `None` for functional groups.
    pub jabatan: Option<Jabatan>,
    /// Those below it, to whatever depth, in the order in which they are printed.
    pub anak: Vec<Unit>,
}

/// A structural post.
#[derive(Debug, Clone, PartialEq)]
pub struct Jabatan {
    /// "Kepala Bidang Pelatihan", as its holder signs.
    pub nama: String,
    /// "III.a": roman level and letter, the key of the staff's table.
    pub eselon: String,
}

/// A regulation of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Regulasi {
    /// By which prose and the other files cite it: "perda-4-2021".
    pub id: Id,
    /// "Peraturan Daerah Kabupaten Lumajang".
    pub jenis: String,
    /// As in its title, "Nomor 4".
    pub nomor: String,
    /// The year of its title, not that of its latest amendment.
    pub tahun: u16,
    /// What follows its number and year in its title.
    pub tentang: Tentang,
    /// Shown in Dasar Hukum at this place; `None` for a regulation that is only cited.
    pub dasar_hukum: Option<u32>,
    /// "Bab II Pasal 2", where Dasar Hukum points at a clause.
    pub pasal: Option<String>,
    /// What the clause says, in the office's own words, where Dasar Hukum explains it.
    pub penjelasan: Option<Prosa>,
}

/// What a regulation is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Tentang {
    /// Typed, without the word "tentang".
    Judul(String),
    /// It amends another one; its title follows from that one's.
    Mengubah(Id),
}
