//! Offices that tell no budget, or whose plan measures nothing.

use super::{Files, edited, says, says_all, says_none};
use crate::contoh::replace;

const HASIL: &str = "realisasi-kinerja.toml";
const RENSTRA: &str = "renstra.toml";
const ANGGARAN: &str = "anggaran.toml";
const BELANJA: &str = "realisasi-anggaran.toml";
const ANALISIS: &str = "analisis.toml";
const TARGET: &str = "perjanjian-kinerja.toml";

/// The small report of an office that tells no budget.
pub fn tanpa_anggaran() -> Files {
    let volume = "[volume]\n\"1.1.1\" = 10\n\"1.1.2\" = 0\n\"2.1.1\" = [12, 3]\n";
    let mut files = edited(&[
        ("opd.toml", "kota = ", "tidak-ada = [\"anggaran\"]\nkota = "),
        (RENSTRA, "program = \"1\"\n", ""),
        (HASIL, volume, ""),
    ]);
    files.retain(|path, _| ![ANGGARAN, BELANJA].iter().any(|name| path.ends_with(name)));
    let uraian = files.iter_mut().find(|(path, _)| path.ends_with(ANALISIS)).expect("its file").1;
    let isi = String::from_utf8_lossy(uraian).into_owned();
    let (awal, _) = isi.split_once("[kegiatan.\"1.1\"]").expect("the first kegiatan");
    *uraian = awal.as_bytes().to_vec();
    files
}

/// What the program says of every office holds of one without programs and money, too.
#[test]
fn without_a_budget_nothing_is_said_of_one() {
    let teks = says(tanpa_anggaran());
    says_all(
        &teks,
        &[
            "evaluasi terhadap pelaksanaan tugas dan fungsi Dinas Perpustakaan",
            "menetapkan arah serta prioritas pelaksanaan tugas.",
            "Hubungan antara indikator sasaran dan strategi disajikan pada",
            "\nStrategi untuk Mencapai Tujuan dan Sasaran\n",
        ],
    );
    // Where good government is told of, its money is.
    let umum = "Penyelenggaraan pemerintahan yang baik";
    let sendiri: Vec<&str> = teks.lines().filter(|baris| !baris.starts_with(umum)).collect();
    let sendiri = sendiri.join("\n").replace("penganggaran", "");
    let sendiri = sendiri.replace("anggaran.toml", "").to_lowercase();
    says_none(&sendiri, &["program", "kegiatan", "anggaran", "pagu", "serapan"]);
    // The same of a year in which nothing was reached.
    let mut files = tanpa_anggaran();
    replace(&mut files, HASIL, "pembilang = 42", "pembilang = 0");
    let teks = says(files);
    says_all(&teks, &["percepatan pelaksanaan tugas dan fungsi pada sisa waktu"]);
    says_none(&teks, &["program dan kegiatan", "serapan"]);
}

/// The small report of an office whose plan has no indicators, and perhaps no tujuan either.
pub fn tanpa_indikator(bertujuan: bool) -> Files {
    let mut files = edited(&[
        (TARGET, "[target]\nIT1 = 65.00\nIK1 = 80\n", ""),
        (ANGGARAN, "acuan = \"IK1\"", "cara = \"rata-rata-sub\""),
        (
            ANALISIS,
            "Perpustakaan desa yang aktif berjumlah {pembilang:IK1} dari {penyebut:IK1}, sehingga capaiannya {capaian:IK1}.\n",
            "",
        ),
    ]);
    let mut potong = |nama: &str, awal: &str, akhir: &str, isi: &str| {
        let berkas = files.iter_mut().find(|(path, _)| path.ends_with(nama)).expect("a file").1;
        let teks = String::from_utf8_lossy(berkas).into_owned();
        let (depan, sisa) = teks.split_once(awal).expect("its beginning");
        let belakang = sisa.split_once(akhir).map_or("", |(_, belakang)| belakang);
        *berkas = format!("{depan}{isi}{belakang}").into_bytes();
    };
    potong(HASIL, "[indikator.IT1]", "[volume]", "[volume]");
    potong(HASIL, "[riwayat.2022]", "\u{0}", "");
    let tujuan = "[tujuan.T1]\nuraian = \"Minat baca dibina.\"\n\n[sasaran.S1]";
    let uraian = if bertujuan { tujuan } else { "[sasaran.S1]" };
    potong(ANALISIS, "[tujuan.T1]", "[sasaran.S1]", uraian);
    let tujuan = "[[tujuan]]\nid = \"T1\"\nteks = \"Meningkatnya minat baca\"\n\n";
    let sasaran = "[[sasaran]]\nid = \"S1\"\ntujuan = \"T1\"\nteks = \"Meningkatnya layanan perpustakaan desa\"\ntanpa-indikator = \"belum disusun\"\n";
    let isi = match bertujuan {
        true => format!("{tujuan}{sasaran}"),
        false => sasaran.replace("tujuan = \"T1\"\n", ""),
    };
    potong(RENSTRA, "[[tujuan]]", "\u{0}", &isi);
    files
}

