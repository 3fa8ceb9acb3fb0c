//! `tahun-asing`: a sentence tells of a year with which the report has nothing to do, as when last year's is copied.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::bahasa::nomor_bulan;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::draf::Draf;
use crate::domain::renstra::PeriodeRenstra;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::Perkara;

/// Every "tahun 2019" and "Maret 2019" that no part of the report is about.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let dikenal = known(perkara.draf)?;
    for (kutipan, kata) in perkara.prosa {
        for (at, kini) in kata.iter().enumerate() {
            let sebelum = kata.get(..at).unwrap_or_default();
            let Some(tahun) = tahun(kini.teks).filter(|tahun| !dikenal.contains(tahun)) else {
                continue;
            };
            if names_year(kutipan, sebelum, kini) {
                temuan.push(
                    Diagnostic::new(
                        Code::TahunAsing,
                        format!("tahun {tahun} tidak termasuk tahun mana pun di laporan ini"),
                    )
                    .at(&kutipan.tempat(&kini.range))
                    .about(tahun)
                    .found(tahun.to_string(), format!("tahun laporan {}", perkara.tahun()?))
                    .saran("tulis {tahun} untuk tahun laporan, atau perbaiki tahunnya"),
                );
            }
        }
    }
    Some(temuan)
}

/// A year as it is written, 1900 to 2099.
pub(super) fn tahun(teks: &str) -> Option<u16> {
    let angka = teks.len() == 4 && teks.chars().all(|huruf| huruf.is_ascii_digit());
    teks.parse().ok().filter(|tahun| angka && (1900..2100).contains(tahun))
}

/// Whether the word before says so; the year of a regulation ("Nomor 13 Tahun 2003") is not the report's.
fn names_year(kutipan: &Kutipan, sebelum: &[Kata<'_>], kini: &Kata<'_>) -> bool {
    let [awal @ .., kiri] = sebelum else { return false };
    let peraturan = awal.iter().rev().take(2).any(|kata| kata.kecil == "nomor");
    kutipan.adjoin(kiri, kini)
        && (kiri.kecil == "tahun" || nomor_bulan(&kiri.kecil).is_some())
        && !peraturan
}

/// Every year of which a part of the report is.
fn known(draf: &Draf) -> Option<BTreeSet<u16>> {
    let (identitas, renstra) = (draf.identitas.as_ref()?, draf.renstra.as_ref()?);
    let tahun = identitas.periode.tahun;
    let periode = renstra.periode.ada();
    let periode = periode.map(|PeriodeRenstra { awal, akhir }| awal.unwrap_or(*akhir)..=*akhir);
    let mut semua: BTreeSet<u16> = periode.into_iter().flatten().collect();
    semua.extend([tahun, tahun + 1]);
    semua.extend(draf.gambaran_umum.as_ref()?.ada().into_iter().flat_map(|isi| &isi.tahun));
    semua.extend(draf.regulasi.as_ref()?.values().map(|regulasi| regulasi.tahun));
    let pegawai = draf.kepegawaian.as_ref()?.ada().map(|pegawai| pegawai.per);
    let sarana = draf.sarana.as_ref()?.ada().map(|sarana| sarana.per);
    let hari = [pegawai, sarana, Some(identitas.tanggal_data)];
    let hari = hari.into_iter().flatten().chain(draf.perjanjian.as_ref()?.tanggal);
    semua.extend(hari.filter_map(|hari| u16::try_from(hari.year()).ok()));
    for indikator in renstra.indikator() {
        semua.extend(indikator.riwayat.keys());
        semua.extend(indikator.target_renstra.keys());
        let keadaan = indikator.hasil.keadaan.as_deref().unwrap_or_default();
        semua.extend(keadaan.split(|huruf: char| !huruf.is_ascii_digit()).filter_map(self::tahun));
    }
    Some(semua)
}
