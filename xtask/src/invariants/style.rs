//! What no file of ours contains, and what every crate says at its top.

use super::code::{lines_with, without_tests};
use super::{Finding, Source};
use crate::page;

const LONGEST: usize = 300;

/// Names by which a string becomes markup, in Rust and in JavaScript.
const MARKUP: [&str; 8] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
];

/// Text reaches the page as text only, and no style or script stands in the page itself.
pub fn markup(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let rust = source.is_in("src");
        let script = source.name.starts_with("public/") && source.name.ends_with("js");
        let page = source.name == "index.html";
        if !rust && !script && !page {
            continue;
        }
        let text = if rust { &source.code } else { &source.text };
        for name in MARKUP {
            let problem = format!("{name} would read text as markup; write text nodes");
            findings.extend(at_lines(source, lines_with(text, name), &problem));
        }
        if !script {
            let problem = "a style attribute is forbidden by the content policy; use a class";
            findings.extend(at_lines(source, lines_with(text, " style="), problem));
        }
        if page {
            let inline = page::tags(text).into_iter().filter(|tag| {
                tag.name == "style" || tag.name == "script" && tag.get("src").is_none()
            });
            let lines = inline.map(|tag| text[..tag.end].lines().count()).collect();
            let problem =
                "an inline script or style is forbidden by the content policy; use a file";
            findings.extend(at_lines(source, lines, problem));
        }
    }
    findings
}

/// Errors are values: nothing in the reader or in a library stops on one, tests apart.
pub fn unwraps(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| is_product(source)) {
        let code = without_tests(&source.code);
        for call in [".unwrap()", ".expect("] {
            let problem = format!("`{call}` stops the reader; return an error or a default");
            findings.extend(at_lines(source, lines_with(&code, call), &problem));
        }
    }
    findings
}

/// Every crate's root file forbids unsafe code.
pub fn no_unsafe(sources: &[Source]) -> Vec<Finding> {
    let roots = sources.iter().filter(|source| root_of(&source.name).is_some());
    says(roots, "#![forbid(unsafe_code)]")
}

/// Every library asks for documentation of what is public.
pub fn documented(sources: &[Source]) -> Vec<Finding> {
    let libraries = sources.iter().filter(|source| {
        root_of(&source.name) == Some("lib.rs") && source.name.starts_with("crates/")
    });
    says(libraries, "#![warn(missing_docs)]")
}

/// No Rust file is longer than a person reads at once.
pub fn length(sources: &[Source]) -> Vec<Finding> {
    let ours = sources.iter().filter(|source| {
        let folders = ["src/", "crates/", "tests/", "xtask/"];
        source.name.ends_with(".rs") && folders.iter().any(|folder| source.name.starts_with(folder))
    });
    let long = ours.filter(|source| source.text.lines().count() > LONGEST);
    let findings = long.map(|source| {
        let lines = source.text.lines().count();
        let problem =
            format!("the file has {lines} lines, more than {LONGEST}; divide it by concept");
        Finding::new(&source.name, lines, problem)
    });
    findings.collect()
}

/// Whether a file is part of the reader or of a library, and no file of tests.
fn is_product(source: &Source) -> bool {
    let name = &source.name;
    let inside = name.starts_with("src/") || name.starts_with("crates/") && name.contains("/src/");
    inside && name.ends_with(".rs") && !name.ends_with("/tests.rs") && !name.contains("/tests/")
}

/// The part of a name after `src/`, when the file is the root of a crate.
fn root_of(name: &str) -> Option<&str> {
    let (folder, file) = match name.strip_prefix("src/") {
        Some(file) => ("", file),
        None => name.split_once("/src/")?,
    };
    let holds = ["crates/", "tests/"];
    let ours =
        matches!(folder, "" | "xtask") || holds.iter().any(|holds| folder.starts_with(holds));
    let program = file.strip_prefix("bin/").is_some_and(|file| !file.contains('/'));
    (ours && (file == "lib.rs" || file == "main.rs" || program)).then_some(file)
}

fn says<'a>(sources: impl Iterator<Item = &'a Source>, attribute: &str) -> Vec<Finding> {
    let silent = sources.filter(|source| !source.code.lines().any(|line| line.trim() == attribute));
    silent.map(|source| Finding::new(&source.name, 1, format!("lacks `{attribute}`"))).collect()
}

fn at_lines(source: &Source, lines: Vec<usize>, problem: &str) -> Vec<Finding> {
    lines.into_iter().map(|line| Finding::new(&source.name, line, problem)).collect()
}

#[cfg(test)]
mod tests {
    use super::{documented, length, markup, no_unsafe, unwraps};
    use crate::invariants::{Finding, Source};

    fn lines(check: fn(&[Source]) -> Vec<Finding>, name: &str, text: &str) -> Vec<usize> {
        check(&[Source::new(name, text)]).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn markup_and_inline_styles_are_found() {
        assert_eq!(lines(markup, "src/view/a.rs", "// inner_html\n<p inner_html=x>"), [2]);
        assert_eq!(lines(markup, "src/view/a.rs", "<p style=\"a\">\nlet style = 1;"), [1]);
        assert_eq!(lines(markup, "public/boot.js", "a.innerHTML = b"), [1]);
        assert_eq!(lines(markup, "index.html", "<html>\n<script src=a></script>\n<script>"), [3]);
        assert_eq!(lines(markup, "crates/a/src/lib.rs", "fn inner_html() {}"), []);
    }

    #[test]
    fn unwraps_outside_tests_are_found() {
        let text = "/// a.unwrap()\nb.unwrap();\nc.unwrap_or(1); d.expect(\"x\")\n\
                    #[cfg(test)]\nmod tests { e.unwrap() }";
        assert_eq!(lines(unwraps, "src/a.rs", text), [2, 3]);
        assert_eq!(lines(unwraps, "crates/a/src/b.rs", text), [2, 3]);
        assert_eq!(lines(unwraps, "crates/a/tests/b.rs", text), []);
        assert_eq!(lines(unwraps, "xtask/src/b.rs", text), []);
    }

    #[test]
    fn crates_say_what_they_promise() {
        assert_eq!(lines(no_unsafe, "src/main.rs", "//! #![forbid(unsafe_code)]\n"), [1]);
        assert_eq!(lines(no_unsafe, "crates/a/src/bin/b.rs", ""), [1]);
        assert_eq!(lines(no_unsafe, "crates/a/src/lib.rs", "//! A\n#![forbid(unsafe_code)]\n"), []);
        assert_eq!(lines(no_unsafe, "crates/a/src/b.rs", ""), []);
        assert_eq!(lines(documented, "crates/a/src/lib.rs", ""), [1]);
        assert_eq!(lines(documented, "src/main.rs", ""), []);
    }

    #[test]
    fn long_files_are_found() {
        assert_eq!(lines(length, "src/a.rs", &"\n".repeat(300)), []);
        assert_eq!(lines(length, "xtask/src/a.rs", &"\n".repeat(301)), [301]);
    }
}
