//! Letters as bundles of a size that a reader accepts.

use letters_bundle::{IndexEntry, SiteIndex, digest, encode, encode_index};
use letters_model::{Archive, Letter, Publisher};

use crate::entities;
use crate::flaw::Flaw;
use crate::letter::letter;
use crate::sentence::Pair;
use crate::world::World;

/// The most letters that stand in one bundle: about 8 MB, well below the limit of 20 MiB.
pub const LETTERS_IN_BUNDLE: usize = 1_000;

/// A generated site: its letters exist as bundles, each of which is written when it is asked for.
#[derive(Debug)]
pub struct Site {
    world: World,
}

/// A file of a site's `letters/` folder.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: String,
}

impl Site {
    /// A site with so many letters. The same numbers give the same bytes, on every machine.
    ///
    /// # Errors
    /// The data of the generator has a flaw.
    pub fn new(letters: usize, seed: u64) -> Result<Site, Flaw> {
        Ok(Site { world: World::new(seed, letters)? })
    }

    /// The number of bundles.
    pub fn bundles(&self) -> usize {
        self.world.outlines.len().div_ceil(LETTERS_IN_BUNDLE).max(1)
    }

    /// One of the bundles, in the order of the letters' dates.
    ///
    /// # Errors
    /// The data of the generator has a flaw.
    pub fn archive(&self, bundle: usize) -> Result<Archive, Flaw> {
        let all = self.world.outlines.len();
        let first = (bundle * LETTERS_IN_BUNDLE).min(all);
        let last = (first + LETTERS_IN_BUNDLE).min(all);
        let letters = (first..last).map(|number| letter(&self.world, number));
        let letters = letters.collect::<Result<Vec<Letter>, Flaw>>()?;
        let tongues = &self.world.tongues;
        let publisher =
            tongues.text(Pair::new("The generator of Open Letters", "「公開信」產生器"));
        Ok(Archive {
            title: tongues.text(title(&letters)),
            about: Some(tongues.text(Pair::new(
                "Letters made by a program, to try the reader with. Nobody and nothing in them \
                 exists; a name that somebody bears is there by chance.",
                "本檔案的信件由程式產生，僅供測試閱讀器之用；其中人物、團體與事件均屬虛構，如有雷同，純屬巧合。",
            ))),
            publisher: Some(Publisher { name: publisher, url: None, contact: None }),
            languages: tongues.both(),
            entities: entities::entities(&self.world, &letters)?,
            topics: entities::topics(&self.world)?,
            letters,
        })
    }

    /// The files of the site's folder, one after the other: the bundles, and then their index.
    pub fn files(&self) -> impl Iterator<Item = Result<File, Flaw>> {
        let mut entries = Vec::new();
        (0..=self.bundles()).map(move |number| {
            if number == self.bundles() {
                let content = encode_index(&self.index(std::mem::take(&mut entries)));
                return Ok(File { name: "index.json".to_owned(), content });
            }
            let content = compact(&encode(&self.archive(number)?));
            let name = format!("letters-{:02}.json", number + 1);
            let (sha256, bytes) = (digest(content.as_bytes()), content.len() as u64);
            entries.push(IndexEntry { path: name.clone(), sha256, bytes });
            Ok(File { name, content })
        })
    }

    fn index(&self, bundles: Vec<IndexEntry>) -> SiteIndex {
        let title = self.world.tongues.text(Pair::new("Generated letters", "程式產生的信件"));
        SiteIndex { title, version: 1, bundles }
    }
}

/// One bundle with all the letters.
///
/// # Errors
/// The letters are too many for one bundle, or the data of the generator has a flaw.
pub fn one_bundle(letters: usize, seed: u64) -> Result<String, Flaw> {
    if letters > LETTERS_IN_BUNDLE {
        return Err(Flaw::TooManyForOneBundle { letters, most: LETTERS_IN_BUNDLE });
    }
    Ok(compact(&encode(&Site::new(letters, seed)?.archive(0)?)))
}

/// The same JSON without its layout, which is a third of it and tells the reader nothing.
fn compact(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    let (mut in_string, mut is_escaped) = (false, false);
    for character in document.chars() {
        if !in_string && character.is_ascii_whitespace() {
            continue;
        }
        if character == '"' && !is_escaped {
            in_string = !in_string;
        }
        is_escaped = character == '\\' && !is_escaped;
        out.push(character);
    }
    out
}

/// `Generated letters, 1989–2003`.
fn title(letters: &[Letter]) -> Pair {
    let years = letters.iter().map(|letter| letter.date.year());
    match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) => Pair::new(
            format!("Generated letters, {first}–{last}"),
            format!("程式產生的信件，{first}年至{last}年"),
        ),
        _ => Pair::new("Generated letters", "程式產生的信件"),
    }
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn layout_goes_and_words_stay() {
        let document = "{ \"a b\": [\"c \\\" d\", \"e\\\\\"],\n  \"f\": 1 }\n";
        assert_eq!(compact(document), "{\"a b\":[\"c \\\" d\",\"e\\\\\"],\"f\":1}");
    }
}
