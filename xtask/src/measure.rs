//! `cargo xtask soak` and `cargo xtask bench`: the release with large archives, in a real browser.

use std::ffi::OsString;
use std::fs;
use std::process::Command;

use crate::arguments::Arguments;
use crate::build::DIST;
use crate::engine;
use crate::failure::{Failure, Outcome};
use crate::generate;
use crate::project::Project;
use crate::shell;
use crate::sizes;
use crate::tools;

const SOAK: &str = "cargo xtask soak [--letters 1000] [--pages 1000] [--toggles 2000] \
    [--searches 10000]";
const BENCH: &str = "cargo xtask bench [--only reading|search] [--letters 100,1000,10000] \
    [--times 20] [--seconds 20] [--patience 180] [--engines NAME,…] [--out FILE]";

/// Uses the reader for long, and fails when it keeps what nobody needs.
pub fn soak(project: &Project, arguments: &[&str]) -> Outcome {
    let counts = [("--pages", 1_000_usize), ("--toggles", 2_000), ("--searches", 10_000)];
    let names: Vec<&str> = ["--letters"].into_iter().chain(counts.map(|(name, _)| name)).collect();
    let arguments = Arguments::read("soak", SOAK, &names, arguments)?;
    let letters = arguments.number("--letters", 1_000)?;
    let mut asked: Vec<String> = Vec::new();
    for (name, usual) in counts {
        asked.extend([name.to_owned(), arguments.number(name, usual)?.to_string()]);
    }
    need_release(project)?;
    let mut command = script(project, "tests/soak.mjs", &[letters])?;
    command.args(asked);
    shell::step("soaking", || shell::run(&mut command))
}

/// Measures the reader, and its search beside other engines, and writes docs/benchmarks.md.
pub fn bench(project: &Project, arguments: &[&str]) -> Outcome {
    let numbers = ["--times", "--seconds", "--patience"];
    let words = ["--only", "--engines", "--out"];
    let names: Vec<&str> = ["--letters"].into_iter().chain(numbers).chain(words).collect();
    let arguments = Arguments::read("bench", BENCH, &names, arguments)?;
    let letters = arguments.numbers("--letters", &[100, 1_000, 10_000])?;
    for name in numbers {
        arguments.number(name, 1_usize)?;
    }
    let subject = arguments.value("--only");
    if subject.is_some_and(|subject| !["reading", "search"].contains(&subject)) {
        return Err(Failure::usage("`bench --only` takes `reading` or `search`", BENCH));
    }
    if subject != Some("search") {
        need_release(project)?;
    }
    let mut command = script(project, "tests/bench.mjs", &letters)?;
    for name in numbers.into_iter().chain(words) {
        arguments.value(name).into_iter().for_each(|value| {
            command.args([name, value]);
        });
    }
    if subject != Some("search") {
        let table = project.target().join("first-visit.txt");
        fs::write(&table, sizes::of_release(project)?).map_err(Failure::file("write", &table))?;
        command.env("OPEN_LETTERS_SIZES", table);
    }
    if subject != Some("reading") {
        let engine = engine::engine(project)?;
        command.env("OPEN_LETTERS_ENGINE", engine.folder);
        command.env("OPEN_LETTERS_ENGINE_FIRST", engine.first);
        command.env("OPEN_LETTERS_ENGINE_WITHOUT", engine.without);
        command.env("OPEN_LETTERS_JUDGED", engine.judged);
        command.env("OPEN_LETTERS_NUMBERS", project.target().join("search-numbers.json"));
    }
    shell::step("measuring", || shell::run(&mut command))
}

/// A script of the tests, with generated archives of these sizes.
fn script(project: &Project, script: &str, letters: &[usize]) -> Outcome<Command> {
    let browser = tools::browser(project)?;
    tools::packages(project)?;
    let mut command = project.command("node");
    command.arg(script).env("CHROMIUM", browser).env("OPEN_LETTERS_DIST", project.path(DIST));
    command.env("OPEN_LETTERS_GENERATED", archives(project, letters)?);
    Ok(command)
}

/// Fails where there is no release to measure.
fn need_release(project: &Project) -> Outcome {
    let dist = project.path(DIST);
    match dist.join("index.html").is_file() {
        true => Ok(()),
        false => Err(Failure::wrong(
            format!("there is no release in {}", dist.display()),
            "run `cargo xtask build` first",
        )),
    }
}

/// The folders of new archives of these sizes, divided as `PATH` is.
fn archives(project: &Project, letters: &[usize]) -> Outcome<OsString> {
    let folders = letters.iter().map(|letters| generate::archive(project, *letters));
    let folders = folders.collect::<Outcome<Vec<_>>>()?;
    std::env::join_paths(folders).map_err(|error| {
        Failure::wrong(
            format!("the folder of results cannot stand in a list of folders: {error}"),
            "choose another one with CARGO_TARGET_DIR",
        )
    })
}
