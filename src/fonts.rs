//! The fonts of the report, embedded: no font of the machine is ever used.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::bahasa::SPASI_TETAP;

/// The families that an office may choose from, TeX Gyre Bonum, Liberation Sans and Liberation Serif; `fonts/README.md`
/// tells their origin and licences.
const TEXT: [&[u8]; 12] = [
    include_bytes!("../fonts/tex-gyre/texgyrebonum-regular.otf"),
    include_bytes!("../fonts/tex-gyre/texgyrebonum-italic.otf"),
    include_bytes!("../fonts/tex-gyre/texgyrebonum-bold.otf"),
    include_bytes!("../fonts/tex-gyre/texgyrebonum-bolditalic.otf"),
    include_bytes!("../fonts/liberation/LiberationSans-Regular.ttf"),
    include_bytes!("../fonts/liberation/LiberationSans-Italic.ttf"),
    include_bytes!("../fonts/liberation/LiberationSans-Bold.ttf"),
    include_bytes!("../fonts/liberation/LiberationSans-BoldItalic.ttf"),
    include_bytes!("../fonts/liberation/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/liberation/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/liberation/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/liberation/LiberationSerif-BoldItalic.ttf"),
];

/// The signs of formulas, which nobody types.
const MATH: &[u8] = include_bytes!("../fonts/tex-gyre/texgyrebonum-math.otf");

/// Parsed once for the life of the process.
static FACES: LazyLock<Vec<Face<'static>>> =
    LazyLock::new(|| TEXT.iter().filter_map(|file| Face::parse(file, 0).ok()).collect());

/// Every font file.
pub fn files() -> impl Iterator<Item = &'static [u8]> {
    TEXT.into_iter().chain([MATH])
}

/// Whether the report can print this character, in running text or in a table.
///
/// What a clerk types may come to stand in either; the layout falls back from one family to the other, so that one of
/// them is enough.
pub fn covers(character: char) -> bool {
    let invisible = matches!(character, '\n' | '\t' | '\u{ad}' | SPASI_TETAP | '\u{200b}');
    // Nearly all that is typed, and in every font.
    let ascii = matches!(character, ' '..='~');
    // The first glyph is the box of a character that is not there.
    let drawn = |face: &Face<'_>| face.glyph_index(character).is_some_and(|glyph| glyph.0 != 0);
    ascii || invisible || FACES.iter().any(drawn)
}
