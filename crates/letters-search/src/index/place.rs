//! Places in a letter where something can be found, and the texts that stand there.

use letters_model::{EntityId, Inline, Letter, Library, Shelved, Span, Tag, Text, TopicId};
use std::borrow::Cow;
use std::ops::Range;

/// A place in a letter: what is found there is one hit, in however many languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The title.
    Title,
    /// The subject line.
    Subject,
    /// A passage with what it asks for, by its place among the letter's passages.
    Passage(usize),
    /// A party, by its place among the letter's parties.
    Party(usize),
    /// A note, by its place among the letter's notes.
    Note(usize),
    /// A media report, by its place among the letter's coverage.
    Coverage(usize),
}

/// What a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The words themselves: a title, a passage, a name as printed, a headline.
    Body,
    /// The date of a letter as printed, which is found with its title.
    Date,
    /// What a passage asks for, by its place among the passage's asks.
    Ask(usize),
    /// The office of a party.
    Position,
    /// A line of the postal address of a party, by its place among the lines.
    Address(usize),
    /// The outlet of a media report.
    Outlet,
    /// What the list says of a media report besides.
    Remark,
}

/// One text at a place, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What the text is.
    pub part: Part,
    /// Its language.
    pub language: &'a Tag,
    text: Printed<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Printed<'a> {
    Plain(&'a str),
    Marked(&'a Inline),
}

impl<'a> Words<'a> {
    /// The text as printed.
    pub fn printed(&self) -> Cow<'a, str> {
        match self.text {
            Printed::Plain(text) => Cow::Borrowed(text),
            Printed::Marked(text) => match text.0.as_slice() {
                [Span::Plain(text)] => Cow::Borrowed(text),
                _ => Cow::Owned(text.printed()),
            },
        }
    }

    /// Where the text names entities, in bytes of the printed text.
    pub fn names(&self) -> Vec<(Range<usize>, &'a EntityId)> {
        let Printed::Marked(text) = self.text else { return Vec::new() };
        let mut end = 0;
        let named = text.0.iter().filter_map(|span| {
            let start = end;
            end += span.words().map_or(0, str::len);
            match span {
                Span::Name { entity, .. } => Some((start..end, entity)),
                _ => None,
            }
        });
        named.collect()
    }
}

impl Place {
    /// Every place of a letter, in the order in which a page shows them.
    pub fn all(letter: &Letter) -> impl Iterator<Item = Place> {
        let subject = letter.subject.iter().map(|_| Place::Subject);
        std::iter::once(Place::Title)
            .chain(subject)
            .chain((0..letter.passages.len()).map(Place::Passage))
            .chain((0..letter.parties.len()).map(Place::Party))
            .chain((0..letter.notes.len()).map(Place::Note))
            .chain((0..letter.coverage.len()).map(Place::Coverage))
    }

    /// The texts that stand at the place, each in each of its languages.
    ///
    /// A party that the letter does not print has the name of its entity.
    pub fn texts<'a>(self, library: &'a Library, shelved: &Shelved<'a>) -> Vec<Words<'a>> {
        let letter = shelved.letter;
        let mut texts = Vec::new();
        match self {
            Place::Title => {
                plain(&mut texts, Part::Body, Some(&letter.title));
                plain(&mut texts, Part::Date, letter.date_printed.as_ref());
            }
            Place::Subject => plain(&mut texts, Part::Body, letter.subject.as_ref()),
            Place::Passage(index) => {
                let passage = letter.passages.get(index);
                let bodies = passage.into_iter().flat_map(|passage| passage.text.iter());
                texts.extend(bodies.map(marked));
                let asks = passage.into_iter().flat_map(|passage| passage.asks.iter().zip(0..));
                asks.for_each(|(ask, at)| plain(&mut texts, Part::Ask(at), Some(&ask.demand)));
            }
            Place::Party(index) => {
                let party = letter.parties.get(index);
                let entity = || library.entity(party?.entity.as_ref()?).map(|entity| &entity.name);
                let name = party.and_then(|party| party.printed.as_ref().or_else(entity));
                plain(&mut texts, Part::Body, name);
                plain(&mut texts, Part::Position, party.and_then(|party| party.position.as_ref()));
                // The lines of an address are in no language that the bundle names.
                if let (Some(party), Some(language)) = (party, letter.languages.first()) {
                    for (at, line) in party.address.iter().enumerate() {
                        let text = Printed::Plain(line);
                        texts.push(Words { part: Part::Address(at), language, text });
                    }
                }
            }
            Place::Note(index) => {
                let note = letter.notes.get(index);
                texts.extend(note.into_iter().flat_map(|note| note.text.iter()).map(marked));
            }
            Place::Coverage(index) => {
                let Some(report) = letter.coverage.get(index) else { return texts };
                plain(&mut texts, Part::Body, Some(&report.title));
                plain(&mut texts, Part::Outlet, Some(&report.outlet));
                plain(&mut texts, Part::Remark, report.remark.as_ref());
            }
        }
        texts
    }

