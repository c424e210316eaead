//! What ARCHITECTURE.md promises and a program can check, by reading the sources as text.
//!
//! Each promise is one function from the sources to what breaks it. They read text, not types:
//! quick, without false alarms in strings and comments, and easy to mislead on purpose.

mod arrows;
mod code;
mod layers;
mod paths;
mod style;

use std::fmt;
use std::fs;

use crate::counts::Counts;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, files_below};

/// One place that breaks a promise.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root of the clone.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub problem: String,
}

impl Finding {
    /// A finding in a file.
    pub fn new(file: &str, line: usize, problem: impl Into<String>) -> Self {
        Finding { file: file.to_owned(), line, problem: problem.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

/// One file of the project.
#[derive(Debug)]
pub struct Source {
    /// Its path from the root of the clone, with `/`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// For Rust: the text without comments, strings and characters, line by line the same.
    pub code: String,
}

impl Source {
    /// A file with its text.
    pub fn new(name: &str, text: &str) -> Self {
        let code = if name.ends_with(".rs") { code::blank(text) } else { String::new() };
        Source { name: name.to_owned(), text: text.to_owned(), code }
    }

    /// Whether this is a Rust file in a folder, or the file of that folder's module.
    pub fn is_in(&self, module: &str) -> bool {
        let rest = self.name.strip_prefix(module).unwrap_or_default();
        rest == ".rs" || rest.starts_with('/') && rest.ends_with(".rs")
    }
}

type Check = fn(&[Source]) -> Vec<Finding>;

const CHECKS: [(&str, Check); 9] = [
    ("crates depend on each other in one direction", arrows::crates),
    ("no library crate names the browser", arrows::no_browser),
    ("the reader's layers know each other in one direction", layers::check),
    ("no text becomes markup, and no style or script is inline", style::markup),
    ("no unwrap or expect outside tests", style::unwraps),
    ("every crate forbids unsafe code", style::no_unsafe),
    ("every library documents what is public", style::documented),
    ("no Rust file is longer than 300 lines", style::length),
    ("no file names a folder of somebody's machine", paths::check),
];

/// Checks all promises; each counts as one test.
pub fn check(project: &Project, counts: &mut Counts) -> Outcome {
    let sources = read(project)?;
    for (promise, check) in CHECKS {
        let findings = check(&sources);
        println!("  {} {promise}", if findings.is_empty() { "ok    " } else { "BROKEN" });
        findings.iter().for_each(|finding| println!("    {finding}"));
        *counts += Counts::one(findings.is_empty());
    }
    match counts.failed {
        0 => Ok(()),
        broken => Err(Failure::wrong(
            format!("{broken} of {} promises broken, at the lines above", CHECKS.len()),
            "change those lines, or the promise in ARCHITECTURE.md together with its check",
        )),
    }
}

/// All files that Git tracks or would track; in a copy without Git, those of the usual folders.
fn read(project: &Project) -> Outcome<Vec<Source>> {
    let mut git = project.command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = git.output().ok().filter(|output| output.status.success());
    let names: Vec<String> = match listed {
        Some(output) => String::from_utf8_lossy(&output.stdout)
            .split_terminator('\0')
            .map(str::to_owned)
            .collect(),
        None => without_git(project)?,
    };
    // Cargo marks its folders of results, also where somebody named another than `target`.
    let results = names.iter().filter_map(|name| name.strip_suffix("CACHEDIR.TAG"));
    let results: Vec<_> = results.filter(|folder| folder.ends_with('/')).collect();
    let mut sources = Vec::new();
    for name in names.iter().filter(|name| !results.iter().any(|folder| name.starts_with(folder))) {
        let path = project.path(name);
        // A file may be deleted and still tracked; a picture is no text.
        if path.is_file() {
            let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
            sources.extend(String::from_utf8(bytes).ok().map(|text| Source::new(name, &text)));
        }
    }
    Ok(sources)
}

fn without_git(project: &Project) -> Outcome<Vec<String>> {
    let mut files = vec![project.path("Cargo.toml"), project.path("index.html")];
    for folder in ["src", "crates", "xtask", "public", "tests", "docs"] {
        files.extend(files_below(&project.path(folder))?);
    }
    let names = files.iter().filter_map(|file| file.strip_prefix(&project.root).ok());
    Ok(names.map(|name| name.to_string_lossy().replace('\\', "/")).collect())
}

#[cfg(test)]
mod tests {
    use super::{Finding, Source};

    #[test]
    fn a_finding_names_file_and_line() {
        let finding = Finding::new("src/app.rs", 7, "is wrong");
        assert_eq!(finding.to_string(), "src/app.rs:7: is wrong");
    }

    #[test]
    fn a_module_is_a_folder_or_a_file() {
        let is_in = |name, module| Source::new(name, "").is_in(module);
        assert!(is_in("src/data.rs", "src/data") && is_in("src/data/fetch.rs", "src/data"));
        assert!(!is_in("src/database.rs", "src/data") && !is_in("src/data/a.txt", "src/data"));
    }
}
