//! Organizations that say another name of theirs in brackets: `Valley Water Alliance (VWA)`, 護河協會（簡稱護協）.

use crate::language::script::{Tally, is_han};
use crate::words::shape::{is_acronym, is_organization, is_person};
use crate::words::{self, Kind};

/// A name and the others that stand behind it in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    /// The name before the brackets.
    pub name: &'a str,
    /// The names within them, without what says that they are.
    pub others: Vec<&'a str>,
    /// Whether nothing but the names stands within them.
    pub is_bare: bool,
}

/// What stands before another name: short, former, or in other mouths.
const BEFORE: [&str; 26] = [
    "hereinafter ",
    "hereafter ",
    "formerly known as ",
    "formerly ",
    "previously ",
    "also known as ",
    "known as ",
    "a.k.a. ",
    "aka ",
    "in short ",
    "ci-après ",
    "anciennement ",
    "以下簡稱",
    "以下简称",
    "下稱",
    "下称",
    "簡稱",
    "简称",
    "又稱",
    "又称",
    "又名",
    "前稱",
    "前称",
    "原稱",
    "前身為",
    "前身为",
];

/// Capitals that name a land or a province.
const PLACES: [&str; 19] = [
    "UK", "USA", "US", "EU", "HK", "NZ", "BC", "AB", "ON", "QC", "NS", "NB", "MB", "SK", "NY",
    "CA", "DC", "PRC", "ROC",
];

/// The names of an organization that says more than one; nothing if the brackets hold something else, such as a place or
/// a branch.
pub(crate) fn second_names(text: &str) -> Option<Named<'_>> {
    let (name, inner) = text.trim_end().strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    let name = name.trim_end();
    let is_whole = name.matches(['(', '（']).count() == name.matches([')', '）']).count();
    let parts: Vec<&str> = inner.split([',', '，', ';', '；', '、']).map(str::trim).collect();
    let others: Option<Vec<&str>> = parts.iter().map(|part| other_name(name, part)).collect();
    let others = others.filter(|_| is_whole && !name.is_empty())?;
    let is_bare = others.iter().zip(&parts).all(|(other, part)| other.len() == part.len());
    Some(Named { name, others, is_bare })
}

/// What a part of the brackets behind a name says to be another one.
fn other_name<'a>(name: &str, part: &'a str) -> Option<&'a str> {
    let plain = words::plain(part);
    let lead = BEFORE.iter().find(|before| plain.starts_with(**before)).map_or(0, |b| b.len());
    // In lower case a letter may be longer.
    let other = part.get(lead..)?.trim_matches(|c: char| {
        matches!(c, '“' | '”' | '"' | '「' | '」' | '《' | '》' | '：' | ':' | '\'')
            || c.is_whitespace()
    });
    let is_one = lead > 0 && other.chars().count() >= 2
        || is_short_for(other, name)
        || says_again(name, other);
    (is_one && !is_place(other)).then_some(other)
}

/// Whether capitals stand for the words of a name, in their order: `VWA`, `CdB`. Of a name in Chinese any do.
fn is_short_for(short: &str, name: &str) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    let is_short = (2..=9).contains(&letters.len())
        && !short.contains(' ')
        && short.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '&' | '.'))
        && letters.iter().filter(|c| c.is_uppercase()).count() * 2 >= letters.len()
        && letters.first().is_some_and(|c| c.is_uppercase());
    if !is_short || name.contains(is_han) {
        return is_short && is_acronym(short);
    }
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut begin = words.filter_map(|word| word.chars().next()?.to_lowercase().next());
    // Each letter begins a later word than the one before; some words have none.
    let found =
        letters.iter().filter_map(|c| c.to_lowercase().next()).filter(|c| begin.any(|b| b == *c));
    found.count() * 3 >= letters.len() * 2
}

/// Whether the brackets say the name again in the other script: `River Keepers (護河協會)`.
fn says_again(name: &str, second: &str) -> bool {
    let (one, other) = (Tally::new(name), Tally::new(second));
    let are_two = one.han == 0 && other.latin == 0 || one.latin == 0 && other.han == 0;
    let are_letters = (one.han > 0 || one.latin > 0) && (other.han >= 2 || other.latin >= 2);
    are_two && are_letters && is_organization(second) && is_organization(name) && !is_branch(second)
}

/// Whether words name a part of an organization.
fn is_branch(text: &str) -> bool {
    const ENDS: [&str; 8] = ["分會", "分会", "分部", "分社", "支部", "地區", "地区", "區"];
    let plain = words::plain(text);
    ENDS.iter().any(|end| text.ends_with(end))
        || ["branch", "chapter", "section", "division", "region"]
            .iter()
            .any(|part| plain.split(' ').any(|word| word == *part))
}

fn is_place(text: &str) -> bool {
    PLACES.contains(&text)
        || words::is_one(text, Kind::Country)
        || words::is_one(text, Kind::City)
        || is_branch(text)
        || is_person(text) && text.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_stand_in_brackets() {
        for (text, name, others, is_bare) in [
            ("Valley Water Alliance (VWA)", "Valley Water Alliance", "VWA", true),
            ("Comité du barrage (CDB)", "Comité du barrage", "CDB", true),
            ("護河協會（RKS）", "護河協會", "RKS", true),
            ("護河協會（簡稱「護協」）", "護河協會", "護協", false),
            ("Norland Watch (formerly Dam Watch)", "Norland Watch", "Dam Watch", false),
            ("River Keepers Society (護河協會)", "River Keepers Society", "護河協會", true),
            (
                "護河協會（River Keepers Society, RKS）",
                "護河協會",
                "River Keepers Society/RKS",
                true,
            ),
        ] {
            let named = second_names(text).unwrap();
            let seen = (named.name, named.others.join("/"), named.is_bare);
            assert_eq!(seen, (name, others.to_owned(), is_bare));
        }
        for text in [
            "River Keepers Society (Orchard Chapter)",
            "護河協會（果園分會）",
            "Friends of the Valley (Toronto)",
            "Friends of the Valley (UK)",
            "Ferry Union (Local 12)",
            "Harbour Guild (English branch)",
            "Harbour Guild",
        ] {
            assert_eq!(second_names(text), None, "{text}");
        }
    }
}
