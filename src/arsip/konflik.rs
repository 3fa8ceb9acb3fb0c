//! Copies that programs for shared folders and file managers put beside what they copy ("DAFTAR (1).jsonl",
//! "DAFTAR-KOMPUTER.jsonl", "2023 (conflicted copy)"): told from the name by what they are copies of, and from the content by
//! what they say. Two clerks who issued apart from each other show here.

use std::path::Path;

use super::catatan::{Catatan, Peristiwa};
use super::daftar::DAFTAR;
use super::kunci::KUNCI;
use super::langkah::SEMENTARA;
use super::pulih::children;
use super::titipan::{sampah, without_litter};
use super::turunan::TURUNAN;
use super::{Daftar, Galat, kantong, keterangan, nama, read, sunting};

/// Whether a name is that of a copy of another one: the same in other letters, or with something before or after it. No
/// list of such programs could be complete, and none is needed where it is known what may have been copied.
pub(super) fn is_copy_name(nama: &str, asli: &str) -> bool {
    let (nama, asli) = (nama.to_lowercase(), asli.to_lowercase());
    let lanjutan = |sisa: &str| sisa.starts_with(|huruf: char| !huruf.is_alphanumeric());
    let akhir = asli.rfind('.').unwrap_or(asli.len());
    let (batang, akhiran) = asli.split_at(akhir);
    nama == asli
        || nama.strip_prefix(&asli).is_some_and(lanjutan)
        || nama
            .strip_suffix(&asli)
            .is_some_and(|awal| awal.ends_with(|huruf: char| !huruf.is_alphanumeric()))
        || nama
            .strip_suffix(akhiran)
            .and_then(|nama| nama.strip_prefix(batang))
            .is_some_and(lanjutan)
}

/// The file of a bag that another one of it is a copy of, by their paths.
pub(super) fn asli<'a>(
    jalur: &str,
    tercantum: &'a [(String, String)],
) -> Option<&'a (String, String)> {
    let bagian = |jalur: &str| jalur.split('/').count();
    let fits = |asli: &str| {
        bagian(asli) == bagian(jalur)
            && asli
                .split('/')
                .zip(jalur.split('/'))
                .all(|(asli, nama)| asli == nama || is_copy_name(nama, asli))
    };
    let semua = tercantum.iter().filter(|(nama, _)| fits(nama));
    semua.max_by_key(|(nama, _)| nama.len())
}

/// What to do where two clerks issued apart.
const CABANG: &str = "tentukan daftar yang dipakai, menurut kepala daftar di surat pengantar; \
                      pindahkan yang lain ke luar arsip, dan terbitkan atau terima lagi yang hanya \
                      tercatat di sana; lalu periksa lagi";

/// Refuses a bag without a line that was registered in another copy of the register.
pub(super) fn cabang(map: &Path, daftar: &Daftar, kepala: &str) -> Option<Galat> {
    let ke = daftar.sidik.iter().position(|sidik| sidik == kepala).map_or(0, |at| at + 1);
    if ke == daftar.baris.len() || (ke == 0 && kepala != super::daftar::AWAL) {
        return None;
    }
    let sesudah =
        if ke == 0 { "dari daftar yang kosong".to_owned() } else { format!("sesudah baris {ke}") };
    Some(
        kantong::broken(
            map,
            &format!(
                "tidak tercatat di dalam {DAFTAR}, dan ditulis {sesudah} pada daftar yang lain: \
                 dua orang mengubah arsip ini terpisah"
            ),
        )
        .saran(CABANG),
    )
}

