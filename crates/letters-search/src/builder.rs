//! Building the index, slice by slice.

use letters_model::{EntityId, Library};

use crate::fold::Folded;
use crate::index::{FORM, Index, PROMINENT, TERM};
use crate::lexicon::Lexicon;
use crate::names;
use crate::place::{Part, Place};
use crate::posting::PostingsWriter;
use crate::prefix;
use crate::term::{Term, spell, terms};

/// Makes an [`Index`] in slices, so that a page can answer its reader in between.
///
/// ```
/// use letters_model::Library;
/// use letters_search::Builder;
///
/// let library = Library::default();
/// let mut builder = Builder::new();
/// while !builder.work(&library, 100_000).is_done() {
///     // Let the browser draw.
/// }
/// let index = builder.finish();
/// assert_eq!(index.letters(), 0);
/// ```
#[derive(Debug, Default)]
pub struct Builder {
    index: Index,
    stage: Stage,
    /// The letter, entity or unit that comes next in this stage.
    next: usize,
    /// The number of each entity, by its id.
    entities: Lexicon,
    /// Which entity is named in which unit.
    mentions: Vec<(u32, u32)>,
    writer: PostingsWriter,
    folded: Folded,
    spelt: Vec<u8>,
}

/// How far the building is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How much is done, in parts of a thousand.
    pub per_mille: u16,
}

impl Progress {
    /// Whether nothing is left to do.
    pub fn is_done(self) -> bool {
        self.per_mille == 1000
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Letters,
    Entities,
    Measuring,
    Writing,
    Beginnings,
    Done,
}

impl Builder {
    /// A builder that has done nothing yet.
    pub fn new() -> Builder {
        let mut builder = Builder::default();
        // The end of a text is term 0.
        builder.index.lexicon.add_word(b"");
        builder.index.starts.push(0);
        builder
    }

    /// Works on about so many bytes of text, at least one letter. Every call has to be given the
    /// same library.
    pub fn work(&mut self, library: &Library, bytes: usize) -> Progress {
        // After the letters, a term is as much work as some bytes of text.
        let terms = bytes / 2;
        match self.stage {
            Stage::Letters => self.read_letters(library, bytes),
            Stage::Entities => self.read_entities(library, bytes),
            Stage::Measuring => self.measure(terms),
            Stage::Writing => self.write(terms),
            Stage::Beginnings => self.read_beginnings(bytes),
            Stage::Done => {}
        }
        self.progress(library)
    }

    /// The index. What was not built is not found.
    pub fn finish(self) -> Index {
        self.index
    }

    fn progress(&self, library: &Library) -> Progress {
        let units = self.index.starts.len().max(1);
        let per_mille = match self.stage {
            Stage::Letters => 700 * self.next / library.letters().count().max(1),
            Stage::Entities => 700,
            Stage::Measuring => 750 + 100 * self.next / units,
            Stage::Writing => 850 + 100 * self.next / units,
            Stage::Beginnings => 950,
            Stage::Done => 1000,
        };
        Progress { per_mille: per_mille as u16 }
    }

    fn go_on_to(&mut self, stage: Stage) {
        (self.stage, self.next) = (stage, 0);
    }

    fn read_letters(&mut self, library: &Library, bytes: usize) {
        if self.next == 0 {
            for entity in library.entities() {
                self.entities.add_word(entity.id.as_str().as_bytes());
                self.index.entities.push(entity.id.clone());
            }
        }
        let mut read = 0;
        for shelved in library.letters().skip(self.next) {
            if read > bytes {
                return;
            }
            for place in Place::all(shelved.letter) {
                let unit = self.index.places.len() as u32;
                self.index.places.push(place.pack());
                self.index.letters.push(self.index.addresses.len() as u32);
                for text in place.texts(library, &shelved) {
                    let printed = text.printed();
                    let stands_out = matches!(
                        (place, text.part),
                        (Place::Title | Place::Subject | Place::Party(_), Part::Body)
                            | (_, Part::Ask(_))
                    );
                    let names: Vec<_> = text.names().into_iter().map(|(range, _)| range).collect();
                    self.read_text(&printed, stands_out, &names);
                    read += printed.len();
                }
                self.end_unit();
                self.note_mentions(unit, &place.entities(shelved.letter));
            }
            self.index.addresses.push(shelved.address.to_owned());
            self.next += 1;
        }
        self.group_mentions();
        self.go_on_to(Stage::Entities);
    }

