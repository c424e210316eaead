//! Names that differ little: `Coalition on Rights` and `Coalition for Rights`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use letters_model::{Entity, EntityKind, Text};

use crate::language::script::is_han;
use crate::names::naming::folded;
use crate::words::{self, Kind};

/// How little two names differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// They have the same words, but for small ones, signs, spaces and plurals.
    Same,
    /// One says a word more: a place at its end, or another branch in brackets.
    Longer,
    /// One kind of organization stands for another: `Society` and `Association`.
    Akin,
}

/// Words by which a name tells one part of an organization from another.
const PARTS: [&str; 10] = [
    "english",
    "french",
    "francophone",
    "anglophone",
    "youth",
    "women",
    "student",
    "branch",
    "chapter",
    "section",
];

/// A word of a name.
#[derive(Debug, PartialEq, Eq)]
struct Word {
    text: String,
    in_brackets: bool,
}

/// Names as they are compared. Each is made ready once: in a list of a thousand who sign, each is compared with
/// all others.
#[derive(Debug, Default)]
pub(crate) struct Names {
    people: RefCell<HashMap<String, Rc<[Word]>>>,
    others: RefCell<HashMap<String, Rc<[Word]>>>,
}

impl Names {
    /// How alike two names are of entities of a kind; nothing if they differ more. Only names in letters
    /// can be alike: a Han character more or less makes another name.
    pub fn likeness(&self, kind: EntityKind, one: &str, other: &str) -> Option<Likeness> {
        if one.contains(is_han) || other.contains(is_han) {
            return None;
        }
        let is_person = kind == EntityKind::Person;
        let (one, other) = (self.words(is_person, one), self.words(is_person, other));
        match is_person {
            true => (one == other).then_some(Likeness::Same),
            false => of_words(&one, &other),
        }
    }

    /// The words by which names are found that can be alike to one; none for a name in Han characters.
    pub fn keys(&self, kind: EntityKind, name: &str) -> Vec<String> {
        if name.contains(is_han) {
            return Vec::new();
        }
        let is_person = kind == EntityKind::Person;
        // No word of an organization has a sign before it.
        let key =
            |word: &Word| if is_person { format!("={}", word.text) } else { word.text.clone() };
        self.words(is_person, name).iter().map(key).collect()
    }

    /// How alike a name is to the most alike of an entity's names.
    fn to_entity(&self, entity: &Entity, name: &str) -> Option<Likeness> {
        let all = names(entity).filter_map(|known| self.likeness(entity.kind, known, name));
        all.min_by_key(|likeness| *likeness as u8)
    }

    /// The entity whose name differs least from one of these, and little. Who has another name in Chinese is
    /// another one.
    pub fn most_alike<'a>(
        &self,
        entities: impl Iterator<Item = &'a Entity>,
        printed: &Text,
    ) -> Option<&'a Entity> {
        let contradicts = |entity: &Entity| {
            printed.iter().any(|(tag, name)| {
                let known = entity.name.get(tag).filter(|known| known.contains(is_han));
                known.is_some_and(|known| folded(known) != folded(name))
            })
        };
        let alike = entities.filter(|entity| !contradicts(entity)).filter_map(|entity| {
            let of_each = printed.iter().filter_map(|(_, name)| self.to_entity(entity, name));
            let least = of_each.min_by_key(|likeness| *likeness as u8)?;
            (least != Likeness::Akin).then_some((least as u8, entity))
        });
        alike.min_by_key(|(least, _)| *least).map(|(_, entity)| entity)
    }

    /// The words of a name that mean something; of a person's, all letters as one.
    fn words(&self, is_person: bool, name: &str) -> Rc<[Word]> {
        let mut known = if is_person { &self.people } else { &self.others }.borrow_mut();
        if let Some(words) = known.get(name) {
            return words.clone();
        }
        let words: Rc<[Word]> = match is_person {
            true => {
                let text = folded(name).replace(|c: char| !c.is_alphanumeric(), "");
                [Word { text, in_brackets: false }].into()
            }
            false => significant(name).into(),
        };
        known.insert(name.to_owned(), words.clone());
        words
    }
}

