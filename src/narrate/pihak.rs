//! The parties of the perjanjian kinerja: who promises, to whom, and who consents.

use crate::domain::instansi::Unit;
use crate::domain::laporan::Laporan;
use crate::domain::pengesahan::{CaraPengesahan, Penandatangan, Saat};
use crate::naskah::{BlokPengesahan, RuangTandaTangan};

use super::bahan::Bahan;
use super::pengesahan::{SEBARIS, TITIK, blok, ruang, saat};

/// Posts below the head of an office, unless the office is what they are named after.
const BAWAHAN: [(&str, &str); 6] = [
    ("Kepala Bagian", "Bagian"),
    ("Kepala Bidang", "Bidang"),
    ("Kepala Seksi", "Seksi"),
    ("Kepala Sub", "Sub"),
    ("Sekretaris", "Sekretariat"),
    ("Wakil", "Wakil"),
];
/// What parts the superior of a council's secretariat from whom else it answers to; a comma may stand before it.
const ADMINISTRATIF: [&str; 2] =
    [" dan secara administratif kepada ", " dan secara administratif bertanggung jawab kepada "];

/// Who promises the performance: whom the agreement names, else the head of the office, by whomever the report is signed
/// for that one. Of whom nothing else is known only the post is told, or not even that.
pub fn penerima_amanah(bahan: Bahan) -> Penandatangan {
    if let Some(data) = &bahan.laporan.perjanjian.pihak_pertama {
        return data.clone();
    }
    let Some(mut penanda) = penanda_sendiri(bahan) else {
        return Penandatangan::belum(kepala(bahan));
    };
    // Nobody promises anything for the one to whom it is promised.
    if penanda.atas_nama.as_ref().is_some_and(|atas| di_atas(bahan, atas)) {
        (penanda.atas_nama, penanda.untuk_beliau) = (None, None);
    }
    match penanda.atas_nama.as_ref() {
        diwakili if bawahan(bahan, diwakili.unwrap_or(&penanda.jabatan)) => {
            Penandatangan::belum(kepala(bahan))
        }
        Some(jabatan) => Penandatangan::belum(jabatan.clone()),
        None => penanda,
    }
}

/// The highest in rank of the office's own signatories, who signs its sheets: for its head perhaps, and for a superior only
/// where one of that one's people stands between.
pub fn penanda_sendiri(bahan: Bahan) -> Option<Penandatangan> {
    let data = &bahan.laporan.pengesahan;
    let milik = |data: &&Penandatangan| !di_atas(bahan, &data.jabatan);
    let bersama = data.bersama.iter().rev();
    let penanda = [&data.utama].into_iter().chain(bersama).find(milik)?;
    let sendiri = |jabatan: &Option<String>| jabatan.clone().filter(|isi| !di_atas(bahan, isi));
    let (atas_nama, untuk_beliau) = (sendiri(&penanda.atas_nama), sendiri(&penanda.untuk_beliau));
    let (atas_nama, untuk_beliau) = match (atas_nama, untuk_beliau) {
        (Some(kepala), antara) => (Some(kepala), antara),
        // One of the superior's own people stands between that one and the head.
        (None, Some(antara)) if bawahan(bahan, &antara) || menjabat_kepala(bahan, penanda) => {
            return Some(penanda.clone());
        }
        // Who stands between the superior and the signatory is the head.
        (None, antara) => (antara, None),
    };
    Some(Penandatangan { atas_nama, untuk_beliau, ..penanda.clone() })
}

/// Whether this is the post of one to whom the office answers.
fn di_atas(bahan: Bahan, jabatan: &str) -> bool {
    let Laporan { pemda, instansi, .. } = bahan.laporan;
    let atasan = semua_atasan(&instansi.bertanggung_jawab_kepada);
    let daerah = [nama_daerah(&pemda.nama), &pemda.nama];
    let di_atas = |atasan: &str| match jabatan.strip_prefix(atasan) {
        Some(sisa) => sisa.is_empty() || daerah.contains(&sisa.trim_start()),
        None => false,
    };
    !jabatan.contains(&bahan.instansi_lengkap())
        && atasan.into_iter().chain(pemda.kepala_daerah.as_deref()).any(di_atas)
}

/// The post of the head of the office's structure.
fn kepala_struktur<'a>(bahan: Bahan<'a>) -> Option<&'a str> {
    let jabatan = bahan.laporan.instansi.unit.first()?.jabatan.as_ref()?;
    Some(jabatan.nama.as_str())
}

/// The head of the office, with its name; left to the pen where nobody tells of its structure.
fn kepala(bahan: Bahan) -> String {
    let kepala = kepala_struktur(bahan).unwrap_or(TITIK);
    match kepala.split_once(' ') {
        Some((awal, jenis)) if bahan.laporan.instansi.nama.starts_with(jenis) => {
            format!("{awal} {}", bahan.instansi_lengkap())
        }
        _ => kepala.to_owned(),
    }
}

/// Whether this is the post of a unit below the head of the office.
fn bawahan(bahan: Bahan, jabatan: &str) -> bool {
    fn pos(unit: &[Unit]) -> Vec<&str> {
        let semua = unit.iter().flat_map(|unit| {
            let sendiri = unit.jabatan.iter().map(|jabatan| jabatan.nama.as_str());
            sendiri.chain(pos(&unit.anak))
        });
        semua.collect()
    }
    let instansi = &bahan.laporan.instansi;
    match kepala_struktur(bahan) {
        Some(kepala) => {
            let mut pos = pos(&instansi.unit).into_iter();
            pos.any(|pos| jabatan.starts_with(pos)) && !jabatan.starts_with(kepala)
        }
        None => BAWAHAN
            .iter()
            .any(|(pos, unit)| jabatan.starts_with(pos) && !instansi.nama.starts_with(unit)),
    }
}

/// Whether this is the head of the office, who is named after it.
fn menjabat_kepala(bahan: Bahan, penanda: &Penandatangan) -> bool {
    let jabatan = &penanda.jabatan;
    jabatan.contains(&bahan.laporan.instansi.nama) && !bawahan(bahan, jabatan)
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
        None => semua_atasan(atasan).first().map_or(atasan.as_str(), |utama| utama).to_owned(),
    }
}

/// All to whom an office answers, the superior first.
fn semua_atasan(kepada: &str) -> Vec<&str> {
    let pemisah = [" melalui "].into_iter().chain(ADMINISTRATIF);
    pemisah.fold(vec![kepada], |bagian, pemisah| {
        let bagian = bagian.into_iter().flat_map(|bagian| bagian.split(pemisah));
        bagian.map(|bagian| bagian.trim_end_matches(',')).collect()
    })
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
