//! The frame that the tables of indicators share: the TUJUAN block with its letters, then SASARAN, numbered through.

use crate::bahasa::{TERBANYAK, huruf, rincian};
use crate::domain::angka::Tersedia;
use crate::domain::renstra::{Indikator, Sasaran, Ukuran};
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::kalimat::kinerja as kata;
use crate::narrate::susun::{kalimat, kelompok, kepala, polos, sel, sel_teks, spanned, subjudul};
use crate::naskah::{BarisTabel, Potongan, Sel, Teks, TingkatBaris};

use super::masalah::besar;

/// What stands left of an indicator's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lajur {
    /// Number, tujuan or sasaran, indicator; the first two span the indicators.
    Pernyataan,
    /// Number and indicator.
    Indikator,
}

/// One row per indicator of the renstra; `isi` gives the cells of its figures.
pub fn kerangka(
    bahan: Bahan,
    kolom: usize,
    lajur: Lajur,
    isi: impl Fn(&Indikator) -> Vec<Sel>,
) -> Vec<BarisTabel> {
    let mut hasil = Vec::new();
    let sasaran = |sasaran: &Sasaran| {
        let nomor = bahan.nomor_sasaran(sasaran).to_string();
        blok(&nomor, &sasaran.teks, &sasaran.indikator, lajur, &isi)
    };
    for (urut, tujuan) in bahan.laporan.renstra.tujuan.iter().enumerate() {
        if !tujuan.indikator.is_empty() {
            hasil.push(subjudul("TUJUAN", kolom));
            let tanda = huruf(urut + 1).to_uppercase();
            hasil.extend(blok(&tanda, &tujuan.teks, &tujuan.indikator, lajur, &isi));
        }
        // A sasaran without indicators has no row, and a heading over nothing is none.
        let mut isi = bahan.sasaran_dari(&tujuan.id).flat_map(sasaran).peekable();
        if isi.peek().is_some() {
            hasil.push(subjudul("SASARAN", kolom));
        }
        hasil.extend(isi);
    }
    hasil.extend(bahan.sasaran_tanpa_tujuan().flat_map(sasaran));
    hasil
}

fn blok(
    tanda: &str,
    pernyataan: &str,
    indikator: &[Indikator],
    lajur: Lajur,
    isi: impl Fn(&Indikator) -> Vec<Sel>,
) -> Vec<BarisTabel> {
    let kiri = match lajur {
        Lajur::Pernyataan => vec![sel(tanda), sel(pernyataan)],
        Lajur::Indikator => vec![sel(tanda)],
    };
    let sel_indikator = |indikator: &Indikator| {
        let mut sel_baris = vec![sel(nama(indikator))];
        sel_baris.extend(isi(indikator));
        sel_baris
    };
    spanned(TingkatBaris::Biasa, kiri, indikator.iter().map(sel_indikator).collect(), Vec::new())
}

/// What an indicator is called in a table: with its official code, where it has one.
pub fn nama(indikator: &Indikator) -> String {
    match &indikator.kode {
        Some(kode) => format!("[{kode}] {}", indikator.nama),
        None => indikator.nama.clone(),
    }
}

/// A heading of two rows: what was done beside what was spent, between other columns.
pub fn kepala_kinerja_anggaran(bahan: Bahan, kiri: [&str; 3], kanan: &str) -> Vec<Vec<Sel>> {
    let mut atas: Vec<Sel> = kiri.into_iter().map(|judul| sel(judul).tinggi(2)).collect();
    atas.extend([sel("KINERJA").lebar(3), sel("ANGGARAN").lebar(3), sel(kanan).tinggi(2)]);
    let [pagu, realisasi] = ["Pagu", "Realisasi"].map(|kepala| bahan.kepala_uang(kepala));
    let bawah = ["Target", "Realisasi", "Capaian (%)", &pagu, &realisasi, "Serapan (%)"];
    vec![atas, kepala(bawah)]
}

