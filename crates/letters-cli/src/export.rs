//! `letters export`: letters in the formats of others.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use letters_export::{Export as Wanted, Format};
use letters_model::{Archive, Date, LetterId, Tag};

use crate::input;
use crate::outcome::Outcome;
use crate::output;
use crate::progress::Progress;
use crate::values;

/// Write letters as plain text, Markdown, TEI, CMIF, CSV of asks or JSON-LD
///
/// All letters of the bundle go into one document, or, with --each, each into a file of its own.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Export {
    /// The bundle; `-` reads standard input
    bundle: PathBuf,
    /// The format
    #[arg(long = "to", short = 't', value_name = "FORMAT")]
    format: Kind,
    /// Only this letter; may be given more than once
    #[arg(long = "letter", value_name = "ID")]
    letters: Vec<String>,
    /// Only this language; may be given more than once
    #[arg(long = "lang", value_name = "TAG", value_parser = values::tag)]
    languages: Vec<Tag>,
    /// The address of the site that publishes the letters, for links to them
    #[arg(long, value_name = "URL", value_parser = values::address)]
    site: Option<String>,
    /// The address of the licence under which they may be used, for TEI, CMIF and JSON-LD
    #[arg(long, value_name = "URL", value_parser = values::address)]
    licence: Option<String>,
    /// The day on which this is published, for TEI and CMIF
    #[arg(long, value_name = "DATE", value_parser = values::date)]
    published: Option<Date>,
    /// Write here rather than to standard output
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write a file for each letter into this folder, under the letter's id
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    each: Option<PathBuf>,
    /// Replace files that are there
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters export --to markdown my-letters.json
  letters export --to text --letter ferry --lang en my-letters.json
  letters export --to tei --each tei my-letters.json
  letters export --to cmif --site https://letters.example/ --published 2026-02-01 \\
      --licence https://creativecommons.org/licenses/by/4.0/ my-letters.json --out cmif.xml
  letters export --to asks my-letters.json --out asks.csv

Exit codes: 0 done, 1 the bundle was refused or has no such letter, 2 wrong usage, or a file cannot be
read or written, or is there already";

/// The formats, by the names that people type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Plain text, as the reader gives it
    Text,
    /// Markdown (CommonMark) with footnotes
    Markdown,
    /// TEI P5 with a correspDesc for each letter
    Tei,
    /// The header that correspSearch collects
    Cmif,
    /// CSV with a row for each thing that is asked
    Asks,
    /// JSON-LD with the vocabulary of schema.org
    JsonLd,
}

impl Kind {
    fn format(self) -> Format {
        match self {
            Kind::Text => Format::Text,
            Kind::Markdown => Format::Markdown,
            Kind::Tei => Format::Tei,
            Kind::Cmif => Format::Cmif,
            Kind::Asks => Format::AsksCsv,
            Kind::JsonLd => Format::JsonLd,
        }
    }

    /// How names of such files end.
    fn ending(self) -> &'static str {
        match self {
            Kind::Text => "txt",
            Kind::Markdown => "md",
            Kind::Tei | Kind::Cmif => "xml",
            Kind::Asks => "csv",
            Kind::JsonLd => "jsonld",
        }
    }
}

impl Export {
    /// Writes the letters.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let archive = match input::bundle(&self.bundle).and_then(|archive| self.choose(archive)) {
            Ok(archive) => archive,
            Err(outcome) => return Ok(outcome),
        };
        let is_told = self.site.is_some() && self.licence.is_some() && self.published.is_some();
        if self.format == Kind::Cmif && !is_told {
            let why = "correspSearch wants to know where the letters are, under which licence, and \
                       since when: give --site, --licence and --published";
            Outcome::Accepted.because(why);
        }
        match &self.each {
            Some(folder) => self.write_each(&archive, folder, out),
            None => {
                let document = self.wanted(archive).write(self.format.format());
                output::deliver(document.as_bytes(), self.out.as_deref(), self.force, out)
            }
        }
    }

    /// The archive with the letters that are wanted alone.
    fn choose(&self, mut archive: Archive) -> Result<Archive, Outcome> {
        let is_known =
            |id: &&String| archive.letters.iter().any(|letter| letter.id.as_str() == **id);
        if let Some(id) = self.letters.iter().find(|id| !is_known(id)) {
            let known: Vec<&str> =
                archive.letters.iter().take(5).map(|one| one.id.as_str()).collect();
            let why = format!("there is no letter `{id}`; the first ones are {}", known.join(", "));
            return Err(Outcome::Refused.because(why));
        }
        if let Some(tag) = self.languages.iter().find(|tag| !archive.languages.contains(tag)) {
            let known: Vec<&str> = archive.languages.iter().map(Tag::as_str).collect();
            let why = format!("no letter is in `{tag}`; the languages are {}", known.join(", "));
            return Err(Outcome::Refused.because(why));
        }
        if !self.letters.is_empty() {
            archive.letters.retain(|letter| self.letters.iter().any(|id| letter.id.as_str() == id));
        }
        Ok(archive)
    }

    fn wanted(&self, archive: Archive) -> Wanted {
        let mut wanted = Wanted::new(archive);
        wanted.languages.clone_from(&self.languages);
        wanted.site.clone_from(&self.site);
        wanted.licence.clone_from(&self.licence);
        wanted.published = self.published;
        wanted
    }

    fn write_each(
        &self,
        archive: &Archive,
        folder: &Path,
        out: &mut dyn Write,
    ) -> io::Result<Outcome> {
        if let Err(why) = output::make_folder(folder) {
            return Ok(Outcome::Failed.because(why));
        }
        let progress = Progress::new("letters written", archive.letters.len());
        let mut shell = Archive { letters: Vec::new(), ..archive.clone() };
        for (number, letter) in archive.letters.iter().enumerate() {
            shell.letters = vec![letter.clone()];
            let document = self.wanted(shell.clone()).write(self.format.format());
            let file = folder.join(file_name(&letter.id, self.format));
            match output::deliver(document.as_bytes(), Some(&file), self.force, out)? {
                Outcome::Accepted => progress.reached(number + 1),
                failed => return Ok(failed),
            }
        }
        drop(progress);
        writeln!(out, "{}: files written: {}", folder.display(), archive.letters.len())?;
        Ok(Outcome::Accepted)
    }
}

fn file_name(id: &LetterId, kind: Kind) -> String {
    format!("{id}.{}", kind.ending())
}
