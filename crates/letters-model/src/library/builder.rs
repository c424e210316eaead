//! A library is put together, a little at a time.

use crate::{Bundle, Library};

/// Makes a [`Library`] in slices, so that a page can answer its reader in between.
///
/// ```
/// use letters_model::{Bundle, LibraryBuilder};
///
/// let mut builder = LibraryBuilder::new(Vec::<Bundle>::new());
/// while !builder.work(500) {
///     // Let the browser draw.
/// }
/// assert_eq!(builder.finish().letters().len(), 0);
/// ```
#[derive(Debug)]
pub struct LibraryBuilder {
    library: Library,
    /// The letter of which it is noted next whom it concerns.
    next: usize,
}

impl LibraryBuilder {
    /// Puts archives on the shelf, in the order of the site's index.
    pub fn new<B: Into<Bundle>>(bundles: impl IntoIterator<Item = B>) -> LibraryBuilder {
        LibraryBuilder { library: Library::shelve(bundles), next: 0 }
    }

    /// Takes note of whom so many more letters concern; says whether that was all.
    pub fn work(&mut self, letters: usize) -> bool {
        let all = self.library.letters.len();
        let end = self.next.saturating_add(letters).min(all);
        for at in self.next..end {
            self.library.note_mentions(at);
        }
        self.next = end;
        end == all
    }

    /// The library. What is left to do is done at once.
    pub fn finish(mut self) -> Library {
        self.work(usize::MAX);
        self.library
    }
}
