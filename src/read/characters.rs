//! The characters of a text that cannot be printed.

use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// A character of a text that cannot be printed.
pub struct BadCharacter {
    character: char,
    /// Where in the text.
    pub at: usize,
    hidden: bool,
}

/// The characters of a text that no font has, and those that steer instead of print.
pub fn unprintable(text: &str, covers: &dyn Fn(char) -> bool) -> Vec<BadCharacter> {
    let mut found: Vec<BadCharacter> = Vec::new();
    for (at, character) in
        text.char_indices().filter(|(_, character)| !matches!(character, '\n' | '\r' | '\t'))
    {
        let hidden = character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden || !covers(character) {
            found.push(BadCharacter { character, at, hidden });
        }
        if found.len() == batas::HURUF {
            break;
        }
    }
    found
}

impl BadCharacter {
    /// The words for it.
    pub fn told(&self, place: &Place) -> Diagnostic {
        let code = u32::from(self.character);
        if self.hidden {
            return Diagnostic::new(
                Code::HurufTerlarang,
                format!("ada tanda tak terlihat (U+{code:04X}) di dalam teks"),
            )
            .at(place)
            .saran("hapus tanda itu; biasanya ikut tersalin dari Word atau peramban");
        }
        Diagnostic::new(
            Code::HurufTakTersedia,
            format!("huruf {} (U+{code:04X}) tidak ada di fonta laporan", self.character),
        )
        .at(place)
        .saran("ganti dengan huruf atau tanda lain")
    }
}
