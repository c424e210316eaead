//! Lines of a head that have no label: what each is, by what it says and where it stands.

use crate::head::headlines::{is_headline, is_slogan, is_title};
use crate::head::postal::{is_address, is_delivery, is_reachable};
use crate::head::signs_below;
use crate::language::script::is_han;
use crate::names::honorifics::strip_honorifics;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::words::{self, Kind};

/// Where a line stands in a head.
pub(crate) struct Spot {
    /// The line.
    pub at: usize,
    /// Its place among the lines of the head.
    pub place: usize,
    /// The place of the date.
    pub date: Option<usize>,
    /// What the line before is.
    pub running: Option<Part>,
    /// Whether the letter has a title, here or above.
    pub has_title: bool,
    /// Whether the text follows, and nobody is greeted.
    pub is_last: bool,
}

impl Spot {
    fn is_after_date(&self) -> bool {
        self.date.is_some_and(|date| self.place > date)
    }

    /// Whether no empty line stands above.
    fn is_below(&self, sorted: &Sorted<'_>) -> bool {
        sorted.lines.get(self.at).is_some_and(|line| line.gap == 0)
    }
}

/// What a line without a label is.
pub(crate) fn unlabelled(sorted: &mut Sorted<'_>, spot: &Spot) -> Part {
    let text = sorted.text(spot.at);
    if is_sentence(text)
        && let Some(part) = speaking(sorted, spot)
    {
        return part;
    }
    if is_of_sender(sorted, spot) {
        return Part::Letterhead;
    }
    if names_addressee(sorted, spot) {
        return Part::Addressee;
    }
    let addressed = (0..spot.at).any(|before| {
        sorted.part(before) == Some(Part::Addressee)
            && !is_delivery(sorted.text(before))
            && sorted.languages.get(before) == sorted.languages.get(spot.at)
    });
    if !addressed && can_be_letterhead(sorted, spot) {
        return Part::Letterhead;
    }
    // Where nobody is greeted, what stands alone right above the text is what the letter is called.
    let names_body = is_organization(text) && text.split(' ').count() < 6;
    let names_letter = spot.is_last && !addressed && !is_person(text) && !names_body;
    if addressed && is_matter(text) {
        return Part::Subject;
    }
    if (spot.is_after_date() && !names_letter) || addressed || is_address(text) || is_person(text) {
        return Part::Addressee;
    }
    if spot.has_title {
        sorted.doubt(spot.at, "stands above the greeting; taken for a heading");
        return Part::Heading;
    }
    sorted.doubt(spot.at, "taken for the title of the letter");
    Part::Title
}

/// What a line is that reads like a sentence; nothing if it is an address.
fn speaking(sorted: &mut Sorted<'_>, spot: &Spot) -> Option<Part> {
    let text = sorted.text(spot.at);
    // The mandates of experts of the United Nations are long, and end no sentence.
    let is_office = words::beginning(text, Kind::Position).is_some()
        || words::beginning(text, Kind::Organization).is_some();
    if is_office && !ends_sentence(text) && spot.date.is_some() && spot.has_title {
        return Some(Part::Addressee);
    }
    if is_address(text) {
        return None;
    }
    // What ends no sentence and stands apart is called so, however much it reads like one.
    let language = sorted.languages.get(spot.at);
    let mut below =
        (spot.at + 1..sorted.lines.len()).filter(|next| sorted.languages.get(*next) == language);
    let is_apart = sorted.stands_apart_in_language(spot.at)
        && below.next().is_none_or(|next| sorted.stands_apart_in_language(next));
    if !spot.has_title && is_apart && !ends_sentence(text) && text.chars().count() <= 120 {
        sorted.doubt(spot.at, "taken for the title of the letter");
        return Some(Part::Title);
    }
    sorted.doubt(spot.at, "stands above the greeting and reads like a passage of the letter");
    Some(Part::Paragraph)
}

/// Whether a text calls somebody by a title.
fn has_honorific(text: &str) -> bool {
    // 不要遣返阿布都先生 calls nobody.
    let is_short = text.chars().count() <= 16 && !text.contains(['：', '，']);
    strip_honorifics(text).len() < text.len()
        || is_short && words::ending(text, Kind::Honorific).is_some()
}

