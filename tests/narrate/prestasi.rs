//! Awards, innovations, and who does what about problems.

use crate::contoh::{load_kecil, told};
use crate::lain::{edited, says, says_all, says_none};

const PRESTASI: &str = "
[[penghargaan]]
nama = \"Peringkat II Pelayanan Publik\"
pemberi = \"Pemerintah Provinsi Contoh\"
tingkat = \"provinsi\"
tanggal = 2023-02-14

[[inovasi]]
nama = \"Layanan Keliling\"
uraian = \"Bus perpustakaan mendatangi desa setiap pekan.\"
";

#[test]
fn what_an_office_achieved_has_its_own_part() {
    let mut files = edited(&[]);
    let laporan = files.keys().find(|path| path.ends_with("laporan.toml")).expect("it").clone();
    files.insert(laporan.with_file_name("prestasi.toml"), PRESTASI.into());
    says_all(
        &says(files),
        &[
            "Penghargaan dan Inovasi",
            "Penghargaan yang diterima oleh Dinas Perpustakaan Kabupaten Contoh pada Tribulan I Tahun 2023 disajikan pada Tabel 3.9",
            "Peringkat II Pelayanan Publik",
            "14 Februari 2023",
            "Layanan Keliling",
        ],
    );
    says_none(&says(edited(&[])), &["Penghargaan dan Inovasi"]);
}

#[test]
fn an_award_of_another_year_is_told() {
    let mut files = edited(&[]);
    let laporan = files.keys().find(|path| path.ends_with("laporan.toml")).expect("it").clone();
    let lain = PRESTASI.replace("2023-02-14", "2022-02-14");
    files.insert(laporan.with_file_name("prestasi.toml"), lain.into_bytes());
    let kata = told(&load_kecil(files));
    assert!(kata.contains("penghargaan ini diterima pada tahun 2022"), "{kata}");
}

#[test]
fn an_answer_says_who_and_by_when() {
    let solusi = "[[solusi]]\npenanggung-jawab = \"Bidang Layanan\"\ntenggat = 2023-06-30";
    let teks = says(edited(&[("permasalahan.toml", "[[solusi]]", solusi)]));
    says_all(&teks, &["Rencana tindak lanjut", "Bidang Layanan", "30 Juni 2023"]);
    says_none(&says(edited(&[])), &["Rencana tindak lanjut"]);
}
