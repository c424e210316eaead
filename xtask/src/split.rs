//! The program of a release in two parts: `src/app/rest.rs` says which.
//!
//! The compiler makes one program and writes down where in it one thing refers to another.
//! wasm-split-cli takes out what can be reached from the rest alone; both parts share their memory and
//! their table of functions. `rest.js` fetches the second one. wasm-bindgen and wasm-opt run after that,
//! which is why Trunk's program is not what is published.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;
use crate::tools::{self, TARGET, Tools};

/// What Trunk is told besides.
pub const ARGUMENTS: [&str; 2] = ["--features", "split"];
/// What the compiler is told besides: to keep its notes of what refers to what, and the names of
/// functions, by which it is seen where to split.
pub const FLAGS: [&str; 1] = ["-Clink-arg=--emit-relocs"];
/// What Cargo is told besides, for the same reason.
pub const ENVIRONMENT: [(&str, &str); 1] = [("CARGO_PROFILE_RELEASE_STRIP", "none")];

/// The name of the program, and the beginning of the names of its files.
const NAME: &str = "open-letters";
/// The script that fetches the second part, in the sources, and under the name by which wasm-split-cli
/// has the first part import it.
const LOADER: (&str, &str) = ("xtask/rest.js", "__wasm_split.js");

/// Takes the program that Trunk has had compiled, and puts its two parts in the place of what Trunk has
/// made of it.
pub fn split(project: &Project, tools: &Tools, reader: &Path) -> Outcome {
    let whole = project.target().join(TARGET).join("release").join(format!("{NAME}.wasm"));
    let folder = project.target().join("split");
    if folder.is_dir() {
        fs::remove_dir_all(&folder).map_err(Failure::file("remove", &folder))?;
    }
    let first = folder.join(format!("{NAME}.wasm"));
    let bound = folder.join("bound");
    shell::step("splitting the program in two", || {
        let mut split = tools.command(project, "wasm-split-cli")?;
        split.arg(&whole).arg(&folder).args(["--target", "web", "--out-name", NAME]);
        shell::run(&mut split)?;
        let mut bindgen = tools.command(project, "wasm-bindgen")?;
        bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
        shell::run(bindgen.arg("--out-dir").arg(&bound).arg(&first))?;
        let rest = bound.join("rest.wasm");
        fs::rename(folder.join("split_rest.wasm"), &rest).map_err(Failure::file("move", &rest))?;
        let loader = bound.join(LOADER.1);
        fs::copy(project.path(LOADER.0), &loader).map_err(Failure::file("write", &loader))?;
        tools::optimize(project, tools, &bound.join(format!("{NAME}_bg.wasm")))?;
        tools::optimize(project, tools, &rest)
    })?;
    // It was built to make the program smaller; the names are shortened after that.
    let function_order = project.target().join("tools").join(format!("function-order{EXE_SUFFIX}"));
    let mut publish = project.command("node");
    shell::run(publish.arg("xtask/split.mjs").arg(&bound).arg(reader).arg(function_order))
}
