//! The pen that writes down what readers ask for.

use std::cell::RefCell;

use super::shape::{Filler, Key, Kind, Need, Shape};

/// Shapes that are being written; tables inside of each other are linked by their number.
#[derive(Debug, Default)]
pub struct Pen {
    sheets: RefCell<Vec<Vec<SheetKey>>>,
}

/// A key of a sheet, and the sheet of the tables that it holds.
#[derive(Debug)]
struct SheetKey {
    key: Key,
    inside: Option<Sheet>,
}

/// A table that is being written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet(usize);

/// A key of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot(usize, usize);

/// What is asked of a key.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    pub need: Need,
    pub says: &'static str,
    pub example: &'static str,
    pub filler: Filler,
}

impl Pen {
    /// A sheet with nothing on it.
    pub fn sheet(&self) -> Sheet {
        let mut sheets = self.sheets.borrow_mut();
        sheets.push(Vec::new());
        Sheet(sheets.len() - 1)
    }

    /// Writes a key down; one that is asked for again stays as it is.
    pub fn write(&self, sheet: Sheet, name: &str, kind: Kind, ask: Ask) -> Spot {
        let mut sheets = self.sheets.borrow_mut();
        let Some(lines) = sheets.get_mut(sheet.0) else { return Spot(sheet.0, 0) };
        let known = lines.iter().position(|line| line.key.name == name);
        let at = known.unwrap_or(lines.len());
        if known.is_none() {
            let Ask { need, says, example, filler } = ask;
            let key =
                Key { name: name.to_owned(), kind, need, says, example, filler, inside: None };
            lines.push(SheetKey { key, inside: None });
        }
        Spot(sheet.0, at)
    }

    /// The sheet of the tables that a key holds.
    pub fn inside(&self, spot: Spot) -> Sheet {
        let line = |sheets: &Vec<Vec<SheetKey>>| sheets.get(spot.0)?.get(spot.1)?.inside;
        if let Some(sheet) = line(&self.sheets.borrow()) {
            return sheet;
        }
        let sheet = self.sheet();
        if let Some(line) =
            self.sheets.borrow_mut().get_mut(spot.0).and_then(|lines| lines.get_mut(spot.1))
        {
            line.inside = Some(sheet);
        }
        sheet
    }

    /// What was written on a sheet, and on those that it leads to.
    pub fn shape(&self, sheet: Sheet) -> Shape {
        let sheets = self.sheets.borrow();
        let lines = sheets.get(sheet.0).into_iter().flatten();
        let keys = lines.map(|line| Key {
            inside: line
                .inside
                .map(|inside| self.shape(inside))
                .filter(|shape| !shape.keys.is_empty()),
            ..line.key.clone()
        });
        Shape { keys: keys.collect() }
    }
}
