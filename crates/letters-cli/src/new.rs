//! `letters new`: the beginning of an archive.

use std::fmt;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use clap::Args;
use letters_bundle::{decode, encode};
use letters_model::{Address, Archive, Publisher, Tag, Text};
use serde::Serialize;

use crate::answer::{Trouble, answer};
use crate::outcome::Outcome;
use crate::output::{self, Existing};
use crate::values;

/// Start an archive, by answering a few questions or from flags
///
/// Without --title, questions are asked, one a line; an empty answer leaves out what may be left out.
/// The archive has no letters yet.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct New {
    /// The file of the archive
    file: PathBuf,
    /// The name of the collection in a language; may be given once for each
    #[arg(long = "title", value_name = "TAG=TEXT", value_parser = values::title)]
    titles: Vec<(Tag, String)>,
    /// A language of the letters, in the order in which readers are offered them
    ///
    /// Without it, the languages of the titles.
    #[arg(long = "language", value_name = "TAG", value_parser = values::language, requires = "titles")]
    languages: Vec<Tag>,
    /// What the collection is, in a paragraph
    #[arg(long = "about", value_name = "TAG=TEXT", value_parser = values::title, requires = "titles")]
    abouts: Vec<(Tag, String)>,
    /// Who publishes it, in a language
    #[arg(long = "publisher", value_name = "TAG=TEXT", value_parser = values::title, requires = "titles")]
    publishers: Vec<(Tag, String)>,
    /// The publisher's address on the web
    #[arg(long, value_name = "URL", value_parser = values::address, requires = "publishers")]
    url: Option<String>,
    /// How the publisher is reached, such as an e-mail address
    #[arg(long, value_name = "TEXT", value_parser = values::words, requires = "publishers")]
    contact: Option<String>,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters new my-letters.json
  letters new my-letters.json --title 'en=Our letters' --title zh-Hant=我們的信 \\
      --publisher 'en=Friends of the Ferry' --contact mail@ferry.example

Exit codes: 0 the archive is there, 1 the answers make no archive, 2 wrong usage, or the file cannot be \
written or is there already";

impl New {
    /// Asks what it was not told, and writes the archive.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(mut self, out: &mut dyn Write) -> io::Result<Outcome> {
        let json = self.json;
        answer(self.begin(), json, out)
    }

    fn begin(&mut self) -> Result<Begun, Trouble> {
        let existing = if self.force { Existing::Replaced } else { Existing::Kept };
        values::once_each("--title", &self.titles)?;
        values::once_each("--about", &self.abouts)?;
        values::once_each("--publisher", &self.publishers)?;
        // Nobody answers questions for nothing.
        if existing == Existing::Kept && self.file.exists() {
            return Err(output::Unwritten::Exists(self.file.clone()).into());
        }
        if self.titles.is_empty() {
            self.ask(&mut Questions { answers: &mut io::stdin().lock() })?;
        }
        let archive = self.archive();
        let document = encode(&archive);
        decode(document.as_bytes())
            .map_err(|refusal| Trouble::refused(format!("this makes no archive:\n{refusal}")))?;
        output::write(&self.file, document.as_bytes(), existing)?;
        let languages = archive.languages.iter().map(Tag::to_string).collect();
        Ok(Begun { file: self.file.display().to_string(), languages })
    }

    fn archive(&self) -> Archive {
        let text = |words: &[(Tag, String)]| words.iter().cloned().collect::<Text>();
        let some = |words: &[(Tag, String)]| (!words.is_empty()).then(|| text(words));
        let mut languages = self.languages.clone();
        for (tag, _) in &self.titles {
            if self.languages.is_empty() && !languages.contains(tag) {
                languages.push(tag.clone());
            }
        }
        let publisher = some(&self.publishers).map(|name| Publisher {
            name,
            url: self.url.clone().map(Address::from_text),
            contact: self.contact.clone(),
        });
        Archive {
            title: text(&self.titles),
            about: some(&self.abouts),
            publisher,
            languages,
            entities: Vec::new(),
            topics: Vec::new(),
            letters: Vec::new(),
        }
    }

    fn ask(&mut self, questions: &mut Questions<'_>) -> Result<(), Trouble> {
        let of_languages = "Languages of the letters, such as `en zh-Hant`";
        self.languages = questions.until(of_languages, |answer| {
            let tags: Vec<&str> = answer.split([' ', ',']).filter(|tag| !tag.is_empty()).collect();
            if tags.is_empty() {
                return Err("write one language at least".to_owned());
            }
            tags.into_iter().map(values::language).collect()
        })?;
        while self.titles.is_empty() {
            self.titles = questions.in_languages("Name of the collection", &self.languages)?;
        }
        self.abouts = questions.in_languages("What it is, in a few words", &self.languages)?;
        self.publishers = questions.in_languages("Who publishes it", &self.languages)?;
        if !self.publishers.is_empty() {
            self.url = questions.until("Their address on the web", |answer| {
                if answer.is_empty() { Ok(None) } else { values::address(answer).map(Some) }
            })?;
            let contact = questions.answer("How they are reached, such as an e-mail address")?;
            self.contact = (!contact.is_empty()).then_some(contact);
        }
        Ok(())
    }
}

/// An archive that was begun.
#[derive(Serialize)]
struct Begun {
    file: String,
    languages: Vec<String>,
}

impl fmt::Display for Begun {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        write!(
            out,
            "{file}: written, without letters yet; `letters check {file}` says what is wrong as you fill it"
        )
    }
}

/// Questions on standard error, and where the answers come from.
struct Questions<'a> {
    answers: &'a mut dyn BufRead,
}

impl Questions<'_> {
    /// The answer to a question, without white space around it.
    fn answer(&mut self, question: &str) -> Result<String, Trouble> {
        let mut line = String::new();
        let mut asked = io::stderr().lock();
        let read = write!(asked, "{question}: ").and_then(|()| self.answers.read_line(&mut line));
        match read {
            Ok(0) => {
                let why = "the answers end here, and nothing was written; answer all questions, or use --title";
                Err(Trouble::failed(why))
            }
            Ok(_) => Ok(line.trim().to_owned()),
            Err(why) => Err(Trouble::failed(format!("cannot read the answer: {why}"))),
        }
    }

    /// Asks until an answer can be read.
    fn until<T>(
        &mut self,
        question: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Trouble> {
        loop {
            match read(&self.answer(question)?) {
                Ok(value) => return Ok(value),
                // Where nobody listens any more, the answers will end too.
                Err(why) => drop(writeln!(io::stderr(), "  {why}")),
            }
        }
    }

    /// Asks once for each language; those without an answer are left out.
    fn in_languages(
        &mut self,
        question: &str,
        languages: &[Tag],
    ) -> Result<Vec<(Tag, String)>, Trouble> {
        let mut words = Vec::new();
        for tag in languages {
            let answer = self.answer(&format!("{question} ({tag})"))?;
            if !answer.is_empty() {
                words.push((tag.clone(), answer));
            }
        }
        Ok(words)
    }
}
