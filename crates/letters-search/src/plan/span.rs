//! Spans: neighbouring parts of a query that are one name or one word together.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::expand::{known, spelling};
use crate::plan::sequence::Sequence;
use crate::plan::slot::Slot;
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// Lets neighbouring wants answer together: as words that are printed as one (`bing zhang` is
/// Bingzhang), and as names of entities, with or without spaces.
pub(crate) fn answer(index: &Index, wants: &mut [Want], effort: &mut usize) {
    for start in 0..wants.len() {
        let mut spelt = Vec::new();
        let mut first = 0;
        for end in start..wants.len().min(start + LONGEST) {
            if wants[end].quoted {
                break;
            }
            let before = spelt.len();
            for piece in &wants[end].pieces {
                spelt.extend(spelling(piece));
            }
            if end == start {
                first = spelt.len();
            }
            let open = wants[end].open && end + 1 == wants.len();
            let covered = &mut wants[start..=end];
            let pieces: usize = covered.iter().map(|want| want.pieces.len()).sum();
            if pieces > 1 && !covered.iter().flat_map(|want| &want.pieces).any(Piece::is_run) {
                answer_joined(index, covered, &spelt, open, effort);
            }
            // One word after others is seldom the beginning of a name: Canada is not yet the Canada Tibet
            // Committee.
            answer_by_name(index, covered, &spelt, open && (start == 0 || end > start));
            // A family name may stand first or last, whatever the archive does.
            for turn in [first, before] {
                let mut turned = spelt.clone();
                turned.rotate_left(turn);
                if turned != spelt {
                    answer_by_name(index, covered, &turned, false);
                }
            }
        }
    }
}

/// No name has more parts.
pub(crate) const LONGEST: usize = 8;

fn answer_joined(index: &Index, wants: &mut [Want], spelt: &[u8], open: bool, effort: &mut usize) {
    let terms = known(index, spelt, Tier::Joined, open && spelt.len() >= 5);
    if terms.is_empty() {
        return;
    }
    for want in wants {
        let slot = Slot::new(terms.clone(), 0);
        want.answer_by(index, Sequence::new(vec![slot], Tier::Joined), effort);
    }
}

fn answer_by_name(index: &Index, wants: &mut [Want], spelt: &[u8], open: bool) {
    let whole = index.names.find_word(spelt);
    // What begins so may be a name that is still being typed.
    let is_long = spelt.len() >= if spelt.is_ascii() { 5 } else { 6 };
    if let Some(name) = whole {
        answer_by_bearers(index, wants, name, Tier::Entity);
    } else if open && is_long {
        let begun = index.names.words_from(spelt).take(8);
        begun.for_each(|name| answer_by_bearers(index, wants, name, Tier::Entity));
    }
}

/// Takes what names those who bear a name as an answer, which is no better than the name answers.
pub(crate) fn answer_by_bearers(index: &Index, wants: &mut [Want], name: u32, tier: Tier) {
    let bearers = index.bearers.get(name as usize).map_or(&[][..], Vec::as_slice);
    for want in wants {
        want.bearers.extend(bearers.iter().filter(|entity| index.is_entity(**entity)));
        bearers.iter().for_each(|entity| want.answer_by_entity(index, *entity, tier));
    }
}
