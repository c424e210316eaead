//! Byte offsets to lines and columns.

use crate::problem::Problem;
use crate::problems::RawProblem;

/// Gives every problem its line and its column in characters, in the order of the source.
pub(crate) fn locate(source: &[u8], mut raw: Vec<RawProblem>) -> Vec<Problem> {
    raw.sort_by_key(|problem| problem.offset);
    let (mut line, mut column, mut reached) = (1, 1, 0);
    raw.into_iter()
        .map(|RawProblem { offset, path, fault }| {
            let offset = offset.min(source.len());
            for part in source[reached..offset].utf8_chunks() {
                for character in part.valid().chars() {
                    (line, column) =
                        if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
                }
                // What is no text is shown as one sign, and counts as one.
                column += usize::from(!part.invalid().is_empty());
            }
            reached = offset;
            Problem { fault, path, line, column }
        })
        .collect()
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
