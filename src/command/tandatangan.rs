//! `tandatangan`: a signature under a finished PDF.

use std::path::{Path, PathBuf};

use lkjip::deliver;
use lkjip::tanda::{Gagal, Penanda, Permintaan, bubuhi, konsep};

use super::{Failure, Outcome, baca, message, reason, result, sandi, sekarang};
use crate::args::Tandatangan;

/// Signs, and says what kind of certificate it was signed with.
pub fn run(typed: &Tandatangan) -> Result<Outcome, Failure> {
    let keluaran = typed.output.clone().unwrap_or_else(|| bawaan(&typed.berkas));
    if keluaran == typed.berkas {
        let nama = keluaran.display();
        return Err(Failure(format!("\"{nama}\" tidak ditimpa dengan dirinya sendiri")));
    }
    if keluaran.exists() && !typed.timpa {
        let nama = keluaran.display();
        return Err(Failure(format!(
            "\"{nama}\" sudah ada\nsaran: sebutkan nama lain dengan -o, atau tambahkan --timpa"
        )));
    }
    let pdf = baca(&typed.berkas)?;
    let p12 = baca(&typed.p12)?;
    bukan_konsep(typed, &pdf)?;
    let sandi = sandi::minta(typed.sandi_fd, &typed.p12.display().to_string())?;
    let penanda = Penanda::buka(&p12, &sandi).map_err(gagal)?;
    drop(sandi);
    let saat = sekarang()?;
    penanda.layak(saat).map_err(gagal)?;
    let permintaan =
        Permintaan { bidang: typed.nama_bidang.as_deref(), alasan: typed.alasan.as_deref(), saat };
    let isi = bubuhi(&pdf, &penanda, &permintaan).map_err(gagal)?;
    deliver::write(&keluaran, &isi).map_err(|error| {
        Failure(format!("\"{}\" tidak dapat ditulis: {}", keluaran.display(), reason(&error)))
    })?;
    message(&tentang(&penanda));
    result(&format!("{} ditandatangani {}\n", keluaran.display(), penanda.nama()))?;
    Ok(Outcome::Good)
}

/// A draft is signed for a trial only.
fn bukan_konsep(typed: &Tandatangan, pdf: &[u8]) -> Result<(), Failure> {
    let nama = typed.berkas.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    match nama.split('_').any(|bagian| bagian == "konsep") || konsep(pdf).map_err(gagal)? {
        true if typed.uji => message(
            "peringatan: ini tanda tangan uji pada sebuah konsep, bukan pengesahan laporan\n",
        ),
        true => return Err(gagal(Gagal::Konsep)),
        false if typed.uji => {
            message("catatan: PDF itu bukan konsep, sehingga --uji tidak diperlukan\n")
        }
        false => {}
    }
    Ok(())
}

/// What the law makes of such a certificate (PP 71/2019, 60): only one of a recognised issuer is a certified one.
fn tentang(penanda: &Penanda) -> String {
    match penanda.penerbit() {
        None => {
            "peringatan: sertifikat ini dibuat sendiri, jadi tanda tangannya tidak tersertifikasi\n"
                .to_owned()
        }
        Some(penerbit) => format!(
            "catatan: sertifikat ini diterbitkan \"{penerbit}\"; tanda tangannya tersertifikasi hanya bila penerbit\n\
             itu penyelenggara sertifikasi elektronik (PSrE) yang diakui, dan itu tidak dapat dipastikan program ini\n"
        ),
    }
}

fn gagal(gagal: Gagal) -> Failure {
    Failure(gagal.to_string())
}

/// "laporan.pdf" becomes "laporan_ttd.pdf".
fn bawaan(berkas: &Path) -> PathBuf {
    let mut nama = berkas.file_stem().unwrap_or_default().to_owned();
    nama.push("_ttd.pdf");
    berkas.with_file_name(nama)
}
