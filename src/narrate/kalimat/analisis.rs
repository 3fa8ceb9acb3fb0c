//! Sentences of the analysis: shortfalls, and what sasaran, programs and kegiatan came to.

use crate::bahasa::{kata_bilangan, rincian, sebanyak};
use crate::compute::rekap::{Efisiensi, Kinerja, RekapSasaran};
use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Sasaran};
use crate::narrate::bahan::{Bahan, atau_persen};
use crate::narrate::format::{persen, poin, volume};
use crate::narrate::susun::{daftar_kalimat, kalimat, kelompok, paragraf};
use crate::naskah::{Blok, JenisPenanda};

/// How many indicators are short of the year's target, of the tujuan and of the sasaran, and how many are not judged.
pub fn belum_tercapai(bahan: Bahan) -> String {
    if !bahan.berindikator() {
        return format!(
            "Setiap {} beserta kegiatan yang melayaninya diuraikan sebagai berikut.",
            super::rencana::tujuan_sasaran(bahan)
        );
    }
    let hitungan = &bahan.rekap.hitungan;
    let count = |indikator: &Indikator| {
        u64::from(bahan.kinerja(indikator).is_some_and(Kinerja::belum_tercapai))
    };
    let tujuan: u64 = bahan.laporan.renstra.indikator_tujuan().map(count).sum();
    let sasaran: u64 = bahan.laporan.renstra.indikator_sasaran().map(count).sum();
    let jumlah = hitungan.indikator_tujuan + hitungan.indikator_sasaran;
    let (batas, masa) = (bahan.batas_data(), bahan.masa_target());
    let seluruh = kata_bilangan(jumlah as u64);
    let tak_dinilai = jumlah - hitungan.tercapai - hitungan.belum_tercapai;
    let lainnya = match tak_dinilai {
        0 => String::new(),
        n => format!(" {} belum dapat dinilai.", sebanyak(n as u64, "indikator")),
    };
    if tak_dinilai == jumlah {
        return format!(
            "Sampai dengan {batas}, ketercapaian target {masa} belum dapat dinilai pada seluruh indikator yang berjumlah {seluruh}."
        );
    }
    if tujuan + sasaran == 0 {
        let sudah = match tak_dinilai {
            0 => format!("seluruh indikator yang berjumlah {seluruh} telah"),
            _ => format!(
                "dari {seluruh} indikator terdapat {} indikator yang telah",
                kata_bilangan(hitungan.tercapai as u64)
            ),
        };
        return format!(
            "Sampai dengan {batas}, {sudah} mencapai target {masa}.{lainnya} {}",
            diuraikan(bahan, ["Penyebab keberhasilan", " dan upaya"])
        );
    }
    format!(
        "Sampai dengan {batas}, {}.{lainnya} {}",
        tertinggal([tujuan, sasaran], jumlah as u64, &masa),
        diuraikan(bahan, ["Penyebab keberhasilan atau kegagalan", " serta alternatif solusi"])
    )
}

/// How many of so many indicators are short of their target, of the tujuan and of the sasaran.
fn tertinggal([tujuan, sasaran]: [u64; 2], jumlah: u64, masa: &str) -> String {
    let (apa, rinci) = match (tujuan, sasaran) {
        (_, 0) => ("indikator tujuan", String::new()),
        (0, _) => ("indikator sasaran", String::new()),
        (tujuan, sasaran) => {
            let (tujuan, sasaran) = (kata_bilangan(tujuan), kata_bilangan(sasaran));
            let rinci =
                format!(", yaitu {tujuan} indikator tujuan dan {sasaran} indikator sasaran");
            ("indikator", rinci)
        }
    };
    let seluruh = kata_bilangan(jumlah);
    if tujuan + sasaran == jumlah {
        format!("seluruh {apa} yang berjumlah {seluruh} belum mencapai target {masa}{rinci}")
    } else {
        format!(
            "dari {seluruh} indikator terdapat {} {apa} yang belum mencapai target {masa}{rinci}",
            kata_bilangan(tujuan + sasaran)
        )
    }
}

