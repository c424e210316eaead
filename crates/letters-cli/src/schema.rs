//! `letters schema`: the format for editors that complete field names.

use std::io::{self, Write};

use clap::Args;

use crate::outcome::Outcome;

/// Print the JSON Schema of bundles
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Schema {}

const EXAMPLES: &str = "\
Examples:
  letters schema > bundle.schema.json

Exit codes: 0 it is printed, 1 never, 2 wrong usage";

impl Schema {
    /// Prints it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        write!(out, "{}", letters_bundle::schema_document())?;
        Ok(Outcome::Accepted)
    }
}
