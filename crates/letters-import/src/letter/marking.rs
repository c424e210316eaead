//! Running text with its marks: names of entities and marks of notes.

use std::collections::HashMap;
use std::ops::Range;

use letters_model::{EntityId, EntityKind, Inline, NoteId, Span};
use letters_names::{Standing, standing};
use letters_search::Folded;

use crate::language::script::is_han;
use crate::names::naming::folded;
use crate::names::registry::Registry;
use crate::words::shape::is_person;
use crate::words::signs::marks;
use crate::words::{self, Kind};

/// How many characters a name in Han characters has at most.
const MOST_IN_NAME: usize = 6;

/// Finds the names of entities in texts.
pub(crate) struct Marker<'a> {
    registry: &'a Registry,
    /// Folded names by their first two characters, the longest first.
    names: HashMap<(char, char), Vec<Name>>,
    notes: &'a [(String, NoteId)],
}

struct Name {
    folded: Vec<char>,
    entity: EntityId,
    /// An abbreviation, which is a name only as it stands.
    exact: Option<String>,
    /// How many signs it has that divide names in a list.
    dividers: usize,
}

impl<'a> Marker<'a> {
    /// Prepares to find all names that are known, and the marks of notes with these labels.
    pub fn new(
        registry: &'a Registry,
        settled: &[(String, EntityId)],
        notes: &'a [(String, NoteId)],
    ) -> Self {
        let mut names: HashMap<(char, char), Vec<Name>> = HashMap::new();
        let known = registry.all().iter().flat_map(|entity| {
            let aliases = entity.aliases.iter().map(|alias| &alias.text);
            entity.name.iter().map(|(_, name)| name).chain(aliases).map(|name| (name, &entity.id))
        });
        for (name, id) in known.chain(settled.iter().map(|(name, id)| (name, id))) {
            let characters: Vec<char> = folded(name).chars().collect();
            let [first, second, ..] = characters.as_slice() else { continue };
            // No name in Latin letters is written without a capital.
            let is_word = name.is_ascii() && !name.contains(|c: char| c.is_ascii_uppercase());
            if is_word || registry.is_nobody(name) {
                continue;
            }
            let is_short = characters.len() <= 5 && name.chars().all(|c| c.is_ascii_uppercase());
            let exact = is_short.then(|| name.clone());
            let (entity, dividers) = (id.clone(), dividers(name));
            let key = (*first, *second);
            let name = Name { folded: characters, entity, exact, dividers };
            names.entry(key).or_default().push(name);
        }
        for list in names.values_mut() {
            list.sort_by(|a, b| {
                b.folded.len().cmp(&a.folded.len()).then_with(|| a.entity.cmp(&b.entity))
            });
        }
        Marker { registry, names, notes }
    }

    /// A text with its marks.
    pub fn mark(&self, text: &str) -> Inline {
        let mut found: Vec<(Range<usize>, Span)> = Vec::new();
        for mark in marks(text) {
            if let Some((_, id)) = self.notes.iter().find(|(label, _)| *label == mark.label) {
                found.push((mark.at, Span::Note(id.clone())));
            }
        }
        for (at, entity) in self.names(text) {
            if !found.iter().any(|(taken, _)| taken.start < at.end && at.start < taken.end) {
                let text = text.get(at.clone()).unwrap_or_default().to_owned();
                found.push((at, Span::Name { text, entity }));
            }
        }
        found.sort_by_key(|(at, _)| at.start);
        spans(text, found)
    }

    /// The names in a text with whom they name, in order. The two forms of a name that stand side by
    /// side, as in 黎智英 Jimmy Lai, are one.
    pub fn names(&self, text: &str) -> Vec<(Range<usize>, EntityId)> {
        self.spelled(text, Standing::Alone)
    }

    /// The places where words spell a name and may be a part of another one.
    pub fn doubtful(&self, text: &str) -> Vec<(Range<usize>, EntityId)> {
        self.spelled(text, Standing::Doubtful)
    }

    /// The places where words spell a name and stand in this way.
    fn spelled(&self, text: &str, how: Standing) -> Vec<(Range<usize>, EntityId)> {
        let mut found = self.all_spelled(text);
        for (at, _) in &mut found {
            close_bracket(text, at);
        }
        found.retain(|(at, entity)| {
            let kind = self.registry.get(entity).map_or(EntityKind::Organization, |one| one.kind);
            text.get(at.clone()).is_some_and(|name| !self.registry.is_nobody(name))
                && !self.is_of_another(text, at, entity)
                && standing(text, at.clone(), kind) == how
        });
        found
    }

