//! The texts of a page with their places, out of Typst's nested frames.

use typst::foundations::{Content, StyleChain};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst::model::{FigureCaption, FigureElem, HeadingElem, OutlineElem, TableElem};
use typst::pdf::{ArtifactElem, ArtifactKind};
use typst::text::TextItem;
use typst_layout::Page;

/// What a page shows.
pub(super) struct Halaman {
    /// The area inside the margins.
    pub(super) bidang: KotakTeks,
    /// The texts inside the margins' frame, in reading order.
    pub(super) kotak: Vec<KotakTeks>,
    /// Headings, in reading order.
    pub(super) judul: Vec<String>,
    /// Whether it begins with the heading of a chapter, a list or an appendix.
    pub(super) bab: bool,
    /// Whether it is wider than high.
    pub(super) rebah: bool,
    /// The label of the table that it begins with.
    pub(super) tabel: Option<String>,
    /// Whether a figure goes on after the page.
    pub(super) gambar_terbuka: bool,
}

/// A text and the box of its letters, in points from the page's corner.
#[derive(Clone, Default)]
pub(super) struct KotakTeks {
    pub(super) teks: String,
    pub(super) kiri: f64,
    pub(super) kanan: f64,
    pub(super) atas: f64,
    pub(super) bawah: f64,
    /// How many headings of the page begin before it, itself included.
    pub(super) judul: usize,
    pub(super) peran: PeranTeks,
    /// Whether it is of a table, a picture, a heading or a list of those: an official name or a figure, no sentence.
    pub(super) nama: bool,
    pub(super) rumus: bool,
    pub(super) tanpa_huruf: bool,
}

/// What a text is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum PeranTeks {
    #[default]
    Biasa,
    Judul,
    Keterangan,
}

/// What is open, innermost last; a table goes on from page to page.
pub(super) type Terbuka = Vec<(Location, Unsur)>;

/// The walk so far.
struct Jalan {
    halaman: Halaman,
    terbuka: Terbuka,
    /// How many texts stood before the innermost figure.
    awal_gambar: usize,
}

/// What a text may stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsur {
    Judul,
    Keterangan,
    Gambar,
    Tabel,
    /// The running head or the foot.
    Tepi,
}

/// How the labels of tables begin.
const TABEL: &str = "tabel-";

/// How near to the paper's edge text may stand where the margins are not known, in points.
const TEPI: f64 = 28.0;

/// The area inside a page's margins. The largest of its frames is that, unless Typst dissolved it into the page, as it does
/// with a few pieces.
pub(super) fn bidang(page: &Page) -> Option<KotakTeks> {
    body(page).map(|(at, frame)| area(at, frame.size()))
}

/// The area of a page whose own is not known and no other page's either: the paper's edge is all that text can pass.
pub(super) fn kertas(page: &Page) -> KotakTeks {
    let kertas = area(Point::zero(), page.frame.size());
    KotakTeks {
        kiri: kertas.kiri + TEPI,
        kanan: kertas.kanan - TEPI,
        atas: kertas.atas + TEPI,
        bawah: kertas.bawah - TEPI,
        ..kertas
    }
}

/// Walks a page, with what is open at its beginning, then at its end. Running head and foot lie beyond the margins; where
/// the body is dissolved they are left out by what they are.
pub(super) fn halaman(page: &Page, bidang: KotakTeks, terbuka: &mut Terbuka) -> Halaman {
    let (at, frame) = body(page).unwrap_or((Point::zero(), &page.frame));
    let size = page.frame.size();
    let halaman = Halaman {
        bidang,
        kotak: Vec::new(),
        judul: Vec::new(),
        bab: false,
        rebah: size.x > size.y,
        tabel: None,
        gambar_terbuka: false,
    };
    let mut jalan = Jalan { halaman, terbuka: std::mem::take(terbuka), awal_gambar: 0 };
    jalan.frame(at, frame);
    jalan.halaman.gambar_terbuka = jalan.terbuka.iter().any(|(_, unsur)| *unsur == Unsur::Gambar);
    *terbuka = jalan.terbuka;
    jalan.halaman
}

fn body(page: &Page) -> Option<(Point, &Frame)> {
    let whole = page.frame.size();
    let groups = page.frame.items().filter_map(|(at, item)| match item {
        FrameItem::Group(group) if smaller(group.frame.size(), whole) => Some((*at, &group.frame)),
        FrameItem::Group(_)
        | FrameItem::Text(_)
        | FrameItem::Shape(..)
        | FrameItem::Image(..)
        | FrameItem::Link(..)
        | FrameItem::Tag(_) => None,
    });
    let largest = groups.max_by(|(_, a), (_, b)| a.size().y.cmp(&b.size().y));
    largest.filter(|(_, frame)| frame.size().y * 2.0 > whole.y)
}

