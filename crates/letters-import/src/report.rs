//! The report: what became of each line and of the letter, and what an editor should look at.

pub(crate) mod fate;
pub(crate) mod proof;
pub(crate) mod trace;

use letters_model::{Archive, Digest, Entity, EntityKind, Letter, PassageKind, Role};
use serde::{Serialize, Serializer};

use crate::letter::align::Way;
use crate::names::alike::{self, Learnt, Pair, learnt};
use crate::report::fate::Fate;
use crate::report::trace::Trace;
use crate::settle::Idle;
use crate::source::line::SourceFile;
use crate::source::part::Part;

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The id of the letter.
    pub letter: String,
    /// What became of it in the archive.
    #[serde(serialize_with = "fate_in_words")]
    pub fate: Fate,
    /// Where the edition of the archive differs from the text, if an editor's changes were kept.
    pub differences: Vec<String>,
    /// The letter of the archive that has most of the words of one that was added: perhaps the same, with
    /// another date.
    pub resembles: Option<String>,
    /// The languages of the text.
    pub languages: Vec<String>,
    /// How many passages, parties, notes and media reports of each kind the letter has.
    pub counts: Vec<(String, usize)>,
    /// Whether the languages have as many passages of the same kinds. If not, they were aligned by
    /// kind, length, numbers and names, and should be looked at.
    pub one_to_one: bool,
    /// Each line of the source, empty ones apart.
    pub lines: Vec<ReportedLine>,
    /// The entities that the archive did not have.
    pub new_entities: Vec<NewEntity>,
    /// What entities that the archive had have learnt from the letter.
    pub learnt: Vec<Learnt>,
    /// Names that were taken for the same organization though they differ by a word.
    pub taken_as_same: Vec<Pair>,
    /// Organizations that may be the same, and were taken for two.
    pub perhaps_same: Vec<Pair>,
    /// Words that look like names of people; nobody in the archive has them.
    pub unknown_names: Vec<String>,
    /// What the settle file says without any effect.
    pub idle: Vec<Idle>,
    /// The digest of the letter as it was written, without what only editors add. Given to the next
    /// import, it tells whether an editor has changed the letter since.
    pub written: String,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportedLine {
    /// The file.
    pub file: String,
    /// The number of the line, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
    /// What it is.
    pub is: Part,
    /// Its language.
    pub language: String,
    /// Where its words stand in the letter: ids of passages, and other places by name. Nowhere for what
    /// was left out.
    pub stands: Vec<String>,
    /// Why it was left out, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<&'static str>,
    /// What is uncertain about it, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

/// An entity that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewEntity {
    /// Its id.
    pub id: String,
    /// `person`, `group` or `organization`.
    pub kind: &'static str,
    /// Its names by language.
    pub name: Vec<(String, String)>,
    /// Whether its names are sure; if not, it was not plain where the Chinese form begins, or the names
    /// are together by their place in the lists of the languages alone.
    pub sure: bool,
}

