//! The page of each kind of problem: what it means, why it matters, a wrong and a right example.

use super::{Code, Severity};
use crate::domain::laporan::Status;

impl Code {
    /// The page as it is written, a small Markdown: one line that says what is wrong, then `Mengapa`, `Salah`, `Benar`.
    ///
    /// A kind without a page does not compile: write `aturan/<name>.md` like the others.
    pub fn halaman(self) -> &'static str {
        match self {
            Self::FolderBukanLaporan => include_str!("aturan/folder-bukan-laporan.md"),
            Self::BerkasHilang => include_str!("aturan/berkas-hilang.md"),
            Self::BerkasTakTerbaca => include_str!("aturan/berkas-tak-terbaca.md"),
            Self::TerlaluBesar => include_str!("aturan/terlalu-besar.md"),
            Self::TomlSalah => include_str!("aturan/toml-salah.md"),
            Self::KunciGanda => include_str!("aturan/kunci-ganda.md"),
            Self::KunciTakDikenal => include_str!("aturan/kunci-tak-dikenal.md"),
            Self::KunciHilang => include_str!("aturan/kunci-hilang.md"),
            Self::KunciBertentangan => include_str!("aturan/kunci-bertentangan.md"),
            Self::JenisSalah => include_str!("aturan/jenis-salah.md"),
            Self::AngkaBerkutip => include_str!("aturan/angka-berkutip.md"),
            Self::DesimalPadaCacah => include_str!("aturan/desimal-pada-cacah.md"),
            Self::TitikRibuan => include_str!("aturan/titik-ribuan.md"),
            Self::KomaDesimal => include_str!("aturan/koma-desimal.md"),
            Self::UangNegatif => include_str!("aturan/uang-negatif.md"),
            Self::AngkaNegatif => include_str!("aturan/angka-negatif.md"),
            Self::AngkaTerlaluBesar => include_str!("aturan/angka-terlalu-besar.md"),
            Self::BukanBilangan => include_str!("aturan/bukan-bilangan.md"),
            Self::PilihanTakDikenal => include_str!("aturan/pilihan-tak-dikenal.md"),
            Self::TanggalSalah => include_str!("aturan/tanggal-salah.md"),
            Self::TeksKosong => include_str!("aturan/teks-kosong.md"),
            Self::HurufTakTersedia => include_str!("aturan/huruf-tak-tersedia.md"),
            Self::HurufTerlarang => include_str!("aturan/huruf-terlarang.md"),
            Self::RujukanTakDikenal => include_str!("aturan/rujukan-tak-dikenal.md"),
            Self::RujukanSalahTulis => include_str!("aturan/rujukan-salah-tulis.md"),
            Self::KodeGanda => include_str!("aturan/kode-ganda.md"),
            Self::KodeSalah => include_str!("aturan/kode-salah.md"),
            Self::KodeTakDikenal => include_str!("aturan/kode-tak-dikenal.md"),
            Self::TahunBerbeda => include_str!("aturan/tahun-berbeda.md"),
            Self::TargetNol => include_str!("aturan/target-nol.md"),
            Self::PaguTerlampaui => include_str!("aturan/pagu-terlampaui.md"),
            Self::PenyebutNol => include_str!("aturan/penyebut-nol.md"),
            Self::CatatanHilang => include_str!("aturan/catatan-hilang.md"),
            Self::VolumeBerbeda => include_str!("aturan/volume-berbeda.md"),
            Self::SkalaTidakTurun => include_str!("aturan/skala-tidak-turun.md"),
            Self::PanjangDeret => include_str!("aturan/panjang-deret.md"),
            Self::RumusMelingkar => include_str!("aturan/rumus-melingkar.md"),
            Self::TanpaIndikator => include_str!("aturan/tanpa-indikator.md"),
            Self::SasaranProgram => include_str!("aturan/sasaran-program.md"),
            Self::SolusiTanpaMasalah => include_str!("aturan/solusi-tanpa-masalah.md"),
            Self::PengesahanBelumLengkap => include_str!("aturan/pengesahan-belum-lengkap.md"),
            Self::NipSalah => include_str!("aturan/nip-salah.md"),
            Self::LampiranSalah => include_str!("aturan/lampiran-salah.md"),
            Self::LampiranAktif => include_str!("aturan/lampiran-aktif.md"),
            Self::LogoSalah => include_str!("aturan/logo-salah.md"),
            Self::FaktaTakTerpakai => include_str!("aturan/fakta-tak-terpakai.md"),
            Self::KontrolBerbeda => include_str!("aturan/kontrol-berbeda.md"),
            Self::RealisasiTurun => include_str!("aturan/realisasi-turun.md"),
            Self::BerubahDariSebelumnya => include_str!("aturan/berubah-dari-sebelumnya.md"),
            Self::AngkaBasi => include_str!("aturan/angka-basi.md"),
            Self::KeadaanLewat => include_str!("aturan/keadaan-lewat.md"),
            Self::DataLama => include_str!("aturan/data-lama.md"),
            Self::SumberHilang => include_str!("aturan/sumber-hilang.md"),
            Self::TargetTribulanSalah => include_str!("aturan/target-tribulan-salah.md"),
            Self::JenisMeragukan => include_str!("aturan/jenis-meragukan.md"),
            Self::KeluaranTanpaBelanja => include_str!("aturan/keluaran-tanpa-belanja.md"),
            Self::BelanjaTanpaKeluaran => include_str!("aturan/belanja-tanpa-keluaran.md"),
            Self::IndukTanpaAnak => include_str!("aturan/induk-tanpa-anak.md"),
            Self::CaraSerapan => include_str!("aturan/cara-serapan.md"),
            Self::LangsungBerbeda => include_str!("aturan/langsung-berbeda.md"),
            Self::PegawaiBerbeda => include_str!("aturan/pegawai-berbeda.md"),
            Self::PemeliharaanBerlebih => include_str!("aturan/pemeliharaan-berlebih.md"),
            Self::PersamaanTakCocok => include_str!("aturan/persamaan-tak-cocok.md"),
            Self::MelebihiBatas => include_str!("aturan/melebihi-batas.md"),
            Self::SatuanCampur => include_str!("aturan/satuan-campur.md"),
            Self::SolusiBukanTindakan => include_str!("aturan/solusi-bukan-tindakan.md"),
            Self::RiwayatBerbeda => include_str!("aturan/riwayat-berbeda.md"),
            Self::PengesahanMendahului => include_str!("aturan/pengesahan-mendahului.md"),
            Self::PenandaGanda => include_str!("aturan/penanda-ganda.md"),
            Self::PenyebabTakSesuai => include_str!("aturan/penyebab-tak-sesuai.md"),
            Self::RegulasiTakTercantum => include_str!("aturan/regulasi-tak-tercantum.md"),
            Self::AngkaDiProsa => include_str!("aturan/angka-di-prosa.md"),
            Self::IstilahAsing => include_str!("aturan/istilah-asing.md"),
            Self::Ejaan => include_str!("aturan/ejaan.md"),
            Self::IstilahPeriode => include_str!("aturan/istilah-periode.md"),
            Self::PujianTakSesuai => include_str!("aturan/pujian-tak-sesuai.md"),
            Self::InstansiLain => include_str!("aturan/instansi-lain.md"),
            Self::TahunAsing => include_str!("aturan/tahun-asing.md"),
            Self::TerimaUsang => include_str!("aturan/terima-usang.md"),
            Self::TerimaTakDapat => include_str!("aturan/terima-tak-dapat.md"),
            Self::TerdahuluBermasalah => include_str!("aturan/terdahulu-bermasalah.md"),
            Self::TataLetakGagal => include_str!("aturan/tata-letak-gagal.md"),
            Self::TataLetakGoyah => include_str!("aturan/tata-letak-goyah.md"),
            Self::FontaTakDikenal => include_str!("aturan/fonta-tak-dikenal.md"),
            Self::DiLuarHalaman => include_str!("aturan/di-luar-halaman.md"),
            Self::TeksBertumpuk => include_str!("aturan/teks-bertumpuk.md"),
            Self::JudulYatim => include_str!("aturan/judul-yatim.md"),
        }
    }

    /// What is wrong, in one line: the first of the page.
    pub fn ringkas(self) -> &'static str {
        self.halaman().lines().next().unwrap_or_default()
    }

    /// How grave it is in a draft and in a final report, in words.
    pub fn tingkat(self) -> &'static str {
        match (self.severity(Status::Konsep), self.severity(Status::Final)) {
            (Severity::Galat, Severity::Galat | Severity::Peringatan) => "galat",
            (Severity::Peringatan, Severity::Galat) => "peringatan; galat bila laporan final",
            (Severity::Peringatan, Severity::Peringatan) => "peringatan",
        }
    }

    /// How an office stands by what is doubtful, as the page would say it; `None` for what has to be mended.
    pub fn cara_terima(self) -> Option<String> {
        self.acceptable().then(|| {
            format!(
                "Bila memang benar, terima di laporan.toml; isi `tempat` seperti yang disebut\n\
                 peringatannya:\n\n\
                 ```toml\n[[terima]]\naturan = \"{self}\"\ntempat = \"…\"\nalasan = \"…\"\n```\n"
            )
        })
    }

    /// The page for a terminal: its name and gravity first.
    pub fn penjelasan(self) -> String {
        let terima = self.cara_terima().map(|cara| format!("\n{}", polos(&cara)));
        let (tingkat, halaman) = (self.tingkat(), polos(self.halaman()));
        format!("{self} ({tingkat})\n\n{halaman}{}", terima.unwrap_or_default())
    }
}

/// Markdown as it is read without one who understands it: examples are moved in, their fences left out.
fn polos(markdown: &str) -> String {
    let mut text = String::new();
    let mut example = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            example = !example;
            continue;
        }
        text.push_str(if example { "    " } else { "" });
        text.push_str(line);
        text.push('\n');
    }
    text
}
