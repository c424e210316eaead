//! The proof that a letter of an archive is its source, letter for letter.

use letters_model::{Archive, Edition, Entity, Letter};

use crate::error::ImportError;
use crate::import::Wishes;
use crate::letter::compose::{compose, languages};
use crate::letter::giving::give;
use crate::letter::holders::{Holder, HolderKind, holders};
use crate::report::role;
use crate::report::trace::Trace;
use crate::sort::sort;
use crate::source::line::{self, SourceFile};
use crate::source::part::Part;

/// What comes of comparing a source with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The id of the letter; nothing if the archive has no full edition.
    pub letter: Option<String>,
    /// How many lines stand in it exactly once.
    pub stand: usize,
    /// The lines of the source that do not stand in it.
    pub lost: Vec<Lost>,
    /// Words of the letter that its source does not have, or has fewer times: where, and which.
    pub added: Vec<(String, String)>,
    /// The lines that are furniture of the page.
    pub furniture: Vec<Lost>,
    /// The lines that are labels, whose place the structure of the bundle takes.
    pub labels: Vec<Lost>,
}

/// A line that does not stand in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The place of its file among those given, from 0.
    pub file: usize,
    /// The number of the line, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
}

impl Proof {
    /// Whether each line that is not furniture stands in the letter exactly once, and nothing else does.
    pub fn holds(&self) -> bool {
        self.letter.is_some() && self.lost.is_empty() && self.added.is_empty()
    }
}

/// Compares a source with that full edition of an archive which has most of its lines.
///
/// What a line is (furniture, a label, part of the letter) is found out as in an import with the same
/// wishes; where the words stand is looked up in the archive alone. Signs that the bundle says by its
/// structure are not compared: bullets, labels such as `Re:`, commas between a name and an office.
///
/// # Errors
/// As for an import.
pub fn prove(
    files: &[SourceFile<'_>],
    archive: &Archive,
    wishes: &Wishes,
) -> Result<Proof, ImportError> {
    let lines = line::read(files)?;
    wishes.settle.check_places(&lines)?;
    wishes.settle.check_entities(&archive.entities)?;
    let languages = languages(&lines, &wishes.languages, &wishes.settle)?;
    let sorted = sort(&lines, &languages, &wishes.settle);
    let composed = compose(&sorted, &archive.entities, &languages, &wishes.settle)?;
    let full = archive.letters.iter().filter(|letter| letter.edition == Edition::Full);
    let proofs = full.map(|letter| compare(&composed.trace, letter, &archive.entities));
    let best = proofs.min_by_key(|proof| (proof.lost.len(), proof.added.len()));
    Ok(best.unwrap_or_else(|| Proof {
        letter: None,
        stand: 0,
        lost: listed(&composed.trace, |part| !part.is_left_out()),
        added: Vec::new(),
        furniture: listed(&composed.trace, |part| part.is_left_out() && part != Part::Label),
        labels: listed(&composed.trace, |part| part == Part::Label),
    }))
}

fn listed(trace: &Trace, is: impl Fn(Part) -> bool) -> Vec<Lost> {
    let lines = trace.lines.iter().zip(&trace.parts).filter(|(_, part)| is(**part));
    let lost =
        lines.map(|(line, _)| Lost { file: line.file, line: line.number, text: line.text.clone() });
    lost.collect()
}

/// The lines that do not stand in a letter, as places in the list of lines, and those that make a party which prints what
/// no line says.
pub(crate) fn lost(trace: &Trace, letter: &Letter, entities: &[Entity]) -> Vec<usize> {
    let mut holders = holders(letter, entities);
    let mut lost = give(trace, letter, &mut holders).0;
    for (place, _) in added(&holders, trace) {
        let number = place.strip_prefix("party ").and_then(|number| number.parse::<usize>().ok());
        let Some(place) = number.and_then(|number| place_of_party(letter, number)) else {
            continue;
        };
        let names = |at: &usize| trace.places.get(*at).is_some_and(|of| of.contains(&place));
        lost.extend((0..trace.lines.len()).filter(names));
    }
    lost
}

/// What reports call the place of a party, by its number among all.
fn place_of_party(letter: &Letter, number: usize) -> Option<String> {
    let (party, before) = letter.parties.get(..number)?.split_last()?;
    let before = before.iter().filter(|other| other.role == party.role).count();
    Some(format!("{} {}", role(party.role), before + 1))
}

fn compare(trace: &Trace, letter: &Letter, entities: &[Entity]) -> Proof {
    let mut holders = holders(letter, entities);
    let (lost, mut whole) = give(trace, letter, &mut holders);
    let mut left_out: Vec<usize> =
        (0..trace.lines.len()).filter(|at| trace.is_left_out(*at)).collect();
    // An editor may have taken for a part of the letter what looks like furniture.
    left_out.retain(|at| {
        let text = trace.lines.get(*at).map_or("", |line| line.text.as_str());
        let free = holders.iter_mut().filter(|holder| holder.kind == HolderKind::Running);
        let found = free.filter_map(|holder| Some((holder.find(text)?, holder))).next();
        let stands = found.map(|(at, holder)| holder.take(at)).is_some();
        whole += usize::from(stands);
        !stands
    });
    let as_lost = |at: &usize| {
        let line = trace.lines.get(*at)?;
        Some(Lost { file: line.file, line: line.number, text: line.text.clone() })
    };
    let is_label = |at: &usize| trace.parts.get(*at) == Some(&Part::Label);
    let (labels, furniture): (Vec<usize>, Vec<usize>) = left_out.into_iter().partition(is_label);
    Proof {
        letter: Some(letter.id.to_string()),
        stand: whole,
        lost: lost.iter().filter_map(as_lost).collect(),
        added: added(&holders, trace),
        furniture: furniture.iter().filter_map(as_lost).collect(),
        labels: labels.iter().filter_map(as_lost).collect(),
    }
}

/// Words of the letter that no line gave.
fn added(holders: &[Holder], trace: &Trace) -> Vec<(String, String)> {
    let solid = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    // A name may be quoted from a passage, or from a title, that is made of several lines.
    let says = |words: &&str| words.contains(char::is_alphanumeric);
    let given = holders.iter().filter(|holder| !holder.left().iter().any(says));
    let lines = trace.lines.iter().map(|line| line.text.as_str());
    let source: String = lines.chain(given.map(|holder| holder.text.as_str())).map(solid).collect();
    let mut added = Vec::new();
    for holder in holders {
        let is_added = |words: &&str| match holder.kind {
            HolderKind::Running => words.contains(char::is_alphanumeric),
            HolderKind::Fact => {
                words.contains(char::is_alphanumeric) && !source.contains(&solid(words))
            }
            HolderKind::Editorial => false,
        };
        let left = holder.left().into_iter().filter(is_added);
        added.extend(left.map(|words| (holder.place.clone(), words.to_owned())));
    }
    added
}
