//! The tables of the sheets in the appendix: they have neither number nor caption.

use crate::compute::rekap::Keuangan;
use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::renstra::Indikator;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, persen_atau, teks_atau};
use crate::narrate::format::sumber_dana;
use crate::narrate::susun::{baris, kalimat, kepala, nomor_kolom, numbered, sel, tabel};
use crate::naskah::{Rata, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::{Lajur, catatan_target, kerangka, sebutan_indikator};
use super::kinerja::lembar_pengukuran;
use super::perjanjian::bulat;
use super::potong::{potong, tanpa};
use super::tahapan::{kepala_tribulan, per_tribulan, satuan};
use super::{definisi, program, sepanjang, tahapan, tak_tersedia};

/// The sheet's first table (Permenpan-RB 53/2014, forms I/3-6 to I/6-6), the tujuan before the sasaran.
pub fn kinerja(bahan: Bahan) -> Tabel {
    if !bahan.berindikator() {
        return sasaran(bahan);
    }
    Tabel {
        kepala: vec![kepala(["No.", &pernyataan(bahan), "Indikator Kinerja", "Target"])],
        nomor_kolom: nomor_kolom(4),
        baris: kerangka(bahan, 4, Lajur::Pernyataan, |indikator| {
            vec![sel(bahan.target_dijanjikan(indikator))]
        }),
        catatan: catatan_target(bahan),
        ..tabel(bahan, JenisTabel::LembarKinerja, "", 4)
    }
}

/// The same where nothing is measured: what is promised.
fn sasaran(bahan: Bahan) -> Tabel {
    let sasaran = &bahan.laporan.renstra.sasaran;
    Tabel {
        kepala: vec![kepala(["No.", &pernyataan(bahan)])],
        nomor_kolom: nomor_kolom(2),
        baris: numbered(sasaran, |sasaran| vec![sel(&sasaran.teks)]),
        ..tabel(bahan, JenisTabel::LembarKinerja, "", 2)
    }
}

/// What is promised, as the form heads its column.
fn pernyataan(bahan: Bahan) -> String {
    let bertujuan = bahan.laporan.renstra.indikator_tujuan().next().is_some();
    let awal = if bertujuan { "Tujuan/" } else { "" };
    format!("{awal}{}", bahan.laporan.formulir().kata().sasaran)
}

/// The sheet's second table (the same forms): what there is money for, and how much, as far as that is known.
pub fn anggaran(bahan: Bahan) -> Tabel {
    let formulir = bahan.laporan.formulir().kata();
    let total = &bahan.rekap.total;
    let mut isi = numbered(didanai(bahan), |(nama, uang)| {
        let dana = uang.map_or_else(String::new, |uang| sumber_dana(&uang.sumber_dana));
        let pagu = sel(bahan.sel_uang(uang.and_then(|uang| uang.pagu))).rata(Rata::Kanan);
        vec![sel(nama), pagu, sel(dana).rata(Rata::Kiri)]
    });
    if bahan.berpagu() {
        let jumlah = vec![
            sel("Jumlah").lebar(2),
            sel(bahan.sel_uang(total.pagu)),
            sel(sumber_dana(&total.sumber_dana)),
        ];
        isi.push(baris(TingkatBaris::Total, jumlah));
    }
    let apa = if formulir.per_kegiatan { "Kegiatan" } else { "Program" };
    let tabel = Tabel {
        kepala: vec![kepala(["No.", apa, &bahan.kepala_uang("Anggaran"), "Keterangan"])],
        baris: isi,
        catatan: if bahan.berpagu() {
            [bulat(bahan), tak_tersedia::pagu(bahan)].concat()
        } else {
            Vec::new()
        },
        ..tabel(bahan, JenisTabel::LembarAnggaran, "", 4)
    };
    let berdana = bahan.berpagu() || !total.sumber_dana.is_empty();
    let tabel = if berdana && formulir.keterangan { tabel } else { potong(tabel, 3) };
    if bahan.berpagu() { tabel } else { tanpa(tabel, 2..3) }
}

/// The programs, or the kegiatan of all of them, with their money.
fn didanai(bahan: Bahan<'_>) -> Vec<(String, Option<&Keuangan>)> {
    let program = bahan.laporan.program.iter();
    if !bahan.laporan.formulir().kata().per_kegiatan {
        let nama = |program: &Program| (bahan.nama_program(program), bahan.node(&program.kode));
        return program.map(nama).collect();
    }
    let nama = |kegiatan: &Kegiatan| {
        let resmi = kegiatan.kode_resmi.as_deref();
        (bahan.berkode(&kegiatan.kode, resmi, &kegiatan.nama), bahan.node(&kegiatan.kode))
    };
    program.flat_map(|program| &program.kegiatan).map(nama).collect()
}

/// What of each target is to be reached by the end of each quarter, and who answers for it; a note says what of that is
/// not set, and columns without anything are left out.
pub fn rencana_aksi(bahan: Bahan) -> Tabel {
    let tabel = rencana_aksi_lengkap(bahan);
    let mut indikator = bahan.laporan.renstra.indikator();
    let berpenanggung_jawab = indikator.any(|satu| satu.definisi.penanggung_jawab.is_some());
    let tabel = if berpenanggung_jawab { tabel } else { potong(tabel, 9) };
    if tahapan::bertribulan(bahan) { tabel } else { tanpa(tabel, 3..8) }
}

fn rencana_aksi_lengkap(bahan: Bahan) -> Tabel {
    let kiri = ["No.", &pernyataan(bahan), "Indikator Kinerja", "Satuan"].map(sel);
    let kanan = ["Setahun", "Penanggung Jawab"].map(sel);
    let kepala = kiri.into_iter().chain(kepala_tribulan(bahan)).chain(kanan);
    let isi = |indikator: &Indikator| {
        let mut isi = vec![sel(satuan(indikator))];
        isi.extend(per_tribulan(bahan, indikator).into_iter().take(4));
        isi.push(sel(bahan.target_dijanjikan(indikator)));
        isi.push(sel(teks_atau(indikator.definisi.penanggung_jawab.as_deref())));
        isi
    };
    Tabel {
        kepala: vec![kepala.collect()],
        nomor_kolom: nomor_kolom(10),
        baris: kerangka(bahan, 10, Lajur::Pernyataan, isi),
        catatan: [
            catatan_target(bahan),
            tahapan::belum_ditetapkan(bahan),
            tanpa_penanggung_jawab(bahan),
        ]
        .concat(),
        ..tabel(bahan, JenisTabel::LembarRencanaAksi, "", 10)
    }
}

/// Whose indicators nobody is named for, where others name somebody.
fn tanpa_penanggung_jawab(bahan: Bahan) -> Vec<Teks> {
    let semua = bahan.laporan.renstra.indikator();
    let (ada, tanpa): (Vec<_>, Vec<_>) =
        semua.partition(|indikator| indikator.definisi.penanggung_jawab.is_some());
    if ada.is_empty() || tanpa.is_empty() {
        return Vec::new();
    }
    let nama = sebutan_indikator(bahan, &tanpa);
    vec![kalimat(&format!("Penanggung jawab {nama} tidak dicantumkan."))]
}

/// Targets and results.
pub fn pengukuran(bahan: Bahan) -> Tabel {
    let tabel = lembar_pengukuran(bahan);
    Tabel { jenis: JenisTabel::LembarPengukuran, ..lepas(tabel) }
}

/// Pagu and realisasi of the programs, as far as either is known of any.
pub fn belanja(bahan: Bahan) -> Option<Tabel> {
    if !bahan.berpagu() && !bahan.berbelanja() {
        return None;
    }
    let isi = |nama: Sel, uang: &Keuangan| {
        let jumlah = [uang.pagu, uang.realisasi].map(|jumlah| sel(bahan.sel_uang(jumlah)));
        [nama].into_iter().chain(jumlah).chain([sel(persen_atau(uang.serapan))]).collect()
    };
    let program = &bahan.laporan.program;
    let program = program.iter().filter_map(|program| Some((program, bahan.node(&program.kode)?)));
    let mut baris_program =
        numbered(program, |(program, uang)| isi(sel(bahan.nama_program(program)), uang));
    let total = isi(sel("Jumlah").lebar(2), &bahan.rekap.total);
    baris_program.push(baris(TingkatBaris::Total, total));
    let uang = ["Pagu", "Realisasi"].map(|kata| bahan.kepala_uang(kata));
    let tabel = Tabel {
        kepala: vec![kepala(["No.", "Program", &uang[0], &uang[1], "Serapan"])],
        nomor_kolom: nomor_kolom(5),
        baris: baris_program,
        catatan: [bulat(bahan), tak_tersedia::uang_tercantum(bahan)].concat(),
        ..tabel(bahan, JenisTabel::LembarBelanja, "", 5)
    };
    Some(if bahan.berbelanja() { tabel } else { potong(tabel, 3) })
}

/// The main indicators.
pub fn utama(bahan: Bahan) -> Tabel {
    lepas(definisi::utama(bahan))
}

/// The quarters of the year side by side.
pub fn sepanjang_tahun(bahan: Bahan) -> Vec<Tabel> {
    let Some(setahun) = bahan.setahun else { return Vec::new() };
    let ada = [
        (bahan.terukur(), sepanjang::capaian as sepanjang::SusunTribulan),
        (program::berkeluaran(bahan), sepanjang::keluaran),
        (bahan.berpagu(), sepanjang::serapan),
    ];
    let ada = ada.into_iter().filter(|(ada, _)| *ada);
    ada.map(|(_, susun)| lepas(susun(bahan, setahun))).collect()
}

/// A numbered table as one of a sheet.
fn lepas(tabel: Tabel) -> Tabel {
    Tabel { nomor: String::new(), judul: String::new(), lanjutan: String::new(), ..tabel }
}
