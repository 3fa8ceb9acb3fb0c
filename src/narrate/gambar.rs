//! The pictures: what is drawn, with every place on an axis worked out exactly.

use crate::bahasa::{self, SPASI_TETAP, desimal, disebut, rekat, rincian};
use rust_decimal::Decimal;

use crate::domain::angka::{Persen, Rupiah};
use crate::domain::sumber_daya::{BarisGambaran, IsiBaris};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::naskah::{Gambar, Grafik, KelompokBatang, Panel, Tanda, TitikGrafik};

use super::bahan::Bahan;
use super::batang::Diagram;
use super::format::{dengan_satuan, persen};
use super::kalimat::kinerja::terhadap;
use super::kalimat::organisasi;
use super::nomor;
use super::sumbu::Sumbu;
use super::susun::kalimat;
use super::tabel::kondisi;

/// Capaian of every indicator against 100%.
pub fn capaian(bahan: Bahan) -> Vec<Gambar> {
    let (nilai, tiada) = berangka(bahan.laporan.renstra.indikator().map(|indikator| {
        let kinerja = bahan.kinerja(indikator);
        (indikator.nama.as_str(), kinerja.and_then(|kinerja| kinerja.dinilai.capaian))
    }));
    let (kelompok, sumbu) = terhadap_seratus(&nilai);
    let acuan = seratus(&sumbu);
    let diagram = Diagram {
        jenis: JenisGambar::Capaian,
        judul: format!("Capaian Indikator Kinerja {}", bahan.periode()),
        alt: "Diagram batang capaian setiap indikator dibandingkan dengan 100%",
        butir: "indikator",
        seri: vec!["Capaian".to_owned()],
        sumbu: sumbu.tanda(bahasa::persen),
        acuan: Some(acuan),
        catatan: {
            let dasar = terhadap(bahan, "", &bahan.masa_target());
            let tiada = (!tiada.is_empty()).then(|| {
                let siapa = disebut("indikator", &tiada);
                format!("Tidak digambarkan karena capaiannya tidak dihitung: {siapa}.")
            });
            let catatan: Vec<String> = dasar.into_iter().chain(tiada).collect();
            (!catatan.is_empty()).then(|| catatan.join(" "))
        },
        sumber: JenisTabel::TargetRealisasi,
        kelompok,
    };
    diagram.gambar(bahan)
}

