//! Expansion: the terms that answer to a word as it was typed.

use crate::edit::{slips, tolerated};
use crate::index::Index;
use crate::query::Piece;
use crate::sequence::{ANY_FORM, Sequence, Slot};
use crate::stem::stem;
use crate::term::{Occurrence, Term, form_of_word, run_forms, spell};
use crate::tier::Tier;

/// The sequence of some pieces as they stand; the last word may go on if it is open.
pub(crate) fn as_it_stands(
    index: &Index,
    pieces: &[Piece],
    open: bool,
    most: Tier,
) -> Option<Sequence> {
    let last = pieces.len().saturating_sub(1);
    let slots = pieces.iter().enumerate().flat_map(|(at, piece)| {
        if piece.is_run() {
            run(index, piece)
        } else {
            vec![word(index, piece, open && at == last, false)]
        }
    });
    Sequence::new(slots.collect(), most)
}

/// The slot of a word: the word itself, if it is open all words that begin with it, and on demand
/// its other forms.
pub(crate) fn word(index: &Index, piece: &Piece, open: bool, stems: bool) -> Slot {
    let spelt = spelling(piece);
    let form = form_of_word(&piece.characters);
    let itself = index.lexicon.find_word(&spelt).map(|id| (id, Tier::Exact));
    let begun = open.then(|| index.lexicon.words_from(&spelt)).into_iter().flatten();
    let others = if stems { words_of_one_stem(index, &spelt) } else { Vec::new() };
    let others = others.into_iter().map(|id| (id, Tier::Stem));
    let all = itself.into_iter().chain(begun.map(|id| (id, Tier::Beginning))).chain(others);
    let common = if open { index.common.find_beginning(&spelt) } else { None };
    Slot::new(all, form).with_common(common)
}

/// The slots of a run: each character with the next, and the last one.
fn run(index: &Index, piece: &Piece) -> Vec<Slot> {
    let characters = &piece.characters;
    if let [alone] = characters.as_slice() {
        // Which form the following character has is not asked, so every form is the typed one.
        let pairs = index.lexicon.pairs_from(alone.folded).map(|id| (id, Tier::Exact));
        let slot = Slot::new(pairs, ANY_FORM);
        return vec![slot];
    }
    let folded = run_forms(characters);
    let pairs = characters.windows(2).zip(folded).map(|(pair, form)| {
        let id = index.lexicon.find_pair(pair[0].folded, pair[1].folded);
        Slot::new(id.map(|id| (id, Tier::Exact)).into_iter(), form)
    });
    pairs.chain(std::iter::once(Slot::any())).collect()
}

/// The word as it is known to the lexicon.
pub(crate) fn spelling(piece: &Piece) -> Vec<u8> {
    let mut spelt = Vec::new();
    spell(&piece.characters, &mut spelt);
    spelt
}

/// The words that have the stem of this one.
fn words_of_one_stem(index: &Index, spelt: &[u8]) -> Vec<u32> {
    let stem_of_it = stem(spelt);
    // Shorter words have no other forms, and what is no English word has no stem.
    if spelt.len() < 3 || !spelt.is_ascii() {
        return Vec::new();
    }
    let start = &stem_of_it[..stem_of_it.len().min(3)];
    let same = |id: &u32| index.lexicon.word(*id).is_some_and(|word| stem(word) == stem_of_it);
    index.lexicon.words_from(start).filter(same).collect()
}

/// The words that may have been meant by one that is in no letter.
pub(crate) fn slipped(index: &Index, piece: &Piece) -> Option<Sequence> {
    let letters: Vec<char> = piece.characters.iter().map(|c| c.folded).collect();
    let most = tolerated(letters.len());
    // A number with another digit is another number.
    if most == 0 || letters.iter().any(char::is_ascii_digit) {
        return None;
    }
    let spelt = spelling(piece);
    let mut found = Vec::new();
    for (id, word) in index.lexicon.words_like(&spelt, most as u32) {
        let Ok(word) = std::str::from_utf8(word) else { continue };
        let known: Vec<char> = word.chars().collect();
        let same_start = known.first() == letters.first();
        let most = if same_start { most } else { most.min(usize::from(letters.len() > 4)) };
        if let Some(slips) = slips(&letters, &known, most) {
            found.push((id, slips));
        }
    }
    let fewest = found.iter().map(|(_, slips)| *slips).min()?;
    let tier = if fewest > 1 { Tier::TwoSlips } else { Tier::OneSlip };
    let nearest = found.into_iter().filter(|(_, slips)| *slips == fewest);
    // Who meant a word meant its other forms as well.
    let with_forms = nearest.flat_map(|(id, _)| {
        let word = index.lexicon.word(id).unwrap_or_default();
        std::iter::once(id).chain(words_of_one_stem(index, word))
    });
    Sequence::new(vec![Slot::new(with_forms.map(|id| (id, tier)), 0)], tier)
}

/// The longer words that contain one that is in no letter.
pub(crate) fn within(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = spelling(piece);
    let around = (spelt.len() >= 5).then(|| index.lexicon.words_around(&spelt));
    let slot = Slot::new(around.into_iter().flatten().map(|id| (id, Tier::Part)), 0);
    Sequence::new(vec![slot], Tier::Part)
}

/// The words that begin with one that is in no letter.
pub(crate) fn begun(index: &Index, piece: &Piece) -> Option<Sequence> {
    Sequence::new(vec![word(index, piece, true, false)], Tier::Beginning)
}

/// The words of which one that is in no letter is made: Hongkong is Hong Kong.
pub(crate) fn split(index: &Index, piece: &Piece, open: bool) -> Vec<Sequence> {
    let mut found = Vec::new();
    let letters = &piece.characters;
    let part = |range: std::ops::Range<usize>| Piece {
        characters: letters[range].to_vec(),
        typed: piece.typed.clone(),
    };
    let known = |piece: &Piece| index.lexicon.find_word(&spelling(piece)).is_some();
    for first in 2..letters.len().saturating_sub(1) {
        if !known(&part(0..first)) {
            continue;
        }
        let two = [part(0..first), part(first..letters.len())];
        found.extend(as_it_stands(index, &two, open, Tier::Joined));
        for second in first + 2..letters.len().saturating_sub(1) {
            let three = [part(0..first), part(first..second), part(second..letters.len())];
            if known(&three[1]) {
                found.extend(as_it_stands(index, &three, open, Tier::Joined));
            }
        }
    }
    found.truncate(12);
    found
}

/// The occurrence's number in the lexicon, if it is known.
pub(crate) fn find(index: &Index, found: &Occurrence<'_>, spelt: &mut Vec<u8>) -> Option<u32> {
    match found.term {
        Term::Word(word) => {
            spell(word, spelt);
            index.lexicon.find_word(spelt)
        }
        Term::Pair(first, second) => index.lexicon.find_pair(first, second),
    }
}
