//! `tandatangan`: a signature under a finished PDF, its time stamp, and what keeps it for long.

use std::path::Path;

use lkjip::tanda::{self, Permintaan};

use super::{
    Failure, Outcome, jangka, keluaran, message, now, penanda, read, result, save, stempel,
};
use crate::args::Tandatangan;

/// Signs, and says what kind of certificate it was signed with; or takes a time stamp in.
pub fn run(typed: &Tandatangan) -> Result<Outcome, Failure> {
    let keluaran = keluaran::choose(typed)?;
    match (&typed.tsr_masuk, &typed.p12) {
        (Some(jawaban), _) => stempel::take_in(&typed.berkas, jawaban, &keluaran),
        (None, Some(p12)) => sign(typed, p12, &keluaran),
        (None, None) => complete(typed, &keluaran),
    }
}

fn sign(typed: &Tandatangan, p12: &Path, keluaran: &Path) -> Result<Outcome, Failure> {
    let pdf = read(&typed.berkas)?;
    penanda::ensure_final(typed, &pdf)?;
    let penanda = penanda::open(p12, typed.sandi_fd)?;
    let saat = now()?;
    penanda.ensure_fit(saat)?;
    let bekal = jangka::gather(&penanda, &pdf, typed)?;
    let permintaan = Permintaan {
        bidang: typed.nama_bidang.as_deref(),
        alasan: typed.alasan.as_deref(),
        saat,
        bekal: bekal.as_ref(),
    };
    let mut isi = tanda::sign(&pdf, &penanda, &permintaan)?;
    if let Some(url) = &typed.tsa {
        isi = stempel::request(&isi, url)?;
    }
    match bekal {
        Some(_) if typed.tsa.is_some() => jangka::ensure_same_stamp(&isi)?,
        None if typed.ltv => isi = jangka::complete(&isi, typed)?,
        Some(_) | None => {}
    }
    save(keluaran, &isi)?;
    message(&penanda::about(&penanda));
    result(&format!("{} ditandatangani {}\n", keluaran.display(), penanda.nama()))?;
    finish(typed, keluaran, &isi)
}

/// Makes what is signed already ready for the long term.
fn complete(typed: &Tandatangan, keluaran: &Path) -> Result<Outcome, Failure> {
    let isi = jangka::complete(&read(&typed.berkas)?, typed)?;
    save(keluaran, &isi)?;
    finish(typed, keluaran, &isi)
}

/// Says what else is in the file, and what it waits for.
fn finish(typed: &Tandatangan, keluaran: &Path, isi: &[u8]) -> Result<Outcome, Failure> {
    let nama = keluaran.display();
    let arsip = !typed.tanpa_stempel_arsip;
    if typed.ltv && typed.tsa.is_some() {
        let dan = if arsip { " dan stempel waktu arsip" } else { "" };
        result(&format!("{nama} memuat bahan pemeriksaannya{dan}\n"))?;
    }
    if let Some(berkas) = &typed.tsq_keluar {
        stempel::write_request(isi, berkas)?;
        if typed.ltv {
            let baru = if arsip { "berlaku" } else { "terbukti waktunya" };
            message(&format!(
                "catatan: \"{nama}\" baru {baru} sesudah jawaban stempel waktunya dimasukkan dengan --tsr-masuk\n"
            ));
        }
    }
    Ok(Outcome::Good)
}
