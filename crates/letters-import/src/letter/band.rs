//! Which places of two lists may belong together when they are aligned.

use std::ops::RangeInclusive;

/// How far from its share of the way through the other list a place may be. Letters have fewer passages; only what
/// is no letter has more, and comparing each with each would take minutes and gigabytes.
const HALF: usize = 250;

/// The stripe along the diagonal of a table that has a row for each place of one list, and a column for each of
/// the other; both have a place behind their last.
pub(crate) struct Band {
    first: usize,
    second: usize,
    half: usize,
    width: usize,
}

impl Band {
    /// The stripe for lists of these lengths: the whole table, if it is small.
    pub fn new(first: usize, second: usize) -> Band {
        // Where a row is many columns further than the one before, they still touch.
        let half = HALF.max(second / first.max(1));
        Band { first, second, half, width: (second + 1).min(2 * half + 1) }
    }

    /// How many cells the stripe has.
    pub fn cells(&self) -> usize {
        (self.first + 1) * self.width
    }

    /// The columns of a row that lie in the stripe.
    pub fn row(&self, row: usize) -> RangeInclusive<usize> {
        let middle = row * self.second / self.first.max(1);
        let last = (middle + self.half).max(self.width - 1).min(self.second);
        last + 1 - self.width..=last
    }

    /// The place of a cell in the stripe, if it lies there.
    pub fn cell(&self, row: usize, column: usize) -> Option<usize> {
        let columns = self.row(row);
        columns.contains(&column).then(|| row * self.width + column - columns.start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_table_is_in_the_stripe_as_a_whole() {
        let band = Band::new(3, 5);
        assert_eq!((band.cells(), band.row(0), band.row(3)), (24, 0..=5, 0..=5));
        assert_eq!((band.cell(0, 0), band.cell(3, 5)), (Some(0), Some(23)));
    }

    #[test]
    fn both_ends_of_long_lists_are_in_the_stripe() {
        for (first, second) in [(0, 5000), (5000, 0), (5000, 20), (3000, 9000), (3, 9000)] {
            let band = Band::new(first, second);
            assert_eq!(band.cell(0, 0), Some(0));
            assert!(band.cell(first, second).is_some_and(|cell| cell < band.cells()));
            let rows = (0..first).map(|row| (band.row(row), band.row(row + 1)));
            rows.into_iter().for_each(|(one, next)| assert!(next.start() <= one.end()));
        }
    }
}
