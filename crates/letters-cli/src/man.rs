//! `letters man`: pages of the manual.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man as Page;

use crate::command::Arguments;
use crate::outcome::Outcome;
use crate::output;

/// Print a page of the manual, or write all pages into a folder
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Man {
    /// The subcommand whose page is printed; without it, that of `letters` itself
    subcommand: Option<String>,
    /// Write all pages here, as letters.1, letters-check.1 and so on
    #[arg(long, short, value_name = "DIR", conflicts_with = "subcommand")]
    out: Option<PathBuf>,
    /// Replace pages that are there
    #[arg(long, requires = "out")]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters man check | man -l -
  letters man --out ~/.local/share/man/man1";

impl Man {
    /// Prints or writes pages.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let mut command = Arguments::command();
        command.build();
        if let Some(folder) = &self.out {
            return self.write_all(&command, folder, out);
        }
        let page = match &self.subcommand {
            None => page(&command)?,
            Some(name) => match command.find_subcommand(name) {
                Some(subcommand) => page(subcommand)?,
                None => {
                    let why = format!("there is no subcommand `{name}`; `letters help` lists them");
                    return Ok(Outcome::Failed.because(why));
                }
            },
        };
        out.write_all(&page)?;
        Ok(Outcome::Accepted)
    }

    fn write_all(
        &self,
        command: &Command,
        folder: &Path,
        out: &mut dyn Write,
    ) -> io::Result<Outcome> {
        if let Err(why) = output::make_folder(folder) {
            return Ok(Outcome::Failed.because(why));
        }
        let commands = command.get_subcommands().filter(|one| one.get_name() != "help");
        let commands: Vec<&Command> = std::iter::once(command).chain(commands).collect();
        for command in &commands {
            let file = folder.join(format!("{}.1", name(command)));
            let outcome = output::deliver(&page(command)?, Some(&file), self.force, out)?;
            if outcome != Outcome::Accepted {
                return Ok(outcome);
            }
        }
        writeln!(out, "{}: pages written: {}", folder.display(), commands.len())?;
        Ok(Outcome::Accepted)
    }
}

/// The name of the page of a command: `letters-check`.
fn name(command: &Command) -> String {
    command.get_display_name().unwrap_or(command.get_name()).to_owned()
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Page::new(command.clone()).render(&mut page)?;
    Ok(page)
}
