//! The head of a letter: everything above its greeting.

pub(crate) mod addressee;
pub(crate) mod byline;
pub(crate) mod dating;
pub(crate) mod greeted_above;
pub(crate) mod greeting;
pub(crate) mod heading;
pub(crate) mod headlines;
pub(crate) mod letterhead;
pub(crate) mod masthead;
pub(crate) mod officeholder;
pub(crate) mod originals;
pub(crate) mod postal;
pub(crate) mod unlabelled;

use crate::dates;
use crate::head::headlines::{
    heads_headline, heads_title, is_dateline, is_headline, is_kicker, is_title, of_page,
};
use crate::head::masthead::{goes_on_from_above, labelled};
use crate::head::postal::is_addressing;
use crate::head::unlabelled::{Spot, unlabelled};
use crate::language::script::{Tally, is_han};
use crate::names::honorifics::strip_honorifics;
use crate::sort::furniture::is_pull_quote;
use crate::sort::sorted::Sorted;
use crate::source::layout::{Bond, Layout};
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_sentence};
use crate::words::signs::label;
use crate::words::{self, Kind};

/// Says what the lines above the greeting are, in one language.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) {
    let mut head = Head::new(sorted, lines);
    for (place, at) in lines.iter().copied().enumerate() {
        let part = head.part(sorted, place, at);
        let part = head.beside_title(sorted, place, at, part);
        head.has_title |= part == Part::Title;
        let keeps =
            matches!(part, Part::Addressee | Part::Letterhead | Part::Subject | Part::Title);
        head.running = keeps.then_some(part);
        match part {
            Part::Addressee | Part::Letterhead if is_bare_label(sorted.text(at)) => {
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

/// What is known of a head while its lines are sorted one after the other.
struct Head<'a> {
    lines: &'a [usize],
    language: Option<usize>,
    /// The places of the last date and of the last title among the lines.
    date: Option<usize>,
    title: Option<usize>,
    has_date: bool,
    has_title: bool,
    /// Whether a line above says what kind of page it is.
    has_kicker: bool,
    /// Whether a line above is the first sentence of a release.
    is_release: bool,
    /// What the line before is, if others may go on with it.
    running: Option<Part>,
}

impl<'a> Head<'a> {
    fn new(sorted: &Sorted<'_>, lines: &'a [usize]) -> Head<'a> {
        let language = lines.first().and_then(|at| sorted.languages.get(*at)).copied();
        Head {
            lines,
            language,
            date: lines.iter().rposition(|at| is_date(sorted.text(*at))),
            title: lines
                .iter()
                .rposition(|at| is_title(sorted.text(*at)) && of_page(sorted.text(*at)).is_none()),
            has_date: sorted.has(Part::Date, language),
            has_title: sorted.has(Part::Title, language),
            has_kicker: false,
            is_release: false,
            running: None,
        }
    }

    /// What a line is: by its date or label, by who is named in it, by what it is called, or by its place.
    fn part(&mut self, sorted: &mut Sorted<'_>, place: usize, at: usize) -> Part {
        let text = sorted.text(at);
        self.is_release |= is_dateline(text);
        if self.has_kicker && !self.has_title && heads_headline(sorted, self.lines, place) {
            return Part::Title;
        }
        let above = place.checked_sub(1).filter(|_| self.running == Some(Part::Title));
        if above.is_some_and(|above| heads_headline(sorted, self.lines, above)) {
            sorted.set_joins(at, true);
            return Part::Title;
        }
        let label = || by_label(text).filter(|_| !goes_on_from_above(sorted.lines, at));
        let plain = self.dated(text, place).or_else(label).or_else(|| of_page(text));
        if let Some(part) = plain {
            return part;
        }
        if let [writer, ..] = byline::names(text).as_slice() {
            let is_again = signs_below(sorted, at, writer);
            return if is_again { Part::Furniture } else { Part::Signature };
        }
        if goes_on(sorted, self.lines, place, self.running) {
            sorted.set_joins(at, true);
            return self.running.unwrap_or(Part::Heading);
        }
        let is_new = sorted.lines.get(at).is_some_and(|line| line.gap > 0);
        let goes_on_to = !is_new && !is_sentence(text) && !is_title(text);
        if self.running == Some(Part::Addressee) && goes_on_to {
            return Part::Addressee;
        }
        if let Some(part) = self.named(sorted, text, place) {
            return part;
        }
        // 新聞稿 says what kind of page it is.
        if words::is_one(text, Kind::PageEnd) {
            return Part::Furniture;
        }
        if is_pull_quote(text) && self.date.is_none_or(|date| place < date) {
            sorted.doubt(at, "taken for a saying that the page sets above the letter");
            return Part::Furniture;
        }
        let is_above = !self.has_title && self.title.is_some_and(|title| place < title);
        let next = self.lines.get(place + 1);
        let spot = Spot {
            at,
            place,
            // Of a date with a label it is known that it stands in the head.
            date: self.date.or(self.has_date.then_some(usize::MAX)),
            running: self.running,
            has_title: self.has_title || is_above,
            is_last: next.is_none_or(|next| is_sentence(sorted.text(*next)))
                && !sorted.has(Part::Salutation, self.language),
        };
        match unlabelled(sorted, &spot) {
            // What a release says goes on above the letter.
            Part::Paragraph if self.is_release => Part::Furniture,
            part => part,
        }
    }

    /// The date of the letter or of its page.
    fn dated(&self, text: &str, place: usize) -> Option<Part> {
        let date = self.date.filter(|date| place <= *date && is_date(text))?;
        let is_of_page = words::beginning(text, Kind::PageDate).is_some();
        let is_own = place == date && !self.has_date && !is_of_page;
        Some(if is_own { Part::Date } else { Part::PageDate })
    }

    /// What the letter is called, or what kind of page stands above that.
    fn named(&mut self, sorted: &Sorted<'_>, text: &str, place: usize) -> Option<Part> {
        let goes_on = self.running == Some(Part::Title) && is_title(text);
        let is_below_kicker = self.has_kicker && is_headline(text);
        if goes_on || !self.has_title && (is_below_kicker || heads_title(sorted, self.lines, place))
        {
            return Some(Part::Title);
        }
        if self.has_title || !is_title(text) {
            return None;
        }
        // What kind of page it is stands above what the letter is called.
        let below = self.lines.get(place + 1..).unwrap_or_default();
        let named_below = below.iter().any(|at| is_title(sorted.text(*at)))
            || below.iter().take(3).any(|at| is_headline(sorted.text(*at)))
            || heads_headline(sorted, self.lines, place + 1);
        self.has_kicker = is_kicker(text) && named_below;
        Some(if self.has_kicker { Part::Furniture } else { Part::Title })
    }

    /// What seems to be a part of the text and stands above the title is a part of that, or of the page.
    fn beside_title(&self, sorted: &mut Sorted<'_>, place: usize, at: usize, part: Part) -> Part {
        let is_above = !self.has_title && self.title.is_some_and(|title| place < title);
        match part {
            Part::Heading
                if !self.has_title
                    && self.title == Some(place + 1)
                    && is_above_title(sorted.text(at)) =>
            {
                sorted.doubt(at, "stands right above the title; taken for a part of it");
                Part::Title
            }
            Part::Heading | Part::Paragraph if is_above || is_above_known(sorted, at) => {
                sorted.doubt(at, "stands above the title; taken for a part of the page");
                Part::Furniture
            }
            part => part,
        }
    }
}

/// Takes for the date of the letter what stands right below the greeting and says a day alone.
pub(crate) fn date_below_greeting(sorted: &mut Sorted<'_>, at: usize) {
    let is_below = at.checked_sub(1).and_then(|above| sorted.part(above)) == Some(Part::Salutation);
    let has_day = dates::line(sorted.text(at)).is_some_and(|found| found.date.day().is_some());
    if is_below && has_day && sorted.part(at).is_none() {
        sorted.set(at, Part::Date);
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
pub(crate) fn signs_below(sorted: &Sorted<'_>, at: usize, name: &str) -> bool {
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
    dates::line(text).or_else(|| dates::labelled(text)).is_some() || dates::day(text).is_some()
}

/// Whether a line only calls those for whom the letter is: 東湖居民：
fn is_called(text: &str) -> bool {
    let count = text.chars().filter(|c| is_han(*c)).count();
    text.ends_with([':', '：'])
        && (2..=14).contains(&count)
        && text.chars().all(|c| is_han(c) || matches!(c, ':' | '：' | '·'))
        && !words::is_one(text, Kind::Section)
}

/// What a line with a label is. 致 needs no colon.
fn by_label(text: &str) -> Option<Part> {
    let addresses =
        || words::beginning(text, Kind::To).is_some() && text.starts_with('致') && !is_title(text);
    let is_addressed = || addresses() || is_addressing(text) || is_called(text);
    labelled(text).or_else(|| is_addressed().then_some(Part::Addressee))
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
