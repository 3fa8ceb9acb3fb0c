//! The outline told: every part under its heading, with its number and what it says.

use crate::domain::kalimat::Kalimat;
use crate::domain::susunan::{JenisPasal, Pasal, urutan};
use crate::naskah::{Bab, Blok, Judul, Potongan, Terdaftar};

use super::bahan::Bahan;
use super::sistematika::sistematika;
use super::susun::polos;
use super::{
    akuntabilitas, analisis, depan, lampiran, nomor, pendahuluan, penutup, perencanaan, prosa,
};

/// Parts of the first level: chapters, or the front matter.
pub fn semua(bahan: Bahan, pasal: &[Pasal]) -> Vec<Bab> {
    let bab = |(urut, pasal): (Option<usize>, &Pasal)| {
        let jalur: Vec<usize> = urut.into_iter().collect();
        let rebah = pasal.jenis == JenisPasal::DokumenRencanaAksi;
        Bab { judul: judul(bahan, 1, &jalur, pasal), rebah, isi: isi(bahan, 1, &jalur, pasal) }
    };
    urutan(pasal).map(bab).collect()
}

/// What a part is called.
pub fn nama(bahan: Bahan, pasal: &Pasal) -> String {
    prosa::teks(bahan, &pasal.judul).iter().map(Potongan::polos).collect()
}

/// What a part says, then the parts below it. `jalur` is where it stands among its like, from the chapter on; empty for one
/// that is not numbered.
fn isi(bahan: Bahan, tingkat: u8, jalur: &[usize], pasal: &Pasal) -> Vec<Blok> {
    let mut hasil = kata(bahan, pasal.jenis);
    for (urut, anak) in urutan(&pasal.anak) {
        let jalur = urut.map_or_else(Vec::new, |urut| [jalur, &[urut]].concat());
        let isi = isi(bahan, tingkat + 1, &jalur, anak);
        if urut.is_some() || !isi.is_empty() {
            hasil.push(Blok::Judul(judul(bahan, tingkat + 1, &jalur, anak)));
            hasil.extend(isi);
        }
    }
    hasil
}

fn judul(bahan: Bahan, tingkat: u8, jalur: &[usize], pasal: &Pasal) -> Judul {
    let label = match tingkat {
        1 => jalur.first().map(|urut| format!("bab-{urut}")),
        2 => Some(nomor::label_subbab(pasal.jenis)),
        _ => None,
    };
    let nomor = nomor::judul(bahan.laporan.susunan.penomoran, jalur);
    let nama = nama(bahan, pasal);
    // Beside the chapters' own titles: what stands before them, and the parts of a plan.
    let nama = if tingkat == 1 && !pasal.bernomor { nama.to_uppercase() } else { nama };
    Judul { tingkat, nomor, isi: polos(nama), label }
}

/// What a part says itself.
fn kata(bahan: Bahan, jenis: JenisPasal) -> Vec<Blok> {
    match jenis {
        JenisPasal::KataPengantar => depan::kata_pengantar(bahan),
        JenisPasal::IkhtisarEksekutif => depan::ikhtisar(bahan),
        JenisPasal::DaftarIsi => vec![Blok::DaftarIsi { dari: Terdaftar::Judul }],
        JenisPasal::DaftarTabel => vec![Blok::DaftarIsi { dari: Terdaftar::Tabel }],
        JenisPasal::DaftarGambar => vec![Blok::DaftarIsi { dari: Terdaftar::Gambar }],
        JenisPasal::Pendahuluan | JenisPasal::Perencanaan => Vec::new(),
        JenisPasal::LatarBelakang => pendahuluan::latar_belakang(bahan),
        JenisPasal::MaksudTujuan => pendahuluan::maksud_tujuan(bahan),
        JenisPasal::GambaranUmum => pendahuluan::gambaran_umum(bahan),
        JenisPasal::PermasalahanUtama => pendahuluan::permasalahan_utama(bahan),
        JenisPasal::TugasFungsi => pendahuluan::tugas_fungsi(bahan),
        JenisPasal::DasarHukum => pendahuluan::dasar_hukum(bahan),
        JenisPasal::Sistematika => bahan.kalimat(Kalimat::Sistematika, || sistematika(bahan)),
        JenisPasal::PerencanaanStrategis => perencanaan::strategis(bahan),
        JenisPasal::VisiMisi => bahan.kalimat(Kalimat::VisiMisi, || perencanaan::visi_misi(bahan)),
        JenisPasal::SasaranRpjmd => perencanaan::sasaran_rpjmd(bahan),
        JenisPasal::Strategi => perencanaan::strategi(bahan),
        JenisPasal::Program => perencanaan::program(bahan),
        JenisPasal::IndikatorUtama => perencanaan::indikator_utama(bahan),
        JenisPasal::PerjanjianKinerja => perencanaan::perjanjian(bahan),
        JenisPasal::Akuntabilitas => akuntabilitas::pembuka(bahan),
        JenisPasal::CapaianKinerja => akuntabilitas::capaian(bahan),
        JenisPasal::TargetRealisasi => analisis::target(bahan),
        JenisPasal::AntarTahun => analisis::antar_tahun(bahan),
        JenisPasal::AkhirRenstra => analisis::akhir(bahan),
        JenisPasal::TahunRenstra => analisis::tahun_renstra(bahan),
        JenisPasal::StandarNasional => analisis::standar(bahan),
        JenisPasal::Penyebab => analisis::sebab(bahan),
        JenisPasal::Efisiensi => analisis::efisiensi(bahan),
        JenisPasal::Penunjang => analisis::penunjang(bahan),
        JenisPasal::AkuntabilitasKeuangan => akuntabilitas::uang(bahan),
        JenisPasal::Permasalahan => akuntabilitas::permasalahan(bahan),
        JenisPasal::Prestasi => akuntabilitas::prestasi(bahan),
        JenisPasal::SepanjangTahun => akuntabilitas::sepanjang_tahun(bahan),
        JenisPasal::Penutup => penutup::penutup(bahan),
        JenisPasal::DokumenPerjanjian => lampiran::perjanjian(bahan),
        JenisPasal::DokumenRencanaAksi => lampiran::rencana_aksi(bahan),
        JenisPasal::Sendiri(urut) => bahan.uraian_sendiri(urut),
    }
}
