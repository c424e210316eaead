//! What a party is by the words that one language prints of it.

use crate::ending::said::is_short_name;
use crate::language::script::{Tally, is_han};
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::names::naming::folded;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// What a party is, by its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Someone with a name.
    Person,
    /// An organization.
    Body,
    /// Someone by office alone: `Minister of Justice`.
    Office,
    /// None of these, by its looks; or in a language of which little is known.
    Unclear,
}

impl Nature {
    /// What is printed of a party.
    pub fn of(draft: &PartyDraft) -> Nature {
        let name = draft.printed.as_str();
        let is_titled = strip_honorifics(name).len() < name.trim().len()
            || words::ending(name, Kind::Honorific).is_some_and(|length| length < name.len());
        // 首相閣下 names an office, and nobody.
        let called = strip_han_honorific(name);
        let is_called = called.len() < name.len() && is_position(called);
        let says_office = draft.position.is_some() && is_short_name(name);
        if draft.is_body {
            Nature::Body
        } else if is_person(name) {
            Nature::Person
        } else if words::plain(name).starts_with("members of ") {
            // They may be the body, or those who hold its seats: 警察委員會委員.
            Nature::Unclear
        } else if is_organization(name) && !is_position(name) {
            Nature::Body
        } else if (is_titled && !is_called) || says_office {
            Nature::Person
        } else if (is_position(name) || is_called) && Tally::new(name).other == 0 {
            Nature::Office
        } else {
            Nature::Unclear
        }
    }

    /// Whether two languages can mean the same party: a person may be named in one and called by the
    /// office in the other, but nobody is an organization.
    pub fn agrees(self, other: Nature) -> bool {
        self == other
            || self == Nature::Unclear
            || other == Nature::Unclear
            || self != Nature::Body && other != Nature::Body
    }
}

/// Whether two names cannot be those of one, since each has a half in Latin letters, and these have no word in common.
pub(crate) fn are_other(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let latin = name.split(|c: char| !c.is_alphabetic() || is_han(c));
        latin.filter(|word| word.chars().count() > 1).map(folded).collect()
    };
    // Where one is in Latin letters alone, the other says its name in both.
    let (in_one, in_other) = (words(one), words(other));
    let is_in_two = one.contains(is_han) != other.contains(is_han);
    is_in_two
        && !in_one.is_empty()
        && !in_other.is_empty()
        && !in_one.iter().any(|word| in_other.contains(word))
}
