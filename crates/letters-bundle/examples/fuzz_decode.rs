//! Feeds changed bundles to the reader for some seconds, and says when it breaks a promise.
//!
//! ```sh
//! cargo run --release -p letters-bundle --example fuzz_decode -- SECONDS [SEED]
//! ```
//!
//! The changes follow from the seed alone, so that a failure can be repeated. An input that makes
//! the reader panic is saved beside this program, in the target folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use letters_bundle::{decode, encode, examine};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let number = |text: Option<String>, otherwise| match text {
        None => Some(otherwise),
        Some(text) => text.parse::<u64>().ok(),
    };
    let (Some(seconds), Some(seed)) = (number(arguments.next(), 60), number(arguments.next(), 1))
    else {
        eprintln!("usage: fuzz_decode [SECONDS] [SEED], both whole numbers");
        return ExitCode::from(2);
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let corpus = corpus(&root);
    if corpus.is_empty() {
        eprintln!("there are no bundles to start from below {}", root.display());
        return ExitCode::from(2);
    }
    save_input_on_panic();
    fuzz(&corpus, Duration::from_secs(seconds), seed);
    ExitCode::SUCCESS
}

/// Every fixture, and the archive that ships.
fn corpus(root: &Path) -> Vec<Vec<u8>> {
    let folders = ["tests/fixtures/accepted", "tests/fixtures/refused", "public/letters"];
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files.into_iter().filter_map(|file| fs::read(file).ok()).collect()
}

fn fuzz(corpus: &[Vec<u8>], time: Duration, seed: u64) {
    println!("{} bundles to start from, seed {seed}", corpus.len());
    let started = Instant::now();
    let mut reported = started;
    let (mut tried, mut accepted) = (0_u64, 0_u64);
    while started.elapsed() < time {
        // Each input has a seed of its own, and can be made again without those before it.
        let input_seed = seed.wrapping_mul(1 << 32).wrapping_add(tried);
        let input = change(corpus, &mut Random(input_seed));
        INPUT.with_borrow_mut(|last| *last = (input_seed, input));
        INPUT.with_borrow(|(_, input)| accepted += u64::from(try_input(input)));
        tried += 1;
        if reported.elapsed() > Duration::from_secs(10) {
            reported = Instant::now();
            println!("{:>4} s: {tried} tried, {accepted} accepted", started.elapsed().as_secs());
        }
    }
    println!("{tried} tried, {accepted} accepted, no promise broken");
}

/// Whether the input is accepted; panics if the reader breaks a promise.
fn try_input(input: &[u8]) -> bool {
    let examination = examine(input);
    match decode(input) {
        Ok(archive) => {
            let written = encode(&archive);
            assert_eq!(decode(written.as_bytes()).as_ref(), Ok(&archive), "not read as written");
            assert_eq!(examination.accepted, Some(archive), "examined otherwise than decoded");
            true
        }
        Err(refusal) => {
            assert!(!refusal.problems.is_empty(), "refused for no reason");
            assert!(examination.accepted.is_none(), "examined otherwise than decoded");
            false
        }
    }
}

thread_local! {
    /// The seed of the input being tried, and the input.
    static INPUT: std::cell::RefCell<(u64, Vec<u8>)> = const { std::cell::RefCell::new((0, Vec::new())) };
}

fn save_input_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        INPUT.with_borrow(|(seed, input)| {
            let target = std::env::current_exe().unwrap_or_default();
            let file = target.with_file_name(format!("fuzz-{seed}.json"));
            match fs::write(&file, input) {
                Ok(()) => eprintln!("seed {seed}, input saved as {}", file.display()),
                Err(why) => eprintln!("seed {seed}, input not saved: {why}"),
            }
        });
    }));
}

/// What is put into bundles: signs of JSON, and words of the format.
const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\",
    "\\u",
    "\\ud800",
    "\\udc00",
    "\\u0000",
    "null",
    "true",
    "1e999",
    "-0",
    "0.1e-5",
    "\u{feff}",
    "\u{202e}",
    "\"id\":\"a\",",
    "\"en\":\"x\",",
    "{\"note\":\"n1\"}",
    "{\"text\":\"x\",\"sic\":\"y\"}",
    "\"open-letters/2\"",
    "2026-02-29",
];

fn change(corpus: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = random.one_of(corpus).clone();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = bytes.len().min(at + random.below(64));
        match random.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.truncate(at),
            3 => {
                let other = random.one_of(corpus);
                let from = random.below(other.len() + 1);
                let to = other.len().min(from + random.below(256));
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            4 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            5 => {
                let depth = random.below(400);
                let (open, close) = *random.one_of(&[("[", "]"), ("{\"a\":", "}")]);
                let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
                bytes.splice(at..at, nested.bytes());
            }
            _ => {
                let token = random.one_of(TOKENS);
                bytes.splice(at..at, token.bytes());
            }
        }
    }
    bytes
}

/// SplitMix64: small, and good enough to choose bytes.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
