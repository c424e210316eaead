//! Several archives, read together.

pub(crate) mod builder;

use std::borrow::Cow;
use std::collections::BinaryHeap;
use std::sync::OnceLock;

use crate::mentions::Mentions;
use crate::{
    Archive, Bundle, Entity, EntityId, LibraryBuilder, Mention, NameForm, Numbers, Profile,
    Shelved, Tag,
};

/// Several archives, read together as one.
///
/// Entities of the same id in different archives are the same entity. Letters of the same id are
/// not: the second and later ones are addressed as `ID.2`, `ID.3` (no id contains a full stop).
#[derive(Debug, Clone, Default)]
pub struct Library {
    bundles: Vec<Bundle>,
    /// Every letter, newest first, with its address.
    letters: Vec<(Place, String)>,
    /// Every entity once, in the archives' order.
    entities: Vec<Place>,
    /// Where in `letters` a letter stands, by its address.
    by_address: Numbers,
    /// Where in `entities` an entity stands, by its id.
    by_id: Numbers,
    /// Which letters say something of which entity.
    mentions: Mentions,
    /// What all letters say of each entity, found when it is asked for first.
    profiles: Vec<OnceLock<Profile>>,
    /// The forms of each entity's name in all letters, found when they are asked for first.
    name_forms: Vec<OnceLock<Vec<NameForm>>>,
    /// How many letters there are of each year that has any, in order of time.
    years: Vec<(u16, usize)>,
}

/// Where a letter or an entity stands: in which archive, and where in its list.
#[derive(Debug, Clone, Copy)]
struct Place {
    archive: usize,
    index: usize,
}

impl Library {
    /// Puts archives on the shelf, in the order of the site's index. [`LibraryBuilder`] does it in slices.
    pub fn new<B: Into<Bundle>>(bundles: impl IntoIterator<Item = B>) -> Library {
        LibraryBuilder::new(bundles).finish()
    }

    /// Archives on the shelf, of whose letters nobody has noted yet whom they concern.
    fn shelve<B: Into<Bundle>>(bundles: impl IntoIterator<Item = B>) -> Library {
        let bundles = bundles.into_iter().map(Into::into).collect();
        let mut library = Library { bundles, ..Library::default() };
        library.shelve_letters();
        library.shelve_entities();
        library.years = years(library.letters());
        library.mentions = Mentions::among(library.entities.len());
        library.profiles = vec![OnceLock::new(); library.entities.len()];
        library.name_forms = vec![OnceLock::new(); library.entities.len()];
        library
    }

    /// Takes note of whom a letter concerns; the letters before it come first.
    fn note_mentions(&mut self, at: usize) {
        let place = self.letters[at].0;
        let letter = &self.bundles[place.archive].archive.letters[place.index];
        self.mentions.note(at, letter, &self.by_id);
    }

    fn shelve_letters(&mut self) {
        let mut found = Vec::new();
        let mut times_seen: Numbers = Numbers::default();
        for (archive, bundle) in self.bundles.iter().enumerate() {
            for (index, letter) in bundle.archive.letters.iter().enumerate() {
                let id = letter.id.to_string();
                let times = times_seen.entry(id.clone()).or_default();
                *times += 1;
                let address = if *times == 1 { id } else { format!("{id}.{times}") };
                found.push((letter.date, (Place { archive, index }, address)));
            }
        }
        // Newest first, and letters of one day in the archives' order. What is sorted are plain
        // numbers, the date above the place in that order, and by a heap: the sorting of slices
        // costs the program three kilobytes.
        let keys = found.iter().zip(0..);
        let keys = keys.map(|((date, _), at)| u64::from(u32::MAX - date.order()) << 32 | at);
        let keys: BinaryHeap<u64> = keys.collect();
        for key in keys.into_sorted_vec() {
            let shelved = found[key as u32 as usize].1.clone();
            self.by_address.insert(shelved.1.clone(), self.letters.len());
            self.letters.push(shelved);
        }
    }

    fn shelve_entities(&mut self) {
        for (archive, bundle) in self.bundles.iter().enumerate() {
            for (index, entity) in bundle.archive.entities.iter().enumerate() {
                let id = entity.id.to_string();
                if !self.by_id.contains_key(&id) {
                    self.by_id.insert(id, self.entities.len());
                    self.entities.push(Place { archive, index });
                }
            }
        }
    }

    /// The archives as they came, in this order.
    pub fn bundles(&self) -> &[Bundle] {
        &self.bundles
    }