/// Names the copies right in the archive, and what each is worth.
///
/// # Errors
/// Where one of them shows that two clerks issued apart, or that the register is the older one.
pub(super) fn check(arsip: &Path, daftar: &Daftar) -> Result<Vec<String>, Galat> {
    let mut catatan = Vec::new();
    let semua = without_litter(arsip)?;
    let tahun: Vec<String> =
        semua.iter().map(|jalur| nama(jalur)).filter(|nama| nama.parse::<u16>().is_ok()).collect();
    for jalur in &semua {
        let bernama = nama(jalur);
        let salinan_dari = |asli: &str| bernama != asli && is_copy_name(&bernama, asli);
        if bernama == DAFTAR
            || bernama == KUNCI
            || TURUNAN.contains(&bernama.as_str())
            || bernama.starts_with(SEMENTARA)
            || tahun.contains(&bernama)
        {
            continue;
        }
        if jalur.is_file() && salinan_dari(DAFTAR) {
            catatan.push(daftar_lain(jalur, daftar)?);
        } else if jalur.is_file()
            && let Some(asli) = TURUNAN.iter().chain([&KUNCI]).find(|asli| salinan_dari(asli))
        {
            catatan.push(format!("{bernama}: salinan {asli}; tidak dipakai, boleh dihapus"));
        } else if jalur.is_dir()
            && let Some(asli) = tahun.iter().find(|asli| salinan_dari(asli))
        {
            catatan.push(tahun_lain(jalur, &arsip.join(asli), daftar)?);
        }
    }
    Ok(catatan)
}

/// What a copy of the register says beside the register.
fn daftar_lain(berkas: &Path, daftar: &Daftar) -> Result<String, Galat> {
    let bernama = nama(berkas);
    let isi = read(berkas)?;
    let teks = String::from_utf8_lossy(&isi).into_owned();
    let lain = match sunting::undo(&isi) {
        Some(sunting) => sunting.semula,
        None => Daftar::from_text(teks),
    };
    let Ok(lain) = lain else {
        return Ok(format!(
            "{bernama}: namanya salinan {DAFTAR}, tetapi isinya bukan daftar yang utuh; tidak \
             dipakai, pindahkan ke luar arsip"
        ));
    };
    let same =
        daftar.sidik.iter().zip(&lain.sidik).take_while(|(sendiri, lain)| sendiri == lain).count();
    let (ini, itu) = (daftar.baris.len(), lain.baris.len());
    if same == itu {
        let apa = if ini == itu {
            "isinya sama".to_owned()
        } else {
            format!("lebih lama: {itu} baris pertama dari {ini}")
        };
        return Ok(format!(
            "{bernama}: salinan {DAFTAR} yang dibuat program penyelaras atau pengelola berkas, \
             {apa}; boleh dihapus"
        ));
    }
    let only: Vec<String> = lain.baris.iter().skip(same).map(sebutan).collect();
    let only = only.join(", ");
    Err(if same == ini {
        Galat::rusak(format!(
            "{DAFTAR} lebih lama daripada salinannya, \"{bernama}\": {} baris hanya ada di salinan \
             itu ({only})",
            itu - same
        ))
        .saran(format!(
            "program penyelaras mungkin mengembalikan daftar yang lama; bila kepala daftar di \
             surat pengantar cocok dengan salinan itu, jadikan \"{bernama}\" {DAFTAR}"
        ))
    } else {
        Galat::rusak(format!(
            "{DAFTAR} bercabang: sama dengan \"{bernama}\" sampai baris {same}, lalu berbeda; dua \
             orang mengubah arsip ini terpisah, dan yang hanya ada di salinan itu: {only}"
        ))
        .saran(CABANG)
    })
}

/// An event in few words.
fn sebutan(catatan: &Catatan) -> String {
    match &catatan.peristiwa {
        Peristiwa::Terbit { terbitan, .. } => {
            format!("{} bernomor {}", terbitan.nama, terbitan.nomor)
        }
        Peristiwa::Terima { diterima, .. } => diterima.nama.clone(),
        Peristiwa::Cabut { nama, .. } => format!("pencabutan {nama}"),
    }
}

