//! Passages that are said to be part of another one, where no words are.

use letters_bundle::Value;
use letters_model::{Archive, Tag};
use letters_source::Source;

use crate::finding::{Concern, Finding};
use crate::running_text::path_to;

/// Reports all of them.
pub(crate) fn report(archive: &Archive, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let nodes = source.tree().member_items("letters");
    for ((number, letter), node) in archive.letters.iter().enumerate().zip(nodes) {
        for (passage, language) in letter.lost_passages() {
            let at = letter.passages.iter().position(|one| one.id == passage.id);
            let Some(at) = at else { continue };
            let merged =
                node.member_items("blocks").get(at).and_then(|block| block.member("merged"));
            let Some(Value::Object(members)) = merged.map(|merged| &merged.value) else { continue };
            let is_it = |key: &str| Tag::parse(key).is_ok_and(|tag| tag == *language);
            let Some(member) = members.iter().find(|member| is_it(member.key)) else { continue };
            let concern = Concern::MergedNowhere {
                language: language.clone(),
                other: member.node.string().unwrap_or_default().to_owned(),
            };
            let path = path_to(&format!("$.letters[{number}].blocks[{at}].merged"), member.key);
            let place = source.place(member.node.start);
            findings.push(Finding::warning(&concern, path, place));
        }
    }
}
