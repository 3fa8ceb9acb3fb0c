//! Budgets of other offices, from their files to the rows that are printed: official codes, other levels, money for several
//! sasaran or for none.

use lkjip::compute::compute;
use lkjip::domain::kode::Kode;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::susunan::JenisTabel;
use lkjip::narrate::narrate;
use lkjip::naskah::{Blok, Potongan, Tabel};

use crate::contoh::{kecil, load_kecil, replace, told};

const ANGGARAN: &str = "anggaran.toml";

/// The small report with other texts in its files: file, what stands there, what stands there then.
#[track_caller]
fn laporan(ubahan: &[(&str, &str, &str)]) -> Laporan {
    let mut files = kecil();
    for (berkas, dari, menjadi) in ubahan {
        replace(&mut files, berkas, dari, menjadi);
    }
    let loaded = load_kecil(files);
    let masalah = told(&loaded);
    loaded.isi.unwrap_or_else(|| panic!("{masalah}")).laporan
}

/// A table of the report as text, a row a line; its title first, its notes last.
fn tabel(laporan: &Laporan, jenis: JenisTabel) -> Vec<String> {
    let naskah = narrate(laporan, &compute(laporan), None, None);
    let blok = naskah.blok().chain(naskah.lampiran.iter().flat_map(|lampiran| &lampiran.isi));
    let mut tabel = blok.filter_map(|blok| match blok {
        Blok::Tabel(tabel) if tabel.jenis == jenis => Some(tabel),
        _ => None,
    });
    rows(tabel.next().expect("such a table"))
}

fn rows(tabel: &Tabel) -> Vec<String> {
    let polos = |isi: &[Potongan]| -> String {
        isi.iter().map(Potongan::polos).collect::<String>().replace('\u{a0}', " ")
    };
    let kepala = tabel.kepala.iter();
    let baris = kepala.chain(tabel.baris.iter().map(|baris| &baris.sel));
    let baris =
        baris.map(|sel| sel.iter().map(|sel| polos(&sel.isi)).collect::<Vec<_>>().join(" | "));
    let catatan = tabel.catatan.iter().map(|isi| polos(isi));
    [tabel.judul.replace('\u{a0}', " ")].into_iter().chain(baris).chain(catatan).collect()
}

/// The rows of a table that hold a text.
fn holding(baris: &[String], isi: &str) -> Vec<String> {
    baris.iter().filter(|baris| baris.contains(isi)).cloned().collect()
}

/// Everything that is printed, a paragraph or cell after the other.
fn printed(laporan: &Laporan) -> String {
    let naskah = narrate(laporan, &compute(laporan), None, None);
    serde_json::to_string(&naskah).expect("a manuscript is JSON").replace('\u{a0}', " ")
}

const RESMI: [(&str, &str, &str); 8] = [
    (ANGGARAN, "kode = \"2\"", "kode = \"GG\""),
    (ANGGARAN, "kode = \"2.1\"", "kode = \"GG.2896\""),
    (ANGGARAN, "kode = \"2.1.1\"", "kode = \"2896.QMA.006\""),
    ("realisasi-anggaran.toml", "\"2.1.1\"", "\"2896.QMA.006\""),
    ("realisasi-kinerja.toml", "\"2.1.1\"", "\"2896.QMA.006\""),
    ("analisis.toml", "[kegiatan.\"2.1\"]", "[kegiatan.\"GG.2896\"]"),
    (
        "analisis.toml",
        "{realisasi:2.1.1} dari target {target:2.1.1}",
        "{realisasi:2896.QMA.006} dari target {target:2896.QMA.006}",
    ),
    ("analisis.toml", "{serapan:2.1}", "{serapan:GG.2896}"),
];

