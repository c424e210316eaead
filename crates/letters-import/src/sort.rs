//! Says of every line what it is.

pub(crate) mod forms;
pub(crate) mod frames;
pub(crate) mod furniture;
pub(crate) mod introductions;
mod listed_twice;
pub(crate) mod mail;
pub(crate) mod navigation;
pub(crate) mod one_list;
pub(crate) mod opening;
pub(crate) mod quoted_letter;
mod signed_again;
pub(crate) mod small_print;
pub(crate) mod sorted;
pub(crate) mod within;

use crate::body;
use crate::ending::appendix::appendix;
use crate::ending::closing::End;
use crate::ending::colophon::{below_end, cards};
use crate::ending::postscript::is_postscript;
use crate::ending::signing;
use crate::head;
use crate::head::greeted_above::greeted_above;
use crate::head::greeting::is_salutation;
use crate::head::masthead::{self, letterheads};
use crate::head::originals::said_twice;
use crate::language::Languages;
use crate::language::mirror::mirror;
use crate::lists::sections;
use crate::settle::Settle;
use crate::sort::forms::forms;
use crate::sort::frames::Frame;
use crate::sort::introductions::introductions;
use crate::sort::listed_twice::listed_twice;
use crate::sort::mail::{other_mail, quoted_mail};
use crate::sort::one_list::endorsing_elsewhere;
use crate::sort::signed_again::signed_again;
use crate::sort::sorted::Sorted;
use crate::sort::within::Bodies;
use crate::source::line::Line;
use crate::source::page_breaks::page_breaks;
use crate::source::part::Part;
use crate::source::running_heads::running_heads;
use crate::words;
use crate::words::shape::is_sentence;

/// Says of every line what it is: what is settled first, then what is plainly furniture, then lists
/// and notes after the letter, then head, body and end in each language.
pub(crate) fn sort<'a>(lines: &'a [Line], languages: &'a Languages, settle: &Settle) -> Sorted<'a> {
    let mut sorted = Sorted::new(lines, &languages.of_lines);
    for (at, line) in lines.iter().enumerate() {
        match settle.line(line).is {
            Some(part) if part.is_left_out() => sorted.leave_out(at, part, "settled"),
            Some(part) => sorted.set(at, part),
            None => {}
        }
    }
    let bodies = Bodies::find(lines, &languages.of_lines);
    let first = |is: fn(&str) -> bool| lines.iter().position(|line| is(&line.text));
    let text = first(is_salutation).or_else(|| first(is_sentence)).unwrap_or(lines.len());
    for (at, line) in lines.iter().enumerate() {
        // The age of a prisoner is no number of a page, and what is enclosed stands below the text as well as above.
        let is_kept = sorted.grid.is_of_cases(at) || at > text && is_postscript(&line.text);
        let Some(why) = furniture::reason(line).filter(|_| !is_kept) else { continue };
        match bodies.keep(at) {
            Some(doubt) => sorted.doubt(at, doubt),
            None => sorted.leave_out(at, Part::Furniture, why),
        }
    }
    for at in cards(lines) {
        sorted.leave_out(at, Part::Furniture, "says how to reach someone");
    }
    for at in quoted_mail(lines) {
        sorted.leave_out(at, Part::Furniture, "mail that is quoted beside the letter");
    }
    for at in other_mail(lines) {
        sorted.leave_out(
            at,
            Part::Furniture,
            "mail with which the letter was passed on, or to which it answers",
        );
    }
    for (at, part) in quoted_letter::notes(lines) {
        sorted.leave_out(at, part, "mail with which the letter was passed on");
    }
    for (at, part) in introductions(lines) {
        sorted.leave_out(at, part, "introduces the letter");
    }
    for at in below_end(lines) {
        sorted.leave_out(at, Part::Furniture, "after the letter on its page");
    }
    for at in forms(lines) {
        sorted.leave_out(at, Part::Furniture, "a form by which readers sign");
    }
    for at in running_heads(lines).into_iter().chain(page_breaks(lines)) {
        if sorted.grid.is_of_cases(at) {
            continue;
        }
        sorted.leave_out(at, Part::Furniture, "printed at the head or foot of each page");
    }
    for at in letterheads(lines) {
        sorted.leave_out(at, Part::Label, "the letterhead of the sender who is named below");
    }
    for at in said_twice(lines) {
        sorted.leave_out(
            at,
            Part::Label,
            "says no more of those to whom the letter goes than another line",
        );
    }
    let head = |language| {
        let lines = of_letter(&sorted, language);
        masthead::sort(&mut sorted, &lines)
    };
    let heads: Vec<Option<usize>> = (0..languages.tags.len()).map(head).collect();
    sections::find(&mut sorted, &heads, &bodies);
    let (known, unknown): (Vec<usize>, Vec<usize>) =
        (0..languages.tags.len()).partition(|at| languages.tags.get(*at).is_some_and(words::knows));
    sort_languages(&mut sorted, &known, &heads);
    for language in unknown {
        let lines = of_letter(&sorted, language);
        if !known.iter().any(|model| mirror(&mut sorted, &lines, *model)) {
            sort_languages(&mut sorted, &[language], &heads);
        }
    }
    for at in listed_twice(&sorted).into_iter().chain(signed_again(&sorted)) {
        if lines.get(at).is_some_and(|line| settle.line(line).is.is_none()) {
            sorted.say_again(at, "names nobody whom another line does not name");
        }
    }
    for at in endorsing_elsewhere(&sorted, languages.tags.len()) {
        if lines.get(at).is_some_and(|line| settle.line(line).is.is_none())
            && let Some(part) = sorted.parts.get_mut(at)
        {
            *part = Some(Part::Endorser);
        }
    }
    for (at, line) in lines.iter().enumerate() {
        if let Some(joins) = settle.line(line).joins {
            sorted.set_joins(at, joins);
            sorted.doubts.retain(|(doubtful, _)| *doubtful != at);
        }
        if settle.line(line).is.is_some() {
            sorted.doubts.retain(|(doubtful, _)| *doubtful != at);
        }
    }
    sorted
}

