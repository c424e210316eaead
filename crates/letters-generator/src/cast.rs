//! Everybody of whom an archive's letters speak: an archive's cast, the same for all its bundles.

use std::collections::BTreeMap;

use letters_model::EntityId;

use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::names::{Name, Names, without_marks};
use crate::phrases::Phrases;
use crate::sentence::Pair;

/// One of the cast.
#[derive(Debug, Clone)]
pub struct Member {
    pub id: EntityId,
    pub name: Name,
    /// The years in which letters speak of them.
    pub years: (u16, u16),
    /// For officials and those who sign: their office.
    pub office: Option<Pair>,
    /// For those who sign: the place of their organization in its list.
    pub stands_for: Option<usize>,
}

/// All of them, by what they are. In every list the first are those of whom is spoken most.
#[derive(Debug)]
pub struct Cast {
    pub cases: Vec<Member>,
    pub groups: Vec<Member>,
    pub organizations: Vec<Member>,
    pub officials: Vec<Member>,
    pub signatories: Vec<Member>,
    /// Towns that letters mention; nobody has a page for them.
    pub places: Vec<Pair>,
    /// The countries of the officials, by their place in the list of officials.
    pub countries: Vec<Pair>,
}

/// The first and the last year of an archive.
pub const YEARS: (u16, u16) = (1989, 2026);

impl Cast {
    /// The cast of an archive with so many letters.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn new(seed: u64, letters: usize, names: &Names, phrases: &Phrases) -> Result<Cast, Flaw> {
        let mut maker = Maker { seed, names, phrases, taken: BTreeMap::new() };
        let organizations = maker.organizations((letters / 10).max(12))?;
        let officials = maker.officials((letters / 50).max(6))?;
        let countries = (0..officials.len()).map(|number| maker.country(number));
        let countries = countries.collect::<Result<Vec<_>, _>>()?;
        Ok(Cast {
            cases: maker.cases((letters / 8).max(12))?,
            groups: maker.groups((letters / 80).clamp(4, 60))?,
            signatories: maker.signatories(organizations.len() * 3 / 2)?,
            places: maker.places((letters / 5).max(40))?,
            countries,
            organizations,
            officials,
        })
    }

    /// The members of a list of whom is spoken in a year; all of them if there is no such member.
    pub fn in_year(list: &[Member], year: u16) -> Vec<usize> {
        let speaks = |member: &Member| (member.years.0..=member.years.1).contains(&year);
        let found: Vec<usize> = (0..list.len()).filter(|at| speaks(&list[*at])).collect();
        if found.is_empty() { (0..list.len()).collect() } else { found }
    }
}

/// Makes the lists, and ids that nobody else has.
struct Maker<'a> {
    seed: u64,
    names: &'a Names,
    phrases: &'a Phrases,
    taken: BTreeMap<String, usize>,
}

