//! Sentences about the office, its people and the region.

use crate::bahasa::{cacah, kata_bilangan, rincian, sebanyak, tanggal};
use crate::domain::bagian::Bagian;
use crate::domain::instansi::{Instansi, Ketentuan, Pemda};
use crate::domain::kalimat::Kalimat;
use crate::domain::laporan::Laporan;
use crate::domain::sumber_daya::{Golongan, Kepegawaian};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::narrate::bahan::Bahan;
use crate::narrate::regulasi;
use crate::narrate::susun::biasa;
use crate::narrate::tabel::masalah::besar;
use crate::naskah::Teks;

/// How the office was created and to whom it answers.
pub fn pembentukan(bahan: Bahan) -> String {
    let Laporan { instansi, pemda, .. } = bahan.laporan;
    let nama = bahan.instansi_lengkap();
    let nama = instansi.singkatan.as_ref().map_or(nama.clone(), |kata| format!("{nama} ({kata})"));
    let dasar = &instansi.dasar_pembentukan;
    let dasar: Vec<String> = dasar.iter().map(|id| regulasi::rantai(bahan.laporan, id)).collect();
    let unsur = unsur(instansi, pemda);
    let bidang = match instansi.urusan.as_slice() {
        [] => String::new(),
        urusan => format!(" di bidang {}", bidang(urusan)),
    };
    let atasan = &instansi.bertanggung_jawab_kepada;
    if dasar.is_empty() {
        return format!(
            "{nama} merupakan {unsur}{bidang} yang berkedudukan di bawah dan bertanggung jawab kepada {atasan}."
        );
    }
    format!(
        "{nama} dibentuk berdasarkan {}. Sebagai {unsur}{bidang}, {} berkedudukan di bawah dan bertanggung jawab kepada {atasan}.",
        dasar.join(" serta "),
        bahan.sebutan(),
    )
}

/// What the office is, and of which body above it.
fn unsur(instansi: &Instansi, pemda: &Pemda) -> String {
    let kata = instansi.jenis.kata();
    let unsur = match pemda.tingkat.kata().unsur {
        Some(_) if instansi.induk.is_none() && instansi.seluruhnya(pemda) => {
            return "instansi pemerintah".to_owned();
        }
        Some(unsur) => kata.nasional.unwrap_or(unsur),
        None => match kata.bawahan.filter(|_| instansi.induk.is_some()) {
            Some(bawahan) => bawahan,
            None => return kata.unsur.to_owned(),
        },
    };
    let induk = instansi.induk.as_ref().map_or_else(String::new, |induk| format!(" {induk}"));
    format!("{unsur}{induk}")
}

/// Why something is not told; nothing where the office does not say.
pub fn tidak_disajikan<T>(apa: &str, bagian: &Bagian<T>) -> Option<String> {
    bagian.alasan().map(|alasan| format!("{apa} tidak disajikan karena {alasan}."))
}

/// Whether the office's task and its functions are told, by its file or in its own words.
fn tugas_fungsi(bahan: Bahan) -> Vec<&'static str> {
    let instansi = &bahan.laporan.instansi;
    let ada = |kalimat: Kalimat, isi: &Bagian<Ketentuan>| {
        isi.ada().is_some() || bahan.laporan.teks.contains_key(<&str>::from(kalimat))
    };
    let tugas = ada(Kalimat::Tugas, &instansi.tugas).then_some("tugas");
    let fungsi = ada(Kalimat::Fungsi, &instansi.fungsi).then_some("fungsi");
    tugas.into_iter().chain(fungsi).collect()
}

/// What the structure is for: "Untuk melaksanakan tugas dan fungsi tersebut, ".
pub fn pelaksanaan_tugas(bahan: Bahan) -> String {
    match tugas_fungsi(bahan).as_slice() {
        [] => String::new(),
        ada => format!("Untuk melaksanakan {} tersebut, ", rincian(ada)),
    }
}

/// What is told of the office: "Tugas, Fungsi, dan Struktur Organisasi".
pub fn judul_tugas(bahan: Bahan) -> String {
    let instansi = &bahan.laporan.instansi;
    let tiada = |isi: &Bagian<Ketentuan>| isi.alasan().is_some();
    let ada = tugas_fungsi(bahan);
    let bagian = [
        (ada.contains(&"tugas") || tiada(&instansi.tugas), "Tugas"),
        (ada.contains(&"fungsi") || tiada(&instansi.fungsi), "Fungsi"),
        (!instansi.unit.is_empty(), "Struktur Organisasi"),
    ];
    let bagian = bagian.into_iter().filter(|(ada, _)| *ada);
    rincian(&bagian.map(|(_, nama)| nama).collect::<Vec<_>>())
}

