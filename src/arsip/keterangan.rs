//! `data/arsip.json` of a bag: everything that the records office asks about the record.

use serde::{Deserialize, Serialize};

use super::Daftar;
use super::catatan::{Diterima, Peristiwa, Terbitan};
use crate::domain::arsip::MetaArsip;
use crate::domain::laporan::Laporan;

/// Its name below `data/`.
pub(super) const ARSIP: &str = "arsip.json";
/// The same from its bag on.
pub(super) const DI_KANTONG: &str = "data/arsip.json";

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct KeteranganTerbit {
    judul: String,
    tanggal: String,
    /// The register's last line before this event.
    kepala_daftar: String,
    terbitan: Terbitan,
    klasifikasi: Option<String>,
    jra: Option<KeteranganJra>,
    skkaad: Option<String>,
    unit: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct KeteranganJra {
    aktif: u64,
    inaktif: u64,
    nasib_akhir: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct KeteranganTerima {
    tanggal: String,
    kepala_daftar: String,
    diterima: Diterima,
}

/// Of an issue.
pub(super) fn of_issue(
    laporan: &Laporan,
    tanggal: &str,
    daftar: &Daftar,
    terbitan: &Terbitan,
) -> Vec<u8> {
    let MetaArsip { klasifikasi, jra, skkaad, unit } =
        laporan.identitas.arsip.atau(&laporan.instansi.arsip);
    json(&KeteranganTerbit {
        judul: laporan.identitas.nama.clone(),
        tanggal: tanggal.to_owned(),
        kepala_daftar: daftar.kepala().to_owned(),
        terbitan: terbitan.clone(),
        klasifikasi,
        jra: jra.map(|jra| KeteranganJra {
            aktif: jra.aktif,
            inaktif: jra.inaktif,
            nasib_akhir: jra.nasib_akhir.kata().to_owned(),
        }),
        skkaad,
        unit,
    })
}

/// Of a copy that came back.
pub(super) fn of_copy(tanggal: &str, daftar: &Daftar, diterima: &Diterima) -> Vec<u8> {
    json(&KeteranganTerima {
        tanggal: tanggal.to_owned(),
        kepala_daftar: daftar.kepala().to_owned(),
        diterima: diterima.clone(),
    })
}

/// What is written here always has a form in JSON.
fn json(nilai: &impl Serialize) -> Vec<u8> {
    let mut isi = serde_json::to_vec_pretty(nilai).unwrap_or_default();
    isi.push(b'\n');
    isi
}

/// The event that a bag tells of.
pub(super) struct KantongTertulis {
    pub(super) tanggal: String,
    pub(super) kepala_daftar: String,
    pub(super) peristiwa: Peristiwa,
}

/// Reads it back, with the hash of the bag's tagmanifest; `None` where it is of neither kind.
pub(super) fn read(isi: &[u8], tagmanifest: String) -> Option<KantongTertulis> {
    if let Ok(KeteranganTerbit { tanggal, kepala_daftar, terbitan, .. }) =
        serde_json::from_slice(isi)
    {
        let peristiwa = Peristiwa::Terbit { tagmanifest, terbitan };
        return Some(KantongTertulis { tanggal, kepala_daftar, peristiwa });
    }
    let KeteranganTerima { tanggal, kepala_daftar, diterima } = serde_json::from_slice(isi).ok()?;
    let peristiwa = Peristiwa::Terima { tagmanifest, diterima };
    Some(KantongTertulis { tanggal, kepala_daftar, peristiwa })
}
