//! The signatures of the report and its sheets.

use crate::bahasa::{SPASI_TETAP, bulan, nip, tanggal};
use crate::domain::laporan::Laporan;
use crate::domain::pengesahan::{CaraPengesahan, Nip, Penandatangan, Reviu, Saat};
use crate::naskah::{Blok, BlokPengesahan, Potongan, RuangTandaTangan};

use super::bahan::Bahan;
use super::pihak::{penanda_sendiri, penerima_amanah};
use super::teks::Baku;

/// Room for what is left to the pen.
pub const TITIK: &str = "………………………";
/// Room for a day of the month.
const HARI: &str = "………";
/// How many signatures stand side by side.
pub const SEBARIS: usize = 2;

/// The signature blocks of the report, row by row; the highest in rank is the last.
pub fn pengesahan(bahan: Bahan) -> Vec<Vec<BlokPengesahan>> {
    let data = &bahan.laporan.pengesahan;
    let akhir = data.bersama.len();
    let pengesahan = |(urut, penandatangan): (usize, &Penandatangan)| {
        let saat = if urut == akhir { saat(&data.tempat, data.saat) } else { String::new() };
        BlokPengesahan {
            tempat_tanggal: saat,
            ruang: ruang(bahan, urut, penandatangan),
            ..blok(bahan, penandatangan)
        }
    };
    let semua: Vec<BlokPengesahan> = data.semua().enumerate().map(pengesahan).collect();
    semua.chunks(SEBARIS).map(<[BlokPengesahan]>::to_vec).collect()
}

/// The signature of the preface: the highest in rank, on its own day. Only the report itself is signed electronically.
pub fn pengantar(bahan: Bahan) -> BlokPengesahan {
    let data = &bahan.laporan.pengesahan;
    let hari = data.pengantar.filter(|hari| *hari != Saat::Belum).unwrap_or(data.saat);
    let ruang = match data.cara {
        CaraPengesahan::Basah => RuangTandaTangan::Pena { id: None },
        CaraPengesahan::Tte | CaraPengesahan::Sertifikat => RuangTandaTangan::Tanpa,
    };
    let tempat_tanggal = saat(&data.tempat, hari);
    BlokPengesahan { tempat_tanggal, ruang, ..blok(bahan, &data.utama) }
}

/// The signature of a sheet that is made from the data: of the office itself, on the report's day; of a plan, of who
/// promises it.
pub fn lembar(bahan: Bahan) -> BlokPengesahan {
    let data = &bahan.laporan.pengesahan;
    let tempat_tanggal = saat(&data.tempat, data.saat);
    let penanda = match bahan.rencana() {
        true => penerima_amanah(bahan),
        false => penanda_sendiri(bahan).unwrap_or_else(|| data.utama.clone()),
    };
    BlokPengesahan { tempat_tanggal, ruang: pengantar(bahan).ruang, ..blok(bahan, &penanda) }
}

/// The signatures of Formulir E.81 (Permendagri 86/2017): the head of the office made it, the head of the region's planning
/// board evaluates it, on a day that is left to the pen.
pub fn evaluasi(bahan: Bahan) -> [BlokPengesahan; 2] {
    let Laporan { pemda, pengesahan, .. } = bahan.laporan;
    let disusun = lembar(bahan);
    let kepala = pemda.bappeda.as_ref().map(|data| blok(bahan, data));
    let kepala = kepala.unwrap_or_else(|| BlokPengesahan {
        tempat_tanggal: String::new(),
        jabatan: vec!["Kepala Bappeda".to_owned(), pemda.nama.clone()],
        nama: String::new(),
        pangkat: String::new(),
        nip: String::new(),
        ruang: RuangTandaTangan::Pena { id: None },
    });
    let beri = |kata: &str, blok: BlokPengesahan| BlokPengesahan {
        jabatan: [vec![kata.to_owned()], blok.jabatan].concat(),
        ..blok
    };
    let tempat_tanggal = saat(&pengesahan.tempat, Saat::Belum);
    let dievaluasi = BlokPengesahan { tempat_tanggal, ..kepala };
    [beri("Disusun oleh", disusun), beri("Dievaluasi oleh", dievaluasi)]
}

