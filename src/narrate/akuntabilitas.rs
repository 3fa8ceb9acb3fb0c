//! BAB III: what was reached, with what money, and what stood in the way.

use crate::domain::kalimat::Kalimat;
use crate::domain::rumus::{Awal, Bentuk, Rumus, Suku};
use crate::domain::susunan::JenisTabel;
use crate::naskah::{Blok, JenisPenanda, RumusTercetak};

use super::bahan::Bahan;
use super::gambar;
use super::kalimat::{keluaran, keuangan, kinerja as kata, rata_rata, sepanjang, ukuran};
use super::prosa;
use super::susun::{berbutir, berbutir_kalimat, biasa, paragraf};
use super::tabel::sepanjang::{self as sepanjang_tribulan, SusunTribulan};
use super::tabel::{anggaran, kinerja, masalah, prestasi, program};
use super::teks::Baku;

/// What the chapter is for.
pub fn pembuka(bahan: Bahan) -> Vec<Blok> {
    bahan.teks(match bahan.laporan.program.is_empty() {
        false => Baku::Akuntabilitas,
        true => Baku::AkuntabilitasTanpaAnggaran,
    })
}

/// What was measured, and by what formulas, before the analyses.
pub fn capaian(bahan: Bahan) -> Vec<Blok> {
    if !bahan.berindikator() {
        let kata = || vec![paragraf(&keluaran::pengukuran(bahan))];
        let mut isi = bahan.kalimat(Kalimat::PengukuranKeluaran, kata);
        isi.push(Blok::Rumus(tertulis(Rumus::Positif.bentuk())));
        isi.extend(keluaran::cara(bahan).map(|isi| paragraf(&isi)));
        return isi;
    }
    let mut isi = bahan.teks(Baku::Pengukuran);
    berbutir(&mut isi, JenisPenanda::Huruf, rumus(bahan));
    isi.extend(ukuran::ketentuan(bahan).map(|ketentuan| paragraf(&ketentuan)));
    if let Some(skala) = &bahan.laporan.kebijakan.skala {
        isi.extend(bahan.teks(Baku::Skala));
        isi.push(Blok::Tabel(kinerja::skala(bahan, skala)));
    }
    isi.extend(bahan.teks(Baku::Evaluasi));
    for tujuan in &bahan.laporan.renstra.tujuan {
        let capaian = |indikator| paragraf(&kata::capaian_tujuan(bahan, &tujuan.teks, indikator));
        isi.extend(tujuan.indikator.iter().map(capaian));
    }
    isi.push(paragraf(&rata_rata::rata_rata(bahan)));
    if !bahan.memuat(JenisTabel::Pengukuran) {
        return isi;
    }
    isi.push(Blok::Paragraf {
        isi: vec![
            biasa(&format!("Rincian pengukuran kinerja {} disajikan pada ", bahan.periode())),
            bahan.tabel(JenisTabel::Pengukuran),
            biasa("."),
        ],
    });
    isi.push(Blok::Tabel(kinerja::pengukuran(bahan)));
    isi
}

/// The formulas that the indicators use, each once.
fn rumus(bahan: Bahan) -> Vec<Vec<Blok>> {
    let indikator = || bahan.laporan.renstra.indikator();
    let mut dipakai: Vec<(Rumus, bool)> =
        indikator().map(|indikator| (indikator.rumus, indikator.boleh_negatif)).collect();
    dipakai.sort_unstable();
    dipakai.dedup();
    let bernilai = indikator().any(ukuran::bernilai);
    let tercetak = |(rumus, negatif): (Rumus, bool)| {
        let bentuk = if negatif { rumus.bentuk_bertanda() } else { rumus.bentuk() };
        let bertanda = Some(rumus).filter(|_| negatif).and_then(nama_bertanda);
        let mut isi = vec![paragraf(bertanda.unwrap_or_else(|| nama_rumus(rumus, bernilai)))];
        if rumus != Rumus::Peringkat || bernilai {
            isi.push(Blok::Rumus(tertulis(bentuk)));
        }
        isi
    };
    dipakai.into_iter().map(tercetak).collect()
}