/// That causes are told, where the office tells any, and what was done, where it tells that.
fn diuraikan(bahan: Bahan, [sebab, upaya]: [&str; 2]) -> String {
    let analisis = &bahan.laporan.analisis;
    let mut tinjauan = analisis.tujuan.values().chain(analisis.sasaran.values());
    let bersebab = tinjauan.any(|isi| !isi.pendukung.is_empty() || !isi.penghambat.is_empty());
    let apa = match bahan.laporan.solusi.is_empty() {
        _ if !bersebab && bahan.laporan.permasalahan.is_empty() => {
            "Hasil setiap sasaran".to_owned()
        }
        true => sebab.to_owned(),
        false => format!("{sebab}{upaya} yang telah dilakukan"),
    };
    format!("{apa} diuraikan sebagai berikut.")
}

/// More indicators than these, each with its figures, are no sentence any more: they stand below each other.
const SEBARIS: usize = 5;

/// What each indicator came to; those of which nobody knows anything but the same are told at once.
fn hasil(bahan: Bahan, sasaran: &Sasaran) -> Vec<String> {
    let tiap = sasaran.indikator.iter().map(|indikator| {
        let nama = indikator.nama.as_str();
        match bahan.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.capaian) {
            Some(capaian) => {
                let (realisasi, target) =
                    (bahan.realisasi_dinilai(indikator), bahan.target_dinilai(indikator));
                let capaian = persen(capaian);
                let isi = format!(
                    "terealisasi {realisasi} dari target {target} dengan capaian {capaian}"
                );
                ((isi, Some(nama)), nama)
            }
            None => ((super::kinerja::tak_dinilai(bahan, indikator), None), nama),
        }
    });
    let bagian = |((isi, _), nama): ((String, Option<&str>), Vec<&str>)| match nama.as_slice() {
        [tunggal] => format!("{tunggal} {isi}"),
        beberapa => format!("{} masing-masing {isi}", rincian(beberapa)),
    };
    kelompok(tiap).into_iter().map(bagian).collect()
}

/// Performance and money of a sasaran, and who carries it.
pub fn sasaran(bahan: Bahan, sasaran: &Sasaran) -> Vec<Blok> {
    let indikator = hasil(bahan, sasaran);
    let lanjutan = lanjutan(bahan, sasaran);
    if indikator.len() > SEBARIS {
        let banyak = kata_bilangan(sasaran.indikator.len() as u64);
        let awal = format!("Hasil {banyak} indikator sasaran ini adalah sebagai berikut:");
        let butir = indikator.iter().map(|butir| kalimat(butir)).collect();
        return vec![
            paragraf(&awal),
            daftar_kalimat(JenisPenanda::Strip, butir),
            paragraf(&lanjutan),
        ];
    }
    let awal = match indikator.as_slice() {
        [] => String::new(),
        ada => format!("Indikator {}. ", rincian(ada)),
    };
    vec![paragraf(&format!("{awal}{lanjutan}"))]
}

