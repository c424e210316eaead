//! Measures building and searching on a generated archive.
//!
//! ```sh
//! cargo run --profile tools -p letters-search --example measure -- [LETTERS]
//! ```

#[path = "../tests/common/generated.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod generated;

use std::time::{Duration, Instant};

use letters_search::{Builder, Catalogue, Filters, Matches, Query};

/// What people might type; every beginning of each is one keystroke.
const QUERIES: [&str; 16] = [
    "zheng zhiqiang",
    "郑志强",
    "families arrest",
    "\"open trial\"",
    "prison visits winter",
    "獄中醫療",
    "the",
    "ouyang xiulan petition",
    "trails",
    "lawyres",
    "律師們從未獲知理由",
    "Xian railway hospital",
    "demolish -winter",
    "kebatrawyn",
    "香港",
    "\"of the\"",
];

fn main() {
    let letters = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1000);
    let library = generated::library(letters);
    let one = generated::bundle(0..letters.min(1000)).len() as f64 / letters.min(1000) as f64;
    let megabytes = one * letters as f64 / 1e6;
    println!("{letters} letters, {megabytes:.1} MB of JSON");

    let started = Instant::now();
    let mut builder = Builder::new();
    let mut longest = Duration::ZERO;
    loop {
        let slice = Instant::now();
        let progress = builder.work(&library, 200_000);
        longest = longest.max(slice.elapsed());
        if progress.is_done() {
            break;
        }
    }
    let index = builder.finish();
    let took = started.elapsed();
    println!(
        "built in {took:?} ({:.0} MB/s of JSON), longest slice {longest:?}, index of {:.1} MB",
        megabytes / took.as_secs_f64(),
        index.size() as f64 / 1e6
    );
    let started = Instant::now();
    let catalogue = Catalogue::new(&library);
    println!("catalogue in {:?}", started.elapsed());

    let mut all = Vec::new();
    for text in QUERIES {
        let ends = text.char_indices().map(|(at, _)| at).skip(1).chain([text.len()]);
        for end in ends {
            let typed = &text[..end];
            let keystroke = || {
                let started = Instant::now();
                let query = Query::parse(typed);
                let matches = Matches::new(&index, &query);
                let count = matches.count(&index, None);
                let hits = matches.hits(&index, &library, &query, None, 20);
                (started.elapsed(), typed, count.passages, hits.len())
            };
            // The shortest of some is what it takes where nothing else runs.
            all.extend((0..5).map(|_| keystroke()).min());
        }
    }
    all.sort_unstable();
    let at = |part: f64| all[((all.len() - 1) as f64 * part) as usize].0;
    println!(
        "{} keystrokes: median {:?}, p95 {:?}, worst {:?}",
        all.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
    for (took, typed, passages, _) in all.iter().rev().take(14) {
        println!("  {took:>9.2?}  {typed}  ({passages} passages)");
    }
    for text in ["families", "ouyang xiulan", "獄中醫療"] {
        let started = Instant::now();
        let query = Query::parse(text);
        let matches = Matches::new(&index, &query);
        let evaluated = started.elapsed();
        let count = matches.count(&index, None);
        let counted = started.elapsed();
        matches.hits(&index, &library, &query, None, 0);
        let ranked = started.elapsed();
        matches.hits(&index, &library, &query, None, 20);
        let all = started.elapsed() - ranked;
        println!(
            "{text}: evaluated in {evaluated:?}, counted {count:?} until {counted:?}, ranked until {ranked:?}, with hits {all:?}"
        );
    }
    let matches = Matches::new(&index, &Query::parse("families"));
    let started = Instant::now();
    let facets = catalogue.facets(&Filters::default(), Some(&matches.letters(&index)));
    println!("{} facets in {:?}", facets.len(), started.elapsed());
}
