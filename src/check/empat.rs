//! The four figures of a year's quarters, and what clerks write in their place.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::read::notes::{Read, each};
use crate::read::table::{Table, Value};

/// What to write, whatever stands there.
const EMPAT: &str = "empat bilangan, masing-masing yang dijanjikan sampai dengan akhir tribulan itu \
                     (kumulatif): […, …, …, …]; bila tidak diketahui, `{ tidak-tersedia = \"alasan\" }`";

/// Those that a list gives, or why none of them is known: then each is unknown for that reason.
pub fn empat_tersedia<T>(
    value: &Value<'_>,
    isi: &dyn Fn(&Value<'_>) -> Read<Tersedia<T>>,
) -> Read<[Tersedia<T>; 4]> {
    if let Some(alasan) = value.unavailable() {
        let alasan = alasan?;
        return Ok([(); 4].map(|()| Tersedia::Tidak(alasan.clone())));
    }
    if !value.is_list() && !value.is_pen() {
        let message = "target tribulan ditulis sebagai empat bilangan sebaris";
        let problem = Diagnostic::new(Code::JenisSalah, message).at(&value.place);
        return Err(value.notes().push(problem.saran(format!("tulis {EMPAT}"))));
    }
    empat(each(value.list()?.iter().map(isi))?, value)
}

/// Exactly four.
pub fn empat<T>(isi: Vec<T>, value: &Value<'_>) -> Read<[T; 4]> {
    <[T; 4]>::try_from(isi).map_err(|_| {
        value.notes().push(
            Diagnostic::new(Code::PanjangDeret, "target tribulan memerlukan empat bilangan")
                .at(&value.place)
                .saran("tulis target kumulatif keempat tribulan, seperti […, …, …, …]"),
        )
    })
}

/// Tells of quarters that a table has for keys: each indicator is one line with its four quarters.
pub fn keliru(table: &Table<'_>) {
    let semua = table.keys();
    let mut tribulan = semua.iter().filter(|(kunci, _)| is_quarter(kunci));
    let Some((kunci, place)) = tribulan.next() else { return };
    let message = format!("`{kunci}` bukan kunci di sini: tribulan tidak ditulis sendiri-sendiri");
    let problem = Diagnostic::new(Code::KunciTakDikenal, message).at(place);
    let saran = "tulis di tabel [target-tribulan], satu baris tiap indikator: id indikatornya = ";
    table.notes().push(problem.saran(format!("{saran}{EMPAT}")));
    for (kunci, _) in semua.iter().filter(|(kunci, _)| is_quarter(kunci)) {
        let _ = table.at_if(kunci);
    }
}

/// "tribulan-1", "Triwulan II", "tw3", "tribulan".
fn is_quarter(kunci: &str) -> bool {
    let kunci = kunci.to_lowercase();
    let nomor = ["tribulan", "triwulan", "tw"].iter().find_map(|awal| kunci.strip_prefix(awal));
    let nomor = nomor.map(|nomor| nomor.trim_start_matches(['-', '_', ' ']));
    let urutan = ["1", "2", "3", "4", "i", "ii", "iii", "iv"];
    nomor.is_some_and(|nomor| urutan.contains(&nomor) || (nomor.is_empty() && kunci != "tw"))
}
