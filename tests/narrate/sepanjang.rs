//! The quarters of a year side by side, and the form that a region's planning board takes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::domain::terbit::Giliran;
use lkjip::load::{Isi, Loaded, load_from};
use lkjip::read::Store;
use lkjip::typeset::Templat;

use crate::contoh::{PERIODE_KECIL, kecil, told};
use crate::lain::fakta::tabel;
use crate::lain::{says_all, says_none, text};
use crate::ulang::{attachments, ulang};

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The folder of the small report's year.
fn tahun() -> PathBuf {
    Path::new(PERIODE_KECIL).parent().expect("a year").to_owned()
}

/// The small report's year with these quarters, each with its output and its money, both counted from January on.
fn tribulan(ada: &[(u32, u32, u32)]) -> Files {
    let mut files = kecil();
    let asal: Files = files
        .iter()
        .filter(|(path, _)| path.starts_with(PERIODE_KECIL))
        .map(|(a, b)| (a.clone(), b.clone()))
        .collect();
    files.retain(|path, _| !path.starts_with(PERIODE_KECIL));
    for (nomor, keluaran, juta) in ada {
        let hari = ["03-31", "06-30", "09-30", "12-31"][*nomor as usize - 1];
        for (path, isi) in &asal {
            let nama = path.strip_prefix(PERIODE_KECIL).expect("in its folder");
            let isi = String::from_utf8(isi.clone()).expect("text");
            let isi = isi
                .replace("\"tribulan-1\"", &format!("\"tribulan-{nomor}\""))
                .replace("2023-03-31", &format!("2023-{hari}"))
                .replace("\"1.1.1\" = 10", &format!("\"1.1.1\" = {keluaran}"))
                .replace("[12, 3]", &format!("[12, {}]", nomor * 3))
                .replace("37_500_000", &format!("{juta}_000_000"));
            files.insert(tahun().join(format!("tribulan-{nomor}")).join(nama), isi.into());
        }
    }
    files
}

/// Its third quarter asks for the quarters in place of its agreement.
fn ketiga(mut files: Files, isi: &str) -> Loaded {
    let map = tahun().join("tribulan-3");
    let laporan = files.get_mut(&map.join("laporan.toml")).expect("the report");
    let diminta =
        String::from_utf8(laporan.clone()).expect("text").replace("\"perjanjian-kinerja\"", isi);
    *laporan = diminta.into();
    load_from(&Store::Memory(files), &map)
}

const SEMUA: &[(u32, u32, u32)] = &[(1, 10, 30), (2, 18, 70), (3, 25, 90)];

fn valid(loaded: Loaded) -> Isi {
    let told = told(&loaded);
    loaded.isi.unwrap_or_else(|| panic!("{told}"))
}

/// The row of a table with these words in it.
fn baris(isi: &Isi, nama: &str, kata: &str) -> String {
    let semua = &tabel(isi)[nama];
    let found = semua.iter().find(|baris| baris.iter().any(|sel| sel == kata));
    found.unwrap_or_else(|| panic!("{kata}: {semua:#?}")).join(" | ")
}

