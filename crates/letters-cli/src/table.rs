//! `letters table`: passages as a table for spreadsheets, and back.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::Refusal;
use letters_import::plain_text;
use letters_table::{Applied, Change, Refused, TableProblem, apply, table};
use serde::Serialize;
use serde_json::json;

use crate::answer::{Problem, Trouble, write_json};
use crate::import::not_plain;
use crate::input::{self, Input};
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

Exit codes: 0 done, 1 the bundle was refused, or something in the table was wrong, 2 wrong usage, or a \
file cannot be read or written";

impl Table {
    /// Writes a table, or changes a bundle by one.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        // The changed bundle may take the place of the one that it was, and not of the table.
        let read = self.apply.as_ref().unwrap_or(&self.bundle);
        let spares = self.out.as_ref().map_or(Ok(()), |file| output::spares(file, [read]));
        if let Err(why) = spares {
            return Trouble::from(why).report(self.json, out);
        }
        match &self.apply {
            Some(changed) => self.apply(changed, out),
            None => match self.write_table(out)? {
                Ok(()) => Ok(Outcome::Accepted),
                Err(trouble) => Ok(trouble.say()),
            },
        }
    }

    fn write_table(&self, out: &mut dyn Write) -> io::Result<Result<(), Trouble>> {
        let archive = match input::bundle(&self.bundle) {
            Ok(archive) => archive,
            Err(trouble) => return Ok(Err(trouble)),
        };
        output::deliver(table(&archive).as_bytes(), self.out.as_deref(), self.force, out)
    }

    fn apply(&self, changed: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
        match self.changes(changed) {
            Ok(changes) => self.report(&changes, out)?,
            Err(trouble) => {
                if self.json {
                    let report = json!({ "changes": [], "problems": trouble.problems() });
                    write_json(&report, out)?;
                }
                return Ok(trouble.say());
            }
        }
        Ok(Outcome::Accepted)
    }

    /// What the table changes, in the bundle itself unless that is only to be tried.
    fn changes(&self, changed: &Path) -> Result<Vec<Change>, Trouble> {
        let (bundle, table) = (input::read(&self.bundle)?, input::read(changed)?);
        input::no_other_format(&bundle.name, &bundle.bytes)?;
        let text = plain_text(&table.bytes).map_err(|why| {
            let remedy = "save the table in the spreadsheet as `CSV UTF-8`, or as CSV with the encoding \
                          Unicode (UTF-8), and apply that";
            not_plain(&table.name, &why, remedy)
        })?;
        let applied =
            apply(&bundle.bytes, text.as_bytes()).map_err(|why| refused(&why, &bundle, &table))?;
        if !self.dry_run {
            self.write(&bundle.bytes, &applied)?;
        }
        Ok(applied.changes)
    }

    /// Writes the changed bundle; a file that is right already is left alone.
    fn write(&self, before: &[u8], applied: &Applied) -> Result<(), Trouble> {
        let (file, existing) = match &self.out {
            Some(file) if self.force => (file, Existing::Replaced),
            Some(file) => (file, Existing::Kept),
            None if self.bundle == Path::new("-") => {
                let why = "the bundle comes from standard input; say with --out where it is to go";
                return Err(Trouble::failed(why));
            }
            None if applied.bytes == before => return Ok(()),
            None => (&self.bundle, Existing::Replaced),
        };
        Ok(output::write(file, &applied.bytes, existing)?)
    }

    fn report(&self, changes: &[Change], out: &mut dyn Write) -> io::Result<()> {
        if self.json {
            let changes: Vec<ChangeLine<'_>> = changes.iter().map(ChangeLine::new).collect();
            return write_json(&json!({ "changes": changes, "problems": [] }), out);
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
}

/// Why nothing was changed, each problem with its place.
fn refused(why: &Refused, bundle: &Input, table: &Input) -> Trouble {
    let file = &table.name;
    match why {
        Refused::Table(problems) => {
            let lines = problems.iter().map(|problem| format!("{file}: {problem}"));
            let lines: Vec<String> = lines.collect();
            Trouble::refused(format!("nothing was changed\n{}", lines.join("\n")))
                .with(problems.iter().map(|one| of_table(file, one)).collect())
        }
        Refused::Bundle(refusal) => Trouble::of_refusal(
            ", so nothing was changed; `letters check` shows where",
            &bundle.name,
            refusal,
        ),
        Refused::Result(refusal) => {
            Trouble::refused(format!("nothing was changed; {why}")).with(of_result(bundle, refusal))
        }
        Refused::NoJson => {
            Trouble::refused(format!("nothing was changed; {why}")).of_file(&bundle.name)
        }
    }
}

fn of_table(file: &str, problem: &TableProblem) -> Problem {
    let TableProblem { place, flaw } = problem;
    Problem {
        file: Some(file.to_owned()),
        line: usize::try_from(place.line).ok(),
        row: Some(place.row),
        column: Some(place.column + 1),
        message: flaw.to_string(),
        ..Problem::default()
    }
}

/// What would be wrong with the bundle. Its lines are not those of any file that is there.
fn of_result(bundle: &Input, refusal: &Refusal) -> Vec<Problem> {
    let nowhere =
        |problem| Problem { line: None, column: None, ..Problem::of_bundle(&bundle.name, problem) };
    refusal.problems.iter().map(nowhere).collect()
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
