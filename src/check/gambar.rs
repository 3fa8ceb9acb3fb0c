//! A picture file that a key names.

use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::read::kind::FileKind;
use crate::read::notes::Read;
use crate::read::table::Value;
use crate::read::{Levels, files, picture};

/// What a picture is for, in messages.
pub struct Untuk {
    /// The kind of problem that it may be.
    pub code: Code,
    /// What it is called: "logo".
    pub apa: &'static str,
    /// The file that names it.
    pub beside: &'static str,
    /// What may be taken out where there is no such picture.
    pub instead: &'static str,
}

const SARAN: &str = "perkecil gambarnya sampai paling banyak 4.000 x 4.000 piksel, simpan sebagai PNG, lalu tulis nama berkas PNG itu di sini";

/// The picture of that name, of at most so many bytes, and the usual ending of such files.
pub fn gambar(
    value: &Value<'_>,
    most: usize,
    untuk: &Untuk,
    levels: &Levels,
) -> Read<(&'static str, Vec<u8>)> {
    let Untuk { code, apa, beside, instead } = *untuk;
    let name = value.text()?;
    let tell = |problem: Diagnostic| Err(value.notes().push(problem.at(&value.place)));
    let Some(path) = levels.find(&name) else {
        return tell(files::named_missing(code, &name, beside, instead, levels));
    };
    let most = most.min(batas::GAMBAR);
    let content = match levels.read(&path, most) {
        Ok(content) => content,
        Err(error) => {
            let what = format!("berkas {apa} \"{name}\" tidak dapat dipakai");
            return tell(files::refused(Diagnostic::new(code, what), &path, &error, most));
        }
    };
    let kind = FileKind::of(&content);
    // By its name it would be laid out as one.
    let pdf = name.to_lowercase().ends_with(".pdf");
    let Some(akhiran) = kind.picture().filter(|_| !pdf) else {
        let what = format!("berkas {apa} \"{name}\" bukan gambar PNG, JPG, atau SVG");
        let problem = Diagnostic::new(code, what).note(format!("{} adalah {kind}", path.display()));
        return tell(problem.saran(format!(
            "simpan {apa}nya sebagai PNG, lalu tulis nama berkas PNG itu di sini"
        )));
    };
    if let Err(flaw) = picture::check(&content, kind) {
        return tell(Diagnostic::new(code, format!("{apa} \"{name}\" {flaw}")).saran(SARAN));
    }
    Ok((akhiran, content))
}