/// Every quarter has what it added to the one before, and a state what it was at its end.
#[test]
fn a_quarter_has_what_it_added() {
    let loaded = ketiga(tribulan(SEMUA), "\"sepanjang-tahun\"");
    assert!(!told(&loaded).contains("tribulan-tanpa-laporan"));
    let isi = valid(loaded);
    assert_eq!(
        baris(&isi, "tabel-keluaran-tribulan", "Pembinaan Perpustakaan Desa"),
        "1.1 | Pembinaan Perpustakaan Desa | Jumlah perpustakaan desa yang dibina | perpustakaan | 40 | 10 | 8 | 7 | 25 | 62,50"
    );
    assert_eq!(
        baris(&isi, "tabel-keluaran-tribulan", "Penyediaan Gaji dan Tunjangan"),
        "1.1 | Penyediaan Gaji dan Tunjangan | Jumlah pegawai yang menerima gaji | orang/bulan | 12/12 | 12/3 | 12/6 | 12/9 | 12/9 | 75,00"
    );
    assert_eq!(
        baris(&isi, "tabel-serapan-tribulan", "Pembinaan Perpustakaan Desa"),
        "1.1 | Pembinaan Perpustakaan Desa | 150.000.000 | 30.000.000 | 40.000.000 | 20.000.000 | 90.000.000 | 60,00"
    );
    assert_eq!(
        baris(&isi, "tabel-capaian-tribulan", "Persentase Perpustakaan Desa yang Aktif"),
        "1 | Meningkatnya layanan perpustakaan desa | Persentase Perpustakaan Desa yang Aktif | 80,00% | 70,00% | 70,00% | 70,00% | 87,50 | 87,50 | 87,50"
    );
    let teks = text(&isi);
    says_all(
        &teks,
        &[
            "Angka setiap tribulan dihitung dari laporan tribulan itu dan laporan tribulan sebelumnya.",
            "Angka setiap tribulan menurut laporan tribulan itu, kumulatif sejak awal tahun.",
            "Keluaran yang berupa keadaan tidak dijumlahkan: kolom setiap tribulan berisi keadaan pada akhir tribulan itu.",
        ],
    );
    says_none(&teks, &["tidak tersedia karena"]);
}

/// A quarter without a report is told of, and its columns say why they are empty.
#[test]
fn a_quarter_that_is_not_there_is_no_hole() {
    let loaded = ketiga(tribulan(&[(1, 10, 30), (3, 25, 90)]), "\"sepanjang-tahun\"");
    let teks = told(&loaded);
    assert!(
        teks.contains("peringatan[tribulan-tanpa-laporan]: laporan tribulan-2 tidak ada"),
        "{teks}"
    );
    let isi = valid(loaded);
    assert_eq!(
        baris(&isi, "tabel-serapan-tribulan", "Pembinaan Perpustakaan Desa"),
        "1.1 | Pembinaan Perpustakaan Desa | 150.000.000 | 30.000.000 | – | – | 90.000.000 | 60,00"
    );
    says_all(
        &text(&isi),
        &[
            "Angka Tribulan II tidak tersedia karena laporannya tidak ada.",
            "Angka Tribulan III sendiri tidak dapat dihitung karena angka Tribulan II tidak tersedia.",
        ],
    );
}

/// So is one whose report has errors, and one that is of another quarter.
#[test]
fn a_quarter_that_cannot_be_read_is_told() {
    let laporan = tahun().join("tribulan-1/realisasi-anggaran.toml");
    let mut rusak = tribulan(SEMUA);
    rusak.insert(laporan, b"[realisasi]\n\"1.1.1\" = ".to_vec());
    let mut lain = tribulan(SEMUA);
    let map = tahun().join("tribulan-1");
    let asing: Vec<(PathBuf, Vec<u8>)> = lain
        .iter()
        .filter_map(|(path, isi)| {
            Some((map.join(path.strip_prefix(tahun().join("tribulan-3")).ok()?), isi.clone()))
        })
        .collect();
    lain.extend(asing);
    for (files, kata) in [
        (
            rusak,
            "[terdahulu-bermasalah]: laporan di tests/data/kecil/daerah/dinas/2023/tribulan-1 tidak dapat",
        ),
        (
            lain,
            "[tribulan-tanpa-laporan]: laporan di tests/data/kecil/daerah/dinas/2023/tribulan-1 bukan laporan tribulan-1",
        ),
    ] {
        let loaded = ketiga(files, "\"sepanjang-tahun\"");
        let teks = told(&loaded);
        assert!(teks.contains(kata), "{kata}: {teks}");
        let isi = valid(loaded);
        says_all(
            &text(&isi),
            &["Angka Tribulan I tidak tersedia karena laporannya tidak dapat dibaca."],
        );
    }
}

