//! Letters as editors of coalitions copy them: heads, senders, dates and names in two languages.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role, Tag};

fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters.remove(0)
}

fn date_printed(letter: &Letter, language: &str) -> String {
    let printed =
        letter.date_printed.as_ref().and_then(|text| text.get(&Tag::parse(language).ok()?));
    printed.cloned().unwrap_or_default()
}

#[test]
fn one_label_may_have_several_senders() {
    let letter = letter(
        "致：交通事務委員會\n日期：2024年6月18日\n由：單車聯盟、綠路協會\n\n各位委員：\n\n單車徑自2018年動工，至今仍未完成，意外不斷。\n\n\
        To: Panel on Transport\nDate: 18 June 2024\nFrom: Cycle Alliance; Green Way Society\n\nDear Members,\n\n\
        Work on the cycle track began in 2018, and accidents go on.\n\n\
        單車聯盟 主席 伍家傑\n\nCycle Alliance, Chair, Ng Ka-kit",
    );
    assert_eq!(parties(&letter, Role::Sender, "en"), ["Cycle Alliance//", "Green Way Society//"]);
    assert_eq!(parties(&letter, Role::Sender, "zh-Hant"), ["單車聯盟//", "綠路協會//"]);
    assert_eq!(parties(&letter, Role::Signatory, "en"), ["Ng Ka-kit/Chair/cycle-alliance"]);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["伍家傑/主席/cycle-alliance"]);
}

#[test]
fn a_name_in_latin_letters_may_stand_behind_an_office_in_chinese() {
    let letter = letter(
        "民國114年12月30日\n\n署長鈞鑒：\n\n「順豐六號」於十一月沉沒，家屬至今未見任何報告。\n\n順頌\n公綏\n\n\
        臺灣漁工權益網\n理事長 唐美慧\n印尼漁工聯合會\n會長 Agus Santoso\n\n\
        30 December 2025\n\nDear Director-General,\n\nThe Shun Feng sank in November, and the families have seen no report.\n\n\
        Sincerely,\n\nFishers' Rights Network\nTang Mei-hui, Chairperson\nFishers Federation\nAgus Santoso, President",
    );
    assert_eq!(
        parties(&letter, Role::Signatory, "zh-Hant"),
        ["唐美慧/理事長/fishers-rights-network", "Agus Santoso/會長/fishers-federation"]
    );
}

#[test]
fn an_office_below_respects_is_that_of_who_signs_though_a_word_is_added() {
    let letter = letter(
        "二〇二四年九月三日\n\n尊敬的部長：\n\n我們要求停止拆卸計劃，並舉行聆訊。\n\n此致\n\n燈籠街聯盟召集人\n區穎詩\n\n\
        又及：歡迎您任何一個星期六到訪市場。",
    );
    assert_eq!(kinds(&letter), "spcc");
    let signs = parties(&letter, Role::Signatory, "zh-Hant");
    assert!(matches!(signs.as_slice(), [one] if one.starts_with("區穎詩/召集人/")), "{signs:?}");
}

#[test]
fn numbers_of_items_do_not_tell_their_language() {
    let letter = letter(
        "6 August 2023\n\nDear Board,\n各位董事：\n\nWe love Pier Nine, where our grandparents landed.\n我們熱愛九號碼頭，祖輩在此登岸。\n\n\
        We call upon the Board to:\n我們呼籲管理局：\n\n(i) withdraw the sale;\n(i) 撤回出售計劃；\n\n(ii) list the pier.\n(ii) 將碼頭列為文物。\n\n\
        Yours sincerely,\n此致\n\nGloria Mak 麥姬",
    );
    assert_eq!(kinds(&letter), "sppiic");
    assert_eq!(printed(&letter, "i1", "zh-Hant"), "(i) 撤回出售計劃；");
    assert_eq!(printed(&letter, "i2", "en"), "(ii) list the pier.");
}

#[test]
fn a_date_may_stand_below_the_greeting_or_below_the_names() {
    let below_greeting = letter(
        "Dear members of the newsroom,\n\n31 May 2024\n\nPlease take the name out, and tell readers why.\n\nSincerely,\n\nNadia Holm\n\n\
        編輯部各位：\n\n2024年5月31日\n\n請刪去姓名，並向讀者說明原因。\n\n此致\n\n何娜迪",
    );
    assert_eq!(kinds(&below_greeting), "spc");
    assert_eq!(date_printed(&below_greeting, "en"), "31 May 2024");
    let below_names = letter(
        "尊敬的市長：\n\n我們是青石巷的居民，請求您保留水井。\n\nDear Mayor,\n\nWe live in Bluestone Lane, and ask you to keep the well.\n\n\
        此致\n敬禮\n\nRespectfully,\n\n石磊 (Shi Lei)\n羅燕 (Luo Yan)\n二〇二六年三月十五日\n15 March 2026",
    );
    assert_eq!(date_printed(&below_names, "zh-Hant"), "二〇二六年三月十五日");
    assert_eq!(date_printed(&below_names, "en"), "15 March 2026");
}

#[test]
fn prose_may_stand_in_two_columns() {
    let letter = letter(
        "12 April 2026                   二〇二六年四月十二日\n\n\
        Dear Members of the Board,       各位董事：\n\n\
        We are actors, stage hands and   我們是演員、舞台工作人員\n\
        ushers of the Grand Theatre.    和帶位員。\n\n\
        We ask for our wages, all of    我們要求支付工資，全\n\
        them, before the summer.        數於夏天之前付清。\n\n\
        Yours faithfully,               此致\n\n\
        Ivo Renn                        任亦豪",
    );
    let has = |language: &str, wanted: &str| {
        let tag = Tag::parse(language).unwrap();
        letter
            .passages
            .iter()
            .any(|passage| passage.text.get(&tag).is_some_and(|text| text.printed() == wanted))
    };
    assert!(has("en", "We ask for our wages, all of them, before the summer."));
    assert!(has("zh-Hant", "我們是演員、舞台工作人員和帶位員。"));
}

#[test]
fn a_list_between_semicolons_may_have_names_of_both_languages() {
    let letter = letter(
        "2023年11月20日\n\n市長女士：\n\n白樺林有三百年歷史，請停止砍伐，並將其列為保護區。\n\n聯署人：\n\n\
        宋雨晴；康志遠；Elin Berg；護林協會；Forest Walkers Club",
    );
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant").len(), 5);
}

#[test]
fn what_someone_teaches_is_no_part_of_their_name() {
    let imported = imported(&[
        "2025年9月1日\n\n敬愛的校長：\n\n教歷史的溫老師（Ms. Wan Sze-nga）突然被停職，學校沒有說明原因。\n\n祝\n教安\n\n周小雨",
    ]);
    let mut names = imported.archive.entities.iter().flat_map(|one| one.name.iter());
    assert!(!names.any(|(_, name)| name.contains('的')));
}
