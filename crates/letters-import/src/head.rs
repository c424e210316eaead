//! The head of a letter: everything above its greeting.

pub(crate) mod addressee;
pub(crate) mod byline;
pub(crate) mod greeting;
pub(crate) mod heading;
pub(crate) mod headlines;
pub(crate) mod letterhead;
pub(crate) mod masthead;
pub(crate) mod officeholder;
pub(crate) mod originals;
pub(crate) mod postal;

use crate::dates;
use crate::head::headlines::{heads_title, is_dateline, is_headline, is_kicker, is_title};
use crate::head::masthead::labelled;
use crate::head::postal::{is_address, is_addressing, is_delivery, is_reachable};
use crate::language::script::{Tally, is_han};
use crate::names::honorifics::strip_honorifics;
use crate::sort::furniture::is_pull_quote;
use crate::sort::sorted::Sorted;
use crate::source::layout::{Bond, Layout};
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::words::signs::label;
use crate::words::{self, Kind};

/// Says what the lines above the greeting are, in one language.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) {
    let date = lines.iter().rposition(|at| is_date(sorted.text(*at)));
    let language = lines.first().and_then(|at| sorted.languages.get(*at)).copied();
    let mut has_title = sorted.has(Part::Title, language);
    let has_date = sorted.has(Part::Date, language);
    let title = lines.iter().rposition(|at| is_title(sorted.text(*at)));
    let mut running: Option<Part> = None;
    let mut has_kicker = false;
    for (place, at) in lines.iter().copied().enumerate() {
        let text = sorted.text(at);
        let line = sorted.lines.get(at);
        let is_new = line.is_some_and(|line| line.gap > 0);
        let part = if let Some(date) = date.filter(|date| place <= *date && is_date(text)) {
            let is_of_page = words::beginning(text, Kind::PageDate).is_some();
            if place == date && !has_date && !is_of_page { Part::Date } else { Part::PageDate }
        } else if let Some(part) = by_label(text) {
            part
        } else if !text.contains(char::is_alphanumeric) {
            Part::Furniture
        } else if is_dateline(text) {
            Part::PageDate
        } else if byline::is_of_body(text) {
            Part::Furniture
        } else if let [writer, ..] = byline::names(text).as_slice() {
            if signs_below(sorted, at, writer) { Part::Furniture } else { Part::Signature }
        } else if goes_on(sorted, lines, place, running) {
            sorted.set_joins(at, true);
            running.unwrap_or(Part::Heading)
        } else if running == Some(Part::Addressee) && !is_new && !is_sentence(text) {
            Part::Addressee
        } else if running == Some(Part::Title) && is_title(text)
            || !has_title && (has_kicker && is_headline(text) || heads_title(sorted, lines, place))
        {
            Part::Title
        } else if !has_title && is_title(text) {
            // What kind of page it is stands above what the letter is called.
            let below = lines.get(place + 1..).unwrap_or_default();
            let named_below = below.iter().any(|at| is_title(sorted.text(*at)))
                || below.iter().take(3).any(|at| is_headline(sorted.text(*at)));
            has_kicker = is_kicker(text) && named_below;
            if has_kicker { Part::Furniture } else { Part::Title }
        } else if words::is_one(text, Kind::PageEnd) {
            // 新聞稿 says what kind of page it is.
            Part::Furniture
        } else if is_pull_quote(text) && date.is_none_or(|date| place < date) {
            sorted.doubt(at, "taken for a saying that the page sets above the letter");
            Part::Furniture
        } else {
            let is_above = !has_title && title.is_some_and(|title| place < title);
            let next = lines.get(place + 1);
            let is_last = next.is_none_or(|next| is_sentence(sorted.text(*next)))
                && !sorted.has(Part::Salutation, language);
            // Of a date with a label it is known that it stands in the head.
            let date = date.or(has_date.then_some(usize::MAX));
            unlabelled(sorted, at, place, date, running, has_title || is_above, is_last)
        };
        let part = match part {
            Part::Heading if !has_title && title == Some(place + 1) && is_above_title(text) => {
                sorted.doubt(at, "stands right above the title; taken for a part of it");
                Part::Title
            }
            Part::Heading | Part::Paragraph
                if !has_title && title.is_some_and(|t| place < t) || is_above_known(sorted, at) =>
            {
                sorted.doubt(at, "stands above the title; taken for a part of the page");
                Part::Furniture
            }
            part => part,
        };
        has_title |= part == Part::Title;
        let keeps =
            matches!(part, Part::Addressee | Part::Letterhead | Part::Subject | Part::Title);
        running = keeps.then_some(part);
        match part {
            Part::Addressee | Part::Letterhead if is_bare_label(text) => {
                sorted.leave_out(at, Part::Label, "the label of what stands below");
            }
            Part::Furniture => sorted.leave_out(
                at,
                part,
                "a saying, a menu, a byline or a line of signs above the letter",
            ),
            Part::PageDate => sorted.leave_out(at, part, "a date that is not the letter's"),
            part => sorted.set(at, part),
        }
    }
}

