//! Where the text of a letter begins: below those who are greeted, or with its first sentence.

use crate::dates;
use crate::head::headlines::is_title;
use crate::head::masthead::{goes_on_from_above, labelled};
use crate::head::postal::{is_address, is_addressing};
use crate::language::script::is_han;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// How many lines may stand between the greeting of what passes a letter on and that of the letter.
const MOST_PASSING: usize = 12;

/// The first and last of the lines that greet. Above running text, or above another greeting.
pub(crate) fn greeting(
    sorted: &Sorted<'_>,
    lines: &[usize],
    greets: &dyn Fn(&usize) -> bool,
) -> Option<(usize, usize)> {
    // A short line may be the beginning of a sentence that is broken there.
    let is_broken = |at: usize| goes_on_from_above(sorted.lines, at + 1);
    let is_text = |at: &usize| {
        let text = sorted.text(*at);
        let says = ends_sentence(text) && (text.contains(' ') || text.chars().count() > 5);
        is_sentence(text)
            || says && !greets(at)
            || bullet(text).is_some()
            || text.chars().count() > 40
            || is_broken(*at) && !greets(at)
            || label(text, Kind::Subject, true).is_some()
    };
    let begins = |place: &usize| {
        let rest = lines.get(*place..).unwrap_or_default();
        let after = rest.iter().find(|at| !greets(at));
        rest.first().is_some_and(greets) && after.is_none_or(is_text)
    };
    let strong = |place: &usize| {
        lines.get(*place).is_some_and(|at| sorted.part(*at) == Some(Part::Salutation))
    };
    // `To the Harbour Master:` greets, where nothing else does.
    let addresses = |place: &usize| {
        let text = lines.get(*place).map_or("", |at| sorted.text(*at));
        let next = lines.get(*place + 1);
        words::beginning(text, Kind::To).is_some()
            && text.ends_with([':', ',', '：', '，'])
            && (text.contains(' ') || text.contains(is_han))
            && label(text, Kind::To, true).is_none()
            && next.is_some_and(is_text)
    };
    // So does 總警司： alone above the text.
    let calls = |place: &usize| {
        let Some(at) = lines.get(*place) else { return false };
        let text = sorted.text(*at);
        let before = lines.get(..*place).unwrap_or_default();
        let next = lines.get(*place + 1);
        // 人權理事會各成員國代表團： calls several.
        let most = if text.contains(['各', '諸', '诸']) { 24 } else { 14 };
        text.ends_with([':', '：'])
            && !words::is_one(text, Kind::Section)
            && (2..=most).contains(&text.chars().filter(|c| is_han(*c)).count())
            && text.chars().all(|c| is_han(c) || matches!(c, ':' | '：' | '·' | ' '))
            && sorted.stands_apart_in_language(*at)
            && !before.iter().any(is_text)
            && next.is_some_and(|next| {
                let is_set_in = sorted.lines.get(*next).is_some_and(|line| line.indented);
                (is_set_in || sorted.stands_apart_in_language(*next)) && is_text(next)
            })
    };
    // And so does `Premier Daniel Hsu,`.
    let calls_holder = |place: &usize| {
        let Some(at) = lines.get(*place) else { return false };
        let next = lines.get(*place + 1);
        is_office_with_name(sorted.text(*at))
            && sorted.stands_apart_in_language(*at)
            && next.is_some_and(is_text)
    };
    // `Dear Mr Reed` needs no comma, and a heading may stand between a greeting and the text.
    let stands_alone = |place: &usize| {
        let (Some(at), Some(next)) = (lines.get(*place), lines.get(*place + 1)) else {
            return false;
        };
        let text = sorted.text(*at);
        let begins = words::beginning(text, Kind::Dear).is_some();
        let is_near = lines.iter().skip(*place + 1).take(2).any(is_text);
        let is_short = text.chars().count() <= if text.contains(is_han) { 24 } else { 60 };
        sorted.part(*at).is_none()
            && is_near
            && is_short
            && (begins && !ends_sentence(text) || greets(at))
            && sorted.stands_apart_in_language(*at)
            && sorted.stands_apart_in_language(*next)
    };
    let all = || 0..lines.len();
    // What passes a letter on may greet its own readers above what the letter is called.
    let passes_on = |place: &usize| {
        let below = lines.get(*place + 1..).unwrap_or_default().iter().take(MOST_PASSING);
        let below: Vec<&usize> = below.collect();
        let named = below.iter().position(|at| is_title(sorted.text(**at)));
        named.is_some_and(|named| below.iter().skip(named + 1).any(|at| greets(at)))
    };
    let begins = |place: &usize| begins(place) && !passes_on(place);
    let first = all()
        .find(strong)
        .or_else(|| all().find(begins))
        .or_else(|| all().find(stands_alone))
        .or_else(|| all().find(addresses))
        .or_else(|| all().find(calls))
        .or_else(|| all().find(calls_holder))?;
    let count = lines.get(first..)?.iter().take_while(|at| greets(at)).count();
    Some((first, first + count.max(1) - 1))
}

