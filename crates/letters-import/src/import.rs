//! From text and archive to the archive with the letter.

use letters_bundle::{Digester, encode};
use letters_model::{Archive, Digest, Entity, Letter, Source, Tag, Text};

use crate::error::ImportError;
use crate::letter::compose::{Composed, compose, languages};
use crate::letter::settled;
use crate::names::learnt::without_learnt_marks;
use crate::report::Report;
use crate::report::fate::{self, Fate};
use crate::settle::{Idle, Settle};
use crate::sort::sort;
use crate::source::line::{self, Line, SourceFile};

/// What an editor wants of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The languages of the text; found out if there are none.
    pub languages: Vec<Tag>,
    /// What the editor has settled.
    pub settle: Settle,
    /// Whether the letter is to take the place of an edition that an editor has changed.
    pub replace: bool,
    /// The digest of the letter as an earlier report has it: what was imported then may be replaced.
    pub written: Option<Digest>,
}

/// What an import makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The archive with the letter; as it was, if an editor's changes are kept.
    pub archive: Archive,
    /// What became of each line, and of the letter.
    pub report: Report,
}

/// Puts the letter of a text into an archive, or into a new one.
///
/// The same text, archive and wishes always give the same result, and so does the resulting archive in
/// place of the old one. A letter that came from the same text, or has the same id, is replaced if it
/// stands as an import left it; if an editor has changed it, it stays, and the report says so. What
/// only editors add (asks, topics, related letters, addresses) goes on to the new edition.
///
/// # Errors
/// The text is not UTF-8, holds no letter or no date, or the settle file settles what cannot be.
pub fn import(
    files: &[SourceFile<'_>],
    archive: Option<&Archive>,
    wishes: &Wishes,
) -> Result<Imported, ImportError> {
    let lines = line::read(files)?;
    wishes.settle.check_places(&lines)?;
    settled::check(&lines, &wishes.settle)?;
    let before = archive.cloned().unwrap_or_else(empty);
    wishes.settle.check_entities(&before.entities)?;
    let source = digest(files);
    let composing = Composing { lines: &lines, languages: &wishes.languages, source };
    let composed = composing.compose(&before.entities, &wishes.settle)?;
    let idle = composing.idle(&before.entities, &wishes.settle, &composed);
    let Composed { mut letter, entities, trace } = composed;
    let old = fate::find(&before, &letter, source);
    let (fate, after) = match old {
        None => {
            letter.id = fate::free_id(&before, letter.id);
            (Fate::Added, with_letter(&before, &letter, None, entities))
        }
        Some(old) => {
            let all_taken = take_the_place(&mut letter, old, wishes);
            let replaces =
                wishes.replace || all_taken && composing.is_unchanged(&before, old, wishes);
            if letter == *old
                || !wishes.replace && composing.gives(&before, old, wishes, &wishes.settle)
            {
                (Fate::Unchanged, before.clone())
            } else if replaces {
                (Fate::Replaced, with_letter(&before, &letter, Some(old), entities))
            } else {
                let differences = fate::differences(old, &letter);
                (Fate::Kept { differences }, before.clone())
            }
        }
    };
    let stands = after.letter(
        &old.map_or(&letter.id, |old| if fate == Fate::Replaced { &letter.id } else { &old.id }).0,
    );
    let stands = stands.unwrap_or(&letter);
    let written = letter_digest(&fate::without_additions(stands));
    let report = Report::new(files, &trace, stands, &before, &after, fate, written);
    Ok(Imported { archive: after, report: Report { idle, ..report } })
}

/// Gives a new edition the id of the old one, and what editors have added to that. Says whether all of
/// it found its place.
fn take_the_place(letter: &mut Letter, old: &Letter, wishes: &Wishes) -> bool {
    if wishes.settle.id.is_none() {
        letter.id = old.id.clone();
    }
    fate::take_over(letter, old)
}

/// What a letter is composed of, again and again.
struct Composing<'a> {
    lines: &'a [Line],
    languages: &'a [Tag],
    source: Digest,
}

