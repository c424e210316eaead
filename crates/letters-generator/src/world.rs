//! All that the letters of an archive have in common.

use std::collections::BTreeMap;

use letters_model::{ByLanguage, Date, LetterId, Tag, Text};

use crate::calendar;
use crate::cast::{Cast, slug};
use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::names::Names;
use crate::phrases::Phrases;
use crate::sentence::Pair;

/// What is known before the first letter is written.
#[derive(Debug)]
pub struct World {
    pub seed: u64,
    pub tongues: Tongues,
    pub names: Names,
    pub phrases: Phrases,
    pub cast: Cast,
    /// The letters in the order of their dates.
    pub outlines: Vec<Outline>,
}

/// The languages of the archive.
#[derive(Debug, Clone)]
pub struct Tongues {
    pub english: Tag,
    pub chinese: Tag,
    pub simplified: Tag,
}

/// What is known of a letter before it is written, so that others can refer to it.
#[derive(Debug, Clone)]
pub struct Outline {
    pub id: LetterId,
    pub date: Date,
    /// The place of the addressee in the list of officials.
    pub addressee: usize,
}

impl World {
    /// The world of an archive.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn new(seed: u64, letters: usize) -> Result<World, Flaw> {
        let (names, phrases) = (Names::read()?, Phrases::read()?);
        let cast = Cast::new(seed, letters, &names, &phrases)?;
        let outlines = outlines(seed, letters, &cast, &phrases)?;
        Ok(World { seed, tongues: Tongues::new()?, names, phrases, cast, outlines })
    }
}

fn outlines(
    seed: u64,
    letters: usize,
    cast: &Cast,
    phrases: &Phrases,
) -> Result<Vec<Outline>, Flaw> {
    let mut drawn = Vec::with_capacity(letters);
    for number in 0..letters {
        let mut chance = Chance::of(seed, "outline", number);
        let date = calendar::date(&mut chance)?;
        let officials = Cast::in_year(&cast.officials, date.year());
        let addressee = officials[chance.rank(officials.len(), phrases.weights())];
        drawn.push((date.to_string(), number, date, addressee));
    }
    drawn.sort();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let outline = |(written, _, date, addressee): (String, usize, Date, usize)| {
        let name = &cast.officials[addressee].name.printed.english;
        let name = slug(name.split(' ').next_back().unwrap_or(name));
        let times = taken.entry(format!("{written}-{name}")).or_default();
        *times += 1;
        let id = match *times {
            1 => format!("{written}-{name}"),
            more => format!("{written}-{name}-{more}"),
        };
        let id = LetterId::parse(&id).map_err(Flaw::value(&id))?;
        Ok(Outline { id, date, addressee })
    };
    drawn.into_iter().map(outline).collect()
}

impl Tongues {
    fn new() -> Result<Tongues, Flaw> {
        let tag = |text| Tag::parse(text).map_err(Flaw::value(text));
        Ok(Tongues { english: tag("en")?, chinese: tag("zh-Hant")?, simplified: tag("zh-Hans")? })
    }

    /// Both languages, in the order in which they are offered.
    pub fn both(&self) -> Vec<Tag> {
        vec![self.english.clone(), self.chinese.clone()]
    }

    /// Words in both languages.
    pub fn text(&self, pair: Pair) -> Text {
        self.choose(&self.both(), pair.english, pair.chinese)
    }

    /// What stands in each language, of which only those listed are kept.
    pub fn choose<T>(&self, kept: &[Tag], english: T, chinese: T) -> ByLanguage<T> {
        let both = [(self.english.clone(), english), (self.chinese.clone(), chinese)];
        both.into_iter().filter(|(tag, _)| kept.contains(tag)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_the_order_of_their_dates_under_ids_of_their_own() {
        let world = World::new(7, 3_000).unwrap();
        let dates: Vec<String> = world.outlines.iter().map(|each| each.date.to_string()).collect();
        assert!(dates.is_sorted());
        let mut ids: Vec<&LetterId> = world.outlines.iter().map(|each| &each.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 3_000);
    }

    #[test]
    fn only_the_languages_of_a_letter_are_kept() {
        let tongues = Tongues::new().unwrap();
        let kept = tongues.choose(std::slice::from_ref(&tongues.chinese), 1, 2);
        assert_eq!(kept.iter().collect::<Vec<_>>(), [(&tongues.chinese, &2)]);
        assert_eq!(tongues.text(Pair::new("a", "甲")).len(), 2);
    }
}