    /// The entities that the place names, asks something for, or lists.
    pub fn entities(self, letter: &Letter) -> Vec<&EntityId> {
        match self {
            Place::Title | Place::Subject | Place::Coverage(_) => Vec::new(),
            Place::Passage(index) => letter.passages.get(index).map_or_else(Vec::new, |passage| {
                let named = passage.text.iter().flat_map(|(_, text)| text.entities());
                named.chain(passage.asks.iter().filter_map(|ask| ask.of.as_ref())).collect()
            }),
            Place::Party(index) => letter.parties.get(index).map_or_else(Vec::new, |party| {
                party.entity.iter().chain(&party.organization).collect()
            }),
            Place::Note(index) => letter.notes.get(index).map_or_else(Vec::new, |note| {
                note.text.iter().flat_map(|(_, text)| text.entities()).collect()
            }),
        }
    }

    /// The topics that the place has.
    pub(crate) fn topics(self, letter: &Letter) -> &[TopicId] {
        let Place::Passage(index) = self else { return &[] };
        letter.passages.get(index).map_or(&[], |passage| &passage.topics)
    }

    /// The place as a number.
    pub(crate) fn pack(self) -> u32 {
        let (kind, index) = match self {
            Place::Title => (kind::TITLE, 0),
            Place::Subject => (kind::SUBJECT, 0),
            Place::Passage(index) => (kind::PASSAGE, index),
            Place::Party(index) => (kind::PARTY, index),
            Place::Note(index) => (kind::NOTE, index),
            Place::Coverage(index) => (kind::COVERAGE, index),
        };
        kind << 28 | index as u32
    }

    /// The place that a number says.
    pub(crate) fn unpack(number: u32) -> Place {
        let index = (number & 0xfff_ffff) as usize;
        match kind::of(number) {
            kind::TITLE => Place::Title,
            kind::SUBJECT => Place::Subject,
            kind::PASSAGE => Place::Passage(index),
            kind::PARTY => Place::Party(index),
            kind::NOTE => Place::Note(index),
            _ => Place::Coverage(index),
        }
    }
}

/// The kinds of places, as the highest bits of their numbers say them.
pub(crate) mod kind {
    pub(crate) const TITLE: u32 = 0;
    pub(crate) const SUBJECT: u32 = 1;
    pub(crate) const PASSAGE: u32 = 2;
    pub(crate) const PARTY: u32 = 3;
    pub(crate) const NOTE: u32 = 4;
    pub(crate) const COVERAGE: u32 = 5;

    /// The kind of the place that a number says.
    pub(crate) fn of(number: u32) -> u32 {
        number >> 28
    }

    /// Whether it is the title or the subject line, which stand before all else.
    pub(crate) fn is_head(number: u32) -> bool {
        of(number) <= SUBJECT
    }
}

fn plain<'a>(texts: &mut Vec<Words<'a>>, part: Part, text: Option<&'a Text>) {
    let words = text.into_iter().flat_map(Text::iter);
    texts.extend(words.map(|(language, text)| Words {
        part,
        language,
        text: Printed::Plain(text),
    }));
}

fn marked<'a>((language, text): (&'a Tag, &'a Inline)) -> Words<'a> {
    Words { part: Part::Body, language, text: Printed::Marked(text) }
}
