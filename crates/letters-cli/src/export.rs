//! `letters export`: letters in the formats of others.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use letters_export::{Export as Wanted, Format};
use letters_model::{Archive, Date, LetterId, Tag};
use serde::Serialize;

use crate::answer::{Trouble, answer};
use crate::input;
use crate::outcome::Outcome;
use crate::output::{self, Existing};
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
    /// Say which files were written, or what is wrong, as one JSON object; with --out or --each
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters export --to markdown my-letters.json
  letters export --to text --letter ferry --lang en my-letters.json
  letters export --to tei --each tei my-letters.json
  letters export --to cmif --site https://letters.example/ --published 2026-02-01 \\
      --licence https://creativecommons.org/licenses/by/4.0/ my-letters.json --out cmif.xml
  letters export --to asks my-letters.json --out asks.csv

Exit codes: 0 done, 1 the bundle was refused or has no such letter, 2 wrong usage, or a file cannot be \
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
        if self.json && self.out.is_none() && self.each.is_none() {
            let why = "the letters themselves go to standard output; with --json, say with --out or \
                       --each where they are to go";
            return Trouble::failed(why).report(self.json, out);
        }
        let spares = self.out.as_ref().map_or(Ok(()), |file| output::spares(file, [&self.bundle]));
        if let Err(why) = spares {
            return Trouble::from(why).report(self.json, out);
        }
        let reading = Progress::of_one_piece("reading letters");
        let archive = input::bundle(&self.bundle).and_then(|archive| self.choose(archive));
        drop(reading);
        let archive = match archive {
            Ok(archive) => archive,
            Err(trouble) => return trouble.report(self.json, out),
        };
        let is_told = self.site.is_some() && self.licence.is_some() && self.published.is_some();
        if self.format == Kind::Cmif && !is_told {
            let why = "correspSearch wants to know where the letters are, under which licence, and \
                       since when: give --site, --licence and --published";
            Outcome::Accepted.because(why);
        }
        if let Some(folder) = &self.each {
            return answer(self.write_each(&archive, folder), self.json, out);
        }
        let progress = Progress::of_one_piece("writing letters");
        let document = self.wanted(archive).write(self.format.format());
        drop(progress);
        let file = self.out.as_deref();
        match output::deliver(document.as_bytes(), file, self.force, out)? {
            Ok(()) if self.json => answer(Ok(Files::one(file)), self.json, out),
            Ok(()) => Ok(Outcome::Accepted),
            Err(trouble) => trouble.report(self.json, out),
        }
    }

    /// The archive with the letters that are wanted alone.
    fn choose(&self, mut archive: Archive) -> Result<Archive, Trouble> {
        let is_known =
            |id: &&String| archive.letters.iter().any(|letter| letter.id.as_str() == **id);
        if let Some(id) = self.letters.iter().find(|id| !is_known(id)) {
            let known: Vec<&str> =
                archive.letters.iter().take(5).map(|one| one.id.as_str()).collect();
            let why = format!("there is no letter `{id}`; the first ones are {}", known.join(", "));
            return Err(Trouble::refused(why));
        }
        if let Some(tag) = self.languages.iter().find(|tag| !archive.languages.contains(tag)) {
            let known: Vec<&str> = archive.languages.iter().map(Tag::as_str).collect();
            let why = format!("no letter is in `{tag}`; the languages are {}", known.join(", "));
            return Err(Trouble::refused(why));
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

    fn write_each(&self, archive: &Archive, folder: &Path) -> Result<Files, Trouble> {
        output::make_folder(folder)?;
        let existing = if self.force { Existing::Replaced } else { Existing::Kept };
        let progress = Progress::new("letters written", archive.letters.len());
        let mut files = Vec::new();
        let mut shell = Archive { letters: Vec::new(), ..archive.clone() };
        for letter in &archive.letters {
            shell.letters = vec![letter.clone()];
            let document = self.wanted(shell.clone()).write(self.format.format());
            let file = folder.join(file_name(&letter.id, self.format));
            output::write(&file, document.as_bytes(), existing)?;
            files.push(file.display().to_string());
            progress.one_more();
        }
        Ok(Files { folder: folder.display().to_string(), files })
    }
}

/// The files that were written.
#[derive(Serialize)]
struct Files {
    #[serde(skip)]
    folder: String,
    files: Vec<String>,
}

impl Files {
    fn one(file: Option<&Path>) -> Files {
        let files = file.into_iter().map(|file| file.display().to_string()).collect();
        Files { folder: String::new(), files }
    }
}

impl fmt::Display for Files {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: files written: {}", self.folder, self.files.len())
    }
}

fn file_name(id: &LetterId, kind: Kind) -> String {
    format!("{id}.{}", kind.ending())
}
