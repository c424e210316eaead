//! All characters but Han: what stands for each in folded text.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters that Unicode does not decompose and that people type otherwise.
const BESIDES: [(char, &str); 28] = [
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ı', "i"),
    ('ħ', "h"),
    ('ŧ', "t"),
    ('ŋ', "n"),
    ('ə', "e"),
    ('ƣ', "gh"),
    ('ʒ', "z"),
    ('ς', "σ"),
    ('ɵ', "o"),
    ('ɨ', "i"),
    ('ƶ', "z"),
    // Arabic letters of Uyghur, Persian and Urdu that share a shape or a key.
    ('ى', "ي"),
    ('ی', "ي"),
    ('ک', "ك"),
    ('ە', "ه"),
    ('ھ', "ه"),
    ('ہ', "ه"),
    ('ة', "ه"),
    ('ۆ', "و"),
];

/// Each character that is not kept as it is, with what stands for it. A space divides words, and
/// nothing stands for what only adorns.
pub fn replacements(han: &BTreeMap<char, char>) -> BTreeMap<char, String> {
    let candidates = ('\u{80}'..='\u{ffff}').chain('\u{1d400}'..='\u{1f2ff}');
    let replaced = candidates.filter(|c| !is_left_alone(*c)).map(|c| (c, folded(c, han)));
    let matters = |c: char, text: &str| text != " " || is_sign(c);
    replaced.filter(|(c, text)| !text.chars().eq([*c]) && matters(*c, text)).collect()
}

/// Han characters have a table of their own, Hangul and private use stay as they are.
fn is_left_alone(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{e000}'..='\u{faff}'
        // Words in one square and ligatures of Arabic phrases, which nobody types.
        | '\u{3200}'..='\u{33ff}' | '\u{fbb2}'..='\u{fdff}' | '\u{1f100}'..='\u{1f1ff}')
}

/// Where signs that divide words stand. Elsewhere nearly all that is no letter is not assigned.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{6dd}' | '\u{6de}'
        | '\u{700}'..='\u{70d}' | '\u{964}' | '\u{965}' | '\u{e2f}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}'
        | '\u{f01}'..='\u{f17}' | '\u{f3a}'..='\u{f3d}' | '\u{f85}' | '\u{104a}'..='\u{104f}'
        | '\u{1361}'..='\u{1368}' | '\u{1680}' | '\u{17d4}'..='\u{17da}' | '\u{1800}'..='\u{180a}'
        | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{2ff0}'..='\u{303f}'
        | '\u{30a0}' | '\u{30fb}' | '\u{31c0}'..='\u{31ef}' | '\u{fd3e}' | '\u{fd3f}'
        | '\u{fe10}'..='\u{fe6f}' | '\u{ff00}'..='\u{ffff}')
}

fn folded(c: char, han: &BTreeMap<char, char>) -> String {
    if is_adornment(c) {
        return String::new();
    }
    let lower: String = std::iter::once(c).nfkd().flat_map(char::to_lowercase).collect();
    let besides = |c: char| {
        let known = BESIDES.iter().find(|(known, _)| *known == c);
        known.map_or_else(|| c.to_string(), |(_, text)| (*text).to_owned())
    };
    let lower: String = lower.nfkd().map(besides).collect();
    let kept: String = lower.chars().filter(|c| !is_adornment(*c)).nfc().collect();
    let plain = |c: char| match han.get(&c) {
        Some(c) => *c,
        None if c.is_alphanumeric() || is_combining_mark(c) || is_iteration(c) => c,
        None => ' ',
    };
    let mut text: String = kept.chars().map(plain).collect();
    if text.chars().count() > 1 {
        text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    // Spacing accents decompose to a space with an adornment, the others keep at least a space.
    if text.is_empty() { " ".to_owned() } else { text }
}

fn is_iteration(c: char) -> bool {
    matches!(c, '々' | '〻')
}

/// Accents, vowel points, and what is invisible; no vowels of Indic, Tibetan and the like.
fn is_adornment(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
