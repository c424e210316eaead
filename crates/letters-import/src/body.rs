//! The body of a letter: paragraphs, items, headings and quotations.

pub(crate) mod bullets;
pub(crate) mod drafts;
pub(crate) mod quotations;
pub(crate) mod rows;
pub(crate) mod verse;

use crate::ending::appendix::heads_appendix;
use crate::language::pairs;
use crate::language::script::{Tally, is_han};
use crate::sort::furniture::{is_placeholder, is_pull_quote};
use crate::sort::sorted::Sorted;
use crate::source::layout::{Bond, Layout, columns};
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words;
use crate::words::shape::{ends_sentence, is_person, is_sentence};
use crate::words::signs::{Bullet, bullet, numbering, without_hashes};

/// Says what the lines of the body are, in one language, and which go on with the line before.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) {
    let is_running = |at: &&usize| sorted.grid.line(**at).is_none();
    let running = lines.iter().filter(is_running);
    let texts: Vec<&Line> = running.filter_map(|at| sorted.lines.get(*at)).collect();
    let layout = Layout::new(&texts);
    let known: Vec<usize> = lines.iter().copied().filter(|at| sorted.part(*at).is_some()).collect();
    rows::find(sorted, lines);
    verse::find(sorted, lines, layout.width());
    let mut before: Option<usize> = None;
    for (place, at) in lines.iter().copied().enumerate() {
        let bond = match before {
            None => Bond::New,
            Some(before) => bond(sorted, layout, before, at),
        };
        let joined = before
            .and_then(|before| sorted.part(before))
            .filter(|part| *part != Part::Heading || bond == Bond::Joins);
        match (bond, joined) {
            (Bond::Joins | Bond::MayJoin, Some(part)) if sorted.part(at).is_none() => {
                sorted.set_joins(at, true);
                if bond == Bond::MayJoin {
                    sorted.doubt(at, "joined to the line before, which does not end a sentence");
                }
                sorted.set(at, part);
            }
            _ => {
                let part = kind(sorted, lines, place, layout);
                sorted.set(at, part);
            }
        }
        before = Some(at);
    }
    quotations::find(sorted, lines, &known);
}

fn bond(sorted: &Sorted<'_>, layout: Layout, before: usize, at: usize) -> Bond {
    let (Some(above), Some(line)) = (sorted.lines.get(before), sorted.lines.get(at)) else {
        return Bond::New;
    };
    // What stands between may be furniture, such as the number of a page.
    // A form to be filled in is no sign that a page ends.
    let is_passed = |at| {
        let text = sorted.text(at);
        sorted.part(at) == Some(Part::Furniture) && !is_placeholder(text) && !text.contains("__")
    };
    let between = (before + 1..at).all(is_passed);
    if sorted.grid.line(before).is_some() || sorted.grid.line(at).is_some() {
        return Bond::New;
    }
    if is_bare_bullet(&above.text) || between && line.gap == 0 && is_conjunction(&line.text) {
        return Bond::Joins;
    }
    // A new page begins in mid-sentence.
    let is_broken = before + 1 < at && between && bullet(&line.text).is_none();
    if is_broken && columns(&above.text) >= 40 && !ends_sentence(&above.text) {
        let is_clear = line.text.starts_with(|c: char| c.is_lowercase() || is_han(c));
        return if is_clear { Bond::Joins } else { Bond::MayJoin };
    }
    let bond = layout.bond(above, line, between);
    let is_heading = sorted.part(before) == Some(Part::Heading);
    // A name with its number heads what is said of them.
    let names = |text: &str| {
        let name = bullet(text).and_then(|(_, words)| text.get(words..)).unwrap_or_default();
        is_person(name) || pairs::split(name).is_some_and(|pair| is_person(pair.han))
    };
    let is_appendix = heads_appendix(&above.text) && !line.text.starts_with(char::is_lowercase);
    let is_heading = is_heading && (bond == Bond::MayJoin || is_appendix || names(&above.text));
    if is_heading { Bond::New } else { bond }
}

/// Whether a line has only the word that joins an item to the next: the line before had no room for it.
fn is_conjunction(text: &str) -> bool {
    matches!(text, "and" | "or" | "et" | "ou" | "以及" | "及" | "和" | "或")
}

/// Whether a line is a bullet whose words stand in the next line.
fn is_bare_bullet(text: &str) -> bool {
    matches!(text, "-" | "–" | "•" | "*" | "·" | "‧" | "●" | "▪" | "■")
        || bullet(text).is_some_and(|(_, at)| at == text.len())
}

