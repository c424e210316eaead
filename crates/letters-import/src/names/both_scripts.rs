//! Somebody whose name stands in both scripts, with what is said of them behind it in one: 林小明 Lam Siu-ming（護士）.

use crate::ending::said::is_short_name;
use crate::language::pairs::{self, Pair};
use crate::language::script::is_han;
use crate::words::shape::{is_organization, is_person};
use crate::words::signs::bullet;

/// A name in both scripts, and what stands behind it.
pub(crate) struct Both<'a> {
    /// The name as it is printed.
    pub name: &'a str,
    /// Its halves.
    pub pair: Pair<'a>,
    /// What is said, without its brackets or its comma.
    pub said: &'a str,
}

/// The name with which a line begins in both scripts, if brackets or a comma divide it from what is said.
pub(crate) fn in_both_scripts(text: &str) -> Option<Both<'_>> {
    const MOST_BYTES: usize = 400;
    let text = bullet(text).map_or(text, |(_, at)| &text[at..]);
    if text.len() > MOST_BYTES || !text.contains(is_han) {
        return None;
    }
    let bracketed = text.trim_end().strip_suffix([')', '）']).and_then(|rest| {
        let (name, said) = rest.split_once(['(', '（'])?;
        (!said.contains([')', '）'])).then_some((name, said))
    });
    let divided = || text.split_once(['，', ',']);
    let (name, said) =
        bracketed.filter(|(name, _)| !name.contains([',', '，'])).or_else(divided)?;
    let (name, said) = (name.trim(), said.trim());
    let pair = pairs::split(name)?;
    let is_latin_name = is_person(pair.latin) || is_spelled(pair.latin) && is_person(pair.han);
    let names = is_latin_name
        && (is_person(pair.han) || is_short_name(pair.han))
        && !is_organization(pair.latin)
        && !is_organization(pair.han);
    (names && !said.is_empty()).then_some(Both { name, pair, said })
}

/// Whether a text is a name in Han characters of whatever family, with its form in Latin letters in brackets: 那仁其其格
/// （Narantsetseg）.
pub(crate) fn is_glossed_name(text: &str) -> bool {
    let halves =
        text.trim_end().strip_suffix([')', '）']).and_then(|rest| rest.split_once(['(', '（']));
    halves.is_some_and(|(han, latin)| {
        is_short_name(han) && han.contains(is_han) && is_spelled(latin) && !is_organization(latin)
    })
}

/// Whether a text is one word with a capital, or several: what a name in Han characters sounds like.
fn is_spelled(text: &str) -> bool {
    let mut words = text.split(' ');
    words.clone().count() <= 4 && words.all(|word| word.starts_with(char::is_uppercase))
}