/// Whether a line stands above one of which it is known that it is the title: right above the labels of the head.
fn is_above_known(sorted: &Sorted<'_>, at: usize) -> bool {
    let language = sorted.languages.get(at);
    let is_title = |other: &usize| {
        sorted.part(*other) == Some(Part::Title) && sorted.languages.get(*other) == language
    };
    (at + 1..sorted.lines.len()).any(|other| is_title(&other))
        && !(0..at).any(|other| is_title(&other))
}

/// Whether a line says so much that it is a headline, rather than the name of a site or of a section of it.
fn is_above_title(text: &str) -> bool {
    let tally = Tally::new(text);
    let is_long = if tally.han > tally.latin { tally.han >= 6 } else { tally.latin >= 4 };
    is_long && !is_organization(text) && !text.contains(['|', '>', '›', '»', '•'])
}

/// Whether someone has a line below in which they sign, perhaps with another title.
fn signs_below(sorted: &Sorted<'_>, at: usize, name: &str) -> bool {
    let bare = strip_honorifics(name);
    let mut below = (at + 1..sorted.lines.len()).map(|below| sorted.text(below));
    below.any(|text| strip_honorifics(text).starts_with(bare) && !is_sentence(text))
}

/// Whether a label stands alone, above what it says.
fn is_bare_label(text: &str) -> bool {
    let is_all = |kind| label(text, kind, true) == Some(text.len());
    is_all(Kind::To) || is_all(Kind::From)
}

fn is_date(text: &str) -> bool {
    dates::line(text).or_else(|| dates::labelled(text)).is_some()
}

/// What a line with a label is. 致 needs no colon.
fn by_label(text: &str) -> Option<Part> {
    let addresses =
        || words::beginning(text, Kind::To).is_some() && text.starts_with('致') && !is_title(text);
    labelled(text).or_else(|| (addresses() || is_addressing(text)).then_some(Part::Addressee))
}

/// Whether a line goes on with the subject or the title above it.
fn goes_on(sorted: &Sorted<'_>, lines: &[usize], place: usize, running: Option<Part>) -> bool {
    let Some(before) = place.checked_sub(1).and_then(|before| lines.get(before)) else {
        return false;
    };
    let Some(at) = lines.get(place) else { return false };
    let (Some(above), Some(line)) = (sorted.lines.get(*before), sorted.lines.get(*at)) else {
        return false;
    };
    let is_adjacent = *before + 1 == *at;
    match running {
        // The first sentence of a release is no more of its title.
        Some(Part::Title) if is_sentence(&line.text) && ends_sentence(&line.text) => false,
        Some(Part::Subject | Part::Title) => {
            Layout::default().bond(above, line, is_adjacent) == Bond::Joins
        }
        _ => false,
    }
}

/// Whether a line says what a letter is about, as below the addressee in Chinese: 有關渡輪停航事宜.
fn is_matter(text: &str) -> bool {
    let begins = ["有關", "有关", "關於", "关于", "就"].iter().any(|word| text.starts_with(word));
    let ends = ["事宜", "一事", "事由"].iter().any(|word| text.ends_with(word));
    (begins || ends) && text.starts_with(is_han) && !ends_sentence(text)
}

/// Whether the line right beside one is the name of an organization in the other script, which this is as well, whatever
/// it looks like.
fn names_sender_again(sorted: &Sorted<'_>, at: usize) -> bool {
    let says = |other: usize| {
        let text = sorted.text(other);
        is_organization(text) && text.contains(is_han) != sorted.text(at).contains(is_han)
    };
    let stands = |at: usize| sorted.lines.get(at).is_some_and(|line| line.gap == 0);
    let above = at.checked_sub(1).is_some_and(|above| stands(at) && says(above));
    at < 4 && !is_title(sorted.text(at)) && (above || stands(at + 1) && says(at + 1))
}