#[test]
fn official_codes_stand_at_any_depth_and_are_printed_where_the_office_wants_it() {
    let tercetak = ("laporan.toml", "desimal = 2", "desimal = 2\ncetak-kode = true");
    let berkode = (
        "anggaran.toml",
        "kode = \"1.1.1\"",
        "kode = \"1.1.1\"\nkode-resmi = \"X.XX.01.2.01.0001\"",
    );
    let kembar = (
        "anggaran.toml",
        "kode = \"1.1.2\"",
        "kode = \"1.1.2\"\nkode-resmi = \"X.XX.01.2.01.0001\"",
    );
    let ubahan: Vec<_> = RESMI.into_iter().chain([tercetak, berkode, kembar]).collect();
    let baris = tabel(&laporan(&ubahan), JenisTabel::ProgramKegiatan);
    assert_eq!(holding(&baris, "X.XX.01.2.01.0001 Pembinaan").len(), 2, "{baris:#?}");
    for kode in ["| GG PROGRAM", "| GG.2896 Administrasi", "| 2896.QMA.006 Penyediaan"] {
        assert_eq!(holding(&baris, kode).len(), 1, "{kode} {baris:#?}");
    }
    let tanpa = tabel(&laporan(&RESMI), JenisTabel::ProgramKegiatan);
    assert!(holding(&tanpa, "GG.").is_empty(), "{tanpa:#?}");
}

/// The small report with money at the kegiatan: 900 million of pagu, 215,4 million spent; no indicator.
const DUA_TINGKAT: [(&str, &str, &str); 6] = [
    (
        ANGGARAN,
        "indikator = [{ nama = \"Persentase serapan anggaran\", cara = \"rata-rata-sub\" }]\n",
        "",
    ),
    (
        ANGGARAN,
        "indikator = [{ nama = \"Persentase capaian administrasi keuangan\", cara = \"rata-rata-sub\" }]\n\n    [[program.kegiatan.sub-kegiatan]]\n    kode = \"2.1.1\"\n    nama = \"Penyediaan Gaji dan Tunjangan\"\n    indikator = [{ nama = \"Jumlah pegawai yang menerima gaji\", target = [12, 12], satuan = [\"orang\", \"bulan\"], bentuk = \"kali\" }]\n    pagu = 900_000_000\n    sumber-dana = [\"DAU\"]\n",
        "pagu = 900_000_000\n",
    ),
    ("realisasi-anggaran.toml", "\"2.1.1\"", "\"2.1\""),
    ("realisasi-kinerja.toml", "\"2.1.1\" = [12, 3]\n", ""),
    ("analisis.toml", " untuk {realisasi:2.1.1} dari target {target:2.1.1}", ""),
    ("analisis.toml", "Gaji dan tunjangan dibayarkan", "Gaji dibayarkan"),
];

#[test]
fn money_may_stand_at_a_kegiatan_without_sub_kegiatan() {
    let isi = laporan(&DUA_TINGKAT);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    assert_eq!(
        holding(&baris, "Administrasi Keuangan"),
        ["1 | Administrasi Keuangan | – |  |  |  | 900.000.000 | 215.400.000 | 23,93"]
    );
    // 150 + 50 + 900 million of pagu, 37,5 + 0 + 215,4 million spent: 252,9 / 1.100 = 22,99%.
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.000 | 252.900.000 | 22,99"]);
    assert!(printed(&isi).contains("melaksanakan 2 program, 2 kegiatan, dan 2 sub kegiatan."));
}

#[test]
fn an_office_without_any_sub_kegiatan_reads_of_none() {
    let mut isi = laporan(&DUA_TINGKAT);
    for kegiatan in isi.program.iter_mut().flat_map(|program| &mut program.kegiatan) {
        let sub = std::mem::take(&mut kegiatan.sub_kegiatan);
        kegiatan.alokasi = kegiatan.alokasi.take().or(sub.first().map(|sub| sub.alokasi.clone()));
        kegiatan.indikator.clear();
    }
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    assert!(baris[0].contains("Anggaran Program dan Kegiatan Tribulan I"), "{}", baris[0]);
    assert!(baris[1].contains("| Program/Kegiatan |"), "{}", baris[1]);
    // The first kegiatan has the money of its first sub kegiatan: 150 + 900 million, 37,5 + 215,4 spent.
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.050.000.000 | 252.900.000 | 24,09"]);
    assert!(printed(&isi).contains("melaksanakan 2 program dan 2 kegiatan."));
}

