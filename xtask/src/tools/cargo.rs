//! Tools that Rust brings, and tools that Cargo builds.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::{Project, cache, lock};
use crate::shell;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// A program from the registry, in one exact version.
pub struct Wanted {
    /// The package that holds it.
    pub package: &'static str,
    /// The program's name.
    pub program: &'static str,
    /// Its exact version.
    pub version: String,
    /// Its folder in the cache.
    pub folder: String,
    /// What Cargo is told besides.
    pub arguments: &'static [&'static str],
    /// How long building it takes.
    pub patience: &'static str,
    /// Whether it can be asked for its version; else only the folder in the cache tells it.
    pub says_version: bool,
}

/// Finds a program in its exact version, on `PATH` or in the cache, or builds it into the cache.
/// Returns the folder that has to be put on `PATH`, if any.
pub fn find_or_install(project: &Project, wanted: &Wanted) -> Outcome<Option<PathBuf>> {
    if wanted.says_version && is_wanted(project, Path::new(wanted.program), wanted) {
        return Ok(None);
    }
    let cache = cache()?;
    let root = cache.join(&wanted.folder);
    let folder = root.join("bin");
    let program = folder.join(format!("{}{}", wanted.program, std::env::consts::EXE_SUFFIX));
    if is_wanted(project, &program, wanted) {
        return Ok(Some(folder));
    }
    // Of two commands that need the same program, the second waits for the first.
    let path = cache.join(format!("{}.lock", wanted.folder));
    let _lock = lock(&path, &format!("it builds {}", wanted.package))?;
    if !is_wanted(project, &program, wanted) {
        let name = format!(
            "building {} {} once, into {} ({})",
            wanted.package,
            wanted.version,
            root.display(),
            wanted.patience
        );
        shell::step(&name, || shell::run(&mut install(project, wanted, &root, &cache)))?;
    }
    Ok(Some(folder))
}

fn install(project: &Project, wanted: &Wanted, root: &Path, cache: &Path) -> Command {
    let mut command = project.cargo();
    command.args(["install", wanted.package, "--version", &wanted.version, "--root"]).arg(root);
    command.args(wanted.arguments);
    // Outside the clone, whose settings are for the reader and not for its tools. They run for
    // seconds: the optimization that they ask for would take minutes longer than it gives.
    command
        .current_dir(cache)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command
}

fn is_wanted(project: &Project, program: &Path, wanted: &Wanted) -> bool {
    if !wanted.says_version {
        return program.is_file();
    }
    let line = shell::first_line(project.command(program).arg("--version"));
    line.is_some_and(|line| line.split_whitespace().nth(1) == Some(&wanted.version))
}

/// Makes sure that the toolchain can build for the browser.
pub fn wasm_target(project: &Project) -> Outcome {
    let libraries = sysroot(project)?.join("lib/rustlib").join(TARGET).join("lib");
    if libraries.is_dir() {
        return Ok(());
    }
    let mut rustup = project.command("rustup");
    if shell::first_line(rustup.arg("--version")).is_none() {
        return Err(Failure::wrong(
            format!(
                "this Rust toolchain cannot build for {TARGET}, and there is no rustup to add it"
            ),
            format!(
                "install Rust with rustup (https://rustup.rs), or your system's package with the\n\
                 standard library for {TARGET} (Debian: libstd-rust-dev-wasm32)"
            ),
        ));
    }
    shell::step(&format!("adding the target {TARGET} to the Rust toolchain"), || {
        shell::run(project.command("rustup").args(["target", "add", TARGET]))
    })
}

/// Makes sure that a component such as `clippy` is there; `command` is how Cargo calls it.
pub fn component(project: &Project, component: &str, command: &str) -> Outcome {
    if shell::first_line(project.cargo().args([command, "--version"])).is_some() {
        return Ok(());
    }
    shell::step(&format!("adding {component} to the Rust toolchain"), || {
        shell::run(project.command("rustup").args(["component", "add", component]))
    })
}

/// The folder of the Rust toolchain.
pub fn sysroot(project: &Project) -> Outcome<PathBuf> {
    let output = shell::capture(project.command("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output).trim()))
}

/// Fetches the sources of all dependencies, so that the build itself needs no network.
pub fn fetch(project: &Project) -> Outcome {
    shell::run(project.cargo().args(["fetch", "--locked", "--quiet"]))
}

/// The version of a package in a `Cargo.lock`.
pub fn locked_version(lock: &str, package: &str) -> Outcome<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::wrong(
                format!("Cargo.lock names no version of {package}"),
                "`cargo update --workspace` writes a complete one",
            )
        })
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_of_exactly_this_package_is_read() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").expect("there"), "0.2.130");
        assert!(locked_version(lock, "wasm").is_err());
    }
}
