//! Footnotes, which may be in several languages under one label.

use std::collections::HashMap;

use letters_model::NoteId;

use crate::ending::postscript::is_unmarked_note;
use crate::sort::sorted::Sorted;
use crate::source::layout::join;
use crate::source::part::Part;
use crate::words::shape::ends_sentence;
use crate::words::signs::{marks, note_label, numbered_note};

/// A footnote with its words in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoteDraft {
    /// Its id.
    pub id: NoteId,
    /// The sign that the letter prints for it.
    pub label: String,
    /// Its words, by place of the language.
    pub texts: Vec<(usize, String)>,
    /// The lines that it is made of.
    pub lines: Vec<usize>,
}

/// The notes of a source. Notes with the same label are one: each language may print its own.
pub(crate) fn notes(sorted: &Sorted<'_>) -> Vec<NoteDraft> {
    let mut notes: Vec<NoteDraft> = Vec::new();
    let mut current = 0;
    let marked = first_marks(sorted);
    let mut bare: HashMap<usize, usize> = HashMap::new();
    for at in (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(Part::Note)) {
        let text = sorted.text(at);
        let language = sorted.languages.get(at).copied().unwrap_or(0);
        let counts = |label: &str| {
            marked.get(label).is_some_and(|first| *first < at) || is_unmarked_note(text)
        };
        let numbered = || numbered_note(text).filter(|(label, _)| counts(label));
        let text = match note_label(text).or_else(numbered) {
            Some((label, words)) => {
                current = find_or_add(&mut notes, label);
                &text[words..]
            }
            None if begins_bare(sorted, at, notes.get(current)) => {
                let count = bare.entry(language).or_default();
                *count += 1;
                current = find_or_add(&mut notes, "*".repeat(*count));
                text
            }
            None => text,
        };
        let Some(note) = notes.get_mut(current) else { continue };
        note.lines.push(at);
        let text = text.replace('\t', " ");
        if text.is_empty() {
            continue;
        }
        match note.texts.iter_mut().find(|(known, _)| *known == language) {
            Some((_, words)) => {
                join(words, &text, &|_, _| false);
            }
            None => note.texts.push((language, text)),
        }
    }
    notes
}

/// The first line in which each label marks a note.
fn first_marks(sorted: &Sorted<'_>) -> HashMap<String, usize> {
    let mut first = HashMap::new();
    for (at, line) in sorted.lines.iter().enumerate() {
        for mark in marks(&line.text) {
            first.entry(mark.label).or_insert(at);
        }
    }
    first
}

/// Whether a line without a label begins a note of its own: no note stands above it, or one of that kind that has ended.
fn begins_bare(sorted: &Sorted<'_>, at: usize, above: Option<&NoteDraft>) -> bool {
    let Some(above) = above else { return true };
    let passed = |before: &usize| matches!(sorted.part(*before), Some(Part::Furniture));
    let last = (0..at).rev().find(|before| !passed(before));
    let follows = last.is_some_and(|last| sorted.part(last) == Some(Part::Note));
    let is_bare = above.label.chars().all(|c| c == '*');
    !follows || is_bare && last.is_some_and(|last| ends_sentence(sorted.text(last)))
}

fn find_or_add(notes: &mut Vec<NoteDraft>, label: String) -> usize {
    if let Some(known) = notes.iter().position(|note| note.label == label) {
        return known;
    }
    // `n1` for the first, as archives have it; no label is needed for an id.
    if let Ok(id) = NoteId::parse(&format!("n{}", notes.len() + 1)) {
        notes.push(NoteDraft { id, label, texts: Vec::new(), lines: Vec::new() });
    }
    notes.len().saturating_sub(1)
}