#[test]
fn a_kegiatan_for_several_sasaran_is_counted_once_in_a_row_of_its_own() {
    let mut isi = laporan(&[]);
    let mut kedua = isi.renstra.sasaran[0].clone();
    kedua.id.0 = "S2".to_owned();
    for (nomor, indikator) in (2..).zip(&mut kedua.indikator) {
        indikator.id.0 = format!("IK{nomor}");
    }
    isi.renstra.sasaran.push(kedua);
    let kedua = isi.renstra.sasaran[1].id.clone();
    isi.program[0].kegiatan[0].sasaran.push(kedua);
    let baris = tabel(&isi, JenisTabel::AnggaranSasaran);
    // 150 + 50 of 1.100 million are 18,18%; 37,5 of 200 million spent are 18,75%.
    assert_eq!(
        holding(&baris, "Beberapa sasaran"),
        ["Beberapa sasaran | 200.000.000 | 37.500.000 | 18,75 | 18,18"]
    );
    assert_eq!(holding(&baris, "| – | – | – | –").len(), 2, "{baris:#?}");
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.000 | 252.900.000 | 22,99 | 100,00"]);
    let semua = printed(&isi);
    assert_eq!(semua.matches("terealisasi Rp0").count(), 0);
    // It is told of under the first, and no sasaran is judged by its money in silence.
    let didukung = semua.split("Sasaran ini didukung oleh").skip(1);
    let di_sini = didukung
        .filter(|isi| isi.split('.').next().is_some_and(|isi| isi.ends_with("di bawah ini")));
    assert_eq!(di_sini.count(), 1);
    let lain = "melalui satu kegiatan yang diuraikan pada sasaran lain yang juga dilayaninya.";
    assert_eq!(semua.matches(lain).count(), 1);
    let catatan = "kegiatan yang melayani beberapa sasaran tidak dibagi kepada sasarannya";
    assert!(semua.contains(catatan), "{semua}");
}

/// Three sasaran: the first and the last are served by one program, the second by another, and one kegiatan serves two.
fn tiga_sasaran(laporan: &mut Laporan) {
    for nomor in 2..=3 {
        let mut lain = laporan.renstra.sasaran[0].clone();
        lain.id.0 = format!("S{nomor}");
        lain.indikator[0].id.0 = format!("IK{nomor}");
        laporan.renstra.sasaran.push(lain);
    }
    let sasaran: Vec<_> =
        laporan.renstra.sasaran.iter().map(|sasaran| sasaran.id.clone()).collect();
    laporan.program[1].pendukung = false;
    laporan.program[1].kegiatan[0].sasaran = vec![sasaran[1].clone()];
    let kegiatan = &mut laporan.program[0].kegiatan;
    for (kode, melayani) in
        [("1.2", vec![2]), ("1.3", vec![0, 2]), ("1.4", vec![])].into_iter().rev()
    {
        let mut lain = kegiatan[0].clone();
        lain.kode = Kode(kode.to_owned());
        lain.sasaran = melayani.into_iter().map(|at: usize| sasaran[at].clone()).collect();
        lain.indikator.clear();
        lain.sub_kegiatan.truncate(1);
        lain.sub_kegiatan[0].kode = Kode(format!("{kode}.1"));
        lain.sub_kegiatan[0].indikator.clear();
        kegiatan.insert(1, lain);
    }
}

#[test]
fn a_sasaran_has_the_money_of_the_kegiatan_that_serve_it() {
    let mut isi = laporan(&[]);
    tiga_sasaran(&mut isi);
    let pertama = "Program Pembinaan Perpustakaan";
    let sasaran = "Meningkatnya layanan perpustakaan desa";
    let kedua = "Program Penunjang Urusan Pemerintahan";
    let catatan = "Anggaran program yang tercantum pada beberapa baris adalah pagu kegiatannya";
    let harapan = |indikator: &str| {
        [
            // 150 and 50 million; then 150 each.
            format!("1 | {sasaran} | {indikator}{pertama} | 200.000.000"),
            format!("2 | {sasaran} | {indikator}{kedua} | 900.000.000"),
            format!("3 | {sasaran} | {indikator}{pertama} | 150.000.000"),
            format!("melayani sasaran 1 dan 3 | {pertama} | 150.000.000"),
            format!("tidak dirinci menurut sasaran | {pertama} | 150.000.000"),
            "JUMLAH | 1.550.000.000".to_owned(),
            catatan.to_owned(),
        ]
    };
    let baris = tabel(&isi, JenisTabel::PerjanjianKinerja);
    for harapan in harapan("Persentase Perpustakaan Desa yang Aktif | 80,00% | ") {
        assert_eq!(holding(&baris, &harapan).len(), 1, "{harapan}: {baris:#?}");
    }
    // Where nothing is measured, nothing stands in two columns: they are left out.
    for sasaran in &mut isi.renstra.sasaran {
        sasaran.indikator.clear();
    }
    isi.renstra.tujuan[0].indikator.clear();
    isi.program[0].indikator.clear();
    isi.program[1].indikator.clear();
    let baris = tabel(&isi, JenisTabel::PerjanjianKinerja);
    for harapan in harapan("") {
        assert_eq!(holding(&baris, &harapan).len(), 1, "{harapan}: {baris:#?}");
    }
}

