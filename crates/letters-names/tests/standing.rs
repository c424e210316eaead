//! Where a name stands as itself, and where it may be a part of another one. The name is in brackets.

use letters_model::EntityKind::{self, Group, Organization, Person};
use letters_names::Standing::{self, Alone, Doubtful, Within};
use letters_names::standing;

fn of(text: &str, kind: EntityKind) -> Standing {
    let (before, rest) = text.split_once('[').unwrap();
    let (name, after) = rest.split_once(']').unwrap();
    let at = before.len()..before.len() + name.len();
    standing(&format!("{before}{name}{after}"), at, kind)
}

#[track_caller]
fn all(expected: Standing, kind: EntityKind, texts: &[&str]) {
    for text in texts {
        assert_eq!(of(text, kind), expected, "{text}");
    }
}

#[test]
fn people_stand_alone_between_other_words() {
    all(
        Alone,
        Person,
        &[
            "[Li Qiang]",
            "Dear [Li Qiang],",
            "Dr. [Li Qiang] is ill.",
            "Premier [Li Qiang]’s office",
            "Allow [Li Qiang] to see his family.",
            "the Uyghur-Canadian [Li Qiang] and others",
            "we met them; ‘[Li Qiang]’ said so.",
            "a friend—[Li Qiang]—is ill",
            "FREE [LI QIANG] NOW",
            "Of [Li Qiang] I know nothing.",
            "李強 [Li Qiang] 先生",
            "[Li Qiang]'ll come.",
            "He asked for help.\n[Li Qiang]\nReading Room",
        ],
    );
}

#[test]
fn what_is_joined_to_a_name_may_make_another_one_of_it() {
    all(
        Doubtful,
        Person,
        &[
            "[Li Qiang]-min is ill.",
            "[Li Qiang]‑min is ill.",
            "[Li Qiang]–min is ill.",
            "O’[Li Qiang] is ill.",
            "Anna [Li Qiang] is ill.",
            "[Li Qiang] Min is ill.",
            "Anna J. [Li Qiang]",
            "[Li Qiang]’er is ill.",
            "Wu-[Li Qiang] is ill.",
            "write to post@[Li Qiang]",
            "[Li Qiang].example",
            "the Friends of [Li Qiang]",
        ],
    );
    all(Within, Person, &["Tamara[Li Qiang]", "[Li Qiang]s", "[Li Qiang]2"]);
}

#[test]
fn bodies_are_parts_of_longer_names_of_bodies() {
    all(
        Doubtful,
        Organization,
        &[
            "International [Human Rights League] asks",
            "the National [Ferry Union] asks",
            "[Amnesty International] Canada asks",
            "Canadian [Human Rights League] asks",
            "[Human Rights League] of Norland asks",
            "[Human Rights League] (Norland) asks",
        ],
    );
    all(
        Alone,
        Organization,
        &[
            "The [Human Rights League] asks",
            "the [Ferry Union]'s chair",
            "the [Ferry Union] (FU)",
            "the [Ferry Union] (Chair: Ann)",
            "the [Ferry Union] (which asks)",
            "l’[Alliance des Ports] demande",
            "[Ferry Union] President Mara Quill",
        ],
    );
}

#[test]
fn two_characters_may_be_the_beginning_of_three() {
    all(
        Doubtful,
        Person,
        &["[李強]民被捕。", "請釋放[李強]文先生", "[李強]生還在獄中", "[李永]和，他的弟弟"],
    );
    all(
        Alone,
        Person,
        &[
            "[李強]說他病了。",
            "[李強]的妻子",
            "中國總理[李強]及其他官員",
            "[李強]和王明的家人",
            "[李強]，還有他的兄弟",
            "[李强]们",
            "[李強]先生",
            "[李強]病了",
            "向[李強]致意",
            "[李強]兩年來",
            "[李強]政府",
            "感謝[李強]",
            "也許[李強]",
            "主任[李強]",
        ],
    );
}

#[test]
fn family_names_and_points_before_a_name_belong_to_it() {
    all(
        Doubtful,
        Person,
        &["張[李強]說", "議員陳[方安生]說", "對張[李強]說", "[馬克]·卡尼", "馬克·[卡尼]說"],
    );
    all(Alone, Person, &["記者[方安生]說", "[馬克·卡尼]訪華", "[黎智英]創辦報紙"]);
    all(
        Doubtful,
        Person,
        &["[黎智英]紀念基金會成立", "[黎智英]書店在港島", "[黃大文]傑說", "[黃大文]傑、"],
    );
    all(Alone, Person, &["[黃大文]寫的信", "[黃大文]家中", "[黃大文]出生於海港", "[黃大文]失蹤"]);
}

#[test]
fn bodies_in_chinese_stand_between_known_words() {
    all(
        Doubtful,
        Organization,
        &[
            "國際[人權聯盟]要求",
            "全國[渡輪工會]聯合會",
            "加拿大[西藏委員會]致函",
            "[加拿大筆會]基金會",
            "北岸[渡輪工會]要求",
            "[人權聯盟]北岸分會要求",
            "[渡輪工會]有限公司",
        ],
    );
    all(
        Alone,
        Organization,
        &[
            "[人權聯盟]要求釋放他",
            "[人權聯盟]有九個成員",
            "本會由[人權聯盟]主辦",
            "我們代表[人權聯盟]成員致函",
            "以[人權聯盟]共同主席身分",
            "2026年[人權聯盟]成立",
            "《[人權聯盟]》成員",
        ],
    );
    all(Alone, Group, &["大批[維吾爾人]，", "中國[維吾爾人]被拘押"]);
}
