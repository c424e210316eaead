//! The hand that writes one letter: it knows of whom and of what this letter speaks.

use crate::cast::{Cast, Member};
use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::phrases::kind_of;
use crate::sentence::{Filling, Line, Pair, Sentence};
use crate::world::{Outline, World};

/// The writer of a letter.
pub struct Writer<'a> {
    pub world: &'a World,
    pub outline: &'a Outline,
    pub chance: Chance,
    /// The organization in whose name the letter is written.
    pub sender: &'a Member,
    /// The person or group of whom the current passage speaks.
    pub case: &'a Member,
    /// The group of the current passage.
    pub group: &'a Member,
    /// What the letter comes back to.
    themes: Vec<Pair>,
    /// What the current sentence speaks of, by the names that sentences use.
    bound: Vec<(&'static str, Filling)>,
    /// The sentences that the letter has already.
    used: Vec<&'a Sentence>,
}

impl<'a> Writer<'a> {
    /// The writer of one of the world's letters.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn new(world: &'a World, number: usize) -> Result<Writer<'a>, Flaw> {
        let outline = &world.outlines[number];
        let mut chance = Chance::of(world.seed, "letter", number);
        let themes = (0..3).map(|_| world.phrases.word("matter", &mut chance));
        let themes = themes.collect::<Result<Vec<_>, _>>()?;
        let year = outline.date.year();
        let mut one = |list: &'a [Member]| {
            let there = Cast::in_year(list, year);
            &list[there[chance.rank(there.len(), world.phrases.weights())]]
        };
        let sender = one(&world.cast.organizations);
        let (case, group) = (one(&world.cast.cases), one(&world.cast.groups));
        let (bound, used) = (Vec::new(), Vec::new());
        Ok(Writer { world, outline, chance, sender, case, group, themes, bound, used })
    }

    /// A member of a list of whom is spoken in the letter's year, the first ones most often.
    pub fn member(&mut self, list: &'a [Member]) -> &'a Member {
        let there = Cast::in_year(list, self.outline.date.year());
        &list[there[self.chance.rank(there.len(), self.world.phrases.weights())]]
    }

    /// The official to whom the letter is written.
    pub fn addressee(&self) -> &'a Member {
        &self.world.cast.officials[self.outline.addressee]
    }

    /// A sentence of a list on something new.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn write(&mut self, list: &str) -> Result<Line, Flaw> {
        self.bound.clear();
        self.write_on(list)
    }

    /// A sentence of a list on what the last one spoke of.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn write_on(&mut self, list: &str) -> Result<Line, Flaw> {
        let sentence = self.fresh_sentence(list)?;
        for slot in sentence.slots() {
            if !self.bound.iter().any(|(bound, _)| *bound == slot) {
                let filling = self.filling(slot)?;
                self.bound.push((slot, filling));
            }
        }
        let find = |slot: &str| {
            self.bound.iter().find(|(bound, _)| *bound == slot).map(|(_, filling)| filling)
        };
        Ok(sentence.fill(find))
    }

    /// Several sentences of a list, as one.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn write_some(&mut self, list: &str, number: usize) -> Result<Line, Flaw> {
        let mut line = Line::default();
        for _ in 0..number {
            line.append(self.write(list)?);
        }
        Ok(line)
    }

    /// A sentence of a list that the letter has not got yet, as far as a few tries find one.
    fn fresh_sentence(&mut self, list: &str) -> Result<&'a Sentence, Flaw> {
        let phrases = &self.world.phrases;
        let mut sentence = phrases.sentence(list, &mut self.chance)?;
        for _ in 0..4 {
            if !self.used.iter().any(|used| std::ptr::eq(*used, sentence)) {
                break;
            }
            sentence = phrases.sentence(list, &mut self.chance)?;
        }
        self.used.push(sentence);
        Ok(sentence)
    }

    fn filling(&mut self, slot: &str) -> Result<Filling, Flaw> {
        let world = self.world;
        let is_second = slot.ends_with('2');
        let words = match kind_of(slot) {
            "case" if is_second => return Ok(self.other_case()),
            "case" => return Ok(self.named(self.case)),
            "group" => return Ok(self.named(self.group)),
            "org" => return Ok(self.organization()),
            "addressee" => return Ok(self.addressed()),
            "country" => world.cast.countries[self.outline.addressee].clone(),
            "place" | "county" => self.place(kind_of(slot) == "county"),
            "stranger" => world.names.eastern_person(&mut self.chance)?.printed,
            "coined" => world.names.coined(&mut self.chance)?,
            "year" => same(self.year(is_second)),
            "number" => same(self.chance.between(17, 400)),
            "matter" if self.chance.once_in(2) => self.chance.pick(&self.themes).clone(),
            "office" => self.office(),
            kind => world.phrases.word(kind, &mut self.chance)?,
        };
        Ok(Filling { words, entity: None })
    }

    /// Somebody by the name that letters print, now and then by another spelling of it.
    fn named(&mut self, member: &Member) -> Filling {
        let mut words = member.name.printed.clone();
        let other = member.name.latin.iter().find(|spelling| !spelling.contains(','));
        if let Some(other) = other.filter(|_| self.chance.once_in(8)) {
            words.english.clone_from(other);
        }
        Filling { words, entity: Some(member.id.clone()) }
    }

    fn other_case(&mut self) -> Filling {
        let other = self.member(&self.world.cast.cases);
        self.named(other)
    }

    fn organization(&mut self) -> Filling {
        let organization = match self.chance.once_in(2) {
            true => self.sender,
            false => self.member(&self.world.cast.organizations),
        };
        let mut filling = self.named(organization);
        filling.words.english.insert_str(0, "the ");
        filling
    }

    /// The addressee with their office: `Minister Penhallow`.
    fn addressed(&mut self) -> Filling {
        let addressee = self.addressee();
        let office = self.office();
        let last = |name: &str, mark| name.split(mark).next_back().unwrap_or(name).to_owned();
        let Pair { english, chinese } = &addressee.name.printed;
        let words = Pair::new(
            format!("{} {}", office.english, last(english, ' ')),
            format!("{}{}", last(chinese, '·'), office.chinese),
        );
        Filling { words, entity: Some(addressee.id.clone()) }
    }

    fn office(&self) -> Pair {
        self.addressee().office.clone().unwrap_or_else(|| Pair::new("Minister", "部長"))
    }

    /// A town; of the world's places every second is a county.
    fn place(&mut self, is_county: bool) -> Pair {
        let places = &self.world.cast.places;
        let drawn = self.chance.rank(places.len() / 2, self.world.phrases.weights());
        places[2 * drawn + usize::from(is_county)].clone()
    }

    /// A year before the letter's own; the second one that a sentence names is the later one.
    fn year(&mut self, is_second: bool) -> usize {
        let year = usize::from(self.outline.date.year());
        if is_second { year - self.chance.below(3) } else { year - self.chance.between(3, 14) }
    }
}

fn same(number: usize) -> Pair {
    Pair::new(number.to_string(), number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_sentence_speaks_of_the_same() {
        let world = World::new(7, 20).unwrap();
        for number in 0..20 {
            let mut writer = Writer::new(&world, number).unwrap();
            writer.write("ask-general").unwrap();
            let policy = writer.filling_of("policy").unwrap();
            let demand = writer.write_on("demand-general").unwrap().words();
            assert_eq!(demand.chinese, policy.chinese);
        }
    }

    impl Writer<'_> {
        fn filling_of(&self, slot: &str) -> Option<Pair> {
            let found = self.bound.iter().find(|(bound, _)| *bound == slot);
            found.map(|(_, filling)| filling.words.clone())
        }
    }
}
