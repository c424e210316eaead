//! Spans: neighbouring parts of a query that are one name or one word together.

use crate::edit::{nearest, slips, tolerated};
use crate::expand::{known, spelling};
use crate::index::Index;
use crate::query::Piece;
use crate::sequence::Sequence;
use crate::slot::Slot;
use crate::tier::Tier;
use crate::want::Want;

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
            answer_by_name(index, covered, &spelt, open);
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
const LONGEST: usize = 8;

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
        answer_by_bearers(index, wants, name);
    } else if open && is_long {
        let begun = index.names.words_from(spelt).take(8);
        begun.for_each(|name| answer_by_bearers(index, wants, name));
    }
}

/// Lets names answer that are spelt nearly as neighbouring parts of a query, one of which is in no
/// letter: Lai Chi-ying is Lai Chee-ying. Returns whether any do.
pub(crate) fn answer_by_nearly_names(index: &Index, wants: &mut [Want]) -> bool {
    let (mut is_any, mut tries) = (false, TRIES);
    let missing: Vec<bool> = wants.iter().map(|want| want.is_missing(index)).collect();
    for start in 0..wants.len() {
        let mut spelt = Vec::new();
        for end in start..wants.len().min(start + LONGEST) {
            let want = &wants[end];
            if want.quoted || want.in_title || want.pieces.iter().any(Piece::is_run) {
                break;
            }
            want.pieces.iter().for_each(|piece| spelt.extend(spelling(piece)));
            let covered = &mut wants[start..=end];
            // Names of few letters are often nearly other names.
            let most = tolerated(spelt.len()).saturating_sub(usize::from(spelt.len() < 10));
            if most == 0 || tries == 0 || !missing[start..=end].contains(&true) {
                continue;
            }
            tries -= 1;
            if let Some((_, names)) = nearest(&index.names, &spelt, most) {
                is_any = true;
                names.iter().for_each(|name| answer_by_bearers(index, covered, *name));
            }
        }
    }
    is_any
}

/// No more parts of a long text are compared with all names.
const TRIES: usize = 20;

/// Takes what names those who bear a name as an answer.
fn answer_by_bearers(index: &Index, wants: &mut [Want], name: u32) {
    for want in wants {
        want.is_name = true;
        let bearers = index.bearers.get(name as usize).into_iter().flatten();
        bearers.for_each(|entity| want.answer_by_entity(index, *entity));
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
        answer_by_bearers(index, std::slice::from_mut(want), name);
    }
}
