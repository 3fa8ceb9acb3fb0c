//! The region, the office and the regulations: pemda.toml, opd.toml, regulasi.toml.

use std::collections::BTreeMap;

use super::names::Names;
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::{
    Gambar, Instansi, Jabatan, Ketentuan, Pemda, Regulasi, Tentang, Unit,
};
use crate::domain::kode::Id;
use crate::read::files;
use crate::read::kind::FileKind;
use crate::read::notes::Notes;
use crate::read::number::Kind;
use crate::read::picture;
use crate::read::table::{Table, Value};
use crate::read::{Berkas, Levels};
use crate::tempat::Titik;

/// The register of regulations with its ids.
pub struct Register<'a> {
    pub isi: BTreeMap<Id, Regulasi>,
    pub names: Names,
    /// What Dasar Hukum explains, as it is written.
    pub penjelasan: Vec<(Id, Value<'a>)>,
}

/// Reads regulasi.toml. Explanations are prose and are read later.
pub fn regulasi<'a>(berkas: &'a Berkas<'a>, notes: &'a Notes<'a>) -> Register<'a> {
    let top = berkas.table("regulasi.toml", notes);
    let mut names = Names::default();
    let tables = top.tables("regulasi");
    let ids: Vec<Id> = tables.iter().map(|table| Id(names.take(table, "id", notes))).collect();
    let explained = tables
        .iter()
        .zip(&ids)
        .filter_map(|(table, id)| Some((id.clone(), table.get("penjelasan")?)));
    let penjelasan = explained.collect();
    for id in &ids {
        if let Some(place) = names.place(&id.0) {
            notes.mark(Titik::Regulasi(id.clone()), place);
        }
    }
    let isi: BTreeMap<Id, Regulasi> = tables
        .iter()
        .zip(ids)
        .map(|(table, id)| (id.clone(), satu_regulasi(table, id, &names, notes)))
        .collect();
    for id in isi.keys() {
        if melingkar(&isi, id) {
            let problem = Diagnostic::new(
                Code::RumusMelingkar,
                format!("regulasi \"{id}\" mengubah dirinya sendiri lewat regulasi lain"),
            );
            let problem = names.place(&id.0).map_or(problem.clone(), |place| problem.at(place));
            notes.push(problem.saran("periksa kunci `mengubah` pada regulasi itu"));
        }
    }
    Register { isi, names, penjelasan }
}

fn satu_regulasi(table: &Table<'_>, id: Id, names: &Names, notes: &Notes<'_>) -> Regulasi {
    let number = |value: Value<'_>| {
        let typed = value.count(Kind::Cacah);
        u32::try_from(typed).unwrap_or_else(|_| {
            notes.push(
                Diagnostic::new(Code::AngkaTerlaluBesar, "nomor ini tidak masuk akal")
                    .at(&value.place)
                    .found(typed.to_string(), "nomor regulasi")
                    .saran("periksa nomornya"),
            );
            0
        })
    };
    let tentang = match table.get("mengubah") {
        Some(value) => {
            if let Some(judul) = table.get("tentang") {
                notes.push(
                    Diagnostic::new(
                        Code::KunciBertentangan,
                        "`tentang` dan `mengubah` tidak dapat ditulis bersama",
                    )
                    .at(&judul.place)
                    .conflicting(&value.place, "judulnya disusun dari sini")
                    .saran("hapus salah satunya"),
                );
            }
            Tentang::Mengubah(names.id(&value, "regulasi", notes))
        }
        None => Tentang::Judul(table.text("tentang")),
    };
    Regulasi {
        id,
        jenis: table.text("jenis"),
        nomor: table.need("nomor", "1").map(number).unwrap_or_default(),
        tahun: table.year("tahun"),
        tentang,
        dasar_hukum: table.get("dasar-hukum").map(number),
        pasal: table.text_if("pasal"),
        penjelasan: None,
    }
}

fn melingkar(isi: &BTreeMap<Id, Regulasi>, mulai: &Id) -> bool {
    let mut id = mulai;
    for _ in 0..=isi.len() {
        match isi.get(id).map(|regulasi| &regulasi.tentang) {
            Some(Tentang::Mengubah(lain)) => id = lain,
            Some(Tentang::Judul(_)) | None => return false,
        }
    }
    true
}

