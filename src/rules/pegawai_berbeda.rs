//! `pegawai-berbeda`: people by education and by grade are not equally many.

use crate::compute;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::{self, Tersedia};
use crate::domain::sumber_daya::{Golongan, KelompokPegawai, Kepegawaian};
use crate::tempat::Titik;

use super::Perkara;

/// The abbreviations of the groups that have grades by keys of their own.
const BERGOLONGAN: [&str; 2] = ["PNS", "CPNS"];

/// Both tables count the same people: civil servants, and those of every other group that has grades.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let Some(pegawai) = perkara.draf.kepegawaian.as_ref()?.ada() else { return Some(Vec::new()) };
    let Some(place) = perkara.tempat.of(&Titik::Kunci("golongan")) else {
        return Some(Vec::new());
    };
    let orang = compute::kepegawaian(pegawai, &[]).kelompok;
    let banyak = |kelompok: &KelompokPegawai| orang.get(&kelompok.id).copied().flatten();
    let lain = pegawai.bergolongan().filter_map(|kelompok| {
        let golongan = pegawai.golongan.iter().filter_map(|isi| isi.lain.get(&kelompok.id));
        let beda = Beda::new(&kelompok.singkatan, banyak(kelompok)?, angka::jumlah(golongan)?)?;
        Some((kelompok.id.0.as_str(), beda))
    });
    let pns = pns(pegawai, &banyak).map(|beda| ("golongan", beda));
    let temuan = pns.into_iter().chain(lain).map(|(tempat, beda)| {
        let Beda { siapa, pendidikan, golongan } = beda;
        let problem =
            format!("jumlah {siapa} menurut golongan tidak sama dengan menurut pendidikan");
        Diagnostic::new(Code::PegawaiBerbeda, problem)
            .at(place)
            .about(tempat)
            .found(
                format!("{golongan} menurut golongan"),
                format!("{pendidikan} menurut pendidikan"),
            )
            .saran("cocokkan kedua daftar itu dengan daftar pegawai")
    });
    Some(temuan.collect())
}

/// So many by education, and so many by grade.
struct Beda {
    siapa: String,
    pendidikan: u64,
    golongan: u64,
}

impl Beda {
    /// Nothing where both are equally many.
    fn new(siapa: &str, pendidikan: u64, golongan: u64) -> Option<Self> {
        (pendidikan != golongan).then(|| Self { siapa: siapa.to_owned(), pendidikan, golongan })
    }
}

/// Civil servants: those of their groups, or everybody where groups tell something else apart, as men from women.
fn pns(pegawai: &Kepegawaian, banyak: &dyn Fn(&KelompokPegawai) -> Option<u64>) -> Option<Beda> {
    let semua = || pegawai.golongan.iter().flat_map(Golongan::pns);
    let golongan = angka::jumlah(semua())?;
    let tertulis = semua().any(|isi| *isi != Tersedia::Ada(0));
    let bergolongan =
        |kelompok: &&KelompokPegawai| BERGOLONGAN.contains(&kelompok.singkatan.as_str());
    let kelompok: Vec<_> = pegawai.kelompok.iter().filter(bergolongan).collect();
    let jumlah = |kelompok: &[&KelompokPegawai]| {
        kelompok.iter().map(|kelompok| banyak(kelompok)).sum::<Option<u64>>()
    };
    if !kelompok.is_empty() && !pegawai.golongan.is_empty() {
        return Beda::new("PNS", jumlah(&kelompok)?, golongan);
    }
    if pegawai.pembeda.is_none() || pegawai.kelompok.is_empty() || !tertulis {
        return None;
    }
    let lain = pegawai.golongan.iter().flat_map(|golongan| golongan.lain.values());
    // Groups that have grades by themselves are told by themselves.
    let sendiri = lain.count() > 0;
    let seluruhnya = jumlah(&pegawai.kelompok.iter().collect::<Vec<_>>())?;
    (!sendiri).then(|| Beda::new("pegawai", seluruhnya, golongan)).flatten()
}
