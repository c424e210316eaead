//! `cargo xtask soak` and `cargo xtask bench`: the release with large archives, in a real browser.

use std::ffi::OsString;
use std::fs;
use std::process::Command;

use crate::arguments::Arguments;
use crate::build::DIST;
use crate::failure::{Failure, Outcome};
use crate::generate;
use crate::project::Project;
use crate::shell;
use crate::sizes;
use crate::tools;

const SOAK: &str = "cargo xtask soak [--letters 1000] [--pages 1000] [--toggles 2000]";
const BENCH: &str =
    "cargo xtask bench [--letters 100,1000,10000] [--times 20] [--seconds 20] [--out FILE]";

/// Uses the reader for long, and fails when it keeps what nobody needs.
pub fn soak(project: &Project, arguments: &[&str]) -> Outcome {
    let names = ["--letters", "--pages", "--toggles"];
    let arguments = Arguments::read("soak", SOAK, &names, arguments)?;
    let (pages, toggles) =
        (arguments.number("--pages", 1_000_usize)?, arguments.number("--toggles", 2_000_usize)?);
    let letters = arguments.number("--letters", 1_000)?;
    let mut command = script(project, "tests/soak.mjs", &[letters])?;
    command.args(["--pages", &pages.to_string(), "--toggles", &toggles.to_string()]);
    shell::step("soaking", || shell::run(&mut command))
}

/// Measures the reader, and writes docs/benchmarks.md.
pub fn bench(project: &Project, arguments: &[&str]) -> Outcome {
    let names = ["--letters", "--times", "--seconds", "--out"];
    let arguments = Arguments::read("bench", BENCH, &names, arguments)?;
    let letters = arguments.numbers("--letters", &[100, 1_000, 10_000])?;
    let (times, seconds) =
        (arguments.number("--times", 20_usize)?, arguments.number("--seconds", 20_usize)?);
    let mut command = script(project, "tests/bench.mjs", &letters)?;
    command.args(["--times", &times.to_string(), "--seconds", &seconds.to_string()]);
    if let Some(file) = arguments.value("--out") {
        command.args(["--out", file]);
    }
    let table = project.target().join("first-visit.txt");
    fs::write(&table, sizes::of_release(project)?).map_err(Failure::file("write", &table))?;
    command.env("OPEN_LETTERS_SIZES", table);
    shell::step("measuring", || shell::run(&mut command))
}

/// A script of the tests on the release, with generated archives of these sizes.
fn script(project: &Project, script: &str, letters: &[usize]) -> Outcome<Command> {
    let dist = project.path(DIST);
    if !dist.join("index.html").is_file() {
        return Err(Failure::wrong(
            format!("there is no release in {}", dist.display()),
            "run `cargo xtask build` first",
        ));
    }
    let browser = tools::browser(project)?;
    tools::packages(project)?;
    let mut command = project.command("node");
    command.arg(script).env("CHROMIUM", browser).env("OPEN_LETTERS_DIST", dist);
    command.env("OPEN_LETTERS_GENERATED", archives(project, letters)?);
    Ok(command)
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
