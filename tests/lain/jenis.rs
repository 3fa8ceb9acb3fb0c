//! What an office is follows from its name where that says so; where it does not, it is asked, never assumed.

use super::{Files, edited, says, text, valid};
use crate::contoh::{load_kecil, told};

const ATASAN: &str = "bertanggung-jawab-kepada = \"Bupati melalui Sekretaris Daerah\"\n";
const DAERAH: &str = "nama = \"Kabupaten Contoh\"\nkepala-daerah = \"Bupati\"";

/// An office of this name, with what else opd.toml says of it.
fn kantor(nama: &str, lain: &str) -> Files {
    let nama = format!("nama = \"{nama}\"");
    edited(&[("opd.toml", "nama = \"Dinas Perpustakaan\"", &nama), ("opd.toml", ATASAN, lain)])
}

/// Name, superior as the office is asked for it (nothing: the head of the region), what it is, and what sentences call it.
const DAERAH_DIKENAL: [(&str, &str, &str, &str); 37] = {
    const PELAKSANA: &str = "unsur pelaksana urusan pemerintahan daerah";
    const PERANGKAT: &str = "perangkat daerah";
    const TEKNIS: &str = "unsur pelaksana teknis operasional";
    const KHUSUS: &str =
        "unit organisasi bersifat khusus yang memberikan layanan secara profesional";
    const FUNGSIONAL: &str =
        "unit organisasi bersifat fungsional yang memberikan layanan secara profesional";
    const PENUNJANG: &str = "unsur penunjang urusan pemerintahan daerah";
    const PENGAWAS: &str = "unsur pengawas penyelenggaraan pemerintahan daerah";
    const LAYANAN: &str =
        "unsur pelayanan administrasi dan pemberian dukungan terhadap tugas dan fungsi DPR";
    [
        ("Dinas Kesehatan", "", PELAKSANA, "dinas"),
        ("Cabang Dinas Pendidikan Wilayah I", "Kepala Dinas …", "unit kerja dinas", "cabang dinas"),
        ("Suku Dinas Kesehatan Jakarta Timur", "Kepala Dinas …", "unit kerja dinas", "suku dinas"),
        ("Badan Perencanaan Pembangunan Daerah", "", PENUNJANG, "badan"),
        ("Badan Riset dan Inovasi Daerah", "", PENUNJANG, "badan"),
        ("BPBD", "", PERANGKAT, "badan"),
        ("Badan Penanggulangan Bencana Daerah", "", PERANGKAT, "badan"),
        ("Inspektorat", "", PENGAWAS, "inspektorat"),
        ("Sekretariat Daerah", "", "unsur staf pemerintahan daerah", "sekretariat daerah"),
        ("Biro Organisasi", "Sekretaris Daerah", "unit kerja", "biro"),
        ("Bagian Organisasi", "Sekretaris Daerah", "unit kerja", "bagian"),
        ("Sekretariat DPRD", "Pimpinan DPRD, dan", LAYANAN, "sekretariat DPRD"),
        (
            "Sekretariat Dewan Perwakilan Rakyat Daerah",
            "Pimpinan DPRD",
            LAYANAN,
            "sekretariat DPRD",
        ),
        ("Sekretariat DPRK", "Pimpinan DPRK, dan", LAYANAN, "sekretariat DPRK"),
        ("Sekretariat Dewan Perwakilan Rakyat Kota", "Pimpinan DPRK", LAYANAN, "sekretariat DPRK"),
        ("Sekretariat DPRA", "Pimpinan DPRA, dan", LAYANAN, "sekretariat DPRA"),
        ("Sekretariat Dewan Perwakilan Rakyat Aceh", "Pimpinan DPRA", LAYANAN, "sekretariat DPRA"),
        ("Sekretariat DPR Papua", "Pimpinan DPRP, dan", LAYANAN, "sekretariat DPRP"),
        ("Satuan Polisi Pamong Praja dan Wilayatul Hisbah", "", PELAKSANA, "satuan"),
        ("RSUD Melati", "Kepala Dinas Kesehatan …", KHUSUS, "rumah sakit"),
        ("Rumah Sakit Jiwa Melati", "Kepala Dinas Kesehatan …", KHUSUS, "rumah sakit"),
        ("Puskesmas Melati", "Kepala Dinas Kesehatan …", FUNGSIONAL, "puskesmas"),
        ("UPTD Puskesmas Melati", "Kepala Dinas Kesehatan …", FUNGSIONAL, "puskesmas"),
        ("Kecamatan Melati", "", PERANGKAT, "kecamatan"),
        ("Kantor Camat Melati", "", PERANGKAT, "kecamatan"),
        ("Distrik Melati", "", PERANGKAT, "distrik"),
        ("Kapanewon Melati", "", PERANGKAT, "kapanewon"),
        ("Kemantren Melati", "", PERANGKAT, "kemantren"),
        ("Kelurahan Melati", "Camat …", "perangkat kecamatan", "kelurahan"),
        ("UPTD Balai Latihan Kerja", "Kepala Dinas …", TEKNIS, "unit"),
        ("UPT Perpustakaan", "Kepala Dinas …", TEKNIS, "unit"),
        ("Unit Pelaksana Teknis Daerah Pasar", "Kepala Dinas …", TEKNIS, "unit"),
        ("SMKN 1 Contoh", "Kepala Dinas …", TEKNIS, "unit"),
        ("SMA Negeri 1 Contoh", "Kepala Dinas …", TEKNIS, "unit"),
        ("SLB Negeri Contoh", "Kepala Dinas …", TEKNIS, "unit"),
        ("Sanggar Kegiatan Belajar Contoh", "Kepala Dinas …", TEKNIS, "unit"),
        ("Kantor Kesatuan Bangsa dan Politik", "…", PERANGKAT, "kantor"),
    ]
};

