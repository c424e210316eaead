//! The built reader: the one that is in this program, or that of a folder.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use letters_site::Files;

/// The reader that was built before this program; nothing if there was none.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/reader_files.rs"));

/// Why there is no reader.
#[derive(Debug)]
pub enum NoReader {
    /// This program was built without one.
    NotEmbedded,
    /// A file or folder cannot be read.
    Unreadable(PathBuf, io::Error),
}

impl fmt::Display for NoReader {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoReader::NotEmbedded => out.write_str(
                "this `letters` was built without the reader; give `--reader DIR` with the folder \
                 of a built reader, or build it into the command: `cargo xtask build`, then \
                 `cargo install --path crates/letters-cli`",
            ),
            NoReader::Unreadable(path, why) => {
                write!(out, "cannot read `{}`: {why}; give the folder of a reader", path.display())
            }
        }
    }
}

impl std::error::Error for NoReader {}

/// The files of the reader.
///
/// # Errors
/// There is no reader in this program and no folder is given, or the folder cannot be read.
pub fn reader(folder: Option<&Path>) -> Result<Files, NoReader> {
    match folder {
        Some(folder) => {
            let mut files = Files::new();
            add_below(folder, "", &mut files)?;
            Ok(files)
        }
        None if EMBEDDED.is_empty() => Err(NoReader::NotEmbedded),
        None => {
            Ok(EMBEDDED.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect())
        }
    }
}

fn add_below(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), NoReader> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |why| NoReader::Unreadable(path, why)
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        let path = entry.path();
        let name = [prefix, &entry.file_name().to_string_lossy()].concat();
        if path.is_dir() {
            add_below(&path, &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(unreadable(&path))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}
