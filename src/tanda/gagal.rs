//! Why nothing was signed, in the clerk's words.

use std::fmt;

use x509_cert::der::DateTime;

use super::kurang::Kurang;
use super::waktu::{hari, pukul};
use crate::pdf::{Bound, Unreadable};

/// What stands against a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gagal {
    /// The file is no whole PDF.
    BukanPdf,
    /// It takes more of something than is given to any file.
    TerlaluBesar(Bound),
    /// It is locked by a password.
    Terenkripsi,
    /// There is no page for the field.
    TanpaHalaman,
    /// The file says that it is a draft.
    Konsep,
    /// A field of that name holds a signature already, or is none for signatures.
    BidangTerpakai(String),
    /// The program has no way into the certificate's file.
    P12Rusak,
    /// The certificate's file opens with another password.
    SandiSalah,
    /// The certificate's file holds no private key with its certificate.
    TanpaKunci,
    /// Keys are RSA of 2048 to 4096 bits, or EC P-256.
    KunciTakDidukung,
    /// The private key belongs to another certificate.
    KunciBukanPasangannya,
    /// The certificate holds from then on only.
    BelumBerlaku(DateTime),
    /// The certificate held until then only.
    Kedaluwarsa(DateTime),
    /// The certificate's key usage is another one.
    BukanUntukTandaTangan,
    /// The chain is longer than the place that is kept for it.
    RantaiTerlaluPanjang,
    /// Nothing in the file waits for a time stamp.
    TanpaTanda,
    /// The last signature has its time stamp already.
    SudahDistempel,
    /// The answer of the time stamp service cannot be read.
    JawabanRusak,
    /// The service refused the request.
    StempelDitolak,
    /// The answer belongs to another file or signature.
    StempelUntukLain,
    /// What of the stamp is not understood.
    StempelTakDipahami(String),
    /// A file that was named for the long term is none of that kind.
    BukanBahan(&'static str),
    /// What a signature lacks to be judged for long.
    BahanKurang(Vec<Kurang>),
    /// Nobody said who will stamp the signature, so that what judges the stamp cannot be signed with it.
    TanpaPenstempel,
    /// A signature of the file does not hold, so that it is not kept for long.
    TidakSah,
    /// A certificate was taken back.
    Dicabut {
        /// Its holder.
        pemilik: String,
        /// From when on.
        sejak: DateTime,
    },
    /// Nothing that input should reach; the word says where.
    Dalam(&'static str),
}

impl From<Unreadable> for Gagal {
    fn from(gagal: Unreadable) -> Self {
        match gagal {
            Unreadable::NotPdf => Self::BukanPdf,
            Unreadable::Locked => Self::Terenkripsi,
            Unreadable::Beyond(batas) => Self::TerlaluBesar(batas),
        }
    }
}

impl fmt::Display for Gagal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BukanPdf => f.write_str("berkas itu bukan PDF yang utuh"),
            Self::TerlaluBesar(batas) => {
                write!(f, "berkas itu terlalu besar untuk dibaca: {batas}")
            }
            Self::Terenkripsi => f.write_str("PDF itu terkunci sandi; simpan dahulu tanpa sandi"),
            Self::TanpaHalaman => f.write_str("PDF itu tidak mempunyai halaman"),
            Self::Konsep => f.write_str(
                "PDF itu masih konsep dan tidak ditandatangani\n\
                 saran: susun laporan final; untuk sekadar mencoba, tambahkan --uji",
            ),
            Self::BidangTerpakai(nama) => write!(
                f,
                "bidang \"{nama}\" sudah terpakai di PDF itu\n\
                 saran: sebutkan nama lain, atau hapus --nama-bidang agar program memilihnya",
            ),
            Self::P12Rusak => f.write_str(
                "berkas sertifikat tidak dapat dibaca; yang diperlukan berkas PKCS#12 (.p12 atau \
                 .pfx)",
            ),
            Self::SandiSalah => f.write_str("sandi sertifikat salah"),
            Self::TanpaKunci => {
                f.write_str("berkas sertifikat tidak memuat kunci privat beserta sertifikatnya")
            }
            Self::KunciTakDidukung => f.write_str(
                "jenis kunci sertifikat tidak didukung; yang didukung RSA 2048 sampai 4096 bit dan \
                 EC P-256",
            ),
            Self::KunciBukanPasangannya => {
                f.write_str("kunci privat dan sertifikat di dalam berkas itu bukan pasangan")
            }
            Self::BelumBerlaku(sejak) => {
                write!(f, "sertifikat baru berlaku mulai {}", hari(sejak))
            }
            Self::Kedaluwarsa(sampai) => {
                write!(f, "sertifikat sudah kedaluwarsa sejak {}", hari(sampai))
            }
            Self::BukanUntukTandaTangan => f.write_str(
                "sertifikat itu bukan untuk menandatangani dokumen (key usage atau extended key \
                 usage-nya lain)",
            ),
            Self::RantaiTerlaluPanjang => {
                f.write_str("rantai sertifikat terlalu panjang untuk disimpan di dalam PDF")
            }
            Self::TanpaTanda => f.write_str(
                "tidak ada tanda tangan utuh yang meliputi seluruh berkas, jadi tidak ada yang \
                 diberi stempel waktu",
            ),
            Self::SudahDistempel => f.write_str("tanda tangan terakhir sudah berstempel waktu"),
            Self::JawabanRusak => {
                f.write_str("jawaban layanan stempel waktu tidak dapat dibaca atau tidak utuh")
            }
            Self::StempelDitolak => f.write_str("layanan stempel waktu menolak permintaan itu"),
            Self::StempelUntukLain => f.write_str(
                "jawaban layanan stempel waktu itu untuk tanda tangan lain\n\
                 saran: pakai jawaban atas permintaan yang ditulis untuk berkas ini",
            ),
            Self::StempelTakDipahami(apa) => {
                write!(
                    f,
                    "stempel waktu dari layanan itu tidak dapat dinilai, jadi tidak dipakai: {apa}"
                )
            }
            Self::BukanBahan(apa) => write!(f, "bukan {apa}"),
            Self::BahanKurang(semua) => {
                f.write_str(
                    "bahan pemeriksaan jangka panjang belum lengkap, jadi tidak ada yang ditulis",
                )?;
                semua.iter().try_for_each(|kurang| write!(f, "\n{kurang}"))
            }
            Self::TanpaPenstempel => f.write_str(
                "sertifikat layanan stempel waktu belum diketahui, jadi bahan pemeriksaan \
                 stempelnya tidak dapat ikut disimpan\n\
                 saran: sebutkan berkasnya dengan --sertifikat",
            ),
            Self::TidakSah => f.write_str(
                "tanda tangan di dalam berkas itu tidak sah, jadi tidak dilengkapi\n\
                 saran: lihat sebabnya dengan lkjip verifikasi",
            ),
            Self::Dicabut { pemilik, sejak } => {
                write!(f, "sertifikat \"{pemilik}\" dicabut sejak {}", pukul(sejak))
            }
            Self::Dalam(apa) => write!(f, "kesalahan di dalam program ({apa})"),
        }
    }
}
