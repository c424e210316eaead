//! Files that are written whole or not at all.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::outcome::Outcome;

/// Why a file is not written.
#[derive(Debug)]
pub enum Unwritten {
    /// It is there already, and nobody said that it may go.
    Exists(PathBuf),
    /// It cannot be written.
    Unwritable(PathBuf, io::Error),
}

impl fmt::Display for Unwritten {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unwritten::Exists(file) => write!(
                out,
                "`{}` is there already and was left as it is; give another name, or --force to replace it",
                file.display()
            ),
            Unwritten::Unwritable(file, why) => {
                write!(out, "cannot write `{}`: {why}; make room or allow it", file.display())
            }
        }
    }
}

impl std::error::Error for Unwritten {}

/// Makes a folder into which files are to be written, unless it is there.
///
/// # Errors
/// It cannot be made; the words say why, and what can be done.
pub fn make_folder(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|why| {
        format!("cannot make the folder `{}`: {why}; give another", folder.display())
    })
}

/// Whether a file that is there already may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced.
    Replaced,
}

/// What is being written beside the files that it is to become, so that an interruption can take it
/// away.
static BESIDE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Sees to it that an interruption (Ctrl-C) leaves no half file.
pub fn clear_when_interrupted() {
    // Without it a file of an odd name may stay behind, but never a half one of the right name.
    let _ = ctrlc::set_handler(|| {
        let beside = BESIDE.lock().unwrap_or_else(PoisonError::into_inner);
        for path in beside.iter() {
            // One of the two is right.
            let _ = fs::remove_file(path).or_else(|_| fs::remove_dir_all(path));
        }
        std::process::exit(130);
    });
}

/// Writes a file in one step: whoever reads it sees what was there before or all that is new.
///
/// # Errors
/// The file is there and is to be kept, or it cannot be written; then nothing has changed.
pub fn write(file: &Path, content: &[u8], existing: Existing) -> Result<(), Unwritten> {
    // A link stays a link, and what it leads to is replaced.
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    if existing == Existing::Kept && fs::symlink_metadata(file).is_ok() {
        return Err(Unwritten::Exists(file.to_owned()));
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.{}", std::process::id()));
    // An interruption waits until the file that it is to take away is there.
    let new = pending(|all| {
        all.push(beside.clone());
        fs::File::create(&beside)
    });
    let written = new.and_then(|new| write_beside(new, &beside, &target, content, existing));
    if written.is_err() {
        // What could not be written may not be there to be removed.
        let _ = fs::remove_file(&beside);
    }
    pending(|all| all.retain(|other| *other != beside));
    written.map_err(|why| match why.kind() {
        io::ErrorKind::AlreadyExists => Unwritten::Exists(file.to_owned()),
        _ => Unwritten::Unwritable(file.to_owned(), why),
    })
}

/// Gives content to a file, or to standard output where no file is named.
///
/// # Errors
/// Standard output cannot be written. What is wrong with a file is said on standard error.
pub fn deliver(
    content: &[u8],
    file: Option<&Path>,
    force: bool,
    out: &mut dyn io::Write,
) -> io::Result<Outcome> {
    let Some(file) = file else {
        out.write_all(content)?;
        return Ok(Outcome::Accepted);
    };
    let existing = if force { Existing::Replaced } else { Existing::Kept };
    Ok(match write(file, content, existing) {
        Ok(()) => Outcome::Accepted,
        Err(why) => Outcome::Failed.because(why),
    })
}

fn write_beside(
    mut new: fs::File,
    beside: &Path,
    target: &Path,
    content: &[u8],
    existing: Existing,
) -> io::Result<()> {
    new.write_all(content)?;
    if let Ok(old) = fs::metadata(target) {
        new.set_permissions(old.permissions())?;
    }
    new.sync_all()?;
    match existing {
        Existing::Replaced => fs::rename(beside, target),
        // Unlike a rename, a link does not replace what has come to be there meanwhile.
        Existing::Kept => match fs::hard_link(beside, target) {
            Ok(()) => fs::remove_file(beside),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Err(why),
            // Memory sticks know no links.
            Err(_) => fs::rename(beside, target),
        },
    }
}

fn pending<T>(change: impl FnOnce(&mut Vec<PathBuf>) -> T) -> T {
    change(&mut BESIDE.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A folder beside what is to be replaced, for all that is to take its place. It goes with this value,
/// or when the command is interrupted.
pub struct Beside(PathBuf);

impl Beside {
    /// Makes the folder, empty.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn new(folder: PathBuf) -> io::Result<Beside> {
        if folder.is_dir() {
            fs::remove_dir_all(&folder)?;
        }
        pending(|all| all.push(folder.clone()));
        let beside = Beside(folder);
        fs::create_dir_all(&beside.0)?;
        Ok(beside)
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // What could not be made may not be there to be removed.
        let _ = fs::remove_dir_all(&self.0);
        pending(|all| all.retain(|other| *other != self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_kept_or_replaced_and_nothing_stays_beside_it() {
        let folder = std::env::temp_dir().join(format!("letters-output-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.json");
        write(&file, b"one", Existing::Kept).unwrap();
        assert!(matches!(write(&file, b"two", Existing::Kept), Err(Unwritten::Exists(_))));
        assert_eq!(fs::read(&file).unwrap(), b"one");
        write(&file, b"two", Existing::Replaced).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        let none = folder.join("none/a.json");
        assert!(matches!(write(&none, b"", Existing::Kept), Err(Unwritten::Unwritable(..))));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
