//! Sentences of the planning chapter.

use crate::bahasa::{kata_bilangan, rincian};
use crate::domain::anggaran::dirinci;
use crate::domain::renstra::{Bernomor, Indikator, PeriodeRenstra, Riwayat};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::biasa;
use crate::narrate::tabel::{definisi, perjanjian};
use crate::naskah::Teks;

/// Which misi the office supports.
pub fn misi(bahan: Bahan) -> Option<String> {
    let instansi = bahan.instansi_lengkap();
    let kata_misi = |misi: &Bernomor| match misi.nomor {
        Some(nomor) => format!("misi ke-{nomor}, yaitu “{}”", misi.teks),
        None => format!("misi “{}”", misi.teks),
    };
    match bahan.laporan.renstra.misi.as_slice() {
        [] => None,
        [tunggal] => Some(format!("{instansi} mendukung {}.", kata_misi(tunggal))),
        beberapa => {
            let butir: Vec<String> = beberapa
                .iter()
                .map(|misi| match misi.nomor {
                    Some(nomor) => format!("misi ke-{nomor} “{}”", misi.teks),
                    None => format!("“{}”", misi.teks),
                })
                .collect();
            let banyak = kata_bilangan(beberapa.len() as u64);
            Some(format!("{instansi} mendukung {banyak} misi, yaitu {}.", rincian(&butir)))
        }
    }
}

/// Which tujuan of the office serve which misi, as far as that is told.
pub fn misi_tujuan(bahan: Bahan) -> Vec<String> {
    let renstra = &bahan.laporan.renstra;
    let sebut = |nomor: u32| {
        let tujuan = renstra.tujuan.iter().filter(|tujuan| tujuan.misi.contains(&nomor));
        let tujuan: Vec<String> = tujuan.map(|tujuan| format!("“{}”", tujuan.teks)).collect();
        let instansi = bahan.sebutan();
        (!tujuan.is_empty())
            .then(|| format!("Misi ke-{nomor} dilayani tujuan {instansi} {}.", rincian(&tujuan)))
    };
    renstra.misi.iter().filter_map(|misi| sebut(misi.nomor?)).collect()
}

/// How the indicators of the plan above (`rencana`) came to be fewer, more, or other ones; leads to their names.
pub fn penyesuaian(rencana: &str, awal: usize, perubahan: usize, dasar: Option<&str>) -> String {
    let dasar =
        dasar.map_or_else(String::new, |dasar| format!(" sebagai penyesuaian dengan {dasar}"));
    let (awal_kata, akhir_kata) = (kata_bilangan(awal as u64), kata_bilangan(perubahan as u64));
    if perubahan < awal {
        format!(
            "Dalam perubahan {rencana}, {awal_kata} indikator tersebut disederhanakan menjadi {akhir_kata} indikator{dasar}, yaitu"
        )
    } else {
        format!(
            "Dalam perubahan {rencana}, indikator sasaran tersebut ditetapkan menjadi {akhir_kata} indikator{dasar}, yaitu"
        )
    }
}

/// What plans the year: the plan of years, that of the year, and what the year's targets stand in.
pub fn dokumen(bahan: Bahan) -> String {
    let target = bahan.dokumen_target();
    match target.strip_prefix("Rencana Kerja") {
        Some(_) => rincian(&["Renstra", target]),
        None => rincian(&["Renstra", "Rencana Kerja", target]),
    }
}

/// How far what was reached can be followed down.
pub fn penelusuran(bahan: Bahan) -> String {
    match dirinci(&bahan.laporan.program) {
        true => {
            format!("ditelusuri dari sasaran sampai dengan {} yang mendukungnya", terbawah(bahan))
        }
        false => "ditelusuri sampai dengan penyebabnya".to_owned(),
    }
}

