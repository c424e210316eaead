//! Bundles, read a part at a time, so that a page can answer its reader meanwhile.

use letters_model::{Archive, Letter};

use crate::decode::Refusal;
use crate::document::{Document, Read};
use crate::form::{Explained as _, Form as _};
use crate::json::{Arena, Node, Value};
use crate::locate::Locating;

/// The key at which a bundle has its letters.
const LETTERS: &str = "letters";

/// A bundle that is being read.
///
/// What comes of it is what [`decode`](crate::decode) gives, whatever the bytes are; but the work is done in parts.
///
/// ```
/// use letters_bundle::{Arena, Reading, decode};
///
/// let bytes = br#"{"format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en"],
///     "letters": []}"#;
/// let arena = Arena::new();
/// let mut reading = Reading::new(bytes, &arena);
/// while !reading.work(50_000) {
///     // Something else can be done here.
/// }
/// assert_eq!(reading.finish(), decode(bytes));
/// ```
pub struct Reading<'a>(Stage<'a>);

enum Stage<'a> {
    /// The bytes become a tree, and that is compared with the format.
    Document(Document<'a>),
    /// Letters are made of these.
    Letters(Archive, &'a [Node<'a>]),
    /// What is wrong gets its lines and columns; so much more is wrong besides.
    Refusing(Locating<'a>, usize),
}

impl<'a> Reading<'a> {
    /// Begins to read.
    pub fn new(bytes: &'a [u8], arena: &'a Arena) -> Reading<'a> {
        Reading(Stage::Document(Document::new(bytes, arena, Archive::OBJECT, None)))
    }

    /// Reads about so many bytes more; says whether that was all. A string is read whole, and a letter is made
    /// whole, so one that is longer takes longer.
    pub fn work(&mut self, bytes: usize) -> bool {
        match &mut self.0 {
            Stage::Document(document) => {
                if document.work(bytes) {
                    self.0 = made_or_refused(document.read());
                }
                false
            }
            Stage::Letters(archive, letters) => {
                let end = letters.first().map_or(0, |letter| letter.start.saturating_add(bytes));
                let count = letters.iter().take_while(|letter| letter.start < end).count();
                let (now, later) = letters.split_at(count);
                archive.letters.extend(now.iter().filter_map(Letter::make));
                *letters = later;
                later.is_empty()
            }
            Stage::Refusing(locating, _) => locating.work(bytes),
        }
    }

    /// The bundle, or every problem found.
    ///
    /// # Errors
    /// The bytes are no bundle; see [`decode`](crate::decode).
    pub fn finish(mut self) -> Result<Archive, Refusal> {
        while !self.work(usize::MAX) {}
        match self.0 {
            Stage::Letters(archive, _) => Ok(archive),
            Stage::Refusing(locating, omitted) => {
                Err(Refusal { problems: locating.finish(), omitted })
            }
            Stage::Document(mut document) => Err(document.read().refusal()),
        }
    }
}

/// What is to be done with a document that was read.
fn made_or_refused(read: Read<'_>) -> Stage<'_> {
    let tree = read.tree.filter(|_| read.problems.is_empty());
    match tree.and_then(|tree| without_letters(&tree)) {
        Some((archive, letters)) => Stage::Letters(archive, letters),
        None => {
            let (locating, omitted) = read.locating();
            Stage::Refusing(locating, omitted)
        }
    }
}

/// The archive of a tree that was checked, without its letters, and those.
fn without_letters<'a>(tree: &Node<'a>) -> Option<(Archive, &'a [Node<'a>])> {
    let Value::Object(members) = tree.value else { return None };
    let mut members = members.to_vec();
    let letters = &mut members.iter_mut().find(|member| member.key == LETTERS)?.node.value;
    let Value::List(list) = std::mem::replace(letters, Value::List(&[])) else { return None };
    let archive = Archive::make(&Node { value: Value::Object(&members), ..*tree })?;
    Some((archive, list))
}
