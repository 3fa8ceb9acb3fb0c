//! Whether a picture can be decoded in a memory that an office's computer has: told from its head, before anybody does.

use std::fmt::{self, Display, Formatter};
use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{ImageDecoder, ImageFormat};

use super::kind::FileKind;
use super::svg::{FILTERS, svg};
use crate::batas;

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It has more pixels than are decoded.
    Pixels {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
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
    /// An SVG has numbers that nobody can paint with.
    Numbers,
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
pub(super) fn pixels(size: Option<(u32, u32)>) -> Result<(), Flaw> {
    let Some((width, height)) = size else { return Ok(()) };
    if u64::from(width) * u64::from(height) > batas::PIKSEL {
        return Err(Flaw::Pixels { width, height });
    }
    Ok(())
}

/// Reads the size by the decoder that decodes it later, and as that is called, so that both speak of the same picture.
pub(super) fn size(content: &[u8], format: ImageFormat) -> Option<(u32, u32)> {
    let content = Cursor::new(content);
    if format == ImageFormat::Png {
        PngDecoder::new(content).ok().map(|picture| picture.dimensions())
    } else if format == ImageFormat::Jpeg {
        JpegDecoder::new(content).ok().map(|picture| picture.dimensions())
    } else if format == ImageFormat::Gif {
        GifDecoder::new(content).ok().map(|picture| picture.dimensions())
    } else if format == ImageFormat::WebP {
        WebPDecoder::new(content).ok().map(|picture| picture.dimensions())
    } else {
        // The library has many more; they are painted nowhere.
        None
    }
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
            Self::Numbers => {
                f.write_str("memuat ukuran yang terlalu kecil atau terlalu besar untuk digambar")
            }
        }
    }
}
