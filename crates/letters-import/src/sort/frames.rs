//! Between which lines the text of a letter stands in each language: below its greeting, above those who sign. Where
//! languages alternate, what one says of its end tells that of the other.

use crate::ending::closing::{self, End, Ending};
use crate::head::greeting::is_salutation;
use crate::head::unlabelled::is_matter;
use crate::language::pairs;
use crate::lists::list_heads::says_all;
use crate::sort::opening::{calls_by_name, greeting, without_greeting};
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::Kind;
use crate::words::shape::{is_organization, is_person, is_position, is_sentence};
use crate::words::signs::label;

/// The lines of one language above and below the greeting, and where the text ends.
pub(crate) struct Frame {
    /// The lines above the greeting.
    pub head: Vec<usize>,
    /// The lines below the greeting.
    pub rest: Vec<usize>,
    /// Where among them the text ends.
    pub end: Ending,
}

impl Frame {
    /// Finds the greeting among the lines of a language, of which those up to `last` are a head with labels, and where
    /// the text ends.
    pub fn find(sorted: &mut Sorted<'_>, lines: &[usize], last: Option<usize>) -> Frame {
        let head = lines.iter().filter(|at| last.is_some_and(|last| **at <= last)).count();
        let greets = |at: &usize| match sorted.part(*at) {
            Some(part) => part == Part::Salutation,
            None => is_salutation(sorted.text(*at)),
        };
        // Nothing greets above the last label.
        let below = lines.get(head..).unwrap_or_default();
        let found = greeting(sorted, below, &greets)
            .map(|(first, last)| (first + head, last + head))
            .or_else(|| (last.is_some() && calls_by_name(sorted, below)).then_some((head, head)));
        let (head, rest) = match found {
            Some((first, last)) => {
                for at in lines.get(first..=last).unwrap_or_default() {
                    sorted.set(*at, Part::Salutation);
                }
                (lines.get(..first), lines.get(last + 1..))
            }
            None => {
                let start = match last {
                    Some(_) => head,
                    None => without_greeting(sorted, lines),
                };
                (lines.get(..start), lines.get(start..))
            }
        };
        let mut rest = rest.unwrap_or_default();
        // The subject may stand below the greeting.
        if found.is_some()
            && let Some((first, below)) = rest.split_first()
            && sorted.part(*first).is_none()
            && (label(sorted.text(*first), Kind::Subject, true).is_some()
                || is_matter(sorted.text(*first)) && sorted.stands_apart_in_language(*first))
        {
            sorted.set(*first, Part::Subject);
            rest = below;
        }
        let end = closing::start(sorted, rest);
        Frame { head: head.unwrap_or_default().to_vec(), rest: rest.to_vec(), end }
    }

    /// The line with which what closes the letter begins.
    fn closing(&self) -> Option<usize> {
        self.rest.get(self.end.place).copied()
    }
}

/// Tells the end of a letter in a language that does not say it plainly by a language that does, where the two
/// alternate.
pub(crate) fn tell_by_each_other(sorted: &Sorted<'_>, frames: &mut [Frame]) {
    let found: Vec<Option<Ending>> = frames
        .iter()
        .map(|frame| {
            let plainer = frames.iter().filter(|model| model.end.how < frame.end.how);
            let model = plainer.min_by_key(|model| model.end.how)?;
            beside(sorted, model, frame).or_else(|| as_many(sorted, model, frame))
        })
        .collect();
    for (frame, end) in frames.iter_mut().zip(found) {
        frame.end = end.unwrap_or(frame.end);
    }
}

/// Where a letter ends in a language, by the one with which it alternates.
fn beside(sorted: &Sorted<'_>, model: &Frame, frame: &Frame) -> Option<Ending> {
    let closing = model.closing()?;
    let leads = model.rest.first()? < frame.rest.first()?;
    let is_before = |at: &&usize| **at < closing;
    let before = frame.rest.iter().take_while(is_before).count();
    let place = if leads { before } else { begin_of_run(sorted, frame, before)? };
    let mut text: Vec<(usize, bool)> =
        model.rest.iter().take(model.end.place).map(|at| (*at, true)).collect();
    text.extend(frame.rest.iter().take(place).map(|at| (*at, false)));
    text.sort_unstable();
    let switches = text.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
    let below = frame.rest.get(place..)?;
    let speaks = |at: &&usize| is_sentence(sorted.text(**at)) && !says_all(sorted.text(**at));
    let first = sorted.text(*below.first()?);
    if switches < 3 || below.iter().filter(speaks).count() > 1 {
        return None;
    }
    // As many lines below say the same, whatever they look like.
    let is_parallel = below.len() == model.rest.len() - model.end.place;
    let names = is_organization(first) || is_person(first) || is_position(first) || says_all(first);
    let is_label = [Kind::Signatories, Kind::SignatoryGroup, Kind::Endorsers]
        .into_iter()
        .any(|kind| pairs::is_one(first, kind));
    let is_formula = !is_label && (is_parallel || first.ends_with([',', '，']) || !names);
    let how = if is_formula { End::OwnWords } else { End::Names };
    Some(Ending { place, how })
}

/// Where a letter ends in a language that does not say it at all, by one that has as many lines and says it plainly.
fn as_many(sorted: &Sorted<'_>, model: &Frame, frame: &Frame) -> Option<Ending> {
    let is_open = frame.end.place == frame.rest.len() && model.end.how == End::Formula;
    let below = frame.rest.get(model.end.place..)?;
    let speaks = below.iter().any(|at| is_sentence(sorted.text(*at)));
    (is_open && model.rest.len() == frame.rest.len() && !below.is_empty() && !speaks)
        .then_some(Ending { place: model.end.place, how: End::OwnWords })
}

/// Where the lines begin that stand together right above a place, none of which ends a passage.
fn begin_of_run(sorted: &Sorted<'_>, frame: &Frame, place: usize) -> Option<usize> {
    let last = *frame.rest.get(place.checked_sub(1)?)?;
    let stands = |at: usize| {
        let is_near = frame.rest.get(at + 1) == frame.rest.get(at).map(|line| line + 1).as_ref();
        is_near && frame.rest.get(at).is_some_and(|line| !is_sentence(sorted.text(*line)))
    };
    let first = (0..place.saturating_sub(1)).rev().take_while(|at| stands(*at)).last();
    (!is_sentence(sorted.text(last)) || sorted.text(last).ends_with([',', '，']))
        .then_some(first.unwrap_or(place - 1))
}
