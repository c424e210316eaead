//! The words by which lines are told apart, in several languages. They stand in `data/`.

use std::sync::LazyLock;

use letters_model::Tag;

use crate::script::is_unspaced;

/// The files: a line `[kind]`, then words of that kind, divided by ` | `, in lower case.
const FILES: [(&str, &str); 5] = [
    ("en", include_str!("../data/english.txt")),
    ("zh", include_str!("../data/chinese.txt")),
    ("fr", include_str!("../data/french.txt")),
    ("ja", include_str!("../data/japanese.txt")),
    ("ko", include_str!("../data/korean.txt")),
];

/// Makes the enum of kinds with their names in the files.
macro_rules! kinds {
    ($($(#[$meaning:meta])* $kind:ident $name:literal;)*) => {
        /// What words tell.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $($(#[$meaning])* $kind),* }

        const NAMES: &[&str] = &[$($name),*];
    };
}

kinds! {
    /// Frequent words that mean little: they tell a language.
    Function "function";
    /// Months with their numbers.
    Month "months";
    /// What may stand beside a date in its line.
    BesideDate "beside_dates";
    /// Beginnings of lines that greet.
    Salutation "salutations";
    /// Beginnings of lines that greet, with or without a sign at the end.
    Dear "dear";
    /// Ends of lines that greet.
    SalutationEnd "salutation_ends";
    /// Beginnings of lines that close a letter.
    Valediction "valedictions";
    /// Ends of lines that close a letter, after a name.
    ValedictionEnd "valediction_ends";
    /// Beginnings of sentences that close a letter right above the names.
    ClosingSentence "closing_sentences";
    /// What a reader prints in place of a passage that is missing in a language.
    Missing "missing";
    /// What a reader prints in place of a passage that is part of another one.
    Merged "merged";
    /// What a reader prints above an abstract.
    Abstract "abstracts";
    /// Labels of a subject.
    Subject "subject";
    /// Labels of an addressee.
    To "to";
    /// Labels of a sender.
    From "from";
    /// Labels of a date.
    Date "date";
    /// Beginnings of lines that say when a page was published.
    PageDate "page_dates";
    /// Labels of a reference number or a place.
    Particular "particulars";
    /// What stands behind the name of a person: degrees, orders.
    Postnominal "postnominals";
    /// Labels of those who get a copy.
    Copies "copies";
    /// Beginnings of lines that say how a letter was sent.
    Delivery "delivery";
    /// What titles contain.
    Title "titles";
    /// What stands before the body in whose name someone signs.
    Behalf "behalf";
    /// Titles before or after the name of a person.
    Honorific "honorifics";
    /// Offices.
    Position "positions";
    /// Words in the names of organizations.
    Organization "organizations";
    /// Words of postal addresses.
    Address "address";
    /// Headings of lists of signatories.
    Signatories "signatories";
    /// Headings within such lists: for organizations, for people.
    SignatoryGroup "signatory_groups";
    /// States and other places by which signatories are grouped.
    Country "countries";
    /// Headings of the columns of a table, each with the field that it names.
    Column "columns";
    /// Words with which a list of demands is introduced.
    Demand "demands";
    /// Parties in a parliament, and what their members are.
    Seat "seats";
    /// Headings of footnotes.
    NoteHeading "note_headings";
    /// Headings of lists of endorsers.
    Endorsers "endorsers";
    /// Headings of lists of members.
    Members "members";
    /// Headings of lists of media reports.
    Coverage "coverage";
    /// Words that say in a sentence that someone endorses.
    Endorse "endorse";
    /// Words that say in a sentence of whom a body consists.
    Consist "consist";
    /// Lines of a page that are no part of a letter.
    Furniture "furniture";
    /// Beginnings of such lines.
    FurnitureBeginning "furniture_beginnings";
    /// Headings after which nothing on the page belongs to the letter.
    PageEnd "page_ends";
}

/// The telling words of one language.
pub(crate) struct Words {
    /// The language, as the first part of a tag.
    pub language: &'static str,
    lists: Vec<Vec<&'static str>>,
}

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| FILES.iter().map(Words::read).collect());

impl Words {
    fn read((language, file): &(&'static str, &'static str)) -> Words {
        let mut lists = vec![Vec::new(); NAMES.len()];
        let mut kind = None;
        for line in file.lines() {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => kind = NAMES.iter().position(|known| *known == name),
                None => {
                    let list = kind.and_then(|kind: usize| lists.get_mut(kind));
                    let words = line.split(" | ").filter(|word| !word.is_empty());
                    list.into_iter().for_each(|list| list.extend(words.clone()));
                }
            }
        }
        Words { language, lists }
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &'static str> {
        self.lists.get(kind as usize).into_iter().flatten().copied()
    }

    /// Whether a text begins with one of the words of a kind.
    pub fn begins(&self, text: &str, kind: Kind) -> bool {
        let plain = plain(text);
        self.of(kind).any(|word| plain.strip_prefix(word).is_some_and(|rest| !goes_on(word, rest)))
    }

    /// How often words of a kind stand in a text, different ones counted.
    pub fn count(&self, text: &str, kind: Kind) -> usize {
        let plain = plain(text);
        self.of(kind).filter(|word| contains_word(&plain, word)).count()
    }
}

