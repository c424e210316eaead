//! What an entity is called: its name without titles, the form in which names are compared, and its id.

use letters_model::{EntityKind, Text};
use letters_search::Folded;

use crate::ending::others::without_others;
use crate::ending::said::is_short_name;
use crate::language::script::is_han;
use crate::names::honorifics::{strip_han_honorifics, strip_honorifics, strip_postnominals};
use crate::names::romanization;
use crate::names::second_names::second_names;
use crate::names::slug::slug;
use crate::words::shape::is_person;
use crate::words::{self, Kind};

/// An id made of a name in Latin letters: its own, the one by which the texts write it beside its Han
/// characters, or the sounds of those; else the word for what is named.
pub(crate) fn id_of(kind: EntityKind, name: &Text, texts: &[String]) -> String {
    let names = || name.iter().map(|(_, name)| name.as_str());
    let own = names().map(slug).find(|slug| !slug.is_empty());
    own.or_else(|| romanized(kind, names, texts)).unwrap_or_else(|| {
        let word = match kind {
            EntityKind::Person => "person",
            EntityKind::Group => "group",
            EntityKind::Organization => "organization",
        };
        word.to_owned()
    })
}

fn romanized<'a, 't, I: Iterator<Item = &'a str>>(
    kind: EntityKind,
    names: impl Fn() -> I,
    texts: &'t [String],
) -> Option<String> {
    let is_person = kind == EntityKind::Person;
    // Before the brackets around the name of an organization stands somebody who belongs to it.
    let beside = |name: &str, text: &'t str| {
        let said = romanization::in_text(name, text)?;
        let above = text.find(name).and_then(|at| text.get(..at)).unwrap_or_default();
        let belongs = !is_person && above.ends_with(['(', '（']);
        (!belongs).then_some(said)
    };
    let said =
        |name| texts.iter().flat_map(|text| text.lines()).find_map(|line| beside(name, line));
    let said = names().find_map(said).map(slug).filter(|slug| !slug.is_empty());
    said.or_else(|| names().find_map(|name| romanization::sounds(name, is_person)))
}

/// A name as an entity has it: people without titles and without their name in the other script.
pub(crate) fn bare_name(kind: EntityKind, printed: &str) -> String {
    let printed = without_others(printed);
    let stripped = strip_postnominals(strip_han_honorifics(strip_honorifics(printed)));
    // Mara Quill (Ms.)
    let stripped = match stripped.split_once(" (") {
        Some((name, aside)) if words::is_one(aside, Kind::Honorific) => name,
        _ => stripped,
    };
    let bare = match kind {
        // What is left without titles must still be a name.
        EntityKind::Person if is_person(stripped) || is_bare_han(stripped) => {
            behind_office(stripped).unwrap_or(stripped)
        }
        EntityKind::Person => printed,
        _ => second_names(printed).map_or(printed, |named| named.name).trim_matches(['《', '》']),
    };
    bare.to_owned()
}

/// The name behind an office in Chinese: 省長韋爾斯.
fn behind_office(text: &str) -> Option<&str> {
    let length = words::beginning(text, Kind::Position).filter(|_| text.chars().all(is_han))?;
    let name = text.get(length..)?;
    (length > 3 && is_bare_han(name)).then_some(name)
}

/// Whether a text in Han characters alone can be a name, of whatever family: 卡尼 of 卡尼閣下.
fn is_bare_han(text: &str) -> bool {
    text.chars().all(is_han) && is_short_name(text)
}

/// The form in which names are compared.
pub(crate) fn folded(text: &str) -> String {
    Folded::new(text).text()
}
