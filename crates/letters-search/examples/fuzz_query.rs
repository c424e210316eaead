//! Feeds random bytes as queries to the search of a small archive for some seconds.
//!
//! ```sh
//! cargo run --release -p letters-search --example fuzz_query -- SECONDS [SEED]
//! ```
//!
//! A query that makes it panic is printed with its seed.

#[path = "../tests/common/generated.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod generated;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use generated::Random;
use letters_search::{Catalogue, Index, Matches};

/// What is put between random bytes: signs that mean something, and words that are there.
const TOKENS: [&str; 28] = [
    "\"",
    "“",
    "「",
    "」",
    "-",
    ":",
    "：",
    "title:",
    "case:",
    "org:",
    "year:",
    "lang:zh",
    "-case:",
    "’s",
    "U.N.",
    "1,000",
    "·",
    "\u{301}",
    "\u{200b}",
    "鄭志強",
    "郑",
    "獄中",
    "prison ",
    "Ürümqi",
    "zheng",
    "ß",
    "ﷺ",
    " ",
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Ok(seconds), Ok(seed)) =
        (arguments.next().unwrap_or(Ok(60)), arguments.next().unwrap_or(Ok(1)))
    else {
        eprintln!("usage: fuzz_query [SECONDS] [SEED], both whole numbers");
        return ExitCode::from(2);
    };
    let library = generated::library(5);
    let (index, catalogue) = (Index::new(&library), Catalogue::new(&library));
    let started = Instant::now();
    let mut tried = 0_u64;
    while started.elapsed() < Duration::from_secs(seconds) {
        let input_seed = seed.wrapping_mul(1 << 32).wrapping_add(tried);
        let typed = typed(&mut Random(input_seed));
        let shown = Shown { seed: input_seed, typed: &typed };
        let (query, filters) = catalogue.read(&typed);
        let kept = catalogue.keep(&filters);
        let matches = Matches::new(&index, &query);
        matches.hits(&index, &library, &query, Some(&kept), 5);
        matches.tried(&index, &query);
        catalogue.facets(&filters, Some(matches.letters()));
        std::mem::forget(shown);
        tried += 1;
    }
    println!("{tried} tried, no promise broken");
    ExitCode::SUCCESS
}

fn typed(random: &mut Random) -> String {
    let mut bytes = Vec::new();
    for _ in 0..random.below(12) {
        if random.below(3) == 0 {
            bytes.extend((0..random.below(6)).map(|_| random.next() as u8));
        } else {
            bytes.extend(TOKENS[random.below(TOKENS.len())].bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Says, when a panic drops it, which query it was.
struct Shown<'a> {
    seed: u64,
    typed: &'a str,
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        eprintln!("seed {}: {:?}", self.seed, self.typed);
    }
}
