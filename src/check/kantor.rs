//! The region and the office: pemda.toml, opd.toml.

use strum::VariantArray;

use super::bagian::bagian;
use super::gambar::{Untuk, gambar};
use super::names::Names;
use super::periode::dua_tahun;
use super::pihak;
use crate::batas;
use crate::diagnostic::Code;
use crate::domain::instansi::{BerkasGambar, Instansi, Jabatan, Ketentuan, Pemda, Unit};
use crate::domain::jenis::{JenisInstansi, TingkatPemerintahan};
use crate::read::notes::{Notes, Read, each};
use crate::read::say;
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};
use crate::read::{Berkas, Levels};
use crate::tempat::Titik;

/// Reads pemda.toml.
pub fn pemda(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Read<Pemda> {
    let top = berkas.table("pemda.toml", notes);
    let says = "nama orangnya, untuk lembar perjanjian kinerja";
    let nama = "nama daerah; bagi instansi vertikal daerah tempatnya bertugas, bagi kementerian atau lembaga namanya sendiri";
    let nama = top.text("nama", nama, "\"Kabupaten Lumajang\"");
    let tingkat = "tingkat pemerintahannya; tidak ditulis berarti menurut nama itu";
    let semua = kunci(TingkatPemerintahan::VARIANTS, |tingkat| tingkat.kata().kunci);
    let tertulis = top.choice_if("tingkat", tingkat, &semua);
    let tingkat = tertulis_atau(tertulis, &nama, |nama| {
        let bernama = TingkatPemerintahan::dari_nama(nama);
        bernama.ok_or_else(|| top.miss("tingkat", say::any_of(&semua).into()))
    });
    let rencana =
        "tahun pertama dan terakhir RPJMD; bagi instansi pusat, rencana strategis induknya";
    let tahun = Kind::List(Box::new(Kind::Year));
    let contoh = ["sebutan kepala daerah", "\"Bupati\""];
    let kepala = top.value_when("kepala-daerah", Kind::Text, "bila daerah", contoh);
    all!(Pemda {
        nama,
        tingkat,
        kepala_daerah: kepala.and_then(|value| match value {
            Some(value) => value.text().map(Some),
            None if tingkat.is_ok_and(TingkatPemerintahan::berdaerah) => {
                Err(top.miss("kepala-daerah", "\"…\"".into()))
            }
            None => Ok(None),
        }),
        bappeda: pihak::bappeda(&top),
        nama_kepala_daerah: top.text_if("nama-kepala-daerah", says, "\"Nama Contoh\""),
        periode_rencana: top
            .value_if("periode-rencana", tahun, rencana, "[2018, 2023]")
            .and_then(|value| value.map(|value| dua_tahun(&value, "periode rencana")).transpose()),
    })
}

/// The kind that a key says, or else the name; neither where one of them was told to be wrong.
fn tertulis_atau<T>(
    tertulis: Read<Option<T>>,
    nama: &Read<String>,
    bernama: impl FnOnce(&str) -> Read<T>,
) -> Read<T> {
    match (tertulis?, nama) {
        (Some(jenis), _) => Ok(jenis),
        (None, Ok(nama)) => bernama(nama),
        (None, Err(told)) => Err(*told),
    }
}

/// The words of a choice, each with what it stands for.
fn kunci<T: Copy>(semua: &[T], kata: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    semua.iter().map(|jenis| (kata(*jenis), *jenis)).collect()
}

/// The office, and its units even where something else of it is not sound.
pub struct Kantor {
    pub instansi: Read<Instansi>,
    pub unit: Read<Vec<Unit>>,
}

/// Reads opd.toml and the logo that it names.
pub fn instansi(
    berkas: &Berkas<'_>,
    regulasi: &Names,
    pemda: &Read<Pemda>,
    levels: &Levels,
    notes: &Notes<'_>,
) -> Kantor {
    let top = berkas.table("opd.toml", notes);
    let ketentuan = |key: &str, says: &'static str| {
        bagian(top.table_if(key, says), |table| {
            let says = "regulasi yang menetapkannya";
            all!(Ketentuan {
                regulasi: regulasi.at(table, "regulasi", says, "\"perbup-1\""),
                pasal: table.text("pasal", "pasalnya", "\"Pasal 4\""),
                butir: table.texts("butir", "isinya, butir demi butir", "[\"…\"]"),
            })
        })
    };
    let pembentuk = "regulasi pembentuk";
    let says = "nama berkas logo (PNG, JPG, SVG; warna RGB atau abu-abu, bukan CMYK)";
    let struktur;
    let nama = top.text(
        "nama",
        "nama resmi instansi; daerahnya disambung di belakangnya bila belum disebut di dalamnya",
        "\"Dinas Tenaga Kerja\"",
    );
    let jenis = jenis(&top, &nama, pemda);
    let utuh = "bila `true`, nama itu dicetak seperti diketik, tanpa daerah di belakangnya; bagi instansi vertikal yang namanya menyebut tempat lain";
    let sebutan = "sebutannya di dalam kalimat; tidak ditulis berarti menurut jenisnya";
    let induk = "instansi yang membawahinya, tercetak di atas namanya pada sampul; bagi unit, cabang dinas, biro, bagian, kelurahan, instansi vertikal, dan unit kementerian";
    let singkatan = "singkatan namanya, tercetak satu kali di samping nama itu; bila nama itu lebih dari 40 huruf, dipakai dalam kalimat sesudahnya";
    let nama_atasan = "nama atasan itu, untuk lembar perjanjian kinerja, bila bukan kepala daerah";
    let instansi = all!(Instansi {
        nama,
        nama_utuh: top.flag("tanpa-daerah", utuh),
        jenis,
        sebutan: top.text_if("sebutan", sebutan, "\"kantor\""),
        singkatan: top.text_if("singkatan", singkatan, "\"Disnaker\""),
        induk: top.text_if("instansi-induk", induk, "\"Badan Pusat Statistik\""),
        alamat: top.text_if("alamat", "alamat kantornya", "\"Jalan Contoh Nomor 1\""),
        telepon: top.text_if("telepon", "nomor teleponnya", "\"(0334) 000000\""),
        kota: top.text("kota", "kota tempat kantornya", "\"Lumajang\""),
        urusan: top.texts_if("urusan", "urusan yang ditangani", "[\"tenaga kerja\"]"),
        bertanggung_jawab_kepada: atasan(&top, pemda, jenis),
        nama_atasan: top.text_if("nama-atasan", nama_atasan, "\"Nama Contoh\""),
        dasar_pembentukan: regulasi.all_if_at(
            &top,
            "dasar-pembentukan",
            pembentuk,
            "[\"perda-15-2016\"]",
        ),
        tugas: ketentuan("tugas", "tugas menurut regulasi"),
        fungsi: ketentuan("fungsi", "fungsi menurut regulasi"),
        unit: {
            struktur = top.each_if("unit", "struktur organisasi, dari atas", unit);
            struktur.clone()
        },
        logo: top
            .value_if("logo", Kind::Text, says, "\"logo.png\"")
            .and_then(|value| value.map(|value| logo(&value, levels, notes)).transpose()),
        arsip: super::arsip::arsip(&top),
    });
    Kantor { instansi, unit: struktur }
}

