//! Where the files of a site stand until all of them are there.

use std::fs;
use std::io;
use std::sync::{Mutex, PoisonError};

use letters_bundle::digest;
use letters_site::Sums;

use crate::folder_error::FolderError;
use crate::interruption::Beside;
use crate::site_folder::SiteFolder;

/// All files of a site on their way into a folder. Several threads may put files here.
///
/// They stand in a folder inside that of the site, since only there they are sure to be on the same
/// file system, on which moving a file is one step.
pub struct Stage<'a> {
    folder: &'a SiteFolder,
    beside: Beside,
    counted: Mutex<Counted>,
}

/// The files that were put on a stage.
#[derive(Default)]
pub struct Counted {
    /// The digests of all.
    pub sums: Sums,
    /// Those that are to be moved to their places.
    pub new: Vec<String>,
    /// How many have the same bytes in the folder.
    pub unchanged: usize,
}

impl<'a> Stage<'a> {
    /// The name of its folder.
    pub const NAME: &'static str = ".letters-site";

    /// An empty stage. What an earlier one has left, whose process was killed, is removed.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn new(folder: &'a SiteFolder) -> Result<Stage<'a>, FolderError> {
        let path = folder.path(Self::NAME);
        let beside = Beside::new(path.clone()).map_err(|why| FolderError::Io(path, why))?;
        Ok(Stage { folder, beside, counted: Mutex::default() })
    }

    /// Writes a file beside the one that it is to replace, unless that has the same bytes.
    ///
    /// # Errors
    /// It cannot be written, or what it would replace is not ours.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let target = self.folder.path(path);
        let is_same = match fs::read(&target) {
            Ok(present) if present == bytes => true,
            Ok(present) if self.folder.may_replace(path, &present) => false,
            Ok(_) => return Err(FolderError::InTheWay(target)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => false,
            Err(_) => return Err(FolderError::InTheWay(target)),
        };
        if !is_same {
            let file = self.beside.path().join(path);
            self.beside.put(&file, bytes).map_err(|why| FolderError::Io(file, why))?;
        }
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        counted.sums.add(path.to_owned(), digest(bytes));
        match is_same {
            true => counted.unchanged += 1,
            false => counted.new.push(path.to_owned()),
        }
        Ok(())
    }

    /// All that was put here, and the folder that has what is new of it.
    pub fn finish(self) -> (Beside, Counted) {
        (self.beside, self.counted.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}