/// Nothing of it is there, or read, where nobody asks; and a first quarter has nothing to stand beside.
#[test]
fn quarters_stand_side_by_side_only_where_they_are_asked_for() {
    let isi = valid(ketiga(tribulan(SEMUA), "\"perjanjian-kinerja\""));
    assert_eq!(isi.setahun, None);
    assert!(!isi.sumber.keys().any(|path| path.contains("tribulan-1/")));
    let susunan = b"[[bab]]\nnama = \"akuntabilitas\"\n[[bab.bagian]]\nnama = \"sepanjang-tahun\"\n[[bab]]\nnama = \"penutup\"\n";
    let mut files = tribulan(SEMUA);
    files.insert(tahun().join("susunan.toml"), susunan.to_vec());
    let tribulan = |nomor: u32| {
        let map = tahun().join(format!("tribulan-{nomor}"));
        text(&valid(load_from(&Store::Memory(files.clone()), &map)))
    };
    says_all(
        &tribulan(3),
        &[
            "Capaian Indikator per Tribulan Tahun 2023",
            "Belanja setiap kegiatan menurut tribulan disajikan pada Tabel 1.3.",
        ],
    );
    says_none(&tribulan(1), &["per Tribulan Tahun 2023"]);
    // The part that is usually there with its chapter is not there by itself.
    files.insert(
        tahun().join("susunan.toml"),
        b"[[bab]]\nnama = \"akuntabilitas\"\n[[bab]]\nnama = \"penutup\"\n".to_vec(),
    );
    let map = tahun().join("tribulan-3");
    let isi = valid(load_from(&Store::Memory(files), &map));
    assert_eq!(isi.setahun, None);
}

/// The reports of the quarters travel inside, and the file is made again from them, byte for byte.
#[test]
fn a_file_with_its_quarters_is_made_again_from_what_it_carries() {
    let mut files = tribulan(SEMUA);
    let map = tahun().join("tribulan-3");
    let laporan = files.get_mut(&map.join("laporan.toml")).expect("the report");
    *laporan = String::from_utf8(laporan.clone())
        .expect("text")
        .replace("\"perjanjian-kinerja\"", "\"evaluasi-renja\"")
        .into();
    let store = Store::Memory(files.clone());
    let pdf = |store: &Store| {
        let built = lkjip::build_from(store, &map, &Templat::embedded(), Giliran::default());
        built.terbitan.expect("a report").isi
    };
    let satu = pdf(&store);
    let inside = attachments(&satu).expect("attachments");
    for nomor in 1..=3 {
        let nama = format!("sumber/daerah/dinas/2023/tribulan-{nomor}/realisasi-anggaran.toml");
        assert!(inside.contains_key(&nama), "{nama}: {:?}", inside.keys());
    }
    assert_eq!(ulang(&satu), lkjip::ulang::Ulang::Sama { lanjutan: 0 });
    // Another figure in a quarter's report is another file.
    let anggaran = tahun().join("tribulan-1/realisasi-anggaran.toml");
    files.insert(
        anggaran,
        b"[realisasi]\n\"1.1.1\" = 29_000_000\n\"1.1.2\" = 0\n\"2.1.1\" = 215_400_000\n".to_vec(),
    );
    assert_ne!(pdf(&Store::Memory(files)), satu);
}

