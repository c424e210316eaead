//! Lines that say the same in both languages of a letter: `Harbour Link 港聯`, `Présidente / President`.

use std::borrow::Cow;

use letters_model::Tag;

use crate::language::in_parts::{in_parts, in_strokes};
use crate::language::pairs;
use crate::language::script::language_of;
use crate::names::both_scripts::in_both_scripts;
use crate::words::shape::is_sentence;
use crate::words::{self, Kind};

/// The halves of a line by the places of their languages in the list; nothing if it says all in one.
pub(crate) fn halves<'a>(text: &'a str, tags: &[Tag]) -> Option<[(usize, &'a str); 2]> {
    let place = |half: &str| tags.iter().position(|tag| Some(tag) == language_of(half, tags));
    if let Some(pair) = pairs::split(text) {
        let (latin, han) = (place(pair.latin)?, place(pair.han)?);
        return (latin != han).then_some([(latin, pair.latin), (han, pair.han)]);
    }
    let [one, other] = tags else { return None };
    let (first, second) = text.split_once(" / ").filter(|(_, rest)| !rest.contains(" / "))?;
    let straight = score(first, one) + score(second, other);
    let crossed = score(first, other) + score(second, one);
    match straight.cmp(&crossed) {
        std::cmp::Ordering::Greater => Some([(0, first), (1, second)]),
        std::cmp::Ordering::Less => Some([(1, first), (0, second)]),
        std::cmp::Ordering::Equal => None,
    }
}

/// The same, also where each part of a line says the same in both: `Dora Ling / 凌多拉, Co-chair / 聯席主席`.
pub(crate) fn own_halves<'a>(text: &'a str, tags: &[Tag]) -> Option<[(usize, Cow<'a, str>); 2]> {
    if let [one, other] = tags
        && let Some([first, second]) = in_strokes(text)
    {
        let straight = score(&first, one) + score(&second, other);
        let crossed = score(&first, other) + score(&second, one);
        let [at, beside] = if straight > crossed { [0, 1] } else { [1, 0] };
        return (straight != crossed)
            .then_some([(at, Cow::Owned(first)), (beside, Cow::Owned(second))]);
    }
    let whole = halves(text, tags).map(|found| found.map(|(of, half)| (of, Cow::Borrowed(half))));
    let parts = || {
        let [latin, han] = in_parts(text)?;
        let place = |half: &str| tags.iter().position(|tag| Some(tag) == language_of(half, tags));
        let (one, other) = (place(&latin)?, place(&han)?);
        (one != other).then_some([(one, Cow::Owned(latin)), (other, Cow::Owned(han))])
    };
    whole.or_else(parts)
}

/// Whether a text is a sentence of one language: neither one that says all in two, nor a name in both scripts with all that
/// somebody is.
pub(crate) fn speaks_one(text: &str) -> bool {
    is_sentence(text) && !text.contains(" / ") && in_both_scripts(text).is_none()
}

/// How many words of a text tell that it is in a language.
fn score(text: &str, tag: &Tag) -> usize {
    let kinds = [Kind::Function, Kind::Title, Kind::Position, Kind::Organization, Kind::Subject];
    let known = words::languages().find(|words| words.language == tag.primary_language());
    known.map_or(0, |words| kinds.into_iter().map(|kind| words.count(text, kind)).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_told_by_script_or_by_words() {
        let tags = |names: [&str; 2]| names.map(|name| Tag::parse(name).unwrap());
        let seen = halves("Directrice / Executive Director", &tags(["en", "fr"]));
        assert_eq!(seen, Some([(1, "Directrice"), (0, "Executive Director")]));
        let seen = halves("Harbour Link 港聯", &tags(["zh-Hant", "en"]));
        assert_eq!(seen, Some([(1, "Harbour Link"), (0, "港聯")]));
        assert_eq!(halves("Mara Quill / Tom Reed", &tags(["en", "fr"])), None);
        assert_eq!(halves("Harbour Link 港聯", &tags(["en", "fr"])), None);
    }
}
