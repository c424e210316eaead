//! Characters that nobody sees, and those that turn the direction of text.

use letters_bundle::{Node, Value};
use letters_model::is_invisible;
use letters_source::{Edit, Source};
use unicode_script::{Script, UnicodeScript as _};

use crate::finding::{Concern, Finding};
use crate::running_text::path_to;

/// Reports them in every string of a bundle, each kind once a string.
pub(crate) fn report(source: &Source<'_>, findings: &mut Vec<Finding>) {
    walk(source.tree(), "$".to_owned(), source, findings);
}

fn walk(node: &Node<'_>, path: String, source: &Source<'_>, findings: &mut Vec<Finding>) {
    match node.value {
        Value::String(text) => in_string(text, node.start, &path, source, findings),
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{at}]"), source, findings);
            }
        }
        Value::Object(members) => {
            for member in members {
                walk(&member.node, path_to(&path, member.key), source, findings);
            }
        }
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Broken => {}
    }
}

fn in_string(
    text: &str,
    start: usize,
    path: &str,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    if text.is_ascii() && !text.contains(|c: char| name(c).is_some()) {
        return;
    }
    let mut found: Vec<(char, &'static str, Vec<usize>)> = Vec::new();
    for (at, character) in text.char_indices() {
        let Some(name) = name(character) else { continue };
        let (before, after) = (&text[..at], &text[at + character.len_utf8()..]);
        if has_its_place(character, before.chars().next_back(), after.chars().next()) {
            continue;
        }
        match found.iter_mut().find(|(known, ..)| *known == character) {
            Some((_, _, places)) => places.push(at),
            None => found.push((character, name, vec![at])),
        }
    }
    if found.is_empty() {
        return;
    }
    let literal = source.literal(start);
    // Among letters that run from the right, such characters may be what keeps them in order.
    let runs_from_the_right = text.chars().any(is_from_right_to_left);
    for (character, name, places) in found {
        let times = places.len();
        let concern = match turns(character) {
            true => Concern::Direction { character, name, times },
            false => Concern::Invisible { character, name, times },
        };
        let part = |at: &usize| literal.part(*at..*at + character.len_utf8());
        let place = source.place(places.first().map_or(start, |at| part(at).start));
        let mut finding = Finding::warning(&concern, path.to_owned(), place);
        let leaves_something = text.chars().any(|c| c != character);
        if leaves_something && !runs_from_the_right && is_never_needed(character) {
            let edits = places.iter().map(|at| Edit { range: part(at), text: String::new() });
            finding.mend = edits.collect();
        }
        findings.push(finding);
    }
}

/// What a character is called, if nobody sees it.
fn name(character: char) -> Option<&'static str> {
    if !is_invisible(character) {
        return None;
    }
    Some(match character {
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "a control",
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{17b4}' | '\u{17b5}' => "Khmer inherent vowel",
        '\u{180b}'..='\u{180f}' => "Mongolian variation selector",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2061}'..='\u{2064}' => "invisible operator",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{206a}'..='\u{206f}' => "deprecated format character",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{feff}' => "byte-order mark",
        '\u{fff9}'..='\u{fffb}' => "interlinear annotation",
        '\u{e0000}'..='\u{e007f}' => "tag character",
        _ => "a format character",
    })
}

/// Whether a character decides in which direction others run.
fn turns(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether text without it says just the same.
fn is_never_needed(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || turns(character)
}

/// Joiners belong between letters of scripts that join, and variation selectors behind what varies.
fn has_its_place(character: char, before: Option<char>, after: Option<char>) -> bool {
    let joins = |c: char| {
        !matches!(
            c.script(),
            Script::Latin | Script::Han | Script::Cyrillic | Script::Greek | Script::Common
        )
    };
    let is_picture = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '#' | '*' | '0'..='9' | '\u{fe0f}');
    match character {
        '\u{200c}' => before.is_some_and(joins) && after.is_some_and(joins),
        '\u{200d}' => {
            before.is_some_and(joins)
                || before.is_some_and(is_picture) && after.is_some_and(is_picture)
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            before.is_some_and(|c| is_picture(c) || c.script() == Script::Han)
        }
        '\u{180b}'..='\u{180f}' => before.is_some_and(|c| c.script() == Script::Mongolian),
        _ => false,
    }
}

fn is_from_right_to_left(character: char) -> bool {
    matches!(
        character.script(),
        Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko
    )
}
