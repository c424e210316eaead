//! Texts that are in another script than their language.

use std::collections::HashMap;
use std::sync::LazyLock;

use letters_bundle::{Node, Value};
use letters_model::Tag;
use letters_source::Source;
use unicode_script::{Script, UnicodeScript as _};

use crate::finding::{Concern, Finding};
use crate::running_text::{RunningText, path_to};

/// Texts with fewer letters are too short to judge: they may be a name, or an abbreviation.
const LEAST: usize = 12;

/// Common characters that only Simplified Chinese writes, each before the one that only Traditional
/// Chinese writes.
const SIMPLIFIED_AND_TRADITIONAL: &str = "们們这這国國为為说說来來时時对對会會个個过過动動进進还還样樣\
    没沒现現开開关關长長问問门門间間实實无無与與应應让讓给給从從东東车車见見义義书書马馬鸟鳥鱼魚\
    龙龍风風飞飛电電话話语語认認识識请請议議论論设設权權战戰员員资資责責财財贸貿质質费費贵貴\
    头頭买買卖賣读讀写寫产產业業严嚴团團园園图圖总總办辦务務协協单單卫衛历歷压壓县縣";

/// Reports a text that is mostly in another script.
pub(crate) fn report(text: &RunningText<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let words = text.inline.printed();
    let Some((script, expected)) = unexpected(&words, text.language, LEAST) else { return };
    let concern = Concern::OtherScript { language: text.language.clone(), script, expected };
    let place = source.place(text.node.start);
    findings.push(Finding::warning(&concern, text.path.clone(), place));
}

/// Reports a name or a title that is mostly in another script. Short ones may be names that no language writes
/// otherwise, so of these only such are reported as stand in each other's place.
pub(crate) fn report_text(
    node: &Node<'_>,
    path: &str,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    let Value::Object(members) = &node.value else { return };
    let texts = members
        .iter()
        .filter_map(|member| Some((member, Tag::parse(member.key).ok()?, member.node.string()?)));
    let texts: Vec<_> = texts.collect();
    for (member, tag, words) in &texts {
        let is_exchanged = || {
            texts.iter().any(|(_, other, others)| {
                other != tag
                    && unexpected(others, other, 2).is_some()
                    && unexpected(words, other, 2).is_none()
                    && unexpected(others, tag, 2).is_none()
            })
        };
        // What is said of somebody has their name in its own script.
        let has_own = |script: &str| {
            let own = script_of(tag).map_or(&[][..], |(own, _)| own);
            !script.ends_with("Chinese") && words.chars().any(|c| own.contains(&c.script()))
        };
        let found = unexpected(words, tag, LEAST)
            .filter(|(script, _)| !has_own(script))
            .or_else(|| unexpected(words, tag, 2).filter(|_| is_exchanged()));
        let Some((script, expected)) = found else { continue };
        let concern = Concern::OtherScript { language: tag.clone(), script, expected };
        let place = source.place(member.node.start);
        findings.push(Finding::warning(&concern, path_to(path, member.key), place));
    }
}

/// The script in which a text of at least so many letters mostly is, and the one in which it should be.
fn unexpected(text: &str, language: &Tag, least: usize) -> Option<(&'static str, &'static str)> {
    let (expected, name) = script_of(language)?;
    let (mut right, mut others) = (0, Vec::<(Script, usize)>::new());
    for script in text.chars().filter(|c| c.is_alphabetic()).map(|c| c.script()) {
        if expected.contains(&script) {
            right += 1;
        } else if let Some((_, count)) = others.iter_mut().find(|(other, _)| *other == script) {
            *count += 1;
        } else {
            others.push((script, 1));
        }
    }
    let all = right + others.iter().map(|(_, count)| count).sum::<usize>();
    if all < least {
        return None;
    }
    let most = others.into_iter().max_by_key(|(_, count)| *count);
    if let Some((script, _)) = most.filter(|(_, count)| count * 2 > all) {
        return Some((script.full_name(), name));
    }
    of_two_chinese_scripts(text, language)
}

/// Characters of one of the two ways of writing Chinese, with the number of the way.
static TELLING: LazyLock<HashMap<char, usize>> = LazyLock::new(|| {
    let telling = SIMPLIFIED_AND_TRADITIONAL.chars().filter(|c| c.is_alphabetic());
    telling.enumerate().map(|(at, character)| (character, at % 2)).collect()
});

