//! Lines whose words stand in several places of a letter: a name, an office and an organization.

use std::ops::Range;

use crate::dates;
use crate::language::script::is_han;
use crate::letter::giving::Given;
use crate::letter::holders::HolderKind;
use crate::words::{self, Kind};

/// Gives the words of a line to several holders, one after the other; all of it or nothing.
pub(crate) fn in_pieces(text: &str, given: &mut Given<'_>) -> bool {
    let mut pieces = Vec::new();
    let mut rest = text;
    loop {
        let is_sign = |c: char| {
            !c.is_alphanumeric()
                && !matches!(
                    c,
                    '“' | '”' | '"' | '《' | '》' | '「' | '」' | '?' | '!' | '？' | '！'
                )
        };
        rest = rest.trim_matches(is_sign);
        if !rest.contains(char::is_alphanumeric) {
            for (holder, at) in pieces {
                if let Some(holder) = given.holders.get_mut::<usize>(holder) {
                    holder.take(at);
                }
            }
            return true;
        }
        let Some((length, piece)) = first_piece(rest, given, &pieces) else {
            // What joins the names of a line is said by their list.
            let joint = ["and ", "the ", "及"].iter().find_map(|joint| rest.strip_prefix(joint));
            let for_body = || rest.get(words::beginning(rest, Kind::Behalf)?..);
            let Some(after) = joint.or_else(for_body) else { return false };
            rest = after;
            continue;
        };
        pieces.extend(piece);
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// A holder by its place, and a stretch of it.
type Piece = (usize, Range<usize>);

/// The longest beginning of a text that is the words of a holder, or a part of them between commas; or
/// a date, which a media report has as a date.
fn first_piece(text: &str, given: &Given<'_>, pieces: &[Piece]) -> Option<(usize, Option<Piece>)> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    ends.filter(|end| is_cut(text, *end)).find_map(|end| {
        let words = text
            .get(..end)?
            .trim_end_matches(|c: char| c.is_whitespace() || ",，、;；(（:：–—|".contains(c));
        if words.is_empty() {
            return None;
        }
        let mut free = given.lookup.of_free(words);
        let all = std::iter::from_fn(|| free.next(given.holders));
        let all = all.filter_map(|place| Some((place, given.holders.get(place)?)));
        let facts = all.filter(|(_, holder)| holder.kind != HolderKind::Running);
        let is_free = |piece: &Piece| !pieces.contains(piece);
        let mut found = facts
            .filter_map(|(place, holder)| Some((place, holder.find_part(words)?)))
            .filter(is_free);
        // The date of a report takes nothing from that of the letter.
        let may_be_date = words.contains(|c: char| c.is_numeric() || is_han(c));
        let is_date = || dates::find(words).is_some_and(|found| found.at == (0..words.len()));
        if may_be_date && is_date() || is_year(words) {
            return Some((end, None));
        }
        found.next().map(|piece| (end, Some(piece)))
    })
}

/// Whether words are a year alone, as a report may be dated: 1990, 1990年.
fn is_year(words: &str) -> bool {
    let digits = words.strip_suffix('年').unwrap_or(words);
    digits.len() == 4
        && digits.starts_with(['1', '2'])
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text can be cut here: not within a word in Latin letters.
fn is_cut(text: &str, at: usize) -> bool {
    let inner = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
    !(inner(before.chars().next_back()) && inner(after.chars().next()))
}