/// What a formula is called where figures may lie below zero and that makes a difference.
fn nama_bertanda(rumus: Rumus) -> Option<&'static str> {
    match rumus {
        Rumus::Positif => Some(
            "Rumus positif bagi indikator yang angkanya dapat di bawah nol, yang makin besar realisasinya makin baik:",
        ),
        Rumus::Negatif => Some(
            "Rumus negatif bagi indikator yang angkanya dapat di bawah nol, yang makin kecil realisasinya makin baik:",
        ),
        Rumus::Stabil => Some(
            "Rumus stabil bagi indikator yang angkanya dapat di bawah nol, yang paling baik bila tepat pada targetnya:",
        ),
        Rumus::RasioBalik | Rumus::Predikat | Rumus::Peringkat => None,
    }
}

fn nama_rumus(rumus: Rumus, bernilai: bool) -> &'static str {
    match rumus {
        Rumus::Peringkat if bernilai => {
            "Predikat berurutan: capaian 100% bila predikatnya sama dengan target atau lebih tinggi, dan tidak dihitung (–) bila lebih rendah. Bila target dan realisasinya bernilai, capaian dihitung dari nilainya:"
        }
        Rumus::Peringkat => {
            "Predikat berurutan: capaian 100% bila predikatnya sama dengan target atau lebih tinggi, dan tidak dihitung (–) bila lebih rendah."
        }
        Rumus::Positif => {
            "Rumus positif, untuk indikator yang makin besar realisasinya makin baik:"
        }
        Rumus::Negatif => {
            "Rumus negatif, untuk indikator yang makin kecil realisasinya makin baik:"
        }
        Rumus::RasioBalik => {
            "Rumus rasio balik, untuk indikator yang makin kecil realisasinya makin baik:"
        }
        Rumus::Stabil => {
            "Rumus stabil, untuk indikator yang paling baik bila tepat pada targetnya:"
        }
        Rumus::Predikat => "Rumus predikat, dengan realisasi dan target dinyatakan dalam skor:",
    }
}

/// The form that computes is the form that is printed.
fn tertulis(bentuk: Bentuk) -> RumusTercetak {
    let suku = |suku| match suku {
        Suku::Realisasi => "Realisasi",
        Suku::Target => "Target",
        Suku::TargetKurangSelisih => "Target − (Realisasi − Target)",
        Suku::Simpangan => "|Realisasi − Target|",
        Suku::Selisih => "Realisasi − Target",
        Suku::TargetMutlak => "|Target|",
    };
    let (atas, bawah) = (suku(bentuk.atas), suku(bentuk.bawah));
    let depan = match bentuk.awal {
        Awal::Tanpa => "",
        Awal::SeratusKurang => "100% −",
        Awal::SeratusTambah => "100% +",
    };
    RumusTercetak {
        kiri: "Capaian".to_owned(),
        depan: depan.to_owned(),
        atas: atas.to_owned(),
        bawah: bawah.to_owned(),
        akhir: "× 100%".to_owned(),
        alt: format!("Capaian sama dengan {depan} {atas} dibagi {bawah} dikalikan 100%")
            .replace("  ", " "),
    }
}

