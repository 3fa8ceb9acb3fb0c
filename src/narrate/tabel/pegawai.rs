//! BAB I: staff by education, grade, leadership course and echelon.

use crate::bahasa::{cacah, tanggal};
use crate::domain::angka::{self, Tersedia};
use crate::domain::sumber_daya::{Barang, Golongan, KelompokPegawai, Kepegawaian};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::susun::{baris, kepala, numbered, sel, sel_teks, tabel, tebal};
use crate::naskah::{Sel, Tabel, TingkatBaris};

use super::kerangka::sumber_catatan;
use super::tak_tersedia;

/// Tabel Pendidikan: per level of education the people of every employment group, with their share of the group.
pub fn pendidikan(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let kolom = 4 + 2 * pegawai.kelompok.len();
    let judul = format!(
        "Jumlah Pegawai {} Menurut Tingkat Pendidikan per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let total = bahan.rekap.kepegawaian.total;
    let semua = || {
        pegawai.pendidikan.iter().flat_map(|jenjang| {
            pegawai.kelompok.iter().filter_map(|kelompok| {
                let orang = jenjang.jumlah.get(&kelompok.id)?;
                Some((kelompok.singkatan.as_str(), jenjang.jenjang.as_str(), orang))
            })
        })
    };
    let nol = Nol::di(bahan);
    let mut isi = numbered(&pegawai.pendidikan, |jenjang| {
        let mut sel_baris = vec![sel(&jenjang.jenjang)];
        for kelompok in &pegawai.kelompok {
            let orang = jenjang.jumlah.get(&kelompok.id).and_then(Tersedia::ada).copied();
            sel_baris.extend(orang_dan_bagian(bahan, orang, seluruh(bahan, kelompok), nol));
        }
        let orang = angka::jumlah(jenjang.jumlah.values());
        sel_baris.extend(orang_dan_bagian(bahan, orang, total, nol));
        sel_baris
    });
    let mut jumlah = vec![sel("Jumlah").lebar(2)];
    for kelompok in &pegawai.kelompok {
        let orang = seluruh(bahan, kelompok);
        jumlah.extend(orang_dan_bagian(bahan, orang, orang, nol));
    }
    jumlah.extend(orang_dan_bagian(bahan, total, total, nol));
    isi.push(baris(TingkatBaris::Total, jumlah));
    Tabel {
        kepala: kepala_pendidikan(pegawai),
        baris: isi,
        catatan: tak_tersedia::cacah(semua()),
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Pendidikan, &judul, kolom)
    }
}

/// What tells PNS and CPNS apart, and other groups unless the office says something else.
const STATUS: &str = "Status Kepegawaian";

fn pembeda(pegawai: &Kepegawaian) -> &str {
    pegawai.pembeda.as_deref().unwrap_or(STATUS)
}

/// Three merged heading rows: the employment groups side by side, each with people and percent.
fn kepala_pendidikan(pegawai: &Kepegawaian) -> Vec<Vec<Sel>> {
    let kelompok = &pegawai.kelompok;
    let nama = kelompok.iter().map(|kelompok| {
        if kelompok.singkatan == kelompok.nama {
            sel(&kelompok.nama).lebar(2)
        } else {
            sel(format!("{} ({})", kelompok.nama, kelompok.singkatan)).lebar(2)
        }
    });
    vec![
        vec![
            sel("No.").tinggi(3),
            sel("Pendidikan").tinggi(3),
            sel(pembeda(pegawai)).lebar(2 * kelompok.len()),
            sel("Jumlah").tinggi(3),
            sel("%").tinggi(3),
        ],
        nama.collect(),
        kelompok.iter().flat_map(|_| [sel("Orang"), sel("%")]).collect(),
    ]
}

