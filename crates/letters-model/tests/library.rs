//! Several archives as one library.

use std::sync::Arc;

use letters_model::{
    Archive, Ask, ByLanguage, Date, Edition, Entity, EntityId, EntityKind, Inline, Letter,
    LetterId, Library, Mention, Party, Passage, PassageId, PassageKind, Role, Span, Tag,
};

fn letter(id: &str, date: &str) -> Letter {
    let (id, date) = (LetterId::parse(id).unwrap(), Date::parse(date).unwrap());
    let languages = vec![Tag::parse("en").unwrap()];
    Letter::new(id, Edition::Full, languages, date, ByLanguage::new())
}

fn archive(letters: Vec<Letter>, entity: &str, languages: &[&str]) -> Arc<Archive> {
    Arc::new(Archive {
        title: ByLanguage::new(),
        about: None,
        publisher: None,
        languages: languages.iter().map(|tag| Tag::parse(tag).unwrap()).collect(),
        entities: vec![Entity {
            id: EntityId::parse("someone").unwrap(),
            kind: EntityKind::Person,
            case: true,
            name: [(Tag::parse("en").unwrap(), entity.to_owned())].into_iter().collect(),
            aliases: Vec::new(),
            about: None,
            links: Vec::new(),
        }],
        topics: Vec::new(),
        letters,
    })
}

#[test]
fn letters_stand_newest_first_and_none_hides_another() {
    let first = archive(vec![letter("a", "2009"), letter("b", "2026-01")], "One", &["en"]);
    let second = archive(vec![letter("a", "2026-01-09"), letter("c", "2009")], "Two", &["fr"]);
    let library = Library::new(vec![first, second]);
    let addresses: Vec<_> = library.letters().map(|shelved| shelved.address).collect();
    assert_eq!(addresses, ["a.2", "b", "a", "c"]);
    assert_eq!(library.letter("a.2").unwrap().letter.date.to_string(), "2026-01-09");
    assert!(library.letter("a.3").is_none());
}

#[test]
fn entities_of_one_id_are_one() {
    let archives = vec![archive(vec![], "One", &["en"]), archive(vec![], "Two", &["fr", "en"])];
    let library = Library::new(archives);
    assert_eq!(library.entities().count(), 1);
    let someone = library.entity(&EntityId::parse("someone").unwrap()).unwrap();
    assert_eq!(someone.name.iter().next().unwrap().1, "One");
    let languages: Vec<_> = library.languages().iter().map(Tag::to_string).collect();
    assert_eq!(languages, ["en", "fr"]);
}

#[test]
fn mentions_say_where_an_entity_is_named_and_what_part_it_has() {
    let someone = EntityId::parse("someone").unwrap();
    let mut named = letter("named", "2009");
    let passage = |id: &str| Passage::new(PassageId::parse(id).unwrap(), PassageKind::Paragraph);
    let ask = Ask { of: Some(someone.clone()), demand: ByLanguage::new() };
    let name = Span::Name { text: "One".into(), entity: someone.clone() };
    let text = [(Tag::parse("en").unwrap(), Inline(vec![name.clone(), name]))];
    named.passages = vec![
        passage("a"),
        Passage { text: text.into_iter().collect(), ..passage("b") },
        Passage { asks: vec![ask], ..passage("c") },
    ];
    let mut signed = letter("signed", "2026");
    signed.parties.push(Party::new(Role::Signatory, someone.clone()));
    let library =
        Library::new(vec![archive(vec![named, letter("silent", "2010"), signed], "One", &["en"])]);
    let mentions: Vec<_> = library.mentions(&someone).collect();
    let of = |mention: &Mention<'_>| {
        let passages = mention.passages().map(|passage| passage.id.to_string());
        (mention.shelved.address.to_owned(), passages.collect::<Vec<_>>().concat())
    };
    let found: Vec<_> = mentions.iter().map(of).collect();
    assert_eq!(found, [("signed".into(), String::new()), ("named".into(), "bc".into())]);
    assert!(mentions[0].roles().eq([Role::Signatory]));
    let all = [true; 3];
    let profile = library.profile(&someone, &all).unwrap();
    assert_eq!((profile.passages, profile.asks, profile.last_asking), (2, 1, Some(1)));
    let forms = library.name_forms(&someone, &all);
    assert_eq!((forms[0].text.as_str(), forms[0].times), ("One", 2));
    assert_eq!(profile.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2009, 2026]);
    assert_eq!(library.years(), [(2009, 1), (2010, 1), (2026, 1)]);
    assert_eq!(library.naming(&someone), [true, false, true]);
    let kept = [false, true, true];
    let within = library.profile(&someone, &kept).unwrap();
    assert_eq!((within.letters(), within.asks, within.last_asking), (1, 1, Some(1)));
    assert_eq!(library.profile(&someone, &[true, true, false]).unwrap().asks, 0);
    assert_eq!(library.name_forms(&someone, &kept), forms);
    assert!(library.name_forms(&someone, &[true, true, false]).is_empty());
    let nobody = EntityId::parse("nobody").unwrap();
    assert_eq!((library.mentions(&nobody).len(), library.naming(&nobody).len()), (0, 3));
    assert!(library.profile(&nobody, &all).is_none());
    assert!(library.name_forms(&nobody, &all).is_empty());
}