/// A program that serves every sasaran beside which it stands keeps one cell with all of its money.
#[test]
fn a_program_for_neighbouring_sasaran_stands_once() {
    let mut isi = laporan(&[]);
    let mut kedua = isi.renstra.sasaran[0].clone();
    kedua.id.0 = "S2".to_owned();
    kedua.indikator[0].id.0 = "IK2".to_owned();
    let id = kedua.id.clone();
    isi.renstra.sasaran.push(kedua);
    isi.program[0].kegiatan[0].sasaran.push(id);
    let baris = tabel(&isi, JenisTabel::PerjanjianKinerja);
    let program = holding(&baris, "| Program Pembinaan Perpustakaan | 200.000.000");
    assert_eq!(program.len(), 1, "{baris:#?}");
    assert_eq!(holding(&baris, "melayani sasaran").len(), 0, "{baris:#?}");
}

#[test]
fn an_office_that_does_not_say_which_sasaran_its_money_serves_reads_of_none() {
    let isi = laporan(&[(ANGGARAN, "  sasaran = \"S1\"\n", "")]);
    let baris = tabel(&isi, JenisTabel::AnggaranSasaran);
    assert_eq!(
        holding(&baris, "Tidak dirinci"),
        ["Tidak dirinci menurut sasaran | 200.000.000 | 37.500.000 | 18,75 | 18,18"]
    );
    let semua = printed(&isi);
    for salah in [
        "program tersendiri",
        "Anggaran yang mendukungnya",
        "Rp0",
        "kegiatan yang dapat dinilai",
        "didukung oleh program pada",
    ] {
        assert!(!semua.contains(salah), "{salah}");
    }
    assert!(semua.contains("Sebanyak 18,18% dari pagu tidak dirinci menurut sasaran."));
    let baris = tabel(&isi, JenisTabel::PerjanjianKinerja);
    // No sasaran has a program beside it, so that they stand below all of them.
    let (_, program) =
        baris.split_at(baris.iter().position(|baris| baris.contains("RINCI")).expect("programs"));
    assert_eq!(
        program[..7],
        [
            "PROGRAM (TIDAK DIRINCI MENURUT SASARAN)",
            "No. | Program | Anggaran (Rp)",
            "1 | Program Pembinaan Perpustakaan | 200.000.000",
            "PROGRAM PENDUKUNG",
            "No. | Program | Anggaran (Rp)",
            "1 | Program Penunjang Urusan Pemerintahan | 900.000.000",
            "JUMLAH | 1.100.000.000",
        ]
    );
    assert!(!baris.iter().any(|baris| baris.contains("| –")), "{baris:#?}");
    // Said of one kegiatan alone, where others serve one.
    let isi = laporan(&[(ANGGARAN, "sasaran = \"S1\"", "sasaran = []")]);
    assert_eq!(holding(&tabel(&isi, JenisTabel::AnggaranSasaran), "Tidak dirinci").len(), 1);
}

#[test]
fn urusan_and_bidang_stand_with_their_sums() {
    let di_atas = |kode: &str, bidang: &str| {
        format!("kode = \"{kode}\"\nurusan = \"Unsur Penunjang\"\nbidang = \"{bidang}\"")
    };
    let (satu, dua) = (di_atas("1", "Perencanaan"), di_atas("2", "Keuangan"));
    let isi = laporan(&[(ANGGARAN, "kode = \"1\"", &satu), (ANGGARAN, "kode = \"2\"", &dua)]);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    let jumlah: Vec<&String> =
        baris.iter().filter(|baris| baris.matches(" | ").count() == 3).collect();
    assert_eq!(
        jumlah,
        [
            "UNSUR PENUNJANG | 1.100.000.000 | 252.900.000 | 22,99",
            "Perencanaan | 200.000.000 | 37.500.000 | 18,75",
            "Keuangan | 900.000.000 | 215.400.000 | 23,93",
            "TOTAL | 1.100.000.000 | 252.900.000 | 22,99",
        ]
    );
}