/// Tabel Golongan: civil servants by grade, and other groups that have grades.
pub fn golongan<'a>(bahan: Bahan, pegawai: &'a Kepegawaian) -> Tabel {
    let siapa = match pegawai.bergolongan().next() {
        None => "Pegawai Negeri Sipil",
        Some(_) => "Pegawai",
    };
    let judul = format!(
        "Jumlah {siapa} {} Menurut Golongan per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let singkatan = kolom_golongan(pegawai);
    let bernama =
        |golongan: &'a Golongan| (golongan.nama.as_str(), isi_golongan(pegawai, golongan));
    let tiap: Vec<(&str, Vec<Tersedia<u64>>)> = pegawai.golongan.iter().map(bernama).collect();
    let semua = || {
        tiap.iter().flat_map(|(nama, isi)| {
            singkatan.iter().zip(isi).map(|(singkatan, orang)| (*singkatan, *nama, orang))
        })
    };
    let nol = Nol::di(bahan);
    // Civil servants alone are the sum by themselves.
    let dirinci = if singkatan == ["PNS"] { &[] } else { singkatan.as_slice() };
    let mut isi = numbered(&tiap, |(nama, isi)| {
        let rinci = isi.iter().take(dirinci.len()).map(|isi| isi.ada().copied());
        let jumlah = rinci.chain([angka::jumlah(isi)]).map(|jumlah| orang(jumlah, nol));
        [sel_teks(tebal(*nama))].into_iter().chain(jumlah).collect()
    });
    let kolom = |at| angka::jumlah(tiap.iter().filter_map(move |(_, isi)| isi.get(at)));
    let total = (0..dirinci.len()).map(kolom);
    let total = total.chain([angka::jumlah(tiap.iter().flat_map(|(_, isi)| isi))]);
    let total = total.map(|jumlah| orang(jumlah, nol));
    let total = [sel("Jumlah").lebar(2)].into_iter().chain(total).collect();
    isi.push(baris(TingkatBaris::Total, total));
    Tabel {
        kepala: kepala_golongan(pegawai, dirinci),
        baris: isi,
        catatan: tak_tersedia::cacah(semua()),
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Golongan, &judul, 3 + dirinci.len())
    }
}

/// Who is told apart within a grade.
fn kolom_golongan(pegawai: &Kepegawaian) -> Vec<&str> {
    let pns = pegawai.berpns().then_some("PNS");
    let cpns = pegawai.bercpns().then_some("CPNS");
    let lain = pegawai.bergolongan().map(|lain| lain.singkatan.as_str());
    pns.into_iter().chain(cpns).chain(lain).collect()
}

/// How many of each of them there are in a grade.
fn isi_golongan(pegawai: &Kepegawaian, golongan: &Golongan) -> Vec<Tersedia<u64>> {
    let nihil = || Tersedia::Ada(0);
    let pns = pegawai.berpns().then(|| golongan.pns.clone());
    let cpns = pegawai.bercpns().then(|| golongan.cpns.clone().unwrap_or_else(nihil));
    let lain = pegawai
        .bergolongan()
        .map(|lain| golongan.lain.get(&lain.id).cloned().unwrap_or_else(nihil));
    pns.into_iter().chain(cpns).chain(lain).collect()
}

fn kepala_golongan(pegawai: &Kepegawaian, dirinci: &[&str]) -> Vec<Vec<Sel>> {
    if dirinci.is_empty() {
        return vec![kepala(["No.", "Golongan", "Jumlah (orang)"])];
    }
    let pembeda = if pegawai.berpns() { STATUS } else { pembeda(pegawai) };
    let atas = vec![
        sel("No.").tinggi(2),
        sel("Golongan").tinggi(2),
        sel(pembeda).lebar(dirinci.len()),
        sel("Jumlah").tinggi(2),
    ];
    vec![atas, dirinci.iter().map(|singkatan| sel(*singkatan)).collect()]
}

/// Words by which a course names itself one of leadership.
const KEPEMIMPINAN: [&str; 9] =
    ["kepemimpinan", "pim", "diklatpim", "pka", "pkp", "pkn", "adum", "spama", "spamen"];

/// Whether there are courses, and all of them are of leadership.
pub fn pelatihan_kepemimpinan(pegawai: &Kepegawaian) -> bool {
    let pelatihan = pegawai.pelatihan.as_deref().unwrap_or_default();
    let memimpin = |nama: &str| {
        let mut kata = nama.split(|huruf: char| !huruf.is_alphabetic());
        kata.any(|kata| KEPEMIMPINAN.contains(&kata.to_lowercase().as_str()))
    };
    !pelatihan.is_empty() && pelatihan.iter().all(|isi| memimpin(&isi.nama))
}

