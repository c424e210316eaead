//! Every word of the interface, in both its languages.
//!
//! A language is one value of [`Wording`]: an entry that is missing does not compile.

#![allow(missing_docs, reason = "most entries are said by their names")]

mod advice;
mod cases;
mod chinese;
mod chinese_problems;
mod citation;
mod comfort;
mod comparison;
mod english;
mod filtering;
mod imprint;
mod language_names;
mod offline;
mod opened;
mod organizations;
mod parts;
mod reading;
mod scripts;
mod searching;
mod taking;
#[cfg(test)]
mod tests;
mod troubles;
mod trust;

use letters_model::{Date, Edition, EntityKind, Role, Tag};

pub use advice::AdviceWording;
pub use cases::CaseWording;
pub use citation::CitationWording;
pub use comfort::ComfortWording;
pub use comparison::ComparisonWording;
pub use filtering::FilteringWording;
pub use imprint::ImprintWording;
pub use language_names::endonym;
pub use offline::OfflineWording;
pub use opened::OpenedWording;
pub use organizations::OrganizationsWording;
pub use parts::PartsWording;
pub use reading::ReadingWording;
pub use searching::SearchingWording;
pub use taking::TakingWording;
pub use troubles::TroubleWording;
pub use trust::TrustWording;

/// The words of the interface in one language. Counts, dates and lists are put into words by the
/// language itself.
pub struct Wording {
    tag: &'static str,
    /// The name of this program.
    pub program: &'static str,
    pub skip_to_letter: &'static str,
    pub navigation: &'static str,
    pub letters: &'static str,
    pub cases: &'static str,
    pub organizations: &'static str,
    pub about: &'static str,
    /// The controls that change how everything is shown.
    pub display: &'static str,
    pub language: &'static str,
    pub layout: &'static str,
    pub one_language: &'static str,
    pub side_by_side: &'static str,
    pub loading: &'static str,
    /// How much has come, of how much, in kilobytes.
    pub loaded: fn(u64, u64) -> String,

    pub date: fn(Date) -> String,
    pub letters_count: fn(usize) -> String,
    pub passages_count: fn(usize) -> String,
    /// The name of a language in this language, if it is one of the interface's.
    pub language_name: fn(&Tag) -> Option<&'static str>,

    pub no_letters: &'static str,
    /// The way to the settings, and their heading.
    pub settings: &'static str,
    /// The way to the list of keys, and its heading.
    pub help: &'static str,
    /// The region in which the page says what was done.
    pub notices: &'static str,
    /// The button that opens bundles from the device.
    pub open: &'static str,
    /// That a letter was opened from the device.
    pub from_device: &'static str,

    /// The years of the first and of the last letter that name someone.
    pub years: fn(u16, u16) -> String,
    pub asks_count: fn(usize) -> String,
    /// Before the demand of the last letter that asks something for someone.
    pub last_ask: &'static str,

    pub from: &'static str,
    pub to: &'static str,
    pub dated: &'static str,
    pub printed_date: &'static str,
    pub subject: &'static str,
    pub edition: &'static str,
    pub edition_name: fn(Edition) -> &'static str,
    /// What it means that an edition gives abstracts.
    pub abstract_explained: &'static str,
    pub languages: &'static str,
    /// That the letter does not exist in the reader's language, and in which one it is shown.
    pub not_in_language: fn(&str, &str) -> String,
    /// Several things in a row.
    pub list: fn(&[String]) -> String,
    /// That there is no second language to show beside this one.
    pub single_language_only: &'static str,
    pub letter_text: &'static str,
    pub notes: &'static str,
    pub note: fn(&str) -> String,
    pub back_to_text: &'static str,
    pub role: fn(Role) -> &'static str,
    pub coverage: &'static str,
    pub source: &'static str,
    pub document: &'static str,
    pub published_by: &'static str,
    pub retrieved: &'static str,
    pub digest: &'static str,
    pub related: &'static str,
    pub unavailable: &'static str,

    pub kind: fn(EntityKind) -> &'static str,

    pub privacy: &'static str,

    /// Reading a letter closely.
    pub reading: ReadingWording,
    /// Filters.
    pub filtering: FilteringWording,
    /// Searching.
    pub searching: SearchingWording,
    /// Long lists, a part at a time.
    pub parts: PartsWording,

