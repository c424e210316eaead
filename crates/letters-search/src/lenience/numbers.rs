//! Numbers: small ones, which letters write as words and people type in figures, or the other way.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::expand::{as_it_stands, known, spelling};
use crate::plan::sequence::Sequence;
use crate::plan::slot::Slot;
use crate::plan::want::Want;
use crate::query::Query;
use crate::query::piece::Piece;

/// From 2 on.
const WORDS: &str = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty";

/// Whether a want is a year.
pub(crate) fn is_year(want: &Want) -> bool {
    matches!(want.pieces.as_slice(), [piece] if piece.characters.len() == 4 && is_figures(piece))
        && !want.quoted
        && !want.in_title
}

/// Whether this is a number, in figures or as a word, that days and months have.
pub(crate) fn is_small(piece: &Piece) -> bool {
    piece.characters.len() < 3 && is_figures(piece)
        || WORDS.split(' ').any(|word| word.as_bytes() == spelling(piece))
}

/// Whether a piece consists of figures.
pub(crate) fn is_figures(piece: &Piece) -> bool {
    piece.characters.iter().all(|c| c.folded.is_ascii_digit())
}

/// A number in the way in which it was not typed: eight for 8.
pub(crate) fn other_way(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = spelling(piece);
    let numbers = WORDS.split(' ').zip(2_u8..).map(|(word, number)| (word, number.to_string()));
    let other = numbers.into_iter().find_map(|(word, figures)| {
        let is_either = |one: &str| one.as_bytes() == spelt;
        if is_either(&figures) { Some(word.to_owned()) } else { is_either(word).then_some(figures) }
    });
    let terms = known(index, other?.as_bytes(), Tier::Folded, false);
    Sequence::new(vec![Slot::new(terms, 0)], Tier::Folded)
}

/// A number and what is counted in the way in which they were not typed: 十五个月 for 15个月, or the other way.
pub(crate) fn counted_other_way(index: &Index, pieces: &[Piece]) -> Option<Sequence> {
    let spelt: String =
        pieces.iter().map(|piece| String::from_utf8(spelling(piece)).unwrap_or_default()).collect();
    let first = spelt.chars().next()?;
    let is_part: fn(&char) -> bool =
        if first.is_ascii_digit() { char::is_ascii_digit } else { |c| HAN.contains(*c) };
    let number: String = spelt.chars().take_while(is_part).collect();
    let other = match number.parse() {
        Ok(figures @ 1..=99) => to_han(figures),
        Ok(_) => return None,
        Err(_) => from_han(&number)?.to_string(),
    };
    let counted = &spelt[number.len()..];
    if counted.is_empty() {
        return None;
    }
    let query = Query::parse(&["\"", &other, counted, "\""].concat());
    as_it_stands(index, &query.wanted.first()?.pieces, false, Tier::Folded)
}

/// The figures of Chinese, and its tens.
const HAN: &str = "〇一二三四五六七八九十零两";

/// A number of at most two figures as Chinese writes it.
pub(crate) fn to_han(number: usize) -> String {
    let figure = |figure: usize| HAN.chars().nth(figure);
    let tens = (number / 10 > 1).then(|| figure(number / 10)).flatten();
    let ten = (number > 9).then_some('十');
    let ones = (!number.is_multiple_of(10)).then(|| figure(number % 10)).flatten();
    tens.into_iter().chain(ten).chain(ones).collect()
}

/// The figures of a number one by one, as Chinese writes years.
pub(crate) fn figures_in_han(number: usize) -> String {
    let figures = number.to_string();
    figures.bytes().filter_map(|figure| HAN.chars().nth(usize::from(figure - b'0'))).collect()
}

/// What a number in Chinese figures says, with tens or one by one; nothing if it is none.
pub(crate) fn from_han(written: &str) -> Option<usize> {
    let figure = |sign: char| match sign {
        '零' => Some(0),
        '两' => Some(2),
        sign => HAN.chars().take(10).position(|known| known == sign),
    };
    if written.chars().count() > 4 {
        return None;
    }
    let Some((tens, ones)) = written.split_once('十') else {
        let figures: Option<Vec<usize>> = written.chars().map(figure).collect();
        return figures
            .filter(|figures| !figures.is_empty())
            .map(|figures| figures.iter().fold(0, |number, figure| 10 * number + figure));
    };
    let one = |part: &str, otherwise: usize| match part.chars().collect::<Vec<_>>().as_slice() {
        [] => Some(otherwise),
        [sign] => figure(*sign),
        _ => None,
    };
    Some(10 * one(tens, 1)? + one(ones, 0)?)
}

#[cfg(test)]
mod tests {
    use super::{figures_in_han, from_han, to_han};

    #[test]
    fn numbers_are_read_as_chinese_writes_them() {
        for (number, written) in [(7, "七"), (10, "十"), (12, "十二"), (20, "二十"), (47, "四十七")]
        {
            assert_eq!(to_han(number), written);
            assert_eq!(from_han(written), Some(number));
        }
        assert_eq!(figures_in_han(2015), "二〇一五");
        assert_eq!(from_han("二零一五"), Some(2015));
        for other in ["", "人", "十人", "二三十", "十十"] {
            assert_eq!(from_han(other), None, "{other}");
        }
    }
}
