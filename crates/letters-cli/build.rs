//! Puts the built reader into the command, where there is one.
//!
//! It is taken from the folder that `OPEN_LETTERS_READER` names, or from `dist-reader/` in the root of
//! the clone. Without it the command asks for `--reader`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=OPEN_LETTERS_READER");
    println!("cargo::rerun-if-changed=build.rs");
    let named = env::var_os("OPEN_LETTERS_READER").filter(|named| !named.is_empty());
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../..");
    let folder = named.map_or_else(|| root.join("dist-reader"), |named| root.join(named));
    let mut files = Vec::new();
    if folder.join("index.html").is_file() {
        println!("cargo::rerun-if-changed={}", folder.display());
        list(&folder, &folder, &mut files)?;
        files.sort();
    }
    let mut code = String::from("&[\n");
    for (name, path) in files {
        // Writing into a string cannot fail.
        let _ = writeln!(code, "    ({name:?}, include_bytes!({path:?})),");
    }
    code.push_str("]\n");
    fs::write(PathBuf::from(variable("OUT_DIR")?).join("reader_files.rs"), code)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// Adds every file below a folder, by its path relative to the root and its full path.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = fs::canonicalize(entry?.path())?;
        let root = fs::canonicalize(root)?;
        if path.is_dir() {
            list(&root, &path, files)?;
        } else if let Ok(name) = path.strip_prefix(&root) {
            files.push((name.to_string_lossy().replace('\\', "/"), path));
        }
    }
    Ok(())
}
