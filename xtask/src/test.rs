//! `cargo xtask test`: every check, in an order in which the quick ones come first.

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;
use std::time::Instant;

use crate::build::{self, DIST};
use crate::counts::Counts;
use crate::failure::{Failure, Outcome};
use crate::invariants;
use crate::project::{Project, files_below};
use crate::shell::{self, Took};
use crate::tools;

/// One check: its name, what it looks at, and how it runs. It adds to the counts the tests that it
/// ran, or nothing, and then counts as one test itself.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Project, &mut Counts) -> Outcome,
}

const STEPS: [Step; 8] = [
    Step { name: "fmt", about: "the format of the Rust code", run: fmt },
    Step { name: "clippy-host", about: "lints of what runs on this machine", run: clippy_host },
    Step { name: "clippy-wasm", about: "lints of the reader", run: clippy_wasm },
    Step { name: "unit", about: "tests of the code, and its examples", run: unit },
    Step { name: "invariants", about: "what ARCHITECTURE.md promises", run: invariants::check },
    Step { name: "build", about: "the release and its size", run: release },
    Step { name: "browser", about: "what a person does, in Chromium and Firefox", run: browser },
    Step {
        name: "published",
        about: "the same on a site made of texts by `letters`",
        run: published,
    },
];

/// The tests that are run on a site made of texts: what shows the letters themselves, and what `letters site` makes of
/// them to be taken along.
const ON_PUBLISHED: [&str; 7] =
    ["install", "letter", "one-file", "place", "plain", "search", "translator"];

/// Runs all steps or the named ones, and ends with the sum.
pub fn test(project: &Project, arguments: &[&str]) -> Outcome {
    let Some(chosen) = choose(arguments)? else {
        STEPS.iter().for_each(|step| println!("{:12} {}", step.name, step.about));
        return Ok(());
    };
    let mut total = Counts::default();
    let mut built = true;
    for (index, step) in chosen.iter().enumerate() {
        let title = format!("[{}/{}] {}", index + 1, chosen.len(), step.name);
        println!("{title} …");
        let clock = Instant::now();
        let mut counts = Counts::default();
        let outcome = if ["browser", "published"].contains(&step.name) && !built {
            Err(Failure::wrong("there is no release to test", "mend the step `build` first"))
        } else {
            (step.run)(project, &mut counts)
        };
        if let Err(failure) = &outcome {
            println!("{failure}");
        }
        let passed = outcome.is_ok() && counts.failed == 0;
        if counts == Counts::default() || !passed && counts.failed == 0 {
            counts += Counts::one(passed);
        }
        built &= passed || step.name != "build";
        total += counts;
        let word = if passed { "passed" } else { "FAILED" };
        println!("{title}: {word} in {} ({counts})", Took(clock.elapsed()));
    }
    println!("{total}");
    if total.failed == 0 { Ok(()) } else { Err(Failure::Counted) }
}

/// The steps that the arguments name, or nothing when they ask for the list.
fn choose(arguments: &[&str]) -> Outcome<Option<Vec<&'static Step>>> {
    let mut names = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match (*argument, argument.strip_prefix("--only=")) {
            ("--list", _) => return Ok(None),
            ("--only", _) => names.push(rest.next().copied().unwrap_or_default()),
            (_, Some(name)) => names.push(name),
            (unknown, None) => {
                return Err(Failure::usage(
                    format!("`test` does not take `{unknown}`"),
                    "cargo xtask test [--only STEP]… [--list]",
                ));
            }
        }
    }
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known = STEPS.map(|step| step.name).join(", ");
        return Err(Failure::usage(
            format!("there is no step `{unknown}`"),
            format!("the steps are {known}"),
        ));
    }
    let chosen = STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name));
    Ok(Some(chosen.collect()))
}

fn fmt(project: &Project, _: &mut Counts) -> Outcome {
    tools::component(project, "rustfmt", "fmt")?;
    shell::run(project.cargo().args(["fmt", "--all", "--check"]))
}

fn clippy_host(project: &Project, _: &mut Counts) -> Outcome {
    tools::component(project, "clippy", "clippy")?;
    let mut command = project.cargo();
    command.args(["clippy", "--workspace", "--all-targets", "--exclude", "open-letters"]);
    shell::run(command.args(["--", "-D", "warnings"]))
}

