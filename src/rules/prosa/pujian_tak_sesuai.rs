//! `pujian-tak-sesuai`: a text praises or complains where its figures say otherwise, or says "all" where it was not all.

use std::collections::BTreeMap;

use crate::bahasa;
use crate::compute::rekap::{Ketercapaian, Kinerja};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::{Persen, Rupiah, Tersedia};
use crate::domain::prosa::Prosa;
use crate::domain::renstra::Indikator;
use crate::domain::rujukan::Objek;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::{Hitung, Perkara, kegiatan, sub_kegiatan};
use crate::tempat::Titik;

/// Words of praise.
const PUJIAN: [&[&str]; 11] = [
    &["berhasil"],
    &["sukses"],
    &["memuaskan"],
    &["menggembirakan"],
    &["sangat", "baik"],
    &["hasil", "baik"],
    &["hasil", "yang", "baik"],
    &["berjalan", "lancar"],
    &["anggaran", "yang", "cukup"],
    &["telah", "optimal"],
    &["sudah", "optimal"],
];
/// What says that the target was reached.
const TERCAPAI: [&[&str]; 7] = [
    &["melampaui", "target"],
    &["keberhasilan", "mencapai"],
    &["telah", "mencapai", "target"],
    &["sudah", "mencapai", "target"],
    &["target", "telah", "tercapai"],
    &["target", "sudah", "tercapai"],
    &["capaian", "yang", "tinggi"],
];
/// What says that it was not.
const BELUM_TERCAPAI: [&[&str]; 10] = [
    &["gagal"],
    &["kegagalan"],
    &["belum", "tercapai"],
    &["tidak", "tercapai"],
    &["belum", "mencapai", "target"],
    &["tidak", "mencapai", "target"],
    &["belum", "menghasilkan", "capaian"],
    &["menghambat", "tercapainya"],
    &["menghambat", "pencapaian"],
    &["perlu", "mendapat", "perhatian"],
];
/// What says that there is nothing to measure.
const TAK_TERUKUR: [&[&str]; 4] = [
    &["belum", "terukur"],
    &["belum", "dapat", "dihitung"],
    &["belum", "dapat", "diukur"],
    &["belum", "ada", "data"],
];
/// What says that everything was done, or nothing.
const SELURUHNYA: [&[&str]; 8] = [
    &["seluruh", "kegiatan"],
    &["semua", "kegiatan"],
    &["seluruh", "program"],
    &["semua", "program"],
    &["seluruh", "sub", "kegiatan"],
    &["semua", "sub", "kegiatan"],
    &["semua", "pelaksanaan"],
    &["seluruh", "pelaksanaan"],
];
/// A word before praise that takes it back or only wishes for it.
const SANGKALAN: [&str; 15] = [
    "belum",
    "tidak",
    "kurang",
    "bukan",
    "tanpa",
    "jika",
    "bila",
    "apabila",
    "agar",
    "supaya",
    "untuk",
    "guna",
    "akan",
    "diharapkan",
    "seberapa",
];
/// A word before a complaint that takes it back.
const BANTAHAN: [&str; 8] =
    ["tidak", "bukan", "tanpa", "agar", "mencegah", "menghindari", "seandainya", "semula"];
/// How far before the praise such a word is looked for.
const JAUH: usize = 3;

/// Praise in the analysis of what came to the lowest category; words for a reached target where it is not, and the other
/// way round; "all" while some sub kegiatan rested and others did not.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let hitung = perkara.hitung?;
    let di = |titik: &Titik| perkara.tempat.of(titik).map(|place| (place.file, place.range.start));
    let hasil: Vec<_> =
        hasil(hitung).into_iter().filter_map(|hasil| Some((di(&hasil.titik)?, hasil))).collect();
    let terendah: BTreeMap<_, _> = lowest(hitung, perkara.draf.teks.as_ref()?)
        .into_iter()
        .filter_map(|(titik, capaian)| Some((di(&titik)?, (titik, capaian))))
        .collect();
    let (diam, semua) = rested(hitung);
    for (kutipan, kata) in perkara.prosa {
        let di_sini = (kutipan.place.file, kutipan.place.range.start);
        if let Some((titik, capaian)) = terendah.get(&di_sini) {
            let kenapa = if let Titik::Teks(_) = titik {
                format!("rata-rata capaian {capaian}")
            } else {
                format!("capaian {titik} {capaian}")
            };
            temuan.extend(sebutan(kutipan, kata, &PUJIAN, &SANGKALAN, &kenapa));
        }
        for (_, hasil) in hasil.iter().filter(|(di, _)| *di == di_sini) {
            let check = |pola: &[&[&str]], sangkalan: &[&str], kenapa: &str| {
                let kenapa = match hasil.capaian.as_str() {
                    "" => kenapa.to_owned(),
                    capaian => format!("{kenapa}: capaian {capaian}"),
                };
                sebutan(kutipan, kata, pola, sangkalan, &kenapa)
            };
            temuan.extend(match hasil.ketercapaian {
                Ketercapaian::Tercapai => {
                    check(&BELUM_TERCAPAI, &BANTAHAN, "target telah tercapai")
                }
                Ketercapaian::Belum => check(&TERCAPAI, &SANGKALAN, "target belum tercapai"),
                Ketercapaian::Sebagian | Ketercapaian::TakTerukur => Vec::new(),
            });
            if hasil.terukur {
                temuan.extend(check(&TAK_TERUKUR, &BANTAHAN, "datanya sudah ada"));
            }
        }
        if 0 < diam && diam < semua {
            let kenapa = format!("{diam} dari {semua} sub kegiatan belum berjalan, sisanya sudah");
            temuan.extend(sebutan(kutipan, kata, &SELURUHNYA, &["tidak", "bukan"], &kenapa));
        }
    }
    Some(temuan)
}