/// What a copy of a year's folder holds beside that year.
fn tahun_lain(map: &Path, tahun: &Path, daftar: &Daftar) -> Result<String, Galat> {
    let (bernama, asli) = (nama(map), nama(tahun));
    let mut lain = Vec::new();
    for jalur in without_litter(map)? {
        if is_within(&jalur, &tahun.join(nama(&jalur)), daftar) {
            continue;
        }
        if let Some(tertulis) = tercatat_lain(&jalur, daftar) {
            return Err(Galat::rusak(format!(
                "\"{bernama}\", salinan map {asli}, memuat {tertulis} yang tidak tercatat di dalam \
                 {DAFTAR}: dua orang mengubah arsip ini terpisah"
            ))
            .saran(CABANG));
        }
        lain.push(nama(&jalur));
    }
    Ok(match lain.as_slice() {
        [] => format!(
            "{bernama}: salinan map {asli} yang dibuat program penyelaras atau pengelola berkas, \
             isinya sama; boleh dihapus"
        ),
        lain => format!(
            "{bernama}: namanya salinan map {asli}, tetapi isinya berbeda ({}); tidak dipakai, \
             pindahkan ke luar arsip",
            lain.join(", ")
        ),
    })
}

/// The name of a bag whose event the register does not know.
fn tercatat_lain(map: &Path, daftar: &Daftar) -> Option<String> {
    let (tagmanifest, tertulis) = kantong::described(map)?;
    let kenal = daftar.kantong().any(|kantong| kantong.tagmanifest == tagmanifest);
    (!kenal).then(|| match tertulis.peristiwa {
        Peristiwa::Terbit { terbitan, .. } => {
            format!("{} bernomor {}", terbitan.nama, terbitan.nomor)
        }
        Peristiwa::Terima { diterima, .. } => diterima.nama,
        Peristiwa::Cabut { nama, .. } => nama,
    })
}

/// The registered bag beside that a folder is a copy of, with all that it holds.
pub(super) fn original_bag<'a>(map: &Path, daftar: &'a Daftar) -> Option<&'a str> {
    let bernama = nama(map);
    let semua = daftar
        .kantong()
        .filter(|kantong| kantong.nama != bernama && is_copy_name(&bernama, kantong.nama));
    let asli = semua.max_by_key(|kantong| kantong.nama.len())?;
    is_within(map, &map.with_file_name(asli.nama), daftar).then_some(asli.nama)
}

/// Whether all that a folder holds is in a registered bag, too, with the same content.
fn is_within(map: &Path, kantong: &Path, daftar: &Daftar) -> bool {
    let Some(asli) = daftar.find_by_name(&nama(kantong)) else { return false };
    let Ok(tercantum) = kantong::listed(kantong, asli.tagmanifest) else { return false };
    map.is_dir() && kantong::is_part(map, &tercantum).is_ok_and(|same| same)
}

/// Where a bag lies that is not where the register has it: its year's folder, or itself, was given another name.
pub(super) fn moved(arsip: &Path, map: &Path) -> Option<String> {
    let (bernama, tahun) = (nama(map), nama(map.parent()?));
    let lain = |anak: &Path| anak.is_dir() && sampah(anak).is_none();
    let di_tahun =
        children(arsip).ok()?.into_iter().filter(|anak| lain(anak) && nama(anak) != tahun);
    let di_tahun = di_tahun
        .map(|anak| anak.join(&bernama))
        .find(|jalur| jalur.join(keterangan::DI_KANTONG).is_file());
    if let Some(jalur) = di_tahun {
        return Some(format!(
            "ada di dalam map \"{}\"; kembalikan nama atau letaknya menjadi {tahun}/{bernama}",
            nama(jalur.parent()?)
        ));
    }
    let serupa = children(map.parent()?).ok()?.into_iter();
    let serupa = serupa
        .map(|anak| nama(&anak))
        .find(|nama| *nama != bernama && is_copy_name(nama, &bernama))?;
    Some(format!("mungkin yang kini bernama \"{serupa}\"; kembalikan namanya menjadi {bernama}"))
}
