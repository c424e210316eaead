//! wasm-opt makes a program smaller, and one of the orders of `xtask/order` makes it compress better.

use std::fs;
use std::path::{Path, PathBuf};

use super::Tools;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::shell;
use crate::sizes::measure_files;

/// How it is run: for size, again until nothing changes, on a flat program, once more without the arguments that are
/// always the same, and with what every browser knows that the reader runs in. Each step is here because it has made
/// what is sent smaller.
const ARGUMENTS: &str = "--gufa -Oz --converge --one-caller-inline-max-function-size=0 \
    --always-inline-max-function-size=4 --low-memory-unused --dae-optimizing --flatten --rereloop \
    -Os --dae-optimizing -Os --code-folding --merge-blocks --vacuum --coalesce-locals --reorder-locals --enable-bulk-memory \
    --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue";

/// Makes a program smaller, in its place.
pub fn optimize(project: &Project, tools: &Tools, program: &Path) -> Outcome {
    let mut command = tools.command(project, "wasm-opt")?;
    command.args(ARGUMENTS.split_whitespace());
    shell::run(command.arg(program).arg("-o").arg(program))?;
    let orders = program.with_extension("orders");
    let mut order = project.cargo();
    order.args([
        "run",
        "--quiet",
        "--locked",
        "--profile",
        "tools",
        "--package",
        "function-order",
        "--",
    ]);
    shell::run(order.arg(program).arg(&orders))?;
    let smallest = smallest(project, &orders)?;
    fs::rename(&smallest, program).map_err(Failure::file("move", &smallest))?;
    fs::remove_dir_all(&orders).map_err(Failure::file("remove", &orders))
}

/// The file of a folder that is the smallest in brotli; of several, the first by name, so that every build takes
/// the same.
fn smallest(project: &Project, folder: &Path) -> Outcome<PathBuf> {
    let listed = fs::read_dir(folder).map_err(Failure::file("read", folder))?;
    let mut paths: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let sizes = measure_files(project, &paths)?;
    let smallest = sizes.into_iter().zip(paths).min_by_key(|((_, brotli), _)| *brotli);
    smallest.map(|(_, path)| path).ok_or_else(|| {
        Failure::wrong(
            format!("{} has no program in any order", folder.display()),
            "run function-order by hand; xtask/src/tools/optimize.rs says how",
        )
    })
}
