//! The layers of the reader: data, then state, then view; `app.rs` alone ties them.

use super::code::{lines_with, without_tests};
use super::{Finding, Source};

/// A layer, and the modules that it must not know.
const LAYERS: [(&str, &[&str]); 3] = [
    ("src/data", &["crate::state", "crate::view", "crate::app"]),
    ("src/state", &["crate::view", "crate::app"]),
    ("src/view", &["crate::data::fetch", "crate::app"]),
];

/// No layer names one above it; no state names an element; no view fetches.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (layer, forbidden) in LAYERS {
        for source in sources.iter().filter(|source| source.is_in(layer)) {
            let code = without_tests(&source.code);
            for (path, line) in paths(&code, &module(&source.name)) {
                let is_under = |above: &&&str| {
                    path.strip_prefix(**above)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
                };
                if let Some(above) = forbidden.iter().find(is_under) {
                    let problem = format!("{layer} must not know {above}, here as {path}");
                    findings.push(Finding::new(&source.name, line, problem));
                }
            }
            if layer == "src/state" {
                findings.extend(elements(&source.name, &code));
            }
        }
    }
    findings
}

/// Every mention of an element's type: `web_sys::Element`, `HtmlInputElement` and so on.
fn elements(file: &str, code: &str) -> Vec<Finding> {
    let mut names: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    names.retain(|name| name.ends_with("Element"));
    names.sort_unstable();
    names.dedup();
    let all = names.iter().flat_map(|name| {
        let problem = format!("state must not know elements, here {name}; src/view has them");
        lines_with(code, name)
            .into_iter()
            .map(move |line| Finding::new(file, line, problem.clone()))
    });
    all.collect()
}

/// The module that a file is, as a path from the root of its crate.
fn module(file: &str) -> Vec<&str> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').collect()
}

/// Every path in the code that starts with `crate` or `super`, spelled out from `crate`.
fn paths(code: &str, module: &[&str]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (line, number) in code.lines().zip(1..) {
        let start: usize = code.lines().take(number - 1).map(|line| line.len() + 1).sum();
        for (at, word) in starts(line) {
            let mut leaves = Vec::new();
            tree(&code[start + at..], "", &mut leaves);
            let supers = if word == "super" { module.len() } else { 0 };
            found.extend(
                leaves.into_iter().map(|leaf| (absolute(&leaf, &module[..supers]), number)),
            );
        }
    }
    found
}

/// Where paths begin in a line; the `super` inside `super::super` begins none.
fn starts(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inside = |c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '$';
    ["crate", "super"].into_iter().flat_map(move |word| {
        line.match_indices(word).filter(move |(at, _)| {
            line[at + word.len()..].starts_with("::") && !line[..*at].ends_with(is_inside)
        })
    })
}

/// Spells out `a::{b, c::d}` as `a::b` and `a::c::d`; returns what follows.
fn tree<'a>(text: &'a str, prefix: &str, leaves: &mut Vec<String>) -> &'a str {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '*';
    let text = text.trim_start();
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let path = format!("{prefix}{}", &text[..end]);
    let Some(rest) = text[end..].strip_prefix("::") else {
        leaves.push(path);
        return &text[end..];
    };
    let prefix = format!("{path}::");
    let Some(mut rest) = rest.strip_prefix('{') else {
        return tree(rest, &prefix, leaves);
    };
    loop {
        rest = tree(rest, &prefix, leaves).trim_start();
        let alias = rest
            .strip_prefix("as ")
            .map_or(rest, |rest| rest.find([',', '}']).map_or("", |end| &rest[end..]));
        match alias.strip_prefix(',') {
            Some(next) if !next.trim_start().starts_with('}') => rest = next,
            Some(next) => return next.trim_start().get(1..).unwrap_or_default(),
            None => return alias.get(1..).unwrap_or_default(),
        }
    }
}

fn absolute(path: &str, module: &[&str]) -> String {
    let mut module = module.to_vec();
    let mut rest = path;
    while let Some(after) = rest.strip_prefix("super::") {
        module.pop();
        rest = after;
    }
    match rest.starts_with("crate::") {
        true => rest.to_owned(),
        false => ["crate"].into_iter().chain(module).chain([rest]).collect::<Vec<_>>().join("::"),
    }
}

#[cfg(test)]
mod tests {
    use super::{check, module, paths};
    use crate::invariants::Source;

    #[test]
    fn use_trees_and_supers_are_spelled_out() {
        let found = |code| -> Vec<String> {
            paths(code, &["data", "fetch"]).into_iter().map(|(path, _)| path).collect()
        };
        let code = "use crate::{data::{self, x as y}, view::*, };\nlet a = super::super::state::A;";
        let expected = ["crate::data::self", "crate::data::x", "crate::view::*", "crate::state::A"];
        assert_eq!(found(code), expected);
        assert_eq!(
            found("use super::{bytes, super::app};")[..2],
            ["crate::data::bytes", "crate::app"]
        );
        assert_eq!(found("my_crate::view; crate::{a"), ["crate::a"]);
        assert_eq!(module("src/view/mod.rs"), ["view"]);
    }

    #[test]
    fn layers_that_look_up_are_found() {
        let lines = |name, text| -> Vec<usize> {
            check(&[Source::new(name, text)]).iter().map(|finding| finding.line).collect()
        };
        assert_eq!(lines("src/data/a.rs", "// crate::view\nuse crate::{\n data, state};"), [2]);
        assert_eq!(lines("src/data/a.rs", "use crate::statement;\nuse crate::data::state;"), []);
        assert_eq!(
            lines("src/state.rs", "use web_sys::{Element, Event};\ntype A = HtmlElement;"),
            [1, 2]
        );
        assert_eq!(lines("src/view/a.rs", "use crate::state::A;\ncrate::data::fetch::get()"), [2]);
        assert_eq!(lines("src/view/a.rs", "#[cfg(test)]\nmod tests { use crate::app; }"), []);
        assert_eq!(lines("src/app.rs", "use crate::{data, state, view};"), []);
    }
}