#[test]
fn money_is_exact_to_the_sen_and_printed_as_the_office_says() {
    let sen = [
        (ANGGARAN, "pagu = 150_000_000", "pagu = 150_000_000.65"),
        ("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000", "\"1.1.1\" = 37_499_999.40"),
    ];
    let dengan = |satuan: &str| {
        let kebijakan = format!("desimal = 2\nsatuan-uang = \"{satuan}\"");
        let ubahan = [sen[0], sen[1], ("laporan.toml", "desimal = 2", &kebijakan)];
        let isi = laporan(&ubahan);
        (tabel(&isi, JenisTabel::ProgramKegiatan), printed(&isi))
    };
    // 150.000.000,65 + 50 + 900 million; 37.499.999,40 + 215.400.000.
    let catatan = "Jumlah dihitung dari nilai uang yang belum dibulatkan";
    let (baris, semua) = dengan("sen");
    assert!(!semua.contains(catatan));
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.000,65 | 252.899.999,40 | 22,99"]);
    assert!(semua.contains("Rp252.899.999,40 (dua ratus lima puluh dua juta delapan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan rupiah empat puluh sen)"));
    let (baris, semua) = dengan("rupiah");
    assert!(!semua.contains(catatan));
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.001 | 252.899.999 | 22,99"]);
    assert!(!semua.contains("999,40"));
    let (baris, semua) = dengan("juta");
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100,00 | 252,90 | 22,99"]);
    assert!(baris[2].contains("Pagu (juta Rp) | Realisasi (juta Rp)"), "{}", baris[2]);
    assert!(semua.contains("Rp252.899.999 ("));
}

#[test]
fn sums_of_what_was_rounded_are_explained_where_they_need_it() {
    // 1.004.000 and 1.004.000 are 1,00 and 1,00, and together 2,01.
    let pagu = [
        ("laporan.toml", "desimal = 2", "desimal = 2\nsatuan-uang = \"juta\""),
        (ANGGARAN, "pagu = 150_000_000", "pagu = 1_004_000"),
        (ANGGARAN, "pagu = 50_000_000", "pagu = 1_004_000"),
        ("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000", "\"1.1.1\" = 0"),
    ];
    let isi = laporan(&pagu);
    let catatan = |jenis| {
        let baris = tabel(&isi, jenis);
        baris.iter().filter(|baris| baris.contains("yang belum dibulatkan")).count()
    };
    assert_eq!(catatan(JenisTabel::ProgramKegiatan), 1);
    // 2,01 and 900,00 are 902,01.
    assert_eq!(catatan(JenisTabel::Program), 0);
    assert_eq!(catatan(JenisTabel::AnggaranSasaran), 0);
}

#[test]
fn more_than_the_pagu_may_be_spent_with_a_reason_that_is_printed() {
    let lebih =
        "\"1.1.1\" = { nilai = 180_000_000, melebihi-pagu = \"pendapatan BLUD dipakai langsung\" }";
    let isi = laporan(&[("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000", lebih)]);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    // 180 of 150 million.
    assert_eq!(holding(&baris, "| 120,00").len(), 1);
    assert_eq!(
        baris.last().map(String::as_str),
        Some(
            "Realisasi anggaran Pembinaan Perpustakaan Desa melebihi pagunya: pendapatan BLUD dipakai langsung."
        )
    );
}