#[test]
fn an_office_of_the_region_is_what_its_name_says() {
    for (nama, atasan, unsur, sebutan) in DAERAH_DIKENAL {
        let kata = told(&load_kecil(kantor(nama, "")));
        let saran = format!("tambahkan `bertanggung-jawab-kepada = \"{atasan}");
        assert_eq!(kata.contains(&saran), !atasan.is_empty(), "{nama}\n{kata}");
        let lengkap = if atasan.is_empty() { "" } else { "bertanggung-jawab-kepada = \"Sari\"\n" };
        let teks = says(kantor(nama, lengkap));
        let unsur = match sebutan.rsplit_once(" DPR") {
            Some((_, dewan)) => format!("{unsur}{dewan}"),
            None => unsur.to_owned(),
        };
        let siapa = if atasan.is_empty() { "Bupati" } else { "Sari" };
        let kalimat = format!(
            "Sebagai {unsur} di bidang perpustakaan, {sebutan} berkedudukan di bawah dan bertanggung jawab kepada {siapa}."
        );
        assert!(teks.contains(&kalimat), "{nama}: {kalimat}\n{teks}");
    }
}

/// Names that say nothing of a region's office, most of them since they are no region's.
const DITANYA: [&str; 31] = [
    "Nagari Melati",
    "Desa Melati",
    "Kalurahan Melati",
    "Panewu Melati",
    "Balai Besar Veteriner",
    "Balai Latihan Kerja",
    "Loka Pengawas Obat dan Makanan",
    "Stasiun Meteorologi Contoh",
    "Lapas Kelas IIB Contoh",
    "Lembaga Pemasyarakatan Contoh",
    "Rutan Contoh",
    "Pengadilan Negeri Contoh",
    "Kejaksaan Negeri Contoh",
    "Polres Contoh",
    "Kepolisian Resor Contoh",
    "Kantor Kementerian Agama",
    "Kantor Pertanahan",
    "KPU",
    "Komisi Pemilihan Umum",
    "Bawaslu",
    "Badan Pengawas Pemilihan Umum",
    "Badan Pusat Statistik",
    "Badan Narkotika Nasional",
    "Universitas Negeri Contoh",
    "Politeknik Negeri Contoh",
    "Rumah Sakit Bhayangkara Contoh",
    "Sekretariat Dewan Pengurus KORPRI",
    "Museum Contoh",
    "Badan Layanan Umum Daerah RSUD Melati",
    "Badan Amil Zakat Nasional",
    "Inspektorat Pembantu Wilayah I",
];

#[test]
fn what_a_name_does_not_say_is_asked() {
    for nama in DITANYA {
        let loaded = load_kecil(kantor(nama, ""));
        let kata = told(&loaded);
        assert_eq!(loaded.diagnostics.len(), 1, "{nama}\n{kata}");
        for isi in [
            "kunci `jenis` belum ada",
            &format!("dari nama \"{nama}\" tidak dapat diketahui apa kedudukannya"),
            "`instansi-vertikal`, `kementerian`, atau `lembaga`",
        ] {
            assert!(kata.contains(isi), "{nama}: {isi}\n{kata}");
        }
        // Of what is none of the kinds nothing is taken for granted.
        let kata = told(&load_kecil(kantor(nama, "jenis = \"lain\"\n")));
        assert!(kata.contains("tambahkan `bertanggung-jawab-kepada = \"…\"`"), "{nama}\n{kata}");
    }
    let lain = "jenis = \"lain\"\nbertanggung-jawab-kepada = \"Kepala Dinas Kebudayaan\"\n";
    let kalimat = "Sebagai instansi pemerintah di bidang perpustakaan, instansi berkedudukan di bawah dan bertanggung jawab kepada Kepala Dinas Kebudayaan.";
    assert!(says(kantor("Museum Contoh", lain)).contains(kalimat));
}

