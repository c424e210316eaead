//! The folder of a site, and how one site takes the place of another in it.
//!
//! All new files are written beside the old ones first; only when every one of them is there, they
//! are moved to their places, those that others refer to before those that refer to them. Whoever
//! reads the folder meanwhile, or interrupts it, finds every file whole.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use letters_bundle::digest;
use letters_signature::ENDING;
use letters_site::{Previous, SIGNATURE, SUMS, Site, Sums};
use rayon::prelude::*;
use serde::Serialize;

use crate::folder_error::FolderError;
use crate::former::{self, Gone};
use crate::interruption::{self, Beside};
use crate::progress::Progress;
use crate::site_stage::{Counted, Stage};

/// The files that refer to others, in the order in which they are moved to their places.
const LAST: [&str; 4] = [SIGNATURE, "letters/index.json", "offline.js", "index.html"];

/// The folder of a site.
pub struct SiteFolder {
    dir: PathBuf,
    force: bool,
    /// Which files in it are ours.
    sums: Sums,
    previous: Option<Previous>,
}

/// What has changed in a folder.
#[derive(Debug, Default, Serialize)]
pub struct Changes {
    written: usize,
    unchanged: usize,
    removed: usize,
    /// The letters that the site had before and has no more.
    pub gone: Vec<Gone>,
}

impl fmt::Display for Changes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Changes { written, unchanged, removed, .. } = self;
        write!(out, "files: {written} written, {unchanged} unchanged, {removed} removed")
    }
}

impl SiteFolder {
    /// Looks at a folder, which need not be there.
    ///
    /// # Errors
    /// There is something in it that is no site of ours, and nobody said that it may be replaced.
    pub fn open(dir: &Path, force: bool) -> Result<SiteFolder, FolderError> {
        let mut folder =
            SiteFolder { dir: dir.to_owned(), force, sums: Sums::default(), previous: None };
        match folder.look() {
            Ok(()) => Ok(folder),
            Err(FolderError::Io(path, why)) => Err(FolderError::Io(path, why)),
            Err(_) if force => Ok(folder),
            Err(why) => Err(why),
        }
    }

