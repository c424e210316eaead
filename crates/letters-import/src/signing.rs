//! The end of a letter: the words that close it, signatures, copies.

use crate::byline;
use crate::dates;
use crate::greeting::{is_closing_sentence, is_stage_direction, is_valediction, is_wish};
use crate::list_heads::{is_country_head, is_group, says_all};
use crate::pairs;
use crate::part::Part;
use crate::postal::is_address;
use crate::respects::{is_greeted, is_greeting_end};
use crate::said::{behalf, is_short_name};
use crate::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::signs::{bullet, label};
use crate::sorted::Sorted;
use crate::tables;
use crate::words::{self, Kind};

/// Where the body ends, as a place among the lines of a language below its greeting; the number of
/// lines if it does not end before.
pub(crate) fn start(sorted: &Sorted<'_>, lines: &[usize]) -> usize {
    let sentences = |from: usize| {
        let rest = lines.get(from..).unwrap_or_default().iter();
        // Who gets a copy is named by what may look like a sentence.
        let until_copies =
            rest.take_while(|at| label(sorted.text(**at), Kind::Copies, true).is_none());
        until_copies.filter(|at| is_body(sorted, **at)).count()
    };
    let all = sentences(0);
    let allowed = (all / 4).max(2);
    let settled = lines
        .iter()
        .position(|at| matches!(sorted.part(*at), Some(Part::Closing | Part::Signature)));
    // `In spite of this,` goes on in the next line; `In remembrance,` does not.
    let goes_on = |place: usize| {
        let next = lines.get(place + 1).map_or("", |at| sorted.text(*at));
        is_sentence(next) || next.starts_with(char::is_lowercase)
    };
    let closes = |place: &usize| {
        let text = lines.get(*place).map_or("", |at| sorted.text(*at));
        is_valediction(text) && !(is_wish(text) && goes_on(*place))
    };
    let valediction =
        (0..lines.len()).filter(closes).find(|place| sentences(*place + 1) <= allowed);
    let valediction = valediction.filter(|place| *place > 0 || all == 0);
    let valediction = valediction.map(|place| above_name(sorted, lines, place));
    let stands_apart = |place: usize| {
        let next = lines.get(place + 1);
        next.is_none_or(|at| sorted.stands_apart_in_language(*at))
    };
    let sentence = (1..lines.len()).find(|place| {
        lines.get(*place).is_some_and(|at| is_closing_sentence(sorted.text(*at)))
            && stands_apart(*place)
            && sentences(*place + 1) == 0
    });
    settled
        .into_iter()
        .chain(valediction)
        .chain(sentence)
        .min()
        .unwrap_or_else(|| without_valediction(sorted, lines, &sentences))
}

/// Where the names begin, if the first words that close the letter stand behind them: 主席林小明謹啟
/// may stand below the name of the organization, and 敬上 below all names.
fn above_name(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> usize {
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    // 敬上 and 謹啟 stand behind who signs, 敬禮 and 台安 behind who is greeted.
    let last = text(place).trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_behind = words::beginning(last, Kind::Valediction).is_none()
        || words::is_one(last, Kind::ValedictionEnd)
            && last.ends_with(['上', '啟', '启', '啓', '呈']);
    let names = (1..place).rev().take_while(|above| is_behind && names_someone(text(*above)));
    names.last().unwrap_or(place)
}

/// Whether a line says who signs, or what they are, in each of its columns.
fn names_someone(text: &str) -> bool {
    let is_name = |part: &str| {
        is_organization(part)
            || is_person(part)
            || is_position(part)
            || says_all(part)
            || is_short_name(part)
    };
    let mut parts = text.split("  ").map(str::trim).filter(|part| !part.is_empty());
    is_stage_direction(text)
        || !is_sentence(text)
            && !ends_sentence(text)
            && bullet(text).is_none()
            && parts.all(is_name)
}

/// Whether a line is a passage of the body by its looks. What lists the members is not.
fn is_body(sorted: &Sorted<'_>, at: usize) -> bool {
    let text = sorted.text(at);
    let is_row = says_all(text) || tables::is_row(text);
    is_sentence(text) && !words::contains(text, Kind::Consist) && !is_row
        || bullet(text).is_some() && is_sentence(text)
}

/// Where the names begin in a letter that closes without a word.
fn without_valediction(
    sorted: &Sorted<'_>,
    lines: &[usize],
    sentences: &dyn Fn(usize) -> usize,
) -> usize {
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    let gap = |place: usize| {
        lines.get(place).and_then(|at| sorted.lines.get(*at)).is_some_and(|line| line.gap > 0)
    };
    let begins = |place: &usize| {
        let here = text(*place);
        let names = is_person(first_part(here))
            || is_stage_direction(here)
            || is_behalf(here)
            || label(here, Kind::Copies, true).is_some()
            || pairs::is_one(here, Kind::Signatories)
            || dates::line(here).is_some()
            || is_organization(here) && gap(*place)
            || says_all(here)
            || tables::is_head(here)
            || !byline::named(here).is_empty()
            || gap(*place)
                && !here.ends_with(['.', '。', '!', '！'])
                && (is_person(first_part(text(*place + 1))) || says_all(text(*place + 1)));
        let before = place.checked_sub(1).map_or("", text);
        let next_is_short = *place + 1 >= lines.len() || !is_sentence(text(*place + 1));
        names
            && !is_sentence(here)
            && bullet(here).is_none()
            && next_is_short
            && (gap(*place) || ends_sentence(before))
            && sentences(*place) == 0
            && sentences(0) > 0
    };
    (1..lines.len()).find(begins).unwrap_or(lines.len())
}

/// The part of a line before its first comma or column.
fn first_part(text: &str) -> &str {
    text.split([',', '，', '\t', '|', '(']).next().unwrap_or_default().trim()
}

fn is_behalf(text: &str) -> bool {
    let is_short = !is_sentence(text) || text.ends_with([',', '，', ':', '：']);
    behalf(text).is_some() && is_short
}

/// Whether the body in whose name someone signs stands in the next line.
fn is_bare_behalf(text: &str) -> bool {
    behalf(text).is_some_and(|rest| !rest.contains(char::is_alphanumeric))
}

/// Says what the lines from the closing on are, in one language.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) {
    let mut running = Part::Closing;
    for (place, at) in lines.iter().copied().enumerate() {
        let text = sorted.text(at);
        let gap = sorted.lines.get(at).is_some_and(|line| line.gap > 0);
        if let Some(settled) = sorted.part(at) {
            running = settled;
            continue;
        }
        let rest = lines.get(place + 1..).unwrap_or_default();
        let part = part(sorted, at, running, gap, rest);
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let greets = running == Part::Closing
            && part == Part::Signature
            && (rest.iter().take(2).any(|next| is_greeting_end(sorted.text(*next)))
                || before.is_some_and(|before| is_greeted(sorted, *before, at, rest)));
        let part = if greets { Part::Closing } else { part };
        if part == Part::Closing
            && is_sentence(text)
            && !words::contains(text, Kind::Consist)
            && !is_valediction(text)
            && !is_closing_sentence(text)
            && !is_behalf(text)
            && !is_postscript(text)
        {
            sorted.doubt(at, "stands after the closing; kept as a passage at the end");
        }
        match part {
            Part::Label => sorted.leave_out(at, part, "the label of a list"),
            part => sorted.set(at, part),
        }
        running = if part == Part::Label && label(text, Kind::Copies, false).is_some() {
            Part::Copied
        } else {
            part
        };
    }
}

