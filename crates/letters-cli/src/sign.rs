//! `letters sign`: keys, and signatures of files.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{INDEX_FORMAT, Refusal, decode_index, format_of};
use letters_signature::{ENDING, Signer};

use crate::input::{self, Unreadable};
use crate::key_file;
use crate::outcome::Outcome;
use crate::output::{self, Existing, Unwritten};
use crate::values;

/// Sign files, or make the key to sign with
///
/// The signature of FILE is written beside it, as FILE.minisig; `letters verify` and minisign verify
/// it, and so do readers when it is that of an index. Whoever makes whole sites gives the key to
/// `letters site --key` instead, which signs the index as it writes it.
///
/// A key is two files: the secret one, which is never to be published, and the public one beside it.
/// A key that is locked asks for its password, or reads it from standard input.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Sign {
    /// The files to sign
    #[arg(value_name = "FILE", required_unless_present = "new_key", conflicts_with = "new_key")]
    files: Vec<PathBuf>,
    /// The secret key
    #[arg(long, value_name = "KEY", required_unless_present = "new_key")]
    key: Option<PathBuf>,
    /// What those who sign are called; it is signed with each file
    #[arg(long, value_name = "NAME", value_parser = values::words, conflicts_with = "new_key")]
    name: Option<String>,
    /// Make a new key in this file, and its public half beside it as .pub
    #[arg(long, value_name = "KEY", conflicts_with = "key")]
    new_key: Option<PathBuf>,
    /// Do not lock the new key with a password: whoever has the file can sign
    #[arg(long, requires = "new_key")]
    no_password: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters sign --new-key letters.key
  letters sign --key letters.key --name 'The coalition' letters/index.json
  letters site my-letters.json --out site --key letters.key
  minisign -V -p letters.pub -m letters/index.json

Exit codes: 0 all is signed, 1 an index was refused, 2 wrong usage, or a file or key cannot be read or
written";

impl Sign {
    /// Makes a key or signs files, and says what became of it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        if let Some(file) = &self.new_key {
            return make_key(file, !self.no_password, out);
        }
        let key = match key_file::read(&self.key.unwrap_or_default()) {
            Ok(key) => key,
            Err(why) => return Ok(Outcome::Failed.because(why)),
        };
        let signer = Signer { key, name: self.name };
        let mut outcome = Outcome::Accepted;
        for file in &self.files {
            match sign(&signer, file) {
                Ok(signature) => writeln!(out, "{}: written", signature.display())?,
                Err(why) => outcome = outcome.max(why.outcome().because(why)),
            }
        }
        Ok(outcome)
    }
}

fn make_key(file: &Path, has_password: bool, out: &mut dyn Write) -> io::Result<Outcome> {
    match key_file::make(file, has_password) {
        Ok((public_file, key)) => {
            writeln!(out, "{}: the secret key {}; keep it to yourself", file.display(), key.id)?;
            writeln!(out, "{}: its public half; let everyone have it:", public_file.display())?;
            writeln!(out, "{key}")?;
            Ok(Outcome::Accepted)
        }
        Err(why) => Ok(Outcome::Failed.because(why)),
    }
}

/// Why a file is not signed.
#[derive(Debug)]
enum Unsigned {
    Unreadable(Unreadable),
    /// It says that it is an index, and is refused.
    Refused(PathBuf, Refusal),
    Unwritten(Unwritten),
}

impl Unsigned {
    fn outcome(&self) -> Outcome {
        match self {
            Unsigned::Refused(..) => Outcome::Refused,
            Unsigned::Unreadable(_) | Unsigned::Unwritten(_) => Outcome::Failed,
        }
    }
}

impl fmt::Display for Unsigned {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsigned::Unreadable(why) => why.fmt(out),
            Unsigned::Refused(file, refusal) => write!(
                out,
                "`{}` is refused, so it was not signed; `letters check` shows where:\n{refusal}",
                file.display()
            ),
            Unsigned::Unwritten(why) => why.fmt(out),
        }
    }
}

/// Signs one file; gives the path of the signature.
fn sign(signer: &Signer, file: &Path) -> Result<PathBuf, Unsigned> {
    let bytes = input::read(file).map_err(Unsigned::Unreadable)?.bytes;
    let version = match format_of(&bytes).as_deref() == Some(INDEX_FORMAT) {
        true => decode_index(&bytes).map(|index| Some(index.version)),
        false => Ok(None),
    };
    let version = version.map_err(|refusal| Unsigned::Refused(file.to_owned(), refusal))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let signature = signer.sign(&name, version, &bytes);
    let beside = signature_of(file);
    output::write(&beside, signature.as_bytes(), Existing::Replaced)
        .map_err(Unsigned::Unwritten)?;
    Ok(beside)
}

/// Where the signature of a file stands.
pub fn signature_of(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{name}{ENDING}"))
}
