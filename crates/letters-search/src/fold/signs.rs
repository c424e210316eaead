//! Signs within and between words.

use super::tables::{Replacement, replacement};

/// White space, and the dots between the parts of a foreign name in Chinese.
pub(super) fn is_soft(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{a0}' | '\u{b7}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2022}'
        | '\u{2027}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{2219}' | '\u{22c5}'
        | '\u{3000}' | '\u{30fb}' | '\u{ff65}')
}

/// All that people type and typesetters print as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{b4}' | '\u{2b9}' | '\u{2bb}'..='\u{2bf}' | '\u{2c8}' | '\u{2018}'..='\u{201b}'
        | '\u{2032}' | '\u{2035}' | '\u{a78c}' | '\u{ff07}' | '\u{ff40}')
}

/// Whether an apostrophe after these letters and before this one stands for a vowel, as in French
/// `l’homme` and `qu’il`. The aspirates of Wade-Giles (`t’ung`, `p’ing`, `ch’en`) are none.
pub(super) fn is_elision(word: impl Iterator<Item = char>, next: char) -> bool {
    let vowel = match replacement(next) {
        Replacement::One(c) => c,
        _ => next,
    };
    let word: Vec<char> = word.take(3).collect();
    let elided = matches!(word.as_slice(), ['c' | 'd' | 'j' | 'l' | 'm' | 'n' | 's'] | ['q', 'u']);
    elided && matches!(vowel, 'a' | 'e' | 'h' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a sign in a query divides what is looked for: all but those that join the parts of one
/// name or word, such as hyphens, full stops and middle dots.
pub(crate) fn divides_words(c: char) -> bool {
    let joins = is_apostrophe(c)
        || matches!(
            c,
            '-' | '.' | '/' | '&' | '_' | '@' | '\u{b7}' | '\u{f0b}' | '\u{2010}'
                ..='\u{2015}'
                    | '\u{2022}'
                    | '\u{2027}'
                    | '\u{2212}'
                    | '\u{2219}'
                    | '\u{22c5}'
                    | '\u{30fb}'
                    | '\u{fe58}'
                    | '\u{fe63}'
                    | '\u{ff0d}'
                    | '\u{ff0e}'
                    | '\u{ff0f}'
                    | '\u{ff65}'
        );
    !joins && replacement(c) == Replacement::Division
}
