//! Short lines below each other that are meant to stand as they are: verse, and lists without bullets.

use crate::language::script::Tally;
use crate::sort::sorted::Sorted;
use crate::source::layout::{columns, is_full};
use crate::source::part::Part;
use crate::words::shape::{is_person, is_sentence};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// How many lines make verse, and how long the longest of them may be.
const LEAST: usize = 3;
const LONGEST: usize = 52;

/// No text is broken at less columns than these.
const NARROWEST: usize = 36;

/// Says what short lines below each other are, each for itself, in one language. Where all text is broken
/// at such a width, none of them are; `width` is that of the text.
pub(crate) fn find(sorted: &mut Sorted<'_>, lines: &[usize], width: Option<usize>) {
    if width.is_some_and(|width| width <= LONGEST + 12) {
        return;
    }
    let mut place = 0;
    while place < lines.len() {
        let block = block(sorted, lines.get(place..).unwrap_or_default());
        let rest = lines.get(place + block.len()..).unwrap_or_default();
        let above = place.checked_sub(1).and_then(|above| lines.get(above)).copied();
        let demands = above.is_some_and(|above| introduces_demands(sorted.text(above)));
        if is_verse(sorted, &block) && (goes_on(sorted, rest) || demands) {
            let part = part(sorted, &block, above);
            block.iter().for_each(|at| sorted.set(*at, part));
        }
        place += block.len().max(1);
    }
}

/// The lines up to the next empty one, or to one of which it is known what it is.
fn block(sorted: &Sorted<'_>, lines: &[usize]) -> Vec<usize> {
    let mut block: Vec<usize> = Vec::new();
    for at in lines {
        let is_apart = sorted.lines.get(*at).is_none_or(|line| line.gap > 0);
        let is_adjacent = block.last().is_none_or(|last| *last + 1 == *at);
        if !block.is_empty() && (is_apart || !is_adjacent) {
            break;
        }
        block.push(*at);
    }
    block
}

fn is_verse(sorted: &Sorted<'_>, block: &[usize]) -> bool {
    let is_short = |at: &usize| {
        let text = sorted.text(*at);
        let tally = Tally::new(text);
        let most = if tally.han > tally.latin { LONGEST - 20 } else { LONGEST };
        columns(text) <= most
            && sorted.part(*at).is_none()
            && bullet(text).is_none()
            && !text.ends_with([':', '：', '-'])
            && !(tally.han > tally.latin && is_sentence(text) && text.ends_with('。'))
    };
    block.len() >= LEAST && block.iter().all(is_short) && !is_broken(sorted, block)
}

/// Whether lines are one text that is broken where it has no more room.
fn is_broken(sorted: &Sorted<'_>, block: &[usize]) -> bool {
    let width = block.iter().map(|at| columns(sorted.text(*at))).max().unwrap_or(0);
    width >= NARROWEST
        && block.windows(2).all(|pair| is_full(sorted.text(pair[0]), sorted.text(pair[1]), width))
}

/// Whether running text follows; short lines at the end may be names.
fn goes_on(sorted: &Sorted<'_>, rest: &[usize]) -> bool {
    rest.iter().any(|at| is_sentence(sorted.text(*at)))
}

/// What the lines are: items where the line above introduces demands, and words that are quoted where it
/// introduces anything else, or where they are set in.
fn part(sorted: &Sorted<'_>, block: &[usize], above: Option<usize>) -> Part {
    let above = above.map_or("", |at| sorted.text(at));
    let introduces = above.ends_with([':', '：']);
    let is_divided = |at: &&usize| sorted.text(**at).ends_with([';', '；']);
    let is_set_in = |at: &usize| sorted.lines.get(*at).is_some_and(|line| line.indented);
    if introduces_demands(above) || block.iter().filter(is_divided).count() * 2 >= block.len() {
        Part::Item
    } else if introduces && !says_of_someone(sorted, block) || block.iter().all(is_set_in) {
        Part::Quotation
    } else {
        Part::Paragraph
    }
}

/// Whether lines name somebody and say more of them, as those of a list of cases do: nobody has said them.
fn says_of_someone(sorted: &Sorted<'_>, block: &[usize]) -> bool {
    let is_named = block.first().is_some_and(|first| is_person(sorted.text(*first)));
    let has_label = |at: &usize| {
        let label = sorted.text(*at).split_once([':', '：']);
        label.is_some_and(|(label, said)| !said.is_empty() && label.split(' ').count() <= 3)
    };
    is_named || block.iter().any(has_label)
}

/// Whether a line introduces a list of demands.
fn introduces_demands(text: &str) -> bool {
    text.ends_with([':', '：']) && words::contains(text, Kind::Demand)
}
