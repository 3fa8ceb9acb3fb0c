//! The fonts of the report, embedded: no font of the machine is ever used.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::bahasa::SPASI_TETAP;

/// The font files; `fonts/README.md` tells their origin and licences.
const FILES: [&[u8]; 9] = [
    include_bytes!("../../fonts/tex-gyre/texgyrebonum-regular.otf"),
    include_bytes!("../../fonts/tex-gyre/texgyrebonum-italic.otf"),
    include_bytes!("../../fonts/tex-gyre/texgyrebonum-bold.otf"),
    include_bytes!("../../fonts/tex-gyre/texgyrebonum-bolditalic.otf"),
    include_bytes!("../../fonts/tex-gyre/texgyrebonum-math.otf"),
    include_bytes!("../../fonts/liberation/LiberationSans-Regular.ttf"),
    include_bytes!("../../fonts/liberation/LiberationSans-Italic.ttf"),
    include_bytes!("../../fonts/liberation/LiberationSans-Bold.ttf"),
    include_bytes!("../../fonts/liberation/LiberationSans-BoldItalic.ttf"),
];

/// The families of running text and of tables: what a clerk types may come to stand in either.
const FAMILIES: [&str; 2] = ["tex gyre bonum", "liberation sans"];

/// The fonts with their index.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) list: Vec<Font>,
}

/// Parsed once for the life of the process.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let list: Vec<Font> = FILES.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&list));
    Fonts { book, list }
});

/// Whether the report can print this character, in running text or in a table.
///
/// Typst falls back from one family to the other, so that one of them is enough.
pub fn covers(character: char) -> bool {
    let invisible = matches!(character, '\n' | '\t' | '\u{ad}' | SPASI_TETAP | '\u{200b}');
    invisible
        || FAMILIES.iter().any(|family| {
            let fonts = FONTS.book.select_family(family);
            fonts
                .filter_map(|at| FONTS.book.info(at))
                .any(|info| info.coverage.contains(u32::from(character)))
        })
}
