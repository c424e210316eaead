//! wasm-opt makes a program smaller, and `xtask/order` makes it compress better.

use std::path::Path;

use super::Tools;
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

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
    shell::run(order.arg(program))
}