/// What the office is: what it says, or else what its name says. Of a region's office whose name says nothing that is known
/// nothing is taken for granted.
fn jenis(top: &Table<'_>, nama: &Read<String>, pemda: &Read<Pemda>) -> Read<JenisInstansi> {
    let says = "jenis instansi; tidak ditulis berarti menurut awal namanya, bila dikenal";
    let semua = kunci(JenisInstansi::VARIANTS, |jenis| jenis.kata().kunci);
    let contoh = [says, "\"dinas\""];
    let choices = Kind::Choice(semua.iter().map(|(kunci, _)| *kunci).collect());
    let tertulis = top.value_when("jenis", choices, "bila namanya tidak menunjukkannya", contoh);
    let tertulis = tertulis.and_then(|value| value.map(|value| value.choice(&semua)).transpose());
    tertulis_atau(tertulis, nama, |nama| {
        let tingkat = pemda.as_ref().map_err(|told| *told)?.tingkat;
        let bernama = JenisInstansi::dari_nama(nama, tingkat);
        let pusat = (!tingkat.berdaerah()).then_some(JenisInstansi::Lain);
        bernama.or(pusat).ok_or_else(|| top.miss_with("jenis", saran_jenis(nama, &semua)))
    })
}

/// What to write where the name says nothing: one of a region's kinds, or that the office is no region's.
fn saran_jenis(nama: &str, semua: &[(&str, JenisInstansi)]) -> String {
    let semua = semua.iter().filter(|(_, jenis)| !jenis.kata().awalan.is_empty());
    let semua: Vec<&str> = semua.map(|(kunci, _)| *kunci).collect();
    format!(
        "dari nama \"{nama}\" tidak dapat diketahui apa kedudukannya di dalam pemerintah daerah: tambahkan `jenis`, yaitu salah satu dari {}; bila bukan salah satunya, `jenis = \"lain\"`. Bila bukan milik daerah, tambahkan `tingkat = \"…\"` di pemda.toml (`instansi-vertikal`, `kementerian`, atau `lembaga`)",
        semua.join(", ")
    )
}

