//! `cargo xtask generate`: a site's `letters/` folder full of invented letters.

use std::fs;
use std::path::{Path, PathBuf};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;

/// The seed with which everything is measured, unless another one is asked for.
const SEED: u64 = 7;
const USAGE: &str = "cargo xtask generate --letters N [--seed S] --out DIR";

/// Writes the bundles and their index into a folder.
pub fn generate(project: &Project, arguments: &[&str]) -> Outcome {
    let arguments =
        Arguments::read("generate", USAGE, &["--letters", "--seed", "--out"], arguments)?;
    let (Some(_), Some(folder)) = (arguments.value("--letters"), arguments.value("--out")) else {
        return Err(Failure::usage("`generate` needs a number of letters and a folder", USAGE));
    };
    let seed = arguments.number("--seed", SEED)?;
    write(project, arguments.number("--letters", 0)?, seed, &project.path(folder))
}

/// Makes an archive of so many letters for a measurement, and gives its folder. It is made anew each
/// time, as the generator may have changed.
pub fn archive(project: &Project, letters: usize) -> Outcome<PathBuf> {
    let folder = project.target().join("generated").join(letters.to_string());
    if folder.is_dir() {
        fs::remove_dir_all(&folder).map_err(Failure::file("remove", &folder))?;
    }
    write(project, letters, SEED, &folder)?;
    Ok(folder)
}

fn write(project: &Project, letters: usize, seed: u64, folder: &Path) -> Outcome {
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--profile", "tools", "--package", "letters-generator", "--"]);
    command.args(["--letters", &letters.to_string(), "--seed", &seed.to_string(), "--out-dir"]);
    command.arg(folder);
    shell::step(&format!("generating {letters} letters"), || shell::run(&mut command))
}
