//! How the paragraphs of a text are laid out, and where a line goes on with the one before.

use crate::language::script::{Tally, is_han};
use crate::source::line::Line;
use crate::words::shape::ends_sentence;
use crate::words::signs::bullet;

/// How paragraphs are told apart in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Layout {
    /// The width at which lines are broken, in columns, if they are.
    width: Option<usize>,
    /// Whether first lines of paragraphs are set in.
    indents: bool,
}

/// What a line is to the line before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bond {
    /// It begins something new.
    New,
    /// It goes on with the sentence or the paragraph.
    Joins,
    /// It seems to go on, though an empty line or a capital letter speaks against it.
    MayJoin,
}

impl Layout {
    /// Looks at the lines of running text.
    pub fn new(lines: &[&Line]) -> Layout {
        let pairs = || {
            lines.windows(2).filter_map(|pair| match pair {
                [line, next] if next.gap == 0 && bullet(&next.text).is_none() => {
                    Some((*line, *next))
                }
                _ => None,
            })
        };
        let width = pairs().map(|(line, _)| columns(&line.text)).max().unwrap_or(0);
        let all = pairs().count();
        let full = pairs().filter(|(line, next)| is_full(&line.text, &next.text, width)).count();
        let is_wrapped = all >= 3 && (24..=130).contains(&width) && full * 10 >= all * 6;
        let set_in =
            lines.iter().filter(|line| line.indented && bullet(&line.text).is_none()).count();
        let after_gaps = lines.iter().filter(|line| line.indented && line.gap > 0).count();
        Layout {
            width: is_wrapped.then_some(width),
            indents: set_in >= 2 && set_in < lines.len() && (after_gaps < set_in || is_wrapped),
        }
    }

    /// The width at which lines are broken, in columns, if they are.
    pub fn width(self) -> Option<usize> {
        self.width
    }

    /// What a line is to the one before it in the same language; `adjacent` says whether no line of
    /// another language stands between them.
    pub fn bond(self, before: &Line, line: &Line, adjacent: bool) -> Bond {
        if adjacent && line.goes_on {
            return Bond::Joins;
        }
        // Rows of a table are no sentence.
        let are_rows =
            before.text.contains('\t') && line.text.contains('\t') && self.width.is_none();
        if bullet(&line.text).is_some() || !adjacent || are_rows || is_ordinal(&line.text) {
            return Bond::New;
        }
        let open = !ends_sentence(&before.text);
        let long = columns(&before.text) >= 40;
        let first = line.text.chars().next().unwrap_or(' ');
        if line.gap > 0 {
            let lower = first.is_lowercase() || before.text.ends_with([',', '，', '、']);
            return if open && lower && long { Bond::MayJoin } else { Bond::New };
        }
        if self.indents && !line.indented && !before.text.ends_with([':', '：']) {
            return Bond::Joins;
        }
        if self.indents && line.indented && !open {
            return Bond::New;
        }
        if let Some(width) = self.width
            && is_full(&before.text, &line.text, width)
        {
            return Bond::Joins;
        }
        match open {
            true if first.is_lowercase() || before.text.ends_with([',', '，', '、', '-']) => {
                Bond::Joins
            }
            true if is_han(first) && columns(&before.text) >= 24 => Bond::Joins,
            true if long || first.is_numeric() && !is_han(first) => Bond::MayJoin,
            _ => Bond::New,
        }
    }
}

/// Whether a line begins with a point of several: 第一，保留學校； 其二，公布數據。
fn is_ordinal(text: &str) -> bool {
    let rest = text.strip_prefix(['第', '其']).unwrap_or_default();
    let after = rest.trim_start_matches(|c: char| "一二三四五六七八九十".contains(c));
    after.len() < rest.len() && after.starts_with(['，', ',', '：', ':'])
}

/// The columns that a text takes: a Han character takes two.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(|c| if (c as u32) >= 0x2e80 { 2 } else { 1 }).sum()
}

/// What stands beside each other on a line, with a tab or this much room between.
pub(crate) fn cells<'a>(text: &'a str, room: &'a str) -> Vec<&'a str> {
    let cells = text.split('\t').flat_map(|part| part.split(room)).map(str::trim);
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// What stands beside each other with much room between: a space between Han characters is as wide as two.
pub(crate) fn side_by_side(text: &str) -> Vec<&str> {
    cells(text, if text.starts_with(is_han) { "  " } else { "   " })
}

/// Whether the first word of the next line would not have fitted on this one.
pub(crate) fn is_full(line: &str, next: &str, width: usize) -> bool {
    let first: String = match next.chars().next() {
        Some(c) if is_han(c) => c.to_string(),
        _ => next.split([' ', '\t']).next().unwrap_or_default().chars().take(20).collect(),
    };
    columns(line) + columns(&first) + usize::from(Tally::new(&first).han == 0) + 2 > width
}

/// The two lines as one: with a space between words, and none between characters of scripts that
/// have none. A word that was divided by a hyphen is put together if its parts are a whole.
pub(crate) fn join(text: &mut String, next: &str, whole: &dyn Fn(&str, &str) -> bool) -> Joint {
    let (last, first) = (text.chars().next_back(), next.chars().next());
    let (Some(last), Some(first)) = (last, first) else {
        text.push_str(next);
        return Joint::Plain;
    };
    let mut joint = Joint::Plain;
    if last == '-'
        && first.is_lowercase()
        && text.chars().nth_back(1).is_some_and(char::is_alphabetic)
    {
        let begun = text
            .trim_end_matches('-')
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let rest: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
        joint = Joint::KeptHyphen;
        if whole(begun, &rest) {
            text.pop();
            joint = Joint::DroppedHyphen;
        }
    } else if needs_space(last, first) {
        text.push(' ');
    }
    text.push_str(next);
    joint
}

/// How two lines were joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// As any two.
    Plain,
    /// The hyphen at the end of the first line was kept.
    KeptHyphen,
    /// It was taken for a division of the word and dropped.
    DroppedHyphen,
}

fn needs_space(last: char, first: char) -> bool {
    let wide = |c: char| {
        is_han(c)
            || crate::language::script::is_wide_sign(c)
            || crate::language::script::is_unspaced(c)
    };
    let sign = |c: char| crate::language::script::is_wide_sign(c);
    let both = wide(last) && wide(first);
    let beside_sign = sign(last) || sign(first);
    // ASCII commas and full stops stand in Chinese texts, too.
    let narrow = last.is_ascii_punctuation() && is_han(first)
        || is_han(last) && first.is_ascii_punctuation();
    let dash = matches!(last, '—' | '–' | '/' | '-') || matches!(first, '—');
    !(both || beside_sign || narrow || dash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(parts: &[&str]) -> String {
        let mut text = parts[0].to_owned();
        for part in &parts[1..] {
            join(&mut text, part, &|begun, rest| (begun, rest) == ("govern", "ment"));
        }
        text
    }

    #[test]
    fn lines_are_joined_as_their_script_asks() {
        assert_eq!(joined(&["harassment", "operations in"]), "harassment operations in");
        assert_eq!(joined(&["我們敦", "促您"]), "我們敦促您");
        assert_eq!(joined(&["公民黎智英", "Jimmy Lai"]), "公民黎智英 Jimmy Lai");
        assert_eq!(joined(&["總理,", "並要求"]), "總理,並要求");
        assert_eq!(joined(&["the govern-", "ment of"]), "the government of");
        assert_eq!(joined(&["a well-", "known case"]), "a well-known case");
        assert_eq!(joined(&["Hong-", "Kong"]), "Hong-Kong");
    }
}
