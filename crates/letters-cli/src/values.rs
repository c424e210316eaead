//! What stands behind options, read into what it means.

use letters_model::{Address, Date, Tag};

use crate::answer::Trouble;

/// A language: `zh-Hant`.
///
/// # Errors
/// It is no language tag.
pub fn tag(argument: &str) -> Result<Tag, String> {
    Tag::parse(argument).map_err(|why| why.to_string())
}

/// A language of letters: `zh-Hant`. No registered one has more than three letters before the first hyphen,
/// so a longer one is the name of a language.
///
/// # Errors
/// It is no language tag, or none that is registered.
pub fn language(argument: &str) -> Result<Tag, String> {
    let tag = tag(argument)?;
    let first = tag.as_str().split('-').next().unwrap_or_default();
    match first.len() {
        0..=3 => Ok(tag),
        _ => Err(format!(
            "no language has the tag `{first}`; write its code of two or three letters, such as \
             `en`, `fr` or `zh-Hant`"
        )),
    }
}

/// Words that are not empty.
///
/// # Errors
/// They are.
pub fn words(text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err("the name is empty; write at least one character".to_owned());
    }
    Ok(text.to_owned())
}

/// Words in one language: `fr=Nos lettres`.
///
/// # Errors
/// The language or the words are missing.
pub fn title(argument: &str) -> Result<(Tag, String), String> {
    let (tag, text) = argument
        .split_once('=')
        .ok_or("there is no `=`; write the language and the name, such as `fr=Nos lettres`")?;
    Ok((language(tag)?, words(text)?))
}

/// Sees that words are given once in each language.
///
/// # Errors
/// A language comes twice.
pub fn once_each(option: &str, words: &[(Tag, String)]) -> Result<(), Trouble> {
    let twice = words
        .iter()
        .enumerate()
        .find(|(at, (tag, _))| words[..*at].iter().any(|(earlier, _)| earlier == tag));
    match twice {
        Some((_, (tag, _))) => Err(Trouble::failed(format!(
            "{option} is given twice for `{tag}`; give it once for each language"
        ))),
        None => Ok(()),
    }
}

/// An address on the web: `https://letters.example/`.
///
/// # Errors
/// No link can be made of it.
pub fn address(argument: &str) -> Result<String, String> {
    let address = Address::from_text(argument.to_owned());
    let why = "not an address that begins with https:// or http://";
    address
        .link()
        .filter(|link| link.starts_with("http"))
        .map(str::to_owned)
        .ok_or_else(|| why.to_owned())
}

/// A date: `2026-02-01`.
///
/// # Errors
/// It is none.
pub fn date(argument: &str) -> Result<Date, String> {
    Date::parse(argument).map_err(|why| why.to_string())
}
