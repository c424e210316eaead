//! Values of a settle file: places in the source, tags, ids.

use std::fmt;

use toml::Spanned;

use crate::error::{SettleError, SettleFlaw};
use crate::settle::spot::{At, Spot};
use crate::source::line::Line;

/// Lines of a source: `3`, `3-7`, or `2:14` for line 14 of the second file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, from 0; any file if absent.
    file: Option<usize>,
    first: usize,
    last: usize,
}

impl Place {
    pub(crate) fn read(text: &str) -> Result<Place, SettleFlaw> {
        let wrong = || SettleFlaw::Lines { found: text.to_owned() };
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|number| *number > 0);
        let (file, lines) = match text.split_once(':') {
            Some((file, lines)) => (Some(number(file).ok_or_else(wrong)? - 1), lines),
            None => (None, text),
        };
        let (first, last) = lines.split_once(['-', '–', '—']).unwrap_or((lines, lines));
        let (first, last) = (number(first).ok_or_else(wrong)?, number(last).ok_or_else(wrong)?);
        if last < first {
            return Err(wrong());
        }
        Ok(Place { file, first, last })
    }

    /// The file, from 0, and the first line.
    pub(crate) fn start(&self) -> (usize, usize) {
        (self.file.unwrap_or_default(), self.first)
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

/// A settle file that is being read: its text tells where a value stands.
pub(crate) struct Settling<'t>(pub &'t str);

impl Settling<'_> {
    /// Where a value stands.
    pub fn spot<T>(&self, value: &Spanned<T>) -> Spot {
        Spot::of(self.0, &value.span())
    }

    /// Reads lines of the source.
    pub fn place(&self, text: &Spanned<String>) -> Result<At<Place>, SettleError> {
        let spot = self.spot(text);
        let value = Place::read(text.get_ref()).map_err(|flaw| SettleError::at(spot, flaw))?;
        Ok(At { value, spot })
    }

    /// Reads a value that has a rule of its own.
    pub fn value<T, E: fmt::Display>(
        &self,
        text: &Spanned<String>,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Result<At<T>, SettleError> {
        at(self.spot(text), text.get_ref(), parse)
    }
}

/// Reads a value that has a rule of its own, and stands at a place.
pub(crate) fn at<T, E: fmt::Display>(
    spot: Spot,
    text: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<At<T>, SettleError> {
    let value = parse(text).map_err(|why| {
        SettleError::at(spot, SettleFlaw::Form { why: format!("`{text}`: {why}") })
    })?;
    Ok(At { value, spot })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_lines_and_ranges_of_files() {
        for right in ["3", "3-7", "2:14"] {
            assert_eq!(Place::read(right).unwrap().to_string(), right);
        }
        // As word processors write a range.
        assert_eq!(Place::read("3–7").unwrap().to_string(), "3-7");
        for wrong in ["", "0", "7-3", "x", "1:", "3-"] {
            assert!(Place::read(wrong).is_err(), "{wrong}");
        }
    }
}
