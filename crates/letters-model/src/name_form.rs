//! The forms under which letters print a name.

use std::cmp::Ordering;

use crate::{EntityId, Inline, Letter, Mention, Numbers, Span, Tag};

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

impl NameForm {
    /// The forms of an entity's name in letters that mention it: those of one language together, the
    /// most frequent of them first.
    pub(crate) fn of<'a>(
        entity: &EntityId,
        mentions: impl Iterator<Item = Mention<'a>>,
    ) -> Vec<NameForm> {
        let mut forms = Forms::default();
        mentions.for_each(|mention| count(mention.shelved.letter, entity, &mut forms));
        let mut forms = forms.all;
        forms.sort_by(NameForm::order);
        forms
    }

    fn order(&self, other: &NameForm) -> Ordering {
        let by_language = self.language.as_str().cmp(other.language.as_str());
        let by_times = other.times.cmp(&self.times);
        by_language.then(by_times).then_with(|| self.text.cmp(&other.text))
    }
}

/// The forms that were counted so far.
#[derive(Default)]
struct Forms {
    all: Vec<NameForm>,
    /// Where each stands in that list, by its language and text.
    places: Numbers,
}

impl Forms {
    fn add(&mut self, text: &str, language: &Tag) {
        // No tag has a space.
        let key = [language.as_str(), " ", text].concat();
        match self.places.get(&key) {
            Some(place) => self.all[*place].times += 1,
            None => {
                self.places.insert(key, self.all.len());
                let (text, language) = (text.to_owned(), language.clone());
                self.all.push(NameForm { text, language, times: 1 });
            }
        }
    }
}

/// Counts the forms under which one letter prints the name of an entity: in its text, its notes, and
/// among its parties.
fn count(letter: &Letter, entity: &EntityId, forms: &mut Forms) {
    for party in letter.parties.iter().filter(|party| party.entity.as_ref() == Some(entity)) {
        let printed = party.printed.iter().flat_map(|printed| printed.iter());
        printed.for_each(|(language, text)| forms.add(text, language));
    }
    let passages = letter.passages.iter().flat_map(|passage| passage.text.iter());
    let notes = letter.notes.iter().flat_map(|note| note.text.iter());
    for (language, text) in passages.chain(notes) {
        names(text, entity).for_each(|name| forms.add(name, language));
    }
}

fn names<'a>(text: &'a Inline, entity: &EntityId) -> impl Iterator<Item = &'a str> {
    text.0.iter().filter_map(move |span| match span {
        Span::Name { text, entity: named } if named == entity => Some(text.as_str()),
        _ => None,
    })
}
