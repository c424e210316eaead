//! Plain text: letters one after the other, each in its languages one after the other, as the reader
//! gives them to those who take a letter along.

use letters_model::Tag;
use letters_pages::words_of;

use crate::Export;

/// What stands between letters, and between their languages.
const BETWEEN: &str = "\n\n* * *\n\n";

/// Writes letters as plain text.
pub fn write(export: &Export) -> String {
    let texts = export.archive.letters.iter().flat_map(|letter| {
        let languages = export.languages_of(letter);
        let text = |language: &&Tag| {
            words_of(&export.library, Export::wording(language), letter, language, &languages)
        };
        languages.iter().map(text).collect::<Vec<_>>()
    });
    texts.collect::<Vec<_>>().join(BETWEEN) + "\n"
}
