//! The ways of asking a table for a key: each reads what it stands for, and gives that it was told where it could not.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Table, Value};
use crate::domain::angka::Tersedia;
use crate::read::notes::{Read, Told, each};
use crate::read::number;
use crate::read::say::{self, Unknown};
use crate::read::shape::{Kind, Need, Space};

impl<'a> Table<'a> {
    /// A text that has to be there.
    pub fn text(&self, name: &str, says: &'static str, example: &'static str) -> Read<String> {
        self.must(name, [says, example], "\"…\"", || Kind::Text)?.text()
    }

    /// Why something is so; it has to be there.
    pub fn reason(&self, name: &str, says: &'static str) -> Read<String> {
        self.must(name, [says, "\"alasan\""], "\"…\"", || Kind::Text)?.reason()
    }

    /// A text that may be missing.
    pub fn text_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<String>> {
        self.ask(name, Need::May, [says, example], || Kind::Text)?
            .map(|value| value.text())
            .transpose()
    }

    /// Texts of a list that has to be there.
    pub fn texts(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Vec<String>> {
        let kind = || Kind::List(Box::new(Kind::Text));
        let items = self.must(name, [says, example], "[ … ]", kind)?.list()?;
        each(items.iter().map(Value::text))
    }

    /// Texts of a list that may be missing.
    pub fn texts_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Vec<String>> {
        let kind = || Kind::List(Box::new(Kind::Text));
        let Some(value) = self.ask(name, Need::May, [says, example], kind)? else {
            return Ok(Vec::new());
        };
        each(value.list()?.iter().map(Value::text))
    }

    /// A count that has to be there.
    pub fn count(&self, name: &str, says: &'static str, example: &'static str) -> Read<u64> {
        self.must(name, [says, example], "0", || Kind::Count)?.count(number::Bilangan::Cacah)
    }

    /// A count that has to be there, or why nobody knows it.
    pub fn count_available(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Tersedia<u64>> {
        let kind = || Kind::Tersedia(Box::new(Kind::Count));
        match self.ask(name, Need::Always, [says, example], kind)? {
            Some(value) => value.available(|value| value.count(number::Bilangan::Cacah)),
            None => Err(self.miss_figure(name, example, Unknown::Value)),
        }
    }

    /// The same, where it may be missing.
    pub fn count_available_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Tersedia<u64>>> {
        let kind = || Kind::Tersedia(Box::new(Kind::Count));
        counted(self.ask(name, Need::May, [says, example], kind)?)
    }

    /// The same under a name given elsewhere; `strange` where a key stands there that is no such name and may have been
    /// meant for it.
    pub fn count_named_if(
        &self,
        name: &str,
        [says, example]: [&'static str; 2],
        strange: Option<Told>,
    ) -> Read<Option<Tersedia<u64>>> {
        let kind = || Kind::Tersedia(Box::new(Kind::Count));
        match (self.find(name, Need::May, [says, example], kind)?, strange) {
            (None, Some(told)) => Err(told),
            (value, _) => counted(value),
        }
    }

    /// A decimal number that has to be there.
    pub fn decimal(&self, name: &str, says: &'static str, example: &'static str) -> Read<Decimal> {
        self.must(name, [says, example], example, || Kind::Decimal)?.decimal()
    }

    /// A decimal number that may be missing.
    pub fn decimal_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Decimal>> {
        let value = self.ask(name, Need::May, [says, example], || Kind::Decimal)?;
        value.map(|value| value.decimal()).transpose()
    }

    /// A year that has to be there.
    pub fn year(&self, name: &str, says: &'static str) -> Read<u16> {
        self.must(name, [says, "2023"], "2023", || Kind::Year)?.year()
    }

    /// A day that may be missing.
    pub fn date_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<NaiveDate>> {
        let value = self.ask(name, Need::May, [says, example], || Kind::Date)?;
        value.map(|value| value.date()).transpose()
    }

    /// A switch that is off where it is not written.
    pub fn flag(&self, name: &str, says: &'static str) -> Read<bool> {
        let value = self.ask(name, Need::May, [says, "true"], || Kind::Flag)?;
        value.map_or(Ok(false), |value| value.flag())
    }

    /// One of several words, that has to be there.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        says: &'static str,
        choices: &[(&'static str, T)],
    ) -> Read<T> {
        match self.ask(name, Need::Always, [says, ""], || words(choices))? {
            Some(value) => value.choice(choices),
            None => Err(self.miss(name, Cow::Owned(say::any_of(choices)))),
        }
    }

    /// One of several words, or none.
    pub fn choice_if<T: Copy>(
        &self,
        name: &str,
        says: &'static str,
        choices: &[(&'static str, T)],
    ) -> Read<Option<T>> {
        let value = self.ask(name, Need::May, [says, ""], || words(choices))?;
        value.map(|value| value.choice(choices)).transpose()
    }

    /// A table that has to be there.
    pub fn table(&self, name: &str, says: &'static str) -> Table<'a> {
        match self.must(name, [says, ""], "{ … }", || Kind::Table) {
            Ok(value) => value.table(),
            Err(told) => Self::gone(told, self.notes),
        }
    }

    /// A table that may be missing.
    pub fn table_if(&self, name: &str, says: &'static str) -> Option<Table<'a>> {
        match self.ask(name, Need::May, [says, ""], || Kind::Table) {
            Ok(value) => value.map(|value| value.table()),
            Err(told) => Some(Self::gone(told, self.notes)),
        }
    }

    /// A table that has to be there and whose keys are names given elsewhere.
    pub fn named(
        &self,
        name: &str,
        space: Space,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Table<'a> {
        let by = || Kind::By(space, Box::new(kind.clone()));
        let value = self.ask(name, Need::Always, [says, example], by).and_then(|value| {
            let advice = || say::add_each(name, space, &kind, example);
            value.ok_or_else(|| self.miss_with(name, advice()))
        });
        match value {
            Ok(value) => value.table().each_is(&kind),
            Err(told) => Self::gone(told, self.notes),
        }
    }

    /// The same, where that is so on a condition, about which the reader decides: here it holds.
    pub fn named_when(
        &self,
        name: &str,
        space: Space,
        kind: Kind,
        condition: &'static str,
        says: &'static str,
    ) -> Table<'a> {
        let by = || Kind::By(space, Box::new(kind.clone()));
        match self.ask(name, Need::When(condition), [says, ""], by) {
            Ok(Some(value)) => value.table().each_is(&kind),
            Ok(None) => {
                let advice = say::add_each(name, space, &kind, "");
                Self::gone(self.miss_with(name, advice), self.notes)
            }
            Err(told) => Self::gone(told, self.notes),
        }
    }

    /// The same, where it may be missing.
    pub fn named_if(
        &self,
        name: &str,
        space: Space,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Option<Table<'a>> {
        let by = || Kind::By(space, Box::new(kind.clone()));
        match self.ask(name, Need::May, [says, example], by) {
            Ok(value) => value.map(|value| value.table().each_is(&kind)),
            Err(told) => Some(Self::gone(told, self.notes)),
        }
    }

    /// Says that its keys are names given elsewhere, so that none is advised in another's place.
    pub fn by_name(self) -> Self {
        self.asked(|asked| asked.by_name = true);
        self
    }

    /// Writes down what stands under each name.
    fn each_is(self, kind: &Kind) -> Self {
        let this = self.by_name();
        if this.is_pen() {
            let _ = this.ask("*", Need::May, ["", ""], || kind.clone());
        }
        this
    }

    /// What stands under a name given elsewhere; `write` is what the message says to add where nothing does.
    ///
    /// # Errors
    /// That nothing stands there.
    pub fn at(&self, name: &str, write: &'static str) -> Read<Value<'a>> {
        match self.at_if(name)? {
            Some(value) => Ok(value),
            None => Err(self.miss(name, Cow::Owned(say::blank(write)))),
        }
    }

    /// The same of a figure, which may be unknown as well.
    ///
    /// # Errors
    /// That nothing stands there.
    pub fn figure_at(&self, name: &str, write: &'static str) -> Read<Value<'a>> {
        match self.at_if(name)? {
            Some(value) => Ok(value),
            None => Err(self.miss_figure(name, write, Unknown::Value)),
        }
    }

    /// What stands under a name given elsewhere, or nothing.
    ///
    /// # Errors
    /// That the table could not be read.
    pub fn at_if(&self, name: &str) -> Read<Option<Value<'a>>> {
        let name = if self.is_pen() { "*" } else { name };
        self.find(name, Need::May, ["", ""], || Kind::Table)
    }

    /// A section of prose under a name of the standard's, or nothing.
    ///
    /// # Errors
    /// That the table could not be read.
    pub fn section(&self, name: &str, says: &'static str) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::May, [says, "\"\"\"…\"\"\""], || Kind::Prose)
    }

    /// The tables of a list of tables, `[[name]]`.
    ///
    /// # Errors
    /// That there is no such list.
    pub fn tables(&self, name: &str, says: &'static str) -> Read<Vec<Table<'a>>> {
        let items = self.must(name, [says, ""], "[ … ]", || Kind::Tables)?.list()?;
        Ok(items.iter().map(Value::table).collect())
    }

    /// The tables of a list that may be missing.
    ///
    /// # Errors
    /// That it is no list.
    pub fn tables_if(&self, name: &str, says: &'static str) -> Read<Vec<Table<'a>>> {
        let value = self.ask(name, Need::May, [says, ""], || Kind::Tables)?;
        let items = value.map_or(Ok(Vec::new()), |value| value.list())?;
        Ok(items.iter().map(Value::table).collect())
    }

    /// What each table of a list says.
    pub fn each<T>(
        &self,
        name: &str,
        says: &'static str,
        read: impl FnMut(&Table<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        each(self.tables(name, says)?.iter().map(read))
    }

    /// The same of a list that may be missing.
    pub fn each_if<T>(
        &self,
        name: &str,
        says: &'static str,
        read: impl FnMut(&Table<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        each(self.tables_if(name, says)?.iter().map(read))
    }
}

/// The words of a choice.
fn words<T>(choices: &[(&'static str, T)]) -> Kind {
    Kind::Choice(choices.iter().map(|(word, _)| *word).collect())
}

fn counted(value: Option<Value<'_>>) -> Read<Option<Tersedia<u64>>> {
    let read = |value: Value<'_>| value.available(|value| value.count(number::Bilangan::Cacah));
    value.map(read).transpose()
}
