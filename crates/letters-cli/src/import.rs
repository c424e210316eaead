//! `letters import`: from a letter's text to an archive.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::encode;
use letters_import::{
    Fate, ImportError, Imported, NotPlainText, Report, Settle, SettleError, SourceFile, Wishes,
    import, plain_text,
};
use letters_model::{Digest, Tag};

use crate::answer::{Problem, Trouble, write_json};
use crate::import_report::{fate, print};
use crate::input::{self, Input};
use crate::outcome::Outcome;
use crate::output::{self, Existing};
use crate::progress::Progress;
use crate::values;

/// Put a letter into an archive, word for word, from its text
///
/// The text is plain text as it is copied from a web page or a document: one file with all languages
/// in sequence, or one file for each. What is furniture of the page is left out; what is uncertain is
/// said, and can be settled in a file. The archive is made where there is none yet. A letter that an
/// editor has changed since it was imported is kept as it is.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Import {
    /// The text, as UTF-8 or UTF-16; `-` reads standard input
    #[arg(required = true, value_name = "TEXT")]
    texts: Vec<PathBuf>,
    /// The archive that the letter is put into
    #[arg(long, value_name = "ARCHIVE.json")]
    into: PathBuf,
    /// What the text is, so far as that is known
    #[command(flatten)]
    known: Known,
    /// Write a report on every line of the text; the next import reads there whether the letter has
    /// been changed since
    #[arg(long, value_name = "FILE.json")]
    report: Option<PathBuf>,
    /// Put the letter in place of an edition that an editor has changed
    #[arg(long)]
    replace: bool,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

/// What is known of a text.
#[derive(Debug, Args)]
pub struct Known {
    /// A language of the text; may be given several times, in the order of the text. Without any they
    /// are found out
    #[arg(long = "language", value_name = "TAG", value_parser = values::tag)]
    languages: Vec<Tag>,
    /// What only an editor can know (docs/import.md says how it is written)
    #[arg(long, value_name = "FILE.toml")]
    settle: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  letters import letter.txt --into my-letters.json --report report.json
  letters import english.txt chinese.txt --language en --language zh-Hant --into my-letters.json
  letters import letter.txt --settle letter.toml --into my-letters.json --report report.json
  letters check --source letter.txt my-letters.json

Exit codes: 0 the letter is in the archive, 1 the text is no letter or the archive was refused, 2 wrong \
usage, or a file cannot be read or written";

impl Import {
    /// Imports a letter, and says what became of its text.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let progress = Progress::of_one_piece("importing");
        let written = self.imported().and_then(|imported| self.write(imported));
        drop(progress);
        match written {
            Ok(report) if self.json => write_json(&report, out)?,
            Ok(report) => print(&report, &self.into, out)?,
            Err(trouble) => return trouble.report(self.json, out),
        }
        Ok(Outcome::Accepted)
    }

    fn imported(&self) -> Result<Imported, Trouble> {
        self.can_report()?;
        let texts = texts(&self.texts)?;
        let mut wishes = self.known.wishes()?;
        wishes.replace = self.replace;
        wishes.written = self.report.as_deref().and_then(written);
        let archive = self.into.exists().then(|| input::bundle(&self.into)).transpose()?;
        import(&sources(&texts), archive.as_ref(), &wishes).map_err(|why| self.known.refused(why))
    }

    /// Writes the archive, if it has changed, and the report.
    fn write(&self, imported: Imported) -> Result<Report, Trouble> {
        let Imported { archive, report, .. } = imported;
        if matches!(report.fate, Fate::Added | Fate::Replaced) {
            output::write(&self.into, encode(&archive).as_bytes(), Existing::Replaced)?;
        }
        let (into, fate) = (self.into.display(), fate(&report.fate));
        let and_yet = format!("; in `{into}` the letter {} is {fate} nevertheless", report.letter);
        self.write_report(&report).map_err(|why| Trouble::from(why).and(&and_yet))?;
        Ok(report)
    }

