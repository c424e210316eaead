//! Matches: all units that answer to a query, before anything is ranked or shown.

mod alternatives;
pub(crate) mod excerpt;
pub(crate) mod hit;
pub(crate) mod named;
pub(crate) mod order;
pub(crate) mod rank;
pub(crate) mod reason;
pub(crate) mod tier;
pub(crate) mod together;

use std::collections::HashSet;

use letters_model::{EntityId, Seed};

use crate::index::Index;
use crate::index::scores;
use crate::lenience::Lenience;
use crate::matches::named::named;
use crate::matches::rank::CLOSELY;
use crate::matches::tier::Tier;
use crate::matches::together::together;
use crate::plan;
use crate::plan::run;
use crate::plan::want::Want;
use crate::query::Query;

/// All that answers to a query. Filters are applied afterwards, so that one evaluation serves the
/// results, the counts of all facets and the advice when there is nothing.
#[derive(Debug)]
pub struct Matches {
    pub(crate) wants: Vec<Want>,
    /// For each unit the worst of the answers to all wants; 0 where one has none.
    pub(crate) scores: Vec<u8>,
    /// For each unit how the words follow one another there; empty where that need not be known.
    pub(crate) together: Vec<u8>,
    /// For each letter whether one of its units answers.
    letters: Vec<bool>,
    /// Who is named.
    pub(crate) entities: Vec<u32>,
    blank: bool,
    complete: bool,
    partial: bool,
}

/// How many hits there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Places, most of them passages.
    pub passages: usize,
    /// Letters with at least one of them.
    pub letters: usize,
}

/// What became of one part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The part as it was typed.
    pub typed: String,
    /// In how many places it was found, whatever else is wanted there.
    pub found: usize,
    /// How well at best; nothing if it was not found.
    pub tier: Option<Tier>,
}

/// How many places are looked into for phrases: a millisecond's worth. Only the commonest phrases of
/// a very large library need more.
const EFFORT: usize = 4_000;

/// In how many places words are looked for that follow one another, where there are many hits.
const FOLLOWING: usize = 2_000;

impl Matches {
    /// Evaluates a query within a few milliseconds even in a large library, for while someone types.
    pub fn new(index: &Index, query: &Query) -> Matches {
        Matches::with(index, query, &Lenience::ALL, true)
    }

    /// Evaluates a query, looking into every place that may contain a phrase: for when someone has
    /// paused, if [`Matches::is_complete`] was not true.
    pub fn complete(index: &Index, query: &Query) -> Matches {
        Matches::with(index, query, &Lenience::ALL, false)
    }

    /// Evaluates a query with so much lenience, as [`Matches::new`] does while someone types, or else as
    /// [`Matches::complete`] does.
    pub fn with(index: &Index, query: &Query, lenience: &Lenience, is_typing: bool) -> Matches {
        let effort = &mut if is_typing { EFFORT } else { usize::MAX };
        let mut matches = Matches::of(index, query, lenience, is_typing, effort);
        for earlier in query.alternatives.iter().rev() {
            matches = Matches::of(index, earlier, lenience, is_typing, effort).or(matches);
        }
        matches
    }

    /// What answers to a query, whatever its alternatives.
    fn of(
        index: &Index,
        query: &Query,
        lenience: &Lenience,
        is_typing: bool,
        effort: &mut usize,
    ) -> Matches {
        let mut wants = plan::wants(index, query, lenience, effort);
        let unwanted = plan::unwanted(index, query, effort);
        let mut scores = all_of(&wants, index, !unwanted.is_empty());
        let is_any = |scores: &[u8]| scores::any(&scores[..index.units()], 1);
        for meant in lenience.meant {
            if wants.is_empty() || is_any(&scores) {
                break;
            }
            if meant(index, &mut wants, effort) {
                scores = all_of(&wants, index, !unwanted.is_empty());
            }
        }
        let partial = !wants.is_empty() && !is_any(&scores);
        if partial {
            scores = (lenience.most)(index, &wants, scores);
        }
        for want in &unwanted {
            scores::remove(&mut scores, &want.scores);
        }
        let mut complete = wants.iter().chain(&unwanted).all(|want| want.complete);
        let mut following = Vec::new();
        // Few hits are all looked at closely anyway.
        if scores::count(&scores[..index.units()]) > CLOSELY {
            let effort = if is_typing { FOLLOWING } else { usize::MAX };
            let hits = &scores[..index.units()];
            let (found, is_enough) = together(index, &wants, hits, effort);
            following = found;
            complete &= is_enough;
        }
        let mut entities =
            if wants.is_empty() { Vec::new() } else { named(index, &wants, &scores) };
        if entities.is_empty() {
            entities = (lenience.whom)(index, &wants);
        }
        let letters = letters(index, &scores[..index.units()]);
        let partial = partial && is_any(&scores);
        Matches {
            wants,
            scores,
            together: following,
            letters,
            entities,
            blank: query.is_blank(),
            complete,
            partial,
        }
    }

