//! Sentences on what programs and kegiatan put out, where no tujuan and no sasaran is measured.

use rust_decimal::Decimal;

use crate::bahasa::{TERBANYAK, bilangan, kata_bilangan, rincian};
use crate::compute::rekap::{DasarKeluaran, Keluaran, KeluaranTribulan};
use crate::domain::anggaran::{Cara, IndikatorAnggaran, Volume};
use crate::domain::asal;
use crate::domain::susunan::JenisPasal;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::{dari, persen, volume};
use crate::narrate::susun::biasa;
use crate::naskah::Teks;

use super::rencana::{self, jenjang};
/// Why no tujuan and no sasaran is measured, and what is instead; leads to the formula.
pub fn pengukuran(bahan: Bahan) -> String {
    let alasan = rincian(&bahan.laporan.renstra.tanpa_indikator());
    format!(
        "Indikator {} tidak tersedia: {alasan}. Oleh karena itu, kinerja {} {} \
         diukur pada {} dengan membandingkan realisasi setiap keluaran dengan target tahun {}:",
        rencana::tujuan_sasaran(bahan),
        bahan.instansi_lengkap(),
        bahan.periode(),
        jenjang(bahan),
        bahan.tahun()
    )
}

/// What the figures of kegiatan and programs are means of.
pub fn cara(bahan: Bahan) -> Option<String> {
    let semua = || asal::indikator(&bahan.laporan.program).map(|indikator| &indikator.cara);
    let kegiatan = semua().any(|cara| *cara == Cara::RataRataKemajuan).then_some(
        "Realisasi kegiatan yang dinyatakan dalam persen adalah rata-rata kemajuan pekerjaan sub \
         kegiatannya.",
    );
    let program = semua().any(|cara| *cara == Cara::RataRataKegiatan).then_some(
        "Realisasi program yang dinyatakan dalam persen adalah rata-rata capaian kegiatannya.",
    );
    let nol = match bahan.bersub() {
        true => "Sub kegiatan yang targetnya nol tidak ikut dirata-rata.",
        false => "Kegiatan yang targetnya nol tidak ikut dirata-rata.",
    };
    let nol = kegiatan.or(program).map(|_| nol);
    let kalimat: Vec<&str> = [kegiatan, program, nol].into_iter().flatten().collect();
    (!kalimat.is_empty()).then(|| kalimat.join(" "))
}

/// How far the outputs have come, and where the table stands that tells each; tables before it have lower numbers.
pub fn perbandingan(bahan: Bahan) -> Teks {
    let awal =
        format!("{} Target, realisasi, dan capaian setiap keluaran dirinci pada ", sebaran(bahan));
    vec![biasa(&awal), bahan.subbab(JenisPasal::AkuntabilitasKeuangan), biasa(".")]
}

/// The conclusion: outputs and money.
pub fn simpulan(bahan: Bahan) -> String {
    let serapan = bahan.rekap.total.serapan.map(|serapan| {
        let (batas, serapan) = (bahan.batas_data(), persen(serapan));
        format!(" Serapan anggaran sampai dengan {batas} adalah {serapan}.")
    });
    format!("{}{}", sebaran(bahan), serapan.unwrap_or_default())
}

/// Of which outputs the quarter asks nothing yet, where it has targets for others; nothing where there is none.
pub fn belum_diminta(bahan: Bahan) -> Option<String> {
    let belum = bahan.keluaran_bernama().into_iter().filter(|(indikator, _)| {
        let keluaran = bahan.keluaran(&indikator.id);
        keluaran.is_some_and(|keluaran| {
            let tribulan = keluaran.tribulan.as_ref();
            let diketahui = tribulan.is_none_or(|tribulan| tribulan.target.is_some());
            keluaran.dasar == DasarKeluaran::Tidak && diketahui
        })
    });
    let nama: Vec<String> = belum.map(|(_, nama)| nama).collect();
    let siapa = match nama.len() {
        0 => return None,
        1..=TERBANYAK => rincian(&nama),
        banyak => format!("{} indikator", kata_bilangan(banyak as u64)),
    };
    let rentang = bahan.rentang();
    Some(format!("Pada {rentang} belum ada target bagi {siapa}, sehingga tidak dinilai."))
}

/// By what outputs are judged: "tahun 2023", "Tribulan I"; it stands behind "target".
fn masa_target(bahan: Bahan) -> String {
    match bahan.rekap.keluaran.values().any(|keluaran| keluaran.dasar != DasarKeluaran::Tahun) {
        true => bahan.rentang(),
        false => format!("tahun {}", bahan.tahun()),
    }
}

/// An amount in what its quarter is promised in: "10 orang", "4 dari 10 tahapan".
pub fn jumlah_tribulan(tribulan: &KeluaranTribulan, jumlah: &Volume) -> String {
    match (tribulan.dari, jumlah.bagian.as_slice()) {
        (Some(seluruh), [tahapan]) => dari(tahapan.jumlah, seluruh, &tahapan.satuan),
        (None, _) | (Some(_), _) => volume(jumlah),
    }
}

