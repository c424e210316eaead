//! What happens when somebody stops the command (Ctrl-C, `kill`): nothing stays behind that is not whole.

use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

/// The exit code of a command that was stopped.
const STOPPED: i32 = 130;

/// What is being written beside the files that it is to become.
static BESIDE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The folders that were made for it.
static MADE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Held by those who write or change something that an interruption must not meet halfway. The
/// interruption holds it alone, and never gives it back.
static AT_WORK: RwLock<()> = RwLock::new(());

/// Whether something has changed.
static HAS_CHANGED: AtomicBool = AtomicBool::new(false);

/// Sees to it that an interruption leaves nothing half done, and says so.
pub fn clear_when_interrupted() {
    // Without it a file of an odd name may stay behind, but never a half one of the right name.
    let _ = ctrlc::set_handler(|| {
        let _alone = AT_WORK.write().unwrap_or_else(PoisonError::into_inner);
        let beside = BESIDE.lock().unwrap_or_else(PoisonError::into_inner);
        for path in beside.iter() {
            // One of the two is right.
            let _ = fs::remove_file(path).or_else(|_| fs::remove_dir_all(path));
        }
        for folder in MADE.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            // One with something in it stays.
            let _ = fs::remove_dir(folder);
        }
        let mut said = io::stderr();
        let line = if said.is_terminal() { "\r\u{1b}[K" } else { "" };
        let what = match HAS_CHANGED.load(Ordering::Relaxed) {
            false => "nothing was changed",
            true => "the files that were written till then are whole",
        };
        // Where nobody listens any more, nothing is left to be said.
        let _ = writeln!(said, "{line}letters: stopped; {what}");
        std::process::exit(STOPPED);
    });
}

/// Changes the list of what is being written beside its place; an interruption waits for it.
pub fn pending<T>(change: impl FnOnce(&mut Vec<PathBuf>) -> T) -> T {
    change(&mut BESIDE.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Changes files that are there, or puts new ones in their place; an interruption waits for the end.
pub fn change<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let _whole = AT_WORK.read().unwrap_or_else(PoisonError::into_inner);
    let done = work();
    if done.is_ok() {
        HAS_CHANGED.store(true, Ordering::Relaxed);
    }
    done
}

/// Makes a folder unless it is there; an interruption removes it as long as nothing is in it.
///
/// # Errors
/// It cannot be made.
pub fn make(folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        MADE.lock().unwrap_or_else(PoisonError::into_inner).push(folder.to_owned());
    }
    fs::create_dir_all(folder)
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
        if let Some(around) = folder.parent() {
            make(around)?;
        }
        let beside = Beside(folder);
        fs::create_dir_all(&beside.0)?;
        Ok(beside)
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file of the folder, unless an interruption is about to remove it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        let _whole = AT_WORK.read().unwrap_or_else(PoisonError::into_inner);
        fs::create_dir_all(file.parent().unwrap_or(&self.0))?;
        fs::write(file, bytes)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // What could not be made may not be there to be removed.
        let _ = fs::remove_dir_all(&self.0);
        pending(|all| all.retain(|other| *other != self.0));
    }
}