#[test]
fn a_plan_without_indicators_may_have_no_tujuan_either() {
    let teks = says(tanpa_indikator(true));
    says_all(&teks, &["Indikator tujuan dan sasaran tidak tersedia: belum disusun."]);
    let teks = says(tanpa_indikator(false));
    says_all(
        &teks,
        &[
            "Indikator sasaran tidak tersedia: belum disusun. Oleh karena itu, kinerja Dinas Perpustakaan Kabupaten Contoh Tribulan I Tahun 2023 diukur pada program, kegiatan, dan sub kegiatan",
            "\nSasaran Dinas Perpustakaan Kabupaten Contoh Tahun 2021–2026\n",
        ],
    );
    let umum = "Setiap instansi menetapkan tujuan dan sasaran";
    says_none(
        &teks.replace(umum, ""),
        &["ujuan dan sasaran", "ujuan dan Sasaran", "TUJUAN", "Tujuan dan", "indikator tujuan"],
    );
}

/// Money of which nothing is known has no columns, in the tree and in the agreement's sheet; a note says why.
#[test]
fn without_any_money_no_table_has_columns_of_it() {
    let tiada = "{ tidak-tersedia = \"belum ada\" }";
    let mut files = edited(&[]);
    for (berkas, uang) in [
        (ANGGARAN, "pagu = 150_000_000"),
        (ANGGARAN, "pagu = 50_000_000"),
        (ANGGARAN, "pagu = 900_000_000"),
        (BELANJA, "\"1.1.1\" = 37_500_000"),
        (BELANJA, "\"1.1.2\" = 0"),
        (BELANJA, "\"2.1.1\" = 215_400_000"),
    ] {
        let (kunci, _) = uang.split_once(" = ").expect("a key");
        replace(&mut files, berkas, uang, &format!("{kunci} = {tiada}"));
    }
    replace(
        &mut files,
        ANALISIS,
        "Dari pagu {pagu:1.1}, kegiatan ini telah membelanjakan {realisasi-anggaran:1.1} atau {serapan:1.1}. ",
        "",
    );
    replace(&mut files, ANALISIS, ", sehingga serapannya\n{serapan:2.1}", "");
    let lampiran = "isi = \"perjanjian-kinerja\"";
    let pengukuran =
        format!("{lampiran}\n\n[[lampiran]]\njudul = \"Pengukuran\"\nisi = \"pengukuran-kinerja\"");
    replace(&mut files, "laporan.toml", lampiran, &pengukuran);
    let teks = says(files);
    says_all(
        &teks,
        &[
            "\nCapaian Kinerja Program, Kegiatan, dan Sub Kegiatan Tribulan I Tahun 2023\n",
            "Rincian target, realisasi, dan capaian kinerja setiap program, kegiatan, dan sub kegiatan disajikan",
            "Pagu anggaran tidak tersedia: belum ada.",
            "No.\nProgram\nKeterangan\n",
        ],
    );
    says_none(&teks, &["Pagu (Rp)", "Anggaran (Rp)", "TOTAL", "ANGGARAN", "Serapan"]);
    says_all(&teks, &["keuangan daerah. Rinciannya disajikan menurut program dan kegiatan."]);
    says_none(&teks, &["menurut sasaran yang dilayani", "Penggunaannya dipertanggungjawabkan"]);
}

/// An output of which the target is unknown lacks another thing than one of which nobody knows what was put out; one that was
/// promised nothing is none of those with a target.
#[test]
fn outputs_that_cannot_be_judged_are_told_by_what_they_lack() {
    const TIADA: &str = "{ tidak-tersedia = \"belum didata\" }";
    let pertama = (ANGGARAN, "target = 40, ", format!("target = {TIADA}, "));
    let kedua = (HASIL, "\"1.1.2\" = 0", format!("\"1.1.2\" = {TIADA}"));
    let bebas = (ANGGARAN, "target = 40, ", "tanpa-target = true, ".to_owned());
    for (ubahan, kalimat) in [
        (
            vec![&pertama, &kedua],
            "dari tiga sub kegiatan yang mempunyai target, satu telah mencapai target tahun 2023, satu tidak dapat dinilai karena targetnya tidak tersedia, dan satu tidak dapat dinilai karena realisasinya tidak tersedia.",
        ),
        (
            vec![&bebas, &kedua],
            "dari dua sub kegiatan yang mempunyai target, satu telah mencapai target tahun 2023 dan satu tidak dapat dinilai karena realisasinya tidak tersedia.",
        ),
    ] {
        let mut files = tanpa_indikator(true);
        replace(&mut files, HASIL, "\"2.1.1\" = [12, 3]", "\"2.1.1\" = [12, 12]");
        for (berkas, lama, baru) in ubahan {
            replace(&mut files, berkas, lama, baru);
        }
        says_all(&says(files), &[kalimat]);
    }
}
