//! A small manuscript for tests of the layout: every kind of block, and a table as long as wanted.

use lkjip::domain::rupa::{Jilid, Kertas, Rupa};
use lkjip::domain::susunan::JenisTabel;
use lkjip::naskah::{
    Bab, BarisTabel, BentukLampiran, Blok, BlokPengesahan, Butir, DaftarButir, Gambar, Grafik,
    Identitas, IdentitasTerbitan, JenisPenanda, Judul, KelompokBatang, LembarLampiran, Naskah,
    Panel, Potongan, RuangTandaTangan, RumusTercetak, Sampul, Sel, Tabel, Tanda, TataLetak, Teks,
    Terdaftar, TingkatBaris, TitikGrafik,
};

/// The manuscript; `baris` is the number of rows of its long table.
pub fn naskah(baris: usize) -> Naskah {
    Naskah {
        identitas: Identitas {
            judul: "LKjIP Dinas Contoh Tribulan I Tahun 2023".into(),
            penulis: "Dinas Contoh".into(),
            uraian: "Laporan kinerja".into(),
            kata_kunci: vec!["LKjIP".into()],
            tanggal: [2023, 3, 31],
            ident: "lkjip/contoh/2023".into(),
            terbitan: IdentitasTerbitan {
                nomor: None,
                periode: "Tribulan I Tahun 2023".into(),
                konsep: true,
                revisi: None,
                sidik: None,
            },
        },
        tata_letak: TataLetak::new(Kertas::A4, Jilid::Kiri, Rupa::default()),
        tanda_konsep: Some("KONSEP".into()),
        kaki: None,
        kepala_halaman: vec!["LAPORAN KINERJA".into(), "TRIBULAN I TAHUN 2023".into()],
        sampul: Sampul {
            pemda: vec!["PEMERINTAH KABUPATEN CONTOH".into()],
            instansi: vec!["DINAS CONTOH".into()],
            judul: vec!["LAPORAN KINERJA".into(), "(LKjIP)".into()],
            periode: "TRIBULAN I TAHUN 2023".into(),
            alamat: vec!["Jalan Contoh Nomor 1".into()],
            logo: None,
        },
        depan: [
            ("DAFTAR ISI", Terdaftar::Judul),
            ("DAFTAR TABEL", Terdaftar::Tabel),
            ("DAFTAR GAMBAR", Terdaftar::Gambar),
        ]
        .map(|(nama, dari)| Bab {
            judul: judul(1, "", nama, None),
            rebah: false,
            isi: vec![Blok::DaftarIsi { dari }],
        })
        .into(),
        bab: vec![
            bab("1", "BAB I", "PENDAHULUAN", isi()),
            bab("2", "BAB II", "PERENCANAAN KINERJA", vec![paragraf("Rencana.")]),
            bab(
                "3",
                "BAB III",
                "AKUNTABILITAS KINERJA",
                vec![paragraf("Tabel berikut menyajikan capaian."), Blok::Tabel(panjang(baris))],
            ),
            Bab {
                isi: vec![
                    paragraf("Demikian laporan ini disusun."),
                    Blok::Pengesahan { baris: vec![vec![pengesahan()]] },
                ],
                ..bab("4", "BAB IV", "PENUTUP", Vec::new())
            },
        ],
        judul_lampiran: "LAMPIRAN".into(),
        lampiran: lampiran(),
    }
}

/// A chapter of one section.
fn bab(label: &str, nomor: &str, nama: &str, isi: Vec<Blok>) -> Bab {
    let label = format!("bab-{label}");
    let subbab = judul(2, "A.", "Latar Belakang", Some(&format!("{label}-a")));
    Bab {
        judul: judul(1, nomor, nama, Some(&label)),
        rebah: false,
        isi: [vec![Blok::Judul(subbab)], isi].concat(),
    }
}

fn judul(tingkat: u8, nomor: &str, isi: &str, label: Option<&str>) -> Judul {
    Judul { tingkat, nomor: nomor.into(), isi: teks(isi), label: label.map(Into::into) }
}

/// One of every kind of block.
fn isi() -> Vec<Blok> {
    let butir =
        |penanda: &str| Butir { penanda: penanda.into(), isi: vec![paragraf("Butir daftar.")] };
    let rumus = RumusTercetak {
        kiri: "Capaian".into(),
        depan: String::new(),
        atas: "Realisasi".into(),
        bawah: "Target".into(),
        akhir: "× 100%".into(),
        alt: "Capaian sama dengan realisasi dibagi target dikali seratus persen".into(),
    };
    vec![
        Blok::Paragraf {
            isi: vec![
                Potongan::Biasa("Lihat ".into()),
                Potongan::Rujuk { teks: "Tabel 3.7".into(), label: "tabel-panjang".into() },
                Potongan::Miring(" job fair ".into()),
                Potongan::Tebal("tebal".into()),
            ],
        },
        Blok::Judul(judul(3, "1.", "Visi", None)),
        Blok::Kutipan { isi: teks("“Terwujudnya masyarakat yang sejahtera”") },
        Blok::Daftar(DaftarButir {
            penanda: JenisPenanda::Huruf,
            butir: vec![butir("a."), butir("aa.")],
        }),
        Blok::Rumus(rumus),
        gambar("batang", batang()),
        gambar("garis", garis()),
    ]
}

