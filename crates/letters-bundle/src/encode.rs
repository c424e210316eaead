//! Archives to bytes.

use letters_model::{Archive, Letter};

use crate::form::{Explained as _, Form, Picked, write_object};
use crate::index::SiteIndex;

/// Writes an archive as a bundle. Equal archives give equal bytes, and [`crate::decode`] gives back
/// the same archive.
pub fn encode(archive: &Archive) -> String {
    archive.write().to_document()
}

/// Writes a bundle with these letters of an archive alone, and with the entities and topics to which
/// they refer.
pub fn encode_letters(archive: &Archive, letters: &[&Letter]) -> String {
    // An archive of its own would be easier to write, but the code that copies one is two kilobytes.
    let Archive { title, about, publisher, languages, entities, topics, letters: _ } = archive;
    let entities =
        entities.iter().filter(|entity| letters.iter().any(|letter| letter.refers_to(&entity.id)));
    let passages = letters.iter().map(|letter| letter.passages.as_slice());
    let topics = topics.iter().filter(|topic| {
        passages.clone().flatten().any(|passage| passage.topics.contains(&topic.id))
    });
    let entities = Picked(entities.collect());
    let topics = Picked(topics.collect());
    let letters = Picked(letters.to_vec());
    let bundle = write_object(
        Archive::OBJECT,
        &[title, about, publisher, languages, &entities, &topics, &letters],
    );
    bundle.to_document()
}

/// Writes the index of a site.
pub fn encode_index(index: &SiteIndex) -> String {
    index.write().to_document()
}
