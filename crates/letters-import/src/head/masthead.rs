//! Lines with labels at the head of a letter: `From: …`, `To: …`, 日期：…

use crate::dates;
use crate::head::greeting::{is_salutation, is_valediction};
use crate::head::headlines::is_title;
use crate::head::postal::is_address;
use crate::language::pairs;
use crate::language::script::script;
use crate::names::naming::folded;
use crate::sort::sorted::Sorted;
use crate::source::layout::{Bond, Layout};
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_sentence};
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// How many lines may stand above the first label, and how many without one between two.
const MOST_ABOVE: usize = 12;
const MOST_BETWEEN: usize = 5;

/// How many lines may be set in below a label.
const MOST_BELOW: usize = 20;

/// How long the name of an organization may be that stands above its letter.
const MOST_BYTES: usize = 200;

/// Says what the labelled lines at the head of a letter are, in one language, and what it is called above
/// them. Gives the last of them, if there are two labels that say different things.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) -> Option<usize> {
    let (first, last) = block(sorted, lines)?;
    name(sorted, lines, first);
    let mut running = None;
    for at in lines.get(first..=last).unwrap_or_default().iter().copied() {
        let before = sorted.lines.get(at.wrapping_sub(1));
        let goes_on = before.zip(sorted.lines.get(at)).is_some_and(|(before, line)| {
            Layout::default().bond(before, line, true) == Bond::Joins
        });
        let part = match (labelled(sorted.text(at)), running) {
            (_, Some(part)) if is_below_label(sorted.lines, at) => part,
            (Some(part), _) => part,
            (None, Some(Part::Subject)) if goes_on => {
                sorted.set_joins(at, true);
                Part::Subject
            }
            (None, Some(part @ (Part::Addressee | Part::Letterhead | Part::Copied)))
                if dates::line(sorted.text(at)).is_none() && !is_title_apart(sorted, at) =>
            {
                part
            }
            // What has no label here is sorted with the rest of the head.
            _ => continue,
        };
        sorted.set(at, part);
        running = Some(part);
    }
    lines.get(last).copied()
}

/// What a line is by its label.
pub(crate) fn labelled(text: &str) -> Option<Part> {
    let is = |kind| label(text, kind, true).is_some();
    if is(Kind::Date) && dates::labelled(text).is_some() {
        return Some(Part::Date);
    }
    let kinds = [
        (Kind::Subject, Part::Subject),
        (Kind::TitleLabel, Part::Title),
        (Kind::To, Part::Addressee),
        (Kind::Original, Part::Addressee),
        (Kind::From, Part::Letterhead),
        (Kind::Copies, Part::Copied),
    ];
    kinds.into_iter().find(|(kind, _)| is(*kind)).map(|(_, part)| part)
}

/// The lines above a head with labels that say no more than who sends the letter, which a label says, too: above
/// the first of all labels, or where another script begins above one.
pub(crate) fn letterheads(lines: &[Line]) -> Vec<usize> {
    let from = |line: &Line| {
        let at = label(&line.text, Kind::From, true).filter(|at| *at < line.text.len())?;
        line.text.get(at..).map(folded)
    };
    let senders: Vec<String> = lines.iter().filter_map(from).collect();
    // 港灣協會文件 stands above a letter that the association signs.
    let heads_file = |at: &usize| {
        let name = lines.get(*at).and_then(|line| line.text.strip_suffix("文件"));
        let name = name.filter(|name| name.len() <= MOST_BYTES);
        let signs = |name: &str| lines.iter().skip(*at + 1).any(|line| line.text == name);
        name.is_some_and(|name| is_organization(name) && signs(name))
    };
    if senders.is_empty() {
        return (0..lines.len().min(MOST_ABOVE)).filter(heads_file).collect();
    }
    let is_label = |line: &Line| labelled(&line.text).is_some();
    let first = lines.iter().position(is_label).unwrap_or_default();
    let script_of = |at: usize| lines.get(at).and_then(|line| script(&line.text));
    let begins = |at: usize| {
        let below = lines.iter().skip(at + 1).take(MOST_BETWEEN);
        let label = below.take_while(|line| !ends_head(&line.text)).find(|line| is_label(line));
        label.is_some_and(|label| script(&label.text) == script_of(at))
            && at.checked_sub(1).is_some_and(|before| script_of(before) != script_of(at))
    };
    let named = |at: &usize| {
        lines.get(*at).is_some_and(|line| !is_label(line) && senders.contains(&folded(&line.text)))
    };
    let stands_above = |at: &usize| *at < first.min(MOST_ABOVE) || begins(*at);
    (0..lines.len()).filter(named).filter(stands_above).collect()
}

