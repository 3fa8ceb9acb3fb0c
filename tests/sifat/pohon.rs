//! Random budget trees always reconcile: whatever is typed at the leaves, every sum above it is the sum of its parts.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use lkjip::compute::compute;
use lkjip::compute::rekap::{Keuangan, Rekap};
use lkjip::domain::anggaran::{
    Alokasi, Anggaran, BagianVolume, Cara, Gabungan, IndikatorAnggaran, Kegiatan, Program,
    SubKegiatan, Volume,
};
use lkjip::domain::angka::{Persen, Rupiah, Tersedia};
use lkjip::domain::kode::{Id, Kode};
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::Jenis;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::contoh::FOLDER;

const DANA: [&str; 3] = ["DAK", "DAU", "DBHCHT"];

/// A report whose budget tree is replaced by random ones.
static LAPORAN: LazyLock<Laporan> =
    LazyLock::new(|| lkjip::load(Path::new(FOLDER)).isi.expect("the sample is valid").laporan);

/// A sub kegiatan: pagu, realisasi, target and result of its output, and its funds as bits.
#[derive(Debug, Clone, Copy)]
struct Daun {
    pagu: u64,
    realisasi: u64,
    target: u64,
    hasil: u64,
    dana: u8,
}

/// Programs, each supporting or not, of kegiatan, each with the number of its sasaran, of sub kegiatan.
type Pohon = Vec<(bool, Vec<(usize, Vec<Daun>)>)>;

fn daun() -> impl Strategy<Value = Daun> {
    let pagu = prop_oneof![Just(0_u64), 1_u64..1_000, 1_000_u64..9_000_000_000_000];
    (pagu, 0_u64..=1_000, 0_u64..500, 0_u64..900, 1_u8..8).prop_map(
        |(pagu, bagian, target, hasil, dana)| {
            let realisasi = pagu / 1_000 * bagian + pagu % 1_000 * bagian / 1_000;
            Daun { pagu, realisasi, target, hasil, dana }
        },
    )
}

fn pohon() -> impl Strategy<Value = Pohon> {
    let kegiatan = (0_usize..5, prop::collection::vec(daun(), 1..5));
    let program = (any::<bool>(), prop::collection::vec(kegiatan, 1..4));
    prop::collection::vec(program, 1..6)
}

fn satu(kode: &Kode, cara: Cara) -> Vec<IndikatorAnggaran> {
    vec![IndikatorAnggaran {
        id: Id(kode.0.clone()),
        nama: "indikator".to_owned(),
        cara,
        jangka: Default::default(),
        tribulan: None,
    }]
}

fn orang(jumlah: u64) -> Volume {
    let bagian = vec![BagianVolume { jumlah: jumlah.into(), satuan: "orang".to_owned() }];
    Volume { bagian, bentuk: Gabungan::Tunggal }
}

fn sub_kegiatan(kode: Kode, daun: Daun) -> SubKegiatan {
    let dana = DANA.iter().enumerate().filter(|(at, _)| daun.dana >> at & 1 == 1);
    SubKegiatan {
        penanggung_jawab: None,
        kode_resmi: None,
        nama: format!("sub kegiatan {kode}"),
        tanpa_indikator: None,
        indikator: satu(
            &kode,
            Cara::Langsung {
                target: Tersedia::Ada(orang(daun.target)),
                realisasi: Tersedia::Ada(orang(daun.hasil)),
                jenis: Jenis::Akumulasi,
                kemajuan: None,
            },
        ),
        alokasi: Alokasi {
            anggaran: Anggaran {
                pagu: Tersedia::Ada(Rupiah(daun.pagu.into())),
                realisasi: Tersedia::Ada(Rupiah(daun.realisasi.into())),
                melebihi_pagu: None,
            },
            sumber_dana: dana.map(|(_, nama)| (*nama).to_owned()).collect(),
            bagian_dana: Default::default(),
            jangka: Default::default(),
        },
        memelihara: None,
        kode,
    }
}

