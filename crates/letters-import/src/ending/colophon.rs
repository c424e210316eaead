//! What stands below the names of a letter and is no part of it: whom the press may ask, signs that a release is
//! over, what a page offers next.

use crate::head::greeting::{is_salutation, is_valediction};
use crate::head::postal::is_address;
use crate::language::script::{Script, script};
use crate::lists::list_heads::heading_of_list;
use crate::sort::furniture;
use crate::source::line::Line;
use crate::words;

/// What stands before the name or the number of whom readers may ask.
const CONTACTS: [&str; 22] = [
    "contact:",
    "contacts:",
    "contact person",
    "press contact",
    "media contact",
    "contact for media",
    "for media",
    "for press",
    "for interviews",
    "for more information",
    "for further information",
    "media enquiries",
    "media inquiries",
    "press enquiries",
    "press inquiries",
    "聯絡人",
    "联系人",
    "聯繫人",
    "聯絡：",
    "联系方式",
    "查詢",
    "傳媒查詢",
];

/// Whether a line says whom readers may ask, and how.
pub(crate) fn is_contact(text: &str) -> bool {
    says_contact(text) && is_reachable_in(text) && text.chars().count() <= 160
}

/// The lines that say how to reach someone: right below `--`, as mail has it, and the block below `Media contact:`.
pub(crate) fn cards(lines: &[Line]) -> Vec<usize> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let is_furniture =
        |at: usize| lines.get(at).is_some_and(|line| furniture::reason(line).is_some());
    let is_label =
        |at: usize| text(at).ends_with([':', '：']) && (is_furniture(at) || says_contact(text(at)));
    let is_card = |at: &usize| {
        is_address(text(*at)) || is_reachable_in(text(*at)) || text(*at).contains(" | ")
    };
    let block = |at: usize| {
        let below =
            (at + 1..lines.len()).take_while(|at| lines.get(*at).is_some_and(|line| line.gap == 0));
        below.collect::<Vec<usize>>()
    };
    let mut all = Vec::new();
    for at in 0..lines.len() {
        let below = block(at);
        let names_nobody = below.len() > 6 || !below.iter().any(is_card);
        if is_label(at) && says_contact(text(at)) && !names_nobody {
            all.push(at);
            all.extend(below);
        } else if text(at) == "--" && !names_nobody && is_signed_above(lines, at) {
            all.extend(below);
        } else if text(at) == "--" || is_label(at) || says_contact(text(at)) && is_furniture(at) {
            all.extend(below.into_iter().take_while(is_card));
        }
    }
    all
}

/// Whether somebody signs between what closes a letter and a line.
fn is_signed_above(lines: &[Line], at: usize) -> bool {
    let above = lines.get(..at).unwrap_or_default();
    let closes = above.iter().rposition(|line| is_valediction(&line.text));
    closes.is_some_and(|closes| closes + 1 < at)
}

fn says_contact(text: &str) -> bool {
    let plain = words::plain(text);
    CONTACTS.iter().any(|word| plain.starts_with(word))
}

/// Whether a mailbox or a telephone number stands in a line.
fn is_reachable_in(text: &str) -> bool {
    let is_mailbox = |word: &str| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    let is_of_number =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.');
    let numbers = text.split(|c: char| !is_of_number(c));
    let digits = |run: &str| run.chars().filter(char::is_ascii_digit).count();
    text.split([' ', '：', ':', '　']).any(is_mailbox)
        || numbers.map(digits).any(|count| (7..=15).contains(&count))
}

/// The lines below the sign that a release or a letter is over, which stands below a closing: `-30-`, `# # #`; or below
/// what a page offers next: `PREVIOUS`, 留言 (3). A list with a heading of its own is no more below it, nor is the letter in
/// another script, of which the greeting is still to come.
pub(crate) fn below_end(lines: &[Line]) -> Vec<usize> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let closes = |at: usize| is_valediction(text(at)) || heading_of_list(text(at)).is_some();
    let begins_again = |at: usize| {
        let own = script(text(at));
        let is_new = own.is_some() && !(0..at).any(|above| greets_in(text(above), own));
        is_new && (at..lines.len()).any(|below| greets_in(text(below), own))
    };
    let mut closed = false;
    let mut ended = false;
    let mut all = Vec::new();
    for at in 0..lines.len() {
        closed |= closes(at);
        let goes_on = || is_salutation(text(at)) || heading_of_list(text(at)).is_some();
        if ended && (goes_on() || begins_again(at)) {
            (ended, closed) = (false, false);
        }
        if ended {
            all.push(at);
        }
        ended |= closed && (ends(text(at)) || is_foot_of_mail(text(at)));
    }
    all
}

/// Whether a line greets in a script.
fn greets_in(text: &str, own: Option<Script>) -> bool {
    script(text) == own && is_salutation(text)
}

/// Whether a line says to those who get mail why they get it, as its foot does.
fn is_foot_of_mail(text: &str) -> bool {
    const FEET: [&str; 11] = [
        "forward to a friend",
        "update preferences",
        "manage preferences",
        "you are receiving this",
        "you're receiving this",
        "you received this",
        "unsubscribe",
        "您收到此",
        "你收到此",
        "取消訂閱",
        "取消订阅",
    ];
    let plain = words::plain(text);
    FEET.iter().any(|foot| plain.starts_with(foot))
}

/// Whether a line says that nothing of the letter follows.
fn ends(text: &str) -> bool {
    const NEXT: [&str; 12] = [
        "previous",
        "next",
        "previous post",
        "next post",
        "older posts",
        "newer posts",
        "上一篇",
        "下一篇",
        "留言",
        "評論",
        "评论",
        "comments",
    ];
    let solid: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = words::plain(text);
    let bare = plain
        .split(['(', '（'])
        .next()
        .unwrap_or(&plain)
        .trim_matches(|c: char| !c.is_alphanumeric());
    matches!(solid.trim_matches(|c| matches!(c, '-' | '–' | '—')), "30" | "###" | "##")
        && solid.len() > 2
        || NEXT.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_name_a_number_or_a_mailbox() {
        for text in [
            "Contact: Tom Reed, tom@guild.example, 555-0100",
            "For media enquiries: Mara Quill, +91 98160 00000",
            "聯絡人：林小明　電話：02-2596-9525",
        ] {
            assert!(is_contact(text), "{text}");
        }
        for text in [
            "Contact with families has been cut since 2019-10-12 and more.",
            "Email: tom@guild.example",
            "Contact Group",
        ] {
            assert!(!is_contact(text), "{text}");
        }
        for text in ["-30-", "# # #", "– 30 –", "PREVIOUS", "留言 (3)"] {
            assert!(ends(text), "{text}");
        }
        assert!(!ends("30") && !ends("- 3 -") && !ends("Next week"));
    }
}
