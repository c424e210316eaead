//! Parties that a settle file states with all words, and what it says without effect.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{ImportError, Imported, Settle, SourceFile, Wishes, import, prove};
use letters_model::{EntityKind, Role};

/// Offices stand above names here, which no empty lines but those between people tell.
const LETTER: &str = "Open Letter on the Night Boat\n夜航公開信\n12 May 2024\n\nDear Harbour Master,\n\n\
    The night boat has not sailed since March.\n\nSincerely,\n\nWarden of Fell Parish\nMargaret Odell\n\n\
    Fell Gospel Hall\nElder Kwok Tai-ming\n\n\
    港務長先生：\n\n夜航自三月起停航。\n\n此致\n\n谷口堂區主任\n歐德爾\n\n谷口福音堂\n郭大明長老\n";

fn settled(settle: &str) -> Result<Imported, ImportError> {
    let settle = Settle::read(settle).unwrap();
    import(&files(), None, &Wishes { settle, ..Wishes::default() })
}

fn files() -> [SourceFile<'static>; 1] {
    [SourceFile { name: "letter.txt", bytes: LETTER.as_bytes() }]
}

/// The settle file that states the second who signs.
const ELDER: &str = "[[parties]]\nrole = \"signatory\"\nlines = [\"14-15\", \"26-27\"]\n\
    printed = { en = \"Elder Kwok Tai-ming\", zh-Hant = \"郭大明長老\" }\nkind = \"person\"\n\
    organization = { en = \"Fell Gospel Hall\", zh-Hant = \"谷口福音堂\" }\n";

#[test]
fn whoever_is_stated_is_what_the_settle_file_says() {
    let warden = "[[parties]]\nrole = \"signatory\"\nlines = [\"11-12\", \"23-24\"]\n\
        printed = { en = \"Margaret Odell\", zh-Hant = \"歐德爾\" }\nkind = \"person\"\n\
        position = { en = \"Warden of Fell Parish\", zh-Hant = \"谷口堂區主任\" }\n";
    let both = [ELDER, warden].concat();
    let imported = settled(&both).unwrap();
    let letter = &imported.archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        ["Margaret Odell/Warden of Fell Parish/", "Elder Kwok Tai-ming//fell-gospel-hall"],
    );
    assert_eq!(
        parties(letter, Role::Signatory, "zh-Hant"),
        ["歐德爾/谷口堂區主任/", "郭大明長老//fell-gospel-hall"],
    );
    assert_eq!(
        (kinds(letter).as_str(), printed(letter, "p1", "zh-Hant").as_str()),
        ("spc", "夜航自三月起停航。")
    );
    let entity = |id: &str| imported.archive.entities.iter().find(|one| one.id.as_str() == id);
    assert_eq!(entity("margaret-odell").unwrap().kind, EntityKind::Person);
    assert_eq!(entity("margaret-odell").unwrap().name.iter().count(), 2);
    let hall = entity("fell-gospel-hall").unwrap();
    assert_eq!((hall.kind, hall.name.iter().count()), (EntityKind::Organization, 2));
    let wishes = Wishes { settle: Settle::read(&both).unwrap(), ..Wishes::default() };
    let proof = prove(&files(), &imported.archive, &wishes).unwrap();
    assert!(proof.holds(), "{proof:#?}");
    assert!(imported.report.idle.is_empty(), "{:?}", imported.report.idle);
}

#[test]
fn words_that_the_lines_do_not_say_are_refused_with_their_place() {
    let wrong = ELDER.replace("Fell Gospel Hall", "Fell Chapel");
    let Err(ImportError::Settle(why)) = settled(&wrong) else { panic!("it is settled") };
    let why = why.to_string();
    assert!(why.starts_with("settle file, line 6, column 16: `lines` (14-15, 26-27)"), "{why}");
    assert!(why.contains("do not say `Fell Chapel`"), "{why}");
}

#[test]
fn a_stated_party_has_its_lines_and_its_name() {
    let without = |field: &str| {
        let kept: Vec<&str> = ELDER.lines().filter(|line| !line.starts_with(field)).collect();
        Settle::read(&kept.join("\n")).unwrap_err().to_string()
    };
    assert!(
        without("printed").contains("needs its name as they print it"),
        "{}",
        without("printed")
    );
    assert!(without("lines").contains("together with the lines that say them"));
    let alone = ELDER
        .replace("{ en = \"Elder Kwok Tai-ming\", zh-Hant = \"郭大明長老\" }", "\"郭大明長老\"");
    let why = Settle::read(&alone).unwrap_err().to_string();
    assert!(why.contains("by language; write `{ en = \"郭大明長老\" }`"), "{why}");
}

#[test]
fn what_is_settled_without_effect_is_said() {
    let settle = "together = [[\"11\", \"23\"]]\n[lines]\n\"7\" = \"paragraph\"\n\"12\" = { joins = true }\n\
        \"5\" = \"furniture\"\n[names]\n\"Nobody Here\" = false\n";
    let idle = settled(settle).unwrap().report.idle;
    let said: Vec<_> = idle.iter().map(|idle| (idle.line, idle.says.as_str())).collect();
    let expected = [
        (4, "`joins` of `12`"),
        (3, "what `7` is"),
        (1, "`11` and `23` together"),
        (7, "the name `Nobody Here`"),
    ];
    assert_eq!(said, expected);
    assert!(imported(&[LETTER]).report.idle.is_empty());
}