/// Those of which a figure is known, and the names of the others.
fn berangka<'a, T>(
    semua: impl Iterator<Item = (&'a str, Option<T>)>,
) -> (Vec<(&'a str, T)>, Vec<&'a str>) {
    let (mut ada, mut tiada) = (Vec::new(), Vec::new());
    for (nama, nilai) in semua {
        match nilai {
            Some(nilai) => ada.push((nama, nilai)),
            None => tiada.push(nama),
        }
    }
    (ada, tiada)
}

/// The pictures of the outline that have nothing to draw.
pub fn kosong(bahan: Bahan) -> Vec<JenisGambar> {
    let digambar = |jenis: JenisGambar| match jenis {
        JenisGambar::Capaian => {
            bahan.rekap.kinerja.values().any(|kinerja| kinerja.dinilai.capaian.is_some())
        }
        JenisGambar::Kondisi => !deret(bahan).is_empty(),
        JenisGambar::Anggaran => true,
    };
    let semua = bahan.laporan.susunan.gambar().map(|(_, jenis)| jenis);
    semua.filter(|jenis| !digambar(*jenis)).collect()
}

/// As many bars as the summary has room for.
const RINGKAS: usize = 8;

/// Capaian of every indicator for the summary, or of those with the lowest where there are many.
pub fn ringkas(bahan: Bahan) -> Option<Gambar> {
    let semua = bahan.laporan.renstra.indikator();
    let mut nilai: Vec<(&str, Persen)> = semua
        .filter_map(|indikator| {
            Some((indikator.nama.as_str(), bahan.kinerja(indikator)?.dinilai.capaian?))
        })
        .collect();
    let terendah = nilai.len() > RINGKAS;
    if terendah {
        nilai.sort_by_key(|(_, capaian)| capaian.0);
        nilai.truncate(RINGKAS);
    }
    let apa =
        if terendah { "Capaian Terendah Indikator Kinerja" } else { "Capaian Indikator Kinerja" };
    let (kelompok, sumbu) = terhadap_seratus(&nilai);
    let uraian: Vec<&str> = kelompok.iter().map(|(_, uraian)| uraian.as_str()).collect();
    (!nilai.is_empty()).then(|| Gambar {
        label: String::new(),
        nomor: String::new(),
        judul: format!("{apa} {}", bahan.periode()),
        alt: format!("Diagram batang. {apa}: {}.", uraian.join("; ")),
        grafik: Grafik::Batang {
            seri: vec!["Capaian".to_owned()],
            acuan: Some(seratus(&sumbu)),
            sumbu: sumbu.tanda(bahasa::persen),
            kelompok: kelompok.iter().map(|(kelompok, _)| kelompok.clone()).collect(),
        },
        catatan: terhadap(bahan, "", &bahan.masa_target()).map(|isi| kalimat(&isi)),
        sumber: None,
    })
}

/// Bars against 100%, each with its figure in words, and their axis.
fn terhadap_seratus(nilai: &[(&str, Persen)]) -> (Vec<(KelompokBatang, String)>, Sumbu) {
    let terbesar = nilai.iter().map(|(_, capaian)| capaian.0).max();
    let sumbu = Sumbu::dari_nol(terbesar.unwrap_or_default().max(Decimal::ONE_HUNDRED));
    let kelompok = nilai.iter().map(|(nama, capaian)| {
        let (teks, bagian) = (persen(*capaian), sumbu.bagian(capaian.0));
        let uraian = format!("{nama} {teks}");
        (KelompokBatang { nama: (*nama).to_owned(), batang: vec![Tanda { teks, bagian }] }, uraian)
    });
    (kelompok.collect(), sumbu)
}

fn seratus(sumbu: &Sumbu) -> Tanda {
    Tanda { teks: "100%".to_owned(), bagian: sumbu.bagian(Decimal::ONE_HUNDRED) }
}

/// Pagu and realisasi of every program; nothing where no money is known.
pub fn anggaran(bahan: Bahan) -> Vec<Gambar> {
    if !bahan.laporan.susunan.bergambar(JenisGambar::Anggaran) {
        return Vec::new();
    }
    let (program, tiada) = berangka(bahan.laporan.program.iter().map(|program| {
        let uang = bahan.node(&program.kode);
        let diketahui = uang.filter(|uang| uang.pagu.or(uang.realisasi).is_some());
        (program.nama.as_str(), diketahui)
    }));
    // Where no spending is known at all, it has no bars.
    let berbelanja = program.iter().any(|(_, uang)| uang.realisasi.is_some());
    let seri = [("Pagu", true), ("Realisasi", berbelanja)];
    let seri: Vec<&str> = seri.into_iter().filter(|(_, ada)| *ada).map(|(nama, _)| nama).collect();
    let uang = program.iter().flat_map(|(_, uang)| [uang.pagu, uang.realisasi]).flatten();
    let terbesar = uang.max().unwrap_or_default();
    let sumbu = Sumbu::dari_nol(terbesar.0);
    let batang = |uang: Option<Rupiah>| Tanda {
        teks: bahan.rupiah_atau(uang),
        bagian: sumbu.bagian(uang.unwrap_or_default().0),
    };
    let kelompok = program.iter().map(|(nama, uang)| {
        let jumlah = [uang.pagu, uang.realisasi];
        let uraian = ["pagu", "realisasi"].iter().zip(jumlah).take(seri.len());
        let uraian = uraian.map(|(jenis, jumlah)| format!("{jenis} {}", bahan.rupiah_atau(jumlah)));
        let uraian = format!("{nama}: {}", uraian.collect::<Vec<_>>().join(", "));
        let batang = jumlah.into_iter().take(seri.len()).map(batang).collect();
        (KelompokBatang { nama: (*nama).to_owned(), batang }, uraian)
    });
    let diagram = Diagram {
        jenis: JenisGambar::Anggaran,
        judul: format!("{} Anggaran per Program {}", seri.join(" dan "), bahan.periode()),
        alt: if berbelanja {
            "Diagram batang pagu dan realisasi anggaran setiap program"
        } else {
            "Diagram batang pagu anggaran setiap program"
        },
        butir: "program",
        seri: seri.iter().map(ToString::to_string).collect(),
        sumbu: sumbu.tanda(uang_ringkas),
        acuan: None,
        catatan: (!tiada.is_empty()).then(|| {
            let siapa = disebut("program", &tiada);
            format!("Tidak digambarkan karena anggarannya tidak tersedia: {siapa}.")
        }),
        sumber: JenisTabel::ProgramKegiatan,
        kelompok: kelompok.collect(),
    };
    diagram.gambar(bahan)
}

/// An axis label in the largest unit that keeps it short: "2 miliar"; the figures at the bars say that it is rupiah.
fn uang_ringkas(nilai: Decimal) -> String {
    let satuan = [
        (1_000_000_000_000u64, "triliun"),
        (1_000_000_000, "miliar"),
        (1_000_000, "juta"),
        (1_000, "ribu"),
    ];
    for (besar, nama) in satuan {
        let besar = Decimal::from(besar);
        if nilai >= besar {
            let banyak = nilai.checked_div(besar).unwrap_or_default().normalize();
            return format!("{}{SPASI_TETAP}{nama}", desimal(banyak));
        }
    }
    desimal(nilai)
}

/// How many panels a page of A4 holds under one caption (`komponen/grafik-garis.typ`).
const PANEL: usize = 4;

/// Conditions over the years, a panel for each; nothing where the office named no row.
pub fn kondisi(bahan: Bahan) -> Vec<Gambar> {
    let deret = deret(bahan);
    match deret.len() {
        0 => Vec::new(),
        1..=PANEL => vec![gambar_kondisi(
            bahan,
            nomor::gambar(&bahan.laporan.susunan, JenisGambar::Kondisi),
            0,
            &deret,
        )],
        _ => {
            let numbered = |(urut, isi)| {
                let nomor =
                    nomor::bagian_gambar(&bahan.laporan.susunan, JenisGambar::Kondisi, urut);
                gambar_kondisi(bahan, nomor, urut, isi)
            };
            deret.chunks(PANEL).enumerate().map(numbered).collect()
        }
    }
}

fn gambar_kondisi(
    bahan: Bahan,
    nomor: String,
    urut: usize,
    deret: &[BarisTergambar<'_>],
) -> Gambar {
    let uraian: Vec<String> = deret
        .iter()
        .map(|(baris, titik)| {
            let isi: Vec<String> = titik
                .iter()
                .map(|(tahun, nilai)| format!("{tahun} {}", printed(baris, *nilai)))
                .collect();
            format!("{}: {}", baris.uraian, isi.join(", "))
        })
        .collect();
    let nama: Vec<&str> = deret.iter().map(|(baris, _)| baris.uraian.as_str()).collect();
    let panel = deret.iter().map(|(baris, titik)| panel(baris, titik));
    Gambar {
        label: nomor::label_bagian_gambar(JenisGambar::Kondisi, urut),
        nomor,
        judul: rekat(&judul_kondisi(bahan, &nama)),
        alt: format!("Diagram garis per tahun. {}.", uraian.join("; ")),
        grafik: Grafik::Garis { panel: panel.collect() },
        catatan: None,
        sumber: bahan
            .laporan
            .gambaran_umum
            .ada()
            .and_then(|gambaran| gambaran.sumber.as_ref())
            .map(|sumber| super::susun::polos(format!("Sumber: {sumber}"))),
    }
}

fn judul_kondisi(bahan: Bahan, nama: &[&str]) -> String {
    let nama = rincian(nama);
    let tahun = bahan.laporan.gambaran_umum.ada().map(|gambaran| gambaran.tahun.as_slice());
    match tahun.unwrap_or_default() {
        [awal, .., akhir] => format!("Perkembangan {nama} Tahun {awal}–{akhir}"),
        [] | [_] => format!("Perkembangan {nama}"),
    }
}

/// How each drawn condition moved from its first year to its last.
pub fn perubahan(bahan: Bahan) -> Vec<String> {
    deret(bahan)
        .into_iter()
        .filter_map(|(baris, titik)| {
            let (awal, akhir) = (*titik.first()?, *titik.last()?);
            let naik = if akhir.1 == awal.1 { None } else { Some(akhir.1 > awal.1) };
            let [dahulu, kini] = [awal, akhir].map(|(_, nilai)| printed(baris, nilai));
            Some(organisasi::perubahan(&baris.uraian, (awal.0, &dahulu), (akhir.0, &kini), naik))
        })
        .collect()
}

/// A row and its values by year.
type BarisTergambar<'a> = (&'a BarisGambaran, Vec<(u16, Decimal)>);

/// The rows that are drawn, with the years that have a value.
fn deret(bahan: Bahan<'_>) -> Vec<BarisTergambar<'_>> {
    let Some(gambaran) = bahan.laporan.gambaran_umum.ada() else { return Vec::new() };
    gambaran
        .grafik
        .iter()
        .filter_map(|id| {
            let baris = gambaran.baris.iter().find(|baris| baris.id == *id)?;
            let nilai = bahan.rekap.gambaran_umum.get(id)?;
            let titik: Vec<_> = gambaran
                .tahun
                .iter()
                .zip(nilai)
                .filter_map(|(tahun, nilai)| Some((*tahun, (*nilai)?)))
                .collect();
            (!titik.is_empty()).then_some((baris, titik))
        })
        .collect()
}

/// Whether a row is a share; other rows count something.
fn in_percent(baris: &BarisGambaran) -> bool {
    matches!(baris.isi, IsiBaris::Persen(..)) || baris.satuan.as_deref() == Some("%")
}

/// A value in a sentence: "4,97%", "810.347 jiwa".
fn printed(baris: &BarisGambaran, nilai: Decimal) -> String {
    let satuan = baris.satuan.as_deref().unwrap_or_default();
    dengan_satuan(nilai, if in_percent(baris) { "%" } else { satuan })
}

/// A panel; what it counts stands with its name, not at every point.
fn panel(baris: &BarisGambaran, titik: &[(u16, Decimal)]) -> Panel {
    let nilai = || titik.iter().map(|(_, nilai)| *nilai);
    let sumbu = Sumbu::antara(nilai().min().unwrap_or_default(), nilai().max().unwrap_or_default());
    let in_percent = in_percent(baris);
    let angka = |nilai: Decimal| desimal(nilai.normalize());
    Panel {
        nama: if in_percent { baris.uraian.clone() } else { kondisi::uraian(baris) },
        sumbu: sumbu.tanda(|nilai| {
            if in_percent { bahasa::persen(nilai.normalize()) } else { angka(nilai) }
        }),
        titik: titik
            .iter()
            .map(|(tahun, nilai)| TitikGrafik {
                tahun: tahun.to_string(),
                teks: if in_percent { printed(baris, *nilai) } else { desimal(*nilai) },
                bagian: sumbu.bagian(*nilai),
            })
            .collect(),
    }
}
