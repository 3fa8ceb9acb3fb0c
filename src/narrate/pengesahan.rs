//! The signatures: of the report, and of the perjanjian kinerja.

use crate::bahasa::{SPASI_TETAP, bulan, nip, tanggal};
use crate::domain::instansi::Unit;
use crate::domain::laporan::Laporan;
use crate::domain::pengesahan::{CaraPengesahan, Nip, Penandatangan, Reviu, Saat};
use crate::naskah::{Blok, BlokPengesahan, Potongan, RuangTandaTangan};

use super::bahan::Bahan;
use super::teks::Baku;

/// Room for what is left to the pen.
pub const TITIK: &str = "………………………";
/// Room for a day of the month.
const HARI: &str = "………";
/// How many signatures stand side by side.
const SEBARIS: usize = 2;

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

/// The signature of a sheet that is made from the data: the highest in rank, on the report's day; of a plan, who promises it.
pub fn lembar(bahan: Bahan) -> BlokPengesahan {
    let data = &bahan.laporan.pengesahan;
    let tempat_tanggal = saat(&data.tempat, data.saat);
    let utama = pengantar(bahan);
    match bahan.rencana() {
        true => {
            let ruang = utama.ruang;
            BlokPengesahan { tempat_tanggal, ruang, ..blok(bahan, &penerima_amanah(bahan)) }
        }
        false => BlokPengesahan { tempat_tanggal, ..utama },
    }
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
fn saat(tempat: &str, saat: Saat) -> String {
    let saat = match saat {
        Saat::Belum => TITIK.to_owned(),
        Saat::Pada(hari) => tanggal(hari),
        Saat::Pena { bulan: bulan_ini } => format!("{HARI}{SPASI_TETAP}{}", bulan(bulan_ini)),
    };
    format!("{tempat},{SPASI_TETAP}{saat}")
}

/// A block for the pen, without place and date.
fn blok(bahan: Bahan, data: &Penandatangan) -> BlokPengesahan {
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
fn ruang(bahan: Bahan, urut: usize, data: &Penandatangan) -> RuangTandaTangan {
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

/// Who promises the performance: whom the agreement names, else the highest of the office's own signatories. Who signs
/// the report for the head of the office has promised nothing.
fn penerima_amanah(bahan: Bahan) -> Penandatangan {
    if let Some(data) = &bahan.laporan.perjanjian.pihak_pertama {
        return data.clone();
    }
    let data = &bahan.laporan.pengesahan;
    let diatasi = bahan.laporan.formulir().kata().berdua && data.utama.jabatan == atasan(bahan);
    let data = match diatasi {
        true => data.bersama.last().unwrap_or(&data.utama),
        false => &data.utama,
    };
    match data.atas_nama.clone().or_else(|| kepala_lain(bahan, &data.jabatan)) {
        Some(jabatan) => Penandatangan::belum(jabatan),
        None => data.clone(),
    }
}

/// The head of the office, where this is the post of a unit below.
fn kepala_lain(bahan: Bahan, jabatan: &str) -> Option<String> {
    fn pos(unit: &[Unit]) -> Vec<&str> {
        let semua = unit.iter().flat_map(|unit| {
            let sendiri = unit.jabatan.iter().map(|jabatan| jabatan.nama.as_str());
            sendiri.chain(pos(&unit.anak))
        });
        semua.collect()
    }
    let instansi = &bahan.laporan.instansi;
    let kepala = instansi.unit.first()?.jabatan.as_ref()?.nama.as_str();
    let lain = pos(&instansi.unit).into_iter().any(|pos| jabatan.starts_with(pos));
    (lain && !jabatan.starts_with(kepala)).then(|| match kepala.split_once(' ') {
        Some((awal, jenis)) if instansi.nama.starts_with(jenis) => {
            format!("{awal} {}", bahan.instansi_lengkap())
        }
        _ => kepala.to_owned(),
    })
}

/// Name and office of the first party.
pub fn pihak_pertama(bahan: Bahan) -> (Option<String>, String) {
    let data = penerima_amanah(bahan);
    let sebutan = data.sebutan();
    (data.nama, sebutan)
}

/// The parties of the perjanjian kinerja: the superior left, the head of the office right (form I/2-6); or the one who
/// promises alone (I/1-6).
fn pihak(bahan: Bahan) -> Vec<BlokPengesahan> {
    let laporan = bahan.laporan;
    let tanggal = laporan.perjanjian.tanggal.map_or(Saat::Belum, Saat::Pada);
    let pertama = blok(bahan, &penerima_amanah(bahan));
    let pertama =
        BlokPengesahan { tempat_tanggal: saat(&laporan.pengesahan.tempat, tanggal), ..pertama };
    if !laporan.formulir().kata().berdua {
        return vec![pertama];
    }
    let jabatan = [vec!["Pihak Pertama,".to_owned()], pertama.jabatan].concat();
    let kedua = BlokPengesahan {
        tempat_tanggal: String::new(),
        jabatan: vec!["Pihak Kedua,".to_owned(), atasan(bahan)],
        nama: nama_atasan(bahan).cloned().unwrap_or_default(),
        pangkat: String::new(),
        nip: String::new(),
        ruang: RuangTandaTangan::Pena { id: None },
    };
    vec![kedua, BlokPengesahan { jabatan, ..pertama }]
}

/// The parties below the statement: of a plan, whoever of them signs the document does so here, and below them whoever else
/// does. Who consents stands below all of them.
pub fn pernyataan(bahan: Bahan) -> Vec<Vec<BlokPengesahan>> {
    let mut pihak = pihak(bahan);
    let mut lain = Vec::new();
    for (urut, data) in bahan.laporan.pengesahan.semua().enumerate().filter(|_| bahan.rencana()) {
        let ruang = ruang(bahan, urut, data);
        match letak_pihak(bahan, data).and_then(|letak| pihak.get_mut(letak)) {
            Some(blok) => blok.ruang = ruang,
            None => lain.push(BlokPengesahan { ruang, ..blok(bahan, data) }),
        }
    }
    let lain = lain.chunks(SEBARIS).map(<[BlokPengesahan]>::to_vec);
    [pihak].into_iter().chain(lain).chain(menyetujui(bahan)).collect()
}

/// The parties below the sheet, which is signed with the statement where that is done electronically.
pub fn lembar_perjanjian(bahan: Bahan) -> Vec<Vec<BlokPengesahan>> {
    let mut pihak = pihak(bahan);
    let data = &bahan.laporan.pengesahan;
    let elektronik = bahan.rencana() && data.cara != CaraPengesahan::Basah;
    for data in data.semua().filter(|_| elektronik) {
        let letak = letak_pihak(bahan, data);
        if let Some(blok) = letak.and_then(|letak| pihak.get_mut(letak)) {
            blok.ruang = RuangTandaTangan::Tanpa;
        }
    }
    [pihak].into_iter().chain(menyetujui(bahan)).collect()
}

/// Who consents to the agreement, where anybody does.
fn menyetujui(bahan: Bahan) -> Option<Vec<BlokPengesahan>> {
    let blok = blok(bahan, bahan.laporan.perjanjian.menyetujui.as_ref()?);
    let jabatan = [vec!["Menyetujui,".to_owned()], blok.jabatan].concat();
    Some(vec![BlokPengesahan { jabatan, ..blok }])
}

/// Which of the parties a signatory of the document is.
fn letak_pihak(bahan: Bahan, data: &Penandatangan) -> Option<usize> {
    let pertama = *data == penerima_amanah(bahan);
    match bahan.laporan.formulir().kata().berdua {
        true => [data.jabatan == atasan(bahan), pertama].into_iter().position(|sama| sama),
        false => pertama.then_some(0),
    }
}

/// The superior in the agreement: "Bupati Lumajang", or to whom the office answers where that is not the head of its region.
pub fn atasan(bahan: Bahan) -> String {
    let Laporan { pemda, instansi, .. } = bahan.laporan;
    let atasan = &instansi.bertanggung_jawab_kepada;
    match kepala_daerah(bahan) {
        Some(kepala) => format!("{kepala} {}", nama_daerah(&pemda.nama)),
        None => atasan.split(" melalui ").next().unwrap_or(atasan).to_owned(),
    }
}

/// Who that is.
pub fn nama_atasan<'a>(bahan: Bahan<'a>) -> Option<&'a String> {
    let nama = bahan.laporan.instansi.nama_atasan.as_ref();
    nama.or_else(|| kepala_daerah(bahan).and(bahan.laporan.pemda.nama_kepala_daerah.as_ref()))
}

/// The head of the region, where the office answers to that one.
fn kepala_daerah<'a>(bahan: Bahan<'a>) -> Option<&'a String> {
    let atasan = &bahan.laporan.instansi.bertanggung_jawab_kepada;
    bahan.laporan.pemda.kepala_daerah.as_ref().filter(|kepala| atasan.starts_with(kepala.as_str()))
}

/// "Lumajang" of "Kabupaten Lumajang".
fn nama_daerah(pemda: &str) -> &str {
    ["Kabupaten ", "Kota ", "Provinsi "]
        .iter()
        .find_map(|kata| pemda.strip_prefix(kata))
        .unwrap_or(pemda)
}
