//! What a file seems to be, by its content: its name may say something else.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use hayro_syntax::{LoadPdfError, Pdf};

use super::active::{active, encrypted};
use crate::pdf::{self, Bound, Unreadable};

/// A kind of file that offices mistake for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// No byte.
    Empty,
    /// It begins with `%PDF-`.
    Pdf,
    /// A picture that can be laid out.
    Png,
    /// A picture that can be laid out.
    Jpeg,
    /// A drawing that can be laid out.
    Svg,
    /// GIF, BMP, TIFF, WebP.
    OtherPicture,
    /// docx, or RTF.
    Word,
    /// xlsx.
    Excel,
    /// pptx.
    PowerPoint,
    /// The format of doc, xls and ppt before 2007.
    OldOffice,
    /// zip, rar or 7z with none of these inside.
    Archive,
    /// HTML, as a download that failed leaves it.
    WebPage,
    /// Text that Notepad calls "Unicode".
    Utf16,
    /// Windows or Linux would run it.
    Program,
    /// None of these.
    Other,
}

/// Why a file that is to be a PDF cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfFlaw {
    /// It is something else.
    Kind(FileKind),
    /// It is encrypted, and opens with a password only or with an empty one.
    Locked,
    /// It begins as a PDF, and that is all.
    Broken,
    /// It takes more than is given to any file.
    TooLarge(Bound),
}

impl FileKind {
    /// The usual ending of a picture that can be laid out.
    pub fn picture(self) -> Option<&'static str> {
        match self {
            Self::Png => Some("png"),
            Self::Jpeg => Some("jpg"),
            Self::Svg => Some("svg"),
            Self::Empty
            | Self::Pdf
            | Self::OtherPicture
            | Self::Word
            | Self::Excel
            | Self::PowerPoint
            | Self::OldOffice
            | Self::Archive
            | Self::WebPage
            | Self::Utf16
            | Self::Program
            | Self::Other => None,
        }
    }

    /// Looks at the first bytes; at the names inside of packed files.
    pub fn of(content: &[u8]) -> Self {
        let starts = |mark: &[u8]| content.starts_with(mark);
        let holds = |mark: &[u8]| content.windows(mark.len()).any(|part| part == mark);
        let head = String::from_utf8_lossy(content.get(..1000).unwrap_or(content)).to_lowercase();
        let head = head.trim_start_matches('\u{feff}').trim_start();
        match content {
            [] => Self::Empty,
            _ if starts(b"%PDF-") => Self::Pdf,
            _ if starts(b"\x89PNG") => Self::Png,
            _ if starts(b"\xff\xd8\xff") => Self::Jpeg,
            _ if [&b"GIF8"[..], b"BM", b"II*\0", b"MM\0*"].into_iter().any(starts) => {
                Self::OtherPicture
            }
            _ if starts(b"MZ") || starts(b"\x7fELF") || starts(b"#!") => Self::Program,
            _ if starts(b"RIFF") && holds(b"WEBP") => Self::OtherPicture,
            _ if starts(b"\xff\xfe") || starts(b"\xfe\xff") => Self::Utf16,
            _ if starts(b"\xd0\xcf\x11\xe0") => Self::OldOffice,
            _ if starts(b"{\\rtf") => Self::Word,
            _ if starts(b"PK\x03\x04") && holds(b"word/") => Self::Word,
            _ if starts(b"PK\x03\x04") && holds(b"xl/") => Self::Excel,
            _ if starts(b"PK\x03\x04") && holds(b"ppt/") => Self::PowerPoint,
            _ if starts(b"PK\x03\x04") || starts(b"Rar!") || starts(b"7z\xbc\xaf") => Self::Archive,
            _ if head.starts_with("<!doctype html") || head.starts_with("<html") => Self::WebPage,
            _ if head.contains("<svg") => Self::Svg,
            _ => Self::Other,
        }
    }

    /// How to make a PDF of it.
    pub fn as_pdf(self) -> &'static str {
        match self {
            Self::Word => "buka di Word, simpan sebagai PDF, lalu pakai PDF itu sebagai gantinya",
            Self::Excel => "buka di Excel, simpan sebagai PDF, lalu pakai PDF itu sebagai gantinya",
            Self::PowerPoint => {
                "buka di PowerPoint, simpan sebagai PDF, lalu pakai PDF itu sebagai gantinya"
            }
            Self::OldOffice => {
                "buka dengan programnya, simpan sebagai PDF, lalu pakai PDF itu sebagai gantinya"
            }
            Self::Png | Self::Jpeg | Self::Svg | Self::OtherPicture => {
                "buka gambarnya, cetak ke PDF, lalu pakai PDF itu sebagai gantinya"
            }
            Self::Program => "hapus berkas itu; ganti dengan dokumennya sebagai PDF",
            Self::Archive => "keluarkan PDF dari arsip itu, lalu pakai sebagai gantinya",
            Self::Empty | Self::WebPage => "unduh atau salin ulang berkas aslinya",
            Self::Pdf | Self::Utf16 | Self::Other => {
                "ganti dengan berkas PDF, atau hapus butir lampiran ini"
            }
        }
    }
}

/// Looks through a PDF as far as to know that its pages can be read; gives what it does besides showing them.
///
/// # Errors
/// Why they cannot.
pub fn check_pdf(content: Vec<u8>) -> Result<BTreeSet<String>, PdfFlaw> {
    let kind = FileKind::of(&content);
    if kind != FileKind::Pdf {
        return Err(PdfFlaw::Kind(kind));
    }
    if encrypted(&content) {
        return Err(PdfFlaw::Locked);
    }
    // Who lays it out sets no bounds.
    match pdf::Pdf::new(&content).written() {
        Ok(document) if pdf::pages_are_a_tree(document) => {}
        Ok(_) => return Err(PdfFlaw::Broken),
        // Scanners leave tables that have to be mended: who lays it out tries.
        Err(Unreadable::NotPdf) => {}
        Err(Unreadable::Locked) => return Err(PdfFlaw::Locked),
        Err(Unreadable::Beyond(bound)) => return Err(PdfFlaw::TooLarge(bound)),
    }
    match Pdf::new(content) {
        Ok(pdf) if pdf.pages().is_empty() => Err(PdfFlaw::Broken),
        Ok(pdf) => Ok(active(&pdf)),
        Err(LoadPdfError::Decryption(_)) => Err(PdfFlaw::Locked),
        Err(LoadPdfError::Invalid) => Err(PdfFlaw::Broken),
    }
}

impl Display for FileKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "berkas kosong",
            Self::Pdf => "dokumen PDF",
            Self::Png => "gambar PNG",
            Self::Jpeg => "gambar JPG",
            Self::Svg => "gambar SVG",
            Self::OtherPicture => "gambar selain PNG, JPG, dan SVG",
            Self::Word => "dokumen Word",
            Self::Excel => "buku kerja Excel",
            Self::PowerPoint => "salindia PowerPoint",
            Self::OldOffice => "dokumen Office lama (doc, xls, atau ppt)",
            Self::Archive => "arsip (zip, rar, atau 7z)",
            Self::WebPage => "halaman web",
            Self::Utf16 => "teks dengan pengodean UTF-16 (\"Unicode\" di Notepad)",
            Self::Program => "program komputer",
            Self::Other => "berkas jenis lain",
        })
    }
}
