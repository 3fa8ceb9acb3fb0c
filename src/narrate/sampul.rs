//! The cover, the running head, and the document's metadata.

use crate::bahasa::spasi_biasa;
use chrono::Datelike;

use crate::domain::jenis::TingkatPemerintahan;
use crate::domain::laporan::Laporan;
use crate::domain::rupa::KepalaHalaman;
use crate::domain::terbit::Terbit;
use crate::naskah::{Identitas, IdentitasTerbitan, Kaki, Logo, Sampul, TataLetak};

use super::bahan::Bahan;
use super::pengesahan;

/// Metadata of the document.
pub fn identitas(bahan: Bahan, terbit: Option<&Terbit>) -> Identitas {
    let identitas = &bahan.laporan.identitas;
    let instansi = bahan.instansi_lengkap();
    let hari = identitas.tanggal_data;
    let angka = |n: u32| i32::try_from(n).unwrap_or_default();
    Identitas {
        judul: spasi_biasa(&format!("{} {instansi} {}", identitas.nama, bahan.periode())),
        uraian: spasi_biasa(&format!(
            "{} ({}) {instansi} {}",
            identitas.nama,
            identitas.singkatan,
            bahan.periode()
        )),
        kata_kunci: kata_kunci(bahan, terbit),
        penulis: instansi,
        tanggal: [hari.year(), angka(hari.month()), angka(hari.day())],
        ident: format!("lkjip:{}", identitas.jalur.join("/")),
        terbitan: IdentitasTerbitan {
            nomor: nomor(bahan, terbit),
            periode: spasi_biasa(&bahan.periode()),
            konsep: bahan.laporan.konsep(),
            revisi: terbit.map(|terbit| terbit.giliran.revisi),
            sidik: terbit.map(|terbit| terbit.sidik.clone()),
        },
    }
}

/// The report's number, where it has one.
fn nomor(bahan: Bahan, terbit: Option<&Terbit>) -> Option<String> {
    bahan.laporan.identitas.nomor.as_ref()?.diberi(terbit.and_then(|terbit| terbit.giliran.urut))
}

/// What the report is, and which issue of it, for whoever looks for it or has to match it.
fn kata_kunci(bahan: Bahan, terbit: Option<&Terbit>) -> Vec<String> {
    let identitas = &bahan.laporan.identitas;
    let periode = spasi_biasa(&bahan.periode());
    let mut kata = vec![identitas.singkatan.clone(), bahan.instansi_lengkap(), periode];
    kata.extend(nomor(bahan, terbit).map(|nomor| format!("nomor {nomor}")));
    kata.push(if bahan.laporan.konsep() { "konsep" } else { "final" }.to_owned());
    if let Some(terbit) = terbit {
        kata.push(format!("revisi {}", terbit.giliran.revisi));
        kata.push(format!("data sha256:{}", terbit.sidik));
    }
    kata
}

/// The foot of a final report.
pub fn kaki(bahan: Bahan, terbit: Option<&Terbit>) -> Option<Kaki> {
    let terbit = terbit.filter(|_| !bahan.laporan.konsep())?;
    let nomor = bahan.laporan.identitas.nomor.as_ref();
    let nomor = nomor.map(|nomor| format!("Nomor {}, ", nomor.tercetak(terbit.giliran.urut)));
    Some(Kaki {
        keterangan: format!(
            "{}revisi {}, sidik data {}",
            nomor.unwrap_or_default(),
            terbit.giliran.revisi,
            terbit.sidik_pendek()
        ),
        halaman: "Halaman {nomor} dari {akhir}".to_owned(),
        tte: pengesahan::kaki(bahan),
    })
}

/// Paper and looks.
pub fn tata_letak(bahan: Bahan) -> TataLetak {
    let identitas = &bahan.laporan.identitas;
    TataLetak::new(identitas.kertas, identitas.jilid, bahan.laporan.rupa)
}

/// The word across the pages of a draft; a report without a complete signature is one.
pub fn tanda_konsep(bahan: Bahan) -> Option<String> {
    bahan.laporan.konsep().then(|| "KONSEP".to_owned())
}

/// The running head.
pub fn kepala_halaman(bahan: Bahan) -> Vec<String> {
    let (instansi, periode) = (bahan.instansi_lengkap(), bahan.periode().to_uppercase());
    match bahan.laporan.rupa.kepala_halaman {
        KepalaHalaman::Lengkap => {
            let atas = format!("{} {instansi}", bahan.laporan.identitas.nama);
            vec![atas.to_uppercase(), periode]
        }
        KepalaHalaman::Ringkas => vec![format!("{} – {periode}", instansi.to_uppercase())],
        KepalaHalaman::Tanpa => Vec::new(),
    }
}

/// The cover.
pub fn sampul(bahan: Bahan) -> Sampul {
    let laporan = bahan.laporan;
    let instansi = &laporan.instansi;
    let mut alamat = vec![bahan.instansi()];
    alamat.extend(instansi.alamat.clone());
    alamat.extend(instansi.telepon.as_ref().map(|telepon| format!("Telepon {telepon}")));
    alamat.push(instansi.kota.clone());
    Sampul {
        pemda: atas(bahan).iter().map(|baris| baris.to_uppercase()).collect(),
        instansi: nama(bahan).iter().map(|baris| baris.to_uppercase()).collect(),
        judul: vec![
            laporan.identitas.nama.to_uppercase(),
            format!("({})", laporan.identitas.singkatan),
        ],
        periode: bahan.periode().to_uppercase(),
        alamat,
        logo: instansi.logo.as_ref().map(|gambar| Logo {
            jalur: gambar.jalur(),
            alt: format!("Lambang {}", bahan.induk()),
        }),
    }
}

/// The office's name; a vertical agency's region stands below it where the name does not have it.
fn nama(bahan: Bahan) -> Vec<String> {
    let Laporan { instansi, pemda, .. } = bahan.laporan;
    match pemda.tingkat {
        TingkatPemerintahan::Vertikal if !instansi.utuh(pemda) => {
            vec![instansi.tanpa_daerah(pemda).to_owned(), pemda.nama.clone()]
        }
        TingkatPemerintahan::Vertikal
        | TingkatPemerintahan::Kabupaten
        | TingkatPemerintahan::Kota
        | TingkatPemerintahan::Provinsi
        | TingkatPemerintahan::Kementerian
        | TingkatPemerintahan::Lembaga => vec![instansi.nama.clone()],
    }
}

/// Whose office it is, from the top: the lines above its name.
fn atas(bahan: Bahan) -> Vec<String> {
    let Laporan { instansi, pemda, .. } = bahan.laporan;
    let teratas = match pemda.tingkat {
        TingkatPemerintahan::Kabupaten
        | TingkatPemerintahan::Kota
        | TingkatPemerintahan::Provinsi => Some(format!("Pemerintah {}", pemda.nama)),
        TingkatPemerintahan::Kementerian | TingkatPemerintahan::Lembaga => {
            Some(pemda.nama.clone()).filter(|_| !instansi.seluruhnya(pemda))
        }
        TingkatPemerintahan::Vertikal => None,
    };
    teratas.into_iter().chain(instansi.induk.clone()).collect()
}
