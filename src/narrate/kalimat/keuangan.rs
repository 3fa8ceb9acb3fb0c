//! Sentences about money.

use crate::bahasa::{disebut, kata_bilangan};
use crate::domain::angka::Persen;
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::susun::biasa;
use crate::narrate::tabel::program;
use crate::naskah::Teks;

/// Pagu and realisasi of the office, the latter in words.
pub fn total(bahan: Bahan) -> String {
    let total = &bahan.rekap.total;
    let batas = bahan.batas_data();
    let belanja = match total.realisasi {
        Some(realisasi) if realisasi.0.is_zero() => {
            format!("Sampai dengan {batas}, belum ada belanja yang terealisasi.")
        }
        Some(realisasi) => format!(
            "Sampai dengan {batas}, belanja yang terealisasi adalah {} ({}){}.",
            bahan.rupiah(realisasi),
            bahan.rupiah_terbilang(realisasi),
            total.serapan.map_or_else(String::new, |serapan| format!(
                " atau {} dari pagu tersebut",
                persen(serapan)
            ))
        ),
        None if bahan.rekap.node.values().all(|uang| uang.realisasi.is_none()) => {
            format!("Realisasi belanja sampai dengan {batas} tidak tersedia.")
        }
        None => {
            format!("Realisasi belanja sampai dengan {batas} tidak seluruhnya tersedia.")
        }
    };
    let program = kata_bilangan(bahan.rekap.hitungan.program as u64);
    let pagu = match total.pagu {
        Some(pagu) => {
            format!("sebesar {} dialokasikan untuk {program} program", bahan.rupiah(pagu))
        }
        None if bahan.berpagu() => format!("dialokasikan untuk {program} program"),
        None => format!("untuk {program} program tidak tersedia"),
    };
    format!(
        "Pagu anggaran {} Tahun Anggaran {}{} {pagu}. {belanja}",
        bahan.instansi_lengkap(),
        bahan.tahun(),
        bahan.dokumen_anggaran(),
    )
}

/// What the table of the budget tree holds.
pub fn isi_program_kegiatan(bahan: Bahan) -> String {
    let keluaran = "target, realisasi, dan capaian kinerja";
    let uang = match program::berkolom_realisasi(bahan) {
        true => "pagu, realisasi, dan serapan anggaran",
        false => "pagu anggaran",
    };
    match (program::berkeluaran(bahan), program::berkolom_uang(bahan)) {
        (true, true) => format!("{keluaran} beserta {uang}"),
        (true, false) => keluaran.to_owned(),
        (false, true) => uang.to_owned(),
        (false, false) => "nama".to_owned(),
    }
}

/// Leads to the table by sasaran and to the picture, where there are any.
pub fn pengantar_tabel(bahan: Bahan) -> Option<Teks> {
    let berbelanja = bahan.berbelanja();
    let mut isi = Vec::new();
    if bahan.memuat(JenisTabel::AnggaranSasaran) {
        let apa = if berbelanja { "Alokasi dan serapannya" } else { "Alokasinya" };
        isi.push(biasa(&format!("{}{apa} disajikan pada ", alokasi(bahan))));
        isi.push(bahan.tabel(JenisTabel::AnggaranSasaran));
    }
    if bahan.laporan.susunan.bergambar(JenisGambar::Anggaran) {
        isi.push(biasa(match (isi.is_empty(), berbelanja) {
            (true, true) => "Perbandingan pagu dan realisasi setiap program digambarkan pada ",
            (true, false) => "Pagu setiap program digambarkan pada ",
            (false, true) => {
                ", sedangkan perbandingan pagu dan realisasi setiap program digambarkan pada "
            }
            (false, false) => ", sedangkan pagu setiap program digambarkan pada ",
        }));
        isi.push(bahan.gambar(JenisGambar::Anggaran));
    }
    let titik = (!isi.is_empty()).then(|| biasa("."))?;
    isi.push(titik);
    Some(isi)
}

/// "Sebanyak 60,00% dari pagu dialokasikan untuk program yang melayani sasaran …. "
fn alokasi(bahan: Bahan) -> String {
    let rekap = bahan.rekap;
    if let Some(uang) = &rekap.tidak_dirinci {
        return uang.porsi.map_or_else(String::new, |porsi| {
            format!("Sebanyak {} dari pagu tidak dirinci menurut sasaran. ", persen(porsi))
        });
    }
    if bahan.program_pendukung().next().is_none() {
        return "Seluruh pagu dialokasikan untuk program yang melayani sasaran. ".to_owned();
    }
    let porsi = rekap.semua_sasaran.porsi.zip(rekap.pendukung.porsi);
    porsi.map_or_else(String::new, |(sasaran, pendukung)| {
        format!(
            "Sebanyak {} dari pagu dialokasikan untuk program yang melayani sasaran dan {} \
             untuk program pendukung. ",
            persen(sasaran),
            persen(pendukung)
        )
    })
}

/// Programs with the highest and the lowest serapan, after the picture; nothing where all are alike.
pub fn serapan_program(bahan: Bahan) -> Option<Teks> {
    let serapan: Vec<(&str, Persen)> = bahan
        .laporan
        .program
        .iter()
        .filter_map(|program| Some((program.nama.as_str(), bahan.node(&program.kode)?.serapan?)))
        .collect();
    let (terendah, tertinggi) = (
        serapan.iter().map(|(_, nilai)| *nilai).min()?,
        serapan.iter().map(|(_, nilai)| *nilai).max()?,
    );
    let nama = |dicari| {
        let sama = serapan.iter().filter(|(_, nilai)| *nilai == dicari).map(|(nama, _)| *nama);
        disebut("program", &sama.collect::<Vec<_>>())
    };
    (terendah < tertinggi).then(|| {
        let isi = format!(
            " terlihat bahwa serapan tertinggi terdapat pada {}, yaitu {}, sedangkan serapan \
             terendah terdapat pada {}, yaitu {}.",
            nama(tertinggi),
            persen(tertinggi),
            nama(terendah),
            persen(terendah)
        );
        vec![biasa("Dari "), bahan.gambar(JenisGambar::Anggaran), biasa(&isi)]
    })
}