impl Maker<'_> {
    fn cases(&mut self, number: usize) -> Result<Vec<Member>, Flaw> {
        self.list("case", number, |maker, chance| maker.names.eastern_person(chance))
    }

    fn organizations(&mut self, number: usize) -> Result<Vec<Member>, Flaw> {
        self.list("organization", number, |maker, chance| maker.names.organization(chance))
    }

    fn groups(&mut self, number: usize) -> Result<Vec<Member>, Flaw> {
        let kinds = self.phrases.words("group")?;
        self.list("group", number, |maker, chance| {
            let kind = chance.pick(&kinds);
            let place = maker.names.eastern_place(chance, false)?;
            let english = format!("{} of {}", kind.english, place.printed.english);
            let chinese = format!("{}{}", place.printed.chinese, kind.chinese);
            let short = crate::sentence::with_capital(&kind.english);
            let simplified = chinese.clone();
            Ok(Name { printed: Pair::new(english, chinese), latin: vec![short], simplified })
        })
    }

    fn officials(&mut self, number: usize) -> Result<Vec<Member>, Flaw> {
        let mut list =
            self.list("official", number, |maker, chance| maker.names.western_person(chance))?;
        for (at, member) in list.iter_mut().enumerate() {
            let mut chance = Chance::of(self.seed, "office", at);
            member.office = Some(self.phrases.word("office", &mut chance)?);
        }
        Ok(list)
    }

    fn signatories(&mut self, number: usize) -> Result<Vec<Member>, Flaw> {
        let mut list = self.list("signatory", number, |maker, chance| match chance.once_in(2) {
            true => maker.names.western_person(chance),
            false => maker.names.eastern_person(chance),
        })?;
        for (at, member) in list.iter_mut().enumerate() {
            let mut chance = Chance::of(self.seed, "position", at);
            member.office = Some(self.phrases.word("position", &mut chance)?);
            // Two of three sign for the one organization, one for the next.
            member.stands_for = Some(at * 2 / 3);
        }
        Ok(list)
    }

    fn list(
        &mut self,
        kind: &str,
        number: usize,
        name: impl Fn(&Self, &mut Chance) -> Result<Name, Flaw>,
    ) -> Result<Vec<Member>, Flaw> {
        let mut list = Vec::with_capacity(number);
        for at in 0..number {
            let mut chance = Chance::of(self.seed, kind, at);
            let name = name(self, &mut chance)?;
            let id = self.id(&name.printed.english)?;
            let years = years(&mut chance, at);
            list.push(Member { id, name, years, office: None, stands_for: None });
        }
        Ok(list)
    }

    /// The name as an id; the second of two who are spelled alike has a number.
    fn id(&mut self, name: &str) -> Result<EntityId, Flaw> {
        let slug = slug(name);
        let times = self.taken.entry(slug.clone()).or_default();
        *times += 1;
        let id = if *times == 1 { slug } else { format!("{slug}-{times}") };
        EntityId::parse(&id).map_err(Flaw::value(&id))
    }

    fn places(&self, number: usize) -> Result<Vec<Pair>, Flaw> {
        let place = |at| {
            let mut chance = Chance::of(self.seed, "place", at);
            self.names.eastern_place(&mut chance, at % 2 == 1).map(|name| name.printed)
        };
        (0..number).map(place).collect()
    }

    fn country(&self, number: usize) -> Result<Pair, Flaw> {
        // Several officials of one country, as of one government after the other.
        let mut chance = Chance::of(self.seed, "country", number / 3);
        self.names.western_place(&mut chance).map(|name| name.printed)
    }
}

/// Words as a part of an id.
pub fn slug(words: &str) -> String {
    let plain = without_marks(words).to_lowercase();
    let parts = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut slug = String::new();
    for part in parts {
        // Room is left for a date before it and a number behind it.
        if slug.len() + part.len() > 44 {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(part);
    }
    slug
}

/// The first four are there all the time, others come and go.
fn years(chance: &mut Chance, at: usize) -> (u16, u16) {
    if at < 4 {
        return YEARS;
    }
    let first = YEARS.0 + chance.below(usize::from(YEARS.1 - YEARS.0)) as u16;
    let last = first + chance.between(2, 18) as u16;
    (first, last.min(YEARS.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_what_can_be_typed_and_are_never_the_same() {
        assert_eq!(slug("Žižková, Zoë O'Mahony"), "zizkova-zoe-o-mahony");
        assert_eq!(slug(&"long ".repeat(20)).len(), 44);
        let (names, phrases) = (Names::read().unwrap(), Phrases::read().unwrap());
        let cast = Cast::new(7, 2_000, &names, &phrases).unwrap();
        let lists = [&cast.cases, &cast.groups, &cast.organizations, &cast.officials];
        let mut ids: Vec<_> = lists.into_iter().flatten().map(|member| &member.id).collect();
        let number = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), number), (number, 250 + 25 + 200 + 40));
    }

    #[test]
    fn there_is_somebody_in_every_year() {
        let (names, phrases) = (Names::read().unwrap(), Phrases::read().unwrap());
        let cast = Cast::new(7, 1, &names, &phrases).unwrap();
        assert!(cast.organizations.len() >= 12);
        for year in YEARS.0..=YEARS.1 {
            assert!(Cast::in_year(&cast.cases, year).len() >= 4);
        }
    }
}
