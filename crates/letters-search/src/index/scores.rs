//! Scores: how each unit answers, one byte for each, looked at eight at a time.
//!
//! All that has to be done for every unit of a large library is done here, on eight scores as one
//! number: no score is above 127 (see [`Tier`](crate::matches::tier::Tier)), so the highest bit of each byte
//! is free to carry the outcome of a comparison.

/// The lowest bit of each byte, and the highest.
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// Whether any of some scores is at least so much, which is 1 or more.
pub(crate) fn any(scores: &[u8], least: u8) -> bool {
    let (eights, rest) = scores.as_chunks::<8>();
    let (fours, others) = eights.as_chunks::<4>();
    let one = |eight: &[u8; 8]| at_least(u64::from_le_bytes(*eight), least);
    // Mostly there is none, which is asked of four at once.
    fours.iter().any(|[a, b, c, d]| one(a) | one(b) | one(c) | one(d) != 0)
        || others.iter().any(|eight| one(eight) != 0)
        || rest.iter().any(|score| *score >= least)
}

/// How many scores are not 0.
pub(crate) fn count(scores: &[u8]) -> usize {
    let (eights, rest) = scores.as_chunks::<8>();
    let eights = eights.iter().map(|eight| at_least(u64::from_le_bytes(*eight), 1).count_ones());
    eights.sum::<u32>() as usize + rest.iter().filter(|score| **score > 0).count()
}

/// Visits the units, in order, whose scores are at least so much, which is 1 or more. The visitor
/// returns what they must be from then on.
pub(crate) fn each(scores: &[u8], mut least: u8, mut visit: impl FnMut(u32, u8) -> u8) {
    for (number, some) in scores.chunks(64).enumerate() {
        // Most have none, and are passed over at once.
        if any(some, least) {
            for (at, score) in some.iter().enumerate() {
                if *score >= least {
                    least = visit((number * 64 + at) as u32, *score);
                }
            }
        }
    }
}

/// The first unit whose score is not 0, from some unit on.
pub(crate) fn next(scores: &[u8], from: usize) -> Option<usize> {
    let rest = scores.get(from..)?;
    let eights = rest.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight));
    let passed = 8 * eights.take_while(|eight| *eight == 0).count();
    let found = rest[passed..].iter().position(|score| *score > 0)?;
    Some(from + passed + found)
}

/// Leaves the lesser of two scores of each unit.
pub(crate) fn lower(scores: &mut [u8], others: &[u8]) {
    for (eight, other) in scores.as_chunks_mut().0.iter_mut().zip(others.as_chunks().0) {
        let (one, other) = (u64::from_le_bytes(*eight), u64::from_le_bytes(*other));
        let is_more = whole_bytes(((one | HIGHS) - other) & HIGHS);
        *eight = (one & !is_more | other & is_more).to_le_bytes();
    }
}

/// Leaves no score where another is not 0.
pub(crate) fn remove(scores: &mut [u8], others: &[u8]) {
    for (eight, other) in scores.as_chunks_mut().0.iter_mut().zip(others.as_chunks().0) {
        let is_other = whole_bytes(at_least(u64::from_le_bytes(*other), 1));
        *eight = (u64::from_le_bytes(*eight) & !is_other).to_le_bytes();
    }
}

/// Raises the scores of some units to a tier at least; one bit of `units` says which, 64 to a
/// number.
pub(crate) fn raise(scores: &mut [u8], units: &[u64], tier: u8) {
    let words = scores.as_chunks_mut::<8>().0.as_chunks_mut::<8>().0.iter_mut().zip(units);
    for (eights, word) in words.filter(|(_, word)| **word != 0) {
        for (eight, bits) in eights.iter_mut().zip(word.to_le_bytes()) {
            let one = u64::from_le_bytes(*eight);
            // Bit 0 goes to byte 0, bit 1 to byte 1.
            let apart = (u64::from(bits) * ONES) & 0x8040_2010_0804_0201;
            let is_unit = (apart + ONES * 0x7f) & HIGHS;
            let is_raised = whole_bytes(is_unit & !at_least(one, tier));
            *eight = (one & !is_raised | (ONES * u64::from(tier)) & is_raised).to_le_bytes();
        }
    }
}

/// The highest bit of each byte whose score is at least so much, which is 1 or more.
fn at_least(scores: u64, least: u8) -> u64 {
    (scores + ONES * u64::from(128 - least)) & HIGHS
}

/// All bits of the bytes of which the highest is set.
fn whole_bytes(highs: u64) -> u64 {
    (highs >> 7) * 0xff
}

#[cfg(test)]
mod tests {
    use super::{any, count, each, lower, next, raise, remove};

    /// Scores of all tiers, of a length that a whole index has.
    fn scores(seed: usize) -> Vec<u8> {
        (0..128_usize).map(|at| ((at * 7 + seed) * (at + 3) % 11 % 10) as u8).collect()
    }

    #[test]
    fn eights_are_the_same_as_ones() {
        for seed in 0..50 {
            let (one, other) = (scores(seed), scores(seed * 31 + 5));
            let expected = |f: fn(u8, u8) -> u8| -> Vec<u8> {
                one.iter().zip(&other).map(|(one, other)| f(*one, *other)).collect()
            };
            let mut lesser = one.clone();
            lower(&mut lesser, &other);
            assert_eq!(lesser, expected(u8::min));
            let mut without = one.clone();
            remove(&mut without, &other);
            assert_eq!(without, expected(|one, other| if other > 0 { 0 } else { one }));
            assert_eq!(count(&one[..101]), one[..101].iter().filter(|score| **score > 0).count());
            for from in 0..140 {
                let found = (from..101).find(|at| one[*at] > 0);
                assert_eq!(next(&one[..101], from), found, "{from}");
            }
            for least in 1..=10 {
                let of_rest = &one[seed..seed + 13];
                assert_eq!(any(of_rest, least), of_rest.iter().any(|score| *score >= least));
                let mut units = Vec::new();
                each(&one[..101], least, |unit, score| {
                    units.push((unit, score));
                    least
                });
                let all = (0..101_u32).zip(one.iter().copied());
                assert_eq!(units, all.filter(|(_, score)| *score >= least).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn units_are_raised_and_never_lowered() {
        for tier in 1..=9 {
            let before = scores(usize::from(tier));
            let units = [0x8000_0000_0000_0001, 0x0123_4567_89ab_cdef];
            let mut after = before.clone();
            raise(&mut after, &units, tier);
            for at in 0..128 {
                let is_unit = units[at / 64] >> (at % 64) & 1 != 0;
                let expected = if is_unit { before[at].max(tier) } else { before[at] };
                assert_eq!(after[at], expected, "{at}");
            }
        }
    }
}