/// That the use of money is accounted for, or its parts told where nobody knows of any use.
pub fn penggunaan_anggaran(bahan: Bahan) -> &'static str {
    match bahan.berbelanja() {
        true => "Penggunaannya dipertanggungjawabkan",
        false => "Rinciannya disajikan",
    }
}

/// By what: by sasaran only where the money of any of them is told.
pub fn pembagian_anggaran(bahan: Bahan) -> &'static str {
    let mut sasaran = bahan.laporan.renstra.sasaran.iter();
    let beruang = sasaran.any(|sasaran| {
        let uang = bahan.sasaran(&sasaran.id).map(|rekap| &rekap.keuangan);
        let uang = uang.filter(|_| bahan.beranggaran(&sasaran.id));
        uang.is_some_and(|uang| uang.pagu.or(uang.realisasi).is_some())
    });
    match beruang && bahan.memuat(JenisTabel::AnggaranSasaran) {
        true => {
            "menurut sasaran yang dilayani, sehingga hubungan antara anggaran dan kinerja dapat \
             ditelusuri"
        }
        false => "menurut program dan kegiatan",
    }
}

/// What stands beside the programs of the year, before the table that they lead to.
pub fn pagu_program(bahan: Bahan) -> &'static str {
    match (bahan.berpagu(), bahan.rekap.total.pagu) {
        (true, Some(_)) => " beserta pagu dan porsinya terhadap seluruh anggaran",
        (true, None) => " beserta pagunya",
        (false, _) => "",
    }
}

/// What that table is called.
pub fn judul_program(bahan: Bahan) -> &'static str {
    if bahan.berpagu() { "Program dan Pagu Anggaran" } else { "Program" }
}

/// What the office carries out, be it told with a budget or without.
pub fn pelaksanaan(bahan: Bahan) -> &'static str {
    if bahan.laporan.program.is_empty() { "tugas dan fungsi" } else { "program dan kegiatan" }
}

/// What of that is set priorities.
pub fn prioritas(bahan: Bahan) -> &'static str {
    if bahan.laporan.program.is_empty() { "tugas" } else { "program" }
}

/// What the table of strategies holds.
pub fn lajur_strategi(bahan: Bahan) -> &'static str {
    match strategi_berprogram(bahan) {
        true => "indikator sasaran, strategi, dan program",
        false => "indikator sasaran dan strategi",
    }
}

/// Whether any strategy says by which program it is pursued.
pub fn strategi_berprogram(bahan: Bahan) -> bool {
    bahan.laporan.renstra.strategi.iter().any(|strategi| strategi.program.is_some())
}

/// How deep the budget goes.
pub fn jenjang(bahan: Bahan) -> &'static str {
    if bahan.bersub() { "program, kegiatan, dan sub kegiatan" } else { "program dan kegiatan" }
}

/// What a program is divided into.
pub fn bawahan(bahan: Bahan) -> &'static str {
    if bahan.bersub() { "kegiatan dan sub kegiatan" } else { "kegiatan" }
}

/// Where money stands.
pub fn terbawah(bahan: Bahan) -> &'static str {
    if bahan.bersub() { "sub kegiatan" } else { "kegiatan" }
}

/// What the plan sets indicators to.
pub fn tujuan_sasaran(bahan: Bahan) -> &'static str {
    if bahan.laporan.renstra.tujuan.is_empty() { "sasaran" } else { "tujuan dan sasaran" }
}

/// The plan with its office and its years, as far as they are known.
pub fn nama_renstra(bahan: Bahan) -> String {
    format!("Rencana Strategis (Renstra) {}{}", bahan.pemilik_renstra(), bahan.tahun_renstra())
}

