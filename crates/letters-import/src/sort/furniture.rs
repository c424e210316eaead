//! What stands on a page and is no part of a letter.

use crate::ending::colophon::is_contact;
use crate::language::pairs;
use crate::language::script::{Tally, is_han};
use crate::sort::navigation::{
    are_tags, is_language_switch, is_menu, is_reading_time, is_shared_address,
};
use crate::sort::small_print::{
    counts_signatures, is_file_number, is_imprint, is_issue, is_mail_notice,
};
use crate::source::line::Line;
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// Why a line is no part of the letter, if what it says tells that.
pub(crate) fn reason(line: &Line) -> Option<&'static str> {
    let whole = line.text.as_str();
    let text = bullet(whole).map_or(whole, |(_, at)| &whole[at..]);
    if text.chars().all(|c| !c.is_alphanumeric())
        && text.chars().count() <= 80
        && (!whole.contains('_') || is_line_to_sign(whole))
    {
        return Some("a line of signs");
    }
    if is_placeholder(text) {
        return Some("says in place of a passage that this language has none");
    }
    if words::is_one(text, Kind::Abstract) {
        return Some(
            "says that this is an abstract; look at it, since what is imported counts as the letter's own words",
        );
    }
    if label(text, Kind::Particular, true).is_some_and(|words| words < text.len()) && is_brief(text)
    {
        return Some("a reference or a place, for which a letter has no field");
    }
    if is_language_switch(text) {
        return Some("a choice of languages");
    }
    if counts_signatures(text) {
        return Some("counts those who have signed on the page");
    }
    if is_page_number(whole) || is_page_number(text) {
        return Some("a page number");
    }
    let is_short = Tally::new(text).latin <= 14 && text.chars().count() <= 110;
    // After some of these nothing on the page belongs to the letter; sections find them.
    let ends_page = words::is_one(text, Kind::PageEnd);
    // 留言 (3)
    let counted = text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    let is_number = |aside: &str| !aside.is_empty() && aside.bytes().all(|b| b.is_ascii_digit());
    let name = counted.filter(|(_, aside)| is_number(aside)).map_or(text, |(name, _)| name);
    if pairs::is_one(name, Kind::Furniture) && !ends_page && !whole.ends_with(',') {
        return Some("navigation of the page");
    }
    // ---------- Forwarded message
    let bare = text.trim_start_matches(['-', '–', '—', '*', '=', ' ', '[', '(', '（', '【']);
    if is_short && !ends_page && words::beginning(bare, Kind::FurnitureBeginning).is_some() {
        return Some("navigation or small print of the page");
    }
    if let Some((_, why)) = TOLD.iter().find(|(is, _)| is(text)) {
        return Some(why);
    }
    is_initials_of_typist(whole).then_some("the initials of who typed the letter")
}

/// Whether something can be said of a line.
type Test = fn(&str) -> bool;

/// What else tells of a line by itself that it is no part of the letter, and why; the first one counts.
const TOLD: [(Test, &str); 11] = [
    (is_issue, "the number of an issue"),
    (is_file_number, "the number under which an office keeps the letter"),
    (are_tags, "tags of the page"),
    (is_shared_address, "an address of the page for sharing it"),
    (is_reading_time, "how long the page takes to read"),
    (is_menu, "a menu or a path of the page"),
    (is_contact, "says how to reach someone"),
    (is_imprint, "says what kind of body has the page"),
    (is_of_staff, "says that the staff of the page wrote it"),
    (is_mail_notice, "a warning of a program for mail"),
    (is_consent, "a notice of the page on cookies or on mail"),
];

/// Whether a line is one on which somebody is to sign by hand, or several beside each other; a shorter one stands for
/// a name.
fn is_line_to_sign(text: &str) -> bool {
    let is_drawn = |part: &str| part.len() >= 8 && part.bytes().all(|byte| byte == b'_');
    text.len() >= 16 && text.split_whitespace().all(is_drawn)
}

fn is_brief(text: &str) -> bool {
    text.chars().count() <= 60
}

/// Whether a line stands for a passage that a language has not, or has in another passage.
pub(crate) fn is_placeholder(text: &str) -> bool {
    text.starts_with('[')
        && (words::is_one(text, Kind::Missing) || words::is_one(text, Kind::Merged))
}

/// Longer sentences that pages put before their readers.
fn is_consent(text: &str) -> bool {
    let plain = words::plain(text);
    [
        "cookie",
        "your browser",
        "subscribe",
        "unsubscribe",
        "confidential",
        "newsletter",
        "javascript",
        "電子報",
        "s'abonner",
        "infolettre",
        "témoins de connexion",
    ]
    .iter()
    .any(|word| plain.contains(word))
        && words::beginning(text, Kind::FurnitureBeginning).is_some()
}

