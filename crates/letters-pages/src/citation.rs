//! A letter, or a passage of it, with all that is needed to cite it.

use letters_address::{Page, Route};
use letters_model::{Letter, Origin, Party, Passage, Rendering, Role, Shelved, Tag};

use crate::node::{Element, element};
use crate::plain_text::party_line;
use crate::text::{unmarked, words};
use crate::{Scene, Wording};

/// How many digits of a bundle's digest a citation gives: enough to tell bundles apart, few enough
/// to be typed.
const DIGITS: usize = 12;

/// Title, date, edition, sender, addressee, publisher, the address and the beginning of the bundle's digest of
/// a letter; of a passage before that its words as they are shown (in one language, or in both).
pub fn citation(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: Option<&Passage>) -> String {
    let taking = scene.wording.taking();
    let mut lines = Vec::new();
    if let Some(passage) = passage {
        lines = quotations(scene, shelved, passage);
        lines.push(String::new());
    }
    for title in titles(scene, shelved) {
        lines.push(title.line());
        lines.extend(parties(scene, shelved.letter, title.wording, title.language));
    }
    lines.extend(publisher(scene, shelved).map(|(_, name)| name.clone()));
    lines.push(whereabouts(scene, shelved, passage));
    lines.extend(short_digest(shelved).map(|digest| (taking.bundle_digest)(&digest)));
    lines.join("\n") + "\n"
}

/// Where a letter, or a passage of it, is to be found, in a line of plain text.
pub(crate) fn whereabouts(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    passage: Option<&Passage>,
) -> String {
    match shelved.origin {
        Origin::Site => address(scene, shelved, passage),
        // It has no address that would lead anybody else to it.
        Origin::Device => scene.wording.from_device.to_owned(),
    }
}

/// The full address of a letter, or of a passage of it.
fn address(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: Option<&Passage>) -> String {
    let page = Page::Letter(shelved.address.to_owned());
    let route = Route {
        language: Some(scene.language.clone()),
        passage: passage.map(|passage| passage.id.to_string()),
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
    let mut lines: Vec<String> = titles(scene, shelved).iter().map(Title::line).collect();
    lines.extend(publisher(scene, shelved).map(|(_, name)| name.clone()));
    lines
}

/// The citation of a letter, or of a passage of it, as it is printed: all but the quotation.
pub(crate) fn printed_citation(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    passage: Option<&Passage>,
) -> Element {
    let titles = titles(scene, shelved);
    let publisher = publisher(scene, shelved).map(|(tag, name)| words(name, tag));
    let place = match shelved.origin {
        // An address is in no language.
        Origin::Site => unmarked(&address(scene, shelved, passage)).class("address"),
        Origin::Device => element("span").with(scene.wording.from_device),
    };
    let digest =
        short_digest(shelved).map(|digest| (scene.wording.taking().bundle_digest)(&digest));
    element("p")
        .class("cited")
        .with_all(titles.iter().flat_map(|title| {
            // Above a passage stands who asked, and whom.
            let parties = match passage {
                Some(_) => Vec::new(),
                None => parties(scene, shelved.letter, title.wording, title.language),
            };
            let parties = parties.into_iter().map(|line| words(&line, title.language));
            std::iter::once(title.element()).chain(parties).collect::<Vec<_>>()
        }))
        .with_all(publisher)
        .with(place)
        .with_all(digest.map(|digest| element("span").with(digest)))
}

/// The title of a letter in one language, with what a citation says after it.
struct Title<'a> {
    wording: &'static Wording,
    language: &'a Tag,
    title: &'a str,
    dated: String,
}

impl Title<'_> {
    fn line(&self) -> String {
        let (before, after) = self.wording.citation().title;
        [before, self.title, after, &self.dated].concat()
    }

    fn element(&self) -> Element {
        let (before, after) = self.wording.citation().title;
        element("span")
            .set("lang", self.wording.lang())
            .with(before)
            .with(words(self.title, self.language))
            .with(after)
            .with(self.dated.clone())
    }
}

/// The title in the language of the page, or else in each of those that are shown.
fn titles<'a>(scene: &Scene<'_>, shelved: &Shelved<'a>) -> Vec<Title<'a>> {
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
        let dated = (wording.citation().dated)(&(wording.date)(letter.date), letter.edition);
        is_own.then_some(Title { wording, language: tag, title, dated })
    };
    shown.iter().filter_map(cited).collect()
}

/// From whom a letter is and to whom, a line each. Who only signed it stands for a sender where it names none.
fn parties(
    scene: &Scene<'_>,
    letter: &Letter,
    wording: &'static Wording,
    language: &Tag,
) -> Vec<String> {
    /// Of more the others are left out, and an ellipsis says so.
    const FEW: usize = 3;
    let has_sender = letter.parties_as(Role::Sender).next().is_some();
    let from = if has_sender { Role::Sender } else { Role::Signatory };
    let line = |(label, role)| {
        let parties = letter.parties_as(role);
        let names = parties.map(|party| {
            let line = party_line(scene.library, wording, party, language);
            let holder = holder(scene, party, language);
            holder.map_or(line.clone(), |holder| format!("{line} [{holder}]"))
        });
        let mut names: Vec<String> = names.collect();
        if names.len() > FEW {
            names.truncate(FEW);
            names.push("…".to_owned());
        }
        let listed = names.join(wording.citation().between_parties);
        (!listed.is_empty()).then(|| (wording.taking().labelled)(label, &listed))
    };
    [(wording.from, from), (wording.to, Role::Addressee)].into_iter().filter_map(line).collect()
}

/// Who holds the office by which a letter calls someone, as the editors know it.
fn holder(scene: &Scene<'_>, party: &Party, language: &Tag) -> Option<String> {
    let entity = scene.library.entity(party.entity.as_ref()?)?;
    let (_, printed) = party.printed.as_ref()?.nearest(language)?;
    let names = entity.name.iter().map(|(_, name)| name);
    let mut names = names.chain(entity.aliases.iter().map(|alias| &alias.text));
    let is_named = names.any(|name| name.split(' ').any(|word| printed.contains(word)));
    let (_, name) = entity.name.nearest(language).filter(|_| !is_named)?;
    Some(name.clone())
}

/// Who publishes a letter's archive.
fn publisher<'a>(scene: &Scene<'_>, shelved: &Shelved<'a>) -> Option<(&'a Tag, &'a String)> {
    shelved.archive.publisher.as_ref()?.name.nearest(scene.language)
}

/// The passage in each language of the page that has words for it, within the quotation marks of that
/// language if they are the letter's own; if none has, in the first that has.
fn quotations(scene: &Scene<'_>, shelved: &Shelved<'_>, passage: &Passage) -> Vec<String> {
    let quoted = |language: &Tag, words: &str| {
        (scene.wording.near(language).citation().passage)(words, shelved.letter.edition)
    };
    let columns = scene.columns(shelved.letter);
    let shown = columns.iter().flat_map(|columns| columns.iter());
    let shown = shown.filter_map(|language| match passage.rendering(language) {
        Rendering::Own(text) => Some(quoted(language, &text.printed())),
        Rendering::Merged(_) | Rendering::Untranslated => None,
    });
    let shown: Vec<String> = shown.collect();
    if !shown.is_empty() {
        return shown;
    }
    let first = passage.text.iter().take(1);
    first.map(|(language, text)| quoted(language, &text.printed())).collect()
}
