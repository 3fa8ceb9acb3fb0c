//! The tables of a report as their readers see them.

use std::collections::BTreeMap;

use lkjip::load::Isi;
use serde_json::Value;

/// Rows of cells by the table's label; a cell that spans rows stands in each of them, one that spans columns in its first.
pub type Tabel = BTreeMap<String, Vec<Vec<String>>>;

pub fn tabel(isi: &Isi) -> Tabel {
    let mut semua = Tabel::new();
    kumpulkan(&super::super::naskah(isi), &mut semua);
    semua
}

fn kumpulkan(value: &Value, semua: &mut Tabel) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| kumpulkan(item, semua)),
        Value::Object(entries) => {
            if let (Some(Value::String(label)), Some(Value::Array(baris))) =
                (entries.get("label"), entries.get("baris"))
            {
                semua.insert(label.clone(), terurai(baris));
            }
            entries.values().for_each(|item| kumpulkan(item, semua));
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn terurai(baris: &[Value]) -> Vec<Vec<String>> {
    // Of each column: the rows that the cell above still covers, and its text.
    let mut terbuka: BTreeMap<usize, (u64, String)> = BTreeMap::new();
    let urai = |baris: &Value| {
        let mut sel = baris["sel"].as_array().into_iter().flatten();
        let mut hasil: Vec<String> = Vec::new();
        loop {
            let kolom = hasil.len();
            if let Some((sisa, isi)) = terbuka.get_mut(&kolom).filter(|(sisa, _)| *sisa > 0) {
                *sisa -= 1;
                hasil.push(isi.clone());
                continue;
            }
            let Some(sel) = sel.next() else { return hasil };
            let potongan = sel["isi"].as_array().into_iter().flatten();
            let isi: String = potongan.filter_map(super::super::span).collect();
            let isi = isi.replace('\u{a0}', " ");
            let bentang = |kunci: &str| sel[kunci].as_u64().unwrap_or(1);
            let lebar = bentang("rentang-kolom");
            for ke in 0..lebar {
                let isi = if ke == 0 { isi.clone() } else { String::new() };
                terbuka.insert(hasil.len(), (bentang("rentang-baris") - 1, isi.clone()));
                hasil.push(isi);
            }
        }
    };
    baris.iter().map(urai).collect()
}