/// Formulir E.81 of an office that knows nothing of its plan's years, and of one that says who answers and what is next.
#[test]
fn the_form_says_what_it_lacks_and_what_it_is_given() {
    let isi = valid(ketiga(tribulan(SEMUA), "\"evaluasi-renja\""));
    says_all(
        &text(&isi),
        &[
            "EVALUASI TERHADAP HASIL RENCANA KERJA DINAS PERPUSTAKAAN KABUPATEN CONTOH PERIODE PELAKSANAAN TAHUN 2023 SAMPAI DENGAN TRIBULAN III",
            "Indikator dan target kinerja perangkat daerah yang mengacu pada sasaran RKPD: Persentase Perpustakaan Desa yang Aktif (80,00%).",
            "Kolom 5, 6, 13, dan 14 tidak terisi: target akhir Renstra dan realisasi sampai dengan tahun lalu tidak tersedia.",
            "– pada kolom 15: unit penanggung jawabnya tidak dicantumkan.",
            "Tribulan IV belum berakhir.",
            "Kepala Bappeda",
            "Tindak lanjut yang diperlukan dalam tribulan berikutnya (diisi oleh kepala Bappeda): …",
        ],
    );
    let nilai = baris(&isi, "tabel-lembar-evaluasi-renja", "Rata-rata capaian kinerja (%)");
    // Of 62,5%, 0% and 75% put out; of 60%, 0% and 23,93% spent.
    assert!(nilai.contains("45,83 | 27,98 | – | – | 45,83 | 27,98"), "{nilai}");
    let predikat = baris(&isi, "tabel-lembar-evaluasi-renja", "Predikat kinerja");
    assert!(predikat.contains("Kurang | Kurang | – | –"), "{predikat}");

    let mut files = tribulan(SEMUA);
    let mut tambah = |nama: &str, isi: &str| {
        let (_, berkas) =
            files.iter_mut().rev().find(|(path, _)| path.ends_with(nama)).expect("a file");
        berkas.extend(isi.as_bytes());
    };
    tambah("pemda.toml", "[bappeda]\njabatan = \"Kepala Bapperida\"\nnama = \"Nama Evaluator\"\n");
    tambah(
        "tribulan-3/analisis.toml",
        "[evaluasi-renja]\ntribulan-berikutnya = [\"mempercepat {nama:1.1.2}\"]\n",
    );
    let anggaran = files.get_mut(&tahun().join("anggaran.toml")).expect("the budget");
    let teks = String::from_utf8(anggaran.clone()).expect("text");
    let teks = teks
        .replacen("kode = \"1\"\n", "kode = \"1\"\npenanggung-jawab = \"Bidang Layanan\"\n", 1)
        .replacen(
            "    kode = \"1.1.2\"\n",
            "    kode = \"1.1.2\"\n    penanggung-jawab = \"Seksi Sekolah\"\n",
            1,
        )
        .replacen("kode = \"2\"\n", "kode = \"2\"\npenanggung-jawab = \"Sekretariat\"\n", 1)
        .replacen(
            "target = 40, satuan = \"perpustakaan\"",
            "target = 40, satuan = \"perpustakaan\", target-akhir = 200, sampai-tahun-lalu = 75",
            1,
        );
    *anggaran = teks.into();
    let isi = valid(ketiga(files, "\"evaluasi-renja\""));
    let desa = baris(&isi, "tabel-lembar-evaluasi-renja", "Pembinaan Perpustakaan Desa");
    assert!(desa.contains("| 200 | – | 75 | – | 40 |"), "{desa}");
    assert!(desa.contains("| 25 | 90.000.000 | 100 | – | 50,00 | – | Bidang Layanan"), "{desa}");
    let sekolah = baris(&isi, "tabel-lembar-evaluasi-renja", "Pembinaan Perpustakaan Sekolah");
    assert!(sekolah.ends_with("Seksi Sekolah"), "{sekolah}");
    let teks = text(&isi);
    says_all(
        &teks,
        &[
            "Tindak lanjut yang diperlukan dalam tribulan berikutnya (diisi oleh kepala Bappeda): mempercepat Pembinaan Perpustakaan Sekolah.",
            "Nama Evaluator",
        ],
    );
    says_none(&teks, &["unit penanggung jawabnya tidak dicantumkan"]);
}

/// The budget of the small report's year with these edits, and Formulir E.81 of it.
fn formulir(edits: &[(&str, &str)]) -> Isi {
    let mut files = tribulan(SEMUA);
    let anggaran = files.get_mut(&tahun().join("anggaran.toml")).expect("the budget");
    let mut teks = String::from_utf8(anggaran.clone()).expect("text");
    for (lama, baru) in edits {
        assert!(teks.contains(lama), "{lama}");
        teks = teks.replacen(lama, baru, 1);
    }
    *anggaran = teks.into();
    valid(ketiga(files, "\"evaluasi-renja\""))
}

const URUSAN: (&str, &str) =
    ("kode = \"1\"\n", "kode = \"1\"\nurusan = \"Perpustakaan\"\nbidang = \"Desa\"\n");

