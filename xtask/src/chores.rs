//! The short commands: each runs one program of the project.

use std::fs;

use crate::build::DIST;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;
use crate::tools;

const SCHEMA: &str = "docs/bundle.schema.json";

/// What is fuzzed: the package, its example that does it, and what that is about.
const FUZZED: [(&str, &str, &str); 5] = [
    ("letters-address", "fuzz_address", "addresses"),
    ("letters-bundle", "fuzz_decode", "the decoder"),
    ("letters-import", "fuzz_import", "the import of texts"),
    ("letters-search", "fuzz_query", "queries"),
    ("letters-signature", "fuzz_signature", "signatures"),
];

/// `cargo xtask fuzz [SECONDS]`: feeds strange addresses to the reader, damaged bundles to the
/// decoder, strange texts to the import, strange queries to the search, and altered signatures to those who verify.
pub fn fuzz(project: &Project, arguments: &[&str]) -> Outcome {
    let seconds = match arguments {
        [] => Some(60),
        [number] => number.parse::<u32>().ok().filter(|seconds| *seconds > 0),
        _ => None,
    };
    let Some(seconds) = seconds else {
        return Err(Failure::usage(
            format!("`fuzz` does not take `{}`", arguments.join(" ")),
            "cargo xtask fuzz [SECONDS], a whole number from 1",
        ));
    };
    FUZZED.iter().try_for_each(|(package, example, what)| {
        let mut command = project.cargo();
        command.args(["run", "--release", "--quiet", "--package", package]);
        command.args(["--example", example, "--", &seconds.to_string()]);
        shell::step(&format!("fuzzing {what} for {seconds} s"), || shell::run(&mut command))
    })
}

/// `cargo xtask tables`: writes the tables with which the search folds text.
pub fn tables(project: &Project, arguments: &[&str]) -> Outcome {
    none("tables", arguments)?;
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--package", "letters-folding-data", "--"]);
    shell::run(command.arg(project.path("crates/letters-search/src/fold")))
}

/// `cargo xtask schema`: writes the JSON Schema that the types yield.
pub fn schema(project: &Project, arguments: &[&str]) -> Outcome {
    none("schema", arguments)?;
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--package", "letters-cli", "--", "schema"]);
    let text = shell::capture(&mut command)?;
    let path = project.path(SCHEMA);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    fs::write(&path, text).map_err(Failure::file("write", &path))?;
    println!("wrote {SCHEMA}");
    Ok(())
}

/// `cargo xtask index`: writes the index of the letters that come with the reader.
pub fn index(project: &Project, arguments: &[&str]) -> Outcome {
    none("index", arguments)?;
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--package", "letters-cli", "--", "index", "public/letters"]);
    shell::run(&mut command)
}

/// `cargo xtask pictures`: takes the pictures of the documentation from the release in `dist/`.
pub fn pictures(project: &Project, arguments: &[&str]) -> Outcome {
    let browser = tools::browser(project)?;
    tools::packages(project)?;
    let mut command = project.command("node");
    command.arg("tests/pictures.mjs").args(arguments);
    command.env("CHROMIUM", browser).env("OPEN_LETTERS_DIST", project.path(DIST));
    shell::run(&mut command)
}

fn none(command: &str, arguments: &[&str]) -> Outcome {
    match arguments {
        [] => Ok(()),
        _ => Err(Failure::usage(
            format!("`{command}` takes no arguments"),
            format!("cargo xtask {command}"),
        )),
    }
}