/// "Sumber: …", each source of the indicators once; last the office itself, unless all figures are of other documents.
pub fn sumber(bahan: Bahan) -> Option<Teks> {
    let mut nama: Vec<&str> = Vec::new();
    for sumber in bahan.laporan.renstra.indikator().flat_map(sumber_indikator) {
        if !nama.contains(&sumber) {
            nama.push(sumber);
        }
    }
    let sendiri = data_olahan(bahan);
    if !berdokumen(bahan) {
        nama.push(&sendiri);
    }
    cite(&nama.join("; "))
}

fn sumber_indikator(indikator: &Indikator) -> impl Iterator<Item = &str> {
    [&indikator.sumber, &indikator.hasil.sumber].into_iter().flatten().map(String::as_str)
}

/// Whether every indicator's figures stand in a document, and none is the office's own.
fn berdokumen(bahan: Bahan) -> bool {
    let sendiri = &bahan.laporan.instansi.nama;
    let mut indikator = bahan.laporan.renstra.indikator();
    bahan.berindikator()
        && indikator.all(|indikator| {
            let mut sumber = sumber_indikator(indikator).peekable();
            sumber.peek().is_some() && sumber.all(|sumber| !sumber.starts_with(sendiri))
        })
}

/// Where the year's targets stand: in the source that the office names, in the document that they were agreed in, or with
/// the office's own figures.
pub fn sumber_target(bahan: Bahan) -> Option<Teks> {
    if bahan.laporan.sumber_anggaran.is_some() || !berdokumen(bahan) {
        return sumber_anggaran(bahan);
    }
    let (dokumen, instansi) = (bahan.judul_dokumen_target(), bahan.instansi_lengkap());
    let uang = bahan.laporan.dokumen_anggaran.as_ref();
    let uang = uang.map_or_else(String::new, |dokumen| format!("; {}", dokumen.nama));
    cite(&format!("{dokumen} {instansi} Tahun {}{uang}", bahan.tahun()))
}

/// Where every pagu stands: in the source that the office names, in the document of its budget, or with its own figures.
pub fn sumber_pagu(bahan: Bahan) -> Option<Teks> {
    match (&bahan.laporan.sumber_anggaran, &bahan.laporan.dokumen_anggaran) {
        (None, Some(dokumen)) => cite(&besar(&dokumen.nama)),
        (Some(_), _) | (None, None) => sumber_anggaran(bahan),
    }
}

/// The office's own figures of the year.
pub fn sumber_instansi(bahan: Bahan) -> Option<Teks> {
    cite(&data_olahan(bahan))
}

/// Where the figures of the budget tree come from: the source that the office names, or its own figures of the year.
pub fn sumber_anggaran(bahan: Bahan) -> Option<Teks> {
    match &bahan.laporan.sumber_anggaran {
        Some(sumber) => cite(sumber),
        None => sumber_instansi(bahan),
    }
}

/// The office's own records, which bear their date in the title.
pub fn sumber_catatan(bahan: Bahan) -> Option<Teks> {
    cite(&bahan.instansi_lengkap())
}

/// The office's own rules for measuring.
pub fn sumber_kebijakan(bahan: Bahan) -> Option<Teks> {
    cite(&format!("kebijakan pengukuran kinerja {}", bahan.instansi_lengkap()))
}

/// The office's plan.
pub fn sumber_renstra(bahan: Bahan) -> Option<Teks> {
    if let Some(sumber) = &bahan.laporan.renstra.sumber {
        return cite(sumber);
    }
    let (instansi, tahun) = (bahan.pemilik_renstra(), bahan.tahun_renstra());
    cite(&format!("Renstra {instansi}{tahun}"))
}

fn data_olahan(bahan: Bahan) -> String {
    format!("{} Tahun {} (data diolah)", bahan.instansi_lengkap(), bahan.tahun())
}

