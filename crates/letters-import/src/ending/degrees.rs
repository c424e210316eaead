//! Degrees and orders behind names.

use crate::words::{self, Kind};

/// The length of the degrees and orders with which details begin, and what a comma divides from them: `Ph.D., ` of
/// `Ph.D., Senior Fellow, Harbour Institute`.
pub(crate) fn degrees(text: &str) -> Option<(usize, &str)> {
    let is_degree = |part: &str| {
        let bare = part.trim().replace('.', "");
        let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
        capitals >= 2 && words::is_one(&bare, Kind::Postnominal)
    };
    let cuts = text.match_indices([',', '，']).map(|(at, _)| at);
    let begins = |at: &usize| text.get(..*at).is_some_and(|said| said.split(',').all(is_degree));
    let at = cuts.take_while(begins).last()?;
    let rest = text.get(at + 1..)?.trim_start();
    (!rest.is_empty() && !is_degree(rest)).then_some((at, rest))
}

/// Whether a text is what stands behind the names of people: `MD, PhD`.
pub(crate) fn are_postnominals(text: &str) -> bool {
    let plain = text.replace('.', "");
    plain
        .split([',', ' '])
        .filter(|part| !part.is_empty())
        .all(|part| words::is_one(part, Kind::Postnominal) || words::is_one(part, Kind::Honorific))
}
