//! What stands in one language of a passage and not in the other.

use letters_model::{Archive, Letter, Tag};
use letters_source::{Place, Source};

use crate::counterparts::{Mark, unmatched};
use crate::numbers::numbers;
use crate::running_text::{Part, RunningText, running_texts};

/// Something that a passage or a note has in one language and not in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The letter.
    pub letter: String,
    /// The passage or note.
    pub part: String,
    /// What is missing.
    pub kind: Kind,
    /// The entity, the number in digits, or the note.
    pub what: String,
    /// The language that has it.
    pub here: Tag,
    /// The language that does not.
    pub there: Tag,
    /// Where the text begins that does not.
    pub place: Place,
}

/// What can be compared between languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The mark of a name.
    Name,
    /// A number, in digits or in words.
    Number,
    /// The sign of a note, or its text.
    Note,
}

impl Kind {
    /// `name`, `number` or `note`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Number => "number",
            Kind::Note => "note",
        }
    }
}

/// Compares the languages of every passage and note of an archive with the source from which it was
/// read.
pub fn parity(archive: &Archive, source: &Source<'_>) -> Vec<Difference> {
    let texts = running_texts(archive, source);
    let mut differences = Vec::new();
    for one in unmatched(&texts) {
        let (kind, what) = match one.mark {
            Mark::Name(entity) => (Kind::Name, entity.to_string()),
            Mark::Note(note) => (Kind::Note, note.to_string()),
        };
        differences.push(difference(&texts[one.text], kind, what, one.here, source));
    }
    let is_beside = |a: &RunningText<'_>, b: &RunningText<'_>| {
        std::ptr::eq(a.letter, b.letter) && a.part == b.part
    };
    for languages in texts.chunk_by(is_beside) {
        for (at, text) in languages.iter().enumerate().filter(|(_, text)| stands_alone(text)) {
            for other in languages[..at].iter().chain(&languages[at + 1..]) {
                missing_numbers(text, other, source, &mut differences);
            }
        }
        missing_notes(languages, source, &mut differences);
    }
    differences.sort_by(|a, b| (a.place, a.kind, &a.what).cmp(&(b.place, b.kind, &b.what)));
    differences
}

fn difference(
    lacking: &RunningText<'_>,
    kind: Kind,
    what: String,
    here: &Tag,
    source: &Source<'_>,
) -> Difference {
    let part = match lacking.part {
        Part::Passage(at) => lacking.letter.passages[at].id.to_string(),
        Part::Note(at) => lacking.letter.notes[at].id.to_string(),
    };
    Difference {
        letter: lacking.letter.id.to_string(),
        part,
        kind,
        what,
        here: here.clone(),
        there: lacking.language.clone(),
        place: source.place(lacking.node.start),
    }
}

/// Whether no other passage is merged with this one, whose numbers would stand in the same text.
fn stands_alone(text: &RunningText<'_>) -> bool {
    let Part::Passage(at) = text.part else { return true };
    let passage = &text.letter.passages[at];
    let is_target = |letter: &Letter| {
        letter
            .passages
            .iter()
            .flat_map(|other| other.merged.iter())
            .any(|(_, id)| *id == passage.id)
    };
    passage.merged.is_empty() && !is_target(text.letter)
}

/// The numbers of `text` that `other` does not have, each as often as it is missing.
fn missing_numbers(
    text: &RunningText<'_>,
    other: &RunningText<'_>,
    source: &Source<'_>,
    differences: &mut Vec<Difference>,
) {
    let all = |text: &RunningText<'_>| numbers(&text.inline.printed(), text.language);
    let mut there = all(other);
    for number in all(text) {
        match there.iter().position(|known| known.value == number.value) {
            Some(at) => drop(there.swap_remove(at)),
            None if number.is_sure => {
                let what = number.value;
                differences.push(difference(other, Kind::Number, what, text.language, source));
            }
            None => {}
        }
    }
}

/// The languages of a letter in which a note has no text.
fn missing_notes(
    languages: &[RunningText<'_>],
    source: &Source<'_>,
    differences: &mut Vec<Difference>,
) {
    let Some(text) = languages.first() else { return };
    let Part::Note(at) = text.part else { return };
    let note = &text.letter.notes[at];
    let lacking = text.letter.languages.iter().filter(|language| note.text.get(language).is_none());
    for there in lacking {
        let here = difference(text, Kind::Note, note.id.to_string(), text.language, source);
        differences.push(Difference { there: there.clone(), ..here });
    }
}
