//! Lenience: what is tried where what was typed brings nothing as it stands.

pub(crate) mod around_name;
pub(crate) mod dates;
pub(crate) mod fillers;
pub(crate) mod in_letters;
pub(crate) mod loosely;
pub(crate) mod meant;
pub(crate) mod misspelt;
pub(crate) mod most;
pub(crate) mod numbers;
pub(crate) mod synonyms;
pub(crate) mod titles;
pub(crate) mod web_address;
pub(crate) mod whom;

use letters_model::Dimension;

use crate::catalogue::Catalogue;
use crate::fold::Folded;
use crate::index::Index;
use crate::lenience::loosely::answer_loosely;
use crate::lenience::meant::{MEANT, Meant};
use crate::lenience::most::most_of;
use crate::lenience::whom::whom;
use crate::plan::run;
use crate::plan::want::Want;
use crate::query::piece::Piece;
use crate::query::shortcut::Shortcut;

/// What is tried where what was typed brings nothing as it stands: slips of the finger, parts of words and of
/// names, questions in whole sentences, words of which one is in no passage with the others, filters by several
/// values.
///
/// It is a value, so that a program can fetch the code for it later than the code for a search.
#[derive(Debug)]
pub struct Lenience {
    /// The parts of a run that is nowhere as a whole.
    pub(crate) apart: fn(&Index, &Piece, &mut usize) -> Option<Vec<Want>>,
    /// The days that a query says.
    pub(crate) dates: fn(&Index, &mut Vec<Want>, &mut usize),
    /// What else the words of a query stand for.
    pub(crate) synonyms: fn(&Index, &mut [Want], &mut usize),
    /// What answers to a want to which no letter does as it stands.
    pub(crate) loosely: fn(&Index, &mut Want, &mut usize),
    /// Tried one after the other, until something answers.
    pub(crate) meant: &'static [Meant],
    /// How places answer to nearly all wants.
    pub(crate) most: fn(&Index, &[Want], Vec<u8>) -> Vec<u8>,
    /// Whom a query names of which a part is something else, such as an office.
    pub(crate) whom: fn(&Index, &[Want]) -> Vec<u32>,
    /// What a typed filter means that names nothing.
    pub(crate) values: for<'a> fn(&'a Catalogue, &Shortcut) -> Vec<&'a str>,
}

impl Lenience {
    /// None: what was typed is taken as it is.
    pub const NONE: Lenience = Lenience {
        apart: |_, _, _| None,
        dates: |_, _, _| (),
        synonyms: |_, _, _| (),
        loosely: |_, _, _| (),
        meant: &[],
        most: |_, _, scores| scores,
        whom: |_, _| Vec::new(),
        values: |_, _| Vec::new(),
    };

    /// All that is known to help.
    pub const ALL: Lenience = Lenience {
        apart: run::parts,
        dates: dates::answer,
        synonyms: synonyms::answer,
        loosely: answer_loosely,
        meant: &MEANT,
        most: most_of,
        whom,
        values,
    };
}

/// The values that a list, a range of years, the name of a language or a part of a name means; none if a
/// part of the list means nothing.
fn values<'a>(catalogue: &'a Catalogue, shortcut: &Shortcut) -> Vec<&'a str> {
    let mut all = Vec::new();
    let listed = shortcut.value.split([',', '，', '、']);
    for typed in listed.filter(|typed| !typed.trim().is_empty()) {
        let values = values_of_one(catalogue, shortcut.dimension, typed);
        if values.is_empty() {
            return values;
        }
        all.extend(values);
    }
    all
}

fn values_of_one<'a>(catalogue: &'a Catalogue, dimension: Dimension, typed: &str) -> Vec<&'a str> {
    /// In bytes; what is shorter stands within too many names.
    const LONG: usize = 4;
    let known = catalogue.values_of(dimension, typed);
    if !known.is_empty() {
        return known;
    }
    let folded = Folded::new(typed).text();
    match (dimension, folded.as_str()) {
        (Dimension::Language, "english" | "英文" | "英语") => {
            catalogue.values_of(dimension, "en")
        }
        (
            Dimension::Language,
            "chinese" | "cn" | "zh hans" | "中文" | "汉语" | "繁体" | "繁体中文" | "简体"
            | "简体中文",
        ) => catalogue.values_of(dimension, "zh"),
        (Dimension::Language, _) => catalogue.values_of(dimension, &folded.replace(' ', "-")),
        (Dimension::Year, _) => {
            let years = catalogue.values(dimension).iter().map(|year| &**year);
            let open = [
                typed.starts_with(SPAN) || typed.starts_with('<'),
                typed.ends_with(SPAN) || typed.starts_with('>'),
            ];
            years.filter(|year| is_named(year, &folded, open)).collect()
        }
        _ => catalogue.named(dimension, typed, |name, spelt| {
            spelt.len() >= LONG && name.windows(spelt.len()).any(|part| part == spelt)
        }),
    }
}

/// What stands between two years, or where one of them is missing: 2020- is 2020 and later.
const SPAN: [char; 4] = ['-', '–', '—', '~'];

/// Whether a folded text names a year: as the only one, or between the first and the last, one of which may
/// be left open.
fn is_named(year: &str, folded: &str, [from_start, to_end]: [bool; 2]) -> bool {
    let mut numbers = folded.split(' ').filter_map(|word| word.parse::<u16>().ok());
    let first = numbers.next();
    // What is less than the first is a month: 2026-01.
    let last = numbers.next_back().filter(|last| Some(*last) >= first).or(first);
    let year = year.parse().ok();
    first.is_some() && (from_start || first <= year) && (to_end || year <= last)
}