fn part(sorted: &Sorted<'_>, at: usize, running: Part, gap: bool, rest: &[usize]) -> Part {
    let text = sorted.text(at);
    if let Some(words) = label(text, Kind::Copies, false)
        .filter(|_| !is_sentence(text) || label(text, Kind::Copies, true).is_some())
    {
        return if words == text.len() { Part::Label } else { Part::Copied };
    }
    if (pairs::is_one(text, Kind::Signatories) || pairs::is_one(text, Kind::SignatoryGroup))
        && !is_stage_direction(text)
        && !rest.is_empty()
        && (!is_valediction(text) || text.ends_with([':', '：']) && rest.len() > 1)
    {
        return Part::Label;
    }
    if running != Part::Closing && !rest.is_empty() && is_group(text, gap) {
        return Part::Label;
    }
    if is_country_head(sorted, at, rest) || tables::is_head(text) && !rest.is_empty() {
        return Part::Label;
    }
    let names_behalf = at.checked_sub(1).is_some_and(|before| {
        is_behalf(sorted.text(before)) && is_bare_behalf(sorted.text(before))
    });
    if is_valediction(text)
        || running == Part::Closing && is_closing_sentence(text)
        || is_stage_direction(text)
        || is_greeting_end(text)
        || is_behalf(text)
        || names_behalf && !is_sentence(text)
    {
        return Part::Closing;
    }
    if is_postscript(text) {
        return Part::Closing;
    }
    let is_aside = gap && text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    if is_aside {
        return Part::Closing;
    }
    if dates::line(text).is_some() {
        let language = sorted.languages.get(at);
        let dated = (0..sorted.lines.len()).any(|other| {
            sorted.part(other) == Some(Part::Date) && sorted.languages.get(other) == language
        });
        return if dated { Part::Closing } else { Part::Date };
    }
    if running == Part::Copied
        && !(is_sentence(text) && ends_sentence(text))
        && (!gap || after_label(sorted, at))
        && !is_behalf(text)
    {
        return Part::Copied;
    }
    let is_listed = bullet(text).is_some_and(|(_, words)| {
        is_person(first_part(&text[words..])) || is_organization(&text[words..])
    });
    let is_name = is_person(first_part(text))
        || tables::is_row(text)
        || is_behalf(text)
        || is_position(text)
        || is_organization(text)
        || is_address(text)
        || is_listed;
    let is_continuation = running == Part::Signature && !is_sentence(text);
    if (is_name
        || is_continuation
        || !is_sentence(text) && text.chars().count() <= 60 && !ends_sentence(text))
        && !words::contains(text, Kind::Consist)
    {
        return Part::Signature;
    }
    Part::Closing
}

/// Whether a line lists what is enclosed, or adds a word below the signature.
pub(crate) fn is_postscript(text: &str) -> bool {
    const BEGINNINGS: [&str; 15] = [
        "p.s.",
        "p. s.",
        "ps:",
        "p.-s.",
        "encl",
        "attachment",
        "pièce jointe",
        "pièces jointes",
        "p.j.",
        "p. j.",
        "附件",
        "附：",
        "又及",
        "附言",
        "附註：",
    ];
    let plain = words::plain(text);
    BEGINNINGS.iter().any(|beginning| plain.starts_with(beginning))
}

/// Whether the line before is a label without words.
fn after_label(sorted: &Sorted<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| sorted.part(before) == Some(Part::Label))
}
