//! BAB I: staff by education, grade, leadership course and echelon.

use crate::bahasa::{cacah, tanggal};
use crate::domain::sumber_daya::{Golongan, KelompokPegawai, Kepegawaian};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::susun::{baris, baris_nihil, kepala, numbered, sel, sel_teks, tabel, tebal};
use crate::naskah::{Sel, Tabel, TingkatBaris};

use super::kerangka::sumber_catatan;

/// Tabel Pendidikan: per level of education the people of every employment group, with their share of the group.
pub fn pendidikan(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let kolom = 4 + 2 * pegawai.kelompok.len();
    let judul = format!(
        "Jumlah Pegawai {} Menurut Tingkat Pendidikan per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let total = bahan.rekap.kepegawaian.total;
    let mut isi = numbered(&pegawai.pendidikan, |jenjang| {
        let mut sel_baris = vec![sel(&jenjang.jenjang)];
        for kelompok in &pegawai.kelompok {
            let orang = jenjang.jumlah.get(&kelompok.id).copied().unwrap_or_default();
            sel_baris.extend(orang_dan_bagian(bahan, orang, seluruh(bahan, kelompok)));
        }
        sel_baris.extend(orang_dan_bagian(bahan, jenjang.jumlah.values().sum(), total));
        sel_baris
    });
    let mut jumlah = vec![sel("Jumlah").lebar(2)];
    for kelompok in &pegawai.kelompok {
        let orang = seluruh(bahan, kelompok);
        jumlah.extend(orang_dan_bagian(bahan, orang, orang));
    }
    jumlah.extend(orang_dan_bagian(bahan, total, total));
    isi.push(baris(TingkatBaris::Total, jumlah));
    Tabel {
        kepala: kepala_pendidikan(pegawai),
        baris: isi,
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Pendidikan, &judul, kolom)
    }
}

/// Three merged heading rows: the employment groups side by side, each with people and percent.
fn kepala_pendidikan(pegawai: &Kepegawaian) -> Vec<Vec<Sel>> {
    let kelompok = &pegawai.kelompok;
    let pembeda = pegawai.pembeda.as_deref().unwrap_or("Status Kepegawaian");
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
            sel(pembeda).lebar(2 * kelompok.len()),
            sel("Jumlah").tinggi(3),
            sel("%").tinggi(3),
        ],
        nama.collect(),
        kelompok.iter().flat_map(|_| [sel("Orang"), sel("%")]).collect(),
    ]
}

/// Tabel Golongan: civil servants by grade, and other groups that have grades.
pub fn golongan(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let lain: Vec<&KelompokPegawai> = pegawai.bergolongan().collect();
    let siapa = if lain.is_empty() { "Pegawai Negeri Sipil" } else { "Pegawai" };
    let judul = format!(
        "Jumlah {siapa} {} Menurut Golongan per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let golongan = &pegawai.golongan;
    let kolom = |golongan: &Golongan| {
        let pns = if pegawai.berpns() { vec![golongan.pns, golongan.cpns] } else { Vec::new() };
        let lain = lain.iter().map(|lain| golongan.lain.get(&lain.id).copied().unwrap_or_default());
        pns.into_iter().chain(lain).chain([golongan.jumlah()]).collect::<Vec<u64>>()
    };
    let mut isi = numbered(golongan, |golongan| {
        let jumlah = kolom(golongan).into_iter().map(orang);
        [sel_teks(tebal(&golongan.nama))].into_iter().chain(jumlah).collect()
    });
    let singkatan = if pegawai.berpns() { vec!["PNS", "CPNS"] } else { Vec::new() };
    let singkatan = singkatan.into_iter().chain(lain.iter().map(|lain| lain.singkatan.as_str()));
    let singkatan: Vec<Sel> = singkatan.map(sel).collect();
    let total = (0..=singkatan.len()).map(|at| {
        let kolom = golongan.iter().filter_map(|golongan| kolom(golongan).get(at).copied());
        orang(kolom.sum())
    });
    let total = [sel("Jumlah").lebar(2)].into_iter().chain(total).collect();
    isi.push(baris(TingkatBaris::Total, total));
    let banyak = singkatan.len();
    let kepala = vec![
        vec![
            sel("No.").tinggi(2),
            sel("Golongan").tinggi(2),
            sel("Status Kepegawaian").lebar(banyak),
            sel("Jumlah").tinggi(2),
        ],
        singkatan,
    ];
    Tabel {
        kepala,
        baris: isi,
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Golongan, &judul, 3 + banyak)
    }
}

/// Tabel Pelatihan: people who took a leadership course.
pub fn pelatihan(bahan: Bahan, pegawai: &Kepegawaian) -> Tabel {
    let judul = format!(
        "Pegawai {} yang Telah Mengikuti Pelatihan Kepemimpinan per {}",
        bahan.instansi_lengkap(),
        tanggal(pegawai.per)
    );
    let pelatihan = pegawai.pelatihan.as_deref().unwrap_or_default();
    let mut isi =
        numbered(pelatihan, |pelatihan| vec![sel(&pelatihan.nama), orang(pelatihan.jumlah)]);
    if isi.is_empty() {
        isi.push(baris_nihil(3));
    } else {
        let total = pelatihan.iter().map(|pelatihan| pelatihan.jumlah).sum();
        isi.push(baris(TingkatBaris::Total, vec![sel("Jumlah").lebar(2), orang(total)]));
    }
    Tabel {
        kepala: vec![kepala(["No.", "Jenis Pelatihan", "Jumlah (orang)"])],
        baris: isi,
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
    let mut isi = numbered(jabatan, |(eselon, butuh, terisi)| {
        vec![sel(eselon), orang(*butuh), orang(*terisi)]
    });
    let butuh = jabatan.iter().map(|(_, butuh, _)| butuh).sum();
    let terisi = jabatan.iter().map(|(_, _, terisi)| terisi).sum();
    isi.push(baris(TingkatBaris::Total, vec![sel("Jumlah").lebar(2), orang(butuh), orang(terisi)]));
    Tabel {
        kepala: vec![kepala(["No.", "Eselon", "Kebutuhan", "Terisi"])],
        baris: isi,
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Eselon, &judul, 4)
    }
}

/// A count of people; nobody is a dash.
pub fn orang(jumlah: u64) -> Sel {
    if jumlah == 0 { sel(TANPA_NILAI) } else { sel(cacah(jumlah)) }
}

/// A count with its share of the whole; nobody is a dash in both.
fn orang_dan_bagian(bahan: Bahan, jumlah: u64, seluruh: u64) -> [Sel; 2] {
    let bagian = if jumlah == 0 { sel(TANPA_NILAI) } else { sel(bahan.bagian(jumlah, seluruh)) };
    [orang(jumlah), bagian]
}

fn seluruh(bahan: Bahan, kelompok: &KelompokPegawai) -> u64 {
    bahan.rekap.kepegawaian.kelompok.get(&kelompok.id).copied().unwrap_or_default()
}
