//! `cargo xtask reproduce`: two clean builds in two folders, compared byte for byte.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::DIST;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, files_below};
use crate::shell;

/// Where the sources are put, below the folder of Cargo's results. The depths differ, so that a path that
/// gets into the release shows.
const FOLDERS: [&str; 2] = ["reproduce/first", "reproduce/the/second"];

/// Builds the release twice from the sources alone and fails if a byte differs.
pub fn reproduce(project: &Project, arguments: &[&str]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("`reproduce` takes no arguments", "cargo xtask reproduce"));
    }
    let folders = FOLDERS.map(|name| project.target().join(name));
    // Both before the first build, which takes long: the sources may change meanwhile.
    folders.iter().try_for_each(|folder| copy_sources(project, folder))?;
    let [first, second] = folders;
    let (first, second) = (release(first)?, release(second)?);
    let differing = differing(&first, &second);
    if !differing.is_empty() {
        let problem = format!("two builds differ in {}", differing.join(", "));
        return Err(Failure::wrong(problem, "find what of the machine or the time got in there"));
    }
    println!("two clean builds give the same bytes: {} files", first.len());
    Ok(())
}

/// The files of a release, by their paths in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Builds the release in a folder that has nothing but the sources.
fn release(folder: PathBuf) -> Outcome<Files> {
    let dist = folder.join(DIST);
    let clone = Project { root: folder };
    let mut build = clone.cargo();
    // What other builds have left is not to be used.
    build.args(["xtask", "build"]).env_remove("CARGO_TARGET_DIR");
    shell::run(&mut build)?;
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        Ok((path.strip_prefix(&dist).unwrap_or(&path).to_owned(), bytes))
    };
    files_below(&dist)?.into_iter().map(read).collect()
}

/// Copies the files that belong to the project, as they are here, into a folder that has nothing else: those
/// that Git knows or would take.
fn copy_sources(project: &Project, folder: &Path) -> Outcome {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(Failure::file("remove", folder))?;
    }
    let mut git = project.command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = shell::capture(&mut git)?;
    for name in listed.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        let name = String::from_utf8_lossy(name).into_owned();
        let (from, to) = (project.path(&name), folder.join(OsStr::new(&name)));
        // What was removed and is not committed yet is still listed.
        if !from.is_file() {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(Failure::file("create", parent))?;
        }
        fs::copy(&from, &to).map_err(Failure::file("copy", &from))?;
    }
    Ok(())
}

/// The paths of files that only one release has, or that differ.
fn differing(first: &Files, second: &Files) -> Vec<String> {
    let paths = first.keys().chain(second.keys().filter(|path| !first.contains_key(*path)));
    let differing = paths.filter(|path| first.get(*path) != second.get(*path));
    differing.map(|path| path.display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_named() {
        let files = |files: &[(&str, &str)]| -> Files {
            files.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect()
        };
        let first = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differing(&first, &first.clone()).is_empty());
        let second = files(&[("a", "1"), ("b", "3"), ("d", "4")]);
        assert_eq!(differing(&first, &second), ["b", "c", "d"]);
    }
}
