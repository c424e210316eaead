//! Which passages of two languages hold the same words.

use letters_model::PassageKind;

use crate::body::drafts::Draft;
use crate::letter::band::Band;
use crate::words::signs::marks;

/// Passages of two languages that belong together: none, one or two of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bead {
    /// Places in the first language.
    pub first: Vec<usize>,
    /// Places in the second.
    pub second: Vec<usize>,
}

/// How passages were aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// There are as many of the same kinds in both languages.
    OneToOne,
    /// By kind, length, numbers and names.
    Measured,
}

/// What tells that two passages belong together, besides their kind and length.
#[derive(Debug, Clone)]
pub(crate) struct Traits {
    /// Nothing for what only stands for a passage: that may be of any kind.
    kind: Option<PassageKind>,
    length: f64,
    numbers: Vec<String>,
    notes: Vec<String>,
    names: Vec<String>,
    /// The first and last of its lines.
    lines: Option<(usize, usize)>,
}

impl Traits {
    /// The traits of a passage that names these entities.
    pub fn new(draft: &Draft, names: Vec<String>) -> Traits {
        let is_digit = |c: char| c.is_ascii_digit();
        let numbers = draft
            .text
            .split(|c: char| !is_digit(c))
            .filter(|n| !n.is_empty())
            .map(str::to_owned)
            .collect();
        let notes = marks(&draft.text).into_iter().map(|mark| mark.label).collect();
        Traits {
            kind: (!draft.is_placeholder()).then_some(draft.kind),
            length: draft.text.chars().count() as f64,
            numbers,
            notes,
            names,
            lines: draft.lines.first().copied().zip(draft.lines.last().copied()),
        }
    }
}

/// Aligns the passages of two languages, keeping the order of both; `settled` are pairs that an
/// editor has put together.
pub(crate) fn align(
    first: &[Traits],
    second: &[Traits],
    settled: &[(usize, usize)],
) -> (Vec<Bead>, Way) {
    let agree = |(one, other): (&Traits, &Traits)| {
        one.kind.is_none() || other.kind.is_none() || one.kind == other.kind
    };
    let kinds_agree = first.len() == second.len() && first.iter().zip(second).all(agree);
    let is_straight = kinds_agree && settled.iter().all(|(one, other)| one == other);
    let straight =
        || (0..first.len()).map(|at| Bead { first: vec![at], second: vec![at] }).collect();
    if is_straight && first.len() > MOST_COMPARED {
        return (straight(), Way::OneToOne);
    }
    let (beads, cost) = measured(first, second, settled);
    if is_straight {
        let ratio = ratio(first, second);
        let pair = |at: usize| Some(difference(first.get(at..=at)?, second.get(at..=at)?, ratio));
        let price: f64 = (0..first.len()).filter_map(pair).sum();
        // As many passages may be cut at other places.
        if price <= cost + MARGIN {
            return (straight(), Way::OneToOne);
        }
    }
    (beads, Way::Measured)
}

/// Of how many passages it is seen whether another way is better, since that takes time.
const MOST_COMPARED: usize = 500;

/// How much better another way must be than the one that puts one passage beside one.
const MARGIN: f64 = 1.0;

/// By which factor one of two passages that are put side by side is longer than expected; 1 for what is short, and for
/// headings, greetings and closings, which say the same at very different lengths.
pub(crate) fn disproportion(bead: &Bead, first: &[Traits], second: &[Traits]) -> f64 {
    const SHORT: f64 = 60.0;
    let (Some(one), Some(other)) = (
        bead.first.first().and_then(|at| first.get(*at)),
        bead.second.first().and_then(|at| second.get(*at)),
    ) else {
        return 1.0;
    };
    let expected = one.length * ratio(first, second);
    let is_short = one.length.max(other.length) < SHORT;
    if is_short || !is_ordinary(one.kind) || !is_ordinary(other.kind) {
        return 1.0;
    }
    ((other.length + 4.0) / (expected + 4.0)).ln().abs().exp()
}

/// How long the second language is for what the first says.
fn ratio(first: &[Traits], second: &[Traits]) -> f64 {
    let total = |traits: &[Traits]| traits.iter().map(|t| t.length).sum::<f64>().max(1.0);
    total(second) / total(first)
}

/// How many passages of each language a step takes, and what it costs by itself. A passage is rarely
/// left untranslated, and less rarely put together with the next.
const STEPS: [(usize, usize, f64); 5] =
    [(1, 1, 0.0), (1, 0, 2.2), (0, 1, 2.2), (2, 1, 1.0), (1, 2, 1.0)];

