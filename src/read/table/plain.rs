//! The ways of asking a table for a plain value, which its reader takes apart.

use super::{Table, Unknown, Value};
use crate::read::notes::Read;
use crate::read::shape::{Kind, Need};

impl<'a> Table<'a> {
    /// A value that has to be there and takes several forms; `example` is also what the message says to add.
    ///
    /// # Errors
    /// That it is not there.
    pub fn value(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Value<'a>> {
        self.must(name, [says, example], example, || kind)
    }

    /// The same, where the message says to add something else than an example.
    ///
    /// # Errors
    /// That it is not there.
    pub fn value_written(
        &self,
        name: &str,
        kind: Kind,
        says: [&'static str; 2],
        write: &'static str,
    ) -> Read<Value<'a>> {
        self.must(name, says, write, || kind)
    }

    /// A value that has to be there, or why nobody knows it.
    ///
    /// # Errors
    /// That it is not there.
    pub fn value_available(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Value<'a>> {
        let kind = || Kind::Tersedia(Box::new(kind));
        let value = self.ask(name, Need::Always, [says, example], kind)?;
        value.ok_or_else(|| self.miss_figure(name, example, Unknown::Value))
    }

    /// A value that may be missing.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_if(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::May, [says, example], || kind)
    }

    /// A value that says what another key may say as well.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_or(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::OneOf, [says, example], || kind)
    }

    /// A value that has to be there on a condition, about which the reader decides.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_when(
        &self,
        name: &str,
        kind: Kind,
        condition: &'static str,
        [says, example]: [&'static str; 2],
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::When(condition), [says, example], || kind)
    }

    /// A value in place of all others of its table.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_instead(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::Instead, [says, example], || kind)
    }
}
