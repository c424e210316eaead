//! Random libraries: letters with every kind of place, in which what is looked for is often there.

use std::sync::Arc;

use letters_model::{
    Archive, Ask, ByLanguage, Coverage, Date, Edition, EntityId, Inline, Letter, LetterId, Library,
    Note, NoteId, Party, Passage, PassageId, PassageKind, Role, Span, Tag, Text,
};
use proptest::prelude::*;

/// A little alphabet, so that what is looked for is often there; with all that folds.
const PIECES: [&str; 34] = [
    "a",
    "b",
    "an",
    "Ba",
    "bá",
    "ANA",
    "naba",
    "Straße",
    "strasse",
    "l’an",
    "b’a",
    "a-b",
    "U.N.",
    "1,000",
    "鄭",
    "郑",
    "后",
    "後",
    "里",
    "裏",
    "台",
    "臺灣",
    "馬克·卡",
    "王　炳",
    "，",
    ",",
    " ",
    " ",
    " ",
    "\u{ad}",
    "Ｂａ",
    "ئۇ",
    "Ба",
    "2026年",
];

/// A text of a few pieces.
pub fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..14);
    pieces.prop_map(|pieces| pieces.concat())
}

/// A text in one language of the two, or in both.
fn texts() -> impl Strategy<Value = Text> {
    let both = (prop::option::of(text()), text());
    both.prop_map(|(english, chinese)| {
        let english = english.map(|text| (tag("en"), text));
        english.into_iter().chain([(tag("zh-Hant"), chinese)]).collect()
    })
}

/// A text with marks, which may stand in the middle of a word.
fn marked() -> impl Strategy<Value = ByLanguage<Inline>> {
    let cut = (text(), text(), 0..4_u8).prop_map(|(one, other, mark)| {
        Inline(match mark {
            0 => vec![Span::Plain(one + &other)],
            1 => vec![Span::Plain(one), Span::Note(note_id(0)), Span::Plain(other)],
            2 => vec![Span::Misprint { text: one, correction: "z".into() }, Span::Plain(other)],
            _ => {
                let entity = EntityId::parse("somebody").unwrap();
                vec![Span::Plain(one), Span::Name { text: other, entity }]
            }
        })
    });
    let both = prop::collection::vec(cut, 2);
    both.prop_map(|texts| [tag("en"), tag("zh-Hant")].into_iter().zip(texts).collect())
}

/// One letter to three, each with a place or two of every kind.
pub fn library() -> impl Strategy<Value = Library> {
    prop::collection::vec(letter(), 1..4).prop_map(|mut letters| {
        for (number, letter) in letters.iter_mut().enumerate() {
            letter.id = LetterId::parse(&format!("l{number}")).unwrap();
        }
        let archive = Archive {
            title: ByLanguage::new(),
            about: None,
            publisher: None,
            languages: vec![tag("en"), tag("zh-Hant")],
            entities: Vec::new(),
            topics: Vec::new(),
            letters,
        };
        Library::new(vec![Arc::new(archive)])
    })
}

fn letter() -> impl Strategy<Value = Letter> {
    let passages = prop::collection::vec((marked(), prop::option::of(texts())), 1..3);
    let parties = prop::collection::vec((texts(), prop::option::of(texts())), 0..3);
    let reports = prop::collection::vec((texts(), texts(), prop::option::of(texts())), 0..2);
    let notes = prop::collection::vec(marked(), 1..2);
    let heads = (texts(), prop::option::of(texts()));
    (heads, passages, parties, reports, notes).prop_map(
        |(heads, passages, parties, reports, notes)| {
            let id = LetterId::parse("l0").unwrap();
            let languages = vec![tag("en"), tag("zh-Hant")];
            let date = Date::parse("2026").unwrap();
            let mut letter = Letter::new(id, Edition::Full, languages, date, heads.0);
            letter.subject = heads.1;
            letter.passages = passages.into_iter().enumerate().map(passage).collect();
            letter.parties = parties.into_iter().map(party).collect();
            letter.coverage = reports.into_iter().map(report).collect();
            letter.notes = notes.into_iter().enumerate().map(note).collect();
            letter
        },
    )
}

fn passage((at, (text, demand)): (usize, (ByLanguage<Inline>, Option<Text>))) -> Passage {
    Passage {
        id: PassageId::parse(&format!("p{at}")).unwrap(),
        kind: PassageKind::Paragraph,
        text,
        merged: ByLanguage::new(),
        asks: demand.into_iter().map(|demand| Ask { of: None, demand }).collect(),
        topics: Vec::new(),
    }
}

fn party((printed, position): (Text, Option<Text>)) -> Party {
    Party {
        role: Role::Signatory,
        entity: None,
        printed: Some(printed),
        position,
        organization: None,
        address: Vec::new(),
    }
}

fn report((title, outlet, remark): (Text, Text, Option<Text>)) -> Coverage {
    Coverage { date: None, outlet, title, lang: None, url: None, remark }
}

fn note((at, text): (usize, ByLanguage<Inline>)) -> Note {
    Note { id: note_id(at), label: "1".into(), text }
}

fn note_id(at: usize) -> NoteId {
    NoteId::parse(&format!("n{at}")).unwrap()
}

fn tag(tag: &str) -> Tag {
    Tag::parse(tag).unwrap()
}
