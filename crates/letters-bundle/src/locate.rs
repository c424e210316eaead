//! Byte offsets to lines and columns.

use std::collections::BinaryHeap;

use crate::problem::Problem;
use crate::problems::RawProblem;

/// Gives every problem its line and its column in characters, in the order of the source; problems
/// of one place stay in their order.
pub(crate) fn locate(source: &[u8], raw: Vec<RawProblem>) -> Vec<Problem> {
    // What is sorted are plain numbers, the offset above the place in the list, and by a heap: the
    // sorting of slices costs the program three kilobytes.
    let keys = raw.iter().zip(0..).map(|(problem, at)| (problem.offset as u64) << 32 | at);
    let keys = keys.collect::<BinaryHeap<u64>>().into_sorted_vec();
    let mut raw: Vec<_> = raw.into_iter().map(Some).collect();
    let (mut line, mut column, mut reached) = (1, 1, 0);
    let mut located = Vec::new();
    for key in keys {
        let Some(problem) = raw.get_mut(key as u32 as usize).and_then(Option::take) else {
            continue;
        };
        let offset = problem.offset.min(source.len());
        for part in source[reached..offset].utf8_chunks() {
            for character in part.valid().chars() {
                (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            // What is no text is shown as one sign, and counts as one.
            column += usize::from(!part.invalid().is_empty());
        }
        reached = offset;
        located.push(Problem { fault: problem.fault, path: problem.path, line, column });
    }
    located
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Fault;

    #[test]
    fn columns_count_characters() {
        let source = "一二\n三x".as_bytes();
        let at = |offset| RawProblem { offset, path: String::new(), fault: Fault::TooDeep };
        let places: Vec<_> = locate(source, vec![at(11), at(3), at(0), at(10), at(99)])
            .iter()
            .map(|problem| (problem.line, problem.column))
            .collect();
        assert_eq!(places, [(1, 1), (1, 2), (2, 2), (2, 3), (2, 3)]);
    }
}
