//! Footnotes, which may be in several languages under one label.

use letters_model::NoteId;

use crate::sort::sorted::Sorted;
use crate::source::layout::join;
use crate::source::part::Part;
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
    for at in (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(Part::Note)) {
        let text = sorted.text(at);
        let language = sorted.languages.get(at).copied().unwrap_or(0);
        let is_marked = |label: &str| {
            let before = sorted.lines.iter().take(at).flat_map(|line| marks(&line.text));
            before.into_iter().any(|mark| mark.label == label)
        };
        let numbered = || numbered_note(text).filter(|(label, _)| is_marked(label));
        let text = match note_label(text).or_else(numbered) {
            Some((label, words)) => {
                current = find_or_add(&mut notes, label);
                &text[words..]
            }
            None if notes.is_empty() => {
                current = find_or_add(&mut notes, "*".to_owned());
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
