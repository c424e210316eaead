//! The project's own commands: `cargo xtask help` lists them.
//!
//! They need a Rust toolchain and, for everything but `serve`, Node; whatever else is missing they
//! install once, outside the clone, and say so. This crate has no dependencies.
#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod arguments;
mod build;
mod chores;
mod copy_page;
mod counts;
mod engine;
mod failure;
mod generate;
mod invariants;
mod measure;
mod page;
mod project;
mod reproduce;
mod serve;
mod shell;
mod sizes;
mod split;
mod test;
mod tools;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use project::Project;

const HELP: &str = "\
The commands of Open Letters, to be run anywhere in the clone:

  cargo xtask serve [--port 8080]   show the reader on this machine, rebuilt on every change
  cargo xtask build                 write the release into dist/ and check its size
  cargo xtask reproduce             build the release twice, from nothing and in two folders, and fail if
                                    the two differ in a byte
  cargo xtask test [--only STEP]… [--list]
                                    run every check, or the named ones; --list names them
  cargo xtask fuzz [SECONDS]        feed strange addresses, damaged bundles, texts and queries to what reads
                                    them, and altered signatures to who verifies, each for 60 s by default
  cargo xtask schema                write docs/bundle.schema.json from the types
  cargo xtask tables                write the tables of the search from Unicode's and OpenCC's data
  cargo xtask index                 write public/letters/index.json from the bundles beside it
  cargo xtask pictures [ARGUMENTS]  take the pictures of the documentation
  cargo xtask generate --letters N [--seed 7] --out DIR
                                    write a letters/ folder with N invented letters
  cargo xtask soak [--letters 1000] [--pages 1000] [--toggles 2000] [--searches 10000]
                                    use the release for long, and fail if memory grows by more than
                                    2 MB or over 50 nodes are held without a document
  cargo xtask bench [--only reading|search] [--letters 100,1000,10000] [--times 20] [--seconds 20]
                    [--patience 180] [--engines NAME,…] [--out FILE]
                                    measure the release, and the search beside other engines, and
                                    write docs/benchmarks.md: up to so many times and seconds for each
                                    thing; no engine gets more seconds for a step than it is given
                                    patience
  cargo xtask help                  show this text

Tools that are missing go to a cache outside the clone: $OPEN_LETTERS_CACHE, or the usual cache
folder of this system. $CHROMIUM names the browser for the tests.";

/// Runs the command that the arguments name.
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Counted) => ExitCode::FAILURE,
        Err(failure @ Failure::Usage { .. }) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Outcome {
    let (command, rest) = match arguments {
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{HELP}");
            return Ok(());
        }
        [command, rest @ ..] => (*command, rest),
    };
    let project = Project::find()?;
    match command {
        "serve" => serve::serve(&project, rest),
        "build" => build::build(&project, rest),
        "test" => test::test(&project, rest),
        "reproduce" => reproduce::reproduce(&project, rest),
        "fuzz" => chores::fuzz(&project, rest),
        "schema" => chores::schema(&project, rest),
        "tables" => chores::tables(&project, rest),
        "index" => chores::index(&project, rest),
        "generate" => generate::generate(&project, rest),
        "soak" => measure::soak(&project, rest),
        "bench" => measure::bench(&project, rest),
        "pictures" => chores::pictures(&project, rest),
        unknown => Err(Failure::usage(
            format!("there is no command `{unknown}`"),
            "`cargo xtask help` lists the commands",
        )),
    }
}
