//! Expansion: the terms that answer to a word as it was typed.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::edit::nearest;
use crate::plan::sequence::Sequence;
use crate::plan::slot::{ANY_FORM, Answering, Slot};
use crate::query::piece::Piece;
use crate::term::american::american;
use crate::term::stem::stem;
use crate::term::{END, Occurrence, Term, form_of_word, run_forms, spell};

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
            run(index, piece, pieces.get(at + 1).is_some_and(Piece::is_run))
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
    let mut terms = known(index, &spelt, Tier::Exact, open);
    let number = ordinal(&spelt).and_then(|number| index.lexicon.find_word(number));
    number.into_iter().for_each(|id| terms.push(id, Tier::Folded));
    let others = if stems { words_of_one_stem(index, &spelt) } else { Vec::new() };
    let other_spelling = american(&spelt);
    for id in others {
        let word = index.lexicon.word(id).unwrap_or_default();
        let tier = match american(word) == other_spelling {
            true => Tier::Folded,
            // Organ is further from organization than organizations is.
            false if word.len().abs_diff(spelt.len()) > 4 => Tier::Beginning,
            false => Tier::Stem,
        };
        terms.push(id, tier);
    }
    let common = if open { index.common.find_beginning(&spelt) } else { None };
    Slot::new(terms, form).with_common(common)
}

/// The number that an ordinal says: 9 of 9th.
fn ordinal(spelt: &[u8]) -> Option<&[u8]> {
    let (number, ending) = spelt.split_last_chunk::<2>()?;
    let is_number = !number.is_empty() && number.iter().all(u8::is_ascii_digit);
    (is_number && matches!(ending, b"st" | b"nd" | b"rd" | b"th")).then_some(number)
}

/// A word, and if it is open all words that begin with it.
pub(crate) fn known(index: &Index, spelt: &[u8], itself: Tier, open: bool) -> Answering {
    let mut terms = Answering::default();
    if let Some(id) = index.lexicon.find_word(spelt) {
        terms.push(id, itself);
    }
    if open {
        index.lexicon.words_from(spelt).for_each(|id| terms.push(id, Tier::Beginning));
    }
    terms
}

/// The slots of a run: each character with the next, and the last one. Where another run comes next,
/// something divides them, and the last character has to be the last one in the text too.
fn run(index: &Index, piece: &Piece, ends: bool) -> Vec<Slot> {
    let characters = &piece.characters;
    let end = characters.last().filter(|_| ends).map(|last| {
        let mut terms = Answering::default();
        if let Some(id) = index.lexicon.find_pair(last.folded, END) {
            terms.push(id, Tier::Exact);
        }
        Slot::new(terms, ANY_FORM)
    });
    if let ([alone], None) = (characters.as_slice(), &end) {
        // Which form the following character has is not asked, so every form is the typed one.
        let mut pairs = Answering::default();
        index.lexicon.pairs_from(alone.folded).for_each(|id| pairs.push(id, Tier::Exact));
        return vec![Slot::new(pairs, ANY_FORM)];
    }
    let mut slots = Vec::new();
    for (pair, form) in characters.windows(2).zip(run_forms(characters)) {
        let mut terms = Answering::default();
        if let Some(id) = index.lexicon.find_pair(pair[0].folded, pair[1].folded) {
            terms.push(id, Tier::Exact);
        }
        slots.push(Slot::new(terms, form));
    }
    slots.push(end.unwrap_or_else(Slot::any));
    slots
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

/// The words of which one that is in no letter is the adverb: arbitrarily is arbitrary.
pub(crate) fn without_ly(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = String::from_utf8(spelling(piece)).ok()?;
    let stump = spelt.strip_suffix("ly")?;
    let ends = [("i", "y"), ("al", ""), ("", "")];
    let mut terms = Answering::default();
    for word in ends.iter().filter_map(|(end, own)| Some([stump.strip_suffix(end)?, own].concat()))
    {
        let forms = words_of_one_stem(index, word.as_bytes());
        forms.into_iter().for_each(|id| terms.push(id, Tier::Stem));
    }
    Sequence::new(vec![Slot::new(terms, 0)], Tier::Stem)
}

/// The words that may have been meant by one that is in no letter.
pub(crate) fn slipped(index: &Index, piece: &Piece) -> Option<Sequence> {
    // A number with another digit is another number.
    if piece.characters.iter().any(|c| c.folded.is_ascii_digit()) {
        return None;
    }
    let (slips, nearest) = nearest(&index.lexicon, &spelling(piece))?;
    let tier = Tier::of_slips(slips);
    let mut terms = Answering::default();
    for id in nearest {
        terms.push(id, tier);
        // Who meant a word meant its other forms as well.
        let forms = words_of_one_stem(index, index.lexicon.word(id).unwrap_or_default());
        forms.into_iter().for_each(|id| terms.push(id, tier));
    }
    Sequence::new(vec![Slot::new(terms, 0)], tier)
}

/// The longer words that contain one that is in no letter.
pub(crate) fn within(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = spelling(piece);
    let mut terms = Answering::default();
    if spelt.len() >= 5 {
        index.lexicon.words_around(&spelt).for_each(|id| terms.push(id, Tier::Part));
    }
    Sequence::new(vec![Slot::new(terms, 0)], Tier::Part)
}

/// The words that begin with one that is in no letter.
pub(crate) fn begun(index: &Index, piece: &Piece) -> Option<Sequence> {
    Sequence::new(vec![word(index, piece, true, false)], Tier::Beginning)
}

/// A word without a number beside it, as that of a note: Lai¹.
pub(crate) fn without_number(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = String::from_utf8(spelling(piece)).ok()?;
    let word = spelt.trim_matches(|c: char| c.is_ascii_digit());
    let terms = known(index, word.as_bytes(), Tier::Part, false);
    Sequence::new(vec![Slot::new(terms, 0)], Tier::Part).filter(|_| word.len() > 2)
}

/// No word is taken apart behind so many letters.
const LONGEST_JOINED: usize = 40;

/// The words of which one that is in no letter is made: Hongkong is Hong Kong.
pub(crate) fn split(index: &Index, piece: &Piece, open: bool) -> Vec<Sequence> {
    let mut found = Vec::new();
    let letters = &piece.characters;
    let part = |range: std::ops::Range<usize>| Piece {
        characters: letters[range].to_vec(),
        typed: piece.typed.clone(),
    };
    let known = |piece: &Piece| index.lexicon.find_word(&spelling(piece)).is_some();
    // A part has two letters or more, but where letters meet digits: C70 is C-70.
    let is_digit = |at: usize| letters.get(at).is_some_and(|c| c.folded.is_ascii_digit());
    let are_enough = |first: usize| first.min(letters.len() - first) > 1;
    for first in 1..letters.len().min(LONGEST_JOINED) {
        let is_part = are_enough(first) || is_digit(first) != is_digit(first - 1);
        if !is_part || !known(&part(0..first)) {
            continue;
        }
        let two = [part(0..first), part(first..letters.len())];
        found.extend(as_it_stands(index, &two, open, Tier::Joined));
        for second in first + 2..letters.len().min(LONGEST_JOINED).saturating_sub(1) {
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
