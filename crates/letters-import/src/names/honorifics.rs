//! What stands before and behind names of people: titles, degrees, orders.

use crate::words::{self, Kind};

/// A Han name without 博士 or 先生 behind it.
pub(crate) fn strip_han_honorific(text: &str) -> &str {
    let ending = words::ending(text, Kind::Honorific).filter(|length| *length < text.len());
    let bare = ending.map_or(text, |length| text.get(..text.len() - length).unwrap_or(text));
    // 林小明前議員 was one; 李向前議員 is called so.
    let former = bare.strip_suffix('前').map(str::trim_end).filter(|_| ending.is_some());
    former.filter(|name| name.chars().count() >= 3).unwrap_or(bare).trim_end()
}

/// The same without any of several: 譚路恩牧師博士. One character is no name.
pub(crate) fn strip_han_honorifics(text: &str) -> &str {
    let mut rest = text;
    loop {
        let bare = strip_han_honorific(rest);
        if bare.len() == rest.len() || bare.chars().count() < 2 {
            return rest;
        }
        rest = bare;
    }
}

/// A name without the degrees and orders behind it, or what someone says there of themselves: `Tom Reed KC MP`,
/// `Mara Quill (she/her)`.
pub(crate) fn strip_postnominals(text: &str) -> &str {
    let aside = text.split_once(" (").filter(|(_, aside)| words::is_one(aside, Kind::Pronouns));
    let mut rest = aside.map_or(text, |(name, _)| name);
    while let Some((name, _)) = rest.rsplit_once(' ').filter(|(_, last)| is_postnominal(last)) {
        // What a comma divides says more of someone than their name: `Tom Reed, MD`.
        if name.ends_with(',') {
            break;
        }
        rest = name.trim_end();
    }
    rest
}

/// Whether a word stands behind names, as degrees and orders do.
pub(crate) fn is_postnominal(token: &str) -> bool {
    token.len() >= 2
        && token.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '.' | ','))
        && words::is_one(token, Kind::Postnominal)
}

/// A name without the titles before it.
pub(crate) fn strip_honorifics(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some(length) = words::beginning(rest, Kind::Honorific) {
        let after = rest[length..].trim_start_matches(['.', ' ', ',']);
        // `Prime Minister of Canada` is an office, and `Justice and Peace Commission` no judge.
        let is_office = ["of ", "for ", "and ", "to "].iter().any(|word| after.starts_with(word));
        if after.is_empty() || after.len() == rest[length..].len() || is_office {
            break;
        }
        rest = after;
    }
    rest
}

/// The length of the title of honour with which a text begins, if somebody's name follows: `The Rt Rev. ` of
/// `The Rt Rev. the Lord Bishop of Northmere`. No office begins so, but `Hon. Secretary` and `Lord Mayor`.
pub(crate) fn title_of_honour(text: &str) -> Option<usize> {
    let length = words::beginning(text, Kind::Honour)?;
    let behind = text.get(length..)?;
    let name = behind.trim_start_matches(['.', ' ']);
    let is_apart = name.len() < behind.len();
    let is_name = name.starts_with(char::is_uppercase)
        || name.strip_prefix("the ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let is_office = words::beginning(name, Kind::Position).is_some();
    (is_apart && is_name && !is_office).then_some(text.len() - name.len())
}
