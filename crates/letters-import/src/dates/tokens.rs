//! Numbers, words and signs, of which dates are made.

use std::ops::Range;

use crate::language::script::is_han;
use crate::words;
use crate::words::months::{Month, month};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub what: What<'a>,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Whether a letter stands in it for a digit, as in `2O24`.
    pub is_misprinted: bool,
}

/// What dates are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What<'a> {
    Number(u16),
    Word(&'a str),
    Sign(char),
}

impl<'a> Token<'a> {
    fn new(what: What<'a>, at: Range<usize>) -> Self {
        Token { what, at, is_misprinted: false }
    }
}

/// Numbers, words and signs of a text; spaces are nothing.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        // Korean sets 년, 월 and 일 right behind the numbers.
        let after_number = matches!(tokens.last(), Some(Token { what: What::Number(_), at, .. }) if at.end == start);
        if let Some(sign) = korean_sign(c).filter(|_| after_number) {
            tokens.push(Token::new(What::Sign(sign), start..start + c.len_utf8()));
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if let Some((number, length)) = mistyped_number(rest) {
            let at = start..start + length;
            tokens.push(Token { is_misprinted: true, ..Token::new(What::Number(number), at) });
            rest = &rest[length..];
            continue;
        }
        let same: fn(char) -> bool = match c {
            _ if digit(c).is_some() => |c| digit(c).is_some(),
            _ if han_digit(c).is_some() => |c| han_digit(c).is_some(),
            _ if c.is_alphabetic() && !is_han(c) => |c| c.is_alphabetic() && !is_han(c),
            _ => |_| false,
        };
        let length: usize = rest.chars().take_while(|c| same(*c)).map(char::len_utf8).sum();
        let length = length.max(c.len_utf8());
        let part = &rest[..length];
        let what = match number(part) {
            Some(number) => Some(What::Number(number)),
            None if c.is_alphabetic() && !is_han(c) => Some(What::Word(part)),
            None if c.is_whitespace() => None,
            None => Some(What::Sign(c)),
        };
        tokens.extend(what.map(|what| Token::new(what, start..start + length)));
        rest = &rest[length..];
    }
    tokens
}

/// A number in which a hand or a scanner has made letters of digits, and its length: `l2`, `2O24`.
fn mistyped_number(text: &str) -> Option<(u16, usize)> {
    const MOST: usize = 4;
    // One more tells that the word is too long, however long it is.
    let length = text.bytes().take(MOST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let (word, rest) = text.split_at_checked(length)?;
    let is_whole = !rest.starts_with(char::is_alphabetic);
    let has_both = word.contains(|c: char| c.is_ascii_digit())
        && word.contains(|c: char| c.is_ascii_alphabetic());
    if !is_whole || !has_both || length > MOST || word.ends_with('o') {
        return None;
    }
    let mut digits = word.chars().map(|c| match c {
        'l' | 'I' => Some(1),
        'O' | 'o' => Some(0),
        c => digit(c),
    });
    Some((digits.try_fold(0, |value: u16, digit| Some(value * 10 + digit?))?, length))
}

fn korean_sign(c: char) -> Option<char> {
    match c {
        '년' => Some('年'),
        '월' => Some('月'),
        '일' => Some('日'),
        _ => None,
    }
}

fn digit(c: char) -> Option<u16> {
    match c {
        '0'..='9' => Some(c as u16 - '0' as u16),
        '０'..='９' => Some(c as u16 - '０' as u16),
        _ => None,
    }
}

/// The value of a Han numeral; ten, twenty and a hundred are 10, 20 and 100.
fn han_digit(c: char) -> Option<u16> {
    const DIGITS: &str = "〇一二三四五六七八九";
    match c {
        '零' | '○' => Some(0),
        '十' => Some(10),
        '百' => Some(100),
        '廿' => Some(20),
        '卅' => Some(30),
        c => DIGITS.chars().position(|digit| digit == c).map(|at| at as u16),
    }
}

/// A number in digits of any width, or in Han numerals: 二〇二六, 十二, 二十九.
fn number(text: &str) -> Option<u16> {
    if text.chars().all(|c| digit(c).is_some()) && text.chars().count() <= 4 {
        return text.chars().try_fold(0, |value: u16, c| Some(value * 10 + digit(c)?));
    }
    let digits: Vec<u16> = text.chars().map(han_digit).collect::<Option<_>>()?;
    han_number(&digits)
}

/// The number that Han numerals say, each a digit, ten, or a hundred: 一百一十五.
fn han_number(digits: &[u16]) -> Option<u16> {
    match digits {
        [] => None,
        // No year has more numerals, however long a line of them is.
        [hundreds @ 1..=9, 100, rest @ ..] if rest.len() <= 4 => {
            let rest = rest.strip_prefix(&[0]).unwrap_or(rest);
            let below = if rest.is_empty() { 0 } else { han_number(rest).filter(|n| *n < 100)? };
            Some(hundreds * 100 + below)
        }
        digits if digits.iter().all(|digit| *digit < 10) && digits.len() <= 4 => {
            Some(digits.iter().fold(0, |value, digit| value * 10 + digit))
        }
        [tens @ (10 | 20 | 30)] => Some(*tens),
        [tens @ (10 | 20 | 30), unit @ 1..=9] => Some(tens + unit),
        [ten @ 1..=9, 10] => Some(ten * 10),
        [ten @ 1..=9, 10, unit @ 1..=9] => Some(ten * 10 + unit),
        _ => None,
    }
}

impl Token<'_> {
    /// Whether it is a number or a month that is written wrongly, and means what it was read as.
    pub fn is_slip(&self) -> bool {
        let What::Word(word) = self.what else { return self.is_misprinted };
        month(word).is_some_and(|Month { is_misspelt, .. }| is_misspelt)
    }
}

/// Tokens that are read one after the other.
pub(crate) struct Rest<'t, 'a> {
    /// All of them.
    pub tokens: &'t [Token<'a>],
    /// How many were read.
    pub at: usize,
}

impl Rest<'_, '_> {
    pub fn number(&mut self) -> Option<u16> {
        let What::Number(number) = self.tokens.get(self.at)?.what else { return None };
        self.at += 1;
        Some(number)
    }

    pub fn month(&mut self) -> Option<u8> {
        let What::Word(word) = self.tokens.get(self.at)?.what else { return None };
        self.at += 1;
        month(word).map(|month| month.number)
    }

    /// A year behind a sign that shortens it: `/25`, `’25`.
    pub fn short_year(&mut self) -> Option<u16> {
        let [sign, year, ..] = self.tokens.get(self.at..)? else { return None };
        let is_sign = matches!(sign.what, What::Sign('/' | '\'' | '’' | '‘' | '／'));
        let What::Number(number) = year.what else { return None };
        if !is_sign || year.at.len() != 2 || year.at.start != sign.at.end {
            return None;
        }
        self.at += 2;
        // Letters of the last century are older than most archives.
        Some(if number < 70 { 2000 + number } else { 1900 + number })
    }

    pub fn skip_word(&mut self, words: &[&str]) {
        if let Some(Token { what: What::Word(word), .. }) = self.tokens.get(self.at)
            && words.contains(&words::plain(word).as_str())
        {
            self.at += 1;
        }
    }

    pub fn skip_sign(&mut self, signs: &[char]) {
        if let Some(Token { what: What::Sign(sign), .. }) = self.tokens.get(self.at)
            && signs.contains(sign)
        {
            self.at += 1;
        }
    }
}
