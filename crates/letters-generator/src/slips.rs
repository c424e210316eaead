//! What goes wrong with letters in life: misprints, passages run together, passages not translated.

use letters_model::{Inline, Passage, PassageKind, Span, Tag};

use crate::chance::Chance;
use crate::sentence::Line;

/// Characters that printers take for one another.
const ALIKE: [(char, char); 8] = [
    ('日', '曰'),
    ('已', '己'),
    ('未', '末'),
    ('人', '入'),
    ('士', '土'),
    ('大', '太'),
    ('要', '耍'),
    ('千', '干'),
];

/// The shortest word that is misprinted, in letters.
const SHORTEST: usize = 6;

/// Misprints one word of a sentence, in one sentence of sixty and in each language by itself.
pub fn misprint(line: &mut Line, chance: &mut Chance) {
    if chance.once_in(60) {
        misprint_first(&mut line.english, swap_letters);
    }
    if chance.once_in(60) {
        misprint_first(&mut line.chinese, confuse_characters);
    }
}

/// Where in the words something is misprinted: its beginning, its end, and what is printed there.
type Slip = (usize, usize, String);

fn misprint_first(spans: &mut Vec<Span>, slip: fn(&str) -> Option<Slip>) {
    let found = spans.iter().enumerate().find_map(|(at, span)| match span {
        Span::Plain(words) => slip(words).map(|slip| (at, words.clone(), slip)),
        _ => None,
    });
    let Some((at, words, (start, end, text))) = found else { return };
    let correction = words[start..end].to_owned();
    let parts = [
        Span::Plain(words[..start].to_owned()),
        Span::Misprint { text, correction },
        Span::Plain(words[end..].to_owned()),
    ];
    let is_empty = |span: &Span| matches!(span, Span::Plain(words) if words.is_empty());
    spans.splice(at..=at, parts.into_iter().filter(|span| !is_empty(span)));
}

/// The first long word with two of its letters in the wrong order.
fn swap_letters(words: &str) -> Option<Slip> {
    let mut start = 0;
    for word in words.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        let is_plain = letters.iter().all(char::is_ascii_lowercase);
        if is_plain && letters.len() >= SHORTEST && letters[2] != letters[3] {
            let mut text = letters;
            text.swap(2, 3);
            return Some((start, start + word.len(), text.into_iter().collect()));
        }
        start += word.len() + 1;
    }
    None
}

/// The first character for which another one is easily taken.
fn confuse_characters(words: &str) -> Option<Slip> {
    words.char_indices().find_map(|(at, right)| {
        let (_, wrong) = ALIKE.iter().find(|(known, _)| *known == right)?;
        Some((at, at + right.len_utf8(), wrong.to_string()))
    })
}

/// Runs the first paragraph that follows another one together with it, in one language.
pub fn merge(passages: &mut [Passage], language: &Tag) {
    let is_paragraph = |passage: &Passage| {
        passage.kind == PassageKind::Paragraph && passage.text.get(language).is_some()
    };
    let at = (1..passages.len()).find(|at| passages[at - 1..=*at].iter().all(is_paragraph));
    let Some(at) = at else { return };
    let host = passages[at - 1].id.clone();
    let Some(moved) = take(&mut passages[at], language) else { return };
    passages[at].merged.insert(language.clone(), host);
    let before = &mut passages[at - 1].text;
    let mut all = before.get(language).cloned().unwrap_or_default();
    match (all.0.last_mut(), moved.0.first()) {
        (Some(Span::Plain(last)), Some(Span::Plain(first))) => {
            last.push_str(first);
            all.0.extend(moved.0.into_iter().skip(1));
        }
        _ => all.0.extend(moved.0),
    }
    before.insert(language.clone(), all);
}

/// Leaves one language of a passage out, unless another one is merged with it or it with another.
pub fn lose(passages: &mut [Passage], at: usize, language: &Tag) {
    let id = passages[at].id.clone();
    let is_host = passages.iter().any(|passage| passage.merged.iter().any(|(_, host)| *host == id));
    if !is_host && passages[at].merged.is_empty() {
        take(&mut passages[at], language);
    }
}

/// Takes the words of one language out of a passage.
fn take(passage: &mut Passage, language: &Tag) -> Option<Inline> {
    let taken = passage.text.get(language).cloned();
    let others = passage.text.iter().filter(|(tag, _)| *tag != language);
    passage.text = others.map(|(tag, words)| (tag.clone(), words.clone())).collect();
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters_model::PassageId;

    #[test]
    fn a_misprint_keeps_its_correction() {
        let mut spans = vec![Span::Plain("We ask for prisoners.".into())];
        misprint_first(&mut spans, swap_letters);
        assert_eq!(spans.len(), 1, "a word with its full stop is left alone");
        let mut spans = vec![Span::Plain("all prisoners are".into())];
        misprint_first(&mut spans, swap_letters);
        let wrong = Span::Misprint { text: "prsioners".into(), correction: "prisoners".into() };
        assert_eq!(spans, [Span::Plain("all ".into()), wrong, Span::Plain(" are".into())]);
        let mut spans = vec![Span::Plain("今日".into())];
        misprint_first(&mut spans, confuse_characters);
        assert_eq!(spans[1], Span::Misprint { text: "曰".into(), correction: "日".into() });
    }

    #[test]
    fn merged_passages_lose_no_words() {
        let chinese = Tag::parse("zh-Hant").unwrap();
        let passage = |id: &str, words: &str| Passage {
            id: PassageId::parse(id).unwrap(),
            kind: PassageKind::Paragraph,
            text: [(chinese.clone(), Inline(vec![Span::Plain(words.into())]))]
                .into_iter()
                .collect(),
            merged: Default::default(),
            asks: Vec::new(),
            topics: Vec::new(),
        };
        let mut passages = [passage("p1", "甲。"), passage("p2", "乙。")];
        merge(&mut passages, &chinese);
        assert_eq!(passages[0].text.get(&chinese).unwrap().printed(), "甲。乙。");
        assert_eq!(passages[1].merged.get(&chinese), Some(&passages[0].id));
        lose(&mut passages, 0, &chinese);
        assert_eq!(passages[0].text.len(), 1, "what holds another passage stays");
    }
}
