//! What statistics of letters say of the language of a text.

use letters_model::Tag;

use crate::language::candidates::tag;
use crate::source::layout::side_by_side;
use crate::words;
use crate::words::shape::is_person;

/// The codes of three letters by which guesses name languages, and the tags of the languages.
const CODES: [(&str, &str); 24] = [
    ("eng", "en"),
    ("fra", "fr"),
    ("deu", "de"),
    ("spa", "es"),
    ("ita", "it"),
    ("por", "pt"),
    ("nld", "nl"),
    ("swe", "sv"),
    ("dan", "da"),
    ("pol", "pl"),
    ("ces", "cs"),
    ("tur", "tr"),
    ("vie", "vi"),
    ("rus", "ru"),
    ("ukr", "uk"),
    ("ara", "ar"),
    ("pes", "fa"),
    ("heb", "he"),
    ("kor", "ko"),
    ("jpn", "ja"),
    ("hun", "hu"),
    ("fin", "fi"),
    ("ind", "id"),
    ("cat", "ca"),
];

/// What a statistical guess says.
pub(crate) fn guess(text: &str) -> Option<Tag> {
    named(&whatlang::detect(text)?)
}

/// What a statistical guess says of a text that is long and plain enough for it.
pub(crate) fn sure_guess(text: &str) -> Option<Tag> {
    named(&whatlang::detect(text).filter(whatlang::Info::is_reliable)?)
}

fn named(info: &whatlang::Info) -> Option<Tag> {
    let code = info.lang().code();
    tag(CODES.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short))
}

/// What a guess says that may only be one of several languages; names say nothing.
pub(crate) fn guess_of(text: &str, several: &[Tag]) -> Option<Tag> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let are_names = side_by_side(text).into_iter().all(is_person);
    if letters < 12 || are_names || several.iter().all(words::knows) && text.len() < 40 {
        return None;
    }
    let code = |tag: &Tag| {
        let short = tag.primary_language();
        let long = CODES.iter().find(|(_, known)| *known == short).map_or(short, |(long, _)| long);
        whatlang::Lang::from_code(long)
    };
    let offered: Vec<whatlang::Lang> = several.iter().filter_map(code).collect();
    let found = whatlang::Detector::with_allowlist(offered).detect_lang(text)?;
    several.iter().find(|tag| code(tag) == Some(found)).cloned()
}