/// Sorts the lines of languages of which nothing is known yet.
fn sort_languages(sorted: &mut Sorted<'_>, languages: &[usize], heads: &[Option<usize>]) {
    let mut frames: Vec<Frame> = Vec::new();
    for language in languages {
        let lines = of_letter(sorted, *language);
        frames.push(Frame::find(sorted, &lines, heads.get(*language).copied().flatten()));
    }
    frames::tell_by_each_other(sorted, &mut frames);
    frames.iter().for_each(|frame| sort_language(sorted, frame));
}

/// Sorts the lines of one language, of which is known where the text begins and ends.
fn sort_language(sorted: &mut Sorted<'_>, frame: &Frame) {
    let unknown = |sorted: &Sorted<'_>, lines: &[usize]| -> Vec<usize> {
        lines.iter().copied().filter(|at| sorted.part(*at).is_none()).collect()
    };
    let head = unknown(sorted, &frame.head);
    head::sort(sorted, &head);
    let below = frame.head.last().map_or(0, |last| last + 1);
    let is_greeting = |at: &usize| {
        sorted.part(*at) == Some(Part::Salutation)
            && frame.rest.first().is_none_or(|first| at < first)
    };
    let greeting = (below..sorted.lines.len()).find(is_greeting).map(|at| sorted.text(at));
    greeted_above(sorted, &frame.head, greeting);
    let (rest, end) = (frame.rest.as_slice(), frame.end.place);
    if frame.end.how == End::OwnWords
        && let Some(first) = rest.get(end)
        && sorted.part(*first).is_none()
    {
        sorted.set(*first, Part::Closing);
        sorted.doubt(*first, "taken for the words that close the letter");
    }
    let is_dated = head.iter().any(|at| sorted.part(*at) == Some(Part::Date));
    if let Some(first) = rest.first().filter(|_| end > 1 && !is_dated) {
        head::date_below_greeting(sorted, *first);
    }
    let appendix = appendix(sorted, rest).max(end);
    body::sort(sorted, rest.get(..end).unwrap_or_default());
    signing::sort(sorted, rest.get(end..appendix).unwrap_or_default());
    body::sort(sorted, rest.get(appendix..).unwrap_or_default());
}

/// The lines of a language that are part of the letter itself: those of which nothing is known, and
/// those of which it is settled that they are text.
fn of_letter(sorted: &Sorted<'_>, language: usize) -> Vec<usize> {
    let is_of = |at: &usize| {
        let kept = sorted.part(*at).is_none_or(|part| part.is_text() || part == Part::Signature);
        kept && sorted.languages.get(*at) == Some(&language)
    };
    (0..sorted.lines.len()).filter(is_of).collect()
}
