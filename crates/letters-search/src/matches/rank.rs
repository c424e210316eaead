//! Ranking: which hits come first.

use crate::index::place::kind;
use crate::index::scores;
use crate::index::{Index, PROMINENT, TERM, TOGETHER};
use crate::matches::Matches;
use crate::matches::order::ascending;
use crate::matches::tier::Tier;
use crate::plan::want::Want;

/// The hits that come first, best first, each with a score.
///
/// What counts, each before the next: the tier of the worst answer; how near the answers are to one
/// another; whether they stand in a title, an ask or a name, or in a media report; how much of the
/// text they are (BM25); how new the letter is. All hits are divided by what costs nothing to know, and
/// then looked at closely, [`CLOSELY`] at a time, as far as `limit` reaches: so the order does not depend on
/// how many are asked for, and no part of a long list has what another one has.
pub(crate) fn best(
    matches: &Matches,
    index: &Index,
    kept: Option<&[bool]>,
    limit: usize,
) -> Vec<(u32, u32)> {
    let most = limit.div_ceil(CLOSELY).saturating_mul(CLOSELY);
    let candidates = candidates(matches, index, kept, most);
    if candidates.is_empty() {
        return Vec::new();
    }
    let weighing = Weighing::new(matches, index);
    let mut best = Vec::with_capacity(candidates.len());
    for compared in candidates.chunks(CLOSELY) {
        let mut keys = Vec::with_capacity(compared.len());
        for units in compared.chunks(TOGETHER) {
            index.touch(units);
            keys.extend(units.iter().map(|unit| {
                let score = weighing.score(*unit);
                u64::from(score) << 32 | u64::from(u32::MAX - unit)
            }));
        }
        let ordered = ascending(keys).into_iter().rev();
        best.extend(ordered.map(|key| (u32::MAX - key as u32, (key >> 32) as u32)));
    }
    best.truncate(limit);
    best
}

/// How many hits are compared with one another.
pub(crate) const CLOSELY: usize = 200;

/// The hits that can come first, newest first within each class: tier, then whether the words follow one
/// another, then kind.
fn candidates(matches: &Matches, index: &Index, kept: Option<&[bool]>, most: usize) -> Vec<u32> {
    let mut classes: Vec<Vec<u32>> = vec![Vec::new(); CLASSES];
    let mut least = 1;
    // How many are still to come of those in which the words follow one another.
    let mut following = scores::count(matches.together.get(..index.units()).unwrap_or_default());
    scores::each(&matches.scores[..index.units()], least, |unit, score| {
        let follows = matches.together.get(unit as usize).is_some_and(|tier| *tier > 0);
        following -= usize::from(follows);
        let kind = kind_of(index, unit, score) + KINDS * usize::from(follows);
        let class = &mut classes[usize::from(score) * 2 * KINDS + kind];
        if class.len() < most && kept.is_none_or(|kept| kept[index.letters[unit as usize] as usize])
        {
            class.push(unit);
            // Once the best class of a tier is full, only better tiers are looked for.
            if class.len() == most && (kind + 1 == 2 * KINDS || kind + 1 == KINDS && following == 0)
            {
                least = score + 1;
            }
        }
        least
    });
    classes.into_iter().rev().flatten().take(most).collect()
}

/// The kinds of places.
const KINDS: usize = 3;

/// Each kind for each tier, and for none, with words that follow one another and without.
const CLASSES: usize = 2 * KINDS * (Tier::Exact as usize + 1);

/// The kind of a place; for one that at best names an entity, passages come before lists of parties.
fn kind_of(index: &Index, unit: u32, score: u8) -> usize {
    match kind::of(index.places[unit as usize]) {
        kind::PARTY if score <= Tier::Entity as u8 => 0,
        kind::TITLE | kind::SUBJECT | kind::PARTY => 2,
        kind::PASSAGE | kind::NOTE => 1,
        _ => 0,
    }
}

/// So many times a want is looked for in a unit: more say nothing more of it, and a passage can have millions.
const MANY: u32 = 5_000;

/// Where a want is answered in a unit.
#[derive(Clone, Copy)]
struct Answer {
    want: usize,
    at: usize,
    end: usize,
}

/// What hits are weighed by.
struct Weighing<'a> {
    matches: &'a Matches,
    index: &'a Index,
    /// How many terms a unit has, on average.
    average: f32,
    /// How rare each want is, in doublings.
    rarities: Vec<u32>,
}

