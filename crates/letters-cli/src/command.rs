//! What the command can be asked for: one line for each subcommand, whose module says the rest.

use std::io::{self, Write};

use clap::{Parser, Subcommand};

use crate::outcome::{EXIT_CODES, Outcome};

/// Check bundles of open letters and publish them.
#[derive(Debug, Parser)]
#[command(name = "letters", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"))]
pub struct Arguments {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  letters new my-letters.json
      start an archive by answering a few questions
  letters import letter.txt --into my-letters.json
      put a letter into an archive, from its text
  letters check my-letters.json
      say what is wrong with a bundle, and where
  letters search my-letters.json -- NAME
      find passages by what they say
  letters table my-letters.json --out my-letters.csv
      work on passages in a spreadsheet
  letters export --to tei my-letters.json
      write letters in the formats of others
  letters site my-letters.json --out site
      make a whole site for any static host
  letters serve site
      look at it on this machine
  letters copy my-letters.json --out my-letters.html
      make one file of letters with the reader in it
  letters index site/letters
      list the bundles of a folder in its index.json
  letters sign --new-key letters.key
      make a key to sign sites with
  letters verify site
      see whether it is as it was signed
  letters schema > bundle.schema.json
      let an editor complete field names";

/// The subcommands, in the order in which the help lists them. Each is a struct that clap fills with
/// its arguments, and `run` does it.
macro_rules! commands {
    ($($name:ident in $module:ident;)*) => {
        /// One of the things that the command does.
        #[derive(Debug, Subcommand)]
        pub enum Command {
            $($name(crate::$module::$name),)*
        }

        impl Command {
            /// Does what is asked for, and says it on `out`.
            ///
            /// # Errors
            /// The output cannot be written.
            pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
                match self {
                    $(Command::$name(command) => command.run(out),)*
                }
            }
        }
    };
}

commands! {
    New in new;
    Check in check;
    Import in import;
    Index in index;
    Search in search;
    Table in table;
    Export in export;
    Schema in schema;
    Site in site;
    Serve in serve;
    Copy in copy;
    Sign in sign;
    Verify in verify;
    Man in man;
    Completions in completions;
}
