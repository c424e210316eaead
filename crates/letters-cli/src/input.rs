//! Files, and standard input.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use letters_import::{NotPlainText, plain_text};
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
        write!(out, "cannot read `{}`: {}; ", file.display(), in_words(why))?;
        out.write_str(match why.kind() {
            io::ErrorKind::NotFound => "give the path of a file that exists",
            io::ErrorKind::IsADirectory => "give the path of a file, not of a folder",
            io::ErrorKind::PermissionDenied => "allow yourself to read it",
            io::ErrorKind::FileTooLarge => "no letter, table or bundle is so large",
            _ => "give the path of a file that can be read, or `-` for standard input",
        })
    }
}

impl std::error::Error for Unreadable {}

/// What the system says, without the number that it has for it.
fn in_words(why: &io::Error) -> String {
    let said = why.to_string();
    said.split_once(" (os error").map_or(said.as_str(), |(words, _)| words).to_owned()
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// The file cannot be read, or is larger than anything that is read here.
pub fn read(file: &Path) -> Result<Input, Unreadable> {
    let unreadable = |why| Unreadable { file: file.to_owned(), why };
    if file == Path::new("-") {
        let bytes = all_of(io::stdin().lock()).map_err(unreadable)?;
        return Ok(Input { name: "<stdin>".to_owned(), folder: None, bytes });
    }
    let bytes = File::open(file).and_then(all_of).map_err(unreadable)?;
    let folder = file.parent().map(Path::to_owned);
    Ok(Input { name: file.display().to_string(), folder, bytes })
}

/// In MiB: three times as much as a bundle may have. Some devices never end.
const MOST: u64 = 64;

fn all_of(source: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take((MOST << 20) + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST << 20 {
        let what = format!("it has more than {MOST} MiB");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, what));
    }
    Ok(bytes)
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
    no_other_format(&input.name, &input.bytes)?;
    letters_bundle::decode(&input.bytes).map_err(|refusal| {
        let is_json = without_space(&input.bytes).starts_with(b"{");
        let what_follows = match is_json {
            true => "; `letters check` shows where",
            false => ": it is no archive; give one here, in JSON, as `letters new` makes it",
        };
        Trouble::of_refusal(what_follows, &input.name, &refusal)
    })
}

/// Refuses the files of programs, pages and pictures where a bundle is asked for.
///
/// # Errors
/// It is one.
pub fn no_other_format(file: &str, bytes: &[u8]) -> Result<(), Trouble> {
    match plain_text(bytes) {
        Err(NotPlainText::Format { format }) if !without_space(bytes).starts_with(b"{") => {
            let why = format!(
                "`{file}` is {format}, and no bundle; `letters import` makes a bundle of a letter that is saved as \
                 plain text"
            );
            Err(Trouble::failed(why).of_file(file))
        }
        _ => Ok(()),
    }
}

/// Bytes without white space and a mark of byte order before them.
fn without_space(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start()
}