impl Weighing<'_> {
    fn new<'a>(matches: &'a Matches, index: &'a Index) -> Weighing<'a> {
        let average = (index.terms.len() / index.starts.len().max(1)).max(1) as f32;
        let rarity = |want: &Want| 1 + (index.units() / want.count(index).max(1)).max(1).ilog2();
        Weighing { matches, index, average, rarities: matches.wants.iter().map(rarity).collect() }
    }

    fn score(&self, unit: u32) -> u32 {
        let Weighing { matches, index, .. } = *self;
        let terms = index.terms_of(unit);
        let mut answers: Vec<Answer> = Vec::new();
        let mut counts = vec![0_u32; matches.wants.len()];
        let mut prominent = 0;
        for (number, want) in matches.wants.iter().enumerate() {
            let mut stands_out = false;
            let best = want.scores[unit as usize];
            for sequence in &want.sequences {
                sequence.find(terms, |at, tier| {
                    counts[number] += 1;
                    if tier >= best {
                        stands_out |= terms[at] & PROMINENT != 0;
                        answers.push(Answer { want: number, at, end: at + sequence.len() });
                    }
                    counts[number] < MANY
                });
            }
            // What is named is a name, by whatever words.
            prominent += usize::from(stands_out || counts[number] == 0);
        }
        let answered = counts.iter().filter(|count| **count > 0).count();
        let near = nearness(&answers, terms, matches.wants.len(), answered);
        let field = match kind_of(index, unit, matches.scores[unit as usize]) {
            0 => 0,
            _ if prominent >= matches.wants.len() => 2,
            2 => 2,
            _ => 1,
        };
        let tier = u32::from(self.tier(unit));
        let length = index.printed_terms(unit).len() as f32 / self.average;
        tier << 24 | near << 20 | field << 16 | self.bm25(&counts, length)
    }

    /// The tier of the worst answer in the place itself: what the letter has besides says nothing of it.
    fn tier(&self, unit: u32) -> u8 {
        let Matches { wants, scores, .. } = self.matches;
        let known = scores[unit as usize];
        if known != Tier::Letter as u8 {
            return known;
        }
        let own = wants.iter().map(|want| want.scores[unit as usize]);
        own.filter(|score| *score > known).min().unwrap_or(known)
    }

    /// BM25, in steps so wide that hits which hardly differ come newest first.
    fn bm25(&self, counts: &[u32], length: f32) -> u32 {
        const K: f32 = 1.2;
        const B: f32 = 0.6;
        let weight = |(count, rarity): (&u32, &u32)| {
            let count = (*count).max(1) as f32;
            *rarity as f32 * count * (K + 1.0) / (count + K * (1.0 - B + B * length))
        };
        let sum: f32 = counts.iter().zip(&self.rarities).map(weight).sum();
        (sum / self.rarities.iter().sum::<u32>().max(1) as f32 * 64.0) as u32
    }
}

/// 3 where the answers follow one another as typed, 2 where few words stand between them, 1 where
/// they stand in one text, 0 otherwise. So many of the wants have answers.
fn nearness(answers: &[Answer], terms: &[u32], wants: usize, answered: usize) -> u32 {
    if wants < 2 {
        return 3;
    }
    if answered < 2 {
        return 0;
    }
    let keys = answers.iter().zip(0_u64..);
    let keys = keys.map(|(answer, at)| (answer.at as u64) << 32 | (answer.want as u64) << 24 | at);
    let order = ascending(keys.collect());
    let mut last: Vec<Option<Answer>> = vec![None; wants];
    let mut nearest = 0;
    // Where the text begins in which an answer stands, and how far that was looked for.
    let (mut text, mut seen) = (0, 0);
    for key in order {
        let answer = answers[key as usize & 0xff_ffff];
        last[answer.want] = Some(answer);
        for (at, term) in terms.iter().enumerate().take(answer.at).skip(seen) {
            if term & TERM == 0 {
                text = at + 1;
            }
        }
        seen = answer.at;
        let all: Vec<Answer> = last.iter().copied().flatten().collect();
        if all.len() < answered {
            continue;
        }
        let in_order =
            all.windows(2).all(|pair| pair[0].end == pair[1].at || pair[0].at == pair[1].at);
        let start = all.iter().map(|answer| answer.at).min().unwrap_or(0);
        let end = all.iter().map(|answer| answer.end).max().unwrap_or(0);
        let length: usize = all.iter().map(|answer| answer.end - answer.at).sum();
        let nearness = match start >= text {
            false => 0,
            true if in_order => 3,
            true if end - start <= length + 2 * wants => 2,
            true => 1,
        };
        nearest = nearest.max(nearness);
        if nearest == 3 {
            break;
        }
    }
    nearest
}
