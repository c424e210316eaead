//! Those who sign below the text, or above it, and are named again in the list of all who sign, perhaps in both languages
//! there: one party, of which either the list or the signature says all.

use std::collections::{HashMap, HashSet};

use crate::ending::said::person_and_details;
use crate::language::pairs;
use crate::names::naming::folded;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::is_organization;
use crate::words::signs::bullet;

/// How many lines may say who signs, above or below the name.
const MOST_LINES: usize = 6;

/// The lines that name nobody whom others do not name as well: those of the list, if what they say stands in the
/// signatures, and else those of the signatures, if it stands in the list.
pub(crate) fn signed_again(sorted: &Sorted<'_>) -> Vec<usize> {
    let of = |part: Part| (0..sorted.lines.len()).filter(move |at| sorted.part(*at) == Some(part));
    let mut signed: HashMap<String, usize> = HashMap::new();
    for at in of(Part::Signature) {
        // Below a person an organization says more of them.
        let is_alone =
            || !run(sorted, at).into_iter().any(|at| person_and_details(sorted.text(at)).is_some());
        let is_person = person_and_details(sorted.text(at)).is_some();
        if let Some(name) = named(sorted.text(at)).filter(|_| is_person || is_alone()) {
            signed.entry(name).or_insert(at);
        }
    }
    let places: HashSet<usize> = signed.values().copied().collect();
    let mut again = Vec::new();
    for at in of(Part::CoSignatory).filter(|_| !signed.is_empty()) {
        let names = names(sorted.text(at));
        let own: Vec<usize> = names.iter().filter_map(|name| signed.get(name)).copied().collect();
        if names.is_empty() || own.len() < names.len() {
            continue;
        }
        let blocks: Vec<usize> = own.iter().flat_map(|at| block(sorted, *at, &places)).collect();
        let above = blocks.iter().map(|at| solid(sorted.text(*at))).collect::<Vec<_>>().join(" ");
        let listed = solid(sorted.text(at));
        if has_words(&above, sorted.text(at)) {
            again.push(at);
        } else if blocks.iter().all(|at| has_words(&listed, sorted.text(*at))) {
            again.extend(blocks);
        }
    }
    again
}

/// The name with which a line of a list begins, in both languages if it says so.
fn names(text: &str) -> Vec<String> {
    let words = bullet(text).map_or(text, |(_, at)| &text[at..]);
    let pair = pairs::with_details(words).map(|(name, _)| name).or_else(|| pairs::split(words));
    match pair {
        Some(pair) => vec![folded(pair.latin), folded(pair.han)],
        None => named(words).into_iter().collect(),
    }
}

/// Whom a line names that says all in one language.
fn named(text: &str) -> Option<String> {
    let name = person_and_details(text).map(|(name, _)| name);
    name.or_else(|| is_organization(text).then_some(text)).map(folded)
}

/// The lines in which people sign that no empty line parts from one of them.
fn run(sorted: &Sorted<'_>, at: usize) -> Vec<usize> {
    let signs = |at: usize| sorted.part(at) == Some(Part::Signature);
    let has_gap = |at: usize| sorted.lines.get(at).is_none_or(|line| line.gap > 0);
    let above = (0..at).rev().take(MOST_LINES).take_while(|at| !has_gap(at + 1) && signs(*at));
    let below =
        (at + 1..sorted.lines.len()).take(MOST_LINES).take_while(|at| !has_gap(*at) && signs(*at));
    above.chain(below).collect()
}

/// The lines that say who signs with a name: it, and those around that name nobody else, up to an empty line.
fn block(sorted: &Sorted<'_>, name: usize, names: &HashSet<usize>) -> Vec<usize> {
    let is_other = |at: &usize| names.contains(at);
    let (above, below): (Vec<usize>, Vec<usize>) =
        run(sorted, name).into_iter().partition(|at| *at < name);
    let above = above.into_iter().take_while(|at| !is_other(at));
    let below = below.into_iter().take_while(|at| !is_other(at));
    above.chain([name]).chain(below).collect()
}

/// Whether a text without signs has each word of another one.
fn has_words(solid_text: &str, text: &str) -> bool {
    let words = text
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || "，、：（）".contains(c));
    words.map(solid).all(|word| solid_text.contains(&word))
}

/// The letters and figures of a text.
fn solid(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
