//! `letters verify`: whether files are as they were signed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{INDEX_FORMAT, SiteIndex, decode_index, digest, format_of};
use letters_signature::{PublicKey, Signature};
use letters_site::{SUMS, Sums, page_key};
use serde::Serialize;

use crate::answer::{Trouble, write_json};
use crate::input;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::sign::signature_of;

/// See whether a site, an index or any other file is as it was signed
///
/// Of a site, or an index, every bundle that the index lists is compared with its length and digest as
/// well, and of a site every other file with SHA256SUMS. Give the public key that you have from somewhere else than the site: without `--key`, the one
/// that the site itself names is used, which whoever alters a site can replace.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Verify {
    /// The folder of a site, or the signed file; its signature is beside it, as FILE.minisig
    path: PathBuf,
    /// The public key: the line that begins with RW, or the file with it
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Refuse an index that is older than this version
    #[arg(long, value_name = "N")]
    at_least: Option<u64>,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters verify site --key letters.pub
  letters verify site --key RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3 --at-least 7
  letters verify letters/index.json

Exit codes: 0 all is as it was signed (or, without --key, not signed and as the index says), 1 something \
is not, 2 wrong usage, or a file cannot be read";

impl Verify {
    /// Says of every file what it is.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let progress = Progress::of_one_piece("verifying");
        let report = self.look();
        drop(progress);
        let report = match report {
            Ok(report) => report,
            Err(trouble) => return trouble.report(self.json, out),
        };
        match self.json {
            true => write_json(&report, out)?,
            false => report
                .files
                .iter()
                .try_for_each(|Said { file, says, .. }| writeln!(out, "{file}: {says}"))?,
        }
        Ok(if report.holds { Outcome::Accepted } else { Outcome::Refused })
    }

    fn look(&self) -> Result<Report, Trouble> {
        let given = self.key.as_deref().map(given_key).transpose().map_err(Trouble::failed)?;
        let place = Place::of(&self.path);
        let file = input::read(&place.file)?;
        let mut report = Report { holds: true, files: Vec::new() };
        let own = if given.is_some() { None } else { place.own_key() };
        match given.or(own) {
            Some(key) => report.say(&place.file, signed(&place.file, &file.bytes, &key)),
            None => report.say(&place.file, Ok("not signed".to_owned())),
        }
        if let Some(own) = own {
            let id = own.id;
            let words = format!("the site's own key, {id}; compare it with what you know of it");
            report.say(&self.path, Ok(words));
        }
        if place.is_site {
            report.compare_all(&self.path, given.or(own).as_ref());
        }
        if format_of(&file.bytes).as_deref() == Some(INDEX_FORMAT) {
            match decode_index(&file.bytes) {
                Ok(index) => report.compare(&place.file, &index, self.at_least),
                Err(refusal) => report.say(&place.file, Err(format!("refused:\n{refusal}"))),
            }
        } else if place.is_site {
            report.say(&place.file, Err("no index of a site".to_owned()));
        }
        Ok(report)
    }
}

/// A key as it is given: the line itself, or a file with it.
fn given_key(given: &str) -> Result<PublicKey, String> {
    if let Ok(key) = PublicKey::parse(given) {
        return Ok(key);
    }
    let file = input::read(Path::new(given)).map_err(|why| why.to_string())?;
    PublicKey::from_file(&String::from_utf8_lossy(&file.bytes))
        .map_err(|why| format!("`{given}`: {why}"))
}

/// What is to be verified.
struct Place {
    file: PathBuf,
    is_site: bool,
}

impl Place {
    fn of(path: &Path) -> Place {
        match path.is_dir() {
            true => Place { file: path.join("letters/index.json"), is_site: true },
            false => Place { file: path.to_owned(), is_site: false },
        }
    }