/// What the plan holds, as far as it is told.
pub fn isi_renstra(bahan: Bahan) -> String {
    let (laporan, renstra) = (bahan.laporan, &bahan.laporan.renstra);
    let masa = match renstra.periode.ada() {
        Some(PeriodeRenstra { awal: Some(_), .. }) => "selama kurun waktu tersebut",
        Some(PeriodeRenstra { awal: None, .. }) | None => "untuk mencapainya",
    };
    let program = format!("program yang dilaksanakan {masa}");
    let isi = [
        (!renstra.tujuan.is_empty(), "tujuan"),
        (true, "sasaran"),
        (!renstra.strategi.is_empty(), "strategi"),
        (!laporan.program.is_empty(), program.as_str()),
    ];
    let isi = isi.into_iter().filter(|(ada, _)| *ada);
    rincian(&isi.map(|(_, isi)| isi).collect::<Vec<_>>())
}

/// Which of its tujuan and sasaran are measured: each, each sasaran, or some of them.
pub fn sasaran_berindikator(bahan: Bahan) -> String {
    let renstra = &bahan.laporan.renstra;
    let tujuan = renstra.tujuan.iter().all(|tujuan| !tujuan.indikator.is_empty());
    let sasaran = renstra.sasaran.iter().all(|sasaran| !sasaran.indikator.is_empty());
    match (tujuan, sasaran) {
        (true, true) => format!("setiap {}", tujuan_sasaran(bahan)),
        (false, true) => "setiap sasaran".to_owned(),
        (_, false) => format!("{}nya", tujuan_sasaran(bahan)),
    }
}

/// What strategies and policies lead to, and whether each indicator of a sasaran has a program so.
pub fn penjabaran_strategi(bahan: Bahan) -> &'static str {
    let renstra = &bahan.laporan.renstra;
    let berprogram = || renstra.strategi.iter().filter(|strategi| strategi.program.is_some());
    let dilayani = |indikator: &Indikator| {
        berprogram().any(|strategi| strategi.indikator.contains(&indikator.id))
    };
    if renstra.indikator_sasaran().all(dilayani) {
        "program, sehingga setiap indikator sasaran mempunyai program yang bertanggung jawab atas pencapaiannya"
    } else if strategi_berprogram(bahan) {
        "program yang bertanggung jawab atas pencapaian indikator yang dilayaninya"
    } else {
        "rencana kerja tahunan"
    }
}

/// What results are held against beside their targets.
pub fn pembanding(bahan: Bahan) -> String {
    let jarak = if bahan.memuat(JenisTabel::AkhirRenstra) && bahan.terukur() {
        Some(format!("jarak terhadap target akhir Renstra{}", bahan.tahun_renstra()))
    } else if bahan.memuat(JenisTabel::RealisasiRenstra) {
        Some("jarak terhadap target Renstra".to_owned())
    } else {
        None
    };
    let lalu = berriwayat(bahan).then(|| "perkembangan antartahun".to_owned());
    let ada: Vec<String> = lalu.into_iter().chain(jarak).collect();
    match ada.as_slice() {
        [] => "penyebab keberhasilan atau kegagalannya".to_owned(),
        ada => rincian(ada),
    }
}

/// Whether it is known what any indicator came to in an earlier year.
fn berriwayat(bahan: Bahan) -> bool {
    let indikator = bahan.laporan.renstra.indikator();
    let mut lalu = indikator.flat_map(|indikator| &indikator.riwayat);
    lalu.any(|(tahun, isi)| match isi {
        Riwayat::Capaian { .. } | Riwayat::Realisasi(_) => *tahun < bahan.tahun(),
        Riwayat::TidakTersedia(_) => false,
    })
}

