//! The index: what is known of all places of all letters when a query comes.

pub(crate) mod builder;
pub(crate) mod common;
pub(crate) mod lexicon;
pub(crate) mod place;
pub(crate) mod posting;
pub(crate) mod scores;

use std::ops::Range;

use letters_model::{EntityId, Library, Shelved, TopicId};

use crate::index::builder::Builder;
use crate::index::common::Common;
use crate::index::lexicon::Lexicon;
use crate::index::place::{Place, kind};
use crate::index::posting::Postings;
use crate::matches::tier::Tier;

/// The index of a [`Library`].
///
/// Its unit is a [`Place`] in a letter with all its texts in all languages, so that words of one
/// query may stand in different languages of one passage. Units are numbered in the order of the
/// library, newest letter first. After them come the entities, each with its names as one unit, and then the
/// topics: what is found there is who, or what, a query names.
#[derive(Debug, Default)]
pub struct Index {
    pub(crate) lexicon: Lexicon,
    pub(crate) postings: Postings,
    /// The terms of all units, in order: [`TERM`] is the number of the term.
    pub(crate) terms: Vec<u32>,
    /// Where in `terms` each unit begins, and where the last one ends.
    pub(crate) starts: Vec<u32>,
    /// For each unit of a letter the letter, by its place in the library.
    pub(crate) letters: Vec<u32>,
    /// The first unit of each letter, and where those of the last one end.
    pub(crate) firsts: Vec<u32>,
    /// For each unit of a letter the place, as a number.
    pub(crate) places: Vec<u32>,
    /// The address of each letter.
    pub(crate) addresses: Vec<String>,
    /// The entities, in the order of the library.
    pub(crate) entities: Vec<EntityId>,
    /// The topics, by their ids. Wherever entities are known by numbers, topics follow them: what has a topic
    /// is found by the topic's names, as what names an entity is by the entity's.
    pub(crate) topics: Lexicon,
    /// Where in `mentions` the units that name each entity begin.
    pub(crate) mention_starts: Vec<u32>,
    pub(crate) mentions: Vec<u32>,
    /// Every name of every entity without spaces, and for each who bears it.
    pub(crate) names: Lexicon,
    pub(crate) bearers: Vec<Vec<u32>>,
    pub(crate) common: Common,
}

/// The number of a term in [`Index::terms`]; 0 is the end of a text.
pub(crate) const TERM: u32 = (1 << 29) - 1;
/// The bit of a term in a title, in an ask or in a name.
pub(crate) const PROMINENT: u32 = 1 << 29;
/// So many units are fetched from memory together (see [`Index::touch`]).
pub(crate) const TOGETHER: usize = 16;
/// Where the form of a term begins.
pub(crate) const FORM: u32 = 30;

impl Index {
    /// The index of a library, made at once. [`Builder`] makes it in slices.
    pub fn new(library: &Library) -> Index {
        let mut builder = Builder::new();
        while !builder.work(library, usize::MAX).is_done() {}
        builder.finish()
    }

    /// The number of letters.
    pub fn letters(&self) -> usize {
        self.addresses.len()
    }

    /// About how many bytes of memory the index takes.
    pub fn size(&self) -> usize {
        let numbers = self.terms.len() + self.starts.len() + self.letters.len() + self.places.len();
        self.postings.size()
            + 4 * (numbers + self.mentions.len())
            + 24 * self.lexicon.len()
            + self.common.size()
    }

    /// The number of units in letters; the names of entities follow them.
    pub(crate) fn units(&self) -> usize {
        self.places.len()
    }

    /// For how many units there are scores: so many that eights, and words of 64 bits, are whole.
    pub(crate) fn scores(&self) -> usize {
        self.starts.len().next_multiple_of(64)
    }

    /// The units of each letter.
    pub(crate) fn each_letter(&self) -> impl Iterator<Item = Range<usize>> {
        self.firsts.windows(2).map(|pair| pair[0] as usize..pair[1] as usize)
    }

    /// The terms of a unit, text after text.
    pub(crate) fn terms_of(&self, unit: u32) -> &[u32] {
        let unit = unit as usize;
        match (self.starts.get(unit), self.starts.get(unit + 1)) {
            (Some(start), Some(end)) => &self.terms[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// The terms of a unit that are printed. The last text of a title and of a report is its date in other
    /// spellings.
    pub(crate) fn printed_terms(&self, unit: u32) -> &[u32] {
        let terms = self.terms_of(unit);
        let ends = || terms.iter().enumerate().rev().filter(|(_, term)| **term & TERM == 0);
        match self.place(unit) {
            Place::Title | Place::Coverage(_) => {
                &terms[..ends().nth(1).map_or(0, |(at, _)| at + 1)]
            }
            _ => terms,
        }
    }

    /// Reads a little of all the terms of some units, so that memory, which is slow to answer, brings
    /// them all at once and not one after the other.
    pub(crate) fn touch(&self, units: &[u32]) {
        // A line of memory has 64 bytes.
        let lines = units.iter().flat_map(|unit| self.terms_of(*unit).iter().step_by(16));
        std::hint::black_box(lines.fold(0, |all, term| all ^ term));
    }

    pub(crate) fn place(&self, unit: u32) -> Place {
        Place::unpack(self.places[unit as usize])
    }

    pub(crate) fn address(&self, unit: u32) -> &str {
        &self.addresses[self.letters[unit as usize] as usize]
    }

    pub(crate) fn shelved<'a>(&self, library: &'a Library, unit: u32) -> Option<Shelved<'a>> {
        library.letter(self.address(unit))
    }

    /// Whether a number is that of an entity, and of no topic.
    pub(crate) fn is_entity(&self, number: u32) -> bool {
        (number as usize) < self.entities.len()
    }

    /// The number of a topic, beyond those of entities.
    pub(crate) fn topic(&self, id: &TopicId) -> Option<u32> {
        let number = self.topics.find_word(id.as_str().as_bytes())?;
        Some(self.entities.len() as u32 + number)
    }

    /// The units that name an entity, list it or ask something for it.
    pub(crate) fn mentions_of(&self, entity: u32) -> &[u32] {
        let at = entity as usize;
        match (self.mention_starts.get(at), self.mention_starts.get(at + 1)) {
            (Some(start), Some(end)) => &self.mentions[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

impl Index {
    /// Lets all places of a letter answer, at least so well, whose title or subject line does; says
    /// whether any does.
    pub(crate) fn spread(&self, scores: &mut [u8], tier: Tier) -> bool {
        let mut is_any = false;
        for units in self.each_letter() {
            let mut heads = units.clone().take_while(|unit| kind::is_head(self.places[*unit]));
            if heads.any(|unit| scores[unit] > 0) {
                is_any = true;
                scores[units].iter_mut().for_each(|score| *score = (*score).max(tier as u8));
            }
        }
        is_any
    }

    /// Leaves only the scores of titles and subject lines.
    pub(crate) fn keep_titles(&self, scores: &mut [u8]) {
        for (unit, score) in scores.iter_mut().enumerate() {
            if !self.places.get(unit).is_some_and(|place| kind::is_head(*place)) {
                *score = 0;
            }
        }
    }
}
