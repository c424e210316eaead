//! Tiers: how what stands in a text answers to what was typed.

use crate::plan::edit::HARD;

/// How what stands in a text answers to what was typed, the worse the less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tier {
    /// With two slips.
    TwoSlips = 1,
    /// With one slip.
    OneSlip,
    /// Not in this place, but in the title or the date of its letter.
    Letter,
    /// Not by its words, but by a topic that it has.
    Topic,
    /// Not by its words, but by naming an entity that is known by the words typed.
    Entity,
    /// Within a longer word, or part by part.
    Part,
    /// As the beginning of a longer word.
    Beginning,
    /// As another form of the word: detained for detain.
    Stem,
    /// With a space more or less: Hongkong for Hong Kong.
    Joined,
    /// In another spelling that folds to the same: 郑 for 鄭.
    Folded,
    /// As it was typed, apart from case.
    Exact,
}

impl Tier {
    /// The tier of a word that is so far from what was typed.
    pub(crate) fn of_slips(slips: usize) -> Tier {
        if slips > HARD { Tier::TwoSlips } else { Tier::OneSlip }
    }

    /// The tier that a number says; nothing for 0 and for what is no tier.
    pub(crate) fn from_number(number: u8) -> Option<Tier> {
        const ALL: [Tier; 11] = [
            Tier::TwoSlips,
            Tier::OneSlip,
            Tier::Letter,
            Tier::Topic,
            Tier::Entity,
            Tier::Part,
            Tier::Beginning,
            Tier::Stem,
            Tier::Joined,
            Tier::Folded,
            Tier::Exact,
        ];
        ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}
