//! What is told of an indicator beside its figures, and what it is compared with.

use super::bagian::alone;
use super::satuan::Takaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::renstra::{Definisi, StandarNasional};
use crate::read::notes::{Read, Told};
use crate::read::say::Unknown;
use crate::read::shape::Kind;
use crate::read::table::{Table, all};

/// How it is measured, beside its figures.
pub fn definisi(table: &Table<'_>) -> Read<Definisi> {
    let text = |name, says, example| table.text_if(name, says, example);
    all!(Definisi {
        iku: table.flag("iku", "`true` bila termasuk indikator kinerja utama (IKU)"),
        alasan: text("alasan", "mengapa indikator ini dipilih", "\"…\""),
        cara: text("cara-menghitung", "cara menghitungnya, dengan kata-kata", "\"…\""),
        media: text("media", "dari mana datanya dikumpulkan", "\"aplikasi pelaporan\""),
        frekuensi: text("frekuensi", "berapa kali datanya dikumpulkan", "\"tribulanan\""),
        penanggung_jawab: text(
            "penanggung-jawab",
            "siapa yang bertanggung jawab atas datanya",
            "\"Bidang Pelatihan Kerja\"",
        ),
    })
}

/// What the nation reached, or why there is nothing to compare with.
pub fn standar_nasional(table: &Table<'_>, takaran: &Takaran) -> Read<StandarNasional> {
    let tidak_ada = table.value_or("tidak-ada", Kind::Text, "mengapa tidak ada", "\"alasan\"")?;
    let says = "mengapa tidak diketahui";
    let tidak_tersedia = table.value_or("tidak-tersedia", Kind::Text, says, "\"alasan\"")?;
    let kind = Kind::Either(vec![Kind::Decimal, Kind::Text, Kind::Table]);
    let says = "nilainya, atau `{ dari, sampai }`; predikat bila `predikat`";
    let nilai = table.value_or("nilai", kind, says, "5.00")?;
    let sumber = table.value_when(
        "sumber",
        Kind::Text,
        "bila `nilai`",
        ["sumbernya", "\"Badan Pusat Statistik\""],
    )?;
    for (kunci, alasan) in [("tidak-ada", tidak_ada), ("tidak-tersedia", tidak_tersedia)] {
        if let Some(alasan) = alasan.filter(|_| !table.is_pen()) {
            alone(table, kunci)?;
            return Ok(StandarNasional::TidakAda(alasan.reason()?));
        }
    }
    let nilai = match nilai {
        _ if let Some(told) = predikat(table) => Err(told),
        Some(nilai) => takaran.target(&nilai),
        None if let Some(told) = langsung(table) => Err(told),
        None => Err(table.miss_figure("nilai", "…", Unknown::Key)),
    };
    if let Ok(Tersedia::Tidak(alasan)) = nilai {
        return Ok(StandarNasional::TidakAda(alasan));
    }
    let sumber = match sumber {
        Some(sumber) => sumber.text(),
        None => Err(table.miss("sumber", "\"…\"".into())),
    };
    let nilai = nilai.and_then(|nilai| nilai.ada().copied().ok_or(Told::BEFORE));
    all!(StandarNasional::Ada { nilai, sumber })
}

/// Tells of a predicate beside its value: both are one thing.
fn predikat(table: &Table<'_>) -> Option<Told> {
    let place = table.written("predikat")?;
    let predikat = table.at_if("predikat").ok()??;
    let tertulis = predikat.glance();
    let isi = match table.glance_figure("nilai") {
        Some(nilai) => format!("{{ predikat = \"{tertulis}\", nilai = {nilai} }}"),
        None => format!("\"{tertulis}\""),
    };
    let message = "predikat standar nasional ditulis di dalam `nilai`";
    let problem = Diagnostic::new(Code::JenisSalah, message).at(&place);
    let saran = format!("tulis nilai = {isi}, lalu `sumber` di sampingnya");
    Some(table.notes().push(problem.saran(saran)))
}

/// Tells of a range whose bounds stand beside the source: the value is one thing.
fn langsung(table: &Table<'_>) -> Option<Told> {
    const BATAS: [&str; 2] = ["dari", "sampai"];
    let place = BATAS.iter().find_map(|kunci| table.written(kunci))?;
    let _ = BATAS.map(|kunci| table.at_if(kunci));
    let batas =
        BATAS.map(|kunci| format!("{kunci} = {}", table.glance_figure(kunci).unwrap_or("…")));
    let message = "rentang standar nasional ditulis di dalam `nilai`";
    let problem = Diagnostic::new(Code::JenisSalah, message).at(&place);
    let saran = format!("tulis nilai = {{ {} }}, lalu `sumber` di sampingnya", batas.join(", "));
    Some(table.notes().push(problem.saran(saran)))
}