    fn all_spelled(&self, text: &str) -> Vec<(Range<usize>, EntityId)> {
        let folded = Folded::new(text);
        let characters: Vec<char> = folded.text().chars().collect();
        let mut found: Vec<(Range<usize>, EntityId)> = Vec::new();
        let mut at = 0;
        while at + 1 < characters.len() {
            let begins = at == 0 || !is_joined(characters[at - 1], characters[at]);
            let name = if begins { self.name_at(&characters, at, &folded, text) } else { None };
            let Some((length, printed, entity)) = name else {
                at += 1;
                continue;
            };
            match found.last_mut() {
                Some((last, same))
                    if *same == entity && is_blank(text, last.end, printed.start) =>
                {
                    last.end = printed.end
                }
                _ => found.push((printed, entity)),
            }
            at += length;
        }
        found
    }

    /// Whether a name in Han characters is only a part of one that stands whole beside its Latin form: 羅布 in
    /// 扎西羅布 Tashi Norbu.
    fn is_of_another(&self, text: &str, at: &Range<usize>, entity: &EntityId) -> bool {
        let of_name = |c: char| is_han(c) || c == '·';
        let (Some(before), Some(after)) = (text.get(..at.start), text.get(at.end..)) else {
            return false;
        };
        let start = before.trim_end_matches(of_name).len();
        let end = text.len() - after.trim_start_matches(of_name).len();
        let run = text.get(start..end).unwrap_or_default();
        let is_part = run.len() > at.len() && run.chars().all(of_name);
        let name = text.get(at.clone()).unwrap_or_default();
        if is_part && is_beside_given_name(before, name, after) {
            return true;
        }
        if !is_part || run.chars().count() > MOST_IN_NAME {
            return false;
        }
        let is_latin =
            |c: char| c.is_alphabetic() && !is_han(c) || matches!(c, ' ' | '-' | '\'' | '’');
        let left = text.get(..start).unwrap_or_default();
        let right = text.get(end..).unwrap_or_default();
        let left = left.get(left.trim_end_matches(is_latin).len()..).unwrap_or_default();
        let right = right.trim_start_matches([' ', '(', '（']);
        let right = right.get(..right.len() - right.trim_start_matches(is_latin).len());
        let is_other =
            |name: &str| is_person(name.trim()) && self.registry.find(name.trim()) != Some(entity);
        is_other(left) || right.is_some_and(is_other)
    }

    fn name_at(
        &self,
        characters: &[char],
        at: usize,
        folded: &Folded,
        text: &str,
    ) -> Option<(usize, Range<usize>, EntityId)> {
        let names = self.names.get(&(characters[at], characters[at + 1]))?;
        names.iter().find_map(|name| {
            let length = name.folded.len();
            let rest = characters.get(at..at + length)?;
            let next = characters.get(at + length);
            let last = *rest.last()?;
            if rest != name.folded.as_slice() || next.is_some_and(|next| is_joined(last, *next)) {
                return None;
            }
            let printed = folded.printed(at..at + length)?;
            let stands = text.get(printed.clone())?;
            let is_exact = name.exact.as_deref().is_none_or(|exact| exact == stands);
            // `Open Harbour, Porthaven Guild` does not name `Open Harbour Porthaven`.
            let is_one = dividers(stands) <= name.dividers;
            (is_exact && is_one).then(|| (length, printed, name.entity.clone()))
        })
    }
}

fn dividers(name: &str) -> usize {
    name.matches([',', ';', ':', '，', '、', '；', '：', '。']).count()
}

/// Whether two characters of folded text belong to one word.
fn is_joined(one: char, other: char) -> bool {
    let letter = |c: char| c != ' ' && !crate::language::script::is_unspaced(c);
    letter(one) && letter(other)
}

/// Takes the bracket in that a name opens, since folded text has none: `Harbour Link (East)`.
fn close_bracket(text: &str, at: &mut Range<usize>) {
    let name = text.get(at.clone()).unwrap_or_default();
    let open = name.matches(['(', '（']).count() > name.matches([')', '）']).count();
    let next =
        text.get(at.end..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, ')' | '）'));
    if let Some(next) = next.filter(|_| open) {
        at.end += next.len_utf8();
    }
}

fn is_blank(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|between| between.chars().all(char::is_whitespace))
}

/// Cuts a text at its marks.
fn spans(text: &str, found: Vec<(Range<usize>, Span)>) -> Inline {
    let mut spans = Vec::new();
    let mut at = 0;
    let plain = |from: usize, to: usize, spans: &mut Vec<Span>| {
        if let Some(words) = text.get(from..to).filter(|words| !words.is_empty()) {
            spans.push(Span::Plain(words.to_owned()));
        }
    };
    for (range, span) in found {
        plain(at, range.start, &mut spans);
        at = range.end;
        spans.push(span);
    }
    plain(at, text.len(), &mut spans);
    Inline(spans)
}

/// Whether a name is a part of names that have no family name, beside another one: 羅布 in 扎西羅布 alone.
fn is_beside_given_name(before: &str, name: &str, after: &str) -> bool {
    let touches = before.ends_with(is_han) && words::ending(before, Kind::GivenName).is_some()
        || words::beginning(after, Kind::GivenName).is_some();
    touches && words::is_one(name, Kind::GivenName)
}
