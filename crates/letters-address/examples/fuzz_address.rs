//! Reads strange addresses for some seconds, and says when one breaks a promise.
//!
//! ```sh
//! cargo run --release -p letters-address --example fuzz_address -- SECONDS [SEED]
//! ```
//!
//! Ends with the seed and the address when what was read is not the same after writing, or when what
//! was written could lead to another page or another site; a panic ends it as well.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use fastrand::Rng;
use letters_address::Route;

/// What addresses are put together from: names that mean something, signs that separate, escapes that
/// are cut off, and text that is none.
const PARTS: [&str; 40] = [
    "?",
    "&",
    "=",
    "#",
    "#q=",
    "letter=",
    "entity=",
    "page=",
    "cases",
    "organizations",
    "about",
    "compare=",
    "with=",
    "lang=",
    "en",
    "zh-Hant",
    "view=side",
    "view=",
    "case=",
    "not-case=",
    "org=",
    "role=",
    "signed",
    "year=",
    "2009",
    "topic=",
    "text=",
    "sort=",
    "name",
    "part=",
    "2",
    "-1",
    "99999999999999999999",
    "%",
    "%e9",
    "%E9%83%91",
    "+",
    "鄭敬基",
    "\u{202e}",
    "javascript:alert(1)//",
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Ok(seconds), Ok(seed)) =
        (arguments.next().unwrap_or(Ok(60)), arguments.next().unwrap_or(Ok(1)))
    else {
        eprintln!("usage: fuzz_address [SECONDS] [SEED], both whole numbers");
        return ExitCode::from(2);
    };
    let (mut random, started) = (Rng::with_seed(seed), Instant::now());
    let mut tried = 0_u64;
    while started.elapsed() < Duration::from_secs(seconds) {
        let address = address(&mut random);
        if let Some(promise) = broken(&address) {
            eprintln!("{promise}: seed {seed}, number {tried}: {address:?}");
            return ExitCode::FAILURE;
        }
        tried += 1;
    }
    println!("{tried} tried, no promise broken");
    ExitCode::SUCCESS
}

fn address(random: &mut Rng) -> String {
    let mut address = String::new();
    for _ in 0..random.usize(0..14) {
        match random.u8(0..8) {
            0 => address.push(random.char(..)),
            _ => address.push_str(PARTS[random.usize(0..PARTS.len())]),
        }
    }
    address
}

/// Which promise an address breaks.
fn broken(address: &str) -> Option<&'static str> {
    let route = Route::from_reference(address);
    let written = route.to_reference();
    if Route::from_reference(&written) != route {
        return Some("not the same after writing");
    }
    if !written.starts_with('?') && !written.starts_with('#') && !written.is_empty() {
        return Some("leads away from the page");
    }
    (!written.is_ascii()).then_some("a browser would write it in another way")
}