/// Nothing is known of the years of the plan: neither of an urusan nor of anything else.
#[test]
fn a_sum_of_nothing_is_not_known() {
    let isi = formulir(&[URUSAN]);
    let semua = &tabel(&isi)["tabel-lembar-evaluasi-renja"];
    for kata in ["PERPUSTAKAAN", "Desa", "TOTAL"] {
        let baris = semua.iter().find(|baris| baris.iter().any(|sel| sel == kata));
        let baris = baris.unwrap_or_else(|| panic!("{kata}: {semua:#?}")).join(" | ");
        assert_eq!(baris.matches(" | – |").count(), 5, "{baris}");
        assert!(!baris.contains("| 0 |"), "{baris}");
    }
}

/// A program that takes the place of another is noted where its row stands, and by its money only where that is the same.
#[test]
fn a_note_stands_with_its_row_and_says_what_is_so() {
    let pengganti = |pagu: &str| {
        format!(
            "[[program]]\nkode = \"3\"\nnama = \"Program Literasi\"\npengganti = \"1\"\n{pagu}\n[[program]]\nkode = \"2\""
        )
    };
    let dengan = |pagu: &str, edits: &[(&str, &str)]| {
        let baru = pengganti(pagu);
        let semua = [&[("[[program]]\nkode = \"2\"", baru.as_str())], edits].concat();
        text(&formulir(&semua))
    };
    let catatan = "** Tidak termasuk tahun 2023, dan tidak ikut dalam TOTAL: menggantikan Program Pembinaan Perpustakaan";
    says_none(&dengan("", &[]), &[catatan]);
    let pagu = [
        ("pagu = 150_000_000", "pagu = 150_000_000\n    pagu-akhir = 600_000_000"),
        ("pagu = 50_000_000", "pagu = 50_000_000\n    pagu-akhir = 100_000_000"),
    ];
    says_all(&dengan("", &pagu), &[&format!("{catatan}.")]);
    for (akhir, kata) in [("700", " dengan pagu yang sama."), ("800", ".")] {
        let lain = format!(
            "\n  [[program.kegiatan]]\n  kode = \"3.1\"\n  nama = \"Literasi\"\n  pagu-akhir = {akhir}_000_000\n"
        );
        says_all(&dengan(&lain, &pagu), &[&format!("{catatan}{kata}")]);
    }
}

/// Both sheets have room: with next to nothing in their columns, and with money that goes into the trillions.
#[test]
fn the_sheets_of_quarters_have_room() {
    let mut besar = tribulan(SEMUA);
    let anggaran = besar.get_mut(&tahun().join("anggaran.toml")).expect("the budget");
    let teks = String::from_utf8(anggaran.clone()).expect("text");
    let teks = teks
        .replace("pagu = 150_000_000", "pagu = 9_150_000_000_000\npagu-akhir = 99_150_000_000_000")
        .replace("Pengelolaan Perpustakaan", &"Pengelolaan Perpustakaan ".repeat(12));
    *anggaran = teks.into();
    let kosong = tribulan(&[(3, 25, 90)]);
    let mut berkode = kosong.clone();
    let mut ubah = |nama: &str, lama: &str, baru: &str| {
        let (_, isi) = berkode.iter_mut().rev().find(|(path, _)| path.ends_with(nama)).expect(nama);
        *isi = String::from_utf8(isi.clone()).expect("text").replace(lama, baru).into();
    };
    ubah("laporan.toml", "desimal = 2", "desimal = 2\ncetak-kode = true");
    ubah(
        "anggaran.toml",
        "kode = \"1.1.2\"\n",
        "kode = \"1.1.2\"\n    kode-resmi = \"4.02.02.2.01.0002\"\n",
    );
    for (files, isi) in [
        (berkode, "\"evaluasi-renja\""),
        (besar.clone(), "\"evaluasi-renja\""),
        (besar, "\"sepanjang-tahun\""),
        (kosong.clone(), "\"evaluasi-renja\""),
        (kosong, "\"sepanjang-tahun\""),
    ] {
        let isi = valid(ketiga(files, isi));
        let (naskah, berkas) = lkjip::manuscript(&isi, &Templat::embedded(), Giliran::default());
        let dokumen =
            lkjip::typeset::typeset(&naskah, &berkas, &Templat::embedded()).expect("laid out");
        assert_eq!(dokumen.peringatan, []);
    }
}