/// Affairs one after the other: "serta" before the last where one of them holds an "dan" of its own.
fn bidang(urusan: &[String]) -> String {
    match urusan {
        [awal @ .., akhir]
            if !awal.is_empty() && urusan.iter().any(|kata| kata.contains(" dan ")) =>
        {
            format!("{}, serta {akhir}", awal.join(", "))
        }
        _ => rincian(urusan),
    }
}

/// The staff by employment group; a group without anybody is passed over.
pub fn pegawai(bahan: Bahan, pegawai: &Kepegawaian) -> Teks {
    let rekap = &bahan.rekap.kepegawaian;
    let jumlah = |id| rekap.kelompok.get(id).copied().unwrap_or_default();
    let ada = pegawai.kelompok.iter().filter_map(|kelompok| {
        let jumlah = jumlah(&kelompok.id).filter(|jumlah| *jumlah > 0)?;
        Some((jumlah, kelompok.nama.as_str()))
    });
    let rinci: Vec<(u64, &str)> = ada.collect();
    let butir: Vec<String> =
        rinci.iter().map(|(jumlah, nama)| format!("{} orang {nama}", cacah(*jumlah))).collect();
    let pegawai_nya = match (rekap.total, rinci.as_slice()) {
        (Some(total), []) => format!("{} orang pegawai", cacah(total)),
        (Some(total), [(_, nama)]) => {
            format!("{} orang pegawai yang seluruhnya merupakan {nama}", cacah(total))
        }
        (Some(total), _) => {
            format!("{} orang pegawai yang terdiri atas {}", cacah(total), rincian(&butir))
        }
        (None, []) => "pegawai yang jumlahnya tidak tersedia".to_owned(),
        (None, _) => {
            let butir = rincian(&butir);
            format!("pegawai, di antaranya {butir}; jumlah seluruhnya tidak tersedia")
        }
    };
    let awal = format!(
        "Per {}, pelaksanaan tugas dan fungsi {} didukung oleh {pegawai_nya}. Rincian pegawai menurut tingkat pendidikan disajikan pada ",
        tanggal(pegawai.per),
        bahan.instansi_lengkap(),
    );
    vec![biasa(&awal), bahan.tabel(JenisTabel::Pendidikan), biasa(".")]
}

/// Whose grades are told; the verb of the sentence follows.
pub fn bergolongan(pegawai: &Kepegawaian) -> String {
    let pns = match pegawai.bercpns() {
        true => {
            "Pegawai negeri sipil menurut golongan, baik yang telah diangkat sebagai pegawai negeri sipil (PNS) maupun yang masih berstatus calon pegawai negeri sipil (CPNS),"
        }
        false => "Pegawai negeri sipil menurut golongan",
    };
    let lain: Vec<&str> = pegawai.bergolongan().map(|lain| lain.nama.as_str()).collect();
    match (lain.as_slice(), pegawai.berpns()) {
        ([], _) => pns.to_owned(),
        (lain, true) => format!("Pegawai negeri sipil serta {} menurut golongan", rincian(lain)),
        (lain, false) => besar(&format!("{} menurut golongan", rincian(lain))),
    }
}

/// That nobody took a course, where the office says so.
pub fn pelatihan(pegawai: &Kepegawaian) -> Option<String> {
    let nihil = pegawai.pelatihan.as_ref().is_some_and(Vec::is_empty);
    let per = tanggal(pegawai.per);
    nihil.then(|| format!("Sampai dengan {per}, belum ada pegawai yang mengikuti pelatihan."))
}

/// The largest grade, or the grades that share the first place; nothing where one of them is not known.
pub fn golongan_terbanyak(bahan: Bahan, pegawai: &Kepegawaian) -> Option<Teks> {
    let golongan = &pegawai.golongan;
    let jumlah: Vec<u64> = golongan.iter().map(Golongan::jumlah).collect::<Option<_>>()?;
    let terbanyak = jumlah.iter().max().copied().unwrap_or_default();
    let nama = golongan.iter().zip(&jumlah).filter(|(_, jumlah)| **jumlah == terbanyak);
    let nama: Vec<String> = nama.map(|(golongan, _)| sebutan_golongan(&golongan.nama)).collect();
    let siapa = match pegawai.bergolongan().next() {
        Some(_) => "pegawai",
        None => "pegawai negeri sipil",
    };
    let isi = match nama.as_slice() {
        _ if terbanyak == 0 => format!("belum ada {siapa}"),
        [tunggal] => {
            format!("{siapa} terbanyak berada pada {tunggal}, yaitu {terbanyak} orang")
        }
        beberapa => format!(
            "{siapa} terbanyak berada pada {}, masing-masing {terbanyak} orang",
            rincian(beberapa)
        ),
    };
    let isi = biasa(&format!(" terlihat bahwa {isi}."));
    Some(vec![biasa("Dari "), bahan.tabel(JenisTabel::Golongan), isi])
}

