//! Sequences: terms one after another, each in one of several forms.

use crate::index::common;
use crate::index::{Index, TERM, TOGETHER};
use crate::matches::order::ascending;
use crate::matches::tier::Tier;
use crate::plan::slot::Slot;

/// Terms one after another, each in one of several forms.
#[derive(Debug)]
pub(crate) struct Sequence {
    slots: Vec<Slot>,
    /// The slot whose term is looked for first, the rarest one that has a single term.
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
        // One term is looked for faster than one of several.
        let at = |key: &u64| *key as usize & 0xffff;
        let mut single = order.iter().map(at).filter(|at| self.slots[*at].terms.len() == 1);
        self.anchor = single.next().or(order.first().map(at)).unwrap_or(0);
        order
    }

    /// The units in which all the terms stand, if not yet one after another.
    fn candidates(&mut self, index: &Index) -> Vec<u32> {
        let order = self.rarest_first(index);
        let slot = |key: u64| &self.slots[key as usize & 0xffff];
        let Some((rarest, others)) = order.split_first() else { return Vec::new() };
        let mut units = slot(*rarest).units(index);
        // More than a few terms divide no further what the rarest ones have left.
        for key in others.iter().take(4).filter(|key| !slot(**key).any) {
            if units.iter().map(|word| word.count_ones()).sum::<u32>() < 64 {
                break;
            }
            common::meet(&mut units, &slot(*key).units(index));
        }
        bits(&units)
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
                _ => rest.iter().position(|term| anchor.may_be(*term)),
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

/// The numbers of the bits that are set.
fn bits(words: &[u64]) -> Vec<u32> {
    let mut bits = Vec::new();
    for (word, at) in words.iter().zip((0..).step_by(64)) {
        let mut rest = *word;
        while rest != 0 {
            bits.push(at + rest.trailing_zeros());
            rest &= rest - 1;
        }
    }
    bits
}
