//! Invented letters in Chinese, and what stands at their ends: wishes, those who sign in the ways of Taiwan and of
//! the mainland.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role};

/// A letter of one paragraph with this end.
#[track_caller]
fn ending(end: &str) -> Letter {
    let text = format!(
        "關於渡輪的公開信\n\n2024年3月5日\n\n港務長：\n\n自去年十月起，往外島的渡輪一直停航，居民出入極為不便。\n\n{end}\n"
    );
    imported(&[&text]).archive.letters.remove(0)
}

/// Those who sign a letter with this end, with position and organization.
#[track_caller]
fn signed(end: &str) -> Vec<String> {
    parties(&ending(end), Role::Signatory, "zh-Hant")
}

#[test]
fn what_is_wished_stands_below_the_word_for_wishing() {
    let wishes = [
        "敬祝\n議安",
        "順頌\n勛綏",
        "祝\n工作順利",
        "敬頌\n崇祺",
        "謹此\n順頌\n時祉",
        "專此，敬頌\n公安",
        "耑此奉達，並頌\n時祺",
        "順致\n敬意！",
        "此致\n敬禮",
    ];
    for wish in wishes {
        let end = format!("{wish}\n\n外島居民協會\n林小明");
        assert_eq!(signed(&end), ["林小明//wai-dao-ju-min-xie-hui"], "{wish}");
        let letter = ending(&end);
        assert_eq!(kinds(&letter), "spc", "{wish}");
        assert_eq!(printed(&letter, "closing", "zh-Hant"), wish.replace('\n', " "));
    }
}

#[test]
fn names_run_along_lines_between_signs() {
    let listed = "聯署團體：\n\n港加聯、外島居民協會、\n渡輪工會、碼頭之友";
    assert_eq!(signed(listed), ["港加聯//", "外島居民協會//", "渡輪工會//", "碼頭之友//"]);
    let labelled = "發起單位：外島居民協會、渡輪工會\n連署單位：（依筆劃排序）永社、碼頭之友、\n港灣教師公會、港灣家長聯會\n連署人：林小明、何婉芬";
    let expected = [
        "外島居民協會",
        "渡輪工會",
        "永社",
        "碼頭之友",
        "港灣教師公會",
        "港灣家長聯會",
        "林小明",
        "何婉芬",
    ];
    assert_eq!(signed(labelled), expected.map(|name| format!("{name}//")));
    assert_eq!(signed("外島居民協會、港加聯、渡輪工會")[2], "渡輪工會//");
}

#[test]
fn those_who_are_only_counted_are_nobody() {
    let letter = ending("此致\n敬禮\n\n林小明、何婉芬、王美玲\n及三百餘名簽署人");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["林小明//", "何婉芬//", "王美玲//"]);
    assert_eq!(printed(&letter, "closing", "zh-Hant"), "此致 敬禮 及三百餘名簽署人");
}

#[test]
fn those_who_sign_say_what_they_are_and_where() {
    let text = "关于渡轮的公开信\n\n2024年3月5日\n\n尊敬的港务长：\n\n自去年十月起，往外岛的渡轮一直停航，居民出入极为不便。\n\n";
    let of = |end: &str| {
        let letter = imported(&[&[text, end].concat()]).archive.letters.remove(0);
        let places: Vec<String> =
            letter.parties_as(Role::Signatory).flat_map(|party| party.address.clone()).collect();
        (parties(&letter, Role::Signatory, "zh-Hans"), places)
    };
    let rows = "签名人（排名不分先后）：\n\n王小明　律师　美国\n李玉文　人道之岛　加拿大\n野航　自由撰稿人　广州\n赵雪　王小明之妻　美国\n\n欲参加签名者，请将姓名发至：desk@harbour.example";
    let (signed, places) = of(rows);
    let expected =
        ["王小明/律师/", "李玉文//ren-dao-zhi-dao", "野航/自由撰稿人/", "赵雪/王小明之妻/"];
    assert_eq!(signed, expected);
    assert_eq!(places, ["美国", "加拿大", "广州", "美国"]);
    let (signed, places) = of("顺致\n敬意！\n\n签名：\n孙小姐（渥太华）\n陈先生（多伦多）");
    assert_eq!(signed, ["孙小姐//", "陈先生//"]);
    assert_eq!(places, ["渥太华", "多伦多"]);
    let (signed, places) = of(
        "联署人：\n\n1、王小明（律师，北京）\n2、李玉文（前立法委员）\n3、赵雪（美国，外岛协会）",
    );
    assert_eq!(signed, ["王小明/律师/", "李玉文/前立法委员/", "赵雪//wai-dao-xie-hui"]);
    assert_eq!(places, ["北京", "美国"]);
}

#[test]
fn offices_end_where_organizations_begin() {
    assert_eq!(
        signed("外島人權促進會 秘書長 林小明"),
        ["林小明/秘書長/wai-dao-ren-quan-cu-jin-hui"]
    );
    assert_eq!(
        signed("敬上\n\n林小明，港灣監察聯合創辦人及受託人"),
        ["林小明/聯合創辦人及受託人/gang-wan-jian-cha"]
    );
}