/// Money by sasaran and by program.
pub fn uang(bahan: Bahan) -> Vec<Blok> {
    if let Some(alasan) = &bahan.laporan.tanpa_anggaran {
        let tahun = bahan.tahun();
        return vec![paragraf(&format!("Anggaran tahun {tahun} tidak disajikan: {alasan}."))];
    }
    let mut isi = bahan.kalimat(Kalimat::Keuangan, || vec![paragraf(&keuangan::total(bahan))]);
    isi.extend(bahan.teks(Baku::AkuntabilitasKeuangan));
    isi.extend(keuangan::pengantar_tabel(bahan).map(|isi| Blok::Paragraf { isi }));
    isi.extend(bahan.teks(Baku::ProgramKegiatan));
    if bahan.memuat(JenisTabel::AnggaranSasaran) {
        isi.push(Blok::Tabel(anggaran::anggaran_sasaran(bahan)));
    }
    isi.extend(gambar::anggaran(bahan).into_iter().map(Blok::Gambar));
    isi.extend(keuangan::serapan_program(bahan).map(|isi| Blok::Paragraf { isi }));
    isi.push(Blok::Tabel(program::program_kegiatan(bahan)));
    if bahan.memuat(JenisTabel::AnggaranDana) {
        let awal = biasa("Anggaran menurut sumber dana disajikan pada ");
        let isi_alinea = vec![awal, bahan.tabel(JenisTabel::AnggaranDana), biasa(".")];
        isi.push(Blok::Paragraf { isi: isi_alinea });
        isi.push(Blok::Tabel(anggaran::anggaran_dana(bahan)));
    }
    isi
}

/// The problems and what is done about them.
pub fn permasalahan(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    if let Some(alasan) = &laporan.tanpa_permasalahan {
        return vec![paragraf(&format!("Permasalahan tidak disajikan karena {alasan}."))];
    }
    let masalah =
        laporan.permasalahan.iter().map(|masalah| prosa::teks(bahan, &masalah.uraian)).collect();
    let solusi = laporan.solusi.iter().map(|solusi| prosa::teks(bahan, &solusi.uraian)).collect();
    let mut isi = bahan.teks(Baku::Permasalahan);
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, masalah);
    isi.extend(bahan.teks(Baku::Solusi));
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, solusi);
    isi.extend(bahan.teks(Baku::PermasalahanSolusi));
    isi.push(Blok::Tabel(masalah::permasalahan(bahan)));
    if let Some(tabel) = masalah::tindak_lanjut(bahan) {
        isi.extend(bahan.teks(Baku::TindakLanjut));
        isi.push(Blok::Tabel(tabel));
    }
    isi
}

/// Awards and innovations, those of which there are any.
pub fn prestasi(bahan: Bahan) -> Vec<Blok> {
    let mut isi = Vec::new();
    if bahan.memuat(JenisTabel::Penghargaan) {
        isi.extend(bahan.teks(Baku::Penghargaan));
        isi.push(Blok::Tabel(prestasi::penghargaan(bahan)));
    }
    if bahan.memuat(JenisTabel::Inovasi) {
        isi.extend(bahan.teks(Baku::Inovasi));
        isi.push(Blok::Tabel(prestasi::inovasi(bahan)));
    }
    isi
}

/// The quarters of the year side by side.
pub fn sepanjang_tahun(bahan: Bahan) -> Vec<Blok> {
    let Some(setahun) = bahan.setahun else { return Vec::new() };
    let mut isi: Vec<Blok> =
        sepanjang::serapan(bahan, setahun).iter().map(|isi| paragraf(isi)).collect();
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let tabel: [(JenisTabel, &str, SusunTribulan); 3] = [
        (JenisTabel::CapaianTribulan, "Capaian setiap indikator", sepanjang_tribulan::capaian),
        (JenisTabel::KeluaranTribulan, "Keluaran setiap kegiatan", sepanjang_tribulan::keluaran),
        (JenisTabel::SerapanTribulan, "Belanja setiap kegiatan", sepanjang_tribulan::serapan),
    ];
    for (jenis, apa, susun) in tabel.into_iter().filter(|(jenis, ..)| bahan.memuat(*jenis)) {
        let awal = biasa(&format!("{apa} menurut {istilah} disajikan pada "));
        isi.push(Blok::Paragraf { isi: vec![awal, bahan.tabel(jenis), biasa(".")] });
        isi.push(Blok::Tabel(susun(bahan, setahun)));
    }
    isi
}
