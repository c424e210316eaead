//! Which crate may depend on which, read from the `Cargo.toml` files.

use super::{Finding, Source};

/// Every crate of ours, with those that it may depend on. A new crate is added here.
const ARROWS: [(&str, &[&str]); 20] = [
    ("letters-model", &[]),
    ("letters-address", &["letters-model"]),
    ("letters-bundle", &["letters-model"]),
    ("letters-search", &["letters-model"]),
    ("letters-signature", &[]),
    ("letters-folding-data", &[]),
    ("letters-pages", &["letters-model", "letters-address", "letters-bundle", "letters-search"]),
    ("letters-copy", &["letters-model", "letters-bundle"]),
    // What only the command line needs, and the reader never ships.
    ("letters-site", LIBRARIES),
    ("letters-names", &["letters-model", "letters-search"]),
    ("letters-import", &["letters-model", "letters-bundle", "letters-names", "letters-search"]),
    ("letters-source", &["letters-bundle"]),
    (
        "letters-review",
        &["letters-model", "letters-bundle", "letters-names", "letters-search", "letters-source"],
    ),
    ("letters-table", &["letters-model", "letters-bundle", "letters-source"]),
    ("letters-export", EXPORT),
    ("letters-cli", COMMAND),
    // Only for tests and measurements: nothing may depend on it.
    ("letters-generator", &["letters-model", "letters-bundle"]),
    // The search as a program for the browser, only for measurements: nothing may depend on it.
    ("letters-search-bench", &["letters-model", "letters-bundle", "letters-search"]),
    (
        "open-letters",
        &[
            "letters-model",
            "letters-address",
            "letters-bundle",
            "letters-search",
            "letters-copy",
            "letters-pages",
            "letters-signature",
        ],
    ),
    ("xtask", &[]),
];

/// What the reader may depend on, and what makes sites of it; they do not depend on each other.
const LIBRARIES: &[&str] = &[
    "letters-model",
    "letters-address",
    "letters-bundle",
    "letters-search",
    "letters-pages",
    "letters-signature",
];

/// What exports may depend on: the reader's words and addresses, and the way in which tables are written.
const EXPORT: &[&str] =
    &["letters-model", "letters-address", "letters-bundle", "letters-pages", "letters-table"];

/// What the command line may depend on: the same, and what the reader never ships.
const COMMAND: &[&str] = &[
    "letters-model",
    "letters-address",
    "letters-bundle",
    "letters-import",
    "letters-search",
    "letters-copy",
    "letters-pages",
    "letters-signature",
    "letters-site",
    "letters-source",
    "letters-review",
    "letters-table",
    "letters-export",
];

/// What only the reader may depend on, as the beginnings of names.
const BROWSER: [&str; 6] = ["gloo", "js-sys", "leptos", "wasm-bindgen", "web-sys", "wasm-streams"];

/// Crates depend on each other only as [`ARROWS`] says. Tests may use any crate.
pub fn crates(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in manifests(sources) {
        let Some(name) = package(&source.text) else { continue };
        let Some((_, may)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            let problem = format!(
                "{name} is a new crate: say in xtask/src/invariants/arrows.rs \
                                   which crates it may depend on"
            );
            findings.push(Finding::new(&source.name, 1, problem));
            continue;
        };
        for dependency in dependencies(&source.text) {
            let ours = ARROWS.iter().any(|(known, _)| *known == dependency.name);
            if ours && !dependency.for_tests && !may.contains(&dependency.name) {
                let may = if may.is_empty() { "none of ours".into() } else { may.join(", ") };
                let problem = format!("{name} depends on {}; it may: {may}", dependency.name);
                findings.push(Finding::new(&source.name, dependency.line, problem));
            }
        }
    }
    findings
}

/// No crate in `crates/` depends on anything of the browser, not even in its tests.
pub fn no_browser(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in manifests(sources).filter(|source| source.name.starts_with("crates/")) {
        for dependency in dependencies(&source.text) {
            if BROWSER.iter().any(|browser| dependency.name.starts_with(browser)) {
                let problem =
                    format!("{} is of the browser, which only src/ knows", dependency.name);
                findings.push(Finding::new(&source.name, dependency.line, problem));
            }
        }
    }
    findings
}

