//! `belum-ditinjau`: figures and texts are those of the last report, as they are in a copied folder.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::bahasa::tanggal;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Program;
use crate::domain::asal;
use crate::domain::renstra::{Jenis, Renstra, Ukuran};
use crate::domain::rujukan::{Angka, Lingkup, Tolok};
use crate::source::Place;
use crate::tempat::Titik;

use super::{Perkara, Terdahulu};

/// A text of fewer letters is a name, or a phrase that may well stay.
const HURUF: usize = 40;

/// Money, outputs and indicators, and texts in the office's own words, until somebody says that they were looked at after
/// the period's end.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let identitas = perkara.draf.identitas.as_ref()?;
    let Some(akhir) = identitas.periode.akhir() else { return Some(Vec::new()) };
    let ditinjau = identitas.ditinjau.as_ref().map(|ditinjau| ditinjau.tanggal);
    let lalu = |lalu: &&Terdahulu| lalu.laporan.identitas.periode.akhir() < Some(akhir);
    let lalu = perkara.terdahulu.iter().find(lalu);
    let Some(lalu) = lalu.filter(|_| ditinjau.is_none_or(|hari| hari < akhir)) else {
        return Some(Vec::new());
    };
    let angka = sama(perkara, lalu)?;
    let uraian = perkara.prosa.iter().map(|(kutipan, _)| *kutipan);
    let uraian: Vec<_> = uraian.filter(|kutipan| kutipan.teks.chars().count() >= HURUF).collect();
    let semua = uraian.len();
    let uraian = uraian.into_iter().filter(|kutipan| lalu.uraian.contains(&kutipan.teks));
    let uraian = (uraian.map(|kutipan| &kutipan.place).collect(), semua);
    let usang = ditinjau.map(|hari| {
        format!(
            "peninjauan {} mendahului akhir periode ini, jadi bukan untuk laporan ini",
            tanggal(hari)
        )
    });
    let temuan =
        [("angka", angka), ("uraian", uraian)].into_iter().flat_map(|(apa, (di, semua))| {
            let banyak = format!("{} dari {semua} {apa} sama", di.len());
            let satu = |place: &Place| {
                let pesan = format!("{apa} ini sama dengan pada laporan sebelumnya");
                let problem = Diagnostic::new(Code::BelumDitinjau, pesan).at(place);
                let problem = problem.note(format!("{banyak} dengan {}", lalu.map));
                let problem =
                    usang.iter().fold(problem, |problem, usang| problem.note(usang.clone()));
                problem.saran(SARAN)
            };
            di.into_iter().map(satu).collect::<Vec<_>>()
        });
    Some(temuan.collect())
}

const SARAN: &str = "perbarui; bila memang tetap, sesudah diperiksa tulis di laporan.toml `ditinjau = { oleh = \"…\", tanggal = … }`";

/// Places, and of how many they are.
type YangSama<'a> = (Vec<&'a Place>, usize);

/// What was typed of one figure.
struct Ketikan {
    nilai: Vec<Decimal>,
    /// What state it describes, where that is not the period's end.
    keadaan: Option<String>,
}

/// The figures that are the same, of those that both reports have. Nought, what stays the same by its kind, and what
/// describes one state in both, is no copy.
fn sama<'a>(perkara: &Perkara<'a>, lalu: &Terdahulu) -> Option<YangSama<'a>> {
    let dahulu = angka(&lalu.laporan.renstra, &lalu.laporan.program);
    let dahulu: BTreeMap<Titik, Ketikan> = dahulu.into_iter().collect();
    let kini = angka(perkara.draf.renstra.as_ref()?, perkara.draf.program.as_ref()?);
    let bersama = kini.iter().filter_map(|(titik, kini)| Some((titik, kini, dahulu.get(titik)?)));
    let bersama = bersama
        .filter(|(_, kini, dahulu)| kini.keadaan.is_none() || kini.keadaan != dahulu.keadaan);
    let bersama: Vec<_> =
        bersama.map(|(titik, kini, dahulu)| (titik, kini.nilai == dahulu.nilai)).collect();
    let sama = bersama.iter().filter(|(_, sama)| *sama);
    Some((sama.filter_map(|(titik, _)| perkara.tempat.of(titik)).collect(), bersama.len()))
}

/// What the period came to, where it is typed and not nought.
fn angka(renstra: &Renstra, program: &[Program]) -> Vec<(Titik, Ketikan)> {
    let indikator = renstra.indikator().filter(|indikator| indikator.jenis != Jenis::Tetap);
    let indikator = indikator.map(|indikator| {
        let tolok = Tolok::Renstra(indikator.id.clone());
        let nilai = match indikator.hasil.ukuran {
            Ukuran::Rasio { pembilang, penyebut } => vec![pembilang, penyebut],
            Ukuran::Nilai(nilai) => vec![nilai],
            Ukuran::Bernilai { predikat, nilai } => vec![predikat, nilai],
            Ukuran::TidakTersedia => Vec::new(),
        };
        (Angka::Realisasi(tolok), Ketikan { nilai, keadaan: indikator.hasil.keadaan.clone() })
    });
    let keluaran = asal::indikator(program).filter_map(|indikator| {
        let (_, realisasi) = indikator.cara.typed()?;
        let bagian = realisasi.ada()?.bagian.iter().map(|bagian| bagian.jumlah);
        let nilai = Ketikan { nilai: bagian.collect(), keadaan: None };
        Some((Angka::Realisasi(Tolok::Anggaran(indikator.id.clone())), nilai))
    });
    let belanja = asal::belanja(program).into_iter().filter_map(|belanja| {
        let uang = belanja.alokasi.anggaran.realisasi.ada()?.0;
        let nilai = Ketikan { nilai: vec![uang], keadaan: None };
        Some((Angka::RealisasiAnggaran(Lingkup::Node(belanja.kode().clone())), nilai))
    });
    let semua = indikator.chain(keluaran).chain(belanja);
    let semua = semua.filter(|(_, isi)| isi.nilai.iter().any(|nilai| !nilai.is_zero()));
    semua.map(|(angka, isi)| (Titik::Angka(angka), isi)).collect()
}