/// Whether that is enough, at which cost, and who carries the sasaran.
fn lanjutan(bahan: Bahan, sasaran: &Sasaran) -> String {
    let rekap = bahan.sasaran(&sasaran.id).filter(|_| bahan.beranggaran(&sasaran.id));
    let uang = rekap.map_or_else(String::new, |rekap| serapan(bahan, &sasaran.id, rekap));
    let program: Vec<&str> =
        bahan.program_dari(&sasaran.id).iter().map(|program| program.nama.as_str()).collect();
    let dukungan = if program.is_empty()
        && (bahan.laporan.program.is_empty() || bahan.rekap.tidak_dirinci.is_some())
    {
        String::new()
    } else if program.is_empty() {
        "Sasaran ini belum didukung oleh program tersendiri.".to_owned()
    } else {
        format!(
            "Sasaran ini didukung oleh {} melalui {}.",
            rincian(&program),
            melalui(bahan, &sasaran.id)
        )
    };
    let putusan = match sasaran.indikator.as_slice() {
        [] => String::new(),
        indikator => super::sebab::putusan(bahan, indikator),
    };
    let semua = [putusan, uang, dukungan];
    semua.into_iter().filter(|kalimat| !kalimat.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How many kegiatan serve a sasaran. One that serves several is told of under the first of them.
fn melalui(bahan: Bahan, sasaran: &Id) -> String {
    let kegiatan = bahan.kegiatan_dari(sasaran).map(|(_, kegiatan)| kegiatan);
    let (terurai, lain): (Vec<_>, Vec<_>) = kegiatan.partition(|isi| berkata(bahan, isi));
    let (di_sini, di_sana): (Vec<&Kegiatan>, Vec<_>) =
        terurai.into_iter().partition(|kegiatan| kegiatan.sasaran.first() == Some(sasaran));
    let selainnya = if di_sini.is_empty() && di_sana.is_empty() { "" } else { " lain" };
    let semua = [
        (di_sini.len(), " yang diuraikan di bawah ini"),
        (di_sana.len(), " yang diuraikan pada sasaran lain yang juga dilayaninya"),
        (lain.len(), selainnya),
    ];
    let semua = semua.into_iter().filter(|(banyak, _)| *banyak > 0);
    let semua = semua.map(|(banyak, di)| format!("{} kegiatan{di}", kata_bilangan(banyak as u64)));
    rincian(&semua.collect::<Vec<_>>())
}

/// Money of the kegiatan that serve this sasaran and no other.
fn serapan(bahan: Bahan, sasaran: &Id, rekap: &RekapSasaran) -> String {
    let uang = &rekap.keuangan;
    let apa = if bahan.kegiatan_dari(sasaran).any(|(_, kegiatan)| kegiatan.sasaran.len() > 1) {
        "Anggaran yang mendukungnya, di luar kegiatan yang melayani beberapa sasaran,"
    } else {
        "Anggaran yang mendukungnya"
    };
    let anggaran = match (uang.pagu, uang.realisasi) {
        // Of nothing there is neither a share nor a use.
        (Some(pagu), _) if pagu.0.is_zero() => {
            return format!("{apa} sebesar {}.", bahan.rupiah(pagu));
        }
        (Some(pagu), Some(realisasi)) => format!(
            "{apa} sebesar {} terealisasi {}{}",
            bahan.rupiah(pagu),
            bahan.rupiah(realisasi),
            atau_persen(uang.serapan)
        ),
        (Some(pagu), None) => {
            let pagu = bahan.rupiah(pagu);
            let akibat = match bahan.laporan.kebijakan.efisiensi {
                Some(_) => ", sehingga tingkat efisiensinya tidak dihitung",
                None => "",
            };
            return format!("{apa} sebesar {pagu}; realisasinya tidak tersedia{akibat}.");
        }
        (None, Some(_) | None) => return String::new(),
    };
    if bahan.laporan.kebijakan.efisiensi.is_none() {
        return format!("{anggaran}.");
    }
    match rekap.efisiensi {
        Efisiensi::Efisien(efisiensi) | Efisiensi::TidakEfisien(efisiensi) => {
            let (poin, dasar) = (poin(efisiensi), dasar_efisiensi(bahan, sasaran));
            format!("{anggaran}, sehingga tingkat efisiensinya {poin} poin persen{dasar}.")
        }
        Efisiensi::BelumDilaksanakan => format!(
            "{anggaran}. Karena capaian kinerja, keluaran, dan serapan anggarannya masih nol, sasaran ini digolongkan belum dilaksanakan dan tingkat efisiensinya tidak dinilai."
        ),
        Efisiensi::TakDinilai if !bahan.berindikator() => format!("{anggaran}."),
        Efisiensi::TakDinilai => {
            format!("{anggaran}; tingkat efisiensinya belum dapat dihitung.")
        }
    }
}

/// Of how many indicators the capaian is that it is worked out from, where that is not all of them.
fn dasar_efisiensi(bahan: Bahan, sasaran: &Id) -> String {
    let sasaran = bahan.laporan.renstra.sasaran.iter().find(|isi| isi.id == *sasaran);
    let indikator = sasaran.map_or(&[][..], |sasaran| &sasaran.indikator);
    let bercapaian = indikator.iter().filter(|indikator| bahan.bercapaian(indikator)).count();
    if bercapaian == indikator.len() {
        return String::new();
    }
    let [ada, semua] = [bercapaian, indikator.len()].map(|banyak| kata_bilangan(banyak as u64));
    format!(", dihitung dari capaian {ada} di antara {semua} indikatornya")
}

/// Whom a program serves that supports the office as a whole.
pub fn pendukung(bahan: Bahan) -> String {
    format!(
        "Program ini tidak melayani satu sasaran tertentu, tetapi mendukung pelaksanaan seluruh tugas {}.",
        bahan.sebutan()
    )
}

/// Its money, and how many kegiatan spend it.
pub fn uang_pendukung(bahan: Bahan, program: &Program) -> Option<String> {
    let uang = bahan.node(&program.kode)?;
    let pagu = bahan.rupiah(uang.pagu?);
    let serapan = uang.realisasi.map(|realisasi| {
        let (realisasi, serapan) = (bahan.rupiah(realisasi), atau_persen(uang.serapan));
        format!(" terealisasi {realisasi}{serapan}")
    });
    let jumlah = kata_bilangan(program.kegiatan.len() as u64);
    let terurai = match program.kegiatan.iter().any(|kegiatan| berkata(bahan, kegiatan)) {
        true => " yang diuraikan di bawah ini",
        false => "",
    };
    let serapan = serapan.unwrap_or_default();
    Some(format!(
        "Pagunya sebesar {pagu}{serapan} dan digunakan melalui {jumlah} kegiatan{terurai}."
    ))
}

/// Whether there is more to say of a kegiatan than the table of money does: by the office, or of what came of it.
pub fn berkata(bahan: Bahan, kegiatan: &Kegiatan) -> bool {
    bahan.laporan.analisis.kegiatan.contains_key(&kegiatan.kode)
        || !kegiatan.indikator.is_empty()
        || bahan.node(&kegiatan.kode).is_some_and(|uang| uang.realisasi.is_some())
}

/// Money and output of a kegiatan.
pub fn kegiatan(bahan: Bahan, kegiatan: &Kegiatan) -> String {
    let uang = bahan.node(&kegiatan.kode).and_then(|uang| {
        let pagu = bahan.rupiah(uang.pagu?);
        Some(match uang.realisasi {
            Some(realisasi) => format!(
                "Pagu kegiatan ini sebesar {pagu} dan telah terealisasi {}{}.",
                bahan.rupiah(realisasi),
                atau_persen(uang.serapan)
            ),
            None => format!("Pagu kegiatan ini sebesar {pagu}; realisasinya tidak tersedia."),
        })
    });
    let uang = uang.unwrap_or_default();
    let keluaran: Vec<String> = kegiatan
        .indikator
        .iter()
        .filter_map(|indikator| {
            let hasil = bahan.keluaran(&indikator.id)?;
            let (nama, realisasi) = (&indikator.nama, volume(hasil.realisasi.as_ref()?));
            Some(match &hasil.target {
                Some(target) => format!(
                    "{nama} terealisasi {realisasi} dari target {}{}",
                    volume(target),
                    atau_persen(hasil.capaian)
                ),
                None => format!("{nama} terealisasi {realisasi} tanpa target"),
            })
        })
        .collect();
    let keluaran = match keluaran.as_slice() {
        [] => String::new(),
        ada => format!("Indikator {}.", rincian(ada)),
    };
    format!("{uang} {keluaran}").trim().to_owned()
}