/// What a line without a label is, by what it says and where it stands.
fn unlabelled(
    sorted: &mut Sorted<'_>,
    at: usize,
    place: usize,
    date: Option<usize>,
    running: Option<Part>,
    has_title: bool,
    is_last: bool,
) -> Part {
    let text = sorted.text(at);
    let after_date = date.is_some_and(|date| place > date);
    let has_honorific =
        strip_honorifics(text).len() < text.len() || words::ending(text, Kind::Honorific).is_some();
    // The mandates of experts of the United Nations are long, and end no sentence.
    let is_office = words::beginning(text, Kind::Position).is_some()
        || words::beginning(text, Kind::Organization).is_some();
    if is_sentence(text) && is_office && !ends_sentence(text) && date.is_some() && has_title {
        return Part::Addressee;
    }
    if is_sentence(text) && !is_address(text) {
        // What ends no sentence and stands apart is called so, however much it reads like one.
        let is_apart = sorted.stands_apart_in_language(at)
            && sorted.lines.get(at + 1).is_none_or(|next| next.gap > 0);
        if !has_title && is_apart && !ends_sentence(text) && text.chars().count() <= 120 {
            sorted.doubt(at, "taken for the title of the letter");
            return Part::Title;
        }
        sorted.doubt(at, "stands above the greeting and reads like a passage of the letter");
        return Part::Paragraph;
    }
    // A member of parliament writes under a letterhead of their own.
    let name = text.split(',').next().unwrap_or(text);
    if !after_date && date.is_some() && is_person(name) && signs_below(sorted, at, name) {
        return Part::Letterhead;
    }
    if place == 0 && !has_title && names_sender_again(sorted, at) {
        return Part::Letterhead;
    }
    let is_office = is_position(text) && !is_organization(text) && !is_reachable(text);
    // What the sender is stands below their name.
    let is_of_sender = running == Some(Part::Letterhead)
        && !after_date
        && date.is_some()
        && sorted.lines.get(at).is_some_and(|line| line.gap == 0);
    if is_office && !has_honorific && is_of_sender {
        return Part::Letterhead;
    }
    if is_delivery(text) || has_honorific || is_office {
        return Part::Addressee;
    }
    // Below the title, and above somebody with a title, stands where they are.
    let language = sorted.languages.get(at);
    let below = (at + 1..sorted.lines.len()).find(|next| sorted.languages.get(*next) == language);
    let heads_addressee = has_title
        && date.is_none()
        && is_organization(text)
        && below.is_some_and(|next| {
            let name = sorted.text(next).split(", ").next().unwrap_or_default();
            is_person(name) && strip_honorifics(name).len() < name.len()
        });
    if heads_addressee {
        return Part::Addressee;
    }
    let addressed = (0..at).any(|before| {
        sorted.part(before) == Some(Part::Addressee)
            && !is_delivery(sorted.text(before))
            && sorted.languages.get(before) == sorted.languages.get(at)
    });
    let lower = text.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    // `Why the towns must have their ferry` names no organization.
    let speaks = lower >= 4
        && lower * 2 > text.split(' ').count()
        && words::beginning(text, Kind::Organization).is_none();
    let can_be_letterhead = is_organization(text) && !speaks || is_address(text);
    let goes_on =
        running == Some(Part::Letterhead) && sorted.lines.get(at).is_some_and(|line| line.gap == 0);
    if !after_date
        && !addressed
        && (can_be_letterhead
            && (running == Some(Part::Letterhead) || date.is_some() || is_organization(text))
            || goes_on && date.is_some())
    {
        return Part::Letterhead;
    }
    // Where nobody is greeted, what stands alone right above the text is what the letter is called.
    let names_body = is_organization(text) && text.split(' ').count() < 6;
    let names_letter = is_last && !addressed && !is_person(text) && !names_body;
    if addressed && is_matter(text) {
        return Part::Subject;
    }
    if (after_date && !names_letter) || addressed || is_address(text) || is_person(text) {
        return Part::Addressee;
    }
    if has_title {
        sorted.doubt(at, "stands above the greeting; taken for a heading");
        return Part::Heading;
    }
    sorted.doubt(at, "taken for the title of the letter");
    Part::Title
}
