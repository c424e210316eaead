//! The standard library, built anew for a release.
//!
//! The ready-made one can say where and why it panics. In the browser nobody hears it: `boot.js`
//! says that the reader has stopped, whatever the reason. Without these words, and without what
//! derived `Debug` would print, the program is a tenth smaller. Cargo and rustc have this behind
//! options that are not stable yet, so a toolchain that lacks them, or the library's sources, makes
//! do with the ready-made one.

use std::process::Command;

use super::cargo::{TARGET, sysroot};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// What the compiler is told.
const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
/// What lets a stable toolchain take options that are not.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Makes a command build the standard library; gives the flags that the compiler needs for it. None
/// where the library cannot be built, which is said.
pub fn build_library(project: &Project, command: &mut Command) -> Outcome<&'static [&'static str]> {
    let can_build = knows_flags(project) && has_sources(project)? && has_crates(project);
    if !can_build {
        println!(
            "this Rust toolchain cannot build its standard library: the release takes the ready-made \
             one and is about 14 kB larger"
        );
        return Ok(&[]);
    }
    ask(command);
    Ok(&FLAGS)
}

fn ask(command: &mut Command) {
    command
        .env(UNSTABLE.0, UNSTABLE.1)
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
}

fn knows_flags(project: &Project) -> bool {
    let mut rustc = project.command("rustc");
    rustc.env(UNSTABLE.0, UNSTABLE.1).args(FLAGS).args(["--print", "sysroot"]);
    shell::first_line(&mut rustc).is_some()
}

/// Whether the library's sources are there; rustup adds them where it can.
fn has_sources(project: &Project) -> Outcome<bool> {
    let sources = sysroot(project)?.join("lib/rustlib/src/rust/library/std/Cargo.toml");
    let mut rustup = project.command("rustup");
    if !sources.is_file() && shell::first_line(rustup.arg("--version")).is_some() {
        let added = shell::step("adding rust-src to the Rust toolchain", || {
            shell::run(project.command("rustup").args(["component", "add", "rust-src"]))
        });
        // Without them the release is larger, and that is said.
        drop(added);
    }
    Ok(sources.is_file())
}

/// Whether the crates are there that the library is built with; Cargo fetches them where it can.
fn has_crates(project: &Project) -> bool {
    let mut cargo = project.cargo();
    ask(&mut cargo);
    shell::run(cargo.args(["fetch", "--locked", "--quiet", "--target", TARGET])).is_ok()
}
