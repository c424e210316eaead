//! Alters a signature and what it signs, at random, for some seconds.
//!
//! ```sh
//! cargo run --release -p letters-signature --example fuzz_signature -- SECONDS [SEED]
//! ```
//!
//! Ends with the seed and the text when something that was altered is taken for right, when minisign
//! disagrees, or when what was read is not the same after writing; a panic ends it as well.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use fastrand::Rng;
use letters_signature::{PublicKey, SecretKey, Signature, Signer};

const FILE: &[u8] = b"{\"format\": \"open-letters-index/1\", \"version\": 1}\n";

/// What is put in the place of bytes: signs that mean something in a signature.
const TOKENS: [&str; 12] = [
    "\n",
    "\r\n",
    "=",
    "A",
    "RW",
    "/",
    "+",
    "\t",
    "name:",
    "untrusted comment: ",
    "trusted comment: ",
    "聯",
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Ok(seconds), Ok(seed)) =
        (arguments.next().unwrap_or(Ok(60)), arguments.next().unwrap_or(Ok(1)))
    else {
        eprintln!("usage: fuzz_signature [SECONDS] [SEED], both whole numbers");
        return ExitCode::from(2);
    };
    let signer = Signer { key: SecretKey::from_seed([7; 32]), name: Some("The ferry".to_owned()) };
    let (key, right) = (signer.key.public_key(), signer.sign("index.json", Some(1), FILE));
    let started = Instant::now();
    let (mut tried, mut read) = (0_u64, 0_u64);
    while started.elapsed() < Duration::from_secs(seconds) {
        let mut random = Rng::with_seed(seed.wrapping_mul(1 << 32).wrapping_add(tried));
        let text = altered(&mut random, &right);
        match broken(&key, &right, &text) {
            Ok(is_signature) => read += u64::from(is_signature),
            Err(promise) => {
                eprintln!("{promise}: seed {seed}, number {tried}: {text:?}");
                return ExitCode::FAILURE;
            }
        }
        tried += 1;
    }
    println!("{tried} tried, {read} of them signatures, no promise broken");
    ExitCode::SUCCESS
}

/// Which promise a text breaks; otherwise, whether it is a signature at all.
fn broken(key: &PublicKey, right: &str, text: &str) -> Result<bool, &'static str> {
    let _ = (PublicKey::from_file(text), PublicKey::parse(text));
    let Ok(signature) = Signature::parse(text) else { return Ok(false) };
    if Signature::parse(&signature.to_string()) != Ok(signature.clone()) {
        return Err("not the same after writing");
    }
    if key.verify(FILE, &signature).is_ok() {
        if Signature::parse(right) != Ok(signature) {
            return Err("altered, and verified");
        }
        let theirs = minisign_verify::PublicKey::from_base64(&key.to_string());
        let verified = theirs.is_ok_and(|key| {
            let signature = minisign_verify::Signature::decode(text);
            signature.is_ok_and(|signature| key.verify(FILE, &signature, true).is_ok())
        });
        if !verified {
            return Err("minisign does not verify it");
        }
    }
    Ok(true)
}

fn altered(random: &mut Rng, right: &str) -> String {
    let mut bytes = right.as_bytes().to_vec();
    for _ in 0..=random.usize(..3) {
        let at = random.usize(..bytes.len());
        let end = (at + random.usize(..4)).min(bytes.len());
        match random.usize(..3) {
            0 => bytes[at] ^= 1 << random.u8(..8),
            1 => drop(bytes.splice(at..end, TOKENS[random.usize(..TOKENS.len())].bytes())),
            _ => drop(bytes.splice(at..end, (0..random.usize(..4)).map(|_| random.u8(..)))),
        }
        if bytes.is_empty() {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
