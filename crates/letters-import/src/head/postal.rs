//! What lines of an address look like, by post and otherwise.

use crate::ending::said::strip_article;
use crate::language::script::Tally;
use crate::words::shape::is_sentence;
use crate::words::{self, Kind};

/// Whether a text belongs to an address: a street, a postal code, a telephone, a mailbox, a site.
pub(crate) fn is_address(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let has_word = words::contains(text, Kind::Address);
    let is_short = Tally::new(text).latin <= 14 && text.chars().count() <= 120;
    // 果園路 and the day of the fire may stand in a sentence, and so may a square and its number.
    let ends = text.contains(['，', '。', '；']) || text.ends_with(['.', '!', '?']);
    let speaks = ends && is_sentence(text);
    is_short
        && !speaks
        && (is_reachable(text)
            || has_word && digits > 0
            || names_building(text)
            || is_postal_code(text)
            || is_delivery(text)
            || has_word && words::beginning(text, Kind::Address).is_some())
}

/// Whether a line is the name of a building: `Justice Building`, 國會大樓一號樓.
fn names_building(text: &str) -> bool {
    let is_house = text.ends_with(" Building") && text.split(' ').count() <= 4;
    let count = text.chars().count();
    is_house
        || (4..=16).contains(&count)
            && text.ends_with(['樓', '楼', '廈', '厦'])
            && !is_sentence(text)
}

/// Whether a line without a label says to whom a letter goes: `To the Government of Norland and all States`.
/// Its sender does not speak in it, and it ends no sentence.
pub(crate) fn is_addressing(text: &str) -> bool {
    addressed(text).is_some()
}

/// To whom a letter goes, if a line without a label says it.
pub(crate) fn addressed(text: &str) -> Option<&str> {
    let attention = behind_attention(text);
    let rest =
        attention.or_else(|| text.strip_prefix("To ")).or_else(|| text.strip_prefix("TO "))?;
    let begins = rest.starts_with(|c: char| c.is_uppercase())
        || ["the ", "all ", "our ", "his ", "her "].iter().any(|word| rest.starts_with(word));
    let plain = [" ", &words::plain(rest), " "].concat();
    let speaks = [" we ", " i ", " is ", " are ", " you ", " has ", " have ", " will ", " must "]
        .iter()
        .any(|word| plain.contains(word));
    let names = begins
        && !speaks
        && text.chars().count() <= 200
        && !text.ends_with(['.', '!', '?', ';'])
        && (attention.is_some() || !words::contains(text, Kind::Title));
    names.then(|| strip_article(rest))
}

/// What stands behind words that say for whom a letter is: `À l'attention de Mme Vale`, `For the attention of the Mayor`.
fn behind_attention(text: &str) -> Option<&str> {
    const WORDS: [&str; 4] =
        ["à l'attention de ", "a l'attention de ", "for the attention of ", "attention of "];
    let length = WORDS.iter().map(|words| words.chars().count());
    let plain = |length: usize| -> String {
        text.chars().take(length).flat_map(char::to_lowercase).collect::<String>().replace('’', "'")
    };
    let (_, length) = WORDS.iter().zip(length).find(|(words, length)| plain(*length) == **words)?;
    let start = text.char_indices().nth(length)?.0;
    text.get(start..)
}

/// Whether a text is a mailbox, a site or a telephone number.
pub(crate) fn is_reachable(text: &str) -> bool {
    let lower = words::plain(text);
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let mailbox = text.split_whitespace().any(|word| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    });
    mailbox && letters < 90 && !is_sentence(text)
        || (lower.starts_with("http") || lower.starts_with("www."))
            && letters < 60
            && !is_sentence(text)
        || digits >= 7 && letters <= 12
}

/// Whether a line says how a letter was sent.
pub(crate) fn is_delivery(text: &str) -> bool {
    words::beginning(text, Kind::Delivery).is_some() && !is_sentence(text)
}

/// Whether a text ends in a postal code of Canada, Britain or the United States, or begins with one.
fn is_postal_code(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|c| match c {
            '0'..='9' => '9',
            'A'..='Z' => 'A',
            c if c.is_whitespace() => ' ',
            _ => 'x',
        })
        .collect();
    let words: Vec<&str> = shape.split_whitespace().collect();
    let canadian = shape.contains("A9A 9A9") || shape.contains("A9A9A9");
    let british = words.len() >= 2 && shape.ends_with("9AA") && shape.contains('A');
    let american = words.len() >= 2
        && words.last().is_some_and(|last| matches!(*last, "99999" | "99999x9999"))
        && words.contains(&"AA");
    let continental = words.len() >= 2
        && words.first().is_some_and(|first| matches!(*first, "99999" | "9999" | "999x9999"));
    canadian || british || american || continental && words.len() <= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_their_signs() {
        for address in [
            "80 Wellington Street",
            "Ottawa, ON   K1A 0A2",
            "FAX: 613-941-6900",
            "desk@harbour.example",
            "VIA EMAIL",
            "www.harbour.example",
            "台北市忠孝東路100號",
            "國會大樓一號樓",
            "Justice Building",
        ] {
            assert!(is_address(address), "{address}");
        }
        for other in [
            "Prime Minister of Canada",
            "我們是果園路的家屬。2013年，我們失去了親人。",
            "They were sentenced on 28 March for reading poems in the square.",
        ] {
            assert!(!is_address(other), "{other}");
        }
    }
}
