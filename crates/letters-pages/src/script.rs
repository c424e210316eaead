//! In which script a name is printed.

use letters_model::Tag;

/// The scripts of a text in a language, by their codes of ISO 15924, in the order in which they appear.
/// Han characters are in the script of the language, if it says which of the two.
pub(crate) fn scripts<'a>(text: &str, language: &'a Tag) -> Vec<&'a str> {
    let han = language.script().filter(|script| matches!(*script, "Hant" | "Hans"));
    let mut found: Vec<&str> = Vec::new();
    for script in text.chars().filter_map(script_of) {
        let script = if script == "Hani" { han.unwrap_or(script) } else { script };
        if !found.contains(&script) {
            found.push(script);
        }
    }
    found
}

/// The script of a letter; nothing for what belongs to none, or to one that has no name here.
pub(crate) fn script_of(character: char) -> Option<&'static str> {
    Some(match character {
        // Signs of division and multiplication stand among the letters.
        '\u{d7}' | '\u{f7}' => return None,
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => "Latn",
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => "Grek",
        '\u{400}'..='\u{52f}' => "Cyrl",
        '\u{590}'..='\u{5ff}' => "Hebr",
        '\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' => "Arab",
        '\u{900}'..='\u{97f}' => "Deva",
        '\u{e01}'..='\u{e5b}' => "Thai",
        '\u{f00}'..='\u{fff}' => "Tibt",
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}' => "Hang",
        '\u{1810}'..='\u{18af}' => "Mong",
        '\u{3041}'..='\u{30ff}' if character != '\u{30fb}' => "Kana",
        '\u{3105}'..='\u{312f}' => "Bopo",
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => "Hani",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_seen_and_of_the_two_for_chinese_the_language_says_which() {
        let of = |text, language: &str| {
            let language = Tag::parse(language).unwrap();
            scripts(text, &language).join(" ")
        };
        assert_eq!(of("Béatrice × 2", "en"), "Latn");
        assert_eq!(of("鄭敬基 Joe Tay", "zh-Hant"), "Hant Latn");
        assert_eq!(of("郑敬基", "zh-CN"), "Hans");
        assert_eq!(of("鄭敬基", "zh"), "Hani");
        assert_eq!(of("鄭敬基", "en"), "Hani");
        assert_eq!(of("ئىلھام・توختى", "ug-Arab"), "Arab");
        assert_eq!(of("བསྟན་འཛིན", "bo"), "Tibt");
        assert_eq!(of("Илхом", "kk"), "Cyrl");
        assert_eq!(of("2009", "en"), "");
    }
}
