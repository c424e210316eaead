//! Headings and leads of lists of those who sign, endorse or are members.

use crate::dates;
use crate::ending::said::{person_and_details, strip_article};
use crate::head::greeting::is_valediction;
use crate::language::pairs;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_sentence};
use crate::words::signs::{bullet, note_label, numbered_note};
use crate::words::{self, Kind};

/// Whom a list names, by its heading, which may be in two languages.
pub(crate) fn heading_of_list(text: &str) -> Option<Part> {
    let text = pairs::without_aside(text);
    let kinds = [
        (Kind::Signatories, Part::CoSignatory),
        (Kind::Endorsers, Part::Endorser),
        (Kind::Members, Part::Member),
    ];
    let of = |text: &str| {
        kinds.into_iter().find(|(kind, _)| words::is_one(text, *kind)).map(|(_, part)| part)
    };
    let in_two = || text.split_once(" / ").and_then(|(one, other)| of(other).and(of(one)));
    let in_scripts = || pairs::split(text).and_then(|pair| of(pair.han).and(of(pair.latin)));
    of(text).or_else(in_scripts).or_else(in_two)
}

/// Whether a line heads a list in two languages, of which the letter has ended in one and may still begin in the other.
pub(crate) fn heads_list_of_all(sorted: &Sorted<'_>, at: usize) -> bool {
    let text = sorted.text(at);
    pairs::split(text).is_some()
        && heading_of_list(text).is_some()
        && (0..at).any(|above| is_valediction(sorted.text(above)))
}

/// Whether a heading that can stand above those who sign and those who endorse stands below another list
/// of those who sign: 聯署團體 below 簽署人.
pub(crate) fn is_second_list(sorted: &Sorted<'_>, at: usize) -> bool {
    pairs::is_one(sorted.text(at), Kind::Signatories)
        && pairs::is_one(sorted.text(at), Kind::Endorsers)
        && sorted.has(Part::CoSignatory, sorted.languages.get(at).copied())
}

/// Whether the next two lines name one each: they have bullets, or are organizations, or say the same in
/// two languages; or the lines up to the next empty one do, each with all that is said of one.
pub(crate) fn follows_one_a_line(sorted: &Sorted<'_>, at: usize) -> bool {
    let names_one = |next: &usize| {
        let text = sorted.text(*next);
        bullet(text).is_some()
            || is_organization(text)
            || pairs::split(text).is_some()
            || pairs::with_details(text).is_some()
    };
    let next = || at + 1..sorted.lines.len();
    let has_gap = |at: &usize| sorted.lines.get(*at).is_none_or(|line| line.gap > 0);
    // An empty line may stand between the heading and the names.
    let block: Vec<usize> = next().take_while(|next| *next == at + 1 || !has_gap(next)).collect();
    next().take(2).filter(names_one).count() == 2
        || has_gap(&at)
            && !block.is_empty()
            && block.iter().all(|next| names_one(next) || says_all(sorted.text(*next)))
}

/// Whether a line says of someone all that a list says: `Mara Quill, Chair, Harbour Association`.
pub(crate) fn says_all(text: &str) -> bool {
    !ends_sentence(text) && person_and_details(text).is_some_and(|(_, said)| said.is_some())
}

/// Whom the list after a line names, if the line leads to a list.
pub(crate) fn lead_in(text: &str) -> Option<Part> {
    if !text.ends_with([':', '：']) || pairs::is_one(text, Kind::Signatories) {
        return None;
    }
    let plain = words::plain(text);
    if ["signed by", "signatories", "signataires", "聯署", "联署", "簽署", "签署"]
        .iter()
        .any(|word| plain.contains(word))
    {
        return Some(Part::CoSignatory);
    }
    if words::contains(text, Kind::Endorse) {
        return Some(Part::Endorser);
    }
    words::contains(text, Kind::Consist).then_some(Part::Member)
}

/// Whether a list of at least two short lines follows, perhaps after the same lead in another language.
pub(crate) fn follows_list(sorted: &Sorted<'_>, at: usize) -> bool {
    let rest =
        (at + 1..sorted.lines.len()).skip_while(|next| lead_in(sorted.text(*next)).is_some());
    let short =
        |next: &usize| bullet(sorted.text(*next)).is_some() || !is_sentence(sorted.text(*next));
    rest.take(2).filter(short).count() == 2
}

/// Whether a line is the name of a state that stands above those who sign there; where states sign one
/// after the other, none is a heading. `rest` are the lines of the list below.
pub(crate) fn is_country_head(sorted: &Sorted<'_>, at: usize, rest: &[usize]) -> bool {
    let is_country = |at: usize| pairs::is_one(sorted.text(at), Kind::Country);
    let is_adjacent = |next: &&usize| sorted.lines.get(**next).is_some_and(|line| line.gap == 0);
    is_country(at) && rest.first().filter(is_adjacent).is_some_and(|next| !is_country(*next))
}

