//! What someone is to somebody else: `daughter of Tom Reed`, `Tom's sister`, 林小明之妻.

use crate::language::script::is_han;
use crate::words;

/// Whether a text says whose relative or friend someone is.
pub(crate) fn is_kin(text: &str) -> bool {
    const HAN: [&str; 29] = [
        "妻", "夫", "子", "女", "父", "母", "兄", "弟", "姊", "姐", "妹", "妻子", "丈夫", "兒子",
        "儿子", "女兒", "女儿", "父親", "父亲", "母親", "母亲", "哥哥", "弟弟", "姐姐", "姊姊",
        "妹妹", "家人", "朋友", "遺孀",
    ];
    const LATIN: [&str; 26] = [
        "wife",
        "husband",
        "widow",
        "widower",
        "partner",
        "son",
        "daughter",
        "sister",
        "brother",
        "mother",
        "father",
        "parents",
        "children",
        "cousin",
        "niece",
        "nephew",
        "uncle",
        "aunt",
        "grandson",
        "granddaughter",
        "family",
        "friend",
        "fiancée",
        "fiancé",
        "relative",
        "sibling",
    ];
    if HAN.contains(&text) && text.chars().count() >= 2 || LATIN.contains(&&*words::plain(text)) {
        return true;
    }
    if text.contains(is_han) {
        let count = text.chars().count();
        let of = |divider: char| text.rsplit_once(divider).map(|(_, kin)| kin);
        return count <= 12
            && [of('之'), of('的')].into_iter().flatten().any(|kin| HAN.contains(&kin));
    }
    let plain = words::plain(text);
    let words: Vec<&str> = plain.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_of = |pair: &[&str]| matches!(pair, [kin, of] if LATIN.contains(kin) && matches!(*of, "of" | "to"));
    let begins = words.windows(2).take(3).any(is_of);
    let is_theirs = |pair: &[&str]| matches!(pair, [whose, kin] if (whose.ends_with("'s") || whose.ends_with("s'")) && LATIN.contains(kin));
    words.len() <= 9
        && (begins
            || words.windows(2).any(is_theirs)
                && words.last().is_some_and(|last| LATIN.contains(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_are_told_by_whose_they_are() {
        for text in [
            "daughter of Tom Reed",
            "Tom’s sister",
            "eldest son of the captain",
            "林小明之妻",
            "林小明的女兒",
        ] {
            assert!(is_kin(text), "{text}");
        }
        for text in [
            "Daughters of the Sea",
            "Sister Mara Quill",
            "Mothers' Union",
            "港灣之友",
            "Seamen's Mission",
        ] {
            assert!(!is_kin(text), "{text}");
        }
    }
}