/// Names of the nation's offices, with what they are and are called at the level of an office in a region.
const PUSAT: [(&str, &str, &str); 17] = [
    ("Balai Besar Veteriner", "unit pelaksana teknis", "unit"),
    ("UPT Pelindungan Pekerja Migran Contoh", "unit pelaksana teknis", "unit"),
    ("Loka Pengawas Obat dan Makanan", "unit pelaksana teknis", "unit"),
    ("Stasiun Meteorologi Contoh", "unit pelaksana teknis", "unit"),
    ("Lapas Kelas IIB Contoh", "unit pelaksana teknis", "unit"),
    ("Rumah Tahanan Negara Contoh", "unit pelaksana teknis", "unit"),
    ("Pengadilan Agama Contoh", "satuan kerja", "instansi"),
    ("Mahkamah Syar'iyah Contoh", "satuan kerja", "instansi"),
    ("Kejaksaan Negeri Contoh", "satuan kerja", "instansi"),
    ("Polres Contoh", "satuan kerja", "instansi"),
    ("KPU Kabupaten Contoh", "satuan kerja", "instansi"),
    ("Bawaslu Kabupaten Contoh", "satuan kerja", "instansi"),
    ("Kantor Kementerian Agama Kabupaten Contoh", "instansi vertikal", "kantor"),
    ("Badan Pusat Statistik Kabupaten Contoh", "instansi vertikal", "badan"),
    ("Universitas Negeri Contoh", "perguruan tinggi negeri", "perguruan tinggi"),
    ("Politeknik Negeri Contoh", "perguruan tinggi negeri", "perguruan tinggi"),
    ("Rumah Sakit Bhayangkara Contoh", "unit organisasi", "rumah sakit"),
];

#[test]
fn an_office_of_the_nation_is_what_its_name_says() {
    let tingkat = "nama = \"Kabupaten Contoh\"\ntingkat = \"instansi-vertikal\"";
    for (nama, unsur, sebutan) in PUSAT {
        let files = |lain| {
            let mut files = kantor(nama, lain);
            crate::contoh::replace(&mut files, "pemda.toml", DAERAH, tingkat);
            files
        };
        let kata = told(&load_kecil(files("")));
        assert!(kata.contains("tambahkan `bertanggung-jawab-kepada = \"…\"`"), "{nama}\n{kata}");
        let atasan = "bertanggung-jawab-kepada = \"Sari\"\n";
        let kalimat = format!("Sebagai {unsur} di bidang perpustakaan, {sebutan} berkedudukan");
        let teks = text(&valid(files(atasan)));
        assert!(teks.contains(&kalimat), "{nama}: {kalimat}\n{teks}");
    }
}

/// A province has kecamatan in its capital's cities alone, and those stand between.
#[test]
fn a_kecamatan_of_a_province_is_not_right_below_its_head() {
    let mut files = kantor("Kecamatan Melati", "");
    crate::contoh::replace(
        &mut files,
        "pemda.toml",
        "nama = \"Kabupaten Contoh\"",
        "nama = \"Provinsi Contoh\"",
    );
    let kata = told(&load_kecil(files));
    assert!(kata.contains("tambahkan `bertanggung-jawab-kepada = \"Wali Kota …\"`"), "{kata}");
}

/// What an office is of the body above it is said with that body's name.
#[test]
fn a_part_names_what_it_is_a_part_of() {
    for (nama, induk, unsur) in [
        ("Kelurahan Melati", "Kemantren Mawar", "perangkat Kemantren Mawar"),
        ("Cabang Dinas Pendidikan Wilayah I", "Dinas Pendidikan", "unit kerja Dinas Pendidikan"),
        ("Bagian Organisasi", "Sekretariat Daerah", "unit kerja Sekretariat Daerah"),
    ] {
        let lain = format!("instansi-induk = \"{induk}\"\nbertanggung-jawab-kepada = \"Sari\"\n");
        let kalimat = format!("Sebagai {unsur} di bidang perpustakaan,");
        let teks = says(kantor(nama, &lain));
        assert!(teks.contains(&kalimat), "{nama}: {kalimat}\n{teks}");
    }
}
