//! Slots: what may stand at one place of a sequence.

use crate::index::common;
use crate::index::scores;
use crate::index::{FORM, Index, TERM};
use crate::matches::order::ascending;
use crate::matches::tier::Tier;

/// What may stand at one place of a sequence.
#[derive(Debug, Default, Clone)]
pub(crate) struct Slot {
    /// Terms in ascending order, each with how it answers.
    pub terms: Vec<(u32, u8)>,
    /// One bit for each term, where there are many.
    bits: Vec<u64>,
    /// Whether any term fits.
    pub any: bool,
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
const MANY: usize = 2;

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

    /// Whether a term may answer, as far as is seen at once.
    pub fn may_be(&self, term: u32) -> bool {
        let id = term & TERM;
        match self.bits.get(id as usize / 64) {
            Some(bits) => bits >> (id % 64) & 1 != 0,
            None => self.bits.is_empty(),
        }
    }

    /// How a term of a unit answers to what was typed; 0 if it does not.
    pub fn tier_of(&self, term: u32) -> u8 {
        let id = term & TERM;
        if self.any {
            return if id == 0 { 0 } else { Tier::Exact as u8 };
        }
        if !self.may_be(term) {
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

    pub fn size(&self, index: &Index) -> usize {
        if self.any {
            return usize::MAX;
        }
        self.terms.iter().map(|(term, _)| index.postings.size_of(*term)).sum()
    }

    /// Raises the scores of all units in which one of the terms stands.
    pub fn score(&self, index: &Index, most: u8, scores: &mut [u8]) {
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
    pub fn units(&self, index: &Index) -> Vec<u64> {
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