/// The sample with this tree instead of its own; codes are 1, 1.1, 1.1.1.
fn laporan(pohon: &Pohon) -> Laporan {
    let mut laporan = LAPORAN.clone();
    let kode = |induk: &str, at: usize| Kode(format!("{induk}{}", at + 1));
    laporan.program = Vec::new();
    for (at, (pendukung, isi)) in pohon.iter().enumerate() {
        let induk = kode("", at);
        let kegiatan = isi.iter().enumerate().map(|(at, (sasaran, daun))| {
            let induk = kode(&format!("{induk}."), at);
            let sub = daun.iter().enumerate();
            let sub: Vec<SubKegiatan> =
                sub.map(|(at, satu)| sub_kegiatan(kode(&format!("{induk}."), at), *satu)).collect();
            let semua = sub.iter().map(|sub| sub.kode.clone()).collect();
            Kegiatan {
                penanggung_jawab: None,
                kode_resmi: None,
                nama: format!("kegiatan {induk}"),
                sasaran: (!pendukung)
                    .then(|| laporan.renstra.sasaran[*sasaran].id.clone())
                    .into_iter()
                    .collect(),
                rincian_output: Vec::new(),
                alokasi: None,
                indikator: satu(&induk, Cara::JumlahSub { satuan: "orang".to_owned(), sub: semua }),
                sub_kegiatan: sub,
                kode: induk,
            }
        });
        let kegiatan = kegiatan.collect();
        let nama = format!("program {induk}");
        laporan.program.push(Program {
            penanggung_jawab: None,
            kode_resmi: None,
            kode: induk,
            nama,
            urusan: None,
            bidang: None,
            pendukung: *pendukung,
            indikator: Vec::new(),
            kegiatan,
        });
    }
    laporan
}

/// A share in percent with two digits after the comma, half up, in whole numbers only.
fn persen(bagian: u128, dari: u128) -> Option<Persen> {
    let seratusan = (bagian * 20_000 + dari).checked_div(2 * dari)?;
    Some(Persen(Decimal::from_i128_with_scale(seratusan.try_into().expect("a share"), 2)))
}

/// Pagu, realisasi and funds of some leaves.
fn jumlah<'a>(daun: impl Iterator<Item = &'a Daun>) -> (u128, u128, BTreeSet<&'static str>) {
    daun.fold((0, 0, BTreeSet::new()), |(pagu, realisasi, mut dana), satu| {
        dana.extend((0..3).filter(|at| satu.dana >> at & 1 == 1).map(|at| DANA[at]));
        (pagu + u128::from(satu.pagu), realisasi + u128::from(satu.realisasi), dana)
    })
}

/// Holds a part's money against its leaves.
#[track_caller]
fn cocok<'a>(uang: &Keuangan, daun: impl Iterator<Item = &'a Daun>, semesta: u128) {
    let (pagu, realisasi, dana) = jumlah(daun);
    assert_eq!(
        (uang.pagu, uang.realisasi),
        (Some(Rupiah(pagu.into())), Some(Rupiah(realisasi.into())))
    );
    assert_eq!(uang.serapan, persen(realisasi, pagu));
    assert_eq!(uang.porsi, persen(pagu, semesta));
    assert!(uang.sumber_dana.iter().map(String::as_str).eq(dana), "{:?}", uang.sumber_dana);
}

/// Every leaf, with whether its program supports and the number of its sasaran.
fn semua(pohon: &Pohon) -> impl Iterator<Item = (bool, usize, &Daun)> {
    pohon.iter().flat_map(|(pendukung, kegiatan)| {
        kegiatan
            .iter()
            .flat_map(|(sasaran, daun)| daun.iter().map(|satu| (*pendukung, *sasaran, satu)))
    })
}