/// The same for the two ways of writing Chinese, which share most of their characters.
fn of_two_chinese_scripts(text: &str, language: &Tag) -> Option<(&'static str, &'static str)> {
    if language.primary_language() != "zh" {
        return None;
    }
    let mut counts = [0, 0];
    for character in text.chars().filter(|character| !character.is_ascii()) {
        if let Some(way) = TELLING.get(&character) {
            counts[*way] += 1;
        }
    }
    let names = ["Simplified Chinese", "Traditional Chinese"];
    let is = |other: usize, expected: usize| {
        (counts[other] >= 3 && counts[other] > counts[expected] * 2)
            .then_some((names[other], names[expected]))
    };
    match language.script()? {
        "Hant" => is(0, 1),
        "Hans" => is(1, 0),
        _ => None,
    }
}

/// The scripts in which a language is written, and what they are called; nothing where that is not
/// known.
fn script_of(language: &Tag) -> Option<(&'static [Script], &'static str)> {
    const LATIN: &[&str] = &[
        "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "hr", "hu",
        "id", "is", "it", "lt", "lv", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk",
        "sl", "sq", "sv", "sw", "tl", "tr", "vi",
    ];
    let by_script: Option<(&[Script], &str)> = match language.script() {
        Some("Hant" | "Hans" | "Hani") => {
            Some((&[Script::Han, Script::Bopomofo], "Han characters"))
        }
        Some("Latn") => Some((&[Script::Latin], "Latin letters")),
        Some("Arab") => Some((&[Script::Arabic], "Arabic letters")),
        Some("Cyrl") => Some((&[Script::Cyrillic], "Cyrillic letters")),
        Some("Tibt") => Some((&[Script::Tibetan], "Tibetan letters")),
        Some("Mong") => Some((&[Script::Mongolian], "Mongolian letters")),
        Some(_) => return None,
        None => None,
    };
    by_script.or_else(|| match language.primary_language() {
        "zh" | "yue" => Some((&[Script::Han, Script::Bopomofo], "Han characters")),
        "ja" => Some((&[Script::Han, Script::Hiragana, Script::Katakana], "Japanese")),
        "ko" => Some((&[Script::Hangul, Script::Han], "Hangul")),
        "bo" | "dz" => Some((&[Script::Tibetan], "Tibetan letters")),
        "ug" | "ar" | "fa" | "ur" => Some((&[Script::Arabic], "Arabic letters")),
        "ru" | "uk" | "bg" | "be" => Some((&[Script::Cyrillic], "Cyrillic letters")),
        "el" => Some((&[Script::Greek], "Greek letters")),
        "he" => Some((&[Script::Hebrew], "Hebrew letters")),
        latin if LATIN.contains(&latin) => Some((&[Script::Latin], "Latin letters")),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exchanged_languages_are_noticed_and_names_among_words_are_not() {
        let found =
            |text, tag| unexpected(text, &Tag::parse(tag).unwrap(), LEAST).map(|found| found.0);
        let (english, chinese) =
            ("A letter to the harbour master", "島民致港務長的一封公開信，請准渡海");
        assert_eq!(found(english, "en"), None);
        assert_eq!(found(chinese, "zh-Hant"), None);
        assert_eq!(found(english, "zh-Hant"), Some("Latin"));
        assert_eq!(found(chinese, "en"), Some("Han"));
        assert_eq!(found(english, "bo"), Some("Latin"));
        assert_eq!(found("Amnesty", "zh-Hant"), None);
        assert_eq!(found("請閱讀《Egg on Mao》一書，並請即予以研究考慮", "zh-Hant"), None);
        assert_eq!(found(english, "xx"), None);
    }

    #[test]
    fn the_two_ways_of_writing_chinese_are_told_apart() {
        let found =
            |text, tag| unexpected(text, &Tag::parse(tag).unwrap(), LEAST).map(|found| found.0);
        let (simplified, traditional) =
            ("我们请总理说明这个国家对人权的责任", "我們請總理說明這個國家對人權的責任");
        assert_eq!(found(simplified, "zh-Hant"), Some("Simplified Chinese"));
        assert_eq!(found(traditional, "zh-CN"), Some("Traditional Chinese"));
        assert_eq!(found(simplified, "zh-Hans"), None);
        assert_eq!(found(traditional, "zh-Hant"), None);
        assert_eq!(found(simplified, "zh"), None);
    }

    #[test]
    fn the_characters_stand_in_pairs() {
        let all: Vec<char> =
            SIMPLIFIED_AND_TRADITIONAL.chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(all.len() % 2, 0);
        assert!(all.chunks(2).all(|pair| pair[0] != pair[1]));
    }
}