/// The signature of the statement of review (Permenpan-RB 53/2014, Anak Lampiran III/1-2): the head of the inspectorate.
pub fn reviu(bahan: Bahan) -> BlokPengesahan {
    let Laporan { pemda, pengesahan, .. } = bahan.laporan;
    let Reviu { tempat, tanggal, pereviu } = &pengesahan.reviu;
    let mut blok = blok(bahan, pereviu);
    if pereviu.jabatan == Reviu::INSPEKTUR {
        blok.jabatan.push(pemda.nama.clone());
    }
    let tempat = tempat.as_ref().unwrap_or(&pengesahan.tempat);
    BlokPengesahan { tempat_tanggal: saat(tempat, tanggal.map_or(Saat::Belum, Saat::Pada)), ..blok }
}

/// By what name the layout knows the n-th signature, counted from 0.
pub fn id(urut: usize) -> String {
    format!("penandatangan-{}", urut + 1)
}

/// "Lumajang, 12 April 2023".
pub fn saat(tempat: &str, saat: Saat) -> String {
    let saat = match saat {
        Saat::Belum => TITIK.to_owned(),
        Saat::Pada(hari) => tanggal(hari),
        Saat::Pena { bulan: bulan_ini } => format!("{HARI}{SPASI_TETAP}{}", bulan(bulan_ini)),
    };
    format!("{tempat},{SPASI_TETAP}{saat}")
}

/// A block for the pen, without place and date.
pub fn blok(bahan: Bahan, data: &Penandatangan) -> BlokPengesahan {
    BlokPengesahan {
        tempat_tanggal: String::new(),
        jabatan: data.susunan_jabatan().iter().flat_map(|kata| jabatan(bahan, kata)).collect(),
        nama: data.nama.clone().unwrap_or_default(),
        pangkat: data.pangkat.clone().unwrap_or_default(),
        nip: match &data.nip {
            Nip::Ada(angka) => format!("NIP{SPASI_TETAP}{}", nip(angka)),
            Nip::Belum | Nip::Tanpa { .. } => String::new(),
        },
        ruang: RuangTandaTangan::Pena { id: None },
    }
}

/// What the signature is put into. Of a draft nobody says that it is signed.
pub fn ruang(bahan: Bahan, urut: usize, data: &Penandatangan) -> RuangTandaTangan {
    let id = id(urut);
    let akan = if bahan.laporan.konsep() { "Akan ditandatangani" } else { "Ditandatangani" };
    match bahan.laporan.pengesahan.cara {
        CaraPengesahan::Basah => RuangTandaTangan::Pena { id: Some(id) },
        CaraPengesahan::Tte => {
            RuangTandaTangan::Qr { id, penanda: data.penanda.map(String::from).unwrap_or_default() }
        }
        CaraPengesahan::Sertifikat => RuangTandaTangan::Sertifikat {
            id,
            oleh: format!("{akan} secara elektronik oleh"),
            letak: "Tanda tangan ada di dalam berkas ini".to_owned(),
        },
    }
}

/// The sentence at the foot of every page of a report that is signed with a certificate of BSrE.
pub fn kaki(bahan: Bahan) -> Option<String> {
    let perlu = bahan.laporan.pengesahan.cara == CaraPengesahan::Tte && !bahan.laporan.konsep();
    let blok = if perlu { bahan.teks(Baku::KakiTte) } else { return None };
    let alinea = blok
        .iter()
        .filter_map(|blok| if let Blok::Paragraf { isi } = blok { Some(isi) } else { None });
    Some(alinea.flatten().map(Potongan::polos).collect())
}

/// The region stands on a line of its own.
fn jabatan(bahan: Bahan, jabatan: &str) -> Vec<String> {
    let pemda = &bahan.laporan.pemda.nama;
    match jabatan.strip_suffix(pemda.as_str()) {
        Some(awal) if !awal.trim().is_empty() => vec![awal.trim().to_owned(), pemda.clone()],
        Some(_) | None => vec![jabatan.to_owned()],
    }
}
