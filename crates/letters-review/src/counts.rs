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
    let printed = text.inline.printed();
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
        let place = source.place(text.node.start);
        findings.push(Finding::warning(&concern, text.path.clone(), place));
    }
}

fn listed(letter: &Letter, role: Role) -> usize {
    letter.parties_as(role).count()
}

/// The roles of whom a number counts, by the words around it.
fn roles(text: &str, number: &Number) -> Vec<(Role, &'static str)> {
    let is_end =
        |c: char| matches!(c, '.' | ',' | ';' | ':' | '。' | '，' | '；' | '：' | '(' | '（');
    let after = &text[number.range.end..];
    let after = after[..after.find(is_end).unwrap_or(after.len())].to_lowercase();
    let before = &text[..number.range.start];
    let sentence = before.rfind(['.', '。', ';', '；']).map_or(0, |at| at);
    let before = before[sentence..].to_lowercase();
    // What is far from the number is not what it counts.
    let near: String = after.chars().take(60).collect();
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
    let mut roles = Vec::new();
    if has(&near, &["signator", "co-signer", "undersigned", "簽署人", "聯署人", "联署人", "签署人"])
    {
        roles.push((Role::Signatory, "signatory"));
    }
    if has(&near, BODIES) {
        if has(&near, &["endors", "聯署", "联署", "支持"]) {
            roles.push((Role::Endorser, "endorser"));
        }
        if has(&near, UNION) || has(&before, UNION) {
            roles.push((Role::Member, "member"));
            roles.push((Role::Endorser, "endorser"));
        }
        if has(&near, &["signed", "簽署", "签署"]) {
            roles.push((Role::Signatory, "signatory"));
        }
    }
    roles.dedup();
    roles
}
