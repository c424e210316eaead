//! The names of languages, in themselves and in the interface's languages.

use letters_model::Tag;

/// A language or a language in a script, its own name, and its names in English and Chinese.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Languages in which letters of this kind are published. Where a language stands with and without
/// a script, the one with the script comes first.
static LANGUAGES: [Row; 22] = [
    ("en", "English", "English", "英文"),
    ("zh-Hans", "简体中文", "Simplified Chinese", "簡體中文"),
    ("zh", "中文", "Chinese", "中文"),
    ("yue", "粵語", "Cantonese", "粵語"),
    ("bo", "བོད་ཡིག", "Tibetan", "藏文"),
    ("ug", "ئۇيغۇرچە", "Uyghur", "維吾爾文"),
    ("mn", "Монгол", "Mongolian", "蒙古文"),
    ("kk", "Қазақша", "Kazakh", "哈薩克文"),
    ("fr", "Français", "French", "法文"),
    ("de", "Deutsch", "German", "德文"),
    ("es", "Español", "Spanish", "西班牙文"),
    ("pt", "Português", "Portuguese", "葡萄牙文"),
    ("it", "Italiano", "Italian", "意大利文"),
    ("nl", "Nederlands", "Dutch", "荷蘭文"),
    ("ja", "日本語", "Japanese", "日文"),
    ("ko", "한국어", "Korean", "韓文"),
    ("vi", "Tiếng Việt", "Vietnamese", "越南文"),
    ("th", "ไทย", "Thai", "泰文"),
    ("ru", "Русский", "Russian", "俄文"),
    ("tr", "Türkçe", "Turkish", "土耳其文"),
    ("ar", "العربية", "Arabic", "阿拉伯文"),
    ("fa", "فارسی", "Persian", "波斯文"),
];

/// The name of a language in that language itself; for one that is not known, its tag.
pub fn endonym(language: &Tag) -> String {
    row(language).map_or_else(|| language.to_string(), |row| row.1.to_owned())
}

/// The name of a language in English, if it is known.
pub(super) fn english(language: &Tag) -> Option<&'static str> {
    row(language).map(|row| row.2)
}

/// The name of a language in Chinese, if it is known.
pub(super) fn chinese(language: &Tag) -> Option<&'static str> {
    row(language).map(|row| row.3)
}

fn row(language: &Tag) -> Option<&'static Row> {
    LANGUAGES.iter().find(|(known, ..)| match known.split_once('-') {
        Some((primary, script)) => {
            primary == language.primary_language() && Some(script) == language.script()
        }
        None => *known == language.primary_language(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_count_where_they_tell_languages_apart() {
        let names = ["en-CA", "zh-Hant", "zh-HK", "zh-CN", "ug-Arab", "tlh"]
            .map(|tag| endonym(&Tag::parse(tag).unwrap()));
        assert_eq!(names, ["English", "中文", "中文", "简体中文", "ئۇيغۇرچە", "tlh"]);
    }
}
