//! The lines of one language that name the parties of a letter, of which one line may name some in several languages.

use letters_model::Tag;

use crate::ending::people::SignatureLine;
use crate::ending::said::{Said, person_and_details, say};
use crate::head::byline;
use crate::head::postal::is_address;
use crate::language::bilingual::halves;
use crate::language::script::is_han;
use crate::lists::enumerations::{run_of_bodies, run_of_names};
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person};
use crate::words::{self, Kind};

/// The lines of the letterhead in one language; a line in two has a half in each: `Harbour Link 港聯`.
pub(crate) fn letterhead_lines<'a>(
    sorted: &Sorted<'a>,
    tags: &[Tag],
    language: usize,
) -> Vec<SignatureLine<'a>> {
    let mut all: Vec<SignatureLine<'a>> = Vec::new();
    for line in sorted.signature_lines(Part::Letterhead) {
        let is_own = sorted.languages.get(line.at) == Some(&language);
        let text = match halves(line.text, tags).filter(|_| !is_address(line.text)) {
            // Each language may have the whole line above it.
            Some(halves) => halves
                .into_iter()
                .find(|(of, half)| *of == language && all.iter().all(|known| known.text != *half))
                .map(|(_, half)| half),
            None => is_own.then_some(line.text),
        };
        all.extend(text.map(|text| SignatureLine { text, ..line }));
    }
    all
}

/// The lines of a language that say to whom a letter goes; one in two languages has a half in each: `President /
/// Présidente`.
pub(crate) fn addressee_lines<'a>(
    sorted: &Sorted<'a>,
    tags: &[Tag],
    language: usize,
) -> Vec<SignatureLine<'a>> {
    let in_two =
        |text: &'a str| halves(text, tags).filter(|_| text.contains(" / ") && !is_address(text));
    let all = sorted.signature_lines(Part::Addressee);
    let are_in_two = all.iter().any(|line| in_two(line.text).is_some());
    let half = |line: SignatureLine<'a>| {
        // A name above what each language says of it is that of all.
        let is_own = sorted.languages.get(line.at) == Some(&language)
            || are_in_two && is_person(line.text) && !line.text.contains(is_han);
        let text = match in_two(line.text) {
            Some(halves) => {
                halves.into_iter().find(|(of, _)| *of == language).map(|(_, half)| half)
            }
            None => is_own.then_some(line.text),
        };
        let gap = match are_in_two {
            true => sorted.lines.get(line.at).is_some_and(|line| line.gap > 0),
            false => line.gap,
        };
        text.map(|text| SignatureLine { text, gap, ..line })
    };
    all.into_iter().filter_map(half).collect()
}

/// The lines of a language in which people sign. Names in the closing, as in 主席林小明謹啟, are read
/// with them, and are quoted from there: their lines come beside.
pub(crate) fn signature<'a>(
    sorted: &Sorted<'a>,
    language: usize,
) -> (Vec<SignatureLine<'a>>, Vec<usize>) {
    let mut all = with_names_above(sorted, language);
    let closing = sorted.lines_of(language, Part::Closing);
    let named = closing.into_iter().filter_map(|line| {
        let length = words::ending(line.text, Kind::ValedictionEnd)?;
        let bare = line.text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let name = bare.get(..bare.len().checked_sub(length)?)?.trim_end();
        person_and_details(name)?;
        let gap = sorted.lines.get(line.at)?.gap > 0;
        Some(SignatureLine { text: name, gap, ..line })
    });
    let named: Vec<SignatureLine<'a>> = named.collect();
    let writers = |line: SignatureLine<'a>| {
        let bodies = if line.gap { run_of_bodies(line.text) } else { Vec::new() };
        let names =
            [byline::named(line.text), run_of_names(line.text), bodies, in_brackets(line.text)];
        match names.into_iter().find(|names| !names.is_empty()) {
            None => vec![line],
            Some(names) => {
                let each = names.into_iter().enumerate();
                let gap = |place| line.gap && place == 0;
                each.map(|(place, text)| SignatureLine { text, gap: gap(place), ..line }).collect()
            }
        }
    };
    all = all.into_iter().flat_map(writers).collect();
    let quoted = named.iter().map(|line| line.at).collect();
    all.extend(named);
    all.sort_by_key(|line| line.at);
    (all, quoted)
}

/// The lines of a language in which people sign. A name above what each language says of it is that of all: `Tom Reed`,
/// and below it `Chair, Harbour Guild` and 港灣協會主席.
fn with_names_above<'a>(sorted: &Sorted<'a>, language: usize) -> Vec<SignatureLine<'a>> {
    let is_own = |line: &SignatureLine<'_>| sorted.languages.get(line.at) == Some(&language);
    let begins =
        |line: &SignatureLine<'_>| sorted.lines.get(line.at).is_some_and(|line| line.gap > 0);
    let is_said = |line: &SignatureLine<'_>| matches!(say(line.text), Said::Details(_));
    let signing = sorted.signature_lines(Part::Signature);
    let mut all = Vec::new();
    for block in signing.chunk_by(|_, next| !begins(next)) {
        let own = block.iter().copied().filter(is_own);
        let [name, said @ ..] = block else { continue };
        let is_of_all = !is_own(name)
            && matches!(say(name.text), Said::Name(_, None))
            && !name.text.contains(is_han)
            && said.iter().all(is_said)
            && said.iter().any(is_own)
            && !said.iter().all(is_own);
        match is_of_all {
            true => {
                all.push(SignatureLine { gap: true, ..*name });
                all.extend(own.map(|line| SignatureLine { gap: false, ..line }));
            }
            false => all.extend(own),
        }
    }
    all
}

/// Who signs for an organization, and then the organization: `Refugee Network (Mara Quill, Chair)`.
fn in_brackets(text: &str) -> Vec<&str> {
    let inner = text.strip_suffix([')', '）']).and_then(|text| text.split_once(['(', '（']));
    let signs = |(body, inner): &(&str, &str)| {
        is_organization(body)
            && !is_person(body)
            && person_and_details(inner).is_some_and(|(name, said)| {
                // A place may look like a name: 索雷之友（溫哥華）.
                let is_titled = strip_honorifics(name) != name || strip_han_honorific(name) != name;
                !is_organization(name) && (said.is_some() || is_titled)
            })
    };
    inner.filter(signs).map_or(Vec::new(), |(body, inner)| vec![inner, body.trim_end()])
}
