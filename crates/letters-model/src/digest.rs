//! SHA-256 digests as values; `letters-bundle` computes them.

use std::fmt;

/// The SHA-256 digest of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(pub [u8; 32]);

/// A text that is no digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestError;

impl fmt::Display for DigestError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a SHA-256 digest is 64 hexadecimal digits")
    }
}

impl std::error::Error for DigestError {}

impl Digest {
    /// Reads 64 hexadecimal digits in either case.
    ///
    /// # Errors
    /// The text is anything else.
    pub fn parse(text: &str) -> Result<Digest, DigestError> {
        let digit = |byte: u8| char::from(byte).to_digit(16).ok_or(DigestError);
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() {
            return Err(DigestError);
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = (digit(pair[0])? * 16 + digit(pair[1])?) as u8;
        }
        Ok(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    /// Writes 64 lower-case hexadecimal digits.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let text = "0123456789abcdef".repeat(4);
        assert_eq!(Digest::parse(&text).unwrap().to_string(), text);
        assert_eq!(Digest::parse(&text.to_uppercase()), Digest::parse(&text));
        for wrong in ["", &text[1..], &text.replace('a', "g"), &"é".repeat(32)] {
            assert_eq!(Digest::parse(wrong), Err(DigestError), "{wrong}");
        }
    }
}
