//! Lists of media reports, as the languages of a source are told: their headlines may be in others than the letter.

use letters_model::Tag;

use crate::dates;
use crate::head::greeting::is_salutation;
use crate::language::candidates::{by_words, is_latin};
use crate::language::pairs;
use crate::language::script::{Script, language_of, script};
use crate::source::line::Line;
use crate::words::Kind;

/// For each line whether it stands in a list of media reports: below its heading and near a date, until a letter greets.
pub(crate) fn in_reports(lines: &[Line]) -> Vec<bool> {
    let mut is_inside = false;
    let inside = lines.iter().enumerate().map(|(at, line)| {
        let below = || lines.iter().skip(at + 1).map(|next| next.text.as_str());
        if is_inside {
            is_inside = !is_salutation(&line.text);
        } else if pairs::is_one(&line.text, Kind::Coverage) {
            is_inside = dates::follow_soon(below());
        }
        is_inside
    });
    inside.collect()
}

/// The language of a headline: what its words tell, also where the letter is in other languages; else the one of the
/// letter that is in its script.
pub(crate) fn language_of_headline(title: &str, tags: &[Tag]) -> Option<Tag> {
    let latin: Vec<Tag> = tags.iter().filter(|tag| is_latin(tag)).cloned().collect();
    let of_letter = || by_words(title, Some(&latin)).filter(|_| latin.len() > 1);
    let told = (script(title) == Some(Script::Latin))
        .then(|| by_words(title, None).or_else(of_letter))
        .flatten();
    told.map(|told| known(told, tags)).or_else(|| language_of(title, tags).cloned())
}

/// The tag of the letter for a language, if it has one: `en-CA` for `en`.
fn known(told: Tag, tags: &[Tag]) -> Tag {
    let same = tags.iter().find(|tag| tag.primary_language() == told.primary_language());
    same.cloned().unwrap_or(told)
}