fn cite(nama: &str) -> Option<Teks> {
    Some(polos(crate::bahasa::rekat(&format!("Sumber: {nama}"))))
}

/// Whether any indicator has nothing to measure yet.
pub fn any_without_data(bahan: Bahan) -> bool {
    bahan.rekap.kinerja.values().any(|kinerja| kinerja.tanpa_data)
}

/// A realisasi with the mark "*" where nothing could be measured.
pub fn realisasi_bertanda(bahan: Bahan, indikator: &Indikator) -> Sel {
    let nilai = bahan.realisasi(indikator);
    match bahan.kinerja(indikator) {
        Some(kinerja) if kinerja.tanpa_data => {
            sel_teks(vec![Potongan::Biasa(nilai), Potongan::Tanda("*".to_owned())])
        }
        Some(_) | None => sel(nilai),
    }
}

/// The notes under the first table that shows realisasi: what "*" means, what state a figure describes, and why.
pub fn catatan(bahan: Bahan) -> Vec<Teks> {
    let mut hasil = Vec::new();
    if any_without_data(bahan) {
        hasil.push(kalimat(kata::arti_bintang(&bahan.laporan.kebijakan)));
    }
    let semua = bahan.laporan.renstra.indikator().flat_map(|indikator| {
        let target = indikator.target.alasan().map(CatatanIndikator::Target);
        let catatan = indikator.hasil.catatan.as_deref().map(CatatanIndikator::Alasan);
        let selesai = indikator.hasil.selesai.as_ref().and_then(Tersedia::alasan);
        let catatan = catatan.into_iter().chain(selesai.map(CatatanIndikator::Alasan));
        let semua = keadaan_satu(indikator).into_iter().chain(target).chain(catatan);
        semua.map(move |isi| (isi, indikator))
    });
    hasil.extend(catatan_bersama(bahan, semua));
    let hanya_tahapan = |indikator: &Indikator| {
        indikator.hasil.tahapan_selesai().is_some()
            && indikator.hasil.ukuran == Ukuran::TidakTersedia
    };
    if bahan.bertahap() && bahan.laporan.renstra.indikator().any(hanya_tahapan) {
        hasil.push(kalimat(&kata::dinilai_menurut_tahapan(bahan)));
    }
    hasil
}

/// Why sasaran beside others have no indicators; where none has any, a sentence says so.
pub fn catatan_sasaran(bahan: Bahan) -> Vec<Teks> {
    let semua = bahan.laporan.renstra.sasaran.iter().filter(|_| bahan.berindikator());
    let tanpa = semua.filter_map(|sasaran| {
        Some((sasaran.tanpa_indikator.as_deref()?, format!("“{}”", sasaran.teks)))
    });
    let kelompok = kelompok(tanpa).into_iter();
    let catatan = kelompok.map(|(alasan, sasaran)| {
        format!("Indikator sasaran {} tidak tersedia: {alasan}.", rincian(&sasaran))
    });
    catatan.map(|catatan| kalimat(&catatan)).collect()
}

/// Why targets are not known.
pub fn catatan_target(bahan: Bahan) -> Vec<Teks> {
    catatan_target_dari(bahan, |_| true)
}

/// The same of these indicators.
pub fn catatan_target_dari(bahan: Bahan, ini: fn(&Indikator) -> bool) -> Vec<Teks> {
    let semua = bahan.laporan.renstra.indikator().filter(|indikator| ini(indikator));
    let tanpa = semua.filter_map(|indikator| {
        Some((CatatanIndikator::Target(indikator.target.alasan()?), indikator))
    });
    catatan_bersama(bahan, tanpa)
}

