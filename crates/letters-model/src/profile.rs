//! What all letters together say of one entity.

use crate::{EntityId, Inline, Letter, Mention, Span, Tag};

/// What all letters together say of one entity: counts that a page shows each time it is drawn, and
/// that take a walk through all of its letters to find.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// How many passages concern it.
    pub passages: usize,
    /// How often something is asked on its behalf.
    pub asks: usize,
    /// The forms under which letters print its name, those of one language together, the most
    /// frequent of them first.
    pub forms: Vec<NameForm>,
    /// The years in which letters mention it, in order of time.
    pub years: Vec<YearOfMentions>,
    /// Where among its mentions (newest first) the first one with an ask stands.
    pub last_asking: Option<usize>,
}

/// A form under which letters print a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameForm {
    /// The name as printed.
    pub text: String,
    /// The language of the text that prints it.
    pub language: Tag,
    /// How often it is printed.
    pub times: usize,
}

/// One year of the letters that mention an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearOfMentions {
    /// The year.
    pub year: u16,
    /// How many letters mention it.
    pub naming: usize,
    /// How many of them ask something on its behalf.
    pub asking: usize,
    /// How often they ask something.
    pub asks: usize,
}

impl Profile {
    /// Goes through the mentions of an entity, newest first.
    pub(crate) fn of<'a>(
        entity: &EntityId,
        mentions: impl Iterator<Item = Mention<'a>>,
    ) -> Profile {
        let mut profile = Profile::default();
        let mut forms = Vec::new();
        for (at, mention) in mentions.enumerate() {
            let letter = mention.shelved.letter;
            let asks = mention.passages.iter().map(|passage| passage.asks_of(entity).count());
            let asks: usize = asks.sum();
            profile.passages += mention.passages.len();
            profile.asks += asks;
            if asks > 0 {
                profile.last_asking = profile.last_asking.or(Some(at));
            }
            profile.add_year(letter.date.year(), asks);
            count_forms(letter, entity, &mut forms);
        }
        profile.years.reverse();
        forms.into_iter().for_each(|form| profile.add_form(form));
        profile
    }

    fn add_year(&mut self, year: u16, asks: usize) {
        if self.years.last().is_none_or(|last| last.year != year) {
            self.years.push(YearOfMentions { year, naming: 0, asking: 0, asks: 0 });
        }
        if let Some(last) = self.years.last_mut() {
            last.naming += 1;
            last.asking += usize::from(asks > 0);
            last.asks += asks;
        }
    }

    /// Puts a form where it belongs. There are few of them.
    fn add_form(&mut self, form: NameForm) {
        let is_after = |other: &NameForm| {
            let by_language = form.language.as_str().cmp(other.language.as_str());
            let by_times = other.times.cmp(&form.times);
            by_language.then(by_times).then_with(|| form.text.cmp(&other.text)).is_lt()
        };
        let at = self.forms.iter().position(is_after).unwrap_or(self.forms.len());
        self.forms.insert(at, form);
    }
}

/// Counts the forms under which one letter prints the name of an entity: in its text, its notes, and
/// among its parties.
fn count_forms(letter: &Letter, entity: &EntityId, forms: &mut Vec<NameForm>) {
    let mut count = |text: &str, language: &Tag| {
        let is_this = |form: &&mut NameForm| form.text == text && form.language == *language;
        match forms.iter_mut().find(is_this) {
            Some(form) => form.times += 1,
            None => {
                forms.push(NameForm { text: text.to_owned(), language: language.clone(), times: 1 })
            }
        }
    };
    for party in letter.parties.iter().filter(|party| party.entity.as_ref() == Some(entity)) {
        let printed = party.printed.iter().flat_map(|printed| printed.iter());
        printed.for_each(|(language, text)| count(text.as_str(), language));
    }
    let passages = letter.passages.iter().flat_map(|passage| passage.text.iter());
    let notes = letter.notes.iter().flat_map(|note| note.text.iter());
    for (language, text) in passages.chain(notes) {
        names(text, entity).for_each(|name| count(name, language));
    }
}

fn names<'a>(text: &'a Inline, entity: &EntityId) -> impl Iterator<Item = &'a str> {
    text.0.iter().filter_map(move |span| match span {
        Span::Name { text, entity: named } if named == entity => Some(text.as_str()),
        _ => None,
    })
}