/// A grade in a sentence: "III" says by itself of what.
fn sebutan_golongan(nama: &str) -> String {
    let awal = nama.split(|huruf: char| !huruf.is_alphanumeric()).next().unwrap_or_default();
    let bilangan = !awal.is_empty() && awal.chars().all(|huruf| "IVX".contains(huruf));
    if bilangan { format!("golongan {nama}") } else { nama.to_owned() }
}

/// Structural posts needed and filled; vacancies are named, echelon by echelon, where all that are filled are known.
pub fn jabatan(bahan: Bahan) -> Teks {
    let jabatan = &bahan.rekap.kepegawaian.jabatan;
    let butuh: u64 = jabatan.iter().map(|(_, butuh, _)| butuh).sum();
    let jabatan: Option<Vec<(&str, u64, u64)>> = jabatan
        .iter()
        .map(|(eselon, butuh, terisi)| Some((eselon.as_str(), *butuh, terisi.as_ref()?.min(butuh))))
        .map(|jabatan| jabatan.map(|(eselon, butuh, terisi)| (eselon, butuh, *terisi)))
        .collect();
    let diketahui = jabatan.is_some();
    let jabatan = jabatan.unwrap_or_default();
    let terisi: u64 = jabatan.iter().map(|(_, _, terisi)| terisi).sum();
    let kosong = jabatan.iter().filter(|(_, butuh, terisi)| terisi < butuh);
    let kosong: Vec<(&str, u64)> =
        kosong.map(|(eselon, butuh, terisi)| (*eselon, butuh - terisi)).collect();
    let rinci: Vec<String> = kosong
        .iter()
        .map(|(eselon, banyak)| format!("{} jabatan eselon {eselon}", kata_bilangan(*banyak)))
        .collect();
    let memuat = format!("memuat {} jabatan struktural", kata_bilangan(butuh));
    let isi = match (butuh, terisi, kosong.as_slice()) {
        (0, _, _) => "tidak memuat jabatan struktural.".to_owned(),
        (_, _, _) if !diketahui => format!("{memuat}."),
        (1, _, []) => format!("{memuat} yang telah terisi."),
        (_, _, []) => format!("{memuat} dan seluruhnya telah terisi."),
        (1, _, _) => format!("{memuat} yang belum terisi."),
        (_, 0, _) => {
            format!("{memuat} dan seluruhnya belum terisi, yaitu {}.", rincian(&rinci))
        }
        _ => format!(
            "{memuat}. {} telah terisi, sedangkan {} belum terisi, yaitu {}.",
            sebanyak(terisi, "jabatan"),
            kata_bilangan(kosong.iter().map(|(_, banyak)| banyak).sum()),
            rincian(&rinci)
        ),
    };
    let isi = biasa(&format!(" terlihat bahwa struktur organisasi {isi}"));
    vec![biasa("Dari "), bahan.tabel(JenisTabel::Eselon), isi]
}

/// How a drawn condition moved from the first year to the last: (name, first year, figure, last year, figure).
pub fn perubahan(
    uraian: &str,
    awal: (u16, &str),
    akhir: (u16, &str),
    naik: Option<bool>,
) -> String {
    let gerak = match naik {
        Some(true) => "naik dari",
        Some(false) => "turun dari",
        None => {
            return format!("{uraian} tetap {} pada tahun {} dan {}.", awal.1, awal.0, akhir.0);
        }
    };
    format!(
        "{uraian} {gerak} {} pada tahun {} menjadi {} pada tahun {}.",
        awal.1, awal.0, akhir.1, akhir.0
    )
}

/// How each drawn condition moved, and where that is drawn.
pub fn kondisi(bahan: Bahan, perubahan: &[String]) -> Teks {
    let awal = format!(
        "{} Perkembangan indikator tersebut dari tahun ke tahun digambarkan pada ",
        perubahan.join(" ")
    );
    vec![biasa(&awal), bahan.gambar(JenisGambar::Kondisi), biasa(".")]
}

#[cfg(test)]
mod tests {
    use super::perubahan;

    #[test]
    fn says_which_way_a_condition_moved() {
        let kalimat = |naik| perubahan("TPT", (2018, "2,55%"), (2022, "4,97%"), naik);
        assert_eq!(
            kalimat(Some(true)),
            "TPT naik dari 2,55% pada tahun 2018 menjadi 4,97% pada tahun 2022."
        );
        assert_eq!(
            kalimat(Some(false)),
            "TPT turun dari 2,55% pada tahun 2018 menjadi 4,97% pada tahun 2022."
        );
        assert_eq!(
            perubahan("TPT", (2018, "2,55%"), (2022, "2,55%"), None),
            "TPT tetap 2,55% pada tahun 2018 dan 2022."
        );
    }
}
