//! Hits: what is shown of a match, and why it is one.

use std::ops::Range;

use letters_model::{EntityId, Library, Shelved, Tag, TopicId};

use crate::fold::Folded;
use crate::index::place::{Part, Place, Words};
use crate::index::{Index, TERM};
use crate::matches::Matches;
use crate::matches::order::ascending;
use crate::matches::rank;
use crate::matches::reason::Reason;
use crate::matches::tier::Tier;
use crate::plan::expand::find;
use crate::plan::want::Want;
use crate::query::Query;
use crate::term::{Occurrence, terms};

/// A place in a letter that answers to a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The letter, by its address in the library.
    pub letter: String,
    /// The letter, by its place in the library.
    pub number: usize,
    /// The place in the letter.
    pub place: Place,
    /// The language of the text that answers best.
    pub language: Tag,
    /// How well the place answers: the more the better, comparable within one answer only.
    pub score: u32,
    /// How well the worst of its answers is one.
    pub tier: Tier,
    /// The texts of the place in which something answers, that which answers best first.
    pub texts: Vec<Found>,
    /// For each part of the query what answers to it here.
    pub reasons: Vec<Reason>,
}

/// What answers in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the text is at its place.
    pub part: Part,
    /// Its language.
    pub language: Tag,
    /// Where it answers, in bytes of the printed text, in order and without overlaps.
    pub ranges: Vec<Range<usize>>,
}

impl Matches {
    /// The hits that come first in the letters that are kept (see [`Matches::count`]), with all that
    /// is to be shown of them.
    pub fn hits(
        &self,
        index: &Index,
        library: &Library,
        query: &Query,
        kept: Option<&[bool]>,
        limit: usize,
    ) -> Vec<Hit> {
        let best = rank::best(self, index, kept, limit);
        best.into_iter()
            .filter_map(|(unit, score)| self.hit(index, library, query, unit, score))
            .collect()
    }

    fn hit(
        &self,
        index: &Index,
        library: &Library,
        query: &Query,
        unit: u32,
        score: u32,
    ) -> Option<Hit> {
        let place = index.place(unit);
        let shelved = index.shelved(library, unit)?;
        let words = place.texts(library, &shelved);
        let mut found: Vec<(u32, Found)> = Vec::new();
        let mut reasons: Vec<Option<Reason>> = vec![None; self.wants.len()];
        // The index has the terms of one text after the other, each with a 0 behind it.
        let terms = index.terms_of(unit).split(|term| term & TERM == 0);
        for (text, terms) in words.iter().zip(terms) {
            let printed = text.printed();
            let answers = self.answers(index, &printed, text, terms);
            let mut weight = 0;
            for (number, want) in self.wants.iter().enumerate() {
                let of_want = answers.iter().filter(|answer| answer.want == number);
                let Some(best) =
                    of_want.max_by_key(|answer| (answer.entity.is_none(), answer.tier))
                else {
                    continue;
                };
                weight += 16 + best.tier as u32;
                let reason = best.reason(index, want, want.text(query), &printed);
                let worth = |reason: &Reason| (reason.entity.is_none(), reason.tier);
                if reasons[number].as_ref().is_none_or(|known| worth(known) < worth(&reason)) {
                    reasons[number] = Some(reason);
                }
            }
            if weight > 0 {
                let ranges = merged(answers.into_iter().map(|answer| answer.range));
                let weight = weight << 1 | u32::from(text.part == Part::Body);
                found.push((
                    weight,
                    Found { part: text.part, language: text.language.clone(), ranges },
                ));
            }
        }
        self.name_reasons(index, library, query, place.entities(shelved.letter), &mut reasons);
        self.letter_reasons(index, query, &shelved, unit, &mut reasons);
        let best = found.iter().map(|(weight, _)| *weight).max().unwrap_or(0);
        let at = found.iter().position(|(weight, _)| *weight == best).unwrap_or(0);
        found.get_mut(..=at).into_iter().for_each(|front| front.rotate_right(1));
        let first = found.first().map(|(_, found)| found.language.clone());
        Some(Hit {
            letter: index.address(unit).to_owned(),
            number: index.letters[unit as usize] as usize,
            place,
            language: first.or_else(|| words.first().map(|text| text.language.clone()))?,
            score,
            tier: reasons.iter().flatten().map(|reason| reason.tier).min().unwrap_or(Tier::Exact),
            texts: found.into_iter().map(|(_, found)| found).collect(),
            reasons: reasons.into_iter().flatten().collect(),
        })
    }

    /// Gives the reason where a place names an entity without a mark in its text: a party, or an ask.
    fn name_reasons(
        &self,
        index: &Index,
        library: &Library,
        query: &Query,
        entities: Vec<&EntityId>,
        reasons: &mut [Option<Reason>],
    ) {
        for (want, reason) in self.wants.iter().zip(reasons) {
            let known = want.entities.iter();
            let mut known = known.filter_map(|at| Some((at, index.entities.get(*at as usize)?)));
            let named = known.find(|(_, id)| reason.is_none() && entities.contains(id));
            let Some((entity, id)) = named else { continue };
            let name = library.entity(id).and_then(|entity| entity.name.iter().next());
            *reason = Some(Reason {
                typed: want.text(query),
                printed: name.map(|(_, name)| name.clone()).unwrap_or_default(),
                tier: Tier::Entity,
                entity: Some(id.clone()),
                is_whole: want.bearers.contains(entity),
            });
        }
    }

