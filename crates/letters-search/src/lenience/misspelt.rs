//! Misspelt names: Joe Tey is Joe Tay, and 王炳張 is 王炳章.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::edit::{EASY, HARD, slips};
use crate::plan::expand::spelling;
use crate::plan::span::{LONGEST, answer_by_bearers};
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// Lets names answer that are spelt nearly as neighbouring parts of a query, one of which is in no letter, or
/// nearly as all of it; says whether any do.
pub(crate) fn answer(index: &Index, wants: &mut [Want]) -> bool {
    let (mut is_any, mut tries) = (false, TRIES);
    let missing: Vec<bool> = wants.iter().map(|want| want.is_missing(index)).collect();
    let all = wants.len();
    for start in 0..all {
        for end in start + 1..=all.min(start + LONGEST) {
            let covered = &mut wants[start..end];
            if covered.iter().any(|want| want.quoted || want.in_title) {
                break;
            }
            let is_wrong = missing[start..end].contains(&true) || end - start == all;
            if tries == 0 || !is_wrong || covered.iter().any(|want| want.is_name()) {
                continue;
            }
            tries -= 1;
            let pieces = covered.iter().flat_map(|want| &want.pieces);
            let (tier, names) = nearest(index, pieces);
            is_any |= !names.is_empty();
            names.iter().for_each(|name| answer_by_bearers(index, covered, *name, tier));
        }
    }
    is_any
}

/// No more parts of a long text are compared with all names.
const TRIES: usize = 20;
/// No more names are taken for one.
const FEW: usize = 3;

/// The names that are nearest to some pieces, and how near they are.
pub(crate) fn nearest<'a>(
    index: &Index,
    pieces: impl Iterator<Item = &'a Piece>,
) -> (Tier, Vec<u32>) {
    let (mut spelt, mut starts) = (Vec::new(), Vec::new());
    for piece in pieces {
        starts.push(spelt.len());
        spelt.append(&mut spelling(piece));
    }
    let typed: Vec<char> = String::from_utf8_lossy(&spelt).chars().collect();
    let is_ascii = spelt.is_ascii();
    let most = match is_ascii {
        true => HARD * tolerated(typed.len(), starts.len()),
        false if typed.len() > 2 => HARD,
        false => 0,
    };
    let sounds: Vec<u8> = sounds(&spelt).collect();
    let (mut fewest, mut found) = (usize::MAX, Vec::new());
    if most == 0 {
        return (Tier::TwoSlips, found);
    }
    // A letter beyond `a` to `z` has up to four bytes.
    let changes = if is_ascii { most / HARD + 1 } else { 3 };
    for (name, known) in index.names.words_like(&spelt, changes as u32) {
        // A number with another digit is another number.
        let digits =
            |name: &[u8]| name.iter().copied().filter(u8::is_ascii_digit).collect::<Vec<_>>();
        if digits(known) != digits(&spelt) {
            continue;
        }
        // To look closely at all names would take long.
        if is_ascii
            && (known.first().map(heard) != spelt.first().map(heard)
                || known.len().abs_diff(spelt.len()) * EASY > most + EASY)
        {
            continue;
        }
        let letters: Vec<char> = String::from_utf8_lossy(known).chars().collect();
        // Vowels slip more easily than consonants.
        let sounds_alike =
            is_ascii && typed.len() > 5 && self::sounds(known).eq(sounds.iter().copied());
        let most = (most + if sounds_alike { EASY } else { 0 }).min(fewest);
        let same = letters.iter().zip(&typed).take_while(|(letter, typed)| letter == typed).count();
        // With another first letter of a part, or a character more, it is another's.
        let is_other = match is_ascii {
            true => starts.contains(&same) && same < letters.len() && !sounds_alike,
            false => letters.len() != typed.len(),
        };
        if is_other {
            continue;
        }
        let Some(slips) = slips(&typed, &letters, most) else { continue };
        if slips < fewest {
            found.clear();
            fewest = slips;
        }
        found.push(name);
    }
    if found.len() > FEW {
        // Nobody knows who of so many is meant.
        found.clear();
    }
    (Tier::of_slips(fewest), found)
}

/// What is heard of the consonants of a name, whatever its romanization.
fn sounds(name: &[u8]) -> impl Iterator<Item = u8> {
    let is_heard =
        |letter: &&u8| !matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'w');
    name.iter().filter(is_heard).map(heard)
}

/// The letter that stands for those that sound alike.
fn heard(letter: &u8) -> u8 {
    match letter {
        b'c' | b'q' => b'k',
        b'x' => b's',
        letter => *letter,
    }
}

/// How many slips a name of so many letters may have. A word alone that is short is more often another word.
fn tolerated(letters: usize, pieces: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 if pieces == 1 => 0,
        5..=9 => 1,
        10..=12 => 2,
        _ => 3,
    }
}
