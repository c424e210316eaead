//! The command `letters`, for the editors of an archive: it checks and searches bundles,
//! writes the index of a site, and prints the JSON Schema of the format.
//!
//! `command` lists what can be asked for, and each has a module of its own name; `input` reads what is
//! named, `output` writes files whole or not at all, also after an `interruption`; `answer` says what
//! became of the work, in words or as JSON, `outcome` has the exit codes, `finding` and `render` are the
//! two forms in which `letters check` reports problems.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod against_source;
mod answer;
mod check;
mod check_report;
mod command;
mod completions;
mod copy;
mod export;
mod finding;
mod folder_error;
mod former;
mod import;
mod import_report;
mod index;
mod input;
mod interruption;
mod key_file;
mod man;
mod new;
mod outcome;
mod output;
mod progress;
mod reader_files;
mod render;
mod schema;
mod search;
mod search_report;
mod serve;
mod sign;
mod site;
mod site_folder;
mod site_stage;
mod table;
mod values;
mod verify;

use std::hash::{BuildHasher as _, RandomState};
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

use command::Arguments;
use outcome::Outcome;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(why) => return wrongly_called(&why),
    };
    interruption::clear_when_interrupted();
    letters_model::set_seed(RandomState::new().hash_one(0));
    // Colours reach terminals only, and none where NO_COLOR is set.
    let mut out = io::BufWriter::new(anstream::AutoStream::auto(io::stdout().lock()));
    let outcome = arguments.command.run(&mut out);
    let outcome = match outcome.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(outcome) => outcome,
        // Who reads our output may have seen enough of it, as `head` does.
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Outcome::Accepted,
        Err(why) => Outcome::Failed.because(format!("cannot write to standard output: {why}")),
    };
    ExitCode::from(outcome as u8)
}

/// Says what is wrong with the arguments, or gives the help that was asked for. Who asked for JSON gets it, too.
fn wrongly_called(why: &clap::Error) -> ExitCode {
    let is_asked_for = matches!(why.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let mut words = std::env::args_os().skip(1).take_while(|word| word != "--");
    if !is_asked_for && words.any(|word| word == "--json") {
        // Where nobody reads the output, standard error still has the words.
        let _ = answer::write_usage(&why.to_string(), &mut io::stdout());
    }
    let _ = why.print();
    ExitCode::from(u8::try_from(why.exit_code()).unwrap_or(Outcome::Failed as u8))
}
