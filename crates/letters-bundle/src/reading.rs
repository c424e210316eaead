//! Bundles, read a part at a time, so that a page can answer its reader meanwhile.

use letters_model::{Archive, Letter};

use crate::context::Context;
use crate::decode::{Refusal, decode};
use crate::form::Form as _;
use crate::json::{self, Arena};
use crate::limits;
use crate::names::Names;
use crate::outline::{Outline, Scan};
use crate::problem::Thing;
use crate::problems::Problems;

/// A bundle that is being read.
///
/// What comes of it is what [`decode`] gives, whatever the bytes are; but the work is done in parts:
/// first the bundle without its letters, then some letters at a time.
///
/// ```
/// use letters_bundle::{Reading, decode};
///
/// let bytes = br#"{"format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en"],
///     "letters": []}"#;
/// let mut reading = Reading::new(bytes);
/// while !reading.work(50_000) {
///     // Something else can be done here.
/// }
/// assert_eq!(reading.finish(), decode(bytes));
/// ```
#[derive(Debug)]
pub struct Reading<'a> {
    source: &'a [u8],
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Where the letters stand is being found out.
    Outlining(Scan),
    /// The letters are being read.
    Letters(Letters),
    /// All is read, unless something is wrong or cannot be read in parts: then all of it is read again
    /// at once, so that every problem is found in its place.
    Done(Option<Archive>),
}

#[derive(Debug)]
struct Letters {
    archive: Archive,
    outline: Outline,
    /// How many letters have been read.
    read: usize,
    /// What letters refer to.
    known: Known,
}

/// What the letters of a bundle can refer to, and the ids of those that have been read.
#[derive(Debug)]
struct Known {
    entities: Names,
    topics: Names,
    letters: Names,
}

impl<'a> Reading<'a> {
    /// Begins to read.
    pub fn new(source: &'a [u8]) -> Reading<'a> {
        let stage = match source.len() <= limits::BUNDLE_BYTES {
            true => Stage::Outlining(Scan::default()),
            false => Stage::Done(None),
        };
        Reading { source, stage }
    }

    /// Reads about so many bytes more; says whether that was all. A letter is read whole, so one that
    /// is longer takes longer.
    pub fn work(&mut self, bytes: usize) -> bool {
        /// Finding out where letters stand is so much faster than reading them.
        const FASTER: usize = 8;
        let stage = std::mem::replace(&mut self.stage, Stage::Done(None));
        self.stage = match stage {
            Stage::Outlining(mut scan) => match scan.work(self.source, bytes * FASTER) {
                None => Stage::Outlining(scan),
                Some(outline) => begin(self.source, outline).unwrap_or(Stage::Done(None)),
            },
            Stage::Letters(letters) => {
                letters.work(self.source, bytes).unwrap_or(Stage::Done(None))
            }
            done => done,
        };
        matches!(self.stage, Stage::Done(_))
    }

    /// The bundle, or every problem found.
    ///
    /// # Errors
    /// The bytes are no bundle; see [`decode`].
    pub fn finish(mut self) -> Result<Archive, Refusal> {
        while !self.work(usize::MAX / 16) {}
        match self.stage {
            Stage::Done(Some(archive)) => Ok(archive),
            _ => decode(self.source),
        }
    }
}

/// The bundle without its letters; nothing where it is better read at once.
fn begin(source: &[u8], outline: Option<Outline>) -> Option<Stage> {
    let outline = outline.filter(|outline| outline.letters() <= limits::LETTERS)?;
    let (before, after) = outline.around(source);
    let archive = decode(&[before, after].concat()).ok()?;
    let mut known =
        Known { entities: Names::default(), topics: Names::default(), letters: Names::default() };
    for entity in &archive.entities {
        known.entities.add(entity.id.to_string());
    }
    for topic in &archive.topics {
        known.topics.add(topic.id.to_string());
    }
    Some(Stage::Letters(Letters { archive, outline, read: 0, known }))
}

impl Letters {
    fn work(mut self, source: &[u8], bytes: usize) -> Option<Stage> {
        let (part, next) = self.outline.part(source, self.read, bytes);
        let letters = self.read_part(part).filter(|letters| letters.len() == next - self.read)?;
        for letter in &letters {
            if !self.known.letters.add(letter.id.as_str().to_ascii_lowercase()) {
                return None;
            }
        }
        self.archive.letters.extend(letters);
        self.read = next;
        Some(match self.read == self.outline.letters() {
            true => Stage::Done(Some(self.archive)),
            false => Stage::Letters(self),
        })
    }

    /// The letters of a part of the list; nothing if anything is wrong with one.
    fn read_part(&mut self, part: &[u8]) -> Option<Vec<Letter>> {
        let source = [b"[", part, b"]"].concat();
        let mut problems = Problems::default();
        // The bundle's own object stands around them.
        let arena = Arena::new();
        let tree = json::read(&source, 2, &mut problems, &arena)?;
        let mut context = Context::new(None, problems);
        context.languages = Some(self.archive.languages.clone());
        context.know(Thing::Entity, std::mem::take(&mut self.known.entities));
        context.know(Thing::Topic, std::mem::take(&mut self.known.topics));
        let is_right = context.check(&tree, &Vec::<Letter>::KIND);
        self.known.entities = context.forget(Thing::Entity);
        self.known.topics = context.forget(Thing::Topic);
        let is_right = is_right && context.into_problems().is_empty();
        is_right.then(|| Vec::make(&tree)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLE: &str = r#"{"format": "open-letters/1", "title": {"en": "Letters"},
        "letters": [
            {"id": "a", "edition": "full", "languages": ["en"], "date": "2026", "title": {"en": "A"},
             "blocks": [{"id": "p", "kind": "item", "text": {"en": [{"text": "He", "entity": "he"}]}}]},
            {"id": "b", "edition": "full", "languages": ["en"], "date": "2026", "title": {"en": "B"},
             "blocks": []}
        ],
        "entities": [{"id": "he", "kind": "person", "name": {"en": "He"}}], "languages": ["en"]}"#;

    fn in_parts(bundle: &str) -> Option<Archive> {
        let mut reading = Reading::new(bundle.as_bytes());
        while !reading.work(1) {}
        match reading.stage {
            Stage::Done(archive) => archive,
            Stage::Outlining(_) | Stage::Letters(_) => None,
        }
    }

    #[test]
    fn letters_are_read_one_after_the_other() {
        assert_eq!(in_parts(BUNDLE), decode(BUNDLE.as_bytes()).ok());
        assert_eq!(in_parts(BUNDLE).map(|archive| archive.letters.len()), Some(2));
    }

    #[test]
    fn what_only_all_letters_together_show_is_seen() {
        for (from, to) in [("\"b\"", "\"A\""), ("\"entity\": \"he\"", "\"entity\": \"she\"")] {
            let wrong = BUNDLE.replacen(from, to, 1);
            assert_ne!(wrong, BUNDLE);
            assert_eq!(in_parts(&wrong), None);
            let refusal = Reading::new(wrong.as_bytes()).finish();
            assert_eq!(refusal, decode(wrong.as_bytes()));
        }
    }
}
