//! The names of scripts: ways of writing in which names are printed.

/// A script by its code of ISO 15924, with its names in English and Chinese.
type Row = (&'static str, &'static str, &'static str);

static SCRIPTS: [Row; 15] = [
    ("Hant", "Traditional", "繁體"),
    ("Hans", "Simplified", "簡體"),
    ("Hani", "Han", "漢字"),
    ("Latn", "Latin", "拉丁字母"),
    ("Tibt", "Tibetan", "藏文"),
    ("Arab", "Arabic", "阿拉伯字母"),
    ("Cyrl", "Cyrillic", "西里爾字母"),
    ("Mong", "Mongolian", "傳統蒙古文"),
    ("Kana", "Kana", "假名"),
    ("Hang", "Hangul", "諺文"),
    ("Thai", "Thai", "泰文"),
    ("Grek", "Greek", "希臘字母"),
    ("Hebr", "Hebrew", "希伯來字母"),
    ("Deva", "Devanagari", "天城文"),
    ("Bopo", "Bopomofo", "注音符號"),
];

pub(super) fn english(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.1)
}

pub(super) fn chinese(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.2)
}

fn row(code: &str) -> Option<&'static Row> {
    SCRIPTS.iter().find(|(known, ..)| *known == code)
}