fn manifests(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| {
        let folder = source.name.strip_suffix("Cargo.toml");
        let holds = ["crates/", "tests/"];
        folder.is_some_and(|folder| {
            matches!(folder, "" | "xtask/") || holds.iter().any(|holds| folder.starts_with(holds))
        })
    })
}

/// One dependency of a `Cargo.toml`.
#[derive(Debug, PartialEq, Eq)]
struct Dependency<'a> {
    name: &'a str,
    line: usize,
    for_tests: bool,
}

fn package(manifest: &str) -> Option<&str> {
    let lines = manifest.lines().skip_while(|line| line.trim() != "[package]").skip(1);
    let mut lines = lines.take_while(|line| !line.starts_with('['));
    lines.find_map(|line| value(line, "name"))
}

/// All dependencies of a manifest, also under another name and for one target only.
fn dependencies(manifest: &str) -> Vec<Dependency<'_>> {
    let mut found = Vec::new();
    let mut kind = None;
    for (line, number) in manifest.lines().zip(1..) {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[').and_then(|line| line.split_once(']')) {
            kind = kind_of(header.0);
            if let Some((for_tests, Some(name))) = kind {
                found.push(Dependency { name, line: number, for_tests });
            }
        } else if let Some((for_tests, one)) = kind {
            let key = line.split(['=', '.', ' ']).next().unwrap_or_default();
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            if one.is_none() && line.contains('=') && !key.is_empty() && key.chars().all(is_name) {
                found.push(Dependency { name: key, line: number, for_tests });
            }
            if let Some(name) = value(line, "package") {
                found.push(Dependency { name, line: number, for_tests });
            }
        }
    }
    found
}

/// What a header opens: whether its dependencies are for tests, and the one that it names.
fn kind_of(header: &str) -> Option<(bool, Option<&str>)> {
    let at = header.find("dependencies").filter(|_| !header.starts_with("workspace"))?;
    let for_tests = header[..at].ends_with("dev-");
    let one = header[at..].strip_prefix("dependencies.").map(|name| name.trim_matches('"'));
    Some((for_tests, one))
}

/// The string that a line gives to a key: `name = "x"`, also inside `{ … }`.
fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.match_indices(key).find_map(|(at, _)| {
        let alone = line[..at].ends_with([' ', '{', ',']) || at == 0;
        let rest = line[at + key.len()..].trim_start().strip_prefix('=')?;
        rest.trim_start().strip_prefix('"')?.split('"').next().filter(|_| alone)
    })
}

#[cfg(test)]
mod tests {
    use super::{crates, dependencies, no_browser};
    use crate::invariants::Source;

    const MANIFEST: &str = "[package]\nname = \"letters-model\"\n\n[workspace.dependencies]\nxtask = 1\n\
        [dependencies]\nletters-bundle.workspace = true\nfine = { package = \"web-sys\", features = [\n\
        \"a=b\",\n] }\n[target.'cfg(x)'.dependencies]\nserde = \"1\"\n[dev-dependencies]\n\
        letters-cli = { path = \"../x\" }\n[dependencies.gloo-net]\nversion = \"1\"\n";

    #[test]
    fn dependencies_are_read_in_every_spelling() {
        let found = dependencies(MANIFEST);
        let names: Vec<_> = found.iter().map(|one| (one.name, one.line)).collect();
        let expected = [
            ("letters-bundle", 7),
            ("fine", 8),
            ("web-sys", 8),
            ("serde", 12),
            ("letters-cli", 14),
            ("gloo-net", 15),
        ];
        assert_eq!(names, expected);
        assert!(found.iter().all(|one| one.for_tests == (one.name == "letters-cli")));
    }

    #[test]
    fn arrows_against_the_direction_are_found() {
        let sources = [Source::new("crates/letters-model/Cargo.toml", MANIFEST)];
        let lines = |findings: Vec<super::Finding>| -> Vec<usize> {
            findings.iter().map(|finding| finding.line).collect()
        };
        assert_eq!(lines(crates(&sources)), [7]);
        assert_eq!(lines(no_browser(&sources)), [8, 15]);
        let new =
            [Source::new("crates/letters-new/Cargo.toml", "[package]\nname = \"letters-new\"")];
        assert_eq!(lines(crates(&new)), [1]);
    }
}
