//! The page of each kind of problem: what it means, why it matters, a wrong and a right example.

use super::{Code, Severity};
use crate::domain::laporan::Status;

impl Code {
    /// What is wrong, in one line: the first of the page.
    pub fn ringkas(self) -> &'static str {
        self.halaman().lines().next().unwrap_or_default()
    }

    /// How grave it is in a draft and in a final report, in words.
    pub fn tingkat(self) -> &'static str {
        match (self.severity(Status::Konsep), self.severity(Status::Final)) {
            (Severity::Galat, Severity::Galat | Severity::Peringatan) => "galat",
            (Severity::Peringatan, Severity::Galat) => "peringatan; galat bila laporan final",
            (Severity::Peringatan, Severity::Peringatan) => "peringatan",
        }
    }

    /// How an office stands by what is doubtful, as the page would say it; `None` for what has to be mended.
    pub fn cara_terima(self) -> Option<String> {
        self.acceptable().then(|| {
            format!(
                "Bila memang benar, terima di laporan.toml; isi `tempat` seperti yang disebut\n\
                 peringatannya:\n\n\
                 ```toml\n[[terima]]\naturan = \"{self}\"\ntempat = \"…\"\nalasan = \"…\"\n```\n"
            )
        })
    }

    /// The page for a terminal: its name and gravity first.
    pub fn penjelasan(self) -> String {
        let terima = self.cara_terima().map(|cara| format!("\n{}", polos(&cara)));
        let (tingkat, halaman) = (self.tingkat(), polos(self.halaman()));
        format!("{self} ({tingkat})\n\n{halaman}{}", terima.unwrap_or_default())
    }
}

/// Markdown as it is read without one who understands it: examples are moved in, their fences left out.
fn polos(markdown: &str) -> String {
    let mut text = String::new();
    let mut example = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            example = !example;
            continue;
        }
        text.push_str(if example { "    " } else { "" });
        text.push_str(line);
        text.push('\n');
    }
    text
}
