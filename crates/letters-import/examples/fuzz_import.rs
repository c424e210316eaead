//! Imports damaged and shuffled letters for some seconds, and sees that each is proved.
//!
//! ```sh
//! cargo run --release -p letters-import --example fuzz_import -- SECONDS [SEED]
//! ```
//!
//! The seed of the text that makes it panic, or loses a line, is printed.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use fastrand::Rng;
use letters_import::{SourceFile, Wishes, import, prove};

/// The letters that are damaged.
const LETTERS: [&str; 7] = [
    include_str!("../tests/letters/ferry.txt"),
    include_str!("../tests/letters/canal-en.txt"),
    include_str!("../tests/letters/canal-fr.txt"),
    include_str!("../tests/letters/market.txt"),
    include_str!("../tests/letters/river.txt"),
    include_str!("../tests/letters/memo.txt"),
    include_str!("../tests/letters/columns.txt"),
];

/// What is put into them.
const TOKENS: [&str; 16] = [
    "\n", "\n\n", "- ", "[1]", "¹", "(", "）", "：", "\t", "\u{200b}", "\u{301}", "一、", "#", "“",
    "\u{202e}", "𠮷",
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Ok(seconds), Ok(seed)) =
        (arguments.next().unwrap_or(Ok(60)), arguments.next().unwrap_or(Ok(1)))
    else {
        eprintln!("usage: fuzz_import [SECONDS] [SEED], both whole numbers");
        return ExitCode::from(2);
    };
    std::panic::set_hook(Box::new(|why| eprintln!("{why}")));
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut count, mut imported) = (0_u64, 0_u64);
    while Instant::now() < end {
        let seed = seed + count;
        let text = damaged(seed);
        match std::panic::catch_unwind(|| is_right(&text)) {
            Ok(Some(true)) => imported += 1,
            Ok(None) => {}
            Ok(Some(false)) | Err(_) => {
                eprintln!("seed {seed} fails: fuzz_import 1 {seed}\n{text}");
                return ExitCode::FAILURE;
            }
        }
        count += 1;
    }
    println!("{count} texts, {imported} of them imported and proved, none fails");
    ExitCode::SUCCESS
}

/// Whether a text is imported and proved; nothing if it holds no letter.
fn is_right(text: &str) -> Option<bool> {
    let files = [SourceFile { name: "a.txt", bytes: text.as_bytes() }];
    let wishes = Wishes::default();
    let archive = import(&files, None, &wishes).ok()?.archive;
    let bundle = letters_bundle::encode(&archive);
    let is_whole = letters_bundle::decode(bundle.as_bytes()).is_ok_and(|read| read == archive);
    Some(is_whole && prove(&files, &archive, &wishes).is_ok_and(|proof| proof.holds()))
}

/// Lines of two letters with a few changes.
fn damaged(seed: u64) -> String {
    let mut random = Rng::with_seed(seed);
    let mut lines: Vec<&str> = LETTERS[random.usize(..LETTERS.len())].lines().collect();
    let other: Vec<&str> = LETTERS[random.usize(..LETTERS.len())].lines().collect();
    for _ in 0..random.usize(..12) {
        let (at, from) = (random.usize(..lines.len()), random.usize(..other.len()));
        match random.usize(..4) {
            0 => lines[at] = other[from],
            1 => lines.insert(at, other[from]),
            2 if lines.len() > 1 => drop(lines.remove(at)),
            _ => {
                let with = random.usize(..lines.len());
                lines.swap(at, with);
            }
        }
    }
    let mut text = lines.join("\n");
    for _ in 0..random.usize(..8) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let at = places[random.usize(..places.len())];
        match random.usize(..2) {
            0 => text.insert_str(at, TOKENS[random.usize(..TOKENS.len())]),
            _ => drop(text.remove(at)),
        }
    }
    text
}
