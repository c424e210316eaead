//! `letters check`: all that is wrong with files, and the mending of what needs no decision.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{INDEX_FORMAT, examine_index, format_of};
use letters_model::Archive;
use letters_review::{Finding, Review, fix, review};

use crate::against_source::AgainstSource;
use crate::answer::{Problem, Trouble};
use crate::check_report::{print_json, print_parity, print_report};
use crate::input::{self, Input};
use crate::outcome::Outcome;
use crate::output::{self, Existing};
use crate::progress::Progress;

/// Say all that is wrong with bundles and indexes, and where
///
/// Errors are what the reader refuses a bundle for; warnings are what its editors should look
/// at again. The index of a site is compared with the bundles beside it.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// The bundles, or indexes, to check; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Mend what needs no decision, in the files themselves, and say what was mended
    ///
    /// Names get their marks where they can mean nobody else, misspelled fields their names, links
    /// lose white space around them, texts lose invisible characters. All else in the file stays
    /// byte for byte as it is.
    #[arg(long)]
    fix: bool,
    /// Compare the languages of each passage instead: names, numbers, and notes in one alone
    #[arg(long, conflicts_with = "fix")]
    parity: bool,
    /// Print one JSON array of problems, or differences, instead of a report
    #[arg(long)]
    json: bool,
    /// The text that the bundle is to have
    #[command(flatten)]
    against: AgainstSource,
}

const EXAMPLES: &str = "\
Examples:
  letters check a.json b.json
  letters check --fix my-letters.json
  letters check --parity my-letters.json
  letters check --source letter.txt my-letters.json
  letters check --json a.json | jq '.[] | select(.severity == \"error\")'
  unzip -p letters.zip a.json | letters check -

Exit codes: 0 all are accepted, perhaps with warnings, 1 one is refused, or has not the text of --source, \
2 wrong usage or an unreadable file";

impl Check {
    /// Checks files, and reports what is wrong with them as text or as JSON.
    ///
    /// A file that cannot be read is named on standard error, and the others are still checked.
    ///
    /// # Errors
    /// The report cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        if let Some(outcome) = self.against.run(&self.files, self.json, out)? {
            return Ok(outcome);
        }
        let mut outcome = Outcome::Accepted;
        let (mut checked, mut unread) = (Vec::new(), Vec::<Problem>::new());
        let progress = Progress::new("files checked", self.files.len());
        for file in &self.files {
            match self.check(file) {
                Ok(file) => checked.push(file),
                Err(trouble) => {
                    unread.extend(trouble.problems());
                    outcome = trouble.say();
                }
            }
            progress.one_more();
        }
        drop(progress);
        if checked.iter().any(|file| !file.is_accepted()) {
            outcome = outcome.max(Outcome::Refused);
        }
        match (self.parity, self.json) {
            (true, json) => print_parity(&checked, &unread, json, out)?,
            (false, true) => print_json(&checked, &unread, out)?,
            (false, false) => print_report(&checked, out)?,
        }
        Ok(outcome)
    }

    fn check(&self, file: &Path) -> Result<Checked, Trouble> {
        let mut input = input::read(file)?;
        input::no_other_format(&input.name, &input.bytes)?;
        let mut mended = Vec::new();
        if self.fix {
            if input.folder.is_none() {
                let why =
                    "what comes from standard input cannot be mended; give the path of a file";
                return Err(Trouble::failed(why));
            }
            let fixed = fix(&input.bytes);
            if fixed.bytes != input.bytes {
                output::write(file, &fixed.bytes, Existing::Replaced)?;
                input.bytes = fixed.bytes;
                mended = fixed.mended;
            }
        }
        Ok(Checked::new(input, mended))
    }
}

/// A file with all that can be said against it.
pub struct Checked {
    /// The file.
    pub input: Input,
    /// What the reader makes of it.
    pub verdict: Verdict,
    /// What is wrong with it, in the order of the source.
    pub findings: Vec<Finding>,
    /// How much more is, of what was too much to keep.
    pub omitted: usize,
    /// What was wrong and has just been mended.
    pub mended: Vec<Finding>,
}

/// What the reader makes of a file.
pub enum Verdict {
    /// It accepts this archive.
    Archive(Box<Archive>),
    /// It accepts the index of a site.
    Index,
    /// It refuses it.
    Refused,
}

impl Checked {
    fn new(input: Input, mended: Vec<Finding>) -> Self {
        if format_of(&input.bytes).as_deref() == Some(INDEX_FORMAT) {
            // What standard input names is beside the folder in which the command runs.
            let folder = input.folder.clone().unwrap_or_default();
            let examination = examine_index(&input.bytes, |path| beside(&folder, path));
            let verdict = match examination.accepted {
                Some(_) => Verdict::Index,
                None => Verdict::Refused,
            };
            let findings = examination.problems.iter().map(Finding::of_problem).collect();
            Checked { input, verdict, findings, omitted: examination.omitted, mended }
        } else {
            let Review { accepted, findings, omitted } = review(&input.bytes);
            let verdict =
                accepted.map_or(Verdict::Refused, |archive| Verdict::Archive(Box::new(archive)));
            Checked { input, verdict, findings, omitted, mended }
        }
    }

    /// Whether the reader accepts it.
    pub fn is_accepted(&self) -> bool {
        !matches!(self.verdict, Verdict::Refused)
    }
}

/// The bytes of a bundle that an index names; nothing if they cannot be read.
fn beside(folder: &Path, path: &str) -> Option<Vec<u8>> {
    std::fs::read(folder.join(path)).ok()
}
