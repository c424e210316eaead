//! What a subcommand gives back, as people and, with `--json`, as other programs read it.

use std::fmt::Display;
use std::io::{self, Write};

use letters_bundle::{Problem as BundleProblem, Refusal};
use serde::Serialize;
use serde_json::json;

use crate::outcome::Outcome;

/// Says what became of the work: in words, or as one JSON object.
///
/// # Errors
/// The output cannot be written.
pub fn answer<T: Display + Serialize>(
    done: Result<T, Trouble>,
    json: bool,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    match done {
        Ok(done) if json => write_json(&done, out)?,
        Ok(done) => writeln!(out, "{done}")?,
        Err(trouble) => return trouble.report(json, out),
    }
    Ok(Outcome::Accepted)
}

/// Writes a value for other programs.
///
/// # Errors
/// The output cannot be written.
pub fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// Writes for other programs what is wrong with the arguments.
///
/// # Errors
/// The output cannot be written.
pub fn write_usage(said: &str, out: &mut dyn Write) -> io::Result<()> {
    let message = said.split("\n\n").next().unwrap_or_default();
    let message = message.strip_prefix("error: ").unwrap_or(message).to_owned();
    write_json(&json!({ "problems": [Problem { message, ..Problem::default() }] }), out)
}

/// Why a subcommand did not do its work.
#[derive(Debug)]
pub struct Trouble {
    /// What it comes to.
    pub outcome: Outcome,
    /// The same in words.
    said: String,
    /// Each thing that is wrong; nothing where the words are all that can be said.
    problems: Vec<Problem>,
}

/// One thing that is wrong. What is not known of it is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file.
    pub file: Option<String>,
    /// The code of the problem, one of those of `docs/bundle-format.md`.
    pub code: Option<&'static str>,
    /// The JSON path of the value.
    pub path: Option<String>,
    /// The line in the file, from 1.
    pub line: Option<usize>,
    /// The column in characters, from 1; in tables the number of the cell in its row.
    pub column: Option<usize>,
    /// The row of a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The value found, shortened.
    pub found: Option<String>,
    /// What would be right.
    pub expected: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl Problem {
    /// A problem of a bundle or an index.
    pub fn of_bundle(file: &str, problem: &BundleProblem) -> Problem {
        let BundleProblem { fault, path, line, column } = problem;
        Problem {
            file: Some(file.to_owned()),
            code: Some(fault.code()),
            path: Some(path.clone()),
            line: Some(*line),
            column: Some(*column),
            found: fault.found(),
            expected: Some(fault.remedy()),
            message: fault.to_string(),
            ..Problem::default()
        }
    }
}

impl Trouble {
    /// Something cannot be done.
    pub fn failed(why: impl Display) -> Trouble {
        Trouble { outcome: Outcome::Failed, said: why.to_string(), problems: Vec::new() }
    }

    /// Something is refused.
    pub fn refused(why: impl Display) -> Trouble {
        Trouble { outcome: Outcome::Refused, ..Trouble::failed(why) }
    }

    /// A bundle or an index is refused: what follows, and each problem with its place.
    pub fn of_refusal(what_follows: &str, file: &str, refusal: &Refusal) -> Trouble {
        let mut said = format!("`{file}` is refused{what_follows}:");
        for problem in &refusal.problems {
            said.push_str(&format!("\n{file}:{problem}"));
        }
        if refusal.omitted > 0 {
            said.push_str(&format!("\nand {} problems more", refusal.omitted));
        }
        let of_file = |problem| Problem::of_bundle(file, problem);
        Trouble::refused(said).with(refusal.problems.iter().map(of_file).collect())
    }

    /// The same, with each thing that is wrong.
    pub fn with(self, problems: Vec<Problem>) -> Trouble {
        Trouble { problems, ..self }
    }

    /// The same, and what happened nevertheless.
    pub fn and(self, more: &str) -> Trouble {
        Trouble { said: [&self.said, more].concat(), ..self }
    }

    /// The same, of a file.
    pub fn of_file(self, file: impl Display) -> Trouble {
        let problem = Problem {
            file: Some(file.to_string()),
            message: self.said.clone(),
            ..Problem::default()
        };
        self.with(vec![problem])
    }

    /// Each thing that is wrong, one at least.
    pub fn problems(&self) -> Vec<Problem> {
        match self.problems.is_empty() {
            true => vec![Problem { message: self.said.clone(), ..Problem::default() }],
            false => self.problems.clone(),
        }
    }

    /// Says on standard error why it came to this.
    pub fn say(&self) -> Outcome {
        self.outcome.because(&self.said)
    }

    /// Says why on standard error, and to other programs on `out`.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn report(self, json: bool, out: &mut dyn Write) -> io::Result<Outcome> {
        if json {
            write_json(&json!({ "problems": self.problems() }), out)?;
        }
        Ok(self.say())
    }
}
