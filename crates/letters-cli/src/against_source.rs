//! `letters check --source`: whether a bundle has a text letter for letter.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_import::{Lost, Proof, prove};
use serde_json::{Value, json};

use crate::answer::{Trouble, write_json};
use crate::import::{Known, sources, texts};
use crate::input;
use crate::outcome::Outcome;

/// The text with which a bundle is compared.
#[derive(Debug, Args)]
pub struct AgainstSource {
    /// Prove that each line of this text that is not furniture stands in the bundle exactly once,
    /// letter for letter; may be given several times, as for `letters import`
    #[arg(long = "source", value_name = "TEXT", conflicts_with_all = ["fix", "parity"])]
    texts: Vec<PathBuf>,
    /// What the text is, so far as that is known
    #[command(flatten)]
    known: Known,
}

impl AgainstSource {
    /// Compares a text with bundles, and says what differs; nothing happens if no text is given.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(
        &self,
        bundles: &[PathBuf],
        json: bool,
        out: &mut dyn Write,
    ) -> io::Result<Option<Outcome>> {
        if self.texts.is_empty() {
            return Ok(None);
        }
        let (mut outcome, mut list) = (Outcome::Accepted, Vec::new());
        for bundle in bundles {
            match self.proof(bundle) {
                Ok(proof) => {
                    match json {
                        true => list.push(of_proof(bundle, &proof)),
                        false => print(&proof, out)?,
                    }
                    let is_there = if proof.holds() { Outcome::Accepted } else { Outcome::Refused };
                    outcome = outcome.max(is_there);
                }
                Err(why) => {
                    let file = bundle.display().to_string();
                    list.push(json!({ "file": file, "problems": why.problems() }));
                    outcome = outcome.max(why.say());
                }
            }
        }
        if json {
            write_json(&list, out)?;
        }
        Ok(Some(outcome))
    }

    fn proof(&self, bundle: &Path) -> Result<Proof, Trouble> {
        let texts = texts(&self.texts)?;
        let archive = input::bundle(bundle)?;
        prove(&sources(&texts), &archive, &self.known.wishes()?)
            .map_err(|why| self.known.refused(why))
    }
}

fn print(proof: &Proof, out: &mut dyn Write) -> io::Result<()> {
    for (title, lines) in [
        ("Lines that do not stand in the bundle", &proof.lost),
        ("Furniture of the page, left out", &proof.furniture),
        ("Labels, which the structure of the bundle says", &proof.labels),
    ] {
        if !lines.is_empty() {
            writeln!(out, "{title}:")?;
        }
        for Lost { file, line, text } in lines {
            writeln!(out, "  {}:{line}  {text}", file + 1)?;
        }
    }
    if !proof.added.is_empty() {
        writeln!(out, "Words of the bundle that the text does not have:")?;
    }
    for (place, words) in &proof.added {
        writeln!(out, "  {place}  {words}")?;
    }
    let Proof { letter, stand, lost, furniture, labels, added } = proof;
    match letter {
        Some(letter) => writeln!(
            out,
            "{letter}: {stand} lines stand in it exactly once, {} do not; {} are furniture, {} are labels; \
             {} places have words that the text does not have",
            lost.len(),
            furniture.len(),
            labels.len(),
            added.len()
        ),
        None => writeln!(out, "the bundle has no letter in its own words (no `full` edition)"),
    }
}

fn of_proof(bundle: &Path, proof: &Proof) -> Value {
    let lines = |lines: &[Lost]| -> Vec<_> {
        let each =
            |lost: &Lost| json!({"file": lost.file + 1, "line": lost.line, "text": lost.text});
        lines.iter().map(each).collect()
    };
    let added: Vec<_> =
        proof.added.iter().map(|(place, words)| json!({"place": place, "words": words})).collect();
    json!({
        "file": bundle.display().to_string(),
        "letter": proof.letter,
        "holds": proof.holds(),
        "stand": proof.stand,
        "lost": lines(&proof.lost),
        "added": added,
        "furniture": lines(&proof.furniture),
        "labels": lines(&proof.labels),
    })
}
