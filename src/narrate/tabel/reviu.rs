//! What a reviewer looks for (Permenpan-RB 53/2014, Anak Lampiran III/2-2), item by item. One is answered where the report
//! shows it; what asks whether something suffices, or what nobody typed, is left to the reviewer with the place to look at.

use crate::bahasa::SPASI_TETAP;
use crate::domain::lampiran::{IsiLampiran, LampiranData};
use crate::domain::renstra::{Indikator, Riwayat};
use crate::domain::susunan::{JenisPasal, JenisTabel};
use crate::narrate::bahan::Bahan;
use crate::narrate::nomor;
use crate::narrate::susun::{biasa, kalimat, kepala, numbered, sel, sel_teks, subjudul, tabel};
use crate::naskah::{Potongan, Tabel, Teks};

/// No, Pernyataan and Check list.
const KOLOM: usize = 3;

/// An item and its answer.
type ButirReviu = (&'static str, JawabanReviu);

/// What stands beside an item.
enum JawabanReviu {
    /// The report has it, here.
    Ya(Vec<Potongan>),
    /// The reviewer decides, and may look here.
    Pereviu(Vec<Potongan>),
}

/// The form's table.
pub fn daftar(bahan: Bahan) -> Tabel {
    let bagian = [
        ("I. Format", format(bahan)),
        ("II. Mekanisme Penyusunan", mekanisme(bahan)),
        ("III. Substansi", substansi(bahan)),
    ];
    let baris = bagian.into_iter().flat_map(|(judul, butir)| {
        let isi = numbered(butir, |(pernyataan, jawaban)| {
            vec![sel(pernyataan), sel_teks(jawaban.tercetak())]
        });
        [subjudul(judul, KOLOM)].into_iter().chain(isi)
    });
    let catatan = "Jawaban “Ya” disusun dari isi laporan ini dan tetap diperiksa oleh pereviu.";
    Tabel {
        kepala: vec![kepala(["No.", "Pernyataan", "Checklist"])],
        baris: baris.collect(),
        catatan: vec![kalimat(catatan)],
        ..tabel(bahan, JenisTabel::LembarReviu, "", KOLOM)
    }
}

fn format(bahan: Bahan) -> Vec<ButirReviu> {
    let laporan = bahan.laporan;
    let penting = laporan.instansi.tugas.ada().is_some() && laporan.kepegawaian.ada().is_some();
    let data_penting =
        berdua(pasal(bahan, JenisPasal::TugasFungsi), tabel_ada(bahan, JenisTabel::Pendidikan));
    let keuangan = bahan.berpagu() && bahan.berbelanja();
    let target = tabel_ada(bahan, JenisTabel::PerjanjianKinerja);
    vec![
        ("Laporan menampilkan data penting instansi", jika(penting, data_penting)),
        ("Laporan menyajikan target kinerja", jika(bertarget(bahan), target)),
        (
            "Laporan menyajikan capaian kinerja yang memadai",
            JawabanReviu::Pereviu(tabel_ada(bahan, JenisTabel::TargetRealisasi)),
        ),
        (
            "Lampiran mendukung informasi pada badan laporan",
            JawabanReviu::Pereviu(pendukung(bahan)),
        ),
        (
            "Laporan menyajikan upaya perbaikan ke depan",
            jika(!laporan.solusi.is_empty(), pasal(bahan, JenisPasal::Permasalahan)),
        ),
        (
            "Laporan menyajikan akuntabilitas keuangan",
            jika(keuangan, pasal(bahan, JenisPasal::AkuntabilitasKeuangan)),
        ),
    ]
}

fn mekanisme(bahan: Bahan) -> Vec<ButirReviu> {
    let pereviu = || JawabanReviu::Pereviu(Vec::new());
    let bertanggung_jawab = |indikator: &Indikator| indikator.definisi.penanggung_jawab.is_some();
    let penanggung_jawab = match bahan.laporan.renstra.indikator().any(bertanggung_jawab) {
        true => tabel_ada(bahan, JenisTabel::DefinisiIndikator),
        false => Vec::new(),
    };
    vec![
        ("Laporan disusun oleh unit kerja yang bertugas menyusunnya", pereviu()),
        ("Informasi dalam laporan didukung oleh data yang memadai", pereviu()),
        (
            "Ada mekanisme penyampaian data dan informasi dari unit kerja kepada unit penyusun laporan",
            pereviu(),
        ),
        (
            "Penanggung jawab pengumpulan data dan informasi di setiap unit kerja telah ditetapkan",
            JawabanReviu::Pereviu(penanggung_jawab),
        ),
        ("Data dan informasi kinerja dalam laporan diyakini keandalannya", pereviu()),
        ("Analisis dan penjelasan dalam laporan diketahui oleh unit kerja terkait", pereviu()),
        ("Laporan bukan gabungan laporan unit kerja di bawahnya", pereviu()),
    ]
}

fn substansi(bahan: Bahan) -> Vec<ButirReviu> {
    let pereviu = |jenis| JawabanReviu::Pereviu(tabel_ada(bahan, jenis));
    let mut isi = keselarasan(bahan);
    isi.extend([
        (
            "IKU dalam laporan sesuai dengan dokumen penetapannya",
            pereviu(JenisTabel::IndikatorUtama),
        ),
        (
            "Bila butir 4 dan 5 tidak terpenuhi, ada penjelasan yang memadai",
            JawabanReviu::Pereviu(Vec::new()),
        ),
        (
            "Ada perbandingan data kinerja yang bermanfaat dengan tahun lalu, standar nasional, \
             dan lain-lain",
            jika(terbanding(bahan), tabel_ada(bahan, JenisTabel::AntarTahun)),
        ),
        (
            "IKU dan indikator kinerja cukup mengukur tujuan/sasaran",
            pereviu(JenisTabel::TujuanSasaran),
        ),
        (
            "Bila butir 8 tidak terpenuhi, ada penjelasan yang memadai",
            JawabanReviu::Pereviu(Vec::new()),
        ),
        (
            "IKU dan indikator kinerja memenuhi kriteria SMART",
            pereviu(JenisTabel::DefinisiIndikator),
        ),
    ]);
    isi
}

/// The first items of the substance: whether the report tells of what was planned and agreed.
fn keselarasan(bahan: Bahan) -> Vec<ButirReviu> {
    let dijanjikan = berdua(
        tabel_ada(bahan, JenisTabel::PerjanjianKinerja),
        tabel_ada(bahan, JenisTabel::TargetRealisasi),
    );
    // What the targets stand in is an agreement, unless the office names another document.
    let berjanji = bahan.laporan.perjanjian.dokumen.is_none();
    vec![
        (
            "Tujuan/sasaran dalam laporan sesuai dengan perjanjian kinerja",
            jika(berjanji, dijanjikan.clone()),
        ),
        (
            "Tujuan/sasaran dalam laporan selaras dengan rencana strategis",
            JawabanReviu::Pereviu(tabel_ada(bahan, JenisTabel::TujuanSasaran)),
        ),
        (
            "Bila butir 1 dan 2 tidak terpenuhi, ada penjelasan yang memadai",
            JawabanReviu::Pereviu(Vec::new()),
        ),
        (
            "Target indikator kinerja tujuan/sasaran dalam laporan sesuai dengan perjanjian kinerja",
            jika(berjanji && bertarget(bahan), dijanjikan),
        ),
    ]
}

/// Whether there are indicators and each has a target.
fn bertarget(bahan: Bahan) -> bool {
    let renstra = &bahan.laporan.renstra;
    bahan.berindikator() && renstra.indikator().all(|indikator| indikator.target.ada().is_some())
}

/// Whether anything is known of an earlier year.
fn terbanding(bahan: Bahan) -> bool {
    let mut semua = bahan.laporan.renstra.indikator();
    semua.any(|indikator| indikator.riwayat.values().any(Riwayat::diketahui))
}

/// The appendices that are assembled from the report's own data.
fn pendukung(bahan: Bahan) -> Vec<Potongan> {
    let semua = (1..).zip(&bahan.laporan.susunan.lampiran);
    let dari_data = semua.filter(|(_, lampiran)| match lampiran.isi {
        IsiLampiran::Data(jenis) => {
            !matches!(jenis, LampiranData::PernyataanReviu | LampiranData::DaftarReviu)
        }
        IsiLampiran::Dokumentasi(_) | IsiLampiran::Berkas { .. } => false,
    });
    let rujuk = |urut: usize| Potongan::Rujuk {
        teks: format!("Lampiran{SPASI_TETAP}{urut}"),
        label: format!("lampiran-{urut}"),
    };
    dari_data.map(|(urut, _)| rujuk(urut)).collect()
}

/// A table, where the outline has it.
fn tabel_ada(bahan: Bahan, jenis: JenisTabel) -> Vec<Potongan> {
    bahan.memuat(jenis).then(|| bahan.tabel(jenis)).into_iter().collect()
}

/// The section in which a part stands.
fn pasal(bahan: Bahan, jenis: JenisPasal) -> Vec<Potongan> {
    let susunan = &bahan.laporan.susunan;
    let rujuk = |subbab| Potongan::Rujuk {
        teks: nomor::bagian(susunan, subbab).replace(' ', &SPASI_TETAP.to_string()),
        label: nomor::label_subbab(subbab),
    };
    susunan.subbab_dengan(jenis).map(rujuk).into_iter().collect()
}

/// Both places, or none where one of them is not there.
fn berdua(kiri: Vec<Potongan>, kanan: Vec<Potongan>) -> Vec<Potongan> {
    if kiri.is_empty() || kanan.is_empty() { Vec::new() } else { [kiri, kanan].concat() }
}

/// Answered where it is so and has a place.
fn jika(benar: bool, di: Vec<Potongan>) -> JawabanReviu {
    if benar && !di.is_empty() { JawabanReviu::Ya(di) } else { JawabanReviu::Pereviu(di) }
}

impl JawabanReviu {
    fn tercetak(self) -> Teks {
        let (awal, di, akhir) = match self {
            Self::Ya(di) => ("Ya (", di, ")"),
            Self::Pereviu(di) if di.is_empty() => return kalimat("……… (diisi pereviu)"),
            Self::Pereviu(di) => ("……… (diisi pereviu; lihat ", di, ")"),
        };
        let banyak = di.len();
        let mut teks = vec![biasa(awal)];
        for (urut, rujuk) in di.into_iter().enumerate() {
            teks.extend((urut > 0).then(|| biasa(pemisah(urut, banyak))));
            teks.push(rujuk);
        }
        teks.push(biasa(akhir));
        teks
    }
}

/// What stands before the place with this number: "a dan b", "a, b, dan c".
fn pemisah(urut: usize, banyak: usize) -> &'static str {
    match (urut + 1 == banyak, banyak) {
        (true, 2) => " dan ",
        (true, _) => ", dan ",
        (false, _) => ", ",
    }
}