/// What the year's agreement covers: counts, funds and the whole amount.
pub fn perjanjian(bahan: Bahan) -> Teks {
    let hitungan = &bahan.rekap.hitungan;
    let total = &bahan.rekap.total;
    let dana: Vec<String> = total
        .sumber_dana
        .iter()
        .map(|singkatan| match bahan.laporan.sumber_dana.get(singkatan) {
            Some(nama) => format!("{nama} ({singkatan})"),
            None => singkatan.clone(),
        })
        .collect();
    if bahan.laporan.program.is_empty() {
        let awal = biasa("Sasaran, indikator, dan targetnya disajikan pada ");
        return vec![awal, bahan.tabel(JenisTabel::PerjanjianKinerja), biasa(".")];
    }
    let apbd = bahan.laporan.pemda.tingkat.kata().anggaran;
    let dana = match dana.as_slice() {
        [] => String::new(),
        // The sum that follows says the same.
        [tunggal] if tunggal == apbd && total.pagu.is_some() => String::new(),
        dana => format!(" dari {}", rincian(dana)),
    };
    let jenjang = [
        (hitungan.program, "program"),
        (hitungan.kegiatan, "kegiatan"),
        (hitungan.sub_kegiatan, "sub kegiatan"),
    ];
    let jenjang = jenjang.into_iter().filter(|(banyak, _)| *banyak > 0);
    let jenjang: Vec<String> = jenjang.map(|(banyak, nama)| format!("{banyak} {nama}")).collect();
    let tahun = bahan.tahun();
    let pagu = total.pagu.map(|pagu| {
        format!(
            " dengan pagu {} Tahun Anggaran {tahun}{} sebesar {} ({})",
            apbd,
            bahan.dokumen_anggaran(),
            bahan.rupiah(pagu),
            bahan.rupiah_terbilang(pagu)
        )
    });
    let didanai = dana + &pagu.unwrap_or_default();
    let didanai = match didanai.as_str() {
        "" => didanai,
        _ => format!(" Pelaksanaannya didanai{didanai}."),
    };
    let isi = match (perjanjian::berukuran(bahan), bahan.berpagu()) {
        (true, true) => "Sasaran, indikator, target, program, dan anggarannya",
        (true, false) => "Sasaran, indikator, target, dan programnya",
        (false, true) => "Sasaran, program, dan anggarannya",
        (false, false) => "Sasaran dan programnya",
    };
    let awal = format!(
        "Pada Tahun Anggaran {tahun}, {} melaksanakan {}.{didanai} {isi} disajikan pada ",
        bahan.instansi_lengkap(),
        rincian(&jenjang),
    );
    vec![biasa(&awal), bahan.tabel(JenisTabel::PerjanjianKinerja), biasa(".")]
}

/// What leads to the table of how the indicators are measured.
pub fn definisi(bahan: Bahan) -> Teks {
    let iku = bahan.laporan.renstra.indikator().filter(|indikator| indikator.definisi.iku).count();
    let iku = match iku {
        0 => String::new(),
        banyak => format!(
            " Indikator kinerja utama (IKU) berjumlah {} dan ditandai demikian.",
            kata_bilangan(banyak as u64)
        ),
    };
    let (apa, banyak) = definisi::uraian(bahan);
    let semua = bahan.laporan.renstra.indikator().count();
    let siapa = match banyak == semua {
        true => String::new(),
        false => {
            let [banyak, semua] = [banyak, semua].map(|banyak| kata_bilangan(banyak as u64));
            format!("{banyak} di antara {semua} ")
        }
    };
    let awal = biasa(&format!("{apa} {siapa}indikator kinerja dirinci pada "));
    vec![awal, bahan.tabel(JenisTabel::DefinisiIndikator), biasa(&format!(".{iku}"))]
}

#[cfg(test)]
mod tests {
    use super::penyesuaian;

    #[test]
    fn tells_whether_indicators_became_fewer() {
        assert_eq!(
            penyesuaian("RPJMD", 2, 1, Some("Peraturan X")),
            "Dalam perubahan RPJMD, dua indikator tersebut disederhanakan menjadi satu indikator sebagai penyesuaian dengan Peraturan X, yaitu"
        );
        assert_eq!(
            penyesuaian("RPJMD", 1, 2, None),
            "Dalam perubahan RPJMD, indikator sasaran tersebut ditetapkan menjadi dua indikator, yaitu"
        );
    }
}
