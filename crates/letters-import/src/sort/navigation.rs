//! What a page offers beside a letter: menus, choices of languages, tags, addresses for sharing.

use crate::language::pairs;
use crate::language::script::is_han;
use crate::words::shape::ends_sentence;
use crate::words::{self, Kind};

/// `Home > News > Letters`, `Home | About | Donate`.
pub(crate) fn is_menu(text: &str) -> bool {
    // ::: stands at the beginning of the content on pages in Taiwan.
    let text = text.trim_start_matches([':', ' ']);
    let is_row = is_row_of_han(text);
    let text = text.replace(" / ", "|").replace("  ", "|");
    let parts: Vec<&str> = text
        .split(['|', '>', '»', '›', '·', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    // A path begins at home.
    const HOMES: [&str; 5] = ["home", "首頁", "首页", "主頁", "accueil"];
    if parts.len() >= 2 && parts.first().is_some_and(|first| HOMES.contains(&&*words::plain(first)))
    {
        return true;
    }
    // Letters » 2026
    let is_path = text.contains(['»', '›']) && !text.contains('«') && text.chars().count() <= 60;
    if is_path && parts.len() >= 2 && !ends_sentence(&text) {
        return true;
    }
    let is = |part: &str| {
        words::is_one(part, Kind::Furniture)
            || words::beginning(part, Kind::FurnitureBeginning).is_some()
    };
    // `Donate 捐款` says the same twice.
    let in_two = |part: &str| pairs::split(part).is_some_and(|pair| is(pair.latin) || is(pair.han));
    let is_known = |part: &&str| {
        words::is_one(part, Kind::Furniture) || in_two(part) || is_language_switch(part)
    };
    let known = parts.iter().filter(|part| is_known(part)).count();
    // `Share: Facebook Twitter` has nothing but spaces between.
    let mut words =
        text.split([' ', ':', '：', ',', '、', '|', '\t']).filter(|word| !word.is_empty());
    let all_known = words.clone().count() >= 2 && words.all(|word| is_known(&word));
    parts.len() >= 2 && known * 2 >= parts.len() && known >= 1 || all_known || is_row
}

/// Whether short words in Chinese stand beside each other, of which half are those of menus: 關於我們 議題 出版品 捐款.
fn is_row_of_han(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let is_short =
        |word: &&str| word.chars().all(is_han) && (2..=5).contains(&word.chars().count());
    let known = words.iter().filter(|word| words::is_one(word, Kind::Furniture)).count();
    words.len() >= 3 && words.iter().all(is_short) && known * 2 >= words.len()
}

/// Lines of names of languages alone.
pub(crate) fn is_language_switch(text: &str) -> bool {
    const NAMES: [&str; 36] = [
        "english",
        "en",
        "eng",
        "français",
        "francais",
        "french",
        "fr",
        "中文",
        "chinese",
        "繁體",
        "繁体",
        "繁體中文",
        "繁体中文",
        "简体",
        "簡體",
        "简体中文",
        "簡體中文",
        "zh",
        "tc",
        "sc",
        "繁",
        "简",
        "簡",
        "英文",
        "法文",
        "zh-hant",
        "zh-hans",
        "中文版",
        "英文版",
        "english version",
        "chinese version",
        "version française",
        "traditional chinese",
        "simplified chinese",
        "བོད་ཡིག",
        "ئۇيغۇرچە",
    ];
    let plain = words::plain(text);
    let mut parts = plain
        .split(['|', '/', '·', '•', '\t', '(', ')', '（', '）', '[', ']', ',', '>', '、'])
        .map(|part| part.trim().trim_start_matches("- ").trim())
        .filter(|part| !part.is_empty())
        .peekable();
    parts.peek().is_some() && parts.all(|part| NAMES.contains(&part))
}

/// `#OpenLetter #Ferry`, #公开信 3个.
pub(crate) fn are_tags(text: &str) -> bool {
    let is_tag =
        |word: &str| word.starts_with('#') && word.chars().nth(1).is_some_and(char::is_alphabetic);
    let is_count = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut words = text.split_whitespace();
    words.next().is_some_and(is_tag) && words.all(|word| is_tag(word) || is_count(word))
}

/// An address alone that says by which way someone came to the page.
pub(crate) fn is_shared_address(text: &str) -> bool {
    let is_alone = text.starts_with("http") && !text.contains(' ');
    is_alone && ["utm_", "fbclid=", "gclid=", "mc_cid="].iter().any(|word| text.contains(word))
}

/// `3 min read`, 3 分鐘閱讀, and `1.2K Followers`.
pub(crate) fn is_reading_time(text: &str) -> bool {
    let plain = words::plain(text);
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | ',');
    let rest = plain.trim_start_matches(is_of_number);
    // Thousands may be written 1.2K.
    let rest = rest.strip_prefix("k ").unwrap_or(rest).trim_start();
    plain.starts_with(|c: char| c.is_ascii_digit())
        && [
            "min read",
            "min. read",
            "followers",
            "follower",
            "views",
            "claps",
            "minute read",
            "minutes read",
            "分鐘閱讀",
            "分钟阅读",
        ]
        .contains(&rest)
}
