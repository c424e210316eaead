//! Parties that an editor should look at: the proof finds their words, and cannot know whether they are right.

use letters_model::{Party, Role, Tag};

use crate::words::shape::is_sentence;

/// Why parties are doubtful, and on which line; the lines that name a party come beside it.
pub(crate) fn of_parties(parties: &[(Party, Vec<usize>)], tags: &[Tag]) -> Vec<(usize, String)> {
    let mut doubts: Vec<(usize, String)> = parties.iter().filter_map(no_name).collect();
    for role in Role::ALL {
        let of_role = parties.iter().filter(|(party, _)| party.role == role);
        doubts.extend(apart(&of_role.collect::<Vec<_>>(), tags));
    }
    doubts
}

/// A name with signs that names do not have, or that says a sentence.
fn no_name((party, lines): &(Party, Vec<usize>)) -> Option<(usize, String)> {
    let mut names = party.printed.iter().flat_map(|printed| printed.iter().map(|(_, name)| name));
    let name = names.find(|name| {
        let is_open = |[opens, closes]: [char; 2]| {
            name.matches(opens).count() != name.matches(closes).count()
        };
        name.contains([':', '：', '。', '；'])
            || name.contains("——")
            || BRACKETS.into_iter().any(is_open)
            || is_sentence(name)
    })?;
    let why =
        format!("`{name}` is taken for a name; if it says more, state the party with `lines`");
    Some((*lines.iter().min()?, why))
}

/// What stands around words, each sign with the one that closes it.
const BRACKETS: [[char; 2]; 4] = [['(', ')'], ['（', '）'], ['「', '」'], ['“', '”']];

/// Those of a list that stand in one language alone, where others do in another one alone: perhaps they are the same.
fn apart(parties: &[&(Party, Vec<usize>)], tags: &[Tag]) -> Option<(usize, String)> {
    let alone = |tag: &Tag| {
        let is_alone = |party: &Party| {
            let printed = party.printed.as_ref();
            printed.is_some_and(|names| names.iter().map(|(tag, _)| tag).eq([tag]))
        };
        let lines = parties.iter().filter(|(party, _)| is_alone(party));
        let lines: Vec<usize> =
            lines.filter_map(|(_, lines)| lines.iter().min().copied()).collect();
        (!lines.is_empty()).then(|| (tag.clone(), lines))
    };
    let alone: Vec<(Tag, Vec<usize>)> = tags.iter().filter_map(alone).collect();
    let [(_, lines), _, ..] = alone.as_slice() else { return None };
    let counts: Vec<String> =
        alone.iter().map(|(tag, lines)| format!("{} in {tag}", lines.len())).collect();
    let why = format!(
        "of this list {} stand in one language alone; if some are the same, name them with one id in `names`, or \
         state them with `lines`",
        counts.join(" and ")
    );
    Some((*lines.first()?, why))
}
