//! Where the notes of a letter are marked in its text, found once for a page: looking through the text for
//! each note would take a letter of many notes for ever.

use std::cell::Cell;

use letters_model::{Letter, Note, NoteId, Numbers, PassageKind, Span, Tag};

/// The notes of a letter with their marks.
#[derive(Default)]
pub(crate) struct NoteMarks<'a> {
    by_id: Numbers,
    notes: Vec<MarkedNote<'a>>,
}

/// A note with its marks in the text, in order.
pub(crate) struct MarkedNote<'a> {
    pub note: &'a Note,
    marks: Vec<Mark<'a>>,
    /// The mark that was asked for last: marks are drawn one after the other.
    last: Cell<usize>,
}

struct Mark<'a> {
    span: &'a Span,
    language: &'a Tag,
    /// Its number among those of the note in its language.
    number: usize,
    /// Whether the note can stand beside the passage.
    has_room: bool,
}

impl<'a> NoteMarks<'a> {
    /// Finds them.
    pub fn of(letter: &'a Letter) -> NoteMarks<'a> {
        let mut found = NoteMarks::default();
        if letter.notes.is_empty() {
            return found;
        }
        for note in &letter.notes {
            found.by_id.insert(note.id.to_string(), found.notes.len());
            found.notes.push(MarkedNote { note, marks: Vec::new(), last: Cell::new(0) });
        }
        let passages = letter.passages.iter();
        let passages =
            passages.map(|passage| (&passage.text, passage.kind != PassageKind::Heading));
        let notes = letter.notes.iter().map(|note| (&note.text, false));
        for (texts, has_room) in passages.chain(notes) {
            for (language, text) in texts.iter() {
                text.0.iter().for_each(|span| found.add(span, language, has_room));
            }
        }
        found
    }

    fn add(&mut self, span: &'a Span, language: &'a Tag, has_room: bool) {
        let Span::Note(id) = span else { return };
        let Some(at) = self.by_id.get(id.as_str()) else { return };
        let marks = &mut self.notes[*at].marks;
        let before = marks.iter().rev().find(|mark| mark.language == language);
        let number = before.map_or(1, |mark| mark.number + 1);
        marks.push(Mark { span, language, number, has_room });
    }

    /// A note with its marks.
    pub fn note(&self, id: &NoteId) -> Option<&MarkedNote<'a>> {
        self.by_id.get(id.as_str()).map(|at| &self.notes[*at])
    }
}

impl MarkedNote<'_> {
    /// How many marks there are in a language.
    pub fn count(&self, language: &Tag) -> usize {
        self.marks.iter().filter(|mark| mark.language == language).count()
    }

    /// The number of a mark among those in its language.
    pub fn number(&self, span: &Span) -> usize {
        let (before, after) = self.marks.split_at(self.last.get());
        let places = (before.len()..).zip(after).chain((0..).zip(before));
        let mut places = places.filter(|(_, mark)| std::ptr::eq(mark.span, span));
        places.next().map_or(1, |(place, mark)| {
            self.last.set(place);
            mark.number
        })
    }

    /// Whether some passage of a language has a mark and room for the note beside it.
    pub fn stands_beside(&self, language: &Tag) -> bool {
        self.marks.iter().any(|mark| mark.has_room && mark.language == language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_numbered_in_each_language_whatever_is_asked_first() {
        let bundle = br#"{"format": "open-letters/1", "title": {"en": "T"}, "languages": ["en", "fr"],
            "letters": [{"id": "a", "edition": "full", "languages": ["en", "fr"], "date": "2026",
                "title": {"en": "A"}, "blocks": [
                    {"id": "h", "kind": "heading", "text": {"en": [{"note": "n"}]}},
                    {"id": "p", "kind": "item", "text": {"en": [{"note": "n"}], "fr": [{"note": "n"}]}}],
                "notes": [{"id": "n", "label": "1", "text": {"en": [{"note": "n"}]}},
                    {"id": "m", "label": "2", "text": {"en": "M"}}]}]}"#;
        let archive = letters_bundle::decode(bundle).unwrap();
        let letter = &archive.letters[0];
        let marks = NoteMarks::of(letter);
        let note = marks.note(&letter.notes[0].id).unwrap();
        let [en, fr] = &letter.languages[..] else { panic!("two languages") };
        let span = |passage: usize, language: &Tag| {
            &letter.passages[passage].text.get(language).unwrap().0[0]
        };
        let in_note = &letter.notes[0].text.get(en).unwrap().0[0];
        let numbers =
            [in_note, span(1, fr), span(0, en), span(1, en)].map(|span| note.number(span));
        assert_eq!(numbers, [3, 1, 1, 2]);
        assert_eq!((note.count(en), note.count(fr)), (3, 1));
        assert!(note.stands_beside(en) && note.stands_beside(fr));
        let unmarked = marks.note(&letter.notes[1].id).unwrap();
        assert!(unmarked.count(en) == 0 && !unmarked.stands_beside(en));
    }
}
