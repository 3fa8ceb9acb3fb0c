//! `tandatangan`: a signature under a finished PDF, its time stamp, and what keeps it for long.

use std::path::{Path, PathBuf};

use lkjip::tanda::{Gagal, Penanda, Permintaan, bubuhi, konsep};

use super::{
    Failure, Outcome, baca, bukan_di_arsip, jangka, message, result, sandi, sekarang, simpan,
    stempel, sudah_ada,
};
use crate::args::Tandatangan;

/// Signs, and says what kind of certificate it was signed with; or takes a time stamp in.
pub fn run(typed: &Tandatangan) -> Result<Outcome, Failure> {
    let akhiran = match (&typed.tsr_masuk, &typed.p12) {
        (Some(_), _) => "_waktu.pdf",
        (None, Some(_)) => "_ttd.pdf",
        (None, None) => "_ltv.pdf",
    };
    let keluaran = typed.output.clone().unwrap_or_else(|| bernama(&typed.berkas, akhiran));
    for tujuan in typed.tsq_keluar.iter().chain([&keluaran]) {
        bebas(typed, tujuan)?;
    }
    if typed.tsq_keluar.as_ref().is_some_and(|tsq| letak(tsq) == letak(&keluaran)) {
        let nama = keluaran.display();
        return Err(Failure(format!(
            "hasil dan permintaan stempel waktu tidak dapat ditulis ke satu berkas, \"{nama}\""
        )));
    }
    match (&typed.tsr_masuk, &typed.p12) {
        (Some(jawaban), _) => stempel::masuk(&typed.berkas, jawaban, &keluaran),
        (None, Some(p12)) => tandatangani(typed, p12, &keluaran),
        (None, None) => lengkapi(typed, &keluaran),
    }
}

fn tandatangani(typed: &Tandatangan, p12: &Path, keluaran: &Path) -> Result<Outcome, Failure> {
    let pdf = baca(&typed.berkas)?;
    let sertifikat = baca(p12)?;
    bukan_konsep(typed, &pdf)?;
    let (sandi, dari) = sandi::minta(typed.sandi_fd, &p12.display().to_string())?;
    let penanda = Penanda::buka(&sertifikat, &sandi).map_err(|satu| match satu {
        Gagal::SandiSalah => {
            Failure(format!("sandi untuk \"{}\" salah (dibaca dari {dari})", p12.display()))
        }
        lain => gagal(lain),
    })?;
    drop(sandi);
    let saat = sekarang()?;
    penanda.layak(saat).map_err(gagal)?;
    let permintaan =
        Permintaan { bidang: typed.nama_bidang.as_deref(), alasan: typed.alasan.as_deref(), saat };
    let mut isi = bubuhi(&pdf, &penanda, &permintaan).map_err(gagal)?;
    if let Some(url) = &typed.tsa {
        isi = stempel::minta(&isi, url)?;
    }
    if typed.ltv {
        isi = jangka::lengkapi(&isi, typed)?;
    }
    simpan(keluaran, &isi)?;
    message(&tentang(&penanda));
    result(&format!("{} ditandatangani {}\n", keluaran.display(), penanda.nama()))?;
    selesai(typed, keluaran, &isi)
}

/// Makes what is signed already ready for the long term.
fn lengkapi(typed: &Tandatangan, keluaran: &Path) -> Result<Outcome, Failure> {
    let isi = jangka::lengkapi(&baca(&typed.berkas)?, typed)?;
    simpan(keluaran, &isi)?;
    selesai(typed, keluaran, &isi)
}

/// Says what else is in the file, and what it waits for.
fn selesai(typed: &Tandatangan, keluaran: &Path, isi: &[u8]) -> Result<Outcome, Failure> {
    let nama = keluaran.display();
    if typed.ltv && typed.tsa.is_some() {
        result(&format!("{nama} memuat bahan pemeriksaannya dan stempel waktu arsip\n"))?;
    }
    if let Some(berkas) = &typed.tsq_keluar {
        stempel::keluar(isi, berkas)?;
        if typed.ltv {
            message(&format!(
                "catatan: \"{nama}\" baru berlaku sesudah jawaban stempel waktunya dimasukkan dengan --tsr-masuk\n"
            ));
        }
    }
    Ok(Outcome::Good)
}

/// What is there is not overwritten unsaid, and what is signed not at all.
fn bebas(typed: &Tandatangan, tujuan: &Path) -> Result<(), Failure> {
    bukan_di_arsip(tujuan)?;
    let nama = tujuan.display();
    if letak(tujuan) == letak(&typed.berkas) {
        return Err(Failure(format!("\"{nama}\" tidak ditimpa dengan dirinya sendiri")));
    }
    let lain = [&typed.crl, &typed.ocsp, &typed.sertifikat].into_iter().flatten();
    let mut masukan = lain.chain(&typed.p12).chain(&typed.tsr_masuk);
    if masukan.any(|satu| letak(satu) == letak(tujuan)) {
        return Err(Failure(format!(
            "\"{nama}\" dibaca untuk perintah ini, jadi tidak ditimpa\nsaran: sebutkan nama lain untuk hasilnya"
        )));
    }
    if tujuan.exists() && !typed.timpa {
        return Err(sudah_ada(tujuan));
    }
    Ok(())
}

/// Where a file is or would be, whichever way it is spelt.
fn letak(berkas: &Path) -> PathBuf {
    let map = berkas.parent().filter(|map| !map.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let baru = || Some(map.canonicalize().ok()?.join(berkas.file_name()?));
    berkas.canonicalize().ok().or_else(baru).unwrap_or_else(|| berkas.to_owned())
}

/// A draft is signed for a trial only.
fn bukan_konsep(typed: &Tandatangan, pdf: &[u8]) -> Result<(), Failure> {
    let nama = typed.berkas.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let konsep = nama.split('_').any(|bagian| bagian == "konsep") || konsep(pdf).map_err(gagal)?;
    match (konsep, typed.uji) {
        (true, false) => return Err(gagal(Gagal::Konsep)),
        (true, true) => message(
            "peringatan: ini tanda tangan uji pada sebuah konsep, bukan pengesahan laporan\n",
        ),
        (false, true) => {
            message("catatan: PDF itu bukan konsep, sehingga --uji tidak diperlukan\n")
        }
        (false, false) => {}
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
fn bernama(berkas: &Path, akhiran: &str) -> PathBuf {
    let mut nama = berkas.file_stem().unwrap_or_default().to_owned();
    nama.push(akhiran);
    berkas.with_file_name(nama)
}