    /// The archives, in the order of the site's index.
    pub fn archives(&self) -> impl Iterator<Item = &Archive> {
        self.bundles.iter().map(|bundle| &*bundle.archive)
    }

    /// Every letter, newest first.
    pub fn letters(&self) -> impl DoubleEndedIterator<Item = Shelved<'_>> + ExactSizeIterator {
        self.letters.iter().map(|shelved| self.shelved(shelved))
    }

    /// The letter that is addressed by this name.
    pub fn letter(&self, address: &str) -> Option<Shelved<'_>> {
        self.by_address.get(address).map(|index| self.shelved(&self.letters[*index]))
    }

    fn shelved<'a>(&'a self, (place, address): &'a (Place, String)) -> Shelved<'a> {
        let Bundle { archive, digest, origin } = &self.bundles[place.archive];
        let letter = &archive.letters[place.index];
        Shelved { letter, archive, digest: *digest, origin: *origin, address }
    }

    /// The entity with this id, as the first archive that knows it describes it.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.by_id.get(id.as_str()).map(|index| self.entity_at(self.entities[*index]))
    }

    /// Every entity once, in the archives' order.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.entities.iter().map(|place| self.entity_at(*place))
    }

    fn entity_at(&self, place: Place) -> &Entity {
        &self.bundles[place.archive].archive.entities[place.index]
    }

    /// The languages that the archives offer, each once, in their order.
    pub fn languages(&self) -> Vec<Tag> {
        let mut languages: Vec<Tag> = Vec::new();
        for tag in self.archives().flat_map(|archive| &archive.languages) {
            if !languages.contains(tag) {
                languages.push(tag.clone());
            }
        }
        languages
    }

    /// How many letters there are of each year that has any, in order of time.
    pub fn years(&self) -> &[(u16, usize)] {
        &self.years
    }

    /// What those letters together say of an entity that are kept: for every letter, in their order,
    /// whether it is. Nothing of an entity that the library does not know.
    pub fn profile(&self, id: &EntityId, kept: &[bool]) -> Option<Cow<'_, Profile>> {
        let known = self.profiles.get(*self.by_id.get(id.as_str())?)?;
        let mentions = self.mentions(id).enumerate();
        Some(if kept.contains(&false) {
            Cow::Owned(Profile::of(id, mentions.filter(|(_, mention)| mention.is_kept(kept))))
        } else {
            Cow::Borrowed(known.get_or_init(|| Profile::of(id, mentions)))
        })
    }

    /// The forms under which those letters print the name of an entity that are kept, those of one
    /// language together, the most frequent of them first.
    pub fn name_forms(&self, id: &EntityId, kept: &[bool]) -> Cow<'_, [NameForm]> {
        let mentions = self.mentions(id);
        let known = self.by_id.get(id.as_str()).and_then(|at| self.name_forms.get(*at));
        match known {
            Some(known) if !kept.contains(&false) => {
                Cow::Borrowed(known.get_or_init(|| NameForm::of(id, mentions)))
            }
            _ => Cow::Owned(NameForm::of(id, mentions.filter(|mention| mention.is_kept(kept)))),
        }
    }

    /// For every letter, in their order, whether an entity has a role in it or is named.
    pub fn naming(&self, id: &EntityId) -> Vec<bool> {
        let mut naming = vec![false; self.letters.len()];
        for found in self.mentions.of_entity(self.by_id.get(id.as_str()).copied()) {
            naming[found.letter] = true;
        }
        naming
    }

    /// The letters in which an entity has a role or is named, newest first.
    pub fn mentions<'a>(
        &'a self,
        id: &'a EntityId,
    ) -> impl DoubleEndedIterator<Item = Mention<'a>> + ExactSizeIterator {
        let found = self.mentions.of_entity(self.by_id.get(id.as_str()).copied());
        found.iter().map(move |found| {
            let shelved = self.shelved(&self.letters[found.letter]);
            Mention { shelved, number: found.letter, entity: id, passages: &found.passages }
        })
    }
}

/// Counts letters by year, in order of time. They come newest first.
fn years<'a>(letters: impl DoubleEndedIterator<Item = Shelved<'a>>) -> Vec<(u16, usize)> {
    let mut years: Vec<(u16, usize)> = Vec::new();
    for shelved in letters.rev() {
        let year = shelved.letter.date.year();
        match years.last_mut() {
            Some((last, count)) if *last == year => *count += 1,
            _ => years.push((year, 1)),
        }
    }
    years
}
