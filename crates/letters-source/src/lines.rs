//! Lines and columns of a text.

/// A text whose lines are known.
pub struct Lines<'a> {
    text: &'a str,
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many characters stand before each [`STEP`] of bytes: a bundle may be one long line.
    counts: Vec<usize>,
}

/// The bytes from one counting of characters to the next.
const STEP: usize = 1024;

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn new(text: &'a str) -> Lines<'a> {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let counts = text.as_bytes().chunks(STEP).scan(0, |all, step| {
            let before = *all;
            *all += step.iter().filter(|byte| begins_character(**byte)).count();
            Some(before)
        });
        Lines { text, starts: std::iter::once(0).chain(breaks).collect(), counts: counts.collect() }
    }

    /// A line, counted from 1, without its end; nothing behind the last one.
    pub fn line(&self, line: usize) -> &'a str {
        let start = line.checked_sub(1).and_then(|line| self.starts.get(line));
        let Some(start) = start else { return "" };
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        self.text.get(*start..end).unwrap_or_default()
    }

    /// The place of a byte.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let before = self.characters_before(self.starts[line - 1]);
        Place { line, column: self.characters_before(offset).saturating_sub(before) + 1 }
    }

    /// The byte at a place.
    pub fn offset(&self, place: Place) -> Option<usize> {
        let start = *self.starts.get(place.line.checked_sub(1)?)?;
        let wanted = self.characters_before(start) + place.column.checked_sub(1)?;
        let step = self.counts.partition_point(|count| *count <= wanted).checked_sub(1)?;
        let bytes = self.text.as_bytes().iter().enumerate().skip(step * STEP);
        let mut characters = bytes.filter(|(_, byte)| begins_character(**byte));
        characters.nth(wanted - self.counts[step]).map(|(at, _)| at)
    }

    fn characters_before(&self, offset: usize) -> usize {
        let step = (offset / STEP).min(self.counts.len().saturating_sub(1));
        let bytes = self.text.as_bytes().get(step * STEP..offset).unwrap_or_default();
        let count = bytes.iter().filter(|byte| begins_character(**byte)).count();
        self.counts.get(step).map_or(count, |before| before + count)
    }
}

fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
