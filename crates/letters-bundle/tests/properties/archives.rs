//! Archives at random, in which every reference finds what it refers to.

use letters_model::{
    Address, Alias, Archive, Ask, ByLanguage, Coverage, Date, Digest, Edition, Entity, EntityId,
    EntityKind, Inline, Letter, LetterId, Link, Note, NoteId, OtherDate, Party, Passage, PassageId,
    PassageKind, Publisher, Role, Source, Span, Tag, Text, Topic, TopicId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// How many entities, topics, blocks and notes there are, for ids that find what they refer to.
const COUNT: usize = 4;
const TAGS: [&str; 4] = ["en", "zh-Hant", "ug-Arab", "x-y"];

fn tags() -> Vec<Tag> {
    TAGS.iter().map(|tag| Tag::parse(tag).unwrap()).collect()
}

pub fn words() -> impl Strategy<Value = String> {
    vec(any::<char>(), 1..12).prop_map(String::from_iter)
}

fn by_language<T: std::fmt::Debug>(
    value: impl Strategy<Value = T>,
    least: usize,
) -> impl Strategy<Value = ByLanguage<T>> {
    (subsequence(tags(), least..=TAGS.len()), vec(value, TAGS.len()))
        .prop_map(|(tags, values)| tags.into_iter().zip(values).collect())
}

fn text() -> impl Strategy<Value = Text> {
    by_language(words(), 1)
}

fn id<T>(letter: char, make: fn(&str) -> T) -> impl Strategy<Value = T>
where
    T: std::fmt::Debug,
{
    (0..COUNT).prop_map(move |number| make(&format!("{letter}{number}")))
}

fn entity_id() -> impl Strategy<Value = EntityId> {
    id('e', |id| EntityId::parse(id).unwrap())
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9999, option::of((1..=12, option::of(1..=28)))).prop_map(|(year, rest)| {
        let text = match rest {
            None => format!("{year:04}"),
            Some((month, None)) => format!("{year:04}-{month:02}"),
            Some((month, Some(day))) => format!("{year:04}-{month:02}-{day:02}"),
        };
        Date::parse(&text).unwrap()
    })
}

fn address() -> impl Strategy<Value = Address> {
    let links = select(vec!["https://example.org/a?b#c", "mailto:a@b.example", "javascript:x", ""]);
    prop_oneof![links.prop_map(str::to_owned), words()].prop_map(Address::from_text)
}

fn inline() -> impl Strategy<Value = Inline> {
    let any_words = || prop_oneof![words(), Just(String::new())];
    let span = prop_oneof![
        any_words().prop_map(Span::Plain),
        (any_words(), entity_id()).prop_map(|(text, entity)| Span::Name { text, entity }),
        id('n', |id| NoteId::parse(id).unwrap()).prop_map(Span::Note),
        (words(), words()).prop_map(|(text, correction)| Span::Misprint { text, correction }),
    ];
    vec(span, 0..4).prop_map(Inline)
}

prop_compose! {
    fn entity(number: usize)(
        kind in select(vec![EntityKind::Person, EntityKind::Group, EntityKind::Organization]),
        case in any::<bool>(),
        name in text(),
        aliases in vec((words(), option::of(select(tags()))), 0..3),
        about in option::of(text()),
        links in vec((address(), option::of(text())), 0..2),
    ) -> Entity {
        Entity {
            id: EntityId::parse(&format!("e{number}")).unwrap(),
            kind,
            case,
            name,
            aliases: aliases.into_iter().map(|(text, lang)| Alias { text, lang }).collect(),
            about,
            links: links.into_iter().map(|(url, title)| Link { url, title }).collect(),
        }
    }
}

prop_compose! {
    fn party()(
        role in select(Role::ALL.to_vec()),
        entity in entity_id(),
        printed in option::of(text()),
        both in any::<bool>(),
        position in option::of(text()),
        organization in option::of(entity_id()),
        address in vec(words(), 0..3),
    ) -> Party {
        let entity = (both || printed.is_none()).then_some(entity);
        Party { role, entity, printed, position, organization, address }
    }
}

prop_compose! {
    fn passage(number: usize)(
        kind in select(vec![
            PassageKind::Heading,
            PassageKind::Salutation,
            PassageKind::Paragraph,
            PassageKind::Item,
            PassageKind::Quotation,
            PassageKind::Closing,
        ]),
        text in by_language(inline(), 0),
        merged in by_language(id('p', |id| PassageId::parse(id).unwrap()), 0),
        asks in vec((option::of(entity_id()), text()), 0..2),
        topics in vec(id('t', |id| TopicId::parse(id).unwrap()), 0..3),
    ) -> Passage {
        Passage {
            id: PassageId::parse(&format!("p{number}")).unwrap(),
            kind,
            text,
            merged,
            asks: asks.into_iter().map(|(of, demand)| Ask { of, demand }).collect(),
            topics,
        }
    }
}

prop_compose! {
    fn coverage()(
        date in option::of(date()),
        outlet in text(),
        title in text(),
        lang in option::of(select(tags())),
        url in option::of(address()),
        remark in option::of(text()),
    ) -> Coverage {
        Coverage { date, outlet, title, lang, url, remark }
    }
}

prop_compose! {
    fn source()(
        publisher in option::of(text()),
        title in option::of(text()),
        url in option::of(address()),
        retrieved in option::of(date()),
        sha256 in option::of(any::<[u8; 32]>().prop_map(Digest)),
    ) -> Source {
        Source { publisher, title, url, retrieved, sha256 }
    }
}

prop_compose! {
    fn letter(number: usize)(
        head in (
            any::<bool>(),
            date(),
            option::of(text()),
            vec((date(), text()), 0..2),
            text(),
            option::of(text()),
        ),
        parties in vec(party(), 0..4),
        passages in (0..COUNT).map(passage).collect::<Vec<_>>(),
        notes in vec((words(), by_language(inline(), 0)), COUNT),
        coverage in vec(coverage(), 0..3),
        related in vec(id('l', |id| LetterId::parse(id).unwrap()), 0..3),
        source in option::of(source()),
    ) -> Letter {
        let (full, date, date_printed, other_dates, title, subject) = head;
        let note = |(number, (label, text))| {
            Note { id: NoteId::parse(&format!("n{number}")).unwrap(), label, text }
        };
        Letter {
            id: LetterId::parse(&format!("l{number}")).unwrap(),
            edition: if full { Edition::Full } else { Edition::Abstract },
            languages: tags(),
            date,
            date_printed,
            other_dates: other_dates
                .into_iter()
                .map(|(date, label)| OtherDate { date, label })
                .collect(),
            title,
            subject,
            parties,
            passages,
            notes: notes.into_iter().enumerate().map(note).collect(),
            coverage,
            related,
            source,
        }
    }
}

prop_compose! {
    pub fn archive()(
        title in text(),
        about in option::of(text()),
        publisher in option::of((text(), option::of(address()), option::of(words()))),
        entities in (0..COUNT).map(entity).collect::<Vec<_>>(),
        topics in vec(text(), COUNT),
        letters in (0..2).map(letter).collect::<Vec<_>>(),
    ) -> Archive {
        let topic = |(number, name)| {
            Topic { id: TopicId::parse(&format!("t{number}")).unwrap(), name }
        };
        Archive {
            title,
            about,
            publisher: publisher.map(|(name, url, contact)| Publisher { name, url, contact }),
            languages: tags(),
            entities,
            topics: topics.into_iter().enumerate().map(topic).collect(),
            letters,
        }
    }
}
