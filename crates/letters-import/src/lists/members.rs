//! Members that a sentence names: `The coalition includes A, B and the C.`

use crate::ending::said::strip_article;
use crate::lists::{commas, last_and};
use crate::words::{self, Kind};

/// The members that a sentence names.
pub(crate) fn members(text: &str) -> Vec<&str> {
    let Some((start, end)) = words::find(text, Kind::Consist) else { return Vec::new() };
    let after = first_sentence(&text[end..])
        .trim_start_matches([':', '：', ' '])
        .trim_end_matches(['.', '。', ' ']);
    let listed =
        if after.is_empty() || after == "組成" { before_verb(&text[..start]) } else { after };
    let mut members: Vec<&str> = commas(listed);
    if let Some(last) = members.pop() {
        let last = ["and ", "及", "以及", "和", "et ", "與"]
            .iter()
            .find_map(|and| last.strip_prefix(and))
            .unwrap_or(last);
        match last_and(last) {
            Some((one, other)) => members.extend([one, other]),
            None => members.push(last),
        }
    }
    let members: Vec<&str> = members
        .into_iter()
        .map(|member| strip_article(member.trim()))
        .filter(|member| !member.is_empty())
        .collect();
    let are_names = members.iter().all(|member| {
        member.chars().count() <= 100 && !member.starts_with(|c: char| c.is_lowercase())
    });
    if members.len() >= 2 && are_names { members } else { Vec::new() }
}

/// A text up to the full stop that ends its first sentence; those of abbreviations end none.
fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '。']).map(|(at, stop)| at + stop.len());
    let is_end = |end: &usize| {
        let (before, after) =
            (text.get(..end - 1).unwrap_or_default(), text.get(*end..).unwrap_or_default());
        let word = before.rsplit([' ', '.']).next().unwrap_or_default();
        !before.is_ascii() || word.len() > 3 && after.starts_with(' ')
    };
    ends.into_iter().find(is_end).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// 由甲、乙及丙組成: what stands before the verb.
fn before_verb(text: &str) -> &str {
    text.rsplit_once('由').map_or("", |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_in_sentences() {
        let text = "The network currently includes Harbour Link (East & West, both), the Ferry Union, Quay & Co and the Society for Boats.";
        assert_eq!(
            members(text),
            ["Harbour Link (East & West, both)", "Ferry Union", "Quay & Co", "Society for Boats"]
        );
        assert_eq!(
            members("聯盟成員包括港灣協會、渡輪工會及碼頭之友。"),
            ["港灣協會", "渡輪工會", "碼頭之友"]
        );
        assert_eq!(members("Our work includes speaking to families, and to lawyers."), [""; 0]);
    }
}