/// Whether the letter goes on in the language of a line with more than a sentence or two.
pub(crate) fn is_followed_by_body(sorted: &Sorted<'_>, at: usize) -> bool {
    let language = sorted.languages.get(at);
    let rest = (at + 1..sorted.lines.len()).filter(|next| sorted.languages.get(*next) == language);
    let until_list_ends = rest.skip_while(|next| bullet(sorted.text(*next)).is_some());
    let mut sentences = 0;
    for next in until_list_ends {
        if is_valediction(sorted.text(next)) {
            return true;
        }
        // Headlines are sentences, too.
        if [Kind::PageEnd, Kind::Coverage].iter().any(|end| pairs::is_one(sorted.text(next), *end))
        {
            break;
        }
        sentences +=
            usize::from(is_sentence(sorted.text(next)) && note_label(sorted.text(next)).is_none());
    }
    sentences > 2
}

/// Whether a line heads a group within a list: `Norland:`, 學者：, `Organisations in Norland 北地團體:`.
pub(crate) fn is_group(text: &str, gap: bool) -> bool {
    let is_short = |text: &str| text.split_whitespace().count() <= 4 && text.chars().count() <= 40;
    let is_label = gap
        && is_short(text)
        && text.ends_with([':', '：'])
        && !text.contains(|c: char| c.is_ascii_digit());
    is_label || (gap || text.ends_with([':', '：'])) && names_group(text)
}

/// Whether a text says of what kind those are whom a list names, and perhaps where: `Organisations in Norland`,
/// `Overseas groups`, 海外團體; in two languages both say so.
pub(crate) fn names_group(text: &str) -> bool {
    const KINDS: [&str; 10] = [
        "organisations",
        "organizations",
        "groups",
        "individuals",
        "signatories",
        "initiators",
        "endorsers",
        "supporters",
        "organismes",
        "groupes",
    ];
    const HAN_KINDS: [&str; 6] = ["團體", "团体", "個人", "个人", "人士", "發起人"];
    const WHERE: [&str; 9] =
        ["in", "from", "outside", "based", "overseas", "abroad", "within", "de", "à"];
    let text = pairs::without_aside(text).trim_end_matches([':', '：', ' ']);
    if let Some(pair) = pairs::split(text) {
        return names_group(pair.latin) && names_group(pair.han);
    }
    let plain = words::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let is_kind = |word: Option<&&str>| word.is_some_and(|word| KINDS.contains(word));
    let leads = is_kind(words.first()) && words.get(1).is_some_and(|word| WHERE.contains(word));
    let is_han_kind = HAN_KINDS.iter().any(|kind| text.ends_with(kind));
    words.len() <= 7 && (leads || words.len() <= 4 && is_kind(words.last()))
        || is_han_kind && text.chars().count() <= 10
        || [Kind::Signatories, Kind::SignatoryGroup].iter().any(|kind| words::is_one(text, *kind))
}

/// Whether a line only introduces those who sign: `Members of the Harbour Coalition:`, `Signed on behalf of the
/// coalition by:`, 港灣聯盟成員：, 家屬代表：, `Signatories as of 5 March 2024 (in alphabetical order):`.
pub(crate) fn introduces(text: &str) -> bool {
    let Some(bare) = text.strip_suffix([':', '：']) else { return false };
    let bare = pairs::without_aside(bare);
    let plain = words::plain(bare.trim_end());
    let counts_day =
        || words::beginning(bare, Kind::Signatories).is_some() && dates::find(bare).is_some();
    let names_members = [
        "members of ",
        "member organizations of ",
        "member organisations of ",
        "member groups of ",
    ]
    .iter()
    .any(|word| plain.trim_start_matches("the ").starts_with(word));
    let represents =
        ["representatives of ", "representing ", "représentants de", "représentantes de"]
            .iter()
            .any(|word| plain.starts_with(word))
            || speaks_for_all(bare);
    let is_by = plain.ends_with(" by") && words::beginning(bare, Kind::Behalf).is_some();
    let in_han = ["成員", "成员", "成員團體", "成员团体", "成員組織", "代表"]
        .iter()
        .any(|word| plain.ends_with(word));
    (names_members || represents || is_by || in_han || counts_day()) && !is_sentence(bare)
}

/// Whether a line says that somebody signs for all who do, which is the name of no body: `On behalf of the signatories:`.
pub(crate) fn speaks_for_all(text: &str) -> bool {
    let length = words::beginning(text, Kind::Behalf);
    let all = length.and_then(|length| text.get(length..)).unwrap_or_default().trim();
    let all = strip_article(all).trim_start_matches("all ");
    !all.is_empty()
        && [Kind::Signatories, Kind::SignatoryGroup].iter().any(|kind| words::is_one(all, *kind))
}

/// Whether a line only joins those above it and those below: `and`.
pub(crate) fn is_joint(text: &str) -> bool {
    matches!(
        words::plain(text).trim_end_matches(','),
        "and" | "&" | "et" | "及" | "與" | "与" | "和"
    )
}

/// Whether the line before is numbered as well, as one of a list is.
pub(crate) fn follows_number(sorted: &Sorted<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| numbered_note(sorted.text(before)).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_headed() {
        for text in [
            "Organisations in Norland 北地團體:",
            "Overseas groups",
            "Individuals from the islands (in order of signing)",
            "海外團體",
            "Norland:",
        ] {
            assert!(is_group(text, true), "{text}");
        }
        for text in
            ["Harbour Writers Group", "Amnesty Norland 北地特赦組織", "Mara Quill", "Ferry Union"]
        {
            assert!(!is_group(text, true), "{text}");
        }
    }
}