/// To whom the office answers: the head of the region, unless the office is of a kind that answers to another.
fn atasan(top: &Table<'_>, pemda: &Read<Pemda>, jenis: Read<JenisInstansi>) -> Read<String> {
    const KUNCI: &str = "bertanggung-jawab-kepada";
    let says = "atasan instansi; tidak ditulis berarti kepala daerah";
    let contoh = [says, "\"Bupati melalui Sekretaris Daerah\""];
    let value = top.value_when(KUNCI, Kind::Text, "bila bukan kepala daerah", contoh)?;
    if let Some(value) = value {
        return value.text();
    }
    let jenis = jenis?;
    let pemda = pemda.as_ref().map_err(|told| *told)?;
    // Those of Jakarta's cities.
    let kota = jenis == JenisInstansi::Kecamatan && pemda.tingkat == TingkatPemerintahan::Provinsi;
    let atasan = if kota { Some("Wali Kota …") } else { jenis.kata().atasan };
    let berdaerah = pemda.tingkat.berdaerah();
    let kepala = pemda.kepala_daerah.as_ref().filter(|_| berdaerah && atasan.is_none());
    kepala.cloned().ok_or_else(|| {
        let atasan = atasan.filter(|_| berdaerah).unwrap_or("…");
        top.miss(KUNCI, format!("\"{atasan}\"").into())
    })
}

fn unit(table: &Table<'_>) -> Read<Unit> {
    let nama = table.text("nama", "nama unit", "\"Sekretariat\"");
    let jabatan = table.text_if("jabatan", "jabatan kepalanya, bila struktural", "\"Sekretaris\"");
    let eselon = table.value_when(
        "eselon",
        Kind::Text,
        "bila `jabatan`",
        ["eselon jabatan itu", "\"III.a\""],
    );
    let anak = table.tables_if("anak", "unit di bawahnya, seisi `[[unit]]`");
    // Where nothing is read units would stand in units without end.
    let anak = anak.and_then(|anak| match table.is_pen() {
        true => Ok(Vec::new()),
        false => each(anak.iter().map(unit)),
    });
    let jabatan = jabatan.and_then(|nama| match (nama, eselon?) {
        (Some(nama), Some(eselon)) => Ok(Some(Jabatan { nama, eselon: eselon.text()? })),
        (Some(_), None) => Err(table.miss("eselon", "\"…\"".into())),
        (None, Some(_)) => Err(table.miss("jabatan", "\"…\"".into())),
        (None, None) => Ok(None),
    });
    all!(Unit { nama, jabatan, anak })
}

const LOGO: Untuk =
    Untuk { code: Code::LogoSalah, apa: "logo", beside: "opd.toml", instead: "kunci logo" };

fn logo(value: &Value<'_>, levels: &Levels, notes: &Notes<'_>) -> Read<BerkasGambar> {
    let (_, isi) = gambar(value, batas::GAMBAR, &LOGO, levels)?;
    notes.mark(Titik::Kunci("logo"), &value.place);
    let nama = value.text()?;
    let nama = nama.rsplit(['/', '\\']).next().unwrap_or(&nama).to_owned();
    Ok(BerkasGambar { nama, isi })
}
