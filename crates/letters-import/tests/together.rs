//! Two letters of one coalition in one archive, in the very shape of those that the project may not hold:
//! an old one in one language, and a new one in two, which names nearly all of them again.

use letters_export::{Export, Format};
use letters_import::{Fate, Imported, SourceFile, Wishes, import, prove};
use letters_model::{Archive, Entity, Letter, Tag};

const OLDER: &str = include_str!("two/older.txt");
const NEWER: &str = include_str!("two/newer.txt");

fn add(archive: Option<&Archive>, text: &str) -> Imported {
    let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
    import(&files, archive, &Wishes::default()).unwrap()
}

fn both(order: [&str; 2]) -> Archive {
    add(Some(&add(None, order[0]).archive), order[1]).archive
}

fn entity<'a>(archive: &'a Archive, name: &str) -> &'a Entity {
    let has = |entity: &&Entity| {
        entity.name.iter().any(|(_, known)| known == name)
            || entity.aliases.iter().any(|alias| alias.text == name)
    };
    let all: Vec<&Entity> = archive.entities.iter().filter(has).collect();
    assert_eq!(all.len(), 1, "{name}: {all:#?}");
    all[0]
}

#[test]
fn each_letter_has_all_that_it_says() {
    let counts = |text: &str| add(None, text).report.counts;
    let expect = |counts: Vec<(String, usize)>, expected: &[(&str, usize)]| {
        let found: Vec<(&str, usize)> =
            counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
        assert_eq!(found, expected);
    };
    // The closing is the sentence that names the members: words of the letter, which an edition in full has.
    expect(
        counts(OLDER),
        &[
            ("salutation", 1),
            ("paragraph", 3),
            ("closing", 1),
            ("sender", 1),
            ("addressee", 1),
            ("signatory", 5),
            ("member", 5),
        ],
    );
    expect(
        counts(NEWER),
        &[
            ("salutation", 1),
            ("paragraph", 3),
            ("item", 2),
            ("closing", 1),
            ("sender", 1),
            ("addressee", 1),
            ("signatory", 1),
            ("endorser", 5),
            ("cc", 1),
            ("note", 1),
            ("coverage", 2),
        ],
    );
}

#[test]
fn everyone_is_one_entity_under_all_names_in_either_order() {
    for order in [[OLDER, NEWER], [NEWER, OLDER]] {
        let archive = both(order);
        assert_eq!(archive.entities.len(), 15);
        for (one, other) in [
            ("Harbour Coalition on Ferry Rights", "Harbour Coalition for Ferry Rights"),
            ("Harbour Coalition on Ferry Rights", "港灣渡輪權利聯盟"),
            ("Federation for an Open Harbour", "開放港灣陣線"),
            ("Federation for an Open Harbour", "Federation for an Open Harbour Porthaven"),
            (
                "Milltown Society in Support of Ferry Service",
                "Milltown Society in Support of Ferry Service in Porthaven",
            ),
            ("Tomas Reed", "李德明"),
            ("Porthaven Association for Open Ferries in Milltown", "磨坊鎮渡輪協會"),
        ] {
            assert_eq!(entity(&archive, one).id, entity(&archive, other).id, "{one} / {other}");
        }
        let offices = archive.letters.iter().flat_map(|letter| &letter.parties);
        let offices = offices.filter_map(|party| party.position.as_ref());
        let offices: Vec<&String> = offices.flat_map(|of| of.iter()).map(|(_, of)| of).collect();
        assert!(!offices.iter().any(|office| office.contains(',')), "{offices:?}");
        let (en, zh) = (Tag::parse("en").unwrap(), Tag::parse("zh-Hant").unwrap());
        assert_eq!(archive.title.get(&en).unwrap(), "Open letters");
        assert_eq!(archive.title.get(&zh).unwrap(), "公開信");
    }
}

#[test]
fn importing_again_changes_nothing_in_either_order() {
    for order in [[OLDER, NEWER], [NEWER, OLDER]] {
        let archive = both(order);
        for text in order {
            let again = add(Some(&archive), text);
            assert_eq!(again.report.fate, Fate::Unchanged);
            assert!(again.archive == archive);
            let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
            assert!(prove(&files, &archive, &Wishes::default()).unwrap().holds());
        }
    }
}

#[test]
fn the_report_says_what_was_learnt_and_who_was_taken_for_whom() {
    let first = add(None, OLDER);
    let second = add(Some(&first.archive), NEWER);
    let learnt: Vec<&str> = second.report.learnt.iter().map(|one| one.id.as_str()).collect();
    assert!(learnt.contains(&"tomas-reed"), "{learnt:?}");
    let same = |report: &letters_import::Report| -> Vec<String> {
        report.taken_as_same.iter().map(|pair| pair.other.clone()).collect()
    };
    assert_eq!(same(&first.report), ["Harbour International Porthaven (Upper & Lower Branches)"]);
    let expected = [
        "Milltown Society in Support of Ferry Service",
        "Federation for an Open Harbour Porthaven",
    ];
    assert_eq!(same(&second.report), expected);
}

#[test]
fn what_is_exported_as_plain_text_comes_back() {
    for text in [OLDER, NEWER] {
        let archive = add(None, text).archive;
        let written = Export::new(archive.clone()).write(Format::Text);
        let back = add(None, &written).archive;
        let (before, after) = (&archive.letters[0], &back.letters[0]);
        // A sentence that names the members closes a letter below the names, and is a paragraph above them.
        if text == NEWER {
            assert!(after.passages == before.passages);
        }
        let words = |letter: &Letter| -> Vec<_> {
            letter.passages.iter().map(|passage| passage.text.clone()).collect()
        };
        assert!(words(after) == words(before));
        assert_eq!(after.notes, before.notes);
        assert_eq!(after.parties.len(), before.parties.len());
        for (after, before) in after.parties.iter().zip(&before.parties) {
            assert_eq!(after.printed, before.printed);
            assert_eq!((after.role, &after.position), (before.role, &before.position));
        }
        assert_eq!(after.coverage.len(), before.coverage.len());
    }
}

#[test]
fn an_editors_title_stays() {
    let mut archive = add(None, OLDER).archive;
    archive.title.insert(Tag::parse("en").unwrap(), "Letters on ferries".to_owned());
    assert_eq!(add(Some(&archive), NEWER).archive.title, archive.title);
}

#[test]
fn two_whom_one_list_names_are_two() {
    let text = "March 4, 2024\n\nDear Harbour Master,\n\nWe ask you to let the ferry sail again.\n\nSincerely,\n\
        Mara Quill\n\nThis letter has been endorsed by:\n- Federation for an Open Harbour\n\
        - Federation for an Open Harbour Porthaven\n- Tidal Porthaven Society\n- Tidal Porthaven Association\n";
    let imported = add(None, text);
    let endorsers = imported.archive.letters[0].parties_as(letters_model::Role::Endorser);
    let mut ids: Vec<_> = endorsers.map(|party| party.entity.clone().unwrap()).collect();
    ids.dedup();
    assert_eq!(ids.len(), 4);
    assert_eq!(imported.report.perhaps_same.len(), 1);
}