    /// Sees that the report can be written, before the archive is changed.
    fn can_report(&self) -> Result<(), Trouble> {
        let Some(file) = &self.report else { return Ok(()) };
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let why = if file.exists() && written(file).is_none() {
            "is there already, and is no report of an import; give another name, or move it away"
        } else if folder.is_some_and(|folder| !folder.is_dir()) {
            "cannot be written, since there is no such folder; make it first"
        } else {
            return Ok(());
        };
        let said = format!("`{}` {why}; nothing was imported", file.display());
        Err(Trouble::failed(said).of_file(file.display()))
    }

    /// Writes the report. What stands in its place must be a report, too.
    fn write_report(&self, report: &Report) -> Result<(), output::Unwritten> {
        let Some(file) = &self.report else { return Ok(()) };
        let existing = if written(file).is_some() { Existing::Replaced } else { Existing::Kept };
        let mut document = serde_json::to_string_pretty(report).unwrap_or_default();
        document.push('\n');
        output::write(file, document.as_bytes(), existing)
    }
}

impl Known {
    /// The wishes that an import has of it.
    ///
    /// # Errors
    /// The settle file cannot be read.
    pub fn wishes(&self) -> Result<Wishes, Trouble> {
        let settle = match &self.settle {
            None => Settle::default(),
            Some(file) => {
                let Input { name, bytes, .. } = input::read(file)?;
                let text = plain_text(&bytes).map_err(|why| {
                    let remedy = "write the settle file as plain text, and save it as UTF-8";
                    not_plain(&name, &why, remedy)
                })?;
                Settle::read(&text).map_err(|why| wrongly_settled(&name, &why))?
            }
        };
        Ok(Wishes { languages: self.languages.clone(), settle, ..Wishes::default() })
    }

    /// Why nothing was imported.
    pub fn refused(&self, why: ImportError) -> Trouble {
        match (&why, &self.settle) {
            (ImportError::Settle(why), Some(file)) => {
                wrongly_settled(&file.display().to_string(), why)
            }
            (ImportError::NotPlainText { file, why: what }, _) => {
                Trouble::failed(&why).with(vec![problem_of(file, what)])
            }
            _ => Trouble::refused(why),
        }
    }
}

/// A file is no plain text, where nothing else can be read.
pub fn not_plain(file: &str, why: &NotPlainText, remedy: &str) -> Trouble {
    Trouble::failed(format!("{}; {remedy}", why.of(file))).with(vec![problem_of(file, why)])
}

fn problem_of(file: &str, why: &NotPlainText) -> Problem {
    let line = match why {
        NotPlainText::Encoding { line, .. } => Some(*line),
        NotPlainText::Format { .. } => None,
    };
    let message = why.to_string();
    Problem { file: Some(file.to_owned()), line, message, ..Problem::default() }
}

/// A settle file is wrong, at one place or several.
fn wrongly_settled(file: &str, why: &SettleError) -> Trouble {
    let problems = why.each().map(|one| Problem {
        file: Some(file.to_owned()),
        line: one.spot.map(|spot| spot.line),
        column: one.spot.map(|spot| spot.column),
        message: one.flaw.to_string(),
        ..Problem::default()
    });
    Trouble::failed(format!("`{file}`: {why}")).with(problems.collect())
}

/// Reads the files of a text.
///
/// # Errors
/// One cannot be read.
pub fn texts(files: &[PathBuf]) -> Result<Vec<Input>, Trouble> {
    files.iter().map(|file| Ok(input::read(file)?)).collect()
}

/// The files of a text as an import takes them.
pub fn sources(texts: &[Input]) -> Vec<SourceFile<'_>> {
    texts.iter().map(|text| SourceFile { name: &text.name, bytes: &text.bytes }).collect()
}

/// The digest of a letter that an earlier report has.
fn written(report: &Path) -> Option<Digest> {
    let report: serde_json::Value = serde_json::from_slice(&fs::read(report).ok()?).ok()?;
    Digest::parse(report.get("written")?.as_str()?).ok()
}
