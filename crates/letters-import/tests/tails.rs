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
