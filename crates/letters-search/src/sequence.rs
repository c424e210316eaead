//! Sequences: terms one after another, each in one of several forms.

use crate::common;
use crate::index::{FORM, Index, TERM, TOGETHER};
use crate::order::ascending;
use crate::scores;
use crate::tier::Tier;

/// What may stand at one place of a sequence.
#[derive(Debug, Default, Clone)]
pub(crate) struct Slot {
    /// Terms in ascending order, each with how it answers.
    terms: Vec<(u32, u8)>,
    /// One bit for each term, where there are many.
    bits: Vec<u64>,
    /// Whether any term fits.
    any: bool,
    /// The form that was typed.
    form: u8,
    /// Where in [`Index::common`] the units are in which one of the beginnings stands.
    common: Option<usize>,
}

/// Terms that answer, each with how it does, as numbers that are put in order.
#[derive(Debug, Default, Clone)]
pub(crate) struct Answering(Vec<u64>);

impl Answering {
    /// Adds a term.
    pub fn push(&mut self, term: u32, tier: Tier) {
        self.0.push(u64::from(term) << 8 | u64::from(u8::MAX - tier as u8));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The form of what was typed where every form is as good.
pub(crate) const ANY_FORM: u8 = u8::MAX;

/// From how many terms on a slot has bits.
const MANY: usize = 16;

impl Slot {
    /// One of some terms; [`Tier::Exact`] stands for the typed term itself, in whatever form.
    pub fn new(terms: Answering, form: u8) -> Slot {
        let mut keys = ascending(terms.0);
        keys.dedup_by_key(|key| *key >> 8);
        let terms: Vec<_> =
            keys.iter().map(|key| ((key >> 8) as u32, u8::MAX - *key as u8)).collect();
        let mut bits = Vec::new();
        if let Some((last, _)) = terms.last().filter(|_| terms.len() >= MANY) {
            bits = vec![0; *last as usize / 64 + 1];
            terms.iter().for_each(|(term, _)| bits[*term as usize / 64] |= 1 << (term % 64));
        }
        Slot { terms, bits, form, ..Slot::default() }
    }

    /// Any term: the last character of a run, which the pair before has settled.
    pub fn any() -> Slot {
        Slot { any: true, ..Slot::default() }
    }

    /// The same slot, with the units of a very common beginning known beforehand.
    pub fn with_common(self, common: Option<usize>) -> Slot {
        Slot { common, ..self }
    }

    /// Whether nothing can stand here.
    pub fn is_empty(&self) -> bool {
        !self.any && self.terms.is_empty()
    }

    /// How a term of a unit answers to what was typed; 0 if it does not.
    fn tier_of(&self, term: u32) -> u8 {
        let id = term & TERM;
        if self.any {
            return if id == 0 { 0 } else { Tier::Exact as u8 };
        }
        let may_be = match self.bits.get(id as usize / 64) {
            Some(bits) => bits >> (id % 64) & 1 != 0,
            None => self.bits.is_empty(),
        };
        if !may_be {
            return 0;
        }
        let found = match self.terms.as_slice() {
            [one] => (one.0 == id).then_some(0),
            terms => terms.binary_search_by_key(&id, |(term, _)| *term).ok(),
        };
        let Some(at) = found else { return 0 };
        let tier = self.terms[at].1;
        if tier == Tier::Exact as u8 && !self.is_form(1 << (term >> FORM)) {
            Tier::Folded as u8
        } else {
            tier
        }
    }

    /// Whether one of some forms, one bit for each, is the form that was typed.
    fn is_form(&self, forms: u8) -> bool {
        self.form == ANY_FORM || forms >> self.form & 1 != 0
    }

    fn size(&self, index: &Index) -> usize {
        if self.any {
            return usize::MAX;
        }
        self.terms.iter().map(|(term, _)| index.postings.size_of(*term)).sum()
    }

    /// Raises the scores of all units in which one of the terms stands.
    fn score(&self, index: &Index, most: u8, scores: &mut [u8]) {
        let mut from_common = 0;
        if let Some(units) = self.common.and_then(|at| index.common.beginning(at)) {
            from_common = Tier::Beginning as u8;
            scores::raise(scores, units, from_common.min(most));
        }
        for (term, tier) in self.terms.iter().filter(|(_, tier)| *tier > from_common) {
            let exact = *tier == Tier::Exact as u8;
            let tier = |forms: u8| {
                let other_form = exact && !self.is_form(forms);
                if other_form { Tier::Folded as u8 } else { *tier }.min(most)
            };
            if let Some(forms) = index.common.term(*term) {
                let forms = forms.iter().enumerate();
                forms.for_each(|(form, units)| scores::raise(scores, units, tier(1 << form)));
                continue;
            }
            for posting in index.postings.of(*term) {
                let score = &mut scores[posting.unit as usize];
                *score = (*score).max(tier(posting.forms));
            }
        }
    }

    /// The units in which one of the terms stands, one bit for each.
    fn units(&self, index: &Index) -> Vec<u64> {
        let mut units = common::no_units(index);
        if let Some(others) = self.common.and_then(|at| index.common.beginning(at)) {
            common::join(&mut units, others);
            return units;
        }
        for (term, _) in &self.terms {
            match index.common.term(*term) {
                Some(forms) => forms.iter().for_each(|form| common::join(&mut units, form)),
                None => common::add_units(index, *term, &mut units),
            }
        }
        units
    }
}

/// Terms one after another, each in one of several forms.
#[derive(Debug)]
pub(crate) struct Sequence {
    slots: Vec<Slot>,
    /// The slot whose term is looked for first, the rarest one.
    anchor: usize,
    /// The best that this sequence can be.
    most: u8,
}

impl Sequence {
    /// A sequence; nothing if it cannot stand anywhere.
    pub fn new(slots: Vec<Slot>, most: Tier) -> Option<Sequence> {
        let possible = !slots.is_empty() && slots.iter().all(|slot| !slot.is_empty());
        possible.then_some(Sequence { slots, anchor: 0, most: most as u8 })
    }

    /// Sequences one after another, as one.
    pub fn of(index: &Index, sequences: &[&Sequence]) -> Option<Sequence> {
        let slots = sequences.iter().flat_map(|sequence| sequence.slots.iter().cloned());
        let mut sequence = Sequence::new(slots.collect(), Tier::Exact)?;
        sequence.rarest_first(index);
        Some(sequence)
    }

    /// The number of terms.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Raises the scores of all units that contain the sequence. Looks into at most `effort` units,
    /// and returns whether that was enough.
    pub fn score(&mut self, index: &Index, scores: &mut [u8], effort: &mut usize) -> bool {
        // The last character of a run is settled by the pair before it.
        let settling = self.slots.iter().rposition(|slot| !slot.any).unwrap_or(0);
        if let [slot] = &self.slots[..=settling] {
            slot.score(index, self.most, scores);
            return true;
        }
        let candidates = self.candidates(index);
        self.score_in(index, &candidates, scores, effort)
    }

    /// The same where units are known that may contain the sequence.
    pub fn score_in(
        &self,
        index: &Index,
        candidates: &[u32],
        scores: &mut [u8],
        effort: &mut usize,
    ) -> bool {
        for units in candidates.chunks(TOGETHER) {
            index.touch(units);
            for unit in units {
                if *effort == 0 {
                    return false;
                }
                *effort -= 1;
                let score = &mut scores[*unit as usize];
                if *score < self.most {
                    self.find(index.terms_of(*unit), |_, tier| {
                        *score = (*score).max(tier);
                        *score < self.most
                    });
                }
            }
        }
        true
    }

    /// The slots, the rarest one first, which is the anchor.
    fn rarest_first(&mut self, index: &Index) -> Vec<u64> {
        let order: Vec<u64> = (0..self.slots.len())
            .map(|at| ((self.slots[at].size(index) as u64).min(1 << 40)) << 16 | at as u64)
            .collect();
        let order = ascending(order);
        self.anchor = order.first().map_or(0, |key| *key as usize & 0xffff);
        order
    }

    /// The units in which all the terms stand, if not yet one after another.
    fn candidates(&mut self, index: &Index) -> Vec<u32> {
        let order = self.rarest_first(index);
        let slot = |key: u64| &self.slots[key as usize & 0xffff];
        let Some((rarest, others)) = order.split_first() else { return Vec::new() };
        let mut candidates: Vec<u32> = match slot(*rarest) {
            Slot { terms, .. } if terms.len() == 1 => {
                index.postings.of(terms[0].0).map(|posting| posting.unit).collect()
            }
            rarest => bits(&rarest.units(index)).collect(),
        };
        // More than a few terms divide no further what the rarest ones have left.
        for key in others.iter().take(4).filter(|key| !slot(**key).any) {
            if candidates.len() < 64 {
                break;
            }
            let units = slot(*key).units(index);
            candidates.retain(|unit| units[*unit as usize / 64] >> (unit % 64) & 1 != 0);
        }
        candidates
    }

    /// Visits the places of the sequence in a unit, the first term there and how it answers, until
    /// no more are wanted.
    pub fn find(&self, terms: &[u32], mut visit: impl FnMut(usize, u8) -> bool) {
        let anchor = &self.slots[self.anchor];
        let mut at = 0;
        while let Some(rest) = terms.get(at..) {
            // One term is looked for in a loop that a machine can do for several at once.
            let found = match anchor.terms.as_slice() {
                [(only, _)] if !anchor.any => rest.iter().position(|term| term & TERM == *only),
                _ => rest.iter().position(|term| anchor.tier_of(*term) > 0),
            };
            let Some(found) = found else { return };
            at += found + 1;
            let Some(start) = (at - 1).checked_sub(self.anchor) else { continue };
            let tier = self.tier_at(&terms[start..]);
            if tier > 0 && !visit(start, tier) {
                return;
            }
        }
    }

    /// How the beginning of some terms answers; 0 if it does not.
    fn tier_at(&self, terms: &[u32]) -> u8 {
        if terms.len() < self.slots.len() {
            return 0;
        }
        let mut worst = self.most;
        for (slot, term) in self.slots.iter().zip(terms) {
            worst = worst.min(slot.tier_of(*term));
            if worst == 0 {
                break;
            }
        }
        worst
    }
}

fn bits(words: &[u64]) -> impl Iterator<Item = u32> {
    words.iter().zip(0..).flat_map(|(word, at): (&u64, u32)| {
        (0..64).filter(move |bit| word >> bit & 1 != 0).map(move |bit| at * 64 + bit)
    })
}