    /// The key by which it says that it is signed: in the page of a site, as the reader takes it; else
    /// beside the file.
    fn own_key(&self) -> Option<PublicKey> {
        let folder = self.file.parent()?;
        if self.is_site {
            return page_key(&fs::read(folder.parent()?.join("index.html")).ok()?);
        }
        PublicKey::from_file(&fs::read_to_string(folder.join("minisign.pub")).ok()?).ok()
    }
}

/// Who has signed a file, or why that is not so.
fn signed(file: &Path, bytes: &[u8], key: &PublicKey) -> Result<String, String> {
    let beside = signature_of(file);
    let text = fs::read_to_string(&beside)
        .map_err(|why| format!("not signed: cannot read `{}`: {why}", beside.display()))?;
    let signature = Signature::parse(&text).map_err(|why| format!("not signed: {why}"))?;
    key.verify(bytes, &signature).map_err(|why| why.to_string())?;
    // What is signed with the file has tabs between its parts, and may have anything in them.
    let comment: Vec<String> = signature
        .trusted_comment()
        .split('\t')
        .map(|part| part.escape_debug().to_string())
        .collect();
    Ok(format!("signed with the key {}, which says `{}`", signature.key, comment.join(", ")))
}

/// What is said, and whether all is as it has to be.
#[derive(Serialize)]
struct Report {
    holds: bool,
    files: Vec<Said>,
}

/// What is said of one file.
#[derive(Serialize)]
struct Said {
    file: String,
    holds: bool,
    says: String,
}

impl Report {
    fn say(&mut self, file: &Path, state: Result<String, String>) {
        let holds = state.is_ok();
        self.holds &= holds;
        let (Ok(says) | Err(says)) = state;
        self.files.push(Said { file: file.display().to_string(), holds, says });
    }

    /// Compares every file of a site with the list of them, and that with its signature.
    fn compare_all(&mut self, dir: &Path, key: Option<&PublicKey>) {
        let file = dir.join(SUMS);
        let Ok(bytes) = fs::read(&file) else {
            // Sites that nobody has signed need not have been made by `letters site`.
            if key.is_some() {
                self.say(&file, Err("missing".to_owned()));
            }
            return;
        };
        if let Some(key) = key {
            self.say(&file, signed(&file, &bytes, key));
        }
        let sums = match Sums::parse(&String::from_utf8_lossy(&bytes)) {
            Ok(sums) => sums,
            Err(why) => return self.say(&file, Err(why.to_string())),
        };
        let is_right = |path: &&str| {
            let found = fs::read(dir.join(path)).map(|bytes| digest(&bytes));
            found.is_ok_and(|found| sums.of(path).contains(&found))
        };
        let (right, wrong): (Vec<&str>, Vec<&str>) = sums.paths().partition(is_right);
        for path in wrong {
            self.say(&dir.join(path), Err(format!("missing, or not the one in {SUMS}")));
        }
        self.say(&file, Ok(format!("files that are as it says: {}", right.len())));
    }

    /// Compares bundles with their index, and the index with the version that it has to have.
    fn compare(&mut self, file: &Path, index: &SiteIndex, least: Option<u64>) {
        let version = index.version;
        self.say(
            file,
            match least {
                Some(least) if version < least => {
                    Err(format!("older: version {version}, not {least}"))
                }
                _ => Ok(format!("version {version}")),
            },
        );
        for entry in &index.bundles {
            let bundle = file.with_file_name(&entry.path);
            let state = match fs::read(&bundle) {
                Err(why) => Err(format!("missing: {why}")),
                Ok(bytes) if bytes.len() as u64 != entry.bytes => {
                    Err(format!("altered: {} bytes instead of {}", bytes.len(), entry.bytes))
                }
                Ok(bytes) if digest(&bytes) != entry.sha256 => {
                    let found = digest(&bytes);
                    Err(format!("altered: SHA-256 {found} instead of {}", entry.sha256))
                }
                Ok(_) => Ok("as the index says".to_owned()),
            };
            self.say(&bundle, state);
        }
    }
}
