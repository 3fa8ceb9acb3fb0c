//! Where the signatures go on the laid-out pages.

// Frames are measured in floats by Typst; here their measures become exact.
#![allow(clippy::float_arithmetic)]

use rust_decimal::Decimal;
use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem, PagedPosition};
use typst::layout::Abs;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The room of one signature. Lengths are points, rounded to two digits; the origin is the page's upper left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letak {
    /// As the manuscript calls it.
    pub id: String,
    /// The sheet, counted from 1.
    pub halaman: usize,
    /// From the page's left edge to the room's.
    pub kiri: Decimal,
    /// From the page's upper edge to the room's.
    pub atas: Decimal,
    /// Of the room.
    pub lebar: Decimal,
    /// Of the room.
    pub tinggi: Decimal,
    /// For formats that count from the lower edge.
    pub tinggi_halaman: Decimal,
}

/// What the templates mark the corners of such a room with: its id as metadata, upper left first, then lower right.
const TANDA: &str = "spesimen";

/// All rooms in reading order.
pub(super) fn letak(document: &PagedDocument) -> Vec<Letak> {
    let Some(label) = Label::new(PicoStr::intern(TANDA)) else { return Vec::new() };
    let introspector = document.introspector();
    let marks = introspector.query(&Selector::Label(label));
    let corner = |mark: &typst::foundations::Content| -> Option<(String, PagedPosition)> {
        let Value::Str(id) = &mark.to_packed::<MetadataElem>()?.value else { return None };
        Some((id.to_string(), introspector.position(mark.location()?)?))
    };
    let corners: Vec<_> = marks.iter().filter_map(corner).collect();
    let pairs = corners.iter().zip(corners.iter().skip(1));
    pairs
        .filter(|((one, _), (other, _))| one == other)
        .filter_map(|((id, from), (_, to))| {
            let page =
                document.pages().get(from.page.get() - 1).filter(|_| from.page == to.page)?;
            Some(Letak {
                id: id.clone(),
                halaman: from.page.get(),
                kiri: pt(from.point.x),
                atas: pt(from.point.y),
                lebar: pt(to.point.x - from.point.x),
                tinggi: pt(to.point.y - from.point.y),
                tinggi_halaman: pt(page.frame.size().y),
            })
        })
        .collect()
}

/// Points with two digits.
#[allow(clippy::cast_possible_truncation)]
fn pt(length: Abs) -> Decimal {
    Decimal::new((length.to_pt() * 100.0).round() as i64, 2)
}
