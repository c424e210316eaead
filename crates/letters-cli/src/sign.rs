//! `letters sign`: keys, and signatures of files.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{INDEX_FORMAT, decode_index, format_of};
use letters_signature::{ENDING, Signer};
use serde::Serialize;
use serde_json::json;

use crate::answer::{Problem, Trouble, answer, write_json};
use crate::input;
use crate::key_file;
use crate::outcome::Outcome;
use crate::output::{self, Existing};
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
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters sign --new-key letters.key
  letters sign --key letters.key --name 'The coalition' letters/index.json
  letters site my-letters.json --out site --key letters.key
  minisign -V -p letters.pub -m letters/index.json

Exit codes: 0 all is signed, 1 an index was refused, 2 wrong usage, or a file or key cannot be read or \
written";

impl Sign {
    /// Makes a key or signs files, and says what became of it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        if let Some(file) = &self.new_key {
            return answer(make_key(file, !self.no_password), self.json, out);
        }
        let key = match key_file::read(&self.key.unwrap_or_default()) {
            Ok(key) => key,
            Err(why) => return Trouble::failed(why).report(self.json, out),
        };
        let signer = Signer { key, name: self.name };
        let mut outcome = Outcome::Accepted;
        let (mut signatures, mut problems) = (Vec::new(), Vec::<Problem>::new());
        for file in &self.files {
            match sign(&signer, file) {
                Ok(signature) if self.json => signatures.push(signature.display().to_string()),
                Ok(signature) => writeln!(out, "{}: written", signature.display())?,
                Err(trouble) => {
                    problems.extend(trouble.problems());
                    outcome = outcome.max(trouble.say());
                }
            }
        }
        if self.json {
            write_json(&json!({ "signatures": signatures, "problems": problems }), out)?;
        }
        Ok(outcome)
    }
}

/// A key that was made.
#[derive(Serialize)]
struct NewKey {
    secret: String,
    public: String,
    id: String,
    key: String,
}

impl fmt::Display for NewKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let NewKey { secret, public, id, key } = self;
        writeln!(out, "{secret}: the secret key {id}; keep it to yourself")?;
        write!(out, "{public}: its public half; let everyone have it:\n{key}")
    }
}

fn make_key(file: &Path, has_password: bool) -> Result<NewKey, Trouble> {
    let (public, key) = key_file::make(file, has_password).map_err(Trouble::failed)?;
    let (secret, public) = (file.display().to_string(), public.display().to_string());
    Ok(NewKey { secret, public, id: key.id.to_string(), key: key.to_string() })
}

/// Signs one file; gives the path of the signature.
fn sign(signer: &Signer, file: &Path) -> Result<PathBuf, Trouble> {
    let input = input::read(file)?;
    let version = match format_of(&input.bytes).as_deref() == Some(INDEX_FORMAT) {
        true => decode_index(&input.bytes).map(|index| Some(index.version)),
        false => Ok(None),
    };
    let what_follows = ", so it was not signed; `letters check` shows where";
    let version =
        version.map_err(|refusal| Trouble::of_refusal(what_follows, &input.name, &refusal))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let signature = signer.sign(&name, version, &input.bytes);
    let beside = signature_of(file);
    output::write(&beside, signature.as_bytes(), Existing::Replaced)?;
    Ok(beside)
}

/// Where the signature of a file stands.
pub fn signature_of(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{name}{ENDING}"))
}
