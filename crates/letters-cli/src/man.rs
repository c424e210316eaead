//! `letters man`: pages of the manual.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man as Page;
use clap_mangen::roff::{Roff, roman};

use crate::command::Arguments;
use crate::outcome::{EXIT_CODES, Outcome};
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
  letters man --out ~/.local/share/man/man1

Exit codes: 0 the pages are there, 1 never, 2 there is no such subcommand, or a page cannot be written";

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
            return Ok(why.say());
        }
        let commands = command.get_subcommands().filter(|one| one.get_name() != "help");
        let commands: Vec<&Command> = std::iter::once(command).chain(commands).collect();
        for command in &commands {
            let file = folder.join(format!("{}.1", name(command)));
            if let Err(why) = output::deliver(&page(command)?, Some(&file), self.force, out)? {
                return Ok(why.say());
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
    let mut out = Vec::new();
    let page = Page::new(command.clone());
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    page.render_synopsis_section(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    if command.has_subcommands() {
        page.render_subcommands_section(&mut out)?;
    }
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (examples, codes) = help.split_once("\n\n").unwrap_or((&help, ""));
    exit_status(codes).to_writer(&mut out)?;
    examples_section(examples).to_writer(&mut out)?;
    if command.get_version().is_some() {
        page.render_version_section(&mut out)?;
    }
    Ok(out)
}

/// How the help begins to say what exit codes mean.
const CODES: &str = "Exit codes: ";

/// What the exit codes of a command mean: as its own help says, or as for all.
fn exit_status(codes: &str) -> Roff {
    let codes = if codes.starts_with(CODES) { codes } else { EXIT_CODES };
    // What holds for all, such as that it can be stopped, is said once.
    let (_, stopped) = EXIT_CODES.rsplit_once(", 130 ").unwrap_or_default();
    let codes = codes.split(", 130 ").next().unwrap_or(codes);
    let codes = codes.strip_prefix(CODES).unwrap_or(codes).replace('\n', " ");
    let mut section = Roff::new();
    section.control("SH", ["EXIT STATUS"]);
    for (code, meaning) in meanings(&codes).into_iter().chain([("130", stopped)]) {
        section.control("TP", []).text([roman(code)]);
        section.text([roman(meaning)]);
    }
    section
}

/// The codes, each with its meaning.
fn meanings(codes: &str) -> [(&str, &str); 3] {
    let (first, rest) = codes.split_once(", 1 ").unwrap_or((codes, ""));
    let (second, third) = rest.split_once(", 2 ").unwrap_or((rest, ""));
    [("0", first.trim_start_matches("0 ")), ("1", second), ("2", third)]
}

/// What is typed, line by line as it stands in the help.
fn examples_section(examples: &str) -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["EXAMPLES"]).control("nf", []);
    for line in examples.lines().skip_while(|line| *line == "Examples:") {
        section.text([roman(line.strip_prefix("  ").unwrap_or(line))]);
    }
    section.control("fi", []);
    section
}
