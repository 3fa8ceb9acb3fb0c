//! Sentences whose words depend on figures, read whole, branch by branch, as the small report tells them.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::domain::anggaran::SubKegiatan;
use lkjip::domain::angka::Rupiah;
use lkjip::domain::kode::Kode;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::sumber_daya::KelompokPegawai;
use lkjip::narrate::narrate;
use serde_json::Value;

const KECIL: &str = "tests/data/kecil/daerah/dinas/2023/tribulan-1";

/// What is changed in the small report, and a paragraph that it then has, whole.
type Case = (fn(&mut Laporan), &'static str);

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
    let naskah =
        serde_json::to_value(narrate(laporan, &compute(laporan))).expect("a manuscript is JSON");
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
        sub(laporan, kode).anggaran.realisasi = Rupiah(rupiah);
    }
}

fn grades(laporan: &mut Laporan, people: [u64; 2]) {
    for (golongan, n) in laporan.kepegawaian.golongan.iter_mut().zip(people) {
        golongan.pns = n;
    }
}

fn posts(laporan: &mut Laporan, filled: [u64; 2]) {
    for (eselon, n) in laporan.kepegawaian.eselon.iter_mut().zip(filled) {
        eselon.jumlah = n;
    }
}

/// Sets how many people of a group there are on each level of education.
fn group(laporan: &mut Laporan, id: &str, people: u64) {
    for jenjang in &mut laporan.kepegawaian.pendidikan {
        for (satu, jumlah) in &mut jenjang.jumlah {
            if satu.0 == id {
                *jumlah = people;
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
                let id = laporan.kepegawaian.kelompok[1].id.clone();
                let id = lkjip::domain::kode::Id(format!("{id}-lain"));
                for jenjang in &mut laporan.kepegawaian.pendidikan {
                    jenjang.jumlah.insert(id.clone(), 1_000);
                }
                let nama = "Tenaga Alih Daya".to_owned();
                let singkatan = "TAD".to_owned();
                laporan.kepegawaian.kelompok.push(KelompokPegawai { id, nama, singkatan });
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
            "Dari Tabel 1.4 terlihat bahwa struktur organisasi memuat dua jabatan struktural. Sebanyak satu jabatan telah terisi, sedangkan satu belum terisi, yaitu satu jabatan eselon III.a.",
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
                sub(laporan, "1.1.2").sumber_dana = vec!["DAK".to_owned(), "PAD".to_owned()];
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