/// Whether a line names an office, and neither an organization nor a way to reach it.
fn is_office(text: &str) -> bool {
    is_position(text) && !is_organization(text) && !is_reachable(text)
}

/// Whether a line is one of the sender: a member of parliament writes under a letterhead of their own, a name is said
/// again in the other script, and what the sender is stands below their name.
fn is_of_sender(sorted: &Sorted<'_>, spot: &Spot) -> bool {
    let text = sorted.text(spot.at);
    let name = text.split(',').next().unwrap_or(text);
    let is_above_date = !spot.is_after_date() && spot.date.is_some();
    let is_below = spot.running == Some(Part::Letterhead) && spot.is_below(sorted);
    is_above_date && is_person(name) && signs_below(sorted, spot.at, name)
        || spot.place == 0 && !spot.has_title && names_sender_again(sorted, spot.at)
        || is_above_date && is_below && is_office(text) && !has_honorific(text)
}

/// Whether a line says by itself to whom the letter goes.
fn names_addressee(sorted: &Sorted<'_>, spot: &Spot) -> bool {
    let text = sorted.text(spot.at);
    // Below the title, and above somebody with a title, stands where they are.
    let language = sorted.languages.get(spot.at);
    let mut below =
        (spot.at + 1..sorted.lines.len()).filter(|next| sorted.languages.get(*next) == language);
    let heads_addressee = spot.has_title
        && spot.date.is_none()
        && is_organization(text)
        && below.next().is_some_and(|next| {
            let name = sorted.text(next).split(", ").next().unwrap_or_default();
            is_person(name) && strip_honorifics(name).len() < name.len()
        });
    is_delivery(text) || has_honorific(text) || is_office(text) || heads_addressee
}

/// Whether a line above the date, or right below the letterhead, may belong to that.
fn can_be_letterhead(sorted: &Sorted<'_>, spot: &Spot) -> bool {
    let text = sorted.text(spot.at);
    if is_slogan(text) {
        return false;
    }
    let lower = text.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    // `Why the towns must have their ferry` names no organization.
    let speaks = lower >= 4
        && lower * 2 > text.split(' ').count()
        && words::beginning(text, Kind::Organization).is_none();
    // Nor does `Rights Day: 19 groups write to the Speaker`.
    let speaks = speaks || text.contains([':', '：']) && lower > 0 || text.contains('：');
    let can_be = is_organization(text) && !speaks || is_address(text);
    let is_running = spot.running == Some(Part::Letterhead);
    let goes_on = is_running && spot.is_below(sorted);
    let known = is_running || spot.date.is_some() || is_organization(text);
    // A headline may stand right below the name of the page.
    let goes_on = goes_on && spot.date.is_some() && (spot.has_title || !is_headline(text));
    !spot.is_after_date() && (can_be && known || goes_on)
}

/// Whether a line says what a letter is about, as below the addressee in Chinese: 有關渡輪停航事宜.
pub(crate) fn is_matter(text: &str) -> bool {
    let begins = ["有關", "有关", "關於", "关于", "就"].iter().any(|word| text.starts_with(word));
    let ends = ["事宜", "一事", "事由"].iter().any(|word| text.ends_with(word));
    (begins || ends) && text.starts_with(is_han) && !ends_sentence(text)
}

/// Whether the line right beside one is the name of an organization in the other script, which this is as well, whatever
/// it looks like.
fn names_sender_again(sorted: &Sorted<'_>, at: usize) -> bool {
    let says = |other: usize| {
        let text = sorted.text(other);
        let is_other = text.contains(is_han) != sorted.text(at).contains(is_han);
        is_organization(text) && is_other && !is_slogan(text) && !is_slogan(sorted.text(at))
    };
    let stands = |at: usize| sorted.lines.get(at).is_some_and(|line| line.gap == 0);
    let above = at.checked_sub(1).is_some_and(|above| stands(at) && says(above));
    at < 4 && !is_title(sorted.text(at)) && (above || stands(at + 1) && says(at + 1))
}
