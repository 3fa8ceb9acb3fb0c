//! `tandatangan`: a signature under a finished PDF, its time stamp, and what keeps it for long.

use std::path::Path;

use lkjip::tanda::{Permintaan, sign};

use super::{
    Failure, Outcome, baca, jangka, keluaran, message, penanda, result, sekarang, simpan, stempel,
};
use crate::args::Tandatangan;

/// Signs, and says what kind of certificate it was signed with; or takes a time stamp in.
pub fn run(typed: &Tandatangan) -> Result<Outcome, Failure> {
    let keluaran = keluaran::pilih(typed)?;
    match (&typed.tsr_masuk, &typed.p12) {
        (Some(jawaban), _) => stempel::masuk(&typed.berkas, jawaban, &keluaran),
        (None, Some(p12)) => tandatangani(typed, p12, &keluaran),
        (None, None) => lengkapi(typed, &keluaran),
    }
}

fn tandatangani(typed: &Tandatangan, p12: &Path, keluaran: &Path) -> Result<Outcome, Failure> {
    let pdf = baca(&typed.berkas)?;
    penanda::bukan_konsep(typed, &pdf)?;
    let penanda = penanda::buka(p12, typed.sandi_fd)?;
    let saat = sekarang()?;
    penanda.ensure_fit(saat)?;
    let bekal = jangka::bekal_untuk(&penanda, &pdf, typed)?;
    let permintaan = Permintaan {
        bidang: typed.nama_bidang.as_deref(),
        alasan: typed.alasan.as_deref(),
        saat,
        bekal: bekal.as_ref(),
    };
    let mut isi = sign(&pdf, &penanda, &permintaan)?;
    if let Some(url) = &typed.tsa {
        isi = stempel::minta(&isi, url)?;
    }
    match bekal {
        Some(_) if typed.tsa.is_some() => jangka::pastikan(&isi)?,
        None if typed.ltv => isi = jangka::lengkapi(&isi, typed)?,
        Some(_) | None => {}
    }
    simpan(keluaran, &isi)?;
    message(&penanda::tentang(&penanda));
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
    let arsip = !typed.tanpa_stempel_arsip;
    if typed.ltv && typed.tsa.is_some() {
        let dan = if arsip { " dan stempel waktu arsip" } else { "" };
        result(&format!("{nama} memuat bahan pemeriksaannya{dan}\n"))?;
    }
    if let Some(berkas) = &typed.tsq_keluar {
        stempel::keluar(isi, berkas)?;
        if typed.ltv {
            let baru = if arsip { "berlaku" } else { "terbukti waktunya" };
            message(&format!(
                "catatan: \"{nama}\" baru {baru} sesudah jawaban stempel waktunya dimasukkan dengan --tsr-masuk\n"
            ));
        }
    }
    Ok(Outcome::Good)
}
