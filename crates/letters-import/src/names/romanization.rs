//! Names in Han characters in Latin letters, for ids: as the text itself has them, or else by the sounds of
//! their characters in Mandarin.

use pinyin::ToPinyin;

use crate::words::shape::is_person;

/// Family names that sound otherwise than their characters do elsewhere.
const FAMILY_NAMES: [(char, &str); 10] = [
    ('曾', "zeng"),
    ('區', "ou"),
    ('区', "ou"),
    ('單', "shan"),
    ('单', "shan"),
    ('仇', "qiu"),
    ('解', "xie"),
    ('查', "zha"),
    ('樂', "yue"),
    ('葉', "ye"),
];

/// Family names of two characters.
const DOUBLE_NAMES: [&str; 14] = [
    "歐陽", "欧阳", "司馬", "司马", "司徒", "諸葛", "诸葛", "上官", "夏侯", "公孫", "慕容", "令狐",
    "端木", "皇甫",
];

/// How a text writes a name in Latin letters, right behind it or right before: 黃曉明（Wong Hiu-ming）.
pub(crate) fn in_text<'a>(name: &str, text: &'a str) -> Option<&'a str> {
    let opening = |c: char| matches!(c, ' ' | '(' | '（' | '/');
    text.match_indices(name).find_map(|(at, _)| {
        let after = text[at + name.len()..].trim_start_matches(opening);
        let before = text[..at].trim_end_matches(opening);
        longest(after, true).or_else(|| longest(before, false))
    })
}

/// The longest name of a person with which a text begins or ends.
fn longest(text: &str, begins: bool) -> Option<&str> {
    let is_part =
        |c: char| c.is_alphabetic() && !crate::language::script::is_han(c) || " -’'.".contains(c);
    let run = if begins {
        text.split(|c: char| !is_part(c)).next()
    } else {
        text.rsplit(|c: char| !is_part(c)).next()
    };
    let run = run?.trim();
    let cuts = || run.match_indices(' ').map(|(at, _)| at);
    let whole = std::iter::once(run);
    let parts: Vec<&str> = if begins {
        whole.chain(cuts().rev().map(|at| &run[..at])).collect()
    } else {
        whole.chain(cuts().map(|at| &run[at + 1..])).collect()
    };
    parts.into_iter().find(|part| is_person(part))
}

/// The sounds of a name as a part of an id: a person's family name, then the given name in one; all else a
/// syllable each.
pub(crate) fn sounds(name: &str, is_person: bool) -> Option<String> {
    const POINTS: [char; 4] = ['·', '‧', '•', '・'];
    if is_person && name.contains(POINTS) {
        // The parts of a foreign name, each for itself.
        let parts = name.split(POINTS).filter_map(|part| sounds(part, false));
        let parts: Vec<String> = parts.map(|part| part.replace('-', "")).collect();
        return Some(parts.join("-")).filter(|text| (1..=48).contains(&text.len()));
    }
    let mut parts: Vec<&str> = Vec::new();
    for c in name.chars() {
        let family = FAMILY_NAMES.iter().find(|(known, _)| *known == c).map(|(_, sound)| *sound);
        let sound = c.to_pinyin().map(pinyin::Pinyin::plain);
        parts.extend(family.filter(|_| is_person && parts.is_empty()).or(sound));
    }
    let length = |parts: &[&str]| parts.iter().map(|part| part.len() + 1).sum::<usize>();
    while length(&parts) > 48 {
        parts.pop();
    }
    let family = if DOUBLE_NAMES.iter().any(|family| name.starts_with(family)) { 2 } else { 1 };
    let text = match parts.split_at_checked(family) {
        _ if parts.is_empty() => return None,
        Some((first, rest)) if is_person && !rest.is_empty() => {
            [first.concat(), rest.concat()].join("-")
        }
        _ => parts.join("-"),
    };
    Some(text.chars().map(|c| if c == 'ü' { 'u' } else { c }).collect())
}

/// Whether a name in Latin letters is one in Han characters as Mandarin speaks it: 紀淑琴 and Ji Shuqin.
pub(crate) fn sound_alike(han: &str, latin: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase);
        letters.map(|c| if c == 'ü' { 'u' } else { c }).collect()
    };
    sounds(han, true).is_some_and(|sounds| letters(&sounds) == letters(latin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_the_text() {
        assert_eq!(in_text("黃曉明", "我們懷念黃曉明（Wong Hiu-ming）先生"), Some("Wong Hiu-ming"));
        assert_eq!(in_text("黃曉明", "the case of Wong Hiu-ming (黃曉明)"), Some("Wong Hiu-ming"));
        assert_eq!(in_text("黃曉明", "黃曉明先生"), None);
    }

    #[test]
    fn sounds_make_ids() {
        assert_eq!(sounds("黃曉明", true).as_deref(), Some("huang-xiaoming"));
        assert_eq!(sounds("歐陽修文", true).as_deref(), Some("ouyang-xiuwen"));
        assert_eq!(sounds("瑪麗·菲爾德", true).as_deref(), Some("mali-feierde"));
        assert_eq!(sounds("曾麗", true).as_deref(), Some("zeng-li"));
        assert_eq!(sounds("港灣工會", false).as_deref(), Some("gang-wan-gong-hui"));
        assert_eq!(sounds("·", true), None);
        assert!(sound_alike("紀淑琴", "Ji Shuqin") && sound_alike("曾麗", "Zeng Li"));
        assert!(!sound_alike("沈玉蘭", "Shum Yuk-lan") && !sound_alike("", ""));
    }
}