impl Composing<'_> {
    /// Composes the letter until the entities that it makes change nothing any more, so that importing
    /// again gives the same.
    fn compose(&self, known: &[Entity], settle: &Settle) -> Result<Composed, ImportError> {
        let mut entities = known.to_vec();
        let languages = languages(self.lines, self.languages, settle)?;
        let mut sorted = sort(self.lines, &languages, settle);
        settled::set_apart(&mut sorted, settle);
        let mut composed = compose(&sorted, &entities, &languages, settle)?;
        // Each round can only bring names that the one before did not know; mostly one is enough.
        for _ in 0..4 {
            let next = referred(&composed, known.len());
            if next == entities {
                break;
            }
            entities = next;
            let proposed = std::mem::take(&mut composed.trace.proposed);
            composed = compose(&sorted, &entities, &languages, settle)?;
            composed.trace.proposed = proposed;
        }
        composed.entities = referred(&composed, known.len());
        composed.letter.source = Some(Source {
            publisher: None,
            title: None,
            url: None,
            retrieved: None,
            sha256: Some(self.source),
        });
        Ok(composed)
    }

    /// What a settle file says without any effect: without it the letter is the same, and as sure.
    fn idle(&self, known: &[Entity], settle: &Settle, composed: &Composed) -> Vec<Idle> {
        let is_same = |other: Composed| {
            other.letter == composed.letter
                && other.entities == composed.entities
                && other.trace.parts == composed.trace.parts
                && other.trace.doubts == composed.trace.doubts
        };
        let each = settle.without_each(self.lines.len()).into_iter();
        let idle = each.filter(|(_, rest)| self.compose(known, rest).is_ok_and(is_same));
        idle.map(|(idle, _)| idle).collect()
    }

    /// Whether an edition stands as an import has left it: as the last one says, or as this text gives
    /// it where nothing is settled.
    fn is_unchanged(&self, archive: &Archive, old: &Letter, wishes: &Wishes) -> bool {
        wishes.written == Some(letter_digest(&fate::without_additions(old)))
            || self.gives(archive, old, wishes, &Settle::default())
    }

    /// Whether the text gives an edition, by what was settled. Names that the archive has learnt from
    /// other letters since are no change, so only those count to which the edition refers.
    fn gives(&self, archive: &Archive, old: &Letter, wishes: &Wishes, settle: &Settle) -> bool {
        let entities = archive.entities.iter();
        let entities =
            entities.filter(|entity| old.refers_to(&entity.id) || settle.names_entity(&entity.id));
        let Ok(mut composed) = self.compose(&entities.cloned().collect::<Vec<_>>(), settle) else {
            return false;
        };
        take_the_place(&mut composed.letter, old, wishes);
        if *settle != wishes.settle {
            composed.letter.id = old.id.clone();
        }
        without_learnt_marks(composed.letter, old, settle) == *old
    }
}

/// The entities of the archive, and those new ones to which the letter refers.
fn referred(composed: &Composed, old: usize) -> Vec<Entity> {
    let entities = composed.entities.iter().enumerate();
    let kept = entities.filter(|(at, entity)| *at < old || composed.letter.refers_to(&entity.id));
    kept.map(|(_, entity)| entity.clone()).collect()
}

/// The archive with the letter in its place: that of the old one, or the last.
fn with_letter(
    before: &Archive,
    letter: &Letter,
    old: Option<&Letter>,
    entities: Vec<Entity>,
) -> Archive {
    let mut archive = Archive { entities, ..before.clone() };
    // A title that an import has given goes on to the languages that come; an editor's own stays.
    let is_own = archive.title != title(&archive.languages);
    for tag in &letter.languages {
        if !archive.languages.contains(tag) {
            archive.languages.push(tag.clone());
        }
    }
    if !is_own {
        archive.title = title(&archive.languages);
    }
    let place = archive.letters.iter_mut().find(|known| Some(&known.id) == old.map(|old| &old.id));
    match place {
        Some(place) => *place = letter.clone(),
        None => archive.letters.push(letter.clone()),
    }
    archive
}

/// An archive without anything, not even a title.
fn empty() -> Archive {
    Archive {
        title: Text::new(),
        about: None,
        publisher: None,
        languages: Vec::new(),
        entities: Vec::new(),
        topics: Vec::new(),
        letters: Vec::new(),
    }
}

/// A title for a new archive, which editors will want to change.
fn title(languages: &[Tag]) -> Text {
    let words = |tag: &Tag| match (tag.primary_language(), tag.script()) {
        ("zh", Some("Hans")) => "公开信",
        ("zh", _) => "公開信",
        ("fr", _) => "Lettres ouvertes",
        _ => "Open letters",
    };
    languages.iter().map(|tag| (tag.clone(), words(tag).to_owned())).collect()
}

/// The digest of all files, one after the other.
fn digest(files: &[SourceFile<'_>]) -> Digest {
    let mut digester = Digester::default();
    files.iter().for_each(|file| digester.add(file.bytes));
    digester.finish()
}

/// The digest of a letter alone, whatever archive it is in.
fn letter_digest(letter: &Letter) -> Digest {
    let alone = Archive { letters: vec![letter.clone()], ..empty() };
    letters_bundle::digest(encode(&alone).as_bytes())
}
