//! What was found, as programs and as people read it.

use std::io::{self, Write};
use std::ops::Range;

use letters_model::{Dimension, Library, Tag};
use letters_search::{Count, Hit, Part, Place, Reason, Tier, Tried, Words, excerpt};
use serde::Serialize;

/// What was found, as `letters search --json` prints it.
#[derive(Debug, Serialize)]
pub struct Report {
    /// How many places answer, most of them passages.
    pub passages: usize,
    letters: usize,
    /// Whether nothing has all parts of a long query, and these have most of them.
    pub partial: bool,
    /// The entities that the query names, by id.
    pub entities: Vec<String>,
    hits: Vec<Line>,
    /// Where nothing but filters was given: the letters that pass, newest first.
    pub listed: Vec<Listed>,
    /// Where nothing was found: what became of each word, and what dropping a filter would bring.
    tried: Vec<Word>,
    without: Vec<Dropped>,
}

/// A letter that passes the filters.
#[derive(Debug, Serialize)]
pub struct Listed {
    letter: String,
    date: String,
    title: String,
    language: String,
}

/// One hit. Ranges are in bytes of `text` in UTF-8, which is the whole text as printed.
#[derive(Debug, Serialize)]
struct Line {
    letter: String,
    /// The id of the passage; nothing outside of passages.
    passage: Option<String>,
    place: &'static str,
    part: &'static str,
    language: String,
    score: u32,
    text: String,
    ranges: Vec<[usize; 2]>,
    why: Vec<Why>,
    /// The reasons in words.
    #[serde(skip)]
    said: Vec<String>,
    /// The same place in the language that was asked for, if it was found in another.
    shown: Option<Shown>,
}

#[derive(Debug, Serialize)]
struct Why {
    typed: String,
    printed: String,
    how: &'static str,
    entity: Option<String>,
}

#[derive(Debug, Serialize)]
struct Shown {
    language: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Word {
    typed: String,
    found: usize,
}

#[derive(Debug, Serialize)]
struct Dropped {
    filter: &'static str,
    passages: usize,
}

impl Report {
    /// A report of hits, shown in a language where they exist in it.
    pub fn new(library: &Library, count: Count, hits: &[Hit], language: Option<&Tag>) -> Report {
        let hits = hits.iter().filter_map(|hit| Line::new(library, hit, language)).collect();
        let Count { passages, letters } = count;
        let (partial, entities, listed, tried, without) = Default::default();
        Report { passages, letters, partial, entities, hits, listed, tried, without }
    }

    /// A report of the letters that are kept, so many at most.
    pub fn of_letters(
        library: &Library,
        kept: &[bool],
        limit: usize,
        language: Option<&Tag>,
    ) -> Report {
        let passing = library.letters().zip(kept).filter(|(_, kept)| **kept);
        let listed = passing.take(limit).map(|(shelved, _)| {
            let title = &shelved.letter.title;
            let (tag, words) = match language {
                Some(language) => title.nearest(language),
                None => title.iter().next(),
            }
            .map(|(tag, words)| (tag.to_string(), words.clone()))
            .unwrap_or_default();
            let letter = shelved.address.to_owned();
            Listed { letter, date: shelved.letter.date.to_string(), title: words, language: tag }
        });
        let letters = kept.iter().filter(|kept| **kept).count();
        let count = Count { passages: 0, letters };
        Report { listed: listed.collect(), ..Report::new(library, count, &[], None) }
    }

    /// Adds what became of each word.
    pub fn tried(&mut self, tried: &[Tried]) {
        let word = |tried: &Tried| Word { typed: tried.typed.clone(), found: tried.found };
        self.tried = tried.iter().map(word).collect();
    }

