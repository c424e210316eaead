//! What lines look like: sentences, names of people, offices, organizations.

use crate::language::pairs;
use crate::language::script::{Script, Tally, is_han, is_unspaced, script};
use crate::names::han_names::is_han_person;
use crate::names::honorifics::{is_postnominal, strip_honorifics, strip_postnominals};
use crate::words::{self, Kind};

/// Whether a text ends a sentence, marks of notes and closing quotation marks apart.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| {
        matches!(c, '"' | '”' | '’' | '\'' | '」' | '』' | '»' | ')' | '）' | ']' | '*')
            || c.is_whitespace()
    });
    let bare = match bare.rfind('[') {
        // What stands in brackets at the end is most likely the mark of a note.
        Some(at) if text.ends_with(']') && bare.len() - at <= 5 => bare[..at].trim_end(),
        _ => bare,
    };
    bare.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：', '；', '…', '⋯', '．'])
        || bare.ends_with(['།', '؟', '۔', '؛'])
}

/// Whether a text reads like running text rather than a name, a heading or a label.
pub(crate) fn is_sentence(text: &str) -> bool {
    let tally = Tally::new(text);
    // 、 alone stands between names, too.
    let wide = text.chars().filter(|c| matches!(c, '，' | '。' | '；' | '？' | '！')).count();
    let narrow = text.matches(", ").count() + text.matches(',').count();
    if tally.other > tally.han + tally.latin * 4 || script(text) == Some(Script::Kana) {
        let letters = tally.han + tally.other;
        return letters >= 40 || letters >= 20 && ends_sentence(text);
    }
    if tally.han > tally.latin {
        return tally.han >= 30
            || tally.han >= 10 && (text.ends_with(['。', '！', '？', '；']) || wide + narrow > 0)
            || tally.han >= 6 && text.ends_with('。');
    }
    let words = tally.latin + tally.other / 5;
    let lower = text.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let ended = ends_sentence(text);
    words >= 5 && ended && lower * 2 >= words
        || words >= 9 && lower * 2 >= words
        || words >= 14 && lower * 3 >= words
}

/// Small words that headlines write with a capital, and no person's name has: `Hands Off Our Harbour`.
const SAYING: [&str; 11] =
    ["Open", "Joint", "Our", "Your", "Off", "For", "Not", "And", "We", "With", "Are"];

/// Whether a text can be the name of one person.
pub(crate) fn is_person(text: &str) -> bool {
    let text = text.trim().trim_end_matches([',', '，', ';']);
    if text.ends_with(['。', '！', '？']) {
        return false;
    }
    let tally = Tally::new(text);
    if tally.kana > 0 {
        // A foreign name in kana has a point between its parts.
        let is_kana = |c: char| matches!(c, '\u{30a0}'..='\u{30ff}' | ' ' | '　' | '＝');
        return text.contains('・') && text.chars().all(is_kana);
    }
    if tally.han > 0 {
        return is_han_person(text);
    }
    let untitled = strip_honorifics(text);
    let bare = strip_postnominals(untitled);
    let is_quoted = |token: &&str| {
        token.len() > 2 && token.starts_with(['"', '“']) && token.ends_with(['"', '”'])
    };
    // Robert "Bob" Hale
    let called: Vec<&str> = bare.split_whitespace().filter(is_quoted).collect();
    let bare = if called.len() == 1 && !bare.starts_with(['"', '“']) {
        &bare.replace(called.concat().as_str(), "").replace("  ", " ")
    } else {
        bare
    };
    let tokens: Vec<&str> = bare.split_whitespace().collect();
    let has_title = bare.len() < text.len();
    let least = if has_title { 1 } else { 2 };
    let is_name = |token: &&str| {
        let particle = [
            "de", "du", "da", "von", "van", "der", "den", "bin", "al", "la", "le", "ibn", "y", "e",
            "dos", "el", "ter", "di",
        ];
        token.starts_with(|c: char| {
            c.is_uppercase()
                || !c.is_ascii() && !is_unspaced(c) && c.is_alphabetic() && !c.is_lowercase()
        }) || particle.contains(token)
            // Baroness Vale of Marlow
            || *token == "of" && untitled.len() < text.len()
            || token.starts_with("al-")
            || token.starts_with("d’")
            || token.starts_with("d'")
    };
    let is_plain = |c: char| {
        c.is_alphabetic()
            || matches!(c, ' ' | '-' | '‑' | '.' | '\'' | '’' | '·' | '\u{300}'..='\u{36f}')
    };
    (least..=5).contains(&tokens.len())
        && bare.chars().count() <= 45
        && bare.chars().all(is_plain)
        && tokens.iter().all(is_name)
        && tokens.first().is_some_and(|first| first.starts_with(char::is_uppercase))
        && !is_organization(bare)
        && !matches!(tokens.first(), Some(&("Your" | "Dear" | "The" | "Our")))
        && !tokens.iter().any(|token| SAYING.contains(token))
        && !words::contains(bare, Kind::Position)
        && !words::is_one(text, Kind::Signatories)
        && !tokens.iter().any(|token| is_acronym(token))
        && !tokens.iter().any(|token| token.ends_with("'s") || token.ends_with("’s"))
        && !names_place(bare)
}

