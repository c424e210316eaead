//! Where the body of a letter ends, and those who sign it begin.

use crate::body::begins_sentence;
use crate::dates;
use crate::ending::appendix::appendix;
use crate::ending::own_words::{closes_in_own_words, parts_in_own_words};
use crate::ending::postscript::is_postscript;
use crate::ending::respects::is_greeting_end;
use crate::ending::said::is_short_name;
use crate::ending::signing::{ends_in_han, first_part, is_behalf};
use crate::ending::tables;
use crate::head::byline;
use crate::head::greeting::{is_closing_sentence, is_stage_direction, is_valediction, is_wish};
use crate::head::masthead::goes_on_from_above;
use crate::language::pairs;
use crate::lists::enumerations::run_of_names;
use crate::lists::list_heads::{introduces, is_country_head, is_group, names_group, says_all};
use crate::sort::sorted::Sorted;
use crate::source::layout::columns;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// How the end of the body is told, the plainest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// By a formula, or by what is settled.
    Formula,
    /// By words of its own that close a letter where a formula does.
    OwnWords,
    /// By the names of those who sign, if by anything.
    Names,
}

/// Where the body ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ending {
    /// A place among the lines of a language below its greeting; their number if it does not end before.
    pub place: usize,
    /// How it is told.
    pub how: End,
}