/// What a line is that begins something.
fn kind(sorted: &Sorted<'_>, lines: &[usize], place: usize, layout: Layout) -> Part {
    let text = lines.get(place).map_or("", |at| sorted.text(*at));
    if text.starts_with("> ") || text.starts_with('＞') {
        return Part::Quotation;
    }
    if without_hashes(text) != text {
        return Part::Heading;
    }
    // What heads an appendix may stand right above its lines.
    let is_apart = || lines.get(place).is_some_and(|at| sorted.stands_apart_in_language(*at));
    if heads_appendix(text) && is_brief(text) && (place == 0 || is_apart()) {
        return Part::Heading;
    }
    if is_bare_bullet(text) {
        return Part::Item;
    }
    if let Some((bullet_kind, at)) = bullet(text) {
        let words = &text[at..];
        let is_title = bullet_kind == Bullet::Numbered
            && !words.starts_with(char::is_lowercase)
            && is_heading(sorted, lines, place, words, layout)
            && !beside_numbered(sorted, lines, place);
        return if is_title { Part::Heading } else { Part::Item };
    }
    if is_listed(sorted, lines, place) {
        return Part::Item;
    }
    if is_pull_quote(text) && is_whole(sorted, lines, place, layout) {
        return Part::Quotation;
    }
    if is_heading(sorted, lines, place, text, layout) { Part::Heading } else { Part::Paragraph }
}

/// Whether a line is as short as a heading, and ends no sentence.
fn is_brief(text: &str) -> bool {
    columns(text) <= 80 && !is_sentence(text) && !ends_sentence(text)
}

/// Whether a line is one of several that end with semicolons below a colon, as items do that lost their bullets.
fn is_listed(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> bool {
    const JOINTS: [&str; 6] = [";", "；", "; and", "; or", "；及", "；以及"];
    let text = |place: usize| lines.get(place).map_or("", |at| sorted.text(*at));
    let goes_on = |text: &str| JOINTS.iter().any(|joint| text.ends_with(joint));
    let before = place.checked_sub(1).map_or("", text);
    let is_item = place.checked_sub(1).and_then(|before| lines.get(before));
    let is_item = is_item.is_some_and(|at| sorted.part(*at) == Some(Part::Item));
    goes_on(text(place)) && before.ends_with([':', '：']) || is_item && goes_on(before)
}

/// Whether nothing joins a line to the next.
fn is_whole(sorted: &Sorted<'_>, lines: &[usize], place: usize, layout: Layout) -> bool {
    let (Some(at), Some(next)) = (lines.get(place), lines.get(place + 1)) else { return true };
    bond(sorted, layout, *at, *next) == Bond::New
}

/// Whether a short line without a full stop stands above running text.
fn is_heading(
    sorted: &Sorted<'_>,
    lines: &[usize],
    place: usize,
    text: &str,
    layout: Layout,
) -> bool {
    let Some(next) = lines.get(place + 1) else { return false };
    let Some(line) = sorted.lines.get(*next) else { return false };
    let follows_text = line.gap > 0
        || is_sentence(&line.text)
        || bullet(&line.text).is_some()
        || sorted.grid.line(*next).is_some();
    let tally = Tally::new(text);
    let is_short = if tally.han > tally.latin {
        tally.han <= 24 && !text.contains('，')
    } else {
        tally.latin <= 12 && columns(text) <= 90
    };
    let at = lines.get(place).copied().unwrap_or_default();
    // A page may end within a sentence.
    let is_broken = *next > at + 1 && bond(sorted, layout, at, *next) == Bond::Joins;
    let goes_on = is_broken
        || line.goes_on
        || line.text.chars().next().is_some_and(char::is_lowercase) && line.gap == 0;
    // `We ask that you` above a list is the beginning of a sentence.
    let begins_sentence = bullet(&line.text).is_some() && begins_sentence(text);
    // However many words, one line between empty ones that ends nothing is no passage.
    let is_apart = sorted.stands_apart_in_language(at)
        && sorted.stands_apart_in_language(*next)
        && columns(text) <= 80
        && text.starts_with(char::is_uppercase);
    // One question is a heading, and several are what is asked.
    let is_asked = |line: &str| line.ends_with(['?', '？']);
    let before = place.checked_sub(1).and_then(|before| lines.get(before));
    let is_one_of_several =
        is_asked(&line.text) || before.is_some_and(|at| is_asked(sorted.text(*at)));
    // So is one that follows the greeting: How are you?
    let asks = is_asked(text) && !is_sentence(text) && !is_one_of_several && place > 0;
    let is_aside = text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    is_short
        && text.contains(char::is_alphabetic)
        && !is_aside
        && !text.contains('\t')
        && follows_text
        && !goes_on
        && !begins_sentence
        && (!ends_sentence(text) || asks)
        && (!is_sentence(text) || is_apart)
        && !text.ends_with([',', '，', '-'])
}

/// Whether a line begins as a sentence does by which a letter asks for what its items say.
pub(crate) fn begins_sentence(text: &str) -> bool {
    const BEGINNINGS: [&str; 9] =
        ["we ", "i ", "nous ", "je ", "我們", "我们", "本會", "本会", "謹此"];
    let plain = words::plain(text);
    BEGINNINGS.iter().any(|word| plain.starts_with(word))
        && !text.starts_with("我們的")
        && !text.starts_with("我们的")
}

/// Whether the line before or after is numbered in the same way, as items are. 二、 above （一） heads
/// them.
fn beside_numbered(sorted: &Sorted<'_>, lines: &[usize], place: usize) -> bool {
    let style = |at: Option<&usize>| at.and_then(|at| numbering(sorted.text(*at)));
    let own = style(lines.get(place));
    let before = place.checked_sub(1).and_then(|before| lines.get(before));
    own.is_some() && (style(lines.get(place + 1)) == own || style(before) == own)
}