/// Reads pemda.toml.
pub fn pemda(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Pemda {
    let top = berkas.table("pemda.toml", notes);
    Pemda {
        nama: top.text("nama"),
        kepala_daerah: top.text("kepala-daerah"),
        nama_kepala_daerah: top.text_if("nama-kepala-daerah"),
    }
}

/// Reads opd.toml and the logo that it names.
pub fn instansi(
    berkas: &Berkas<'_>,
    regulasi: &Names,
    levels: &Levels,
    notes: &Notes<'_>,
) -> Instansi {
    let top = berkas.table("opd.toml", notes);
    let ketentuan = |key: &str| {
        let table = top.table(key);
        Ketentuan {
            regulasi: regulasi.id_at(&table, "regulasi", "regulasi", notes),
            pasal: table.text("pasal"),
            butir: table.texts("butir"),
        }
    };
    Instansi {
        nama: top.text("nama"),
        alamat: top.text("alamat"),
        telepon: top.text_if("telepon"),
        kota: top.text("kota"),
        urusan: top.texts("urusan"),
        bertanggung_jawab_kepada: top.text("bertanggung-jawab-kepada"),
        dasar_pembentukan: regulasi.ids_at(&top, "dasar-pembentukan", "regulasi", notes),
        tugas: ketentuan("tugas"),
        fungsi: ketentuan("fungsi"),
        unit: top.tables("unit").iter().map(unit).collect(),
        logo: top.get("logo").and_then(|value| logo(&value, levels, notes)),
        arsip: super::arsip::arsip(&top),
    }
}

fn unit(table: &Table<'_>) -> Unit {
    let jabatan =
        table.text_if("jabatan").map(|nama| Jabatan { nama, eselon: table.text("eselon") });
    Unit {
        nama: table.text("nama"),
        jabatan,
        anak: table.tables_if("anak").iter().map(unit).collect(),
    }
}

const SARAN_LOGO: &str = "perkecil gambarnya sampai paling banyak 4.000 x 4.000 piksel, simpan sebagai PNG, lalu tulis nama berkas PNG itu di sini";

fn logo(value: &Value<'_>, levels: &Levels, notes: &Notes<'_>) -> Option<Gambar> {
    let name = value.text();
    let Some(path) = levels.find(&name) else {
        let problem =
            files::named_missing(Code::LogoSalah, &name, "opd.toml", "kunci logo", levels);
        notes.push(problem.at(&value.place));
        return None;
    };
    let content = match levels.read(&path, batas::GAMBAR) {
        Ok(content) => content,
        Err(error) => {
            let what = format!("berkas logo \"{name}\" tidak dapat dipakai");
            let problem = Diagnostic::new(Code::LogoSalah, what).at(&value.place);
            notes.push(files::refused(problem, &path, &error, batas::GAMBAR));
            return None;
        }
    };
    let kind = FileKind::of(&content);
    // By its name it would be laid out as one.
    let pdf = name.to_lowercase().ends_with(".pdf");
    if pdf || !matches!(kind, FileKind::Png | FileKind::Jpeg | FileKind::Svg) {
        let what = format!("berkas logo \"{name}\" bukan gambar PNG, JPG, atau SVG");
        notes.push(
            Diagnostic::new(Code::LogoSalah, what)
                .at(&value.place)
                .note(format!("{} adalah {kind}", path.display()))
                .saran("simpan logonya sebagai PNG, lalu tulis nama berkas PNG itu di sini"),
        );
        return None;
    }
    if let Err(flaw) = picture::check(&content, kind) {
        let what = format!("logo \"{name}\" {flaw}");
        notes.push(Diagnostic::new(Code::LogoSalah, what).at(&value.place).saran(SARAN_LOGO));
        return None;
    }
    notes.mark(Titik::Kunci("logo"), &value.place);
    let file = name.rsplit(['/', '\\']).next().unwrap_or(&name).to_owned();
    Some(Gambar { nama: file, isi: content })
}
