//! `letters search`: passages of bundles that answer to a query.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use letters_model::{Library, Tag};
use letters_search::{Catalogue, Index, Matches};

use crate::Outcome;
use crate::input;
use crate::search_report::{Report, print};

/// What is looked for.
pub struct Wanted {
    /// The query as typed.
    pub query: String,
    /// The greatest number of hits.
    pub limit: usize,
    /// The language in which passages are to be shown.
    pub language: Option<Tag>,
}

/// Searches bundles and prints what was found, as lines to read or as JSON.
///
/// # Errors
/// The output cannot be written.
pub fn search(
    bundles: &[PathBuf],
    wanted: &Wanted,
    json: bool,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let library = match open(bundles) {
        Ok(library) => library,
        Err(outcome) => return Ok(outcome),
    };
    let report = find(&library, wanted);
    if json {
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)?;
    } else {
        print(&report, out)?;
    }
    Ok(if report.passages > 0 { Outcome::Accepted } else { Outcome::Refused })
}

/// The library of all bundles; what is wrong with them is said on standard error.
fn open(bundles: &[PathBuf]) -> Result<Library, Outcome> {
    let mut archives = Vec::new();
    for bundle in bundles {
        let input = input::read(bundle).map_err(|why| {
            eprintln!("letters: {why}");
            Outcome::Failed
        })?;
        let archive = letters_bundle::decode(&input.bytes).map_err(|refusal| {
            let name = input.name;
            eprintln!("letters: `{name}` is refused; `letters check` shows where:\n{refusal}");
            Outcome::Refused
        })?;
        archives.push(Arc::new(archive));
    }
    Ok(Library::new(archives))
}

fn find(library: &Library, wanted: &Wanted) -> Report {
    let index = Index::new(library);
    let catalogue = Catalogue::new(library);
    let (query, filters) = catalogue.read(&wanted.query);
    let kept = catalogue.keep(&filters);
    let matches = Matches::complete(&index, &query);
    let count = matches.count(&index, Some(&kept));
    let hits = matches.hits(&index, library, &query, Some(&kept), wanted.limit);
    let mut report = Report::new(library, count, &hits, wanted.language.as_ref());
    report.entities = matches.entities(&index).map(ToString::to_string).collect();
    if count.passages == 0 {
        report.tried(&matches.tried(&index, &query));
        for (dimension, filters) in filters.each_dropped() {
            let kept = catalogue.keep(&filters);
            report.without(dimension, matches.count(&index, Some(&kept)).passages);
        }
    }
    report
}