    fn look(&mut self) -> Result<(), FolderError> {
        if self.is_empty()? {
            return Ok(());
        }
        let text = match fs::read_to_string(self.dir.join(SUMS)) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                return Err(FolderError::NotOurs(self.dir.clone()));
            }
            text => text.map_err(|why| FolderError::Io(self.dir.join(SUMS), why))?,
        };
        self.sums = Sums::parse(&text).map_err(|why| FolderError::Sums(self.dir.clone(), why))?;
        // Their absence is damage as well.
        let read = |name: &str| {
            let file = self.dir.join(name);
            fs::read(&file).map_err(|_| FolderError::Incomplete(self.dir.clone(), file))
        };
        let previous = Previous::read(&read("letters/index.json")?, &read("offline.js")?);
        let damaged = |why| FolderError::Damaged(self.dir.clone(), why);
        self.previous = Some(previous.map_err(damaged)?);
        Ok(())
    }

    fn is_empty(&self) -> Result<bool, FolderError> {
        match fs::read_dir(&self.dir) {
            Ok(entries) => Ok(entries.flatten().all(|entry| entry.file_name() == Stage::NAME)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(true),
            Err(why) => Err(FolderError::Io(self.dir.clone(), why)),
        }
    }

    /// The site that is there.
    pub fn previous(&self) -> Option<&Previous> {
        self.previous.as_ref()
    }

    /// Puts a site into the folder.
    ///
    /// # Errors
    /// A file cannot be written, or one of somebody else is in the way. Unless that happens while
    /// files are moved to their places, nothing has changed then.
    pub fn replace(self, site: &Site, forget_old: bool) -> Result<Changes, FolderError> {
        let _alone = self.alone()?;
        let stage = Stage::new(&self)?;
        for (path, bytes) in site.files() {
            stage.put(path, bytes)?;
        }
        let progress = Progress::new("pages written", site.pages().len());
        site.pages().par_iter().try_for_each(|page| {
            stage.put(&page.path(), &site.html(page))?;
            progress.one_more();
            Ok(())
        })?;
        drop(progress);
        let (beside, Counted { sums: mut new, new: mut moved, unchanged }) = stage.finish();
        let (kept, stale) = self.no_longer_made(site, &new, forget_old);
        let old = |paths: &[&str], kept| former::letters(&self.dir, paths, site, kept);
        let gone = [old(&kept, true), old(&stale, false)].concat();
        for path in kept {
            self.sums.of(path).iter().for_each(|digest| new.add(path.to_owned(), *digest));
        }
        moved.sort_by_key(|path| LAST.iter().position(|last| last == path));
        interruption::change(|| {
            // Until all files have their places, both those of before and the new ones are ours.
            self.write_sums(&beside, &self.sums.and(&new))?;
            moved.iter().try_for_each(|path| self.move_to_place(&beside, path))?;
            let removed = stale.into_iter().filter(|path| self.remove(path)).count();
            self.write_sums(&beside, &new)?;
            self.write_signature(&beside, site.sign(&new))?;
            Ok(Changes { written: moved.len(), unchanged, removed, gone })
        })
    }

    /// Makes the folder, and keeps others of this program out of it for as long as the value lives. Where a system
    /// opens no folders, nobody is kept out.
    fn alone(&self) -> Result<Option<fs::File>, FolderError> {
        interruption::make(&self.dir).map_err(|why| FolderError::Io(self.dir.clone(), why))?;
        let Ok(folder) = fs::File::open(&self.dir) else { return Ok(None) };
        match folder.try_lock() {
            Err(fs::TryLockError::WouldBlock) => Err(FolderError::Interfered(self.dir.clone())),
            Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(Some(folder)),
        }
    }

    /// Our files that the new site does not have: those that stay, and those that go.
    fn no_longer_made(&self, site: &Site, new: &Sums, forget_old: bool) -> (Vec<&str>, Vec<&str>) {
        let old = self.sums.paths().filter(|path| new.of(path).is_empty());
        old.partition(|path| match &self.previous {
            Some(_) if forget_old && former::is_bundle(path) => false,
            Some(previous) => previous.keeps(path, site.release()),
            None => false,
        })
    }

    /// Moves a file from beside to its place.
    fn move_to_place(&self, beside: &Beside, path: &str) -> Result<(), FolderError> {
        let target = self.dir.join(path);
        let move_there = || {
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::rename(beside.path().join(path), &target)
        };
        move_there().map_err(|why| FolderError::Io(target.clone(), why))
    }

    /// Removes a file, unless somebody has changed it, and the folders that it leaves empty.
    fn remove(&self, path: &str) -> bool {
        let file = self.dir.join(path);
        let is_ours = fs::read(&file).is_ok_and(|bytes| self.is_ours(path, &bytes));
        let is_removed = is_ours && fs::remove_file(&file).is_ok();
        let folders = file.ancestors().skip(1).take_while(|folder| *folder != self.dir);
        // A folder with something in it is not removed, and neither are those above it.
        let _ = folders.map(fs::remove_dir).take_while(Result::is_ok).count();
        is_removed
    }

    /// Where a file of the site stands.
    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.join(path)
    }

    /// Whether a file with these bytes may go.
    pub fn may_replace(&self, path: &str, bytes: &[u8]) -> bool {
        self.force || self.is_ours(path, bytes)
    }

    fn is_ours(&self, path: &str, bytes: &[u8]) -> bool {
        self.sums.of(path).contains(&digest(bytes))
    }

    /// Writes the signature of the list, or removes that of a site that was signed.
    fn write_signature(
        &self,
        beside: &Beside,
        signature: Option<String>,
    ) -> Result<(), FolderError> {
        let name = [SUMS, ENDING].concat();
        let Some(signature) = signature else {
            // It need not be there.
            let _ = fs::remove_file(self.dir.join(name));
            return Ok(());
        };
        let file = beside.path().join(&name);
        fs::write(&file, signature).map_err(|why| FolderError::Io(file, why))?;
        self.move_to_place(beside, &name)
    }

    fn write_sums(&self, beside: &Beside, sums: &Sums) -> Result<(), FolderError> {
        // What is right already is not touched.
        if fs::read_to_string(self.dir.join(SUMS)).is_ok_and(|present| present == sums.to_string())
        {
            return Ok(());
        }
        let file = beside.path().join(SUMS);
        fs::write(&file, sums.to_string()).map_err(|why| FolderError::Io(file, why))?;
        self.move_to_place(beside, SUMS)
    }
}
