//! Language tags.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use oxilangtag::LanguageTag;

/// A well-formed BCP 47 language tag, spelled as BCP 47 recommends (`zh-Hant`, `ug-Arab`).
///
/// Two tags that differ only in case are the same tag.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(Arc<str>);

/// A text that is no well-formed language tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TagError;

impl fmt::Display for TagError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a well-formed language tag such as `en` or `zh-Hant`")
    }
}

impl std::error::Error for TagError {}

thread_local! {
    /// The tags that were read first, as they were spelt: a letter has the same few at each passage, and
    /// those need not be read and kept once more.
    static KNOWN: RefCell<Vec<Tag>> = const { RefCell::new(Vec::new()) };
}
/// No more tags are known: an archive has no more languages.
const MOST: usize = 16;

impl Tag {
    /// Reads a tag in any case and spells it as BCP 47 recommends.
    ///
    /// # Errors
    /// The text is not well-formed by RFC 5646, section 2.1.
    pub fn parse(text: &str) -> Result<Tag, TagError> {
        KNOWN.with_borrow_mut(|known| {
            if let Some(tag) = known.iter().find(|tag| tag.as_str() == text) {
                return Ok(tag.clone());
            }
            let tag = LanguageTag::parse_and_normalize(text).map_err(|_| TagError)?;
            let tag = Tag(tag.as_str().into());
            if tag.as_str() == text && known.len() < MOST {
                known.push(tag.clone());
            }
            Ok(tag)
        })
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag: `zh` of `zh-Hant-HK`.
    pub fn primary_language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The script that the tag names, or that its region makes plain for Chinese: `Hant` of
    /// `zh-HK`.
    pub fn script(&self) -> Option<&str> {
        let subtags = || self.0.split('-').skip(1).take_while(|part| part.len() > 1);
        let named = subtags().find(|part| {
            part.len() == 4 && part.bytes().all(|letter| letter.is_ascii_alphabetic())
        });
        named.or_else(|| match self.primary_language() {
            "zh" if subtags().any(|part| matches!(part, "TW" | "HK" | "MO")) => Some("Hant"),
            "zh" if subtags().any(|part| matches!(part, "CN" | "SG" | "MY")) => Some("Hans"),
            _ => None,
        })
    }

    /// The offered language that serves a reader best who wants `wanted`, in order of preference.
    ///
    /// For each wish in turn: the tag itself, then the same language in the same script, then the
    /// same language in any script (a reader of Simplified Chinese is better served by Traditional
    /// Chinese than by English).
    pub fn choose<'a>(wanted: &[Tag], offered: &'a [Tag]) -> Option<&'a Tag> {
        wanted.iter().find_map(|wish| {
            let same_language =
                || offered.iter().filter(|tag| tag.primary_language() == wish.primary_language());
            offered
                .iter()
                .find(|tag| *tag == wish)
                .or_else(|| same_language().find(|tag| tag.script() == wish.script()))
                .or_else(|| same_language().next())
        })
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Tag({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(list: &[&str]) -> Vec<Tag> {
        list.iter().map(|text| Tag::parse(text).unwrap()).collect()
    }

    #[test]
    fn spelling_is_that_of_bcp_47() {
        assert_eq!(Tag::parse("ZH-hANT-hk").unwrap().as_str(), "zh-Hant-HK");
        for same in ["en", "yue", "zh-Hant", "yue-Hans"] {
            assert_eq!(Tag::parse(same).unwrap().as_str(), same);
        }
        assert_eq!(Tag::parse("zh-hant").unwrap().as_str(), "zh-Hant");
        for wrong in [
            "",
            "e",
            "englishlanguage",
            "zh-Hantx-",
            "e-Latn",
            "zh_Hant",
            "en-",
            "-en",
            "zh-Hant-",
            "中文",
        ] {
            assert_eq!(Tag::parse(wrong), Err(TagError), "{wrong}");
        }
    }

    #[test]
    fn script_is_named_or_follows_from_the_region() {
        let scripts: Vec<_> =
            tags(&["zh-Hant", "zh-HK", "zh-CN", "zh", "ug-Arab", "en", "sl-rozaj"])
                .iter()
                .map(|tag| tag.script().map(str::to_owned))
                .collect();
        let plain: Vec<_> = scripts.iter().map(Option::as_deref).collect();
        assert_eq!(
            plain,
            [Some("Hant"), Some("Hant"), Some("Hans"), None, Some("Arab"), None, None]
        );
    }

    #[test]
    fn the_nearest_language_is_chosen() {
        let offered = tags(&["en", "zh-Hans", "zh-Hant"]);
        let chosen = |wanted: &[&str]| {
            Tag::choose(&tags(wanted), &offered).map(|tag| tag.as_str().to_owned())
        };
        assert_eq!(chosen(&["zh-TW"]).as_deref(), Some("zh-Hant"));
        assert_eq!(chosen(&["zh-CN"]).as_deref(), Some("zh-Hans"));
        assert_eq!(chosen(&["zh"]).as_deref(), Some("zh-Hans"));
        assert_eq!(chosen(&["fr", "en-CA"]).as_deref(), Some("en"));
        assert_eq!(chosen(&["fr"]), None);
    }
}
