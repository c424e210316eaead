//! Values of a settle file: places in the source, tags, ids.

use std::collections::BTreeMap;
use std::fmt;

use letters_model::Tag;

use crate::error::SettleError;
use crate::line::Line;

/// Lines of a source: `3`, `3-7`, or `2:14` for line 14 of the second file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, from 0; any file if absent.
    file: Option<usize>,
    first: usize,
    last: usize,
}

impl Place {
    pub(crate) fn read(text: &str) -> Result<Place, SettleError> {
        let wrong = || SettleError::Lines { found: text.to_owned() };
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|number| *number > 0);
        let (file, lines) = match text.split_once(':') {
            Some((file, lines)) => (Some(number(file).ok_or_else(wrong)? - 1), lines),
            None => (None, text),
        };
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let (first, last) = (number(first).ok_or_else(wrong)?, number(last).ok_or_else(wrong)?);
        if last < first {
            return Err(wrong());
        }
        Ok(Place { file, first, last })
    }

    /// Whether a line stands there.
    pub(crate) fn has(&self, line: &Line) -> bool {
        self.file.is_none_or(|file| file == line.file)
            && (self.first..=self.last).contains(&line.number)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = self.file {
            write!(out, "{}:", file + 1)?;
        }
        write!(out, "{}", self.first)?;
        if self.last > self.first { write!(out, "-{}", self.last) } else { Ok(()) }
    }
}

/// Reads a value that has a rule of its own.
pub(crate) fn id<T, E: fmt::Display>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, SettleError> {
    parse(text).map_err(|why| SettleError::Form(format!("`{text}`: {why}")))
}

/// Reads words by language.
pub(crate) fn tags(table: BTreeMap<String, String>) -> Result<Vec<(Tag, String)>, SettleError> {
    table.into_iter().map(|(tag, words)| Ok((id(&tag, Tag::parse)?, words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_lines_and_ranges_of_files() {
        for right in ["3", "3-7", "2:14"] {
            assert_eq!(Place::read(right).unwrap().to_string(), right);
        }
        for wrong in ["", "0", "7-3", "x", "1:", "3-"] {
            assert!(Place::read(wrong).is_err(), "{wrong}");
        }
    }
}
