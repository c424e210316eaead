//! Marks that a passage has in one language and not in another.

use std::collections::{BTreeMap, BTreeSet};

use letters_model::{EntityId, Inline, Letter, NoteId, Rendering, Span, Tag};
use letters_source::Source;

use crate::finding::{Concern, Finding};
use crate::names::{Names, plain};
use crate::running_text::{Part, RunningText};

/// What a text marks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark<'a> {
    Name(&'a EntityId),
    Note(&'a NoteId),
}

/// What a passage marks in one language and not in another.
pub(crate) struct Unmatched<'a> {
    pub mark: Mark<'a>,
    pub here: &'a Tag,
    pub there: &'a Tag,
    /// Where in the running texts the text stands that lacks it.
    pub text: usize,
}

/// All such marks. Passages that are merged in any language are compared together, and a language in
/// which one of them is not translated is not compared.
pub(crate) fn unmatched<'a>(texts: &[RunningText<'a>]) -> Vec<Unmatched<'a>> {
    let mut groups: BTreeMap<(*const Letter, bool, usize), Vec<usize>> = BTreeMap::new();
    let mut known: BTreeMap<*const Letter, Vec<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        let letter: *const Letter = text.letter;
        let key = match text.part {
            Part::Note(note) => (letter, true, note),
            Part::Passage(passage) => {
                let group = known.entry(letter).or_insert_with(|| joined(text.letter));
                (letter, false, group[passage])
            }
        };
        groups.entry(key).or_default().push(at);
    }
    let mut found: Vec<_> = groups.values().flat_map(|group| in_group(texts, group)).collect();
    found.sort_by_key(|one| one.text);
    found
}

/// For each passage of a letter the first of those with which it is merged.
fn joined(letter: &Letter) -> Vec<usize> {
    let mut first: Vec<usize> = (0..letter.passages.len()).collect();
    for (at, passage) in letter.passages.iter().enumerate() {
        for (_, id) in passage.merged.iter() {
            let other = letter.passages.iter().position(|passage| passage.id == *id);
            let (a, b) = (first[at], first[other.unwrap_or(at)]);
            first
                .iter_mut()
                .filter(|group| **group == a.max(b))
                .for_each(|group| *group = a.min(b));
        }
    }
    first
}

fn in_group<'a>(texts: &[RunningText<'a>], group: &[usize]) -> Vec<Unmatched<'a>> {
    let mut by_language: BTreeMap<&Tag, (usize, BTreeSet<Mark<'a>>)> = BTreeMap::new();
    for at in group {
        let text = &texts[*at];
        let (_, marks) = by_language.entry(text.language).or_insert((*at, BTreeSet::new()));
        marks.extend(marks_of(text.inline));
    }
    let is_whole = |language: &Tag| {
        group.iter().all(|at| match texts[*at].part {
            Part::Note(_) => true,
            Part::Passage(passage) => {
                texts[*at].letter.passages[passage].rendering(language) != Rendering::Untranslated
            }
        })
    };
    by_language.retain(|language, _| is_whole(language));
    let mut found = Vec::new();
    for (here, (_, marks)) in &by_language {
        for (there, (text, others)) in &by_language {
            let missing = marks.difference(others).cloned();
            found.extend(missing.map(|mark| Unmatched { mark, here, there, text: *text }));
        }
    }
    found
}

fn marks_of(inline: &Inline) -> impl Iterator<Item = Mark<'_>> {
    inline.0.iter().filter_map(|span| match span {
        Span::Name { entity, .. } => Some(Mark::Name(entity)),
        Span::Note(note) => Some(Mark::Note(note)),
        Span::Plain(_) | Span::Misprint { .. } => None,
    })
}

/// Reports all of them.
pub(crate) fn report(
    texts: &[RunningText<'_>],
    names: &Names,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    for Unmatched { mark, here, there, text } in unmatched(texts) {
        let text = &texts[text];
        let (here, there) = (here.clone(), there.clone());
        let concern = match mark {
            Mark::Note(note) => Concern::NoteUnmatched { note: note.to_string(), here, there },
            Mark::Name(entity) => {
                let name = plain(text.inline).find_map(|words| {
                    let found = names.find(words).into_iter();
                    let mut its = found.filter(|one| one.entities.contains(entity));
                    its.next().map(|one| words[one.range].to_owned())
                });
                Concern::NameUnmatched { entity: entity.to_string(), here, there, name }
            }
        };
        let place = source.place(text.node.start);
        findings.push(Finding::warning(&concern, text.path.clone(), place));
    }
}
