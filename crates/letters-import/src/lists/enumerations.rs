//! Names that run along a line: `Amy Ng, Tom Reed (Ferry Union) and Li Wen`, 港聯、渡輪工會、.

use crate::ending::said::is_short_name;
use crate::language::script::is_han;
use crate::lists::{commas, last_and};
use crate::words::shape::{is_organization, is_person, is_position, is_sentence};
use crate::words::{self, Kind};

/// The names of a line that has several one after the other. Nobody if any of them may be an office, or more than a
/// quarter do not look like names; fewer are enough between 、, with which no office is divided from a name.
pub(crate) fn run_of_names(text: &str) -> Vec<&str> {
    let mut names = dotted(text).unwrap_or_else(|| commas(text.trim_end_matches(['.', '。'])));
    if let Some((one, other)) = names.last().copied().and_then(last_and) {
        names.pop();
        names.extend([one, other]);
    }
    let of = |name: &str| name.split(['(', '（']).next().unwrap_or(name).trim().to_owned();
    let bare: Vec<String> = names.iter().map(|name| of(name)).collect();
    let count = |is: &dyn Fn(&str) -> bool| bare.iter().filter(|name| is(name)).count();
    let people = count(&is_person);
    let bodies = count(&|name| is_organization(name) && !is_person(name));
    let enough = names.len() * 3;
    // Mo Wen (journalist), Yin Lan (nurse)
    let all_say_more =
        names.iter().all(|name| name.ends_with([')', '）'])) && people == names.len();
    let is_run = bare.iter().all(|name| (2..=60).contains(&name.chars().count()))
        && count(&|name| is_position(name) && !is_person(name)) == 0
        && (names.len() >= 2 && dotted(text).is_some()
            || names.len() >= 4 && (people * 4 >= enough || bodies * 4 >= enough)
            || names.len() >= 2 && (all_say_more || is_listed(text, &bare)));
    if is_run { names } else { Vec::new() }
}

/// The names between points or strokes, with spaces around: `Tobias Lang · Ken Ishida · Rowan Blythe`.
fn dotted(text: &str) -> Option<Vec<&str>> {
    let divided = [" · ", " • ", " | ", " ‧ "].iter().find(|sign| text.contains(**sign));
    // 張桂蘭 李守義 王秀珍
    let spaced = || {
        let names: Vec<&str> = text.split(' ').filter(|name| !name.is_empty()).collect();
        let is_name = |name: &&str| {
            name.chars().all(is_han) && (2..=4).contains(&name.chars().count()) && is_person(name)
        };
        (names.len() >= 3 && names.iter().all(is_name)).then_some(names)
    };
    let Some(divided) = divided else { return spaced() };
    let names: Vec<&str> = text.split(divided).map(str::trim).collect();
    // Of some the family is not known.
    let can_be = |name: &&str| is_person(name) || name.starts_with(is_han) && is_short_name(name);
    let is_any = names.iter().any(|name| is_person(name));
    (is_any && names.iter().all(can_be)).then_some(names)
}

/// Whether 、 divides the names of a line, of which two thirds are plainly names of organizations or people, and
/// nobody speaks.
fn is_listed(text: &str, names: &[String]) -> bool {
    const SPEAKING: [&str; 12] =
        ["我們", "我们", "的", "請", "请", "要求", "呼籲", "呼吁", "包括", "應", "因", "於"];
    let known = names.iter().filter(|name| is_person(name) || is_organization(name)).count();
    let bodies = names.iter().filter(|name| is_organization(name)).count();
    let is_brief = names.iter().all(|name| {
        name.chars().count() <= 24
            && (name.starts_with(is_han) || is_person(name) || is_organization(name))
    });
    text.contains(['、', '；'])
        && !text.contains(['，', '。', '：'])
        && (known * 3 >= names.len() * 2
            || bodies > 0 && known * 2 >= names.len()
            || bodies > 0 && text.ends_with('、'))
        && (bodies > 0 || known == names.len())
        && is_brief
        && !SPEAKING.iter().any(|word| names.iter().any(|name| name.contains(word)))
}

/// The organizations of a line that stands apart and names three or more between commas; an affiliation begins with
/// the smaller part of the larger one.
pub(crate) fn run_of_bodies(text: &str) -> Vec<&str> {
    const PARTS: [&str; 7] =
        ["department", "faculty", "school", "division", "branch", "office", "chair"];
    let names = commas(text.trim_end_matches(','));
    let begins_small = PARTS.iter().any(|part| words::plain(text).starts_with(part));
    let is_body = |name: &&str| {
        is_organization(name) && !is_position(name) && !words::is_one(name, Kind::Country)
    };
    let are_bodies = names.len() >= 3 && names.iter().all(is_body);
    if are_bodies && !begins_small && !is_sentence(text) { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_follow_one_another_on_a_line() {
        assert_eq!(
            run_of_names("Amy Ng, Elaine Hui (Market Guild, East), Grace Tsang and Henry Yu"),
            ["Amy Ng", "Elaine Hui (Market Guild, East)", "Grace Tsang", "Henry Yu"]
        );
        assert_eq!(run_of_names("吳愛美、歐陽嘉露、許依玲（攤販協會）、余亨利").len(), 4);
        assert_eq!(run_of_names("港灣協會、渡輪工會、"), ["港灣協會", "渡輪工會"]);
        for text in [
            "Mara Quill, Chair, Harbour Association, Porthaven",
            "We ask for bread, peace, light and water.",
            "Tom Reed and Li Wen",
            "我們要求釋放、道歉、賠償、調查",
            "港灣政府、渡輪公司應立即道歉",
            "港灣協會主席、渡輪工會秘書",
        ] {
            assert_eq!(run_of_names(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn organizations_may_follow_one_another_where_nobody_stands_above() {
        let text = "Association for the Ferry in Norland, Harbour Link, Pier Committee";
        assert_eq!(run_of_bodies(text).len(), 3);
        assert_eq!(
            run_of_bodies("Faculty of Law, Harbour Institute, University of Basel"),
            [""; 0]
        );
    }
}
