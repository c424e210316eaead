//! Invented letters in which organizations say another name of theirs in brackets, and people hold offices of many words.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Archive, Role};

/// A letter in both languages, signed so in each.
fn dam(english: &str, chinese: &str) -> String {
    format!(
        "Joint Letter on the Orchard Dam\n\nMarch 4, 2024\n\nDear Minister Hale,\n\nThe dam above the village has not been \
         inspected by anyone since 2009, and the crack in its wall grows.\n\nWe ask you to send engineers before the snow \
         melts.\n\nRespectfully,\n\n{english}\n\n2024年3月4日\n\n尊敬的黑爾部長：\n\n村莊上方的水壩自2009年以來從未有人檢查，\
         壩牆的裂縫日益擴大。\n\n我們請求您在融雪之前派出工程師。\n\n此致\n敬禮\n\n{chinese}\n"
    )
}

/// The names of an entity and its aliases.
fn names(archive: &Archive, id: &str) -> (Vec<String>, Vec<String>) {
    let entity = archive.entities.iter().find(|entity| entity.id.as_str() == id).unwrap();
    let names = entity.name.iter().map(|(_, name)| name.clone()).collect();
    (names, entity.aliases.iter().map(|alias| alias.text.clone()).collect())
}

#[test]
fn the_other_name_of_an_organization_is_an_alias() {
    let text = dam(
        "Orchard Residents' Association (ORA)\nNorland Dam Watch (formerly Wall Watch)\nFriends of the Valley (Toronto)\n\
         River Keepers Society (Orchard Chapter)",
        "果園居民協會（ORA）\n諾蘭水壩觀察（簡稱壩觀）\n山谷之友（多倫多）\n護河協會（果園分會）",
    );
    let imported = imported(&[&text]);
    let archive = &imported.archive;
    let own = |names: [&str; 2]| names.map(str::to_owned).to_vec();
    let expected =
        (own(["Orchard Residents' Association", "果園居民協會"]), vec!["ORA".to_owned()]);
    assert_eq!(names(archive, "orchard-residents-association"), expected);
    let expected = (own(["Norland Dam Watch", "諾蘭水壩觀察"]), own(["Wall Watch", "壩觀"]));
    assert_eq!(names(archive, "norland-dam-watch"), expected);
    assert_eq!(names(archive, "friends-of-the-valley-toronto").1, Vec::<String>::new());
    assert_eq!(names(archive, "river-keepers-society-orchard-chapter").1, Vec::<String>::new());
    let letter = &archive.letters[0];
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed[0], "Orchard Residents' Association (ORA)//");
    assert_eq!(kinds(letter), "sppc");
    assert_eq!(printed(letter, "closing", "zh-Hant"), "此致 敬禮");
}

#[test]
fn who_signs_for_an_organization_with_two_names_names_both() {
    let text = dam(
        "Anna Birch\nPresident, Valley Water Alliance (VWA)",
        "安娜·伯奇\n山谷水聯盟（Valley Water Alliance, VWA）主席",
    );
    let imported = imported(&[&text]);
    let (own, aliases) = names(&imported.archive, "valley-water-alliance");
    assert_eq!(own, ["Valley Water Alliance", "山谷水聯盟"]);
    assert!(aliases.contains(&"VWA".to_owned()), "{aliases:?}");
    let letter = &imported.archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "zh-Hant"),
        ["安娜·伯奇/主席/valley-water-alliance"]
    );
}

#[test]
fn offices_of_many_words_are_no_organizations() {
    let text = dam(
        "Ines Moreau\nPast President and Member of the Board of Directors\nDam Safety Network\n\nTom Reed\n\
         Shadow Minister for Rivers and Deputy Leader of the Opposition\n\nAnna Birch\n\
         Member of Parliament for Orchard Valley and Chair of the Water Committee",
        "莫伊\n前會長暨董事\n水壩安全網絡\n\n湯姆·里德\n影子河川大臣兼副黨魁\n\n安娜·伯奇\n果園谷區國會議員暨水務委員會主席",
    );
    let letter = &imported(&[&text]).archive.letters[0];
    let english = parties(letter, Role::Signatory, "en");
    assert_eq!(
        english,
        [
            "Ines Moreau/Past President and Member of the Board of Directors/dam-safety-network",
            "Tom Reed/Shadow Minister for Rivers and Deputy Leader of the Opposition/",
            "Anna Birch/Member of Parliament for Orchard Valley and Chair of the Water Committee/",
        ]
    );
    let chinese = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(chinese[1], "湯姆·里德/影子河川大臣兼副黨魁/");
    assert_eq!(chinese[2], "安娜·伯奇/果園谷區國會議員暨水務委員會主席/");
}