    pub try_again: &'static str,
    pub cannot_open: &'static str,
    pub cannot_show: &'static str,
    /// That the rest of the program is on its way.
    pub rest_coming: &'static str,
    /// That it cannot be had.
    pub rest_missing: &'static str,
}

impl Wording {
    /// The interface's languages.
    pub fn languages() -> Vec<Tag> {
        ALL.iter().map(|wording| wording.tag()).collect()
    }

    /// The words for someone who wants these languages, in order.
    pub fn for_reader_of(wanted: &[Tag]) -> &'static Wording {
        let chosen = Tag::choose(wanted, &Self::languages()).cloned();
        let found = chosen.and_then(|tag| ALL.iter().find(|wording| wording.tag == tag.as_str()));
        found.copied().unwrap_or(Self::fallback())
    }

    /// The words to stand around a text in this language: in its own if the interface has it.
    pub fn near(&'static self, language: &Tag) -> &'static Wording {
        let own = Self::for_reader_of(std::slice::from_ref(language));
        let is_own = own.tag().primary_language() == language.primary_language();
        if is_own { own } else { self }
    }

    /// The words for someone who reads none of the interface's languages.
    pub fn fallback() -> &'static Wording {
        &english::WORDING
    }

    /// The language of these words.
    pub fn tag(&self) -> Tag {
        match Tag::parse(self.tag) {
            Ok(tag) => tag,
            Err(_) => unreachable!("the tests read the tag of every wording"),
        }
    }

    /// The language of these words, as it is written into the page.
    pub fn lang(&self) -> &'static str {
        self.tag
    }
}

/// Words that are not part of [`Wording`] itself: these are functions, so that the words are where they
/// are used, and what a first visit does not show is not among what it fetches.
impl Wording {
    /// People, groups and organizations, and what was asked for them.
    pub fn individuals(&self) -> &'static CaseWording {
        self.choose(&cases::ENGLISH, &cases::CHINESE)
    }

    /// What to do where a search finds too little.
    pub fn advice(&self) -> &'static AdviceWording {
        self.choose(&advice::ENGLISH, &advice::CHINESE)
    }

    /// What readers take along.
    pub fn taking(&self) -> &'static TakingWording {
        self.choose(&taking::ENGLISH, &taking::CHINESE)
    }

    /// How one reads.
    pub fn comfort(&self) -> &'static ComfortWording {
        self.choose(&comfort::ENGLISH, &comfort::CHINESE)
    }

    /// The offline copy.
    pub fn offline(&self) -> &'static OfflineWording {
        self.choose(&offline::ENGLISH, &offline::CHINESE)
    }

    /// Bundles from the reader's device.
    pub fn opened(&self) -> &'static OpenedWording {
        self.choose(&opened::ENGLISH, &opened::CHINESE)
    }

    /// What organizations are in which letter.
    pub fn of_organizations(&self) -> &'static OrganizationsWording {
        self.choose(&organizations::ENGLISH, &organizations::CHINESE)
    }

    /// Two letters compared.
    pub fn comparison(&self) -> &'static ComparisonWording {
        self.choose(&comparison::ENGLISH, &comparison::CHINESE)
    }

    /// Who has signed the site.
    pub fn trust(&self) -> &'static TrustWording {
        self.choose(&trust::ENGLISH, &trust::CHINESE)
    }

    /// Files that are not shown.
    pub fn troubles(&self) -> &'static TroubleWording {
        self.choose(&troubles::ENGLISH, &troubles::CHINESE)
    }

    /// Who publishes the letters, and what this program is.
    pub fn imprint(&self) -> &'static ImprintWording {
        self.choose(&imprint::ENGLISH, &imprint::CHINESE)
    }

    /// Citations.
    pub fn citation(&self) -> &'static CitationWording {
        self.choose(&citation::ENGLISH, &citation::CHINESE)
    }

    fn choose<T>(&self, english: &'static T, chinese: &'static T) -> &'static T {
        if self.tag == english::TAG { english } else { chinese }
    }
}

impl PartialEq for &'static Wording {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

static ALL: [&Wording; 2] = [&english::WORDING, &chinese::WORDING];