#[test]
fn spending_that_nobody_knows_is_no_zero() {
    let tak_ada = "tidak-tersedia = \"laporan keuangan belum terbit\"\n";
    let semua = laporan(&[
        (
            "realisasi-anggaran.toml",
            "[realisasi]\n\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0\n\"2.1.1\" = 215_400_000",
            tak_ada,
        ),
        (
            "analisis.toml",
            "kegiatan ini telah membelanjakan {realisasi-anggaran:1.1} atau {serapan:1.1}",
            "kegiatan ini berjalan",
        ),
        ("analisis.toml", ", sehingga serapannya\n{serapan:2.1}", ""),
    ]);
    let baris = tabel(&semua, JenisTabel::ProgramKegiatan);
    // No column stands for it; the note says why, once.
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.000"]);
    assert_eq!(
        holding(&baris, "tidak tersedia"),
        ["Realisasi anggaran tidak tersedia: laporan keuangan belum terbit."]
    );
    let tercetak = printed(&semua);
    for salah in ["belum ada belanja", "Rp0", "atau –", "adalah –", "serapan tertinggi"] {
        assert!(!tercetak.contains(salah), "{salah}");
    }
    // One of them alone: what it belongs to is unknown, the rest is summed.
    let satu = laporan(&[(
        "realisasi-anggaran.toml",
        "\"1.1.2\" = 0",
        "\"1.1.2\" = { tidak-tersedia = \"belum dibukukan\" }",
    )]);
    let baris = tabel(&satu, JenisTabel::AnggaranSasaran);
    assert_eq!(
        holding(&baris, "Penunjang"),
        [
            "1 | Program Penunjang Urusan Pemerintahan | Persentase serapan anggaran | 900.000.000 | 215.400.000 | 23,93 | 81,82"
        ]
    );
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.100.000.000 | – | – | 100,00"]);
    assert_eq!(holding(&baris, "belum dibukukan").len(), 1);
}

#[test]
fn an_output_that_nobody_knows_leaves_sums_and_means() {
    let tak_ada = "{ tidak-tersedia = \"belum direkap\" }";
    let isi = laporan(&[
        ("realisasi-kinerja.toml", "\"1.1.1\" = 10", &format!("\"1.1.1\" = {tak_ada}")),
        ("analisis.toml", "menjangkau {realisasi:1.1} dari target {target:1.1}", "berjalan"),
    ]);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    assert_eq!(holding(&baris, "| 40 perpustakaan | – | – |").len(), 1, "{baris:#?}");
    assert_eq!(holding(&baris, "| 60 perpustakaan | – | – |").len(), 1, "{baris:#?}");
    assert_eq!(holding(&baris, "belum direkap").len(), 1);
    // The mean of what is left: nothing of 20.
    let rata = laporan(&[
        ("realisasi-kinerja.toml", "\"1.1.1\" = 10", &format!("\"1.1.1\" = {tak_ada}")),
        ("realisasi-kinerja.toml", "\"1.1.2\" = 0", "\"1.1.2\" = 5"),
        (ANGGARAN, "cara = \"jumlah-sub\", satuan = \"perpustakaan\"", "cara = \"rata-rata-sub\""),
        ("analisis.toml", "menjangkau {realisasi:1.1} dari target {target:1.1}", "berjalan"),
    ]);
    // 5 of 20.
    let baris = tabel(&rata, JenisTabel::ProgramKegiatan);
    assert_eq!(
        holding(&baris, "Jumlah perpustakaan yang dibina | 100% | 25,00% | 25,00").len(),
        1,
        "{baris:#?}"
    );
}

#[test]
fn what_a_sub_kegiatan_repeats_from_the_renstra_counts_above_it() {
    let isi = laporan(&[
        (ANGGARAN, "target = 40, satuan = \"perpustakaan\" }]", "acuan = \"IK1\" }]"),
        (ANGGARAN, "cara = \"jumlah-sub\", satuan = \"perpustakaan\"", "cara = \"rata-rata-sub\""),
        ("realisasi-kinerja.toml", "\"1.1.1\" = 10\n", ""),
    ]);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    // 70 of 80 are 87,50%; 0 of 20 are none: 87,50 / 2.
    assert_eq!(
        holding(&baris, "Jumlah perpustakaan yang dibina | 100% | 43,75% | 43,75").len(),
        1,
        "{baris:#?}"
    );
}

