//! `pegawai-berbeda`: civil servants by education and by grade are not equally many.

use crate::compute;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka;
use crate::domain::sumber_daya::KelompokPegawai;
use crate::tempat::Titik;

use super::Perkara;

/// The abbreviations of the groups that have grades.
const BERGOLONGAN: [&str; 2] = ["PNS", "CPNS"];

/// Both tables count the same people.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let Some(pegawai) = perkara.draf.kepegawaian.as_ref()?.ada() else { return Some(temuan) };
    let orang = compute::kepegawaian(pegawai, &[]).kelompok;
    let bergolongan =
        |kelompok: &&KelompokPegawai| BERGOLONGAN.contains(&kelompok.singkatan.as_str());
    let kelompok: Vec<&KelompokPegawai> = pegawai.kelompok.iter().filter(bergolongan).collect();
    let pendidikan = kelompok.iter().filter_map(|kelompok| orang.get(&kelompok.id).copied());
    let golongan = pegawai.golongan.iter().flat_map(|golongan| [&golongan.pns, &golongan.cpns]);
    let (Some(pendidikan), Some(golongan)) =
        (pendidikan.sum::<Option<u64>>(), angka::jumlah(golongan))
    else {
        return Some(temuan);
    };
    if kelompok.is_empty() || pegawai.golongan.is_empty() || pendidikan == golongan {
        return Some(temuan);
    }
    if let Some(place) = perkara.tempat.of(&Titik::Kunci("golongan")) {
        temuan.push(
            Diagnostic::new(
                Code::PegawaiBerbeda,
                "jumlah PNS menurut golongan tidak sama dengan menurut pendidikan",
            )
            .at(place)
            .about("golongan")
            .found(
                format!("{golongan} menurut golongan"),
                format!("{pendidikan} menurut pendidikan"),
            )
            .saran("cocokkan kedua daftar itu dengan daftar pegawai"),
        );
    }
    Some(temuan)
}
