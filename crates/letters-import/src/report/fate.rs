//! What becomes of a letter that an archive has already.

use letters_model::{Archive, Coverage, Digest, Edition, Letter, LetterId, Passage};

/// What became of the letter in its archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The archive did not have it.
    Added,
    /// The archive has it just so.
    Unchanged,
    /// It took the place of an edition that stood as an import had left it.
    Replaced,
    /// An editor has changed the edition of the archive, so that one stays.
    Kept {
        /// Where it differs from what the text gives.
        differences: Vec<String>,
    },
}

/// The letter of an archive that an import would replace: of the same source, or a full edition of the
/// same id.
pub(crate) fn find<'a>(
    archive: &'a Archive,
    letter: &Letter,
    source: Digest,
) -> Option<&'a Letter> {
    let is_of_source =
        |other: &&Letter| other.source.as_ref().is_some_and(|known| known.sha256 == Some(source));
    let full = || archive.letters.iter().filter(|other| other.edition == Edition::Full);
    full().find(is_of_source).or_else(|| full().find(|other| other.id == letter.id))
}

/// An id that no letter of the archive has: an abstract may have the letter's own.
pub(crate) fn free_id(archive: &Archive, id: LetterId) -> LetterId {
    let is_free = |id: &LetterId| !archive.letters.iter().any(|letter| letter.id == *id);
    if is_free(&id) {
        return id;
    }
    let endings = ["full".to_owned()]
        .into_iter()
        .chain((2..=archive.letters.len() + 2).map(|n| n.to_string()));
    let ids = endings.filter_map(|ending| LetterId::parse(&format!("{id}-{ending}")).ok());
    ids.into_iter().find(is_free).unwrap_or(id)
}

/// A letter without what no import makes: asks, topics, related letters, addresses, and what is said
/// of the source.
pub(crate) fn without_additions(letter: &Letter) -> Letter {
    let mut bare = letter.clone();
    bare.related.clear();
    if let Some(source) = &mut bare.source {
        (source.publisher, source.title, source.url, source.retrieved) = (None, None, None, None);
    }
    for passage in &mut bare.passages {
        passage.asks.clear();
        passage.topics.clear();
    }
    bare
}

/// Gives a new edition what editors have added to the old one. Says whether all found its place.
pub(crate) fn take_over(new: &mut Letter, old: &Letter) -> bool {
    new.related.clone_from(&old.related);
    if let (Some(new), Some(old)) = (&mut new.source, &old.source) {
        let sha256 = new.sha256;
        new.clone_from(old);
        new.sha256 = sha256;
    }
    let mut all = true;
    for passage in &old.passages {
        if passage.asks.is_empty() && passage.topics.is_empty() {
            continue;
        }
        match new.passages.iter_mut().find(|other| says_the_same(other, passage)) {
            Some(other) => {
                other.asks.clone_from(&passage.asks);
                other.topics.clone_from(&passage.topics);
            }
            None => all = false,
        }
    }
    for (place, report) in
        old.coverage.iter().enumerate().filter(|(_, report)| report.url.is_some())
    {
        let same = |other: &Coverage| other.title == report.title && other.outlet == report.outlet;
        let place = new.coverage.get(place).filter(|other| same(other)).map(|_| place);
        let place = place.or_else(|| new.coverage.iter().position(same));
        match place.and_then(|place| new.coverage.get_mut(place)) {
            Some(other) => other.url.clone_from(&report.url),
            None => all = false,
        }
    }
    all
}

fn says_the_same(one: &Passage, other: &Passage) -> bool {
    one.id == other.id && words(one) == words(other)
}

fn words(passage: &Passage) -> Vec<(String, String)> {
    passage.text.iter().map(|(tag, text)| (tag.to_string(), text.printed())).collect()
}

/// The full edition that has more than half of the passages of a new letter, long ones alone: the same
/// greeting is no sign.
pub(crate) fn resembled<'a>(archive: &'a Archive, letter: &Letter) -> Option<&'a Letter> {
    const LONG: usize = 60;
    let long = |letter: &Letter| -> Vec<String> {
        let texts = letter.passages.iter().flat_map(words);
        texts.map(|(_, text)| text).filter(|text| text.len() >= LONG).collect()
    };
    let new = long(letter);
    let shared = |other: &Letter| {
        let old = long(other);
        new.iter().filter(|text| old.contains(text)).count()
    };
    let full = archive.letters.iter().filter(|other| other.edition == Edition::Full);
    full.map(|other| (shared(other), other))
        .filter(|(shared, _)| shared * 2 > new.len())
        .max_by_key(|(shared, _)| *shared)
        .map(|(_, other)| other)
}

/// Where an edition differs from another, in words.
pub(crate) fn differences(old: &Letter, new: &Letter) -> Vec<String> {
    let mut all = Vec::new();
    let mut differs = |what: &str, differs: bool| {
        if differs {
            all.push(format!("the archive has another {what} than the text gives"));
        }
    };
    differs("id", old.id != new.id);
    differs("date", old.date != new.date || old.date_printed != new.date_printed);
    differs("list of languages", old.languages != new.languages);
    differs("title", old.title != new.title);
    differs("subject", old.subject != new.subject);
    differs("source", old.source != new.source);
    differs("list of other dates", old.other_dates != new.other_dates);
    differs("list of media reports", old.coverage != new.coverage);
    differs("set of notes", old.notes != new.notes);
    for (number, party) in new.parties.iter().enumerate() {
        if old.parties.get(number) != Some(party) {
            let printed = party.printed.iter().flat_map(|text| text.iter()).next();
            let name = printed.map_or("", |(_, name)| name.as_str());
            all.push(format!("party {} (`{name}`) is another in the archive", number + 1));
        }
    }
    if old.parties.len() > new.parties.len() {
        all.push(format!("the archive has {} parties more", old.parties.len() - new.parties.len()));
    }
    for passage in &new.passages {
        match old.passage(&passage.id) {
            None => all.push(format!("the archive has no passage `{}`", passage.id)),
            Some(known) if words(known) != words(passage) => {
                all.push(format!(
                    "the words of passage `{}` are others in the archive",
                    passage.id
                ));
            }
            Some(known) if known != passage => {
                all.push(format!(
                    "passage `{}` has other marks or another place in the archive",
                    passage.id
                ));
            }
            Some(_) => {}
        }
    }
    for passage in old.passages.iter().filter(|passage| new.passage(&passage.id).is_none()) {
        all.push(format!(
            "the archive has a passage `{}`, which the text does not give",
            passage.id
        ));
    }
    all
}
