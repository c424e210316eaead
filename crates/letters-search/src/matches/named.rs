//! Whom a query names.

use crate::index::Index;
use crate::index::scores;
use crate::matches::order::ascending;
use crate::matches::tier::Tier;
use crate::plan::want::Want;

/// Whom a query names: as a whole, then in part; by a whole name, then by words of the name, the
/// shortest name first.
pub(crate) fn named(index: &Index, wants: &[Want], scores: &[u8]) -> Vec<u32> {
    let units = index.units();
    // A longer word in a name is not meant where the word itself is in a letter: UN and under.
    let is_said = scores::any(&scores[..units], Tier::Stem as u8);
    let least = if is_said { Tier::Stem as u8 } else { 1 };
    let mut is_borne = vec![false; index.scores() - units];
    for want in wants {
        want.bearers.iter().for_each(|bearer| is_borne[*bearer as usize] = true);
    }
    let mut keys: Vec<u64> = Vec::new();
    for entity in 0..index.entities.len() as u32 {
        let score = scores.get(units + entity as usize).copied().unwrap_or(0);
        let named = is_borne[entity as usize];
        if score >= least || named {
            let length = index.terms_of(units as u32 + entity).len() as u64;
            let worse = u64::from(u8::MAX - score);
            keys.push(
                u64::from(score == 0) << 63
                    | u64::from(!named) << 62
                    | worse << 52
                    | length.min(0xfffff) << 32
                    | u64::from(entity),
            );
        }
    }
    ascending(keys).into_iter().take(MANY).map(|key| key as u32).collect()
}

/// No more entities than these are named by one query.
const MANY: usize = 5;
