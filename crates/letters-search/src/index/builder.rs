//! Building the index, slice by slice.

mod letters;

use std::ops::Range;

use letters_model::Library;

use crate::catalogue::names;
use crate::fold::Folded;
use crate::index::common;
use crate::index::lexicon::Lexicon;
use crate::index::posting::PostingsWriter;
use crate::index::{FORM, Index, TERM};

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
    /// How many letters are read, from the newest on.
    letters: usize,
    index: Index,
    stage: Stage,
    /// The letter, entity or unit that comes next in this stage.
    next: usize,
    /// The number of each entity, by its id.
    entities: Lexicon,
    /// Which entity is named in which unit.
    mentions: Vec<(u32, u32)>,
    /// The last unit that names each entity.
    last_mentions: Vec<Option<u32>>,
    writer: PostingsWriter,
    folded: Folded,
    spelt: Vec<u8>,
}

/// Of no more who have the same name it is known that it is theirs: nobody knows who of so many is meant, and where
/// all are looked at for each place that names one, a bundle of nothing else would take very long.
const NAMESAKES: usize = 32;

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
    Ordering,
    Measuring,
    Allotting,
    Writing,
    Beginnings,
    CommonTerms,
    Done,
}

impl Builder {
    /// So many letters are read in a moment, also on an old phone.
    pub const NEWEST: usize = 25;

    /// A builder that has done nothing yet.
    pub fn new() -> Builder {
        Builder::of_newest(usize::MAX)
    }

    /// A builder of an index of so many letters, the newest, and of all entities: it is there long before
    /// that of a large library, and whoever waits has something to read.
    pub fn of_newest(letters: usize) -> Builder {
        let mut builder = Builder { letters, ..Builder::default() };
        // The end of a text is term 0.
        builder.index.lexicon.add_word(b"");
        builder.index.starts.push(0);
        builder.index.firsts.push(0);
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
            Stage::Ordering => self.order_terms(),
            Stage::Measuring => self.measure(terms),
            Stage::Allotting => self.allot(bytes),
            Stage::Writing => self.write(terms),
            Stage::Beginnings => self.read_beginnings(bytes),
            Stage::CommonTerms => self.read_common_terms(bytes),
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
            Stage::Letters => 700 * self.next / self.letters(library).max(1),
            Stage::Entities => 700,
            Stage::Ordering => 725,
            Stage::Measuring => 750 + 100 * self.next / units,
            Stage::Allotting => 850,
            Stage::Writing => 850 + 100 * self.next / units,
            Stage::Beginnings => 950,
            Stage::CommonTerms => 980,
            Stage::Done => 1000,
        };
        Progress { per_mille: per_mille as u16 }
    }

    /// How many letters of a library are read.
    fn letters(&self, library: &Library) -> usize {
        library.letters().len().min(self.letters)
    }

    fn go_on_to(&mut self, stage: Stage) {
        (self.stage, self.next) = (stage, 0);
    }

    fn read_entities(&mut self, library: &Library, bytes: usize) {
        let mut read = 0;
        for entity in library.entities().skip(self.next) {
            if read > bytes {
                return;
            }
            read += self.read_names(&mut names::all(entity));
        }
        for topic in library.archives().flat_map(|archive| &archive.topics) {
            // A topic of several archives is called what the first one calls it.
            if self.index.topic(&topic.id) == Some(self.next as u32) {
                self.read_names(&mut topic.name.iter().map(|(_, name)| name.as_str()));
            }
        }
        self.index.names.finish();
        self.go_on_to(Stage::Ordering);
    }

    /// Reads the names of the next entity or topic; the number of bytes that were read.
    fn read_names(&mut self, names: &mut dyn Iterator<Item = &str>) -> usize {
        let mut read = 0;
        for name in names {
            self.read_text(name, false, &[]);
            self.folded.fold(name);
            names::spell_without_spaces(&self.folded, &mut self.spelt);
            let id = self.index.names.add_word(&self.spelt) as usize;
            if self.index.bearers.len() <= id {
                self.index.bearers.push(Vec::new());
            }
            let bearers = &mut self.index.bearers[id];
            if bearers.last() != Some(&(self.next as u32)) && bearers.len() < NAMESAKES {
                bearers.push(self.next as u32);
            }
            read += name.len();
        }
        self.end_unit();
        self.next += 1;
        read
    }

    fn order_terms(&mut self) {
        if self.index.lexicon.finish_part() {
            self.writer = PostingsWriter::new(self.index.lexicon.len());
            self.go_on_to(Stage::Measuring);
        }
    }

    fn read_beginnings(&mut self, bytes: usize) {
        let mut read = 0;
        let mut common = std::mem::take(&mut self.index.common);
        for start in common::beginnings().skip(self.next) {
            if read > bytes {
                break;
            }
            read += common.add_beginning(&self.index, &start);
            self.next += 1;
        }
        self.index.common = common;
        if read <= bytes {
            self.go_on_to(Stage::CommonTerms);
        }
    }

    fn read_common_terms(&mut self, bytes: usize) {
        let mut read = 0;
        let mut common = std::mem::take(&mut self.index.common);
        while read <= bytes && self.next < self.index.lexicon.len() {
            read += 1 + common.add_term(&self.index, self.next as u32);
            self.next += 1;
        }
        self.index.common = common;
        if self.next == self.index.lexicon.len() {
            self.go_on_to(Stage::Done);
        }
    }

    /// The units from the next on that have about so many terms, in one pass over them.
    fn units(&mut self, terms: usize) -> Range<u32> {
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
            self.go_on_to(Stage::Allotting);
        }
    }

    fn allot(&mut self, bytes: usize) {
        if self.writer.make_room(bytes.saturating_mul(16)) {
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
