//! `letters check`: all that is wrong with files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{
    Examination, INDEX_FORMAT, Problem, Severity, examine, examine_index, format_of,
};

use crate::finding::Finding;
use crate::input::{self, Input};
use crate::outcome::Outcome;
use crate::render::Report;

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
    /// Print one JSON array of problems instead of a report
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters check a.json b.json
  letters check --json a.json | jq '.[] | select(.severity == \"error\")'
  unzip -p letters.zip a.json | letters check -";

impl Check {
    /// Checks files, and reports what is wrong with them as text or as JSON.
    ///
    /// A file that cannot be read is named on standard error, and the others are still checked.
    ///
    /// # Errors
    /// The report cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let mut outcome = Outcome::Accepted;
        let mut checked = Vec::new();
        for file in &self.files {
            match input::read(file) {
                Ok(input) => checked.push(Checked::new(input)),
                Err(why) => outcome = Outcome::Failed.because(why),
            }
        }
        if checked.iter().any(|file| !file.accepted) {
            outcome = outcome.max(Outcome::Refused);
        }
        if self.json {
            print_json(&checked, out)?
        } else {
            print_report(&checked, out)?
        }
        Ok(outcome)
    }
}

/// A file with all that can be said against it.
pub struct Checked {
    /// The file.
    pub input: Input,
    /// Whether the reader accepts it.
    pub accepted: bool,
    /// What is wrong with it, in the order of the source.
    pub problems: Vec<Problem>,
    /// How much more is, of what was too much to keep.
    pub omitted: usize,
}

impl Checked {
    fn new(input: Input) -> Self {
        if format_of(&input.bytes).as_deref() == Some(INDEX_FORMAT) {
            // What standard input names is beside the folder in which the command runs.
            let folder = input.folder.clone().unwrap_or_default();
            let examination = examine_index(&input.bytes, |path| beside(&folder, path));
            Self::of(input, examination)
        } else {
            let examination = examine(&input.bytes);
            Self::of(input, examination)
        }
    }

    fn of<T>(input: Input, examination: Examination<T>) -> Self {
        let Examination { accepted, problems, omitted } = examination;
        Checked { input, accepted: accepted.is_some(), problems, omitted }
    }

    /// The number of problems of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.fault.severity() == severity).count()
    }
}

/// The bytes of a bundle that an index names; nothing if they cannot be read.
fn beside(folder: &Path, path: &str) -> Option<Vec<u8>> {
    std::fs::read(folder.join(path)).ok()
}

fn print_json(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let findings: Vec<Finding<'_>> = checked
        .iter()
        .flat_map(|file| {
            file.problems.iter().map(|problem| Finding::new(&file.input.name, problem))
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &findings)?;
    writeln!(out)
}

fn print_report(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    for file in checked {
        let report = Report::new(&file.input);
        for problem in &file.problems {
            writeln!(out, "{}\n", report.render(problem))?;
        }
    }
    for file in checked {
        let verdict = if file.accepted { "accepted" } else { "refused" };
        writeln!(out, "{}: {verdict}{}", file.input.name, counts(file))?;
    }
    if checked.len() > 1 {
        let accepted = checked.iter().filter(|file| file.accepted).count();
        let refused = checked.len() - accepted;
        writeln!(out, "{} files: {accepted} accepted, {refused} refused", checked.len())?;
    }
    Ok(())
}

/// How many problems a file has, as the end of a sentence.
fn counts(file: &Checked) -> String {
    let of = |number: usize, name: &str| match number {
        0 => None,
        1 => Some(format!("1 {name}")),
        more => Some(format!("{more} {name}s")),
    };
    [
        of(file.count(Severity::Error), "error"),
        of(file.count(Severity::Warning), "warning"),
        of(file.omitted, "more problem").map(|text| format!("{text} not shown")),
    ]
    .into_iter()
    .flatten()
    .map(|part| format!(", {part}"))
    .collect()
}
