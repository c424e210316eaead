//! Counts that a letter states and its lists contradict.

use letters_model::{Letter, Role};
use letters_source::Source;

use crate::finding::{Concern, Finding};
use crate::names::plain;
use crate::numbers::{Number, numbers};
use crate::running_text::RunningText;

/// Reports the counts of a text that agree with none of the lists of which it may speak.
pub(crate) fn report(text: &RunningText<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let words: Vec<&str> = plain(text.inline).collect();
    if words.is_empty() {
        return;
    }
    let (printed, starts) = (text.inline.printed(), text.starts());
    for number in numbers(&printed, text.language) {
        let lists: Vec<_> = roles(&printed, &number)
            .into_iter()
            .map(|(role, name)| (name, listed(text.letter, role)))
            .filter(|(_, count)| *count > 0)
            .collect();
        let agrees = lists.iter().any(|(_, count)| count.to_string() == number.value);
        if lists.is_empty() || agrees {
            continue;
        }
        let stated = number.value;
        let concern = Concern::CountDiffers { stated, lists };
        let (path, place) = text.place_of(&starts, number.range.start, source);
        findings.push(Finding::warning(&concern, path, place));
    }
}

fn listed(letter: &Letter, role: Role) -> usize {
    letter.parties_as(role).count()
}

/// The roles of whom a number counts, by the words around it.
fn roles(text: &str, number: &Number) -> Vec<(Role, &'static str)> {
    let is_end =
        |c: char| matches!(c, '.' | ',' | ';' | ':' | '。' | '，' | '；' | '：' | '(' | '（');
    // What is far from the number is not what it counts.
    let after = &text[number.range.end..];
    let near: String = after.chars().take_while(|c| !is_end(*c)).take(60).collect();
    let near = near.to_lowercase();
    let before = &text[..number.range.start];
    let far = before.char_indices().rev().nth(300).map_or(0, |(at, _)| at);
    let before = &before[far..];
    let sentence = before.rfind(['.', '。', ';', '；']).unwrap_or(0);
    let before = before[sentence..].to_lowercase();
    let has = |text: &str, any: &[&str]| any.iter().any(|word| text.contains(word));
    const BODIES: &[&str] = &[
        "organi",
        "association",
        "societies",
        "member groups",
        "組織",
        "团体",
        "團體",
        "组织",
        "機構",
        "机构",
    ];
    const UNION: &[&str] =
        &["coalition", "alliance", "network", "member", "聯盟", "联盟", "成員", "成员"];
    let mut roles: Vec<(Role, &'static str)> = Vec::new();
    let mut add = |role: Role, name: &'static str| {
        if !roles.contains(&(role, name)) {
            roles.push((role, name));
        }
    };
    if has(&near, SIGNATORIES) || is_signed_by(&before, &near) {
        add(Role::Signatory, "signatory");
    }
    if is_our_members(&before, &near) {
        add(Role::Member, "member");
        add(Role::Endorser, "endorser");
    }
    if has(&near, BODIES) {
        if has(&near, &["endors", "聯署", "联署", "支持"]) {
            add(Role::Endorser, "endorser");
        }
        if has(&near, UNION) || has(&before, UNION) {
            add(Role::Member, "member");
            add(Role::Endorser, "endorser");
        }
        if has(&near, &["signed", "簽署", "签署"]) {
            add(Role::Signatory, "signatory");
        }
    }
    roles
}

/// Words for those who sign.
const SIGNATORIES: &[&str] = &[
    "signator",
    "co-signer",
    "signers",
    "undersigned",
    "簽署人",
    "签署人",
    "聯署人",
    "联署人",
    "簽署者",
    "签署者",
    "聯署者",
    "联署者",
    "簽名者",
    "签名者",
    "署名人",
    "署名者",
];

/// Whether what stands around a number says how many signed: `Signed by 300 people`, 三百人聯署.
fn is_signed_by(before: &str, near: &str) -> bool {
    let is_signed = ["signed by", "signed by over", "signed by more than"]
        .iter()
        .any(|words| before.trim_end().ends_with(words));
    let people =
        ["people", "person", "individual", "of us", "scholar", "writer", "citizen", "resident"];
    let near = near.trim_start();
    let is_in_english = is_signed && people.iter().any(|word| near.starts_with(word));
    let counted = near.strip_prefix(['人', '位', '名']).unwrap_or_default();
    let start: String = counted.chars().take(6).collect();
    let signed = ["聯署", "联署", "簽署", "签署", "簽名", "签名", "具名"];
    is_in_english || signed.iter().any(|word| start.contains(word))
}

/// Whether what stands around a number says how many belong to those who write: `Our seven members`, 我們七名成員.
fn is_our_members(before: &str, near: &str) -> bool {
    let start: String = near.trim_start().chars().take(14).collect();
    let counted = start.trim_start_matches(['個', '个', '名', '位', '間', '间']);
    let are_members =
        start.starts_with("member") || counted.starts_with("成員") || counted.starts_with("成员");
    let ours = [
        "our",
        "coalition's",
        "coalition’s",
        "我們",
        "我们",
        "本會",
        "本会",
        "本聯盟",
        "本联盟",
        "本組織",
        "本组织",
        "聯盟",
        "联盟",
    ];
    are_members && ours.iter().any(|word| before.trim_end().ends_with(word))
}