#[test]
fn a_target_of_zero_and_a_missing_one_leave_the_share() {
    let dengan = |cara: &str, target: &str| {
        let isi = laporan(&[
            (ANGGARAN, "target = 40, satuan", &format!("{target}, satuan")),
            (
                ANGGARAN,
                "cara = \"jumlah-sub\", satuan = \"perpustakaan\"",
                &format!("cara = \"{cara}\""),
            ),
            ("realisasi-kinerja.toml", "\"1.1.2\" = 0", "\"1.1.2\" = 5"),
        ]);
        holding(&tabel(&isi, JenisTabel::ProgramKegiatan), "Jumlah perpustakaan yang dibina")
    };
    // What is left is 5 of 20, whatever came of the 10 that nobody asked for.
    for cara in ["rasio-sub", "rata-rata-sub"] {
        for target in ["target = 0", "tanpa-target = true"] {
            let baris = dengan(cara, target);
            assert!(baris[0].contains("| 100% | 25,00% | 25,00 |"), "{cara} {target} {baris:#?}");
        }
    }
}

/// A second kegiatan in the second program, with outputs of 10/10, 0/10 and 5/10.
const KEGIATAN_KEDUA: [(&str, &str, &str); 5] = [
    (
        ANGGARAN,
        "nama = \"Persentase serapan anggaran\", cara = \"rata-rata-sub\"",
        "nama = \"Persentase serapan anggaran\", cara = \"rata-rata-kegiatan\"",
    ),
    (
        ANGGARAN,
        "    pagu = 900_000_000\n    sumber-dana = [\"DAU\"]\n",
        "    pagu = 900_000_000\n\n  [[program.kegiatan]]\n  kode = \"2.2\"\n  nama = \"Administrasi Umum\"\n  indikator = [{ nama = \"Persentase administrasi umum\", cara = \"rata-rata-sub\" }]\n  sub-kegiatan = [\n    { kode = \"2.2.1\", nama = \"A\", pagu = 1_000, indikator = [{ nama = \"a\", target = 10, satuan = \"unit\" }] },\n    { kode = \"2.2.2\", nama = \"B\", pagu = 1_000, indikator = [{ nama = \"b\", target = 10, satuan = \"unit\" }] },\n    { kode = \"2.2.3\", nama = \"C\", pagu = 1_000, indikator = [{ nama = \"c\", target = 10, satuan = \"unit\" }] },\n  ]\n",
    ),
    (
        "realisasi-anggaran.toml",
        "\"2.1.1\" = 215_400_000",
        "\"2.1.1\" = 215_400_000\n\"2.2.1\" = 0\n\"2.2.2\" = 0\n\"2.2.3\" = 0",
    ),
    (
        "realisasi-kinerja.toml",
        "\"2.1.1\" = [12, 3]",
        "\"2.1.1\" = [12, 3]\n\"2.2.1\" = 10\n\"2.2.2\" = 0\n\"2.2.3\" = 5",
    ),
    (
        "analisis.toml",
        "[program.\"1\"]",
        "[kegiatan.\"2.2\"]\nuraian = \"Sesuai jadwal, dengan {realisasi:2.2.1} dan {realisasi:2.2.3}.\"\n\n[program.\"1\"]",
    ),
];

#[test]
fn a_program_may_be_the_mean_of_its_kegiatan() {
    let baris = tabel(&laporan(&KEGIATAN_KEDUA), JenisTabel::ProgramKegiatan);
    // (100 + 0 + 50) / 3; with 25 of the first kegiatan that is 37,50. The four sub kegiatan alone would give 43,75.
    assert_eq!(holding(&baris, "Persentase administrasi umum | 100% | 50,00% | 50,00").len(), 1);
    assert_eq!(holding(&baris, "Persentase serapan anggaran | 100% | 37,50% | 37,50").len(), 1);
}

