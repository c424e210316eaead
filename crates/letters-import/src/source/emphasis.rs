//! Signs of emphasis that Markdown sets around words: `**To:** the Film Board`, `*29 August 2024*`.

use crate::language::script::is_han;
use crate::source::line::Line;

/// The lines without such signs, where a text has them; elsewhere an asterisk is the mark of a note.
pub(crate) fn without_emphasis(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| pair(&line.text, "**").is_some()) {
        return lines;
    }
    let plain = |line: Line| {
        let mut text = line.text.clone();
        for sign in ["**", "*"] {
            while let Some((open, close)) = pair(&text, sign) {
                text.replace_range(close..close + sign.len(), "");
                text.replace_range(open..open + sign.len(), "");
            }
        }
        Line { text, ..line }
    };
    lines.into_iter().map(plain).filter(|line| !line.text.is_empty()).collect()
}

/// Where a sign stands before words and where it stands behind them.
fn pair(text: &str, sign: &str) -> Option<(usize, usize)> {
    let is_alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + sign.len()..].chars().next();
        before != Some('*') && after != Some('*')
    };
    let places: Vec<usize> =
        text.match_indices(sign).map(|(at, _)| at).filter(|at| is_alone(*at)).collect();
    let opens = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[*at + sign.len()..].chars().next();
        before.is_none_or(|c| !c.is_alphanumeric() || is_han(c) && sign == "**")
            && after.is_some_and(|c| !c.is_whitespace())
    };
    let closes = |at: &usize| !text[..*at].ends_with(char::is_whitespace);
    let mut pairs = places.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.find(|(open, close)| opens(open) && closes(close) && close > &(open + sign.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(texts: &[&str]) -> Vec<String> {
        let line = |text: &&str| Line {
            file: 0,
            number: 1,
            text: (*text).to_owned(),
            gap: 1,
            indented: false,
            goes_on: false,
            quoted: false,
        };
        without_emphasis(texts.iter().map(line).collect())
            .into_iter()
            .map(|line| line.text)
            .collect()
    }

    #[test]
    fn emphasis_is_dropped_and_marks_of_notes_are_kept() {
        assert_eq!(
            plain(&[
                "**To:** The Board",
                "*29 August 2024*",
                "導演**烏拉**說。",
                "It sank.* It did.*"
            ]),
            ["To: The Board", "29 August 2024", "導演烏拉說。", "It sank.* It did.*"]
        );
        assert_eq!(plain(&["*29 August 2024*", "** no **"]), ["*29 August 2024*", "** no **"]);
    }
}