/// Whether a text is the name of a state, or has one of several words in it, as no person's name has:
/// `Hong Kong Aid`. Names of one word, such as Jordan, are those of people, too.
fn names_place(text: &str) -> bool {
    let plain = words::plain(text);
    words::contains(text, Kind::People)
        || words::of(Kind::Country)
            .any(|place| plain == place || place.contains(' ') && plain.contains(place))
}

pub(crate) fn is_acronym(token: &str) -> bool {
    let letters = token.chars().filter(|c| c.is_alphabetic());
    (2..=7).contains(&token.chars().count())
        && !token.contains('.')
        && letters.clone().count() >= 2
        && letters.clone().all(char::is_uppercase)
        && !token.contains(|c: char| c.is_ascii_digit())
        && token.is_ascii()
        && !token.contains('-')
}

/// Whether a text has a word that only names of organizations have.
pub(crate) fn is_organization(text: &str) -> bool {
    let tally = Tally::new(text);
    let is_mailbox = text.contains('@') && !text.contains(' ');
    if is_mailbox || text.len() <= 40 && words::is_one(text, Kind::Country) {
        return false;
    }
    // Ottawa, Canada
    if let Some((before, place)) = text.rsplit_once(", ")
        && words::is_one(place, Kind::Country)
    {
        return before.contains(' ') && is_organization(before);
    }
    // A name in two languages is one if either half is.
    if tally.is_mixed()
        && let Some(pair) = pairs::split(text)
    {
        return is_organization(pair.latin) || is_organization(pair.han);
    }
    // 護河協會（River Keepers）
    if tally.han > 0
        && let Some((name, aside)) =
            text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']))
        && name.contains(is_han)
        && !aside.contains(is_han)
    {
        return is_organization(name.trim_end());
    }
    if tally.han > tally.latin {
        let count = text.chars().filter(|c| is_han(*c)).count();
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        return (3..=30).contains(&count) && words::ending(bare, Kind::Organization).is_some();
    }
    tally.latin <= 16
        && (words::contains(text, Kind::Organization)
            || tally.latin <= 6
                && text.split_whitespace().any(|word| is_acronym(word) && !is_postnominal(word))
                && !is_titled_person(text))
}

/// Whether a text begins with the name of a person and a title before it: `Sr. Agnes Lau, FMM`.
fn is_titled_person(text: &str) -> bool {
    let name = text.split(',').next().unwrap_or(text);
    name.len() < text.len() && strip_honorifics(name).len() < name.len() && is_person(name)
}

/// Whether a text names an office rather than a person or an organization.
pub(crate) fn is_position(text: &str) -> bool {
    let tally = Tally::new(text);
    if tally.han > tally.latin {
        return words::ending(text, Kind::Position).is_some();
    }
    tally.latin <= 14 && words::contains(text, Kind::Position)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_organizations() {
        for name in [
            "Alex Neve",
            "Béatrice Vaugrante",
            "Dr. Mara Quill",
            "Tenzin Wangkhang",
            "關卓中 Cheuk Kwan",
            "黎智英",
            "馬克·卡尼",
            "ダニエル・フロスト",
            "Sœur Anne-Marie d’Aoust",
            "J. R. Tolk",
            "Baroness Helen Vale of Marlow OBE",
            "The Rt Hon Edmund Vale KC MP",
            "特倫特勳爵 KC",
        ] {
            assert!(is_person(name), "{name}");
        }
        for other in [
            "PEN Canada",
            "Executive Director",
            "Canada Tibet Committee",
            "in China",
            "多倫多支聯會",
            "共同主席",
            "Amnesty International Canada",
            "Open",
            "司法部長",
        ] {
            assert!(!is_person(other), "{other}");
        }
        assert!(is_organization("瓦倫伯格人權中心") && is_organization("PEN Canada"));
    }

    #[test]
    fn sentences_are_told_from_headings() {
        assert!(is_sentence("We ask you to speak about her case."));
        assert!(is_sentence("我們期望您能明確表達堅決反對,並提出此案"));
        for other in [
            "Arbitrary Detention and Torture",
            "The Right Honorable Stephen Harper",
            "尊敬的總理:",
            "Office of the Prime Minister",
        ] {
            assert!(!is_sentence(other), "{other}");
        }
    }
}
