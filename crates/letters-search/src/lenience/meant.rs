//! What may have been meant by words that are nowhere together.

use crate::index::Index;
use crate::lenience::fillers;
use crate::lenience::in_letters;
use crate::lenience::misspelt;
use crate::lenience::synonyms;
use crate::lenience::titles;
use crate::lenience::web_address;
use crate::plan;
use crate::plan::want::Want;

/// Changes what is wanted; says whether that may have changed what answers.
pub(crate) type Meant = fn(&Index, &mut Vec<Want>, &mut usize) -> bool;

/// What may have been meant, one after the other, until something answers: the end of an address; the same without
/// titles; whom the words name, as in prime minister carney; the same in other words; the same without fillers; a
/// name that was misspelt; a passage of a letter that has the rest in its title or date, as in torture 2026, or among
/// its parties, as in torture Carney.
pub(crate) const MEANT: [Meant; 8] = [
    web_address::end,
    titles::set_aside,
    |index, wants, _| {
        wants.iter_mut().for_each(|want| plan::answer_by_parts_of_names(index, want));
        wants.len() > 1
    },
    |index, wants, effort| synonyms::answer_in_other_words(index, wants, effort),
    fillers::set_aside,
    // Of ex-PM a title is left.
    titles::set_aside,
    |index, wants, _| misspelt::answer(index, wants),
    |index, wants, _| in_letters::answer(index, wants),
];
