//! Pieces: the words of a query, and its runs of characters without a gap.

use std::ops::Range;

use crate::fold::{Character, Folded, is_unspaced};

/// No more characters of a word or run are.
const LONGEST: usize = 200;

/// A word, or characters of an unspaced script without a gap.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub characters: Vec<Character>,
    /// Where it stands in the query, in bytes.
    pub typed: Range<usize>,
}

impl Piece {
    /// Whether this is a run of an unspaced script, and no word.
    pub fn is_run(&self) -> bool {
        self.characters.first().is_some_and(|c| is_unspaced(c.folded))
    }
}

/// The pieces of a part of a query.
pub(super) fn pieces(text: &str, part: Range<usize>) -> Vec<Piece> {
    let folded = Folded::new(&text[part.clone()]);
    let mut pieces = Vec::new();
    for characters in folded.characters().split(|c| c.folded == ' ') {
        let (Some(first), Some(last)) = (characters.first(), characters.last()) else { continue };
        let typed = part.start + first.start as usize..part.start + last.end as usize;
        let characters = characters.iter().take(LONGEST).copied().collect();
        pieces.push(Piece { characters, typed });
    }
    say_day(&mut pieces);
    pieces
}

/// A day may be said with 號 where letters print 日: 1月9號.
fn say_day(pieces: &mut [Piece]) {
    for at in 2..pieces.len() {
        let is_month = pieces[at - 2].characters.last().is_some_and(|c| c.folded == '月');
        let is_day = pieces[at - 1].characters.iter().all(|c| c.folded.is_ascii_digit());
        if let Some(sign) = pieces[at].characters.first_mut().filter(|c| c.folded == '号')
            && is_month
            && is_day
        {
            sign.folded = '日';
        }
    }
}
