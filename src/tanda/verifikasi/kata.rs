//! How it is said what was found, and what it makes of the file.

use std::fmt;

use super::{Putusan, Temuan};
use crate::tanda::waktu::{hari, pukul};

impl fmt::Display for Putusan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sah => "sah",
            Self::TakDapatDinilai => "tidak dapat dinilai",
            Self::TidakSah => "tidak sah",
        })
    }
}

impl fmt::Display for Temuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BerkasRusak => f.write_str("berkas rusak, terpotong, atau bukan PDF"),
            Self::Terenkripsi => f.write_str("PDF terkunci sandi"),
            Self::TerlaluBesar(batas) => {
                write!(f, "berkas ini terlalu besar untuk dinilai: {batas}")
            }
            Self::TanpaTanda => f.write_str("tidak bertanda tangan"),
            Self::TandaTersembunyi => {
                f.write_str("berkas memuat tanda tangan yang disembunyikan perubahan sesudahnya")
            }
            Self::TerlaluBanyak(n) => write!(f, "{n} tanda tangan terlalu banyak untuk diperiksa"),
            Self::ByteSesudahTerakhir(n) => write!(
                f,
                "{n} byte ditambahkan sesudah tanda tangan terakhir dan tidak dijamin siapa pun"
            ),
            Self::BahanSesudahTerakhir(n) => write!(
                f,
                "{n} byte sesudah tanda tangan terakhir tidak menampilkan apa pun, misalnya bahan \
                 untuk memeriksanya"
            ),
            Self::HanyaStempel => f.write_str(
                "berkas hanya berstempel waktu: ada sejak saat itu, tetapi tidak ditandatangani \
                 siapa pun",
            ),
            Self::HakPakai => f.write_str(
                "ini hak pakai untuk Adobe Reader (UR3), bukan tanda tangan seseorang, dan tidak \
                 dinilai",
            ),
            Self::SubFilterTakDikenal(nama) => {
                write!(f, "cara tanda tangan (SubFilter) \"{nama}\" tidak dikenal")
            }
            Self::TanpaBidang => f.write_str("tanda tangan ini tidak ditampilkan bidang mana pun"),
            Self::RentangSalah => {
                f.write_str("rentang yang ditandatangani (ByteRange) tidak wajar")
            }
            Self::LubangSalah => f.write_str(
                "bagian yang tidak ikut ditandatangani memuat hal lain daripada tanda tangannya",
            ),
            Self::TandaKosong => f.write_str("tempat tanda tangannya masih kosong"),
            Self::CmsTakDipahami(apa) => {
                write!(f, "isi tanda tangan (CMS) tidak dipahami program ini: {apa}")
            }
            Self::AtributBertentangan(nama) => write!(
                f,
                "atribut {nama} yang ikut ditandatangani bertentangan dengan tanda tangannya"
            ),
            Self::IsiBerubah => f.write_str("isi berkas berubah sesudah ditandatangani"),
            Self::TandaTakCocok => {
                f.write_str("tanda tangan tidak cocok dengan kunci penandatangan")
            }
            Self::AlgoritmaLemah(nama) => write!(f, "{nama} sudah terlalu lemah untuk dipercaya"),
            Self::AlgoritmaTakDikenal(nama) => write!(f, "algoritma {nama} tidak dikenal"),
            Self::SertifikatHilang => f.write_str(
                "sertifikat penandatangan tidak ada di dalam berkas, atau tidak dapat dibaca",
            ),
            Self::SertifikatTakTerikat => {
                f.write_str("tanda tangan menyebut sertifikat lain (signingCertificate)")
            }
            Self::TanpaAkar => f.write_str(
                "penerbit sertifikat belum dapat dinilai: sebutkan sertifikat akar yang dipercaya \
                 dengan --percaya",
            ),
            Self::RantaiPutus(penerbit) => write!(
                f,
                "rantai sertifikat berhenti pada \"{penerbit}\" dan tidak sampai ke akar yang \
                 dipercaya; bila akarnya memang dipercaya, sebutkan dengan --percaya"
            ),
            Self::DiLuarMasa { pemilik, masa: (dari, sampai) } => write!(
                f,
                "tanda tangan terbukti dibuat sebelum sertifikat \"{pemilik}\" berlaku ({} sampai \
                 {})",
                hari(dari),
                hari(sampai)
            ),
            Self::BelumBerlaku { pemilik, sejak, pada } => write!(
                f,
                "sertifikat \"{pemilik}\" baru berlaku sejak {}, sesudah saat penilaian ({}); bila \
                 hari itu sudah lewat, betulkan jam komputer ini",
                hari(sejak),
                hari(pada)
            ),
            Self::MengakuDiLuarMasa { pemilik, masa: (dari, sampai) } => write!(
                f,
                "waktu menurut penandatangan sendiri di luar masa berlaku sertifikat \"{pemilik}\" \
                 ({} sampai {}), dan kapan tanda tangan dibuat tidak terbukti",
                hari(dari),
                hari(sampai)
            ),
            Self::WaktuBelumTiba => f.write_str(
                "menurut jam komputer ini waktu tanda tangan belum tiba; periksa tanggal dan \
                 jamnya",
            ),
            Self::KedaluwarsaTanpaStempel { pemilik, sampai } => write!(
                f,
                "sertifikat \"{pemilik}\" kedaluwarsa sejak {}, dan tidak ada stempel waktu yang \
                 membuktikan bahwa tanda tangan dibuat sebelumnya",
                hari(sampai)
            ),
            Self::BukanUntukIni(pemilik) => {
                write!(
                    f,
                    "sertifikat \"{pemilik}\" tidak diterbitkan untuk kegunaan ini (key usage)"
                )
            }
            Self::EkstensiTakDipahami { pemilik, ekstensi } => write!(
                f,
                "sertifikat \"{pemilik}\" memuat syarat {ekstensi} yang tidak dipahami program ini"
            ),
            Self::DibuatSendiri(pemilik) => write!(
                f,
                "sertifikat \"{pemilik}\" dibuat sendiri, bukan sertifikat elektronik \
                 tersertifikasi"
            ),
            Self::Dicabut { pemilik, sejak } => {
                write!(f, "sertifikat \"{pemilik}\" dicabut sejak {}", pukul(sejak))
            }
            Self::PencabutanTakDiketahui(pemilik) => write!(
                f,
                "pencabutan sertifikat \"{pemilik}\" tidak diperiksa: daftar (CRL) atau jawaban \
                 OCSP yang berlaku tidak ada di dalam berkas"
            ),
            Self::TidakDicabut { pemilik, menurut } => write!(
                f,
                "sertifikat \"{pemilik}\" tidak dicabut menurut penerbitnya, {}",
                pukul(menurut)
            ),
            Self::Stempel(dalam) => write!(f, "stempel waktu: {dalam}"),
            Self::StempelUntukLain => f.write_str("stempel waktu dibuat untuk data lain"),
            Self::RevisiRusak => f.write_str("bagian yang ditandatangani bukan PDF yang utuh"),
            Self::DiubahSesudahnya(apa) => write!(f, "{apa} diubah sesudah tanda tangan ini"),
            Self::GambarSesudahnya => f.write_str(
                "tanda tangan lain menampilkan gambar pada halaman sesudah tanda tangan ini; \
                 pastikan tidak menutupi isinya",
            ),
            Self::LanjutanRusak => f.write_str(
                "yang ditambahkan sesudah tanda tangan ini tidak tersusun sebagaimana mestinya, \
                 sehingga program lain dapat menampilkan isi yang lain",
            ),
            Self::TerlaluBanyakPembaruan(n) => {
                write!(f, "berkas diperbarui lebih dari {n} kali, terlalu banyak untuk diperiksa")
            }
            Self::PembaruanTerlaluBerat => f.write_str(
                "berkas yang sebesar ini diperbarui berkali-kali, terlalu banyak untuk diperiksa \
                 satu per satu",
            ),
            Self::RujukanDiisi => f.write_str(
                "bagian yang sudah dirujuk tetapi belum ada ketika ditandatangani baru diisi \
                 sesudahnya",
            ),
            Self::TrailerLain(kunci) => write!(
                f,
                "sesudah tanda tangan ini akhir berkas (trailer) merujuk hal lain dengan \
                 \"{kunci}\"; program yang memakainya dapat menampilkan isi yang lain"
            ),
            Self::HalamanBerputar => f.write_str(
                "daftar halaman berkas ini berputar atau berulang, sehingga program lain dapat \
                 menampilkan halaman yang lain",
            ),
            Self::ObjekTakTerpakai => {
                f.write_str("sesudah tanda tangan ini ditambahkan objek yang tidak dipakai apa pun")
            }
            Self::HalamanTersembunyi => f.write_str(
                "sesudah tanda tangan ini ditambahkan halaman yang tidak ditampilkan; program yang \
                 memperbaiki berkas dapat menampilkannya",
            ),
            Self::BahanDiganti => f.write_str(
                "bahan pemeriksaan satu tanda tangan (VRI) diganti sesudah tanda tangan ini",
            ),
            Self::Hibrida => f.write_str(
                "berkas memuat dua daftar objek (hibrida), sehingga program lama dapat menampilkan \
                 isi yang lain",
            ),
            Self::SyaratBidang(nama) => write!(
                f,
                "bidang \"{nama}\" menuntut syarat tanda tangan (SV) yang tidak diperiksa program \
                 ini"
            ),
            Self::TabelBerlebih => f.write_str(
                "sesudah tanda tangan ini ditambahkan daftar objek yang tidak dipakai; program \
                 yang memperbaiki berkas dapat memakainya",
            ),
            Self::ObjekDiLuarTabel => f.write_str(
                "daftar objek berkas ini tidak lengkap, sehingga program lain dapat menampilkan \
                 isi yang lain",
            ),
            Self::DilarangSertifikasi => f.write_str(
                "tanda tangan ini melarang perubahan seperti yang terjadi sesudahnya (DocMDP)",
            ),
            Self::BidangTerkunci(nama) => write!(
                f,
                "tanda tangan ini mengunci bidang \"{nama}\", yang diisi sesudahnya (FieldMDP)"
            ),
            Self::MetadataBerubah => f.write_str("metadata diperbarui sesudah tanda tangan ini"),
        }
    }
}
