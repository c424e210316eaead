//! Alternatives: queries of which any may be answered.

use crate::matches::Matches;

impl Matches {
    /// What answers to this query or to another. What answers to all of one counts more than what answers to
    /// nearly all of the other.
    pub(super) fn or(mut self, mut other: Matches) -> Matches {
        if self.partial && !other.partial {
            std::mem::swap(&mut self, &mut other);
        }
        // Words of both are marked and explained.
        self.wants.append(&mut other.wants);
        self.complete &= other.complete;
        self.entities.extend(other.entities);
        let is_worse = other.partial && !self.partial;
        if !is_worse || self.letters.iter().all(|has_hit| !has_hit) {
            join(&mut self.scores, other.scores);
            join(&mut self.together, other.together);
            self.letters.iter_mut().zip(other.letters).for_each(|(all, more)| *all |= more);
            self.partial |= is_worse;
        }
        self
    }
}

/// The better of two scores for each unit; where one side knows nothing, the other one's.
fn join(scores: &mut Vec<u8>, others: Vec<u8>) {
    if scores.is_empty() {
        *scores = others;
    } else {
        scores.iter_mut().zip(others).for_each(|(score, other)| *score = (*score).max(other));
    }
}
