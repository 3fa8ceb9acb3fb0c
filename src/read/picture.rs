//! Whether a picture can be decoded in a memory that an office's computer has: told from its head, before anybody does.

// Sizes of pictures, no figures of a report.
#![allow(clippy::float_arithmetic)]

use std::fmt::{self, Display, Formatter};
use std::io::Cursor;
use std::sync::atomic::{AtomicBool, Ordering};

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{ImageDecoder, ImageFormat};
use usvg::{Group, ImageHrefResolver, Node, Options, Tree, roxmltree};

use super::bounds::crowded;
use super::kind::FileKind;
use crate::batas;

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It has more pixels than are decoded.
    Pixels { width: u32, height: u32 },
    /// An SVG has inside of it a picture of too many pixels, or one that is no PNG, JPEG, GIF or WebP.
    Inside,
    /// An SVG has no size that a page could have.
    Size,
    /// An SVG has too many elements.
    Elements,
    /// An SVG has more text than a logo has, or too many marks on one letter.
    Text,
    /// An SVG has more filters, or larger ones, than are painted.
    Filters,
}

/// Holds a PNG, JPEG or SVG against the bounds. What cannot be read at all is told by whoever lays it out.
///
/// # Errors
/// The first bound that it breaks.
pub fn check(content: &[u8], kind: FileKind) -> Result<(), Flaw> {
    match kind {
        FileKind::Png => pixels(size(content, ImageFormat::Png)),
        FileKind::Jpeg => pixels(size(content, ImageFormat::Jpeg)),
        FileKind::Svg => std::str::from_utf8(content).map_or(Ok(()), svg),
        FileKind::Empty
        | FileKind::Pdf
        | FileKind::OtherPicture
        | FileKind::Word
        | FileKind::Excel
        | FileKind::PowerPoint
        | FileKind::OldOffice
        | FileKind::Archive
        | FileKind::WebPage
        | FileKind::Utf16
        | FileKind::Program
        | FileKind::Other => Ok(()),
    }
}

/// Holds a size against the bound; what its decoder does not open decodes nobody.
fn pixels(size: Option<(u32, u32)>) -> Result<(), Flaw> {
    let Some((width, height)) = size else { return Ok(()) };
    if u64::from(width) * u64::from(height) > batas::PIKSEL {
        return Err(Flaw::Pixels { width, height });
    }
    Ok(())
}

/// Reads the size by the decoder that decodes it later, and as that is called, so that both speak of the same picture.
fn size(content: &[u8], format: ImageFormat) -> Option<(u32, u32)> {
    let content = Cursor::new(content);
    match format {
        ImageFormat::Png => PngDecoder::new(content).ok().map(|picture| picture.dimensions()),
        ImageFormat::Jpeg => JpegDecoder::new(content).ok().map(|picture| picture.dimensions()),
        ImageFormat::Gif => GifDecoder::new(content).ok().map(|picture| picture.dimensions()),
        ImageFormat::WebP => WebPDecoder::new(content).ok().map(|picture| picture.dimensions()),
        // The library has many more; they are painted nowhere.
        _ => None,
    }
}

/// The sides of an SVG, in its units: from a hundredth of a dot to a hundred metres.
const SMALLEST: f32 = 0.01;
const LARGEST: f32 = 300_000.0;
/// Filters of one SVG that are painted: each costs as much as a picture.
const FILTERS: usize = 8;
/// How much larger than the SVG itself what a filter paints may be.
const OUTSIDE: f32 = 4.0;

fn svg(text: &str) -> Result<(), Flaw> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        nodes_limit: u32::try_from(batas::UNSUR).unwrap_or(u32::MAX),
        ..roxmltree::ParsingOptions::default()
    };
    let document = match roxmltree::Document::parse_with_options(text, options) {
        Err(roxmltree::Error::NodesLimitReached) => return Err(Flaw::Elements),
        Err(_) => return Ok(()),
        Ok(document) => document,
    };
    // Letters are shaped across elements, and blanks between them may be dropped.
    let words: String = document.descendants().filter_map(|node| node.text()).collect();
    let words: String = words.split_whitespace().collect();
    if words.len() > batas::TEKS || crowded(&words).is_some() {
        return Err(Flaw::Text);
    }
    let inside = AtomicBool::new(true);
    let resolver = ImageHrefResolver {
        resolve_data: Box::new(|_, data, _| {
            // The painter's decoders are others: what these do not open is not left to them.
            let size = image::guess_format(&data).ok().and_then(|format| size(&data, format));
            if size.is_none() || pixels(size).is_err() {
                inside.store(false, Ordering::Relaxed);
            }
            None
        }),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    let Ok(tree) = Tree::from_xmltree(&document, &options) else { return Ok(()) };
    drop(options);
    if !inside.load(Ordering::Relaxed) {
        return Err(Flaw::Inside);
    }
    let sides = [tree.size().width(), tree.size().height()];
    if !sides.iter().all(|side| (SMALLEST..LARGEST).contains(side)) {
        return Err(Flaw::Size);
    }
    let most = (tree.size().width() * OUTSIDE, tree.size().height() * OUTSIDE);
    let mut filters = 0;
    if !filtered(tree.root(), most, &mut filters) || filters > FILTERS {
        return Err(Flaw::Filters);
    }
    Ok(())
}

/// Counts what is painted through filters; whether each keeps within a size.
fn filtered(group: &Group, most: (f32, f32), count: &mut usize) -> bool {
    if !group.filters().is_empty() {
        *count += 1;
        let painted = group.abs_layer_bounding_box();
        if painted.width() > most.0 || painted.height() > most.1 {
            return false;
        }
    }
    group.children().iter().all(|node| {
        let mut within = true;
        node.subroots(|root| within &= filtered(root, most, count));
        match node {
            Node::Group(group) => within && filtered(group, most, count),
            Node::Path(_) | Node::Image(_) | Node::Text(_) => within,
        }
    })
}

impl Display for Flaw {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pixels { width, height } => write!(
                f,
                "terlalu besar: {width} x {height} piksel, paling banyak {} piksel seluruhnya",
                batas::PIKSEL
            ),
            Self::Inside => write!(
                f,
                "memuat gambar di dalamnya yang lebih besar dari {} piksel, atau bukan PNG, JPG, GIF, atau WebP",
                batas::PIKSEL
            ),
            Self::Size => f.write_str("tidak menyebut ukuran yang wajar (width dan height)"),
            Self::Elements => {
                write!(f, "terlalu rumit: lebih dari {} unsur di dalam SVG", batas::UNSUR)
            }
            Self::Text => write!(
                f,
                "memuat tulisan lebih dari {} huruf, atau lebih dari {} tanda beruntun pada satu huruf",
                batas::TEKS,
                batas::TANDA
            ),
            Self::Filters => write!(
                f,
                "memakai lebih dari {FILTERS} filter SVG, atau filter yang jauh lebih luas dari gambarnya"
            ),
        }
    }
}
