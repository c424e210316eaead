//! Order: the one way in which this crate sorts.

use std::collections::BinaryHeap;

/// Numbers in ascending order. What is to be sorted is made a number; and the numbers are sorted by
/// a heap, since every sort of slices costs the program three kilobytes.
pub(crate) fn ascending(numbers: Vec<u64>) -> Vec<u64> {
    BinaryHeap::from(numbers).into_sorted_vec()
}