fn smaller(size: Size, whole: Size) -> bool {
    size.x < whole.x && size.y < whole.y
}

fn area(at: Point, size: Size) -> KotakTeks {
    KotakTeks {
        kiri: at.x.to_pt(),
        kanan: (at.x + size.x).to_pt(),
        atas: at.y.to_pt(),
        bawah: (at.y + size.y).to_pt(),
        ..KotakTeks::default()
    }
}

/// Whether an element is the running head or the foot, which Typst marks as such.
fn marginal(element: &Content) -> bool {
    let artifact = element.to_packed::<ArtifactElem>();
    artifact.is_some_and(|artifact| {
        let kind = artifact.kind.get(StyleChain::default());
        kind == ArtifactKind::Header || kind == ArtifactKind::Footer
    })
}

/// Whether a transformation only moves.
fn upright(transform: Transform) -> bool {
    Transform { tx: Abs::zero(), ty: Abs::zero(), ..transform }.is_identity()
}

impl Jalan {
    fn frame(&mut self, origin: Point, frame: &Frame) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                // A group that is turned or scaled is an ornament, and its boxes would not be upright.
                FrameItem::Group(group) if upright(group.transform) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.frame(at + moved, &group.frame);
                }
                FrameItem::Text(text) => self.text(at, text),
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Group(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, at: Point, text: &TextItem) {
        let tepi = self.terbuka.iter().any(|(_, unsur)| *unsur == Unsur::Tepi);
        if tepi || text.text.trim().is_empty() {
            return;
        }
        let metrics = text.font.metrics();
        let rise: Abs = metrics.x_height.at(text.size);
        let peran = self.terbuka.iter().rev().find_map(|(_, unsur)| match unsur {
            Unsur::Judul => Some(PeranTeks::Judul),
            Unsur::Keterangan => Some(PeranTeks::Keterangan),
            Unsur::Gambar | Unsur::Tabel | Unsur::Tepi => None,
        });
        let peran = peran.unwrap_or_default();
        if let (PeranTeks::Judul, Some(judul)) = (peran, self.halaman.judul.last_mut()) {
            if !judul.is_empty() {
                judul.push(' ');
            }
            judul.push_str(text.text.trim());
        }
        self.halaman.kotak.push(KotakTeks {
            teks: text.text.to_string(),
            kiri: at.x.to_pt(),
            kanan: (at.x + text.width()).to_pt(),
            atas: (at.y - rise).to_pt(),
            bawah: at.y.to_pt(),
            judul: self.halaman.judul.len(),
            peran,
            nama: !self.terbuka.is_empty(),
            rumus: text.font.font().info().family.ends_with(" Math"),
            tanpa_huruf: text.glyphs.iter().any(|glyph| glyph.id == 0),
        });
    }

    /// Whether a caption that begins here stands below its figure: it may end a page.
    fn ends_figure(&self) -> bool {
        self.halaman.kotak.len() > self.awal_gambar
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(element, _) => {
                let unsur = if let Some(judul) = element.to_packed::<HeadingElem>() {
                    let tingkat = judul.resolve_level(StyleChain::default()).get();
                    self.halaman.bab |= tingkat == 1 && self.halaman.kotak.is_empty();
                    self.halaman.judul.push(String::new());
                    Unsur::Judul
                } else if element.is::<FigureCaption>() {
                    if self.ends_figure() {
                        return;
                    }
                    Unsur::Keterangan
                } else if element.is::<FigureElem>() {
                    let label = element.label().map(|label| label.resolve().as_str().to_owned());
                    if self.halaman.kotak.is_empty() {
                        let tabel = label.filter(|label| label.starts_with(TABEL));
                        self.halaman.tabel = self.halaman.tabel.take().or(tabel);
                    }
                    self.awal_gambar = self.halaman.kotak.len();
                    Unsur::Gambar
                } else if element.is::<TableElem>() || element.is::<OutlineElem>() {
                    Unsur::Tabel
                } else if marginal(element) {
                    Unsur::Tepi
                } else {
                    return;
                };
                self.terbuka.extend(element.location().map(|location| (location, unsur)));
            }
            Tag::End(location, ..) => self.terbuka.retain(|(open, _)| open != location),
        }
    }
}
