//! The folders of the clone and of the machine.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};

/// The clone in which a command runs.
#[derive(Debug, Clone)]
pub struct Project {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
}

impl Project {
    /// Finds the clone that holds the current folder.
    pub fn find() -> Outcome<Self> {
        let here = std::env::current_dir().map_err(Failure::file("use", Path::new(".")))?;
        here.ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .map(|root| Project { root: root.to_owned() })
            .ok_or_else(|| {
                Failure::wrong(
                    format!("{} is in no clone of Open Letters", here.display()),
                    "run the command inside the clone",
                )
            })
    }

    /// A file or folder of the clone.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The text of a file of the clone.
    pub fn read(&self, name: &str) -> Outcome<String> {
        let path = self.path(name);
        fs::read_to_string(&path).map_err(Failure::file("read", &path))
    }

    /// The folder of Cargo's results, which may be removed at any time.
    pub fn target(&self) -> PathBuf {
        // An absolute folder replaces the root.
        self.root.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// A program to be run in the root of the clone, without what would disturb it.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        // Trunk ends with an error for `NO_COLOR=1`, and asks the network for its newest version.
        command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
        command.current_dir(&self.root);
        command
    }

    /// Cargo, the one that runs this program.
    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }
}

/// The folder for tools, outside every clone.
pub fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(cache) = folder("OPEN_LETTERS_CACHE") {
        return Ok(PathBuf::from(cache));
    }
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        std::env::home_dir().map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("open-letters")).ok_or_else(|| {
        Failure::wrong(
            "this system names no folder for caches",
            "set OPEN_LETTERS_CACHE to a folder that may be written",
        )
    })
}

/// Keeps other commands of this crate out of what they cannot do at once; a second one says what it
/// waits for. The lock lasts as long as the returned file.
pub fn lock(path: &Path, what: &str) -> Outcome<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    let lock = File::create(path).map_err(Failure::file("create", path))?;
    if lock.try_lock().is_err() {
        println!("waiting for another command: {what} …");
        lock.lock().map_err(Failure::file("lock", path))?;
    }
    Ok(lock)
}

/// The folder in which Cargo keeps the sources of dependencies.
pub fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// All files below a folder, in one order on every machine; nothing when there is no such folder.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(Failure::file("list", &folder))? {
            let path = entry.map_err(Failure::file("list", &folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{Project, files_below};

    #[test]
    fn the_clone_is_found_from_inside_and_its_files_are_listed_in_order() {
        let project = Project::find().expect("tests run in the clone");
        let files = files_below(&project.path("xtask/src")).expect("the sources are there");
        assert!(files.is_sorted());
        assert!(files.contains(&project.path("xtask/src/main.rs")));
        assert_eq!(files_below(&project.path("no-such-folder")).expect("nothing").len(), 0);
    }
}