/// What a note says of an indicator.
#[derive(PartialEq)]
enum CatatanIndikator<'a> {
    Keadaan(&'a str),
    /// Why there is no target.
    Target(&'a str),
    /// Why there is no realisasi, and the like.
    Alasan(&'a str),
}

/// The notes; one that is said of several indicators names all of them.
fn catatan_bersama<'a>(
    bahan: Bahan<'a>,
    semua: impl Iterator<Item = (CatatanIndikator<'a>, &'a Indikator)>,
) -> Vec<Teks> {
    let tercetak = |(catatan, indikator): (CatatanIndikator<'_>, Vec<&Indikator>)| {
        let nama = match catatan {
            CatatanIndikator::Keadaan(_) => None,
            CatatanIndikator::Target(_) => {
                sebutan_bertanda(bahan, &indikator, TANPA_NILAI, |indikator| {
                    indikator.target.ada().is_none()
                })
            }
            CatatanIndikator::Alasan(_) => {
                let nol = |lain: &Indikator| {
                    bahan.kinerja(lain).is_some_and(|kinerja| kinerja.tanpa_data)
                };
                let kosong = |lain: &Indikator| {
                    bahan.kinerja(lain).is_none_or(|kinerja| kinerja.realisasi.is_none())
                };
                sebutan_bertanda(bahan, &indikator, "*", nol)
                    .or_else(|| sebutan_bertanda(bahan, &indikator, TANPA_NILAI, kosong))
            }
        };
        let nama = nama.unwrap_or_else(|| sebutan_indikator(bahan, &indikator));
        kalimat(&match catatan {
            CatatanIndikator::Keadaan(keadaan) => {
                format!("Realisasi {nama} menggambarkan keadaan {keadaan}.")
            }
            CatatanIndikator::Target(alasan) => format!("Target {nama} tidak tersedia: {alasan}."),
            CatatanIndikator::Alasan(alasan) => format!("{}: {alasan}.", besar(&nama)),
        })
    };
    let mut semua = kelompok(semua);
    semua.sort_by_key(|(_, indikator)| indikator.len() > TERBANYAK);
    semua.into_iter().map(tercetak).collect()
}

/// More indicators than a note can name, where their mark tells them apart: all that have it, or all that are not named in
/// a note of their own.
fn sebutan_bertanda(
    bahan: Bahan,
    indikator: &[&Indikator],
    tanda: &str,
    bertanda: impl Fn(&Indikator) -> bool,
) -> Option<String> {
    let sendiri = indikator.len() > TERBANYAK && indikator.iter().all(|lain| bertanda(lain));
    let semua = bahan.laporan.renstra.indikator().filter(|lain| bertanda(lain));
    let mut lain = semua.filter(|lain| !indikator.iter().any(|sama| sama.id == lain.id)).peekable();
    let nama = if lain.peek().is_some() { "indikator lainnya" } else { "indikator" };
    let jelas = sendiri
        && lain
            .all(|indikator| indikator.hasil.catatan.is_some() || indikator.target.ada().is_none());
    jelas.then(|| format!("{nama} yang bertanda {tanda}"))
}

/// The names of indicators in a note; all of them without their names.
pub fn sebutan_indikator(bahan: Bahan, indikator: &[&Indikator]) -> String {
    if indikator.len() > 1 && indikator.len() == bahan.laporan.renstra.indikator().count() {
        return "seluruh indikator".to_owned();
    }
    rincian(&indikator.iter().map(|indikator| indikator.nama.as_str()).collect::<Vec<_>>())
}

/// The notes under the tables after it: the state that a figure describes; for "*" it points back.
pub fn keadaan(bahan: Bahan) -> Vec<Teks> {
    let mut hasil: Vec<Teks> = kata::rujukan_bintang(bahan).into_iter().collect();
    let semua = bahan.laporan.renstra.indikator();
    let semua = semua.filter_map(|indikator| Some((keadaan_satu(indikator)?, indikator)));
    hasil.extend(catatan_bersama(bahan, semua));
    hasil
}

fn keadaan_satu(indikator: &Indikator) -> Option<CatatanIndikator<'_>> {
    indikator.hasil.keadaan.as_deref().map(CatatanIndikator::Keadaan)
}
