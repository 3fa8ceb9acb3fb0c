//! Sentences whose words depend on figures, read whole, branch by branch, as the small report tells them.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::domain::anggaran::{Cara, SubKegiatan};
use lkjip::domain::angka::{Rupiah, Tersedia};
use lkjip::domain::bagian::Bagian;
use lkjip::domain::kebijakan::{NolDanNol, NolPerNol};
use lkjip::domain::kode::Kode;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::{Satuan, Ukuran};
use lkjip::domain::rumus::Rumus;
use lkjip::domain::sumber_daya::{KelompokPegawai, Kepegawaian};
use lkjip::domain::target::Target;
use lkjip::narrate::narrate;
use rust_decimal::Decimal;
use serde_json::Value;

const KECIL: &str = "tests/data/kecil/daerah/dinas/2023/tribulan-1";

/// What is changed in the small report, and a paragraph that it then has, whole.
type Case = (fn(&mut Laporan), &'static str);

fn staff(laporan: &mut Laporan) -> &mut Kepegawaian {
    match &mut laporan.kepegawaian {
        Bagian::Ada(isi) => isi,
        Bagian::Tiada(_) => panic!("there is staff"),
    }
}

#[track_caller]
fn says(cases: &[Case]) {
    let report = lkjip::load(Path::new(KECIL)).isi.expect("the small report is valid").laporan;
    for (change, sentence) in cases {
        let mut changed = report.clone();
        change(&mut changed);
        let told = paragraphs(&changed);
        let begin: String = sentence.chars().take(12).collect();
        let like: Vec<&String> = told.iter().filter(|one| one.starts_with(&begin)).collect();
        assert!(told.iter().any(|one| one == sentence), "{sentence}\nis not among {like:#?}");
    }
}

/// Every paragraph of a report, with the words of its references.
fn paragraphs(laporan: &Laporan) -> Vec<String> {
    let naskah = serde_json::to_value(narrate(laporan, &compute(laporan), None, None))
        .expect("a manuscript is JSON");
    let mut found = Vec::new();
    walk(&naskah, &mut found);
    found
}

fn walk(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
        Value::Object(entries) => {
            if let Some(Value::Array(pieces)) = entries.get("isi") {
                let words: String = pieces.iter().filter_map(words).collect();
                found.push(words.replace('\u{a0}', " "));
            }
            entries.values().for_each(|item| walk(item, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn words(piece: &Value) -> Option<&str> {
    let inside = piece.as_object()?.values().next()?;
    inside.as_str().or_else(|| inside.get("teks")?.as_str())
}

fn as_it_is(_: &mut Laporan) {}

fn sub<'a>(laporan: &'a mut Laporan, kode: &str) -> &'a mut SubKegiatan {
    let kegiatan = laporan.program.iter_mut().flat_map(|program| &mut program.kegiatan);
    let mut semua = kegiatan.flat_map(|kegiatan| &mut kegiatan.sub_kegiatan);
    semua.find(|sub| sub.kode == Kode(kode.to_owned())).expect("such a sub kegiatan")
}

fn spend(laporan: &mut Laporan, spent: [(&str, u64); 3]) {
    for (kode, rupiah) in spent {
        sub(laporan, kode).alokasi.anggaran.realisasi = Tersedia::Ada(Rupiah(rupiah.into()));
    }
}

fn grades(laporan: &mut Laporan, people: [u64; 2]) {
    for (golongan, n) in staff(laporan).golongan.iter_mut().zip(people) {
        golongan.pns = Tersedia::Ada(n);
    }
}

fn posts(laporan: &mut Laporan, filled: [u64; 2]) {
    for (eselon, n) in staff(laporan).eselon.iter_mut().zip(filled) {
        eselon.jumlah = Tersedia::Ada(n);
    }
}

/// Sets how many people of a group there are on each level of education.
fn group(laporan: &mut Laporan, id: &str, people: u64) {
    for jenjang in &mut staff(laporan).pendidikan {
        for (satu, jumlah) in &mut jenjang.jumlah {
            if satu.0 == id {
                *jumlah = Tersedia::Ada(people);
            }
        }
    }
}

#[test]
fn the_office_and_its_task() {
    says(&[
        (
            as_it_is,
            "Dinas Perpustakaan Kabupaten Contoh dibentuk berdasarkan Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah. Sebagai unsur pelaksana urusan pemerintahan daerah di bidang perpustakaan, dinas berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
        ),
        (
            |laporan| {
                let rpjmd = laporan.regulasi.keys().find(|id| id.0 == "perda-rpjmd").cloned();
                laporan.instansi.dasar_pembentukan.extend(rpjmd);
                laporan.instansi.urusan.push("kearsipan".to_owned());
            },
            "Dinas Perpustakaan Kabupaten Contoh dibentuk berdasarkan Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah serta Peraturan Daerah Kabupaten Contoh Nomor 3 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026. Sebagai unsur pelaksana urusan pemerintahan daerah di bidang perpustakaan dan kearsipan, dinas berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
        ),
    ]);
}

#[test]
fn the_staff_by_group() {
    says(&[
        (
            as_it_is,
            "Per 31 Maret 2023, pelaksanaan tugas dan fungsi Dinas Perpustakaan Kabupaten Contoh didukung oleh 15 orang pegawai yang terdiri atas 12 orang Pegawai Negeri Sipil dan 3 orang Tenaga Honorer. Rincian pegawai menurut tingkat pendidikan disajikan pada Tabel 1.1.",
        ),
        (
            |laporan| group(laporan, "honorer", 0),
            "Per 31 Maret 2023, pelaksanaan tugas dan fungsi Dinas Perpustakaan Kabupaten Contoh didukung oleh 12 orang pegawai yang seluruhnya merupakan Pegawai Negeri Sipil. Rincian pegawai menurut tingkat pendidikan disajikan pada Tabel 1.1.",
        ),
        (
            |laporan| {
                let id = staff(laporan).kelompok[1].id.clone();
                let id = lkjip::domain::kode::Id(format!("{id}-lain"));
                for jenjang in &mut staff(laporan).pendidikan {
                    jenjang.jumlah.insert(id.clone(), Tersedia::Ada(1_000));
                }
                let nama = "Tenaga Alih Daya".to_owned();
                let singkatan = "TAD".to_owned();
                staff(laporan).kelompok.push(KelompokPegawai { id, nama, singkatan });
            },
            "Per 31 Maret 2023, pelaksanaan tugas dan fungsi Dinas Perpustakaan Kabupaten Contoh didukung oleh 2.015 orang pegawai yang terdiri atas 12 orang Pegawai Negeri Sipil, 3 orang Tenaga Honorer, dan 2.000 orang Tenaga Alih Daya. Rincian pegawai menurut tingkat pendidikan disajikan pada Tabel 1.1.",
        ),
    ]);
}

#[test]
fn the_largest_grade() {
    says(&[
        (
            as_it_is,
            "Dari Tabel 1.2 terlihat bahwa pegawai negeri sipil terbanyak berada pada Golongan III, yaitu 10 orang.",
        ),
        (
            |laporan| grades(laporan, [6, 6]),
            "Dari Tabel 1.2 terlihat bahwa pegawai negeri sipil terbanyak berada pada Golongan IV dan Golongan III, masing-masing 6 orang.",
        ),
        (
            |laporan| grades(laporan, [0, 0]),
            "Dari Tabel 1.2 terlihat bahwa belum ada pegawai negeri sipil.",
        ),
    ]);
}

#[test]
fn structural_posts_and_vacancies() {
    says(&[
        (
            as_it_is,
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat dua jabatan struktural dan seluruhnya telah terisi.",
        ),
        (
            |laporan| posts(laporan, [1, 0]),
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat dua jabatan struktural. Satu jabatan telah terisi, sedangkan satu belum terisi, yaitu satu jabatan eselon III.a.",
        ),
        (
            |laporan| posts(laporan, [0, 0]),
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat dua jabatan struktural dan seluruhnya belum terisi, yaitu satu jabatan eselon II.b dan satu jabatan eselon III.a.",
        ),
        (
            |laporan| drop(laporan.instansi.unit.pop()),
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat satu jabatan struktural yang telah terisi.",
        ),
        (
            |laporan| {
                laporan.instansi.unit.pop();
                posts(laporan, [0, 0]);
            },
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat satu jabatan struktural yang belum terisi.",
        ),
        (
            |laporan| laporan.instansi.unit.clear(),
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi tidak memuat jabatan struktural.",
        ),
    ]);
}

#[test]
fn what_the_agreement_covers() {
    says(&[
        (
            as_it_is,
            "Pada Tahun Anggaran 2023, Dinas Perpustakaan Kabupaten Contoh melaksanakan 2 program, 2 kegiatan, dan 3 sub kegiatan. Pelaksanaannya didanai dari Dana Alokasi Umum (DAU) dengan pagu Anggaran Pendapatan dan Belanja Daerah (APBD) Tahun Anggaran 2023 sebesar Rp1.100.000.000 (satu miliar seratus juta rupiah). Sasaran, indikator, target, program, dan anggarannya disajikan pada Tabel 2.4.",
        ),
        (
            |laporan| {
                laporan.program.pop();
                laporan.sumber_dana.insert("DAK".to_owned(), "Dana Alokasi Khusus".to_owned());
                sub(laporan, "1.1.2").alokasi.sumber_dana =
                    vec!["DAK".to_owned(), "PAD".to_owned()];
            },
            "Pada Tahun Anggaran 2023, Dinas Perpustakaan Kabupaten Contoh melaksanakan 1 program, 1 kegiatan, dan 2 sub kegiatan. Pelaksanaannya didanai dari Dana Alokasi Khusus (DAK), Dana Alokasi Umum (DAU), dan PAD dengan pagu Anggaran Pendapatan dan Belanja Daerah (APBD) Tahun Anggaran 2023 sebesar Rp200.000.000 (dua ratus juta rupiah). Sasaran, indikator, target, program, dan anggarannya disajikan pada Tabel 2.4.",
        ),
    ]);
}

#[test]
fn money_of_the_office() {
    says(&[
        (
            as_it_is,
            "Pagu anggaran Dinas Perpustakaan Kabupaten Contoh Tahun Anggaran 2023 sebesar Rp1.100.000.000 dialokasikan untuk dua program. Sampai dengan akhir Tribulan I Tahun 2023, belanja yang terealisasi adalah Rp252.900.000 (dua ratus lima puluh dua juta sembilan ratus ribu rupiah) atau 22,99% dari pagu tersebut.",
        ),
        (
            |laporan| spend(laporan, [("1.1.1", 0), ("1.1.2", 0), ("2.1.1", 0)]),
            "Pagu anggaran Dinas Perpustakaan Kabupaten Contoh Tahun Anggaran 2023 sebesar Rp1.100.000.000 dialokasikan untuk dua program. Sampai dengan akhir Tribulan I Tahun 2023, belum ada belanja yang terealisasi.",
        ),
        (
            as_it_is,
            "Sebanyak 18,18% dari pagu dialokasikan untuk program yang melayani sasaran dan 81,82% untuk program pendukung. Alokasi dan serapannya disajikan pada Tabel 3.6, sedangkan perbandingan pagu dan realisasi setiap program digambarkan pada Gambar 3.2.",
        ),
        (
            |laporan| drop(laporan.program.pop()),
            "Seluruh pagu dialokasikan untuk program yang melayani sasaran. Alokasi dan serapannya disajikan pada Tabel 3.6, sedangkan perbandingan pagu dan realisasi setiap program digambarkan pada Gambar 3.2.",
        ),
    ]);
}

#[test]
fn serapan_of_the_programs() {
    says(&[
        (
            as_it_is,
            "Dari Gambar 3.2 terlihat bahwa serapan tertinggi terdapat pada Program Penunjang Urusan Pemerintahan, yaitu 23,93%, sedangkan serapan terendah terdapat pada Program Pembinaan Perpustakaan, yaitu 18,75%.",
        ),
        (
            |laporan| {
                let mut ketiga = laporan.program[0].clone();
                ketiga.kode = Kode("3".to_owned());
                ketiga.nama = "Program Kearsipan".to_owned();
                ketiga.kegiatan[0].kode = Kode("3.1".to_owned());
                laporan.program.push(ketiga);
            },
            "Dari Gambar 3.2 terlihat bahwa serapan tertinggi terdapat pada Program Penunjang Urusan Pemerintahan, yaitu 23,93%, sedangkan serapan terendah terdapat pada Program Pembinaan Perpustakaan dan Program Kearsipan, yaitu 18,75%.",
        ),
    ]);
    let mut alike = lkjip::load(Path::new(KECIL)).isi.expect("the small report is valid").laporan;
    spend(&mut alike, [("1.1.1", 15_000_000), ("1.1.2", 5_000_000), ("2.1.1", 90_000_000)]);
    assert!(paragraphs(&alike).iter().all(|one| !one.contains("serapan tertinggi")));
}

/// Sets what the indicators of the tujuan and of the sasaran came to, as a ratio of a target of 100%.
fn measured(laporan: &mut Laporan, tujuan: (u64, u64), sasaran: (u64, u64)) {
    let renstra = &mut laporan.renstra;
    let of_tujuan = renstra.tujuan.iter_mut().flat_map(|satu| &mut satu.indikator);
    let of_sasaran = renstra.sasaran.iter_mut().flat_map(|satu| &mut satu.indikator);
    let all = of_tujuan.map(|one| (one, tujuan)).chain(of_sasaran.map(|one| (one, sasaran)));
    for (indikator, (pembilang, penyebut)) in all {
        indikator.hasil.ukuran =
            Ukuran::Rasio { pembilang: pembilang.into(), penyebut: penyebut.into() };
        indikator.satuan = Satuan::Persen;
        indikator.rumus = Rumus::Positif;
        indikator.target = Tersedia::Ada(Target::Nilai(Decimal::ONE_HUNDRED));
    }
}

#[test]
fn how_many_indicators_are_short() {
    says(&[
        (
            |laporan| measured(laporan, (1, 1), (1, 1)),
            "Sampai dengan akhir Tribulan I Tahun 2023, seluruh indikator yang berjumlah dua telah mencapai target tahun 2023. Penyebab keberhasilan dan upaya yang telah dilakukan diuraikan sebagai berikut.",
        ),
        (
            |laporan| measured(laporan, (1, 2), (1, 2)),
            "Sampai dengan akhir Tribulan I Tahun 2023, seluruh indikator yang berjumlah dua belum mencapai target tahun 2023, yaitu satu indikator tujuan dan satu indikator sasaran. Penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan diuraikan sebagai berikut.",
        ),
        // What was done is announced where it follows.
        (
            |laporan| {
                measured(laporan, (1, 2), (1, 2));
                laporan.solusi.clear();
            },
            "Sampai dengan akhir Tribulan I Tahun 2023, seluruh indikator yang berjumlah dua belum mencapai target tahun 2023, yaitu satu indikator tujuan dan satu indikator sasaran. Penyebab keberhasilan atau kegagalan diuraikan sebagai berikut.",
        ),
        (
            |laporan| measured(laporan, (1, 1), (1, 2)),
            "Sampai dengan akhir Tribulan I Tahun 2023, dari dua indikator terdapat satu indikator sasaran yang belum mencapai target tahun 2023. Penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan diuraikan sebagai berikut.",
        ),
        (
            |laporan| measured(laporan, (1, 2), (1, 1)),
            "Sampai dengan akhir Tribulan I Tahun 2023, dari dua indikator terdapat satu indikator tujuan yang belum mencapai target tahun 2023. Penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan diuraikan sebagai berikut.",
        ),
    ]);
}

/// Nothing spent, put out or reached, under the policy that this is not carried out yet.
fn nothing_done(laporan: &mut Laporan) {
    measured(laporan, (1, 1), (0, 1));
    spend(laporan, [("1.1.1", 0), ("1.1.2", 0), ("2.1.1", 0)]);
    for kode in ["1.1.1", "1.1.2"] {
        for indikator in &mut sub(laporan, kode).indikator {
            if let Cara::Langsung { realisasi: Tersedia::Ada(realisasi), .. } = &mut indikator.cara
            {
                realisasi.bagian.iter_mut().for_each(|bagian| bagian.jumlah = Decimal::ZERO);
            }
        }
    }
    laporan.kebijakan.nol_dan_nol = NolDanNol::BelumDilaksanakan;
}

#[test]
fn a_sasaran_and_its_money() {
    says(&[
        (
            |laporan| measured(laporan, (1, 2), (1, 2)),
            "Indikator Persentase Perpustakaan Desa yang Aktif terealisasi 50,00% dari target 100,00% dengan capaian 50,00%. Dengan demikian, target tahun 2023 belum tercapai. Anggaran yang mendukungnya sebesar Rp200.000.000 terealisasi Rp37.500.000 atau 18,75%, sehingga tingkat efisiensinya 31,25 poin persen. Sasaran ini didukung oleh Program Pembinaan Perpustakaan melalui satu kegiatan yang diuraikan di bawah ini.",
        ),
        (
            nothing_done,
            "Indikator Persentase Perpustakaan Desa yang Aktif terealisasi 0,00% dari target 100,00% dengan capaian 0,00%. Dengan demikian, target tahun 2023 belum tercapai. Anggaran yang mendukungnya sebesar Rp200.000.000 terealisasi Rp0 atau 0,00%. Karena capaian kinerja, keluaran, dan serapan anggarannya masih nol, sasaran ini digolongkan belum dilaksanakan dan tingkat efisiensinya tidak dinilai. Sasaran ini didukung oleh Program Pembinaan Perpustakaan melalui satu kegiatan yang diuraikan di bawah ini.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
                let kegiatan = &mut laporan.program[0].kegiatan[0];
                kegiatan.sasaran.clear();
            },
            "Indikator Persentase Perpustakaan Desa yang Aktif belum dapat diukur terhadap target 100,00%. Ketercapaian target tahun 2023 belum dapat dinilai karena belum ada data.",
        ),
        (
            nothing_done,
            "Sasaran dinyatakan efisien apabila selisih capaian kinerja dan serapan anggarannya lebih dari nol. Sasaran yang capaian kinerja, keluaran, dan serapan anggarannya masih nol digolongkan belum dilaksanakan dan tidak dinilai efisiensinya. Dengan ketentuan itu, Tabel 3.5 menunjukkan bahwa satu-satunya sasaran belum dilaksanakan.",
        ),
        (
            nothing_done,
            "Pencapaian sasaran “Meningkatnya layanan perpustakaan desa” terhambat karena kegiatan pendukungnya belum menghasilkan keluaran, yaitu Pengelolaan Perpustakaan Desa (capaian 0,00%, serapan 0,00%).",
        ),
    ]);
}

/// Gives the sasaran a second indicator with this result, and the tujuan causes of both kinds.
fn two(laporan: &mut Laporan, second: (u64, u64)) {
    let indikator = &mut laporan.renstra.sasaran[0].indikator;
    let mut kedua = indikator[0].clone();
    kedua.id = lkjip::domain::kode::Id("IK2".to_owned());
    kedua.nama = "Persentase Buku yang Dibaca".to_owned();
    kedua.hasil.ukuran = Ukuran::Rasio { pembilang: second.0.into(), penyebut: second.1.into() };
    indikator.push(kedua);
}

fn causes(laporan: &mut Laporan) {
    let clause = |text: &str| {
        let isi = lkjip::domain::prosa::IsiRuas::Teks(text.to_owned());
        vec![lkjip::domain::prosa::Ruas { gaya: lkjip::domain::prosa::Gaya::default(), isi }]
    };
    for tinjauan in laporan.analisis.sasaran.values_mut() {
        tinjauan.pendukung = vec![clause("layanan baca pada malam hari")];
        tinjauan.penghambat = vec![clause("pengelola yang berganti"), clause("buku yang lama")];
    }
}

/// The leads to the causes of a sasaran's result, in their order.
#[track_caller]
fn leads(change: fn(&mut Laporan), expected: [&str; 2]) {
    let mut laporan = lkjip::load(Path::new(KECIL)).isi.expect("the small report is valid").laporan;
    change(&mut laporan);
    causes(&mut laporan);
    let told = paragraphs(&laporan);
    // A single cause ends the sentence that leads to it.
    let lead = |one: &'_ String| {
        let akhir = one.find(" berikut:").filter(|_| one.contains("faktor"))?;
        Some(one[..akhir + " berikut:".len()].to_owned())
    };
    let told: Vec<String> = told.iter().filter_map(lead).collect();
    assert_eq!(told, expected);
}

#[test]
fn causes_of_success_or_failure() {
    leads(
        |laporan| measured(laporan, (1, 1), (1, 1)),
        [
            "Keberhasilan tersebut didukung oleh faktor berikut:",
            "Meskipun target telah tercapai, pelaksanaannya masih dihambat oleh faktor-faktor berikut:",
        ],
    );
    leads(
        |laporan| measured(laporan, (1, 1), (1, 2)),
        [
            "Belum tercapainya target tersebut disebabkan oleh faktor-faktor berikut:",
            "Adapun pelaksanaannya telah didukung oleh faktor berikut:",
        ],
    );
    leads(
        |laporan| {
            measured(laporan, (1, 1), (1, 2));
            two(laporan, (1, 1));
        },
        [
            "Belum tercapainya sebagian target tersebut disebabkan oleh faktor-faktor berikut:",
            "Target yang telah tercapai didukung oleh faktor berikut:",
        ],
    );
    leads(
        |laporan| measured(laporan, (1, 1), (0, 0)),
        [
            "Belum terukurnya capaian tersebut disebabkan oleh faktor-faktor berikut:",
            "Adapun pelaksanaannya telah didukung oleh faktor berikut:",
        ],
    );
}

#[test]
fn the_result_of_a_tujuan() {
    says(&[
        (
            |laporan| measured(laporan, (1, 2), (1, 2)),
            "Indikator Indeks Budaya Baca terealisasi 50,00% menurut keadaan tahun 2022 dari target 100,00% dengan capaian 50,00% dan kategori Kurang. Dengan demikian, target tahun 2023 belum tercapai.",
        ),
        (
            |laporan| measured(laporan, (1, 1), (1, 2)),
            "Indikator Indeks Budaya Baca terealisasi 100,00% menurut keadaan tahun 2022 dari target 100,00% dengan capaian 100,00% dan kategori Baik. Dengan demikian, target tahun 2023 telah tercapai.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (1, 2));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Indikator Indeks Budaya Baca belum dapat diukur terhadap target 100,00%. Ketercapaian target tahun 2023 belum dapat dinilai karena belum ada data.",
        ),
    ]);
}

#[test]
fn how_the_categories_spread() {
    says(&[
        (
            |laporan| measured(laporan, (1, 1), (1, 2)),
            "Dari Tabel 3.2 terlihat bahwa pada tingkat tujuan, indikator Indeks Budaya Baca berkategori Baik. Pada tingkat sasaran, indikator Persentase Perpustakaan Desa yang Aktif berkategori Kurang.",
        ),
        (
            |laporan| {
                measured(laporan, (1, 1), (1, 2));
                two(laporan, (1, 1));
            },
            "Dari Tabel 3.2 terlihat bahwa pada tingkat tujuan, indikator Indeks Budaya Baca berkategori Baik. Pada tingkat sasaran, di antara dua indikator terdapat satu indikator berkategori Baik, yaitu Persentase Buku yang Dibaca; serta satu indikator berkategori Kurang, yaitu Persentase Perpustakaan Desa yang Aktif. Capaian tertinggi pada tingkat sasaran adalah 100,00%, yaitu pada indikator Persentase Buku yang Dibaca.",
        ),
        (
            |laporan| {
                measured(laporan, (1, 1), (1, 2));
                two(laporan, (1, 2));
            },
            "Dari Tabel 3.2 terlihat bahwa pada tingkat tujuan, indikator Indeks Budaya Baca berkategori Baik. Pada tingkat sasaran, seluruh indikator yang berjumlah dua berkategori Kurang.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (1, 2));
                two(laporan, (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Dari Tabel 3.2 terlihat bahwa pada tingkat tujuan, indikator Indeks Budaya Baca belum dapat dinilai. Pada tingkat sasaran, di antara dua indikator terdapat satu indikator berkategori Kurang, yaitu Persentase Perpustakaan Desa yang Aktif; serta satu indikator belum dapat dinilai, yaitu Persentase Buku yang Dibaca.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Dari Tabel 3.2 terlihat bahwa belum ada indikator yang dapat dinilai.",
        ),
    ]);
}

#[test]
fn the_mean_says_how_many_it_is_of() {
    says(&[
        (
            |laporan| {
                measured(laporan, (1, 1), (1, 2));
                two(laporan, (0, 0));
            },
            "Rata-rata capaian dua indikator sasaran dalam perjanjian kinerja tahun 2023 adalah 25,00% dengan kategori Kurang. Rata-rata ini dihitung dari capaian, bukan dari realisasi, dan tidak memasukkan indikator tujuan. Di dalamnya terdapat satu indikator yang belum mempunyai data dan dihitung dengan capaian nol.",
        ),
        (
            |laporan| {
                measured(laporan, (1, 1), (1, 2));
                two(laporan, (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Rata-rata capaian satu di antara dua indikator sasaran dalam perjanjian kinerja tahun 2023 adalah 50,00% dengan kategori Kurang. Rata-rata ini dihitung dari capaian, bukan dari realisasi, dan tidak memasukkan indikator tujuan. Satu indikator yang belum mempunyai data tidak diikutkan.",
        ),
    ]);
}

#[test]
fn output_without_money_is_no_idleness() {
    let mut laporan = lkjip::load(Path::new(KECIL)).isi.expect("the small report is valid").laporan;
    nothing_done(&mut laporan);
    assert_eq!(compute(&laporan).hitungan.sasaran_belum_dilaksanakan, 1);
    for indikator in &mut sub(&mut laporan, "1.1.2").indikator {
        if let Cara::Langsung { realisasi: Tersedia::Ada(realisasi), .. } = &mut indikator.cara {
            realisasi.bagian.iter_mut().for_each(|bagian| bagian.jumlah = Decimal::ONE);
        }
    }
    assert_eq!(compute(&laporan).hitungan.sasaran_belum_dilaksanakan, 0);
}

#[test]
fn the_conclusion_and_what_it_rests_on() {
    says(&[
        (
            nothing_done,
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran Tribulan I Tahun 2023 adalah 0,00% dan termasuk kategori Kurang, yaitu kategori terendah. Hasil ini menunjukkan bahwa target tahun 2023 masih memerlukan percepatan pelaksanaan program dan kegiatan pada sisa waktu yang tersedia. Indikator yang telah mencapai target tahun 2023 berjumlah satu, yaitu Indeks Budaya Baca. Adapun indikator yang belum mencapainya berjumlah satu, yaitu Persentase Perpustakaan Desa yang Aktif. Serapan anggaran sampai dengan akhir Tribulan I Tahun 2023 adalah 0,00%. Sasaran “Meningkatnya layanan perpustakaan desa” belum dilaksanakan karena capaian kinerja, keluaran, dan serapan anggarannya masih nol.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Kinerja Tribulan I Tahun 2023 belum dapat disimpulkan karena belum ada indikator sasaran yang terukur. Seluruh indikator yang berjumlah dua belum dapat dinilai terhadap target tahun 2023. Serapan anggaran sampai dengan akhir Tribulan I Tahun 2023 adalah 22,99%.",
        ),
        (
            |laporan| {
                measured(laporan, (0, 0), (0, 0));
                laporan.kebijakan.nol_per_nol = NolPerNol::Kecualikan;
            },
            "Tujuan “Meningkatnya minat baca masyarakat” diukur dengan indikator Indeks Budaya Baca dengan target tahun 2023 sebesar 100,00%. Capaiannya belum dapat dihitung karena belum ada data yang dapat diukur. Indikator ini bersifat meningkat: makin besar nilainya, makin baik kinerjanya.",
        ),
    ]);
}
