//! What letters together say of one entity.

use crate::{EntityId, Mention};

/// What letters together say of one entity: counts that a page shows each time it is drawn, and that
/// take a walk through all of its letters to find.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// How many passages concern it.
    pub passages: usize,
    /// How often something is asked on its behalf.
    pub asks: usize,
    /// The years in which letters mention it, in order of time.
    pub years: Vec<YearOfMentions>,
    /// Where among all its mentions (newest first) the first one with an ask stands.
    pub last_asking: Option<usize>,
}

/// One year of the letters that mention an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearOfMentions {
    /// The year.
    pub year: u16,
    /// How many letters mention it.
    pub naming: usize,
    /// How many of them ask something on its behalf.
    pub asking: usize,
    /// How often they ask something.
    pub asks: usize,
}

impl Profile {
    /// How many letters mention it.
    pub fn letters(&self) -> usize {
        self.years.iter().map(|year| year.naming).sum()
    }

    /// Goes through mentions of an entity, newest first, each with its place among all of them.
    pub(crate) fn of<'a>(
        entity: &EntityId,
        mentions: impl Iterator<Item = (usize, Mention<'a>)>,
    ) -> Profile {
        let mut profile = Profile::default();
        for (at, mention) in mentions {
            let asks = mention.passages().map(|passage| passage.asks_of(entity).count());
            let asks: usize = asks.sum();
            profile.passages += mention.passages().len();
            profile.asks += asks;
            if asks > 0 {
                profile.last_asking = profile.last_asking.or(Some(at));
            }
            profile.add_year(mention.shelved.letter.date.year(), asks);
        }
        profile.years.reverse();
        profile
    }

    fn add_year(&mut self, year: u16, asks: usize) {
        if self.years.last().is_none_or(|last| last.year != year) {
            self.years.push(YearOfMentions { year, naming: 0, asking: 0, asks: 0 });
        }
        if let Some(last) = self.years.last_mut() {
            last.naming += 1;
            last.asking += usize::from(asks > 0);
            last.asks += asks;
        }
    }
}