/// Whether a line is set in below one with the label of somebody that is not, as an address may be: it goes on
/// with what the label says, in whatever language it is.
pub(crate) fn is_below_label(lines: &[Line], at: usize) -> bool {
    let is_set_in = |at: &usize| lines.get(*at).is_some_and(|line| line.indented && line.gap == 0);
    let above = (0..at).rev().take(MOST_BELOW).find(|above| !is_set_in(above));
    let line = above.filter(|_| is_set_in(&at)).and_then(|above| lines.get(above));
    line.is_some_and(|line| {
        !line.indented
            && matches!(
                labelled(&line.text),
                Some(Part::Addressee | Part::Letterhead | Part::Copied)
            )
    })
}

/// Whether a line below an empty one says what the letter is called: `OPEN LETTER 公開信`.
fn is_title_apart(sorted: &Sorted<'_>, at: usize) -> bool {
    let has_gap = sorted.lines.get(at).is_some_and(|line| line.gap > 0);
    has_gap && (is_title(sorted.text(at)) || pairs::is_one(sorted.text(at), Kind::Title))
}

/// Whether a line goes on in small letters with a sentence that is broken right above it; then `to:` is no label.
pub(crate) fn goes_on_from_above(lines: &[Line], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    above.zip(lines.get(at)).is_some_and(|(above, line)| {
        line.gap == 0
            && line.text.starts_with(char::is_lowercase)
            && above.text.split(' ').count() >= 3
            && above.text.contains(|c: char| c.is_lowercase())
            && !above.text.contains([':', '@', '：'])
            && !ends_sentence(&above.text)
            && dates::line(&above.text).is_none()
    })
}

/// The first and last place of the lines with labels, if they say at least two different things.
fn block(sorted: &Sorted<'_>, lines: &[usize]) -> Option<(usize, usize)> {
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    let is_open = |place: usize| {
        let is_broken = |at: usize| goes_on_from_above(sorted.lines, at);
        lines.get(place).is_some_and(|at| sorted.part(*at).is_none() && !is_broken(*at))
    };
    let first = (0..lines.len().min(MOST_ABOVE))
        .take_while(|place| !is_salutation(text(*place)) && !is_valediction(text(*place)))
        .find(|place| is_open(*place) && labelled(text(*place)).is_some())?;
    let (mut last, mut parts) = (first, Vec::new());
    for place in first..lines.len() {
        let part = labelled(text(place)).filter(|_| is_open(place));
        let goes_on = lines.get(place).is_some_and(|at| is_below_label(sorted.lines, *at));
        match part {
            _ if goes_on => last = place,
            Some(part) => {
                last = place;
                parts.push(part);
            }
            None if place - last > MOST_BETWEEN || ends_head(text(place)) => break,
            None => {}
        }
    }
    // What goes on right below the last label belongs to it.
    let is_near = |place: usize| {
        let (Some(before), Some(at)) = (lines.get(place - 1), lines.get(place)) else {
            return false;
        };
        // The label of another language may stand between.
        (before + 1..*at).all(|between| labelled(sorted.text(between)).is_some())
    };
    let below = (last + 1..lines.len()).take(MOST_BETWEEN).take_while(|place| {
        let line = lines.get(*place).and_then(|at| sorted.lines.get(*at));
        line.is_some_and(|line| line.gap == 0)
            && is_near(*place)
            && is_open(*place)
            && match parts.last() {
                Some(Part::Subject) => goes_on(text(*place - 1), text(*place)),
                Some(Part::Date) | None => false,
                _ => !ends_head(text(*place)),
            }
    });
    let last = below.last().unwrap_or(last);
    parts.dedup();
    (parts.iter().any(|part| Some(part) != parts.first())).then_some((first, last))
}

/// Whether a line is one with which no head goes on.
fn ends_head(text: &str) -> bool {
    is_salutation(text) || is_valediction(text) || is_sentence(text) && !is_address(text)
}

/// Whether a line goes on with the subject above it: that ends no sentence yet, and nothing new begins. 說明： does.
fn goes_on(above: &str, text: &str) -> bool {
    !above.ends_with(['.', '。'])
        && bullet(text).is_none()
        && !text.ends_with([':', '：'])
        && !is_salutation(text)
}

/// What stands right above the labels is what the letter is called.
fn name(sorted: &mut Sorted<'_>, lines: &[usize], first: usize) {
    let gap = |place: usize| {
        lines.get(place).and_then(|at| sorted.lines.get(*at)).is_none_or(|line| line.gap > 0)
    };
    let Some(last) = first.checked_sub(1) else { return };
    let apart = gap(first);
    let start = (0..=last).rev().find(|place| gap(*place)).unwrap_or(last);
    let text: Vec<&str> =
        lines.get(start..=last).into_iter().flatten().map(|at| sorted.text(*at)).collect();
    let is_other = |text: &&str| {
        is_address(text)
            || dates::line(text).is_some()
            || is_sentence(text) && ends_sentence(text)
            || apart && is_organization(text) && !words::contains(text, Kind::Title)
    };
    if text.len() > 3 || text.iter().any(is_other) {
        return;
    }
    for at in lines.get(start..=last).unwrap_or_default() {
        sorted.set(*at, Part::Title);
    }
}
