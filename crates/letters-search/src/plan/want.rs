//! Wants: what one part of a query asks for, and how each unit answers to it.

use std::ops::Range;

use crate::index::Index;
use crate::index::scores;
use crate::matches::tier::Tier;
use crate::plan::sequence::Sequence;
use crate::query::Query;
use crate::query::piece::Piece;

/// What one part of a query asks for, and how each unit answers to it.
#[derive(Debug)]
pub(crate) struct Want {
    /// Where it stands in the query, in bytes.
    pub typed: Range<usize>,
    pub pieces: Vec<Piece>,
    /// Whether its last word may go on.
    pub open: bool,
    /// Whether it is wanted as it stands.
    pub quoted: bool,
    pub in_title: bool,
    /// Whether it is a day, in whatever way that was typed.
    pub is_day: bool,
    /// What answers to it.
    pub sequences: Vec<Sequence>,
    /// The entities that are known by it: what names them answers too.
    pub entities: Vec<u32>,
    /// Those of these of whom it is, or is part of, a whole name.
    pub bearers: Vec<u32>,
    /// For each unit, the names of entities included, how it answers; 0 where it does not.
    pub scores: Vec<u8>,
    /// Whether all units were looked at.
    pub complete: bool,
}

impl Want {
    pub fn new(index: &Index, pieces: Vec<Piece>) -> Want {
        let start = pieces.first().map_or(0, |piece| piece.typed.start);
        let end = pieces.last().map_or(0, |piece| piece.typed.end);
        Want {
            typed: start..end,
            pieces,
            open: false,
            quoted: false,
            in_title: false,
            is_day: false,
            sequences: Vec::new(),
            entities: Vec::new(),
            bearers: Vec::new(),
            scores: vec![0; index.scores()],
            complete: true,
        }
    }

    /// What was typed, as it stands in the query.
    pub fn text(&self, query: &Query) -> String {
        query.text().get(self.typed.clone()).unwrap_or_default().to_owned()
    }

    /// Takes one more sequence as an answer.
    pub fn answer_by(&mut self, index: &Index, sequence: Option<Sequence>, effort: &mut usize) {
        if let Some(mut sequence) = sequence {
            self.complete &= sequence.score(index, &mut self.scores, effort);
            self.sequences.push(sequence);
        }
    }

    /// Takes what names an entity as an answer, which is no better than the name answers; or what has a topic, which
    /// explains itself however its name was spelt.
    pub fn answer_by_entity(&mut self, index: &Index, entity: u32, name: Tier) {
        let tier = if index.is_entity(entity) { name.min(Tier::Entity) } else { Tier::Topic };
        if !self.entities.contains(&entity) {
            self.entities.push(entity);
        }
        for unit in index.mentions_of(entity) {
            let score = &mut self.scores[*unit as usize];
            *score = (*score).max(tier as u8);
        }
    }

    /// Whether it is, or is part of, a whole name.
    pub fn is_name(&self) -> bool {
        !self.bearers.is_empty()
    }

    /// Takes places as an answer whose letter has it in its title or date; says whether any does.
    pub fn answer_by_letters(&mut self, index: &Index) -> bool {
        index.spread(&mut self.scores, Tier::Letter)
    }

    /// The number of units in letters that answer.
    pub fn count(&self, index: &Index) -> usize {
        scores::count(&self.scores[..index.units()])
    }

    /// Whether no letter answers.
    pub fn is_missing(&self, index: &Index) -> bool {
        !scores::any(&self.scores[..index.units()], 1)
    }

    /// The entities and topics whose names answer.
    pub fn named(&self, index: &Index) -> impl Iterator<Item = u32> {
        let names = self.scores[index.units()..].iter().zip(0..);
        names.filter(|(score, _)| **score > 0).map(|(_, entity)| entity)
    }

    /// The best answer of all.
    pub fn best(&self, index: &Index) -> Option<Tier> {
        let found = &self.scores[..index.units()];
        (1..=Tier::Exact as u8)
            .rev()
            .find(|tier| scores::any(found, *tier))
            .and_then(Tier::from_number)
    }

    /// Whether no letter answers but by naming an entity.
    pub fn is_missing_as_it_stands(&self, index: &Index) -> bool {
        !scores::any(&self.scores[..index.units()], Tier::Entity as u8 + 1)
    }
}