impl Report {
    pub(crate) fn new(
        files: &[SourceFile<'_>],
        trace: &Trace,
        letter: &Letter,
        before: &Archive,
        after: &Archive,
        fate: Fate,
        written: Digest,
    ) -> Report {
        let differences = match &fate {
            Fate::Kept { differences } => differences.clone(),
            _ => Vec::new(),
        };
        let new = after.entities.iter().filter(|entity| before.entity(&entity.id).is_none());
        let is_new = fate == Fate::Added;
        let resembles = is_new.then(|| fate::resembled(before, letter)).flatten();
        Report {
            letter: letter.id.to_string(),
            fate,
            resembles: resembles.map(|other| other.id.to_string()),
            differences,
            languages: trace.tags.iter().map(ToString::to_string).collect(),
            counts: counts(letter),
            one_to_one: trace.way == Way::OneToOne,
            lines: in_order(trace).into_iter().filter_map(|at| line(files, trace, at)).collect(),
            new_entities: new.map(|entity| NewEntity::new(entity, trace)).collect(),
            learnt: learnt(before, after, trace),
            taken_as_same: alike::taken_as_same(before, after),
            perhaps_same: alike::perhaps_same(before, after),
            unknown_names: trace.unknown_names.clone(),
            idle: Vec::new(),
            written: written.to_string(),
        }
    }

    /// The lines about which something is uncertain.
    pub fn uncertain(&self) -> impl Iterator<Item = &ReportedLine> {
        self.lines.iter().filter(|line| !line.uncertain.is_empty())
    }

    /// The lines that were left out.
    pub fn left_out(&self) -> impl Iterator<Item = &ReportedLine> {
        self.lines.iter().filter(|line| line.is.is_left_out())
    }
}

impl NewEntity {
    fn new(entity: &Entity, trace: &Trace) -> NewEntity {
        NewEntity {
            id: entity.id.to_string(),
            kind: match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Group => "group",
                EntityKind::Organization => "organization",
            },
            name: entity.name.iter().map(|(tag, name)| (tag.to_string(), name.clone())).collect(),
            sure: !trace.proposed.iter().any(|(id, sure)| *id == entity.id && !sure),
        }
    }
}

/// The places of all lines in the order of the source: of columns one may have been read after the other.
fn in_order(trace: &Trace) -> Vec<usize> {
    let mut all: Vec<usize> = (0..trace.lines.len()).collect();
    all.sort_by_key(|at| trace.lines.get(*at).map(|line| (line.file, line.number)));
    all
}

fn line(files: &[SourceFile<'_>], trace: &Trace, at: usize) -> Option<ReportedLine> {
    let line = trace.lines.get(at)?;
    let language = trace.languages.get(at).and_then(|place| trace.tags.get(*place));
    let is = *trace.parts.get(at)?;
    let reason = trace.reasons.iter().find(|(known, _)| *known == at).map(|(_, why)| *why);
    let doubts = trace.doubts.iter().filter(|(known, _)| *known == at);
    let mut uncertain: Vec<String> = Vec::new();
    for (_, why) in doubts {
        if !uncertain.contains(why) {
            uncertain.push(why.clone());
        }
    }
    Some(ReportedLine {
        file: files.get(line.file).map_or("", |file| file.name).to_owned(),
        line: line.number,
        text: line.text.clone(),
        is,
        language: language.map(ToString::to_string).unwrap_or_default(),
        stands: trace.places.get(at).cloned().unwrap_or_default(),
        left_out: reason.filter(|_| is.is_left_out()),
        uncertain,
    })
}

/// What there is in a letter; kinds of which there is none are left out.
fn counts(letter: &Letter) -> Vec<(String, usize)> {
    let kinds = [
        (PassageKind::Heading, "heading"),
        (PassageKind::Salutation, "salutation"),
        (PassageKind::Paragraph, "paragraph"),
        (PassageKind::Item, "item"),
        (PassageKind::Quotation, "quotation"),
        (PassageKind::Closing, "closing"),
    ];
    let passages = kinds.into_iter().map(|(kind, name)| {
        (name, letter.passages.iter().filter(|passage| passage.kind == kind).count())
    });
    let parties = Role::ALL.into_iter().map(|of| (role(of), letter.parties_as(of).count()));
    let rest = [("note", letter.notes.len()), ("coverage", letter.coverage.len())];
    let all = passages.chain(parties).chain(rest).filter(|(_, count)| *count > 0);
    all.map(|(name, count)| (name.to_owned(), count)).collect()
}

/// The name of a role in bundles.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Sender => "sender",
        Role::Addressee => "addressee",
        Role::Signatory => "signatory",
        Role::Endorser => "endorser",
        Role::Copied => "cc",
        Role::Member => "member",
    }
}

fn fate_in_words<S: Serializer>(fate: &Fate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match fate {
        Fate::Added => "added",
        Fate::Unchanged => "unchanged",
        Fate::Replaced => "replaced",
        Fate::Kept { .. } => "kept",
    })
}
