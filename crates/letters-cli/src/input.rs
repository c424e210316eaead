//! Files, and standard input.

use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use letters_model::Archive;

use crate::answer::Trouble;

/// A file that was read.
pub struct Input {
    /// Its name in reports.
    pub name: String,
    /// Its folder, where it has one: what an index names is beside it.
    pub folder: Option<PathBuf>,
    /// All that is in it.
    pub bytes: Vec<u8>,
}

/// A file that cannot be read.
#[derive(Debug)]
pub struct Unreadable {
    file: PathBuf,
    why: io::Error,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unreadable { file, why } = self;
        write!(out, "cannot read `{}`: {why}; ", file.display())?;
        out.write_str(match why.kind() {
            io::ErrorKind::NotFound => "give the path of a file that exists",
            io::ErrorKind::IsADirectory => "give the path of a file, not of a folder",
            io::ErrorKind::PermissionDenied => "allow yourself to read it",
            _ => "give the path of a file that can be read, or `-` for standard input",
        })
    }
}

impl std::error::Error for Unreadable {}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// The file cannot be read.
pub fn read(file: &Path) -> Result<Input, Unreadable> {
    let unreadable = |why| Unreadable { file: file.to_owned(), why };
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
        return Ok(Input { name: "<stdin>".to_owned(), folder: None, bytes });
    }
    let bytes = std::fs::read(file).map_err(unreadable)?;
    let folder = file.parent().map(Path::to_owned);
    Ok(Input { name: file.display().to_string(), folder, bytes })
}

impl From<Unreadable> for Trouble {
    fn from(why: Unreadable) -> Trouble {
        Trouble::failed(&why).of_file(why.file.display())
    }
}

/// Reads a bundle.
///
/// # Errors
/// The file cannot be read, or the bundle is refused.
pub fn bundle(file: &Path) -> Result<Archive, Trouble> {
    let input = read(file)?;
    letters_bundle::decode(&input.bytes).map_err(|refusal| {
        let is_json = without_space(&input.bytes).starts_with(b"{");
        let what_follows = match is_json {
            true => "; `letters check` shows where",
            false => ": it is no archive; give one here, in JSON, as `letters new` makes it",
        };
        Trouble::of_refusal(what_follows, &input.name, &refusal)
    })
}

/// Bytes without white space and a mark of byte order before them.
fn without_space(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start()
}
