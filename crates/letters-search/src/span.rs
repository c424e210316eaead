//! Spans: neighbouring parts of a query that are one name or one word together.

use crate::edit::slips;
use crate::expand::spelling;
use crate::index::Index;
use crate::query::Piece;
use crate::sequence::{Sequence, Slot};
use crate::tier::Tier;
use crate::want::Want;

/// Lets neighbouring wants answer together: as words that are printed as one (`bing zhang` is
/// Bingzhang), and as names of entities, with or without spaces.
pub(crate) fn answer(index: &Index, wants: &mut [Want], effort: &mut usize) {
    for start in 0..wants.len() {
        let mut spelt = Vec::new();
        for end in start..wants.len().min(start + LONGEST) {
            if wants[end].quoted {
                break;
            }
            for piece in &wants[end].pieces {
                spelt.extend(spelling(piece));
            }
            let open = wants[end].open && end + 1 == wants.len();
            let covered = &mut wants[start..=end];
            let pieces: usize = covered.iter().map(|want| want.pieces.len()).sum();
            if pieces > 1 && !covered.iter().flat_map(|want| &want.pieces).any(Piece::is_run) {
                answer_joined(index, covered, &spelt, open, effort);
            }
            answer_by_name(index, covered, &spelt, open);
        }
    }
}

/// No name has more parts.
const LONGEST: usize = 8;

fn answer_joined(index: &Index, wants: &mut [Want], spelt: &[u8], open: bool, effort: &mut usize) {
    let word = index.lexicon.find_word(spelt);
    let begun = (open && spelt.len() >= 5).then(|| index.lexicon.words_from(spelt));
    let begun = begun.into_iter().flatten().map(|id| (id, Tier::Beginning));
    let terms: Vec<_> = word.map(|id| (id, Tier::Joined)).into_iter().chain(begun).collect();
    if terms.is_empty() {
        return;
    }
    for want in wants {
        let slot = Slot::new(terms.iter().copied(), 0);
        want.answer_by(index, Sequence::new(vec![slot], Tier::Joined), effort);
    }
}

fn answer_by_name(index: &Index, wants: &mut [Want], spelt: &[u8], open: bool) {
    let whole = index.names.find_word(spelt);
    // What begins so may be a name that is still being typed.
    let is_long = spelt.len() >= if spelt.is_ascii() { 5 } else { 6 };
    let begun = (open && is_long && whole.is_none()).then(|| index.names.words_from(spelt));
    let names: Vec<u32> = whole.into_iter().chain(begun.into_iter().flatten().take(8)).collect();
    for name in names {
        let Some(bearers) = index.bearers.get(name as usize) else { continue };
        for want in &mut *wants {
            want.is_name = true;
            bearers.iter().for_each(|entity| want.answer_by_entity(index, *entity));
        }
    }
}

/// Lets names of three characters or more answer of which one character is another.
pub(crate) fn answer_by_like_names(index: &Index, want: &mut Want) {
    let [run] = want.pieces.as_slice() else { return };
    let typed: Vec<char> = run.characters.iter().map(|c| c.folded).collect();
    if typed.len() < 3 {
        return;
    }
    let like = |id: &u32| {
        let word = index.names.word(*id).and_then(|word| std::str::from_utf8(word).ok());
        word.is_some_and(|word| {
            let known: Vec<char> = word.chars().collect();
            known.len() == typed.len() && slips(&typed, &known, 1).is_some()
        })
    };
    let names: Vec<u32> = (0..index.names.len() as u32).filter(like).collect();
    for name in names {
        want.is_name = true;
        for entity in index.bearers.get(name as usize).into_iter().flatten() {
            want.answer_by_entity(index, *entity);
        }
    }
}