/// Finds the cheapest way through both lists (after Gale and Church, 1993).
fn measured(first: &[Traits], second: &[Traits], settled: &[(usize, usize)]) -> (Vec<Bead>, f64) {
    let ratio = ratio(first, second);
    let band = Band::new(first.len(), second.len());
    let mut costs = vec![f64::INFINITY; band.cells()];
    let mut steps = vec![(0, 0); costs.len()];
    costs[0] = 0.0;
    for i in 0..=first.len() {
        for j in band.row(i) {
            let here = band.cell(i, j).map_or(f64::INFINITY, |cell| costs[cell]);
            if here.is_infinite() {
                continue;
            }
            for (a, b, price) in STEPS {
                let (Some(one), Some(other)) = (first.get(i..i + a), second.get(j..j + b)) else {
                    continue;
                };
                let Some(there) = band.cell(i + a, j + b) else { continue };
                let cost = here
                    + price
                    + difference(one, other, ratio)
                    + broken(settled, i..i + a, j..j + b);
                if cost < costs[there] - 1e-9 {
                    costs[there] = cost;
                    steps[there] = (a, b);
                }
            }
        }
    }
    let (mut i, mut j) = (first.len(), second.len());
    let mut beads = Vec::new();
    while i + j > 0 {
        let (a, b) = band.cell(i, j).map_or((0, 0), |cell| steps[cell]);
        if a + b == 0 {
            break;
        }
        beads.push(Bead { first: (i - a..i).collect(), second: (j - b..j).collect() });
        (i, j) = (i - a, j - b);
    }
    beads.reverse();
    let cost = band.cell(first.len(), second.len()).map_or(0.0, |cell| costs[cell]);
    (beads, cost)
}

/// How little passages have in common.
fn difference<'a>(first: &'a [Traits], second: &'a [Traits], ratio: f64) -> f64 {
    let (Some(one), Some(other)) = (first.first(), second.first()) else { return 0.0 };
    // A passage and what stands for it have nothing in common, and are together nevertheless.
    if first.iter().chain(second).any(|t| t.kind.is_none()) {
        return if first.len() == second.len() { 0.0 } else { 4.0 };
    }
    let kinds = first.iter().chain(second).any(|t| t.kind != one.kind);
    let kind = match (kinds, is_ordinary(one.kind) && is_ordinary(other.kind)) {
        (false, _) => 0.0,
        (true, true) => 1.2,
        (true, false) => 4.0,
    };
    let sum = |traits: &[Traits]| traits.iter().map(|t| t.length).sum::<f64>();
    let (expected, found) = (sum(first) * ratio + 4.0, sum(second) + 4.0);
    let length = (found / expected).ln().abs() * 2.0;
    let shared = |of: fn(&Traits) -> &Vec<String>| {
        let all = |traits: &'a [Traits]| traits.iter().flat_map(of).collect::<Vec<&String>>();
        overlap(&all(first), &all(second))
    };
    let beside = if are_neighbours(first, second) { 1.5 } else { 0.0 };
    kind + length
        - beside
        - shared(|t| &t.numbers)
        - 2.0 * shared(|t| &t.notes)
        - 1.5 * shared(|t| &t.names)
}

/// Whether passages follow one another in the source, as where languages alternate.
fn are_neighbours(first: &[Traits], second: &[Traits]) -> bool {
    let begin = |traits: &[Traits]| Some(traits.first()?.lines?.0);
    let end = |traits: &[Traits]| Some(traits.last()?.lines?.1 + 1);
    begin(first).is_some() && (end(first) == begin(second) || end(second) == begin(first))
}

fn is_ordinary(kind: Option<PassageKind>) -> bool {
    use PassageKind::{Item, Paragraph, Quotation};
    matches!(kind, Some(Paragraph | Item | Quotation))
}

/// From -1, nothing in common, to 1, all; 0 where neither has anything.
fn overlap(one: &[&String], other: &[&String]) -> f64 {
    let most = one.len().max(other.len());
    if most == 0 {
        return 0.0;
    }
    let common = one.iter().filter(|value| other.contains(value)).count().min(other.len());
    2.0 * common as f64 / most as f64 - 1.0
}

/// The price of parting what an editor has put together.
fn broken(
    settled: &[(usize, usize)],
    first: std::ops::Range<usize>,
    second: std::ops::Range<usize>,
) -> f64 {
    let parted =
        settled.iter().filter(|(one, other)| first.contains(one) != second.contains(other));
    parted.count() as f64 * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(texts: &[&str]) -> Vec<Traits> {
        let draft = |text: &&str| Draft {
            kind: PassageKind::Paragraph,
            text: (*text).to_owned(),
            lines: vec![0],
        };
        texts.iter().map(|text| Traits::new(&draft(text), Vec::new())).collect()
    }

    fn aligned(
        first: &[&str],
        second: &[&str],
        settled: &[(usize, usize)],
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        let (beads, _) = align(&traits(first), &traits(second), settled);
        beads.into_iter().map(|bead| (bead.first, bead.second)).collect()
    }

    #[test]
    fn two_passages_may_be_one_in_the_other_language() {
        let english = [
            "In 1999 forty boats sailed from the harbour every day of the week.",
            "They sail no more, and nobody says why.",
            "We ask you to let the boats sail again before the winter of 2026.",
        ];
        let chinese = [
            "一九九九年即1999年，每週每日有四十艘船從港口啟航。如今船隻不再啟航，無人說明原因。",
            "我們請求您在2026年冬季之前讓船隻再次啟航。",
        ];
        assert_eq!(aligned(&english, &chinese, &[]), [(vec![0, 1], vec![0]), (vec![2], vec![1])]);
        assert_eq!(aligned(&chinese, &english, &[]), [(vec![0], vec![0, 1]), (vec![1], vec![2])]);
    }

    #[test]
    fn what_is_settled_stays_together() {
        let beads = aligned(&["a b c", "d e f", "g"], &["x y z", "u v w"], &[(1, 0)]);
        assert!(beads.iter().any(|(one, other)| one.contains(&1) && other.contains(&0)));
    }
}
