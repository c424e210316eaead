//! Files that are written whole or not at all.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::answer::Trouble;
use crate::interruption::{change, pending};

/// Why a file is not written.
#[derive(Debug)]
pub enum Unwritten {
    /// It is there already, and nobody said that it may go.
    Exists(PathBuf),
    /// It is read for what would be written there.
    Input(PathBuf),
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
            Unwritten::Input(file) => write!(
                out,
                "`{}` is what is read here, and was left as it is; give another name",
                file.display()
            ),
            Unwritten::Unwritable(file, why) => {
                write!(out, "cannot write `{}`: {why}; {}", file.display(), remedy(file, why))
            }
        }
    }
}

impl std::error::Error for Unwritten {}

impl From<Unwritten> for Trouble {
    fn from(why: Unwritten) -> Trouble {
        let (Unwritten::Exists(file) | Unwritten::Input(file) | Unwritten::Unwritable(file, _)) =
            &why;
        Trouble::failed(&why).of_file(file.display())
    }
}

/// What can be done about a file or a folder that cannot be written.
pub fn remedy(file: &Path, why: &io::Error) -> &'static str {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    match why.kind() {
        // Some folders, such as those of the system, take no files.
        io::ErrorKind::NotFound if folder.is_none_or(Path::is_dir) => "give another place",
        io::ErrorKind::NotFound => "make its folder first",
        io::ErrorKind::PermissionDenied => "allow yourself to write there, or give another place",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room there",
        io::ErrorKind::ReadOnlyFilesystem => "give a place that can be written",
        io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => {
            "a file stands for a folder there, or a folder for a file; give another name"
        }
        io::ErrorKind::AlreadyExists => "a file has this name; give another name",
        io::ErrorKind::InvalidFilename => "give a shorter name",
        _ => "give another place",
    }
}

/// Makes a folder into which files are to be written, unless it is there.
///
/// # Errors
/// It cannot be made; the words say why, and what can be done.
pub fn make_folder(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|why| {
        let remedy = remedy(folder, &why);
        let folder = folder.display();
        Trouble::failed(format!("cannot make the folder `{folder}`: {why}; {remedy}"))
            .of_file(folder)
    })
}

/// Sees that what is written takes the place of nothing that is read for it.
///
/// # Errors
/// It would.
pub fn spares<'a>(
    file: &Path,
    inputs: impl IntoIterator<Item = &'a PathBuf>,
) -> Result<(), Unwritten> {
    let Ok(target) = fs::canonicalize(file) else { return Ok(()) };
    let is_read = |input: &PathBuf| fs::canonicalize(input).is_ok_and(|input| input == target);
    match inputs.into_iter().any(is_read) {
        true => Err(Unwritten::Input(file.to_owned())),
        false => Ok(()),
    }
}

/// Whether a file that is there already may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced.
    Replaced,
}

/// Writes a file in one step: whoever reads it sees what was there before or all that is new.
///
/// # Errors
/// The file is there and is to be kept, or it cannot be written; then nothing has changed.
pub fn write(file: &Path, content: &[u8], existing: Existing) -> Result<(), Unwritten> {
    // A link stays a link, and what it leads to is replaced.
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    // What is no file cannot make room for one.
    if target.is_dir() {
        let why = io::Error::from(io::ErrorKind::IsADirectory);
        return Err(Unwritten::Unwritable(file.to_owned(), why));
    }
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
/// Standard output cannot be written. The value says what is wrong with a file.
pub fn deliver(
    content: &[u8],
    file: Option<&Path>,
    force: bool,
    out: &mut dyn io::Write,
) -> io::Result<Result<(), Trouble>> {
    let Some(file) = file else {
        out.write_all(content)?;
        return Ok(Ok(()));
    };
    let existing = if force { Existing::Replaced } else { Existing::Kept };
    Ok(write(file, content, existing).map_err(Trouble::from))
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
    change(|| match existing {
        Existing::Replaced => fs::rename(beside, target),
        // Unlike a rename, a link does not replace what has come to be there meanwhile.
        Existing::Kept => match fs::hard_link(beside, target) {
            Ok(()) => fs::remove_file(beside),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Err(why),
            // Memory sticks know no links.
            Err(_) => fs::rename(beside, target),
        },
    })
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
        let said = |file: &Path| write(file, b"", Existing::Kept).unwrap_err().to_string();
        assert!(said(&folder.join("none/a.json")).ends_with("make its folder first"));
        assert!(said(&folder).contains("a folder for a file"));
        assert!(said(&file.join("b.json")).contains("a file stands for a folder"));
        assert!(said(&folder.join("n".repeat(300))).ends_with("give a shorter name"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
