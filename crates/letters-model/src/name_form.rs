//! The forms under which letters print a name.

use crate::{EntityId, Inline, Letter, Mention, Span, Tag};

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
        let mut counted = Vec::new();
        mentions.for_each(|mention| count(mention.shelved.letter, entity, &mut counted));
        let mut forms: Vec<NameForm> = Vec::new();
        // Each where it belongs; there are few of them.
        for form in counted {
            let at = forms.iter().position(|other| form.is_before(other)).unwrap_or(forms.len());
            forms.insert(at, form);
        }
        forms
    }

    fn is_before(&self, other: &NameForm) -> bool {
        let by_language = self.language.as_str().cmp(other.language.as_str());
        let by_times = other.times.cmp(&self.times);
        by_language.then(by_times).then_with(|| self.text.cmp(&other.text)).is_lt()
    }
}

/// Counts the forms under which one letter prints the name of an entity: in its text, its notes, and
/// among its parties.
fn count(letter: &Letter, entity: &EntityId, forms: &mut Vec<NameForm>) {
    let mut add = |text: &str, language: &Tag| {
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
        printed.for_each(|(language, text)| add(text.as_str(), language));
    }
    let passages = letter.passages.iter().flat_map(|passage| passage.text.iter());
    let notes = letter.notes.iter().flat_map(|note| note.text.iter());
    for (language, text) in passages.chain(notes) {
        names(text, entity).for_each(|name| add(name, language));
    }
}

fn names<'a>(text: &'a Inline, entity: &EntityId) -> impl Iterator<Item = &'a str> {
    text.0.iter().filter_map(move |span| match span {
        Span::Name { text, entity: named } if named == entity => Some(text.as_str()),
        _ => None,
    })
}
