//! `cargo xtask build`: the release, a folder for any static host.
//!
//! The same source, toolchain and tools give the same bytes in every clone: all versions are
//! locked, and no path of the machine gets into the program. One thing of the machine is left:
//! a crate under Leptos puts a digest of its own place below `CARGO_HOME` into the program, so
//! with that folder elsewhere, 16 characters and the names of two files differ.

use std::env::consts::EXE_EXTENSION;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::copy_page;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, cargo_home, files_below, lock};
use crate::shell;
use crate::sizes;
use crate::split;
use crate::tools::{self, Tools};

/// The folder of the release, in the root of the clone: a whole site, with the sample archive.
pub const DIST: &str = "dist";
/// The folder of the reader alone, as `letters site` takes it.
const READER: &str = "dist-reader";
/// The sample archive.
const ARCHIVE: &str = "public/letters/canada-china.json";

/// Writes the release and prints what a first visit costs.
pub fn build(project: &Project, arguments: &[&str]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("`build` takes no arguments", "cargo xtask build"));
    }
    let tools = Tools::for_release(project)?;
    tools::fetch(project)?;
    let _lock = lock(&project.target().join("release.lock"), "it builds the release")?;
    // Trunk copies what an earlier build left there, also when nothing needs it any more.
    remove(&project.target().join("wasm-bindgen/release"))?;
    let mut trunk = tools.command(project, "trunk")?;
    trunk.args(["build", "--release", "--offline", "--locked", "--dist", READER]);
    trunk.args(split::ARGUMENTS).envs(split::ENVIRONMENT);
    let flags = tools::build_library(project, &mut trunk)?;
    hide_paths(project, &mut trunk, flags, &split::FLAGS)?;
    shell::step("building the release", || shell::run(&mut trunk))?;
    split::split(project, &tools, &project.path(READER))?;
    minify(project)?;
    copy_page::make(project, READER)?;
    make_site(project)?;
    find_paths(project)?;
    sizes::report(project, !flags.is_empty())
}

fn remove(path: &Path) -> Outcome {
    let removed = match path.is_dir() {
        true => fs::remove_dir_all(path),
        false if path.exists() => fs::remove_file(path),
        false => Ok(()),
    };
    removed.map_err(Failure::file("remove", path))
}

/// Replaces the paths of this machine, which panics name, by short ones without it; these flags for
/// the compiler go along.
pub fn hide_paths(
    project: &Project,
    command: &mut Command,
    library: &[&str],
    others: &[&str],
) -> Outcome {
    let sysroot = tools::sysroot(project)?;
    let flags = library.iter().chain(others);
    let mut flags: Vec<String> = flags.map(|flag| flag.to_string()).collect();
    // Of two that match, the compiler takes the later one.
    let mut hide = |from: &Path, to: &str| {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    };
    hide(&sysroot, "rust");
    if let Some(home) = cargo_home() {
        hide(&home, "cargo");
        for registry in folders_in(&home.join("registry/src"))? {
            hide(&registry, "crates");
        }
    }
    hide(&project.root, ".");
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    Ok(())
}

fn folders_in(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

/// What a release has put together with other files: the parts of the style sheets, and what starts the
/// program, which the start script imports.
const PARTS: [&str; 2] = ["dist-reader/styles", "dist-reader/start.js"];
/// The offline worker stays as it is written: a line of it is filled when a site is made, and readers
/// can see what it does.
const WORKER: &str = "dist-reader/offline.js";

/// Makes scripts and styles small, and names styles by what is in them; see `xtask/minify.mjs`.
fn minify(project: &Project) -> Outcome {
    let is_text = |extension: &OsStr| extension == "js" || extension == "css";
    let left_out = PARTS.into_iter().chain([WORKER]).map(|path| project.path(path));
    let left_out: Vec<_> = left_out.collect();
    let mut files = files_below(&project.path(READER))?;
    files.retain(|file| {
        file.extension().is_some_and(is_text) && !left_out.iter().any(|path| file.starts_with(path))
    });
    let mut node = project.command("node");
    node.args(["xtask/minify.mjs", READER]).args(files);
    shell::run(&mut node)?;
    PARTS.iter().try_for_each(|part| remove(&project.path(part)))
}

/// Makes a site of the reader, by the command that editors use, with the reader inside it.
fn make_site(project: &Project) -> Outcome {
    let mut cargo = project.cargo();
    cargo.args(["build", "--locked", "--profile", "tools", "--package", "letters-cli"]);
    shell::step("building the command `letters`", || shell::run(&mut cargo))?;
    // The version of a site grows from that of the one it replaces.
    remove(&project.path(DIST))?;
    let letters = project.target().join("tools/letters").with_extension(EXE_EXTENSION);
    let mut letters = project.command(letters);
    shell::run(letters.args(["site", ARCHIVE, "--out", DIST]))
}

/// Fails when a file of the release names a folder of this machine.
fn find_paths(project: &Project) -> Outcome {
    let folders: Vec<_> = [Some(project.root.clone()), cargo_home(), std::env::home_dir()]
        .into_iter()
        .flatten()
        .map(|folder| folder.to_string_lossy().into_owned())
        // `/` is the home of some users in containers, and stands in every address.
        .filter(|folder| folder.len() > 3)
        .map(|folder| format!("{folder}{}", std::path::MAIN_SEPARATOR))
        .collect();
    for file in files_below(&project.path(DIST))? {
        let bytes = fs::read(&file).map_err(Failure::file("read", &file))?;
        for folder in &folders {
            if contains(&bytes, folder.as_bytes()) {
                return Err(Failure::wrong(
                    format!("{} names {folder}, a folder of this machine", file.display()),
                    "find what writes it there; xtask/src/build.rs hides the usual paths",
                ));
            }
        }
    }
    Ok(())
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn bytes_are_found_anywhere() {
        assert!(contains(b"\0/ho/me/x", b"/ho/"));
        assert!(!contains(b"/ho", b"/ho/"));
    }
}
