//! What the command can be asked for.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use letters_model::Tag;

/// Check bundles of open letters and publish them.
#[derive(Debug, Parser)]
#[command(name = "letters", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Arguments {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  letters check my-letters.json       say what is wrong with a bundle, and where
  letters index site/letters          list the bundles of a folder in its index.json
  letters search my-letters.json -- NAME
                                      find passages by what they say
  letters schema > bundle.schema.json let an editor complete field names

Exit codes: 0 all was accepted, 1 a bundle was refused, 2 wrong usage or an unreadable file";

/// One of the things that the command does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say all that is wrong with bundles and indexes, and where
    ///
    /// Errors are what the reader refuses a bundle for; warnings are what its editors should look
    /// at again. The index of a site is compared with the bundles beside it.
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// The bundles, or indexes, to check; `-` reads standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print one JSON array of problems instead of a report
        #[arg(long)]
        json: bool,
    },
    /// Write the index of a folder of bundles, DIR/index.json
    ///
    /// Every bundle is checked first; if one is refused, nothing is written. The version of the
    /// index grows by one whenever anything has changed, and the file is left alone otherwise.
    #[command(after_help = INDEX_EXAMPLES)]
    Index {
        /// The folder with the bundles
        dir: PathBuf,
        /// The name of the site
        #[command(flatten)]
        titles: Titles,
    },
    /// Find passages under any spelling, in either script
    ///
    /// All words are wanted, the last one as a beginning; "quoted words" as they stand; -word not at
    /// all. case:, org:, year:, topic:, lang: and title: narrow it down.
    #[command(after_help = SEARCH_EXAMPLES)]
    Search {
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
        #[arg(long, value_name = "TAG", value_parser = tag)]
        lang: Option<Tag>,
        /// What is looked for, after `--`
        #[arg(last = true, required = true, value_name = "QUERY")]
        query: Vec<String>,
    },
    /// Print the JSON Schema of bundles
    Schema,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  letters check a.json b.json
  letters check --json a.json | jq '.[] | select(.severity == \"error\")'
  unzip -p letters.zip a.json | letters check -";

const INDEX_EXAMPLES: &str = "\
Examples:
  letters index public/letters
  letters index public/letters --title-en 'Our letters' --title zh-Hant=我們的信";

const SEARCH_EXAMPLES: &str = "\
Examples:
  letters search letters.json -- wang bing zhang
  letters search letters.json --lang zh-Hant -- torture -Tibet year:2026
  letters search --json a.json b.json -- 郑敬基 | jq '.hits[].why'

Exit codes: 0 something was found, 1 nothing was, or a bundle was refused, 2 wrong usage or an
unreadable file";

/// The name of a site, in one language or several.
#[derive(Debug, Args)]
pub struct Titles {
    /// The name of the site in English; without a name, that of the old index or the first bundle
    #[arg(long, value_name = "TEXT", value_parser = words)]
    title_en: Option<String>,
    /// The name of the site in any language; may be given once for each
    #[arg(long = "title", value_name = "TAG=TEXT", value_parser = title)]
    titles: Vec<(Tag, String)>,
}

impl Titles {
    /// Each language with the name in it.
    pub fn all(&self) -> Vec<(Tag, String)> {
        let english = self.title_en.iter().filter_map(|text| title(&format!("en={text}")).ok());
        english.chain(self.titles.iter().cloned()).collect()
    }
}

fn title(argument: &str) -> Result<(Tag, String), String> {
    let (tag, text) = argument
        .split_once('=')
        .ok_or("there is no `=`; write the language and the name, such as `fr=Nos lettres`")?;
    let tag = Tag::parse(tag).map_err(|why| why.to_string())?;
    Ok((tag, words(text)?))
}

fn tag(argument: &str) -> Result<Tag, String> {
    Tag::parse(argument).map_err(|why| why.to_string())
}

fn words(text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err("the name is empty; write at least one character".to_owned());
    }
    Ok(text.to_owned())
}