#[test]
fn what_is_not_of_this_year_is_named_and_counted_nowhere() {
    let ubahan = [
        (
            ANGGARAN,
            "kode = \"1.1.2\"",
            "kode = \"1.1.2\"\n    tidak-tahun-ini = \"target dan pagu tahun 2023 nol\"",
        ),
        (
            ANGGARAN,
            "[[program]]\nkode = \"2\"",
            "[[program]]\nkode = \"3\"\nnama = \"Program Literasi\"\npengganti = \"1\"\n\n[[program]]\nkode = \"2\"",
        ),
        ("realisasi-anggaran.toml", "\"1.1.2\" = 0\n", ""),
        ("realisasi-kinerja.toml", "\"1.1.2\" = 0\n", ""),
    ];
    let isi = laporan(&ubahan);
    let baris = tabel(&isi, JenisTabel::ProgramKegiatan);
    // 150 + 900 million.
    assert_eq!(holding(&baris, "TOTAL"), ["TOTAL | 1.050.000.000 | 252.900.000 | 24,09"]);
    assert_eq!(
        holding(&baris, "tidak ikut dihitung"),
        [
            "Tidak termasuk tahun 2023 dan tidak ikut dihitung: Pembinaan Perpustakaan Sekolah (target dan pagu tahun 2023 nol).",
            "Tidak termasuk tahun 2023 dan tidak ikut dihitung: Program Literasi (menggantikan Program Pembinaan Perpustakaan).",
        ]
    );
    let semua = printed(&isi);
    assert!(semua.contains("melaksanakan 2 program, 2 kegiatan, dan 2 sub kegiatan."));
    assert_eq!(semua.matches("Program Literasi").count(), 1);
}

#[test]
fn output_without_a_target_is_output() {
    let ubahan = [
        (ANGGARAN, "target = 40, satuan", "tanpa-target = true, satuan"),
        (ANGGARAN, "cara = \"jumlah-sub\", satuan = \"perpustakaan\"", "cara = \"rata-rata-sub\""),
    ];
    let mut files = kecil();
    for (berkas, dari, menjadi) in ubahan {
        replace(&mut files, berkas, dari, menjadi);
    }
    assert_eq!(told(&load_kecil(files)), "");
}

/// The small report without a budget, as its files would be; for what reason, if any.
#[track_caller]
fn without_budget(alasan: Option<&str>) -> Laporan {
    let mut files = kecil();
    files.retain(|path, _| !path.ends_with("realisasi-anggaran.toml"));
    match alasan {
        Some(alasan) => {
            let path = files.keys().find(|path| path.ends_with(ANGGARAN)).cloned().expect("a file");
            let isi = format!("tahun = 2023\ntidak-tersedia = \"{alasan}\"\n");
            files.insert(path, isi.into_bytes());
        }
        None => files.retain(|path, _| !path.ends_with(ANGGARAN)),
    }
    let volume = "\"1.1.1\" = 10\n\"1.1.2\" = 0\n\"2.1.1\" = [12, 3]\n";
    replace(&mut files, "realisasi-kinerja.toml", volume, "");
    replace(&mut files, "renstra.toml", "program = \"1\"\n", "");
    let analisis = files.iter_mut().find(|(path, _)| path.ends_with("analisis.toml"));
    let (_, analisis) = analisis.expect("a file");
    let text = String::from_utf8_lossy(analisis).into_owned();
    let kept = text.split("[kegiatan.\"1.1\"]").next().expect("a part");
    *analisis = kept.as_bytes().to_vec();
    let loaded = load_kecil(files);
    let masalah = told(&loaded);
    loaded.isi.unwrap_or_else(|| panic!("{masalah}")).laporan
}

#[test]
fn a_report_without_a_budget_tells_of_none() {
    let alasan = "notulensi hanya memuat anggaran tahun 2024";
    for (alasan, kalimat) in [(Some(alasan), 1), (None, 0)] {
        let isi = without_budget(alasan);
        let semua = printed(&isi);
        let tiada = format!("Anggaran tahun 2023 tidak disajikan: {}.", alasan.unwrap_or_default());
        assert_eq!(semua.matches(&tiada).count(), kalimat);
        for salah in
            ["nol program", "0 program", "Rp0", "pagu", "serapan", "Serapan", "program tersendiri"]
        {
            let at = semua.find(salah).map(|at| &semua[at.saturating_sub(200)..at + 50]);
            assert_eq!(at, None, "{salah}");
        }
    }
}

/// A year's report tells what each fund paid; a quarter's does not, nor does one that names no fund.
#[test]
fn a_year_tells_its_money_by_fund() {
    let setahun = [
        ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\""),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31"),
    ];
    let baris = tabel(&laporan(&setahun), JenisTabel::AnggaranDana);
    assert_eq!(baris.iter().filter(|baris| baris.starts_with("TOTAL")).count(), 1, "{baris:#?}");
    assert!(!laporan(&[]).susunan.memuat(JenisTabel::AnggaranDana));
}
