//! Lines that count those who sign besides the ones whom a letter names: `and 300 more signatories`, 及三百餘名簽署人.

use crate::language::script::is_han;
use crate::words;

/// Whether a line counts those whom it does not name.
pub(crate) fn counts_others(text: &str) -> bool {
    let bare =
        text.trim_matches(|c: char| matches!(c, '(' | ')' | '（' | '）' | '.' | '。' | '…' | ' '));
    if bare.contains(is_han) { counts_in_han(bare) } else { counts_in_latin(bare) }
}

/// A name without the number of others that is said in brackets behind it: `Harbour Link (and 12 other groups)`.
pub(crate) fn without_others(text: &str) -> &str {
    let before =
        text.trim_end().strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    before.filter(|(_, aside)| counts_others(aside)).map_or(text, |(name, _)| name.trim_end())
}

fn counts_in_latin(text: &str) -> bool {
    const JOINTS: [&str; 11] = [
        "and ",
        "+ ",
        "+",
        "& ",
        "plus ",
        "with ",
        "along with ",
        "as well as ",
        "together with ",
        "et ",
        "ainsi que ",
    ];
    const AMOUNTS: [&str; 24] = [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "many",
        "dozens",
        "hundreds",
        "thousands",
        "several",
        "dozen",
        "hundred",
        "thousand",
        "numerous",
        "others",
        "plusieurs",
        "centaines",
    ];
    const WORDS: [&str; 9] = [
        "more",
        "others",
        "other",
        "additional",
        "further",
        "signatories",
        "signatures",
        "autres",
        "signataires",
    ];
    let plain = words::plain(text);
    let rest =
        JOINTS.iter().filter_map(|joint| plain.strip_prefix(joint)).min_by_key(|rest| rest.len());
    let words: Vec<&str> = rest.unwrap_or(&plain).split_whitespace().collect();
    let is_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || AMOUNTS.contains(&word);
    let number = words.iter().position(|word| is_number(word));
    let says_more = words.iter().any(|word| WORDS.contains(word))
        || matches!(words.as_slice(), [.., "in", "all" | "total"]);
    // More than a word or two before the number is a name or a sentence.
    let is_brief = words.len() <= 9 && number.is_some_and(|at| at <= 2);
    is_brief && says_more && (rest.is_some() || number == Some(0))
}

fn counts_in_han(text: &str) -> bool {
    const JOINTS: [&str; 12] =
        ["以及", "及", "和", "與", "与", "等", "另外", "另有", "另", "暨", "共", "其他"];
    const ENDS: [&str; 22] = [
        "家庭",
        "家屬",
        "簽署人",
        "签署人",
        "聯署人",
        "联署人",
        "連署人",
        "签名人",
        "簽名人",
        "聯署",
        "联署",
        "簽署",
        "签署",
        "連署",
        "人士",
        "團體",
        "团体",
        "組織",
        "组织",
        "機構",
        "人",
        "名",
    ];
    let rest = JOINTS.iter().find_map(|joint| text.strip_prefix(joint));
    let is_number =
        |c: char| c.is_numeric() || "一二三四五六七八九十百千萬万數数餘余多".contains(c);
    let number = rest.map_or(0, |rest| rest.chars().filter(|c| is_number(*c)).count());
    let count = text.chars().count();
    number > 0
        && count <= 20
        && ENDS.iter().any(|end| text.ends_with(end))
        && !text.contains(['，', '、'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_are_not_named_are_counted() {
        for text in [
            "and 300 more signatories",
            "and over 300 more",
            "+ 57 others",
            "plus 1,204 additional signatories",
            "(and 12 other local groups)",
            "and many others",
            "and nine other families",
            "及其他九個家庭",
            "et 300 autres signataires",
            "及三百餘名簽署人",
            "以及其他十二個團體",
            "等214人",
        ] {
            assert!(counts_others(text), "{text}");
        }
        for text in [
            "Tom Reed and Li Wen",
            "The 29 Piers",
            "and Three Sisters Ferry",
            "Other Voices",
            "and the Ferry Union",
            "和平之友三人組",
            "Further Education Guild",
        ] {
            assert!(!counts_others(text), "{text}");
        }
        assert_eq!(without_others("Harbour Link (and 12 other groups)"), "Harbour Link");
    }
}
