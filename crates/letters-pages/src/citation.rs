//! A passage with all that is needed to cite it.

use letters_address::{Page, Route};
use letters_model::{Origin, Passage, Shelved, Tag, Text, Wording as Words};

use crate::Scene;

/// How many digits of a bundle's digest a citation gives: enough to tell bundles apart, few enough
/// to be typed.
const DIGITS: usize = 12;

/// A passage as it is shown (in one language, or in both), followed by title, date, edition,
/// publisher, the address of the passage and the beginning of the bundle's digest.
pub fn citation(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: &Passage) -> String {
    let taking = scene.wording.taking();
    let mut lines = quotations(scene, shelved, passage);
    lines.push(String::new());
    lines.extend(reference(scene, shelved));
    lines.push(match shelved.origin {
        Origin::Site => address(scene, shelved, passage),
        // It has no address that would lead anybody else to it.
        Origin::Device => scene.wording.from_device.to_owned(),
    });
    lines.extend(short_digest(shelved).map(|digest| (taking.bundle_digest)(&digest)));
    lines.join("\n") + "\n"
}

/// The full address of a passage.
fn address(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: &Passage) -> String {
    let page = Page::Letter(shelved.address.to_owned());
    let route = Route {
        language: Some(scene.language.clone()),
        passage: Some(passage.id.to_string()),
        ..scene.route.to_page(page)
    };
    [scene.site_address, &route.to_reference()].concat()
}

/// The beginning of the digest of a letter's bundle.
pub(crate) fn short_digest(shelved: &Shelved<'_>) -> Option<String> {
    Some(shelved.digest?.to_string().chars().take(DIGITS).collect())
}

/// Title, date and edition of a letter, and who publishes it, as lines: in the language of the page, or
/// else in each of those that are shown.
pub(crate) fn reference(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Vec<String> {
    let letter = shelved.letter;
    let columns = scene.columns(letter).filter(|columns| columns.second.is_some());
    let shown: Vec<&Tag> = match &columns {
        Some(columns) => columns.iter().collect(),
        None => vec![scene.language],
    };
    let cited = |language: &&Tag| {
        let wording = scene.wording.near(language);
        let (tag, title) = letter.title.nearest(language)?;
        // A title that is not in this language is cited with the one whose it is.
        let is_own = shown.len() == 1 || tag == *language;
        let date = (wording.date)(letter.date);
        is_own.then(|| (wording.citation().cited)(title, &date, letter.edition))
    };
    let mut lines: Vec<String> = shown.iter().filter_map(cited).collect();
    let publisher = shelved.archive.publisher.as_ref();
    let in_language = |text: &Text| text.nearest(scene.language).map(|(_, words)| words.clone());
    lines.extend(publisher.and_then(|publisher| in_language(&publisher.name)));
    lines
}

/// The passage in each language of the page that has words for it, within the quotation marks of that
/// language; if none has, in the first that has.
fn quotations(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: &Passage) -> Vec<String> {
    let quoted =
        |language: &Tag, words: &str| (scene.wording.near(language).citation().quoted)(words);
    let columns = scene.columns(shelved.letter);
    let shown = columns.iter().flat_map(|columns| columns.iter());
    let shown = shown.filter_map(|language| match passage.wording(language) {
        Words::Own(text) => Some(quoted(language, &text.printed())),
        Words::Merged(_) | Words::Untranslated => None,
    });
    let shown: Vec<String> = shown.collect();
    if !shown.is_empty() {
        return shown;
    }
    let first = passage.text.iter().take(1);
    first.map(|(language, text)| quoted(language, &text.printed())).collect()
}