    /// Adds what would be found without a filter.
    pub fn without(&mut self, dimension: Dimension, passages: usize) {
        let filter = match dimension {
            Dimension::Case => "case",
            Dimension::Organization => "org",
            Dimension::Year => "year",
            Dimension::Topic => "topic",
            Dimension::Language => "lang",
        };
        self.without.push(Dropped { filter, passages });
    }
}

impl Line {
    fn new(library: &Library, hit: &Hit, language: Option<&Tag>) -> Option<Line> {
        let shelved = library.letter(&hit.letter)?;
        let texts = hit.place.texts(library, &shelved);
        let (found, ranges) = match hit.texts.first() {
            Some(found) => {
                let same =
                    |text: &&Words<'_>| text.part == found.part && *text.language == found.language;
                (texts.iter().find(same)?, found.ranges.as_slice())
            }
            None => (texts.first()?, [].as_slice()),
        };
        let asked = language.filter(|asked| *asked != found.language);
        let shown =
            texts.iter().find(|text| text.part == found.part && Some(text.language) == asked);
        let passage = match hit.place {
            Place::Passage(index) => shelved.letter.passages.get(index).map(|p| p.id.to_string()),
            _ => None,
        };
        Some(Line {
            letter: hit.letter.clone(),
            passage,
            place: name_of_place(hit.place),
            part: name_of_part(found.part),
            language: found.language.to_string(),
            score: hit.score,
            text: found.printed().into_owned(),
            ranges: ranges.iter().map(|range| [range.start, range.end]).collect(),
            why: hit.reasons.iter().map(Why::new).collect(),
            said: hit.whole_reasons().iter().filter_map(said).collect(),
            shown: shown.map(|text| Shown {
                language: text.language.to_string(),
                text: text.printed().into_owned(),
            }),
        })
    }
}

impl Why {
    fn new(reason: &Reason) -> Why {
        Why {
            typed: reason.typed.clone(),
            printed: reason.printed.clone(),
            how: name_of_tier(reason.tier),
            entity: reason.entity.as_ref().map(ToString::to_string),
        }
    }
}

/// Prints a report as lines to read.
///
/// # Errors
/// The output cannot be written.
pub fn print(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for line in &report.hits {
        let passage = line.passage.as_deref().unwrap_or(line.place);
        writeln!(out, "{} {passage} [{}]", line.letter, line.language)?;
        let ranges: Vec<Range<usize>> =
            line.ranges.iter().map(|[start, end]| *start..*end).collect();
        let part = excerpt(&line.text, &ranges, 160);
        writeln!(out, "  {}", line.text.get(part).unwrap_or_default().trim())?;
        if let Some(shown) = &line.shown {
            let part = excerpt(&shown.text, &[], 160);
            writeln!(out, "  {}", shown.text.get(part).unwrap_or_default().trim())?;
        }
        for said in &line.said {
            writeln!(out, "  {said}")?;
        }
    }
    let of = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        more => format!("{more} {one}s"),
    };
    for Listed { letter, date, title, .. } in &report.listed {
        writeln!(out, "{letter} {date}\n  {title}")?;
    }
    if !report.listed.is_empty() {
        return writeln!(out, "{}", of(report.letters, "letter"));
    }
    if report.partial {
        writeln!(out, "none has all of these words: what has most of them is shown")?;
    }
    if !report.entities.is_empty() {
        writeln!(out, "named: {}", report.entities.join(", "))?;
    }
    writeln!(out, "{} in {}", of(report.passages, "passage"), of(report.letters, "letter"))?;
    for word in &report.tried {
        writeln!(out, "  {}: {}", word.typed, of(word.found, "passage"))?;
    }
    for dropped in &report.without {
        let passages = of(dropped.passages, "passage");
        writeln!(out, "  without the filter `{}`: {passages}", dropped.filter)?;
    }
    Ok(())
}

/// Why a hit is one, in words, unless that is plain to see.
fn said(reason: &Reason) -> Option<String> {
    let Reason { typed, printed, .. } = reason;
    if typed == printed || printed.is_empty() {
        return None;
    }
    Some(match reason.tier {
        Tier::Exact => return None,
        Tier::Folded | Tier::Part => format!("{typed} matched {printed}"),
        Tier::Joined => format!("{typed} matched {printed}, with other spaces"),
        Tier::Stem => format!("{typed} matched {printed}, another form of the word"),
        Tier::Beginning => format!("{typed} begins {printed}"),
        Tier::Entity if reason.is_whole => format!("{typed} is another name for {printed}"),
        Tier::Entity => format!("{typed} matched {printed}"),
        Tier::Topic => format!("{typed} is the topic {printed}"),
        Tier::OneSlip | Tier::TwoSlips => format!("{typed}: no match; showing {printed}"),
        Tier::Letter => format!("{typed}: the title or the date of the letter has it"),
    })
}

fn name_of_place(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Subject => "subject",
        Place::Passage(_) => "passage",
        Place::Party(_) => "party",
        Place::Note(_) => "note",
        Place::Coverage(_) => "coverage",
    }
}

fn name_of_part(part: Part) -> &'static str {
    match part {
        Part::Body => "body",
        Part::Date => "date",
        Part::Ask(_) => "ask",
        Part::Position => "position",
        Part::Address(_) => "address",
        Part::Outlet => "outlet",
        Part::Remark => "remark",
    }
}

fn name_of_tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Exact => "exact",
        Tier::Folded => "folded",
        Tier::Joined => "joined",
        Tier::Stem => "stem",
        Tier::Beginning => "beginning",
        Tier::Part => "part",
        Tier::Entity => "entity",
        Tier::Topic => "topic",
        Tier::OneSlip | Tier::TwoSlips => "typo",
        Tier::Letter => "letter",
    }
}
