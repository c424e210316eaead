//! The command `letters`, for the editors of an archive: it checks and searches bundles,
//! writes the index of a site, and prints the JSON Schema of the format.
//!
//! `arguments` says what can be asked for, `check`, `index` and `search` do it, `input` reads what is named,
//! `finding` and `render` are the two forms in which problems are reported.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod arguments;
mod check;
mod finding;
mod index;
mod input;
mod render;
mod search;
mod search_report;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};

/// What the command says to the program that called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Everything was accepted.
    Accepted = 0,
    /// Something was refused.
    Refused = 1,
    /// The command was called wrongly, or a file cannot be read or written.
    Failed = 2,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // Colours reach terminals only, and none where NO_COLOR is set.
    let mut out = io::BufWriter::new(anstream::AutoStream::auto(io::stdout().lock()));
    let outcome = run(arguments, &mut out).and_then(|outcome| out.flush().map(|()| outcome));
    let outcome = match outcome {
        Ok(outcome) => outcome,
        // Who reads our output may have seen enough of it, as `head` does.
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Outcome::Failed,
        Err(why) => {
            eprintln!("letters: cannot write to standard output: {why}");
            Outcome::Failed
        }
    };
    ExitCode::from(outcome as u8)
}

fn run(arguments: Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match arguments.command {
        Command::Check { files, json } => check::check(&files, json, out),
        Command::Index { dir, titles } => match index::write_index(&dir, &titles.all()) {
            Ok(written) => {
                writeln!(out, "{written}")?;
                Ok(Outcome::Accepted)
            }
            Err(why) => {
                eprintln!("letters: {why}");
                Ok(why.outcome())
            }
        },
        Command::Search { bundles, json, limit, lang, query } => {
            let wanted = search::Wanted { query: query.join(" "), limit, language: lang };
            search::search(&bundles, &wanted, json, out)
        }
        Command::Schema => {
            write!(out, "{}", letters_bundle::schema_document())?;
            Ok(Outcome::Accepted)
        }
    }
}
