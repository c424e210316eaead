//! What stands beside names in scripts that set no spaces between words.

use letters_model::EntityKind;

use crate::Standing;
use crate::lists::{chinese, folded};

/// How many characters beside a name are looked at.
const REACH: usize = 10;

/// How what stands before a name lets it stand.
pub(crate) fn before(before: &str, name: &str, kind: EntityKind) -> Standing {
    if before.ends_with(is_point) {
        return Standing::Doubtful;
    }
    let run: String = before.chars().rev().take_while(|c| is_unspaced(*c)).take(REACH).collect();
    let run: String = run.chars().rev().collect();
    let characters: Vec<char> = folded(&run).chars().collect();
    let joins = match kind {
        _ if characters.is_empty() => false,
        EntityKind::Person => is_family_name(&characters) && !is_foreign(name),
        EntityKind::Group => false,
        EntityKind::Organization => !is_before(&characters),
    };
    if joins { Standing::Doubtful } else { Standing::Alone }
}

/// Whether a name ends before these characters: what follows is a body of whose name they can be no part.
fn is_before(characters: &[char]) -> bool {
    if chinese("not-before").ends(characters) {
        return false;
    }
    // 2026年 ends a date, and 百年 may begin a name.
    if matches!(characters, ['年' | '月' | '日']) {
        return true;
    }
    chinese("before").ends(characters) || chinese("before-words").ends(characters)
}

/// Whether characters end with a family name, by itself or behind a word for a person: 張 of 記者張, and not
/// 謝 of 感謝.
fn is_family_name(characters: &[char]) -> bool {
    let surnames = chinese("surnames");
    (1..=2).any(|length| {
        let Some(start) = characters.len().checked_sub(length) else { return false };
        let (rest, name) = characters.split_at(start);
        let is_apart = match rest {
            [] => true,
            rest => {
                chinese("before").ends(rest)
                    || chinese("before-words").ends(rest)
                    || chinese("people").ends(rest)
            }
        };
        // 也許 and 不許 are no people.
        let is_word = matches!(rest.last(), Some('也' | '不' | '或')) && name == ['许'];
        is_apart && !is_word && surnames.has(&name.iter().collect::<String>())
    })
}

/// How what follows a name lets it stand.
pub(crate) fn after(after: &str, name: &str, kind: EntityKind) -> Standing {
    if after.starts_with(is_point) {
        return Standing::Doubtful;
    }
    let run: String = after.chars().take_while(|c| is_unspaced(*c)).take(REACH).collect();
    let characters: Vec<char> = folded(&run).chars().collect();
    let is_of_body = || {
        kind == EntityKind::Organization
            && !chinese("after-not").begins(&characters)
            && chinese("after-body").begins(&characters)
    };
    let ends = characters.is_empty() || is_after(&characters) || is_of_body();
    // After a family name and two characters no third one is to be expected.
    let is_whole = match kind {
        EntityKind::Person => name.chars().count() > 2,
        EntityKind::Group => true,
        EntityKind::Organization => false,
    };
    let joins = !ends && (!is_whole || is_body(&characters) || is_one_more(&characters, kind));
    if joins { Standing::Doubtful } else { Standing::Alone }
}

/// Whether what follows a name is no part of one.
fn is_after(characters: &[char]) -> bool {
    if chinese("after-not").begins(characters) {
        return false;
    }
    // A conjunction wants something behind it: 李永和 alone is a name.
    let joins = matches!(characters, ['和' | '与' | '及']);
    !joins && (chinese("after").begins(characters) || chinese("after-words").begins(characters))
}

/// Whether a name of a person goes on with one character, behind which it ends: 傑 of 黃大文傑說.
fn is_one_more(characters: &[char], kind: EntityKind) -> bool {
    let [one, rest @ ..] = characters else { return false };
    kind == EntityKind::Person
        && !chinese("after-whole").has(&one.to_string())
        && (rest.is_empty() || is_after(rest))
}

/// Whether characters up to the next word between parts of a sentence end as names of bodies and places do.
fn is_body(characters: &[char]) -> bool {
    let end = (1..characters.len()).find(|at| is_after(&characters[*at..]));
    let run = &characters[..end.unwrap_or(characters.len())];
    (1..=run.len()).any(|length| length >= 2 && chinese("bodies").ends(&run[..length]))
}

/// Whether a name has a point, as names from other languages have, which have their family name behind it.
fn is_foreign(name: &str) -> bool {
    name.contains(is_point)
}

/// A point that joins the parts of a name.
fn is_point(c: char) -> bool {
    matches!(c, '·' | '‧' | '・' | '•' | '．' | '･' | '⋅' | '∙')
}

/// Whether a character is of a script that sets no spaces between words, without its punctuation.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30fa}' | '\u{30fc}'..='\u{312f}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{e00}'..='\u{eff}' | '\u{f00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}
