//! Chance that is the same on every machine.

/// A row of numbers that look random and follow from a seed (SplitMix64). Whole numbers only: the
/// last digit of a floating-point function is not the same everywhere.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The row of one thing: a purpose (`letter`) and a number within it. What happens to one thing
    /// does not depend on how many numbers another has used.
    pub fn of(seed: u64, purpose: &str, number: usize) -> Chance {
        let mut chance = Chance(seed ^ 0x6f70_656e_6c65_7474);
        for byte in purpose.bytes() {
            chance.0 = chance.next() ^ u64::from(byte);
        }
        chance.0 = chance.next() ^ number as u64;
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 for no limit.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// A number from the first to the last, both possible.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// Whether something happens that happens once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of some things, each as likely as the others. There has to be one.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// A place in a list of this length, the first ones by far the likeliest.
    ///
    /// Words, names and places are used as in life: the thing of rank *r* about 1/(*r* + 2) as often
    /// as the first (Zipf's law, with a shift that keeps the first few from taking all).
    pub fn rank(&mut self, length: usize, weights: &Weights) -> usize {
        let total = weights.up_to(length);
        let drawn = self.below(total as usize) as u64;
        weights.place(drawn).min(length.saturating_sub(1))
    }
}

/// The sums of the weights of the first ranks.
#[derive(Debug)]
pub struct Weights(Vec<u64>);

impl Weights {
    const FIRST: u64 = 1_000_000_000;
    const SHIFT: u64 = 2;

    /// For lists up to this length.
    pub fn new(longest: usize) -> Weights {
        let mut sum = 0;
        let sums = (0..longest.max(1) as u64).map(|rank| {
            sum += Self::FIRST / (rank + Self::SHIFT);
            sum
        });
        Weights(sums.collect())
    }

    fn up_to(&self, length: usize) -> u64 {
        let last = length.clamp(1, self.0.len()) - 1;
        self.0[last]
    }

    fn place(&self, drawn: u64) -> usize {
        self.0.partition_point(|sum| *sum <= drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_for_ever() {
        let mut chance = Chance::of(7, "letter", 0);
        let drawn: Vec<usize> = (0..6).map(|_| chance.below(1000)).collect();
        assert_eq!(drawn, [712, 424, 848, 26, 240, 296]);
        assert_ne!(Chance::of(7, "letter", 1).next(), Chance::of(7, "letter", 0).next());
        assert_ne!(Chance::of(8, "letter", 0).next(), Chance::of(7, "letter", 0).next());
    }

    #[test]
    fn low_ranks_are_drawn_more_often_and_high_ones_too() {
        let weights = Weights::new(1000);
        let mut chance = Chance::of(1, "test", 0);
        let mut times = [0_usize; 100];
        for _ in 0..100_000 {
            times[chance.rank(times.len(), &weights)] += 1;
        }
        assert!(times[0] > 5 * times[10] && times[10] > 5 * times[99], "{times:?}");
        assert!(times.iter().all(|times| *times > 0));
        assert_eq!(chance.rank(1, &weights), 0);
    }
}
