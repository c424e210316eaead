//! The Chinese words in both ways of writing, Traditional and Simplified, whichever `data/` has.

use std::sync::LazyLock;

use crate::language::script::in_other_writings;

/// The file of Chinese words with each of them in both ways of writing.
pub(crate) static CHINESE: LazyLock<String> =
    LazyLock::new(|| in_all_writings(include_str!("../../data/chinese.txt")));

fn in_all_writings(file: &str) -> String {
    let line = |line: &str| {
        let mut words: Vec<String> = Vec::new();
        for word in line.split(" | ") {
            let [traditional, simplified] = in_other_writings(word);
            for word in [word.to_owned(), traditional, simplified] {
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
        words.join(" | ")
    };
    file.lines().map(line).collect::<Vec<_>>().join("\n")
}
