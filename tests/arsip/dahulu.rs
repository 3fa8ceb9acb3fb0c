//! Earlier reports whose folders are gone are read from the archive.

use lkjip::domain::terbit::Giliran;
use lkjip::typeset::Templat;
use lkjip::ulang::Ulang;

use crate::ulang::{attachments, ulang};

use super::perintah::{FOLDER, berakhir, di_disk, pesan};
use super::*;
use crate::command::lkjip;

const DITINJAU: &str = "ditinjau = { oleh = \"Perencana\", tanggal = 2023-07-10 }";
const KEDUA: &str = "kecil/daerah/dinas/2023/tribulan-2";

/// The second quarter beside the first one; of one sub kegiatan it has spent this much.
fn kedua(di: &Path, belanja: &str) {
    fs::create_dir_all(di.join(KEDUA)).unwrap();
    for berkas in fs::read_dir(di.join(FOLDER)).unwrap() {
        let berkas = berkas.unwrap();
        let teks = fs::read_to_string(berkas.path()).unwrap();
        let teks = teks
            .replace("periode = \"tribulan-1\"", &format!("periode = \"tribulan-2\"\n{DITINJAU}"))
            .replace("2023-03-31", "2023-06-30")
            .replace("2023-04-12", "2023-07-12")
            .replace("700/1/2023", "700/2/2023")
            .replace("\"1.1.1\" = 37_500_000", &format!("\"1.1.1\" = {belanja}"));
        fs::write(di.join(KEDUA).join(berkas.file_name()), teks).unwrap();
    }
}

#[test]
fn the_quarter_before_is_compared_with_when_its_folder_is_gone() {
    let folder = di_disk();
    let di = folder.path();
    kedua(di, "37_499_999");
    let terbit = ["terbitkan", FOLDER, "--tanggal", "2023-04-13"];
    berakhir(&lkjip(di, &terbit), 0, "kecil/arsip/2023/LKjIP_");
    let turun = "[realisasi-turun]: realisasi-anggaran:1.1.1";
    let beside = lkjip(di, &["periksa", KEDUA]);
    berakhir(&beside, 1, turun);
    assert!(pesan(&beside).contains(&format!("menurut {FOLDER}")), "{}", pesan(&beside));
    fs::remove_dir_all(di.join(FOLDER)).unwrap();
    let gone = lkjip(di, &["periksa", KEDUA]);
    let dari_arsip = format!("arsip/{NAMA}");
    let sama = pesan(&beside).replace(FOLDER, &dari_arsip);
    assert_eq!(pesan(&gone), sama, "the rules say the same, only of another place");
    fs::rename(di.join("kecil/arsip"), di.join("lain")).unwrap();
    assert!(!pesan(&lkjip(di, &["periksa", KEDUA])).contains(turun));
    for perintah in ["periksa", "susun", "rekap"] {
        berakhir(&lkjip(di, &[perintah, KEDUA, "--arsip", "lain"]), 1, turun);
    }
    let tiada = lkjip(di, &["periksa", KEDUA, "--arsip", "tiada"]);
    berakhir(&tiada, 2, "map arsip \"tiada\" tidak ada");
    let sumber = di.join("lain/2023").join(NAMA).join("data/sumber/daerah/dinas/2023/tribulan-1");
    timpa(&sumber.join("sarana.toml"), "x");
    let diubah = lkjip(di, &["periksa", KEDUA, "--arsip", "lain"]);
    berakhir(&diubah, 2, "arsip rusak");
}

