//! The tables as bytes; what reads them is `letters-search/src/fold/tables.rs`.

use std::collections::BTreeMap;

/// Han pairs as three rows, which compress better than pairs do: how far each character is from the
/// one before, how far what stands for it is from what stood for that one (low bytes, high bytes).
pub fn han(pairs: &BTreeMap<char, char>) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, pairs.len() as u32);
    let mut last = 0;
    for c in pairs.keys() {
        number(&mut out, *c as u32 - last);
        last = *c as u32;
    }
    let mut last = 0;
    for to in pairs.values() {
        number(&mut out, zigzag(*to as i32 - last));
        last = *to as i32;
    }
    out
}

/// A row of neighbours of which each is replaced alike.
#[derive(Debug)]
struct Run {
    start: u32,
    /// How far the characters are from one another: 1 or 2.
    step: u32,
    count: u32,
    text: String,
    /// How far what stands for them is from one another: 0, 1 or 2.
    advance: u32,
}

/// All other characters as runs, in four rows, which compress better than runs do: how far each run
/// is from the one before, its shape, how many characters it has, and what stands for the first of
/// them, each character as its distance from the one before.
pub fn characters(replacements: &BTreeMap<char, String>) -> Vec<u8> {
    let runs = runs(replacements);
    let mut out = Vec::new();
    number(&mut out, runs.len() as u32);
    let mut last = 0;
    for run in &runs {
        number(&mut out, run.start - last);
        last = run.start;
    }
    for run in &runs {
        let length = run.text.chars().count().min(3) as u32;
        number(&mut out, ((run.step - 1) * 3 + run.advance) * 4 + length);
    }
    for run in &runs {
        number(&mut out, run.count);
    }
    let mut last = 0;
    for run in &runs {
        let length = run.text.chars().count();
        if length >= 3 {
            number(&mut out, length as u32);
        }
        for c in run.text.chars() {
            number(&mut out, zigzag(c as i32 - last));
            last = c as i32;
        }
    }
    out
}

fn runs(replacements: &BTreeMap<char, String>) -> Vec<Run> {
    let mut left: BTreeMap<u32, &str> =
        replacements.iter().map(|(c, text)| (*c as u32, text.as_str())).collect();
    let mut runs = Vec::new();
    while let Some((&start, &text)) = left.iter().next() {
        let shapes = [(1, 0), (1, 1), (2, 2), (2, 1), (2, 0), (1, 2)];
        let runs_from_here =
            shapes.map(|(step, advance)| (length(&left, start, step, advance), step, advance));
        let best = runs_from_here.iter().max_by_key(|(count, step, _)| (*count, 3 - step));
        let Some(&(count, step, advance)) = best else { break };
        for at in 0..count {
            left.remove(&(start + at * step));
        }
        runs.push(Run { start, step, count, text: text.to_owned(), advance });
    }
    runs
}

/// How many characters from `start` on are replaced in this way.
fn length(left: &BTreeMap<u32, &str>, start: u32, step: u32, advance: u32) -> u32 {
    let Some(first) = left.get(&start) else { return 0 };
    let mut characters = first.chars();
    let single = characters.next().filter(|_| characters.next().is_none());
    let fits = |at: u32| match (left.get(&(start + at * step)), single) {
        (Some(text), Some(first)) => {
            char::from_u32(first as u32 + at * advance).is_some_and(|c| text.chars().eq([c]))
        }
        (Some(text), None) => advance == 0 && text == first,
        (None, _) => false,
    };
    (0..).take_while(|at| fits(*at)).count() as u32
}

fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)) as u32
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
