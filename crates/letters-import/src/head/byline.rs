//! Lines that say who wrote a text: `By Mara Quill and Li Wen`, 文：林小明.

use crate::ending::said::strip_article;
use crate::head::postal::is_delivery;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// What stands before the names of those who wrote.
const WRITERS: [&str; 9] =
    ["By ", "BY ", "by ", "Par ", "文：", "文:", "作者：", "作者:", "撰文："];

/// The names of a line that says who wrote the text; nobody if it is none.
pub(crate) fn names(text: &str) -> Vec<&str> {
    list(text, &WRITERS, is_person)
}

/// Whether a line says which organization published the page: `By Harbour Link`, `Written By Harbour Watch`,
/// 由渡輪關注組發起.
pub(crate) fn is_of_body(text: &str) -> bool {
    let rest =
        ["By ", "BY ", "Written by ", "Written By "].iter().find_map(|by| text.strip_prefix(by));
    let started = text.strip_prefix('由').and_then(|rest| {
        ["發起", "发起", "發佈", "發布", "发布"].iter().find_map(|end| rest.strip_suffix(end))
    });
    if started.is_some_and(|name| is_organization(name.trim())) {
        return true;
    }
    rest.is_some_and(|name| {
        is_organization(name) && !is_person(name) && name.split(' ').count() <= 8
    }) && !is_delivery(text)
        && !text.ends_with(['.', ',', ':'])
}

/// Those of a line that says who wrote or who signs.
pub(crate) fn named(text: &str) -> Vec<&str> {
    let writers = names(text);
    if !writers.is_empty() {
        return writers;
    }
    // Signed by: …, 聯署團體：…
    let signers = text.find([':', '：']).filter(|at| {
        let label = &text[..*at];
        words::is_one(label, Kind::Signatories) || words::is_one(label, Kind::SignatoryGroup)
    });
    let rest =
        signers.and_then(|at| text.get(at..)).map(|rest| rest.trim_start_matches([':', '：', ' ']));
    let rest = rest.map_or("", without_order);
    let signs = |name: &str| is_person(name) || is_organization(name);
    // Between 、 all may sign of whom some plainly do.
    let is_listed = rest.contains('、') && rest.split('、').any(signs);
    let can_sign = |name: &str| is_listed && !is_position(name) && name.chars().count() <= 24;
    divided(text, rest, |name| signs(name) || can_sign(name))
}

/// Names without what is said in brackets of their order: （依筆劃排序）港灣協會、渡輪工會.
fn without_order(rest: &str) -> &str {
    let aside = rest.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）']));
    let says_order = |(aside, _): &(&str, &str)| {
        ["order", "排序", "順序", "顺序", "排名", "先後", "先后"]
            .iter()
            .any(|word| aside.contains(word))
    };
    aside.filter(says_order).map_or(rest, |(_, names)| names.trim_start())
}

fn list<'a>(text: &'a str, beginnings: &[&str], is_one: fn(&str) -> bool) -> Vec<&'a str> {
    let rest = beginnings.iter().find_map(|beginning| text.strip_prefix(beginning));
    divided(text, rest.unwrap_or_default(), is_one)
}

/// The names of which the rest of a line consists; nobody if any of them is none.
fn divided<'a>(text: &str, rest: &'a str, is_one: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let mut names: Vec<&str> = vec![rest];
    for divider in [", ", " and ", " & ", " et ", "、", "及", "與"] {
        names = names.into_iter().flat_map(|part| part.split(divider)).collect();
    }
    let names: Vec<&str> = names
        .into_iter()
        .map(|name| {
            strip_article(name.trim().trim_start_matches("and ").trim_end_matches([',', '.', '、']))
        })
        .filter(|name| !name.is_empty())
        .collect();
    if names.iter().all(|name| is_one(name)) && !is_delivery(text) { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_have_names_alone() {
        assert_eq!(
            names("By Mara Quill, Tom Reed, and Li Wen"),
            ["Mara Quill", "Tom Reed", "Li Wen"]
        );
        assert_eq!(named("Signed: Mara Quill and the Ferry Union"), ["Mara Quill", "Ferry Union"]);
        assert_eq!(names("文：林小明、何婉芬"), ["林小明", "何婉芬"]);
        let listed = "連署單位：（依筆劃排序）永社、渡輪工會、";
        assert_eq!(named(listed), ["永社", "渡輪工會"]);
        for text in ["By the river", "By email", "Mara Quill", "By", "By Monday we shall know"] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