/// What a tujuan or a sasaran came to.
struct Raihan {
    titik: Titik,
    ketercapaian: Ketercapaian,
    /// Whether every indicator has data.
    terukur: bool,
    capaian: String,
}

/// The texts about a tujuan or a sasaran, each with its result.
fn hasil(Hitung { pokok, rekap }: Hitung<'_>) -> Vec<Raihan> {
    let renstra = pokok.renstra;
    let tujuan =
        renstra.tujuan.iter().map(|tujuan| (Objek::Tujuan(tujuan.id.clone()), &tujuan.indikator));
    let sasaran = renstra
        .sasaran
        .iter()
        .map(|sasaran| (Objek::Sasaran(sasaran.id.clone()), &sasaran.indikator));
    let hasil = |(objek, indikator): (Objek, &Vec<Indikator>)| {
        let kinerja = || indikator.iter().filter_map(|indikator| rekap.kinerja.get(&indikator.id));
        let capaian: Vec<String> =
            kinerja().filter_map(|kinerja| kinerja.dinilai.capaian).map(persen).collect();
        Raihan {
            titik: Titik::Analisis(objek),
            ketercapaian: rekap.ketercapaian(indikator),
            terukur: kinerja().all(Kinerja::terukur),
            capaian: capaian.join(", "),
        }
    };
    tujuan.chain(sasaran).map(hasil).collect()
}

fn persen(capaian: Persen) -> String {
    bahasa::persen(capaian.0.normalize())
}

/// The texts about what came to the lowest category of the scale, each with the capaian.
fn lowest(
    Hitung { pokok, rekap }: Hitung<'_>,
    teks: &BTreeMap<String, Prosa>,
) -> Vec<(Titik, String)> {
    let Some(skala) = &pokok.kebijakan.skala else { return Vec::new() };
    let mut semua = Vec::new();
    for tujuan in &pokok.renstra.tujuan {
        let capaian = tujuan
            .indikator
            .iter()
            .filter_map(|indikator| rekap.kinerja.get(&indikator.id)?.dinilai.capaian);
        semua.push((Titik::Analisis(Objek::Tujuan(tujuan.id.clone())), capaian.max()));
    }
    for sasaran in &pokok.renstra.sasaran {
        let capaian = rekap.sasaran.get(&sasaran.id).and_then(|rekap| rekap.capaian);
        semua.push((Titik::Analisis(Objek::Sasaran(sasaran.id.clone())), capaian));
    }
    for kegiatan in kegiatan(pokok.program) {
        let capaian = kegiatan
            .indikator
            .iter()
            .filter_map(|indikator| rekap.keluaran.get(&indikator.id)?.capaian);
        semua.push((Titik::Analisis(Objek::Node(kegiatan.kode.clone())), capaian.max()));
    }
    let rata_rata = rekap.rata_rata.capaian;
    semua.extend(teks.keys().map(|bagian| (Titik::Teks(bagian.clone()), rata_rata)));
    let rendah = semua.into_iter().filter_map(|(titik, capaian)| {
        let capaian = capaian.filter(|capaian| skala.kategori(*capaian) == skala.sisanya)?;
        Some((titik, persen(capaian)))
    });
    rendah.collect()
}

/// How many sub kegiatan neither spent nor put anything out, of how many. The money of a kegiatan without any tells nothing here.
fn rested(Hitung { pokok, rekap }: Hitung<'_>) -> (usize, usize) {
    let semua = || sub_kegiatan(pokok.program).map(|(_, sub)| sub);
    let diam = semua().filter(|sub| {
        let keluaran =
            sub.indikator.iter().filter_map(|indikator| rekap.keluaran.get(&indikator.id));
        sub.alokasi.anggaran.realisasi == Tersedia::Ada(Rupiah::default())
            && keluaran.into_iter().all(|keluaran| {
                keluaran.realisasi.as_ref().is_some_and(|hasil| hasil.besar().is_zero())
            })
    });
    (diam.count(), semua().count())
}

/// The places where one of these is said, and not taken back just before.
fn sebutan(
    kutipan: &Kutipan,
    kata: &[Kata<'_>],
    pola: &[&[&str]],
    sangkalan: &[&str],
    kenapa: &str,
) -> Vec<Diagnostic> {
    let teguran = |at: usize| {
        let sisa = kata.get(at..)?;
        let range = pola.iter().find_map(|pola| kutipan.awalan(sisa, pola))?;
        let sebelum = kata.get(at.saturating_sub(JAUH)..at)?;
        if sebelum.iter().any(|kata| sangkalan.contains(&kata.kecil.as_str())) {
            return None;
        }
        let tulisan = kutipan.tulisan(&range);
        Some(
            Diagnostic::new(
                Code::PujianTakSesuai,
                format!("\"{tulisan}\" tidak sesuai dengan angkanya"),
            )
            .at(&kutipan.tempat(&range))
            .about(&tulisan)
            .note(kenapa)
            .saran("tulis apa yang dicapai dan apa yang belum, menurut angkanya"),
        )
    };
    (0..kata.len()).filter_map(teguran).collect()
}