fn of_words<'w>(one: &'w [Word], other: &'w [Word]) -> Option<Likeness> {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let texts_are_same = |one: Option<&'w [Word]>, other: Option<&'w [Word]>| {
        let texts = |words: Option<&'w [Word]>| words.into_iter().flatten().map(|word| &word.text);
        texts(one).eq(texts(other))
    };
    if short.len() >= 2 && texts_are_same(Some(short), Some(long)) {
        return Some(Likeness::Same);
    }
    let same = short.iter().zip(long).take_while(|(one, other)| one.text == other.text).count();
    let rest_is_same = |from: usize, to: usize| texts_are_same(short.get(from..), long.get(to..));
    let (here, there) = (short.get(same), long.get(same)?);
    if short.len() < 3 {
        None
    } else if long.len() == short.len() + 1 {
        let is_branch = there.in_brackets && short.iter().any(|word| word.in_brackets);
        let is_place =
            here.is_none() && !PARTS.contains(&there.text.as_str()) && !there.in_brackets;
        (rest_is_same(same, same + 1) && (is_branch || is_place)).then_some(Likeness::Longer)
    } else {
        let is_kind = |word: &Word| words::is_one(&word.text, Kind::Organization);
        let are_kinds = || here.is_some_and(|here| is_kind(here) && is_kind(there));
        let are_alike = long.len() == short.len() && rest_is_same(same + 1, same + 1);
        (are_alike && are_kinds()).then_some(Likeness::Akin)
    }
}

/// The names and aliases of an entity.
pub(crate) fn names(entity: &Entity) -> impl Iterator<Item = &String> {
    let aliases = entity.aliases.iter().map(|alias| &alias.text);
    entity.name.iter().map(|(_, name)| name).chain(aliases)
}

/// The words of a name that mean something, without plurals.
fn significant(name: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut depth = 0;
    for part in name.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = folded(part.trim_end_matches(|c: char| !c.is_alphanumeric()));
        if !word.is_empty() && !words::is_one(&word, Kind::Function) {
            found.push(Word { text: singular(&word), in_brackets: depth > 0 });
        }
        let brackets = |signs: [char; 2]| i32::from(part.ends_with(signs));
        depth += brackets(['(', '（']) - brackets([')', '）']);
    }
    found
}

fn singular(word: &str) -> String {
    let branches = ["ches", "shes", "sses", "xes"].iter().any(|end| word.ends_with(end));
    let rest = match word {
        _ if branches => word.strip_suffix("es"),
        _ if word.len() > 3 && !word.ends_with("ss") => word.strip_suffix('s'),
        _ => None,
    };
    rest.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_three_ways() {
        let of = |one: &str, other: &str| {
            assert_eq!(
                Names::default().likeness(EntityKind::Organization, one, other),
                Names::default().likeness(EntityKind::Organization, other, one)
            );
            Names::default().likeness(EntityKind::Organization, one, other)
        };
        for (one, other) in [
            ("Harbour Coalition on Ferries", "Harbour Coalition for Ferries"),
            ("Porthaven-Mill Quay Link", "Porthaven Mill Quay Link"),
            ("Rope & Sail Guild", "Rope and Sail Guild"),
            ("Port International Aid Quayside", "Port International Aid (Quayside)"),
        ] {
            assert_eq!(of(one, other), Some(Likeness::Same), "{one} / {other}");
        }
        for (one, other) in [
            (
                "Society in Support of Ferry Service",
                "Society in Support of Ferry Service in Porthaven",
            ),
            ("Port Aid Quay (Upper branch)", "Port Aid Quay (Upper & Lower Branches)"),
        ] {
            assert_eq!(of(one, other), Some(Likeness::Longer), "{one} / {other}");
        }
        assert_eq!(
            of("Tidal Porthaven Society", "Tidal Porthaven Association"),
            Some(Likeness::Akin)
        );
        for (one, other) in [
            ("Port Aid", "Port Aid Quay"),
            ("Port Aid Quay", "Port Aid Quay (Francophone)"),
            ("Port Aid Quay", "Port Aid Quay Youth"),
            ("Porthaven Nurses Union", "Porthaven Student Nurses Union"),
            ("Port Aid Quay (Upper branch)", "Port Aid Quay (Lower branch)"),
            ("港灣聯盟", "港灣盟"),
        ] {
            assert_eq!(of(one, other), None, "{one} / {other}");
        }
    }

    #[test]
    fn people_are_the_same_only_by_the_same_letters() {
        let of = |one: &str, other: &str| Names::default().likeness(EntityKind::Person, one, other);
        assert_eq!(of("Lam Siu-ming", "Lam Siu Ming"), Some(Likeness::Same));
        assert_eq!(of("Mara Quill", "Mara Quills"), None);
    }
}