/// Whether a line is the number of a page alone.
pub(crate) fn is_page_number(text: &str) -> bool {
    let plain = words::plain(text);
    let bare = plain.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | ' ' | '.'));
    let number = |text: &str| {
        !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit())
    };
    let is_of = |text: &str| {
        let divided = text
            .split_once(" of ")
            .or(text.split_once('/'))
            .or(text.split_once(" de "))
            .or(text.split_once(" sur "));
        divided.is_some_and(|(a, b)| number(a.trim()) && number(b.trim()))
    };
    let han =
        bare.strip_prefix('第').and_then(|rest| rest.split_once('頁').or(rest.split_once('页')));
    bare.strip_prefix("page").is_some_and(|rest| number(rest.trim()) || is_of(rest.trim()))
        || is_of(bare)
        || han.is_some_and(|(n, rest)| number(n.trim()) && rest.chars().count() <= 8)
        || plain.starts_with(['-', '–', '—']) && plain.ends_with(['-', '–', '—']) && number(bare)
        || number(&plain)
}

/// Whether a line names a page beside other words: `Harbour Network | Page 2`, 公開信　第2頁.
pub(crate) fn names_page(text: &str) -> bool {
    let plain = words::plain(text);
    let is_number = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let han = plain.split_once('第').map(|(_, rest)| rest.trim_start());
    plain.match_indices("page ").any(|(at, word)| is_number(&plain[at + word.len()..]))
        || han.is_some_and(|rest| {
            let after = rest.trim_start_matches(|c: char| c.is_numeric()).trim_start();
            is_number(rest) && after.starts_with(['頁', '页'])
        })
}

/// `MQ/kt` below a letter: who signs, and who typed it.
fn is_initials_of_typist(text: &str) -> bool {
    text.split_once(['/', ':']).is_some_and(|(signs, types)| {
        (2..=4).contains(&signs.len())
            && (1..=3).contains(&types.len())
            && signs.bytes().all(|byte| byte.is_ascii_uppercase())
            && types.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// `By Harbour Watch Staff`.
fn is_of_staff(text: &str) -> bool {
    let plain = words::plain(text);
    let is_staff = ["staff", "staff writer", "staff reporter", "newsroom", "news desk", "web team"];
    plain.starts_with("by ")
        && plain.split(' ').count() <= 7
        && is_staff.iter().any(|word| plain.ends_with(word))
}

/// Whether a line is a saying in quotation marks that a page sets above a letter.
pub(crate) fn is_pull_quote(text: &str) -> bool {
    let quoted = |open: &[char], close: &[char]| text.starts_with(open) && text.ends_with(close);
    let is_long = text.contains(' ') || text.chars().filter(|c| is_han(*c)).count() > 8;
    is_long && (quoted(&['"', '“', '«'], &['"', '”', '»']) || quoted(&['「', '『'], &['」', '』']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> bool {
        let text = text.to_owned();
        let (goes_on, quoted) = (false, false);
        let line = Line { file: 0, number: 1, text, gap: 0, indented: false, goes_on, quoted };
        reason(&line).is_some()
    }

    #[test]
    fn furniture_is_known_by_what_it_says() {
        for text in [
            "Join our Mailing List",
            "- English",
            "- 中文",
            "EN | FR",
            "Home > News > Letters",
            "Home / News / Letter to the Mayor",
            "3 min read",
            "MQ/kt",
            "By Harbour Watch Staff",
            "© 2024 Harbour Watch",
            "Page 2 of 3",
            "- 2 -",
            "Share this page",
            "分享",
            "Developed by plank",
            "* * *",
            "https://change.example/p/lanterns?utm_source=share",
            "Start a petition   My petitions   Browse   Log in",
            "发布时间：2024-05-06 阅读：1,203",
            "Sent from my phone",
            "#公开信 3个",
            "#OpenLetter #Ferry",
            "Posted on March 5, 2024",
            "Tous droits réservés",
            "Issue 42",
            "第42期",
            "Vol. 3, No. 2",
            "云农助函〔2025〕7号        签发人：柏长顺",
            "版權所有 2024",
        ] {
            assert!(of(text), "{text}");
        }
        for text in [
            "Dear Prime Minister,",
            "We share your concern.",
            "[1]",
            "Contact with families has been cut for eight years.",
            "Sincerely,",
            "Nous partageons",
            "新聞自由受到威脅",
            "____________",
        ] {
            assert!(!of(text), "{text}");
        }
    }
}