    /// Whether the query asks for no words at all.
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// Whether everything was looked at. If not, there may be more hits of a phrase of very common
    /// words than are counted, and an old one of them may stand too late.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether nothing answers to all parts of a long query, and what answers to nearly all of them is
    /// taken instead.
    pub fn is_partial(&self) -> bool {
        self.partial
    }

    /// How many hits there are in the letters that are kept: for each letter of the library, in its
    /// order, whether it is. Without a list all are.
    pub fn count(&self, index: &Index, kept: Option<&[bool]>) -> Count {
        let scores = &self.scores[..index.units()];
        let Some(kept) = kept else {
            let letters = self.letters.iter().filter(|has_hit| **has_hit).count();
            return Count { passages: scores::count(scores), letters };
        };
        let letters = index.each_letter().zip(self.letters.iter().zip(kept));
        let letters = letters.filter(|(_, (has_hit, kept))| **has_hit && **kept);
        letters.fold(Count::default(), |count, (units, _)| Count {
            passages: count.passages + scores::count(&scores[units]),
            letters: count.letters + 1,
        })
    }

    /// For each letter of the library, in its order, whether it has a hit.
    pub fn letters(&self) -> &[bool] {
        &self.letters
    }

    /// The entities that the query names, the best first; few.
    pub fn entities<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = &'a EntityId> {
        self.entities.iter().filter_map(|entity| index.entities.get(*entity as usize))
    }

    /// What became of each part of the query.
    pub fn tried(&self, index: &Index, query: &Query) -> Vec<Tried> {
        each_once(self.wants.iter().map(|want| tried(want, index, query)).collect())
    }

    /// What would be found alone: the parts of the query that are somewhere, and of characters without gaps
    /// that are nowhere as they stand, the parts that are known.
    pub fn alone(&self, index: &Index, query: &Query) -> Vec<Tried> {
        let mut effort = EFFORT;
        let mut alone = Vec::new();
        for want in &self.wants {
            if !want.is_missing(index) {
                alone.extend((self.wants.len() > 1).then(|| tried(want, index, query)));
                continue;
            }
            let runs = want.pieces.iter().filter(|piece| piece.is_run());
            let parts = runs.flat_map(|piece| run::known(index, piece, &mut effort));
            alone.extend(parts.map(|part| tried(&part, index, query)));
        }
        each_once(alone)
    }
}

/// Without what was typed twice.
fn each_once(mut all: Vec<Tried>) -> Vec<Tried> {
    let mut known: HashSet<String, Seed> = HashSet::default();
    all.retain(|tried| known.insert(tried.typed.clone()));
    all
}

fn tried(want: &Want, index: &Index, query: &Query) -> Tried {
    Tried { typed: want.text(query), found: want.count(index), tier: want.best(index) }
}

/// For each unit the worst of its answers to all wants. Without wants nothing answers, unless
/// something is not wanted, which leaves all the rest.
fn all_of(wants: &[Want], index: &Index, all_the_rest: bool) -> Vec<u8> {
    let Some((first, others)) = wants.split_first() else {
        let score = if all_the_rest { Tier::Exact as u8 } else { 0 };
        return vec![score; index.scores()];
    };
    let mut scores = first.scores.clone();
    others.iter().for_each(|want| scores::lower(&mut scores, &want.scores));
    scores
}

/// For each letter whether one of its units answers.
fn letters(index: &Index, scores: &[u8]) -> Vec<bool> {
    let mut letters = vec![false; index.letters()];
    let mut from = 0;
    while let Some(unit) = scores::next(scores, from) {
        let letter = index.letters[unit] as usize;
        letters[letter] = true;
        from = index.firsts[letter + 1] as usize;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::Matches;
    use crate::{Index, Query};
    use letters_model::Library;
    use std::sync::Arc;

    #[test]
    fn what_is_nowhere_as_it_stands_is_offered_by_its_parts() {
        let bundle = r#"{"format": "open-letters/1", "title": {"zh-Hant": "t"},
            "languages": ["zh-Hant"], "letters": [{"id": "a", "edition": "full", "date": "2020",
            "languages": ["zh-Hant"], "title": {"zh-Hant": "t"}, "blocks": [
            {"id": "p", "kind": "paragraph", "text": {"zh-Hant": "律師在渡口，碼頭在雨中"}}]}]}"#;
        let archive = letters_bundle::decode(bundle.as_bytes()).unwrap();
        let library = Library::new(vec![Arc::new(archive)]);
        let index = Index::new(&library);
        for (typed, expected) in [
            ("會見律師", "律師 1"),
            ("律師 大雨", "律師 1"),
            ("花碼頭燈渡口月", "碼頭 1, 渡口 1"),
            ("花", ""),
        ] {
            let query = Query::parse(typed);
            let alone = Matches::complete(&index, &query).alone(&index, &query);
            let alone: Vec<_> =
                alone.iter().map(|part| format!("{} {}", part.typed, part.found)).collect();
            assert_eq!(alone.join(", "), expected, "{typed}");
        }
    }
}