    fn read_text(&mut self, printed: &str, stands_out: bool, names: &[std::ops::Range<usize>]) {
        self.folded.fold(printed);
        for found in terms(&self.folded) {
            let id = match found.term {
                Term::Word(word) => {
                    spell(word, &mut self.spelt);
                    self.index.lexicon.add_word(&self.spelt)
                }
                Term::Pair(first, second) => self.index.lexicon.add_pair(first, second),
            };
            let at = found.characters[0].start as usize;
            let stands_out = stands_out || names.iter().any(|range| range.contains(&at));
            let bits = if stands_out { PROMINENT } else { 0 } | u32::from(found.form) << FORM;
            self.index.terms.push(id & TERM | bits);
        }
        self.index.terms.push(0);
    }

    fn end_unit(&mut self) {
        self.index.starts.push(self.index.terms.len() as u32);
    }

    fn note_mentions(&mut self, unit: u32, ids: &[&EntityId]) {
        let known = self.mentions.len();
        for id in ids {
            let Some(entity) = self.entities.find_word(id.as_str().as_bytes()) else { continue };
            if !self.mentions[known..].contains(&(entity, unit)) {
                self.mentions.push((entity, unit));
            }
        }
    }

    /// Groups what was noted by entity.
    fn group_mentions(&mut self) {
        let mut starts = vec![0_u32; self.index.entities.len() + 1];
        for (entity, _) in &self.mentions {
            starts[*entity as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        self.index.mentions = vec![0; self.mentions.len()];
        for (entity, unit) in std::mem::take(&mut self.mentions) {
            let place = &mut next[entity as usize];
            self.index.mentions[*place as usize] = unit;
            *place += 1;
        }
        self.index.mention_starts = starts;
    }

    fn read_entities(&mut self, library: &Library, bytes: usize) {
        let mut read = 0;
        for entity in library.entities().skip(self.next) {
            if read > bytes {
                return;
            }
            for name in names::all(entity) {
                self.read_text(name, false, &[]);
                names::spell_without_spaces(&self.folded, &mut self.spelt);
                let id = self.index.names.add_word(&self.spelt) as usize;
                if self.index.bearers.len() <= id {
                    self.index.bearers.push(Vec::new());
                }
                let bearers = &mut self.index.bearers[id];
                if !bearers.contains(&(self.next as u32)) {
                    bearers.push(self.next as u32);
                }
                read += name.len();
            }
            self.end_unit();
            self.next += 1;
        }
        self.index.names.finish();
        self.index.lexicon.finish();
        self.writer = PostingsWriter::new(self.index.lexicon.len());
        self.go_on_to(Stage::Measuring);
    }

    fn read_beginnings(&mut self, bytes: usize) {
        let mut read = 0;
        for start in prefix::beginnings().skip(self.next) {
            if read > bytes {
                return;
            }
            let size = prefix::size(&self.index, &start);
            if size > prefix::LARGE {
                let units = prefix::units(&self.index, &start);
                self.index.common.push((start, units));
                read += size;
            }
            self.next += 1;
        }
        self.go_on_to(Stage::Done);
    }

    /// The units from the next on that have about so many terms, in one pass over them.
    fn units(&mut self, terms: usize) -> std::ops::Range<u32> {
        let start = self.next;
        let units = self.index.starts.len() - 1;
        let first = self.index.starts[start] as usize;
        while self.next < units
            && (self.index.starts[self.next] as usize) < first.saturating_add(terms.max(1))
        {
            self.next += 1;
        }
        start as u32..self.next as u32
    }

    fn measure(&mut self, terms: usize) {
        for unit in self.units(terms) {
            let terms = self.index.terms_of(unit).iter().map(|term| term & TERM);
            self.writer.measure(unit, terms.filter(|term| *term != 0));
        }
        if self.next + 1 == self.index.starts.len() {
            self.writer.allot();
            self.go_on_to(Stage::Writing);
        }
    }

    fn write(&mut self, terms: usize) {
        for unit in self.units(terms) {
            let terms = self.index.terms_of(unit).iter().filter(|term| **term & TERM != 0);
            self.writer.write(unit, terms.map(|term| (term & TERM, (term >> FORM) as u8)));
        }
        if self.next + 1 == self.index.starts.len() {
            self.index.postings = std::mem::take(&mut self.writer).finish();
            self.go_on_to(Stage::Beginnings);
        }
    }
}
