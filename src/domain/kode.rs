//! Names by which the parts of a report refer to each other.

use std::borrow::Borrow;
use std::fmt::{self, Display, Formatter};

/// The id of an indicator, sasaran, tujuan, regulation or any other part that is not in the budget tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(pub String);

/// The code of a node in the budget tree: "1" a program, "1.2" a kegiatan, "1.2.3" a sub kegiatan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kode(pub String);

impl Display for Id {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Display for Kode {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Kode {
    fn borrow(&self) -> &str {
        &self.0
    }
}