/// How many outputs have come how far.
#[derive(Default)]
struct Sebaran {
    tercapai: u64,
    sebagian: u64,
    belum: u64,
    /// Of those without output, where the work has begun.
    berjalan: u64,
    /// Of those without output, where the work is done.
    selesai: u64,
    /// Nobody knows what they are to put out.
    tanpa_target: u64,
    /// Nobody knows what was put out.
    tanpa_realisasi: u64,
}

impl Sebaran {
    fn count(&mut self, keluaran: &Keluaran) {
        let Some((_, capaian)) = keluaran.dinilai() else {
            self.tanpa_target += 1;
            return;
        };
        let Some(capaian) = capaian else {
            self.tanpa_realisasi += 1;
            return;
        };
        if capaian.0 >= Decimal::ONE_HUNDRED {
            self.tercapai += 1;
        } else if keluaran.realisasi.as_ref().is_some_and(|hasil| !hasil.besar().is_zero()) {
            self.sebagian += 1;
        } else {
            self.belum += 1;
            let kemajuan = keluaran.kemajuan.map_or(Decimal::ZERO, |kemajuan| kemajuan.0);
            if kemajuan >= Decimal::ONE_HUNDRED {
                self.selesai += 1;
            } else {
                self.berjalan += u64::from(!kemajuan.is_zero());
            }
        }
    }
}

/// "Sampai dengan akhir …, dari 62 sub kegiatan yang mempunyai target, …."
fn sebaran(bahan: Bahan) -> String {
    let mut sebaran = Sebaran::default();
    let bertarget = |keluaran: &&Keluaran| {
        let target = keluaran.dinilai().map(|(target, _)| target.besar());
        keluaran.dasar != DasarKeluaran::Tidak && target.is_none_or(|target| !target.is_zero())
    };
    let berjanji = |cara: &Cara| !matches!(cara, Cara::TanpaTarget { .. });
    let keluaran = terbawah(bahan).filter(|indikator| berjanji(&indikator.cara));
    let keluaran = keluaran.filter_map(|indikator| bahan.keluaran(&indikator.id));
    keluaran.filter(bertarget).for_each(|keluaran| sebaran.count(keluaran));
    let Sebaran { tercapai, sebagian, belum, berjalan, selesai, tanpa_target, tanpa_realisasi } =
        sebaran;
    let seluruh = tercapai + sebagian + belum + tanpa_target + tanpa_realisasi;
    let kata = bilangan([
        seluruh,
        tercapai,
        sebagian,
        belum,
        berjalan,
        selesai,
        tanpa_target,
        tanpa_realisasi,
    ]);
    let apa = rencana::terbawah(bahan);
    let masa = masa_target(bahan);
    let di_antaranya = match (berjalan, selesai) {
        (0, 0) => String::new(),
        (n, 0) if n == belum => " walaupun pekerjaannya sudah berjalan".to_owned(),
        (0, n) if n == belum => " walaupun pekerjaannya sudah selesai".to_owned(),
        (n, 0) => format!(" ({} di antaranya sudah mulai dikerjakan)", kata(n)),
        (0, n) => format!(" ({} di antaranya sudah selesai dikerjakan)", kata(n)),
        (mulai, n) => format!(
            " ({} di antaranya sudah mulai dan {} sudah selesai dikerjakan)",
            kata(mulai),
            kata(n)
        ),
    };
    let hanya = if bahan.tahun_selesai() { "hanya" } else { "baru" };
    let bagian = [
        (tercapai, format!("telah mencapai target {masa}")),
        (sebagian, format!("{hanya} menghasilkan sebagian keluarannya")),
        (belum, format!("belum menghasilkan keluaran{di_antaranya}")),
        (tanpa_target, "tidak dapat dinilai karena targetnya tidak tersedia".to_owned()),
        (tanpa_realisasi, "tidak dapat dinilai karena realisasinya tidak tersedia".to_owned()),
    ];
    let bagian: Vec<String> = bagian
        .into_iter()
        .filter(|(banyak, _)| *banyak > 0)
        .map(|(banyak, apa)| format!("{} {apa}", kata(banyak)))
        .collect();
    let seluruh = kata(seluruh);
    let batas = bahan.batas_data();
    match bagian.as_slice() {
        [] => format!("Sampai dengan {batas}, tidak ada {apa} yang mempunyai target."),
        bagian => format!(
            "Sampai dengan {batas}, dari {seluruh} {apa} yang mempunyai target, {}.",
            rincian(bagian)
        ),
    }
}

/// The first indicator of each sub kegiatan, and of each kegiatan that has none.
fn terbawah(bahan: Bahan<'_>) -> impl Iterator<Item = &IndikatorAnggaran> {
    let kegiatan = bahan.laporan.program.iter().flat_map(|program| &program.kegiatan);
    kegiatan.flat_map(|kegiatan| {
        let sub = kegiatan.sub_kegiatan.iter().filter_map(|sub| sub.indikator.first());
        let sendiri = kegiatan.alokasi.iter().filter_map(|_| kegiatan.indikator.first());
        sub.chain(sendiri)
    })
}
