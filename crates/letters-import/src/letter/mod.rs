//! From sorted lines to the letter.

pub(crate) mod align;
pub(crate) mod band;
pub(crate) mod compose;
pub(crate) mod doubtful;
pub(crate) mod doubtful_parties;
pub(crate) mod giving;
pub(crate) mod holders;
pub(crate) mod in_two;
pub(crate) mod lookup;
pub(crate) mod marking;
pub(crate) mod parties;
pub(crate) mod party_draft;
pub(crate) mod party_lines;
pub(crate) mod pieces;
pub(crate) mod quoted;
pub(crate) mod roll;
pub(crate) mod rows;
pub(crate) mod settled;
pub(crate) mod stretches;
