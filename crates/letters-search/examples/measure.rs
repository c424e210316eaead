//! Measures building and searching on generated letters.
//!
//! ```sh
//! cargo run --profile tools -p letters-search --example measure -- [LETTERS]
//! ```

#[path = "../tests/common/generated.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod generated;

use std::sync::Arc;
use std::time::{Duration, Instant};

use letters_generator::Site;
use letters_model::Library;
use letters_search::{Builder, Catalogue, CatalogueBuilder, Index, Matches, Progress};

/// What people might type; every beginning of each is one keystroke.
const QUERIES: [&str; 24] = [
    "zheng zhiqiang",
    "郑志强",
    "the families of the detained",
    "\"denied a lawyer\"",
    "\"of the\"",
    "prison visits winter",
    "獄中醫療",
    "有關信件的答覆",
    "the",
    "sonam dhondup petition",
    "religous freedom",
    "lawyres",
    "表達自由與人人有關",
    "consular access hospital",
    "demolish -winter",
    "embassy 使館",
    "香港",
    "house arrest year:2009",
    "Wang Bing Zhang",
    "maple leaf press guild",
    "international covenant",
    "在火車站遭扣押",
    "solitary confinement without charge",
    "xyzzy",
];

/// What a keystroke consists of, in this order.
const PARTS: [&str; 7] = ["read", "matches", "count", "hits", "entities", "letters", "facets"];

struct Archive {
    library: Library,
    index: Index,
    catalogue: Catalogue,
}

/// What one keystroke took, as a whole and by its parts.
type Times = (Duration, [Duration; PARTS.len()], String, usize);

fn main() {
    let letters = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1000);
    let library = match std::env::args().nth(2) {
        Some(_) => generated::library(letters),
        None => library(letters),
    };
    let mut builder = Builder::new();
    slices("index", |library| builder.work(library, 200_000), &library);
    let started = Instant::now();
    let index = builder.finish();
    println!(
        "finished in {:.1?}, {:.1} MB of memory",
        started.elapsed(),
        index.size() as f64 / 1e6
    );
    let mut builder = CatalogueBuilder::new();
    slices("catalogue", |library| builder.work(library, 2_000), &library);
    let started = Instant::now();
    let catalogue = builder.finish();
    println!("finished in {:.1?}", started.elapsed());
    keystrokes(&Archive { library, index, catalogue });
}

fn library(letters: usize) -> Library {
    let site = Site::new(letters, 7).unwrap_or_else(|flaw| panic!("{flaw}"));
    let archive = |bundle| site.archive(bundle).unwrap_or_else(|flaw| panic!("{flaw}"));
    Library::new((0..site.bundles()).map(|bundle| Arc::new(archive(bundle))))
}

fn slices(what: &str, mut work: impl FnMut(&Library) -> Progress, library: &Library) {
    let mut slices: Vec<(Duration, u16)> = Vec::new();
    loop {
        let started = Instant::now();
        let progress = work(library);
        slices.push((started.elapsed(), progress.per_mille));
        if progress.is_done() {
            break;
        }
    }
    let sum: Duration = slices.iter().map(|(took, _)| *took).sum();
    println!("{what} in {sum:.1?}, {} slices, the longest:", slices.len());
    slices.sort();
    for (took, per_mille) in slices.iter().rev().take(6) {
        println!("  {took:.1?} (until {per_mille} of 1000)");
    }
}

fn keystrokes(archive: &Archive) {
    let mut all: Vec<Times> = Vec::new();
    for text in QUERIES {
        for end in text.char_indices().map(|(at, _)| at).skip(1).chain([text.len()]) {
            // The shortest of some is what it takes where nothing else runs.
            all.extend((0..7).map(|_| archive.keystroke(&text[..end])).min());
        }
    }
    all.sort();
    let at = |part: f64| ((all.len() - 1) as f64 * part) as usize;
    let (median, p95) = (all[at(0.5)].0, all[at(0.95)].0);
    println!(
        "{} keystrokes: median {median:.2?}, p95 {p95:.2?}, worst {:.2?}",
        all.len(),
        all[at(1.0)].0
    );
    for (number, part) in PARTS.iter().enumerate() {
        let mut times: Vec<Duration> = all.iter().map(|times| times.1[number]).collect();
        times.sort();
        let (median, p95) = (times[at(0.5)], times[at(0.95)]);
        println!("  {part}: median {median:.2?}, p95 {p95:.2?}, worst {:.2?}", times[at(1.0)]);
    }
    for (took, parts, typed, passages) in all.iter().rev().take(20) {
        let parts: Vec<String> = parts.iter().map(|part| format!("{}", part.as_micros())).collect();
        println!("  {took:>9.2?}  {typed}  ({passages} passages; {})", parts.join(" "));
    }
}

impl Archive {
    fn keystroke(&self, typed: &str) -> Times {
        let mut parts = [Duration::ZERO; PARTS.len()];
        let started = Instant::now();
        let mut last = started;
        let mut part = |number: usize| {
            let now = Instant::now();
            parts[number] = now - std::mem::replace(&mut last, now);
        };
        let (query, filters) = self.catalogue.read(typed);
        let kept = (!filters.is_empty()).then(|| self.catalogue.keep(&filters));
        part(0);
        let matches = Matches::new(&self.index, &query);
        part(1);
        let count = matches.count(&self.index, kept.as_deref());
        part(2);
        let hits = matches.hits(&self.index, &self.library, &query, kept.as_deref(), 20);
        part(3);
        let entities = matches.entities(&self.index).count();
        part(4);
        let letters = matches.letters();
        part(5);
        let facets = self.catalogue.facets(&filters, Some(letters));
        part(6);
        let took = started.elapsed();
        std::hint::black_box((hits, entities, facets));
        (took, parts, typed.to_owned(), count.passages)
    }
}
