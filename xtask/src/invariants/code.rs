//! Rust as text: what is left of a file without comments, strings and tests.

/// Replaces comments, strings and characters by spaces; lines stay where they are.
pub fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = blank_end(&chars, at);
        for &c in &chars[at..end.unwrap_or(at + 1)] {
            out.push(if end.is_some() && c != '\n' { ' ' } else { c });
        }
        at = end.unwrap_or(at + 1);
    }
    out
}

/// Where the comment, string or character that starts here ends, if one does.
fn blank_end(chars: &[char], at: usize) -> Option<usize> {
    let find = |from: usize, end: &[char]| {
        let from = from.min(chars.len());
        let found = chars[from..].windows(end.len()).position(|window| window == end);
        found.map_or(chars.len(), |found| from + found + end.len())
    };
    match (chars[at], chars.get(at + 1)) {
        ('/', Some('/')) => Some(find(at, &['\n'])),
        ('/', Some('*')) => Some(block_end(chars, at)),
        ('"', _) => Some(quoted_end(chars, at, '"')),
        ('\'', Some('\\')) => Some(quoted_end(chars, at, '\'')),
        ('\'', Some(_)) if chars.get(at + 2) == Some(&'\'') => Some(at + 3),
        ('r', Some('"' | '#')) if !follows_name(chars, at) => {
            let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
            let opens = chars.get(at + 1 + hashes) == Some(&'"');
            let mut end = vec!['"'];
            end.resize(1 + hashes, '#');
            opens.then(|| find(at + 2 + hashes, &end))
        }
        _ => None,
    }
}

/// Whether the `r` here belongs to a longer word; `br` and `cr` open strings as well.
fn follows_name(chars: &[char], at: usize) -> bool {
    let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let before =
        |back: usize| at.checked_sub(back).and_then(|at| chars.get(at)).filter(|c| is_name(c));
    match before(1) {
        None => false,
        Some('b' | 'c') => before(2).is_some(),
        Some(_) => true,
    }
}

fn block_end(chars: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn quoted_end(chars: &[char], start: usize, quote: char) -> usize {
    let mut at = start + 1;
    while let Some(&c) = chars.get(at) {
        match c {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// Replaces everything under `#[cfg(test)]` by spaces, in code that `blank` has returned.
pub fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(MARK) {
        let (before, item) = rest.split_at(start);
        out.push_str(before);
        let (item, after) = item.split_at(item_end(item));
        out.extend(item.chars().map(|c| if c == '\n' { c } else { ' ' }));
        rest = after;
    }
    out + rest
}

/// Where an item ends: at its `;` or `,`, or at the brace that closes its first one.
fn item_end(item: &str) -> usize {
    let mut depth = 0_i32;
    for (at, c) in item.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' => depth -= 1,
            '}' if depth <= 1 => return at + usize::from(depth == 1),
            '}' => depth -= 1,
            ';' | ',' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    item.len()
}

/// The lines on which a word stands by itself, counted from 1.
pub fn lines_with(code: &str, word: &str) -> Vec<usize> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let stands = |line: &str| {
        line.match_indices(word).any(|(at, _)| {
            let starts = word.starts_with(is_name) && line[..at].ends_with(is_name);
            let ends = word.ends_with(is_name) && line[at + word.len()..].starts_with(is_name);
            !starts && !ends
        })
    };
    code.lines().zip(1..).filter(|(line, _)| stands(line)).map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::{blank, lines_with, without_tests};

    #[test]
    fn comments_strings_and_characters_go_and_code_stays() {
        for (text, code) in [
            ("a // b\nc", "a     \nc"),
            ("a /* /* b */ */ c", "a               c"),
            ("f(\"x\\\"y\", 'z', '\\'', 'a)", "f(      ,    ,     , 'a)"),
            ("r#\"a\"b\"# + br\"c\" + bar\"d\"", "         + b     + bar   "),
            ("r#fn /// last", "r#fn         "),
            ("//", "  "),
            ("'\\", "  "),
            ("\"open\n", "     \n"),
        ] {
            assert_eq!(blank(text), code, "{text}");
        }
    }

    #[test]
    fn tests_go() {
        let code = "a\n#[cfg(test)]\nmod tests {\n{ b }\n}\nc\n#[cfg(test)] mod d;\ne";
        let kept = without_tests(code);
        assert_eq!(kept.split_whitespace().collect::<String>(), "ace");
        assert_eq!(kept.lines().count(), code.lines().count());
    }

    #[test]
    fn words_are_found_by_line() {
        assert_eq!(lines_with("a.expect(x)\nexpectation\nexpect", "expect"), [1, 3]);
        assert_eq!(lines_with("a.unwrap()\nb.unwrap_or()", ".unwrap()"), [1]);
    }
}
