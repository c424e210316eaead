//! `letters completions`: what shells complete.

use std::io::{self, Write};

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::command::Arguments;
use crate::outcome::Outcome;

/// Print completions for a shell
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  letters completions bash > ~/.local/share/bash-completion/completions/letters
  letters completions zsh > ~/.zfunc/_letters
  letters completions fish > ~/.config/fish/completions/letters.fish

Exit codes: 0 they are printed, 1 never, 2 wrong usage";

impl Completions {
    /// Prints the script that the shell reads.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "letters", &mut script);
        out.write_all(&script)?;
        Ok(Outcome::Accepted)
    }
}
