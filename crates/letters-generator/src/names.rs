//! Names of people, places and organizations that do not exist, in every spelling under which
//! people would look for them.

use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::lists::Lists;
use crate::sentence::{Pair, with_capital};

/// An invented name.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name as letters print it.
    pub printed: Pair,
    /// Other spellings in Latin script.
    pub latin: Vec<String>,
    /// The name in Simplified characters.
    pub simplified: String,
}

/// The parts of which names are put together.
#[derive(Debug)]
pub struct Names {
    lists: Lists,
}

impl Names {
    /// Reads the parts.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn read() -> Result<Names, Flaw> {
        Ok(Names { lists: Lists::read(include_str!("../data/names.txt"))? })
    }

    fn pick(&self, list: &str, chance: &mut Chance) -> Result<&[&'static str], Flaw> {
        let list = self.lists.list(list)?;
        Ok(chance.pick(list.as_slice()).as_slice())
    }

    /// Somebody on whose behalf letters are written, or whom they mention.
    pub fn eastern_person(&self, chance: &mut Chance) -> Result<Name, Flaw> {
        match chance.below(8) {
            0 => self.two_parts(chance, "uyghur-given", "uyghur-father", "·"),
            1 => self.two_parts(chance, "tibetan-first", "tibetan-second", ""),
            _ => self.han_person(chance),
        }
    }

    /// Somebody to whom letters are written, or who signs them.
    pub fn western_person(&self, chance: &mut Chance) -> Result<Name, Flaw> {
        self.two_parts(chance, "western-first", "western-last", "·")
    }

    /// A name of two parts, in the same order in both scripts.
    fn two_parts(
        &self,
        chance: &mut Chance,
        first: &str,
        second: &str,
        dot: &str,
    ) -> Result<Name, Flaw> {
        let first = self.pick(first, chance)?;
        let second = self.pick(second, chance)?;
        let latin = format!("{} {}", first[0], second[0]);
        let plain = without_marks(&latin);
        let mut others = vec![format!("{}, {}", second[0], first[0])];
        if plain != latin {
            others.push(plain);
        }
        Ok(Name {
            printed: Pair::new(latin, format!("{}{dot}{}", first[1], second[1])),
            latin: others,
            simplified: format!("{}{dot}{}", first[2], second[2]),
        })
    }

    /// A name of Han characters, printed in one of three romanizations; the others are aliases.
    fn han_person(&self, chance: &mut Chance) -> Result<Name, Flaw> {
        let surname = self.pick("surnames", chance)?;
        let first = self.pick("given", chance)?;
        let second = self.pick("given", chance)?;
        // One name in six has a single given character.
        let both = [first, second];
        let given = if chance.once_in(6) { &both[..1] } else { &both[..] };
        let join = |form: usize, between: &str| {
            given.iter().map(|part| part[form]).collect::<Vec<_>>().join(between)
        };
        let pinyin = with_capital(&join(2, "").to_lowercase());
        let spaced = given.iter().map(|part| part[2]).collect::<Vec<_>>().join(" ");
        let spellings = [
            format!("{} {pinyin}", surname[2]),
            format!("{} {}", surname[3], with_capital(&join(3, "-"))),
            format!("{} {}", surname[4], with_capital(&join(4, "-").to_lowercase())),
        ];
        let home = [0, 0, 0, 0, 2, 2, 1][chance.below(7)];
        let mut latin: Vec<String> = spellings.to_vec();
        let english = latin.remove(home);
        latin.push(format!("{} {spaced}", surname[2]));
        latin.push(format!("{pinyin} {}", surname[2]));
        latin.dedup();
        latin.retain(|spelling| *spelling != english);
        Ok(Name {
            printed: Pair::new(english, format!("{}{}", surname[0], join(0, ""))),
            latin,
            simplified: format!("{}{}", surname[1], join(1, "")),
        })
    }

    /// A town, or for a `county` what it belongs to.
    pub fn eastern_place(&self, chance: &mut Chance, is_county: bool) -> Result<Name, Flaw> {
        let first = self.pick("eastern-place", chance)?;
        let second = self.pick("eastern-place", chance)?;
        let (latin_end, han_end, simplified_end) =
            if is_county { (" County", "縣", "县") } else { ("", "鎮", "镇") };
        Ok(Name {
            printed: Pair::new(
                format!("{}{latin_end}", with_capital(&format!("{}{}", first[2], second[2]))),
                format!("{}{}{han_end}", first[0], second[0]),
            ),
            latin: Vec::new(),
            simplified: format!("{}{}{simplified_end}", first[1], second[1]),
        })
    }

    /// A country, or a town in it.
    pub fn western_place(&self, chance: &mut Chance) -> Result<Name, Flaw> {
        self.joined(chance, &["western-place-start", "western-place-end"])
    }

    /// A name that hardly occurs twice: of a street, a ship, a company, a treaty.
    pub fn coined(&self, chance: &mut Chance) -> Result<Pair, Flaw> {
        let middle = "western-place-middle";
        let parts = ["western-place-start", middle, middle, "western-place-end"];
        let number = chance.between(3, parts.len());
        let (parts, _) = parts.split_at(number);
        self.joined(chance, parts).map(|name| name.printed)
    }

    fn joined(&self, chance: &mut Chance, lists: &[&str]) -> Result<Name, Flaw> {
        let mut forms = [const { String::new() }; 3];
        for list in lists {
            let part = self.pick(list, chance)?;
            forms.iter_mut().zip(part).for_each(|(form, part)| form.push_str(part));
        }
        let [latin, traditional, simplified] = forms;
        Ok(Name { printed: Pair::new(latin, traditional), latin: Vec::new(), simplified })
    }

    /// An organization of some place.
    pub fn organization(&self, chance: &mut Chance) -> Result<Name, Flaw> {
        let place = self.western_place(chance)?;
        let first = self.pick("organization-first", chance)?;
        let last = self.pick("organization-last", chance)?;
        let full = format!("{} {} of {}", first[0], last[0], place.printed.english);
        let letters = full.split(' ').filter(|word| *word != "of" && *word != "the");
        let initials = letters.filter_map(|word| word.chars().next()).collect();
        Ok(Name {
            printed: Pair::new(full, format!("{}{}{}", place.printed.chinese, first[1], last[1])),
            latin: vec![format!("{} {}", first[0], last[0]), initials],
            simplified: format!("{}{}{}", place.simplified, first[2], last[2]),
        })
    }
}

/// The words without diacritics, as someone types them who has not got those keys.
pub fn without_marks(words: &str) -> String {
    words.chars().map(plain_letter).collect()
}

fn plain_letter(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'š' | 'ś' => 's',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ž' | 'ż' | 'ź' => 'z',
        'Ç' => 'C',
        'Í' => 'I',
        'Ł' => 'L',
        'Ö' => 'O',
        'Ž' => 'Z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_many_spellings_and_one_is_printed() {
        let names = Names::read().unwrap();
        for number in 0..500 {
            let name = names.eastern_person(&mut Chance::of(1, "person", number)).unwrap();
            assert!(!name.latin.contains(&name.printed.english), "{name:?}");
            assert!(!name.latin.is_empty() && !name.simplified.is_empty(), "{name:?}");
            let plain = without_marks(&name.printed.english);
            assert!(plain.is_ascii(), "{plain} has letters that nobody can type");
        }
    }

    #[test]
    fn organizations_have_initials() {
        let names = Names::read().unwrap();
        let name = names.organization(&mut Chance::of(1, "organization", 3)).unwrap();
        let initials = name.latin.last().unwrap();
        assert!(initials.chars().all(char::is_alphabetic) && initials.len() > 2, "{name:?}");
    }
}
