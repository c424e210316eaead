//! The search as a program of its own, compiled like the reader, to be measured beside other engines.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::build;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;
use crate::tools::{self, TARGET, Tools};

const PACKAGE: &str = "letters-search-bench";

/// What the bench needs beside the release.
pub struct Engine {
    /// The folder with the program and its script.
    pub folder: PathBuf,
    /// The one with the same program without what the reader fetches later, and the one without its search, to weigh
    /// both.
    pub first: PathBuf,
    pub without: PathBuf,
    /// A bundle with the invented letters of which the judgements speak.
    pub judged: PathBuf,
}

/// Compiles the engine with the profile, the flags and the tools of a release.
pub fn engine(project: &Project) -> Outcome<Engine> {
    let tools = Tools::for_release(project)?;
    tools::fetch(project)?;
    let folder = project.target().join("bench-engine");
    let first = project.target().join("bench-engine-first");
    let without = project.target().join("bench-engine-without");
    let judged = project.target().join("judged-letters.json");
    shell::step("building the search as a program of its own", || {
        compile(project, &tools, &without, &["--no-default-features"])?;
        compile(project, &tools, &first, &["--no-default-features", "--features", "search"])?;
        compile(project, &tools, &folder, &[])?;
        write_judged(project, &judged)
    })?;
    Ok(Engine { folder, first, without, judged })
}

fn compile(project: &Project, tools: &Tools, folder: &Path, features: &[&str]) -> Outcome {
    let mut cargo = project.cargo();
    cargo.args(["build", "--release", "--locked", "--target", TARGET, "--package", PACKAGE]);
    let flags = tools::build_library(project, cargo.args(features))?;
    build::hide_paths(project, &mut cargo, flags, &[])?;
    shell::run(&mut cargo)?;
    let name = PACKAGE.replace('-', "_");
    let program = project.target().join(TARGET).join("release").join(format!("{name}.wasm"));
    let mut bindgen = tools.command(project, "wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(program);
    shell::run(&mut bindgen)?;
    tools::optimize(project, tools, &folder.join(format!("{name}_bg.wasm")))
}

fn write_judged(project: &Project, path: &Path) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    let file = File::create(path).map_err(Failure::file("create", path))?;
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--profile", "tools", "--package", "letters-search"]);
    command.args(["--example", "judged_letters"]).stdout(Stdio::from(file));
    shell::run(&mut command)
}
