//! Invented letters whose signatories say in one line all that they are: their name in both scripts, an office, an
//! organization, and where they live.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{Letter, PassageKind, Role};

fn letter(imported: &Imported) -> &Letter {
    &imported.archive.letters[0]
}

/// Those who sign a letter in one language with these lines at its end.
fn signed(in_han: bool, lines: &str) -> (Imported, Vec<String>) {
    let text = match in_han {
        true => format!(
            "就燈塔致省長公開信\n\n2024年3月4日\n\n省長：\n\n我們請求閣下發言。\n\n聯署：\n\n{lines}\n"
        ),
        false => format!(
            "Open letter\n\nMarch 4, 2024\n\nDear Minister,\n\nWe ask you to act.\n\nSigned,\n\n{lines}\n"
        ),
    };
    let imported = imported(&[&text]);
    let language = if in_han { "zh-Hant" } else { "en" };
    let signed = parties(letter(&imported), Role::Signatory, language);
    (imported, signed)
}

/// The names of the entities that an import made, in all languages.
fn entities(imported: &Imported) -> Vec<String> {
    let names = imported.archive.entities.iter().flat_map(|entity| entity.name.iter());
    names.map(|(_, name)| name.clone()).collect()
}

#[test]
fn a_name_in_both_scripts_is_one_person_with_what_its_brackets_say() {
    let (one, people) = signed(
        true,
        "林小明 Lam Siu-ming（護士）\n郭美林 Kwok Mei-lam（港灣聯）\n司徒敏 Szeto Man（港灣大學客座教授）\n方敏慧 Fiona Fong (秘書)\n周子遠 Edmund Chow，學者",
    );
    assert_eq!(
        people,
        [
            "林小明 Lam Siu-ming/護士/",
            "郭美林 Kwok Mei-lam//gang-wan-lian",
            "司徒敏 Szeto Man/客座教授/gang-wan-da-xue",
            "方敏慧 Fiona Fong/秘書/",
            "周子遠 Edmund Chow/學者/"
        ]
    );
    assert_eq!(entities(&one)[..2], ["林小明", "郭美林"]);
    let text = "Open letter to the Premier\n\nMarch 4, 2024\n\nDear Premier,\n\nWe ask you to speak.\n\n致省長公開信\n\n省長：\n\n\
        我們請求閣下發言。\n\n聯署 Signatories：\n\n林小明 Lam Siu-ming（護士 nurse）\n司徒敏 Szeto Man（港灣大學客座教授）\n\
        方敏慧 Fiona Fong (Secretary, Harbour Link)\n周子遠 Edmund Chow\n";
    let both = imported(&[text]);
    let in_english = parties(letter(&both), Role::Signatory, "en");
    assert_eq!(
        in_english[1..3],
        ["Szeto Man//gang-wan-da-xue", "Fiona Fong/Secretary/harbour-link"]
    );
    let in_chinese = parties(letter(&both), Role::Signatory, "zh-Hant");
    assert_eq!(in_chinese[1], "司徒敏/客座教授/gang-wan-da-xue");
    assert_eq!(in_chinese.len(), 4);
}

#[test]
fn titles_and_former_offices_are_no_part_of_a_name() {
    let (named, people) =
        signed(true, "何文俊大律師\n區小軒 前立法會議員\n陳美玲律師\n張健（執業大律師）");
    assert_eq!(people[1], "區小軒/前立法會議員/");
    assert_eq!(entities(&named), ["何文俊", "區小軒", "陳美玲", "張健"]);
}

#[test]
fn who_has_retired_or_lives_abroad_has_no_organization_of_that_name() {
    let (_, people) = signed(
        true,
        "何芝林教授（已退休）\n陳健文（港灣大學教授，已退休）\n吳志文（航運評論員，現居挪威）\n李麗文（退休護士）",
    );
    assert_eq!(
        people,
        [
            "何芝林教授/已退休/",
            "陳健文/教授，已退休/gang-wan-da-xue",
            "吳志文/航運評論員，現居挪威/",
            "李麗文/退休護士/"
        ]
    );
    let (placed, people) = signed(true, "吳志文，印度達蘭薩拉\n陳健文，美國紐約");
    assert_eq!(people, ["吳志文//", "陳健文//"]);
    assert_eq!(
        letter(&placed).parties_as(Role::Signatory).next().unwrap().address,
        ["印度達蘭薩拉"]
    );
}

#[test]
fn who_says_all_in_one_line_leaves_the_next_to_others() {
    let (_, people) = signed(
        false,
        "Prof. Emeritus Mara Quill, Univ. of Porthaven\nMaj. (Ret'd) Tom Reed\nInes Vale (Porthaven)\n\
         Anonymous student, Harbour University\nAda Finch, former district councillor\nLam Siu-ming, nurse, Southport\n\
         Coalition of Overseas Harbour Nurses",
    );
    assert_eq!(people[1], "Maj. (Ret'd) Tom Reed//");
    assert_eq!(people[3], "Anonymous student//harbour-university");
    assert_eq!(
        people[5..],
        ["Lam Siu-ming/nurse, Southport/", "Coalition of Overseas Harbour Nurses//"]
    );
}

#[test]
fn who_signs_for_all_who_sign_signs_for_no_body() {
    let text = "4 March 2024\n\nTo the delegations of the member states:\n\nWe ask delegations to support a debate.\n\n\
        Respectfully,\n\nOn behalf of the signatories:\nMara Quill, the Netherlands\nTom Reed, Dharamsala, India\n";
    let all = imported(&[text]);
    assert!(letter(&all).parties_as(Role::Sender).next().is_none());
    assert_eq!(parties(letter(&all), Role::Signatory, "en"), ["Mara Quill//", "Tom Reed//"]);
}