/// All languages whose words are known.
pub(crate) fn languages() -> impl Iterator<Item = &'static Words> {
    ALL.iter()
}

/// Whether the words of a language are known.
pub(crate) fn knows(language: &Tag) -> bool {
    languages().any(|words| words.language == language.primary_language())
}

/// A text as it is compared: lower case, straight apostrophes.
pub(crate) fn plain(text: &str) -> String {
    text.trim().chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { lower(c) }).collect()
}

/// The lower case of a character where it is one character, so that characters keep their number.
fn lower(c: char) -> char {
    let mut all = c.to_lowercase();
    match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Whether a text, but for signs around it, is one of the words.
pub(crate) fn is_one(text: &str, kind: Kind) -> bool {
    let plain = plain(text);
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric());
    of(kind).any(|word| bare == word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The length in bytes of the longest of the words at the beginning of a text.
pub(crate) fn beginning(text: &str, kind: Kind) -> Option<usize> {
    let plain = plain(text);
    let found = of(kind)
        .filter(|word| plain.strip_prefix(word).is_some_and(|rest| !goes_on(word, rest)))
        .map(|word| word.chars().count())
        .max()?;
    let blank = text.len() - text.trim_start().len();
    Some(text[blank..].char_indices().nth(found).map_or(text.len(), |(at, _)| at + blank))
}

/// The length in bytes of the longest of the words at the end of a text, signs apart.
pub(crate) fn ending(text: &str, kind: Kind) -> Option<usize> {
    let plain = plain(text);
    let bare = plain.trim_end_matches(|c: char| !c.is_alphanumeric());
    of(kind)
        .filter(|word| {
            bare.strip_suffix(word).is_some_and(|rest| {
                let inner = word.chars().next().is_some_and(is_spaced);
                !inner || !rest.chars().next_back().is_some_and(is_spaced)
            })
        })
        .map(str::len)
        .max()
}

/// Whether one of the words stands somewhere in the text.
pub(crate) fn contains(text: &str, kind: Kind) -> bool {
    let plain = plain(text);
    of(kind).any(|word| contains_word(&plain, word))
}

/// Where one of the words stands first in the text: bytes of the text.
pub(crate) fn find(text: &str, kind: Kind) -> Option<(usize, usize)> {
    let places = text.char_indices().map(|(at, _)| at);
    places
        .filter(|at| {
            let before = text[..*at].chars().next_back();
            let here = text[*at..].chars().next();
            let is_inside = before.is_some_and(is_spaced) && here.is_some_and(is_spaced);
            !is_inside && !here.is_some_and(char::is_whitespace)
        })
        .find_map(|at| Some((at, at + beginning(&text[at..], kind)?)))
}

/// All words of a kind, in any language.
pub(crate) fn of(kind: Kind) -> impl Iterator<Item = &'static str> {
    languages().flat_map(move |words| words.of(kind))
}

/// Whether a text goes on with letters of the same word.
fn goes_on(word: &str, rest: &str) -> bool {
    word.chars().next_back().is_some_and(is_spaced) && rest.chars().next().is_some_and(is_spaced)
}

/// Whether a word stands in a text in lower case, and not as a part of another.
fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let is_inside = word.chars().next().is_some_and(is_spaced) && before.is_some_and(is_spaced);
        !is_inside && !goes_on(word, &text[at + word.len()..])
    })
}

/// Whether a character is a letter of a script that divides words by spaces.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_files_is_known() {
        for (_, file) in FILES {
            for name in file.lines().filter_map(|l| l.strip_prefix('[')?.strip_suffix(']')) {
                assert!(NAMES.contains(&name), "{name}");
            }
        }
    }

    #[test]
    fn words_are_found_whole() {
        assert!(is_one("- COPY TO:", Kind::Copies));
        assert_eq!(beginning("Re: the ferry", Kind::Subject), Some(2));
        assert_eq!(beginning("Reports say", Kind::Subject), None);
        assert_eq!(beginning("主旨：渡輪", Kind::Subject), Some(6));
        assert_eq!(beginning("Veuillez agréer, Madame", Kind::Valediction), Some(16));
        assert!(contains("Harbour Association", Kind::Organization));
        assert!(!contains("Disassociations", Kind::Organization));
        assert_eq!(find("members of the Harbour Guild", Kind::Organization), Some((23, 28)));
    }
}