/// Whether a line is an office with the name of who holds it, and a sign as behind a greeting.
fn is_office_with_name(text: &str) -> bool {
    let length = words::beginning(text, Kind::Position);
    let name = length.and_then(|length| text.get(length..)?.strip_suffix([',', ':']));
    let name: Vec<&str> = name.unwrap_or_default().split_whitespace().collect();
    (1..=4).contains(&name.len()) && name.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the first line below the labels of a head calls someone, without a sign behind: `To Mayor Reed`.
pub(crate) fn calls_by_name(sorted: &Sorted<'_>, lines: &[usize]) -> bool {
    let [first, next, ..] = lines else { return false };
    let text = sorted.text(*first);
    let begins = words::beginning(text, Kind::To).is_some()
        || words::beginning(text, Kind::Salutation).is_some();
    let is_short = text.chars().count() <= if text.contains(is_han) { 24 } else { 60 };
    sorted.part(*first).is_none()
        && begins
        && is_short
        && !ends_sentence(text)
        && sorted.stands_apart_in_language(*first)
        && sorted.stands_apart_in_language(*next)
}

/// Where the text begins in a letter that greets nobody: with its first sentence. A line above a date
/// that ends no sentence is what the letter is called, however long it is.
pub(crate) fn without_greeting(sorted: &Sorted<'_>, lines: &[usize]) -> usize {
    let text = |at: &usize| sorted.text(*at);
    let is_text = |at: &usize| match sorted.part(*at) {
        Some(part) => part.is_text(),
        None => {
            (is_sentence(text(at)) || bullet(text(at)).is_some())
                && !is_address(text(at))
                && !is_addressing(text(at))
                // What a letter is called ends no sentence.
                && (ends_sentence(text(at)) || !words::contains(text(at), Kind::Title))
        }
    };
    // Lines that are broken in mid-sentence read like text together.
    let is_broken_text = |place: usize| {
        let block = paragraph(sorted, lines.get(place..).unwrap_or_default());
        let end = block.iter().rposition(|at| ends_sentence(text(at))).map_or(0, |last| last + 1);
        let block = block.get(..end).unwrap_or_default();
        let whole = block.iter().map(text).collect::<Vec<_>>().join(" ");
        block.len() > 1
            && is_sentence(&whole)
            && !block.iter().any(|at| is_head_line(sorted, *at))
            && !block.first().is_some_and(|at| is_addressing(text(at)) || is_address(text(at)))
    };
    let is_head = |at: &usize| is_head_line(sorted, *at);
    let names = |place: usize| {
        let rest = lines.get(place + 1..).unwrap_or_default();
        let until_head = rest.iter().take(8).position(is_head);
        let is_title = lines.get(place).is_some_and(|at| {
            !ends_sentence(text(at))
                && bullet(text(at)).is_none()
                && text(at).chars().count() <= 200
        });
        is_title && until_head.is_some_and(|head| !rest.iter().take(head).any(is_text))
    };
    // Nothing that ends a sentence is a title, though the head of a page with a date may stand soon below.
    let found = lines
        .iter()
        .enumerate()
        .find(|(place, at)| is_broken_text(*place) || is_text(at) && !names(*place));
    found.map_or(lines.len(), |(place, _)| place)
}

fn is_head_line(sorted: &Sorted<'_>, at: usize) -> bool {
    let text = sorted.text(at);
    dates::line(text).is_some() || labelled(text).is_some() && !goes_on_from_above(sorted.lines, at)
}

/// The lines from the first on that stand together below an empty line; none if it does not begin there.
fn paragraph<'a>(sorted: &Sorted<'_>, lines: &'a [usize]) -> &'a [usize] {
    let has_gap = |at: &usize| sorted.lines.get(*at).is_none_or(|line| line.gap > 0);
    let Some((first, rest)) = lines.split_first().filter(|(first, _)| has_gap(first)) else {
        return &[];
    };
    let goes_on = |(place, at): &(usize, &usize)| !has_gap(at) && **at == first + place + 1;
    let count = rest.iter().enumerate().take_while(goes_on).count();
    lines.get(..=count).unwrap_or_default()
}
