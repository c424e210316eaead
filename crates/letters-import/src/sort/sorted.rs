//! What each line of a source is, and how sure that is.

use crate::ending::people::SignatureLine;
use crate::head::masthead::is_below_label;
use crate::source::grid::Grid;
use crate::source::line::Line;
use crate::source::part::Part;

/// The lines of a source with what is known of each.
#[derive(Clone)]
pub(crate) struct Sorted<'a> {
    /// The lines.
    pub lines: &'a [Line],
    /// The language of each, as a place in the list of languages.
    pub languages: &'a [usize],
    /// What each is; nothing while that is not known.
    pub parts: Vec<Option<Part>>,
    /// Whether each goes on with the passage of the line before in its language.
    joins: Vec<bool>,
    /// The tables in which some of them stand.
    pub grid: Grid,
    /// What an editor should look at: the line, and why.
    pub doubts: Vec<(usize, String)>,
    /// Why lines are furniture.
    pub reasons: Vec<(usize, &'static str)>,
}

impl<'a> Sorted<'a> {
    /// Lines of which nothing is known.
    pub fn new(lines: &'a [Line], languages: &'a [usize]) -> Self {
        let parts = vec![None; lines.len()];
        let joins = vec![false; lines.len()];
        let grid = Grid::find(lines);
        Sorted { lines, languages, parts, joins, grid, doubts: Vec::new(), reasons: Vec::new() }
    }

    /// The words of a line.
    pub fn text(&self, at: usize) -> &'a str {
        self.lines.get(at).map_or("", |line| line.text.as_str())
    }

    /// What a line is.
    pub fn part(&self, at: usize) -> Option<Part> {
        self.parts.get(at).copied().flatten()
    }

    /// Says what a line is, unless that is known already.
    pub fn set(&mut self, at: usize, part: Part) {
        if let Some(known @ None) = self.parts.get_mut(at) {
            *known = Some(part);
        }
    }

    /// Whether a language has a line of a part.
    pub fn has(&self, part: Part, language: Option<usize>) -> bool {
        let mut all = self.parts.iter().zip(self.languages);
        all.any(|(known, of)| *known == Some(part) && Some(*of) == language)
    }

    /// Whether a line goes on with the passage of the line before.
    pub fn joins(&self, at: usize) -> bool {
        self.joins.get(at).copied().unwrap_or(false)
    }

    /// Says whether a line goes on with the passage of the line before.
    pub fn set_joins(&mut self, at: usize, joins: bool) {
        if let Some(known) = self.joins.get_mut(at) {
            *known = joins;
        }
    }

    /// Says that a line is no part of the letter, and why.
    pub fn leave_out(&mut self, at: usize, part: Part, why: &'static str) {
        if self.part(at).is_none() {
            self.set(at, part);
            self.reasons.push((at, why));
        }
    }

    /// Says that a line says only what another one says, and why.
    pub fn say_again(&mut self, at: usize, why: &'static str) {
        if let Some(part) = self.parts.get_mut(at) {
            *part = Some(Part::Label);
            self.reasons.push((at, why));
        }
    }

    /// Notes what an editor should look at.
    pub fn doubt(&mut self, at: usize, why: impl Into<String>) {
        self.doubts.push((at, why.into()));
    }

    /// Keeps a line that fits nowhere else as a passage at the end; one without words is left out.
    pub fn keep_at_end(&mut self, at: usize) {
        let has_words = self.text(at).contains(char::is_alphanumeric);
        if let Some(part) = self.parts.get_mut(at) {
            *part = Some(if has_words { Part::Closing } else { Part::Furniture });
        }
        self.set_joins(at, false);
        match has_words {
            true => self.doubt(at, "fits nowhere else; kept as a passage at the end"),
            false => self.reasons.push((at, "a line of signs")),
        }
    }

    /// The lines of one part in all languages, as parties and lists are read from them.
    pub fn signature_lines(&self, part: Part) -> Vec<SignatureLine<'a>> {
        let all = (0..self.lines.len()).filter(|at| self.part(*at) == Some(part));
        all.map(|at| SignatureLine {
            at,
            text: self.text(at),
            gap: self.stands_apart(at),
            is_below: is_below_label(self.lines, at),
        })
        .collect()
    }

    /// The lines of a language that are of one part.
    pub fn lines_of(&self, language: usize, part: Part) -> Vec<SignatureLine<'a>> {
        let all = self.signature_lines(part).into_iter();
        all.filter(|line| self.languages.get(line.at) == Some(&language)).collect()
    }

    /// Whether a line stands apart: below an empty line, or below a line of another kind.
    fn stands_apart(&self, at: usize) -> bool {
        let apart = at.checked_sub(1).is_none_or(|before| self.part(before) != self.part(at));
        self.stands_apart_in_language(at) || apart
    }

    /// Whether an empty line stands between a line and the one before it in its language.
    pub fn stands_apart_in_language(&self, at: usize) -> bool {
        let language = self.languages.get(at);
        let other = |before: &usize| self.languages.get(*before) != language;
        let has_gap = |at: usize| self.lines.get(at).is_some_and(|line| line.gap > 0);
        let row = |at: usize| self.lines.get(at).map(|line| (line.file, line.number));
        // What stands beside the line before, in another column, stands no lower than that.
        let before = (0..at).rev().find(|before| !other(before)).and_then(row);
        let is_below = |between: &usize| row(*between) != before;
        has_gap(at) || (0..at).rev().take_while(other).filter(is_below).any(has_gap)
    }
}