/// Every node, from the sub kegiatan up.
fn simpul(pohon: &Pohon, rekap: &Rekap, semesta: u128) {
    for (p, (_, kegiatan)) in pohon.iter().enumerate() {
        let program = rekap.node.get(format!("{}", p + 1).as_str()).expect("a program");
        cocok(program, kegiatan.iter().flat_map(|(_, daun)| daun), semesta);
        for (k, (_, daun)) in kegiatan.iter().enumerate() {
            let kode = format!("{}.{}", p + 1, k + 1);
            cocok(rekap.node.get(kode.as_str()).expect("a kegiatan"), daun.iter(), semesta);
            for (s, satu) in daun.iter().enumerate() {
                let sub = rekap.node.get(format!("{kode}.{}", s + 1).as_str());
                cocok(sub.expect("a sub kegiatan"), [satu].into_iter(), semesta);
            }
            let keluaran = &rekap.keluaran[kode.as_str()];
            let target: u64 = daun.iter().map(|satu| satu.target).sum();
            let hasil: u64 = daun.iter().map(|satu| satu.hasil).sum();
            assert_eq!(keluaran.target.as_ref().map(Volume::besar), Some(Decimal::from(target)));
            assert_eq!(keluaran.realisasi.as_ref().map(Volume::besar), Some(Decimal::from(hasil)));
            assert_eq!(keluaran.capaian, persen(hasil.into(), target.into()), "{kode}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sum_is_the_sum_of_its_parts(pohon in pohon()) {
        let laporan = laporan(&pohon);
        let rekap = compute(&laporan);
        let (semesta, _, _) = jumlah(semua(&pohon).map(|(_, _, daun)| daun));
        let yang = |pilih: bool| {
            let semua = semua(&pohon).filter(move |(pendukung, _, _)| *pendukung == pilih);
            semua.map(|(_, _, daun)| daun)
        };
        cocok(&rekap.total, semua(&pohon).map(|(_, _, daun)| daun), semesta);
        cocok(&rekap.pendukung, yang(true), semesta);
        cocok(&rekap.semua_sasaran, yang(false), semesta);
        simpul(&pohon, &rekap, semesta);
        for (nomor, sasaran) in laporan.renstra.sasaran.iter().enumerate() {
            let melayani = |(pendukung, satu, _): &(bool, usize, &Daun)| !pendukung && *satu == nomor;
            let daun = semua(&pohon).filter(melayani).map(|(_, _, daun)| daun);
            cocok(&rekap.sasaran[&sasaran.id].keuangan, daun, semesta);
        }
    }

    #[test]
    fn shares_and_counts_add_up(pohon in pohon()) {
        let rekap = compute(&laporan(&pohon));
        let porsi: Vec<Decimal> = (1..=pohon.len())
            .filter_map(|kode| Some(rekap.node.get(kode.to_string().as_str())?.porsi?.0))
            .collect();
        if rekap.total.pagu == Some(Rupiah::default()) {
            prop_assert!(porsi.is_empty());
        } else {
            // Each share is off by half of its last digit at most.
            let meleset = porsi.iter().sum::<Decimal>() - Decimal::ONE_HUNDRED;
            prop_assert!(meleset.abs() <= Decimal::new(5, 3) * Decimal::from(porsi.len()), "{porsi:?}");
        }
        let kegiatan: usize = pohon.iter().map(|(_, kegiatan)| kegiatan.len()).sum();
        let hitungan = &rekap.hitungan;
        prop_assert_eq!(hitungan.program, pohon.len());
        prop_assert_eq!(hitungan.kegiatan, kegiatan);
        prop_assert_eq!(hitungan.sub_kegiatan, semua(&pohon).count());
        prop_assert_eq!(rekap.node.len(), hitungan.program + kegiatan + hitungan.sub_kegiatan);
        let dinilai = rekap.sasaran.values().filter(|satu| satu.efisiensi.poin().is_some()).count();
        prop_assert_eq!(hitungan.sasaran_efisien + hitungan.sasaran_tidak_efisien, dinilai);
    }
}
