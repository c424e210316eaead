//! Which functions are most like each other.

use std::collections::{BTreeMap, HashMap};

/// A function as far as its order matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// The number of its type.
    pub type_index: u32,
    /// Its locals and its instructions in words, without the numbers of functions that it calls.
    pub words: Vec<String>,
}

/// Of how many neighbouring words windows are made, in several ways: which of them compresses best differs from
/// program to program, and only trying tells.
const WAYS: [&[usize]; 6] = [&[2], &[3], &[1, 2], &[2, 3], &[2, 4], &[1, 2, 3]];

/// How often each window stands in a function.
type Windows<'a> = HashMap<&'a [String], u32>;

/// The numbers of all functions in new orders, one for each way to tell what is alike.
pub fn chains(functions: &[Function]) -> impl Iterator<Item = Vec<usize>> {
    WAYS.into_iter().map(|way| chain(functions, way))
}

/// The numbers of all functions in a new order: those of one type together, the shortest first, and then
/// always the one most like the one before.
fn chain(functions: &[Function], way: &[usize]) -> Vec<usize> {
    let windows: Vec<Windows<'_>> =
        functions.iter().map(|function| windows(function, way)).collect();
    let mut by_type: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (number, function) in functions.iter().enumerate() {
        by_type.entry(function.type_index).or_default().push(number);
    }
    let mut order = Vec::new();
    for mut left in by_type.into_values() {
        // Of several that are equally like, the last is taken: then that is the shortest.
        left.sort_by_key(|number| std::cmp::Reverse((functions[*number].words.len(), *number)));
        let mut next = left.pop();
        while let Some(last) = next {
            order.push(last);
            let like = |number: &usize| {
                let both = functions[last].words.len() + functions[*number].words.len();
                f64::from(shared(&windows[last], &windows[*number])) / both.max(1) as f64
            };
            let scores: Vec<f64> = left.iter().map(like).collect();
            let best = (0..left.len()).max_by(|one, other| scores[*one].total_cmp(&scores[*other]));
            next = best.map(|best| left.remove(best));
        }
    }
    order
}

fn windows<'a>(function: &'a Function, way: &[usize]) -> Windows<'a> {
    let mut counts = HashMap::new();
    for window in way.iter().flat_map(|length| function.words.windows(*length)) {
        *counts.entry(window).or_default() += 1;
    }
    counts
}

/// How many windows two functions have in common.
fn shared(one: &Windows<'_>, other: &Windows<'_>) -> u32 {
    let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
    few.iter().map(|(window, count)| many.get(window).map_or(0, |more| *count.min(more))).sum()
}

#[cfg(test)]
mod tests {
    use super::{Function, chain, chains};

    fn function(type_index: u32, words: &str) -> Function {
        Function { type_index, words: words.chars().map(String::from).collect() }
    }

    #[test]
    fn like_follows_like_within_a_type() {
        let functions = [
            function(1, "abcdefgh"),
            function(0, "12345678"),
            function(0, "xx"),
            function(1, "zyxwvuts"),
            function(0, "abcdefgh"),
            function(1, "abcdefgi"),
            function(0, "1234567"),
        ];
        assert_eq!(chain(&functions, &[2]), [2, 6, 1, 4, 0, 5, 3]);
    }

    #[test]
    fn every_function_is_there_once() {
        let functions: Vec<_> =
            (0..50).map(|at| function(at % 3, &"ab".repeat(at as usize % 7))).collect();
        for mut order in chains(&functions) {
            order.sort_unstable();
            assert!(order.iter().copied().eq(0..50));
        }
    }
}