#[test]
fn a_list_of_people_may_have_one_without_a_name() {
    let text = "关于灯塔的公开声明\n\n我们是来自各地的学者、律师和工人。灯塔的灯在去年秋天熄灭了，至今没有人修理。我们对此表示强烈抗议。\n\n\
        我们呼吁海内外的朋友加入联署。\n\n联署人（按签署先后排序）：\n\n艾小文（学者，广州）\n孙晓文 Sun Xiaowen（港湾大学教授，已退休）\n\
        王工（工人，深圳）\n一名在读研究生（匿名）\nTom Reed（伦敦大学，荣休教授）\n\n二〇二四年三月四日\n\n\
        附：联署请发邮件至 lamp@quay.example，注明姓名、职业、所在地。\n";
    let listed = imported(&[text]);
    assert_eq!(
        parties(letter(&listed), Role::Signatory, "zh-Hans"),
        [
            "艾小文/学者/",
            "孙晓文 Sun Xiaowen/教授，已退休/gang-wan-da-xue",
            "王工/工人/",
            "一名在读研究生（匿名）//",
            "Tom Reed/荣休教授/lun-dun-da-xue"
        ]
    );
}

#[test]
fn what_heads_a_list_is_no_closing() {
    for heading in [
        "Signatories as of 10 March 2024 (in alphabetical order):",
        "Representatives of the families:",
    ] {
        let text = format!(
            "Open letter\n\nMarch 4, 2024\n\nDear Minister,\n\nWe ask you to act.\n\nYours faithfully\n\nMara Quill MP\n\n{heading}\n\n\
             Harbour Aid Circle\nGuild of Keepers\n"
        );
        let headed = imported(&[&text]);
        let closing =
            letter(&headed).passages.iter().filter(|passage| passage.kind == PassageKind::Closing);
        assert_eq!(closing.count(), 1, "{heading}");
        assert_eq!(parties(letter(&headed), Role::Signatory, "en").len(), 3, "{heading}");
    }
    let text = "就燈塔致省長公開信\n\n2024年3月4日\n\n省長：\n\n我們請求閣下發言。\n\n此致\n\n家屬代表：\n林小明\n郭美林\n";
    let families = imported(&[text]);
    assert_eq!(kinds(letter(&families)), "spc");
    assert_eq!(printed(letter(&families), "closing", "zh-Hant"), "此致");
}

#[test]
fn a_greeting_in_chinese_may_be_the_first_line_and_call_many() {
    let text = "港灣權利理事會各成員國代表團：\n\n我們謹就理事會第六十一屆會議致函各位。\n\n此致\n敬禮！\n\n簽名人代表：\n\
        林小明（Lam Siu-ming），荷蘭\n那仁其其格（Narantsetseg），日本\n\n2024年3月4日\n";
    let greeted = imported(&[text]);
    assert_eq!(kinds(letter(&greeted)), "spc");
    let signed = parties(letter(&greeted), Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["林小明（Lam Siu-ming）//", "那仁其其格（Narantsetseg）//"]);
}

#[test]
fn offices_before_and_behind_foreign_names_are_no_part_of_them() {
    let text = "Open letter\n\nMarch 4, 2024\n\nThe Honourable Gordon Wells\nPremier of Norland\n\nDear Premier,\n\n\
        We ask you to end the programme of visits before the summer.\n\nYours truly,\n\nMara Quill\n\n\
        公開信\n\n2024年3月4日\n\n省長韋爾斯\n\n省長：\n\n我們請閣下在夏天之前終止互訪計劃。\n\n此致\n\n郭美林 Mara Quill\n";
    assert!(entities(&imported(&[text])).contains(&"韋爾斯".to_owned()));
}

#[test]
fn what_brackets_say_in_both_languages_is_said_of_who_has_one_name_too() {
    let text = "Open letter\n公開信\n\nMarch 4th, 2024\n2024年3月4日\n\n\
        We, the undersigned keepers of the harbour, note that no report was made to anybody.\n\
        我們，港口的守燈人，謹此指出，至今未有任何報告。\n\nInitiated by 發起人：\nAda Fong 方雅達 (Harbour Rowers 港灣划手)\n\
        Winnie T. (donor 捐贈人)\n";
    let both = imported(&[text]);
    assert_eq!(parties(letter(&both), Role::Signatory, "en")[1], "Winnie T./donor/");
    assert_eq!(parties(letter(&both), Role::Signatory, "zh-Hant")[1], "Winnie T./捐贈人/");
    let (_, families) =
        signed(true, "原姍姍 Yuan Shanshan（謝文律師之妻）\n王巧玲 Wang Qiaoling（李平律師之妻）");
    assert_eq!(
        families,
        ["原姍姍 Yuan Shanshan/謝文律師之妻/", "王巧玲 Wang Qiaoling/李平律師之妻/"]
    );
}

#[test]
fn a_name_with_all_that_somebody_is_makes_no_language() {
    let (one, people) = signed(
        false,
        "Col. (ret.) Mara Quill, rower\nAnonymous teacher\nTom Reed, retired teacher, based in Oslo\n\
         Dr. Ines Vale 韋英（港灣大學，歷史系教授）\nCommittee of Readers",
    );
    assert_eq!(letter(&one).languages.len(), 1);
    assert_eq!(people[1..3], ["Anonymous teacher//", "Tom Reed/retired teacher, based in Oslo/"]);
    assert_eq!(people.len(), 5);
}
