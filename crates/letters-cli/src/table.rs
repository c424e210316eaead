//! `letters table`: passages as a table for spreadsheets, and back.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_table::{Applied, Change, Refused, TableProblem, apply, table};
use serde::Serialize;
use serde_json::json;

use crate::input;
use crate::outcome::Outcome;
use crate::output::{self, Existing};

/// Write passages as a table for spreadsheets, and read it back
///
/// The table is CSV with a row for each passage and a column for each language, asks and topics.
/// Marks are written as in Markdown: [name](@entity), [^note], [misprint](sic what was meant); `\[` is
/// the character itself, [=p1] says that the passage p1 contains this one, an empty cell that it is
/// not translated. In the column of asks each stands on a line: (entity) en: demand | zh-Hant: 請求.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Table {
    /// The bundle; `-` reads standard input
    bundle: PathBuf,
    /// Change in the bundle what differs in this table, and nothing else
    ///
    /// Rows that are not there leave their passages as they are. If anything in the table is wrong,
    /// nothing is changed, and each problem is named with its cell.
    #[arg(long, value_name = "TABLE")]
    apply: Option<PathBuf>,
    /// Write here, rather than to standard output or into the bundle
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file of --out if it is there
    #[arg(long, requires = "out")]
    force: bool,
    /// With --apply: say what would change, and change nothing
    #[arg(long, requires = "apply", conflicts_with = "out")]
    dry_run: bool,
    /// Say what was changed, or what is wrong, as one JSON object
    #[arg(long, requires = "apply")]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters table my-letters.json --out my-letters.csv
  letters table my-letters.json --apply my-letters.csv --dry-run
  letters table my-letters.json --apply my-letters.csv

Exit codes: 0 done, 1 the bundle was refused, or something in the table was wrong, 2 wrong usage, or a
file cannot be read or written";

impl Table {
    /// Writes a table, or changes a bundle by one.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        match &self.apply {
            Some(changed) => self.apply(changed, out),
            None => match input::bundle(&self.bundle) {
                Ok(archive) => output::deliver(
                    table(&archive).as_bytes(),
                    self.out.as_deref(),
                    self.force,
                    out,
                ),
                Err(outcome) => Ok(outcome),
            },
        }
    }

    fn apply(&self, changed: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
        let bundle = match input::read(&self.bundle) {
            Ok(bundle) => bundle,
            Err(why) => return Ok(Outcome::Failed.because(why)),
        };
        let table = match input::read(changed) {
            Ok(table) => table,
            Err(why) => return Ok(Outcome::Failed.because(why)),
        };
        let applied = match apply(&bundle.bytes, &table.bytes) {
            Ok(applied) => applied,
            Err(why) => return self.refuse(&why, &table.name, out),
        };
        if !self.dry_run
            && let Err(outcome) = self.write(&bundle.bytes, &applied)
        {
            return Ok(outcome);
        }
        self.report(&applied.changes, out)?;
        Ok(Outcome::Accepted)
    }

    /// Writes the changed bundle; a file that is right already is left alone.
    fn write(&self, before: &[u8], applied: &Applied) -> Result<(), Outcome> {
        let (file, existing) = match &self.out {
            Some(file) if self.force => (file, Existing::Replaced),
            Some(file) => (file, Existing::Kept),
            None if self.bundle == Path::new("-") => {
                let why = "the bundle comes from standard input; say with --out where it is to go";
                return Err(Outcome::Failed.because(why));
            }
            None if applied.bytes == before => return Ok(()),
            None => (&self.bundle, Existing::Replaced),
        };
        output::write(file, &applied.bytes, existing).map_err(|why| Outcome::Failed.because(why))
    }

    fn report(&self, changes: &[Change], out: &mut dyn Write) -> io::Result<()> {
        if self.json {
            let changes: Vec<ChangeLine<'_>> = changes.iter().map(ChangeLine::new).collect();
            let report = json!({ "changes": changes, "problems": [] });
            return writeln!(out, "{report:#}");
        }
        for change in changes {
            let Change { letter, passage, columns } = change;
            writeln!(out, "{letter} {passage}: {}", columns.join(", "))?;
        }
        let verb = if self.dry_run { "would change" } else { "changed" };
        match changes.len() {
            1 => writeln!(out, "1 passage {verb}"),
            many => writeln!(out, "{many} passages {verb}"),
        }
    }

    fn refuse(&self, why: &Refused, table: &str, out: &mut dyn Write) -> io::Result<Outcome> {
        if !self.json {
            let why = match why {
                Refused::Table(problems) => {
                    let lines = problems.iter().map(|problem| format!("{table}: {problem}"));
                    format!("nothing was changed\n{}", lines.collect::<Vec<_>>().join("\n"))
                }
                why => format!("nothing was changed; {why}"),
            };
            return Ok(Outcome::Refused.because(why));
        }
        let problems = match why {
            Refused::Table(problems) => problems.iter().map(|one| problem(table, one)).collect(),
            why => vec![json!({ "message": why.to_string() })],
        };
        writeln!(out, "{:#}", json!({ "changes": [], "problems": problems }))?;
        Ok(Outcome::Refused)
    }
}

fn problem(file: &str, problem: &TableProblem) -> serde_json::Value {
    let TableProblem { place, flaw } = problem;
    json!({
        "file": file,
        "line": place.line,
        "row": place.row,
        "column": place.column + 1,
        "message": flaw.to_string(),
    })
}

/// A change as programs read it.
#[derive(Serialize)]
struct ChangeLine<'a> {
    letter: &'a str,
    passage: &'a str,
    columns: &'a [String],
}

impl<'a> ChangeLine<'a> {
    fn new(change: &'a Change) -> Self {
        let Change { letter, passage, columns } = change;
        ChangeLine { letter: letter.as_str(), passage: passage.as_str(), columns }
    }
}
