//! Fillers: what people say around what they look for, as in a question, and no letter has to say.

use std::ops::Range;

use crate::index::Index;
use crate::lenience::numbers;
use crate::plan::expand::spelling;
use crate::plan::run::{self, part};
use crate::plan::span;
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// Words, folded.
const WORDS: &str = "a about according affair affaire all also am an and any anybody anyone anything are article as ask \
    asked at be been brother by call called calling can case cases cent concerning contain containing contains \
    could current d dated daughter de dear des did do does du et everything ex far father find for former free friday \
    from fwd get give got had happened has have he heard her him his how husband i if in including info \
    information is it its just know l la late latest le les letter letters long looking made make many \
    me mention mentioned mentioning mentions monday mother much my named not now of on one open or our part \
    passage passages pct people per percent please quote quoted quotes re read regarding said saturday \
    say says see she should show signed sincerely sister so son still subject sunday tell that the their them then \
    there these they this those thursday to today tuesday um want was we wednesday were what whats when \
    where whereabouts which who whom whose why wife will with would write writes wrote you your";

/// Parts of runs, folded, the longer ones first; single characters last.
const PARTS: &str = "什么时候 我想知道 公开信 怎么了 怎么样 怎么说 我想找 想知道 有没有 为什么 这封信 那封信 哪封信 百分之 几年了 多少年 先生 女士 小姐 关于 有关 对于 什么 哪些 哪里 \
    哪儿 应该 多少 几年 为何 如何 是否 请问 现在 目前 信中 信里 提到 写道 写到 指出 表示 说到 情况 近况 下落 处境 部分 段落 内容 问题 写给 最新 消息 被 遭 给 的 与 和 及 \
    或 是 谁 在 吗 呢 吧 了 说 致 之";

/// What is a filler where nothing stands beside it.
const ALONE: &str = "信 信件 封信 来信 个案 案件 案 年";

/// Leaves fillers out of a query that asks for something else besides; whether there were any.
pub(crate) fn set_aside(index: &Index, wants: &mut Vec<Want>, effort: &mut usize) -> bool {
    let contents: Vec<Option<Vec<Piece>>> = wants.iter().map(content).collect();
    let has_fillers = contents.iter().any(Option::is_some);
    let has_content =
        |content: &Option<Vec<Piece>>| content.as_ref().is_none_or(|rest| !rest.is_empty());
    if !has_fillers || !contents.iter().any(has_content) || is_number(wants, &contents) {
        return false;
    }
    for (want, content) in std::mem::take(wants).into_iter().zip(contents) {
        match content {
            None => wants.push(want),
            Some(rest) => {
                wants.extend(rest.iter().flat_map(|piece| run::wants(index, piece, effort)));
            }
        }
    }
    span::answer(index, wants, effort);
    true
}

/// Whether all that would be left are figures, which alone are in any letter: "12 cases" are no 12, but 12 percent
/// are 12%.
fn is_number(wants: &[Want], contents: &[Option<Vec<Piece>>]) -> bool {
    let left = wants.iter().zip(contents);
    let left = left.map(|(want, content)| content.as_ref().unwrap_or(&want.pieces));
    let mut left = left.filter(|pieces| !pieces.is_empty()).peekable();
    let is_share =
        |piece: &Piece| matches!(spelling(piece).as_slice(), b"percent" | b"cent" | b"pct");
    left.peek().is_some()
        && !wants.iter().flat_map(|want| &want.pieces).any(is_share)
        && left.all(|pieces| matches!(pieces.as_slice(), [one] if numbers::is_small(one)))
}

/// What is left of a want without fillers; nothing where there are none in it.
fn content(want: &Want) -> Option<Vec<Piece>> {
    if want.quoted || want.in_title {
        return None;
    }
    let left = want.pieces.iter().map(|piece| match piece.is_run() {
        true => parts(piece),
        false if WORDS.split(' ').any(|word| word.as_bytes() == spelling(piece)) => Vec::new(),
        false => vec![piece.clone()],
    });
    let left: Vec<Piece> = left.flatten().collect();
    let length =
        |pieces: &[Piece]| pieces.iter().map(|piece| piece.characters.len()).sum::<usize>();
    (length(&left) < length(&want.pieces)).then_some(left)
}

/// The parts of a run between fillers. A single character is one only where it stands between words: 和 of 和平 is
/// none, nor is 被 of 被告.
fn parts(run: &Piece) -> Vec<Piece> {
    /// A run of fewer characters is one word.
    const SHORT: usize = 3;
    let ranges = between(run, true);
    if ranges.is_empty() {
        return Vec::new();
    }
    let is_torn = ranges.iter().any(|range| range.len() == 1);
    let ranges = if is_torn || run.characters.len() < SHORT { between(run, false) } else { ranges };
    ranges.into_iter().map(|range| part(run, range)).collect()
}

/// Where the parts of a run stand between fillers, those of a single character among them or not.
fn between(run: &Piece, of_one: bool) -> Vec<Range<usize>> {
    let folded: Vec<char> = run.characters.iter().map(|c| c.folded).collect();
    let begins = |at: usize, word: &str| {
        let length = word.chars().count();
        folded[at..].iter().copied().take(length).eq(word.chars())
    };
    let (mut at, mut start) = (0, 0);
    let mut ranges = Vec::new();
    while at < folded.len() {
        let is_one = |word: &str| word.chars().nth(1).is_none();
        let mut fillers = PARTS.split(' ').filter(|word| of_one || !is_one(word));
        let Some(filler) = fillers.find(|word| begins(at, word)) else {
            at += 1;
            continue;
        };
        ranges.push(start..at);
        at += filler.chars().count();
        start = at;
    }
    ranges.push(start..at);
    ranges.retain(|range| {
        let alone = |word: &str| word.chars().eq(folded[range.clone()].iter().copied());
        !range.is_empty() && !ALONE.split(' ').any(alone)
    });
    ranges
}