/// What was withdrawn counts no more, and what was corrected counts as it was corrected.
#[test]
fn only_the_valid_revision_counts() {
    let folder = di_disk();
    let di = folder.path();
    kedua(di, "37_500_000");
    let terbit = ["terbitkan", FOLDER, "--arsip", "lain", "--tanggal", "2023-04-13"];
    berakhir(&lkjip(di, &terbit), 0, "_r0");
    let periksa = || pesan(&lkjip(di, &["periksa", KEDUA, "--arsip", "lain"]));
    let belanja = di.join(FOLDER).join("realisasi-anggaran.toml");
    let teks = fs::read_to_string(&belanja).unwrap();
    fs::write(&belanja, teks.replace("37_500_000", "37_600_000")).unwrap();
    berakhir(&lkjip(di, &terbit), 0, "_r1");
    fs::rename(di.join(FOLDER), di.join("disimpan")).unwrap();
    assert!(periksa().contains("paling sedikit 37_600_000"), "{}", periksa());
    let nama = NAMA.replace("_r0", "_r1");
    let cabut = [
        "arsip",
        "cabut",
        &nama,
        "--alasan",
        "salah",
        "--arsip",
        "lain",
        "--tanggal",
        "2024-06-01",
    ];
    berakhir(&lkjip(di, &cabut), 0, "dicabut");
    assert!(!periksa().contains("paling sedikit"), "{}", periksa());
}

#[test]
fn what_came_from_the_archive_travels_inside() {
    let folder = di_disk();
    let di = folder.path();
    kedua(di, "37_500_000");
    let terbit = ["terbitkan", FOLDER, "--tanggal", "2023-04-13"];
    berakhir(&lkjip(di, &terbit), 0, "_r0");
    fs::remove_dir_all(di.join(FOLDER)).unwrap();
    berakhir(&lkjip(di, &["susun", KEDUA, "-o", "dua.pdf"]), 0, "dua.pdf");
    let pdf = fs::read(di.join("dua.pdf")).unwrap();
    let inside = attachments(&pdf).expect("attachments");
    let nama = format!("sumber/arsip/{NAMA}/daerah/dinas/2023/tribulan-1/realisasi-anggaran.toml");
    assert!(inside.contains_key(&nama), "{:?}", inside.keys());
    assert_eq!(ulang(&pdf), Ulang::Sama { lanjutan: 0 });
    // It can be issued, and then stands for itself: the first quarter is not needed any more.
    let terbit = ["terbitkan", KEDUA, "--tanggal", "2023-07-13"];
    berakhir(&lkjip(di, &terbit), 0, "tribulan-2_r0");
    berakhir(&lkjip(di, &["arsip", "periksa", "kecil/arsip", "--bangun-ulang"]), 0, "2 terbitan");
}

/// A whole year's figures become the next years' history.
#[test]
fn the_year_before_gives_its_figures_from_the_archive() {
    let (mut report, before) = crate::rules::with_last_year();
    let folder = Path::new(crate::contoh::FOLDER);
    let riwayat = |report: &BTreeMap<PathBuf, Vec<u8>>| {
        let store = lkjip::read::Store::Memory(report.clone());
        let loaded = lkjip::load_from(&store, folder);
        let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
        let semua = isi.laporan.renstra.indikator();
        semua.map(|satu| format!("{:?}", satu.riwayat.get(&2022))).collect::<Vec<_>>()
    };
    let beside = riwayat(&report);
    for (path, bytes) in report.clone() {
        let inside = path.strip_prefix("reports").expect("a report");
        if inside
            .parent()
            .is_some_and(|folder| before.starts_with(Path::new("reports").join(folder)))
            || path.starts_with(&before)
        {
            report.insert(Path::new("reports/arsip/LKjIP_lalu_r2").join(inside), bytes);
        }
        if path.starts_with(&before) {
            report.remove(&path);
        }
    }
    assert_eq!(riwayat(&report), beside);
    let mut rusak = report.clone();
    let sarana = "reports/arsip/LKjIP_lalu_r2/lumajang/dinas-tenaga-kerja/2022/tahunan/sarana.toml";
    rusak.insert(PathBuf::from(sarana), b"per = 1".to_vec());
    let loaded = lkjip::load_from(&lkjip::read::Store::Memory(rusak), folder);
    let apa = "laporan di arsip/LKjIP_lalu_r2 tidak dapat dibandingkan";
    assert!(told(&loaded).contains(apa), "{}", told(&loaded));
    assert!(told(&loaded).contains("saran: laporan itu hanya ada di arsip"), "{}", told(&loaded));
    let store = lkjip::read::Store::Memory(report);
    let built = lkjip::build_from(&store, folder, &Templat::embedded(), Giliran::default());
    assert_eq!(ulang(&built.terbitan.expect("a report").isi), Ulang::Sama { lanjutan: 0 });
}
