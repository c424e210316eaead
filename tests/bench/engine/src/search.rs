//! What the engine searches, and how.

use letters_search::{Builder, Catalogue, Hit, Index, Lenience, Matches, Place};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Engine;

/// With how much lenience it answers.
const LENIENCE: &Lenience =
    if cfg!(feature = "lenience") { &Lenience::ALL } else { &Lenience::NONE };

#[wasm_bindgen]
impl Engine {
    /// Answers as the reader does whoever waits for the first result: from the newest letters, as long as
    /// nothing else is built.
    pub fn search_newest(&mut self, typed: &str, limit: usize) -> String {
        self.catalogue = Catalogue::new(&self.library);
        let mut builder = Builder::of_newest(Builder::NEWEST);
        while !builder.work(&self.library, usize::MAX).is_done() {}
        self.index = builder.finish();
        self.search(typed, limit)
    }

    /// Builds all that searching needs.
    pub fn build(&mut self) {
        self.index = Index::new(&self.library);
        self.catalogue = Catalogue::new(&self.library);
    }

    /// Answers what was typed: the hits that come first, one a line, as letter, kind of place and
    /// number among places of its kind. How many there are is counted too, as the reader says it.
    pub fn search(&self, typed: &str, limit: usize) -> String {
        let (query, filters) = self.catalogue.read_with(typed, LENIENCE);
        let kept = (!filters.is_empty()).then(|| self.catalogue.keep(&filters));
        let matches = Matches::with(&self.index, &query, LENIENCE, true);
        let count = matches.count(&self.index, kept.as_deref());
        let hits = matches.hits(&self.index, &self.library, &query, kept.as_deref(), limit);
        let mut answer = count.passages.to_string();
        for hit in &hits {
            answer.push('\n');
            answer.push_str(&name(hit));
        }
        answer
    }
}

fn name(hit: &Hit) -> String {
    let (kind, number) = match hit.place {
        Place::Title => ("title", 0),
        Place::Subject => ("subject", 0),
        Place::Passage(number) => ("passage", number),
        Place::Party(number) => ("party", number),
        Place::Note(number) => ("note", number),
        Place::Coverage(number) => ("coverage", number),
    };
    format!("{}/{kind}/{number}", hit.letter)
}