    /// Gives the reason where a place answers by a topic, by a date as it is not printed, or by the
    /// title or the date of its letter.
    fn letter_reasons(
        &self,
        index: &Index,
        query: &Query,
        shelved: &Shelved<'_>,
        unit: u32,
        reasons: &mut [Option<Reason>],
    ) {
        let (place, letter) = (index.place(unit), shelved.letter);
        let date = match place {
            Place::Coverage(at) => letter.coverage.get(at).and_then(|report| report.date),
            _ => None,
        };
        let date = date.unwrap_or(letter.date);
        let topic = |want: &Want| {
            let is_known = |id: &&TopicId| {
                index.topic(id).is_some_and(|number| want.entities.contains(&number))
            };
            let topic = place.topics(letter).iter().find(is_known);
            topic.map(ToString::to_string).unwrap_or_default()
        };
        for (want, reason) in self.wants.iter().zip(reasons) {
            let Some(tier) = Tier::from_number(want.scores[unit as usize]) else { continue };
            let reason = reason.get_or_insert_with(|| Reason {
                typed: want.text(query),
                printed: if tier == Tier::Topic { topic(want) } else { date.to_string() },
                tier,
                entity: None,
                is_whole: false,
            });
            // A name that was misspelt is known by its score.
            if reason.entity.is_some() {
                reason.tier = reason.tier.min(tier);
            }
        }
    }

    /// Where a text answers to the query, in bytes of the printed text: what a page marks.
    pub fn ranges(&self, index: &Index, text: &Words<'_>) -> Vec<Range<usize>> {
        let printed = text.printed();
        let mut spelt = Vec::new();
        // What the lexicon does not know answers to nothing, like the end of a text.
        let known = |found: Occurrence<'_>| find(index, &found, &mut spelt).unwrap_or(0);
        let known: Vec<u32> = terms(&Folded::new(&printed)).map(known).collect();
        merged(self.answers(index, &printed, text, &known).into_iter().map(|answer| answer.range))
    }

    /// What answers in a text that has these terms.
    fn answers(
        &self,
        index: &Index,
        printed: &str,
        text: &Words<'_>,
        known: &[u32],
    ) -> Vec<Answer> {
        let mut answers = Vec::new();
        // Where the terms stand is asked only where one answers.
        let mut places: Vec<Range<usize>> = Vec::new();
        for (number, want) in self.wants.iter().enumerate() {
            for sequence in &want.sequences {
                sequence.find(known, |at, tier| {
                    if places.is_empty() {
                        places = places_of_terms(printed);
                    }
                    let ends = (places.get(at), places.get(at + sequence.len() - 1));
                    if let (Some(first), Some(last)) = ends {
                        let tier = Tier::from_number(tier).unwrap_or(Tier::Exact);
                        let range = first.start..last.end;
                        answers.push(Answer { want: number, range, tier, entity: None });
                    }
                    true
                });
            }
            if want.entities.is_empty() {
                continue;
            }
            for (range, id) in text.names() {
                let named = |entity: &&u32| index.entities.get(**entity as usize) == Some(id);
                if let Some(entity) = want.entities.iter().find(named) {
                    let entity = Some(*entity);
                    answers.push(Answer { want: number, range, tier: Tier::Entity, entity });
                }
            }
        }
        answers
    }
}

/// Where each term of a text stands in it, in bytes.
fn places_of_terms(printed: &str) -> Vec<Range<usize>> {
    let place = |found: Occurrence<'_>| {
        let (first, last) = (found.characters.first(), found.characters.last());
        first.map_or(0, |c| c.start as usize)..last.map_or(0, |c| c.end as usize)
    };
    terms(&Folded::new(printed)).map(place).collect()
}

/// What answers to a want in a text.
struct Answer {
    want: usize,
    range: Range<usize>,
    tier: Tier,
    entity: Option<u32>,
}

impl Answer {
    fn reason(&self, index: &Index, want: &Want, typed: String, printed: &str) -> Reason {
        let printed = printed.get(self.range.clone()).unwrap_or_default();
        let differs = !printed.eq_ignore_ascii_case(&typed);
        // Forms are told apart by a sum that seldom errs; here is the text itself.
        let tier = match self.tier {
            Tier::Exact if differs => Tier::Folded,
            Tier::Folded if !differs => Tier::Exact,
            tier => tier,
        };
        let entity = self.entity.and_then(|entity| index.entities.get(entity as usize).cloned());
        let is_whole = self.entity.is_some_and(|entity| want.bearers.contains(&entity));
        Reason { typed, printed: printed.to_owned(), tier, entity, is_whole }
    }
}

/// Ranges in order, those that overlap or touch as one.
fn merged(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let keys: Vec<u64> =
        ranges.map(|range| (range.start as u64) << 32 | range.end as u64).collect();
    let mut merged: Vec<Range<usize>> = Vec::new();
    for key in ascending(keys) {
        let (start, end) = ((key >> 32) as usize, key as u32 as usize);
        match merged.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => merged.push(start..end),
        }
    }
    merged
}