/// Tabel Pelatihan: people who took a course.
pub fn pelatihan(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let judul = format!(
        "Pegawai {} yang Telah Mengikuti Pelatihan{} per {}",
        bahan.instansi_lengkap(),
        if pelatihan_kepemimpinan(pegawai) { " Kepemimpinan" } else { "" },
        tanggal(pegawai.per)
    );
    let pelatihan = pegawai.pelatihan.as_deref().unwrap_or_default();
    let semua = || pelatihan.iter().map(|isi| ("peserta", isi.nama.as_str(), &isi.jumlah));
    let nol = Nol::di(bahan);
    let mut isi = numbered(pelatihan, |pelatihan| {
        vec![sel(&pelatihan.nama), orang(pelatihan.jumlah.ada().copied(), nol)]
    });
    let total = orang(angka::jumlah(semua().map(|(_, _, jumlah)| jumlah)), nol);
    isi.push(baris(TingkatBaris::Total, vec![sel("Jumlah").lebar(2), total]));
    Tabel {
        kepala: vec![kepala(["No.", "Jenis Pelatihan", "Jumlah (orang)"])],
        baris: isi,
        catatan: tak_tersedia::cacah(semua()),
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Pelatihan, &judul, 3)
    }
}

/// Tabel Eselon: structural posts needed and filled.
pub fn eselon(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let judul = format!(
        "Jabatan Struktural {} Menurut Eselon per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let jabatan = &bahan.rekap.kepegawaian.jabatan;
    let semua =
        || pegawai.eselon.iter().map(|isi| ("jabatan terisi", isi.nama.as_str(), &isi.jumlah));
    let nol = Nol::di(bahan);
    let mut isi = numbered(jabatan, |(eselon, butuh, terisi)| {
        vec![sel(eselon), orang(Some(*butuh), nol), orang(*terisi, nol)]
    });
    let butuh = orang(Some(jabatan.iter().map(|(_, butuh, _)| butuh).sum()), nol);
    let terisi = orang(jabatan.iter().map(|(_, _, terisi)| *terisi).sum(), nol);
    isi.push(baris(TingkatBaris::Total, vec![sel("Jumlah").lebar(2), butuh, terisi]));
    Tabel {
        kepala: vec![kepala(["No.", "Eselon", "Kebutuhan", "Terisi"])],
        baris: isi,
        catatan: tak_tersedia::cacah(semua()),
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Eselon, &judul, 4)
    }
}

/// How nobody is printed.
#[derive(Debug, Clone, Copy)]
pub enum Nol {
    /// As a dash.
    Strip,
    /// As a nought, where a dash stands for what is not known.
    Angka,
}

impl Nol {
    /// In the tables of staff and equipment: a dash means the same in all of them.
    pub fn di(bahan: Bahan) -> Self {
        let pegawai = bahan.laporan.kepegawaian.ada();
        let pegawai =
            pegawai.is_some_and(|pegawai| pegawai.cacah().any(|cacah| cacah.ada().is_none()));
        let sarana = bahan.laporan.sarana.ada();
        let barang = sarana.is_some_and(|sarana| {
            sarana.barang.iter().flat_map(Barang::kondisi).any(|cacah| cacah.ada().is_none())
        });
        if pegawai || barang { Self::Angka } else { Self::Strip }
    }
}

/// A count of people or goods; what is not known is a dash.
pub fn orang(jumlah: Option<u64>, nol: Nol) -> Sel {
    match (jumlah, nol) {
        (None, _) | (Some(0), Nol::Strip) => sel(TANPA_NILAI),
        (Some(jumlah), Nol::Strip | Nol::Angka) => sel(cacah(jumlah)),
    }
}

/// A count with its share of the whole.
fn orang_dan_bagian(bahan: Bahan, jumlah: Option<u64>, seluruh: Option<u64>, nol: Nol) -> [Sel; 2] {
    let bagian = match (jumlah, seluruh, nol) {
        (None, _, _) | (_, None, _) | (Some(0), _, Nol::Strip) => sel(TANPA_NILAI),
        (Some(jumlah), Some(seluruh), Nol::Strip | Nol::Angka) => {
            sel(bahan.bagian(jumlah, seluruh))
        }
    };
    [orang(jumlah, nol), bagian]
}

fn seluruh(bahan: Bahan, kelompok: &KelompokPegawai) -> Option<u64> {
    bahan.rekap.kepegawaian.kelompok.get(&kelompok.id).copied().unwrap_or(Some(0))
}