fn clippy_wasm(project: &Project, _: &mut Counts) -> Outcome {
    tools::component(project, "clippy", "clippy")?;
    tools::wasm_target(project)?;
    let mut command = project.cargo();
    command.args(["clippy", "--package", "open-letters", "--target", tools::TARGET]);
    shell::run(command.args(["--", "-D", "warnings"]))
}

fn unit(project: &Project, counts: &mut Counts) -> Outcome {
    let mut command = project.cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    shell::watch(&mut command, |line| *counts += Counts::of_cargo_line(line))
}

fn release(project: &Project, _: &mut Counts) -> Outcome {
    build::build(project, &[])
}

fn browser(project: &Project, counts: &mut Counts) -> Outcome {
    in_browsers(project, counts, &project.path(DIST), |_| true)
}

fn published(project: &Project, counts: &mut Counts) -> Outcome {
    let site = project.target().join("published");
    if site.exists() {
        fs::remove_dir_all(&site).map_err(Failure::file("remove", &site))?;
    }
    shell::run(project.command("node").arg("tests/publish.mjs").arg(&site))?;
    in_browsers(project, counts, &site, |name| ON_PUBLISHED.contains(&name))
}

/// Runs the tests whose names are wanted on the site in a folder.
fn in_browsers(
    project: &Project,
    counts: &mut Counts,
    dist: &Path,
    wanted: impl Fn(&str) -> bool,
) -> Outcome {
    if !dist.join("index.html").is_file() {
        return Err(Failure::wrong(
            format!("there is no release in {}", dist.display()),
            "run `cargo xtask build` first, or the whole `cargo xtask test`",
        ));
    }
    let mut files = files_below(&project.path("tests"))?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.strip_suffix(".test.mjs").is_some_and(&wanted)
    });
    if files.is_empty() {
        return Err(Failure::wrong(
            "there are no tests for the browser",
            "they are the files tests/**/*.test.mjs",
        ));
    }
    let browser = tools::browser(project)?;
    let firefox = tools::firefox()?;
    if firefox.is_none() {
        println!(
            "no Firefox here, so what stands in tests/firefox.test.mjs is skipped:\n  \
             install it (Debian: apt-get install firefox-esr) or set FIREFOX to its full path"
        );
    }
    tools::packages(project)?;
    let report = project.target().join("browser.tap");
    // What an earlier run left must not be counted.
    if report.exists() {
        fs::remove_file(&report).map_err(Failure::file("remove", &report))?;
    }
    let mut command = project.command("node");
    // While one browser waits another works: by itself, Node leaves a core to nobody.
    let cores = thread::available_parallelism().map_or(2, NonZero::get);
    command.arg(format!("--test-concurrency={cores}"));
    command.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    command.args(["--test-reporter=tap", "--test-reporter-destination"]).arg(&report);
    command.args(files).env("CHROMIUM", browser).env("OPEN_LETTERS_DIST", dist);
    command.envs(firefox.map(|firefox| ("FIREFOX", firefox)));
    let outcome = shell::run(&mut command);
    let report = fs::read_to_string(&report).map_err(Failure::file("read", &report))?;
    report.lines().for_each(|line| *counts += Counts::of_tap_line(line));
    outcome
}

#[cfg(test)]
mod tests {
    use super::{STEPS, choose};

    #[test]
    fn steps_are_chosen_by_name_and_run_in_their_order() {
        let names = |arguments: &[&str]| -> Vec<&str> {
            let chosen = choose(arguments).expect("they are known").expect("no list");
            chosen.iter().map(|step| step.name).collect()
        };
        assert_eq!(names(&[]).len(), STEPS.len());
        assert_eq!(names(&["--only", "unit", "--only=fmt"]), ["fmt", "unit"]);
        assert!(choose(&["--only", "fmt", "--list"]).is_ok_and(|chosen| chosen.is_none()));
        for wrong in [&["--only"][..], &["--only", "units"], &["unit"]] {
            assert!(choose(wrong).is_err(), "{wrong:?}");
        }
    }
}
