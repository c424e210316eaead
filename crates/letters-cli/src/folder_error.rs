//! Why a site does not come into a folder.

use std::fmt;
use std::io;
use std::path::PathBuf;

use letters_site::{PreviousError, SumsError};

use crate::answer::Trouble;
use crate::output::remedy;

/// Why a site does not come into a folder.
#[derive(Debug)]
pub enum FolderError {
    /// Something cannot be read or written.
    Io(PathBuf, io::Error),
    /// There are files in the folder, and they are no site of ours.
    NotOurs(PathBuf),
    /// The list of the files of the site is damaged.
    Sums(PathBuf, SumsError),
    /// The site that is there is damaged.
    Damaged(PathBuf, PreviousError),
    /// The site that is there lacks a file, or it cannot be read.
    Incomplete(PathBuf, PathBuf),
    /// A file that we did not write, or that was changed since, is in the way.
    InTheWay(PathBuf),
    /// Another `letters site` is at work in it.
    Interfered(PathBuf),
}

impl fmt::Display for FolderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FolderError::Io(path, why) => {
                write!(
                    out,
                    "cannot read or write `{}`: {why}; {}",
                    path.display(),
                    remedy(path, why)
                )
            }
            FolderError::NotOurs(dir) => write!(
                out,
                "`{}` has files that are no site made by `letters site`; give an empty folder, or \
                 --force to put the site among them",
                dir.display()
            ),
            FolderError::Sums(dir, why) => write!(
                out,
                "in `{}`, {why}; give an empty folder, or --force to make the site anew",
                dir.display()
            ),
            FolderError::Damaged(dir, why) => write!(
                out,
                "`{}` is a site, but {why}; give an empty folder, or --force to make the site anew",
                dir.display()
            ),
            FolderError::Incomplete(dir, file) => write!(
                out,
                "`{}` is a site, but its `{}` cannot be read; bring it back, or give an empty folder, or \
                 --force to make the site anew",
                dir.display(),
                file.display()
            ),
            FolderError::Interfered(dir) => write!(
                out,
                "another `letters site` writes into `{}` at this moment; let one end before the other begins",
                dir.display()
            ),
            FolderError::InTheWay(file) => write!(
                out,
                "`{}` was not written by `letters site`, or was changed since; move it away, or \
                 give --force to replace it",
                file.display()
            ),
        }
    }
}

impl std::error::Error for FolderError {}

impl From<FolderError> for Trouble {
    fn from(why: FolderError) -> Trouble {
        let (FolderError::Io(path, _)
        | FolderError::NotOurs(path)
        | FolderError::Sums(path, _)
        | FolderError::Damaged(path, _)
        | FolderError::Incomplete(path, _)
        | FolderError::Interfered(path)
        | FolderError::InTheWay(path)) = &why;
        Trouble::failed(&why).of_file(path.display())
    }
}
