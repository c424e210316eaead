//! What stands beside names in scripts that set spaces between words.

use letters_model::EntityKind;

use crate::Standing;
use crate::lists::english;
use crate::unspaced::is_unspaced;

/// How what stands before a name lets it stand.
pub(crate) fn before(before: &str, kind: EntityKind) -> Standing {
    let mut signs = before.chars().rev();
    let Some(sign) = signs.next() else { return Standing::Alone };
    let behind = signs.next();
    match sign {
        _ if is_letter(sign) => Standing::Within,
        // d’Amnesty and l’Alliance are French; O’Brien is another name.
        _ if is_apostrophe(sign) => {
            let word = last_word(before.get(..before.len() - sign.len_utf8()).unwrap_or_default());
            let elided = matches!(word, "" | "d" | "l" | "L" | "qu");
            doubtful(!elided)
        }
        _ if is_hyphen(sign) => doubtful(behind.is_some_and(|c| is_letter(c) || is_unspaced(c))),
        '@' | '_' => Standing::Doubtful,
        _ if is_space(sign) => {
            let rest = before.trim_end_matches(is_space);
            let word = last_word(rest);
            // `J. Quill` in `Anna J. Quill`.
            let initial = rest.strip_suffix('.').map(last_word).filter(|one| is_initial(one));
            let joins = match word {
                "" => initial.is_some(),
                word => goes_before(word, kind),
            };
            doubtful(joins || is_friends_of(rest))
        }
        _ => Standing::Alone,
    }
}

/// How what follows a name lets it stand.
pub(crate) fn after(after: &str, kind: EntityKind) -> Standing {
    let mut signs = after.chars();
    let Some(sign) = signs.next() else { return Standing::Alone };
    let rest = signs.as_str();
    let next = signs.next();
    match sign {
        _ if is_letter(sign) => Standing::Within,
        _ if is_apostrophe(sign) => {
            let ending = first_word(rest);
            let is_own = matches!(ending, "" | "s" | "S" | "d" | "ll" | "ve" | "re");
            doubtful(!is_own && next.is_some_and(is_letter))
        }
        // A line that ends with a hyphen may go on with the name.
        _ if is_hyphen(sign) => {
            doubtful(next.is_some_and(|c| is_letter(c) || is_unspaced(c) || c == '\n'))
        }
        '@' | '_' => Standing::Doubtful,
        '.' => doubtful(next.is_some_and(char::is_lowercase)),
        _ if is_space(sign) => {
            let rest = rest.trim_start_matches(is_space);
            // The Human Rights League of Norland is another one.
            let place = rest.strip_prefix("of ").filter(|_| kind == EntityKind::Organization);
            let place = place.is_some_and(|place| place.starts_with(char::is_uppercase));
            let branch = kind == EntityKind::Organization && is_branch(rest);
            doubtful(place || branch || goes_behind(first_word(rest), kind))
        }
        _ => Standing::Alone,
    }
}

fn doubtful(is_doubtful: bool) -> Standing {
    if is_doubtful { Standing::Doubtful } else { Standing::Alone }
}

/// Whether a word before a name can belong to it.
fn goes_before(word: &str, kind: EntityKind) -> bool {
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let lower = word.to_lowercase();
    let last = lower.rsplit(['-', '‐', '‑']).next().unwrap_or_default();
    let is_of_person = kind == EntityKind::Person
        && (english("titles").has(&lower)
            || english("peoples").has(last)
            || lower.ends_with("’s")
            || lower.ends_with("'s"));
    !is_of_person && !english("words").has(&lower)
}

/// Whether a word behind a name can belong to it.
fn goes_behind(word: &str, kind: EntityKind) -> bool {
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let lower = word.to_lowercase();
    let is_of_body = kind != EntityKind::Person && english("offices").has(&lower);
    !is_of_body && !english("words").has(&lower)
}

/// Whether a text ends with the first words of the name of a body: `Friends of`, `Friends of the`.
fn is_friends_of(text: &str) -> bool {
    let text = text.strip_suffix(" the").unwrap_or(text);
    let named = |body: &str| text.strip_suffix(" of").is_some_and(|rest| rest.ends_with(body));
    ["Friends", "Sons", "Daughters", "Mothers", "Followers"].into_iter().any(named)
}

/// Whether a text begins with a place or a part in brackets, as names of branches do: `(Hong Kong)`. What is in
/// capitals alone is an abbreviation of the name.
fn is_branch(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let Some((inner, _)) = inner else { return false };
    let words: Vec<&str> = inner.split(' ').collect();
    let is_name =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(is_within_word);
    words.len() <= 3
        && words.iter().all(is_name)
        && inner.contains(|c: char| c.is_lowercase())
        && !words.iter().any(|word| english("offices").has(&word.to_lowercase()))
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The word with which a text ends, hyphens and apostrophes within it included.
fn last_word(text: &str) -> &str {
    let start = text.trim_end_matches(is_within_word).len();
    text.get(start..).unwrap_or_default()
}

/// The word with which a text begins.
fn first_word(text: &str) -> &str {
    let length = text.len() - text.trim_start_matches(is_within_word).len();
    text.get(..length).unwrap_or_default()
}

fn is_within_word(c: char) -> bool {
    is_letter(c) || is_apostrophe(c) || is_hyphen(c)
}

/// Letters and figures of a script with spaces, and the marks that stand on them.
fn is_letter(c: char) -> bool {
    (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')) && !is_unspaced(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇' | '`' | '´' | 'ʻ')
}

/// Hyphens, and dashes as long as one that join words. A longer dash divides them.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '−' | '－' | '·' | '‧' | '\u{ad}')
}

/// Spaces within a line; a name ends with its line.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}