/// Where the body ends in one language.
pub(crate) fn start(sorted: &Sorted<'_>, lines: &[usize]) -> Ending {
    let end = appendix(sorted, lines);
    let sentences = |from: usize| {
        let rest = lines.get(from..end).unwrap_or_default().iter();
        // Who gets a copy is named by what may look like a sentence.
        let until_copies = rest.take_while(|at| !names_receivers(sorted.text(**at)));
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
    let valediction =
        valediction.map(|place| place - usize::from(is_misprinted(sorted, lines, place)));
    let stands_apart = |place: usize| {
        let next = lines.get(place + 1);
        next.is_none_or(|at| sorted.stands_apart_in_language(*at))
    };
    let sentence = (1..lines.len()).find(|place| {
        lines.get(*place).is_some_and(|at| is_closing_sentence(sorted.text(*at)))
            && stands_apart(*place)
            && sentences(*place + 1) == 0
    });
    if let Some(place) = settled.into_iter().chain(valediction).chain(sentence).min() {
        return Ending { place, how: End::Formula };
    }
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    // Names in two languages may be lines of the other one.
    let next = |place: usize| {
        let at = lines.get(place).copied().unwrap_or_default();
        lines.get(place + 1).map_or_else(|| sorted.text(at + 1), |next| sorted.text(*next))
    };
    let in_own_words = |place: &usize| {
        closes_in_own_words(text(*place), text(place - 1), next(*place))
            && sentences(*place + 1) <= 1
    };
    match (1..lines.len()).find(in_own_words) {
        Some(place) => Ending { place, how: End::OwnWords },
        None => without_valediction(sorted, lines, &sentences),
    }
}

/// Whether two characters right above 敬禮 are a misprint of 此致: 此至.
fn is_misprinted(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> bool {
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    let above = place.checked_sub(1).map_or("", text);
    place > 1
        && is_greeting_end(text(place))
        && above.chars().count() == 2
        && (above.starts_with('此') || above.ends_with('致'))
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

/// Whether a line says behind a label who gets the letter, or a copy of it.
fn names_receivers(text: &str) -> bool {
    [Kind::Copies, Kind::Original].iter().any(|kind| label(text, *kind, true).is_some())
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
    let is_row = dates::line(text).is_some()
        || says_all(text)
        || tables::is_row(text)
        || !run_of_names(text).is_empty();
    let is_aside = text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    let speaks = is_sentence(pairs::without_aside(text));
    // What is added below the names is no more of the body.
    let is_other = is_row || is_aside || is_postscript(text);
    speaks && !words::contains(text, Kind::Consist) && !is_other
        || bullet(text).is_some() && is_sentence(text)
}

/// Where the names begin in a letter that closes without a word.
fn without_valediction(
    sorted: &Sorted<'_>,
    lines: &[usize],
    sentences: &dyn Fn(usize) -> usize,
) -> Ending {
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    let gap =
        |place: usize| lines.get(place).is_some_and(|at| sorted.stands_apart_in_language(*at));
    // `Villagers of seven villages on the lower river` says who signs, however much it looks like a sentence.
    let signs_above_date = |place: usize| {
        place + 2 == lines.len()
            && gap(place)
            && !gap(place + 1)
            && can_sign_above_date(text(place), text(place + 1))
    };
    let begins = |place: &usize| {
        let here = text(*place);
        let names = is_person(first_part(here))
            || is_stage_direction(here)
            || is_behalf(here)
            || names_receivers(here)
            || pairs::is_one(here, Kind::Signatories)
            || is_group(here, gap(*place)) && names_group(here)
            || dates::line(here).is_some()
            || is_brief(here)
                && dates::line(text(*place + 1)).is_some()
                && (gap(*place) && !gap(*place + 1) || *place + 2 == lines.len())
            || signs_above_date(*place)
            || is_organization(here) && gap(*place)
            || says_all(here)
            || gap(*place) && introduces(here)
            || tables::is_head(here)
            || is_country_head(
                sorted,
                lines.get(*place).copied().unwrap_or_default(),
                lines.get(place + 1..).unwrap_or_default(),
            )
            || !byline::named(here).is_empty()
            || gap(*place)
                && !here.ends_with(['.', '。', '!', '！'])
                && (is_person(first_part(text(*place + 1))) || says_all(text(*place + 1)));
        let before = place.checked_sub(1).map_or("", text);
        let below = text(*place + 1);
        let next_is_short =
            !is_sentence(below) && !ends_in_han(below) || !run_of_names(below).is_empty();
        // ——林小明 below a quotation says whose words it has.
        let is_attribution =
            here.starts_with(['—', '–', '─', '―']) && before.ends_with(['”', '"', '»', '」', '』']);
        let at = lines.get(*place).copied().unwrap_or_default();
        // 我們要求港務局： above items names nobody, and so it is without its colon. So does `The Coalition asks` above
        // `you to:`, where the line is broken.
        let is_broken = ends_sentence(below) && bullet(text(*place + 2)).is_some();
        let goes_on = is_broken
            && lines.get(place + 1).is_some_and(|at| goes_on_from_above(sorted.lines, *at));
        let is_lead = here.ends_with([':', '：']) || begins_sentence(here);
        let leads = (goes_on || is_lead && bullet(below).is_some())
            && !words::contains(here, Kind::Signatories)
            && !names_group(here);
        names
            && !leads
            && !is_attribution
            && !ends_in_han(here)
            && !sorted.grid.is_of_cases(at)
            && (!is_sentence(pairs::without_aside(here))
                || names_receivers(here)
                || signs_above_date(*place)
                || dates::line(here).is_some())
            && bullet(here).is_none()
            && next_is_short
            && (gap(*place) || ends_sentence(before))
            && sentences(*place + usize::from(signs_above_date(*place))) == 0
            && sentences(0) > 0
    };
    let last = || {
        lines.len().checked_sub(1).filter(|last| signs_last(*last, text, gap) && sentences(0) > 0)
    };
    let place = (1..lines.len()).find(begins).or_else(last).unwrap_or(lines.len());
    // What closes the letter above the names may have no sign behind it: `With the lamps still lit`.
    let above = |above: &usize| {
        lines.get(*above).is_some_and(|at| sorted.stands_apart_in_language(*at))
            && above
                .checked_sub(1)
                .is_some_and(|before| parts_in_own_words(text(*above), text(before)))
    };
    match place.checked_sub(1).filter(|_| place < lines.len()).filter(above) {
        Some(place) => Ending { place, how: End::OwnWords },
        None => Ending { place, how: End::Names },
    }
}

/// Whether a line that ends no sentence may say who signs, right above the date with which a letter ends.
pub(crate) fn can_sign_above_date(text: &str, below: &str) -> bool {
    columns(text) <= 70
        && !ends_sentence(text)
        && bullet(text).is_none()
        && dates::line(below).is_some()
}

/// Whether a line is as short as one that says who signs above the date: 海濱中學三十六名教師.
fn is_brief(text: &str) -> bool {
    columns(text) <= 60 && !is_sentence(text) && !ends_sentence(text)
}

/// Whether the last line of a letter without a closing says who signs, though it names nobody: `Seven poets`.
fn signs_last<'a>(
    last: usize,
    text: impl Fn(usize) -> &'a str,
    gap: impl Fn(usize) -> bool,
) -> bool {
    let here = text(last);
    let is_short = here.split(' ').count() <= 5 && columns(here) <= 40;
    let before = last.checked_sub(1).map_or("", text);
    is_short
        && (gap(last) || is_organization(here))
        && ends_sentence(before)
        && !ends_sentence(here)
        && !here.contains(['，', '。', ','])
        && bullet(here).is_none()
}
