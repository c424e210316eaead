//! Lists of two languages that are one, whatever each calls it and whatever one name looks like.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::Role;

fn letter(english: &str, chinese: &str) -> String {
    format!(
        "Open letter on the reading room\n\n1 October 2025\n\nDear Minister,\n\n\
         We ask you to open the reading room.\n\nYours truly,\n\n{english}\n\n\
         就閱覽室致部長公開信\n\n2025年10月1日\n\n部長閣下：\n\n我們請閣下重開閱覽室。\n\n此致\n\n{chinese}\n"
    )
}

#[test]
fn who_endorses_in_one_language_and_signs_in_the_other_is_one() {
    let text = letter(
        "Endorsing organizations:\nFriends of the Reading Room\nQuay Link\nFell School",
        "聯署團體：\n閱覽室之友\n碼頭聯\n谷口學校",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    let endorsing = ["閱覽室之友//", "碼頭聯//", "谷口學校//"];
    assert_eq!(parties(letter, Role::Endorser, "zh-Hant"), endorsing);
    assert_eq!(letter.parties_as(Role::Endorser).count(), 3);
    assert!(letter.parties_as(Role::Signatory).next().is_none());
    assert_eq!(kinds(letter), "spc");
    assert_eq!(printed(letter, "p1", "en"), "We ask you to open the reading room.");
}

#[test]
fn a_name_that_looks_like_an_office_keeps_no_list_of_organizations_apart() {
    let text = letter(
        "The undersigned organizations:\n1. Quay Guild\n2. Norland Journalists in Exile\n3. Fell School",
        "聯署團體：\n1. 碼頭協會\n2. 北地流亡記者\n3. 谷口學校",
    );
    let imported = imported(&[&text]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.parties_as(Role::Signatory).count(), 3);
    let entities = &imported.archive.entities;
    let exile = entities.iter().find(|one| one.id.as_str() == "norland-journalists-in-exile");
    let names: Vec<&str> = exile.unwrap().name.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Norland Journalists in Exile", "北地流亡記者"]);
}

#[test]
fn lists_that_do_not_meet_are_doubted() {
    let text = letter(
        "Signed by:\nQuay Guild\nFell School\nNorland Ferry Union",
        "聯署：\n谷口學校同學會\n碼頭協會",
    );
    let imported = imported(&[&text]);
    let doubt = "of this list 3 in en and 2 in zh-Hant stand in one language alone";
    let doubts: Vec<&String> =
        imported.report.lines.iter().flat_map(|line| &line.uncertain).collect();
    assert!(doubts.iter().any(|said| said.starts_with(doubt)), "{doubts:?}");
}
