//! `letters search`: passages of bundles that answer to a query.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use letters_model::{Library, Tag};
use letters_search::{Catalogue, Index, Matches};

use crate::answer::{Trouble, write_json};
use crate::input;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::search_report::{Report, print};
use crate::values;

/// Find passages under any spelling, in either script
///
/// All words are wanted, the last one as a beginning; "quoted words" as they stand; -word not at
/// all. case:, org:, year:, topic:, lang: and title: narrow it down; alone, they list letters.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Search {
    /// The bundles in which to look; `-` reads standard input
    #[arg(required = true, value_name = "BUNDLE")]
    bundles: Vec<PathBuf>,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
    /// The greatest number of hits
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// The language in which passages are shown, where they exist in it
    #[arg(long, value_name = "TAG", value_parser = values::tag)]
    lang: Option<Tag>,
    /// What is looked for, after `--`
    #[arg(last = true, required = true, value_name = "QUERY")]
    query: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  letters search letters.json -- wang bing zhang
  letters search letters.json --lang zh-Hant -- torture -Tibet year:2026
  letters search letters.json -- year:2026 topic:torture
  letters search --json a.json b.json -- 郑敬基 | jq '.hits[].why'

Exit codes: 0 something was found, 1 nothing was, or a bundle was refused, 2 wrong usage or an \
unreadable file";

impl Search {
    /// Searches bundles and prints what was found, as lines to read or as JSON.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let progress = Progress::of_one_piece("reading letters");
        let library = match open(&self.bundles) {
            Ok(library) => library,
            Err(trouble) => {
                drop(progress);
                return trouble.report(self.json, out);
            }
        };
        let report = self.find(&library);
        drop(progress);
        if self.json {
            write_json(&report, out)?;
        } else {
            print(&report, out)?;
        }
        Ok(if report.passages > 0 || !report.listed.is_empty() {
            Outcome::Accepted
        } else {
            Outcome::Refused
        })
    }

    fn find(&self, library: &Library) -> Report {
        let index = Index::new(library);
        let catalogue = Catalogue::new(library);
        let (query, filters) = catalogue.read(&self.query.join(" "));
        let kept = catalogue.keep(&filters);
        if query.is_blank() && !filters.is_empty() {
            return Report::of_letters(library, &kept, self.limit, self.lang.as_ref());
        }
        let matches = Matches::complete(&index, &query);
        let count = matches.count(&index, Some(&kept));
        let hits = matches.hits(&index, library, &query, Some(&kept), self.limit);
        let mut report = Report::new(library, count, &hits, self.lang.as_ref());
        report.partial = matches.is_partial();
        report.entities = matches.entities(&index).map(ToString::to_string).collect();
        if matches.is_partial() {
            report.tried(&matches.tried(&index, &query));
        }
        if count.passages == 0 {
            let mut tried = matches.tried(&index, &query);
            let alone = matches.alone(&index, &query).into_iter();
            let alone: Vec<_> = alone.filter(|part| !tried.contains(part)).collect();
            tried.extend(alone);
            report.tried(&tried);
            for (dimension, filters) in filters.each_dropped() {
                let kept = catalogue.keep(&filters);
                report.without(dimension, matches.count(&index, Some(&kept)).passages);
            }
        }
        report
    }
}

/// The library of all bundles.
fn open(bundles: &[PathBuf]) -> Result<Library, Trouble> {
    let mut archives = Vec::new();
    for bundle in bundles {
        archives.push(Arc::new(input::bundle(bundle)?));
    }
    Ok(Library::new(archives))
}