fn gambar(label: &str, grafik: Grafik) -> Blok {
    Blok::Gambar(Gambar {
        label: format!("gambar-{label}"),
        nomor: "Gambar 1.1".into(),
        judul: "Perkembangan".into(),
        alt: "Nilai naik dari satu ke dua.".into(),
        grafik,
        catatan: Some(teks("Tidak digambarkan: nilai ketiga.")),
        sumber: Some(teks("Sumber: data contoh.")),
    })
}

fn tanda(teks: &str, bagian: &str) -> Tanda {
    Tanda { teks: teks.into(), bagian: bagian.into() }
}

fn batang() -> Grafik {
    Grafik::Batang {
        seri: vec!["Pagu".into(), "Realisasi".into()],
        kelompok: vec![KelompokBatang {
            nama: "Program".into(),
            batang: vec![tanda("2", "1"), tanda("1", "0.5")],
        }],
        sumbu: vec![tanda("0", "0"), tanda("2", "1")],
        acuan: Some(tanda("Target", "0.5")),
    }
}

fn garis() -> Grafik {
    let titik = |tahun: &str, bagian: &str| TitikGrafik {
        tahun: tahun.into(),
        teks: "1,00".into(),
        bagian: bagian.into(),
    };
    Grafik::Garis {
        panel: vec![Panel {
            nama: "TPT".into(),
            sumbu: vec![tanda("0", "0"), tanda("2", "1")],
            titik: vec![titik("2022", "0.2"), titik("2023", "0.8")],
        }],
    }
}

/// The wide table with that many rows and a total.
fn panjang(baris: usize) -> Tabel {
    let isi = (0..baris).map(|urut| {
        let tingkat = if urut % 5 == 0 { TingkatBaris::Program } else { TingkatBaris::SubKegiatan };
        BarisTabel {
            tingkat,
            sel: (0..10).map(|kolom| sel(&format!("{urut} {kolom}"), 1)).collect(),
        }
    });
    let total = BarisTabel {
        tingkat: TingkatBaris::Total,
        sel: vec![sel("Total", 6), sel("1.234", 1), sel("1", 1), sel("", 2)],
    };
    Tabel {
        jenis: JenisTabel::ProgramKegiatan,
        label: "tabel-panjang".into(),
        nomor: "Tabel 3.7".into(),
        judul: "Kinerja dan Anggaran".into(),
        lanjutan: "Lanjutan Tabel 3.7".into(),
        kolom: 10,
        kepala: vec![(0..10).map(|kolom| sel(&format!("Kolom {kolom}"), 1)).collect()],
        nomor_kolom: (1..=10).map(|kolom| kolom.to_string()).collect(),
        baris: isi.chain([total]).collect(),
        catatan: vec![teks("Keterangan tabel.")],
        sumber: Some(teks("Sumber: data contoh.")),
    }
}

/// A table of problems in the text column, every cell with that many words.
pub fn permasalahan(baris: usize, kata: usize) -> Tabel {
    let kata = vec!["kata"; kata].join(" ");
    let isi = (1..=baris).map(|urut| BarisTabel {
        tingkat: TingkatBaris::Biasa,
        sel: vec![sel(&urut.to_string(), 1), sel(&kata, 1), sel(&kata, 1)],
    });
    Tabel {
        jenis: JenisTabel::Permasalahan,
        label: "tabel-masalah".into(),
        nomor: "Tabel 3.8".into(),
        lanjutan: "Lanjutan Tabel 3.8".into(),
        kolom: 3,
        kepala: vec![["No.", "Permasalahan", "Strategi"].iter().map(|isi| sel(isi, 1)).collect()],
        nomor_kolom: ["1", "2", "3"].map(String::from).into(),
        baris: isi.collect(),
        ..panjang(0)
    }
}

fn sel(isi: &str, rentang_kolom: usize) -> Sel {
    Sel { isi: teks(isi), rentang_kolom, rentang_baris: 1, rata: None }
}

fn teks(isi: &str) -> Teks {
    vec![Potongan::Biasa(isi.into())]
}

fn paragraf(isi: &str) -> Blok {
    Blok::Paragraf { isi: teks(isi) }
}

fn pengesahan() -> BlokPengesahan {
    BlokPengesahan {
        tempat_tanggal: "Contoh, 31 Maret 2023".into(),
        jabatan: vec!["Kepala Dinas".into()],
        nama: String::new(),
        pangkat: String::new(),
        nip: String::new(),
        ruang: RuangTandaTangan::Pena { id: None },
    }
}

fn lampiran() -> Vec<LembarLampiran> {
    vec![LembarLampiran {
        judul: judul(2, "LAMPIRAN 1", "Piagam", Some("lampiran-1")),
        bentuk: BentukLampiran::Sampul,
        isi: vec![paragraf("Salinan piagam.")],
    }]
}
